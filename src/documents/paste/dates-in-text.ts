/** The day something happened, as it is told in running text. */
import type { IsoDate } from "#domain/fields.ts";
import { dayToIsoDate, isoDateToDay, weekdayOf } from "#domain/time.ts";
import { parseDate } from "#text/dates.ts";

const months =
  "januari|january|jan|februari|pebruari|february|feb|maret|march|mar|april|apr|mei|may|juni|june|jun|juli|july|jul|agustus|august|agst|agt|agu|aug|september|sept|sep|oktober|october|okt|oct|november|nopember|nov|nop|desember|december|des|dec";

const written = new RegExp(
  String.raw`(?<![\p{L}\d/.-])(?:(?<marked>tanggal|tgl\.?|tg\.?) ?)?(?<date>\d{1,2}[ -](?:${months})\.?(?:[ -]\d{2,4})?|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2}|(?<=(?:tanggal|tgl\.?|tg\.?) ?)\d{1,2}(?:[/-]\d{1,2})?)(?![\d/])(?![.:]\d)`,
  "giu",
);

/** Days that are told but on which nothing happened: births, letters, limits. */
const otherDay =
  /(?:lahir|ttl|surat|nomor|no\.|sk|perda|pergub|undang-undang|uu|peraturan|sampai|hingga|s\.?\/?d\.?|batas|tenggat|deadline|berlaku|sebelum|paling lambat)(?:[^.!?\n]|\.(?! )){0,45}$/iu;

interface Given {
  /** The day the words were written; null when the paste does not say. */
  readonly writtenOn: IsoDate | null;
  readonly today: IsoDate;
}

export const dayInText = (text: string, given: Given): IsoDate | null =>
  writtenDay(text, given) ?? (given.writtenOn === null ? null : toldDay(text, given.writtenOn));

const writtenDay = (text: string, { writtenOn, today }: Given): IsoDate | null => {
  const latest = writtenOn ?? today;
  for (const match of text.matchAll(written)) {
    if (otherDay.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
    const words = match.groups?.date ?? "";
    const date = /^\d{1,2}$/.test(words)
      ? dayOfMonth(Number(words), latest)
      : (parseDate(words, { today: latest })?.date ?? null);
    if (date !== null && date <= latest) return date;
  }
  return null;
};

/** "tgl 2": the last such day. */
const dayOfMonth = (date: number, latest: IsoDate): IsoDate | null => {
  const day = isoDateToDay(latest);
  if (day === null || date < 1 || date > 31) return null;
  for (let back = 0; back < 62; back++) {
    const found = dayToIsoDate(day - back);
    if (Number(found.slice(8)) === date) return found;
  }
  return null;
};

const edge = String.raw`(?<![\p{L}\d])`;
const ending = String.raw`(?![\p{L}\d])`;
const said = (words: string) => new RegExp(`${edge}(?:${words})${ending}`, "iu");

/** The first that fits counts, so the longer sayings come first. */
const sayings: readonly { readonly words: RegExp; readonly back: number }[] = [
  { words: said("(?:kemarin|kemaren|kmrn) (?:lusa|dulu)|dua hari (?:yang |yg )?lalu"), back: 2 },
  { words: said("(?:tadi|td|tdi) malam|semalam|malam tadi"), back: 1 },
  {
    words: said(
      "(?:tadi|td|tdi) (?:pagi|siang|sore)|(?:pagi|siang|sore) (?:tadi|td|tdi|ini)|hari ini|hr ini|barusan",
    ),
    back: 0,
  },
  { words: said("(?<!(?:yang|yg) )(?:kemarin|kemaren|kmrn|kmren)"), back: 1 },
];

/** "Minggu lalu" is last week, so Sunday is named with "hari". */
const weekdays = [
  "senin",
  "selasa",
  "rabu",
  "kamis",
  "jum'?at",
  "sabtu",
  "(?:hari minggu|ahad)",
].map((name) =>
  said(
    `(?:(?:sejak|dari|semenjak|mulai) (?:hari )?${name}|(?:hari )?${name} (?:kemarin|kemaren|kmrn|lalu|tadi|yang lalu|yg lalu))`,
  ),
);

const daysAgo = said(String.raw`(\d{1,2}) hari (?:yang |yg )?lalu`);

const toldDay = (text: string, writtenOn: IsoDate): IsoDate | null => {
  const today = isoDateToDay(writtenOn);
  if (today === null) return null;
  for (const [weekday, words] of weekdays.entries()) {
    const match = words.exec(text);
    if (!match) continue;
    const back = (weekdayOf(today) - weekday + 7) % 7;
    const past = /(?:kemarin|kemaren|kmrn|lalu)$/iu.test(match[0]);
    return dayToIsoDate(today - (back === 0 && past ? 7 : back));
  }
  const [, count] = daysAgo.exec(text) ?? [];
  if (count) return dayToIsoDate(today - Number(count));
  for (const { words, back } of sayings) if (words.test(text)) return dayToIsoDate(today - back);
  return null;
};
