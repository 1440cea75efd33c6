import type { Case } from "#domain/case/case.ts";
import { stageOf, type AnyStandard } from "#domain/service-standard.ts";
import { caseFileText, momentWords } from "#text/case-file.ts";
import type { StageStep } from "#ui/stage-steps.tsx";

/**
 * The way of the case: stages of the ordinary path, and the one beside it where the case stands now
 * (returned, declined), put behind the stage it left.
 */
export const stepsOf = (item: Case, standard: AnyStandard, now: number): readonly StageStep[] => {
  const { path } = standard;
  const onPath = path.includes(item.stage);
  const reached = path.indexOf(onPath ? item.stage : (item.cameFrom ?? path[0] ?? ""));
  const steps = path.map((stage, index): StageStep => {
    const { label, ahead } = stageOf(standard, stage);
    if (onPath && index === reached) return current(item, label, now, standard);
    if (index <= reached) {
      const detail = enteredAt(item, stage, now);
      // Gone past, not gone through: no tick for what never happened. A register tells no stays.
      return detail === undefined && !item.imported
        ? { id: stage, label, state: "next", detail: caseFileText.skipped }
        : { id: stage, label, state: "done", detail };
    }
    return { id: stage, label, state: "next", detail: ahead };
  });
  if (onPath) return steps;
  const beside = current(item, stageOf(standard, item.stage).label, now, standard);
  const rest = stageOf(standard, item.stage).terminal ? [] : steps.slice(reached + 1);
  return [...steps.slice(0, reached + 1), beside, ...rest];
};

const current = (item: Case, label: string, now: number, standard: AnyStandard): StageStep => {
  const when = momentWords(item.stageSince, now);
  const ended = stageOf(standard, item.stage).terminal;
  return {
    id: item.stage,
    label,
    state: "current",
    detail: ended ? when : caseFileText.since(when),
  };
};

/** When the case first came there; an imported one may never have been seen there. */
const enteredAt = (item: Case, stage: string, now: number): string | undefined => {
  const passage = item.passages.find((candidate) => candidate.stage === stage);
  return passage && momentWords(passage.enteredAt, now);
};
