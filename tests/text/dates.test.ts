import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dayToIsoDate, isoDateToDay, weekdayOf } from "#domain/time.ts";
import { parseDate, parseDateTime, parseTime, serialToMoment } from "#text/dates.ts";

const given = { today: "2026-11-23" };
const read = (text: string) => {
  const found = parseDate(text, given);
  return found && `${found.date}${found.sure ? "" : "?"}`;
};

test.each([
  "23/11/2026",
  "23-11-26",
  "23.11.2026",
  "23 11 2026",
  " 23 / 11 / 2026 ",
  "23/11/'26",
  "23 November 2026",
  "23 Nov 2026",
  "23-Nov-26",
  "23 Nopember 2026",
  "Senin, 23 November 2026",
  "SENIN 23 NOVEMBER 2026",
  "Pontianak, 23 November 2026",
  "tgl 23/11/2026",
  "tgl. 23-11-2026",
  "23 XI 2026",
  "23-XI-2026",
  "2026-11-23",
  "2026/11/23",
  "Nov 23, 2026",
  "23 November 2026.",
  "23/11/2026 14.30",
  "2026-11-23T07:30:00",
])("%j is 23 November 2026", (text) => {
  expect(read(text)).toBe("2026-11-23");
});

test.each([
  ["5 Agt 2026", "2026-08-05"],
  ["5 Ags 2026", "2026-08-05"],
  ["5 Okt 25", "2025-10-05"],
  ["5 Des. 2025", "2025-12-05"],
  ["5 Mei 2026", "2026-05-05"],
  ["3 Pebruari 2026", "2026-02-03"],
  ["Jum'at, 20 November 2026", "2026-11-20"],
  ["Jumat, 20 November 2026", "2026-11-20"],
  ["05/11/2026", "2026-11-05"],
  ["29/2/2024", "2024-02-29"],
  ["17-8-98", "1998-08-17"],
])("%j is %s: the day comes first", (text, date) => {
  expect(read(text)).toBe(date);
});

test.each([
  ["12/31/2026", "2026-12-31?"],
  ["23/11", "2026-11-23?"],
  ["24/11", "2025-11-24?"],
  ["24 Des", "2025-12-24?"],
  ["29/2", "2024-02-29?"],
  ["Selasa, 23 November 2026", "2026-11-23?"],
  ["20261123", "2026-11-23?"],
  ["23112026", "2026-11-23?"],
])("%j is taken as %s, to be looked at", (text, date) => {
  expect(read(text)).toBe(date);
});

test.each([
  "30/02/2026",
  "29/2/2026",
  "31 April 2026",
  "32/13/2026",
  "14.30",
  "23.11",
  "11/2026",
  "November 2026",
  "2026",
  "23",
  "sudah 23 November 2026",
  "nomor 23-11-26",
  "belum",
  "23/11/0026",
  "99999999",
  "-",
  "",
])("%j is not a date", (text) => {
  expect(read(text)).toBeNull();
});

test.each([
  ["14.30", 870],
  ["14:30", 870],
  ["pukul 14.30 WIB", 870],
  ["Pkl. 14.30", 870],
  ["jam 9", 540],
  ["9.05", 545],
  ["07:30:59", 450],
  ["2:30 PM", 870],
  ["12.15 am", 15],
  ["00.00", 0],
  ["24.00", null],
  ["14.60", null],
  ["9", null],
  ["930", null],
  ["14.30 WITA", null],
  ["", null],
])("the time %j is minute %s of the day", (text, minute) => {
  expect(parseTime(text)).toBe(minute);
});

test.each([
  ["23/11/2026 14.30", 870],
  ["Senin, 23 November 2026 pukul 14.30 WIB", 870],
  ["23-11-26, 07:45", 465],
  ["2026-11-23T07:30", 450],
  ["2026-11-23 07:30:15", 450],
  ["23/11/2026", null],
  ["23.11.2026", null],
])("%j is a moment of 23 November 2026, at minute %s", (text, minute) => {
  expect(parseDateTime(text, given)).toEqual({ date: "2026-11-23", minute, sure: true });
});

test("a serial of a spreadsheet is a day, its fraction the time to the minute", () => {
  expect(serialToMoment(46_349)).toEqual({ date: "2026-11-23", minute: null, sure: true });
  expect(serialToMoment(46_349.604166666664)?.minute).toBe(870);
  expect(serialToMoment(46_349 - 1462, true)?.date).toBe("2026-11-23");
  expect([serialToMoment(12), serialToMoment(500_000), serialToMoment(Number.NaN)]).toEqual([
    null,
    null,
    null,
  ]);
});

const months =
  "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(
    " ",
  );
const shortMonths = "Jan Feb Mar Apr Mei Jun Jul Agt Sep Okt Nov Des".split(" ");
const weekdays = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split(" ");

/** Every way the office writes a date in full. */
const spellings = (iso: string): readonly string[] => {
  const [year = "", month = "", day = ""] = iso.split("-");
  const [d, m] = [Number(day), Number(month)];
  const name = months[m - 1];
  const weekday = weekdays[weekdayOf(isoDateToDay(iso) ?? NaN)];
  return [
    iso,
    `${day}/${month}/${year}`,
    `${d}/${m}/${year}`,
    `${day}-${month}-${year.slice(2)}`,
    `${d}.${m}.${year}`,
    `${d} ${name} ${year}`,
    `${d} ${shortMonths[m - 1]} ${year}`,
    `${d}-${shortMonths[m - 1]}-${year.slice(2)}`,
    `${weekday}, ${d} ${name} ${year}`,
    `${d} ${name?.toUpperCase()} ${year}`,
  ];
};

test("every date from 2000 to 2036 is read back from every way the office writes it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_957, max: 24_471 }), (day) => {
      const iso = dayToIsoDate(day);
      for (const text of spellings(iso)) {
        expect([text, parseDate(text, given)]).toEqual([text, { date: iso, sure: true }]);
      }
      expect(serialToMoment(day + 25_569)?.date).toBe(iso);
    }),
  );
});

test("no text at all brings the reader down", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      parseDateTime(text, given);
      parseTime(text);
    }),
  );
});
