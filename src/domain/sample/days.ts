import type { EpochMs } from "../case/case.ts";
import { dayToMinute, minuteToDay, minuteToMs, type DayNumber } from "../time.ts";
import type { WorkingCalendar } from "../working-calendar.ts";

/** The open days of the sample office, and the minutes that were worked on each. */

/** Before the first minutes of work are over, the guests of the day are those of the day before. */
const fewestMinutes = 12;

export const lastOpenDay = (calendar: WorkingCalendar, nowMinute: number): DayNumber => {
  for (let day = minuteToDay(nowMinute); ; day--) {
    const minutes = calendar.workingMinutesBetween(dayToMinute(day), nowMinute);
    if (minutes >= fewestMinutes) return day;
  }
};

export const daysBetween = (
  calendar: WorkingCalendar,
  first: DayNumber,
  today: DayNumber,
): readonly DayNumber[] => {
  const days: DayNumber[] = [];
  for (let day = first; day < today; day++) if (calendar.isWorkingDay(day)) days.push(day);
  return days;
};

/** Working minutes of one day, from 0. */
export interface DayClock {
  readonly minutes: number;
  readonly msAt: (minute: number) => EpochMs;
}

export const clockOf = (calendar: WorkingCalendar, day: DayNumber, until?: number): DayClock => {
  const start = dayToMinute(day);
  const end = Math.min(dayToMinute(day + 1), until ?? Infinity);
  return {
    minutes: calendar.workingMinutesBetween(start, end),
    msAt: (minute) => minuteToMs(calendar.addWorkingMinutes(start, minute + 1) - 1),
  };
};
