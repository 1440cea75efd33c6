import { undoImport, writeImport, type ImportLine } from "#data/import-write.ts";
import type { Case } from "#domain/case/case.ts";
import type { ImportCase } from "#domain/case/commands.ts";
import type { FieldValues } from "#domain/fields.ts";
import { roles, type Actor } from "#domain/roles.ts";
import { createDatabase } from "#store/database.ts";
import { deleteDraft, readDraft, writeDraft } from "#store/drafts.ts";
import { execute, executeActs } from "#store/execute.ts";
import { createReader } from "#store/read.ts";
import { showPersonal } from "#store/show-personal.ts";
import { uuidv7 } from "#store/uuid.ts";
import {
  actorByRole,
  arrive,
  change,
  complain,
  hendri,
  letter,
  lidya,
  moveTo,
  nurul,
  opening,
  purpose,
  refOf,
  registerLine,
  rina,
  takeIn,
  visit,
  wib,
  type Said,
} from "#tests/support/given.ts";
import {
  commandOf,
  contentsOf,
  errorOf,
  openOffice,
  valueOf,
  type TestOffice,
} from "#tests/support/store.ts";
import { Dexie } from "dexie";
import { describe, expect, test, vi } from "vitest";

const monday = "2026-11-23 08.00";
const nik = "6171020101900003";
const phone = "081234567878";
const secret: FieldValues = { ...visit, identityKind: "ktp", identityNumber: nik, phone };

const showing = { type: "ShowPersonalData", field: "identityNumber", purpose: "match" } as const;

const show = async (
  { db }: TestOffice,
  item: Case,
  said: Partial<typeof showing> | { field: string } = {},
  by = nurul,
) =>
  await showPersonal(
    db,
    { ...showing, ...said, id: uuidv7(), caseId: item.id, tv: 1 },
    { actorId: by.id, clock: () => wib("2026-11-23 09.00") },
  );

/** Tables in which one of these texts stands, spelt in any way. */
const tablesWith = async ({ db }: TestOffice, ...texts: readonly string[]) => {
  const contents = await contentsOf(db);
  return Object.keys(contents).filter((table) => {
    const written = JSON.stringify(contents[table]);
    return texts.some((text) => written.includes(text));
  });
};

const guestLine = (line: Partial<ImportCase> & { readonly receivedAt: number }) =>
  registerLine({
    service: "consultation",
    number: "KON-2026-K7-0040",
    formerNumber: null,
    stage: "done",
    fields: secret,
    ...line,
  });

describe("an identity number and a telephone", () => {
  test("lie in their records and nowhere else, after every way in", async () => {
    const office = await openOffice();
    const { db, done } = office;
    const opened = await done(nurul, monday, arrive(monday, secret));
    await done(nurul, "2026-11-23 08.05", change({ identityNumber: "6171020202910004" }), {
      caseId: opened.id,
    });
    await done(nurul, "2026-11-23 08.06", change({ phone: "0899-1111-2222" }), {
      caseId: opened.id,
    });
    await done(nurul, "2026-11-23 08.10", moveTo("informed"), { caseId: opened.id });
    await done(rina, "2026-11-23 09.00", guestLine({ receivedAt: wib("2026-03-02 09.00") }));
    await writeDraft(db, "intake:consultation", { values: secret, step: 2 }, wib(monday));
    const raw = [nik, "6171020202910004", phone, "0899-1111-2222", "089911112222", "1234567878"];
    expect(await tablesWith(office, ...raw)).toEqual(["apart"]);
    expect((await db.searchChunks.toArray()).map(({ lines }) => lines)).toEqual([2]);
  });

  test("the record follows the case: typed anew, taken away, kept by a step", async () => {
    const office = await openOffice();
    const { db, done } = office;
    const { id: caseId } = await done(nurul, monday, arrive(monday, secret));
    const record = async () => (await db.apart.get(`identities|${caseId}`))?.values ?? null;
    expect(await record()).toEqual({ identityNumber: nik, phone });
    await done(nurul, "2026-11-23 08.10", moveTo("informed"), { caseId });
    await done(nurul, "2026-11-23 08.11", change({ need: "Server" }), { caseId });
    expect(await record()).toEqual({ identityNumber: nik, phone });
    await done(nurul, "2026-11-23 08.12", change({ identityNumber: "6171020202900003" }), {
      caseId,
    });
    expect(await record()).toEqual({ identityNumber: "6171020202900003", phone });
    const without = (field: string) =>
      ({ type: "ChangeFields", values: {}, touched: [field], reason: null }) as const;
    await done(nurul, "2026-11-23 08.13", without("phone"), { caseId });
    expect(await record()).toEqual({ identityNumber: "6171020202900003" });
    await done(nurul, "2026-11-23 08.14", without("identityNumber"), { caseId });
    expect(await record()).toBeNull();
  });

  test("a refused opening leaves no record", async () => {
    const office = await openOffice();
    const { need: _left, ...incomplete } = secret;
    expect(errorOf(await office.when(nurul, monday, arrive(monday, incomplete))).type).toBe(
      "FieldsWrong",
    );
    expect(await office.db.apart.count()).toBe(0);
  });

  test("the same opening sent twice is one record of one case", async () => {
    const office = await openOffice();
    const ids = { id: uuidv7(), caseId: uuidv7() };
    await office.done(nurul, monday, arrive(monday, secret), ids);
    await office.done(nurul, "2026-11-23 08.01", arrive(monday, secret), ids);
    expect(await office.db.apart.count()).toBe(1);
    expect(await office.db.cases.count()).toBe(1);
  });

  test("a letter has no record", async () => {
    const office = await openOffice();
    await office.done(nurul, monday, takeIn(monday, { ...letter, ...purpose, picPhone: phone }));
    expect(await office.db.apart.count()).toBe(0);
  });
});

describe("a draft of a guest", () => {
  const key = "intake:consultation";

  test("comes back as it was typed, while its row never holds the numbers", async () => {
    const office = await openOffice();
    const draft = { values: { ...secret, photo: "" }, at: 1, rows: [{ id: "a", phone: "0561-1" }] };
    await writeDraft(office.db, key, draft, 1);
    expect(JSON.stringify(await office.db.drafts.toArray())).not.toContain(nik);
    expect(await readDraft(office.db, key)).toMatchObject({ values: { identityNumber: nik } });
  });

  test("a number that was cleared stays cleared, also after a reload", async () => {
    const { db } = await openOffice();
    await writeDraft(db, key, { identityNumber: nik, phone, need: "Server" }, 1);
    await writeDraft(db, key, { identityNumber: "", phone, need: "Server" }, 2);
    expect(await readDraft(db, key)).toEqual({ identityNumber: "", phone, need: "Server" });
    await writeDraft(db, key, { identityNumber: "", phone: "", need: "Server" }, 3);
    expect(await readDraft(db, key)).toEqual({ identityNumber: "", phone: "", need: "Server" });
    expect(await db.apart.count()).toBe(0);
  });

  test("ends with both its rows: by hand, and in the transaction of the case it became", async () => {
    const office = await openOffice();
    const { db } = office;
    await writeDraft(db, "one", { identityNumber: nik }, 1);
    await deleteDraft(db, "one");
    expect([await db.drafts.count(), await db.apart.count()]).toEqual([0, 0]);
    await writeDraft(db, "two", secret, 1);
    const item = await office.done(nurul, monday, arrive(monday, secret), { endsDrafts: ["two"] });
    expect(await db.apart.toCollection().primaryKeys()).toEqual([`identities|${item.id}`]);
  });

  test("other drafts are none of this", async () => {
    const { db } = await openOffice();
    await writeDraft(db, "letter", { letterNumber: "900/1" }, 1);
    expect(await readDraft(db, "letter")).toEqual({ letterNumber: "900/1" });
    expect(await db.apart.count()).toBe(0);
  });
});

describe("showing", () => {
  test("gives the value, with who asked and what for in the history", async () => {
    const office = await openOffice();
    const item = await office.done(nurul, monday, arrive(monday, secret));
    expect(valueOf(await show(office, item))).toBe(nik);
    expect(valueOf(await show(office, item, { field: "phone" }))).toBe(phone);
    expect(valueOf(await show(office, item, { field: "photo" }))).toBeNull();
    const told = await office.as(nurul).history(item.id);
    expect(told.map(({ event }) => event).slice(1)).toMatchObject([
      { type: "PersonalDataShown", field: "identityNumber", purpose: "match", by: refOf(nurul) },
      { type: "PersonalDataShown", field: "phone", purpose: "match" },
      { type: "PersonalDataShown", field: "photo", purpose: "match" },
    ]);
    expect(JSON.stringify(told)).not.toContain(nik);
  });

  test("the event is on the disk before the record is read", async () => {
    const office = await openOffice();
    const item = await office.done(nurul, monday, arrive(monday, secret));
    const order: string[] = [];
    office.db.history.hook("creating", (_key, _row, transaction) => {
      transaction.on("complete", () => order.push("written"));
    });
    office.db.apart.hook("reading", (row) => {
      order.push("read");
      return row;
    });
    expect(valueOf(await show(office, item))).toBe(nik);
    expect(order).toEqual(["written", "read"]);
  });

  test("what could not be written is not shown", async () => {
    const office = await openOffice();
    const item = await office.done(nurul, monday, arrive(monday, secret));
    const read = vi.spyOn(office.db.apart, "get");
    vi.spyOn(office.db.history, "bulkAdd").mockImplementation(() => {
      throw new Dexie.QuotaExceededError();
    });
    await expect(show(office, item)).rejects.toThrow();
    expect(read).not.toHaveBeenCalled();
  });

  test("is refused to everybody but the front desk, and then nothing is written or read", async () => {
    const office = await openOffice();
    const item = await office.done(nurul, monday, arrive(monday, secret));
    const read = vi.spyOn(office.db.apart, "get");
    for (const role of roles) {
      if (role === "front-desk") continue;
      expect(errorOf(await show(office, item, {}, actorByRole[role]))).toEqual({
        type: "NotYourRole",
        permitted: ["front-desk"],
      });
    }
    expect(read).not.toHaveBeenCalled();
    expect(await office.as(nurul).history(item.id)).toHaveLength(1);
  });
});

describe("an import of guests that is undone", () => {
  const line = (index: number): ImportLine => ({
    service: "consultation",
    fingerprint: `tamu ${index}`,
    formerNumber: null,
    receivedAt: wib(`2026-03-0${index + 2} 09.00`),
    stage: "done",
    stageSince: null,
    closedAt: null,
    category: null,
    fields: { ...secret, visitor: `Tamu ${index}` },
    ticks: [],
    stageAnswers: {},
    assignee: null,
    unsure: [],
  });
  const plan = {
    batch: "b1",
    service: "consultation",
    file: "buku tamu.xlsx",
    lines: [line(0), line(1), line(2)],
    unsure: 0,
    duplicates: 0,
    bad: 0,
  } as const;
  const who = { actor: nurul, now: wib("2026-11-27 08.10") };

  test("takes its records with it, and nobody is found under those names", async () => {
    const office = await openOffice();
    const kept = await office.done(
      nurul,
      monday,
      arrive(monday, { ...visit, phone: "08990001111" }),
    );
    expect(await writeImport(office.db, plan, who)).toEqual({ kind: "done", cases: 3 });
    expect(await office.db.apart.count()).toBe(4);
    expect(await office.as(nurul).findVisitors("consultation", "tamu", 9)).toHaveLength(3);
    const undone = { batch: "b1", service: "consultation", file: "buku tamu.xlsx" } as const;
    expect(await undoImport(office.db, undone, who)).toEqual({ kind: "done", cases: 3 });
    expect(await office.db.apart.toCollection().primaryKeys()).toEqual([`identities|${kept.id}`]);
    expect(await tablesWith(office, nik, phone)).toEqual([]);
    expect(await office.as(nurul).findVisitors("consultation", "tamu", 9)).toEqual([]);
    expect(await office.as(nurul).findVisitorsByPhone("consultation", phone, 9)).toEqual([]);
  });

  test("newest is who came last, not who was written down last", async () => {
    const office = await openOffice();
    const today = await office.done(nurul, monday, arrive(monday, { ...visit, visitor: "Ani" }));
    const lines = [line(0), line(1)].map((one) => ({
      ...one,
      fields: { ...visit, visitor: "Ani" },
    }));
    await writeImport(office.db, { ...plan, lines }, who);
    const [ani] = await office.as(nurul).findVisitors("consultation", "ani", 9);
    expect(ani).toMatchObject({ visits: 3, last: { id: today.id } });
    const visits = await office.as(nurul).visitsOf(ani?.key ?? "", 9);
    expect(visits.map(({ receivedAt }) => receivedAt)).toEqual([
      wib(monday),
      wib("2026-03-03 09.00"),
      wib("2026-03-02 09.00"),
    ]);
  });
});

describe("numbers of the day", () => {
  test("are 1, 2, 3, and begin again the next day", async () => {
    const office = await openOffice();
    const drawn: unknown[] = [];
    for (const at of [
      "2026-11-23 08.00",
      "2026-11-23 09.00",
      "2026-11-23 15.59",
      "2026-11-24 07.31",
      "2026-11-24 07.32",
    ]) {
      drawn.push((await office.done(nurul, at, arrive(at))).queue);
    }
    expect(drawn).toEqual([
      { day: "2026-11-23", n: 1 },
      { day: "2026-11-23", n: 2 },
      { day: "2026-11-23", n: 3 },
      { day: "2026-11-24", n: 1 },
      { day: "2026-11-24", n: 2 },
    ]);
  });

  test("the day is that of Pontianak", async () => {
    const office = await openOffice();
    const late = await office.done(nurul, "2026-11-23 23.59", arrive("2026-11-23 23.59"));
    const early = await office.done(nurul, "2026-11-24 00.01", arrive("2026-11-24 00.01"));
    expect([late.queue, early.queue]).toEqual([
      { day: "2026-11-23", n: 1 },
      { day: "2026-11-24", n: 1 },
    ]);
  });

  test("nobody who came another day draws one, and a refused opening gives its number back", async () => {
    const office = await openOffice();
    const yesterday = arrive("2026-11-22 09.00");
    expect(errorOf(await office.when(nurul, monday, yesterday))).toEqual({
      type: "LateEntryUnmarked",
    });
    const late = await office.done(nurul, monday, opening(yesterday, { lateEntry: true }));
    expect(late).not.toHaveProperty("queue");
    expect(errorOf(await office.when(nurul, monday, arrive(monday, {}))).type).toBe("FieldsWrong");
    expect((await office.done(nurul, monday, arrive(monday))).queue).toEqual({
      day: "2026-11-23",
      n: 1,
    });
  });

  test("an import draws none, and letters and complaints have none", async () => {
    const office = await openOffice();
    const imported = await office.done(nurul, monday, guestLine({ receivedAt: wib(monday) }));
    const cases = [
      imported,
      await office.done(nurul, monday, takeIn(monday)),
      await office.done(lidya, monday, complain(monday)),
    ];
    expect(cases.filter((item) => "queue" in item)).toEqual([]);
  });
});

describe("who came before", () => {
  const guest = (visitor: string, agency: string, more: FieldValues = {}): FieldValues => ({
    ...visit,
    visitor,
    agency,
    ...more,
  });
  const withGuests = async () => {
    const office = await openOffice();
    const come = async (at: string, fields: FieldValues) =>
      await office.done(nurul, at, arrive(at, fields));
    await come("2026-11-16 08.00", guest("Siti Rahmah", "dinsos", { phone: "0812-3456-7878" }));
    await come("2026-11-17 08.00", guest("Siti Rahmah", "SMAN 1 Pontianak"));
    await come("2026-11-18 08.00", guest("Theresia Sintia", "Desa Sungai Raya"));
    await come("2026-11-19 08.00", guest("SITI  RAHMAH", "dinsos", { need: "Email dinas" }));
    await come("2026-11-20 08.00", guest("Budi", "bapenda", { phone: "+62 857 0000 1111" }));
    return office;
  };
  const text = ({ fields }: Case, field: string) => {
    const value = fields[field];
    return typeof value === "string" ? value : "";
  };
  const found = async (office: TestOffice, typed: string, limit = 9) =>
    (await office.as(nurul).findVisitors("consultation", typed, limit))
      .map(({ visits, last }) => `${text(last, "visitor")}, ${text(last, "agency")}, ${visits}`)
      .toSorted();

  test.each([
    [
      "si",
      [
        "SITI  RAHMAH, dinsos, 2",
        "Siti Rahmah, SMAN 1 Pontianak, 1",
        "Theresia Sintia, Desa Sungai Raya, 1",
      ],
    ],
    ["rahm", ["SITI  RAHMAH, dinsos, 2", "Siti Rahmah, SMAN 1 Pontianak, 1"]],
    ["siti ra", ["SITI  RAHMAH, dinsos, 2", "Siti Rahmah, SMAN 1 Pontianak, 1"]],
    ["SITI", ["SITI  RAHMAH, dinsos, 2", "Siti Rahmah, SMAN 1 Pontianak, 1"]],
    ["pontia", ["Siti Rahmah, SMAN 1 Pontianak, 1"]],
    ["sosial", ["SITI  RAHMAH, dinsos, 2"]],
    ["bapenda", ["Budi, bapenda, 1"]],
    ["sungai", ["Theresia Sintia, Desa Sungai Raya, 1"]],
    ["iti", []],
    ["", []],
    ["  ", []],
  ])("“%s” finds each person at each office once: %j", async (typed, people) => {
    expect(await found(await withGuests(), typed)).toEqual(people);
  });

  test("the last visit is the newest, and all of them come newest first", async () => {
    const office = await withGuests();
    const [siti] = await office.as(nurul).findVisitors("consultation", "siti rahmah", 1);
    const reader = office.as(nurul);
    const visits = await Promise.all(
      (await reader.findVisitors("consultation", "rahmah", 9)).map(({ key }) =>
        reader.visitsOf(key, 9),
      ),
    );
    expect(siti?.last.receivedAt).toBe(wib("2026-11-19 08.00"));
    expect(visits.map((all) => all.map(({ fields }) => fields["need"]))).toContainEqual([
      "Email dinas",
      visit["need"],
    ]);
  });

  test("people who may not read guests find nobody", async () => {
    const office = await withGuests();
    const administrator = office.as(actorByRole.administrator);
    expect(await administrator.findVisitors("consultation", "siti", 9)).toEqual([]);
    const [siti] = await office.as(nurul).findVisitors("consultation", "siti", 9);
    expect(await administrator.visitsOf(siti?.key ?? "", 9)).toEqual([]);
  });

  test.each([
    "081234567878",
    "0812-3456-7878",
    "+62 812 3456 7878",
    "6281234567878",
    "812 3456 7878",
    "08123456",
  ])("the telephone %s finds its owner for the front desk", async (typed) => {
    const office = await withGuests();
    const owners = await office.as(nurul).findVisitorsByPhone("consultation", typed, 9);
    expect(owners.map(({ last, visits }) => [last.fields["visitor"], visits])).toEqual([
      ["SITI  RAHMAH", 2],
    ]);
    expect(JSON.stringify(owners)).not.toContain("081234567878");
  });

  test("nobody else may look by telephone, and a few digits are no telephone", async () => {
    const office = await withGuests();
    for (const role of roles) {
      if (role === "front-desk") continue;
      expect(
        await office.as(actorByRole[role]).findVisitorsByPhone("consultation", phone, 9),
      ).toEqual([]);
    }
    expect(await office.as(nurul).findVisitorsByPhone("consultation", "0812", 9)).toEqual([]);
  });
});

describe("cases that belong together", () => {
  test("lead to one another from both ends, and hide what may not be read", async () => {
    const office = await openOffice();
    const guest = await office.done(nurul, monday, arrive(monday));
    const request = await office.done(
      nurul,
      "2026-11-23 08.10",
      opening(takeIn("2026-11-23 08.10"), { linkedTo: [guest.id] }),
    );
    const report = await office.done(
      nurul,
      "2026-11-23 08.20",
      opening(complain("2026-11-23 08.20"), { linkedTo: [guest.id] }),
    );
    const linked = async (by: typeof nurul, id: string) =>
      (await office.as(by).linkedWith(id)).map((item) => item.number).toSorted();
    expect(await linked(nurul, guest.id)).toEqual([request.number]);
    expect(await linked(nurul, request.id)).toEqual([guest.number]);
    expect(await linked(lidya, guest.id)).toEqual([report.number, request.number].toSorted());
    expect(await linked(lidya, report.id)).toEqual([guest.number]);
    expect(await linked(nurul, report.id)).toEqual([]);
    expect(await linked(hendri, guest.id)).toEqual([request.number]);
    expect(await linked(actorByRole.administrator, guest.id)).toEqual([]);
    expect(await linked(nurul, "nobody")).toEqual([]);
  });
});

describe("a day's guests", () => {
  test("are those who arrived in it, late entries among them", async () => {
    const office = await openOffice();
    const come = async (at: string, received = at) =>
      await office.done(nurul, at, opening(arrive(received), { lateEntry: true }));
    await come("2026-11-20 15.00");
    const first = await come("2026-11-23 08.00");
    const second = await come("2026-11-24 08.00", "2026-11-23 14.00");
    await come("2026-11-24 08.10");
    const day = await office
      .as(nurul)
      .receivedBetween("consultation", wib("2026-11-23 00.00"), wib("2026-11-24 00.00"), 50);
    expect(day.map(({ id }) => id)).toEqual([first.id, second.id]);
  });
});

describe("a database of the first shape", () => {
  test("opens with all its cases and gets the records and the index", async () => {
    const name = "papan-layanan|uji|versi-1";
    const old = new Dexie(name);
    old.version(1).stores({
      meta: "&key",
      cases:
        "&id,number,formerNumber,[service+stage+order],[assignee+order],[assignee+service+stage+order],[service+receivedAt],[agency+receivedAt],*linkedTo,duplicateKey,importBatch,importKey",
      history: "&[scope+seq],[caseId+v],&cmd",
      counts: "&key,service",
      searchChunks: "&[scope+chunk]",
      attachments: "&sha256,[state+savedAt]",
      drafts: "&key,updatedAt",
      reference: "&key",
    });
    await old.open();
    const office = await openOffice();
    const letterCase = await office.done(nurul, monday, takeIn(monday));
    const rows = await office.db.cases.toArray();
    await old
      .table("cases")
      .bulkPut(rows.map(({ who: _later, lists: _evenLater, ...rest }) => rest));
    for (const [table, others] of Object.entries(await contentsOf(office.db))) {
      if (table !== "apart" && table !== "own" && table !== "cases")
        await old.table(table).bulkPut(others);
    }
    old.close();

    const db = createDatabase(name);
    await db.open();
    expect((await db.cases.toArray()).map(({ doc }) => doc)).toEqual([letterCase]);
    expect(await db.apart.count()).toBe(0);
    const at = wib("2026-11-24 08.00");
    const { case: guest } = valueOf(
      await execute(db, commandOf(arrive("2026-11-24 08.00", secret), uuidv7(at)), {
        actorId: nurul.id,
        clock: () => at,
      }),
    );
    expect(guest.queue?.n).toBe(1);
    expect(
      await createReader(db, nurul).findVisitorsByPhone("consultation", phone, 9),
    ).toHaveLength(1);
    db.close();
    await Dexie.delete(name);
  });
});

describe("the acts of several people over days, in one transaction", () => {
  const act = (by: Actor, at: string, said: Said, caseId: string) => ({
    command: commandOf(said, caseId),
    actorId: by.id,
    clock: () => wib(at),
  });

  test("each has its own person, time and number of the day", async () => {
    const { db } = await openOffice();
    const [first, second] = [uuidv7(1), uuidv7(2)];
    const done = valueOf(
      await executeActs(db, [
        act(nurul, "2026-11-23 08.00", arrive("2026-11-23 08.00"), first),
        act(nurul, "2026-11-23 08.10", moveTo("informed"), first),
        act(rina, "2026-11-23 08.20", moveTo("consulting", { consultant: rina.id }), first),
        act(nurul, "2026-11-24 08.00", arrive("2026-11-24 08.00"), second),
      ]),
    );
    const events = done.flatMap((one) => one.events);
    expect(events.map(({ at, by }) => [at, by.id])).toEqual([
      [wib("2026-11-23 08.00"), nurul.id],
      [wib("2026-11-23 08.10"), nurul.id],
      [wib("2026-11-23 08.20"), rina.id],
      [wib("2026-11-24 08.00"), nurul.id],
    ]);
    expect(events.filter((event) => event.clockSuspect)).toEqual([]);
    expect(done.flatMap((one) => one.case.queue ?? []).map(({ n }) => n)).toEqual([1, 1, 1, 1]);
    expect((await db.meta.get("lastAt"))?.value).toBe(wib("2026-11-24 08.00"));
  });

  test("one that is refused takes all of them back", async () => {
    const { db } = await openOffice();
    const refused = errorOf(
      await executeActs(db, [
        act(nurul, "2026-11-23 08.00", arrive("2026-11-23 08.00", secret), uuidv7(1)),
        act(hendri, "2026-11-23 08.10", arrive("2026-11-23 08.10"), uuidv7(2)),
      ]),
    );
    expect(refused).toMatchObject({ index: 1, refusal: { type: "NotYourRole" } });
    expect([await db.cases.count(), await db.apart.count()]).toEqual([0, 0]);
  });

  test("a clock that goes back between two of them is doubted", async () => {
    const { db } = await openOffice();
    const caseId = uuidv7(1);
    const done = valueOf(
      await executeActs(db, [
        act(nurul, "2026-11-23 08.00", arrive("2026-11-23 08.00"), caseId),
        act(nurul, "2026-11-22 08.00", moveTo("informed"), caseId),
      ]),
    );
    expect(done[1]?.events).toMatchObject([{ at: wib("2026-11-23 08.00"), clockSuspect: true }]);
  });
});
