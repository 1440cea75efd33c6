import type { Case } from "#domain/case/case.ts";
import type { ImportCase } from "#domain/case/commands.ts";
import type { Refusal } from "#domain/case/refusals.ts";
import type { Activity } from "#domain/reference/reference.ts";
import type { Result } from "#domain/result.ts";
import { readRight } from "#domain/permissions.ts";
import type { Actor } from "#domain/roles.ts";
import { standardOf, type ServiceId } from "#domain/services/index.ts";
import type { Database } from "#store/database.ts";
import {
  executeAll,
  executeReference,
  type Executed,
  type RefusedCommand,
  type StaffCommand,
} from "#store/execute.ts";
import { faultOf, type Fault } from "#store/faults.ts";
import { createReader } from "#store/read.ts";
import { uuidv7 } from "#store/uuid.ts";

/**
 * A whole register into the store, and out again: all of it in one transaction with its line in the
 * activity log, or nothing. Runs in a worker; nothing here knows a screen.
 */

/** A line of the register that is taken, as `documents/register` understood it. */
export type ImportLine = Omit<ImportCase, "type" | "tv" | "id" | "caseId" | "number" | "batch">;

export interface ImportPlan {
  /** Drawn when the import is started; one batch is never written twice. */
  readonly batch: string;
  readonly service: ServiceId;
  readonly file: string;
  readonly lines: readonly ImportLine[];
  /** For the log: how many of the lines should be looked at, and what was left out. */
  readonly unsure: number;
  readonly duplicates: number;
  readonly bad: number;
}

export interface Who {
  readonly actor: Actor;
  readonly now: number;
}

export type ImportOutcome =
  | { readonly kind: "done"; readonly cases: number }
  /** `index` of the line, or the number of the case, that stands in the way. */
  | {
      readonly kind: "refused";
      readonly refusal: Refusal;
      readonly index: number;
      readonly number: string | null;
    }
  | { readonly kind: "failed"; readonly fault: Fault };

export const writeImport = async (
  db: Database,
  plan: ImportPlan,
  who: Who,
  onProgress: (done: number) => void = () => undefined,
): Promise<ImportOutcome> => {
  const { batch, service, file, lines } = plan;
  // Asked again after an answer was lost: it stands already.
  const already = await guarded(() => writtenOf(db, batch, service, who.actor));
  if (already.kind === "failed") return already;
  if (already.value > 0) return { kind: "done", cases: already.value };
  const { walkIn } = standardOf(service);
  const commands = lines.map((line, index): StaffCommand => {
    // Of cases that fall due together the id is the place: they keep the order of the register.
    const at = who.now - lines.length + index;
    // The visits of a person are told by their ids, the newest first, whenever they were written down.
    const caseId = uuidv7(walkIn ? line.receivedAt + index : at);
    return { ...line, type: "ImportCase", tv: 1, id: uuidv7(at), caseId, batch };
  });
  return await together(db, commands, who, onProgress, {
    activity: "register-imported",
    detail: {
      batch,
      service,
      file,
      cases: lines.length,
      unsure: plan.unsure,
      duplicates: plan.duplicates,
      bad: plan.bad,
    },
  });
};

/** How many cases this batch made, for who may read them: a number tells of cases too. */
const writtenOf = async (
  db: Database,
  batch: string,
  service: ServiceId,
  actor: Actor,
): Promise<number> => {
  if (readRight(standardOf(service), actor) === "none") return 0;
  const made = db.cases.where("importBatch").equals(batch);
  return await made.filter((row) => row.service === service).count();
};

export interface UndoPlan {
  readonly batch: string;
  readonly service: ServiceId;
  readonly file: string;
}

export const undoImport = async (
  db: Database,
  { batch, service, file }: UndoPlan,
  who: Who,
  onProgress: (done: number) => void = () => undefined,
): Promise<ImportOutcome> => {
  const found = await guarded(() => createReader(db, who.actor).ofImport(batch));
  if (found.kind === "failed") return found;
  const cases = found.value;
  // Another tab was quicker.
  if (cases.length === 0) return { kind: "done", cases: 0 };
  const commands = cases.map((item): StaffCommand => ({
    type: "UndoImport",
    id: uuidv7(who.now),
    caseId: item.id,
    tv: 1,
    batch,
  }));
  return await together(
    db,
    commands,
    who,
    onProgress,
    { activity: "import-undone", detail: { batch, service, file, cases: cases.length } },
    cases,
  );
};

/** Fingerprints that cases already here have. */
export const knownAmong = async (
  db: Database,
  fingerprints: readonly string[],
  actor: Actor,
): Promise<ReadonlySet<string>> => await createReader(db, actor).importedAlready(fingerprints);

interface LogLine {
  readonly activity: Activity;
  readonly detail: Readonly<Record<string, string | number>>;
}

/** The commands and the line in the log, around them one transaction that both join. */
const together = async (
  db: Database,
  commands: readonly StaffCommand[],
  { actor, now }: Who,
  onProgress: (done: number) => void,
  log: LogLine,
  cases: readonly Case[] = [],
): Promise<ImportOutcome> => {
  const context = { actorId: actor.id, clock: () => now };
  let refused: RefusedCommand | null = null;
  const write = async () => {
    await db.transaction("rw", db.tables, async () => {
      const result: Result<readonly Executed[], RefusedCommand> = await executeAll(
        db,
        commands,
        context,
        onProgress,
      );
      if (!result.ok) {
        refused = result.error;
        throw new Error("refused");
      }
      await executeReference(db, { id: uuidv7(now), type: "RecordActivity", ...log }, context);
    });
  };
  try {
    const written = await guarded(write);
    if (written.kind === "failed") return written;
    return { kind: "done", cases: commands.length };
  } catch (error) {
    const why = asRefused(refused);
    if (!why) throw error;
    return { kind: "refused", ...why, number: cases[why.index]?.number ?? null };
  }
};

/** Written inside a callback, so the compiler takes the variable for what it was at the start. */
const asRefused = (refused: RefusedCommand | null): RefusedCommand | null => refused;

const guarded = async <Value>(
  work: () => PromiseLike<Value>,
): Promise<
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "failed"; readonly fault: Fault }
> => {
  try {
    return { kind: "done", value: await work() };
  } catch (error) {
    const fault = faultOf(error);
    if (!fault) throw error;
    return { kind: "failed", fault };
  }
};
