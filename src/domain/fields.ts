/**
 * What a case is asked for, as data: the intake form, "Ubah data", the short forms at a drop, the
 * case file and the wording of the history are all drawn from these specifications.
 */

import { maskNumber, maskPhone } from "./identity.ts";
import type { SettingName } from "./reference/desk-settings.ts";
import type { Actor, Role } from "./roles.ts";
import { isoDateToDay } from "./time.ts";

/** A calendar date as people write it on letters, ISO 8601 (`2026-11-23`), without a zone. */
export type IsoDate = string;

export type FieldKind =
  | {
      readonly kind: "text";
      readonly long?: boolean;
      readonly format?: TextFormat;
      readonly maxLength?: number;
    }
  | { readonly kind: "choice"; readonly options: Readonly<Record<string, string>> }
  | {
      readonly kind: "number";
      readonly unit?: string;
      readonly min?: number;
      readonly max?: number;
      readonly whole?: boolean;
    }
  | {
      readonly kind: "date";
      readonly notAfterToday?: boolean;
      readonly notBeforeToday?: boolean;
      /** What is reported happened before the report came in. */
      readonly notAfterReceipt?: boolean;
    }
  /** A moment, epoch milliseconds; forms offer now. Never in the future. */
  | { readonly kind: "instant" }
  /** A Perangkat Daerah: the id of a known one, else the name as typed. */
  | { readonly kind: "agency" }
  /** Somebody of this office who holds a role; the value is that person's id. */
  | { readonly kind: "person"; readonly role: Role }
  /** Any number of options; the value is one row per option, named by it. */
  | { readonly kind: "choices"; readonly options: Readonly<Record<string, string>> }
  /** A picture as a data URL, small enough to lie in a record. */
  | { readonly kind: "photo" }
  /** One result for each item of a study, with a finding beside it. */
  | {
      readonly kind: "checks";
      readonly items: Readonly<Record<string, string>>;
      readonly results: Readonly<Record<string, string>>;
      /** How many items must have a result before the field counts as filled; default all. */
      readonly atLeast?: number;
    }
  | {
      readonly kind: "list";
      readonly of: FieldSpecs;
      readonly rowName: string;
      /** The columns of the compact table in the case file. */
      readonly columns: readonly string[];
    };

export type TextFormat = "phone" | "email" | "nip" | "identity";

/** Scopes with records of their own, beside the cases, for what few people may read (`design` §3). */
export type ApartScope = "identities" | "reporters";

export type FieldSpec = FieldKind & {
  readonly label: string;
  readonly hint?: string;
  /** Must be filled before the case can be opened. */
  readonly essential?: boolean;
  /** Somebody's personal datum: masked until asked for, and left out of search and exports. */
  readonly personal?: boolean;
  /**
   * Kept in a record of this scope, apart from the case: the case, its events and its search text
   * hold the masked form alone.
   */
  readonly apart?: ApartScope;
  /** Asked for only while another field has one of these values. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
  /** Stands in a new form until somebody decides otherwise. */
  readonly initial?: FieldValue;
  /** Essential, or offered at all, only while the office has this setting on. */
  readonly essentialWhen?: SettingName;
  readonly offeredWhen?: SettingName;
  /** Words of a list that the office keeps are offered while one types. */
  readonly suggests?: SuggestionList;
  /** The office's answer templates can be put in. */
  readonly templates?: boolean;
};

/** Lists of the office that a field offers words from. */
export type SuggestionList = "units" | "people";

export type FieldSpecs = Readonly<Record<string, FieldSpec>>;

export type Scalar = string | number | boolean;
export type Row = Readonly<Record<string, Scalar>> & { readonly id: string };
export interface CheckResult {
  readonly result: string;
  readonly finding?: string;
}
export type CheckResults = Readonly<Record<string, CheckResult>>;
export type FieldValue = Scalar | readonly Row[] | CheckResults;
/** An empty field is absent: there is no null and no empty string in stored values. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** What is wrong with a typed value. Wording: `text/problems.ts`. */
export type Problem =
  | { readonly type: "required" }
  | { readonly type: "too-long"; readonly max: number }
  | { readonly type: "not-a-number" }
  | { readonly type: "not-whole" }
  | { readonly type: "too-small"; readonly min: number }
  | { readonly type: "too-large"; readonly max: number }
  | { readonly type: "not-a-date" }
  | { readonly type: "in-future" }
  | { readonly type: "in-past" }
  | { readonly type: "after-receipt" }
  /** An answer that becomes true at a later moment. */
  | { readonly type: "too-early"; readonly from: number }
  /** `{nama}` of an answer template that nobody filled in. */
  | { readonly type: "gap-left"; readonly gap: string }
  | { readonly type: "not-offered" }
  | { readonly type: "bad-phone" }
  | { readonly type: "bad-email" }
  | { readonly type: "bad-nip"; readonly digits: number }
  | { readonly type: "checks-open"; readonly open: readonly string[] };

/** Problem by path: `letterNumber`, or `devices.<row id>.serial`. */
export type Problems = Readonly<Record<string, Problem>>;

export const isRows = (value: FieldValue | undefined): value is readonly Row[] =>
  Array.isArray(value);

export const isChecks = (value: FieldValue | undefined): value is CheckResults =>
  typeof value === "object" && !Array.isArray(value);

export const isFilled = (spec: FieldSpec, value: FieldValue | undefined): boolean => {
  if (value === undefined || value === "") return false;
  if (typeof value === "string") return value.trim() !== "";
  if (spec.kind === "checks") {
    const given = isChecks(value) ? Object.keys(value).length : 0;
    return given >= (spec.atLeast ?? Object.keys(spec.items).length);
  }
  if (isRows(value)) return value.length > 0;
  return true;
};

/** Whether what stands in the other fields makes this one ask for a value. */
export const isAskedFor = (
  { when }: { readonly when?: FieldSpec["when"] | undefined },
  values: FieldValues,
): boolean => {
  if (!when) return true;
  const other = values[when.field];
  return typeof other === "string" && when.is.includes(other);
};

/** Only what is filled: whoever clears an input sends an empty text, and the stored field is absent. */
export const withoutEmpty = (values: FieldValues): FieldValues => {
  const kept: Record<string, FieldValue> = {};
  for (const [field, value] of Object.entries(values)) {
    const filled = filledPart(value);
    if (filled !== null) kept[field] = filled;
  }
  return kept;
};

const filledPart = (value: FieldValue): FieldValue | null => {
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (isRows(value)) {
    return value.length === 0 ? null : value.map((row) => ({ ...filledCells(row), id: row.id }));
  }
  if (!isChecks(value)) return value;
  const checks = Object.entries(value).filter(([, { result }]) => result !== "");
  return checks.length === 0
    ? null
    : Object.fromEntries(
        checks.map(([item, { result, finding }]) => [
          item,
          finding?.trim() ? { result, finding } : { result },
        ]),
      );
};

const filledCells = (row: Row): Record<string, Scalar> =>
  Object.fromEntries(
    Object.entries(row).filter(([, cell]) => typeof cell !== "string" || cell.trim() !== ""),
  );

/** Longest text a field takes, in characters; a whole letter body fits. */
const defaultMaxLength = { short: 300, long: 20_000 };

export interface Judgement {
  /** The date in WIB. */
  readonly today: IsoDate;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The date of receipt in WIB, where it is known. */
  readonly receivedOn?: IsoDate;
  /** Who works here; without them a person is only known to be a text. */
  readonly people?: readonly Actor[];
}

/**
 * What is wrong with these values. `required` names the fields that must be filled; others may be
 * absent, yet what stands in them must be sound.
 */
export const problemsOf = (
  specs: FieldSpecs,
  values: FieldValues,
  required: readonly string[],
  time: Judgement,
): Problems => {
  const found: Record<string, Problem> = {};
  for (const [id, spec] of Object.entries(specs)) {
    const value = values[id];
    if (!isFilled(spec, value)) {
      if (!isAskedFor(spec, values)) continue;
      const partly = spec.kind === "checks" && isChecks(value);
      if (required.includes(id)) {
        found[id] = partly
          ? { type: "checks-open", open: openChecks(spec, value) }
          : { type: "required" };
      } else if (partly) {
        const problem = problemOf(spec, value, time);
        if (problem) found[id] = problem;
      }
      continue;
    }
    if (value === undefined) continue;
    if (spec.kind === "list") {
      if (!isRows(value)) {
        found[id] = { type: "not-offered" };
        continue;
      }
      for (const row of value) {
        const { id: rowId, ...cells } = row;
        const essential = Object.keys(spec.of).filter((cell) => spec.of[cell]?.essential);
        const inRow = problemsOf(spec.of, cells, essential, time);
        for (const [cell, problem] of Object.entries(inRow)) {
          found[`${id}.${rowId}.${cell}`] = problem;
        }
      }
      continue;
    }
    const problem = problemOf(spec, value, time);
    if (problem) found[id] = problem;
  }
  return found;
};

const openChecks = (spec: Extract<FieldSpec, { kind: "checks" }>, value: CheckResults) =>
  Object.keys(spec.items).filter((item) => !value[item]);

const problemOf = (spec: FieldSpec, value: FieldValue, time: Judgement): Problem | null => {
  switch (spec.kind) {
    case "text":
      if (typeof value !== "string") return { type: "not-offered" };
      return textProblem(spec, value) ?? (spec.templates ? gapProblem(value) : null);
    case "choice":
      return typeof value === "string" && Object.hasOwn(spec.options, value)
        ? null
        : { type: "not-offered" };
    case "number":
      return numberProblem(spec, value);
    case "date":
      if (typeof value !== "string" || isoDateToDay(value) === null) return { type: "not-a-date" };
      if (spec.notAfterToday && value > time.today) return { type: "in-future" };
      if (spec.notBeforeToday && value < time.today) return { type: "in-past" };
      return spec.notAfterReceipt && time.receivedOn !== undefined && value > time.receivedOn
        ? { type: "after-receipt" }
        : null;
    case "instant":
      if (typeof value !== "number" || !Number.isFinite(value)) return { type: "not-a-date" };
      return value > time.now ? { type: "in-future" } : null;
    case "agency":
      return typeof value === "string"
        ? textProblem({ kind: "text" }, value)
        : { type: "required" };
    case "person":
      return isPerson(spec.role, value, time) ? null : { type: "not-offered" };
    case "choices":
      return isRows(value) && value.every(({ id }) => Object.hasOwn(spec.options, id))
        ? null
        : { type: "not-offered" };
    case "photo":
      return typeof value === "string" && photoPattern.test(value) && value.length <= photoLimit
        ? null
        : { type: "not-offered" };
    case "checks":
      return isChecks(value) && Object.entries(value).every((check) => isOffered(spec, ...check))
        ? null
        : { type: "not-offered" };
    case "list":
      return isRows(value) ? null : { type: "not-offered" };
  }
};

const isPerson = (role: Role, value: FieldValue, { people }: Judgement): boolean =>
  typeof value === "string" &&
  (people === undefined || people.some(({ id, roles }) => id === value && roles.includes(role)));

const photoPattern = /^data:image\/(?:webp|jpeg|png);base64,[A-Za-z0-9+/=]+$/;
/** 640 px as WebP take some 60 kB. */
const photoLimit = 600_000;

const isOffered = (
  spec: Extract<FieldKind, { kind: "checks" }>,
  item: string,
  { result }: CheckResult,
): boolean => Object.hasOwn(spec.items, item) && Object.hasOwn(spec.results, result);

const textProblem = (
  spec: {
    readonly long?: boolean;
    readonly format?: TextFormat;
    readonly maxLength?: number;
    readonly kind: "text";
  },
  value: string,
): Problem | null => {
  const max = spec.maxLength ?? (spec.long ? defaultMaxLength.long : defaultMaxLength.short);
  if (value.length > max) return { type: "too-long", max };
  switch (spec.format) {
    case "phone": {
      const digits = value.replaceAll(/\D/g, "");
      return /^[\d\s()+./-]+$/.test(value) && digits.length >= 7 && digits.length <= 15
        ? null
        : { type: "bad-phone" };
    }
    case "email":
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? null : { type: "bad-email" };
    case "nip": {
      const digits = value.replaceAll(/\D/g, "").length;
      return digits === 18 && /^[\d\s]+$/.test(value) ? null : { type: "bad-nip", digits };
    }
    default:
      return null;
  }
};

/** A template's `{nama}` that reached the reporter would shame the office. */
const gapProblem = (text: string): Problem | null => {
  const gap = /\{[^{}\n]{1,40}\}/.exec(text)?.[0];
  return gap === undefined ? null : { type: "gap-left", gap };
};

/** What stands on the case for a value that lies apart. */
export const maskedValue = (spec: FieldSpec, value: FieldValue): string => {
  if (spec.kind === "photo") return "ada";
  const text = typeof value === "object" ? "" : String(value);
  if (spec.kind !== "text") return "*".repeat(Math.min(text.length, 8));
  switch (spec.format) {
    case "phone":
      return maskPhone(text);
    case "email":
      // The name behind the sign is often the reporter's own.
      return text.replace(/^(.).*@.*$/, "$1***@***");
    case "nip":
    case "identity":
      return maskNumber(text);
    default:
      return text.replaceAll(/(\S)\S*/g, "$1***");
  }
};

export interface SplitValues {
  /** For the case: what lies apart is masked. */
  readonly masked: FieldValues;
  /** For the records, by scope. */
  readonly apart: Readonly<Partial<Record<ApartScope, FieldValues>>>;
}

/** Takes what may not stand on a case out of its values. */
export const splitApart = (specs: FieldSpecs, values: FieldValues): SplitValues => {
  const masked: Record<string, FieldValue> = {};
  const apart: Partial<Record<ApartScope, Record<string, FieldValue>>> = {};
  for (const [field, value] of Object.entries(values)) {
    const spec = specs[field];
    if (spec?.apart) {
      (apart[spec.apart] ??= {})[field] = value;
      masked[field] = maskedValue(spec, value);
    } else {
      masked[field] = value;
    }
  }
  return { masked, apart };
};

const numberProblem = (
  spec: Extract<FieldKind, { kind: "number" }>,
  value: FieldValue,
): Problem | null => {
  if (typeof value !== "number" || !Number.isFinite(value)) return { type: "not-a-number" };
  if (spec.whole && !Number.isInteger(value)) return { type: "not-whole" };
  if (spec.min !== undefined && value < spec.min) return { type: "too-small", min: spec.min };
  if (spec.max !== undefined && value > spec.max) return { type: "too-large", max: spec.max };
  return null;
};

/** One field that changed: what stood there and what stands there now. `null` means empty. */
export interface FieldChange {
  readonly field: string;
  readonly from: FieldValue | null;
  readonly to: FieldValue | null;
}

/** What differs between two sets of values, compared by meaning, in the order of the specification. */
export const changesBetween = (
  specs: FieldSpecs,
  before: FieldValues,
  after: FieldValues,
): readonly FieldChange[] =>
  Object.keys(specs)
    .filter((field) => !sameValue(before[field], after[field]))
    .map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null }));

/** Equal by content; the order of keys does not matter, the order of rows does. */
export const sameValue = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => sameValue(item, other[index]))
    );
  }
  const left = Object.entries(one);
  const right = new Map<string, unknown>(Object.entries(other));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)))
  );
};
