import { firstHandling } from "#domain/reference/first-handling.ts";
import { firstDeskSettings } from "#domain/reference/desk-settings.ts";
import type { Person, ReferenceCommand } from "#domain/reference/reference.ts";
import { firstCalendar, officeOfTheStandard } from "#domain/reference/reference.ts";
import { verifyChain } from "#protocol/history.ts";
import type { Database } from "#store/database.ts";
import { writeDraft, readDraft } from "#store/drafts.ts";
import { executeReference } from "#store/execute.ts";
import { readReference } from "#store/reference.ts";
import { uuidv7 } from "#store/uuid.ts";
import { moveTo, nurul, rina, show, takeIn, wib } from "#tests/support/given.ts";
import {
  chainHeadOf,
  contentsOf,
  emptyDatabase,
  errorOf,
  logOf,
  openOffice,
  valueOf,
} from "#tests/support/store.ts";
import { describe, expect, test } from "vitest";

const monday = wib("2026-11-23 08.00");

const person = (id: string, name: string, ...roles: Person["roles"]): Person => ({
  id,
  name,
  nip: null,
  position: null,
  roles,
  active: true,
  pin: null,
});

const siti = person("a-siti", "Siti Rahmah", "front-desk", "administrator");
const dewi = person("b-dewi", "Dewi Anggraini", "front-desk");

type Said = ReferenceCommand extends infer Command
  ? Command extends ReferenceCommand
    ? Omit<Command, "id">
    : never
  : never;

const give = async (db: Database, actorId: string, said: Said, id = uuidv7()) =>
  await executeReference(db, { ...said, id }, { actorId, clock: () => monday });

const add = (one: Person): Said => ({ type: "AddPerson", person: one });
const change = (one: Person): Said => ({ type: "ChangePerson", person: one });

const twoPeople = async () => {
  const db = await emptyDatabase();
  valueOf(await give(db, "", add(siti)));
  valueOf(await give(db, siti.id, add(dewi)));
  return db;
};

describe("people", () => {
  test("the very first person enters an empty office by being written down, and is its author", async () => {
    const db = await emptyDatabase();
    expect(await readReference(db)).toEqual({
      people: [],
      office: officeOfTheStandard,
      calendar: firstCalendar,
      desk: firstDeskSettings,
      handling: firstHandling,
    });
    const { event } = valueOf(await give(db, "", add(siti)));
    expect(event).toMatchObject({
      type: "PersonAdded",
      docId: "person:a-siti",
      v: 1,
      by: { id: "a-siti", name: "Siti Rahmah" },
      as: "administrator",
    });
    // Only once: the second one needs an administrator.
    expect(errorOf(await give(db, "", add(dewi)))).toEqual({ type: "NotAdministrator" });
    expect(errorOf(await give(db, "b-dewi", add(dewi)))).toEqual({ type: "NotAdministrator" });
  });

  test("come in the order in which they were added", async () => {
    const db = await twoPeople();
    expect((await readReference(db)).people.map(({ name }) => name)).toEqual([
      "Siti Rahmah",
      "Dewi Anggraini",
    ]);
  });

  test("the last administrator keeps the role and stays, until there is another", async () => {
    const db = await twoPeople();
    const without: Person = { ...siti, roles: ["front-desk"] };
    const gone: Person = { ...siti, active: false };
    for (const one of [without, gone]) {
      expect(errorOf(await give(db, siti.id, change(one)))).toEqual({ type: "LastAdministrator" });
    }
    valueOf(await give(db, siti.id, change({ ...dewi, roles: ["administrator"] })));
    valueOf(await give(db, siti.id, change(gone)));
    expect(errorOf(await give(db, siti.id, change(siti)))).toEqual({ type: "NotAdministrator" });
  });

  test("bear a name, a role and, if any, a NIP of 18 digits however it is spaced", async () => {
    const db = await twoPeople();
    const refusals = [
      [{ ...dewi, name: "  " }, { type: "NameMissing" }],
      [{ ...dewi, roles: [] }, { type: "RoleMissing" }],
      [
        { ...dewi, nip: "1994031220201220" },
        { type: "NipWrong", digits: 16 },
      ],
      [
        { ...dewi, nip: "19940312202012200X" },
        { type: "NipWrong", digits: 18 },
      ],
      [
        { ...dewi, name: "siti RAHMAH " },
        { type: "NameTaken", name: "siti RAHMAH" },
      ],
      [{ ...dewi, id: "nobody" }, { type: "PersonUnknown" }],
    ] as const;
    for (const [one, refusal] of refusals) {
      expect(errorOf(await give(db, siti.id, change(one)))).toEqual(refusal);
    }
    valueOf(await give(db, siti.id, change({ ...dewi, nip: "19940312 202012 2 004" })));
    const [, changed] = (await readReference(db)).people;
    expect(changed?.nip).toBe("199403122020122004");
  });

  test("a name is free again when its bearer is switched off", async () => {
    const db = await twoPeople();
    valueOf(await give(db, siti.id, change({ ...dewi, active: false })));
    valueOf(await give(db, siti.id, add(person("c-dewi", "Dewi Anggraini", "head"))));
  });

  test("anybody sets the own PIN, and nothing else of the own record", async () => {
    const db = await twoPeople();
    const pin = { salt: "aa", hash: "bb", iterations: 600_000 };
    valueOf(await give(db, dewi.id, change({ ...dewi, pin })));
    expect((await readReference(db)).people[1]?.pin).toEqual(pin);
    const promoted: Person = { ...dewi, pin, roles: ["front-desk", "administrator"] };
    expect(errorOf(await give(db, dewi.id, change(promoted)))).toEqual({
      type: "NotAdministrator",
    });
    expect(errorOf(await give(db, dewi.id, change({ ...siti, pin })))).toEqual({
      type: "NotAdministrator",
    });
    valueOf(await give(db, siti.id, change({ ...dewi, pin: null })));
  });

  test("an act already done stays under the name its author had that day", async () => {
    const office = await openOffice();
    const { id } = await office.done(nurul, "2026-11-23 08.00", takeIn("2026-11-23 08.00"));
    const row = (await readReference(office.db)).people.find((one) => one.id === nurul.id);
    if (!row) throw new Error("no person");
    valueOf(await give(office.db, "fajar", change({ ...row, name: "Nurul Aini, S.Kom." })));
    await office.done(rina, "2026-11-23 08.10", moveTo("review"), { caseId: id });
    const [opened] = await office.as(rina).history(id);
    expect(opened?.event.by).toEqual({ id: "nurul", name: "Nurul Aini" });
  });
});

describe("the working calendar", () => {
  const publish = (reason = "SE Gubernur 12/2026", countReceiptDay = false): Said => ({
    type: "PublishCalendar",
    marks: [{ date: "2026-11-25", open: false, name: "Cuti daerah" }],
    countReceiptDay,
    reason,
  });

  test("each published one is the next revision, with a reason", async () => {
    const db = await twoPeople();
    expect(errorOf(await give(db, siti.id, publish(" ")))).toEqual({
      type: "CalendarReasonMissing",
    });
    expect(errorOf(await give(db, dewi.id, publish()))).toEqual({ type: "NotAdministrator" });
    valueOf(await give(db, siti.id, publish()));
    expect((await readReference(db)).calendar).toMatchObject({
      revision: 2,
      countReceiptDay: false,
    });
    expect(errorOf(await give(db, siti.id, publish()))).toEqual({ type: "NothingChanged" });
    valueOf(await give(db, siti.id, publish("Rapat staf", true)));
    expect((await readReference(db)).calendar.revision).toBe(3);
  });

  test("counts for what is decided after it, and names its revision in the promise", async () => {
    const office = await openOffice();
    const before = await office.done(nurul, "2026-11-23 08.00", takeIn("2026-11-23 08.00"));
    valueOf(await give(office.db, "fajar", publish()));
    const after = await office.done(nurul, "2026-11-23 08.10", takeIn("2026-11-23 08.10"));
    const told = [before, after].map(({ promises: [promise] }) => [
      show(promise?.dueAt),
      promise?.calendarRevision,
    ]);
    expect(told).toEqual([
      ["2026-11-26 16.00", 1],
      ["2026-11-27 16.30", 2],
    ]);
    // The job that follows moves the one that was running.
    const moved = await office.done(
      rina,
      "2026-11-23 08.20",
      { type: "MovePromise" },
      { caseId: before.id },
    );
    expect(show(moved.promises[0]?.dueAt)).toBe("2026-11-27 16.30");
  });
});

describe("the log of the office", () => {
  test("holds every change with its place in a chain of its own", async () => {
    const db = await twoPeople();
    valueOf(await give(db, siti.id, change({ ...dewi, position: "Pranata" })));
    const office = { ...officeOfTheStandard, phone: "(0561) 700000" };
    valueOf(await give(db, siti.id, { type: "ChangeOffice", office }));
    valueOf(
      await give(db, siti.id, {
        type: "RecordActivity",
        activity: "register-imported",
        detail: { lines: 40 },
      }),
    );
    const rows = await logOf(db, "reference");
    expect(rows.map(({ caseId, v }) => [caseId, v])).toEqual([
      ["person:a-siti", 1],
      ["person:b-dewi", 1],
      ["person:b-dewi", 2],
      ["office", 1],
      ["activity", 1],
    ]);
    expect(verifyChain(rows, await chainHeadOf(db, "reference"))).toBeNull();
    expect((await readReference(db)).office.phone).toBe("(0561) 700000");
  });

  test("a repeated command is written once, a refused one not at all and keeps its drafts", async () => {
    const db = await twoPeople();
    const id = uuidv7();
    const office = { ...officeOfTheStandard, phone: "(0561) 700000" };
    valueOf(await give(db, siti.id, { type: "ChangeOffice", office }, id));
    await writeDraft(db, "office", "x", monday);
    const before = await contentsOf(db);
    const again = valueOf(await give(db, siti.id, { type: "ChangeOffice", office }, id));
    expect(again.event).toMatchObject({ type: "OfficeChanged", v: 1 });
    const refused = await executeReference(
      db,
      { id: uuidv7(), type: "ChangeOffice", office: { ...office, name: "" } },
      { actorId: siti.id, clock: () => monday, endsDrafts: ["office"] },
    );
    expect(errorOf(refused)).toEqual({ type: "NameMissing" });
    expect(await contentsOf(db)).toEqual(before);
    expect(await readDraft(db, "office")).toBe("x");
  });
});
