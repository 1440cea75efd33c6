import { agencies, agencyName } from "#domain/agencies.ts";
import {
  isAskedFor,
  isChecks,
  isRows,
  type CheckResult,
  type FieldSpec,
  type FieldSpecs,
  type FieldValue,
  type FieldValues,
  type Problem,
  type Problems,
  type Row,
  type Scalar,
} from "#domain/fields.ts";
import { dayToMinute, isoDateToDay, minuteToMs } from "#domain/time.ts";
import { parseDateTime, parseDate } from "#text/dates.ts";
import { formatDateTime, formatIsoDate, formatNumber } from "#text/format.ts";

/**
 * What stands in the inputs, and what it means. Inputs hold text as it was typed, so that a wrong
 * value is kept and shown; only reading the form turns text into values.
 */
export type FormRow = { readonly id: string } & Readonly<Record<string, string>>;
export type FormChecks = Readonly<
  Record<string, { readonly result: string; readonly finding: string }>
>;
export type FormValue = string | readonly FormRow[] | FormChecks;
export type FormValues = Record<string, FormValue>;

interface Time {
  /** `2026-11-23`, WIB. */
  readonly today: string;
}

export const valuesToForm = (specs: FieldSpecs, values: FieldValues): FormValues =>
  Object.fromEntries(
    Object.entries(specs).map(([id, spec]) => [id, valueToInput(spec, values[id])]),
  );

const valueToInput = (spec: FieldSpec, value: FieldValue | undefined): FormValue => {
  switch (spec.kind) {
    case "list":
      return isRows(value) ? value.map((row) => rowToInput(spec.of, row)) : [];
    case "checks":
      return checksToInput(spec.items, value);
    case "choices":
      return isRows(value) ? value.map(({ id }) => ({ id })) : [];
    default:
      return scalarToInput(spec, value);
  }
};

const checksToInput = (
  items: Readonly<Record<string, string>>,
  value: FieldValue | undefined,
): FormChecks =>
  Object.fromEntries(
    Object.keys(items).map((item) => {
      const given = isChecks(value) ? value[item] : undefined;
      return [item, { result: given?.result ?? "", finding: given?.finding ?? "" }];
    }),
  );

const rowToInput = (specs: FieldSpecs, row: Row): FormRow => ({
  ...Object.fromEntries(
    Object.entries(specs).map(([id, spec]) => [id, scalarToInput(spec, row[id])]),
  ),
  id: row.id,
});

const scalarToInput = (spec: FieldSpec, value: FieldValue | undefined): string => {
  if (value === undefined || typeof value === "object") return "";
  if (spec.kind === "agency") return agencyName(String(value));
  if (spec.kind === "date") return formatIsoDate(String(value));
  if (spec.kind === "instant") return typeof value === "number" ? formatDateTime(value) : "";
  if (spec.kind === "number") return typeof value === "number" ? formatNumber(value) : "";
  return String(value);
};

export const emptyRow = (specs: FieldSpecs, id: string): FormRow => ({
  ...Object.fromEntries(Object.keys(specs).map((cell) => [cell, ""])),
  id,
});

export interface ReadForm {
  readonly values: FieldValues;
  /** What could not even be read; what was read may still be refused by the rules. */
  readonly problems: Problems;
}

/** Reads these fields; blanks are absent, and rows without any content are left out. */
export const formToValues = (specs: FieldSpecs, form: FormValues, time: Time): ReadForm => {
  const values: Record<string, FieldValue> = {};
  const problems: Record<string, Problem> = {};
  for (const [id, spec] of Object.entries(specs)) {
    const typed = form[id];
    if (spec.kind === "list") {
      const rows = Array.isArray(typed) ? typed : [];
      const read = rows.map((row) => readRow(id, spec.of, row, time, problems)).filter(hasContent);
      if (read.length > 0) values[id] = read;
    } else if (spec.kind === "choices") {
      const chosen = Array.isArray(typed) ? typed.map((row) => ({ id: row.id })) : [];
      if (chosen.length > 0) values[id] = chosen;
    } else if (spec.kind === "checks") {
      const checks = readChecks(typed);
      if (Object.keys(checks).length > 0) values[id] = checks;
    } else {
      const read = readScalar(spec, typeof typed === "string" ? typed : "", time);
      if (read.problem) problems[id] = read.problem;
      else if (read.value !== undefined) values[id] = read.value;
    }
  }
  // What was typed before its condition fell away stays in its input and is not meant.
  const meant = Object.entries(values).filter(([id]) => specs[id] && isAskedFor(specs[id], values));
  const askedProblems = Object.entries(problems).filter(([path]) => {
    const spec = specs[path.split(".")[0] ?? path];
    return !spec || isAskedFor(spec, values);
  });
  return { values: Object.fromEntries(meant), problems: Object.fromEntries(askedProblems) };
};

const hasContent = (row: Row) => Object.keys(row).length > 1;

const readRow = (
  list: string,
  specs: FieldSpecs,
  typed: FormRow,
  time: Time,
  problems: Record<string, Problem>,
): Row => {
  const cells: Record<string, Scalar> = {};
  for (const [id, spec] of Object.entries(specs)) {
    const read = readScalar(spec, typed[id] ?? "", time);
    if (read.problem) problems[`${list}.${typed.id}.${id}`] = read.problem;
    else if (read.value !== undefined) cells[id] = read.value;
  }
  return { ...cells, id: typed.id };
};

const isFormChecks = (value: FormValue): value is FormChecks =>
  typeof value === "object" && !Array.isArray(value);

const readChecks = (typed: FormValue | undefined): Record<string, CheckResult> => {
  if (typed === undefined || !isFormChecks(typed)) return {};
  return Object.fromEntries(
    Object.entries(typed)
      .filter(([, { result }]) => result !== "")
      .map(([item, { result, finding }]) => [
        item,
        finding.trim() ? { result, finding: finding.trim() } : { result },
      ]),
  );
};

const readScalar = (
  spec: FieldSpec,
  typed: string,
  time: Time,
): { readonly value?: Scalar; readonly problem?: Problem } => {
  const text = typed.trim();
  if (text === "") return {};
  switch (spec.kind) {
    case "number": {
      const value = textToNumber(text);
      return value === null ? { problem: { type: "not-a-number" } } : { value };
    }
    case "date": {
      const read = parseDate(text, time);
      return read ? { value: read.date } : { problem: { type: "not-a-date" } };
    }
    case "instant": {
      const value = textToMoment(text, time);
      return value === null ? { problem: { type: "not-a-date" } } : { value };
    }
    case "agency":
      return { value: agencyToValue(text) };
    default:
      return { value: text };
  }
};

/** The input shows a known PD by its name and the case keeps its id; other names stay as typed. */
const agencyToValue = (text: string): string => {
  const typed = text.toLowerCase();
  const known = agencies.find(
    ({ id, name, short }) => id === typed || [name, short].some((n) => n.toLowerCase() === typed),
  );
  return known?.id ?? text;
};

/** "1.100", "1.234,5", "7,5", "0.75" – Indonesian first: a dot before three digits groups them. */
export const textToNumber = (text: string): number | null => {
  const compact = text.replaceAll(/\s/g, "");
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(compact)) {
    return Number(compact.replaceAll(".", "").replace(",", "."));
  }
  if (/^-?\d+(,\d+)?$/.test(compact)) return Number(compact.replace(",", "."));
  return /^-?\d+\.\d+$/.test(compact) ? Number(compact) : null;
};

/** "27 Nov 2026 08.10" as epoch milliseconds; a day without a time is its opening, 07.30 WIB. */
export const textToMoment = (text: string, time: Time): number | null => {
  const read = parseDateTime(text, time);
  const day = read ? isoDateToDay(read.date) : null;
  if (!read || day === null) return null;
  return minuteToMs(dayToMinute(day) + (read.minute ?? usualOpening));
};

const usualOpening = 7 * 60 + 30;

/** A problem's path as the form names its inputs: rows by place instead of id. */
export const problemPathToInput = (path: string, form: FormValues): string => {
  const [list = "", rowId, cell] = path.split(".");
  if (rowId === undefined || cell === undefined) return path;
  const rows = form[list];
  const index = Array.isArray(rows) ? rows.findIndex((row) => row.id === rowId) : -1;
  return index < 0 ? list : `${list}.${index}.${cell}`;
};
