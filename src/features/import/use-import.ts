import { asServiceId } from "#data/cases.ts";
import { newId } from "#data/commands.ts";
import {
  useKnownFingerprints,
  useWriteImport,
  type ImportLine,
  type ImportOutcome,
} from "#data/import.ts";
import { useSession } from "#data/session.tsx";
import type { AnyStandard } from "#domain/service-standard.ts";
import type { ColumnTarget } from "#documents/register/column-targets.ts";
import type { HeadingPlace } from "#documents/register/find-heading.ts";
import { guessesToMapping, type ColumnMapping } from "#documents/register/guess-columns.ts";
import { markSeen, weightOf, type VerdictKind } from "#documents/register/verdicts.ts";
import { reasonText } from "#text/import.ts";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import type { Answers, Desk, Place, RowView } from "./reading.ts";
import { useReading } from "./use-reading.ts";

export type StepId = "file" | "columns" | "review";

interface Chosen {
  /** Tells a file chosen again from the one before, and from that of an earlier visit. */
  readonly id: string;
  readonly file: File;
}

export interface ImportResult {
  readonly batch: string;
  readonly file: string;
  readonly cases: number;
  readonly unsure: number;
  readonly duplicates: number;
  readonly bad: number;
  /** Label of the stage, and how many went there. */
  readonly byStage: readonly (readonly [stage: string, count: number])[];
}

export type Writing =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly done: number; readonly total: number }
  | {
      readonly kind: "stopped";
      readonly outcome: Exclude<ImportOutcome, { kind: "done" }>;
      /** Row of the register that was refused. */
      readonly row: number | null;
    };

/**
 * Everything that is answered on the way from a file to cases. What a person chose is kept apart
 * from what the worker makes of it, so that going back loses nothing: other answers are read anew,
 * the same ones are remembered.
 */
export const useImport = (standard: AnyStandard, step: StepId) => {
  const service = asServiceId(standard);
  const reading = useReading();
  const desk = useDesk();
  const write = useWriteImport();

  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [sheetChoice, setSheet] = useState<number | null>(null);
  const [headings, setHeadings] = useState<Readonly<Record<number, HeadingPlace>>>({});
  const [corrections, setCorrections] = useState<
    Readonly<Record<string, Readonly<Record<number, ColumnTarget>>>>
  >({});
  const [words, setWords] = useState<Readonly<Record<string, string>>>({});
  const [takesDuplicates, setTakesDuplicates] = useState(false);
  const [writing, setWriting] = useState<Writing>({ kind: "idle" });
  const [result, setResult] = useState<ImportResult | null>(null);
  const busy = useRef(false);

  const key = ["register", chosen?.id ?? ""] as const;
  const book = useQuery({
    queryKey: [...key, "book"],
    enabled: chosen !== null,
    queryFn: async () => {
      if (!chosen) throw new Error("no file");
      return await reading.call("open", { file: chosen.file, service });
    },
  });
  const opened = book.data?.ok ? book.data.value : null;
  const sheet = sheetChoice ?? opened?.likely ?? 0;
  const place: Place = { service, sheet, heading: headings[sheet] ?? null };

  const placed = useQuery({
    queryKey: [...key, "place", place],
    enabled: opened !== null,
    queryFn: async () => await reading.call("place", place),
    placeholderData: (previous, query) => (query?.queryKey[1] === key[1] ? previous : undefined),
  });
  const table = placed.data?.table ?? null;
  const tableKey = table ? JSON.stringify([chosen?.id, sheet, table.heading]) : "";

  const corrected = corrections[tableKey];
  const mapping = useMemo(
    (): ColumnMapping => ({ ...guessesToMapping(table?.guesses ?? []), ...corrected }),
    [table, corrected],
  );

  const ready = table !== null && !placed.isPlaceholderData;
  const unknown = useQuery({
    queryKey: [...key, "words", place, mapping],
    enabled: ready && step !== "file",
    queryFn: async () => await reading.call("words", { ...place, mapping }),
    placeholderData: (previous, query) => (query?.queryKey[1] === key[1] ? previous : undefined),
  });

  const answers: Answers = { ...place, mapping, words };
  const judged = useQuery({
    queryKey: [...key, "rows", answers],
    enabled: ready && step === "review",
    queryFn: async () => await reading.call("rows", { ...answers, ...desk() }),
  });
  const known = useFingerprintsKnown(judged.data, judged.dataUpdatedAt);
  const lines = useMemo(
    () => (judged.data && known ? markSeen(judged.data, known) : null),
    [judged.data, known],
  );
  const counts = useMemo(() => countKinds(lines ?? []), [lines]);
  const taken = useMemo(
    () => (lines ?? []).filter(({ kind }) => isTaken(kind, takesDuplicates)),
    [lines, takesDuplicates],
  );

  const choose = (file: File) => {
    setChosen({ id: newId(), file });
    setSheet(null);
    setHeadings({});
    setResult(null);
    setWriting({ kind: "idle" });
  };

  const correct = (column: number, target: ColumnTarget) =>
    setCorrections((current) => ({
      ...current,
      [tableKey]: { ...current[tableKey], [column]: target },
    }));

  /** Brings the taken rows in, once: a second press while it runs does nothing. */
  const start = async (): Promise<ImportResult | null> => {
    if (busy.current || !chosen || taken.length === 0) return null;
    busy.current = true;
    const total = taken.length;
    setWriting({ kind: "running", done: 0, total });
    try {
      const drafts = await reading.call("drafts", {
        ...answers,
        ...desk(),
        rows: taken.map(({ row }) => row),
      });
      const made: ImportResult = {
        batch: newId(),
        file: chosen.file.name,
        cases: total,
        unsure: taken.filter(({ kind }) => kind !== "good").length,
        duplicates: counts.duplicate - taken.filter(({ kind }) => kind === "duplicate").length,
        bad: counts.bad,
        byStage: byStage(taken, standard),
      };
      const outcome = await write(
        {
          ...made,
          service,
          lines: drafts.map((draft, index) => withDoubt(draft, taken[index])),
        },
        (done) => setWriting({ kind: "running", done, total }),
      );
      if (outcome.kind === "done") {
        setWriting({ kind: "idle" });
        setResult(made);
        return made;
      }
      const row = outcome.kind === "refused" ? (taken[outcome.index]?.row ?? null) : null;
      setWriting({ kind: "stopped", outcome, row });
      return null;
    } catch {
      // The worker itself gave up: out of memory, or its file is gone from the cache.
      const outcome = { kind: "failed", fault: "unreadable" } as const;
      setWriting({ kind: "stopped", outcome, row: null });
      return null;
    } finally {
      busy.current = false;
    }
  };

  /** Back to an empty first step; what the columns and words mean is remembered for the next file. */
  const startOver = () => {
    setChosen(null);
    setSheet(null);
    setHeadings({});
    setTakesDuplicates(false);
    setResult(null);
    setWriting({ kind: "idle" });
  };

  return {
    file: chosen?.file ?? null,
    failure: book.data && !book.data.ok ? book.data.error : null,
    book: opened,
    isReading: chosen !== null && (book.isPending || (opened !== null && placed.isPending)),
    sheet,
    setSheet,
    table,
    first: placed.data?.first ?? [],
    setHeading: (heading: HeadingPlace) =>
      setHeadings((current) => ({ ...current, [sheet]: heading })),
    choose,
    mapping,
    corrected: corrected ?? {},
    correct,
    unknown: unknown.data ?? null,
    words,
    answer: (word: string, meaning: string) =>
      setWords((current) => ({ ...current, [word]: meaning })),
    lines,
    counts,
    taken,
    takesDuplicates,
    setTakesDuplicates,
    rejected: async () => await reading.call("rejected", { ...answers, ...desk() }),
    writing,
    start,
    result,
    startOver,
  };
};

export type Import = ReturnType<typeof useImport>;

/** Who is at the desk and what time it is, asked when something is read, not when it is drawn. */
const useDesk = (): (() => Desk) => {
  const { actor, people, reference, clock } = useSession();
  return () => ({
    now: clock(),
    // Somebody who has left is kept in words: an open case must not lie on an empty desk.
    people: people
      .filter(({ active }) => active)
      .map(({ id, name, roles }) => ({ id, name, roles })),
    calendar: reference.calendar,
    actor: actor ?? { id: "", name: "", roles: [] },
  });
};

const useFingerprintsKnown = (
  lines: readonly RowView[] | undefined,
  updatedAt: number,
): ReadonlySet<string> | undefined => {
  const fingerprints = useMemo(
    () => lines?.flatMap(({ fingerprint }) => fingerprint ?? []) ?? null,
    [lines],
  );
  return useKnownFingerprints(`${updatedAt}|${fingerprints?.length ?? 0}`, fingerprints).data;
};

export const isTaken = (kind: VerdictKind, takesDuplicates: boolean): boolean =>
  kind === "good" || kind === "unsure" || (kind === "duplicate" && takesDuplicates);

const countKinds = (lines: readonly RowView[]): Readonly<Record<VerdictKind, number>> => {
  const counts = { good: 0, unsure: 0, duplicate: 0, bad: 0 };
  for (const { kind } of lines) counts[kind] += 1;
  return counts;
};

/** A possible duplicate that is taken all the same says so on its case. */
const withDoubt = (draft: ImportLine, line: RowView | undefined): ImportLine => {
  const seen = (line?.reasons ?? []).filter(({ type }) => weightOf(type) === "duplicate");
  return seen.length === 0
    ? draft
    : { ...draft, unsure: [...seen.map(reasonText), ...draft.unsure] };
};

const byStage = (
  taken: readonly RowView[],
  standard: AnyStandard,
): readonly (readonly [string, number])[] =>
  Object.values(standard.stages).flatMap(({ label }) => {
    const count = taken.filter(({ stage }) => stage === label).length;
    return count > 0 ? [[label, count] as const] : [];
  });
