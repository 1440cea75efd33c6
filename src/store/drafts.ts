import { standards } from "#domain/services/index.ts";
import { refuseIfReadOnly, type Database } from "./database.ts";

/**
 * What was typed into a form and not yet saved. One row per form; it survives a reload and a power
 * cut. What will lie apart from its case lies apart already: a draft never holds an identity number.
 */
export const readDraft = async (db: Database, key: string): Promise<unknown> => {
  const [draft, lifted] = await Promise.all([db.drafts.get(key), db.apart.get(apartDraftKey(key))]);
  if (!draft) return null;
  return lifted ? putBack(draft.value, lifted.values) : draft.value;
};

export const writeDraft = async (
  db: Database,
  key: string,
  value: unknown,
  now: number,
): Promise<void> => {
  refuseIfReadOnly(db);
  const lifted: Record<string, string> = {};
  const rest = liftOut(value, lifted);
  await db.transaction("rw", db.drafts, db.apart, async () => {
    await db.drafts.put({ key, value: rest, updatedAt: now });
    const record = { key: apartDraftKey(key), scope: "draft", caseId: "", phone: "", email: "" };
    // A number that was cleared again must not come back with the draft.
    if (Object.keys(lifted).length === 0) await db.apart.delete(record.key);
    else await db.apart.put({ ...record, values: lifted });
  });
};

export const deleteDraft = async (db: Database, key: string): Promise<void> => {
  refuseIfReadOnly(db);
  await db.transaction("rw", db.drafts, db.apart, () => deleteDrafts(db, [key]));
};

/** Part of a transaction that already holds both tables. */
export const deleteDrafts = async (db: Database, keys: readonly string[]): Promise<void> => {
  await db.drafts.bulkDelete([...keys]);
  await db.apart.bulkDelete(keys.map(apartDraftKey));
};

export const draftKeys = async (db: Database, prefix: string): Promise<readonly string[]> =>
  await db.drafts.where("key").startsWith(prefix).primaryKeys();

const apartDraftKey = (key: string): string => `draft|${key}`;

/** Names of all fields, of any service, whose values lie apart. */
const apartFields: ReadonlySet<string> = new Set(
  standards.flatMap(({ fields }) => Object.keys(fields).filter((id) => fields[id]?.apart)),
);

/** The value without texts of those names, wherever they stand in it; they are put into `lifted`. */
const liftOut = (value: unknown, lifted: Record<string, string>): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => liftOut(item, lifted));
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      if (!apartFields.has(name) || typeof part !== "string" || part === "") {
        return [name, liftOut(part, lifted)];
      }
      lifted[name] = part;
      return [name, ""];
    }),
  );
};

const putBack = (value: unknown, lifted: Readonly<Record<string, unknown>>): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => putBack(item, lifted));
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      Object.hasOwn(lifted, name) && part === "" ? lifted[name] : putBack(part, lifted),
    ]),
  );
};
