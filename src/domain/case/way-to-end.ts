import { isFilled, type FieldValues } from "../fields.ts";
import { askSpec, stageOf, type AnyStandard, type Transition } from "../service-standard.ts";
import { canMove } from "./can-move.ts";
import type { Case } from "./case.ts";

export interface StepToEnd {
  readonly to: string;
  readonly answers: FieldValues;
}

/**
 * The shortest way by which this person can end a case with one remark, along steps that `canMove`
 * allows; `null` when there is none. The remark answers whatever text a step must be told. Evidence
 * is looked at as it stands: a step on the way brings none.
 */
export const wayToEnd = (
  item: Case,
  remark: string,
  given: Parameters<typeof canMove>[2],
): readonly StepToEnd[] | null => {
  const { standard } = given;
  const from = (stage: string, steps: readonly StepToEnd[]): readonly StepToEnd[] | null => {
    if (stageOf(standard, stage).countsOnTime) return steps;
    const onward = stageOf(standard, stage).next.filter(
      ({ to, adverse }) => !adverse && standard.path.indexOf(to) > standard.path.indexOf(stage),
    );
    const ways = onward.flatMap((transition) => {
      const answers = answersOf(transition, item, remark, standard);
      const allowed = canMove({ ...item, stage }, transition.to, given).kind !== "refused";
      const way =
        answers && allowed ? from(transition.to, [...steps, { to: transition.to, answers }]) : null;
      return way ? [way] : [];
    });
    return ways.toSorted((one, other) => one.length - other.length)[0] ?? null;
  };
  return from(item.stage, []);
};

const answersOf = (
  { asks = [] }: Transition,
  item: Case,
  remark: string,
  standard: AnyStandard,
): FieldValues | null => {
  const answers: Record<string, string> = {};
  for (const ask of asks) {
    const spec = askSpec(standard, ask);
    const standing = ask.of === "case" ? item.fields[ask.id] : undefined;
    if (ask.optional || isFilled(spec, standing)) continue;
    if (spec.kind !== "text") return null;
    answers[ask.id] = remark;
  }
  return answers;
};
