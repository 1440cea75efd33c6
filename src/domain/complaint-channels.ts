import type { OfficeProfile } from "./reference/reference.ts";

/** One way to bring a complaint. Ids are the channels of a complaint (`services/complaint.ts`). */
export interface ComplaintChannel {
  readonly id: string;
  readonly name: string;
  /** Number or address; empty where one comes in person. */
  readonly at: string;
  /** The decree counts these as one channel, its eighth. */
  readonly social?: true;
}

/**
 * "Pengaduan dapat dilakukan melalui", the same in both standards of SK 09/DISKOMINFO/2022, in its
 * order. What the office may change comes from its profile; a channel it has emptied is left out.
 */
export const complaintChannels = (office: OfficeProfile): readonly ComplaintChannel[] => [
  { id: "in-person", name: "Tatap muka", at: "" },
  { id: "complaint-box", name: "Kotak Pengaduan", at: "" },
  ...known([
    { id: "whatsapp", name: "WA", at: office.whatsapp },
    { id: "telephone", name: "Telepon", at: office.phone },
    { id: "email", name: "Email", at: office.email },
    { id: "lapor", name: "SP4N-LAPOR!", at: "www.lapor.go.id" },
    { id: "contact-form", name: "Kontak Kami", at: contactPage(office) },
    { id: "instagram", name: "Instagram", at: "diskominfo.kalbar", social: true },
    { id: "facebook", name: "Facebook", at: "Diskominfoprovkalbar", social: true },
    { id: "twitter", name: "Twitter", at: "kominfoKalbar", social: true },
  ]),
];

const known = (channels: readonly ComplaintChannel[]): readonly ComplaintChannel[] =>
  channels.filter(({ at }) => at.trim() !== "");

const contactPage = ({ website }: OfficeProfile): string =>
  website && `${website.replace(/^https?:\/\//, "").replace(/\/$/, "")}/contact`;
