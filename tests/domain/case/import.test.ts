import { describe, expect, test } from "vitest";
import { isVoid } from "#domain/case/case.ts";
import { fold } from "#domain/case/evolve.ts";
import { orderOf } from "#domain/case/promise.ts";
import type { ImportCase } from "#domain/case/commands.ts";
import {
  answer,
  assignTo,
  caseOf,
  continued,
  eventsOf,
  given,
  happened,
  hendri,
  letter,
  lidya,
  moveTo,
  noteThat,
  nurul,
  promiseOf,
  purpose,
  refusalOf,
  registerLine,
  rina,
  tick,
  wib,
} from "#tests/support/given.ts";

const now = "2026-11-27 08.00";
const imported = (line: Partial<ImportCase> & { readonly receivedAt: number }) =>
  happened([now, nurul, registerLine(line)]);
const receivedAt = wib("2026-11-23 08.00");

describe("a line of the register", () => {
  test("becomes a case whose past is a fact, marked with its batch", () => {
    const past = imported({
      receivedAt,
      stage: "processing",
      stageSince: wib("2026-11-25 09.00"),
      unsure: ["Tanggal surat tidak terbaca"],
      ticks: ["signed", "stamped", "toString"],
    });
    expect(past).toEqual([
      {
        caseId: "019a0000-0000-7000-8000-000000000001",
        v: 1,
        tv: 1,
        at: wib(now),
        by: { id: "nurul", name: "Nurul Aini" },
        as: "front-desk",
        type: "CaseImported",
        service: "colocation",
        scope: "services:2026",
        number: "COL-2026-K7-0040",
        formerNumber: "17/COL/2026",
        standardVersion: 1,
        stage: "processing",
        stageSince: wib("2026-11-25 09.00"),
        stageAnswers: {},
        category: "standard",
        receivedAt,
        fields: { ...letter, ...purpose },
        ticks: ["signed", "stamped"],
        assignee: null,
        closedAt: null,
        passages: [
          {
            stage: "submitted",
            enteredAt: receivedAt,
            leftAt: wib("2026-11-25 09.00"),
            workingMinutes: null,
            ours: true,
            by: { id: "nurul", name: "Nurul Aini" },
          },
          {
            stage: "processing",
            enteredAt: wib("2026-11-25 09.00"),
            leftAt: null,
            workingMinutes: null,
            ours: true,
            by: { id: "nurul", name: "Nurul Aini" },
          },
        ],
        promise: expect.objectContaining({ state: "running", startedAt: receivedAt }),
        mark: {
          batch: "batch-1",
          at: wib(now),
          by: { id: "nurul", name: "Nurul Aini" },
          fingerprint: "f1",
          unsure: ["Tanggal surat tidak terbaca"],
        },
      },
    ]);
  });

  test("beyond the first stage it runs from its receipt", () => {
    expect(promiseOf(imported({ receivedAt, stage: "review" }))).toMatchObject({
      state: "running",
      dueAt: "2026-11-26 16.00",
    });
  });

  test("at the first stage it waits while the requirement is not ticked", () => {
    expect(promiseOf(imported({ receivedAt }))?.state).toBe("waiting");
    expect(promiseOf(imported({ receivedAt, ticks: ["tte"] }))?.state).toBe("running");
  });

  test("a returned one is not counted, because nobody wrote down what was left", () => {
    const past = imported({ receivedAt, stage: "returned", stageAnswers: { missing: "Cap" } });
    expect(promiseOf(past)).toBeNull();
    expect(caseOf(past)).toMatchObject({
      stageAnswers: { missing: "Cap" },
      passages: [
        { stage: "submitted", ours: true },
        { stage: "returned", ours: false },
      ],
    });
    const back = continued(past, [
      "2026-11-27 09.00",
      nurul,
      moveTo("submitted", { completed: "Cap", completedAt: wib("2026-11-27 09.00") }),
    ]);
    expect(promiseOf(back)).toBeNull();
  });

  test.each([
    ["2026-11-26 16.00", "met"],
    ["2026-11-26 16.01", "late"],
  ])("an ended one with both dates is counted: %s is %s", (closedAt, state) => {
    const past = imported({ receivedAt, stage: "done", closedAt: wib(closedAt) });
    expect(promiseOf(past)?.state).toBe(state);
    expect(caseOf(past)).toMatchObject({ closedAt: wib(closedAt), stageSince: wib(closedAt) });
  });

  test("an ended one without the date of its end is not counted, yet lies among the closed", () => {
    const past = imported({ receivedAt, stage: "done" });
    expect(promiseOf(past)).toBeNull();
    expect(caseOf(past).closedAt).toBe(receivedAt);
    expect(orderOf(caseOf(past))).toBe(9e9 - receivedAt / 60_000);
  });

  test("an end before the receipt is a slip of the register: nothing is counted from it", () => {
    expect(
      promiseOf(imported({ receivedAt, stage: "done", closedAt: wib("2026-11-20 10.00") })),
    ).toBeNull();
  });

  test("an uncounted case goes its way without a promise", () => {
    const past = continued(imported({ receivedAt, stage: "returned" }), [
      "2026-11-27 09.00",
      nurul,
      moveTo("cancelled", { cancelKind: "withdrawn", reason: "Ditarik." }),
    ]);
    expect(caseOf(past).promises).toEqual([]);
    expect(caseOf(past).closedAt).toBe(wib("2026-11-27 09.00"));
  });

  test("an uncounted complaint that is reopened gets a promise like any other", () => {
    const past = happened(
      [
        now,
        lidya,
        registerLine({
          receivedAt,
          service: "complaint",
          stage: "answered",
          stageSince: wib("2026-11-25 10.00"),
          category: "minor",
          fields: { channel: "email", subject: "Lambat", story: "Belum dijawab." },
        }),
      ],
      ["2026-11-27 10.00", lidya, moveTo("follow-up", { reason: "Pelapor membalas." })],
    );
    expect(promiseOf(past)).toMatchObject({ state: "running", startedAt: "2026-11-27 10.00" });
    const again = continued(past, [
      "2026-11-30 10.00",
      lidya,
      moveTo("answered", answer("2026-11-30 09.00")),
    ]);
    expect(promiseOf(again)?.state).toBe("met");
  });

  test("is refused where it cannot be a case", () => {
    const when = (line: Partial<ImportCase>, by = nurul) =>
      refusalOf(given().when(registerLine({ receivedAt, ...line }), { at: now, by }));
    expect(when({ receivedAt: wib("2026-11-27 08.01") })).toEqual({ type: "ReceivedInFuture" });
    expect(when({ stage: "done", closedAt: wib("2026-11-27 08.01") })).toEqual({
      type: "ReceivedInFuture",
    });
    expect(when({ stage: "selesai" })).toEqual({ type: "StageUnknown", stage: "selesai" });
    expect(when({ stage: "constructor" })).toEqual({ type: "StageUnknown", stage: "constructor" });
    expect(when({ category: "gold" })).toEqual({
      type: "FieldsWrong",
      problems: { category: { type: "not-offered" } },
    });
    expect(when({ fields: { tempat: "Pontianak" } })).toEqual({
      type: "UnknownField",
      field: "tempat",
    });
    expect(when({}, hendri).type).toBe("NotYourRole");
  });
});

describe("a line of a register of complaints", () => {
  const complained = (line: Partial<ImportCase>) =>
    happened([
      now,
      lidya,
      registerLine({
        receivedAt,
        service: "complaint",
        fields: { channel: "whatsapp", subject: "x", story: "y" },
        ...line,
      }),
    ]);

  test("that needs oversight is secret at once", () => {
    expect(caseOf(complained({ stage: "follow-up", category: "oversight" })).fields).toMatchObject({
      protection: [{ id: "secret" }],
    });
    expect(caseOf(complained({ stage: "follow-up", category: "minor" })).fields).not.toHaveProperty(
      "protection",
    );
  });

  test("that ended without a class was neither on time nor late", () => {
    const closedAt = wib("2026-11-26 08.00");
    expect(promiseOf(complained({ stage: "done", closedAt }))).toBeNull();
    expect(promiseOf(complained({ stage: "done", closedAt, category: "minor" }))?.state).toBe(
      "met",
    );
    expect(promiseOf(complained({ stage: "received" }))?.state).toBe("running");
  });
});

describe("undoing an import", () => {
  const past = imported({ receivedAt });
  const takeBack = { type: "UndoImport", batch: "batch-1" } as const;

  test("takes the case out of every list while its events stay", () => {
    const after = continued(past, ["2026-11-27 09.00", nurul, takeBack]);
    expect(after.at(-1)).toMatchObject({
      type: "ImportUndone",
      batch: "batch-1",
      from: "submitted",
    });
    expect(isVoid(caseOf(after))).toBe(true);
    expect(refusalOf(given(...after).when(moveTo("review")))).toEqual({ type: "CaseMissing" });
    expect(refusalOf(given(...after).when(takeBack, { by: nurul }))).toEqual({
      type: "CaseMissing",
    });
  });

  test("is possible until somebody has worked on the case", () => {
    for (const said of [noteThat("Cek arsip."), assignTo(rina), tick("tte", "2026-11-23 08.00")]) {
      const worked = continued(past, ["2026-11-27 09.00", rina, said]);
      expect(refusalOf(given(...worked).when(takeBack, { by: nurul }))).toEqual({
        type: "ImportTouched",
      });
    }
    const looked = continued(past, [
      "2026-11-27 09.00",
      rina,
      { type: "ShowPersonalData", field: "picPhone", purpose: "contact" },
    ]);
    expect(given(...looked).when(takeBack, { by: nurul }).ok).toBe(true);
  });

  test("touches no other batch and no case that was opened here", () => {
    expect(
      refusalOf(given(...past).when({ type: "UndoImport", batch: "batch-2" }, { by: nurul })),
    ).toEqual({ type: "CaseMissing" });
  });

  test("every line that is imported alone folds to one case", () => {
    expect(
      fold(eventsOf(given().when(registerLine({ receivedAt }), { at: now, by: nurul }))),
    ).toEqual(caseOf(past));
  });
});
