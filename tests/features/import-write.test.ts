import { expect, test } from "vitest";
import { undoImport, writeImport, type ImportLine, type ImportPlan } from "#data/import-write.ts";
import { recentImports } from "#store/read.ts";
import { hendri, noteThat, nurul, purpose, rina, wib, letter } from "../support/given.ts";
import { openOffice, type TestOffice } from "../support/store.ts";

const now = wib("2026-11-27 08.10");
const who = { actor: rina, now };

const line = (subject: string, changes: Partial<ImportLine> = {}): ImportLine => ({
  service: "colocation",
  fingerprint: `fingerprint of ${subject}`,
  formerNumber: null,
  receivedAt: wib("2026-11-03 07.30"),
  stage: "review",
  stageSince: null,
  closedAt: null,
  category: null,
  fields: { ...letter, ...purpose, subject },
  ticks: [],
  stageAnswers: {},
  assignee: null,
  unsure: [],
  ...changes,
});

const plan = (lines: readonly ImportLine[], batch = "batch"): ImportPlan => ({
  batch,
  service: "colocation",
  file: "register.xlsx",
  lines,
  unsure: 1,
  duplicates: 0,
  bad: 2,
});

const subjectsOf = async (office: TestOffice, batch = "batch") =>
  (await office.as(rina).ofImport(batch))
    .map(({ fields: { subject } }) => (typeof subject === "string" ? subject : ""))
    .sort();

const three = [line("Satu"), line("Dua"), line("Tiga")];

test("all lines become cases, with one line in the activity log", async () => {
  const office = await openOffice();
  expect(await writeImport(office.db, plan(three), who)).toEqual({ kind: "done", cases: 3 });
  expect(await subjectsOf(office)).toEqual(["Dua", "Satu", "Tiga"]);
  expect(await office.as(rina).counts("colocation")).toEqual({ review: 3 });
  expect(await recentImports(office.db, rina, "colocation", 5)).toEqual([
    {
      batch: "batch",
      file: "register.xlsx",
      at: now,
      by: { id: rina.id, name: rina.name },
      cases: 3,
      unsure: 1,
      undone: null,
    },
  ]);
});

test("the numbers follow the register from its first line to its last", async () => {
  const office = await openOffice();
  await writeImport(office.db, plan(three), who);
  const cases = await office.as(rina).ofImport("batch");
  expect(
    Object.fromEntries(cases.map(({ number, fields }) => [number, fields["subject"]])),
  ).toEqual({ "COL-2026-K7-0001": "Satu", "COL-2026-K7-0002": "Dua", "COL-2026-K7-0003": "Tiga" });
});

test("cases that fall due together keep the order of the register", async () => {
  const office = await openOffice();
  const lines = Array.from({ length: 30 }, (_, index) => line(String(index)));
  await writeImport(office.db, plan(lines), who);
  const { cases } = await office.as(rina).column({
    service: "colocation",
    stage: "review",
    filter: { kind: "all" },
    after: null,
    limit: 50,
  });
  expect(cases.map(({ fields }) => fields["subject"])).toEqual(lines.map((_, i) => String(i)));
});

test("one line against the rules stops all of them, and says which", async () => {
  const office = await openOffice();
  const future = line("Nanti", { receivedAt: wib("2026-12-24 08.00") });
  const outcome = await writeImport(office.db, plan([line("Satu"), future]), who);
  expect(outcome).toMatchObject({
    kind: "refused",
    index: 1,
    refusal: { type: "ReceivedInFuture" },
  });
  expect(await office.db.cases.count()).toBe(0);
  expect(await recentImports(office.db, rina, "colocation", 5)).toEqual([]);
  // Nor was a number used up.
  await writeImport(office.db, plan([line("Satu")], "next"), who);
  expect((await office.as(rina).byNumber("COL-2026-K7-0001")).length).toBe(1);
});

test("a full disk leaves nothing behind", async () => {
  const office = await openOffice();
  const full = Object.assign(new Error("full"), { name: "QuotaExceededError" });
  // The disk is full exactly when the rows are written.
  office.db.cases.hook("creating", () => {
    throw full;
  });
  const outcome = await writeImport(office.db, plan(three), who);
  expect(outcome).toEqual({ kind: "failed", fault: "quota" });
  expect(await recentImports(office.db, rina, "colocation", 5)).toEqual([]);
  expect(await office.db.cases.count()).toBe(0);
});

test("a batch asked for again is not written twice", async () => {
  const office = await openOffice();
  await writeImport(office.db, plan(three), who);
  expect(await writeImport(office.db, plan(three), who)).toEqual({ kind: "done", cases: 3 });
  expect(await office.db.cases.count()).toBe(3);
  expect((await recentImports(office.db, rina, "colocation", 5)).length).toBe(1);
});

test("only who works on the service imports and takes back", async () => {
  const office = await openOffice();
  const auditor = { actor: hendri, now };
  expect(await writeImport(office.db, plan(three), auditor)).toMatchObject({
    kind: "refused",
    refusal: { type: "NotYourRole" },
  });
  await writeImport(office.db, plan(three), who);
  const undo = { batch: "batch", service: "colocation", file: "register.xlsx" } as const;
  expect(await undoImport(office.db, undo, auditor)).toMatchObject({ kind: "refused" });
  expect(await subjectsOf(office)).toHaveLength(3);
});

test("an import is taken back as a whole, and the log tells both", async () => {
  const office = await openOffice();
  await writeImport(office.db, plan(three), who);
  await writeImport(office.db, plan([line("Empat")], "other"), who);
  const later = { actor: nurul, now: now + 60_000 };
  const undo = { batch: "batch", service: "colocation", file: "register.xlsx" } as const;
  expect(await undoImport(office.db, undo, later)).toEqual({ kind: "done", cases: 3 });
  expect(await subjectsOf(office)).toEqual([]);
  expect(await subjectsOf(office, "other")).toEqual(["Empat"]);
  expect(await office.as(rina).counts("colocation")).toMatchObject({ review: 1 });
  const imports = await recentImports(office.db, rina, "colocation", 5);
  expect(imports.map(({ batch, undone }) => [batch, undone?.by.name ?? null])).toEqual([
    ["other", null],
    ["batch", nurul.name],
  ]);
  // What was taken back is known no more.
  const known = await office.as(rina).importedAlready(three.map(({ fingerprint }) => fingerprint));
  expect([...known]).toEqual([]);
});

test("an import on whose cases somebody worked is not taken back, not even in part", async () => {
  const office = await openOffice();
  await writeImport(office.db, plan(three), who);
  const [touched] = await office.as(rina).byNumber("COL-2026-K7-0002");
  await office.done(rina, now + 60_000, noteThat("Sudah ditelepon"), {
    caseId: touched?.id ?? "",
  });
  const undo = { batch: "batch", service: "colocation", file: "register.xlsx" } as const;
  expect(await undoImport(office.db, undo, who)).toMatchObject({
    kind: "refused",
    refusal: { type: "ImportTouched" },
    number: "COL-2026-K7-0002",
  });
  expect(await subjectsOf(office)).toHaveLength(3);
});

test("progress is told on the way", async () => {
  const office = await openOffice();
  const told: number[] = [];
  const lines = Array.from({ length: 520 }, (_, index) => line(String(index)));
  await writeImport(office.db, plan(lines), who, (done) => told.push(done));
  expect(told).toEqual([250, 500]);
});

test("whoever may not read the service does not learn of its imports", async () => {
  const office = await openOffice();
  await writeImport(office.db, plan(three), who);
  const administrator = { id: "x", name: "X", roles: ["administrator"] } as const;
  expect(await recentImports(office.db, administrator, "colocation", 5)).toEqual([]);
});
