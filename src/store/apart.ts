import { isVoid, type Case } from "#domain/case/case.ts";
import type { CaseCommand } from "#domain/case/commands.ts";
import { splitApart, withoutEmpty, type ApartScope, type FieldValues } from "#domain/fields.ts";
import { phoneKey } from "#domain/identity.ts";
import { standardOf } from "#domain/services/index.ts";
import type { ApartRow } from "./database.ts";

/**
 * Records beside the cases, for what few people may read: written in the transaction of the command
 * that brought them, read by `show-personal.ts` alone, after the event that says who asked and what for.
 */
export const apartKey = (kind: ApartScope, caseId: string): string => `${kind}|${caseId}`;

const kinds: readonly ApartScope[] = ["identities", "reporters"];

export interface ApartChange {
  readonly kind: ApartScope;
  readonly caseId: string;
  readonly scope: string;
  readonly set: FieldValues;
  readonly remove: readonly string[];
  /** Fields by which the same person is found again. */
  readonly contact: { readonly phone?: string; readonly email?: string };
}

/** What a command that was carried out puts into records, or takes out of them. */
export const apartChangesOf = (command: CaseCommand, doc: Case): readonly ApartChange[] => {
  const { fields, walkIn, contact = walkIn && { phone: walkIn.phone } } = standardOf(doc.service);
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
            contact: contact ?? {},
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
  const { kind, caseId, scope, set, remove, contact } = change;
  const kept = Object.entries({ ...stored?.values, ...set }).filter(
    ([field]) => !remove.includes(field),
  );
  if (kept.length === 0) return null;
  const values: FieldValues = Object.fromEntries(kept);
  return {
    key: apartKey(kind, caseId),
    scope,
    caseId,
    phone: phoneKey(textIn(values, contact.phone)),
    email: emailKey(textIn(values, contact.email)),
    values,
  };
};

const textIn = (values: FieldValues, field: string | undefined): string => {
  const value = field === undefined ? undefined : values[field];
  return typeof value === "string" ? value : "";
};

/** One spelling of an address: capitals tell nobody apart. */
const emailKey = (email: string): string => email.trim().toLowerCase();
