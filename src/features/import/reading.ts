/**
 * One register while it is being imported: opened, its table found, its words asked, its rows judged.
 * Runs in a worker, for ten thousand rows take seconds; what it answers is small enough to be sent.
 */
import { agencyName } from "#domain/agencies.ts";
import { holidays, officeHours } from "#domain/calendar-data.ts";
import type { ImportCase } from "#domain/case/commands.ts";
import { decide } from "#domain/case/decide.ts";
import { fold } from "#domain/case/evolve.ts";
import type { CalendarDecisions } from "#domain/reference/reference.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Actor } from "#domain/roles.ts";
import { stageOf, type AnyStandard } from "#domain/service-standard.ts";
import { firstDeskSettings } from "#domain/reference/desk-settings.ts";
import { standardOf, type ServiceId } from "#domain/services/index.ts";
import { dayToIsoDate, dayToMinute, isoDateToDay, minuteToDay, msToMinute } from "#domain/time.ts";
import { createWorkingCalendar, type WorkingCalendar } from "#domain/working-calendar.ts";
import type { ColumnTarget } from "#documents/register/column-targets.ts";
import {
  findTable,
  tableAt,
  type HeadingPlace,
  type Table,
} from "#documents/register/find-heading.ts";
import {
  guessColumns,
  guessesToMapping,
  type ColumnGuess,
  type ColumnMapping,
} from "#documents/register/guess-columns.ts";
import {
  maxRegisterBytes,
  readWorkbook,
  type Sheet,
  type Workbook,
} from "#documents/register/read-table.ts";
import {
  cellMask,
  hidesNames,
  hidingReporter,
  toldBy,
  withoutNumbers,
} from "#documents/register/private-numbers.ts";
import { rejectedToCsv } from "#documents/register/rejected-rows.ts";
import {
  understandRows,
  unknownWords,
  type ImportDraft,
  type Officer,
  type RowVerdict,
  type UnknownWord,
} from "#documents/register/understand-rows.ts";
import type { Verdict } from "#documents/register/verdicts.ts";
import type { LeftOut, Reason, ReadFailure, WorkbookNote } from "#text/import.ts";
import { promiseWords, type PromiseWords } from "#text/promise.ts";
import { refusalText } from "#text/refusals.ts";

export interface SheetView {
  readonly name: string;
  readonly hidden: boolean;
  /** Filled rows, heading and titles among them. */
  readonly rows: number;
}

export interface BookView {
  readonly kind: "xlsx" | "csv";
  readonly sheets: readonly SheetView[];
  readonly notes: readonly WorkbookNote[];
  /** The sheet that looks most like a register. */
  readonly likely: number;
}

export interface ColumnView {
  readonly index: number;
  readonly label: string;
  readonly samples: readonly string[];
}

export interface TableView {
  readonly heading: HeadingPlace;
  /** Without those that have neither heading nor content. */
  readonly columns: readonly ColumnView[];
  readonly emptyColumns: number;
  readonly guesses: readonly ColumnGuess[];
  readonly rows: number;
  readonly left: readonly { readonly row: number; readonly why: LeftOut; readonly text: string }[];
}

export interface FirstRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: readonly string[];
}

export interface PlaceView {
  /** Null when nothing looks like a table: then a person points at its heading. */
  readonly table: TableView | null;
  readonly first: readonly FirstRow[];
}

/** A row as the preview shows it. */
export interface RowView extends Verdict {
  /** Who came; empty where a case shows no person. */
  readonly person: string;
  /** Where it came in; empty where every case comes by letter or in person. */
  readonly channel: string;
  readonly agency: string;
  readonly subject: string;
  /** The moment it was read as; the cell's own words when it could not be read. */
  readonly receivedAt: number | null;
  readonly receivedText: string;
  readonly stage: string;
  /** How its promise will stand; null for a row that is left out. */
  readonly promise: PromiseWords | null;
}

export interface Place {
  readonly service: ServiceId;
  readonly sheet: number;
  /** Null: where it is found. */
  readonly heading: HeadingPlace | null;
}

export interface Answers extends Place {
  readonly mapping: ColumnMapping;
  readonly words: Readonly<Record<string, string>>;
}

export interface Desk {
  readonly now: number;
  readonly people: readonly Officer[];
  readonly calendar: CalendarDecisions;
  readonly actor: Actor;
}

export const createReading = () => {
  let book: Workbook | null = null;
  // The last of each is kept: the screen asks for rows of what it has just been shown.
  let found: { readonly key: string; readonly table: Table | null } | null = null;
  let judged: { readonly key: string; readonly rows: readonly Judged[] } | null = null;

  const sheetAt = (index: number): Sheet => {
    const sheet = book?.sheets[index];
    if (!sheet) throw new Error(`no sheet ${index}`);
    return sheet;
  };

  const tableOf = ({ service, sheet: index, heading }: Place): Table | null => {
    const key = JSON.stringify([service, index, heading]);
    if (found?.key === key) return found.table;
    const sheet = sheetAt(index);
    const table = heading ? tableAt(sheet, heading) : findTable(sheet, standardOf(service));
    found = { key, table };
    return table;
  };

  const foundTable = (place: Place): Table => {
    const table = tableOf(place);
    if (!table) throw new Error("no table");
    return table;
  };

  const verdictsOf = (given: Answers & Desk): readonly Judged[] => {
    const { service, sheet, heading, mapping, words } = given;
    const key = JSON.stringify([service, sheet, heading, mapping, words]);
    if (judged?.key !== key) judged = { key, rows: judge(foundTable(given), given) };
    return judged.rows;
  };

  return {
    open: async ({
      file,
      service,
    }: {
      file: File;
      service: ServiceId;
    }): Promise<Result<BookView, ReadFailure>> => {
      book = null;
      found = null;
      judged = null;
      if (file.size > maxRegisterBytes) {
        return err({ type: "too-large", bytes: file.size, maxBytes: maxRegisterBytes });
      }
      const bytes = await bytesOf(file);
      if (!bytes) return err({ type: "not-given" });
      const read = await readWorkbook(bytes, file.name);
      if (!read.ok) return read;
      book = read.value;
      return ok(bookView(read.value, standardOf(service)));
    },
    place: (place: Place): PlaceView => {
      const table = tableOf(place);
      return {
        table: table && tableView(table, sheetAt(place.sheet), standardOf(place.service)),
        first: firstRows(sheetAt(place.sheet), table, standardOf(place.service)),
      };
    },
    words: (given: Place & { mapping: ColumnMapping }): readonly UnknownWord[] =>
      unknownWords(foundTable(given), given.mapping, { standard: standardOf(given.service) }),
    rows: (given: Answers & Desk): readonly RowView[] =>
      rowViews(verdictsOf(given), given, foundTable(given)),
    /** What becomes of these rows, in their order. */
    drafts: (given: Answers & Desk & { rows: readonly number[] }): readonly ImportDraft[] => {
      const wanted = new Set(given.rows);
      return verdictsOf(given).flatMap(({ row, draft }) =>
        draft && wanted.has(row) ? [draft] : [],
      );
    },
    rejected: (given: Answers & Desk): string => {
      const standard = standardOf(given.service);
      const table = foundTable(given);
      const masks = masksOf(table, standard, given.mapping);
      return rejectedToCsv(table, verdictsOf(given), (text, column, row) => {
        const mask = masks.get(column);
        const hide = hiderOf(row.cells, table, given.mapping, standard);
        return mask ? mask(text) : hide(withoutNumbers(text, standard));
      });
    },
  };
};

export type ReadingActs = ReturnType<typeof createReading>;

const bytesOf = async (file: File): Promise<Uint8Array | null> => {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // Moved or deleted since it was chosen, or a folder.
    return null;
  }
};

// The file

const bookView = (book: Workbook, standard: AnyStandard): BookView => {
  const likeness = book.sheets.map((sheet) => likenessOf(sheet, standard));
  const best = Math.max(...likeness);
  return {
    kind: book.kind,
    notes: book.notes,
    sheets: book.sheets.map(({ name, hidden, rows }) => ({
      name,
      hidden,
      rows: rows.filter(({ cells }) => cells.some(({ text }) => text !== "")).length,
    })),
    likely: likeness.indexOf(best),
  };
};

/** How much of a register a sheet is: columns that are known, then rows. Hidden ones come last. */
const likenessOf = (sheet: Sheet, standard: AnyStandard): number => {
  const table = findTable(sheet, standard);
  if (!table) return -1;
  const known = guessColumns(table, standard).reduce(
    (sum, { target, score }) => (target === "ignore" ? sum : sum + score),
    0,
  );
  const likeness = known + Math.min(table.rows.length, 1000) / 10_000;
  return sheet.hidden ? likeness / 100 : likeness;
};

// The table

const longestSample = 60;

type Hide = (text: string) => string;

/** As it would be kept: without the numbers of persons, and without who complains. */
const shown = (text: string, standard: AnyStandard, mask?: Hide, hide?: Hide): string => {
  const safe = mask ? mask(text) : (hide ?? asItStands)(withoutNumbers(text, standard));
  return safe.length > longestSample ? `${safe.slice(0, longestSample - 2)} …` : safe;
};

const tableView = (table: Table, sheet: Sheet, standard: AnyStandard): TableView => {
  const guesses = guessColumns(table, standard);
  const masks = masksOf(table, standard);
  const hide = (cells: Table["rows"][number]["cells"]) =>
    hiderOf(cells, table, guessesToMapping(guesses), standard);
  const columns = table.columns.map(({ index, label }) => ({
    index,
    label,
    samples: samplesOf(table, index, (text, cells) =>
      shown(text, standard, masks.get(index), hide(cells)),
    ),
  }));
  const labelled = new Set(
    table.headingRows.flatMap((row) =>
      (sheet.rows[row - 1]?.cells ?? []).flatMap(({ text }, index) => (text === "" ? [] : [index])),
    ),
  );
  const filled = columns.filter(({ index, samples }) => samples.length > 0 || labelled.has(index));
  const [row = 1] = table.headingRows;
  return {
    heading: { row, lines: table.headingRows.length > 1 ? 2 : 1 },
    columns: filled,
    emptyColumns: columns.length - filled.length,
    guesses,
    rows: table.rows.length,
    left: table.left.map(({ row: number, why }) => ({
      row: number,
      why,
      text: shown(
        (sheet.rows[number - 1]?.cells ?? [])
          .flatMap(({ text, merged }, index) =>
            text === "" || merged ? [] : [(masks.get(index) ?? asItStands)(text)],
          )
          .join(" · "),
        standard,
      ),
    })),
  };
};

const asItStands: Hide = (text) => text;

/** By their headings: what a person chooses later may hide more, and shows no more than this. */
const masksOf = (
  table: Table,
  standard: AnyStandard,
  chosen: ColumnMapping = {},
): ReadonlyMap<number, Hide> => {
  const masks = new Map<number, Hide>();
  const guessed = guessesToMapping(guessColumns(table, standard));
  for (const { index, label } of table.columns) {
    const mask =
      cellMask(guessed[index], label, standard) ?? cellMask(chosen[index], label, standard);
    if (mask) masks.set(index, mask);
  }
  return masks;
};

/** Takes the reporter of a row out of its other cells. */
const hiderOf = (
  cells: Table["rows"][number]["cells"],
  table: Table,
  mapping: ColumnMapping,
  standard: AnyStandard,
): Hide =>
  hidesNames(standard)
    ? hidingReporter(
        table.columns.flatMap(({ index, label }) => {
          const target = toldBy(mapping[index], label, standard);
          const text = cells[index]?.text ?? "";
          return target === null || text === "" ? [] : [{ target, text }];
        }),
      )
    : asItStands;

const samplesOf = (
  table: Table,
  column: number,
  show: (text: string, cells: Table["rows"][number]["cells"]) => string,
): readonly string[] => {
  const samples = new Set<string>();
  for (const { cells } of table.rows) {
    const text = cells[column]?.text ?? "";
    // A ditto mark is no example of anything.
    if (/[\p{L}\p{N}]/u.test(text)) samples.add(show(text, cells));
    if (samples.size === 3) break;
  }
  return [...samples];
};

/** Enough to see titles, heading and the first lines under it. */
const fewestFirst = 10;
const mostFirst = 80;
const widestFirst = 14;

const firstRows = (
  sheet: Sheet,
  table: Table | null,
  standard: AnyStandard,
): readonly FirstRow[] => {
  const masks = table ? masksOf(table, standard) : new Map<number, Hide>();
  const mapping = table ? guessesToMapping(guessColumns(table, standard)) : {};
  const heading = table?.headingRows.at(-1) ?? 0;
  const below = heading + 4;
  const count = Math.min(mostFirst, Math.max(fewestFirst, below));
  return sheet.rows.slice(0, count).map(({ number, hidden, cells }) => {
    const hide = table ? hiderOf(cells, table, mapping, standard) : asItStands;
    return {
      number,
      hidden,
      // A title over the whole table says it once; titles and heading are to be read.
      cells: cells
        .slice(0, widestFirst)
        .map((cell, index) =>
          cell.merged === "from-left"
            ? ""
            : shown(cell.text, standard, number > heading ? masks.get(index) : asItStands, hide),
        ),
    };
  });
};

// The rows

interface Judged extends RowVerdict {
  readonly promise: PromiseWords | null;
}

const judge = (table: Table, given: Answers & Desk): readonly Judged[] => {
  const { service, mapping, words, people, now } = given;
  const standard = standardOf(service);
  const calendar = calendarOf(given.calendar);
  const verdicts = understandRows(table, mapping, {
    standard,
    today: dayToIsoDate(minuteToDay(msToMinute(now))),
    now,
    people,
    words,
    known: new Set(),
    closesAt: (date) => {
      const day = isoDateToDay(date);
      const closing = day === null ? null : calendar.closingOf(day);
      return day === null || closing === null ? null : closing - dayToMinute(day);
    },
  });
  return verdicts.map((verdict): Judged => {
    if (!verdict.draft) return { ...verdict, promise: null };
    const decision = decided(verdict.draft, given, calendar);
    if (!decision.ok) {
      // The rules have the last word here already, so that no row can stop the whole import later.
      const reasons: readonly Reason[] = [{ type: "refused", text: refusalText(decision.error) }];
      return { ...verdict, kind: "bad", reasons, draft: null, fingerprint: null, promise: null };
    }
    const item = fold(decision.value);
    return { ...verdict, promise: item && promiseWords(item, standard, calendar, now) };
  });
};

const calendarOf = (decisions: CalendarDecisions): WorkingCalendar =>
  createWorkingCalendar({ ...decisions, hours: officeHours, holidays });

const decided = (draft: ImportDraft, { actor, now }: Desk, calendar: WorkingCalendar) => {
  const command: ImportCase = {
    ...draft,
    type: "ImportCase",
    tv: 1,
    id: "",
    caseId: "",
    number: "",
    batch: "",
  };
  const standard = standardOf(draft.service);
  return decide(command, null, {
    now,
    actor,
    standard,
    calendar,
    clockSuspect: false,
    people: [],
    settings: firstDeskSettings,
    since: [],
  });
};

/** In the words of the register where it is none of the usual ones. */
const channelOf = (draft: ImportDraft | null, { triage, fields: specs }: AnyStandard): string => {
  const { channel, channelName } = draft?.fields ?? {};
  const spec = triage && specs["channel"];
  if (spec?.kind !== "choice" || typeof channel !== "string") return "";
  return typeof channelName === "string" ? channelName : (spec.options[channel] ?? "");
};

const rowViews = (
  verdicts: readonly Judged[],
  given: Answers,
  table: Table,
): readonly RowView[] => {
  const standard = standardOf(given.service);
  const columnsOf = (target: ColumnTarget) =>
    table.columns.filter(({ index }) => given.mapping[index] === target);
  const written = {
    agency: columnsOf(`fields.${standard.shows.agency}`),
    person: columnsOf(`fields.${standard.shows.person ?? ""}`),
    subject: [
      ...columnsOf(`fields.${standard.shows.subject}`),
      ...columnsOf("fields.letterSubject"),
      ...columnsOf(`fields.${standard.triage?.story ?? ""}`),
    ],
    receipt: columnsOf("receivedAt"),
    stage: columnsOf("stage"),
  };
  return verdicts.map(({ row, kind, reasons, fingerprint, draft, promise }, at) => {
    const cells = table.rows[at]?.cells ?? [];
    const hide = draft ? asItStands : hiderOf(cells, table, given.mapping, standard);
    const text = (columns: Table["columns"]) =>
      shown(
        columns.map(({ index }) => cells[index]?.text ?? "").find((cell) => cell !== "") ?? "",
        standard,
        undefined,
        hide,
      );
    const field = (id: string) => {
      const value = draft?.fields[id];
      return typeof value === "string" ? value : "";
    };
    return {
      row,
      kind,
      reasons,
      fingerprint,
      channel: channelOf(draft, standard),
      person: field(standard.shows.person ?? "") || text(written.person),
      agency: draft ? agencyName(field(standard.shows.agency)) : text(written.agency),
      subject: field(standard.shows.subject) || text(written.subject),
      receivedAt: draft?.receivedAt ?? null,
      receivedText: text(written.receipt),
      stage: draft ? stageOf(standard, draft.stage).label : text(written.stage),
      promise,
    };
  });
};
