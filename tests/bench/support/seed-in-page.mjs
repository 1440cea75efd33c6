/**
 * Bundled and run inside a page of the app's origin, with the app itself not open: writes an office
 * of any size into IndexedDB as the app would have, table by table, so that the app opens it as its
 * own. Every case is decided and folded by the rules of the domain; only the ended ones of a large
 * office are copies of three weeks of real ones, moved back by whole weeks, since deciding a hundred
 * thousand histories takes minutes and no screen of a board tells the difference.
 */
import { browserEnvironment } from "#data/sample.ts";
import { decide, scopeOf } from "#domain/case/decide.ts";
import { evolve } from "#domain/case/evolve.ts";
import { firstDeskSettings } from "#domain/reference/desk-settings.ts";
import { actorOf, firstCalendar } from "#domain/reference/reference.ts";
import { registrationNumber } from "#domain/registration-number.ts";
import { generateComplaints } from "#domain/sample/complaints.ts";
import { generateVisits } from "#domain/sample/guests.ts";
import { generateCases } from "#domain/sample/office.ts";
import { complaintOfficer, frontDesk, officers, people } from "#domain/sample/people.ts";
import { standardOf } from "#domain/services/index.ts";
import { dayToIsoDate, isoDateToDay, minuteToDay, msToMinute, yearOfDay } from "#domain/time.ts";
import { appendToChain, emptyChain } from "#protocol/history.ts";
import { apartChangesOf, apartRowAfter } from "#store/apart.ts";
import { calendarOf } from "#store/calendar.ts";
import { lastTimeKey } from "#store/clock.ts";
import { countKey, executeReference } from "#store/execute.ts";
import { openDatabase, readDeviceCode } from "#store/open.ts";
import { caseToRow, searchTextOf } from "#store/rows.ts";
import { linesPerChunk, withLine } from "#store/search-text.ts";
import { randomSalt, uuidv7 } from "#store/uuid.ts";

/**
 * @typedef {object} OfficeSpec
 * @property {number} cases in all
 * @property {number} open how many of them are open
 * @property {number} [forgotten] how many of the open ones are complete, untouched and long overdue:
 *   the first of their column wherever they are put, so that a move can be seen to land
 * @property {number} [visits] of guests before today, over four years; the ten of today come with
 *   them, and the front desk is signed in
 * @property {number} [complaints] in all, copies of the sample's, of which a third is open; the
 *   complaint officer is signed in
 */

const weekMs = 7 * 86_400_000;
/** The ended cases that are really decided came in during this time. */
const modelWeeks = 3;
const models = 1200;
const rowsPerTransaction = 1000;

const visitYears = 4;
const regulars = 400;

const standard = standardOf("colocation");
const consultation = standardOf("consultation");
const complaint = standardOf("complaint");
const calendar = calendarOf(firstCalendar);

/** @param {OfficeSpec} spec */
export async function seedOffice({ cases, open, forgotten = 0, visits = 0, complaints = 0 }) {
  const now = Date.now();
  const { db } = await openDatabase("office", browserEnvironment);
  await addPeople(db, now);
  const device = await readDeviceCode(db);
  const number = createNumbers(standard, device);
  const guestNumber = createNumbers(consultation, device);
  const complaintNumber = createNumbers(complaint, device);
  const tables = createTables(db);
  const ended = cases - open;

  const common = { calendar, standard, now };
  for (const doc of endedCases({ ...common, cases: ended, number })) await tables.addCase(doc);
  const overdue = generateCases({
    ...common,
    seed: 3,
    now: now - 3 * weekMs,
    cases: forgotten * 3,
  });
  let left = forgotten;
  for (const steps of overdue) {
    if (left === 0) break;
    const untouched = fold(untilFirstMove(steps), number);
    if (untouched.doc?.promises.at(-1)?.state !== "running") continue;
    await tables.addCase(untouched.doc, untouched.commands);
    left -= 1;
  }
  const openCases = open - forgotten + left;
  for (const steps of generateCases({ ...common, seed: 1, cases: openCases, open: openCases })) {
    const { doc, commands } = fold(steps, number);
    await tables.addCase(doc, commands);
  }

  let queue = null;
  const guests = { ...common, standard: consultation, seed: 5, visits, regulars };
  const from = now - visitYears * 365 * 86_400_000;
  for (const steps of visits > 0 ? generateVisits({ ...guests, from }) : []) {
    const { doc, commands, apart } = fold(steps, guestNumber, consultation);
    queue = doc.queue ?? queue;
    await tables.addCase(doc, doc.closedAt === null ? commands : [], apart);
  }

  for (const copy of complaints > 0 ? copiedComplaints(complaints, now) : []) {
    const doc = { ...copy, number: complaintNumber(copy.receivedAt) };
    await tables.addCase(doc);
  }

  const rows = await tables.finish([
    ...number.used(),
    ...guestNumber.used(),
    ...complaintNumber.used(),
    ...(queue ? [{ key: `queue:${consultation.code}-${queue.day}`, value: queue.n }] : []),
    { key: lastTimeKey, value: now },
    // The daily check of the counters walks whole indexes, once; it is not what is measured here.
    { key: "countsCheckedAt", value: now },
  ]);
  db.close();
  const person = complaints > 0 ? complaintOfficer : visits > 0 ? frontDesk : officers[0];
  localStorage.setItem("papan-layanan:person:office", person.id);
  return { ...rows, ms: Date.now() - now };
}

async function addPeople(db, now) {
  for (const person of people) {
    const command = { id: uuidv7(now), type: "AddPerson", person };
    const added = await executeReference(db, command, { actorId: people[0].id, clock: () => now });
    if (!added.ok) throw new Error(`${person.name}: ${added.error.type}`);
  }
}

/** Numbers as the device gives them, and the counters it would have kept of them. */
function createNumbers({ code }, device) {
  const sequences = new Map();
  const next = (receivedAt) => {
    const year = yearOfDay(minuteToDay(msToMinute(receivedAt)));
    const sequence = (sequences.get(year) ?? 0) + 1;
    sequences.set(year, sequence);
    return registrationNumber({ code, year, device, sequence });
  };
  next.used = () =>
    [...sequences].map(([year, value]) => ({
      key: `sequence:${code}-${year}-${device}`,
      value,
    }));
  return next;
}

/** The sample's complaints over and over, each copy under an id of its own. */
function* copiedComplaints(count, now) {
  const stories = new Map();
  for (const step of generateComplaints({ seed: 7, now, calendar, standard: complaint })) {
    const { caseId } = step.command;
    stories.set(caseId, [...(stories.get(caseId) ?? []), step]);
  }
  const docs = [...stories.values()].map((steps) => fold(steps, () => "", complaint).doc);
  for (let i = 0; i < count; i += 1) {
    const doc = docs[i % docs.length];
    yield { ...doc, id: uuidv7(doc.recordedAt) };
  }
}

function untilFirstMove(steps) {
  const moved = steps.findIndex(({ command }) => command.type === "MoveToStage");
  return moved < 0 ? steps : steps.slice(0, moved);
}

const here = people.map((person) => actorOf(person, Date.now()));

/** The case these acts make, the commands with their events for the history, and what lies apart. */
function fold(steps, number, of = standard) {
  let doc = null;
  const commands = [];
  const apart = [];
  for (const { at, actor, command: given } of steps) {
    const command =
      given.type === "OpenCase" ? { ...given, number: number(given.receivedAt) } : given;
    const decided = decide(command, doc, {
      now: at,
      clockSuspect: false,
      actor,
      standard: of,
      calendar,
      people: here,
      settings: firstDeskSettings,
      since: [],
    });
    if (!decided.ok) throw new Error(`${command.type} refused as ${decided.error.type}`);
    doc = decided.value.reduce(evolve, doc);
    commands.push({ id: command.id, at, events: decided.value });
    if (command.type === "OpenCase") {
      apart.push(...apartChangesOf(command, doc).map((change) => apartRowAfter(null, change)));
    }
  }
  return { doc, commands, apart };
}

/** Oldest first. */
function* endedCases({ cases, now, number }) {
  const from = now - modelWeeks * weekMs;
  const count = Math.min(cases, models);
  const docs = [];
  const given = { calendar, standard, now, seed: 2, cases: count, open: 0, from };
  for (const steps of generateCases(given)) docs.push(fold(steps, () => "").doc);
  for (let left = cases; left > 0;) {
    const copy = Math.ceil(left / count) - 1;
    const size = left - copy * count;
    for (const doc of docs.slice(-size)) yield moved(doc, copy, number);
    left -= size;
  }
}

/** The same case, whole weeks earlier, under an id and numbers of its own. */
function moved(doc, copy, number) {
  const days = copy * modelWeeks * 7;
  const copied = days === 0 ? doc : earlier(doc, days);
  const { receivedAt, fields } = copied;
  const letterNumber = String(fields.letterNumber).replace(/\d+/, (found) => `${found}${copy}`);
  return {
    ...copied,
    id: uuidv7(copied.recordedAt),
    scope: scopeOf(standard, receivedAt),
    number: number(receivedAt),
    fields: { ...fields, letterNumber },
  };
}

const isoDate = /^\d{4}-\d\d-\d\d$/;
/** Every number as large as this is an instant. */
const leastInstant = 1e12;

/** Called for every value of a hundred thousand documents, so it makes nothing it need not. */
function earlier(value, days) {
  if (typeof value === "number") return value > leastInstant ? value - days * 86_400_000 : value;
  if (typeof value === "string") {
    return value.length === 10 && isoDate.test(value) ? dateBefore(value, days) : value;
  }
  if (Array.isArray(value)) return value.map((item) => earlier(item, days));
  if (typeof value !== "object" || value === null) return value;
  const copy = {};
  for (const key of Object.keys(value)) copy[key] = earlier(value[key], days);
  return copy;
}

const datesBefore = new Map();

function dateBefore(date, days) {
  const key = `${date}-${days}`;
  const known = datesBefore.get(key) ?? dayToIsoDate(isoDateToDay(date) - days);
  datesBefore.set(key, known);
  return known;
}

/** Collects what the app's own write path would have left behind, and writes it in large slices. */
function createTables(db) {
  const counts = new Map();
  const chunks = new Map();
  const heads = new Map();
  const written = { cases: 0, history: 0 };
  let cases = [];
  let history = [];
  let apart = [];
  let writing = Promise.resolve();

  const placeSearchText = (doc) => {
    const ofScope = chunks.get(doc.scope) ?? [];
    chunks.set(doc.scope, ofScope);
    let last = ofScope.at(-1);
    if (!last || last.lines === linesPerChunk) {
      last = { scope: doc.scope, chunk: ofScope.length, text: "", lines: 0 };
      ofScope.push(last);
    }
    // Looking for the line of a case that is new would scan the chunk a thousand times.
    const empty = { ...last, text: "", lines: 0 };
    const { text, lines } = withLine(empty, doc.id, searchTextOf(doc));
    last.text += text;
    last.lines += lines;
    return last.chunk;
  };

  const count = (row) => {
    const key = countKey(row);
    const { scope, service, stage } = row;
    counts.set(key, { key, scope, service, stage, n: (counts.get(key)?.n ?? 0) + 1 });
  };

  const log = (doc, { id, at, events }) => {
    const head = heads.get(doc.scope) ?? emptyChain;
    const chained = appendToChain(head, id, events, randomSalt);
    heads.set(doc.scope, chained.head);
    const [{ seq, event }] = chained.entries;
    const { entries } = chained;
    history.push({ scope: doc.scope, seq, caseId: doc.id, v: event.v, cmd: id, at, entries });
  };

  const write = async () => {
    const slice = { cases, history, apart };
    cases = [];
    history = [];
    apart = [];
    // The disk works on one slice while the next one is made.
    await writing;
    writing = putAll(db, slice);
    written.cases += slice.cases.length;
    written.history += slice.history.length;
  };

  return {
    /** Commands are given where the history is to be kept: of open cases, as on a joined device. */
    addCase: async (doc, commands = [], records = []) => {
      const row = caseToRow(doc, placeSearchText(doc));
      cases.push(row);
      count(row);
      for (const command of commands) log(doc, command);
      apart.push(...records);
      if (cases.length === rowsPerTransaction) await write();
    },
    finish: async (meta) => {
      await write();
      await writing;
      await putAll(db, {
        counts: [...counts.values()],
        searchChunks: [...chunks.values()].flat(),
        meta: [...meta, ...[...heads].map(([scope, value]) => ({ key: `chain:${scope}`, value }))],
      });
      return { ...written, bytes: (await navigator.storage.estimate()).usage ?? 0 };
    },
  };
}

/** Past Dexie, whose bookkeeping per row nobody here reads; relaxed, since a bench can begin anew. */
const putAll = (db, tables) =>
  new Promise((resolve, reject) => {
    const names = Object.keys(tables);
    const transaction = db.backendDB().transaction(names, "readwrite", { durability: "relaxed" });
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error));
    for (const name of names) {
      const store = transaction.objectStore(name);
      for (const row of tables[name]) store.put(row);
    }
  });
