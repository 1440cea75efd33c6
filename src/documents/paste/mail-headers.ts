/** Heads of mails: RFC 5322 as stored, and as mail programs print them in Indonesian and English. */
import type { IsoDate } from "#domain/fields.ts";
import type { EpochMs } from "#domain/time.ts";
import { type Line, isBlank, lineAt, oneSpaced } from "./lines.ts";
import { momentOf } from "./passage.ts";

export type HeaderName = "from" | "to" | "date" | "subject" | "messageId" | "other";

export interface HeaderBlock {
  /** The first of each kind, folded lines taken together. */
  readonly headers: Readonly<Partial<Record<HeaderName, Line>>>;
  /** Index of the first line after the head. */
  readonly end: number;
}

const names: readonly (readonly [HeaderName, string])[] = [
  ["from", "from|dari|pengirim"],
  ["to", "to|kepada|ke|untuk|cc|bcc|tembusan|salinan"],
  ["date", "date|tanggal|sent|terkirim|dikirim|tgl|waktu"],
  ["subject", "subject|subjek|perihal|hal|judul"],
  ["messageId", "message-id"],
  [
    "other",
    "reply-to|balas ke|received|return-path|mime-version|content-type|content-transfer-encoding|content-language|content-disposition|dkim-signature|delivered-to|authentication-results|received-spf|importance|priority|attachments|lampiran|in-reply-to|references|user-agent|sender|list-id|list-unsubscribe|thread-topic|thread-index|accept-language|arc-seal|arc-message-signature|arc-authentication-results|precedence|auto-submitted",
  ],
];

const headerByName = new Map(
  names.flatMap(([header, words]) => words.split("|").map((word) => [word, header] as const)),
);

/** Quoted mails keep their marks before each line: "> Dari: Budi". */
const headerForm = /^(?:> ?){0,6}\*{0,2}([A-Za-z][A-Za-z-]*(?: [a-z]+)?)\*{0,2} ?:\*{0,2}(?: |$)/;

const headerOf = (line: Line): { readonly name: HeaderName; readonly length: number } | null => {
  const match = headerForm.exec(line.text);
  const word = (match?.[1] ?? "").toLowerCase();
  const name = headerByName.get(word) ?? (word.startsWith("x-") ? "other" : undefined);
  return match && name ? { name, length: match[0].length } : null;
};

/** Longer is a list of something else. */
const mostLines = 200;

/** Null unless a sender stands there, with a recipient, date or subject. */
export const headerBlockAt = (
  lines: readonly Line[],
  start: number,
  plain: string,
): HeaderBlock | null => {
  const first = lines[start];
  if (!first) return null;
  if (!headerOf(first)) return shownHeadAt(lines, start, plain);
  const headers: Partial<Record<HeaderName, Line>> = {};
  let last: HeaderName | null = null;
  let end = start;
  for (; end < Math.min(lines.length, start + mostLines); end++) {
    const line = lines[end];
    if (!line) break;
    const header = headerOf(line);
    if (header) {
      const taken = headers[header.name] !== undefined;
      if (!taken) headers[header.name] = lineAt(plain, line.from + header.length, line.to);
      last = taken ? "other" : header.name;
      continue;
    }
    const folded = last !== null && !isBlank(line) && isFolded(plain, line);
    if (folded && last !== null) {
      const value = headers[last];
      if (value && last !== "other") headers[last] = lineAt(plain, value.from, line.to);
      continue;
    }
    // Outlook on the web puts an empty line between the lines of a head.
    const next = lines[end + 1];
    if (isBlank(line) && next && !headers.subject && headerOf(next)) continue;
    break;
  }
  const told = [headers.to, headers.date, headers.subject].filter(Boolean).length;
  return headers.from && told > 0 ? { headers, end } : null;
};

/**
 * As a mail is shown in the browser, and copied or printed from there: "Budi <budi@x.id>", the date
 * beside or below it, then "kepada saya".
 */
const shownHeadAt = (lines: readonly Line[], start: number, plain: string): HeaderBlock | null => {
  const first = lines[start];
  const [, sender = ""] =
    /^([^<>@]{1,80}<[\w.+-]{1,64}@[\w.-]{1,120}>)/.exec(first?.text ?? "") ?? [];
  if (!first || sender === "") return null;
  const from = lineAt(plain, first.from, first.from + sender.length);
  const beside = lineAt(plain, from.to, first.to);
  for (let index = start + 1; index < Math.min(lines.length, start + 4); index++) {
    const line = lines[index];
    if (!line || !/^(?:kepada|ke|untuk|to):? (?:saya|me|.{0,100}@)/i.test(line.text)) continue;
    const dates = [beside, ...lines.slice(start + 1, index)];
    const date = dates.find(({ text }) => /\d[.:]\d{2}/.test(text));
    return { headers: { from, to: line, ...(date ? { date } : {}) }, end: index + 1 };
  }
  return null;
};

const isFolded = (plain: string, { from }: Line): boolean => {
  const start = plain.lastIndexOf("\n", from - 1) + 1;
  return from > start && !plain.slice(start, from).includes(">");
};

/** `=?UTF-8?B?…?=` and `=?UTF-8?Q?…?=`; what cannot be decoded stays as it is written. */
export const decodeWords = (text: string): string =>
  text
    .replaceAll(/\?=\s+=\?/g, "?==?")
    .replaceAll(
      /=\?([\w-]{1,30})(?:\*[\w-]{0,10})?\?([bq])\?([^?\s]{0,400})\?=/gi,
      (word, charset: string, form: string, coded: string) =>
        decoded(charset, form.toLowerCase() === "b" ? fromBase64(coded) : fromQuoted(coded)) ??
        word,
    );

const fromBase64 = (coded: string): Uint8Array | null => {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(coded) || coded.replace(/=+$/, "").length % 4 === 1)
    return null;
  return Uint8Array.from(atob(coded.replace(/=+$/, "")), (letter) => letter.charCodeAt(0));
};

const fromQuoted = (coded: string): Uint8Array => {
  const bytes: number[] = [];
  for (const [piece] of coded.replaceAll("_", " ").matchAll(/=[0-9a-f]{2}|[\s\S]/gi)) {
    bytes.push(piece.length === 3 ? Number.parseInt(piece.slice(1), 16) : piece.charCodeAt(0));
  }
  return Uint8Array.from(bytes);
};

const decoded = (charset: string, bytes: Uint8Array | null): string | null => {
  if (!bytes) return null;
  const known = /^(?:utf-?8|us-ascii|iso-8859-1|windows-1252|latin1)$/i.test(charset);
  return known
    ? new TextDecoder(/^utf/i.test(charset) ? "utf-8" : "windows-1252").decode(bytes)
    : null;
};

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** A head's date, stored or printed; null where only a day is written. */
export const momentOfHead = ({ text }: Line, today: IsoDate): EpochMs | null => {
  const plain = oneSpaced(text);
  return rfcMoment(plain) ?? momentOf(plain, today);
};

/** The date of RFC 5322, the zone of the sender counted: "Tue, 24 Nov 2026 02:31:10 +0000". */
const rfcMoment = (text: string): number | null => {
  const match =
    /^(?:[A-Za-z]{3}, )?(\d{1,2}) ([A-Za-z]{3}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? ([+-])(\d{2})(\d{2})/.exec(
      text,
    );
  if (!match) return null;
  const [, day, month = "", year, hour, minute, second, sign, zoneHour, zoneMinute] = match;
  const index = months.indexOf(month.toLowerCase());
  if (index < 0) return null;
  const local = Date.UTC(
    Number(year),
    index,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second ?? 0),
  );
  const zone = (Number(zoneHour) * 60 + Number(zoneMinute)) * 60_000;
  return sign === "+" ? local - zone : local + zone;
};
