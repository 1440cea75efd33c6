import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  dayToIsoDate,
  dayToMinute,
  isoDateToDay,
  minuteOfDay,
  minuteToDay,
  minuteToMs,
  msToMinute,
  weekdayOf,
  yearOfDay,
} from "#domain/time.ts";

test("an instant belongs to its minute until the minute is over", () => {
  const ten = Date.parse("2026-11-23T10:00:00+07:00");
  expect(msToMinute(ten + 59_999)).toBe(msToMinute(ten));
  expect(msToMinute(ten + 60_000)).toBe(msToMinute(ten) + 1);
  expect(minuteToMs(msToMinute(ten))).toBe(ten);
  expect(msToMinute(-1)).toBe(-1);
});

test("a day begins at midnight WIB, which is 17.00 UTC of the day before", () => {
  const midnight = msToMinute(Date.parse("2026-11-22T17:00Z"));
  expect(dayToIsoDate(minuteToDay(midnight))).toBe("2026-11-23");
  expect(dayToIsoDate(minuteToDay(midnight - 1))).toBe("2026-11-22");
  expect([minuteOfDay(midnight), minuteOfDay(midnight - 1)]).toEqual([0, 1439]);
});

test("23 November 2026 is a Monday, 21 November 2026 a Saturday", () => {
  expect(weekdayOf(isoDateToDay("2026-11-23") ?? NaN)).toBe(0);
  expect(weekdayOf(isoDateToDay("2026-11-21") ?? NaN)).toBe(5);
  expect(weekdayOf(isoDateToDay("1969-12-31") ?? NaN)).toBe(2);
});

test.each([
  "2026-02-29",
  "2026-13-01",
  "2026-00-10",
  "2026-11-31",
  "2026-1-5",
  "0050-01-01",
  "26-11-2026",
  "2026-11-23T08:00",
  "",
])("%j is not a date", (text) => {
  expect(isoDateToDay(text)).toBeNull();
});

test("29 February exists in leap years", () => {
  expect(dayToIsoDate(isoDateToDay("2028-02-29") ?? NaN)).toBe("2028-02-29");
});

test("every day is its own date, weekday and year, back and forth", () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 80_000 }), (day) => {
      expect(isoDateToDay(dayToIsoDate(day))).toBe(day);
      expect(minuteToDay(dayToMinute(day))).toBe(day);
      expect(minuteToDay(dayToMinute(day + 1) - 1)).toBe(day);
      expect(weekdayOf(day + 1)).toBe((weekdayOf(day) + 1) % 7);
      expect(String(yearOfDay(day))).toBe(dayToIsoDate(day).slice(0, 4));
    }),
  );
});
