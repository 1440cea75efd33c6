/**
 * Where in a sheet the table is: beneath titles and banners, with a heading of one or two lines, and
 * above totals and signatures. Rows that are no rows of the register are listed, never dropped.
 */
import type { AnyStandard } from "#domain/service-standard.ts";
import { parseDate } from "#text/dates.ts";
import { importText, type LeftOut } from "#text/import.ts";
import {
  isIdentityColumn,
  isRunningNumber,
  isSignatureColumn,
  labelScore,
  targetsOf,
} from "./column-targets.ts";
import type { Cell, Sheet, SheetRow } from "./read-table.ts";
import { plainWords } from "./words.ts";

export interface Column {
  /** Place in a row's cells, from 0. */
  readonly index: number;
  readonly label: string;
}

export interface Table {
  readonly sheet: string;
  /** Sheet rows of the heading, one or two. */
  readonly headingRows: readonly number[];
  readonly columns: readonly Column[];
  /** Every row that claims to be one of the register. */
  readonly rows: readonly SheetRow[];
  /** Filled rows that are none, with the reason; for the preview. */
  readonly left: readonly { readonly row: number; readonly why: LeftOut }[];
  readonly datesFrom1904: boolean;
}

/** Deeper than this a heading would have two pages of titles above it. */
const deepestHeading = 60;

/** Null when the sheet has no two filled cells side by side. */
export const findTable = (sheet: Sheet, standard: AnyStandard): Table | null => {
  const heading = bestHeading(sheet, standard) ?? firstBroadRow(sheet);
  return heading && tableAt(sheet, heading);
};

export interface HeadingPlace {
  /** Sheet row of its first line. */
  readonly row: number;
  readonly lines: 1 | 2;
}

/** The table under a heading that a person pointed at. */
export const tableAt = (sheet: Sheet, heading: HeadingPlace): Table => {
  const top = heading.row - 1;
  const labels = labelsOf(sheet.rows, top, heading.lines);
  const width = Math.max(labels.length, ...sheet.rows.slice(top).map((row) => row.cells.length));
  const columns = Array.from({ length: width }, (_, index) => ({
    index,
    label: labels[index] || importText.column(columnLetters(index)),
  }));
  const below = sheet.rows.slice(top + heading.lines);
  const sorted = sortRows(below, labels, sheet.rows.slice(top, top + heading.lines));
  return {
    sheet: sheet.name,
    headingRows: Array.from({ length: heading.lines }, (_, line) => heading.row + line),
    columns,
    rows: sorted.rows,
    left: [
      ...sheet.rows
        .slice(0, top)
        .filter(isFilledRow)
        .map((row) => ({ row: row.number, why: "title" as const })),
      ...sorted.left,
    ],
    datesFrom1904: sheet.datesFrom1904,
  };
};

/** 0 is A, 26 is AA. */
const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : "") +
  String.fromCharCode(65 + (index % 26));

const isFilled = (cell: Cell) => cell.text !== "";
const isFilledRow = (row: SheetRow) => row.cells.some(isFilled);
/** Cells that say something of their own; a merged banner says it once. */
const ownCells = (row: SheetRow) =>
  row.cells.filter((cell) => isFilled(cell) && cell.merged !== "from-left");

// The heading

const bestHeading = (sheet: Sheet, standard: AnyStandard): HeadingPlace | null => {
  const scoreOf = headingScorer(standard);
  let best: { readonly place: HeadingPlace; readonly score: number } | null = null;
  for (let top = 0; top < Math.min(deepestHeading, sheet.rows.length); top++) {
    const single = scoreOf(labelsOf(sheet.rows, top, 1));
    const double = isGroupedHeading(sheet.rows, top) ? scoreOf(labelsOf(sheet.rows, top, 2)) : 0;
    // A second line has to earn its place: the first data row must not be taken for one.
    const lines = double > single + 0.25 ? 2 : 1;
    const score = Math.max(single, lines === 2 ? double : 0);
    if (score >= 1.6 && score > (best?.score ?? 0) + 0.01) {
      best = { place: { row: top + 1, lines }, score };
    }
  }
  return best?.place ?? null;
};

/** The sum of how well the labels name different targets. */
const headingScorer = (standard: AnyStandard) => {
  const targets = targetsOf(standard);
  const known = new Map<string, { readonly target: string; readonly score: number }>();
  const bestOf = (label: string) => {
    const found = known.get(label);
    if (found) return found;
    const words = plainWords(label);
    let best = { target: "", score: 0 };
    if (isRunningNumber(words) || isIdentityColumn(words, standard) || isSignatureColumn(words)) {
      best = { target: "ignore", score: 0.5 };
    }
    for (const spec of targets) {
      const score = labelScore(words, spec);
      if (score > best.score) best = { target: spec.target, score };
    }
    known.set(label, best);
    return best;
  };
  return (labels: readonly string[]): number => {
    const scores = new Map<string, number>();
    for (const label of labels) {
      // A sentence that happens to hold a known word is no heading.
      if (label === "" || label.length > 60) continue;
      const { target, score } = bestOf(label);
      if (score >= 0.5) scores.set(target, Math.max(score, scores.get(target) ?? 0));
    }
    return [...scores.values()].reduce((sum, score) => sum + score, 0);
  };
};

/** Whether the row below splits cells of this one: "Surat" over "Nomor", "Tanggal", "Hal". */
const isGroupedHeading = (rows: readonly SheetRow[], top: number): boolean => {
  const [upper, lower] = [rows[top], rows[top + 1]];
  if (!upper || !lower || ownCells(upper).length < 2) return false;
  const own = lower.cells.filter((cell) => isFilled(cell) && cell.merged !== "from-above");
  const looksLikeData = own.some(
    (cell) => typeof cell.value !== "string" || /\d/.test(cell.text) || cell.text.length > 40,
  );
  return own.length >= 2 && !looksLikeData;
};

const labelsOf = (rows: readonly SheetRow[], top: number, lines: 1 | 2): readonly string[] => {
  const upper = rows[top]?.cells ?? [];
  if (lines === 1) {
    // A banner over several columns is no label of each of them.
    return upper.map((cell, index) => (cell.merged === "from-left" ? "" : textAt(upper, index)));
  }
  const lower = rows[top + 1]?.cells ?? [];
  let group = "";
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const above = textAt(upper, index);
    const below = lower[index]?.merged === "from-above" ? "" : textAt(lower, index);
    // In a CSV the merged cell is filled at its first column only.
    if (above !== "" || below === "") group = below === "" ? "" : above;
    if (below === "") return above;
    return group === "" || group === below ? below : `${group} ${below}`;
  });
};

const textAt = (cells: readonly Cell[], index: number) =>
  (cells[index]?.text ?? "").replaceAll(/\s+/g, " ");

/** With no known word: the first row with at least half as many cells as the broadest one. */
const firstBroadRow = (sheet: Sheet): HeadingPlace | null => {
  const widths = sheet.rows.slice(0, 200).map((row) => ownCells(row).length);
  const broadest = Math.max(0, ...widths);
  if (broadest < 2) return null;
  const index = widths.findIndex((width) => width >= 2 && width >= broadest / 2);
  return index < 0 ? null : { row: index + 1, lines: 1 };
};

// The rows

const sortRows = (
  below: readonly SheetRow[],
  labels: readonly string[],
  heading: readonly SheetRow[],
): Pick<Table, "rows" | "left"> => {
  const named = labels.filter((label) => label !== "").length;
  // As many filled cells as a sum or a signature has, not a line of the register.
  const sparse = (row: SheetRow) =>
    ownCells(row).length <= Math.max(1, Math.min(3, Math.floor(named / 2)));
  const closing = closingStart(below, sparse);
  const headings = new Set(heading.map(rowText));
  const left: { readonly row: number; readonly why: LeftOut }[] = [];
  const rows: SheetRow[] = [];
  for (const [index, row] of below.entries()) {
    if (!isFilledRow(row)) continue;
    const why = index >= closing ? "closing" : noRow(row, index === 0, headings, sparse);
    if (why) left.push({ row: row.number, why });
    else rows.push(row);
  }
  return { rows, left };
};

const rowText = (row: SheetRow) => row.cells.map((cell) => cell.text.toLowerCase()).join("|");

const noRow = (
  row: SheetRow,
  first: boolean,
  headings: ReadonlySet<string>,
  sparse: (row: SheetRow) => boolean,
): LeftOut | null => {
  if (headings.has(rowText(row))) return "heading";
  const own = ownCells(row);
  if ((first || own.length > 2) && isNumbering(own)) return "numbering";
  const [start] = own;
  if (!start || !sparse(row)) return null;
  if (/^(sub ?)?(jumlah|total|jml)\b/i.test(start.text)) return "total";
  const spread = row.cells.filter((cell) => cell.merged === "from-left").length >= 2;
  const monthAlone = parseDate(`1 ${start.text}`, { today: "2000-01-01" }) !== null;
  return own.length === 1 &&
    typeof start.value === "string" &&
    (spread || monthAlone || isMonth(start.text))
    ? "banner"
    : null;
};

const isMonth = (text: string) => /^(bulan|tahun|triwulan|semester)\b/i.test(text);

/** "(1) (2) (3)" or "1 2 3": the columns counted beneath the heading. */
const isNumbering = (own: readonly Cell[]): boolean =>
  own.length >= 2 &&
  own.every((cell, index) => Number(/^\(?(\d+)\)?$/.exec(cell.text)?.[1] ?? NaN) === index + 1);

const closingWords =
  /^(mengetahui|menyetujui|mengesahkan|disahkan|dibuat oleh|diperiksa oleh|dicetak|pontianak\s*,|(plt|plh|a\.?n)?\.?\s*kepala (dinas|bidang|seksi|upt)|sekretaris,|petugas,|nip\b|(catatan|keterangan|sumber|ket)\s*:|\(?[._…]{5,})/i;

/**
 * Where the signatures begin: a sparse row with such words after which no full row comes. A row of
 * the register beneath it means that it was none.
 */
const closingStart = (below: readonly SheetRow[], sparse: (row: SheetRow) => boolean): number => {
  let end = below.length;
  let start = below.length;
  for (let index = end - 1; index >= 0; index--) {
    const row = below[index];
    if (!row || !isFilledRow(row)) continue;
    if (!sparse(row)) break;
    end = index;
    if (ownCells(row).some((cell) => closingWords.test(cell.text))) start = end;
  }
  return start;
};
