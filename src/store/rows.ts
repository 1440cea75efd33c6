import { agencyName, agencyShort } from "#domain/agencies.ts";
import { isVoid, type Case } from "#domain/case/case.ts";
import { orderOf } from "#domain/case/promise.ts";
import type { FieldValue } from "#domain/fields.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { listKeysOf } from "./list-keys.ts";
import { standardOf, type ServiceId } from "#domain/services/index.ts";

/** Written where a case has no officer: IndexedDB leaves a row with an empty key part out of its index. */
export const noOfficer = "-";

/** A case as it lies in the table: what the indexes need, and the document. */
export interface CaseRow {
  readonly id: string;
  readonly scope: string;
  readonly number: string;
  readonly formerNumber: string;
  readonly service: ServiceId;
  readonly stage: string;
  /** Place in its column; see `orderOf`. */
  readonly order: number;
  readonly assignee: string;
  readonly receivedAt: number;
  readonly agency: string;
  readonly linkedTo: readonly string[];
  /** Names under which a visitor is found again; empty where a case shows no person. */
  readonly who: readonly string[];
  /** Lists of its own kind that it stands in; see `list-keys.ts`. */
  readonly lists: readonly string[];
  /** Same key, possible duplicate; empty when the fields it needs are not filled. */
  readonly duplicateKey: string;
  readonly importBatch: string;
  /** Fingerprint of the register line it was imported from. */
  readonly importKey: string;
  /** Chunk of the search text that holds its line. */
  readonly searchChunk: number;
  readonly doc: Case;
}

export const caseToRow = (doc: Case, searchChunk: number): CaseRow => {
  const standard = standardOf(doc.service);
  return {
    id: doc.id,
    scope: doc.scope,
    number: doc.number,
    formerNumber: doc.formerNumber ?? "",
    service: doc.service,
    stage: doc.stage,
    order: orderOf(doc),
    assignee: doc.assignee?.id ?? noOfficer,
    receivedAt: doc.receivedAt,
    agency: textOf(doc.fields[standard.shows.agency]) || "-",
    linkedTo: doc.linkedTo,
    who: isVoid(doc) ? [] : whoKeysOf(standard, doc.fields),
    lists: listKeysOf(doc),
    duplicateKey: isVoid(doc) ? "" : duplicateKeyOf(standard, doc.fields),
    importBatch: doc.imported?.batch ?? "",
    importKey: isVoid(doc) ? "" : (doc.imported?.fingerprint ?? ""),
    searchChunk,
    doc,
  };
};

/**
 * `consultation|rahmah⇥siti rahmah⇥dinas sosial`: each beginning under which somebody may be looked
 * for, then who it is. A window of this index finds a person by what was typed so far, and the same
 * person at the same office is one key however often he came.
 */
export const whoKeysOf = (
  standard: AnyStandard,
  fields: Readonly<Record<string, FieldValue>>,
): readonly string[] => {
  const { person, agency } = standard.shows;
  const name = person === undefined ? "" : normalise(textOf(fields[person]));
  if (!name) return [];
  const value = textOf(fields[agency]);
  const office = normalise(agencyName(value));
  const beginnings = [
    ...wordStarts(name),
    ...wordStarts(office).filter((start) => !everyOffice.test(start)),
    office,
    normalise(agencyShort(value)),
  ];
  return [...new Set(beginnings)]
    .filter(Boolean)
    .map((start) => `${whoPrefix(standard.id, start)}\t${name}\t${office}`);
};

export const whoPrefix = (service: string, typed: string): string =>
  `${service}|${normalise(typed)}`;

const wordStarts = (text: string): readonly string[] => {
  const words = text.split(" ");
  return words.map((_, index) => words.slice(index).join(" "));
};

/** Words with which the name of nearly every office begins or ends: nobody looks for one by them. */
const everyOffice = /^(?:dan|dinas|badan|biro|provinsi|kalimantan|barat|sekretariat|daerah)\b/;

/** Text of a PD letter that makes two cases a possible duplicate; empty when not all of it is known. */
export const duplicateKeyOf = (
  standard: AnyStandard,
  fields: Readonly<Record<string, FieldValue>>,
): string => {
  const parts = standard.duplicateBy.map((field) => normalise(textOf(fields[field])));
  return parts.length > 0 && parts.every(Boolean) ? [standard.id, ...parts].join("|") : "";
};

const textOf = (value: FieldValue | undefined): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/**
 * Lower case, without marks, with the dashes and quotation marks of a keyboard: what is searched and
 * what is compared. "№" becomes capitals first. A text of plain letters also takes half the memory.
 */
export const normalise = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/\p{Pd}/gu, "-")
    .replaceAll(/[\u2018\u2019\u201a]/g, "'")
    .replaceAll(/[\u201c\u201d\u201e]/g, '"')
    .replaceAll(/\s+/g, " ")
    .trim();

/** What `Cari` finds a case by. Never a personal datum. */
export const searchTextOf = (doc: Case): string => {
  if (isVoid(doc)) return "";
  const standard = standardOf(doc.service);
  const { agency, subject } = standard.shows;
  const wanted = [subject, ...standard.searchable].filter(
    (field) => !standard.fields[field]?.personal,
  );
  const agencyText = textOf(doc.fields[agency]);
  return normalise(
    [
      doc.number,
      doc.formerNumber ?? "",
      agencyText ? agencyName(agencyText) : "",
      agencyText,
      ...wanted.map((field) => textOf(doc.fields[field])),
    ].join(" "),
  );
};
