import { createDatabase, type Database } from "#store/database.ts";
import { faultOf } from "#store/faults.ts";
import { answerCalls } from "./import-calls.ts";
import {
  knownAmong,
  undoImport,
  writeImport,
  type ImportOutcome,
  type ImportPlan,
  type UndoPlan,
  type Who,
} from "./import-write.ts";

/**
 * The same write path as everywhere, on a connection of its own: ten thousand cases are decided,
 * hashed and stored here while the page goes on answering.
 */
interface Given {
  /** Name of the database the page works with. */
  readonly database: string;
  readonly who: Who;
}

const withDatabase = async <Value>(
  name: string,
  work: (db: Database) => Promise<Value>,
): Promise<Value> => {
  const db = createDatabase(name);
  try {
    await db.open();
    return await work(db);
  } finally {
    db.close();
  }
};

const orFailed = async (work: Promise<ImportOutcome>): Promise<ImportOutcome> => {
  try {
    return await work;
  } catch (error) {
    const fault = faultOf(error);
    if (!fault) throw error;
    return { kind: "failed", fault };
  }
};

const acts = {
  write: ({ database, who, plan }: Given & { plan: ImportPlan }, say: (done: number) => void) =>
    orFailed(withDatabase(database, (db) => writeImport(db, plan, who, say))),
  undo: ({ database, who, plan }: Given & { plan: UndoPlan }, say: (done: number) => void) =>
    orFailed(withDatabase(database, (db) => undoImport(db, plan, who, say))),
  known: ({ database, who, fingerprints }: Given & { fingerprints: readonly string[] }) =>
    withDatabase(database, (db) => knownAmong(db, fingerprints, who.actor)),
};

export type ImportActs = typeof acts;

answerCalls(acts);
