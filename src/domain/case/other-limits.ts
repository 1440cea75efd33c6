import { isAskedFor } from "../fields.ts";
import type { AnyStandard, OtherLimit } from "../service-standard.ts";
import { minuteToMs, msToMinute } from "../time.ts";
import type { WorkingCalendar } from "../working-calendar.ts";
import type { Case, EpochMs } from "./case.ts";

/** A limit of somebody else, as it stands for one case. */
export interface RunningLimit {
  readonly id: string;
  readonly label: string;
  readonly within: OtherLimit["within"];
  readonly dueAt: EpochMs;
  readonly metAt: EpochMs | null;
  readonly state: "running" | "met" | "late";
}

/**
 * Limits that run beside the promise and count from the receipt in the channel, without pause
 * (SP4N-LAPOR!: verification 3, follow-up 5 working days, `domain` §2.2).
 */
export const otherLimitsOf = (
  item: Case,
  { otherLimits = [] }: AnyStandard,
  calendar: WorkingCalendar,
  now: EpochMs,
): readonly RunningLimit[] =>
  otherLimits
    .filter((limit) => isAskedFor(limit, item.fields))
    .map((limit) => {
      const due = calendar.dueAt(msToMinute(item.receivedAt), limit.within);
      const metAt = metAtOf(item, limit);
      const late = msToMinute(metAt ?? now) > due;
      return {
        id: limit.id,
        label: limit.label,
        within: limit.within,
        dueAt: minuteToMs(due),
        metAt,
        state: late ? "late" : metAt === null ? "running" : "met",
      };
    });

const metAtOf = ({ passages, works = [] }: Case, { metBy }: OtherLimit): EpochMs | null => {
  const moments = passages
    .filter(({ stage }) => metBy.stages.includes(stage))
    .map(({ enteredAt }) => enteredAt);
  const done = metBy.work ? works.map(({ doneAt }) => doneAt) : [];
  const all = [...moments, ...done];
  return all.length > 0 ? Math.min(...all) : null;
};
