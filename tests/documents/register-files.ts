/** Registers as real files, made in memory. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import writeXlsxFile, { type Sheet as SheetToWrite } from "write-excel-file/universal";
import { colocation } from "#domain/services/colocation.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { findTable, type Table } from "#documents/register/find-heading.ts";
import { guessColumns, guessesToMapping } from "#documents/register/guess-columns.ts";
import { readWorkbook, type Sheet, type Workbook } from "#documents/register/read-table.ts";
import { understandRows, type ImportContext } from "#documents/register/understand-rows.ts";

export const now = Date.parse("2026-11-23T10:00:00+07:00");

export const contextOf = (changes: Partial<ImportContext> = {}): ImportContext => ({
  standard: colocation,
  today: "2026-11-23",
  now,
  people: [
    { id: "p1", name: "Rina Kartika, S.Kom." },
    { id: "p2", name: "Budi Santoso, S.T., M.T." },
    { id: "p3", name: "Budi Hartono" },
  ],
  words: {},
  known: new Set(),
  ...changes,
});

/** WIB, as a person reads it. */
export const wib = (at: number | null): string | null =>
  at === null ? null : new Date(at + 7 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");

type Patch = (path: string, xml: string) => string;

/** `patch` puts in what the writer cannot write: hidden rows, cached values of formulas. */
export const xlsx = async (
  sheets: SheetToWrite<Blob>[],
  patch: Patch = (_, xml) => xml,
): Promise<Uint8Array> => {
  const blob = await writeXlsxFile(sheets).toBlob();
  const entries = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const patched = Object.entries(entries).map(([path, bytes]) => [
    path,
    path.endsWith(".xml") ? strToU8(patch(path, strFromU8(bytes))) : bytes,
  ]);
  return zipSync(Object.fromEntries(patched));
};

export const hideRow =
  (row: number): Patch =>
  (path, xml) =>
    path.endsWith("sheet1.xml")
      ? xml.replace(`<row r="${row}"`, `<row r="${row}" hidden="1"`)
      : xml;

export const csv = (text: string): Uint8Array => strToU8(text);

export const read = async (bytes: Uint8Array, name = "register.csv"): Promise<Workbook> => {
  const result = await readWorkbook(bytes, name);
  if (!result.ok) throw new Error(`not read: ${result.error.type}`);
  return result.value;
};

export const firstSheet = async (bytes: Uint8Array, name?: string): Promise<Sheet> => {
  const { sheets } = await read(bytes, name);
  const [sheet] = sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
};

export const tableOf = async (
  text: string | Uint8Array,
  name?: string,
  standard: AnyStandard = colocation,
): Promise<Table> => {
  const sheet = await firstSheet(typeof text === "string" ? csv(text) : text, name);
  const table = findTable(sheet, standard);
  if (!table) throw new Error("no table");
  return table;
};

/** The whole way, with the columns as guessed. */
export const understand = async (text: string, changes: Partial<ImportContext> = {}) => {
  const context = contextOf(changes);
  const table = await tableOf(text, "register.csv", context.standard);
  const mapping = guessesToMapping(guessColumns(table, context.standard));
  return { table, mapping, verdicts: understandRows(table, mapping, context) };
};

/** Target by label, for reading in a test. */
export const guessed = (table: Table, standard: AnyStandard = colocation) =>
  Object.fromEntries(
    guessColumns(table, standard).map(({ column, target }) => [
      table.columns.find(({ index }) => index === column)?.label ?? "",
      target,
    ]),
  );
