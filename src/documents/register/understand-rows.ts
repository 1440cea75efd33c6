/**
 * From the rows of a register to cases that can be imported. Every row gets a verdict; what is unsure
 * is taken and marked, and what finds no field is kept in words. Nothing is cut and nothing is guessed
 * silently.
 *
 * Decisions of ours, where no rule exists: a hidden row is taken and marked, since hiding it may have
 * been a filter or a deletion; a receipt without a time counts from 07.30, when the office opens; an
 * end without a time counts at closing time, so that an end on the due day is on time.
 */
import { type Agency, agencies, matchAgency } from "#domain/agencies.ts";
import type { EpochMs } from "#domain/case/case.ts";
import type { ImportCase } from "#domain/case/commands.ts";
import {
  type FieldSpec,
  type FieldSpecs,
  type FieldValue,
  type FieldValues,
  type IsoDate,
  type Problem,
  type Row,
  type Scalar,
  isAskedFor,
  isRows,
  problemsOf,
} from "#domain/fields.ts";
import { identityWarnings, type NumberForm } from "#domain/identity.ts";
import type { PersonRef, Role } from "#domain/roles.ts";
import { type AnyStandard, askSpec, stageOf, versionOn } from "#domain/service-standard.ts";
import { isServiceId } from "#domain/services/index.ts";
import { type MinuteOfDay, dayToMinute, isoDateToDay, minuteToMs } from "#domain/time.ts";
import { type ReadMoment, parseDateTime, parseTime, serialToMoment } from "#text/dates.ts";
import { importText, type Reason, reasonText } from "#text/import.ts";
import { type ColumnTarget, targetsOf } from "./column-targets.ts";
import { type DescribedDevice, restCell, textToDevices } from "./device-text.ts";
import type { Table } from "./find-heading.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { ColumnMapping } from "./guess-columns.ts";
import { statusWord, wordToOption, wordToStage } from "./known-words.ts";
import {
  hidesNames,
  hidingReporter,
  liesApart,
  namesReporter,
  toldBy,
  type ToldCell,
  withoutNumbers,
} from "./private-numbers.ts";
import type { Cell, SheetRow } from "./read-table.ts";
import { kindOf, markSeen, type Verdict, weightOf } from "./verdicts.ts";
import { plain, plainWords } from "./words.ts";

export interface ImportContext {
  readonly standard: AnyStandard;
  /** The date in WIB. */
  readonly today: IsoDate;
  readonly now: EpochMs;
  /** For recognising officers; their roles where not everybody can be put in charge. */
  readonly people: readonly Officer[];
  /** Answers to `unknownWords`, by their key: the id of a stage or choice, or "skip". */
  readonly words: Readonly<Record<string, string>>;
  /** Fingerprints of cases already here. */
  readonly known: ReadonlySet<string>;
  /** Default: the list of the product. */
  readonly agencies?: readonly Agency[];
  /** Closing time of a day, when a calendar is at hand; default 16.00. */
  readonly closesAt?: (date: IsoDate) => MinuteOfDay | null;
}

export type Officer = PersonRef & { readonly roles?: readonly Role[] };

/** An `ImportCase` without what is drawn when it is carried out. */
export type ImportDraft = Omit<ImportCase, "type" | "tv" | "id" | "caseId" | "number" | "batch">;

export interface RowVerdict extends Verdict {
  /** Null when the row is bad. A duplicate has one: people may take it all the same. */
  readonly draft: ImportDraft | null;
}

/** A word of a status or choice that nothing is known of, asked once for all its rows. */
export interface UnknownWord {
  /** Stands in `ImportContext.words`. */
  readonly key: string;
  readonly target: ColumnTarget;
  readonly label: string;
  /** As first written. */
  readonly word: string;
  readonly rows: readonly number[];
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

/** One verdict for each row of the table, in its order. */
export const understandRows = (
  table: Table,
  mapping: ColumnMapping,
  context: ImportContext,
): readonly RowVerdict[] => {
  const read = createReader(table, mapping, context);
  const verdicts = table.rows.map((row, index): RowVerdict => {
    const { reasons, draft } = read(row, index);
    return draft
      ? { row: row.number, kind: kindOf(reasons), reasons, draft, fingerprint: draft.fingerprint }
      : { row: row.number, kind: "bad", reasons, draft, fingerprint: null };
  });
  return markSeen(verdicts, context.known);
};

/** Every word of a status or choice column that must be asked, in order of first appearance. */
export const unknownWords = (
  table: Table,
  mapping: ColumnMapping,
  context: Pick<ImportContext, "standard">,
): readonly UnknownWord[] => {
  const found = new Map<string, UnknownWord & { readonly rows: number[] }>();
  const resolved = resolveDittos(table, mapping, context.standard);
  const wordsByTarget = remember((target: ColumnTarget) => wordsOf(context.standard, target));
  for (const [index, row] of table.rows.entries()) {
    for (const [target, cells] of resolved[index]?.byTarget ?? []) {
      const [cell] = cells;
      const words = wordsByTarget(target);
      if (!cell || !words || words.match(cell.text) !== null) continue;
      const key = wordKey(target, cell.text);
      const known = found.get(key);
      if (known) known.rows.push(row.number);
      else {
        const options = Object.entries(words.options).map(([id, label]) => ({ id, label }));
        found.set(key, {
          key,
          target,
          label: cell.label,
          word: withoutNumbers(cell.text, context.standard),
          rows: [row.number],
          options,
        });
      }
    }
  }
  return [...found.values()];
};

const wordKey = (target: ColumnTarget, text: string) => `${target}:${statusWord(text)}`;

interface Words {
  readonly options: Readonly<Record<string, string>>;
  readonly match: (text: string) => string | null;
}

/** What the words of a column may mean; null for a column that is not of words. */
const wordsOf = (standard: AnyStandard, target: ColumnTarget): Words | null => {
  if (target === "stage") {
    const match = remember((text: string) => wordToStage(standard, text));
    return { options: labelsOf(standard.stages), match };
  }
  const choice =
    target === "category" ? labelsOf(standard.categories) : optionsOf(standard, target);
  const field = target.split(".").at(-1) ?? target;
  return (
    choice && {
      options: choice,
      match: remember((text: string) => wordToOption(field, choice, text)),
    }
  );
};

const labelsOf = (entries: Readonly<Record<string, { readonly label: string }>>) =>
  Object.fromEntries(Object.entries(entries).map(([id, { label }]) => [id, label]));

const optionsOf = (standard: AnyStandard, target: ColumnTarget) => {
  const [, id = "", cell] = target.split(".");
  const field = standard.fields[id];
  const spec = cell && field?.kind === "list" ? field.of[cell] : field;
  return spec?.kind === "choice" ? spec.options : null;
};

// Cells

interface ReadCell extends Cell {
  /** Heading of its column. */
  readonly label: string;
  readonly column: number;
}

interface ResolvedRow {
  readonly byTarget: ReadonlyMap<ColumnTarget, readonly ReadCell[]>;
  /** What names or reaches the reporter, in columns that are imported or not. */
  readonly told: readonly ToldCell[];
  readonly reasons: readonly Reason[];
}

const dittoMarks = /^[-–—\s]*(["”“„″〃]|'{2}|’{2}|,{2}|s\.?\s?d\.?\s?a\.?|idem|ibid\.?)[-–—\s]*$/i;
/** How people leave a cell empty when the line may not be. */
const nothing = /^([-–—_.]+|n\/?a|nihil)$/i;

/** The cells of each row by what they hold; a ditto mark has become the value above it. */
const resolveDittos = (
  table: Table,
  mapping: ColumnMapping,
  standard: AnyStandard,
): readonly ResolvedRow[] => {
  const telling = table.columns.flatMap((column) => {
    const target = toldBy(mapping[column.index], column.label, standard);
    return target ? [{ column, target }] : [];
  });
  const mapped = table.columns.flatMap((column) => {
    const target = mapping[column.index];
    // What names a reporter is never kept in words, even where somebody chose so.
    const out = target === "ignore" || namesReporter(target, column.label, standard);
    return target && !out ? [{ column, target }] : [];
  });
  const above = new Map<number, Cell>();
  return table.rows.map((row) => {
    const byTarget = new Map<ColumnTarget, ReadCell[]>();
    const reasons: Reason[] = [];
    for (const { column, target } of mapped) {
      const written = row.cells[column.index] ?? emptyCell;
      const ditto = dittoMarks.test(written.text);
      const cell = ditto ? (above.get(column.index) ?? emptyCell) : written;
      const empty = cell.text === "" || nothing.test(cell.text);
      above.set(column.index, empty ? emptyCell : cell);
      if (ditto && empty) reasons.push({ type: "ditto-empty", label: column.label });
      if (empty) continue;
      const read: ReadCell = { ...cell, label: column.label, column: column.index };
      const known = byTarget.get(target);
      if (known) known.push(read);
      else byTarget.set(target, [read]);
    }
    const told = telling.map(({ column, target }) => ({
      target,
      // With what a ditto mark stands for.
      text: (above.get(column.index) ?? row.cells[column.index])?.text ?? "",
    }));
    return { byTarget, told, reasons };
  });
};

const emptyCell: Cell = { value: null, text: "" };

// One row

type Say = (reason: Reason) => void;

interface Outcome {
  readonly reasons: readonly Reason[];
  readonly draft: ImportDraft | null;
}

/** What is the same for all rows is worked out once: 10,000 rows name some forty agencies. */
const createReader = (table: Table, mapping: ColumnMapping, context: ImportContext) => {
  const resolved = resolveDittos(table, mapping, context.standard);
  const tools: Tools = {
    context,
    swapped: swappedColumns(table, mapping, context),
    from1904: table.datesFrom1904,
    matchAgency: remember((text) => matchAgency(text, context.agencies ?? agencies)),
    matchOfficer: remember((text) => matchPerson(text, context.people)),
    wordsOf: remember((target: ColumnTarget) => wordsOf(context.standard, target)),
  };
  return (row: SheetRow, index: number): Outcome => {
    const cells = resolved[index] ?? { byTarget: new Map(), told: [], reasons: [] };
    return readRow(row, cells, tools);
  };
};

interface Tools {
  readonly context: ImportContext;
  /** Date columns in which a spreadsheet seems to have exchanged day and month. */
  readonly swapped: ReadonlySet<number>;
  readonly from1904: boolean;
  readonly matchAgency: (text: string) => ReturnType<typeof matchAgency>;
  readonly matchOfficer: (text: string) => OfficerMatch | null;
  readonly wordsOf: (target: ColumnTarget) => Words | null;
}

const remember = <Key, Value>(work: (key: Key) => Value): ((key: Key) => Value) => {
  const done = new Map<Key, Value>();
  return (key) => {
    const known = done.get(key);
    if (known !== undefined) return known;
    const value = work(key);
    done.set(key, value);
    return value;
  };
};

const readRow = (
  row: SheetRow,
  { byTarget, told, reasons }: ResolvedRow,
  tools: Tools,
): Outcome => {
  const { context } = tools;
  const { standard } = context;
  const hide = hidesNames(standard) ? hidingReporter(told) : asItStands;
  const safely = (text: string) => hide(withoutNumbers(text, standard));
  const said: Reason[] = [];
  const say: Say = (reason) =>
    // What is said stays with the case, so no number and no reporter may stand in it.
    said.push("text" in reason && reason.text ? { ...reason, text: safely(reason.text) } : reason);
  const cellOf = (target: ColumnTarget): ReadCell | null => byTarget.get(target)?.[0] ?? null;
  const given: Given = { cellOf, say, safely, tools };

  if (row.hidden) say({ type: "hidden-row" });
  const agencyCell = cellOf(`fields.${standard.shows.agency}`);
  const receiptCell = cellOf("receivedAt");
  if (agencyCell?.merged === "from-above" && receiptCell?.merged === "from-above") {
    say({ type: "merged-row" });
  }
  said.push(...reasons);
  sayDamage(byTarget, say);

  const receipt = readReceipt(given);
  const fields = readFields(given);
  const stage = readStage(given, receipt);
  const category = readWord(given, "category");
  if (category && standard.categoryField) fields[standard.categoryField] = category;
  if (standard.walkIn) readIdentity(fields, standard.walkIn.identity, given);
  if (standard.triage) {
    readUntold(fields, standard.triage.person, standard);
    moveMail(fields, standard);
  }
  fillUnwritten(fields, given);
  checkFields(fields, given);
  keepUnasked(fields, given);
  sayWhoIsMissing(fields, agencyCell, given);
  if (!hasSubject(given)) {
    say({ type: standard.walkIn ? "no-need" : standard.triage ? "no-story" : "no-subject" });
  }
  const assignee = readOfficer(given);
  if (kindOf(said) === "bad" || !receipt) {
    // What else is unsure about a row that is left out would only hide the reason.
    const why = said.filter(({ type }) => weightOf(type) === "bad" || type === "ditto-empty");
    return { reasons: why, draft: null };
  }

  const end = readEnd(given, receipt, stage, category);
  if (end.answeredAt !== null) fields[answeredAt] = end.answeredAt;
  const answers = keepNotes(byTarget, given, stage);
  if (!isServiceId(standard.id)) throw new Error(`standard ${standard.id} is of no service`);
  return {
    reasons: said,
    draft: {
      service: standard.id,
      fingerprint: fingerprintOf(standard, { receivedAt: receipt.at, fields }),
      formerNumber: cellOf("formerNumber")?.text ?? null,
      receivedAt: receipt.at,
      stage,
      stageSince: end.stageSince,
      closedAt: end.closedAt,
      category,
      fields,
      // A register does not tell who looked at which stamp; ticks are set by people here.
      ticks: [],
      stageAnswers: answers,
      assignee,
      unsure: said.map(reasonText),
    },
  };
};

/** A guest without an office comes for himself; a letter without one is nobody's. */
const sayWhoIsMissing = (fields: Draft, agencyCell: ReadCell | null, { say, tools }: Given) => {
  const { shows, fields: specs, walkIn } = tools.context.standard;
  if (specs[shows.agency]?.essential && !agencyCell) {
    if (walkIn) {
      const { agency } = walkIn.citizen;
      fields[shows.agency] = agency;
      say({ type: "agency-assumed", agency });
    } else say({ type: "no-agency" });
  }
  const { person } = shows;
  if (person !== undefined && specs[person]?.essential && fields[person] === undefined) {
    say({ type: "no-person" });
  }
};

const asItStands = (text: string): string => text;

interface Given {
  readonly cellOf: (target: ColumnTarget) => ReadCell | null;
  readonly say: Say;
  /** A text as it may stand on a case: without numbers of persons, and without its reporter. */
  readonly safely: (text: string) => string;
  readonly tools: Tools;
}

/** Replacement signs, and UTF-8 once read as something else ("Ã©" for "é"). */
const damage = /\uFFFD|[ÃÂ][\u0080-\u00BF]|â€/;

const sayDamage = (byTarget: ResolvedRow["byTarget"], say: Say): void => {
  for (const cells of byTarget.values()) {
    for (const { label, text } of cells) {
      if (damage.test(text)) say({ type: "characters-damaged", label });
    }
  }
};

// Times

/** No time in the register: the day begins when the office opens. */
const openingMinute = 450;
const closingMinute = 960;

const instant = (date: IsoDate, minute: MinuteOfDay): EpochMs =>
  minuteToMs(dayToMinute(isoDateToDay(date) ?? 0) + minute);

interface Receipt {
  readonly at: EpochMs;
  readonly date: IsoDate;
  readonly hasTime: boolean;
}

const readReceipt = ({ cellOf, say, tools }: Given): Receipt | null => {
  const { today, now } = tools.context;
  const cell = cellOf("receivedAt");
  if (!cell) {
    say({ type: "no-receipt" });
    return null;
  }
  const moment = readMoment(cell, tools);
  if (!moment) {
    say({ type: "receipt-unreadable", text: cell.text });
    return null;
  }
  sayDoubt(cell, moment, say);
  const time = moment.minute ?? readTime(cellOf("receivedTime"), say);
  const at = instant(moment.date, time ?? openingMinute);
  // A row of today without a time was received by now, whenever that is.
  const early = time === null && moment.date === today ? Math.min(at, now) : at;
  if (early > now) {
    say({ type: "receipt-in-future", date: moment.date });
    return null;
  }
  if (moment.date < "2000-01-02") {
    say({ type: "receipt-too-early", date: moment.date });
    return null;
  }
  return { at: early, date: moment.date, hasTime: time !== null };
};

interface Moment extends ReadMoment {
  readonly swapped: boolean;
}

const readMoment = (
  { value, text, column }: ReadCell,
  { context, from1904, swapped }: Tools,
): Moment | null => {
  if (value instanceof Date) {
    const iso = value.toISOString();
    const minute = value.getUTCHours() * 60 + value.getUTCMinutes();
    const day = value.getUTCDate();
    return {
      date: iso.slice(0, 10),
      minute: minute === 0 ? null : minute,
      sure: true,
      swapped: swapped.has(column) && day <= 12 && day !== value.getUTCMonth() + 1,
    };
  }
  const serial =
    typeof value === "number"
      ? value
      : /^\d{5}([.,]\d+)?$/.test(text)
        ? Number(text.replace(",", "."))
        : null;
  const moment = serial === null ? null : serialToMoment(serial, from1904);
  if (moment) return { ...moment, sure: typeof value === "number", swapped: false };
  const read = parseDateTime(text, context);
  return read && { ...read, swapped: false };
};

const sayDoubt = ({ label, text }: ReadCell, { date, sure, swapped }: Moment, say: Say): void => {
  if (!sure) say({ type: "date-unsure", label, text, date });
  if (swapped) say({ type: "date-swapped", label, date });
};

const readTime = (cell: ReadCell | null, say: Say): MinuteOfDay | null => {
  if (!cell) return null;
  const { value, text, label } = cell;
  const read =
    value instanceof Date
      ? value.getUTCHours() * 60 + value.getUTCMinutes()
      : typeof value === "number" && value >= 0 && value < 1
        ? Math.round(value * 1440) % 1440
        : parseTime(text);
  if (read === null) say({ type: "time-unreadable", label, text });
  return read;
};

/**
 * A spreadsheet set to English turns 3/11 into 11 March and leaves 23/11 as text. Where texts with a
 * day above 12 stand among true dates that all have a day up to 12, those dates are in doubt.
 */
const swappedColumns = (
  table: Table,
  mapping: ColumnMapping,
  { standard }: ImportContext,
): ReadonlySet<number> => {
  const dates = new Set(
    targetsOf(standard)
      .filter((spec) => spec.holds === "date")
      .map((spec) => spec.target),
  );
  const inDoubt = table.columns.filter(({ index }) => {
    const target = mapping[index];
    if (!target || !dates.has(target)) return false;
    const cells = table.rows.map((row) => row.cells[index]);
    const real = cells.flatMap((cell) => (cell?.value instanceof Date ? [cell.value] : []));
    return (
      real.length > 0 &&
      real.every((date) => date.getUTCDate() <= 12) &&
      cells.some((cell) => {
        const [, first, second] =
          /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}\b/.exec(
            typeof cell?.value === "string" ? cell.text : "",
          ) ?? [];
        return Number(first) > 12 && Number(second) <= 12;
      })
    );
  });
  return new Set(inDoubt.map((column) => column.index));
};

interface End {
  readonly stageSince: EpochMs | null;
  readonly closedAt: EpochMs | null;
}

const noEnd: End = { stageSince: null, closedAt: null };

/** Where an answer ends the promise, its day counts, and the case may be closed on a later one. */
const answeredAt = "answerDeliveredAt";

const readEnd = (
  given: Given,
  receipt: Receipt,
  stage: string,
  category: string | null,
): End & { readonly answeredAt: EpochMs | null } => {
  const { cellOf, tools } = given;
  const answerCell = tools.context.standard.triage ? cellOf(`fields.${answeredAt}`) : null;
  if (!answerCell) {
    const end = readEndIn(given, cellOf("closedAt"), receipt, stage, category);
    return { ...end, answeredAt: null };
  }
  const answered = readEndIn(given, answerCell, receipt, stage, category, answerCell.label);
  const closing = cellOf("closedAt");
  const closed = closing ? readEndIn(given, closing, receipt, stage, category) : noEnd;
  const atAnswer = stage === tools.context.standard.triage?.answers;
  return {
    stageSince: atAnswer
      ? (answered.stageSince ?? closed.stageSince)
      : (closed.stageSince ?? answered.stageSince),
    closedAt: answered.closedAt ?? closed.closedAt,
    answeredAt: answered.closedAt,
  };
};

const readEndIn = (
  { cellOf, say, tools }: Given,
  written: ReadCell | null,
  receipt: Receipt,
  stage: string,
  category: string | null,
  called?: string,
): End => {
  const { standard, now, today, closesAt } = tools.context;
  const timeCell = cellOf("closedTime");
  const cell = written ?? timeCell;
  const named = called === undefined ? {} : { label: called };
  if (!cell) {
    // It is over, since it stands in an old book, but nobody knows how long it took.
    if (standard.walkIn && stageOf(standard, stage).promise === "ends") {
      say({ type: "end-without-time" });
    }
    return noEnd;
  }
  const { text, label } = cell;
  const moment = cell === timeCell ? null : readMoment(cell, tools);
  if (cell !== timeCell && !moment) {
    say({ type: "date-unreadable", label, text });
    return noEnd;
  }
  const minute = moment?.minute ?? readTime(timeCell, say);
  if (moment) sayDoubt(cell, moment, say);
  const date = moment?.date ?? receipt.date;
  const { label: stageLabel, promise } = stageOf(standard, stage);
  const wrong = (type: "closed-before-receipt" | "closed-in-future") => {
    say({ type, ...named, text });
    return noEnd;
  };
  if (promise !== "ends") {
    say({ type: "closed-but-open", ...named, text, stage: stageLabel });
    return noEnd;
  }
  if (date > today) return wrong("closed-in-future");
  if (date < receipt.date) return wrong("closed-before-receipt");
  const end = instant(date, minute ?? closesAt?.(date) ?? closingMinute);
  if (minute !== null && end > now) return wrong("closed-in-future");
  if (minute !== null && receipt.hasTime && end < receipt.at) {
    return wrong("closed-before-receipt");
  }
  // Only a time nobody wrote gives way.
  const at = Math.max(Math.min(end, now), receipt.at);
  const counted = countsHours(standard, receipt.date, category);
  if (counted && (!receipt.hasTime || minute === null)) {
    say({ type: "end-without-time" });
    return { stageSince: at, closedAt: null };
  }
  return { stageSince: at, closedAt: at };
};

/** A promise of hours cannot be judged by days alone; better no result than an invented one. */
const countsHours = (standard: AnyStandard, date: IsoDate, category: string | null): boolean => {
  const { within } = versionOn(standard, date);
  const promised = within[category ?? standard.firstCategory ?? ""];
  return promised?.unit === "working-hour";
};

// Stages and words

const readWord = ({ cellOf, say, tools }: Given, target: ColumnTarget): string | null => {
  const cell = cellOf(target);
  const words = tools.wordsOf(target);
  if (!cell || !words) return null;
  const { label, text } = cell;
  const answer = tools.context.words[wordKey(target, text)];
  if (answer !== undefined && Object.hasOwn(words.options, answer)) return answer;
  if (answer === "skip") {
    say({ type: "word-skipped", label, text });
    return null;
  }
  const found = words.match(text);
  if (found === null) say({ type: "unknown-word", label, text });
  return found;
};

const readStage = (given: Given, receipt: Receipt | null): string => {
  const { cellOf, say, tools } = given;
  const { standard } = tools.context;
  const read = readWord(given, "stage");
  if (read) return read;
  const last = standard.path.at(-1) ?? standard.firstStage;
  const written = cellOf("stage") !== null;
  if (!written && standard.walkIn) {
    // Nobody waits since another day; of today's guests only those who have left are known to be done.
    const gone = cellOf("closedAt") ?? cellOf("closedTime");
    if (gone || (receipt && receipt.date < tools.context.today)) return last;
  }
  if (!written && cellOf("closedAt")) {
    say({ type: "stage-inferred", stage: stageOf(standard, last).label });
    return last;
  }
  const answer = standard.triage && (cellOf(`fields.${answeredAt}`) ?? cellOf("fields.answer"));
  if (!written && standard.triage && answer) {
    const { answers } = standard.triage;
    say({ type: "stage-inferred", label: answer.label, stage: stageOf(standard, answers).label });
    return answers;
  }
  if (!written) say({ type: "stage-assumed", stage: stageOf(standard, standard.firstStage).label });
  return standard.firstStage;
};

// Fields

type Draft = Record<string, FieldValue>;

const readFields = (given: Given): Draft => {
  const { standard } = given.tools.context;
  const fields: Draft = {};
  for (const [id, spec] of Object.entries(standard.fields)) {
    // Read with the end, whose rules it shares.
    if (id === answeredAt && standard.triage) continue;
    const value =
      spec.kind === "list"
        ? readList(id, spec, given)
        : readField(`fields.${id}`, spec, given, given.cellOf(`fields.${id}`));
    if (value !== null) fields[id] = value;
  }
  const { subject } = standard.shows;
  // Where the register has but one column for what it is about, it is about that.
  const about = fields["letterSubject"];
  if (fields[subject] === undefined && typeof about === "string") fields[subject] = about;
  const told = fields[standard.triage?.story ?? ""];
  if (fields[subject] === undefined && typeof told === "string") {
    fields[subject] = beginningOf(told);
    given.say({ type: "subject-from-story" });
  }
  return fields;
};

const longestBeginning = 90;

/** The first sentence, or as many of its words as a line takes. */
const beginningOf = (text: string): string => {
  const [sentence = ""] = text.trim().split(/(?<=[.!?])\s|\n/);
  if (sentence.length <= longestBeginning) return sentence.replace(/\.$/, "");
  return `${sentence.slice(0, longestBeginning).replace(/\s+\S*$/, "")} …`;
};

/** How a register writes that nobody gave a name. */
const nameless = new Set(
  "anonim,anonymous,tanpa nama,nn,n n,hamba allah,tidak disebutkan,tidak menyebutkan nama,nama dirahasiakan,dirahasiakan,rahasia,warga,masyarakat".split(
    ",",
  ),
);

/** "Anonim" is no name: it says that none was given. */
const readUntold = (fields: Draft, person: string, { fields: specs }: AnyStandard): void => {
  const name = fields[person];
  if (typeof name !== "string" || !nameless.has(plain(name))) return;
  delete fields[person];
  const untold = specs["unstated"];
  if (untold?.kind === "choices" && Object.hasOwn(untold.options, "name")) {
    fields["unstated"] = [{ id: "name" }];
  }
};

/** "No. HP/Email" is one column in many registers. */
const moveMail = (fields: Draft, { fields: specs }: AnyStandard): void => {
  const formed = (format: "phone" | "email") =>
    Object.keys(specs).find((id) => {
      const spec = specs[id];
      return spec?.kind === "text" && spec.apart === "reporters" && spec.format === format;
    });
  const phone = formed("phone");
  const mail = formed("email");
  if (phone === undefined || mail === undefined || fields[mail] !== undefined) return;
  const written = fields[phone];
  if (typeof written !== "string" || !/^[^\s@]+@[^\s@]+$/.test(written)) return;
  fields[mail] = written;
  delete fields[phone];
};

/** What stands in every new form, and the channel, which a case must have and a register may not tell. */
const fillUnwritten = (fields: Draft, { cellOf, say, safely, tools }: Given): void => {
  const { fields: specs } = tools.context.standard;
  for (const [id, spec] of Object.entries(specs)) {
    if (spec.initial !== undefined && fields[id] === undefined) fields[id] = spec.initial;
    if (spec.kind !== "choice" || !spec.essential || !Object.hasOwn(spec.options, "other"))
      continue;
    const companions = Object.entries(specs).filter(([, other]) => other.when?.field === id);
    // A number that only one channel gives tells which it was.
    const telling = companions.find(
      ([field, { when }]) => when?.is.length === 1 && fields[field] !== undefined,
    );
    const [told] = telling?.[1].when?.is ?? [];
    const written = cellOf(`fields.${id}`);
    if (fields[id] === undefined && told !== undefined && !written) fields[id] = told;
    if (fields[id] === undefined) {
      fields[id] = "other";
      if (!written) {
        say({ type: "channel-assumed", label: spec.label, option: spec.options["other"] ?? "" });
      }
    }
    if (fields[id] !== "other") continue;
    for (const [field, other] of companions) {
      if (other.kind !== "text" || !other.essential || !other.when?.is.includes("other")) continue;
      fields[field] ??= written ? safely(written.text) : importText.channelUntold;
    }
  }
};

/** What belongs to another choice than the one made is kept in words. */
const keepUnasked = (fields: Draft, { cellOf, say, tools }: Given): void => {
  for (const [id, spec] of Object.entries(tools.context.standard.fields)) {
    const cell = cellOf(`fields.${id}`);
    if (fields[id] === undefined || isAskedFor(spec, fields)) continue;
    delete fields[id];
    if (cell && !spec.personal && !spec.apart) {
      say({ type: "kept", label: cell.label, text: cell.text });
    }
  }
};

const hasSubject = ({ cellOf, tools }: Given): boolean => {
  const { shows, fields } = tools.context.standard;
  if (cellOf(`fields.${shows.subject}`) || cellOf("fields.letterSubject")) return true;
  const { triage } = tools.context.standard;
  if (triage && cellOf(`fields.${triage.story}`)) return true;
  const list = shows.list && fields[shows.list.field];
  if (!shows.list || list?.kind !== "list") return false;
  const { field } = shows.list;
  return (
    cellOf(`fields.${field}`) !== null ||
    Object.keys(list.of).some((cell) => cellOf(`fields.${field}.${cell}`) !== null)
  );
};

const readField = (
  target: ColumnTarget,
  spec: FieldSpec,
  given: Given,
  cell: ReadCell | null,
): Scalar | null => {
  if (!cell) return null;
  const { say, tools } = given;
  const { label, text } = cell;
  switch (spec.kind) {
    case "text":
      return readText(target, spec, cell, given);
    case "agency":
      return readAgency(cell, given);
    case "person":
    case "photo":
    case "choices":
      // A register names nobody by an id, and holds no picture.
      return null;
    case "choice":
      return readWord({ ...given, cellOf: () => cell }, target);
    case "number": {
      const value = readNumber(cell);
      if (value === null) say({ type: "not-fitting", label, text, problem: "not-a-number" });
      return value;
    }
    case "date":
    case "instant": {
      const moment = readMoment(cell, tools);
      if (!moment) {
        say({ type: "date-unreadable", label, text });
        return null;
      }
      sayDoubt(cell, moment, say);
      return spec.kind === "date"
        ? moment.date
        : instant(moment.date, moment.minute ?? openingMinute);
    }
    case "checks":
    case "list":
      return null;
  }
};

const readText = (
  target: ColumnTarget,
  spec: Extract<FieldSpec, { kind: "text" }>,
  { value, text, label }: ReadCell,
  given: Given,
): string => {
  const { say } = given;
  const { duplicateBy } = given.tools.context.standard;
  if (spec.format === "phone") return readPhone(text, label, say);
  // A spreadsheet keeps fifteen digits of a number and writes zeros for the rest.
  if (typeof value === "number" && Math.abs(value) >= 1e15) {
    say({ type: "digits-lost", label });
    return BigInt(Math.round(value)).toString();
  }
  if (spec.personal || spec.apart) return text;
  // The number of a report is nobody's, however long it is.
  if (duplicateBy.length === 1 && target === `fields.${duplicateBy[0]}`) return text;
  return masked(text, label, given);
};

/** A case document never holds the number of a person in its open texts (design §3). */
const masked = (text: string, label: string, { say, safely, tools }: Given): string => {
  const safe = safely(text);
  if (safe !== text) {
    say({
      type: hidesNames(tools.context.standard) ? "reporter-masked" : "identity-masked",
      label,
    });
  }
  return safe;
};

/** Excel takes 0812… for a number and drops the zero. */
const readPhone = (written: string, label: string, say: Say): string => {
  const [first = "", second] = written
    .split(/[/,;\n]|\batau\b|\bdan\b/i)
    .map((part) => part.trim())
    .filter((part) => part.replaceAll(/\D/g, "").length >= 7);
  if (second) say({ type: "phones-several", label });
  const text = second ? first : written;
  if (/^8\d{7,11}$/.test(text)) {
    say({ type: "phone-repaired", label });
    return `0${text}`;
  }
  return /^62\d{8,13}$/.test(text) ? `+${text}` : text;
};

/** "750 W", "2U", "1.200"; a comma is the decimal sign. */
const readNumber = ({ value, text }: ReadCell): number | null => {
  if (typeof value === "number") return value;
  const [, digits] = /^(-?\d+(?:\.\d{3})*(?:,\d+)?)\s*\p{L}*\.?$/u.exec(text) ?? [];
  return digits === undefined ? null : Number(digits.replaceAll(".", "").replace(",", "."));
};

const readAgency = ({ text }: ReadCell, { say, tools }: Given): string => {
  const { walkIn } = tools.context.standard;
  if (walkIn?.citizen.words.includes(plain(text))) return walkIn.citizen.agency;
  const match = tools.matchAgency(text);
  if (!match) {
    // Guests come from schools, villages and firms too, which no list has.
    if (!walkIn) say({ type: "agency-unlisted", text });
    return text;
  }
  if (!match.sure) say({ type: "agency-close", text, agency: match.agency.name });
  return match.agency.id;
};

/**
 * "KTP 6171…" in one cell names the kind and the number; a number alone may be of one known form.
 * A spreadsheet that has made 6,17E+15 of it has lost it.
 */
const readIdentity = (
  fields: Draft,
  { kind, number, forms }: NonNullable<AnyStandard["walkIn"]>["identity"],
  { cellOf, say, tools }: Given,
): void => {
  const cell = cellOf(`fields.${number}`);
  if (!cell) return;
  const { standard } = tools.context;
  const spec = standard.fields[kind];
  const options = spec?.kind === "choice" ? spec.options : {};
  const text = cell.text.trim();
  if (/^\d[.,]\d+e\+\d+$/i.test(text)) {
    say({ type: "digits-lost", label: cell.label });
    delete fields[number];
    return;
  }
  const [, words = "", digits = ""] = /^(\D*?)[\s:./-]*([\p{L}]?\d[\d\s.-]*)?$/u.exec(text) ?? [];
  const told = words === "" ? null : wordToOption(kind, options, words);
  if (told !== null) {
    if (digits === "") delete fields[number];
    else fields[number] = digits.trim();
  }
  if (fields[kind] !== undefined) return;
  const formed = (form: NumberForm) =>
    digits !== "" &&
    identityWarnings(form, digits).every(({ type }) => type !== "length" && type !== "not-digits");
  const byForm = Object.entries(forms).find(([, form]) => formed(form))?.[0];
  const found = told ?? byForm;
  if (found !== undefined) fields[kind] = found;
};

// Devices

/** What belongs to one device alone; said once for several, nobody knows for which. */
const ofOneDevice = new Set(["serial", "asset", "position", "network"]);

const readList = (
  id: string,
  spec: Extract<FieldSpec, { kind: "list" }>,
  given: Given,
): readonly Row[] | null => {
  const { cellOf, say } = given;
  const { list } = given.tools.context.standard.shows;
  const cells = Object.keys(spec.of).flatMap((cell) => {
    const read = cellOf(`fields.${id}.${cell}`);
    return read ? [{ cell, read }] : [];
  });
  const described = cellOf(`fields.${id}`);
  if (!described && cells.length === 0) return null;
  const typeCell = list?.field === id ? list.type : null;
  const type = typeCell ? spec.of[typeCell] : undefined;
  const options = type?.kind === "choice" ? type.options : {};
  const { devices, understood } = described
    ? textToDevices(described.text, typeCell ?? "", options)
    : { devices: [{ type: Object.hasOwn(options, "other") ? "other" : "" }], understood: true };
  if (described && !understood) {
    say({ type: "devices-unread", label: described.label, text: described.text });
  }
  const counted = repeat(devices, cellOf(`fields.${id}#count`), say);
  const rows = counted.map((device) => deviceToCells(device, typeCell, spec.of));
  for (const { cell, read } of cells)
    spread(rows, cell, spec.of, `fields.${id}.${cell}`, read, given);
  return rows.map((row, index) => ({ ...row, id: String(index + 1) }));
};

const repeat = (
  devices: readonly DescribedDevice[],
  cell: ReadCell | null,
  say: Say,
): readonly DescribedDevice[] => {
  if (!cell) return devices;
  const count = readNumber(cell);
  const [only] = devices;
  if (count === devices.length) return devices;
  if (
    only &&
    devices.length === 1 &&
    count !== null &&
    Number.isInteger(count) &&
    count > 0 &&
    count <= 48
  ) {
    return Array.from({ length: count }, () => only);
  }
  say({ type: "several-devices", label: cell.label, text: cell.text, count: devices.length });
  return devices;
};

const deviceToCells = (
  { type, brand, rest }: DescribedDevice,
  typeCell: string | null,
  of: FieldSpecs,
): Record<string, Scalar> => {
  const cell = restCell(of);
  const left = brand && !of["brand"] ? [brand, rest].filter(Boolean).join(" ") : rest;
  return {
    ...(typeCell && type ? { [typeCell]: type } : {}),
    ...(brand && of["brand"] ? { brand } : {}),
    ...(left && cell ? { [cell]: left } : {}),
  };
};

/** One text for one device, one each for several, or the same for all. */
const spread = (
  rows: readonly Record<string, Scalar>[],
  cell: string,
  of: FieldSpecs,
  target: ColumnTarget,
  read: ReadCell,
  given: Given,
): void => {
  const spec = of[cell];
  if (!spec) return;
  const texts = read.text
    .split(/[\n;]+|,\s+/)
    .map((text) => text.trim())
    .filter(Boolean);
  const shared = texts.length === 1 && !ofOneDevice.has(cell);
  if (rows.length > 1 && texts.length !== rows.length && !shared) {
    const { label, text } = read;
    given.say({ type: "several-devices", label, text, count: rows.length });
    return;
  }
  if (rows.length === 1 || shared) {
    const value = readField(target, spec, given, read);
    if (value !== null) for (const row of rows) row[cell] = value;
    return;
  }
  for (const [index, row] of rows.entries()) {
    const text = texts[index] ?? "";
    const value = readField(target, spec, given, { ...read, text, value: text });
    if (value !== null) row[cell] = value;
  }
};

// Checks

/** What does not fit its field leaves it and is kept in words; personal data stays where it is masked. */
const checkFields = (fields: Draft, { cellOf, say, tools }: Given): void => {
  const { standard, today, now } = tools.context;
  for (const [path, problem] of Object.entries(
    problemsOf(standard.fields, fields, [], { today, now }),
  )) {
    const [id = "", rowId, cell] = path.split(".");
    const field = standard.fields[id];
    const rows = fields[id];
    const inRow = cell !== undefined && field?.kind === "list";
    const spec = inRow ? field.of[cell] : field;
    if (!spec) continue;
    const holder = inRow && isRows(rows) ? rows.find((row) => row.id === rowId) : fields;
    const value = holder?.[cell ?? id];
    const label = cellOf(inRow ? `fields.${id}.${cell}` : `fields.${id}`)?.label ?? spec.label;
    if (problem.type === "required") continue;
    sayProblem(spec, problem, label, scalarText(value), say);
    if (spec.personal && !spec.apart) continue;
    if (inRow && isRows(rows)) {
      fields[id] = rows.map((row) => (row.id === rowId ? without(row, cell) : row));
    } else delete fields[id];
  }
};

const scalarText = (value: FieldValue | undefined): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

const without = (row: Row, cell: string): Row => ({
  ...Object.fromEntries(Object.entries(row).filter(([key]) => key !== cell)),
  id: row.id,
});

const sayProblem = (
  spec: FieldSpec,
  problem: Problem,
  label: string,
  text: string,
  say: Say,
): void => {
  const hidden = spec.personal === true || spec.apart !== undefined;
  if (problem.type === "too-long" && !hidden) {
    say({ type: "too-long", label, text, max: problem.max });
  } else {
    say({
      type: "not-fitting",
      label,
      text: hidden ? null : text,
      problem: problem.type,
    });
  }
};

// People and notes

interface OfficerMatch {
  readonly person: Officer;
  readonly sure: boolean;
}

const titles = new Set(
  "dr drs dra ir h hj s se sh st mt mm msi skom mkom ssos sip map stp amd kom sos t si m ap a md bapak ibu pak bu sdr".split(
    " ",
  ),
);

const nameWords = (text: string) => plainWords(text).filter((word) => !titles.has(word));

const matchPerson = (text: string, people: readonly Officer[]): OfficerMatch | null => {
  const words = nameWords(text);
  if (words.length === 0) return null;
  const found = people.filter((person) => {
    const name = nameWords(person.name);
    return words.every((word) => name.includes(word));
  });
  const exact = found.filter((person) => nameWords(person.name).length === words.length);
  const [person, ...others] = exact.length > 0 ? exact : found;
  return person && others.length === 0 ? { person, sure: exact.length === 1 } : null;
};

const readOfficer = ({ cellOf, say, tools }: Given): PersonRef | null => {
  const cell = cellOf("officer");
  if (!cell) return null;
  const match = tools.matchOfficer(cell.text);
  const { assignedTo } = tools.context.standard;
  if (assignedTo && !match?.person.roles?.includes(assignedTo)) {
    // Whoever kept the book is named in it, and is not the one who advised.
    say({ type: "kept", label: cell.label, text: cell.text });
    return null;
  }
  if (!match) {
    say({ type: "officer-unknown", text: cell.text });
    return null;
  }
  const { person, sure } = match;
  if (!sure) say({ type: "officer-close", text: cell.text, name: person.name });
  return { id: person.id, name: person.name };
};

/**
 * Notes explain the stage where it wants an explanation (why refused, what is missing); else they are
 * kept in words, like the second cell of a target that takes one.
 */
const keepNotes = (byTarget: ResolvedRow["byTarget"], given: Given, stage: string): FieldValues => {
  const { say } = given;
  const { standard } = given.tools.context;
  const notes = (byTarget.get("note") ?? []).map((cell) => ({
    cell,
    text: masked(cell.text, cell.label, given),
  }));
  const asked = explanationOf(standard, stage);
  const joined = notes.map(({ text }) => text).join("; ");
  const explains = asked !== null && joined !== "" && joined.length <= asked.maxLength;
  if (!explains) {
    for (const { cell, text } of notes) say({ type: "kept", label: cell.label, text });
  }
  for (const [target, cells] of byTarget) {
    const spec = standard.fields[target.replace("fields.", "")];
    // Of two columns for one personal field the first counts: the other may not stand in words.
    if (target === "note" || spec?.personal || liesApart(target, standard)) continue;
    for (const { label, text } of cells.slice(1)) {
      if (plain(text) !== plain(cells[0]?.text ?? "")) {
        say({ type: "kept", label, text: masked(text, label, given) });
      }
    }
  }
  return explains ? { [asked.id]: joined } : {};
};

const explanationOf = (
  standard: AnyStandard,
  stage: string,
): { readonly id: string; readonly maxLength: number } | null => {
  const id = stageOf(standard, stage).explainedBy;
  if (!id) return null;
  for (const { next } of Object.values(standard.stages)) {
    const ask = next
      .filter((transition) => transition.to === stage)
      .flatMap((transition) => transition.asks ?? [])
      .find((candidate) => candidate.id === id);
    const spec = ask && askSpec(standard, ask);
    if (spec?.kind === "text" && spec.long) return { id, maxLength: spec.maxLength ?? 20_000 };
  }
  return null;
};
