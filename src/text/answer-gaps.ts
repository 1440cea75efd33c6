import type { GapValues } from "#domain/answer-template.ts";
import type { Case } from "#domain/case/case.ts";
import { isAskedFor } from "#domain/fields.ts";
import type { Handling, OfficeProfile } from "#domain/reference/reference.ts";
import { newestVersion, versionOf, type AnyStandard } from "#domain/service-standard.ts";
import { valueWords } from "./case-file.ts";
import { formatLongDate } from "./format.ts";

/**
 * What an answer template takes from the case by itself, in the order of the legend. Nothing of the
 * reporter: an answer is copied into channels that everybody reads.
 */
export const gapMeanings = {
  nomor: "nomor registrasi",
  perihal: "perihal pengaduan",
  diterima: "tanggal diterima",
  kanal: "kanal asal",
  kantor: "nama kantor",
  telepon: "telepon kantor",
  email: "email kantor",
  sk: "nomor SK standar",
  unit: "unit yang menangani",
  tanggal: "tanggal hari ini",
} as const;

type KnownGaps = Readonly<Record<keyof typeof gapMeanings, string>>;

/** The values of one case. A gap without a value is not among them, and stays to be filled by hand. */
export const answerGaps = (
  item: Case,
  standard: AnyStandard,
  office: OfficeProfile,
  now: number,
): GapValues => {
  const words = (field: string): string => {
    const spec = standard.fields[field];
    if (!spec || spec.apart || spec.personal || !isAskedFor(spec, item.fields)) return "";
    return valueWords(spec, item.fields[field]);
  };
  return withoutBlank({
    ...officeGaps(office, now),
    nomor: item.number,
    perihal: words(standard.shows.subject),
    diterima: formatLongDate(item.receivedAt),
    kanal: words("channelName") || words("channel"),
    sk: versionOf(standard, item.standardVersion).decree,
    unit: words("unit"),
  });
};

/** An invented case, so that a template can be read as it will come out. */
export const exampleGaps = (
  standard: AnyStandard,
  office: OfficeProfile,
  { units }: Handling,
  now: number,
): GapValues =>
  withoutBlank({
    ...officeGaps(office, now),
    nomor: `${standard.code}-2026-K7-0007`,
    perihal: "Jaringan internet ruang layanan sering putus",
    diterima: formatLongDate(now),
    kanal: "WhatsApp",
    sk: newestVersion(standard).decree,
    unit: units[0] ?? "",
  });

const officeGaps = (office: OfficeProfile, now: number) => ({
  kantor: office.name,
  telepon: office.phone,
  email: office.email,
  tanggal: formatLongDate(now),
});

const withoutBlank = (values: KnownGaps): GapValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ""));
