import type { EpochMs } from "#domain/time.ts";

/** What an officer would write down from a paste, decided by reading it and not by the code. */
export interface Sample {
  readonly name: string;
  readonly text: string;
  readonly source: "whatsapp" | "email" | "lapor" | "text";
  readonly fields: {
    readonly reporterName?: string;
    readonly reporterPhone?: string;
    readonly reporterEmail?: string;
    readonly reporterAddress?: string;
    readonly reporterJob?: string;
    readonly channelRef?: string;
    readonly laporNumber?: string;
    readonly laporStatus?: string;
    readonly subject?: string;
    readonly story?: string;
    readonly happenedOn?: string;
    readonly place?: string;
    readonly remedy?: string;
    readonly receivedAt?: EpochMs;
  };
  /** Every number in the paste, the office's own included; each once, however often it stands there. */
  readonly phones: readonly string[];
  readonly category: "minor" | "normative" | "non-oversight" | "oversight" | null;
}

/** The office all samples were sent to. 27 November 2026 is a Friday. */
export const given = {
  today: "2026-11-27",
  officePhones: ["0811-5678-909", "(0561) 740123"],
  officeNames: [
    "Diskominfo Kalbar",
    "Layanan Pengaduan",
    "Nurul Hidayah",
    "pengaduan@diskominfo.kalbarprov.go.id",
  ],
};

/** A WIB wall clock as epoch milliseconds: `wib("2026-11-27", "08:15")`. */
export const wib = (date: string, time: string): EpochMs => Date.parse(`${date}T${time}+07:00`);
