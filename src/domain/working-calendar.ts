/**
 * The working calendar: when the office is open, when a promise falls due, how much of it is left.
 * Pure integers: working minutes and working days are summed once per day, so that any stretch of
 * time is two look-ups and a subtraction, however long it is.
 *
 * Rules: design §4; law and test vectors: domain §3. All instants are whole epoch minutes, all days
 * WIB. A day outside 1990–2119 is a defect (a unit mixed up) and throws RangeError.
 */
import type {
  Holiday,
  HolidayKind,
  HolidaysByYear,
  OfficeHours,
  WeekHours,
} from "./calendar-data.ts";
import type { WorkingTime } from "./service-standard.ts";
import {
  type DayNumber,
  type EpochMinute,
  type MinuteOfDay,
  dayToMinute,
  isoDateToDay,
  minuteOfDay,
  minuteToDay,
  weekdayOf,
  yearOfDay,
} from "./time.ts";

/** From (included) to (not included), in minutes since 00.00 WIB of one day. */
export type OpeningWindow = readonly [from: MinuteOfDay, to: MinuteOfDay];

/** A day the office decided about itself. It goes before holidays, weekends and the usual windows. */
export interface DayMark {
  /** `YYYY-MM-DD`, WIB. Of two marks for one date the later one in the list holds. */
  readonly date: string;
  readonly open: boolean;
  /** Why, as people will read it: "Piket cuti bersama", "Banjir". */
  readonly name: string;
  /** `HH:MM-HH:MM` windows of that day alone; without them, those of an ordinary day of the season. */
  readonly hours?: readonly string[];
}

/** Everything a calendar is made from; one published revision of it. */
export interface CalendarSource {
  /** Counts up with each revision the office publishes; recorded with every promise. */
  readonly revision: number;
  readonly hours: OfficeHours;
  readonly holidays: HolidaysByYear;
  readonly marks: readonly DayMark[];
  /** Whether the day of receipt is working day 1. Default of the office: false (domain §3.3). */
  readonly countReceiptDay: boolean;
}

/** Why a day is not an ordinary working day. A marked day has this reason whether open or closed. */
export type DayReason =
  | { readonly kind: "weekend" }
  | { readonly kind: "holiday"; readonly name: string; readonly holidayKind: HolidayKind }
  | { readonly kind: "marked"; readonly name: string };

/**
 * How far a day can be relied on. `estimated` (*perkiraan*): what decides the day has low confidence.
 * `no-data` (*kalender <tahun> belum ada*): no holidays known for its year, only weekends are closed.
 */
export type DayConfidence = "certain" | "estimated" | "no-data";

export interface CalendarDay {
  readonly day: DayNumber;
  readonly windows: readonly OpeningWindow[];
  readonly workingMinutes: number;
  readonly open: boolean;
  readonly why: DayReason | null;
  readonly ramadan: boolean;
  readonly confidence: DayConfidence;
}

/** Working time in the form people read: "2 hari 5 jam" is 2 days, 300 minutes. */
export interface WorkingSpan {
  readonly days: number;
  /** Less than a full ordinary day. */
  readonly minutes: number;
}

/**
 * What is left until the due moment, or (late) what has passed since. Late with 0 days 0 minutes is
 * possible: past due, but the office has not been open since.
 */
export interface Remaining extends WorkingSpan {
  readonly late: boolean;
}

/** A stretch in which a person stopped the clock. */
export interface Pause {
  readonly from: EpochMinute;
  /** null while it still lasts. */
  readonly to: EpochMinute | null;
  readonly by: string;
  readonly reason: string;
  readonly resumedBy?: string;
}

export interface CountInput {
  /** When the promise started: receipt, arrival, or the piece that completed the requirements. */
  readonly startedAt: EpochMinute;
  readonly within: WorkingTime;
  /** In order of time, not overlapping. */
  readonly pauses: readonly Pause[];
  readonly now: EpochMinute;
  /** As the promise carries it; null while a pause holds it. */
  readonly dueAt: EpochMinute | null;
  /** The working minutes kept at the pause, negative when late; read only while a pause holds. */
  readonly remainingMinutes?: number | null;
  /** When the promise ended, met or late. */
  readonly endedAt?: EpochMinute;
}

/** One line of *lihat hitungan*, for one day or for equal days in a row (`day` to `lastDay`). */
export type CountRow = { readonly day: DayNumber; readonly lastDay: DayNumber } & CountEntry;

export type CountEntry =
  /** Received, but this day gives no minutes: the rule on receipt, the hour, or a closed day. */
  | {
      readonly kind: "receipt-day";
      readonly at: EpochMinute;
      readonly why: "not-counted" | "after-closing" | "closed-day";
    }
  /** Minutes used within the promise; `running` on the line that is still growing. */
  | ({ readonly kind: "counted"; readonly running: boolean } & CountedMinutes)
  /** Minutes used after the promise ran out. */
  | ({ readonly kind: "late"; readonly running: boolean } & CountedMinutes)
  /** Minutes still to come until the due moment. */
  | ({ readonly kind: "ahead" } & CountedMinutes)
  /** A closed day between: weekend, holiday by name, or marked closed. */
  | DayReason
  /** `at` is the moment of the pause, null on the days after it. */
  | {
      readonly kind: "paused";
      readonly at: EpochMinute | null;
      readonly by: string;
      readonly reason: string;
    }
  | { readonly kind: "resumed"; readonly at: EpochMinute; readonly by: string | null };

interface CountedMinutes {
  /** Opening windows of the day, clipped to what counts. */
  readonly windows: readonly OpeningWindow[];
  readonly minutes: number;
}

/**
 * *Lihat hitungan* as data. `spentMinutes - lateMinutes + remainingMinutes` is always
 * `promisedMinutes + shiftedMinutes`.
 */
export interface Count {
  /** What has been, in order. Minutes of its `counted` and `late` lines add up to `spentMinutes`. */
  readonly rows: readonly CountRow[];
  /** What is to come until the due moment; empty when held or ended. Adds up to `remainingMinutes`. */
  readonly ahead: readonly CountRow[];
  /** The first moment whose minutes count ("mulai Senin 07.30"); may still lie ahead. */
  readonly countsFrom: EpochMinute;
  /** The promise in minutes, of the actual days it was given for: 3 hari kerja = 1,350, or fewer in Ramadan. */
  readonly promisedMinutes: number;
  readonly spentMinutes: number;
  readonly spent: WorkingSpan;
  readonly remainingMinutes: number;
  readonly lateMinutes: number;
  readonly remaining: Remaining;
  /** Not 0 when the due moment was set under another calendar or standard than this one. */
  readonly shiftedMinutes: number;
  /** Without any pause. */
  readonly firstDueAt: EpochMinute;
  /** null while a pause holds the promise, or held it to its end: nobody can say when it is due. */
  readonly dueAt: EpochMinute | null;
  /** The least reliable day the count passes over. */
  readonly confidence: DayConfidence;
  readonly yearsWithoutData: readonly number[];
}

export interface WorkingCalendar {
  readonly revision: number;
  readonly countReceiptDay: boolean;
  readonly dayAt: (day: DayNumber) => CalendarDay;
  readonly isWorkingDay: (day: DayNumber) => boolean;
  /** The first working day strictly after this day. */
  readonly nextWorkingDay: (day: DayNumber) => DayNumber;
  /** The nth working day strictly after this day; n from 1. */
  readonly addWorkingDays: (day: DayNumber, n: number) => DayNumber;
  readonly isOpenAt: (minute: EpochMinute) => boolean;
  /** The minute itself if the office is open then, else the next start of a window. */
  readonly nextOpening: (minute: EpochMinute) => EpochMinute;
  /** End of the day's last window; null on a closed day. */
  readonly closingOf: (day: DayNumber) => EpochMinute | null;
  /** 0 when b is not after a. */
  readonly workingMinutesBetween: (a: EpochMinute, b: EpochMinute) => number;
  /**
   * The earliest minute by which n more minutes have been worked: minutes that run out at a window's
   * end are due there (16.00), not at the next opening. So forward and back agree:
   * `workingMinutesBetween(from, addWorkingMinutes(from, n)) === n`.
   * With n = 0: `from` itself while open or at a window's end, else the next opening.
   * A negative n counts back: a late promise that was paused is late by as much when resumed.
   */
  readonly addWorkingMinutes: (from: EpochMinute, n: number) => EpochMinute;
  /** When a promise started at this moment falls due, if nothing pauses it. */
  readonly dueAt: (startedAt: EpochMinute, within: WorkingTime) => EpochMinute;
  /** The first moment whose minutes count towards that promise. Never before `startedAt`. */
  readonly countsFrom: (startedAt: EpochMinute, within: WorkingTime) => EpochMinute;
  readonly remaining: (now: EpochMinute, dueAt: EpochMinute) => Remaining;
  /** Working minutes until due; negative when late. This is what a pause keeps. */
  readonly remainingMinutes: (now: EpochMinute, dueAt: EpochMinute) => number;
  /** Working time used from one moment to another, for a case without pauses; see `count` for others. */
  readonly spent: (from: EpochMinute, to: EpochMinute) => WorkingSpan;
  readonly count: (input: CountInput) => Count;
}

const FRIDAY = 4;
const SATURDAY = 5;
const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1440;
const FIRST_DAY: DayNumber = 7305; // Monday 1990-01-01
const LAST_DAY: DayNumber = 54_785; // Sunday 2119-12-31
const DAYS = LAST_DAY - FIRST_DAY + 1;

/**
 * Costs about 5 ms (10 the first time): make one per published revision and keep it. A window or a
 * date that cannot be read throws RangeError; forms check with textToWindow and isoDateToDay before.
 */
export const createWorkingCalendar = (source: CalendarSource): WorkingCalendar => {
  const table = createDayTable(source);

  // Sums over all days before the one at the same index; one more entry than there are days.
  const minutesBefore = new Int32Array(DAYS + 1);
  const workingDaysBefore = new Int32Array(DAYS + 1);
  const workingDays = new Int32Array(DAYS);
  let minuteSum = 0;
  let daySum = 0;
  let index = 0;
  for (const { minutes } of table.schedules) {
    if (minutes > 0) workingDays[daySum++] = FIRST_DAY + index;
    minuteSum += minutes;
    index += 1;
    minutesBefore[index] = minuteSum;
    workingDaysBefore[index] = daySum;
  }

  const minutesUntilDay = (day: DayNumber) => at(minutesBefore, day - FIRST_DAY);
  const workingDaysUntilDay = (day: DayNumber) => at(workingDaysBefore, day - FIRST_DAY);

  /** Working minutes from the first day of the table to this instant. */
  const minutesUntil = (minute: EpochMinute): number => {
    const day = minuteToDay(minute);
    return minutesUntilDay(day) + at(table.scheduleOf(day).minutesUntil, minute - dayToMinute(day));
  };

  /** The inverse of minutesUntil: the earliest minute at which it reaches this total. */
  const minuteReaching = (total: number): EpochMinute => {
    let low = 0;
    let high = DAYS;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(minutesBefore, middle + 1) < total) low = middle + 1;
      else high = middle;
    }
    let rest = total - at(minutesBefore, low);
    for (const [from, to] of table.scheduleOf(FIRST_DAY + low).windows) {
      if (rest <= to - from && rest > 0) return dayToMinute(FIRST_DAY + low) + from + rest;
      rest -= to - from;
    }
    throw outside(`${total} working minutes`);
  };

  const isWorkingDay = (day: DayNumber) => table.scheduleOf(day).minutes > 0;

  const addWorkingDays = (day: DayNumber, n: number) => {
    const index = workingDaysUntilDay(day + 1) + n - 1;
    if (index >= daySum) throw outside(`${n} working days after day ${day}`);
    return at(workingDays, index);
  };

  const nextWorkingDay = (day: DayNumber) => addWorkingDays(day, 1);

  const isOpenAt = (minute: EpochMinute) => {
    const time = minuteOfDay(minute);
    return table
      .scheduleOf(minuteToDay(minute))
      .windows.some(([from, to]) => from <= time && time < to);
  };

  // The end of the next working minute lies one minute after its beginning.
  const nextOpening = (minute: EpochMinute) => minuteReaching(minutesUntil(minute) + 1) - 1;

  const closingOf = (day: DayNumber) => {
    const last = table.scheduleOf(day).windows.at(-1);
    return last ? dayToMinute(day) + last[1] : null;
  };

  const workingMinutesBetween = (a: EpochMinute, b: EpochMinute) =>
    b <= a ? 0 : minutesUntil(b) - minutesUntil(a);

  const addWorkingMinutes = (from: EpochMinute, n: number) => {
    if (n !== 0) return minuteReaching(minutesUntil(from) + n);
    // A minute ago still open: this is the end of a window, and minutes that run out here are due here.
    return isOpenAt(from - 1) ? from : nextOpening(from);
  };

  /**
   * Working day 1 of a promise in days. Received on a closed day, or at or after closing, the next
   * working day is day 1 whatever the setting; before opening is received on that day.
   */
  const firstDayOf = (startedAt: EpochMinute) => {
    const day = minuteToDay(startedAt);
    const closing = closingOf(day);
    const receivedInTime = closing !== null && startedAt < closing;
    return receivedInTime && source.countReceiptDay ? day : nextWorkingDay(day);
  };

  const dueAt = (startedAt: EpochMinute, { amount, unit }: WorkingTime) => {
    if (unit === "working-hour") {
      return addWorkingMinutes(startedAt, Math.round(amount * MINUTES_PER_HOUR));
    }
    if (!Number.isInteger(amount) || amount < 1) throw new RangeError(`${amount} working days`);
    const due = addWorkingDays(firstDayOf(startedAt) - 1, amount);
    return dayToMinute(due) + (table.scheduleOf(due).windows.at(-1)?.[1] ?? 0);
  };

  const countsFrom = (startedAt: EpochMinute, { unit }: WorkingTime) =>
    unit === "working-hour"
      ? nextOpening(startedAt)
      : nextOpening(Math.max(startedAt, dayToMinute(firstDayOf(startedAt))));

  /**
   * Whole working days strictly between the two days, plus the minutes of the first and the last one;
   * while that rest holds a full length of the last day it becomes one more day (design §4).
   *
   * The last day is the due day for what is left. For what has passed (late, spent) it is the day of
   * the later moment: so Thursday 15.00 to Friday's closing is "1 hari 1 jam" and still is on Monday
   * at opening, when Friday has become a whole day between. Counted by the first day's length
   * instead, the words would jump overnight where Ramadan begins or ends.
   */
  const spent = (from: EpochMinute, to: EpochMinute): WorkingSpan => {
    if (to <= from) return { days: 0, minutes: 0 };
    const firstDay = minuteToDay(from);
    const lastDay = minuteToDay(to);
    const total = workingMinutesBetween(from, to);
    const sameDay = firstDay === lastDay;
    const daysBetween = sameDay
      ? 0
      : workingDaysUntilDay(lastDay) - workingDaysUntilDay(firstDay + 1);
    const minutesBetween = sameDay ? 0 : minutesUntilDay(lastDay) - minutesUntilDay(firstDay + 1);
    const rest = total - minutesBetween;
    // The length by the usual windows: a Saturday marked open for one hour must not make a day an hour.
    const fullDay = table.usualScheduleOf(lastDay).minutes;
    return { days: daysBetween + Math.floor(rest / fullDay), minutes: rest % fullDay };
  };

  const remaining = (now: EpochMinute, due: EpochMinute): Remaining =>
    now <= due ? { late: false, ...spent(now, due) } : { late: true, ...spent(due, now) };

  const remainingMinutes = (now: EpochMinute, due: EpochMinute) =>
    now <= due ? workingMinutesBetween(now, due) : 0 - workingMinutesBetween(due, now);

  const calendar = {
    revision: source.revision,
    countReceiptDay: source.countReceiptDay,
    dayAt: table.dayAt,
    isWorkingDay,
    nextWorkingDay,
    addWorkingDays,
    isOpenAt,
    nextOpening,
    closingOf,
    workingMinutesBetween,
    addWorkingMinutes,
    dueAt,
    countsFrom,
    remaining,
    remainingMinutes,
    spent,
  };
  return { ...calendar, count: (input) => countPromise(calendar, input) };
};

/** `07:30-12:00` as minutes of the day; null if it is not a window of one day. */
export const textToWindow = (text: string): OpeningWindow | null => {
  const match = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/.exec(text);
  if (!match) return null;
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = match.slice(1).map(Number);
  const from = fromHour * MINUTES_PER_HOUR + fromMinute;
  const to = toHour * MINUTES_PER_HOUR + toMinute;
  return fromMinute < 60 && toMinute < 60 && from < to && to <= MINUTES_PER_DAY ? [from, to] : null;
};

/** The windows of one day and their sum; shared by all days with the same windows. */
interface Schedule {
  readonly windows: readonly OpeningWindow[];
  readonly minutes: number;
  /** Working minutes from midnight to each minute of the day, so that no clock walks the windows. */
  readonly minutesUntil: Int32Array;
}

interface Week {
  readonly mondayToThursday: Schedule;
  readonly friday: Schedule;
}

interface DayTable {
  /** One per day of the table, in order. */
  readonly schedules: readonly Schedule[];
  readonly scheduleOf: (day: DayNumber) => Schedule;
  /** The schedule the day would have were it neither marked, nor a holiday, nor a weekend. */
  readonly usualScheduleOf: (day: DayNumber) => Schedule;
  readonly dayAt: (day: DayNumber) => CalendarDay;
}

const closed: Schedule = {
  windows: [],
  minutes: 0,
  minutesUntil: new Int32Array(MINUTES_PER_DAY),
};

/** Decides what each day is: the office's mark first, then holidays, then weekends, then the season. */
const createDayTable = (source: CalendarSource): DayTable => {
  const normal = hoursToWeek(source.hours.normal);
  const ramadanByDay = new Map<DayNumber, { readonly week: Week; readonly estimated: boolean }>();
  for (const period of source.hours.ramadan) {
    const season = { week: hoursToWeek(period), estimated: period.confidence === "low" };
    const to = dateToDay(period.to);
    for (let day = dateToDay(period.from); day <= to; day++) ramadanByDay.set(day, season);
  }
  const yearsWithData = new Set<number>();
  const holidayByDay = new Map<DayNumber, Holiday>();
  for (const [year, holidays] of Object.entries(source.holidays)) {
    if (holidays.length > 0) yearsWithData.add(Number(year));
    for (const holiday of holidays) holidayByDay.set(dateToDay(holiday.date), holiday);
  }
  const markByDay = new Map(source.marks.map((mark) => [dateToDay(mark.date), mark]));

  const usualScheduleOf = (day: DayNumber) => {
    const week = ramadanByDay.get(day)?.week ?? normal;
    // A weekend day that the office opens keeps the windows of Monday to Thursday.
    return weekdayOf(day) === FRIDAY ? week.friday : week.mondayToThursday;
  };

  const decide = (day: DayNumber): Schedule => {
    const mark = markByDay.get(day);
    if (mark && !mark.open) return closed;
    if (mark?.hours?.length) return textToSchedule(mark.hours);
    const isClosed = !mark && (holidayByDay.has(day) || weekdayOf(day) >= SATURDAY);
    return isClosed ? closed : usualScheduleOf(day);
  };
  // Whole weeks first and exceptions over them: asking the maps for each of 47,000 days costs three
  // times more. The table begins on a Monday and ends on a Sunday.
  const { mondayToThursday, friday } = normal;
  const week = [...Array<Schedule>(4).fill(mondayToThursday), friday, closed, closed];
  const schedules: Schedule[] = [];
  while (schedules.length < DAYS) schedules.push(...week);
  for (const exceptions of [ramadanByDay, holidayByDay, markByDay]) {
    for (const day of exceptions.keys()) schedules[day - FIRST_DAY] = decide(day);
  }
  const scheduleOf = (day: DayNumber): Schedule => {
    const schedule = schedules[day - FIRST_DAY];
    if (schedule === undefined) throw outside(`day ${day}`);
    return schedule;
  };

  const reasonOf = (day: DayNumber): DayReason | null => {
    const mark = markByDay.get(day);
    if (mark) return { kind: "marked", name: mark.name };
    const holiday = holidayByDay.get(day);
    if (holiday) return { kind: "holiday", name: holiday.name, holidayKind: holiday.kind };
    return weekdayOf(day) >= SATURDAY ? { kind: "weekend" } : null;
  };

  /** Only low confidence is shown (design §4); what the office marked itself is certain. */
  const confidenceOf = (day: DayNumber): DayConfidence => {
    if (markByDay.has(day)) return "certain";
    if (!yearsWithData.has(yearOfDay(day))) return "no-data";
    const holiday = holidayByDay.get(day);
    if (holiday) return holiday.confidence === "low" ? "estimated" : "certain";
    const hoursAreGuessed = ramadanByDay.get(day)?.estimated === true && weekdayOf(day) < SATURDAY;
    return hoursAreGuessed ? "estimated" : "certain";
  };

  const dayAt = (day: DayNumber): CalendarDay => {
    const { windows, minutes } = scheduleOf(day);
    return {
      day,
      windows,
      workingMinutes: minutes,
      open: minutes > 0,
      why: reasonOf(day),
      ramadan: ramadanByDay.has(day),
      confidence: confidenceOf(day),
    };
  };

  return { schedules, scheduleOf, usualScheduleOf, dayAt };
};

const hoursToWeek = (hours: WeekHours): Week => ({
  mondayToThursday: textToSchedule(hours.mondayToThursday),
  friday: textToSchedule(hours.friday),
});

const textToSchedule = (texts: readonly string[]): Schedule => {
  const windows = texts.map((text) => {
    const window = textToWindow(text);
    if (!window) throw new RangeError(`"${text}" is not an opening window`);
    return window;
  });
  const inOrder = windows.every(([from], index) => from >= (windows[index - 1]?.[1] ?? 0));
  if (!inOrder || windows.length === 0) throw new RangeError(`[${texts.join(", ")}] is not a day`);
  const minutesUntil = new Int32Array(MINUTES_PER_DAY);
  let minutes = 0;
  for (const [opens, closes] of windows) {
    for (let minute = opens + 1; minute <= closes; minute++) minutesUntil[minute] = ++minutes;
    minutesUntil.fill(minutes, closes);
  }
  return { windows, minutes, minutesUntil };
};

const dateToDay = (date: string): DayNumber => {
  const day = isoDateToDay(date);
  if (day === null || day < FIRST_DAY || day > LAST_DAY) throw outside(`"${date}"`);
  return day;
};

const minutesOf = (windows: readonly OpeningWindow[]) =>
  windows.reduce((sum, [opens, closes]) => sum + closes - opens, 0);

const clipWindows = (windows: readonly OpeningWindow[], from: number, to: number) =>
  windows
    .map(([opens, closes]): OpeningWindow => [Math.max(opens, from), Math.min(closes, to)])
    .filter(([opens, closes]) => opens < closes);

/** Reads an entry; outside the table (also for NaN) it is a defect, not an empty day. */
const at = (sums: Int32Array, index: number): number => {
  const value = sums[index];
  if (value === undefined) throw outside(`day ${FIRST_DAY + index}`);
  return value;
};

const outside = (what: string) =>
  new RangeError(`${what} lies outside the working calendar, 1990 to 2119`);

/** What counting a promise needs of a calendar. */
type Clock = Omit<WorkingCalendar, "count">;

/** Time between start and end of a promise, cut where a person stopped or resumed the clock. */
type Stretch =
  | { readonly kind: "running"; readonly from: EpochMinute; readonly to: EpochMinute }
  | {
      readonly kind: "paused";
      readonly from: EpochMinute;
      readonly to: EpochMinute;
      readonly pause: Pause;
      readonly resumed: boolean;
    };

const countPromise = (calendar: Clock, input: CountInput): Count => {
  const { startedAt, within, now } = input;
  const ended = input.endedAt !== undefined;
  const countsFrom = calendar.countsFrom(startedAt, within);
  const firstDueAt = calendar.dueAt(startedAt, within);
  const stretches = pausesToStretches(input);

  // The promise stands where its clock last ran: now, at its end, or at the pause that holds it.
  const last = stretches.at(-1);
  const held = last?.kind === "paused" && !last.resumed;
  const stoppedAt = Math.max(startedAt, input.endedAt ?? now);
  const standsAt = Math.max(countsFrom, held ? last.from : stoppedAt);
  // What a pause kept is told as if the clock ran on from there without it.
  const keptMinutes = held ? (input.remainingMinutes ?? null) : null;
  const dueAt =
    keptMinutes === null
      ? (input.dueAt ?? firstDueAt)
      : calendar.addWorkingMinutes(standsAt, keptMinutes);
  const minutesLeft = calendar.remainingMinutes(standsAt, dueAt);

  const spentMinutes = stretches.reduce(
    (sum, stretch) => sum + countedMinutes(calendar, stretch, countsFrom),
    0,
  );
  const remainingMinutes = Math.max(0, minutesLeft);
  const lateMinutes = Math.max(0, 0 - minutesLeft);
  const lateFrom =
    lateMinutes > 0
      ? momentSpent(calendar, stretches, countsFrom, spentMinutes - lateMinutes)
      : Infinity;
  const promisedMinutes = calendar.workingMinutesBetween(countsFrom, firstDueAt);
  const runs = !held && !ended;

  const rows = joinRows([
    ...receiptRows(calendar, startedAt, countsFrom),
    ...stretches.flatMap((stretch) =>
      stretch.kind === "paused"
        ? pausedRows(stretch)
        : runningRows(calendar, stretch, countsFrom, lateFrom, runs ? now : null),
    ),
  ]);
  const ahead =
    runs && standsAt < dueAt ? joinRows(dayRows(calendar, standsAt, dueAt, standsAt, "ahead")) : [];

  const days: CalendarDay[] = [];
  const lastDay = minuteToDay(held || ended ? stoppedAt : Math.max(stoppedAt, dueAt));
  for (let day = minuteToDay(startedAt); day <= lastDay; day++) days.push(calendar.dayAt(day));

  return {
    rows,
    ahead,
    countsFrom,
    promisedMinutes,
    spentMinutes,
    // As one stretch: with the pauses taken out there are no calendar days left to count by.
    spent: calendar.spent(countsFrom, calendar.addWorkingMinutes(countsFrom, spentMinutes)),
    remainingMinutes,
    lateMinutes,
    remaining: calendar.remaining(standsAt, dueAt),
    shiftedMinutes: spentMinutes - lateMinutes + remainingMinutes - promisedMinutes,
    firstDueAt,
    dueAt: held ? null : dueAt,
    confidence: leastConfidence(days),
    yearsWithoutData: [
      ...new Set(days.filter((day) => day.confidence === "no-data").map((d) => yearOfDay(d.day))),
    ],
  };
};

const pausesToStretches = ({ startedAt, pauses, now, endedAt }: CountInput): readonly Stretch[] => {
  const end = Math.max(startedAt, endedAt ?? now);
  const stretches: Stretch[] = [];
  let cursor = startedAt;
  for (const pause of pauses) {
    if (pause.from > end) break;
    const from = Math.max(cursor, pause.from);
    const to = Math.min(end, pause.to ?? end);
    const resumed = pause.to !== null && pause.to <= end;
    stretches.push({ kind: "running", from: cursor, to: from });
    stretches.push({ kind: "paused", from, to, pause, resumed });
    if (!resumed) return stretches;
    cursor = to;
  }
  return [...stretches, { kind: "running", from: cursor, to: end }];
};

const countedMinutes = (calendar: Clock, stretch: Stretch, countsFrom: EpochMinute) =>
  stretch.kind === "running"
    ? calendar.workingMinutesBetween(Math.max(stretch.from, countsFrom), stretch.to)
    : 0;

/**
 * The moment by which this many counted minutes had been used. Lateness is placed by amount and not by
 * the due moment, because a promise that was paused when already late has its due moment in the pause.
 */
const momentSpent = (
  calendar: Clock,
  stretches: readonly Stretch[],
  countsFrom: EpochMinute,
  minutes: number,
): EpochMinute => {
  let rest = Math.max(0, minutes);
  for (const stretch of stretches) {
    const counted = countedMinutes(calendar, stretch, countsFrom);
    if (rest < counted) {
      return calendar.addWorkingMinutes(Math.max(stretch.from, countsFrom), rest);
    }
    rest -= counted;
  }
  return Infinity;
};

const receiptRows = (
  calendar: Clock,
  startedAt: EpochMinute,
  countsFrom: EpochMinute,
): readonly CountRow[] => {
  const day = minuteToDay(startedAt);
  if (minuteToDay(countsFrom) === day) return [];
  const closing = calendar.closingOf(day);
  const why =
    closing === null ? "closed-day" : startedAt >= closing ? "after-closing" : "not-counted";
  return [{ kind: "receipt-day", day, lastDay: day, at: startedAt, why }];
};

const pausedRows = ({
  from,
  to,
  pause: { by, reason, resumedBy },
  resumed,
}: Extract<Stretch, { kind: "paused" }>): readonly CountRow[] => {
  const firstDay = minuteToDay(from);
  const lastDay = minuteToDay(to);
  const lastFullDay = resumed ? lastDay - 1 : lastDay;
  const rows: CountRow[] = [
    { kind: "paused", day: firstDay, lastDay: firstDay, at: from, by, reason },
  ];
  // Weekends and holidays inside a pause are not told apart: they take nothing away that it had not.
  if (lastFullDay > firstDay) {
    rows.push({ kind: "paused", day: firstDay + 1, lastDay: lastFullDay, at: null, by, reason });
  }
  if (resumed) rows.push({ kind: "resumed", day: lastDay, lastDay, at: to, by: resumedBy ?? null });
  return rows;
};

const runningRows = (
  calendar: Clock,
  { from, to }: Extract<Stretch, { kind: "running" }>,
  countsFrom: EpochMinute,
  lateFrom: EpochMinute,
  now: EpochMinute | null,
): readonly CountRow[] => {
  const turn = Math.min(Math.max(from, lateFrom), to);
  const growsAt = now !== null && to === now && calendar.isOpenAt(now) ? now : null;
  return [
    ...dayRows(calendar, from, turn, countsFrom, "counted", growsAt),
    ...dayRows(calendar, turn, to, countsFrom, "late", growsAt),
  ];
};

/** The days from one moment to another: minutes that count on open days, the reason on closed ones. */
const dayRows = (
  calendar: Clock,
  from: EpochMinute,
  to: EpochMinute,
  countsFrom: EpochMinute,
  kind: "counted" | "late" | "ahead",
  growsAt: EpochMinute | null = null,
): readonly CountRow[] => {
  const rows: CountRow[] = [];
  if (to <= from) return rows;
  const clipFrom = Math.max(from, countsFrom);
  const lastDay = minuteToDay(to - 1);
  for (let day = minuteToDay(from); day <= lastDay; day++) {
    const { windows: all, open, why } = calendar.dayAt(day);
    const midnight = dayToMinute(day);
    const windows = clipWindows(all, clipFrom - midnight, to - midnight);
    const minutes = minutesOf(windows);
    if (!open && why) rows.push({ ...why, day, lastDay: day });
    if (minutes === 0) continue;
    const row = { day, lastDay: day, windows, minutes };
    const running = growsAt !== null && windows.at(-1)?.[1] === growsAt - midnight;
    rows.push(kind === "ahead" ? { kind, ...row } : { kind, running, ...row });
  }
  return rows;
};

/** Closed days in a row with one reason become one line: Sabtu–Minggu, three days of cuti bersama. */
const joinRows = (rows: readonly CountRow[]): readonly CountRow[] =>
  rows.reduce<CountRow[]>((joined, row) => {
    const last = joined.at(-1);
    if (last && row.day <= last.lastDay + 1 && hasSameReason(last, row)) {
      joined[joined.length - 1] = { ...last, lastDay: row.lastDay };
    } else {
      joined.push(row);
    }
    return joined;
  }, []);

const hasSameReason = (a: CountRow, b: CountRow) => {
  if (a.kind === "weekend") return b.kind === "weekend";
  if (a.kind === "holiday") return b.kind === "holiday" && a.name === b.name;
  return a.kind === "marked" && b.kind === "marked" && a.name === b.name;
};

const leastConfidence = (days: readonly CalendarDay[]): DayConfidence => {
  const found = new Set(days.map((day) => day.confidence));
  if (found.has("no-data")) return "no-data";
  return found.has("estimated") ? "estimated" : "certain";
};
