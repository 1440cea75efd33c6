import { describe, expect, test } from "vitest";
import type { CaseEvent } from "#domain/case/events.ts";
import type { Actor } from "#domain/roles.ts";
import {
  answer,
  assignTo,
  caseOf,
  change,
  complained,
  confirmation,
  continued,
  disposition,
  eventsOf,
  given,
  hendri,
  lidya,
  moveTo,
  noteThat,
  nurul,
  openedComplete,
  openedIncomplete,
  placedServer,
  refusalOf,
  rina,
  study,
  tick,
  undo,
  wib,
  yohanes,
} from "#tests/support/given.ts";

const opened = openedComplete("2026-11-23 08.00");
const reviewed = continued(opened, ["2026-11-23 09.00.00", rina, moveTo("review")]);
const confirmed = continued(
  reviewed,
  ["2026-11-23 10.00", rina, moveTo("processing", { study })],
  ["2026-11-23 11.00", rina, change({ devices: [placedServer] })],
  ["2026-11-23 11.10", rina, moveTo("confirmation")],
);
/** Finished on a Friday. */
const done = continued(confirmed, [
  "2026-11-27 10.00",
  rina,
  moveTo("done", confirmation("2026-11-27 09.55")),
]);

const undone = (past: readonly CaseEvent[], at: string, by: Actor, reason: string | null = null) =>
  given(...past).when(undo(past.at(-1)?.v ?? 0, reason), { at, by });

describe("taking a step back", () => {
  test("within ten seconds its author needs no reason", () => {
    expect(undone(reviewed, "2026-11-23 09.00.10", rina).ok).toBe(true);
    expect(refusalOf(undone(reviewed, "2026-11-23 09.00.11", rina))).toEqual({
      type: "ReasonNeeded",
    });
  });

  test("anybody else needs one at once, and it must say something", () => {
    expect(refusalOf(undone(reviewed, "2026-11-23 09.00.05", yohanes))).toEqual({
      type: "ReasonNeeded",
    });
    expect(refusalOf(undone(reviewed, "2026-11-23 09.00.05", yohanes, "  "))).toEqual({
      type: "ReasonNeeded",
    });
    expect(undone(reviewed, "2026-11-23 09.00.05", yohanes, "Salah berkas").ok).toBe(true);
  });

  test("is for whoever may make that move, and for nobody else", () => {
    expect(refusalOf(undone(reviewed, "2026-11-23 09.00.05", nurul, "Salah berkas"))).toEqual({
      type: "NotYourRole",
      permitted: ["application-division"],
    });
    expect(refusalOf(undone(reviewed, "2026-11-23 09.00.05", hendri, "Salah berkas")).type).toBe(
      "NotYourRole",
    );
  });

  test("writes what stood before, and erases nothing", () => {
    const before = caseOf(opened);
    const [event] = eventsOf(undone(reviewed, "2026-11-23 09.20", rina, " Salah berkas "));
    expect(event).toEqual({
      caseId: before.id,
      v: 3,
      tv: 1,
      at: wib("2026-11-23 09.20"),
      by: { id: "rina", name: "Rina Wulandari" },
      as: "application-division",
      type: "StepUndone",
      undoes: 2,
      reason: "Salah berkas",
      from: "review",
      restored: {
        stage: "submitted",
        stageSince: before.stageSince,
        stageAnswers: {},
        cameFrom: null,
        category: "standard",
        promises: before.promises,
        passages: before.passages,
        assignee: null,
        closedAt: null,
        classifications: [],
      },
    });
  });

  test("brings back stage, stay, promise and person exactly as they were", () => {
    const before = caseOf(opened);
    const paused = continued(opened, [
      "2026-11-24 10.00",
      nurul,
      moveTo("returned", { missing: "Cap" }),
    ]);
    const after = caseOf(
      continued(paused, ["2026-11-24 10.30", nurul, undo(2, "Cap ada di halaman dua.")]),
    );
    expect(after).toEqual({
      ...before,
      v: 3,
      materialV: 3,
      updatedAt: wib("2026-11-24 10.30"),
      lastStep: {
        v: 3,
        at: wib("2026-11-24 10.30"),
        by: { id: "nurul", name: "Nurul Aini" },
        kind: "other",
        from: "returned",
        before: null,
      },
    });
  });

  test("of an assignment gives the case back to whom it belonged", () => {
    const past = continued(
      opened,
      ["2026-11-23 09.00", rina, assignTo(rina)],
      ["2026-11-23 09.10", rina, assignTo(yohanes)],
      ["2026-11-23 09.10.04", rina, undo(3)],
    );
    expect(caseOf(past).assignee).toEqual({ id: "rina", name: "Rina Wulandari" });
  });

  test("leaves what was typed with the step as a draft of it", () => {
    const past = continued(
      reviewed,
      ["2026-11-23 10.00", rina, moveTo("processing", { study })],
      ["2026-11-23 10.00.05", rina, undo(3)],
    );
    expect(caseOf(past)).toMatchObject({ stage: "review", fields: { study } });
  });

  test("of the last step leaves a letter recorded as sent recorded", () => {
    const past = continued(done, ["2026-11-27 10.00.05", rina, undo(done.at(-1)?.v ?? 0)]);
    expect(caseOf(past)).toMatchObject({
      stage: "confirmation",
      closedAt: null,
      fields: { confirmationNumber: "555/188/Diskominfo-C" },
    });
    expect(caseOf(past).promises.at(-1)).toMatchObject({ state: "running", endedAt: null });
  });

  test("takes a classification back with it, and it can be made again", () => {
    const triaged = continued(complained("2026-11-23 08.00"), [
      "2026-11-23 09.00",
      lidya,
      moveTo("triage"),
    ]);
    const disposed = continued(triaged, [
      "2026-11-23 10.00",
      lidya,
      moveTo("follow-up", disposition("oversight")),
    ]);
    const back = continued(disposed, ["2026-11-23 10.00.05", lidya, undo(3)]);
    expect(caseOf(back).category).toBeNull();
    expect(caseOf(back).fields).not.toHaveProperty("category");
    expect(caseOf(back).promises).toEqual(caseOf(triaged).promises);
    const again = continued(back, [
      "2026-11-23 10.05",
      lidya,
      moveTo("follow-up", disposition("oversight")),
    ]);
    expect(caseOf(again).promises).toEqual(caseOf(disposed).promises);
  });
});

describe("only the last step is taken back", () => {
  test("not one that another step followed", () => {
    const past = continued(reviewed, ["2026-11-23 09.05", rina, assignTo(rina)]);
    expect(refusalOf(given(...past).when(undo(2, "Salah"), { by: rina }))).toEqual({
      type: "NotLastStep",
    });
  });

  test("a note, a look or a corrected field between does not matter", () => {
    const past = continued(
      reviewed,
      ["2026-11-23 09.05", rina, noteThat("Menunggu PIC.")],
      [
        "2026-11-23 09.06",
        rina,
        { type: "ShowPersonalData", field: "picPhone", purpose: "contact" },
      ],
      ["2026-11-23 09.07", rina, change({ letterSubject: "Permohonan Colocation" })],
      ["2026-11-23 09.08", rina, undo(2, "Salah berkas")],
    );
    expect(caseOf(past)).toMatchObject({
      stage: "submitted",
      fields: { letterSubject: "Permohonan Colocation" },
      notes: [{ text: "Menunggu PIC." }],
    });
  });

  test("not the opening", () => {
    expect(refusalOf(given(...opened).when(undo(1, "Salah"), { by: nurul }))).toEqual({
      type: "NotUndoable",
    });
  });

  test("not twice, and an undo is not undone", () => {
    const past = continued(reviewed, ["2026-11-23 09.00.05", rina, undo(2)]);
    expect(refusalOf(given(...past).when(undo(2, "Lagi"), { by: rina }))).toEqual({
      type: "NotLastStep",
    });
    expect(refusalOf(given(...past).when(undo(3, "Lagi"), { by: rina }))).toEqual({
      type: "NotUndoable",
    });
  });

  test("not a look at personal data", () => {
    const past = continued(reviewed, [
      "2026-11-23 09.06",
      rina,
      { type: "ShowPersonalData", field: "picPhone", purpose: "contact" },
    ]);
    expect(refusalOf(given(...past).when(undo(3, "Tidak sengaja"), { by: rina }))).toEqual({
      type: "NotLastStep",
    });
  });

  test("not a tick that started the count: it is unticked instead", () => {
    const past = continued(openedIncomplete("2026-11-23 08.00"), [
      "2026-11-23 10.00",
      nurul,
      tick("stamped", "2026-11-23 10.00"),
    ]);
    expect(refusalOf(given(...past).when(undo(2, "Salah"), { by: nurul }))).toEqual({
      type: "NotUndoable",
    });
  });

  test("not a complaint that was forwarded: it is with another body", () => {
    const past = continued(
      complained("2026-11-23 08.00"),
      ["2026-11-23 09.00", lidya, moveTo("triage")],
      [
        "2026-11-23 10.00",
        lidya,
        moveTo("forwarded", { destination: "Dinas Perhubungan", reason: "Bukan wewenang." }),
      ],
    );
    expect(
      refusalOf(given(...past).when(undo(3), { at: "2026-11-23 10.00.04", by: lidya })),
    ).toEqual({
      type: "NotUndoable",
    });
  });
});

describe("an end is taken back only for a while, so that past months stand", () => {
  // Friday 27 November; Monday closes at 16.00.
  test("until closing time of the next working day", () => {
    expect(undone(done, "2026-11-30 16.00", rina, "Surat salah kirim").ok).toBe(true);
    expect(refusalOf(undone(done, "2026-11-30 16.01", rina, "Surat salah kirim"))).toEqual({
      type: "UndoTooLate",
    });
  });

  test("holidays between do not use the time up", () => {
    // Thursday 24 and Friday 25 December are closed; the next working day is Monday 28.
    const late = continued(confirmed, [
      "2026-12-23 15.00",
      rina,
      moveTo("done", confirmation("2026-12-23 14.00")),
    ]);
    expect(undone(late, "2026-12-28 16.00", rina, "Salah").ok).toBe(true);
    expect(undone(late, "2026-12-28 16.01", rina, "Salah").ok).toBe(false);
  });

  test("a step that ended nothing has no such limit", () => {
    expect(undone(reviewed, "2027-01-11 10.00", rina, "Salah berkas").ok).toBe(true);
  });

  test("closing a complaint that was answered before is an end of its own", () => {
    const closed = continued(
      complained("2026-11-23 08.00"),
      ["2026-11-23 09.00", lidya, moveTo("triage")],
      [
        "2026-11-23 10.00",
        lidya,
        moveTo("answered", { category: "minor", ...answer("2026-11-23 09.30") }),
      ],
      ["2026-12-07 10.00", lidya, moveTo("done", { closing: "accepted" })],
    );
    expect(undone(closed, "2026-12-08 16.00", lidya, "Pelapor membalas").ok).toBe(true);
    expect(refusalOf(undone(closed, "2026-12-08 16.01", lidya, "Pelapor membalas"))).toEqual({
      type: "UndoTooLate",
    });
  });
});
