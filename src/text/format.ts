import {
  dayToMinute,
  isoDateToDay,
  minuteOfDay,
  minuteToDay,
  minuteToMs,
  msToMinute,
  type DayNumber,
} from "#domain/time.ts";

/**
 * Dates, times and numbers as the office writes them: id-ID, WIB whatever the device's zone, time
 * with a dot. Every moment on the screen goes through here.
 */
const zone = "Asia/Pontianak";
const formatter = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("id-ID", { ...options, timeZone: zone });

const shortDate = formatter({ day: "numeric", month: "short", year: "numeric" });
const dayMonth = formatter({ day: "numeric", month: "short" });
const longDate = formatter({ day: "numeric", month: "long", year: "numeric" });
const fullDate = formatter({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const weekdayLong = formatter({ weekday: "long" });
const weekdayShort = formatter({ weekday: "short", day: "numeric", month: "short" });

/**
 * A board of thousands names the same few days; asking `Intl` anew for each costs more than the rest
 * of a promise clock. Kept by day, WIB.
 */
const byDay = (format: Intl.DateTimeFormat) => {
  const known = new Map<DayNumber, string>();
  return (at: number): string => {
    const day = minuteToDay(msToMinute(at));
    const found = known.get(day);
    if (found !== undefined) return found;
    const text = format.format(at);
    known.set(day, text);
    return text;
  };
};

/** 27 Nov 2026 */
export const formatDate = byDay(shortDate);
/** 27 Nov */
export const formatDayMonth = byDay(dayMonth);
/** 27 November 2026 */
export const formatLongDate = byDay(longDate);
/** Jumat, 27 November 2026 */
export const formatFullDate = byDay(fullDate);
/** Senin */
export const formatWeekday = byDay(weekdayLong);
/** Sen, 23 Nov */
export const formatShortWeekday = byDay(weekdayShort);

/** 08.10 – without WIB, for tight places. */
export const formatTime = (at: number): string => formatMinuteOfDay(minuteOfDay(msToMinute(at)));

/** 27 Nov 08.10 */
export const formatDayTime = (at: number): string => `${formatDayMonth(at)} ${formatTime(at)}`;
/** 27 Nov 2026 08.10 */
export const formatDateTime = (at: number): string => `${formatDate(at)} ${formatTime(at)}`;
/** Jumat, 27 November 2026, 08.10 WIB */
export const formatFullMoment = (at: number): string =>
  `${formatFullDate(at)}, ${formatTime(at)} WIB`;

/** The noon of a calendar date, as a moment any of the above can format. */
const noonOf = (day: DayNumber): number => minuteToMs(dayToMinute(day) + 12 * 60);

export const formatDay = (day: DayNumber): string => formatDate(noonOf(day));
export const formatDayShort = (day: DayNumber): string => formatShortWeekday(noonOf(day));
export const formatDayFull = (day: DayNumber): string => formatFullDate(noonOf(day));
export const formatDayLong = (day: DayNumber): string => formatLongDate(noonOf(day));
export const formatDayWeekday = (day: DayNumber): string => formatWeekday(noonOf(day));

/** 2026-11-23 → 23 November 2026; what cannot be read is shown as it is. */
export const formatIsoDate = (date: string): string => {
  const day = isoDateToDay(date);
  return day === null ? date : formatDayLong(day);
};

const number = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 2 });
const oneDecimal = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 1 });
/** 0.8 is "80 %". */
export const formatPercent = (share: number): string => `${Math.round(share * 100)} %`;

export const formatNumber = (value: number): string => number.format(value);

/** 412 kB, 1,2 MB */
export const formatBytes = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  if (bytes < 1_000_000_000) return `${oneDecimal.format(bytes / 1_000_000)} MB`;
  return `${oneDecimal.format(bytes / 1_000_000_000)} GB`;
};

/** 450 minutes of a day: 07.30 */
export const formatMinuteOfDay = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}.${String(minute % 60).padStart(2, "0")}`;

/** 07.30–12.00 */
export const formatWindow = ([from, to]: readonly [number, number]): string =>
  `${formatMinuteOfDay(from)}–${formatMinuteOfDay(to)}`;

const conjunction = new Intl.ListFormat("id-ID", { type: "conjunction" });
const disjunction = new Intl.ListFormat("id-ID", { type: "disjunction" });
/** a, b, dan c */
export const formatAnd = (items: readonly string[]): string => conjunction.format(items);
/** a, b, atau c */
export const formatOr = (items: readonly string[]): string => disjunction.format(items);

/** Minutes of working time as hours and minutes: "6 jam 50 menit", "40 menit", "0 menit". */
export const formatMinutes = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} menit`;
  return rest === 0 ? `${hours} jam` : `${hours} jam ${rest} menit`;
};

/** Two largest units, rounded down: "1 hari 2 jam", "6 jam 50 menit". */
export const formatSpan = ({
  days,
  minutes,
}: {
  readonly days: number;
  readonly minutes: number;
}): string => {
  if (days === 0) return formatMinutes(minutes);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${days} hari`;
  return `${days} hari ${hours} jam`;
};

/** "Rina Wulandari" → "Rina W."; one word stays. */
export const shortName = (name: string): string => {
  const [first = "", ...rest] = name.trim().split(/\s+/);
  const initial = rest.find((part) => /^\p{L}/u.test(part) && !part.includes("."));
  return initial ? `${first} ${initial[0]?.toUpperCase() ?? ""}.` : first;
};

/** 081234564471 → 0812••••4471; short ones are hidden whole. */
export const maskPersonal = (text: string): string => {
  const compact = text.replaceAll(/\s/g, "");
  if (compact.length < 10) return "•".repeat(Math.max(4, compact.length));
  return `${compact.slice(0, 4)}••••${compact.slice(-4)}`;
};
