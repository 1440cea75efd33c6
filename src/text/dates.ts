/**
 * Dates and times as people write them in Indonesia: the day comes first, the time has a dot.
 * Forms, paste and the import of registers read by the same rules.
 */
import type { IsoDate } from "#domain/fields.ts";
import { type MinuteOfDay, dayToIsoDate, isoDateToDay, weekdayOf } from "#domain/time.ts";

export interface ReadDate {
  readonly date: IsoDate;
  /** False when another reading is possible and somebody should look. */
  readonly sure: boolean;
}

export interface ReadMoment extends ReadDate {
  /** Null when only the day was written. */
  readonly minute: MinuteOfDay | null;
}

interface Given {
  /** Today in WIB: decides the century of "26" and the year of "23/11". */
  readonly today: IsoDate;
  /**
   * Which year is meant where none is written: that of the last such day (default, a register notes
   * what has happened), of the nearest, or of the next from `today` on.
   */
  readonly yearless?: "last" | "nearest" | "next" | undefined;
}

/** Every way the months are written, Indonesian and English, in full and shortened, also Roman. */
const monthNames: readonly (readonly string[])[] = [
  ["januari", "january", "jan", "i"],
  ["februari", "pebruari", "february", "feb", "peb", "febr", "ii"],
  ["maret", "march", "mar", "mrt", "iii"],
  ["april", "apr", "iv"],
  ["mei", "may", "v"],
  ["juni", "june", "jun", "vi"],
  ["juli", "july", "jul", "vii"],
  ["agustus", "august", "agt", "ags", "agst", "agu", "aug", "agus", "viii"],
  ["september", "sept", "sep", "ix"],
  ["oktober", "october", "okt", "oct", "x"],
  ["november", "nopember", "nov", "nop", "xi"],
  ["desember", "december", "des", "dec", "xii"],
];

const monthByName = new Map(
  monthNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** Monday first, as `weekdayOf` counts. */
const weekdayNames: readonly (readonly string[])[] = [
  ["senin", "sen", "monday", "mon"],
  ["selasa", "sel", "tuesday", "tue"],
  ["rabu", "rab", "wednesday", "wed"],
  ["kamis", "kam", "thursday", "thu"],
  ["jumat", "jum'at", "jum’at", "jum", "friday", "fri"],
  ["sabtu", "sab", "saturday", "sat"],
  ["minggu", "ahad", "min", "sunday", "sun"],
];

const weekdayByName = new Map(
  weekdayNames.flatMap((names, index) => names.map((name) => [name, index] as const)),
);

/** Null for what is no date, also for one that does not exist. A time after the date is ignored. */
export const parseDate = (text: string, given: Given): ReadDate | null => {
  const moment = parseDateTime(text, given);
  return moment && { date: moment.date, sure: moment.sure };
};

export const parseDateTime = (text: string, given: Given): ReadMoment | null => {
  // No date is that long; a pasted letter need not be searched for one.
  if (text.length > 80) return null;
  const plain = text.replaceAll(/\s+/g, " ").trim().toLowerCase().replace(/\.$/, "");
  const whole = dateOf(plain, given);
  if (whole) return { ...whole, minute: null };
  const parts = timeAfterDate.exec(plain);
  const minute = parts ? parseTime(parts[2] ?? "") : null;
  const date = parts && minute !== null ? dateOf(parts[1] ?? "", given) : null;
  return date && { ...date, minute };
};

/** The date ends in a year, so that "23.11" of "23.11.2026" is never taken for a time. */
const timeAfterDate =
  /^(.*\d{2})(?:t|,? (?:-|–|\/)?\s?)((?:pukul|pkl\.?|jam)? ?\d{1,2}[.:]\d{2}(?:[.:]\d{2}(?:\.\d+)?)? ?(?:am|pm)? ?(?:wib)?z?)$/;

/** "14.30", "14:30", "pukul 14.30 WIB", "jam 9"; seconds are dropped. */
export const parseTime = (text: string): MinuteOfDay | null => {
  if (text.length > 80) return null;
  const plain = text.replaceAll(/\s+/g, " ").trim().toLowerCase().replace(/\.$/, "");
  const [, announced, hourText, minuteText, half] =
    /^(pukul |pkl\.? |jam )?(\d{1,2})(?:[.:](\d{2})(?:[.:]\d{2}(?:\.\d+)?)?)? ?(am|pm)? ?(?:wib)?z?$/.exec(
      plain,
    ) ?? [];
  // A bare "9" may be anything; with "jam" before it, it is a time.
  if (hourText === undefined || (minuteText === undefined && !announced && !half)) return null;
  const written = Number(hourText);
  if (half && (written < 1 || written > 12)) return null;
  const hour = half ? (written % 12) + (half === "pm" ? 12 : 0) : written;
  const minute = Number(minuteText ?? 0);
  return hour < 24 && minute < 60 ? hour * 60 + minute : null;
};

const dateOf = (text: string, given: Given): ReadDate | null => {
  const named = /^(\p{L}+['’]?\p{L}*)\.?(?:\s*[,/-]\s*|\s+)(?=\d)(.+)$/u.exec(text);
  const before = named?.[1] ?? "";
  if (!named || monthByName.has(before)) return numbersToDate(text, given);
  const read = numbersToDate(named[2] ?? "", given);
  const weekday = weekdayByName.get(before);
  if (!read || weekday === undefined) {
    // "Pontianak, 23 November 2026" and "tgl 23/11/2026"; any other word makes it a sentence.
    return text.includes(`${before},`) || ["tanggal", "tgl"].includes(before) ? read : null;
  }
  const day = isoDateToDay(read.date);
  return { date: read.date, sure: read.sure && day !== null && weekdayOf(day) === weekday };
};

const numbersToDate = (text: string, given: Given): ReadDate | null =>
  yearFirst(text) ??
  dayFirst(text, given) ??
  dayAndMonthName(text, given) ??
  monthNameFirst(text) ??
  withoutYear(text, given) ??
  eightDigits(text);

const yearFirst = (text: string): ReadDate | null => {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  return year ? sureDate(Number(year), Number(month), Number(day)) : null;
};

const dayFirst = (text: string, given: Given): ReadDate | null => {
  const [, first, second, year] =
    /^(\d{1,2})\s?[-/.\s]\s?(\d{1,2})\s?[-/.\s]\s?['’]?(\d{4}|\d{2})$/.exec(text) ?? [];
  if (!year) return null;
  const full = fullYear(year, given);
  const day = sureDate(full, Number(second), Number(first));
  if (day) return day;
  // 12/31/2026 has no day-first reading: a spreadsheet set to English wrote it.
  const swapped = sureDate(full, Number(first), Number(second));
  return swapped && { date: swapped.date, sure: false };
};

const dayAndMonthName = (text: string, given: Given): ReadDate | null => {
  const [, day, name, year] =
    /^(\d{1,2})\s?[-/.,\s]?\s?(\p{L}+)\.?(?:\s?[-/.,\s]?\s?['’]?(\d{4}|\d{2}))?$/u.exec(text) ?? [];
  const month = monthByName.get(name ?? "");
  if (!day || !month) return null;
  return year
    ? sureDate(fullYear(year, given), month, Number(day))
    : yearlessDate(month, Number(day), given);
};

const monthNameFirst = (text: string): ReadDate | null => {
  const [, name, day, year] = /^(\p{L}+)\.? (\d{1,2}),? (\d{4})$/u.exec(text) ?? [];
  const month = monthByName.get(name ?? "");
  return month ? sureDate(Number(year), month, Number(day)) : null;
};

/** "23/11": with a dot it would as well be a time or a number, so that is not read. */
const withoutYear = (text: string, given: Given): ReadDate | null => {
  const [, day, month] = /^(\d{1,2})\s?[-/]\s?(\d{1,2})$/.exec(text) ?? [];
  return day ? yearlessDate(Number(month), Number(day), given) : null;
};

/** Typed without separators; which end the year stands at is a guess. */
const eightDigits = (text: string): ReadDate | null => {
  if (!/^\d{8}$/.test(text)) return null;
  const cut = (from: number, to: number) => Number(text.slice(from, to));
  const read =
    sureDate(cut(0, 4), cut(4, 6), cut(6, 8)) ?? sureDate(cut(4, 8), cut(2, 4), cut(0, 2));
  return read && { date: read.date, sure: false };
};

/** Outside these years it is a typing error, not a date of this office. */
const firstYear = 1900;
const lastYear = 2199;

const sureDate = (year: number, month: number, day: number): ReadDate | null => {
  if (year < firstYear || year > lastYear) return null;
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return isoDateToDay(date) === null ? null : { date, sure: true };
};

const twoDigits = (value: number) => String(value).padStart(2, "0");

const yearOf = (date: IsoDate) => Number(date.slice(0, 4));

/** "26" is 2026, "98" is 1998: nothing is written more than ten years ahead. */
const fullYear = (written: string, { today }: Given): number => {
  const year = Number(written);
  if (written.length === 4) return year;
  return 2000 + year <= yearOf(today) + 10 ? 2000 + year : 1900 + year;
};

/** Eight years each way, so that 29 February finds its leap year, also around 2100. */
const yearlessDate = (month: number, day: number, given: Given): ReadDate | null => {
  const { today, yearless = "last" } = given;
  const dates: IsoDate[] = [];
  for (let year = yearOf(today) - 8; year <= yearOf(today) + 8; year++) {
    const read = sureDate(year, month, day);
    if (read) dates.push(read.date);
  }
  const last = dates.findLast((date) => date <= today);
  const next = dates.find((date) => date >= today);
  const date = { last, next, nearest: nearer(today, last, next) }[yearless];
  return date === undefined ? null : { date, sure: false };
};

const nearer = (today: IsoDate, last?: IsoDate, next?: IsoDate): IsoDate | undefined => {
  const [before, now, after] = [last, today, next].map((date) => isoDateToDay(date ?? "") ?? null);
  if (before == null || now == null || after == null) return last ?? next;
  return now - before <= after - now ? last : next;
};

/**
 * The wall clock of a spreadsheet serial: whole days since 30 December 1899, the time as fraction.
 * Null outside 1954–2119: a number there is no date of a register.
 */
export const serialToMoment = (serial: number, from1904 = false): ReadMoment | null => {
  // Mac workbooks of old count from 1904; from the leap-year error of 1900 onward the gap is fixed.
  const since1900 = serial + (from1904 ? 1462 : 0);
  if (!(since1900 >= 20_000 && since1900 < 80_500)) return null;
  // Rounded to the minute: 14.30 is stored as 0,6041666… and would else become 14.29.
  const minutes = Math.round(since1900 * 1440);
  const day = Math.floor(minutes / 1440);
  const minute = minutes - day * 1440;
  return { date: dayToIsoDate(day - 25_569), minute: minute === 0 ? null : minute, sure: true };
};
