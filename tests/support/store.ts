import type { Case, EpochMs } from "#domain/case/case.ts";
import type { Refusal } from "#domain/case/refusals.ts";
import type { CaseCommand } from "#domain/case/commands.ts";
import type { Person } from "#domain/reference/reference.ts";
import type { Result } from "#domain/result.ts";
import type { Actor } from "#domain/roles.ts";
import { generateOffice } from "#domain/sample/office.ts";
import { standardOf } from "#domain/services/index.ts";
import { createDatabase, schemaVersion, type Database } from "#store/database.ts";
import {
  execute,
  executeReference,
  type ExecuteContext,
  type Executed,
  type StaffCommand,
} from "#store/execute.ts";
import { createReader, type Reader } from "#store/read.ts";
import { uuidv7 } from "#store/uuid.ts";
import type { ChainHead, HistoryRow } from "#protocol/history.ts";
import { vi } from "vitest";
import { actorByRole, calendar, fajar, wib, yohanes, type Said } from "./given.ts";

// An IndexedDB in memory is slow on a busy machine, and nothing here measures time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/**
 * A real office in an in-memory IndexedDB: the people of `given.ts`, the device code K7, and the one
 * write path. Each has a database of its own.
 */
export interface TestOffice {
  readonly db: Database;
  /** What becomes of a command; a case id of its own for everything that opens one. */
  readonly when: (
    by: Actor,
    at: string | EpochMs,
    said: Said,
    options?: When,
  ) => Promise<Result<Executed, Refusal>>;
  /** The case after a command that must not be refused. */
  readonly done: (by: Actor, at: string | EpochMs, said: Said, options?: When) => Promise<Case>;
  readonly as: (actor: Actor) => Reader;
}

export interface When extends Pick<ExecuteContext, "seenV" | "endsDrafts"> {
  readonly caseId?: string;
  /** Id of the command. */
  readonly id?: string;
}

export const deviceCode = "K7";
let made = 0;

const personOf = ({ id, name, roles }: Actor): Person => ({
  id,
  name,
  roles,
  nip: null,
  position: null,
  active: true,
  pin: null,
});

/** The administrator first, as on a device that is set up by hand. */
export const everybody: readonly Actor[] = [
  fajar,
  yohanes,
  ...Object.values(actorByRole).filter(({ id }) => id !== fajar.id),
];

export const emptyDatabase = async (): Promise<Database> => {
  made += 1;
  const db = createDatabase(`papan-layanan|uji|g${made}`);
  await db.open();
  await db.meta.bulkPut([
    { key: "schema", value: schemaVersion },
    { key: "deviceCode", value: deviceCode },
  ]);
  return db;
};

export const openOffice = async (since = "2026-11-02 07.00"): Promise<TestOffice> => {
  const db = await emptyDatabase();
  await addPeople(db, everybody.map(personOf), wib(since));
  const when: TestOffice["when"] = async (by, at, said, options = {}) => {
    const now = typeof at === "string" ? wib(at) : at;
    const { caseId, id, ...rest } = options;
    const head = { id: id ?? uuidv7(now), caseId: caseId ?? uuidv7(now), tv: 1 } as const;
    return await execute(db, { ...said, ...head }, { actorId: by.id, clock: () => now, ...rest });
  };
  return {
    db,
    when,
    done: async (...given) => valueOf(await when(...given)).case,
    as: (actor) => createReader(db, actor),
  };
};

/** The value of what must not have been refused. */
export const valueOf = <Value, Failure>(result: Result<Value, Failure>): Value => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

/** The refusal of what must have been refused. */
export const errorOf = <Value, Failure>(result: Result<Value, Failure>): Failure => {
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`);
  return result.error;
};

const addPeople = async (db: Database, people: readonly Person[], at: EpochMs): Promise<void> => {
  const actorId = people[0]?.id ?? "";
  for (const person of people) {
    const added = await executeReference(
      db,
      { id: uuidv7(at), type: "AddPerson", person },
      { actorId, clock: () => at },
    );
    valueOf(added);
  }
};

/** A command with its head, for `execute` itself. */
export const commandOf = (said: Said, caseId: string, id = uuidv7()): StaffCommand => ({
  ...said,
  id,
  caseId,
  tv: 1,
});

/** Months of work of the sample office, in one transaction as the product loads it. */
export const sampleOffice = async (
  options: { readonly cases?: number; readonly seed?: number; readonly now?: string } = {},
): Promise<{ readonly db: Database; readonly commands: readonly CaseCommand[] }> => {
  const { cases = 40, seed = 7, now = "2026-11-27 08.10" } = options;
  const db = await emptyDatabase();
  const { people, commands } = generateOffice({
    seed,
    cases,
    now: wib(now),
    calendar,
    standard: standardOf("colocation"),
  });
  await db.transaction("rw", db.tables, async () => {
    await addPeople(db, people, (commands[0]?.at ?? wib(now)) - 60_000);
    for (const { at, actor, command } of commands) {
      valueOf(await execute(db, command, { actorId: actor.id, clock: () => at }));
    }
  });
  return { db, commands: commands.map(({ command }) => command) };
};

/** Everything that is stored, table by table. */
export const contentsOf = async (db: Database): Promise<Readonly<Record<string, unknown[]>>> => {
  const tables = db.tables.map(async (table) => [table.name, await table.toArray()] as const);
  return Object.fromEntries(await Promise.all(tables));
};

export const logOf = async (db: Database, scope: string): Promise<readonly HistoryRow[]> =>
  await db.history.where("[scope+seq]").between([scope, 0], [scope, Infinity]).toArray();

export const chainHeadOf = async (db: Database, scope: string): Promise<ChainHead> => {
  const value: unknown = (await db.meta.get(`chain:${scope}`))?.value;
  const isHead = typeof value === "object" && value !== null && "seq" in value && "chain" in value;
  if (!isHead || typeof value.seq !== "number" || typeof value.chain !== "string") {
    throw new Error(`${scope} has no chain`);
  }
  return { seq: value.seq, chain: value.chain };
};

/** Counters that differ from what the rows say; empty when all is well. */
export const miscounted = async (db: Database): Promise<readonly string[]> => {
  const counted = new Map<string, number>();
  await db.cases.each(({ scope, service, stage }) => {
    if (stage === "void") return;
    const key = `${scope}|${service}|${stage}`;
    counted.set(key, (counted.get(key) ?? 0) + 1);
  });
  const stored = new Map((await db.counts.toArray()).map(({ key, n }) => [key, n]));
  const keys = new Set([...counted.keys(), ...stored.keys()]);
  return [...keys].filter((key) => (counted.get(key) ?? 0) !== (stored.get(key) ?? 0));
};
