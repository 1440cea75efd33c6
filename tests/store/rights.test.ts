import type { CheckResult, FieldSpec, FieldValue, FieldValues, Row } from "#domain/fields.ts";
import type { Actor } from "#domain/roles.ts";
import { serviceIds, standardOf, type ServiceId } from "#domain/services/index.ts";
import { knownAmong, undoImport, writeImport } from "#data/import-write.ts";
import { saveLooseAttachment } from "#store/attachments.ts";
import { draftKeys, writeDraft } from "#store/drafts.ts";
import { executeReference } from "#store/execute.ts";
import { createReader, recentImports, type Reader } from "#store/read.ts";
import { readReference } from "#store/reference.ts";
import { reportTask } from "#store/report-task.ts";
import { searchQueryOf } from "#store/search-query.ts";
import { scanScopes } from "#store/search-scan.ts";
import { showPersonal } from "#store/show-personal.ts";
import { similar } from "#store/similar-scan.ts";
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
  tick,
  undo,
  wib,
  yohanes,
  type Said,
} from "#tests/support/given.ts";
import { contentsOf, errorOf, openOffice, valueOf, type TestOffice } from "#tests/support/store.ts";
import { noGroup } from "#store/list-keys.ts";
import { describe, expect, test } from "vitest";

/** Stands in every text that is contents of a case. */
const letterWord = "sangkuriang";
const complaintWord = "malinkundang";
/** Stands in every text of the record that lies apart from its case. */
const apartWord = "bawangmerah";
const apartPhone = "081255500199";
/** Stands in what was done with a complaint after it was taken in. */
const handlingWord = "timunmas";
const complaintBatch = "batch-adu";
const complaintFingerprint = `hash of ${complaintWord}`;
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
    ofImport: () => Promise.all(["batch-1", complaintBatch, ""].map((one) => reader.ofImport(one))),
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
      if (spec.format === "phone") return spec.apart ? apartPhone : null;
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
      const value = planted(spec, spec.apart ? apartWord : word);
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
const importedId = uuidv7(now);
const complaints: Known = {
  ids: [...complaintIds, importedId],
  numbers: ["ADU-2026-K7-0001", "ADU-2026-K7-0002", "ADU-2026-K7-0003", "ADU-2026-K7-0004"],
  duplicateKeys: [`complaint|isian ${complaintWord}`],
  importKeys: [complaintFingerprint],
  attachments: complaintIds.map((id) => [id, `paper-${complaintWord}`] as const),
};
const traces = [
  complaintWord,
  handlingWord,
  apartWord,
  apartPhone,
  complaintBatch,
  ...complaints.ids,
  ...complaints.numbers,
];

/**
 * Complaints taken in at the desk and by the officer, disposed of, worked on, answered, withdrawn and
 * imported; the first belongs to cases that others read, and is of the phone number of a guest.
 */
const fillComplaints = async (office: TestOffice, { ids }: Pick<Known, "ids">): Promise<void> => {
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
  for (const other of ids.slice(0, 2)) {
    const linking = { type: "LinkCases", other, how: "related" } as const;
    await office.done(lidya, "2026-11-24 08.51", linking, one);
  }
  const evidence = { ...paper(await saved(office, handlingWord), handlingWord), id: "evidence" };
  const doneAt = wib("2026-11-24 08.52");
  const work = { text: handlingWord, doneAt, attachments: [evidence] };
  await office.done(lidya, "2026-11-24 08.53", { type: "RecordWork", ...work }, one);
  await office.done(lidya, "2026-11-24 08.54", noteThat(handlingWord), one);
  await office.done(
    lidya,
    "2026-11-24 08.55",
    {
      type: "ShowPersonalData",
      field: "reporterName",
      purpose: "other",
      purposeNote: handlingWord,
    },
    one,
  );
  await office.done(
    lidya,
    "2026-11-24 09.00",
    registerLine({
      service: "complaint",
      batch: complaintBatch,
      fingerprint: complaintFingerprint,
      formerNumber: complaintWord,
      receivedAt: wib("2026-11-20 08.00"),
      stage: "received",
      unsure: [complaintWord],
      fields,
    }),
    { caseId: importedId },
  );
  await executeReference(
    office.db,
    {
      id: uuidv7(now),
      type: "RecordActivity",
      activity: "register-imported",
      detail: {
        service: "complaint",
        file: `${complaintWord}.xlsx`,
        batch: complaintBatch,
        cases: 1,
      },
    },
    { actorId: lidya.id, clock: () => now },
  );
  for (const key of [`move:${complaintIds[0]}:answered`, `intake:complaint:${lidya.id}`]) {
    await writeDraft(office.db, key, { story: complaintWord, reporterName: apartWord }, now);
  }
};

/** One command of every kind that can be aimed at a case, with nothing in it that is known otherwise. */
const everythingSaid = (other: string): readonly Said[] => [
  noteThat("x"),
  assignTo(rina),
  moveTo("triage"),
  moveTo("archived", { reason: "x" }),
  change({ subject: "x" }),
  tick("approved", "2026-11-24 08.00"),
  undo(2, "x"),
  { type: "CorrectReceipt", receivedAt: 1, reason: "x" },
  { type: "AddAttachment", attachment: paper("0".repeat(64), "x") },
  { type: "WithdrawAttachment", attachmentId: `paper-${complaintWord}`, reason: "x" },
  { type: "ShowPersonalData", field: "reporterName", purpose: "contact" },
  { type: "CallApplicant", previous: null },
  { type: "LinkCases", other, how: "related" },
  { type: "UnlinkCases", other },
  { type: "RecordWork", text: "x", doneAt: 1, attachments: [] },
  { type: "ReportTask", task: "x", text: "x", done: true },
  { type: "MovePromise" },
  { type: "UndoImport", batch: complaintBatch },
];

const linksTo: readonly ((other: string) => Said)[] = [
  (other) => ({ type: "LinkCases", other, how: "duplicate" }),
  (other) => ({ type: "UnlinkCases", other }),
];

const shown = async (
  { db }: TestOffice,
  actor: Actor,
  head: { readonly id: string; readonly caseId: string },
) =>
  await showPersonal(
    db,
    { ...head, tv: 1, type: "ShowPersonalData", field: "reporterName", purpose: "contact" },
    { actorId: actor.id, clock: () => now },
  );

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
      await fillComplaints(office, known);
      const { tasks = "", receipts = "", ...after } = await askEverything(office, actor, known);
      expect(Object.keys(after).filter((method) => after[method] !== before[method])).toEqual([]);
      // Numbers of what the desk itself took in; instructions to the one they were given to.
      expect(receipts.includes("ADU-2026")).toBe(actor === nurul);
      expect(tasks.includes("Periksa dan jawab.")).toBe(actor === rina);
      for (const trace of traces.filter((one) => !complaints.numbers.includes(one))) {
        expect(`${tasks}${receipts}`).not.toContain(trace);
      }
      for (const trace of traces) expect(tellersOf(after, trace)).toEqual([]);
    });

    test(`for ${actor.roles[0] ?? "nobody"}, no command tells a complaint from a case that never was`, async () => {
      const office = await openOffice();
      const known = await fillServices(office);
      await fillComplaints(office, known);
      const [own = ""] = known.ids;
      const [secret] = complaintIds;
      const absent = uuidv7(now);
      for (const said of everythingSaid(own)) {
        for (const hidden of [secret, importedId]) {
          const there = await office.when(actor, now, said, { caseId: hidden });
          expect(there).toEqual(await office.when(actor, now, said, { caseId: absent }));
          expect(errorOf(there)).toEqual({ type: "CaseMissing" });
        }
      }
      for (const link of linksTo) {
        const there = await office.when(actor, now, link(secret), { caseId: own });
        expect(there).toEqual(await office.when(actor, now, link(absent), { caseId: own }));
      }
      for (const service of ["colocation", "consultation"] as const) {
        const said =
          service === "colocation" ? takeIn("2026-11-26 09.00") : arrive("2026-11-26 09.00");
        const there = await office.when(actor, now, opening(said, { linkedTo: [secret] }));
        expect(there).toEqual(await office.when(actor, now, opening(said, { linkedTo: [absent] })));
        expect(there.ok).toBe(false);
      }
    });

    test(`for ${actor.roles[0] ?? "nobody"}, the id of a command carried out before opens nothing`, async () => {
      const office = await openOffice();
      const known = await fillServices(office);
      await fillComplaints(office, known);
      const rows = await office.db.history.where("scope").startsWith("complaints").toArray();
      expect(rows.length).toBeGreaterThan(12);
      for (const { cmd: id, caseId } of rows) {
        for (const aim of [caseId, ...known.ids.slice(0, 1), uuidv7(now)]) {
          const answers = JSON.stringify([
            await office.when(actor, now, noteThat("x"), { id, caseId: aim }),
            await office.when(actor, now, opening(arrive("2026-11-26 09.00"), {}), {
              id,
              caseId: aim,
            }),
            await shown(office, actor, { id, caseId: aim }),
          ]);
          const typed = actor === nurul && caseId === complaintIds[0];
          for (const trace of typed ? [handlingWord, apartWord, apartPhone] : traces) {
            if (aim === trace) continue;
            expect(answers).not.toContain(trace);
          }
        }
      }
      const logged = await office.db.history.where("scope").equals("reference").toArray();
      for (const { cmd: id } of logged) {
        const repeat = {
          id,
          type: "RecordActivity",
          activity: "clock-doubted",
          detail: {},
        } as const;
        const context = { actorId: actor.id, clock: () => now };
        const answer = JSON.stringify(await executeReference(office.db, repeat, context));
        for (const trace of traces) expect(answer).not.toContain(trace);
      }
    });

    test(`for ${actor.roles[0] ?? "nobody"}, search, imports, shared data and lists of drafts know nothing`, async () => {
      const office = await openOffice();
      const known = await fillServices(office);
      await fillComplaints(office, known);
      const scopes = await office.as(actor).searchableScopes();
      const chunks = await Promise.all(
        scopes.map(
          async (scope) => await office.db.searchChunks.where("scope").equals(scope).toArray(),
        ),
      );
      const who = { actor, now };
      const plan = {
        batch: complaintBatch,
        service: "colocation",
        file: "x.csv",
        lines: [],
        unsure: 0,
        duplicates: 0,
        bad: 0,
      } as const;
      const heard = JSON.stringify([
        traces.map((trace) => scanScopes(chunks, searchQueryOf(trace), 50).hits),
        similar(`isian ${complaintWord} layanan lambat`, chunks, 50),
        await recentImports(office.db, actor, "complaint", 50),
        [...(await knownAmong(office.db, complaints.importKeys, actor))],
        await readReference(office.db),
        await draftKeys(office.db, "settings:"),
        await undoImport(office.db, { ...plan, service: "complaint" }, who),
      ]);
      for (const trace of traces) expect(heard).not.toContain(trace);
      const written = await writeImport(office.db, { ...plan, service: "complaint" }, who);
      expect(written).toMatchObject({ cases: 0 });
    });
  }

  test("the head, too, sees the reporter only as published to the case", async () => {
    const office = await openOffice();
    const known = await fillServices(office);
    await fillComplaints(office, known);
    const told = await askEverything(office, burhanuddin, together(known, complaints));
    for (const trace of [apartWord, apartPhone]) expect(tellersOf(told, trace)).toEqual([]);
    const rows = await office.db.history.where("scope").startsWith("complaints").toArray();
    for (const { cmd: id, caseId } of [...rows, { cmd: uuidv7(now), caseId: complaintIds[0] }]) {
      const answer = await shown(office, burhanuddin, { id, caseId });
      expect(answer.ok).toBe(false);
      expect(JSON.stringify(answer)).not.toContain(apartWord);
    }
  });

  test("what the officer shows under an id that was used before is not shown", async () => {
    const office = await openOffice();
    await fillComplaints(office, await fillServices(office));
    const [caseId] = complaintIds;
    const id = uuidv7(now);
    expect(valueOf(await shown(office, lidya, { id, caseId }))).toBe(`isian ${apartWord}`);
    expect(errorOf(await shown(office, lidya, { id, caseId }))).toEqual({ type: "PurposeNeeded" });
  });

  test("the desk that asks again hears what it heard first, and nothing done since", async () => {
    const office = await openOffice();
    const at = "2026-11-24 08.00";
    const head = { id: uuidv7(now), caseId: complaintIds[0] };
    const first = valueOf(await office.when(nurul, at, complain(at), head));
    await office.done(lidya, "2026-11-24 08.11", noteThat(handlingWord), { caseId: head.caseId });
    const again = valueOf(await office.when(nurul, at, complain(at), head));
    expect(again).toEqual({ ...first, again: true });
    // A colleague at the same desk did not take it in.
    expect(errorOf(await office.when(rina, at, complain(at), head))).toEqual({
      type: "CaseMissing",
    });
  });

  test("who reports on a task hears that it arrived, and not what became of the case", async () => {
    const office = await openOffice();
    await fillComplaints(office, await fillServices(office));
    const [task] = await office.as(rina).tasks(0);
    const context = { actorId: rina.id, clock: () => now };
    const report = { type: "ReportTask", tv: 1, text: "Sudah.", done: false } as const;
    for (const actorId of [rina.id, yohanes.id]) {
      const command = { ...report, id: uuidv7(now), task: task?.id ?? "" };
      const answer = await reportTask(office.db, command, { ...context, actorId });
      expect(answer).toEqual(
        actorId === rina.id
          ? { ok: true, value: null }
          : { ok: false, error: { type: "CaseMissing" } },
      );
    }
  });

  test("drafts keep what is typed of a reporter apart", async () => {
    const office = await openOffice();
    await fillComplaints(office, await fillServices(office));
    const { apart, ...others } = await contentsOf(office.db);
    for (const trace of [apartWord, apartPhone]) {
      expect(JSON.stringify(apart)).toContain(trace);
      expect(JSON.stringify(others)).not.toContain(trace);
    }
  });

  test("complaint officers and the head see them, with the papers", async () => {
    const office = await openOffice();
    const known = together(await fillServices(office), complaints);
    await fillComplaints(office, known);
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
