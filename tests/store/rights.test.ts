import type { CheckResult, FieldSpec, FieldValue, FieldValues, Row } from "#domain/fields.ts";
import type { Actor } from "#domain/roles.ts";
import { serviceIds, standardOf, type ServiceId } from "#domain/services/index.ts";
import { saveLooseAttachment } from "#store/attachments.ts";
import { executeReference } from "#store/execute.ts";
import { createReader, recentImports, type Reader } from "#store/read.ts";
import { uuidv7 } from "#store/uuid.ts";
import {
  answer,
  arrive,
  assignTo,
  burhanuddin,
  change,
  complain,
  disposition,
  fajar,
  hendri,
  letter,
  lidya,
  moveTo,
  noteThat,
  nurul,
  opening,
  purpose,
  registerLine,
  rina,
  takeIn,
  wib,
  yohanes,
} from "#tests/support/given.ts";
import { openOffice, type TestOffice } from "#tests/support/store.ts";
import { noGroup } from "#store/list-keys.ts";
import { describe, expect, test } from "vitest";

/** Stands in every text that is contents of a case. */
const letterWord = "sangkuriang";
const complaintWord = "malinkundang";
const now = wib("2026-11-26 10.00");
const allTime = { from: 0, to: 4_000_000_000_000 };

interface Known {
  readonly ids: readonly string[];
  readonly numbers: readonly string[];
  readonly duplicateKeys: readonly string[];
  readonly importKeys: readonly string[];
  readonly attachments: readonly (readonly [caseId: string, id: string])[];
}

type Answers = { readonly [Method in keyof Reader]: () => Promise<unknown> };

/**
 * Everything a reader can be asked, with everything there is to ask for. A method that is missing
 * here does not compile.
 */
const askEverything = async (
  office: TestOffice,
  actor: Actor,
  known: Known,
): Promise<Readonly<Record<string, string>>> => {
  const reader = createReader(office.db, actor);
  const stagesOf = (service: ServiceId) => Object.keys(standardOf(service).stages);
  const forEach = async (
    ask: (service: ServiceId, stages: readonly string[]) => Promise<unknown>,
  ) => await Promise.all(serviceIds.map((service) => ask(service, [...stagesOf(service), "void"])));
  const filters = [
    { kind: "all" },
    { kind: "late", now },
    { kind: "due", ...allTime },
    { kind: "officer", personId: lidya.id },
    { kind: "officer", personId: null },
  ] as const;
  const answers: Answers = {
    column: () =>
      forEach(async (service, stages) => {
        const pages = stages.flatMap((stage) =>
          filters.map((filter) =>
            reader.column({ service, stage, filter, after: null, limit: 50 }),
          ),
        );
        return await Promise.all(pages);
      }),
    counts: () => forEach((service) => reader.counts(service)),
    lateCounts: () => forEach((service, stages) => reader.lateCounts(service, stages, allTime.to)),
    countEnded: () => forEach((service, stages) => reader.countEnded(service, stages, 0)),
    countFiltered: () =>
      forEach(
        async (service, stages) =>
          await Promise.all(filters.map((filter) => reader.countFiltered(service, stages, filter))),
      ),
    byNumber: () => Promise.all(known.numbers.map((number) => reader.byNumber(number))),
    byFormerNumber: () => Promise.all(known.numbers.map((number) => reader.byFormerNumber(number))),
    byId: () => Promise.all(known.ids.map((id) => reader.byId(id))),
    byIds: () => reader.byIds(known.ids),
    history: () => Promise.all(known.ids.map((id) => reader.history(id))),
    ofOfficer: () =>
      Promise.all([lidya.id, rina.id, null].map((person) => reader.ofOfficer(person, 50))),
    linkedWith: () => Promise.all(known.ids.map((id) => reader.linkedWith(id))),
    ofSameReporter: () => Promise.all(known.ids.map((id) => reader.ofSameReporter(id, 50))),
    receivedBetween: () => forEach((service) => reader.receivedBetween(service, 0, allTime.to, 50)),
    callsOf: () => forEach((service) => reader.callsOf(service, 0, allTime.to)),
    findVisitors: () => forEach((service) => reader.findVisitors(service, "a", 50)),
    findVisitorsByPhone: () =>
      forEach((service) => reader.findVisitorsByPhone(service, "081234", 50)),
    visitsOf: async () => {
      const keys = await office.db.cases.orderBy("who").uniqueKeys();
      const names = keys.filter((key) => typeof key === "string");
      return await Promise.all(names.map((name) => reader.visitsOf(name, 50)));
    },
    duplicatesOf: () => Promise.all(known.duplicateKeys.map((key) => reader.duplicatesOf(key))),
    importedAlready: async () => [...(await reader.importedAlready(known.importKeys))],
    ofImport: async () => [await reader.ofImport("batch-1"), await reader.ofImport("")],
    running: () =>
      forEach(
        async (service, stages) =>
          await Promise.all(stages.map((stage) => reader.running(service, stage, null, 50))),
      ),
    endedSince: () =>
      forEach(
        async (service, stages) =>
          await Promise.all(stages.map((stage) => reader.endedSince(service, stage, 0, 50))),
      ),
    attachment: async () => {
      const rows = await Promise.all(
        known.attachments.map(([caseId, id]) => reader.attachment(caseId, id)),
      );
      return rows.map((row) => row && new TextDecoder().decode(row.bytes));
    },
    group: () =>
      eachGroup(stagesOf, async (service, stage, group) => {
        const values = groupValues(service, group);
        const pages = values.map((value) =>
          reader.group({
            service,
            stage,
            group,
            value,
            filter: { kind: "all" },
            after: null,
            limit: 50,
          }),
        );
        return await Promise.all(pages);
      }),
    groupsOf: () =>
      eachGroup(stagesOf, (service, stage, group) => reader.groupsOf(service, stage, group)),
    dueInGroup: () =>
      eachGroup(stagesOf, async (service, stage, group) => {
        const lists = groupValues(service, group).map((value) =>
          reader.dueInGroup({ service, stage, group, value, until: allTime.to, limit: 50 }),
        );
        return await Promise.all(lists);
      }),
    standingSince: () =>
      forEach(
        async (service, stages) =>
          await Promise.all(
            stages.map((stage) => reader.standingSince(service, stage, allTime.to, 50)),
          ),
      ),
    awaiting: () =>
      forEach(
        async (service) =>
          await Promise.all(
            Object.keys(standardOf(service).ticks).map((tick) =>
              reader.awaiting(service, tick, 50),
            ),
          ),
      ),
    tasks: () => reader.tasks(0),
    receipts: () => reader.receipts(50),
    // What the search may scan is an answer of the reader too.
    searchableScopes: async () => {
      const scopes = await reader.searchableScopes();
      const chunks = await office.db.searchChunks
        .where("scope")
        .anyOf([...scopes])
        .toArray();
      return [scopes, chunks];
    },
    recentEvents: () => reader.recentEvents(100),
  };
  const told: Record<string, string> = {};
  for (const [method, ask] of Object.entries(answers)) told[method] = JSON.stringify(await ask());
  return told;
};

/** Every column of every service that groups, by everything it groups by. */
const eachGroup = async (
  stagesOf: (service: ServiceId) => readonly string[],
  ask: (service: ServiceId, stage: string, group: string) => Promise<unknown>,
): Promise<unknown> =>
  await Promise.all(
    serviceIds.flatMap((service) =>
      (standardOf(service).groups ?? []).flatMap(({ id }) =>
        stagesOf(service).map((stage) => ask(service, stage, id)),
      ),
    ),
  );

const groupValues = (service: ServiceId, group: string): readonly string[] => {
  const { groups = [], fields, categories } = standardOf(service);
  const field = groups.find(({ id }) => id === group)?.field ?? "";
  const spec = fields[field];
  const offered = spec?.kind === "choice" ? Object.keys(spec.options) : [];
  return [...offered, ...Object.keys(categories), complaintWord, noGroup];
};

/** Methods whose answer holds this text. */
const tellersOf = (told: Readonly<Record<string, string>>, text: string): readonly string[] =>
  Object.keys(told).filter((method) => told[method]?.includes(text));

/** A value with the word in it, for every field that takes text. */
const planted = (spec: FieldSpec, word: string): FieldValue | null => {
  switch (spec.kind) {
    case "text":
      if (spec.format === "email") return `${word}@contoh.go.id`;
      return spec.format === undefined ? `isian ${word}` : null;
    case "agency":
      return `Dinas ${word}`;
    case "list": {
      const cells = Object.entries(spec.of).flatMap(([id, cell]) => {
        const value = planted(cell, word);
        return typeof value === "string" ? [[id, value] as const] : [];
      });
      const row: Row = { ...Object.fromEntries(cells), id: "d1", type: "server" };
      return [row];
    }
    case "checks": {
      const [result = ""] = Object.keys(spec.results);
      const items = Object.keys(spec.items).map(
        (item) => [item, { result, finding: word }] as const,
      );
      return Object.fromEntries<CheckResult>(items);
    }
    default:
      return null;
  }
};

const everyText = (service: ServiceId, word: string): FieldValues =>
  Object.fromEntries(
    Object.entries(standardOf(service).fields).flatMap(([id, spec]) => {
      const value = planted(spec, word);
      return value === null ? [] : [[id, value] as const];
    }),
  );

const paper = (sha256: string, word: string) => ({
  id: `paper-${word}`,
  sha256,
  name: `${word}.pdf`,
  mime: "application/pdf",
  bytes: 8,
});

const saved = async (office: TestOffice, word: string) =>
  await saveLooseAttachment(
    office.db,
    { bytes: new TextEncoder().encode(`bytes of ${word}`), mime: "application/pdf" },
    now,
  );

/** A letter in every text of which the word stands, an import, and a guest. */
const fillServices = async (office: TestOffice): Promise<Known> => {
  const at = "2026-11-23 08.00";
  const fields = { ...everyText("colocation", letterWord), ...purpose, subject: letterWord };
  const attachments = [paper(await saved(office, letterWord), letterWord)];
  const said = takeIn(at, { ...fields, letterDate: letter.letterDate });
  const item = await office.done(nurul, at, opening(said, { attachments }));
  const caseId = item.id;
  await office.done(rina, "2026-11-23 08.10", assignTo(rina), { caseId });
  await office.done(rina, "2026-11-23 08.11", noteThat(`catatan ${letterWord}`), { caseId });
  await office.done(rina, "2026-11-23 08.12", moveTo("returned", { missing: letterWord }), {
    caseId,
  });
  const imported = await office.done(
    rina,
    "2026-11-23 08.20",
    registerLine({
      receivedAt: wib("2026-11-02 08.00"),
      unsure: [`PD “${letterWord}” tidak dikenal`],
      fingerprint: `hash of ${letterWord}`,
      fields: { ...purpose, agency: letterWord },
    }),
  );
  const guest = await office.done(nurul, "2026-11-23 08.30", {
    type: "OpenCase",
    service: "consultation",
    number: "",
    receivedAt: wib("2026-11-23 08.30"),
    fields: { ...everyText("consultation", letterWord), identityKind: "ktp" },
    ticks: [],
    attachments: [],
  });
  await office.done(
    nurul,
    "2026-11-23 08.35",
    { type: "CallApplicant", previous: null },
    { caseId: guest.id },
  );
  const rows = await office.db.cases.toArray();
  return {
    ids: [caseId, imported.id, guest.id],
    numbers: [item.number, imported.number, guest.number, "17/COL/2026"],
    duplicateKeys: rows.map(({ duplicateKey }) => duplicateKey),
    importKeys: rows.map(({ importKey }) => importKey),
    attachments: [[caseId, `paper-${letterWord}`]],
  };
};

const complaintIds = [uuidv7(now), uuidv7(now), uuidv7(now)] as const;
const complaints: Known = {
  ids: complaintIds,
  numbers: ["ADU-2026-K7-0001", "ADU-2026-K7-0002", "ADU-2026-K7-0003"],
  duplicateKeys: [],
  importKeys: [],
  attachments: complaintIds.map((id) => [id, `paper-${complaintWord}`] as const),
};

/** Complaints taken in at the desk and by the officer, disposed of, answered and withdrawn. */
const fillComplaints = async (office: TestOffice): Promise<void> => {
  const attachments = [paper(await saved(office, complaintWord), complaintWord)];
  const fields = { ...everyText("complaint", complaintWord), channel: "lapor" };
  const [one, two, three] = complaintIds.map((caseId) => ({ caseId }));
  const openings = [
    [nurul, "2026-11-24 08.00", one],
    [lidya, "2026-11-24 08.05", two],
    [lidya, "2026-11-24 08.06", three],
  ] as const;
  for (const [by, at, head] of openings) {
    await office.done(by, at, opening(complain(at), { fields, attachments }), head);
  }
  await office.done(lidya, "2026-11-24 08.10", assignTo(lidya), one);
  await office.done(lidya, "2026-11-24 08.11", noteThat(complaintWord), one);
  for (const each of [one, two])
    await office.done(lidya, "2026-11-24 08.12", moveTo("triage"), each);
  await office.done(
    lidya,
    "2026-11-24 08.20",
    moveTo("follow-up", { ...disposition("oversight"), shared: "Mohon dicek jadwalnya." }),
    one,
  );
  await office.done(
    lidya,
    "2026-11-24 08.30",
    moveTo("answered", { category: "minor", ...answer("2026-11-24 08.30"), answer: complaintWord }),
    two,
  );
  await office.done(
    lidya,
    "2026-11-24 08.40",
    moveTo("withdrawn", { reason: complaintWord }),
    three,
  );
  await office.done(lidya, "2026-11-24 08.50", change({ unit: complaintWord }), one);
};

const together = (one: Known, other: Known): Known => ({
  ids: [...one.ids, ...other.ids],
  numbers: [...one.numbers, ...other.numbers],
  duplicateKeys: [...one.duplicateKeys, ...other.duplicateKeys],
  importKeys: [...one.importKeys, ...other.importKeys],
  attachments: [...one.attachments, ...other.attachments],
});

const stranger: Actor = { id: "tamu", name: "Orang lain", roles: [] };

describe("complaints", () => {
  for (const actor of [nurul, rina, yohanes, fajar, hendri, stranger]) {
    test(`for ${actor.roles[0] ?? "nobody"}, an office with complaints looks exactly as one without`, async () => {
      const office = await openOffice();
      const known = together(await fillServices(office), complaints);
      const before = await askEverything(office, actor, known);
      await fillComplaints(office);
      const { tasks = "", receipts = "", ...after } = await askEverything(office, actor, known);
      expect(Object.keys(after).filter((method) => after[method] !== before[method])).toEqual([]);
      // Numbers of what the desk itself took in; instructions to the one they were given to.
      expect(receipts.includes("ADU-2026")).toBe(actor === nurul);
      expect(tasks.includes("Periksa dan jawab.")).toBe(actor === rina);
      for (const trace of [complaintWord, ...complaints.ids]) {
        expect(`${tasks}${receipts}`).not.toContain(trace);
      }
      for (const trace of [complaintWord, ...complaints.ids, ...complaints.numbers]) {
        expect(tellersOf(after, trace)).toEqual([]);
      }
    });
  }

  test("complaint officers and the head see them, with the papers", async () => {
    const office = await openOffice();
    const known = together(await fillServices(office), complaints);
    await fillComplaints(office);
    for (const actor of [lidya, burhanuddin]) {
      const told = await askEverything(office, actor, known);
      expect(tellersOf(told, `bytes of ${complaintWord}`)).toEqual(["attachment"]);
      for (const number of complaints.numbers) expect(tellersOf(told, number)).toContain("column");
      expect(await office.as(actor).searchableScopes()).toEqual([
        "complaints:2026",
        "services:2026",
      ]);
    }
  });
});

describe("services", () => {
  test("an administrator sees number, stage and people, and no word of the contents", async () => {
    const office = await openOffice();
    const known = await fillServices(office);
    const told = await askEverything(office, fajar, known);
    expect(tellersOf(told, known.numbers[0] ?? "-")).toContain("byNumber");
    expect(tellersOf(told, "Rina Wulandari")).toContain("byNumber");
    expect(tellersOf(told, letterWord)).toEqual([]);
    expect(await office.as(fajar).searchableScopes()).toEqual([]);
    expect(await office.as(fajar).history(known.ids[0] ?? "")).toEqual([]);
    expect(await office.as(fajar).importedAlready(known.importKeys)).toEqual(new Set());
    expect(await office.as(fajar).byId(known.ids[0] ?? "")).toMatchObject({
      fields: {},
      ticks: {},
      stageAnswers: {},
      notes: [],
      attachments: [],
    });
  });

  test("desk, division, complaint officers, the head and the auditor read them in full", async () => {
    const office = await openOffice();
    const known = await fillServices(office);
    const [first = ""] = known.ids;
    for (const actor of [nurul, rina, lidya, burhanuddin, hendri]) {
      const told = await askEverything(office, actor, known);
      expect(tellersOf(told, `bytes of ${letterWord}`)).toEqual(["attachment"]);
      expect((await office.as(actor).byId(first))?.notes).toHaveLength(1);
      expect(await office.as(actor).history(first)).toHaveLength(4);
    }
  });

  test("somebody without a role sees nothing at all", async () => {
    const office = await openOffice();
    const told = await askEverything(office, stranger, await fillServices(office));
    for (const trace of ["COL-2026", "KON-2026", "Rina", "services:", letterWord]) {
      expect(tellersOf(told, trace)).toEqual([]);
    }
  });

  test("who is administrator and something else besides reads what the other role reads", async () => {
    const office = await openOffice();
    const known = await fillServices(office);
    const both: Actor = { ...fajar, roles: ["administrator", "front-desk"] };
    expect(tellersOf(await askEverything(office, both, known), letterWord)).toContain("history");
  });
});

describe("the waiting room", () => {
  const day = { from: wib("2026-11-23 00.00"), to: wib("2026-11-24 00.00") };
  const called = { queue: { day: "2026-11-23", n: 1 }, at: wib("2026-11-23 08.35") };

  test("learns number, shortened name and time of a call, and how many wait", async () => {
    const office = await openOffice();
    await fillServices(office);
    await office.done(nurul, "2026-11-23 08.50", arrive("2026-11-23 08.50"));
    for (const actor of [nurul, rina, lidya, burhanuddin, hendri]) {
      expect(await office.as(actor).callsOf("consultation", day.from, day.to)).toEqual({
        calls: [{ ...called, name: "i***" }],
        waiting: 1,
      });
    }
    // An administrator knows of cases, not of what is in them.
    expect(await office.as(fajar).callsOf("consultation", day.from, day.to)).toEqual({
      calls: [{ ...called, name: "" }],
      waiting: 1,
    });
  });

  test("forgets yesterday, and shows the last four calls, the newest first", async () => {
    const office = await openOffice();
    await fillServices(office);
    const ids: string[] = [];
    for (const minute of [10, 11, 12, 13, 14]) {
      const at = `2026-11-24 08.${minute}`;
      ids.push((await office.done(nurul, at, arrive(at))).id);
    }
    const call = { type: "CallApplicant", previous: null } as const;
    for (const [index, caseId] of ids.entries()) {
      await office.done(nurul, `2026-11-24 09.0${index}`, call, { caseId });
    }
    const next = { from: day.to, to: day.to + 86_400_000 };
    const { calls, waiting } = await office.as(nurul).callsOf("consultation", next.from, next.to);
    expect(calls.map(({ queue }) => queue.n)).toEqual([5, 4, 3, 2]);
    expect(waiting).toBe(0);
  });
});

test("a withdrawn paper and a withdrawn import are gone for everybody", async () => {
  const office = await openOffice();
  const { ids, numbers } = await fillServices(office);
  const [letterId = "", importedId = ""] = ids;
  await office.done(
    rina,
    "2026-11-23 09.00",
    { type: "WithdrawAttachment", attachmentId: `paper-${letterWord}`, reason: "Salah berkas." },
    { caseId: letterId },
  );
  await office.done(
    rina,
    "2026-11-23 09.10",
    { type: "UndoImport", batch: "batch-1" },
    {
      caseId: importedId,
    },
  );
  for (const actor of [nurul, rina, lidya, burhanuddin, fajar, hendri]) {
    const reader = office.as(actor);
    expect(await reader.attachment(letterId, `paper-${letterWord}`)).toBeNull();
    expect(await reader.byId(importedId)).toBeNull();
    expect(await reader.byIds([importedId])).toEqual([]);
    expect(await reader.byNumber(numbers[1] ?? "")).toEqual([]);
    expect(await reader.ofImport("batch-1")).toEqual([]);
  }
});

test("names of imported registers are for those who read the cases in them", async () => {
  const office = await openOffice();
  const detail = { service: "colocation", file: `${letterWord}.xlsx`, batch: "batch-1", cases: 1 };
  await executeReference(
    office.db,
    { id: uuidv7(now), type: "RecordActivity", activity: "register-imported", detail },
    { actorId: rina.id, clock: () => now },
  );
  const told = async (actor: Actor) =>
    (await recentImports(office.db, actor, "colocation", 10)).map(({ file }) => file);
  expect(await told(rina)).toEqual([`${letterWord}.xlsx`]);
  for (const actor of [fajar, stranger]) expect(await told(actor)).toEqual([]);
});
