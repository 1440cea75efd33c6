import { canMove, type MoveVerdict } from "#domain/case/can-move.ts";
import type { Case } from "#domain/case/case.ts";
import { askSpec, stageOf, type AnyStandard, type Transition } from "#domain/service-standard.ts";

export type Triage = NonNullable<AnyStandard["triage"]>;

type Given = Parameters<typeof canMove>[2];

/** A way out of the inbox, as it stands for this case and this person. */
export interface Act {
  readonly to: string;
  readonly transition: Transition;
  readonly verdict: MoveVerdict;
}

/**
 * The verdict on a step that may need the one before it: whoever looks at a case that only came in
 * has begun to look, and nothing is asked for that.
 */
export const verdictOn = (item: Case, to: string, triage: Triage, given: Given): MoveVerdict => {
  const direct = canMove(item, to, given);
  if (item.stage !== triage.begins) return direct;
  if (direct.kind !== "refused" || direct.refusal.type !== "NotReachable") return direct;
  const begun = canMove(item, triage.at, given);
  return begun.kind === "allowed" ? canMove({ ...item, stage: triage.at }, to, given) : begun;
};

export const actOf = (item: Case, to: string, triage: Triage, given: Given): Act | null => {
  const transition = stageOf(given.standard, triage.at).next.find((step) => step.to === to);
  return transition ? { to, transition, verdict: verdictOn(item, to, triage, given) } : null;
};

/** Categories a step takes; all of them where it does not ask for one. */
export const categoriesOf = (
  { asks = [] }: Transition,
  standard: AnyStandard,
): Readonly<Record<string, string>> | null => {
  const ask = asks.find(({ id }) => id === standard.categoryField);
  const spec = ask && askSpec(standard, ask);
  return spec?.kind === "choice" ? spec.options : null;
};

/** One letter of each verb, taken by nobody before: M for "Minta dilengkapi". */
export const lettersFor = (
  verbs: readonly string[],
  taken: readonly string[],
): readonly string[] => {
  const used = new Set(taken);
  return verbs.map((verb) => {
    const letter = Array.from(verb.toLowerCase()).find(
      (candidate) => /[a-z]/.test(candidate) && !used.has(candidate),
    );
    if (letter) used.add(letter);
    return letter ?? "";
  });
};
