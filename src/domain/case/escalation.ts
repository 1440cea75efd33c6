import { actingRole, type Actor } from "../roles.ts";
import type { AnyStandard } from "../service-standard.ts";
import { msToMinute } from "../time.ts";
import type { WorkingCalendar } from "../working-calendar.ts";
import { currentPromise, type Case, type EpochMs } from "./case.ts";
import { withinOf } from "./promise.ts";

/** How much of its working time a running promise has used: 0 to 1, more when it is late. */
export const usedShare = (
  item: Case,
  standard: AnyStandard,
  calendar: WorkingCalendar,
  now: EpochMs,
): number | null => {
  const promise = currentPromise(item);
  if (promise?.state !== "running" || promise.dueAt === null || promise.startedAt === null) {
    return null;
  }
  const due = msToMinute(promise.dueAt);
  const at = msToMinute(now);
  if (at > due) return 1;
  const within = withinOf(standard, promise.standardVersion, promise.category);
  const from = calendar.countsFrom(msToMinute(promise.startedAt), within);
  const whole = calendar.workingMinutesBetween(from, due);
  if (whole <= 0) return 1;
  const left = calendar.remainingMinutes(Math.max(at, from), due);
  return Math.min(1, Math.max(0, 1 - left / whole));
};

/** The highest level a used share has reached of those this person is told; null below the first. */
export const escalationLevel = (
  used: number,
  { escalates = [] }: AnyStandard,
  actor: Actor,
): number | null => {
  const reached = escalates
    .filter(({ share, to }) => used >= share && actingRole(actor, to) !== null)
    .map(({ share }) => share);
  return reached.length > 0 ? Math.max(...reached) : null;
};

/**
 * No running case of this category that falls due later can have reached the first level yet: a bound
 * to look below. A day of slack covers days of unlike length.
 */
export const escalatedBefore = (
  standard: AnyStandard,
  category: string | null,
  calendar: WorkingCalendar,
  now: EpochMs,
): number => {
  const first = Math.min(1, ...(standard.escalates ?? []).map(({ share }) => share));
  const within = withinOf(standard, newestVersionNumber(standard), category);
  const minutes = within.amount * (within.unit === "working-day" ? longestDay : 60);
  return calendar.addWorkingMinutes(msToMinute(now), minutes * (1 - first) + longestDay) * 60_000;
};

/** Working minutes of an ordinary day. */
const longestDay = 450;

const newestVersionNumber = ({ versions }: AnyStandard): number =>
  Math.max(...versions.map(({ version }) => version));
