import { firstDeskSettings } from "#domain/reference/desk-settings.ts";
import { expect, test } from "vitest";
import type { Case } from "#domain/case/case.ts";
import { canMove, movesOf } from "#domain/case/can-move.ts";
import type { Circumstances } from "#domain/case/circumstances.ts";
import type { CaseCommand } from "#domain/case/commands.ts";
import { decide } from "#domain/case/decide.ts";
import { evolve } from "#domain/case/evolve.ts";
import { notersOf, readRight, workersOf } from "#domain/permissions.ts";
import { defineService } from "#domain/service-standard.ts";
import type { ServiceId } from "#domain/services/index.ts";
import {
  actorByRole,
  caseId,
  nurul,
  rina,
  show,
  wib,
  calendar,
  type Said,
} from "#tests/support/given.ts";

/** A service that this office does not have: one declaration, and every rule of the domain holds. */
const roomLoan = defineService({
  id: "room-loan",
  code: "RUA",
  slug: "ruang-rapat",
  scope: "services",
  title: "Pelayanan Peminjaman Ruang Rapat",
  name: "Peminjaman Ruang Rapat",
  nav: "Ruang Rapat",
  recordVerb: "Catat peminjaman",
  caseNoun: "peminjaman",
  versions: [
    {
      version: 1,
      decree: "01/CONTOH/2026",
      validFrom: "2026-01-01",
      validTo: "2026-11-24",
      requirements: ["Surat permohonan"],
      procedure: ["Pemohon mengajukan permohonan", "Ruang disiapkan"],
      completion: { headline: "1 Hari", detail: "1 hari kerja" },
      within: {
        small: { amount: 4, unit: "working-hour" },
        hall: { amount: 2, unit: "working-day" },
      },
      fee: "Tidak dipungut biaya",
      products: ["Ruang rapat"],
    },
    {
      version: 2,
      decree: "02/CONTOH/2026",
      validFrom: "2026-11-25",
      validTo: null,
      requirements: ["Surat permohonan"],
      procedure: ["Pemohon mengajukan permohonan", "Ruang disiapkan"],
      completion: { headline: "2 Jam", detail: "2 jam kerja" },
      within: {
        small: { amount: 2, unit: "working-hour" },
        hall: { amount: 1, unit: "working-day" },
      },
      fee: "Tidak dipungut biaya",
      products: ["Ruang rapat"],
    },
  ],
  papers: "letters",
  intakeWords: { received: "Saat surat sampai.", documents: "Surat" },
  openedBy: ["front-desk"],
  categories: { small: { label: "Ruang kecil" }, hall: { label: "Aula" } },
  firstCategory: null,
  firstStage: "asked",
  path: ["asked", "reserved", "used"],
  stages: {
    asked: {
      label: "Diminta",
      promise: "keeps",
      empty: "",
      notYet: "Belum diminta.",
      passed: "Ruang sudah dipesan.",
      next: [
        {
          to: "reserved",
          by: ["front-desk", "head"],
          verb: "Pesankan",
          requires: ["letter"],
          asks: [{ id: "size", of: "case" }],
        },
        { to: "dropped", by: ["front-desk"], verb: "Lepas", adverse: true },
      ],
    },
    reserved: {
      label: "Dipesan",
      promise: "ends",
      countsOnTime: true,
      empty: "",
      notYet: "Ruang belum dipesan.",
      next: [{ to: "used", by: ["front-desk"], verb: "Catat pemakaian" }],
    },
    used: {
      label: "Dipakai",
      promise: "ends",
      terminal: true,
      empty: "",
      notYet: "Ruang belum dipakai.",
      over: "Ruang sudah dipakai.",
      next: [],
    },
    dropped: {
      label: "Dilepas",
      promise: "ends",
      terminal: true,
      empty: "",
      notYet: "Belum dilepas.",
      next: [],
    },
  },
  fields: {
    applicant: { kind: "agency", label: "Pemohon", essential: true },
    event: { kind: "text", label: "Acara", essential: true },
    letterNumber: { kind: "text", label: "Nomor surat" },
    size: { kind: "choice", label: "Ruang", options: { small: "Ruang kecil", hall: "Aula" } },
  },
  sections: [],
  ticks: {},
  evidence: {
    letter: {
      missing: "Surat permohonan belum tercatat",
      anyOf: [["letterNumber"]],
      section: "letter",
    },
  },
  startsWhen: ["letter"],
  categoryField: "size",
  shows: { agency: "applicant", subject: "event" },
  duplicateBy: [],
  searchable: [],
  intake: true,
});

// The id joins `ServiceId` with its line in services/index.ts; this one stays outside the product.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the union is closed on purpose
const service = roomLoan.id as ServiceId;

const standing = (acts: readonly (readonly [at: string, by: typeof nurul, said: Said])[]) =>
  acts.reduce<Case | null>((current, [at, actor, said]) => {
    const command: CaseCommand = { ...said, id: at, caseId, tv: 1 };
    const circumstances: Circumstances = {
      now: wib(at),
      actor,
      clockSuspect: false,
      standard: roomLoan,
      calendar,
      people: [],
      settings: firstDeskSettings,
      since: [],
    };
    const decision = decide(command, current, circumstances);
    if (!decision.ok) throw new Error(JSON.stringify(decision.error));
    return decision.value.reduce<Case | null>(evolve, current);
  }, null);

const ask = (at: string): readonly [string, typeof nurul, Said] => [
  at,
  nurul,
  {
    type: "OpenCase",
    service,
    number: "RUA-2026-K7-0001",
    receivedAt: wib(at),
    fields: { applicant: "bkd", event: "Rapat koordinasi" },
    ticks: [],
    attachments: [],
  },
];
const letterCame = (at: string): readonly [string, typeof nurul, Said] => [
  at,
  nurul,
  {
    type: "ChangeFields",
    values: { letterNumber: "005/12/BKD-A" },
    touched: ["letterNumber"],
    reason: null,
  },
];
const reserve = (at: string, size: string): readonly [string, typeof nurul, Said] => [
  at,
  nurul,
  { type: "MoveToStage", to: "reserved", answers: { size } },
];

test("a fourth service is opened, completed, moved and ended by its declaration alone", () => {
  const item = standing([
    ask("2026-11-23 08.00"),
    letterCame("2026-11-23 09.00"),
    reserve("2026-11-23 11.00", "small"),
    ["2026-11-23 13.00", nurul, { type: "MoveToStage", to: "used", answers: {} }],
  ]);
  expect(item).toMatchObject({ stage: "used", category: "small", scope: "services:2026" });
  expect(
    item?.promises.map(({ state, startedAt, dueAt }) => [state, show(startedAt), show(dueAt)]),
  ).toEqual([["met", "2026-11-23 09.00", "2026-11-23 14.00"]]);
});

test("it waits for its own requirement, and before classification the earliest limit is shown", () => {
  expect(standing([ask("2026-11-23 08.00")])?.promises[0]?.state).toBe("waiting");
  const complete = standing([ask("2026-11-23 08.00"), letterCame("2026-11-23 09.00")]);
  expect(show(complete?.promises[0]?.dueAt)).toBe("2026-11-23 14.00");
});

test("a case keeps the version it was received under", () => {
  const last = (at: string, size: string) =>
    show(
      standing([
        ask(at),
        letterCame(at.replace("08.00", "09.00")),
        reserve(at.replace("08.00", "10.00"), size),
      ])?.promises[0]?.dueAt,
    );
  expect(last("2026-11-24 08.00", "hall")).toBe("2026-11-26 16.00");
  expect(last("2026-11-25 08.00", "hall")).toBe("2026-11-26 16.00");
  expect(last("2026-11-25 08.00", "small")).toBe("2026-11-25 11.00");
});

test("its own words and roles answer a move", () => {
  const item = standing([ask("2026-11-23 08.00")]);
  if (!item) throw new Error("not opened");
  const circumstances = {
    actor: rina,
    standard: roomLoan,
    calendar,
    now: wib("2026-11-23 09.00"),
    settings: firstDeskSettings,
  };
  expect(movesOf(item, circumstances)).toEqual([
    {
      stage: "asked",
      verdict: { kind: "refused", refusal: { type: "AlreadyThere", stage: "asked" } },
    },
    {
      stage: "reserved",
      verdict: {
        kind: "refused",
        refusal: {
          type: "EvidenceMissing",
          missing: [
            { evidence: "letter", sentence: "Surat permohonan belum tercatat", section: "letter" },
          ],
        },
      },
    },
    {
      stage: "used",
      verdict: {
        kind: "refused",
        refusal: { type: "NotReachable", from: "asked", to: "used", why: "Ruang belum dipakai." },
      },
    },
    {
      stage: "dropped",
      verdict: { kind: "refused", refusal: { type: "NotYourRole", permitted: ["front-desk"] } },
    },
  ]);
  expect(canMove(item, "dropped", { ...circumstances, actor: nurul }).kind).toBe("allowed");
});

test("permissions follow from its stages", () => {
  expect(workersOf(roomLoan)).toEqual(["front-desk", "head"]);
  expect(notersOf(roomLoan)).toEqual(["front-desk", "head"]);
  expect(readRight(roomLoan, actorByRole.administrator)).toBe("outline");
});

test("a stage, role or piece of evidence that does not exist does not compile", () => {
  // The comments below are checked by the compiler: without the error it refuses them.
  const { stages } = roomLoan;
  // @ts-expect-error a misspelt stage
  expect(stages["resreved"]).toBeUndefined();
  // @ts-expect-error a misspelt piece of evidence
  expect(roomLoan.evidence["lettre"]).toBeUndefined();
});
