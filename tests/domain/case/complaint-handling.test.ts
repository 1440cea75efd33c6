import { otherLimitsOf } from "#domain/case/other-limits.ts";
import { proposalOf } from "#domain/case/proposal.ts";
import { firstDeskSettings } from "#domain/reference/desk-settings.ts";
import { actorOf, type Person } from "#domain/reference/reference.ts";
import { standardOf } from "#domain/services/index.ts";
import { minuteToMs } from "#domain/time.ts";
import {
  answer,
  burhanuddin,
  calendar,
  caseOf,
  change,
  complain,
  complained,
  continued,
  disposition,
  eventsOf,
  fajar,
  given,
  happened,
  lidya,
  moveTo,
  nurul,
  opening,
  refusalOf,
  rina,
  show,
  tick,
  undo,
  wib,
  yohanes,
} from "#tests/support/given.ts";
import { assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";

const standard = standardOf("complaint");
const monday = "2026-11-23 08.00";
const atTriage = continued(complained(monday), ["2026-11-23 09.00", lidya, moveTo("triage")]);
const followUp = continued(atTriage, [
  "2026-11-23 10.00",
  lidya,
  moveTo("follow-up", disposition("non-oversight")),
]);
const approving = { settings: { ...firstDeskSettings, answerApproval: true } };

describe("both due moments of a classification stay readable", () => {
  test("the first one replaces the shortest limit", () => {
    expect(caseOf(followUp).classifications).toMatchObject([
      { from: null, to: "non-oversight", by: { id: "lidya" } },
    ]);
    const [first] = caseOf(followUp).classifications ?? [];
    expect([show(first?.dueFrom), show(first?.dueTo)]).toEqual([
      "2026-11-30 16.00",
      "2026-12-11 16.30",
    ]);
  });

  test("a later one keeps the reason, and counts from the receipt", () => {
    const again = continued(followUp, [
      "2026-12-01 09.00",
      lidya,
      change({ category: "oversight" }, "Ada dugaan pungutan."),
    ]);
    const last = caseOf(again).classifications?.at(-1);
    expect([last?.from, last?.to, last?.reason]).toEqual([
      "non-oversight",
      "oversight",
      "Ada dugaan pungutan.",
    ]);
    expect([show(last?.dueFrom), show(last?.dueTo)]).toEqual([
      "2026-12-11 16.30",
      "2027-02-22 15.00",
    ]);
  });

  test("after the answer the frozen result stays, and the classification stands beside it", () => {
    const answered = continued(followUp, [
      "2026-12-02 09.00",
      lidya,
      moveTo("answered", answer("2026-12-02 09.00")),
    ]);
    const changed = continued(answered, [
      "2026-12-03 09.00",
      lidya,
      change({ category: "minor" }, "Salah pilih."),
    ]);
    expect(caseOf(changed).category).toBe("minor");
    expect(caseOf(changed).promises).toEqual(caseOf(answered).promises);
    expect(caseOf(changed).classifications?.at(-1)).toMatchObject({ to: "minor", dueTo: null });
  });

  test("undoing the step takes its classification along", () => {
    const undone = continued(followUp, ["2026-11-23 11.00", lidya, undo(3, "Salah kartu.")]);
    expect(caseOf(undone).classifications).toEqual([]);
    expect(caseOf(undone).category).toBeNull();
  });
});

describe("hiding the reporter", () => {
  const hidden = { channel: "email", subject: "x", story: "y", protection: [{ id: "anonymous" }] };
  const oversight = happened(
    [monday, nurul, opening(complain(monday), { fields: hidden })],
    ["2026-11-23 09.00", lidya, moveTo("triage")],
    ["2026-11-23 10.00", lidya, moveTo("follow-up", disposition("oversight"))],
  );

  test("alleged irregularity is secret at once", () => {
    expect(caseOf(oversight).fields["protection"]).toEqual([{ id: "anonymous" }, { id: "secret" }]);
  });

  test.each(["anonymous", "secret"])("taking %s away needs a reason", (kept) => {
    const said = change({ protection: [{ id: kept === "secret" ? "anonymous" : "secret" }] });
    expect(refusalOf(given(...oversight).when(said, { by: lidya }))).toEqual({
      type: "ReasonNeeded",
    });
    const reasoned = { ...said, reason: "Pelapor meminta namanya disebut." };
    expect(given(...oversight).when(reasoned, { by: lidya }).ok).toBe(true);
  });

  test("adding protection needs none", () => {
    const said = change({ protection: [{ id: "anonymous" }, { id: "secret" }] });
    expect(given(...atTriage).when(said, { by: lidya }).ok).toBe(true);
  });
});

describe("approval by Pimpinan, where the office has turned it on", () => {
  const written = continued(followUp, [
    "2026-11-24 09.00",
    lidya,
    change({ answer: answer(monday)["answer"] ?? "" }),
  ]);
  const approved = continued(written, [
    "2026-11-24 10.00",
    burhanuddin,
    tick("approved", "2026-11-24 10.00"),
  ]);
  const send = moveTo("answered", answer("2026-11-24 11.00"));

  test("without it no answer leaves; with it off nobody is asked", () => {
    expect(
      refusalOf(given(...written).when(send, { by: lidya, at: "2026-11-24 11.00", ...approving })),
    ).toMatchObject({ type: "EvidenceMissing", missing: [{ evidence: "approval" }] });
    expect(given(...written).when(send, { by: lidya, at: "2026-11-24 11.00" }).ok).toBe(true);
    expect(
      given(...approved).when(send, { by: lidya, at: "2026-11-24 11.00", ...approving }).ok,
    ).toBe(true);
  });

  test("only Pimpinan approves, and only what is written", () => {
    const approve = tick("approved", "2026-11-24 10.00");
    expect(refusalOf(given(...written).when(approve, { by: lidya }))).toEqual({
      type: "NotYourRole",
      permitted: ["head"],
    });
    expect(refusalOf(given(...followUp).when(approve, { by: burhanuddin }))).toEqual({
      type: "NothingToConfirm",
      fields: ["answer"],
    });
  });

  test("words changed after the approval are not approved, in the form that sends them either", () => {
    const changed = continued(approved, [
      "2026-11-24 10.30",
      lidya,
      change({ answer: "Jawaban lain." }),
    ]);
    expect(caseOf(changed).ticks["approved"]).toBeUndefined();
    const other = moveTo("answered", {
      ...answer("2026-11-24 11.00"),
      answer: "Jawaban lain lagi.",
    });
    expect(
      refusalOf(
        given(...approved).when(other, { by: lidya, at: "2026-11-24 11.00", ...approving }),
      ),
    ).toMatchObject({ type: "EvidenceMissing" });
  });
});

describe("steps that are proposed, never taken by themselves", () => {
  const waiting = continued(followUp, [
    "2026-11-24 10.00",
    lidya,
    moveTo("incomplete", { missing: "Nomor surat" }),
  ]);
  const answered = continued(followUp, [
    "2026-11-24 10.00",
    lidya,
    moveTo("answered", answer("2026-11-24 10.00")),
  ]);

  test("what is not completed by the end of the 30th calendar day may be recorded as withdrawn", () => {
    const proposal = proposalOf(caseOf(waiting), standard, calendar);
    expect(proposal?.to).toBe("withdrawn");
    // Asked on 24 November: the 30th day after it is 24 December, to its end.
    expect(show(minuteToMs(proposal?.from ?? 0))).toBe("2026-12-25 00.00");
  });

  test("after an answer, from closing time of the tenth working day", () => {
    const proposal = proposalOf(caseOf(answered), standard, calendar);
    expect(show(minuteToMs(proposal?.from ?? 0))).toBe("2026-12-08 16.01");
    const close = moveTo("done", { closing: "silent" });
    const at = (text: string) => given(...answered).when(close, { by: lidya, at: text });
    expect(refusalOf(at("2026-12-08 16.00"))).toEqual({
      type: "AnswersWrong",
      problems: { closing: { type: "too-early", from: wib("2026-12-08 16.01") } },
    });
    expect(at("2026-12-08 16.01").ok).toBe(true);
  });

  test("a reporter who accepts ends it at once", () => {
    const said = moveTo("done", { closing: "accepted" });
    expect(given(...answered).when(said, { by: lidya, at: "2026-11-25 08.00" }).ok).toBe(true);
  });

  test("reopening is possible to the very minute in which closing becomes proposable", () => {
    assert(
      property(integer({ min: 0, max: 40 * 24 * 60 }), (minutes) => {
        const start = wib("2026-11-24 10.00");
        const past = continued(followUp, [
          "2026-11-24 10.00",
          lidya,
          moveTo("answered", answer("2026-11-24 10.00")),
        ]);
        const at = start + minutes * 60_000;
        const reopens = given(...past).when(moveTo("follow-up", { reason: "Belum selesai." }), {
          by: lidya,
          at,
        }).ok;
        const closes = given(...past).when(moveTo("done", { closing: "silent" }), {
          by: lidya,
          at,
        }).ok;
        expect(closes).toBe(!reopens);
      }),
    );
  });
});

describe("limits of SP4N-LAPOR!", () => {
  const laporFields = {
    channel: "lapor",
    laporNumber: "8812345",
    subject: "Jaringan",
    story: "Putus terus.",
  };
  const report = happened([monday, lidya, opening(complain(monday), { fields: laporFields })]);
  const limits = (events: typeof report, now: string) =>
    otherLimitsOf(caseOf(events), standard, calendar, wib(now)).map(({ id, dueAt, state }) => [
      id,
      show(dueAt),
      state,
    ]);

  test("count 3 and 5 working days from the date there", () => {
    expect(limits(report, "2026-11-24 08.00")).toEqual([
      ["lapor-verification", "2026-11-26 16.00", "running"],
      ["lapor-follow-up", "2026-11-30 16.00", "running"],
    ]);
    expect(limits(report, "2026-11-27 08.00")[0]?.[2]).toBe("late");
  });

  test("are met by the disposition, and by the first thing that was done", () => {
    const disposed = continued(
      report,
      ["2026-11-23 09.00", lidya, moveTo("triage")],
      ["2026-11-23 09.10", lidya, moveTo("follow-up", disposition("minor"))],
    );
    expect(limits(disposed, "2026-12-10 08.00").map(([, , state]) => state)).toEqual([
      "met",
      "late",
    ]);
    const worked = continued(disposed, [
      "2026-11-24 09.00",
      lidya,
      {
        type: "RecordWork",
        text: "Kabel diperiksa.",
        doneAt: wib("2026-11-24 08.30"),
        attachments: [],
      },
    ]);
    expect(limits(worked, "2026-12-10 08.00").map(([, , state]) => state)).toEqual(["met", "met"]);
  });

  test("concern no other channel", () => {
    expect(limits(complained(monday), "2026-11-24 08.00")).toEqual([]);
  });
});

describe("what was done between two steps", () => {
  const record = (text: string, doneAt: string) =>
    ({ type: "RecordWork", text, doneAt: wib(doneAt), attachments: [] }) as const;

  test("is recorded by the officer while the complaint is followed up", () => {
    const past = continued(followUp, [
      "2026-11-24 09.00",
      lidya,
      record("Memeriksa rak B.", "2026-11-24 08.00"),
    ]);
    expect(caseOf(past).works).toMatchObject([
      { text: "Memeriksa rak B.", doneAt: wib("2026-11-24 08.00"), by: { id: "lidya" } },
    ]);
    expect(refusalOf(given(...atTriage).when(record("x", monday), { by: lidya }))).toEqual({
      type: "WorkNotHere",
    });
    expect(refusalOf(given(...followUp).when(record(" ", monday), { by: lidya }))).toEqual({
      type: "EmptyWork",
    });
    expect(
      refusalOf(given(...followUp).when(record("x", "2026-11-30 08.00"), { by: lidya })),
    ).toEqual({ type: "ReceivedInFuture" });
  });

  test("makes nobody's open form stale", () => {
    const [, , , worked] = continued(followUp, [
      "2026-11-24 09.00",
      lidya,
      record("Memeriksa.", "2026-11-24 08.00"),
    ]);
    const said = moveTo("answered", answer("2026-11-24 10.00"));
    const since = worked ? [worked] : [];
    expect(
      given(...followUp, ...since).when(said, { by: lidya, at: "2026-11-24 10.00", since }).ok,
    ).toBe(true);
  });
});

describe("a task for a colleague", () => {
  const shared = { shared: "Wifi lantai 1 putus sejak Senin.", internalLimit: "2026-11-27" };
  const withTask = continued(atTriage, [
    "2026-11-23 10.00",
    lidya,
    moveTo("follow-up", { ...disposition("minor"), ...shared }),
  ]);
  const [task] = caseOf(withTask).tasks ?? [];
  const report = (text: string, done = false) =>
    ({ type: "ReportTask", task: task?.id ?? "", text, done }) as const;

  test("holds the instruction and what was shared, and nothing else", () => {
    expect(task).toEqual({
      id: expect.any(String),
      to: { id: rina.id, name: rina.name },
      from: { id: lidya.id, name: lidya.name },
      givenAt: wib("2026-11-23 10.00"),
      instruction: "Periksa dan jawab.",
      shared: shared.shared,
      limit: "2026-11-27",
      reports: [],
      closedAt: null,
    });
  });

  test("is answered by its owner alone; for others there is none", () => {
    for (const by of [yohanes, nurul, lidya, burhanuddin]) {
      expect(refusalOf(given(...withTask).when(report("Sudah."), { by }))).toEqual({
        type: "CaseMissing",
      });
    }
    const reported = continued(withTask, [
      "2026-11-24 09.00",
      rina,
      report("Kabel diganti.", true),
    ]);
    expect(caseOf(reported).tasks?.[0]).toMatchObject({
      reports: [{ text: "Kabel diganti." }],
      closedAt: wib("2026-11-24 09.00"),
    });
    expect(refusalOf(given(...reported).when(report("Lagi."), { by: rina }))).toEqual({
      type: "TaskClosed",
    });
  });

  test("goes to another when the disposition names another, and ends with the case", () => {
    const other = continued(withTask, [
      "2026-11-24 09.00",
      lidya,
      change({ officer: "Yohanes Adrianto" }),
    ]);
    expect(caseOf(other).tasks?.map(({ to, closedAt }) => [to.id, closedAt === null])).toEqual([
      ["rina", false],
      ["yohanes", true],
    ]);
    const answered = continued(other, [
      "2026-11-24 10.00",
      lidya,
      moveTo("answered", answer("2026-11-24 10.00")),
    ]);
    expect(caseOf(answered).tasks?.every(({ closedAt }) => closedAt !== null)).toBe(true);
  });

  test("new words reach the same task; a name from outside makes none", () => {
    const reworded = continued(withTask, [
      "2026-11-24 09.00",
      lidya,
      change({ instruction: "Cek juga lantai 2." }),
    ]);
    expect(caseOf(reworded).tasks).toMatchObject([
      { id: task?.id, instruction: "Cek juga lantai 2." },
    ]);
    const outside = continued(atTriage, [
      "2026-11-23 10.00",
      lidya,
      moveTo("follow-up", { ...disposition("minor"), officer: "Teknisi luar" }),
    ]);
    expect(caseOf(outside).tasks ?? []).toEqual([]);
  });

  test("is taken back with the step that gave it", () => {
    const undone = continued(withTask, ["2026-11-23 11.00", lidya, undo(3, "Salah orang.")]);
    expect(caseOf(undone).tasks?.map(({ closedAt }) => closedAt)).toEqual([
      wib("2026-11-23 11.00"),
    ]);
  });
});

describe("acting for the officer (Plh., Plt.)", () => {
  const person: Person = {
    id: fajar.id,
    name: fajar.name,
    nip: null,
    position: null,
    roles: ["front-desk"],
    active: true,
    pin: null,
    acting: [
      {
        role: "complaint-officer",
        kind: "plh",
        from: "2026-11-24",
        to: "2026-11-26",
        letter: "800/12/2026",
      },
    ],
  };
  const on = (at: string) => actorOf(person, wib(at));

  test("holds the role from the first day to the last, WIB", () => {
    const held = (at: string) => on(at).roles.includes("complaint-officer");
    expect([
      held("2026-11-23 23.59"),
      held("2026-11-24 00.00"),
      held("2026-11-26 23.59"),
      held("2026-11-27 00.00"),
    ]).toEqual([false, true, true, false]);
  });

  test("is recorded with what was done", () => {
    const [event] = eventsOf(
      given(...atTriage).when(moveTo("follow-up", disposition("minor")), {
        by: on("2026-11-25 09.00"),
        at: "2026-11-25 09.00",
      }),
    );
    expect(event).toMatchObject({ as: "complaint-officer", acting: "plh" });
  });

  test("an own role is nobody else's", () => {
    const own = actorOf({ ...person, roles: ["complaint-officer"] }, wib("2026-11-25 09.00"));
    expect(own.acting).toBeUndefined();
  });
});

describe("what cannot be", () => {
  test("an event after its report", () => {
    const said = complain("2026-11-24 08.00");
    const fields = { channel: "email", subject: "x", story: "y", happenedOn: "2026-11-25" };
    expect(
      refusalOf(given().when(opening(said, { fields }), { by: lidya, at: "2026-11-26 08.00" })),
    ).toEqual({ type: "FieldsWrong", problems: { happenedOn: { type: "after-receipt" } } });
  });

  test("an answer with a gap of its template", () => {
    const said = moveTo("answered", {
      ...answer("2026-11-24 09.00"),
      answer: "Hasilnya: {hasil pemeriksaan}.",
    });
    expect(refusalOf(given(...followUp).when(said, { by: lidya, at: "2026-11-24 09.00" }))).toEqual(
      {
        type: "AnswersWrong",
        problems: { answer: { type: "gap-left", gap: "{hasil pemeriksaan}" } },
      },
    );
  });
});
