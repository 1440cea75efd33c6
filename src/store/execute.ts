import { decide } from "#domain/case/decide.ts";
import { evolve } from "#domain/case/evolve.ts";
import { isVoid, voidStage, type Case, type QueueNumber, type Task } from "#domain/case/case.ts";
import type { CaseCommand, ImportCase, OpenCase } from "#domain/case/commands.ts";
import type { CaseEvent } from "#domain/case/events.ts";
import type { Refusal } from "#domain/case/refusals.ts";
import {
  actorOf,
  decideReference,
  evolveReference,
  type Reference,
  type ReferenceCommand,
  type ReferenceEvent,
  type ReferenceRefusal,
} from "#domain/reference/reference.ts";
import { readersOf, readRight } from "#domain/permissions.ts";
import { registrationNumber } from "#domain/registration-number.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Actor, PersonRef } from "#domain/roles.ts";
import { standardOf } from "#domain/services/index.ts";
import { dayToIsoDate, minuteToDay, msToMinute, yearOfDay } from "#domain/time.ts";
import { scopeOf } from "#domain/case/decide.ts";
import { appendToChain, emptyChain, type ChainHead, type HistoryRow } from "#protocol/history.ts";
import { upcastCase, upcastEvent } from "#protocol/upcast.ts";
import { apartChangesOf, apartKey, apartRowAfter, type ApartChange } from "./apart.ts";
import { countUses } from "./attachments.ts";
import { calendarOf } from "./calendar.ts";
import { effectiveTime, lastTimeKey, type EffectiveTime } from "./clock.ts";
import {
  refuseIfReadOnly,
  type ApartRow,
  type CountRow,
  type Database,
  type OwnRow,
  type ReferenceRow,
  type SearchChunkRow,
} from "./database.ts";
import { deleteDrafts } from "./drafts.ts";
import { outlineOf } from "./read.ts";
import { readReference } from "./reference.ts";
import { caseToRow, searchTextOf, type CaseRow } from "./rows.ts";
import { linesPerChunk, withLine } from "./search-text.ts";
import { randomSalt } from "./uuid.ts";

/** An opening without its number, which is drawn in the transaction that opens the case. */
type Unnumbered<Command> = Omit<Command, "number" | "queue">;
export type StaffCommand =
  | Exclude<CaseCommand, OpenCase | ImportCase>
  | Unnumbered<OpenCase>
  | Unnumbered<ImportCase>;

export interface ExecuteContext {
  readonly actorId: string;
  /** Device clock, epoch milliseconds. */
  readonly clock: () => number;
  /** `v` of the case as the person saw it; without it nothing is stale. */
  readonly seenV?: number;
  /** Drafts that end with this command: gone in the same transaction, or not at all. */
  readonly endsDrafts?: readonly string[];
  /** The job that follows a published calendar: it reaches every case and shows none. */
  readonly asJob?: true;
}

export interface Executed {
  readonly case: Case;
  readonly events: readonly CaseEvent[];
  /** The same command had been carried out before; nothing was written now. */
  readonly again: boolean;
}

/**
 * The one write path: reads the case, decides, and writes document, history, counts and search text
 * in one strict transaction. Resolves when the data is durable. A refusal is a value; a broken or
 * full store throws `StoreFault` or Dexie's own error (`faultOf` tells which).
 */
export const execute = async (
  db: Database,
  command: StaffCommand,
  context: ExecuteContext,
): Promise<Result<Executed, Refusal>> => {
  const all = await executeAll(db, [command], context);
  if (!all.ok) return err(all.error.refusal);
  const [first] = all.value;
  if (!first) throw new Error("a command without outcome");
  return ok(first);
};

export interface RefusedCommand {
  readonly index: number;
  readonly refusal: Refusal;
}

/** Several commands of one person at one moment, in one transaction: all, or none and the first refusal. */
export const executeAll = async (
  db: Database,
  commands: readonly StaffCommand[],
  context: ExecuteContext,
  onProgress?: (done: number) => void,
): Promise<Result<readonly Executed[], RefusedCommand>> => {
  const { actorId, clock, asJob } = context;
  const acts = commands.map((command) => ({
    command,
    actorId,
    clock,
    ...(asJob ? { asJob } : {}),
  }));
  return await executeActs(db, acts, context, onProgress);
};

/** A command with who gave it, and the clock of that moment. */
export interface Act extends Pick<ExecuteContext, "actorId" | "clock" | "asJob"> {
  readonly command: StaffCommand;
}

/** The work of several people over months, in order of time: what a sample office is made of. */
export const executeActs = async (
  db: Database,
  acts: readonly Act[],
  { seenV, endsDrafts }: Pick<ExecuteContext, "seenV" | "endsDrafts"> = {},
  onProgress?: (done: number) => void,
): Promise<Result<readonly Executed[], RefusedCommand>> => {
  const outcome = await inWriteTransaction(db, async () => {
    const batch = await openBatch(db, seenV);
    if (acts.length > 1) await batch.prefetch(acts.map(({ command }) => command));
    const executed: Executed[] = [];
    for (const [index, act] of acts.entries()) {
      const result = await batch.run(act);
      // An exception is the only way to roll back; it never leaves this function.
      if (!result.ok) throw new Rollback({ index, refusal: result.error });
      executed.push(result.value);
      // Dexie follows its transaction through a hundred awaits that ask nothing of the disk, not
      // further; a command takes about ten, so every fourth is followed by a small question.
      if (index % 4 === 3) await db.meta.get(lastTimeKey);
      if (onProgress && index % 250 === 249) onProgress(index + 1);
    }
    await batch.flush();
    if (endsDrafts) await deleteDrafts(db, endsDrafts);
    return executed;
  });
  return outcome instanceof Rollback ? err(outcome.refused) : ok(outcome);
};

class Rollback extends Error {
  readonly refused: RefusedCommand;

  constructor(refused: RefusedCommand) {
    super("rolled back");
    this.refused = refused;
  }
}

const inWriteTransaction = async <Value>(
  db: Database,
  work: () => Promise<Value>,
): Promise<Value | Rollback> => {
  refuseIfReadOnly(db);
  try {
    return await db.transaction("rw", db.tables, work);
  } catch (error) {
    if (error instanceof Rollback) return error;
    throw error;
  }
};

/** Collects what several commands write, so that each row is read and written once. */
const openBatch = async (db: Database, seenV: number | undefined) => {
  const reference = await readReference(db);
  const calendar = calendarOf(reference.calendar);
  let atWork: { readonly day: number; readonly people: readonly Actor[] } | null = null;
  let lastAt = await metaNumber(db, lastTimeKey);
  let read: { readonly clock: Act["clock"]; readonly time: EffectiveTime } | null = null;
  const deviceCode = await metaText(db, "deviceCode");

  const cases = new Map<string, CaseRow | null>();
  const before = new Map<string, CaseRow | null>();
  const heads = new Map<string, ChainHead>();
  const sequences = new Map<string, number>();
  const chunks = new Map<string, SearchChunkRow>();
  const newestChunk = new Map<string, number>();
  const history: HistoryRow[] = [];
  /** Papers put to cases and withdrawn from them, by hash. */
  const uses = new Map<string, number>();
  /** What comes to belong to one person, as it will be. */
  const own = new Map<string, OwnRow>();
  /** Records that lie apart, as they will be; null: deleted. */
  const apart = new Map<string, ApartRow | null>();

  const timeOf = (clock: Act["clock"]): EffectiveTime => {
    // Read once for all acts that share it: they are of one moment, and doubted together.
    if (read?.clock !== clock) read = { clock, time: effectiveTime(lastAt, clock()) };
    lastAt = read.time.now;
    return read.time;
  };

  /** Roles held for somebody else change with the day. */
  const peopleOn = (now: number): readonly Actor[] => {
    const day = minuteToDay(msToMinute(now));
    if (atWork?.day !== day) atWork = { day, people: peopleAtWork(reference, now) };
    return atWork.people;
  };

  const rowOf = async (id: string): Promise<CaseRow | null> => {
    const known = cases.get(id);
    if (known !== undefined) return known;
    const stored = (await db.cases.get(id)) ?? null;
    const row = stored && { ...stored, doc: upcastCase(stored.doc) };
    cases.set(id, row);
    before.set(id, row);
    return row;
  };

  /** Carried out before, by command id; `null` once it was looked up and not found. */
  const doneBefore = new Map<string, HistoryRow | null>();

  /** Two reads for all commands instead of two for each. */
  const prefetch = async (commands: readonly StaffCommand[]): Promise<void> => {
    const ids = [...new Set(commands.map(({ caseId }) => caseId))];
    const rows = await db.cases.bulkGet(ids);
    for (const [index, id] of ids.entries()) {
      const stored = rows[index];
      const row = stored ? { ...stored, doc: upcastCase(stored.doc) } : null;
      cases.set(id, row);
      before.set(id, row);
    }
    for (const { id } of commands) doneBefore.set(id, null);
    const cmds = commands.map(({ id }) => id);
    for (const done of await db.history.where("cmd").anyOf(cmds).toArray()) {
      doneBefore.set(done.cmd, done);
    }
  };

  const doneRow = async (command: string): Promise<HistoryRow | null> => {
    const known = doneBefore.get(command);
    return known === undefined ? ((await db.history.get({ cmd: command })) ?? null) : known;
  };

  const headOf = async (scope: string): Promise<ChainHead> => {
    const known = heads.get(scope);
    if (known) return known;
    const stored = await db.meta.get(`chain:${scope}`);
    return isChainHead(stored?.value) ? stored.value : emptyChain;
  };

  const nextNumber = async (service: OpenCase["service"], receivedAt: number): Promise<string> => {
    const { code } = standardOf(service);
    const year = yearOfDay(minuteToDay(msToMinute(receivedAt)));
    const key = `sequence:${code}-${year}-${deviceCode}`;
    const last = sequences.get(key) ?? (await metaNumber(db, key)) ?? 0;
    sequences.set(key, last + 1);
    return registrationNumber({ code, year, device: deviceCode, sequence: last + 1 });
  };

  /** Numbers of a day begin at 1, and nobody who comes another day gets one. */
  const nextInQueue = async (
    service: OpenCase["service"],
    receivedAt: number,
    now: number,
  ): Promise<QueueNumber | null> => {
    const { code, walkIn } = standardOf(service);
    const day = minuteToDay(msToMinute(now));
    if (!walkIn || minuteToDay(msToMinute(receivedAt)) !== day) return null;
    const date = dayToIsoDate(day);
    const key = `queue:${code}-${date}`;
    const last = sequences.get(key) ?? (await metaNumber(db, key)) ?? 0;
    sequences.set(key, last + 1);
    return { day: date, n: last + 1 };
  };

  const changeApart = async (change: ApartChange, isNew: boolean): Promise<void> => {
    const key = apartKey(change.kind, change.caseId);
    const stored =
      apart.has(key) || isNew ? (apart.get(key) ?? null) : ((await db.apart.get(key)) ?? null);
    apart.set(key, apartRowAfter(stored, change));
  };

  const run = async ({
    command: staffCommand,
    actorId,
    clock,
    asJob,
  }: Act): Promise<Result<Executed, Refusal>> => {
    const { now, suspect } = timeOf(clock);
    const people = peopleOn(now);
    const actor = actorIn(people, actorId);
    const row = await rowOf(staffCommand.caseId);
    const done = await doneRow(staffCommand.id);
    if (done) return repeated(done, row, actor);
    const right = row && readRight(standardOf(row.service), actor);
    // Not even a refusal tells of a case that this person may not know of. A task is answered blindly.
    const blind =
      staffCommand.type === "ReportTask" || (asJob && staffCommand.type === "MovePromise");
    if (right === "none" && !blind) return err({ type: "CaseMissing" });
    const unlinkable = await linksRefusal(staffCommand, row, actor);
    if (unlinkable) return err(unlinkable);
    // Numbers are drawn before the decision and given back with the transaction if it is refused.
    const command = await numbered(staffCommand, now, nextNumber, nextInQueue);
    const service = row?.service ?? ("service" in command ? command.service : null);
    if (!service) return err({ type: "CaseMissing" });
    const decision = decide(command, row?.doc ?? null, {
      now,
      clockSuspect: suspect,
      actor,
      standard: standardOf(service),
      calendar,
      people,
      settings: reference.desk,
      since: right === "full" ? await eventsSince(db, staffCommand.caseId, seenV, row?.doc.v) : [],
    });
    if (!decision.ok) return decision;

    const events = decision.value;
    const doc = events.reduce<Case | null>(evolve, row?.doc ?? null);
    if (!doc) throw new Error(`${command.type} made no case`);
    const scope = doc.scope;
    const chained = appendToChain(await headOf(scope), command.id, events, randomSalt);
    heads.set(scope, chained.head);
    const [firstEntry] = chained.entries;
    if (!firstEntry) throw new Error(`${command.type} decided nothing`);
    const logged: HistoryRow = {
      scope,
      seq: firstEntry.seq,
      caseId: doc.id,
      v: firstEntry.event.v,
      cmd: command.id,
      at: now,
      entries: chained.entries,
    };
    history.push(logged);
    // The same command twice in one batch is one act too.
    doneBefore.set(command.id, logged);
    const searchChunk = await placeSearchText(row, doc);
    cases.set(doc.id, caseToRow(doc, searchChunk));
    for (const task of doc.tasks ?? []) {
      if (!row?.doc.tasks?.includes(task)) own.set(task.id, ownTask(task, doc.id));
    }
    const receipt = command.type === "OpenCase" ? receiptFor(actor, doc) : null;
    if (receipt) own.set(receipt.id, receipt);
    for (const change of apartChangesOf(command, doc)) await changeApart(change, row === null);
    for (const [sha256, change] of usesIn(events, row?.doc ?? null)) {
      uses.set(sha256, (uses.get(sha256) ?? 0) + change);
    }
    switch (right) {
      // Whoever has just opened a case knows what is in it, whether or not he may read it later.
      case null:
      case "full":
        return ok({ case: doc, events, again: false });
      case "outline":
        return ok({ case: outlineOf(doc), events: [], again: false });
      // Whoever answers a task, or recounts, learns nothing of the case by it.
      case "none":
        return ok({ case: blankCase(doc), events: [], again: false });
    }
  };

  /** Whether a case may come to point to others, by a link or from its opening on. */
  const linksRefusal = async (
    command: StaffCommand,
    row: CaseRow | null,
    actor: Actor,
  ): Promise<Refusal | null> => {
    if (command.type === "LinkCases") {
      return row && (await linkRefusal(command.caseId, row.service, command.other, actor));
    }
    if (command.type !== "OpenCase" || row) return null;
    for (const other of command.linkedTo ?? []) {
      const refusal = await linkRefusal(command.caseId, command.service, other, actor);
      if (refusal) return refusal;
    }
    return null;
  };

  /**
   * Of the other case the decision knows the id alone. Whoever may not see it learns nothing by
   * trying; and a case never points to one that some of its own readers may not know of.
   */
  const linkRefusal = async (
    caseId: string,
    service: CaseRow["service"],
    other: string,
    actor: Actor,
  ): Promise<Refusal | null> => {
    const row = await rowOf(other);
    if (!row || isVoid(row.doc) || readRight(standardOf(row.service), actor) === "none") {
      return { type: "CaseMissing" };
    }
    if (row.linkedTo.includes(caseId)) return { type: "NothingToChange" };
    const readers = readersOf(standardOf(row.service));
    const narrower = readersOf(standardOf(service)).some((role) => !readers.includes(role));
    return narrower ? { type: "LinkFromOther" } : null;
  };

  /** Rewrites the one line of the case in its chunk, if the text changed. */
  const placeSearchText = async (row: CaseRow | null, doc: Case): Promise<number> => {
    const text = searchTextOf(doc);
    if (row && searchTextOf(row.doc) === text) return row.searchChunk;
    const number = row?.searchChunk ?? (await chunkWithRoom(doc.scope));
    const chunk = await chunkOf(doc.scope, number);
    chunks.set(chunkKey(doc.scope, number), withLine(chunk, doc.id, text));
    return number;
  };

  const chunkOf = async (scope: string, chunk: number): Promise<SearchChunkRow> =>
    chunks.get(chunkKey(scope, chunk)) ??
    (await db.searchChunks.get([scope, chunk])) ?? { scope, chunk, text: "", lines: 0 };

  const chunkWithRoom = async (scope: string): Promise<number> => {
    const newest =
      newestChunk.get(scope) ??
      (await db.searchChunks.where("[scope+chunk]").between([scope, 0], [scope, Infinity]).last())
        ?.chunk ??
      0;
    const { lines } = await chunkOf(scope, newest);
    const chosen = lines < linesPerChunk ? newest : newest + 1;
    newestChunk.set(scope, chosen);
    return chosen;
  };

  const flush = async (): Promise<void> => {
    if (history.length === 0 || lastAt === undefined) return;
    const rows = [...cases.values()].filter((row) => row !== null);
    await db.cases.bulkPut(rows.filter((row) => before.get(row.id) !== row));
    await db.history.bulkAdd(history);
    await db.searchChunks.bulkPut([...chunks.values()]);
    await db.apart.bulkPut([...apart.values()].filter((row) => row !== null));
    await db.apart.bulkDelete([...apart].filter(([, row]) => row === null).map(([key]) => key));
    await db.own.bulkPut([...own.values()]);
    await writeCounts(db, before, cases);
    await db.meta.bulkPut([
      { key: lastTimeKey, value: lastAt },
      ...[...heads].map(([scope, head]) => ({ key: `chain:${scope}`, value: head })),
      ...[...sequences].map(([key, value]) => ({ key, value })),
    ]);
    await countUses(db, uses, lastAt);
  };

  return { prefetch, run, flush };
};

/**
 * The answer to a command that was carried out before. An id that belongs to another case, or to
 * somebody else's act on a case that this person may not read, opens nothing: else whoever had seen
 * one id could ask with it for the case as it stands today.
 */
const repeated = (
  done: HistoryRow,
  row: CaseRow | null,
  actor: Actor,
): Result<Executed, Refusal> => {
  const events = caseEventsOf(done);
  if (done.caseId !== row?.id) return err({ type: "CaseMissing" });
  const right = readRight(standardOf(row.service), actor);
  if (right === "full") return ok({ case: row.doc, events, again: true });
  const [first] = events;
  if (first?.by.id !== actor.id) return err({ type: "CaseMissing" });
  if (right === "outline") return ok({ case: outlineOf(row.doc), events: [], again: true });
  // What he took in himself, as it was then, and nothing that was done with it since.
  const taken = first.type === "CaseOpened" ? events.reduce<Case | null>(evolve, null) : null;
  return ok(
    taken
      ? { case: taken, events, again: true }
      : { case: blankCase(row.doc), events: [], again: true },
  );
};

const ownTask = (task: Task, caseId: string): OwnRow => ({
  id: task.id,
  owner: task.to.id,
  at: task.givenAt,
  caseId,
  kind: "task",
  doc: task,
});

/** Intake without the right to read leaves number, time and channel with the one who did it. */
const receiptFor = (actor: Actor, doc: Case): OwnRow | null => {
  const standard = standardOf(doc.service);
  if (readRight(standard, actor) !== "none") return null;
  const { channel } = standard.fields;
  const value = doc.fields["channel"];
  return {
    id: `receipt|${doc.id}`,
    owner: actor.id,
    at: doc.recordedAt,
    caseId: "",
    kind: "receipt",
    doc: {
      number: doc.number,
      service: doc.service,
      receivedAt: doc.receivedAt,
      channel:
        channel?.kind === "choice" && typeof value === "string"
          ? (channel.options[value] ?? value)
          : "",
    },
  };
};

const nobody: PersonRef = { id: "", name: "" };

/** What is left of a case for somebody who may not know of it: the id by which it was asked. */
const blankCase = ({ id, service }: Case): Case => ({
  dv: 1,
  id,
  service,
  scope: "",
  number: "",
  formerNumber: null,
  standardVersion: 0,
  category: null,
  stage: "",
  stageSince: 0,
  stageAnswers: {},
  cameFrom: null,
  receivedAt: 0,
  recordedAt: 0,
  recordedBy: nobody,
  fields: {},
  ticks: {},
  assignee: null,
  promises: [],
  passages: [],
  attachments: [],
  notes: [],
  linkedTo: [],
  imported: null,
  closedAt: null,
  lastStep: null,
  v: 0,
  materialV: 0,
  updatedAt: 0,
});

const chunkKey = (scope: string, chunk: number) => `${scope}|${chunk}`;

/** A person who is no longer there, or has been switched off, holds no role. */
const peopleAtWork = ({ people }: Reference, at: number): readonly Actor[] =>
  people.filter(({ active }) => active).map((person) => actorOf(person, at));

const actorIn = (people: readonly Actor[], actorId: string): Actor =>
  people.find(({ id }) => id === actorId) ?? { id: actorId, name: "", roles: [] };

const numbered = async (
  command: StaffCommand,
  now: number,
  nextNumber: (service: OpenCase["service"], receivedAt: number) => Promise<string>,
  nextInQueue: (
    service: OpenCase["service"],
    receivedAt: number,
    now: number,
  ) => Promise<QueueNumber | null>,
): Promise<CaseCommand> => {
  switch (command.type) {
    case "OpenCase": {
      const queue = await nextInQueue(command.service, command.receivedAt, now);
      const number = await nextNumber(command.service, command.receivedAt);
      return { ...command, number, ...(queue ? { queue } : {}) };
    }
    case "ImportCase":
      return { ...command, number: await nextNumber(command.service, command.receivedAt) };
    default:
      return command;
  }
};

const caseEventsOf = (row: HistoryRow): readonly CaseEvent[] =>
  row.entries.flatMap(({ event }) => ("caseId" in event ? [upcastEvent(event)] : []));

const eventsSince = async (
  db: Database,
  caseId: string,
  seenV: number | undefined,
  v: number | undefined,
): Promise<readonly CaseEvent[]> => {
  if (seenV === undefined || v === undefined || seenV >= v) return [];
  const rows = await db.history
    .where("[caseId+v]")
    .between([caseId, seenV + 1], [caseId, Infinity], true, true)
    .toArray();
  return rows.flatMap(caseEventsOf);
};

/** Hashes of the papers that events put to a case (+1) or withdraw from it (−1). */
const usesIn = (
  events: readonly CaseEvent[],
  before: Case | null,
): readonly (readonly [sha256: string, change: number])[] => {
  const uses: [string, number][] = [];
  for (const event of events) {
    if (event.type === "CaseOpened") {
      for (const { sha256 } of event.attachments) uses.push([sha256, 1]);
    } else if (event.type === "WorkRecorded") {
      for (const { sha256 } of event.attachments) uses.push([sha256, 1]);
    } else if (event.type === "AttachmentAdded") {
      uses.push([event.attachment.sha256, 1]);
    } else if (event.type === "AttachmentWithdrawn") {
      const withdrawn = before?.attachments.find(({ id }) => id === event.id);
      if (withdrawn) uses.push([withdrawn.sha256, -1]);
    }
  }
  return uses;
};

const metaNumber = async (db: Database, key: string): Promise<number | undefined> => {
  const value = (await db.meta.get(key))?.value;
  return typeof value === "number" ? value : undefined;
};

const metaText = async (db: Database, key: string): Promise<string> => {
  const value = (await db.meta.get(key))?.value;
  if (typeof value !== "string") throw new Error(`meta ${key} is not set`);
  return value;
};

const isChainHead = (value: unknown): value is ChainHead =>
  typeof value === "object" && value !== null && "seq" in value && "chain" in value;

/** Counts change here alone, from the difference of old and new rows. */
const writeCounts = async (
  db: Database,
  before: ReadonlyMap<string, CaseRow | null>,
  after: ReadonlyMap<string, CaseRow | null>,
): Promise<void> => {
  const differences = new Map<string, Omit<CountRow, "key">>();
  const add = (row: CaseRow | null | undefined, by: number) => {
    if (!row || row.stage === voidStage) return;
    const key = countKey(row);
    const { scope, service, stage } = row;
    const known = differences.get(key)?.n ?? 0;
    differences.set(key, { scope, service, stage, n: known + by });
  };
  for (const [id, row] of after) {
    add(before.get(id), -1);
    add(row, 1);
  }
  for (const [key, { n, ...rest }] of differences) {
    if (n === 0) continue;
    const stored = await db.counts.get(key);
    await db.counts.put({ key, ...rest, n: (stored?.n ?? 0) + n });
  }
};

export const countKey = (row: Pick<CaseRow, "scope" | "service" | "stage">): string =>
  `${row.scope}|${row.service}|${row.stage}`;

/** The same write path for people, office and calendar. */
export const executeReference = async (
  db: Database,
  command: ReferenceCommand,
  context: Pick<ExecuteContext, "actorId" | "clock" | "endsDrafts">,
): Promise<
  Result<{ readonly reference: Reference; readonly event: ReferenceEvent }, ReferenceRefusal>
> => {
  refuseIfReadOnly(db);
  return await db.transaction(
    "rw",
    [db.meta, db.history, db.reference, db.drafts, db.apart],
    async () => {
      const reference = await readReference(db);
      const done = await db.history.get({ cmd: command.id });
      const already = done?.entries[0]?.event;
      if (already && "docId" in already) {
        return ok({ reference, event: toldAgain(already, context.actorId) });
      }

      const versions = new Map(
        (await db.reference.toArray()).map(({ key, v }) => [key as string, v]),
      );
      const { now } = effectiveTime(await metaNumber(db, lastTimeKey), context.clock());
      const decision = decideReference(command, reference, {
        now,
        actor:
          firstActor(reference, command, now) ??
          actorIn(peopleAtWork(reference, now), context.actorId),
        lastV: (docId) => versions.get(docId) ?? 0,
      });
      if (!decision.ok) return decision;

      const event = decision.value;
      const scope = "reference";
      const stored = await db.meta.get(`chain:${scope}`);
      const head = isChainHead(stored?.value) ? stored.value : emptyChain;
      const chained = appendToChain(head, command.id, [event], randomSalt);
      await db.history.add({
        scope,
        seq: head.seq + 1,
        caseId: event.docId,
        v: event.v,
        cmd: command.id,
        at: now,
        entries: chained.entries,
      });
      const next = evolveReference(reference, event);
      await db.reference.put(documentOf(event));
      await db.meta.bulkPut([
        { key: `chain:${scope}`, value: chained.head },
        { key: lastTimeKey, value: now },
      ]);
      if (context.endsDrafts) await deleteDrafts(db, context.endsDrafts);
      return ok({ reference: next, event });
    },
  );
};

/** The log names files and numbers of cases; only who wrote a line hears it again. */
const toldAgain = (event: ReferenceEvent, actorId: string): ReferenceEvent =>
  event.type === "ActivityRecorded" && event.by.id !== actorId ? { ...event, detail: {} } : event;

/** Nobody is there yet who could act: the first person enters the office by being written down. */
const firstActor = (reference: Reference, command: ReferenceCommand, at: number): Actor | null =>
  reference.people.length === 0 && command.type === "AddPerson"
    ? actorOf(command.person, at)
    : null;

const documentOf = (event: ReferenceEvent): ReferenceRow => {
  const { v } = event;
  switch (event.type) {
    case "PersonAdded":
    case "PersonChanged":
      return { key: `person:${event.person.id}`, v, doc: event.person };
    case "OfficeChanged":
      return { key: "office", v, doc: event.office };
    case "DeskChanged":
      return { key: "desk", v, doc: event.desk };
    case "HandlingChanged":
      return { key: "handling", v, doc: event.handling };
    case "CalendarPublished":
      return { key: "calendar", v, doc: event.calendar };
    case "ActivityRecorded":
      return { key: "activity", v, doc: null };
  }
};

/** Scope a case of this service and receipt time will lie in. */
export const scopeFor = (service: OpenCase["service"], receivedAt: number): string =>
  scopeOf(standardOf(service), receivedAt);
