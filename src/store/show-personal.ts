import type { ShowPersonalData } from "#domain/case/commands.ts";
import type { Refusal } from "#domain/case/refusals.ts";
import type { FieldValue } from "#domain/fields.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { standardOf } from "#domain/services/index.ts";
import { apartKey } from "./apart.ts";
import type { Database } from "./database.ts";
import { execute, type ExecuteContext } from "./execute.ts";

/**
 * Shows one personal datum of a case. The event is durable before the record is read, so that no
 * value was ever seen without its purpose in the history. `null`: the record does not hold it.
 */
export const showPersonal = async (
  db: Database,
  command: ShowPersonalData,
  context: ExecuteContext,
): Promise<Result<FieldValue | null, Refusal>> => {
  const shown = await execute(db, command, context);
  if (!shown.ok) return shown;
  const { case: doc, again } = shown.value;
  // An id that was used before brings no purpose of its own, and its right was not asked for again.
  if (again) return err({ type: "PurposeNeeded" });
  const kind = standardOf(doc.service).fields[command.field]?.apart;
  if (!kind) return ok(doc.fields[command.field] ?? null);
  const record = await db.apart.get(apartKey(kind, doc.id));
  return ok(record?.values[command.field] ?? null);
};
