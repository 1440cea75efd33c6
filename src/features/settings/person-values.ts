import { newId } from "#data/commands.ts";
import type { ActingPost, Person } from "#domain/reference/reference.ts";
import { actingKinds, isRole, type ActingKind, type Role } from "#domain/roles.ts";
import { parseDate } from "#text/dates.ts";
import { formatIsoDate } from "#text/format.ts";

/** The form of a person. */
export interface PersonValues {
  name: string;
  nip: string;
  position: string;
  roles: Role[];
  active: boolean;
  acting: TypedPost[];
}

export const valuesOf = (person: Person | null): PersonValues => ({
  name: person?.name ?? "",
  nip: person?.nip ?? "",
  position: person?.position ?? "",
  roles: [...(person?.roles ?? [])],
  active: person?.active ?? true,
  acting: (person?.acting ?? []).map(postToTyped),
});

export const parseDraft = (stored: unknown): Partial<PersonValues> | null => {
  if (typeof stored !== "object" || stored === null) return null;
  const draft: Partial<PersonValues> = {};
  for (const [key, value] of Object.entries(stored)) {
    if (typeof value !== "string") continue;
    if (key === "name" || key === "nip" || key === "position") draft[key] = value;
  }
  if ("roles" in stored && Array.isArray(stored.roles)) draft.roles = stored.roles.filter(isRole);
  if ("active" in stored && typeof stored.active === "boolean") draft.active = stored.active;
  if ("acting" in stored) draft.acting = parsePosts(stored.acting);
  return draft;
};

/** A post as it stands in the form: dates as typed. */
export interface TypedPost {
  /** Of the row, not of the post. */
  rowId: string;
  role: string;
  kind: ActingKind;
  from: string;
  to: string;
  letter: string;
}

const postToTyped = (post: ActingPost): TypedPost => ({
  rowId: newId(),
  role: post.role,
  kind: post.kind,
  from: formatIsoDate(post.from),
  to: formatIsoDate(post.to),
  letter: post.letter,
});

/** Null while something is lacking or cannot be read. */
export const typedToPost = (typed: TypedPost, today: string): ActingPost | null => {
  const { role, kind, letter } = typed;
  const from = readFrom(typed.from, today);
  const to = readTo(typed.to, from ?? today);
  if (!isRole(role) || from === null || to === null || to < from) return null;
  return { role, kind, from, to, letter: letter.trim() };
};

/** A letter names days to come as well as past ones; without a year the nearest is meant. */
export const readFrom = (text: string, today: string): string | null =>
  parseDate(text, { today, yearless: "nearest" })?.date ?? null;

export const readTo = (text: string, from: string): string | null =>
  parseDate(text, { today: from, yearless: "next" })?.date ?? null;

const isKind = (value: unknown): value is ActingKind => actingKinds.some((kind) => kind === value);

const parsePosts = (stored: unknown): TypedPost[] => {
  if (!Array.isArray(stored)) return [];
  const rows: readonly unknown[] = stored;
  return rows.flatMap((row) => {
    if (typeof row !== "object" || row === null) return [];
    const held = new Map<string, unknown>(Object.entries(row));
    const text = (key: string) => {
      const value = held.get(key);
      return typeof value === "string" ? value : "";
    };
    const kind = held.get("kind");
    return [
      {
        rowId: text("rowId") || newId(),
        role: text("role"),
        kind: isKind(kind) ? kind : "plh",
        from: text("from"),
        to: text("to"),
        letter: text("letter"),
      },
    ];
  });
};
