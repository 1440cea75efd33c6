import {
  stageOf,
  type AnyStandard,
  type CalendarDays,
  type WorkingTime,
} from "../service-standard.ts";
import { dayToMinute, minuteToDay, msToMinute } from "../time.ts";
import type { WorkingCalendar } from "../working-calendar.ts";
import type { Case } from "./case.ts";

/** A step that may be taken because a case has waited long enough. */
export interface Proposal {
  readonly to: string;
  /** Epoch minute from which it is proposed. */
  readonly from: number;
  readonly answers: Readonly<Record<string, string>>;
  readonly sentence: string;
}

/** What the stage of a case proposes, now or later; null where it proposes nothing. */
export const proposalOf = (
  { stage, stageSince }: Pick<Case, "stage" | "stageSince">,
  standard: AnyStandard,
  calendar: WorkingCalendar,
): Proposal | null => {
  const proposes = stageOf(standard, stage).proposes;
  if (!proposes) return null;
  const { to, after, answers, sentence } = proposes;
  return { to, from: lastMinuteOf(stageSince, after, calendar) + 1, answers, sentence };
};

/** Closing time of the last working day, or the end of the last calendar day. The first day is the next. */
const lastMinuteOf = (
  since: number,
  after: WorkingTime | CalendarDays,
  calendar: WorkingCalendar,
): number => {
  const day = minuteToDay(msToMinute(since));
  switch (after.unit) {
    case "calendar-day":
      return dayToMinute(day + after.amount + 1) - 1;
    case "working-day": {
      const last = calendar.addWorkingDays(day, after.amount);
      return calendar.closingOf(last) ?? dayToMinute(last + 1) - 1;
    }
    case "working-hour":
      return calendar.addWorkingMinutes(msToMinute(since), after.amount * 60);
  }
};

/** No case that entered such a stage later can have a proposal yet: a bound to look below. */
export const proposedSince = (standard: AnyStandard, stage: string, now: number): number | null => {
  const proposes = stageOf(standard, stage).proposes;
  if (!proposes) return null;
  const { amount, unit } = proposes.after;
  return unit === "working-hour" ? now : now - amount * 86_400_000;
};
