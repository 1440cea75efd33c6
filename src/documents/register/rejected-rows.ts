import Papa from "papaparse";
import { importText, reasonText } from "#text/import.ts";
import type { Table } from "./find-heading.ts";
import type { SheetRow } from "./read-table.ts";
import type { Verdict } from "./verdicts.ts";

/**
 * The rows that were left out, as a CSV that Indonesian Excel opens: the cells as they stood, the row
 * they stood in, and why. To be corrected there and imported again. Numbers of persons and
 * names of reporters are masked: a file of wrong rows is passed on more easily than a guest book.
 */
export const rejectedToCsv = (
  table: Table,
  verdicts: readonly Verdict[],
  shownCell: (text: string, column: number, row: SheetRow) => string = (text) => text,
): string => {
  const bad = new Map(
    verdicts.filter(({ kind }) => kind === "bad").map((verdict) => [verdict.row, verdict]),
  );
  const head = [...table.columns.map(({ label }) => label), importText.row, importText.reason];
  const lines = table.rows.flatMap((row) => {
    const verdict = bad.get(row.number);
    if (!verdict) return [];
    const cells = table.columns.map(({ index }) =>
      shownCell(row.cells[index]?.text ?? "", index, row),
    );
    return [[...cells, String(row.number), verdict.reasons.map(reasonText).join("; ")]];
  });
  const safe = [head, ...lines].map((line) => line.map(escapeFormula));
  // The mark tells Excel that it is UTF-8; with `;` it needs no import wizard.
  return `\uFEFF${Papa.unparse(safe, { delimiter: ";", newline: "\r\n" })}\r\n`;
};

/** Excel would carry out a cell that begins like a formula, and turn +62… into a number. */
const escapeFormula = (text: string): string => (/^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text);
