/** Reports of SP4N-LAPOR!: the page of an administrator, its print, the notification by mail. */
import { type Line, lineAt } from "./lines.ts";
import { bareLabelOf, labelOf } from "./labels.ts";
import { headerBlockAt, momentOfHead } from "./mail-headers.ts";
import { type PassageGiven, isStatus, readPassage } from "./passage.ts";
import type { Claim, PastedFields, Reading } from "./pasted.ts";

const mark = /LAPOR!|lapor\.go\.id|SP4N|Layanan Aspirasi dan Pengaduan Online/;
const inline =
  /(?:tracking id|id laporan|laporan id|nomor laporan|no\.? tracking)[ :]{0,3}#?(\d{5,12})(?!\d)/i;

/** Two labels of a report, and a number or the name of the system. */
export const isReport = (lines: readonly Line[], plain: string): boolean => {
  const named = mark.test(plain);
  if (!named && !inline.test(plain)) return false;
  const fields = new Set(
    lines.map((line) => (labelOf(plain, line) ?? (named ? bareLabelOf(line) : null))?.field),
  );
  const typical = ["laporNumber", "laporStatus", "subject", "story"] as const;
  const found = typical.filter((field) => fields.has(field)).length;
  const unlabelled = [
    !fields.has("laporNumber") && inline.test(plain),
    named && !fields.has("laporStatus") && lines.some(({ text }) => isStatus(text)),
  ].filter(Boolean).length;
  return found + unlabelled >= 2;
};

export const readReport = (lines: readonly Line[], given: PassageGiven): Reading => {
  const header = headerBlockAt(
    lines,
    lines.findIndex(({ text }) => text !== ""),
    given.plain,
  );
  const date = header?.headers.date;
  const at = date ? momentOfHead(date, given.today) : null;
  const body = header ? lines.slice(header.end) : lines;
  const page = body.filter(({ text }) => !isBoilerplate(text));
  const passage = readPassage([{ lines: page, writtenOn: null }], { ...given, page: true });
  const number = passage.fields.laporNumber === undefined ? numberIn(body, given.plain) : null;
  const told = passage.fields.story === undefined ? longLines(page, given) : null;
  const claims: Claim[] = [...passage.claims, ...(told?.claims ?? [])];
  const fields: { -readonly [Name in keyof PastedFields]: PastedFields[Name] } = {
    ...told?.fields,
    ...passage.fields,
  };
  if (number) {
    fields.laporNumber = number.text;
    claims.push({ from: number.from, to: number.to, field: "laporNumber" });
  }
  const status = fields.laporStatus === undefined ? page.find(({ text }) => isStatus(text)) : null;
  if (status) {
    fields.laporStatus = status.text;
    claims.push({ from: status.from, to: status.to, field: "laporStatus" });
  }
  if (date && at !== null && fields.receivedAt === undefined) {
    fields.receivedAt = at;
    claims.push({ from: date.from, to: date.to, field: "receivedAt" });
  }
  return { source: "lapor", claims, fields, wishes: passage.wishes };
};

const numberIn = (lines: readonly Line[], plain: string): Line | null => {
  for (const line of lines) {
    const match = inline.exec(line.text);
    if (!match) continue;
    const to = line.from + match.index + match[0].length;
    return lineAt(plain, to - (match[1] ?? "").length, to);
  }
  return null;
};

/** A page copied without its labels: what is long enough to be told. */
const longLines = (lines: readonly Line[], given: PassageGiven) => {
  const long = lines.filter(
    (line) => labelOf(given.plain, line) === null && line.text.split(" ").length >= 8,
  );
  return readPassage([{ lines: long, writtenOn: null }], given);
};

const isBoilerplate = (text: string): boolean =>
  text.length < 200 &&
  /^(?:segera tindak ?lanjuti|email ini|e-mail ini|pesan ini dikirim|jangan (?:mem)?balas|sumber:|©|hak cipta|copyright|yth\. admin|laporan (?:anda )?dengan tracking|laporan baru|detail laporan$|cetak laporan|layanan aspirasi dan|sp4n|lapor!|kembali$|unduh|cetak$|tindak lanjut$|verifikasi$|tunda$|bukan wewenang$|arsipkan$|kelola$|disposisi$|silakan (?:masuk|login)|terima kasih telah|salam,? tim|tim lapor)/i.test(
    text,
  );
