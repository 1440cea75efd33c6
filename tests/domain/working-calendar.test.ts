import * as fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { type Holiday, holidays, officeHours } from "#domain/calendar-data.ts";
import {
  type DayNumber,
  type EpochMinute,
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
import {
  type CalendarSource,
  type CountInput,
  type CountRow,
  type Pause,
  type WorkingCalendar,
  createWorkingCalendar,
  textToWindow,
} from "#domain/working-calendar.ts";

const official: CalendarSource = {
  revision: 1,
  hours: officeHours,
  holidays,
  marks: [],
  countReceiptDay: false,
};
const calendar = createWorkingCalendar(official);
const countingReceipt = createWorkingCalendar({ ...official, countReceiptDay: true });
const withMarks = (...marks: CalendarSource["marks"]) =>
  createWorkingCalendar({ ...official, marks });

/** "2026-11-23 08:00" in WIB. */
const wib = (text: string): EpochMinute =>
  msToMinute(Date.parse(`${text.replace(" ", "T")}:00+07:00`));
const day = (iso: string): DayNumber => minuteToDay(wib(`${iso} 00:00`));
/** The other way, so that a failing test shows dates. */
const show = (minute: EpochMinute): string =>
  new Date(minuteToMs(minute + 420)).toISOString().slice(0, 16).replace("T", " ");

const days = (amount: number) => ({ amount, unit: "working-day" }) as const;
const hours = (amount: number) => ({ amount, unit: "working-hour" }) as const;

/** A pause as the case keeps it: minutes left at the pause, counted on from the resumption. */
const resume = (of: WorkingCalendar, dueAt: EpochMinute, from: EpochMinute, to: EpochMinute) =>
  of.addWorkingMinutes(to, of.remainingMinutes(from, dueAt));

describe("working days", () => {
  test.each([
    [2025, 237],
    [2026, 240],
    [2027, 242],
  ])("%i has %i working days", (year, expected) => {
    let working = 0;
    for (let d = day(`${year}-01-01`); yearOfDay(d) === year; d++) {
      if (calendar.isWorkingDay(d)) working += 1;
    }
    expect(working).toBe(expected);
  });

  test("the decrees name 17 and 11 days for 2025, 17 and 8 for 2026, 18 and 8 for 2027", () => {
    const numbers = Object.values(holidays).map((list) => [
      list.filter((holiday) => holiday.kind === "libur-nasional").length,
      list.filter((holiday) => holiday.kind === "cuti-bersama").length,
    ]);
    expect(numbers).toEqual([
      [17, 11],
      [17, 8],
      [18, 8],
    ]);
  });

  test("every date of the decrees exists, stands under its year and stands once", () => {
    for (const [year, list] of Object.entries(holidays)) {
      expect(list.filter(({ date }) => isoDateToDay(date) === null)).toEqual([]);
      expect(list.filter(({ date }) => !date.startsWith(year))).toEqual([]);
      expect(new Set(list.map(({ date }) => date)).size).toBe(list.length);
    }
  });

  test("after Wednesday 23 December 2026 comes Monday 28 December", () => {
    expect(dayToIsoDate(calendar.nextWorkingDay(day("2026-12-23")))).toBe("2026-12-28");
    expect(dayToIsoDate(calendar.nextWorkingDay(day("2026-12-26")))).toBe("2026-12-28");
    expect(dayToIsoDate(calendar.addWorkingDays(day("2026-12-23"), 4))).toBe("2026-12-31");
  });
});

describe("what a day is", () => {
  test("Monday to Thursday are 07.30–12.00 and 13.00–16.00, 7 jam 30 menit", () => {
    expect(calendar.dayAt(day("2026-11-23"))).toEqual({
      day: day("2026-11-23"),
      windows: [
        [450, 720],
        [780, 960],
      ],
      workingMinutes: 450,
      open: true,
      why: null,
      ramadan: false,
      confidence: "certain",
    });
  });

  test("Friday breaks at 11.30 and closes at 16.30, also 7 jam 30 menit", () => {
    expect(calendar.dayAt(day("2026-11-27"))).toMatchObject({
      windows: [
        [450, 690],
        [780, 990],
      ],
      workingMinutes: 450,
    });
  });

  test("a day of Ramadan is 6 jam 30 menit", () => {
    expect(calendar.dayAt(day("2026-02-19"))).toMatchObject({
      windows: [
        [480, 720],
        [750, 900],
      ],
      workingMinutes: 390,
      ramadan: true,
      confidence: "certain",
    });
    expect(calendar.dayAt(day("2026-02-20"))).toMatchObject({
      windows: [
        [480, 690],
        [750, 930],
      ],
      workingMinutes: 390,
    });
    expect(calendar.dayAt(day("2026-02-18")).workingMinutes).toBe(450);
  });

  test("a Saturday is closed as a weekend, cuti bersama by its name", () => {
    expect(calendar.dayAt(day("2026-11-28"))).toMatchObject({
      open: false,
      windows: [],
      why: { kind: "weekend" },
    });
    expect(calendar.dayAt(day("2026-12-24"))).toMatchObject({
      open: false,
      why: {
        kind: "holiday",
        name: "Cuti Bersama Kelahiran Yesus Kristus (Natal)",
        holidayKind: "cuti-bersama",
      },
    });
  });

  test("a holiday on a Sunday is told by its name", () => {
    expect(calendar.dayAt(day("2026-04-05")).why).toMatchObject({
      kind: "holiday",
      name: "Kebangkitan Yesus Kristus (Paskah)",
    });
  });

  test("hours of Ramadan 2027 are an estimate, a medium holiday date is not shown as one", () => {
    expect(calendar.dayAt(day("2027-02-17")).confidence).toBe("estimated");
    expect(calendar.dayAt(day("2027-02-20")).confidence).toBe("certain"); // a Saturday
    expect(calendar.dayAt(day("2027-05-17")).confidence).toBe("certain");
  });

  test("a holiday of low confidence is an estimate", () => {
    const guess: Holiday = {
      date: "2028-02-26",
      name: "Idul Fitri",
      kind: "libur-nasional",
      confidence: "low",
    };
    const guessed = createWorkingCalendar({ ...official, holidays: { 2028: [guess] } });
    expect(guessed.dayAt(day("2028-02-26")).confidence).toBe("estimated");
    expect(guessed.dayAt(day("2028-02-28")).confidence).toBe("certain");
  });

  test("a year without a decree has weekends only and says so", () => {
    expect(calendar.dayAt(day("2028-12-25"))).toMatchObject({
      open: true,
      why: null,
      confidence: "no-data",
    });
    expect(calendar.dayAt(day("2024-01-01")).confidence).toBe("no-data");
    for (let d = day("2028-01-01"); d <= day("2030-12-31"); d++) {
      expect(calendar.isWorkingDay(d)).toBe(weekdayOf(d) < 5);
    }
  });
});

describe("what the office marks", () => {
  test("the counter may be open on cuti bersama, with the usual hours", () => {
    const marked = withMarks({ date: "2026-12-24", open: true, name: "Piket pelayanan" });
    expect(marked.dayAt(day("2026-12-24"))).toMatchObject({
      workingMinutes: 450,
      open: true,
      why: { kind: "marked", name: "Piket pelayanan" },
      confidence: "certain",
    });
    expect(show(marked.dueAt(wib("2026-12-23 08:00"), days(1)))).toBe("2026-12-24 16:00");
  });

  test("a Saturday may be open with hours of its own, or with those of Monday to Thursday", () => {
    const mark = { date: "2026-11-28", open: true, name: "Pekan pelayanan" };
    expect(withMarks(mark).dayAt(day("2026-11-28")).workingMinutes).toBe(450);
    const own = withMarks({ ...mark, hours: ["08:00-10:00"] });
    expect(own.dayAt(day("2026-11-28")).windows).toEqual([[480, 600]]);
    expect(show(own.dueAt(wib("2026-11-27 15:30"), hours(3)))).toBe("2026-11-28 10:00");
  });

  test("an open day in Ramadan keeps Ramadan hours", () => {
    const marked = withMarks({ date: "2026-03-18", open: true, name: "Piket" });
    expect(marked.dayAt(day("2026-03-18")).workingMinutes).toBe(390);
  });

  test("the office may close for a day, and the later mark holds", () => {
    const flood = { date: "2026-11-24", open: false, name: "Banjir" };
    const flooded = withMarks(flood);
    expect(flooded.dayAt(day("2026-11-24"))).toMatchObject({
      open: false,
      why: { kind: "marked", name: "Banjir" },
    });
    expect(show(flooded.dueAt(wib("2026-11-23 08:00"), days(3)))).toBe("2026-11-27 16:30");
    expect(withMarks(flood, { ...flood, open: true }).isWorkingDay(day("2026-11-24"))).toBe(true);
  });

  test.each(["7:30-12:00", "12:00-07:30", "07:30-24:30", "07:60-08:00", "08:00-08:00", "pagi"])(
    "%j is not an opening window",
    (text) => {
      expect(textToWindow(text)).toBeNull();
      expect(() => withMarks({ date: "2026-11-28", open: true, name: "x", hours: [text] })).toThrow(
        RangeError,
      );
    },
  );

  test("a day's windows lie in order and do not overlap", () => {
    const saturday = { date: "2026-11-28", open: true, name: "Piket" };
    for (const hours of [
      ["13:00-16:00", "07:30-12:00"],
      ["07:30-13:00", "12:00-16:00"],
    ]) {
      expect(() => withMarks({ ...saturday, hours })).toThrow(RangeError);
    }
    expect(() => withMarks({ date: "2026-02-30", open: false, name: "x" })).toThrow(RangeError);
  });
});

describe("when the office is open", () => {
  test("it is open from the first minute of a window to the last, closed in the break", () => {
    const open = ["07:29", "07:30", "11:59", "12:00", "13:00", "15:59", "16:00"].map((time) =>
      calendar.isOpenAt(wib(`2026-11-23 ${time}`)),
    );
    expect(open).toEqual([false, true, true, false, true, true, false]);
  });

  test.each([
    ["2026-11-23 10:00", "2026-11-23 10:00"],
    ["2026-11-23 06:00", "2026-11-23 07:30"],
    ["2026-11-23 12:00", "2026-11-23 13:00"],
    ["2026-11-27 16:30", "2026-11-30 07:30"],
    ["2026-12-23 16:00", "2026-12-28 07:30"],
  ])("from %s the next opening is %s", (from, opening) => {
    expect(show(calendar.nextOpening(wib(from)))).toBe(opening);
  });

  test("it closes at 16.00, on Friday at 16.30, and not at all on a closed day", () => {
    expect(calendar.closingOf(day("2026-11-23"))).toBe(wib("2026-11-23 16:00"));
    expect(calendar.closingOf(day("2026-11-27"))).toBe(wib("2026-11-27 16:30"));
    expect(calendar.closingOf(day("2026-11-28"))).toBeNull();
  });
});

describe("a promise in working days", () => {
  // domain §3.4: registered, then due without and with the day of receipt, for 3, 5, 14, 60 days.
  const vectors: readonly [string, readonly [number, string, string][]][] = [
    [
      "2026-11-21",
      [
        [3, "2026-11-25", "2026-11-25"],
        [5, "2026-11-27", "2026-11-27"],
        [14, "2026-12-10", "2026-12-10"],
        [60, "2027-02-19", "2027-02-19"],
      ],
    ],
    [
      "2026-11-23",
      [
        [3, "2026-11-26", "2026-11-25"],
        [5, "2026-11-30", "2026-11-27"],
        [14, "2026-12-11", "2026-12-10"],
        [60, "2027-02-22", "2027-02-19"],
      ],
    ],
    [
      "2026-12-22",
      [
        [3, "2026-12-29", "2026-12-28"],
        [5, "2026-12-31", "2026-12-30"],
        [14, "2027-01-15", "2027-01-14"],
        [60, "2027-04-02", "2027-04-01"],
      ],
    ],
    [
      "2026-12-23",
      [
        [3, "2026-12-30", "2026-12-29"],
        [5, "2027-01-04", "2026-12-31"],
        [14, "2027-01-18", "2027-01-15"],
        [60, "2027-04-05", "2027-04-02"],
      ],
    ],
    [
      "2027-03-05",
      [
        [3, "2027-03-18", "2027-03-17"],
        [5, "2027-03-22", "2027-03-19"],
        [14, "2027-04-06", "2027-04-05"],
        [60, "2027-06-17", "2027-06-16"],
      ],
    ],
  ];
  const cases = vectors.flatMap(([received, row]) =>
    row.map(([amount, without, including]) => ({ received, amount, without, including })),
  );

  test.each(cases)(
    "received $received, $amount hari kerja end on $without at closing time",
    ({ received, amount, without }) => {
      const due = calendar.dueAt(wib(`${received} 09:40`), days(amount));
      expect(dayToIsoDate(minuteToDay(due))).toBe(without);
      expect(due).toBe(calendar.closingOf(minuteToDay(due)));
    },
  );

  test.each(cases)(
    "received $received with that day counted, $amount hari kerja end on $including",
    ({ received, amount, including }) => {
      const due = countingReceipt.dueAt(wib(`${received} 09:40`), days(amount));
      expect(dayToIsoDate(minuteToDay(due))).toBe(including);
      expect(due).toBe(countingReceipt.closingOf(minuteToDay(due)));
    },
  );

  test.each(["2026-11-23 16:00", "2026-11-23 23:59"])(
    "received at or after closing (%s), the next working day is day 1 either way",
    (received) => {
      expect(show(calendar.dueAt(wib(received), days(3)))).toBe("2026-11-26 16:00");
      expect(show(countingReceipt.dueAt(wib(received), days(3)))).toBe("2026-11-26 16:00");
    },
  );

  test("received before opening counts as that day", () => {
    expect(show(calendar.dueAt(wib("2026-11-23 00:00"), days(3)))).toBe("2026-11-26 16:00");
    expect(show(countingReceipt.dueAt(wib("2026-11-23 00:00"), days(3)))).toBe("2026-11-25 16:00");
    expect(show(countingReceipt.dueAt(wib("2026-11-23 15:59"), days(3)))).toBe("2026-11-25 16:00");
  });

  test("it counts from the opening of day 1, or from receipt where that day counts", () => {
    const from = (of: WorkingCalendar, started: string) =>
      show(of.countsFrom(wib(started), days(3)));
    expect(from(calendar, "2026-11-23 09:40")).toBe("2026-11-24 07:30");
    expect(from(calendar, "2026-11-21 09:40")).toBe("2026-11-23 07:30");
    expect(from(countingReceipt, "2026-11-23 09:40")).toBe("2026-11-23 09:40");
    expect(from(countingReceipt, "2026-11-23 06:00")).toBe("2026-11-23 07:30");
    expect(from(countingReceipt, "2026-11-23 16:00")).toBe("2026-11-24 07:30");
    expect(show(calendar.countsFrom(wib("2026-11-23 12:15"), hours(3)))).toBe("2026-11-23 13:00");
  });

  test("half a working day cannot be promised", () => {
    expect(() => calendar.dueAt(wib("2026-11-23 08:00"), days(0))).toThrow(RangeError);
    expect(() => calendar.dueAt(wib("2026-11-23 08:00"), days(1.5))).toThrow(RangeError);
  });
});

describe("3 jam kerja", () => {
  test.each([
    ["2026-11-23 08:00", "2026-11-23 11:00"],
    ["2026-11-23 10:30", "2026-11-23 14:30"],
    ["2026-11-23 12:15", "2026-11-23 16:00"],
    ["2026-11-26 15:00", "2026-11-27 09:30"],
    ["2026-11-27 15:30", "2026-11-30 09:30"],
    ["2026-12-23 15:00", "2026-12-28 09:30"],
    ["2026-11-21 00:00", "2026-11-23 10:30"],
    ["2026-11-21 10:00", "2026-11-23 10:30"],
    ["2026-11-21 23:59", "2026-11-23 10:30"],
    ["2027-02-16 13:00", "2027-02-17 09:00"],
  ])("from %s end at %s, whether or not the day of receipt counts", (from, due) => {
    expect(show(calendar.dueAt(wib(from), hours(3)))).toBe(due);
    expect(show(countingReceipt.dueAt(wib(from), hours(3)))).toBe(due);
  });

  test("that run out at a window's end are due there, not at the next opening", () => {
    expect(show(calendar.dueAt(wib("2026-11-23 09:00"), hours(3)))).toBe("2026-11-23 12:00");
    expect(show(calendar.dueAt(wib("2026-11-27 13:30"), hours(3)))).toBe("2026-11-27 16:30");
  });
});

describe("a pause keeps the working minutes that were left", () => {
  test.each([
    // complete, due, returned, left, completed again, due again (design §4)
    [
      "2026-11-23 08:00",
      "2026-11-26 16:00",
      "2026-11-24 10:00",
      1200,
      "2026-11-30 09:00",
      "2026-12-02 15:00",
    ],
    [
      "2027-02-03 08:00",
      "2027-02-09 15:00",
      "2027-02-04 10:00",
      1080,
      "2027-02-10 08:00",
      "2027-02-12 14:00",
    ],
    [
      "2026-12-23 08:00",
      "2026-12-30 16:00",
      "2026-12-23 17:00",
      1350,
      "2026-12-26 10:00",
      "2026-12-30 16:00",
    ],
    // The picture of lihat hitungan.
    [
      "2026-11-23 09:40",
      "2026-11-26 16:00",
      "2026-11-24 14:00",
      1020,
      "2026-11-26 08:10",
      "2026-11-30 10:10",
    ],
  ])("complete %s, due %s; returned %s with %i left, completed %s → due %s", (...vector) => {
    const [complete, due, returned, left, completed, dueAgain] = vector;
    expect(show(calendar.dueAt(wib(complete), days(3)))).toBe(due);
    expect(calendar.workingMinutesBetween(wib(returned), wib(due))).toBe(left);
    expect(calendar.remainingMinutes(wib(returned), wib(due))).toBe(left);
    expect(show(calendar.addWorkingMinutes(wib(completed), left))).toBe(dueAgain);
  });

  test("a promise 90 minutes late when paused is 90 minutes late when resumed", () => {
    const due = wib("2026-11-26 16:00");
    expect(calendar.remainingMinutes(wib("2026-11-27 09:00"), due)).toBe(-90);
    const dueAgain = resume(calendar, due, wib("2026-11-27 09:00"), wib("2026-11-30 09:00"));
    expect(calendar.remainingMinutes(wib("2026-11-30 09:00"), dueAgain)).toBe(-90);
  });

  test("a promise paused in its very last minute is due when work goes on", () => {
    const due = wib("2026-11-26 16:00");
    expect(show(resume(calendar, due, due, wib("2026-11-28 10:00")))).toBe("2026-11-30 07:30");
    expect(show(resume(calendar, due, due, wib("2026-11-30 09:00")))).toBe("2026-11-30 09:00");
    expect(show(resume(calendar, due, due, wib("2026-11-26 16:00")))).toBe("2026-11-26 16:00");
  });
});

describe("what is left, in words", () => {
  test.each([
    // Mon 10.00 → Wed 16.00 is "2 hari 5 jam kerja" (design §4)
    ["2026-11-23 10:00", "2026-11-25 16:00", 2, 300],
    // "sisa 1 hari 2 jam kerja" of the picture
    ["2026-11-27 08:10", "2026-11-30 10:10", 1, 120],
    ["2026-11-25 15:00", "2026-11-25 16:00", 0, 60],
    ["2026-11-25 07:00", "2026-11-25 16:00", 1, 0],
    ["2026-11-23 16:00", "2026-11-26 16:00", 3, 0],
    ["2026-11-23 07:30", "2026-11-26 16:00", 4, 0],
    ["2026-11-28 10:00", "2026-11-30 09:00", 0, 90],
    ["2026-11-25 16:00", "2026-11-25 16:00", 0, 0],
    // The due day is a Ramadan day: 390 minutes are a day.
    ["2027-02-04 12:00", "2027-02-08 15:00", 1, 180],
  ])("at %s, due %s: %i hari %i menit", (now, due, wholeDays, minutes) => {
    expect(calendar.remaining(wib(now), wib(due))).toEqual({
      late: false,
      days: wholeDays,
      minutes,
    });
  });

  test.each([
    ["2026-11-25 16:00", "2026-11-26 08:10", 0, 40],
    ["2026-11-26 15:00", "2026-11-27 16:30", 1, 60],
    ["2026-11-26 15:00", "2026-11-30 07:30", 1, 60],
    ["2026-11-26 16:00", "2026-12-02 10:00", 3, 150],
    // Past due, but the office has not been open since.
    ["2026-11-27 16:30", "2026-11-29 10:00", 0, 0],
  ])("due %s, at %s: late by %i hari %i menit", (due, now, wholeDays, minutes) => {
    expect(calendar.remaining(wib(now), wib(due))).toEqual({
      late: true,
      days: wholeDays,
      minutes,
    });
  });

  test("finished in the due minute is on time", () => {
    const due = wib("2026-11-25 16:00");
    expect(calendar.remaining(due, due).late).toBe(false);
    expect(calendar.remaining(due + 1, due).late).toBe(true);
  });

  test("an hour's opening on a Saturday does not make a day an hour", () => {
    const mark = { date: "2026-11-28", open: true, name: "Piket", hours: ["08:00-09:00"] };
    expect(withMarks(mark).remaining(wib("2026-11-27 07:30"), wib("2026-11-28 09:00"))).toEqual({
      late: false,
      days: 1,
      minutes: 60,
    });
  });

  test("a promise due on a day that has since been closed still has words", () => {
    const closed = withMarks({ date: "2026-11-30", open: false, name: "Banjir" });
    expect(closed.remaining(wib("2026-11-27 15:30"), wib("2026-11-30 10:10"))).toEqual({
      late: false,
      days: 0,
      minutes: 60,
    });
  });

  test("done on time from Tuesday's opening to Thursday 09.30 took 2 hari 2 jam", () => {
    expect(calendar.spent(wib("2026-11-24 07:30"), wib("2026-11-26 09:30"))).toEqual({
      days: 2,
      minutes: 120,
    });
    expect(calendar.spent(wib("2026-11-24 07:30"), wib("2026-11-24 07:30"))).toEqual({
      days: 0,
      minutes: 0,
    });
  });
});

describe("lihat hitungan", () => {
  const pause: Pause = {
    from: wib("2026-11-24 14:00"),
    to: wib("2026-11-26 08:10"),
    by: "Rina Wulandari",
    reason: "nomor seri belum lengkap",
    resumedBy: "Nurul Aini",
  };
  const picture: CountInput = {
    startedAt: wib("2026-11-23 09:40"),
    within: days(3),
    pauses: [pause],
    now: wib("2026-11-27 08:10"),
    dueAt: wib("2026-11-30 10:10"),
  };

  test("the picture: 13 jam used, 9 jam 30 menit left, due Senin 30 November 10.10", () => {
    const { rows, ahead, ...totals } = calendar.count(picture);
    expect(lines(rows)).toEqual([
      "2026-11-23 receipt-day 09:40 not-counted",
      "2026-11-24 counted 07:30-12:00 13:00-14:00 = 330",
      "2026-11-24 paused 14:00 Rina Wulandari: nomor seri belum lengkap",
      "2026-11-25 paused",
      "2026-11-26 resumed 08:10 Nurul Aini",
      "2026-11-26 counted 08:10-12:00 13:00-16:00 = 410",
      "2026-11-27 counted 07:30-08:10 = 40 running",
    ]);
    expect(lines(ahead)).toEqual([
      "2026-11-27 ahead 08:10-11:30 13:00-16:30 = 410",
      "2026-11-28…2026-11-29 weekend",
      "2026-11-30 ahead 07:30-10:10 = 160",
    ]);
    expect(totals).toEqual({
      countsFrom: wib("2026-11-24 07:30"),
      promisedMinutes: 1350,
      spentMinutes: 780,
      spent: { days: 1, minutes: 330 },
      remainingMinutes: 570,
      lateMinutes: 0,
      remaining: { late: false, days: 1, minutes: 120 },
      shiftedMinutes: 0,
      firstDueAt: wib("2026-11-26 16:00"),
      dueAt: wib("2026-11-30 10:10"),
      confidence: "certain",
      yearsWithoutData: [],
    });
  });

  test("while paused there is no due moment, and the minutes are kept", () => {
    const { rows, ahead, ...totals } = calendar.count({
      ...picture,
      pauses: [{ ...pause, to: null }],
      now: wib("2026-11-29 11:00"),
      dueAt: null,
      remainingMinutes: 1020,
    });
    expect(lines(rows).slice(2)).toEqual([
      "2026-11-24 paused 14:00 Rina Wulandari: nomor seri belum lengkap",
      "2026-11-25…2026-11-29 paused",
    ]);
    expect(ahead).toEqual([]);
    expect(totals).toMatchObject({
      dueAt: null,
      spentMinutes: 330,
      remainingMinutes: 1020,
      remaining: { late: false, days: 2, minutes: 120 },
    });
  });

  test("a paused case keeps its minutes although a day has since been closed", () => {
    const flooded = withMarks({ date: "2026-11-25", open: false, name: "Banjir" });
    const held = {
      ...picture,
      pauses: [{ ...pause, to: null }],
      now: wib("2026-11-25 11:00"),
      dueAt: null,
      remainingMinutes: 1020,
    };
    expect(flooded.count(held)).toMatchObject({
      remainingMinutes: 1020,
      remaining: { late: false, days: 2, minutes: 120 },
    });
  });

  test("on the day of receipt nothing is used and everything is left", () => {
    const count = calendar.count({
      ...picture,
      pauses: [],
      now: wib("2026-11-23 11:00"),
      dueAt: wib("2026-11-26 16:00"),
    });
    expect(lines(count.rows)).toEqual(["2026-11-23 receipt-day 09:40 not-counted"]);
    expect(lines(count.ahead)).toEqual([
      "2026-11-24 ahead 07:30-12:00 13:00-16:00 = 450",
      "2026-11-25 ahead 07:30-12:00 13:00-16:00 = 450",
      "2026-11-26 ahead 07:30-12:00 13:00-16:00 = 450",
    ]);
    expect(count).toMatchObject({
      spentMinutes: 0,
      remainingMinutes: 1350,
      remaining: { late: false, days: 3, minutes: 0 },
    });
  });

  test("where the day of receipt counts, its minutes count from receipt", () => {
    const count = countingReceipt.count({
      ...picture,
      pauses: [],
      now: wib("2026-11-24 08:00"),
      dueAt: wib("2026-11-25 16:00"),
    });
    expect(lines(count.rows)).toEqual([
      "2026-11-23 counted 09:40-12:00 13:00-16:00 = 320",
      "2026-11-24 counted 07:30-08:00 = 30 running",
    ]);
    expect(count).toMatchObject({
      promisedMinutes: 1220,
      spentMinutes: 350,
      remainingMinutes: 870,
    });
  });

  test("received after closing before a long weekend, each holiday has its name", () => {
    const count = calendar.count({
      startedAt: wib("2026-12-23 17:00"),
      within: days(1),
      pauses: [],
      now: wib("2026-12-28 12:30"),
      dueAt: wib("2026-12-28 16:00"),
    });
    expect(lines(count.rows)).toEqual([
      "2026-12-23 receipt-day 17:00 after-closing",
      "2026-12-24 holiday Cuti Bersama Kelahiran Yesus Kristus (Natal)",
      "2026-12-25 holiday Kelahiran Yesus Kristus (Natal)",
      "2026-12-26…2026-12-27 weekend",
      // In the break the clock stands still: not running.
      "2026-12-28 counted 07:30-12:00 = 270",
    ]);
  });

  test("received on a Saturday, the days off stand in one line", () => {
    const count = calendar.count({
      startedAt: wib("2026-11-21 09:00"),
      within: hours(3),
      pauses: [],
      now: wib("2026-11-23 08:00"),
      dueAt: wib("2026-11-23 10:30"),
    });
    expect(lines(count.rows)).toEqual([
      "2026-11-21 receipt-day 09:00 closed-day",
      "2026-11-21…2026-11-22 weekend",
      "2026-11-23 counted 07:30-08:00 = 30 running",
    ]);
    expect(lines(count.ahead)).toEqual(["2026-11-23 ahead 08:00-10:30 = 150"]);
  });

  test("minutes after the due moment stand apart as late", () => {
    const count = calendar.count({ ...picture, now: wib("2026-11-30 11:00") });
    expect(lines(count.rows).slice(-3)).toEqual([
      "2026-11-28…2026-11-29 weekend",
      "2026-11-30 counted 07:30-10:10 = 160",
      "2026-11-30 late 10:10-11:00 = 50 running",
    ]);
    expect(count).toMatchObject({
      spentMinutes: 1400,
      remainingMinutes: 0,
      lateMinutes: 50,
      remaining: { late: true, days: 0, minutes: 50 },
      ahead: [],
    });
  });

  test("a closed case counts to its end, whatever time it is now", () => {
    const count = calendar.count({
      ...picture,
      endedAt: wib("2026-11-27 09:30"),
      now: wib("2027-01-20 10:00"),
    });
    expect(lines(count.rows).at(-1)).toBe("2026-11-27 counted 07:30-09:30 = 120");
    expect(count).toMatchObject({
      ahead: [],
      spentMinutes: 860,
      spent: { days: 1, minutes: 410 },
      remaining: { late: false, days: 1, minutes: 40 },
    });
  });

  test("a case cancelled while returned spent nothing in the pause", () => {
    const count = calendar.count({
      ...picture,
      pauses: [{ ...pause, to: null }],
      dueAt: null,
      remainingMinutes: 1020,
      endedAt: wib("2026-12-07 09:00"),
      now: wib("2026-12-08 09:00"),
    });
    expect(lines(count.rows).at(-1)).toBe("2026-11-25…2026-12-07 paused");
    expect(count).toMatchObject({
      spentMinutes: 330,
      lateMinutes: 0,
      dueAt: null,
      remaining: { late: false, days: 2, minutes: 120 },
    });
  });

  test("a promise held when already late is late by the minutes it kept", () => {
    const held: Pause = { ...pause, from: wib("2026-11-27 09:00"), to: null };
    const count = calendar.count({
      ...picture,
      pauses: [held],
      dueAt: null,
      remainingMinutes: -90,
      now: wib("2026-12-01 09:00"),
    });
    expect(lines(count.rows).slice(-3)).toEqual([
      "2026-11-27 late 07:30-09:00 = 90",
      "2026-11-27 paused 09:00 Rina Wulandari: nomor seri belum lengkap",
      "2026-11-28…2026-12-01 paused",
    ]);
    expect(count).toMatchObject({
      lateMinutes: 90,
      remainingMinutes: 0,
      remaining: { late: true, days: 0, minutes: 90 },
    });
  });

  test("a promise paused when already late shows the same lateness after it is resumed", () => {
    const late: Pause = { ...pause, from: wib("2026-11-27 09:00"), to: wib("2026-11-30 09:00") };
    const count = calendar.count({
      ...picture,
      pauses: [late],
      dueAt: resume(calendar, wib("2026-11-26 16:00"), late.from, wib("2026-11-30 09:00")),
      now: wib("2026-11-30 09:30"),
    });
    expect(lines(count.rows).slice(3)).toEqual([
      "2026-11-26 counted 07:30-12:00 13:00-16:00 = 450",
      "2026-11-27 late 07:30-09:00 = 90",
      "2026-11-27 paused 09:00 Rina Wulandari: nomor seri belum lengkap",
      "2026-11-28…2026-11-29 paused",
      "2026-11-30 resumed 09:00 Nurul Aini",
      "2026-11-30 late 09:00-09:30 = 30 running",
    ]);
    expect(count).toMatchObject({ lateMinutes: 120, remainingMinutes: 0, shiftedMinutes: 0 });
  });

  test("a due moment set before a day was closed shows by how much the calendar moved", () => {
    const flooded = withMarks({ date: "2026-11-25", open: false, name: "Banjir" });
    const count = flooded.count({
      ...picture,
      pauses: [],
      now: wib("2026-11-26 10:00"),
      dueAt: wib("2026-11-26 16:00"),
    });
    expect(lines(count.rows)).toContain("2026-11-25 marked Banjir");
    expect(count).toMatchObject({ promisedMinutes: 1350, shiftedMinutes: -450 });
  });

  test("a promise reaching into 2028 says that its calendar is not there yet", () => {
    const startedAt = wib("2027-12-20 08:00");
    const count = calendar.count({
      ...picture,
      startedAt,
      within: days(14),
      pauses: [],
      now: startedAt,
      dueAt: calendar.dueAt(startedAt, days(14)),
    });
    expect(count).toMatchObject({ confidence: "no-data", yearsWithoutData: [2028] });
  });

  test("a promise through Ramadan 2027 is an estimate", () => {
    const startedAt = wib("2027-02-03 08:00");
    const dueAt = calendar.dueAt(startedAt, days(3));
    const count = calendar.count({ ...picture, startedAt, pauses: [], now: startedAt, dueAt });
    expect(count).toMatchObject({ confidence: "estimated", promisedMinutes: 450 + 390 + 390 });
  });
});

describe("whatever the dates", () => {
  const minute = fc.integer({ min: wib("2025-01-01 00:00"), max: wib("2028-12-31 23:59") });
  const within = fc.oneof(
    fc.constantFrom(1, 3, 5, 10, 14, 60).map(days),
    fc.constantFrom(1, 3, 7.5, 24).map(hours),
  );
  const either = fc.constantFrom(calendar, countingReceipt);
  test("who comes later is never due earlier", () => {
    fc.assert(
      fc.property(either, minute, fc.nat(20_000), within, (of, start, later, promise) => {
        expect(of.dueAt(start + later, promise)).toBeGreaterThanOrEqual(of.dueAt(start, promise));
        expect(of.countsFrom(start, promise)).toBeGreaterThanOrEqual(start);
      }),
    );
  });

  test("a due moment lies inside a window or at its end, and after its start", () => {
    fc.assert(
      fc.property(either, minute, within, (of, start, promise) => {
        const due = of.dueAt(start, promise);
        expect(due).toBeGreaterThan(start);
        expect(inWindowOrAtItsEnd(due)).toBe(true);
        if (promise.unit === "working-day") expect(due).toBe(of.closingOf(minuteToDay(due)));
      }),
    );
  });

  test("minutes counted forward are the minutes counted back", () => {
    fc.assert(
      fc.property(minute, fc.nat(30_000), (from, n) => {
        expect(calendar.workingMinutesBetween(from, calendar.addWorkingMinutes(from, n))).toBe(n);
        expect(calendar.workingMinutesBetween(calendar.addWorkingMinutes(from, -n), from)).toBe(n);
      }),
    );
  });

  test("two stretches have the minutes of the whole", () => {
    fc.assert(
      fc.property(minute, fc.nat(50_000), fc.nat(50_000), (a, first, second) => {
        const [b, c] = [a + first, a + first + second];
        expect(calendar.workingMinutesBetween(a, b) + calendar.workingMinutesBetween(b, c)).toBe(
          calendar.workingMinutesBetween(a, c),
        );
        expect(calendar.workingMinutesBetween(c, a - 1)).toBe(0);
      }),
    );
  });

  test("counting minute by minute gives the same sum", () => {
    fc.assert(
      fc.property(minute, fc.nat(6_000), (from, length) => {
        let open = 0;
        for (let at = from; at < from + length; at++) if (calendar.isOpenAt(at)) open += 1;
        expect(calendar.workingMinutesBetween(from, from + length)).toBe(open);
      }),
      { numRuns: 30 },
    );
  });

  test("a pause of t working minutes moves the due moment by t working minutes", () => {
    fc.assert(
      fc.property(
        minute,
        within,
        fc.nat(30_000),
        fc.nat(30_000),
        (start, promise, until, length) => {
          const due = calendar.dueAt(start, promise);
          const [from, to] = [start + until, start + until + length];
          const paused = calendar.workingMinutesBetween(from, to);
          const moved = resume(calendar, due, from, to);
          expect(calendar.remainingMinutes(due, moved)).toBe(paused);
        },
      ),
    );
  });

  test("one more holiday never makes anything due earlier", () => {
    const holidayIn = fc.integer({ min: day("2025-01-01"), max: day("2028-12-31") });
    fc.assert(
      fc.property(
        either,
        holidayIn,
        fc.integer({ min: -20, max: 5 }),
        within,
        (of, date, near, promise) => {
          const more: Holiday = {
            date: dayToIsoDate(date),
            name: "Pemilihan",
            kind: "libur-pemilu",
            confidence: "high",
          };
          const year = yearOfDay(date);
          const changed = createWorkingCalendar({
            ...official,
            countReceiptDay: of.countReceiptDay,
            holidays: { ...holidays, [year]: [...(holidays[year] ?? []), more] },
          });
          const start = dayToMinute(date + near) + 9 * 60;
          expect(changed.dueAt(start, promise)).toBeGreaterThanOrEqual(of.dueAt(start, promise));
        },
      ),
    );
  });

  test("the words hold all the minutes: a day is a working day, the rest less than one", () => {
    fc.assert(
      fc.property(minute, fc.nat(100_000), (now, length) => {
        const { late, days: whole, minutes } = calendar.remaining(now, now + length);
        expect(late).toBe(false);
        expect(minutes).toBeLessThan(450);
        const total = calendar.workingMinutesBetween(now, now + length);
        expect(whole * 390 + minutes).toBeLessThanOrEqual(total + 60);
        expect(whole * 450 + minutes).toBeGreaterThanOrEqual(total);
      }),
    );
  });

  test("used and left make up the promise, and the lines make up both", () => {
    const gap = fc.nat(4_000);
    fc.assert(
      fc.property(
        either,
        minute,
        within,
        fc.array(fc.tuple(gap, gap), { maxLength: 4 }),
        gap,
        (of, startedAt, promise, gaps, last) => {
          // As the case decides: a pause before minutes count takes none away.
          const begin = of.countsFrom(startedAt, promise);
          let cursor = startedAt;
          let dueAt = of.dueAt(startedAt, promise);
          const pauses: Pause[] = [];
          for (const [running, paused] of gaps) {
            const [from, to] = [cursor + running, cursor + running + paused];
            pauses.push({ from, to, by: "Rina", reason: "kurang" });
            dueAt = resume(of, dueAt, Math.max(begin, from), Math.max(begin, to));
            cursor = to;
          }
          const input = { startedAt, within: promise, pauses, now: cursor + last, dueAt };
          const count = of.count(input);
          expect(count.shiftedMinutes).toBe(0);
          expect(count.spentMinutes + count.remainingMinutes - count.lateMinutes).toBe(
            count.promisedMinutes,
          );
          expect(sum(count.rows)).toBe(count.spentMinutes);
          expect(sum(count.rows.filter((row) => row.kind === "late"))).toBe(count.lateMinutes);
          expect(sum(count.ahead)).toBe(count.remainingMinutes);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("the device's zone", () => {
  const zone = process.env["TZ"];
  afterEach(() => {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  });

  test("does not change a single answer", () => {
    const seen = ["Asia/Pontianak", "Asia/Tokyo", "America/New_York", "UTC", "Pacific/Apia"].map(
      (name) => {
        process.env["TZ"] = name;
        return { offset: new Date(2026, 5, 1).getTimezoneOffset(), answers: answers() };
      },
    );
    // The zone really was another one each time; otherwise this test would prove nothing.
    expect(new Set(seen.map(({ offset }) => offset)).size).toBe(5);
    for (const { answers: there } of seen) expect(there).toEqual(seen[0]?.answers);
  });
});

test("an instant far outside the calendar is a defect, not a wrong answer", () => {
  const milliseconds = Date.parse("2026-11-23T08:00+07:00");
  expect(() => calendar.remaining(milliseconds, milliseconds + 1)).toThrow(RangeError);
  expect(() => calendar.dayAt(NaN)).toThrow(RangeError);
  expect(() => calendar.dayAt(day("1989-12-31"))).toThrow(RangeError);
  expect(() => calendar.dueAt(wib("2119-12-31 08:00"), days(5))).toThrow(RangeError);
  expect(() => calendar.addWorkingMinutes(wib("1990-01-01 08:00"), -600)).toThrow(RangeError);
  expect(calendar.dayAt(day("1990-01-01")).open).toBe(true);
  expect(calendar.dayAt(day("2119-12-31")).confidence).toBe("no-data");
});

/** 450 is 07:30. */
const time = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** A row as one line, for reading: "2026-11-24 counted 07:30-12:00 13:00-14:00 = 330". */
const line = (row: CountRow): string => {
  const dates =
    row.day === row.lastDay
      ? dayToIsoDate(row.day)
      : `${dayToIsoDate(row.day)}…${dayToIsoDate(row.lastDay)}`;
  const start = `${dates} ${row.kind}`;
  switch (row.kind) {
    case "receipt-day":
      return `${start} ${time(minuteOfDay(row.at))} ${row.why}`;
    case "counted":
    case "late":
    case "ahead": {
      const windows = row.windows.map(([from, to]) => `${time(from)}-${time(to)}`).join(" ");
      const running = row.kind !== "ahead" && row.running ? " running" : "";
      return `${start} ${windows} = ${row.minutes}${running}`;
    }
    case "paused":
      return row.at === null
        ? start
        : `${start} ${time(minuteOfDay(row.at))} ${row.by}: ${row.reason}`;
    case "resumed":
      return `${start} ${time(minuteOfDay(row.at))} ${row.by}`;
    case "holiday":
    case "marked":
      return `${start} ${row.name}`;
    case "weekend":
      return start;
  }
};
const lines = (rows: readonly CountRow[]) => rows.map(line);

const sum = (rows: readonly CountRow[]) =>
  rows.reduce((total, row) => total + ("minutes" in row ? row.minutes : 0), 0);

const inWindowOrAtItsEnd = (at: EpochMinute) => {
  const time = minuteOfDay(at);
  return calendar.dayAt(minuteToDay(at)).windows.some(([from, to]) => from < time && time <= to);
};

const answers = () => {
  const fresh = createWorkingCalendar(official);
  const starts = Array.from({ length: 200 }, (_, n) => wib("2026-01-01 00:00") + n * 3_637);
  return starts.map((start) => {
    const due = fresh.dueAt(start, days(5));
    return [
      due,
      fresh.dueAt(start, hours(3)),
      fresh.remaining(start, due),
      fresh.dayAt(minuteToDay(start)),
    ];
  });
};
