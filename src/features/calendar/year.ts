import { isoDateToDay, type DayNumber } from "#domain/time.ts";
import type {
  DayConfidence,
  DayReason,
  OpeningWindow,
  WorkingCalendar,
} from "#domain/working-calendar.ts";

/** Equal days in a row: a holiday, a stretch of cuti bersama, marked days. */
export interface SpecialDays {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly why: Exclude<DayReason, { kind: "weekend" }>;
  readonly open: boolean;
  /** Given for a marked day that is open: its windows may be its own. */
  readonly windows: readonly OpeningWindow[];
  readonly confidence: DayConfidence;
}

/** First and last day of Ramadan hours inside the month. */
export interface RamadanDays {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly confidence: DayConfidence;
}

export interface Month {
  /** 1 to 12 */
  readonly month: number;
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** Whether the holidays of its year are decided. */
  readonly known: boolean;
  readonly workingDays: number;
  readonly special: readonly SpecialDays[];
  readonly ramadan: RamadanDays | null;
}

/** What is unlike an ordinary week, month by month. */
export const monthsOf = (calendar: WorkingCalendar, year: number): readonly Month[] =>
  Array.from({ length: 12 }, (_, index) => monthOf(calendar, year, index + 1));

const monthOf = (calendar: WorkingCalendar, year: number, month: number): Month => {
  const first = firstOf(year, month);
  const next = month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1);
  const special: SpecialDays[] = [];
  let workingDays = 0;
  const fasting: DayNumber[] = [];
  for (let day = first; day < next; day++) {
    const found = calendar.dayAt(day);
    const { why, open, windows, confidence } = found;
    if (open) workingDays += 1;
    if (found.ramadan) fasting.push(day);
    if (why === null || why.kind === "weekend") continue;
    const previous = special.at(-1);
    if (previous && previous.last === day - 1 && isSame(previous, why, open)) {
      special[special.length - 1] = { ...previous, last: day };
    } else {
      special.push({ first: day, last: day, why, open, windows, confidence });
    }
  }
  const [begins] = fasting;
  const ramadan =
    begins === undefined
      ? null
      : {
          first: begins,
          last: fasting.at(-1) ?? begins,
          confidence: calendar.dayAt(begins).confidence,
        };
  const known = calendar.dayAt(first).confidence !== "no-data";
  return { month, first, last: next - 1, known, workingDays, special, ramadan };
};

/** Marked days stay apart: each is changed and removed by itself. */
const isSame = (previous: SpecialDays, why: SpecialDays["why"], open: boolean): boolean =>
  previous.open === open &&
  previous.why.kind === "holiday" &&
  why.kind === "holiday" &&
  previous.why.name === why.name;

const firstOf = (year: number, month: number): DayNumber =>
  isoDateToDay(`${year}-${String(month).padStart(2, "0")}-01`) ?? 0;
