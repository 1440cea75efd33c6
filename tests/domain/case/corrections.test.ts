import { describe, expect, test } from "vitest";
import type { CaseEvent } from "#domain/case/events.ts";
import {
  assignTo,
  burhanuddin,
  caseOf,
  change,
  complained,
  confirmation,
  continued,
  disposition,
  eventsOf,
  given,
  happened,
  hendri,
  letter,
  lidya,
  moveTo,
  noteThat,
  nurul,
  openedComplete,
  openedIncomplete,
  placedServer,
  promiseOf,
  purpose,
  refusalOf,
  rina,
  study,
  takeIn,
  tick,
  undo,
  wib,
} from "#tests/support/given.ts";

const opened = openedComplete("2026-11-23 08.00");
const receivedRather = (at: string, reason = "Stempel agenda terbaca 08.40 kemarin.") => ({
  type: "CorrectReceipt" as const,
  receivedAt: wib(at),
  reason,
});

describe("correcting a field", () => {
  test("keeps the old value beside the new one", () => {
    const past = continued(opened, [
      "2026-11-23 09.00",
      nurul,
      change({ letterNumber: "900/421/Bapenda-B" }, " Salah baca. "),
    ]);
    expect(past.at(-1)).toEqual({
      caseId: "019a0000-0000-7000-8000-000000000001",
      v: 2,
      tv: 1,
      at: wib("2026-11-23 09.00"),
      by: { id: "nurul", name: "Nurul Aini" },
      as: "front-desk",
      type: "FieldsChanged",
      changes: [{ field: "letterNumber", from: "900/412/Bapenda-B", to: "900/421/Bapenda-B" }],
      reason: "Salah baca.",
    });
    expect(caseOf(past).fields["letterNumber"]).toBe("900/421/Bapenda-B");
  });

  test("an emptied field is absent, an empty text as well", () => {
    const withUpt = continued(opened, ["2026-11-23 09.00", nurul, change({ upt: "UPT PPD" })]);
    const emptied = continued(withUpt, [
      "2026-11-23 09.05",
      nurul,
      { type: "ChangeFields", values: {}, touched: ["upt"], reason: null },
    ]);
    const cleared = continued(withUpt, ["2026-11-23 09.05", nurul, change({ upt: " " })]);
    for (const past of [emptied, cleared]) {
      expect(past.at(-1)).toMatchObject({ changes: [{ field: "upt", from: "UPT PPD", to: null }] });
      expect(caseOf(past).fields).not.toHaveProperty("upt");
    }
  });

  test("an essential field is never emptied", () => {
    expect(refusalOf(given(...opened).when(change({ subject: "" }), { by: nurul }))).toEqual({
      type: "FieldsWrong",
      problems: { subject: { type: "required" } },
    });
  });

  test("what stands there already is no change", () => {
    expect(
      refusalOf(
        given(...opened).when(change({ letterNumber: letter.letterNumber }), { by: nurul }),
      ),
    ).toEqual({ type: "NothingToChange" });
  });

  test("the number and what the standard does not know are no fields", () => {
    for (const field of ["number", "constructor", "toString", "shoeSize"]) {
      expect(refusalOf(given(...opened).when(change({ [field]: "x" }), { by: nurul }))).toEqual({
        type: "UnknownField",
        field,
      });
      expect(
        refusalOf(
          given().when(takeIn("2026-11-23 08.00", { ...letter, ...purpose, [field]: "x" }), {
            at: "2026-11-23 08.00",
            by: nurul,
          }),
        ),
      ).toEqual({ type: "UnknownField", field });
    }
  });

  test("is done by who works on the case, not by the head or the auditor", () => {
    for (const by of [burhanuddin, hendri, lidya]) {
      expect(refusalOf(given(...opened).when(change({ upt: "UPT PPD" }), { by }))).toEqual({
        type: "NotYourRole",
        permitted: ["front-desk", "application-division"],
      });
    }
  });

  test("also after the end, and the frozen result stands", () => {
    const done = happened(
      ["2026-11-23 08.00", nurul, takeIn("2026-11-23 08.00")],
      ["2026-11-23 09.00", rina, moveTo("review")],
      ["2026-11-23 10.00", rina, moveTo("processing", { study })],
      ["2026-11-23 11.00", rina, change({ devices: [placedServer] })],
      ["2026-11-23 11.10", rina, moveTo("confirmation")],
      ["2026-11-27 10.00", rina, moveTo("done", confirmation("2026-11-27 09.55"))],
    );
    const after = continued(done, [
      "2026-12-07 10.00",
      nurul,
      change({ confirmationNumber: "555/189/Diskominfo-C" }, "Salah ketik"),
    ]);
    expect(caseOf(after).promises).toEqual(caseOf(done).promises);
    expect(caseOf(after).fields["confirmationNumber"]).toBe("555/189/Diskominfo-C");
  });

  test("text that is no text, a NIP of 17 digits, a device without kind: each is named at its field", () => {
    expect(
      refusalOf(
        given(...opened).when(
          change({
            picNip: "19850912201001100",
            picEmail: "agus@",
            picPhone: "telepon kantor",
            upt: 7,
            systemCategory: "sedang",
            devices: [{ id: "d1", units: 2.5, placedOn: "2027-01-01" }],
          }),
          { at: "2026-11-23 09.00", by: nurul },
        ),
      ),
    ).toEqual({
      type: "FieldsWrong",
      problems: {
        upt: { type: "not-offered" },
        systemCategory: { type: "not-offered" },
        picNip: { type: "bad-nip", digits: 17 },
        picPhone: { type: "bad-phone" },
        picEmail: { type: "bad-email" },
        "devices.d1.type": { type: "required" },
        "devices.d1.units": { type: "not-whole" },
        "devices.d1.placedOn": { type: "in-future" },
      },
    });
  });

  test("a study may be filled piece by piece, with offered results only", () => {
    const part = {
      letter: { result: "fit" },
      rack: { result: "" },
      power: { result: "noted", finding: " " },
    };
    const past = continued(opened, ["2026-11-23 09.00", rina, change({ study: part })]);
    expect(caseOf(past).fields["study"]).toEqual({
      letter: { result: "fit" },
      power: { result: "noted" },
    });
    expect(
      refusalOf(given(...opened).when(change({ study: { letter: { result: "entah" } } }))),
    ).toEqual({ type: "FieldsWrong", problems: { study: { type: "not-offered" } } });
  });
});

describe("correcting the time of receipt", () => {
  test("needs a reason, and a time that differs", () => {
    const when = (at: string, reason?: string) =>
      refusalOf(
        given(...opened).when(receivedRather(at, reason), { at: "2026-11-24 08.00", by: nurul }),
      ).type;
    expect(when("2026-11-22 08.40", "  ")).toBe("ReasonNeeded");
    expect(when("2026-11-23 08.00")).toBe("NothingToChange");
    expect(when("2026-11-24 08.01")).toBe("ReceivedInFuture");
  });

  test("counts a running promise again from the right receipt, and both dates stay", () => {
    const past = continued(opened, ["2026-11-24 08.00", nurul, receivedRather("2026-11-20 15.00")]);
    expect(past.at(-1)).toMatchObject({
      type: "ReceiptCorrected",
      from: wib("2026-11-23 08.00"),
      to: wib("2026-11-20 15.00"),
      promise: { startedAt: wib("2026-11-20 15.00"), dueAt: wib("2026-11-25 16.00") },
    });
    expect(caseOf(past)).toMatchObject({
      receivedAt: wib("2026-11-20 15.00"),
      recordedAt: wib("2026-11-23 08.00"),
      stageSince: wib("2026-11-20 15.00"),
      passages: [{ stage: "submitted", enteredAt: wib("2026-11-20 15.00"), leftAt: null }],
    });
  });

  test("keeps the time a pause took out", () => {
    const past = continued(
      opened,
      ["2026-11-24 10.00", rina, moveTo("returned", { missing: "Nomor seri" })],
      [
        "2026-11-30 09.00",
        nurul,
        moveTo("submitted", { completed: "Nomor seri", completedAt: wib("2026-11-30 09.00") }),
      ],
    );
    expect(promiseOf(past)?.dueAt).toBe("2026-12-02 15.00");
    // One working day earlier in, one working day earlier due.
    const after = continued(past, ["2026-11-30 10.00", nurul, receivedRather("2026-11-20 09.00")]);
    expect(promiseOf(after)).toEqual({
      state: "running",
      startedAt: "2026-11-20 09.00",
      dueAt: "2026-12-01 15.00",
      remainingMinutes: 1200 - 450,
    });
  });

  test("leaves a promise alone that began later, with the completing piece", () => {
    const past = continued(
      openedIncomplete("2026-11-23 08.00"),
      ["2026-11-24 11.00", nurul, tick("stamped", "2026-11-24 09.00")],
      ["2026-11-24 12.00", nurul, receivedRather("2026-11-20 09.00")],
    );
    expect(promiseOf(past)?.startedAt).toBe("2026-11-24 09.00");
    expect(past.at(-1)).not.toHaveProperty("promise");
  });

  test("but no promise begins before the receipt", () => {
    const past = continued(
      openedIncomplete("2026-11-23 08.00"),
      ["2026-11-24 11.00", nurul, tick("stamped", "2026-11-24 09.00")],
      ["2026-11-25 12.00", nurul, receivedRather("2026-11-25 08.00")],
    );
    expect(promiseOf(past)?.startedAt).toBe("2026-11-25 08.00");
  });

  test("of an ended promise stands beside its frozen result", () => {
    const ended = continued(opened, [
      "2026-11-26 16.00",
      nurul,
      moveTo("cancelled", { cancelKind: "mistake", reason: "Ganda." }),
    ]);
    const after = continued(ended, ["2026-11-26 16.30", nurul, receivedRather("2026-11-20 09.00")]);
    expect(caseOf(after).receivedAt).toBe(wib("2026-11-20 09.00"));
    expect(caseOf(after).promises).toEqual(caseOf(ended).promises);
  });

  test("never takes a case into another year's register", () => {
    const past = openedComplete("2027-01-04 08.00");
    expect(
      refusalOf(
        given(...past).when(receivedRather("2026-12-31 15.00"), {
          at: "2027-01-04 09.00",
          by: nurul,
        }),
      ),
    ).toEqual({ type: "ReceivedTooEarly" });
  });

  test("is not lost when a step before it is taken back", () => {
    const past = continued(
      openedIncomplete("2026-11-23 08.00"),
      ["2026-11-23 09.00", rina, assignTo(rina)],
      ["2026-11-23 09.10", nurul, receivedRather("2026-11-20 09.00")],
      ["2026-11-23 09.20", rina, undo(2, "Salah orang")],
    );
    expect(caseOf(past)).toMatchObject({
      assignee: null,
      receivedAt: wib("2026-11-20 09.00"),
      stageSince: wib("2026-11-20 09.00"),
      ticks: { signed: { receivedAt: wib("2026-11-20 09.00") } },
    });
  });

  test("moves the limit of a complaint, whatever its category", () => {
    const past = continued(
      complained("2026-11-23 08.00"),
      ["2026-11-23 09.00", lidya, moveTo("triage")],
      ["2026-11-23 10.00", lidya, moveTo("follow-up", disposition("non-oversight"))],
      ["2026-11-24 10.00", lidya, receivedRather("2026-11-20 15.00")],
    );
    expect(promiseOf(past)).toMatchObject({
      startedAt: "2026-11-20 15.00",
      dueAt: "2026-12-10 16.00",
    });
  });
});

describe("acting on what was seen", () => {
  const seen = opened;
  const meanwhile = continued(seen, ["2026-11-23 09.00", nurul, change({ upt: "UPT PPD" })]).slice(
    -1,
  );
  const now = [...seen, ...meanwhile];
  const aNote = continued(now, ["2026-11-23 09.05", rina, noteThat("Sudah ditelepon.")]).slice(-1);
  const aLook = continued(now, [
    "2026-11-23 09.05",
    rina,
    { type: "ShowPersonalData", field: "picPhone", purpose: "contact" },
  ]).slice(-1);
  const commands = {
    MoveToStage: moveTo("review"),
    UndoStep: undo(1, "Salah"),
    ChangeFields: change({ subject: "Server lain" }),
    TickRequirement: tick("tte", "2026-11-23 09.00"),
    CorrectReceipt: receivedRather("2026-11-20 09.00"),
    AssignCase: assignTo(rina),
  };

  test.each(Object.entries(commands))(
    "%s is refused when others changed the case, with what changed",
    (_name, said) => {
      expect(refusalOf(given(...now).when(said, { since: meanwhile }))).toEqual({
        type: "CaseChanged",
        events: meanwhile,
      });
    },
  );

  test("what makes nothing stale is left out of the refusal", () => {
    const since: readonly CaseEvent[] = [...meanwhile, ...aNote];
    expect(refusalOf(given(...now, ...aNote).when(moveTo("review"), { since }))).toEqual({
      type: "CaseChanged",
      events: meanwhile,
    });
  });

  test("a note or a look by others makes no decision stale", () => {
    for (const since of [aNote, aLook]) {
      expect(given(...now, ...since).when(moveTo("review"), { since }).ok).toBe(true);
    }
  });

  test("a note, a paper or a look stands whatever happened since", () => {
    const attachment = {
      id: "a1",
      sha256: "0".repeat(64),
      name: "Surat permintaan.pdf",
      mime: "application/pdf",
      bytes: 412_000,
    };
    for (const said of [
      noteThat("PIC minta pagi."),
      { type: "AddAttachment", attachment } as const,
      { type: "ShowPersonalData", field: "picPhone", purpose: "contact" } as const,
    ]) {
      expect(given(...now).when(said, { since: meanwhile }).ok).toBe(true);
    }
  });

  test("materialV tells the two kinds apart", () => {
    expect(caseOf([...now, ...aNote])).toMatchObject({ v: 3, materialV: 2 });
  });
});

describe("notes and papers", () => {
  test("an empty note is refused, and a note is kept without the spaces around it", () => {
    expect(refusalOf(given(...opened).when(noteThat("  ")))).toEqual({ type: "EmptyNote" });
    expect(eventsOf(given(...opened).when(noteThat(" Baik. ")))[0]).toMatchObject({
      text: "Baik.",
    });
  });

  test("the head writes notes, the auditor does not", () => {
    expect(given(...opened).when(noteThat("Segerakan."), { by: burhanuddin }).ok).toBe(true);
    expect(refusalOf(given(...opened).when(noteThat("Terlambat?"), { by: hendri })).type).toBe(
      "NotYourRole",
    );
  });

  test("a paper is withdrawn once, with a reason, and the event stays", () => {
    const attachment = {
      id: "a1",
      sha256: "0".repeat(64),
      name: "Surat permintaan.pdf",
      mime: "application/pdf",
      bytes: 412_000,
      locked: true,
    };
    const withPaper = continued(opened, [
      "2026-11-23 09.00",
      nurul,
      { type: "AddAttachment", attachment },
    ]);
    const withdraw = (reason: string, attachmentId = "a1") =>
      ({ type: "WithdrawAttachment", attachmentId, reason }) as const;
    expect(refusalOf(given(...withPaper).when(withdraw(" "))).type).toBe("ReasonNeeded");
    expect(refusalOf(given(...withPaper).when(withdraw("Salah", "a2"))).type).toBe(
      "AttachmentUnknown",
    );
    const withdrawn = continued(withPaper, ["2026-11-23 09.10", nurul, withdraw("Surat PD lain")]);
    expect(caseOf(withdrawn).attachments).toEqual([
      {
        ...attachment,
        addedAt: wib("2026-11-23 09.00"),
        by: { id: "nurul", name: "Nurul Aini" },
        withdrawn: {
          at: wib("2026-11-23 09.10"),
          by: { id: "nurul", name: "Nurul Aini" },
          reason: "Surat PD lain",
        },
      },
    ]);
    expect(refusalOf(given(...withdrawn).when(withdraw("Lagi"))).type).toBe(
      "AttachmentWithdrawnAlready",
    );
  });
});

describe("ticks and persons", () => {
  test("a tick that stands, or one the standard does not know, is not set", () => {
    expect(refusalOf(given(...opened).when(tick("signed", "2026-11-23 08.00"))).type).toBe(
      "NothingToChange",
    );
    expect(refusalOf(given(...opened).when(tick("toString", "2026-11-23 08.00")))).toEqual({
      type: "UnknownField",
      field: "toString",
    });
  });

  test("nobody is given a case twice, and nobody a case that has ended", () => {
    const mine = continued(opened, ["2026-11-23 09.00", rina, assignTo(rina)]);
    expect(refusalOf(given(...mine).when(assignTo(rina)))).toEqual({ type: "NothingToChange" });
    expect(refusalOf(given(...opened).when(assignTo(null)))).toEqual({ type: "NothingToChange" });
    const ended = continued(mine, [
      "2026-11-23 10.00",
      nurul,
      moveTo("cancelled", { cancelKind: "mistake", reason: "Ganda." }),
    ]);
    expect(refusalOf(given(...ended).when(assignTo(nurul)))).toEqual({ type: "CaseClosed" });
    expect(refusalOf(given(...ended).when(tick("tte", "2026-11-23 08.00")))).toEqual({
      type: "CaseClosed",
    });
  });
});

test("a case is opened once, and nothing is done to one that does not exist", () => {
  expect(refusalOf(given(...opened).when(takeIn("2026-11-23 08.00"), { by: nurul }))).toEqual({
    type: "CaseExists",
    number: "COL-2026-K7-0012",
  });
  expect(refusalOf(given().when(moveTo("review"), { at: "2026-11-23 08.00" }))).toEqual({
    type: "CaseMissing",
  });
});

test("an opening lacks nothing essential", () => {
  expect(
    refusalOf(
      given().when(takeIn("2026-11-23 08.00", { letterDate: "2026-11-24", kind: "gift" }), {
        at: "2026-11-23 08.00",
        by: nurul,
      }),
    ),
  ).toEqual({
    type: "FieldsWrong",
    problems: {
      agency: { type: "required" },
      letterDate: { type: "in-future" },
      kind: { type: "not-offered" },
      subject: { type: "required" },
    },
  });
});
