import { isVoid, type Case } from "#domain/case/case.ts";
import type { CaseCommand, ShowPersonalData } from "#domain/case/commands.ts";
import type { Refusal } from "#domain/case/refusals.ts";
import {
  splitApart,
  withoutEmpty,
  type ApartScope,
  type FieldValue,
  type FieldValues,
} from "#domain/fields.ts";
import { phoneKey } from "#domain/identity.ts";
import { ok, type Result } from "#domain/result.ts";
import { standardOf } from "#domain/services/index.ts";
import type { ApartRow, Database } from "./database.ts";
import { execute, type ExecuteContext } from "./execute.ts";

/**
 * Records beside the cases, for what few people may read: written in the transaction of the command
 * that brought them, read by `showPersonal` alone, after the event that says who asked and what for.
 */
export const apartKey = (kind: ApartScope, caseId: string): string => `${kind}|${caseId}`;

const kinds: readonly ApartScope[] = ["identities", "reporters"];

export interface ApartChange {
  readonly kind: ApartScope;
  readonly caseId: string;
  readonly scope: string;
  readonly set: FieldValues;
  readonly remove: readonly string[];
  readonly phoneField: string | null;
}

/** What a command that was carried out puts into records, or takes out of them. */
export const apartChangesOf = (command: CaseCommand, doc: Case): readonly ApartChange[] => {
  const { fields, walkIn } = standardOf(doc.service);
  const inScope = (kind: ApartScope) =>
    Object.keys(fields).filter((field) => fields[field]?.apart === kind);
  const { set, touched } = isVoid(doc)
    ? { set: {}, touched: Object.keys(fields) }
    : writtenBy(command);
  const { apart } = splitApart(fields, set);
  return kinds.flatMap((kind) => {
    const remove = inScope(kind).filter(
      (field) => touched.includes(field) && apart[kind]?.[field] === undefined,
    );
    const values = apart[kind] ?? {};
    return Object.keys(values).length + remove.length === 0
      ? []
      : [
          {
            kind,
            caseId: doc.id,
            scope: `${kind}:${doc.scope.split(":")[1] ?? ""}`,
            set: values,
            remove,
            phoneField: walkIn?.phone ?? null,
          },
        ];
  });
};

const writtenBy = (
  command: CaseCommand,
): { readonly set: FieldValues; readonly touched: readonly string[] } => {
  switch (command.type) {
    case "OpenCase":
    case "ImportCase":
      return { set: withoutEmpty(command.fields), touched: [] };
    case "MoveToStage":
      return { set: withoutEmpty(command.answers), touched: [] };
    case "ChangeFields": {
      const touched = new Set(command.touched);
      const given = Object.entries(withoutEmpty(command.values));
      return {
        set: Object.fromEntries(given.filter(([field]) => touched.has(field))),
        touched: command.touched,
      };
    }
    default:
      return { set: {}, touched: [] };
  }
};

/** The record after a change; null when nothing is left in it. */
export const apartRowAfter = (stored: ApartRow | null, change: ApartChange): ApartRow | null => {
  const { kind, caseId, scope, set, remove, phoneField } = change;
  const kept = Object.entries({ ...stored?.values, ...set }).filter(
    ([field]) => !remove.includes(field),
  );
  if (kept.length === 0) return null;
  const values: FieldValues = Object.fromEntries(kept);
  const phone = phoneField === null ? undefined : values[phoneField];
  return {
    key: apartKey(kind, caseId),
    scope,
    caseId,
    phone: typeof phone === "string" ? phoneKey(phone) : "",
    values,
  };
};

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
  const { case: doc } = shown.value;
  const kind = standardOf(doc.service).fields[command.field]?.apart;
  if (!kind) return ok(doc.fields[command.field] ?? null);
  const record = await db.apart.get(apartKey(kind, doc.id));
  return ok(record?.values[command.field] ?? null);
};
