/**
 * Instants and days as plain numbers. All of Kalbar keeps WIB, a fixed UTC+7 without summer time
 * (`Asia/Pontianak`), so the zone is one constant and the device's own zone is never asked.
 */

/** Milliseconds since 1970-01-01T00:00Z, as a device clock gives them. */
export type EpochMs = number;

/** Whole minutes since 1970-01-01T00:00Z. Promises are counted in these. */
export type EpochMinute = number;

/** Days since 1970-01-01 on the WIB wall calendar; a date without a time. */
export type DayNumber = number;

/** Minutes since 00.00 WIB of some day; 450 is 07.30, 1440 the midnight that ends the day. */
export type MinuteOfDay = number;

const MINUTES_PER_DAY = 1440;
const MS_PER_DAY = 86_400_000;
const WIB_OFFSET_MINUTES = 7 * 60;

/** Floored: 10.00.59 is still 10.00, so that nobody is late by seconds (design §4). */
export const msToMinute = (ms: EpochMs): EpochMinute => Math.floor(ms / 60_000);

export const minuteToMs = (minute: EpochMinute): EpochMs => minute * 60_000;

/** The WIB day an instant falls on. */
export const minuteToDay = (minute: EpochMinute): DayNumber =>
  Math.floor((minute + WIB_OFFSET_MINUTES) / MINUTES_PER_DAY);

/** The WIB wall clock at an instant, 0 to 1439. */
export const minuteOfDay = (minute: EpochMinute): MinuteOfDay =>
  minute - dayToMinute(minuteToDay(minute));

/** 00.00 WIB of a day. */
export const dayToMinute = (day: DayNumber): EpochMinute =>
  day * MINUTES_PER_DAY - WIB_OFFSET_MINUTES;

/** `2026-11-23` as a day; null for anything else, also for a date that does not exist. */
export const isoDateToDay = (isoDate: string): DayNumber | null => {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate) ?? [];
  const day = Date.UTC(Number(year), Number(month) - 1, Number(date)) / MS_PER_DAY;
  // Date.UTC rolls 30 February over into March; only a real date comes back as it was written.
  return Number.isFinite(day) && dayToIsoDate(day) === isoDate ? day : null;
};

export const dayToIsoDate = (day: DayNumber): string =>
  new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

/** 0 = Monday … 6 = Sunday. */
export const weekdayOf = (day: DayNumber): number => (((day + 3) % 7) + 7) % 7;

export const yearOfDay = (day: DayNumber): number => new Date(day * MS_PER_DAY).getUTCFullYear();
