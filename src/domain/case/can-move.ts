import { isFilled, isRows } from "../fields.ts";
import { actingRole, type Role } from "../roles.ts";
import {
  stageOf,
  type AnyStandard,
  type Ask,
  type Evidence,
  type Transition,
} from "../service-standard.ts";
import { dayToMinute, minuteToDay, msToMinute } from "../time.ts";
import { currentPromise, type Case } from "./case.ts";
import type { Circumstances } from "./circumstances.ts";
import type { Refusal } from "./refusals.ts";

/** Whether a case may go to a stage now, by this person. */
export type MoveVerdict =
  | { readonly kind: "allowed"; readonly transition: Transition; readonly as: Role }
  /** Allowed once these are answered. */
  | {
      readonly kind: "asks";
      readonly transition: Transition;
      readonly as: Role;
      readonly asks: readonly Ask[];
    }
  | { readonly kind: "refused"; readonly refusal: Refusal };

export type MoveCircumstances = Pick<
  Circumstances,
  "actor" | "standard" | "calendar" | "now" | "settings"
>;

/**
 * The one rule of movement: drag, menu, keyboard, bulk, import and sync all ask here, and so does
 * `decide`. The order of the answers is the order of use to the person: first whether the procedure
 * has the step at all, then what the case lacks, last who may do it.
 */
export const canMove = (item: Case, to: string, given: MoveCircumstances): MoveVerdict => {
  const { standard } = given;
  // Own keys only: the name may come from a message that nobody here wrote.
  if (!Object.hasOwn(standard.stages, to)) return refused({ type: "StageUnknown", stage: to });
  if (item.stage === to) return refused({ type: "AlreadyThere", stage: to });
  const from = standard.stages[item.stage];
  if (!from) return refused({ type: "CaseClosed" });

  const transition = from.next.find((candidate) => candidate.to === to);
  const strayed =
    from.returnsToOrigin &&
    standard.path.includes(to) &&
    item.cameFrom !== null &&
    item.cameFrom !== to;
  if (!transition || strayed) {
    return refused({
      type: "NotReachable",
      from: item.stage,
      to,
      why: whyNotReachable(item, to, standard),
    });
  }

  const lacking = lackingFor(transition, item, given);
  if (lacking) return refused(lacking);

  if (transition.until && !stillWithin(item, transition.until.amount, given)) {
    return refused({ type: "ReopenTooLate" });
  }

  const as = actingRole(given.actor, transition.by);
  if (!as) return refused({ type: "NotYourRole", permitted: transition.by });

  const asks = transition.asks ?? [];
  return asks.length > 0
    ? { kind: "asks", transition, as, asks }
    : { kind: "allowed", transition, as };
};

/** What the transition requires and the case does not have; null when nothing. */
export const lackingFor = (
  { requires = [] }: Transition,
  item: Recorded,
  { standard, settings }: Pick<MoveCircumstances, "standard" | "settings">,
): Refusal | null => {
  const missing = requires.filter((id) => {
    const evidence = evidenceOf(standard, id);
    const wanted = evidence.onlyWhen === undefined || settings[evidence.onlyWhen];
    return wanted && !hasEvidence(standard, evidence, item);
  });
  if (missing.length === 0) return null;
  return {
    type: "EvidenceMissing",
    missing: missing.map((id) => {
      const { missing: sentence, section } = evidenceOf(standard, id);
      return { evidence: id, sentence, section };
    }),
  };
};

const refused = (refusal: Refusal): MoveVerdict => ({ kind: "refused", refusal });

/** The sentence of the standard that fits: been there already, or something before it is lacking. */
const whyNotReachable = (item: Case, to: string, standard: AnyStandard): string => {
  const target = stageOf(standard, to);
  const here = stageOf(standard, item.stage);
  if (here.terminal) return here.over ?? here.notYet;
  const position = standard.path.indexOf(to);
  // Beside the path (returned) a case has come as far as the stage it left.
  const onPath = standard.path.includes(item.stage);
  const current = standard.path.indexOf(onPath ? item.stage : (item.cameFrom ?? item.stage));
  if (position < 0) return target.notYet;
  return position < current ? (target.passed ?? target.notYet) : target.notYet;
};

export const evidenceOf = (standard: AnyStandard, id: string): Evidence => {
  const found = standard.evidence[id];
  if (!found) throw new Error(`standard ${standard.id} has no evidence ${id}`);
  return found;
};

type Recorded = Pick<Case, "fields" | "ticks">;

/** Whether a piece of evidence stands on the case. */
export const hasEvidence = (standard: AnyStandard, evidence: Evidence, item: Recorded): boolean => {
  const some = evidence.anyOf.some((set) => set.every((part) => hasPart(standard, part, item)));
  return some && (!evidence.row || hasRow(evidence.row, item));
};

const hasPart = (standard: AnyStandard, part: string, item: Recorded): boolean => {
  if (part.startsWith("#")) return item.ticks[part.slice(1)] !== undefined;
  const spec = standard.fields[part];
  return spec !== undefined && isFilled(spec, item.fields[part]);
};

const hasRow = (wanted: NonNullable<Evidence["row"]>, item: Recorded): boolean => {
  const rows = item.fields[wanted.list];
  return (
    isRows(rows) &&
    rows.some((row) => wanted.cells.every((cell) => row[cell] !== undefined && row[cell] !== ""))
  );
};

/** The evidence that the start of the promise still lacks; empty when it may start. */
export const missingToStart = (standard: AnyStandard, item: Recorded): readonly string[] =>
  standard.startsWhen === "received"
    ? []
    : standard.startsWhen.filter((id) => !hasEvidence(standard, evidenceOf(standard, id), item));

/**
 * When the last of the ticked papers came in that complete the start of the promise; 0 when no tick
 * is part of it. Of alternatives (wet signature and stamp, or TTE) the one complete first counts.
 */
export const lastPaperAt = (standard: AnyStandard, { fields, ticks }: Recorded): number => {
  if (standard.startsWhen === "received") return 0;
  const receivedAt = (part: string) =>
    part.startsWith("#") ? (ticks[part.slice(1)]?.receivedAt ?? 0) : 0;
  const completedAt = standard.startsWhen.map((id) => {
    const sets = evidenceOf(standard, id).anyOf.filter((set) =>
      set.every((part) => hasPart(standard, part, { fields, ticks })),
    );
    return Math.min(...sets.map((set) => Math.max(0, ...set.map(receivedAt))));
  });
  return Math.max(0, ...completedAt.filter(Number.isFinite));
};

/** Until closing time of the nth working day after the promise ended. */
const stillWithin = (
  item: Case,
  days: number,
  { calendar, now }: Pick<Circumstances, "calendar" | "now">,
): boolean => {
  const ended = currentPromise(item)?.endedAt ?? item.closedAt;
  if (ended === null) return true;
  const last = calendar.addWorkingDays(minuteToDay(msToMinute(ended)), days);
  const closing = calendar.closingOf(last) ?? dayToMinute(last + 1);
  return msToMinute(now) <= closing;
};

/** All stages a case might be put to, each with its verdict: the "Pindahkan" menu and the drag signs. */
export const movesOf = (
  item: Case,
  given: MoveCircumstances,
): readonly { readonly stage: string; readonly verdict: MoveVerdict }[] =>
  Object.keys(given.standard.stages).map((stage) => ({
    stage,
    verdict: canMove(item, stage, given),
  }));

/** The step along the ordinary way, or back onto it. */
export const mainStep = (item: Case, standard: AnyStandard): Transition | undefined => {
  const steps = stageOf(standard, item.stage).next;
  const position = standard.path.indexOf(item.stage);
  const following = position >= 0 ? standard.path[position + 1] : undefined;
  return (
    steps.find(({ to }) => to === following) ?? steps.find(({ adverse, rare }) => !adverse && !rare)
  );
};
