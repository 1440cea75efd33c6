import { hasEvidence, evidenceOf, missingToStart } from "#domain/case/can-move.ts";
import { currentPromise, type Case, type ServicePromise } from "#domain/case/case.ts";
import { withinOf } from "#domain/case/promise.ts";
import { stageOf, type AnyStandard, type WorkingTime } from "#domain/service-standard.ts";
import { minuteToDay, minuteToMs, msToMinute } from "#domain/time.ts";
import type { WorkingCalendar } from "#domain/working-calendar.ts";
import { formatDayMonth, formatDayTime, formatSpan, formatTime, formatWeekday } from "./format.ts";

/**
 * The promise in words, on every case, everywhere. Text first; the tone chooses shape and colour.
 * Counted from `dueAt` with the newest calendar, nothing of it is stored.
 */
export interface PromiseWords {
  readonly tone:
    | "enough"
    | "near"
    | "urgent"
    | "late"
    | "paused"
    | "stopped"
    | "waiting"
    | "uncounted"
    | "met"
    | "missed";
  readonly share: number;
  readonly line: string;
  readonly second?: string;
}

export const promiseWords = (
  item: Case,
  standard: AnyStandard,
  calendar: WorkingCalendar,
  now: number,
): PromiseWords => {
  const promise = currentPromise(item);
  if (!promise) {
    return {
      tone: "uncounted",
      share: 0,
      line: item.closedAt === null ? "belum dihitung" : "tanpa hitungan",
    };
  }
  switch (promise.state) {
    case "met":
    case "late":
      return endedWords(item, promise, calendar);
    case "paused":
      return {
        tone: "paused",
        share: 0,
        line: `dijeda sejak ${pausedSince(promise.pausedAt ?? item.stageSince, now)}`,
        ...secondLine(whyHere(item, standard)),
      };
    case "waiting":
      return {
        tone: "uncounted",
        share: 0,
        line: "belum dihitung",
        ...secondLine(whyHere(item, standard) ?? missingWords(item, standard)),
      };
    case "running":
      return runningWords(promise, standard, calendar, now);
  }
};

const runningWords = (
  promise: ServicePromise,
  standard: AnyStandard,
  calendar: WorkingCalendar,
  now: number,
): PromiseWords => {
  const { dueAt, startedAt } = promise;
  if (dueAt === null || startedAt === null) throw new Error("a running promise has no due moment");
  const at = msToMinute(now);
  const due = msToMinute(dueAt);
  const within = withinOf(standard, promise.standardVersion, promise.category);
  const from = calendar.countsFrom(msToMinute(startedAt), within);
  // The day of receipt gives no minutes, so until counting begins the whole promise is left.
  const left = calendar.remaining(Math.max(at, from), due);
  const rest = restOf(calendar, at, from);

  if (left.late) {
    const span = left.days === 0 && left.minutes === 0 ? "" : ` ${formatSpan(left)} kerja`;
    return { tone: "late", share: 0, line: `terlambat${span}`, ...rest };
  }
  const whole = calendar.workingMinutesBetween(from, due);
  const minutes = calendar.remainingMinutes(Math.max(at, from), due);
  const share = whole > 0 ? Math.min(1, Math.max(0, minutes / whole)) : 1;
  const line = `sisa ${formatSpan(left)} kerja`;
  if (rest.second) return { tone: "stopped", share, line, ...rest };
  const tone = toneOf({ within, minutes, whole, due, at, days: left.days });
  // Nobody has said yet which limit holds: the shortest is shown, and that it is only that.
  return promise.category === null
    ? { tone, share, line, second: "belum diklasifikasi, batas terpendek" }
    : { tone, share, line };
};

/** Outside office hours the promise rests; the second line says until when. */
const restOf = (
  calendar: WorkingCalendar,
  at: number,
  countsFrom: number,
): { readonly second?: string } => {
  if (at < countsFrom) return { second: `mulai ${openingWords(countsFrom, at)}` };
  if (calendar.isOpenAt(at)) return {};
  return { second: `berhenti – buka ${openingWords(calendar.nextOpening(at), at)}` };
};

/** "13.00", "besok 07.30", "Senin 07.30", and after a week also the date. */
const openingWords = (minute: number, at: number): string => {
  const moment = minuteToMs(minute);
  const days = minuteToDay(minute) - minuteToDay(at);
  if (days === 0) return formatTime(moment);
  if (days < 7) return `${formatWeekday(moment)} ${formatTime(moment)}`;
  return `${formatWeekday(moment)} ${formatDayTime(moment)}`;
};

/** The four steps of `visual` §7. Mendekati: a third of the promise is left, at most three days. */
const toneOf = (given: {
  readonly within: WorkingTime;
  readonly minutes: number;
  readonly whole: number;
  readonly due: number;
  readonly at: number;
  readonly days: number;
}): PromiseWords["tone"] => {
  const { within, minutes, whole, due, at, days } = given;
  const urgent =
    within.unit === "working-hour" ? minutes * 10 <= whole : minuteToDay(due) === minuteToDay(at);
  if (urgent) return "urgent";
  return minutes * 3 <= whole && days < 3 ? "near" : "enough";
};

const endedWords = (
  item: Case,
  promise: ServicePromise,
  calendar: WorkingCalendar,
): PromiseWords => {
  const used = spentWords(item, promise, calendar);
  return promise.state === "met"
    ? { tone: "met", share: 0, line: used ? `tepat waktu, ${used}` : "tepat waktu" }
    : { tone: "missed", share: 0, line: used ? `terlambat, ${used}` : "terlambat" };
};

/**
 * Working time from start to end, without the pauses. A case whose stays were never counted (from a
 * register) is told by its dates alone.
 */
const spentWords = (
  item: Case,
  promise: ServicePromise,
  calendar: WorkingCalendar,
): string | null => {
  const { startedAt, endedAt } = promise;
  if (startedAt === null || endedAt === null) return null;
  const from = msToMinute(startedAt);
  const to = msToMinute(endedAt);
  const paused = item.passages.filter(
    (passage) => !passage.ours && passage.enteredAt >= startedAt && passage.enteredAt < endedAt,
  );
  if (paused.length === 0) return formatSpan(calendar.spent(from, to));
  const away = paused.reduce(
    (sum, passage) =>
      sum +
      calendar.workingMinutesBetween(
        msToMinute(passage.enteredAt),
        msToMinute(passage.leftAt ?? endedAt),
      ),
    0,
  );
  const worked = Math.max(0, calendar.workingMinutesBetween(from, to) - away);
  return formatSpan({
    days: Math.floor(worked / ordinaryDay),
    minutes: worked % ordinaryDay,
  });
};

/** Minutes of an ordinary working day (Pergub Kalbar 1/2013). */
const ordinaryDay = 450;

const pausedSince = (since: number, now: number): string => {
  const days = minuteToDay(msToMinute(now)) - minuteToDay(msToMinute(since));
  return days <= 1 ? formatDayTime(since) : formatDayMonth(since);
};

/** The answer that explains the stage: what is missing, why it was refused. */
export const whyHere = (item: Case, standard: AnyStandard): string | undefined => {
  const { explainedBy } = stageOf(standard, item.stage);
  const answer = explainedBy ? item.stageAnswers[explainedBy] : undefined;
  if (explainedBy === undefined || typeof answer !== "string") return undefined;
  const spec = Object.values(standard.stages)
    .flatMap(({ next }) => next)
    .find(({ to, asks }) => to === item.stage && asks?.some(({ id }) => id === explainedBy))
    ?.asks?.find(({ id }) => id === explainedBy)?.spec;
  return spec?.kind === "choice" ? (spec.options[answer] ?? answer) : answer;
};

/** What the start of the promise waits for: "cap/stempel belum dicentang". */
export const missingWords = (item: Case, standard: AnyStandard): string | undefined => {
  const [first] = missingToStart(standard, item);
  if (!first) return undefined;
  const evidence = evidenceOf(standard, first);
  if (hasEvidence(standard, evidence, item)) return undefined;
  return lowerFirst(evidence.missing);
};

export const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const secondLine = (second: string | undefined): { readonly second?: string } =>
  second === undefined ? {} : { second };

/** "3 hari kerja", "3 jam kerja" */
export const withinText = ({ amount, unit }: WorkingTime): string =>
  `${amount} ${unit === "working-day" ? "hari" : "jam"} kerja`;
