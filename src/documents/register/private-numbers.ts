/** What names or reaches a person, as it is met in the cells of a register, and what may be shown of it. */
import { type FieldSpec, maskedValue } from "#domain/fields.ts";
import { maskNumber, maskPhone } from "#domain/identity.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { importText } from "#text/import.ts";
import { type ColumnTarget, isPersonColumn } from "./column-targets.ts";
import { plainWords } from "./words.ts";

/** Sixteen digits are a NIK. */
const nik = /(?<!\d)(\d{4})\d{8}(\d{4})(?!\d)/g;
const longNumber = /(?<![\d/])\d{9,}(?![\d/])/g;
const telephone = /(?<!\d)(?:\+?62|0)[\s.-]?8\d{1,2}[\s.-]?\d{3,4}[\s.-]?\d{2,5}(?!\d)/g;
const mail = /([\p{L}\d])[\p{L}\d._%+-]*@([\p{L}\d.-]+\.\p{L}{2,})/gu;

/** Without what reaches a person; where people lie apart from their cases any long number may. */
export const withoutNumbers = (text: string, standard: AnyStandard): string => {
  const safe = text.replaceAll(nik, "$1********$2");
  return keepsApart(standard)
    ? safe
        .replaceAll(mail, "$1***@$2")
        .replaceAll(telephone, (number) => maskPhone(number))
        .replaceAll(longNumber, maskNumber)
    : safe;
};

const known = new WeakMap<AnyStandard, boolean>();

const keepsApart = (standard: AnyStandard): boolean => {
  const found =
    known.get(standard) ?? Object.values(standard.fields).some(({ apart }) => apart !== undefined);
  known.set(standard, found);
  return found;
};

/** Whether even the name of the person is hidden: a reporter's is, a guest's is called out. */
export const hidesNames = ({ fields, triage }: AnyStandard): boolean =>
  triage !== undefined && fields[triage.person]?.apart !== undefined;

const specOf = (target: ColumnTarget | undefined, { fields }: AnyStandard): FieldSpec | undefined =>
  target === undefined ? undefined : fields[target.replace(/^fields\./, "")];

/** Whether the cells of a column will lie apart from the case: then none is shown as it stands. */
export const liesApart = (target: ColumnTarget | undefined, standard: AnyStandard): boolean =>
  specOf(target, standard)?.apart !== undefined;

/** A column that is left out, or would be kept in words, although it names or reaches a reporter. */
export const namesReporter = (
  target: ColumnTarget | undefined,
  label: string,
  standard: AnyStandard,
): boolean =>
  hidesNames(standard) &&
  (target === undefined || target === "ignore" || target === "note") &&
  isPersonColumn(plainWords(label));

/** How a cell of such a column may be shown; null where it may be shown as any other. */
export const cellMask = (
  target: ColumnTarget | undefined,
  label: string,
  standard: AnyStandard,
): ((text: string) => string) | null => {
  const spec = specOf(target, standard);
  if (!spec?.apart && !namesReporter(target, label, standard)) return null;
  if (spec?.kind === "photo") return maskedNumbers;
  if (spec?.kind !== "text") return (text) => maskedValue({ kind: "text", label }, text);
  if (spec.format === undefined || spec.format === "email")
    return (text) => maskedValue(spec, text);
  // In a reporter's column of numbers there may be a name or an address too.
  return spec.apart === "reporters" ? (text) => maskedWords(maskedNumbers(text)) : maskedNumbers;
};

const maskedWords = (text: string): string => text.replaceAll(/(\p{L})[^\s]*/gu, "$1***");

/** The kind of an identity may be read, its number may not. */
const maskedNumbers = (text: string): string =>
  text.replaceAll(/\p{L}?\d[\d\s.()+-]*/gu, (number) => maskNumber(number));

/** By which somebody would be known in a story or a note; a job alone names nobody. */
const telling = new Set(["reporterName", "reporterAddress", "reporterEmail"]);
const address = /^(?:bapak|bpk|ibu|pak|bu|sdr|sdri|saudara|saudari|h|hj|drs|dra|ir|dr)\.?$/i;

/** What a cell tells of the reporter, whatever a person has said its column holds. */
export const toldBy = (
  target: ColumnTarget | undefined,
  label: string,
  standard: AnyStandard,
): ColumnTarget | null => {
  if (target !== undefined && liesApart(target, standard)) return target;
  if (!namesReporter(target, label, standard)) return null;
  const reaches = plainWords(label).some((word) => ["alamat", "email"].includes(word));
  return reaches ? "fields.reporterAddress" : "fields.reporterName";
};

export interface ToldCell {
  readonly target: ColumnTarget;
  readonly text: string;
}

/**
 * Takes a reporter out of the open texts of his own row: the whole name or address wherever it stands,
 * a part of the name after a form of address. The officer reads "[pelapor]" instead.
 */
export const hidingReporter = (cells: readonly ToldCell[]): ((text: string) => string) => {
  const patterns = cells.flatMap(({ target, text }): readonly RegExp[] => {
    if (!telling.has(target.replace(/^fields\./, ""))) return [];
    const [first = ""] = text.split(",");
    const words = first.split(/\s+/).filter((word) => word !== "" && !address.test(word));
    const whole = text.trim();
    if (!/\p{L}{3}/u.test(whole)) return [];
    const parts = target === "fields.reporterName" ? words.filter((word) => word.length > 2) : [];
    return [
      asWords(whole.split(/\s+/)),
      ...(target === "fields.reporterName" && words.length > 0 ? [asWords(words)] : []),
      ...parts.map(
        (word) =>
          new RegExp(
            `(?<=(?<!\\p{L})(?:bapak|bpk\\.?|ibu|pak|bu|sdri?\\.?|saudara|saudari|nama saya|saya|a\\.?n\\.?)\\s+)${escaped(word)}(?!\\p{L})`,
            "giu",
          ),
      ),
    ];
  });
  return (text) =>
    patterns.reduce((safe, pattern) => safe.replaceAll(pattern, importText.reporter), text);
};

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

const asWords = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])${words.map(escaped).join("\\s+")}(?![\\p{L}\\d])`, "giu");
