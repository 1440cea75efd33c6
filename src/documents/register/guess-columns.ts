/** Which column holds what, guessed from the heading and a look at the cells; people correct it. */
import type { AnyStandard } from "#domain/service-standard.ts";
import { parseDate, parseTime, serialToMoment } from "#text/dates.ts";
import {
  type ColumnTarget,
  type TargetSpec,
  isIdentityColumn,
  isPersonColumn,
  isRunningNumber,
  isSignatureColumn,
  labelScore,
  targetsOf,
} from "./column-targets.ts";
import type { Column, Table } from "./find-heading.ts";
import type { Cell } from "./read-table.ts";
import { plainWords } from "./words.ts";

export interface ColumnGuess {
  /** `Column.index`. */
  readonly column: number;
  readonly target: ColumnTarget;
  /** 0 to 1; 0 when nothing fitted. */
  readonly score: number;
  /** Whether the preview may leave it unmarked. */
  readonly sure: boolean;
}

/** Target by `Column.index`; a column without one is not imported. */
export type ColumnMapping = Readonly<Record<number, ColumnTarget>>;

/** Below this a heading says too little. */
const leastScore = 0.45;
const sureScore = 0.75;

export const guessColumns = (table: Table, standard: AnyStandard): readonly ColumnGuess[] => {
  const samples = table.columns.map((column) => sampleOf(table, column));
  const fixed = table.columns.map((column, index) =>
    fixedTarget(column, samples[index] ?? [], standard),
  );
  const candidates = table.columns
    .flatMap((column, index) => {
      if (fixed[index]) return [];
      const words = plainWords(column.label);
      return targetsOf(standard).map((spec) => ({
        column: column.index,
        spec,
        named: column.label.trim().toLowerCase() === spec.label.toLowerCase(),
        score: labelScore(words, spec) * contentFactor(spec, samples[index] ?? []),
      }));
    })
    .filter((candidate) => candidate.score >= leastScore);
  // "Keperluan" can be one thing, "Tujuan" two: who has no choice chooses first.
  const choices = new Map<number, number>();
  for (const { column } of candidates) choices.set(column, (choices.get(column) ?? 0) + 1);
  // Where "Jawaban" and "Tindak lanjut" could both be the answer, it is the one that bears its name;
  // and a word is a field's before it is a note's.
  const rankOf = ({ named, spec }: (typeof candidates)[number]) =>
    named ? 0 : spec.repeatable ? 2 : 1;
  const choicesOf = ({ column }: { readonly column: number }) => choices.get(column) ?? 0;
  candidates.sort(
    (one, other) =>
      other.score - one.score ||
      rankOf(one) - rankOf(other) ||
      choicesOf(one) - choicesOf(other) ||
      one.column - other.column,
  );
  const taken = new Set<ColumnTarget>();
  const chosen = new Map<number, ColumnGuess>();
  for (const { column, spec, score } of candidates) {
    if (chosen.has(column) || (taken.has(spec.target) && !spec.repeatable)) continue;
    taken.add(spec.target);
    chosen.set(column, { column, target: spec.target, score, sure: score >= sureScore });
  }
  return table.columns.map((column, index) => {
    const target = fixed[index];
    if (target) return { column: column.index, target, score: 1, sure: true };
    const guess = chosen.get(column.index);
    if (guess) return guess;
    // Nothing of a register is lost for want of a field: what fits nowhere is kept as a note.
    const filled = (samples[index] ?? []).length > 0;
    const rest = filled && !isPersonColumn(plainWords(column.label)) ? "note" : "ignore";
    return { column: column.index, target: rest, score: 0, sure: !filled };
  });
};

export const guessesToMapping = (guesses: readonly ColumnGuess[]): ColumnMapping =>
  Object.fromEntries(guesses.map(({ column, target }) => [column, target]));

const sampleSize = 60;

const sampleOf = (table: Table, { index }: Column): readonly Cell[] => {
  const found: Cell[] = [];
  for (const row of table.rows) {
    const cell = row.cells[index];
    if (cell && cell.text !== "") found.push(cell);
    if (found.length === sampleSize) break;
  }
  return found;
};

const fixedTarget = (
  column: Column,
  sample: readonly Cell[],
  standard: AnyStandard,
): ColumnTarget | null => {
  const words = plainWords(column.label);
  if (isIdentityColumn(words, standard) || isSignatureColumn(words)) return "ignore";
  if (!isRunningNumber(words)) return null;
  // "No." that does not just count is the office's own number.
  return sample.every((cell) => /^\(?\d+[.)]?$/.test(cell.text)) ? "ignore" : "formerNumber";
};

const contentFactor = (spec: TargetSpec, sample: readonly Cell[]): number => {
  if (sample.length === 0 || spec.holds === "text") return 1;
  const fitting = sample.filter((cell) => fits[spec.holds](cell)).length;
  return fitting / sample.length >= 0.3 ? 1 : 0.5;
};

/** Only whether it looks like one; the year does not matter here. */
const someDay = { today: "2030-12-31" };

const fits: Readonly<Record<TargetSpec["holds"], (cell: Cell) => boolean>> = {
  text: () => true,
  number: (cell) => typeof cell.value === "number" || /^\d/.test(cell.text),
  time: (cell) =>
    cell.value instanceof Date || typeof cell.value === "number" || parseTime(cell.text) !== null,
  date: (cell) =>
    cell.value instanceof Date ||
    (typeof cell.value === "number" && serialToMoment(cell.value) !== null) ||
    (/\d/.test(cell.text) && parseDate(cell.text, someDay) !== null),
};
