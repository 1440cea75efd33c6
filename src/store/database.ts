import type { Task } from "#domain/case/case.ts";
import type { FieldValues } from "#domain/fields.ts";
import type { DeskSettings } from "#domain/reference/desk-settings.ts";
import type {
  CalendarDecisions,
  Handling,
  OfficeProfile,
  Person,
} from "#domain/reference/reference.ts";
import type { ServiceId } from "#domain/services/index.ts";
import type { HistoryRow } from "#protocol/history.ts";
import { Dexie, type EntityTable, type Table } from "dexie";
import { StoreFault } from "./faults.ts";
import { listKeysOf } from "./list-keys.ts";
import type { CaseRow } from "./rows.ts";

/** Shape of the data this code writes; a database of a higher one is opened for reading only. */
export const schemaVersion = 3;

export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

export interface CountRow {
  /** `scope|service|stage` */
  readonly key: string;
  readonly scope: string;
  readonly service: string;
  readonly stage: string;
  readonly n: number;
}

export interface SearchChunkRow {
  readonly scope: string;
  readonly chunk: number;
  /** Lines of `<case id>\t<text>\n`, at most 1,000. */
  readonly text: string;
  readonly lines: number;
}

export interface AttachmentRow {
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly mime: string;
  /** `loose` until a command keeps it. */
  readonly state: "loose" | "kept";
  /** How many papers of cases are these bytes; with the last one withdrawn the bytes go. */
  readonly uses: number;
  readonly savedAt: number;
}

/**
 * What few people may read, beside the cases (`design` §3): identity numbers and telephones of
 * guests. One record per case; what is typed into a form not yet saved lies here too.
 */
export interface ApartRow {
  /** `identities|<case id>`, or `draft|<key of the draft>`. */
  readonly key: string;
  /** `identities:2026`; `draft` for what is not saved yet. */
  readonly scope: string;
  readonly caseId: string;
  /** One spelling of the telephone, to find a returning guest by; empty when none is known. */
  readonly phone: string;
  /** The same of the mail address. */
  readonly email: string;
  readonly values: FieldValues;
}

export interface DraftRow {
  readonly key: string;
  readonly value: unknown;
  readonly updatedAt: number;
}

export type ReferenceRow =
  | { readonly key: `person:${string}`; readonly v: number; readonly doc: Person }
  | { readonly key: "office"; readonly v: number; readonly doc: OfficeProfile }
  | { readonly key: "desk"; readonly v: number; readonly doc: DeskSettings }
  | { readonly key: "handling"; readonly v: number; readonly doc: Handling }
  | { readonly key: "calendar"; readonly v: number; readonly doc: CalendarDecisions }
  | { readonly key: "activity"; readonly v: number; readonly doc: null };

/** What belongs to one person alone (`design` §3, `user:<id>`): tasks given to him, receipts of what he took in. */
export type OwnRow = {
  readonly id: string;
  readonly owner: string;
  readonly at: number;
  readonly caseId: string;
} & (
  | { readonly kind: "task"; readonly doc: Task }
  | { readonly kind: "receipt"; readonly doc: OwnReceipt }
);

/** All that stays with somebody who opened a case he may not read. */
export interface OwnReceipt {
  readonly number: string;
  readonly service: ServiceId;
  readonly receivedAt: number;
  readonly channel: string;
}

/** The tables. Which index serves which list is written where it is read (`read.ts`). */
export interface Tables {
  readonly meta: EntityTable<MetaRow, "key">;
  readonly cases: EntityTable<CaseRow, "id">;
  readonly history: Table<HistoryRow, [string, number]>;
  readonly counts: EntityTable<CountRow, "key">;
  readonly searchChunks: Table<SearchChunkRow, [string, number]>;
  readonly attachments: EntityTable<AttachmentRow, "sha256">;
  readonly apart: EntityTable<ApartRow, "key">;
  readonly own: EntityTable<OwnRow, "id">;
  readonly drafts: EntityTable<DraftRow, "key">;
  readonly reference: EntityTable<ReferenceRow, "key">;
}

export type Database = Dexie & Tables;

/** Which office: the real one, or the sample in a database of its own. */
export type OfficeKind = "office" | "sample";

export const databaseName = (kind: OfficeKind, generation: number): string =>
  `papan-layanan|${kind === "sample" ? "contoh" : "lokal"}|g${generation}`;

/**
 * Strict durability: "Tersimpan" is said after the data is on the disk, because the power in
 * Pontianak goes off. Chrome's default only promises that it is on its way (`sync` D.10).
 */
export const createDatabase = (name: string): Database => {
  const database = new Dexie(name, { chromeTransactionDurability: "strict" });
  const cases = [
    "&id",
    "number",
    "formerNumber",
    "[service+stage+order]",
    "[assignee+order]",
    "[assignee+service+stage+order]",
    "[service+receivedAt]",
    "[agency+receivedAt]",
    "*linkedTo",
    "duplicateKey",
    "importBatch",
    "importKey",
  ];
  database.version(1).stores({
    meta: "&key",
    cases: cases.join(","),
    history: "&[scope+seq],[caseId+v],&cmd",
    counts: "&key,service",
    searchChunks: "&[scope+chunk]",
    attachments: "&sha256,[state+savedAt]",
    drafts: "&key,updatedAt",
    reference: "&key",
  });
  // Before the second shape no service had a person in its list: no old row needs a key for one.
  database.version(2).stores({ cases: [...cases, "*who"].join(","), apart: "&key,caseId,phone" });
  database
    .version(3)
    .stores({
      cases: [...cases, "*who", "*lists"].join(","),
      own: "&id,[owner+kind+at],caseId",
      // No edition was given out with complaints before this shape: no record lacks its keys.
      apart: "&key,caseId,phone,email",
    })
    .upgrade(async (transaction) => {
      const table: Table<CaseRow> = transaction.table("cases");
      await table.toCollection().modify((row, ref) => {
        ref.value = { ...row, lists: listKeysOf(row.doc) };
      });
    });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Dexie adds its tables at run time; the names above and the interface are one list.
  return database as Database;
};

const readOnly = new WeakSet<Database>();

/** A database written by newer code is shown and never changed. */
export const markReadOnly = (db: Database): void => void readOnly.add(db);
export const isReadOnly = (db: Database): boolean => readOnly.has(db);

/** Called before every write, whatever it writes. */
export const refuseIfReadOnly = (db: Database): void => {
  if (isReadOnly(db)) throw new StoreFault("newer");
};
