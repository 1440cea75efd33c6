import { currentPromise, type Case, type ServicePromise } from "#domain/case/case.ts";
import type { CaseEvent, StageEntered } from "#domain/case/events.ts";
import { withinOf } from "#domain/case/promise.ts";
import type { AnyStandard, WorkingTime } from "#domain/service-standard.ts";
import { msToMinute } from "#domain/time.ts";
import type { Count, Pause, WorkingCalendar } from "#domain/working-calendar.ts";

export interface CountedPromise {
  readonly promise: ServicePromise;
  readonly within: WorkingTime;
  readonly count: Count;
}

/** *Lihat hitungan* of the current promise; null while it waits, or was never counted. */
export const countOf = (
  item: Case,
  standard: AnyStandard,
  calendar: WorkingCalendar,
  events: readonly CaseEvent[],
  now: number,
): CountedPromise | null => {
  const promise = currentPromise(item);
  if (promise?.startedAt == null) return null;
  const within = withinOf(standard, promise.standardVersion, promise.category);
  const count = calendar.count({
    startedAt: msToMinute(promise.startedAt),
    within,
    pauses: pausesOf(item, promise.startedAt, standard, events),
    now: msToMinute(now),
    dueAt: promise.dueAt === null ? null : msToMinute(promise.dueAt),
    remainingMinutes: promise.remainingMinutes,
    ...(promise.endedAt === null ? {} : { endedAt: msToMinute(promise.endedAt) }),
  });
  return { promise, within, count };
};

/**
 * The stays in which the clock stood still. The document knows them; who asked for what, and the
 * moment from which it ran on (the receipt of the missing paper), stand in the events.
 */
const pausesOf = (
  item: Case,
  startedAt: number,
  standard: AnyStandard,
  events: readonly CaseEvent[],
): readonly Pause[] => {
  const steps = events.filter((event): event is StageEntered => event.type === "StageEntered");
  return item.passages
    .filter((passage) => !passage.ours && passage.enteredAt >= startedAt)
    .map((passage): Pause => {
      const came = steps.findLast(
        (step) => step.to === passage.stage && step.at === passage.enteredAt,
      );
      const left = steps.findLast(
        (step) => step.from === passage.stage && step.at === passage.leftAt,
      );
      const explains = standard.stages[passage.stage]?.explainedBy;
      const answers = came?.answers ?? (passage.leftAt === null ? item.stageAnswers : {});
      const reason = explains ? answers[explains] : undefined;
      const resumedAt = left?.promise?.resumedAt ?? passage.leftAt;
      return {
        from: msToMinute(passage.enteredAt),
        to: resumedAt === null ? null : msToMinute(resumedAt),
        by: passage.by.name,
        reason: typeof reason === "string" ? reason.trim().replace(/\.$/, "") : "",
        ...(left ? { resumedBy: left.by.name } : {}),
      };
    });
};
