import { versionOf, type AnyStandard, type WorkingTime } from "../service-standard.ts";
import { minuteToMs, msToMinute } from "../time.ts";
import type { WorkingCalendar } from "../working-calendar.ts";
import type { Case, EpochMs, ServicePromise } from "./case.ts";

/**
 * What is promised for a category. Before triage nobody knows the category, so the limit that falls
 * due first is shown (`design` §2).
 */
export const withinOf = (
  standard: AnyStandard,
  version: number,
  category: string | null,
): WorkingTime => {
  const { within } = versionOf(standard, version);
  if (category !== null) {
    const found = within[category];
    if (!found) throw new Error(`standard ${standard.id} has no category ${category}`);
    return found;
  }
  const [first, ...rest] = Object.values(within);
  if (!first) throw new Error(`standard ${standard.id} promises nothing`);
  return rest.reduce((least, next) => (lengthOf(next) < lengthOf(least) ? next : least), first);
};

/** Only to compare promises of one standard; an ordinary working day has seven and a half hours. */
const lengthOf = ({ amount, unit }: WorkingTime) =>
  unit === "working-day" ? amount * 7.5 : amount;

interface Basis {
  readonly standard: AnyStandard;
  readonly version: number;
  readonly category: string | null;
  readonly calendar: WorkingCalendar;
}

/** A promise that waits for the requirement to be complete. */
export const waitingPromise = ({ version, category, calendar }: Basis): ServicePromise => ({
  category,
  state: "waiting",
  startedAt: null,
  dueAt: null,
  pausedAt: null,
  resumedAt: null,
  remainingMinutes: null,
  endedAt: null,
  calendarRevision: calendar.revision,
  standardVersion: version,
});

export const startedPromise = (basis: Basis, startedAt: EpochMs): ServicePromise => {
  const within = withinOf(basis.standard, basis.version, basis.category);
  const dueAt = basis.calendar.dueAt(msToMinute(startedAt), within);
  return {
    ...waitingPromise(basis),
    state: "running",
    startedAt,
    dueAt: minuteToMs(dueAt),
  };
};

/** Keeps the working minutes that are left; negative when the promise was already late. */
export const pausedPromise = (
  promise: ServicePromise,
  calendar: WorkingCalendar,
  at: EpochMs,
): ServicePromise => {
  if (promise.state !== "running" || promise.dueAt === null) return promise;
  return {
    ...promise,
    state: "paused",
    dueAt: null,
    pausedAt: at,
    resumedAt: null,
    remainingMinutes: calendar.remainingMinutes(msToMinute(at), msToMinute(promise.dueAt)),
    calendarRevision: calendar.revision,
  };
};

export const resumedPromise = (
  promise: ServicePromise,
  calendar: WorkingCalendar,
  at: EpochMs,
): ServicePromise => {
  if (promise.state !== "paused" || promise.remainingMinutes === null) return promise;
  const due = calendar.addWorkingMinutes(msToMinute(at), promise.remainingMinutes);
  return {
    ...promise,
    state: "running",
    dueAt: minuteToMs(due),
    pausedAt: null,
    resumedAt: at,
    calendarRevision: calendar.revision,
  };
};

/**
 * Met or late, for ever. A promise that never ran, or was paused when it ended, was met: the office
 * did not hold the case.
 */
export const endedPromise = (promise: ServicePromise, at: EpochMs): ServicePromise => {
  if (isEnded(promise)) return promise;
  const late =
    promise.state === "running"
      ? promise.dueAt !== null && msToMinute(at) > msToMinute(promise.dueAt)
      : (promise.remainingMinutes ?? 0) < 0;
  return { ...promise, state: late ? "late" : "met", endedAt: at };
};

export const isEnded = (promise: ServicePromise): boolean =>
  promise.state === "met" || promise.state === "late";

/** The same promise under the newest calendar: what was used before a pause stays used. */
export const recountedPromise = (
  promise: ServicePromise,
  standard: AnyStandard,
  calendar: WorkingCalendar,
): ServicePromise => {
  if (promise.state !== "running" || promise.startedAt === null) return promise;
  const due =
    promise.resumedAt !== null && promise.remainingMinutes !== null
      ? calendar.addWorkingMinutes(msToMinute(promise.resumedAt), promise.remainingMinutes)
      : calendar.dueAt(
          msToMinute(promise.startedAt),
          withinOf(standard, promise.standardVersion, promise.category),
        );
  return { ...promise, dueAt: minuteToMs(due), calendarRevision: calendar.revision };
};

/** A new category counts from the original start; a pause keeps what was used. */
export const reclassifiedPromise = (promise: ServicePromise, basis: Basis): ServicePromise => {
  if (promise.startedAt === null) return { ...promise, category: basis.category };
  const counted = startedPromise(basis, promise.startedAt);
  if (promise.remainingMinutes === null) return counted;
  const { calendar } = basis;
  const before = startedPromise({ ...basis, category: promise.category }, promise.startedAt);
  const longer =
    before.dueAt === null || counted.dueAt === null
      ? 0
      : calendar.remainingMinutes(msToMinute(before.dueAt), msToMinute(counted.dueAt));
  const adjusted = {
    ...promise,
    category: basis.category,
    remainingMinutes: promise.remainingMinutes + longer,
  };
  return recountedPromise(adjusted, basis.standard, calendar);
};

/**
 * Place of a case in its column and in every list: the promise that is due first stands first.
 * Running: due minute; paused: 4·10⁹ + minutes left; not started or not counted: 6·10⁹ + receipt;
 * closed: 9·10⁹ − end, so that the newest end stands first. Whole epoch minutes (`design` §5).
 */
export const orderOf = (item: Case): number => {
  const promise = item.promises.at(-1);
  const closedAt = item.closedAt ?? promise?.endedAt ?? null;
  if (closedAt !== null) return orderBase.closed - msToMinute(closedAt);
  if (promise?.state === "running" && promise.dueAt !== null) return msToMinute(promise.dueAt);
  if (promise?.state === "paused") return orderBase.paused + (promise.remainingMinutes ?? 0);
  return orderBase.waiting + msToMinute(item.receivedAt);
};

export const orderBase = { paused: 4e9, waiting: 6e9, closed: 9e9 } as const;
