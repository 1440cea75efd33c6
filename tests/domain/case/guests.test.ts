import { currentPromise } from "#domain/case/case.ts";
import type { CallApplicant } from "#domain/case/commands.ts";
import { showPurposes } from "#domain/case/events.ts";
import type { FieldValues } from "#domain/fields.ts";
import { maskNumber } from "#domain/identity.ts";
import { firstDeskSettings } from "#domain/reference/desk-settings.ts";
import type { Actor } from "#domain/roles.ts";
import { roles } from "#domain/roles.ts";
import { msToMinute } from "#domain/time.ts";
import {
  actorByRole,
  arrive,
  assignTo,
  calendar,
  caseOf,
  change,
  continued,
  eventsOf,
  given,
  guestArrived,
  happened,
  moveTo,
  noteThat,
  nurul,
  opening,
  refOf,
  refusalOf,
  rina,
  show,
  undo,
  visit,
  wib,
  yohanes,
  type Said,
} from "#tests/support/given.ts";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

const monday = "2026-11-23 08.00";
const arrived = guestArrived(monday);
const informed = continued(arrived, ["2026-11-23 08.10", nurul, moveTo("informed")]);
const consulting = continued(informed, [
  "2026-11-23 08.20",
  nurul,
  moveTo("consulting", { consultant: rina.id }),
]);
const advised = continued(consulting, [
  "2026-11-23 08.50",
  rina,
  moveTo("done", { advice: "Pakai pusat data provinsi." }),
]);
const gone = continued(arrived, ["2026-11-23 08.30", nurul, moveTo("left", { whyLeft: "gone" })]);

const dueAfter = (at: string) => show(currentPromise(caseOf(guestArrived(at)))?.dueAt);

describe("three working hours for a guest", () => {
  test.each([
    ["in the morning", "2026-11-23 08.00", "2026-11-23 11.00"],
    ["over the break", "2026-11-23 10.30", "2026-11-23 14.30"],
    ["in the break", "2026-11-23 12.15", "2026-11-23 16.00"],
    ["late on a Thursday", "2026-11-26 15.00", "2026-11-27 09.30"],
    ["on a Friday afternoon", "2026-11-27 15.30", "2026-11-30 09.30"],
    ["before Christmas and cuti bersama", "2026-12-23 15.00", "2026-12-28 09.30"],
    ["on a Saturday morning", "2026-11-21 07.00", "2026-11-23 10.30"],
    ["on a Saturday night", "2026-11-21 23.59", "2026-11-23 10.30"],
    ["in Ramadan", "2027-02-16 13.00", "2027-02-17 09.00"],
  ])("%s, arrived %s: due %s", (_when, at, due) => {
    expect(dueAfter(at)).toBe(due);
  });

  test("a guest who is recorded on a holiday waits for the next opening with nothing used up", () => {
    const promise = currentPromise(caseOf(guestArrived("2026-12-25 10.00")));
    expect(promise).toMatchObject({ state: "running", startedAt: wib("2026-12-25 10.00") });
    const opens = wib("2026-12-28 07.30");
    expect(calendar.remainingMinutes(msToMinute(opens), msToMinute(promise?.dueAt ?? 0))).toBe(180);
  });

  test("whenever somebody comes, 180 minutes of office time lie before the due moment", () => {
    const first = msToMinute(wib("2026-01-02 00.00"));
    const last = msToMinute(wib("2027-12-20 00.00"));
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (minute) => {
        const [opened] = eventsOf(
          given().when(opening(arrive(monday), { receivedAt: minute * 60_000 }), {
            at: minute * 60_000,
            by: nurul,
          }),
        );
        const dueAt = opened?.type === "CaseOpened" ? opened.promise.dueAt : null;
        if (dueAt === null) throw new Error("no due moment");
        expect(calendar.workingMinutesBetween(minute, msToMinute(dueAt))).toBe(180);
      }),
      { numRuns: 200 },
    );
  });

  test("the advice ends it; it is on time in its due minute and late in the next", () => {
    const end = (at: string) =>
      currentPromise(
        caseOf(continued(consulting, [at, rina, moveTo("done", { advice: "Cukup." })])),
      )?.state;
    expect(end("2026-11-23 11.00")).toBe("met");
    expect(end("2026-11-23 11.01")).toBe("late");
  });
});

describe("when a guest came", () => {
  const came = (receivedAt: string, more: Partial<Extract<Said, { type: "OpenCase" }>> = {}) =>
    given().when(opening(arrive(receivedAt), more), { at: "2026-11-23 14.00", by: nurul });

  test("an arrival that is still to come is refused", () => {
    expect(refusalOf(came("2026-11-23 14.01"))).toEqual({ type: "ReceivedInFuture" });
    expect(refusalOf(came("2026-11-24 08.00", { lateEntry: true }))).toEqual({
      type: "ReceivedInFuture",
    });
  });

  test("earlier today needs no word, an earlier day must be said to be meant", () => {
    expect(came("2026-11-23 00.00").ok).toBe(true);
    expect(refusalOf(came("2026-11-22 23.59"))).toEqual({ type: "LateEntryUnmarked" });
    expect(refusalOf(came("2026-11-20 09.00"))).toEqual({ type: "LateEntryUnmarked" });
  });

  test("a late entry is counted from the arrival, and may be late from the beginning", () => {
    const [opened] = eventsOf(came("2026-11-20 09.00", { lateEntry: true }));
    expect(opened).toMatchObject({
      type: "CaseOpened",
      at: wib("2026-11-23 14.00"),
      receivedAt: wib("2026-11-20 09.00"),
      promise: { state: "running", dueAt: wib("2026-11-20 13.30") },
    });
    expect(opened).not.toHaveProperty("queue");
  });

  test("a letter is no guest: it may be recorded days later without a word", () => {
    const opened = given().when(
      {
        type: "OpenCase",
        service: "colocation",
        number: "COL-2026-K7-0012",
        receivedAt: wib("2026-11-20 09.00"),
        fields: { agency: "bapenda", kind: "new", subject: "Server" },
        ticks: [],
        attachments: [],
      },
      { at: "2026-11-23 14.00", by: nurul },
    );
    expect(opened.ok).toBe(true);
  });

  test("the number of the day stands in the event and on the case", () => {
    const queue = { day: "2026-11-23", n: 12 };
    const past = happened([monday, nurul, opening(arrive(monday), { queue })]);
    expect(past[0]).toMatchObject({ type: "CaseOpened", queue });
    expect(caseOf(past).queue).toEqual(queue);
    expect(caseOf(advised)).not.toHaveProperty("queue");
  });
});

describe("who advises", () => {
  test("the step names the consultant, who then has the case in hand", () => {
    expect(consulting.at(-1)).toMatchObject({
      type: "StageEntered",
      to: "consulting",
      assignee: refOf(rina),
      // Who advises is the person in charge, and nothing beside it.
      answers: {},
      changes: [],
    });
    expect(caseOf(consulting).assignee).toEqual(refOf(rina));
  });

  test("undoing the step gives the case back to whoever had it", () => {
    const back = continued(consulting, ["2026-11-23 08.20.05", nurul, undo(3)]);
    expect(caseOf(back)).toMatchObject({ stage: "informed", assignee: null });
  });

  test("somebody of another part of the office is not offered, nor is a name that nobody bears", () => {
    for (const consultant of [nurul.id, "tak dikenal", "Rina Wulandari"]) {
      expect(
        refusalOf(given(...informed).when(moveTo("consulting", { consultant }), { by: nurul })),
      ).toEqual({ type: "AnswersWrong", problems: { consultant: { type: "not-offered" } } });
    }
    expect(refusalOf(given(...informed).when(moveTo("consulting", {}), { by: nurul }))).toEqual({
      type: "AnswersWrong",
      problems: { consultant: { type: "required" } },
    });
  });

  test("another consultant takes over by being named; the desk cannot be", () => {
    const taken = continued(consulting, ["2026-11-23 08.30", nurul, assignTo(yohanes)]);
    expect(caseOf(taken).assignee).toEqual(refOf(yohanes));
    const refused = { type: "NotAssignable", role: "application-division" };
    expect(refusalOf(given(...consulting).when(assignTo(nurul), { by: nurul }))).toEqual(refused);
    const stranger: Actor = { id: "siapa", name: "Siapa", roles: ["application-division"] };
    expect(refusalOf(given(...consulting).when(assignTo(stranger), { by: nurul }))).toEqual(
      refused,
    );
    expect(
      refusalOf(
        given().when(opening(arrive(monday), { assignee: refOf(nurul) }), {
          at: monday,
          by: nurul,
        }),
      ),
    ).toEqual(refused);
  });

  test("a consultation can be opened for a consultant and let go of", () => {
    const past = happened(
      [monday, nurul, opening(arrive(monday), { assignee: refOf(yohanes) })],
      ["2026-11-23 08.05", nurul, assignTo(null)],
    );
    expect(caseOf(past).assignee).toBeNull();
  });
});

describe("calling a guest", () => {
  const call = (previous: string | null): Omit<CallApplicant, "id" | "caseId" | "tv"> => ({
    type: "CallApplicant",
    previous: previous === null ? null : wib(previous),
  });
  const called = continued(arrived, ["2026-11-23 08.05", nurul, call(null)]);

  test("is an event of its own that makes nobody's open form stale", () => {
    expect(called.at(-1)).toMatchObject({ type: "ApplicantCalled", by: refOf(nurul) });
    expect(caseOf(called)).toMatchObject({
      called: { at: wib("2026-11-23 08.05"), by: refOf(nurul) },
      stage: "waiting",
      materialV: caseOf(arrived).materialV,
    });
  });

  test("a second officer who had not seen the first call hears who called and when", () => {
    expect(
      refusalOf(given(...called).when(call(null), { by: rina, at: "2026-11-23 08.06" })),
    ).toEqual({ type: "CalledAlready", at: wib("2026-11-23 08.05"), by: refOf(nurul) });
  });

  test("whoever saw the call may call again, as often as it takes", () => {
    const again = continued(
      called,
      ["2026-11-23 08.08", rina, call("2026-11-23 08.05")],
      ["2026-11-23 08.12", nurul, call("2026-11-23 08.08")],
    );
    expect(caseOf(again).called).toEqual({ at: wib("2026-11-23 08.12"), by: refOf(nurul) });
    // An older view than the last call is still an older view.
    expect(refusalOf(given(...again).when(call("2026-11-23 08.05"), { by: rina }))).toMatchObject({
      type: "CalledAlready",
      at: wib("2026-11-23 08.12"),
    });
  });

  test("who waits, was informed or is with a consultant can be called; nobody after the end", () => {
    for (const past of [arrived, informed, consulting]) {
      expect(given(...past).when(call(null), { by: nurul }).ok).toBe(true);
    }
    for (const past of [advised, gone]) {
      expect(refusalOf(given(...past).when(call(null), { by: nurul }))).toEqual({
        type: "NotCallable",
      });
    }
    const calledAndGone = continued(called, [
      "2026-11-23 08.30",
      nurul,
      moveTo("left", { whyLeft: "absent" }),
    ]);
    expect(refusalOf(given(...calledAndGone).when(call(null), { by: rina }))).toEqual({
      type: "NotCallable",
    });
  });

  test("is for those who work with guests", () => {
    for (const role of roles) {
      const allowed = role === "front-desk" || role === "application-division";
      expect([role, given(...arrived).when(call(null), { by: actorByRole[role] }).ok]).toEqual([
        role,
        allowed,
      ]);
    }
  });
});

const nik = "6171020101900003";
const phone = "081234567878";
const identified: FieldValues = { ...visit, identityKind: "ktp", identityNumber: nik, phone };
const withNumbers = happened([monday, nurul, arrive(monday, identified)]);

describe("a number that few may read", () => {
  test("stands masked on the case and in its event", () => {
    const past = withNumbers;
    expect(caseOf(past).fields).toEqual({
      ...visit,
      identityKind: "ktp",
      identityNumber: "6171********0003",
      phone: "0812******78",
    });
    expect(JSON.stringify(past)).not.toContain(nik);
  });

  test("no event ever holds it, whatever it looks like and however it came", () => {
    const identity = fc.stringMatching(/^[1-9][0-9]{9,19}$/);
    const telephone = fc.stringMatching(/^(0|62|\+62 ?)8[1-9][0-9]{7,9}$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(identity, telephone), { minLength: 2, maxLength: 4 }),
        (pairs) => {
          const [first, ...later] = pairs.map(([identityNumber, telephoneNumber]) => ({
            identityNumber,
            phone: telephoneNumber,
          }));
          const changes = later.map(
            (values, index) => [`2026-11-23 08.0${index + 1}`, nurul, change(values)] as const,
          );
          const past = happened(
            [monday, nurul, arrive(monday, { ...visit, ...first })],
            ...changes,
          );
          const written = JSON.stringify(past) + JSON.stringify(caseOf(past));
          for (const [identityNumber, telephoneNumber] of pairs) {
            expect(written).not.toContain(identityNumber);
            expect(written).not.toContain(telephoneNumber);
            expect(written).not.toContain(telephoneNumber.replace(/^(\+62 ?|62)/, "0"));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("a correction of hidden digits is a change although the masked form stays", () => {
    const past = withNumbers;
    const other = "6171020202900003";
    expect(maskNumber(other)).toBe(maskNumber(nik));
    const [changed] = eventsOf(
      given(...past).when(change({ identityNumber: other }), { by: nurul }),
    );
    expect(changed).toMatchObject({
      type: "FieldsChanged",
      changes: [{ field: "identityNumber", from: "6171********0003", to: "6171********0003" }],
    });
  });

  test("taken away it is gone from the case too", () => {
    const past = continued(withNumbers, [
      "2026-11-23 08.05",
      nurul,
      {
        type: "ChangeFields",
        values: {},
        touched: ["identityNumber", "phone"],
        reason: null,
      },
    ]);
    expect(caseOf(past).fields).toEqual({ ...visit, identityKind: "ktp" });
  });

  test("a wrong NIK is taken as it is: a warning is no refusal", () => {
    const odd = { ...identified, identityNumber: "9971024013900000" };
    expect(given().when(arrive(monday, odd), { at: monday, by: nurul }).ok).toBe(true);
  });

  test("a telephone must be one", () => {
    expect(
      refusalOf(
        given().when(arrive(monday, { ...identified, phone: "tidak ada" }), {
          at: monday,
          by: nurul,
        }),
      ),
    ).toEqual({ type: "FieldsWrong", problems: { phone: { type: "bad-phone" } } });
  });

  test("the number is asked for where the office has decided so, and only there", () => {
    const asking = { ...firstDeskSettings, identityNumber: true };
    const came = (fields: FieldValues, settings = asking) =>
      given().when(arrive(monday, fields), { at: monday, by: nurul, settings });
    const required = {
      type: "FieldsWrong",
      problems: { identityNumber: { type: "required" } },
    };
    expect(refusalOf(came(visit))).toEqual(required);
    expect(refusalOf(came({ ...visit, identityNumber: "  " }))).toEqual(required);
    expect(came({ ...visit, identityNumber: nik }).ok).toBe(true);
    expect(came(visit, firstDeskSettings).ok).toBe(true);
  });
});

describe("showing what lies apart", () => {
  const asked = (by: Actor, parts: Partial<Extract<Said, { type: "ShowPersonalData" }>> = {}) =>
    given(...withNumbers).when(
      { type: "ShowPersonalData", field: "identityNumber", purpose: "match", ...parts },
      { by },
    );

  test("is for the front desk alone", () => {
    for (const role of roles) {
      const decision = asked(actorByRole[role]);
      if (role === "front-desk") expect(decision.ok).toBe(true);
      else {
        expect(refusalOf(decision)).toEqual({ type: "NotYourRole", permitted: ["front-desk"] });
      }
    }
  });

  test.each(["identityNumber", "phone", "photo"])("%s needs a purpose", (field) => {
    for (const purpose of showPurposes.filter((one) => one !== "other")) {
      expect(eventsOf(asked(nurul, { field, purpose }))).toMatchObject([
        { type: "PersonalDataShown", field, purpose, by: refOf(nurul), as: "front-desk" },
      ]);
    }
  });

  test("another purpose must be said in words, which the history keeps", () => {
    for (const purposeNote of [undefined, "", "   "]) {
      const parts = purposeNote === undefined ? {} : { purposeNote };
      expect(refusalOf(asked(nurul, { purpose: "other", ...parts }))).toEqual({
        type: "PurposeNeeded",
      });
    }
    expect(
      eventsOf(asked(nurul, { purpose: "other", purposeNote: " Diminta Inspektorat " })),
    ).toMatchObject([{ purpose: "other", purposeNote: "Diminta Inspektorat" }]);
  });

  test("a purpose that is none of ours is refused", () => {
    // @ts-expect-error -- a command may come from where nobody compiled it.
    expect(refusalOf(asked(nurul, { purpose: "iseng" }))).toEqual({
      type: "PurposeNeeded",
    });
  });

  test("what stands openly on the case is not asked for", () => {
    for (const field of ["visitor", "need", "identityKind", "constructor"]) {
      expect(refusalOf(asked(nurul, { field }))).toEqual({ type: "UnknownField", field });
    }
  });
});

describe("a guest who leaves", () => {
  test("needs one of the reasons, and keeps it with the stage", () => {
    expect(refusalOf(given(...arrived).when(moveTo("left"), { by: nurul }))).toEqual({
      type: "AnswersWrong",
      problems: { whyLeft: { type: "required" } },
    });
    expect(
      refusalOf(given(...arrived).when(moveTo("left", { whyLeft: "bosan" }), { by: nurul })),
    ).toEqual({
      type: "AnswersWrong",
      problems: { whyLeft: { type: "not-offered" } },
    });
    expect(caseOf(gone)).toMatchObject({ stage: "left", stageAnswers: { whyLeft: "gone" } });
  });

  test("notes can be added after the end", () => {
    expect(given(...gone).when(noteThat("Kembali besok."), { by: nurul }).ok).toBe(true);
  });
});

describe("advice", () => {
  test("names its topics if one likes, and only topics that are offered", () => {
    const done = (topics: FieldValues) =>
      given(...consulting).when(moveTo("done", { advice: "Cukup.", ...topics }), { by: rina });
    expect(done({}).ok).toBe(true);
    expect(eventsOf(done({ topics: [{ id: "hosting" }, { id: "network" }] }))).toMatchObject([
      {
        changes: [
          { field: "advice", from: null, to: "Cukup." },
          { field: "topics", from: null, to: [{ id: "hosting" }, { id: "network" }] },
        ],
      },
    ]);
    expect(refusalOf(done({ topics: [{ id: "cuaca" }] }))).toEqual({
      type: "AnswersWrong",
      problems: { topics: { type: "not-offered" } },
    });
  });

  test("given by the desk alone it ends after the information, not after a consultation", () => {
    expect(given(...informed).when(moveTo("done", { advice: "Cukup." }), { by: nurul }).ok).toBe(
      true,
    );
    expect(
      refusalOf(given(...consulting).when(moveTo("done", { advice: "Cukup." }), { by: nurul })),
    ).toEqual({ type: "NotYourRole", permitted: ["application-division"] });
  });
});
