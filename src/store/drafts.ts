import { refuseIfReadOnly, type Database } from "./database.ts";

/** What was typed into a form and not yet saved. One row per form; it survives a reload and a power cut. */
export const readDraft = async (db: Database, key: string): Promise<unknown> =>
  (await db.drafts.get(key))?.value ?? null;

export const writeDraft = async (
  db: Database,
  key: string,
  value: unknown,
  now: number,
): Promise<void> => {
  refuseIfReadOnly(db);
  await db.drafts.put({ key, value, updatedAt: now });
};

export const deleteDraft = async (db: Database, key: string): Promise<void> => {
  refuseIfReadOnly(db);
  await db.drafts.delete(key);
};

export const draftKeys = async (db: Database, prefix: string): Promise<readonly string[]> =>
  await db.drafts.where("key").startsWith(prefix).primaryKeys();
