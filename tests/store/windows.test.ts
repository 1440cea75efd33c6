import { orderBase } from "#domain/case/promise.ts";
import type { Case } from "#domain/case/case.ts";
import { createReader, isLate, type ColumnFilter, type PageKey, type Reader } from "#store/read.ts";
import type { Database } from "#store/database.ts";
import { caseToRow } from "#store/rows.ts";
import {
  assignTo,
  burhanuddin,
  caseOf,
  confirmation,
  fajar,
  letter,
  lidya,
  moveTo,
  nurul,
  openedComplete,
  purpose,
  rina,
  study,
  takeIn,
  wib,
  yohanes,
  change,
  placedServer,
  complained,
} from "#tests/support/given.ts";
import { emptyDatabase, openOffice, sampleOffice } from "#tests/support/store.ts";
import { createRandom } from "#domain/sample/random.ts";
import { describe, expect, test, vi } from "vitest";

const colocation = "colocation" as const;

/** A case that stands in a stage, due at this minute; only what the windows look at. */
const dueAt = (base: Case, index: number, minute: number, stage = "review"): Case => ({
  ...base,
  id: `019a0000-0000-7000-8000-${index.toString(16).padStart(12, "0")}`,
  number: `COL-2026-K7-${String(index).padStart(4, "0")}`,
  stage,
  promises: base.promises.map((promise) => ({ ...promise, dueAt: minute * 60_000 })),
});

/** Walks a column to its end and gives the ids, page by page. */
const walk = async (
  reader: Reader,
  stage: string,
  filter: ColumnFilter,
  limit: number,
  endedSince?: number,
): Promise<readonly (readonly string[])[]> => {
  const pages: (readonly string[])[] = [];
  let after: PageKey | null = null;
  do {
    const page = await reader.column({
      service: colocation,
      stage,
      filter,
      after,
      limit,
      ...(endedSince === undefined ? {} : { endedSince }),
    });
    pages.push(page.cases.map(({ id }) => id));
    after = page.next;
  } while (after && pages.length < 200);
  return pages;
};

const withRows = async (cases: readonly Case[]): Promise<Database> => {
  const db = await emptyDatabase();
  await db.cases.bulkPut(cases.map((item) => caseToRow(item, 0)));
  return db;
};

const base = caseOf(openedComplete("2026-11-23 08.00"));
const due = wib("2026-11-26 16.00") / 60_000;

describe("a column", () => {
  test("is walked page by page with every case exactly once, first due first", async () => {
    const random = createRandom(11);
    for (let round = 0; round < 12; round++) {
      // From all in one minute to hardly any: all that came in on one day falls due together.
      const minutes = [1, 3, 40][round % 3] ?? 1;
      const cases = Array.from({ length: random.between(0, 90) }, (_, index) =>
        dueAt(base, index, due + random.between(0, minutes - 1)),
      );
      const db = await withRows(cases);
      const limit = random.between(1, 25);
      const pages = await walk(createReader(db, rina), "review", { kind: "all" }, limit);
      const expected = [...cases]
        .sort((one, other) => orderKey(one).localeCompare(orderKey(other)))
        .map(({ id }) => id);
      expect(pages.flat()).toEqual(expected);
      for (const page of pages.slice(0, -1)) expect(page).toHaveLength(limit);
      db.close();
    }
  });

  const orderKey = (item: Case) =>
    `${String(caseToRow(item, 0).order).padStart(12, "0")}|${item.id}`;

  test("goes on after the same case when others were put before it or taken away meanwhile", async () => {
    const db = await withRows(
      Array.from({ length: 30 }, (_, index) => dueAt(base, index + 5, due)),
    );
    const reader = createReader(db, rina);
    const first = await reader.column({
      service: colocation,
      stage: "review",
      filter: { kind: "all" },
      after: null,
      limit: 10,
    });
    const last = first.cases.at(-1);
    await db.cases.put(caseToRow(dueAt(base, 1, due), 0));
    await db.cases.put(caseToRow(dueAt(base, 2, due - 60), 0));
    if (last) await db.cases.delete(last.id);
    const second = await reader.column({
      service: colocation,
      stage: "review",
      filter: { kind: "all" },
      after: first.next,
      limit: 10,
    });
    expect(second.cases[0]?.id).toBe(dueAt(base, 15, due).id);
    expect(second.cases).toHaveLength(10);
  });

  test("reads no more rows for a page than the page and one, however many are due together", async () => {
    const db = await withRows(Array.from({ length: 400 }, (_, index) => dueAt(base, index, due)));
    const cursors = vi.spyOn(IDBIndex.prototype, "openCursor");
    const rows = vi.spyOn(IDBObjectStore.prototype, "get");
    const reader = createReader(db, rina);
    const page = await reader.column({
      service: colocation,
      stage: "review",
      filter: { kind: "all" },
      after: { order: due, id: dueAt(base, 299, due).id },
      limit: 20,
    });
    expect(page.cases[0]?.id).toBe(dueAt(base, 300, due).id);
    expect(cursors).not.toHaveBeenCalled();
    expect(rows.mock.calls.length).toBeLessThanOrEqual(21);
    vi.restoreAllMocks();
  });

  test("holds running before paused before not started before ended", async () => {
    const paused = base.promises.map((promise) => ({
      ...promise,
      state: "paused" as const,
      dueAt: null,
      remainingMinutes: -30,
    }));
    const waiting = base.promises.map((promise) => ({
      ...promise,
      state: "waiting" as const,
      dueAt: null,
      startedAt: null,
    }));
    const cases = [
      { ...dueAt(base, 4, due), closedAt: wib("2026-11-24 10.00") },
      { ...dueAt(base, 5, due), closedAt: wib("2026-11-25 10.00") },
      { ...dueAt(base, 3, due), promises: waiting },
      { ...dueAt(base, 2, due), promises: paused },
      dueAt(base, 1, due),
    ];
    const pages = await walk(
      createReader(await withRows(cases), rina),
      "review",
      { kind: "all" },
      2,
    );
    expect(pages.flat().map((id) => Number.parseInt(id.slice(-4), 16))).toEqual([1, 2, 3, 5, 4]);
  });
});

describe("filters", () => {
  const now = wib("2026-11-26 10.00");
  const offsets = [-2000, -1, 0, 1, 60, 61, 4000];
  const cases = offsets.map((offset, index) => dueAt(base, index, now / 60_000 + offset));

  test("'Terlambat' is what was due before this minute: on time means finished by the due minute", async () => {
    const db = await withRows(cases);
    const reader = createReader(db, rina);
    const [late] = await walk(reader, "review", { kind: "late", now }, 50);
    expect(late).toEqual([cases[0]?.id, cases[1]?.id]);
    expect(cases.filter((item) => isLate(item, now)).map(({ id }) => id)).toEqual(late);
    expect(await reader.lateCounts(colocation, ["review", "submitted"], now)).toEqual({
      review: 2,
      submitted: 0,
    });
    // A few seconds later it is still the same minute.
    expect(await walk(reader, "review", { kind: "late", now: now + 59_000 }, 50)).toEqual([late]);
  });

  test("'jatuh tempo' takes both ends of its span", async () => {
    const reader = createReader(await withRows(cases), rina);
    const span = { kind: "due", from: now, to: now + 60 * 60_000 } as const;
    expect((await walk(reader, "review", span, 2)).flat()).toEqual(
      [2, 3, 4].map((i) => cases[i]?.id),
    );
    expect(await reader.countFiltered(colocation, ["review"], span)).toEqual({
      total: 3,
      byStage: { review: 3 },
    });
  });

  test("by officer, and by nobody yet", async () => {
    const held = cases.map((item, index) => ({
      ...item,
      assignee: index % 2 ? { id: "rina", name: "Rina Wulandari" } : null,
    }));
    const reader = createReader(await withRows(held), rina);
    const ofRina = await walk(reader, "review", { kind: "officer", personId: "rina" }, 2);
    expect(ofRina.flat()).toEqual([1, 3, 5].map((i) => held[i]?.id));
    const ofNobody = await walk(reader, "review", { kind: "officer", personId: null }, 3);
    expect(ofNobody.flat()).toEqual([0, 2, 4, 6].map((i) => held[i]?.id));
  });

  test("are counted up to a hundred and no further", async () => {
    const many = Array.from({ length: 130 }, (_, index) => dueAt(base, index, due - 9000));
    const reader = createReader(await withRows(many), rina);
    expect(await reader.lateCounts(colocation, ["review"], now)).toEqual({ review: 100 });
    const count = vi.spyOn(IDBIndex.prototype, "count");
    await reader.countFiltered(colocation, ["review"], { kind: "late", now });
    // `count()` would walk the whole range and cut afterwards.
    expect(count).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

describe("ended cases", () => {
  const since = wib("2026-10-24 00.00");
  const ended = [
    "2026-10-23 23.59",
    "2026-10-24 00.00",
    "2026-11-02 09.00",
    "2026-11-20 15.00",
  ].map((at, index) => ({ ...dueAt(base, index, due, "done"), closedAt: wib(at) }));

  test("of the last thirty days come newest first, the thirtieth day included", async () => {
    const reader = createReader(await withRows(ended), rina);
    const pages = await walk(reader, "done", { kind: "all" }, 2, since);
    expect(pages.flat()).toEqual([3, 2, 1].map((i) => ended[i]?.id));
    expect(await reader.countEnded(colocation, ["done", "declined"], since)).toEqual({
      done: 3,
      declined: 0,
    });
    const week = await reader.endedSince(colocation, "done", wib("2026-11-16 00.00"), 500);
    expect(week.map(({ id }) => id)).toEqual([ended[3]?.id]);
  });

  test("older ones are still there without the window", async () => {
    const reader = createReader(await withRows(ended), rina);
    expect((await walk(reader, "done", { kind: "all" }, 10)).flat()).toHaveLength(4);
  });
});

describe("the cases of a person", () => {
  test("are the open ones, first due first, of every service that may be seen", async () => {
    const office = await openOffice();
    const at = ["2026-11-23 08.00", "2026-11-23 08.10", "2026-11-24 08.00"] as const;
    const ids: string[] = [];
    for (const moment of at) {
      const { id } = await office.done(nurul, moment, takeIn(moment));
      await office.done(rina, moment, assignTo(yohanes), { caseId: id });
      ids.push(id);
    }
    const [, ended = ""] = ids;
    await office.done(
      nurul,
      "2026-11-24 08.30",
      moveTo("cancelled", { cancelKind: "withdrawn", reason: "Dicabut." }),
      { caseId: ended },
    );
    const mine = await office.as(yohanes).ofOfficer("yohanes", 10);
    expect(mine.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
    expect(await office.as(yohanes).ofOfficer("yohanes", 1)).toHaveLength(1);
  });

  test("of nobody fill the list although many complaints of nobody are due before them", async () => {
    const complaint = caseOf(complained("2026-11-02 08.00"));
    const hidden = Array.from({ length: 30 }, (_, index) => ({
      ...complaint,
      id: `019a0000-0000-7000-8000-00000000ff${index.toString(16).padStart(2, "0")}`,
    }));
    const shown = Array.from({ length: 5 }, (_, index) => dueAt(base, index, due));
    const db = await withRows([...hidden, ...shown]);
    const found = await createReader(db, rina).ofOfficer(null, 4);
    expect(found.map(({ id }) => id)).toEqual(shown.slice(0, 4).map(({ id }) => id));
    const officer = await createReader(db, lidya).ofOfficer(null, 10);
    expect(officer.map(({ service }) => service)).toEqual(Array(10).fill("complaint"));
  });
});

describe("other lists", () => {
  test("possible duplicates are letters of one PD with the same number and date", async () => {
    const office = await openOffice();
    const twins = ["2026-11-23 08.00", "2026-11-23 09.00"] as const;
    for (const at of twins) await office.done(nurul, at, takeIn(at));
    await office.done(
      nurul,
      "2026-11-23 10.00",
      takeIn("2026-11-23 10.00", { ...letter, ...purpose, letterNumber: "900/413/Bapenda-B" }),
    );
    const [row] = await office.db.cases.toArray();
    const key = row?.duplicateKey ?? "";
    expect(key).not.toBe("");
    expect(await office.as(rina).duplicatesOf(key)).toHaveLength(2);
    expect(await office.as(rina).duplicatesOf("")).toEqual([]);
    // The key is made of contents, which an administrator does not read.
    expect(await office.as(fajar).duplicatesOf(key)).toEqual([]);
  });

  test("running cases of a stage are paged for the calendar job, paused ones left out", async () => {
    const office = await openOffice();
    for (const at of ["2026-11-23 08.00", "2026-11-23 08.10", "2026-11-23 08.20"]) {
      await office.done(nurul, at, takeIn(at));
    }
    const page = await office.as(fajar).running(colocation, "submitted", null, 2);
    expect(page.cases).toHaveLength(2);
    const rest = await office.as(fajar).running(colocation, "submitted", page.next, 2);
    expect(rest.cases).toHaveLength(1);
    expect(rest.next).toBeNull();
  });

  test("a case is found by its number however it is typed, and by the office's former number", async () => {
    const { db, commands } = await sampleOffice({ cases: 3 });
    expect(commands.length).toBeGreaterThan(3);
    const [row] = await db.cases.toArray();
    if (!row) throw new Error("no case");
    const reader = createReader(db, rina);
    const found = await reader.byNumber(` ${row.number.toLowerCase()} `);
    expect(found.map(({ id }) => id)).toEqual([row.id]);
    await db.cases.update(row.id, { formerNumber: "17/Col/2026" });
    expect((await reader.byFormerNumber("17/COL/2026")).map(({ id }) => id)).toEqual([row.id]);
    expect(await reader.byFormerNumber(" ")).toEqual([]);
  });

  test("the newest acts come from every scope that may be read, this year and the last", async () => {
    const office = await openOffice("2025-12-01 07.00");
    const old = { ...letter, ...purpose, letterDate: "2025-12-01" };
    await office.done(nurul, "2025-12-30 09.00", takeIn("2025-12-30 09.00", old));
    await office.done(lidya, "2026-01-05 09.00", {
      type: "OpenCase",
      service: "complaint",
      number: "",
      receivedAt: wib("2026-01-05 09.00"),
      fields: { channel: "email", subject: "Lambat", story: "Lambat." },
      ticks: [],
      attachments: [],
    });
    await office.done(nurul, "2026-01-05 09.10", takeIn("2026-01-05 09.10", old));
    const services = async (by: typeof rina) =>
      (await office.as(by).recentEvents(10)).map(({ service }) => service);
    expect(await services(rina)).toEqual(["colocation", "colocation"]);
    expect(await services(burhanuddin)).toEqual(["colocation", "complaint", "colocation"]);
    expect(await services(fajar)).toEqual([]);
  });
});

test("a case that leaves for the end of its way leaves every open list", async () => {
  const office = await openOffice();
  const { id } = await office.done(nurul, "2026-11-23 08.00", takeIn("2026-11-23 08.00"));
  const acts = [
    assignTo(rina),
    moveTo("review"),
    moveTo("processing", { study }),
    change({ devices: [placedServer] }),
    moveTo("confirmation"),
    moveTo("done", confirmation("2026-11-23 08.09")),
  ];
  for (const [index, said] of acts.entries()) {
    await office.done(rina, wib("2026-11-23 08.10") + index * 60_000, said, { caseId: id });
  }
  const reader = office.as(rina);
  expect(await reader.ofOfficer("rina", 10)).toEqual([]);
  const row = await office.db.cases.get(id);
  expect(row?.order).toBe(orderBase.closed - wib("2026-11-23 08.15") / 60_000);
});
