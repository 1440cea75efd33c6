import { describe, expect, test } from "vitest";
import { holidays, officeHours } from "#domain/calendar-data.ts";
import { currentPromise } from "#domain/case/case.ts";
import type { CaseEvent } from "#domain/case/events.ts";
import { createWorkingCalendar } from "#domain/working-calendar.ts";
import {
  answer,
  calendar,
  caseOf,
  change,
  complained,
  confirmation,
  continued,
  disposition,
  eventsOf,
  fajar,
  given,
  guestArrived,
  happened,
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
  show,
  study,
  takeIn,
  tick,
  wib,
  type Act,
} from "#tests/support/given.ts";

const toReview = (at: string): Act => [at, rina, moveTo("review")];
const returned = (at: string): Act => [at, rina, moveTo("returned", { missing: "Nomor seri" })];
const completed = (at: string, completedAt = at): Act => [
  at,
  nurul,
  moveTo("submitted", { completed: "Nomor seri", completedAt: wib(completedAt) }),
];
const cancelled = moveTo("cancelled", { cancelKind: "withdrawn", reason: "Ditarik PD." });

/** Everything up to the confirmation letter, within the day of receipt. */
const confirmed = (day: string): readonly CaseEvent[] =>
  happened(
    [`${day} 08.00`, nurul, takeIn(`${day} 08.00`)],
    toReview(`${day} 09.00`),
    [`${day} 10.00`, rina, moveTo("processing", { study })],
    [`${day} 11.00`, rina, change({ devices: [{ ...placedServer, placedOn: day }] })],
    [`${day} 11.10`, rina, moveTo("confirmation")],
  );
const doneAt = (at: string): Act => [at, rina, moveTo("done", confirmation(at))];

describe("the start of the three working days", () => {
  test("a complete letter starts them with its receipt, not with its entry", () => {
    const past = happened(["2026-11-24 09.00", nurul, takeIn("2026-11-23 08.00")]);
    expect(past).toEqual([
      {
        caseId: "019a0000-0000-7000-8000-000000000001",
        v: 1,
        tv: 1,
        at: wib("2026-11-24 09.00"),
        by: { id: "nurul", name: "Nurul Aini" },
        as: "front-desk",
        type: "CaseOpened",
        service: "colocation",
        scope: "services:2026",
        number: "COL-2026-K7-0012",
        standardVersion: 1,
        stage: "submitted",
        category: "standard",
        receivedAt: wib("2026-11-23 08.00"),
        fields: expect.objectContaining(letter),
        ticks: ["signed", "stamped"],
        attachments: [],
        linkedTo: [],
        assignee: null,
        promise: {
          category: "standard",
          state: "running",
          startedAt: wib("2026-11-23 08.00"),
          dueAt: wib("2026-11-26 16.00"),
          pausedAt: null,
          resumedAt: null,
          remainingMinutes: null,
          endedAt: null,
          calendarRevision: 1,
          standardVersion: 1,
        },
      },
    ]);
  });

  test("a letter without stamp waits: nothing is counted", () => {
    expect(promiseOf(openedIncomplete("2026-11-23 08.00"))).toEqual({
      state: "waiting",
      startedAt: null,
      dueAt: null,
      remainingMinutes: null,
    });
  });

  test("the stamp starts them with the receipt of the paper that bears it, not with the tick", () => {
    const past = continued(openedIncomplete("2026-11-23 08.00"), [
      "2026-11-25 11.00",
      nurul,
      tick("stamped", "2026-11-24 09.00"),
    ]);
    expect(promiseOf(past)).toEqual({
      state: "running",
      startedAt: "2026-11-24 09.00",
      dueAt: "2026-11-27 16.30",
      remainingMinutes: null,
    });
  });

  test("a validated electronic signature starts them as well", () => {
    const past = continued(openedIncomplete("2026-11-23 08.00"), [
      "2026-11-24 11.00",
      nurul,
      tick("tte", "2026-11-24 09.00"),
    ]);
    expect(promiseOf(past)?.startedAt).toBe("2026-11-24 09.00");
  });

  test("the number of the letter may be the completing piece", () => {
    const { letterNumber, ...rest } = letter;
    const past = happened(
      ["2026-11-23 08.00", nurul, takeIn("2026-11-23 08.00", { ...rest, ...purpose })],
      ["2026-11-24 14.00", nurul, change({ letterNumber }, null, "2026-11-24 10.00")],
    );
    expect(promiseOf(past)?.startedAt).toBe("2026-11-24 10.00");
  });

  test("they start with the last of the pieces, in whatever order the pieces are entered", () => {
    const { letterNumber, ...rest } = letter;
    const past = happened(
      ["2026-11-23 08.00", nurul, takeIn("2026-11-23 08.00", { ...rest, ...purpose }, ["signed"])],
      ["2026-11-25 09.00", nurul, tick("stamped", "2026-11-25 08.30")],
      // Entered last, yet it had come in before the stamp.
      ["2026-11-25 09.05", nurul, change({ letterNumber }, null, "2026-11-24 10.00")],
    );
    expect(promiseOf(past)?.startedAt).toBe("2026-11-25 08.30");
  });

  test("a piece said to be older than the letter itself counts from the letter", () => {
    const past = continued(openedIncomplete("2026-11-23 08.00"), [
      "2026-11-24 11.00",
      nurul,
      tick("stamped", "2026-11-20 09.00"),
    ]);
    expect(promiseOf(past)?.startedAt).toBe("2026-11-23 08.00");
  });

  test("taking the tick away at the first stage stops the count again", () => {
    const past = continued(openedComplete("2026-11-23 08.00"), [
      "2026-11-23 09.00",
      nurul,
      tick("stamped", "2026-11-23 09.00", false),
    ]);
    expect(promiseOf(past)?.state).toBe("waiting");
    const again = continued(past, ["2026-11-24 09.00", nurul, tick("stamped", "2026-11-24 08.00")]);
    expect(promiseOf(again)?.dueAt).toBe("2026-11-27 16.30");
  });

  test("taking the tick away after the study began stops nothing", () => {
    const past = continued(openedComplete("2026-11-23 08.00"), toReview("2026-11-23 09.00"), [
      "2026-11-23 10.00",
      rina,
      tick("stamped", "2026-11-23 10.00", false),
    ]);
    expect(promiseOf(past)?.state).toBe("running");
  });

  test("a guest's three working hours start with the arrival", () => {
    expect(promiseOf(guestArrived("2026-11-23 10.30"))).toEqual({
      state: "running",
      startedAt: "2026-11-23 10.30",
      dueAt: "2026-11-23 14.30",
      remainingMinutes: null,
    });
    expect(promiseOf(guestArrived("2026-11-27 15.30"))?.dueAt).toBe("2026-11-30 09.30");
  });

  test("nothing is received in the future, or before there was an office", () => {
    expect(
      refusalOf(given().when(takeIn("2026-11-23 08.01"), { at: "2026-11-23 08.00", by: nurul })),
    ).toEqual({ type: "ReceivedInFuture" });
    expect(
      refusalOf(given().when(takeIn("1999-12-31 08.00"), { at: "2026-11-23 08.00", by: nurul })),
    ).toEqual({ type: "ReceivedTooEarly" });
  });
});

describe("the pause while a PD completes its letter", () => {
  // The three vectors of design §4.
  test.each([
    ["2026-11-23 08.00", "2026-11-24 10.00", 1200, "2026-11-30 09.00", "2026-12-02 15.00"],
    ["2027-02-03 08.00", "2027-02-04 10.00", 1080, "2027-02-10 08.00", "2027-02-12 14.00"],
    ["2026-12-23 08.00", "2026-12-23 17.00", 1350, "2026-12-26 10.00", "2026-12-30 16.00"],
  ])(
    "complete %s, returned %s: %i minutes left; completed %s: due %s",
    (complete, pausedAt, left, resumedAt, dueAt) => {
      const paused = continued(openedComplete(complete), returned(pausedAt));
      expect(promiseOf(paused)).toEqual({
        state: "paused",
        startedAt: complete,
        dueAt: null,
        remainingMinutes: left,
      });
      expect(promiseOf(continued(paused, completed(resumedAt)))).toEqual({
        state: "running",
        startedAt: complete,
        dueAt,
        remainingMinutes: left,
      });
    },
  );

  test("the first of them is due Thu 26 Nov 16.00 when nothing pauses it", () => {
    expect(promiseOf(openedComplete("2026-11-23 08.00"))?.dueAt).toBe("2026-11-26 16.00");
  });

  test("it goes on from the moment the completion was received, not from its entry", () => {
    const past = continued(
      openedComplete("2026-11-23 08.00"),
      returned("2026-11-24 10.00"),
      completed("2026-12-01 13.00", "2026-11-30 09.00"),
    );
    expect(promiseOf(past)?.dueAt).toBe("2026-12-02 15.00");
  });

  test("nothing can be completed before it was returned", () => {
    const past = continued(openedComplete("2026-11-23 08.00"), returned("2026-11-24 10.00"));
    const [at, by, said] = completed("2026-11-25 08.00", "2026-11-24 09.59");
    expect(refusalOf(given(...past).when(said, { at, by }))).toEqual({ type: "BeforePause" });
  });

  test("a second pause keeps what the first one left", () => {
    const past = continued(
      openedComplete("2026-11-23 08.00"),
      returned("2026-11-24 10.00"),
      completed("2026-11-30 09.00"),
      toReview("2026-11-30 10.00"),
      returned("2026-12-01 09.00"),
    );
    // 1,200 left on Monday 30 Nov 09.00; six hours of that day and one and a half of the next are used.
    expect(promiseOf(past)?.remainingMinutes).toBe(1200 - 360 - 90);
    expect(promiseOf(continued(past, completed("2026-12-07 07.30")))?.dueAt).toBe(
      "2026-12-08 13.30",
    );
  });

  test("what was late when it was returned is late by as much when it comes back", () => {
    const past = continued(openedComplete("2026-11-23 08.00"), returned("2026-11-27 08.10"));
    expect(promiseOf(past)?.remainingMinutes).toBe(-40);
    expect(promiseOf(continued(past, completed("2026-11-30 09.00")))?.dueAt).toBe(
      "2026-11-30 08.20",
    );
  });

  test("leaving Dikembalikan starts the count if it never ran and the letter is complete by then", () => {
    const past = continued(
      openedIncomplete("2026-11-23 08.00"),
      ["2026-11-23 09.00", nurul, moveTo("returned", { missing: "Cap" })],
      ["2026-11-25 10.00", nurul, tick("stamped", "2026-11-25 09.00")],
    );
    expect(promiseOf(past)?.state).toBe("waiting");
    expect(promiseOf(continued(past, completed("2026-11-25 10.05", "2026-11-25 09.00")))).toEqual({
      state: "running",
      startedAt: "2026-11-25 09.00",
      dueAt: "2026-11-30 16.00",
      remainingMinutes: null,
    });
  });

  test("leaving Dikembalikan without the stamp still counts nothing", () => {
    const past = continued(
      openedIncomplete("2026-11-23 08.00"),
      ["2026-11-23 09.00", nurul, moveTo("returned", { missing: "Cap" })],
      completed("2026-11-25 10.05"),
    );
    expect(promiseOf(past)?.state).toBe("waiting");
  });

  test("papers completed in a stage that is then taken back are counted when the study begins", () => {
    const past = continued(
      openedIncomplete("2026-11-23 08.00"),
      ["2026-11-23 09.00", nurul, moveTo("returned", { missing: "Cap" })],
      ["2026-11-25 10.00", nurul, tick("stamped", "2026-11-25 09.00")],
      ["2026-11-25 10.05", nurul, { type: "UndoStep", event: 2, reason: "Salah seret" }],
      toReview("2026-11-25 11.00"),
    );
    expect(promiseOf(past)).toMatchObject({ state: "running", startedAt: "2026-11-25 09.00" });
  });

  test("time at the PD is not ours", () => {
    const past = continued(
      openedComplete("2026-11-23 08.00"),
      returned("2026-11-24 10.00"),
      completed("2026-11-30 09.00"),
    );
    expect(caseOf(past).passages).toEqual([
      {
        stage: "submitted",
        enteredAt: wib("2026-11-23 08.00"),
        leftAt: wib("2026-11-24 10.00"),
        workingMinutes: 420 + 150,
        ours: true,
        by: { id: "nurul", name: "Nurul Aini" },
      },
      {
        stage: "returned",
        enteredAt: wib("2026-11-24 10.00"),
        leftAt: wib("2026-11-30 09.00"),
        workingMinutes: 300 + 3 * 450 + 90,
        ours: false,
        by: { id: "rina", name: "Rina Wulandari" },
      },
      {
        stage: "submitted",
        enteredAt: wib("2026-11-30 09.00"),
        leftAt: null,
        workingMinutes: null,
        ours: true,
        by: { id: "nurul", name: "Nurul Aini" },
      },
    ]);
  });
});

describe("the end of a promise", () => {
  const stateAt = (at: string) => {
    const ended = continued(confirmed("2026-11-23"), doneAt(at));
    return [promiseOf(ended)?.state, show(caseOf(ended).closedAt), promiseOf(ended)?.dueAt];
  };

  test("finished in the due minute is on time, to its last second", () => {
    expect(stateAt("2026-11-26 15.59")).toEqual(["met", "2026-11-26 15.59", "2026-11-26 16.00"]);
    expect(stateAt("2026-11-26 16.00.59")[0]).toBe("met");
    expect(stateAt("2026-11-26 16.01")[0]).toBe("late");
  });

  test("late by nothing but closed hours is late all the same", () => {
    expect(stateAt("2026-11-26 22.00")[0]).toBe("late");
  });

  test("refusing and cancelling end it too, and nothing runs on afterwards", () => {
    const reviewed = continued(openedComplete("2026-11-23 08.00"), toReview("2026-11-23 09.00"));
    const declined = continued(reviewed, [
      "2026-11-24 10.00",
      rina,
      moveTo("declined", { reason: "Daya tidak cukup." }),
    ]);
    expect(promiseOf(declined)).toMatchObject({ state: "met", dueAt: "2026-11-26 16.00" });
    const late = continued(reviewed, ["2026-11-27 10.00", nurul, cancelled]);
    expect(promiseOf(late)?.state).toBe("late");
    expect(caseOf(late).closedAt).toBe(wib("2026-11-27 10.00"));
  });

  test("a promise that never started ends as met", () => {
    const past = continued(openedIncomplete("2026-11-02 08.00"), [
      "2026-11-30 10.00",
      nurul,
      cancelled,
    ]);
    expect(promiseOf(past)).toEqual({
      state: "met",
      startedAt: null,
      dueAt: null,
      remainingMinutes: null,
    });
  });

  test("a paused one ends as it stood at the pause, however long the PD took", () => {
    const paused = continued(openedComplete("2026-11-23 08.00"), returned("2026-11-24 10.00"));
    const met = continued(paused, ["2027-01-29 10.00", nurul, cancelled]);
    expect(promiseOf(met)?.state).toBe("met");
    const latePause = continued(openedComplete("2026-11-23 08.00"), returned("2026-11-27 08.10"));
    const late = continued(latePause, ["2026-12-07 10.00", nurul, cancelled]);
    expect(promiseOf(late)?.state).toBe("late");
  });

  test("a consultation ends with the advice, or when the guest leaves", () => {
    const informed = continued(guestArrived("2026-11-23 08.00"), [
      "2026-11-23 08.10",
      nurul,
      moveTo("informed"),
    ]);
    const done = continued(informed, [
      "2026-11-23 11.01",
      nurul,
      moveTo("done", { advice: "Informasi sudah cukup." }),
    ]);
    expect(promiseOf(done)).toMatchObject({ state: "late", dueAt: "2026-11-23 11.00" });
    const left = continued(informed, [
      "2026-11-23 11.00",
      nurul,
      moveTo("left", { whyLeft: "gone" }),
    ]);
    expect(promiseOf(left)?.state).toBe("met");
  });

  test("only Selesai and Dijawab count in the on-time share", async () => {
    const { standards } = await import("#domain/services/index.ts");
    const counted = standards.flatMap((standard) =>
      Object.entries(standard.stages)
        .filter(([, stage]) => stage.countsOnTime)
        .map(([id]) => `${standard.id} ${id}`),
    );
    expect(counted).toEqual(["colocation done", "consultation done", "complaint answered"]);
  });
});

describe("the promise of a complaint", () => {
  const triaged = continued(complained("2026-11-23 08.00"), [
    "2026-11-23 09.00",
    lidya,
    moveTo("triage"),
  ]);
  const disposed = (category: string, at = "2026-11-24 10.00") =>
    continued(triaged, [at, lidya, moveTo("follow-up", disposition(category))]);

  test("before triage shows the earliest limit, and that nobody has classified it", () => {
    expect(promiseOf(triaged)?.dueAt).toBe("2026-11-30 16.00");
    expect(currentPromise(caseOf(triaged))?.category).toBeNull();
  });

  test.each([
    ["minor", "2026-11-30 16.00"],
    ["normative", "2026-11-30 16.00"],
    ["non-oversight", "2026-12-11 16.30"],
    ["oversight", "2027-02-22 15.00"],
  ])("triage counts %s from the original receipt: due %s", (category, dueAt) => {
    const past = disposed(category);
    expect(promiseOf(past)).toEqual({
      state: "running",
      startedAt: "2026-11-23 08.00",
      dueAt,
      remainingMinutes: null,
    });
    expect(caseOf(past)).toMatchObject({ category, fields: { category } });
  });

  test("reclassifying later needs a reason and counts again from the original receipt", () => {
    const past = disposed("minor");
    expect(
      refusalOf(
        given(...past).when(change({ category: "non-oversight" }), {
          at: "2026-11-25 09.00",
          by: lidya,
        }),
      ),
    ).toEqual({ type: "ReasonNeeded" });
    const after = continued(past, [
      "2026-11-25 09.00",
      lidya,
      change({ category: "non-oversight" }, "Perlu keterangan unit lain."),
    ]);
    expect(after.at(-1)).toMatchObject({
      type: "FieldsChanged",
      changes: [{ field: "category", from: "minor", to: "non-oversight" }],
      reason: "Perlu keterangan unit lain.",
      category: "non-oversight",
      promise: { category: "non-oversight", dueAt: wib("2026-12-11 16.30") },
    });
    expect(caseOf(after).category).toBe("non-oversight");
    expect(promiseOf(after)?.startedAt).toBe("2026-11-23 08.00");
  });

  test("once classified, a complaint is never without a category again", () => {
    expect(
      refusalOf(
        given(...disposed("minor")).when(
          { type: "ChangeFields", values: {}, touched: ["category"], reason: "Salah" },
          { by: lidya },
        ),
      ),
    ).toEqual({ type: "FieldsWrong", problems: { category: { type: "required" } } });
  });

  test("reclassifying after the answer corrects the record and leaves the result", () => {
    const answered = continued(disposed("minor"), [
      "2026-12-02 10.00",
      lidya,
      moveTo("answered", answer("2026-12-02 09.00")),
    ]);
    expect(promiseOf(answered)?.state).toBe("late");
    const after = continued(answered, [
      "2026-12-02 11.00",
      lidya,
      change({ category: "non-oversight" }, "Salah pilih."),
    ]);
    expect(caseOf(after).category).toBe("non-oversight");
    expect(caseOf(after).promises).toEqual(caseOf(answered).promises);
  });

  test("classified while it waits for the reporter, it keeps the time the pause took out", () => {
    const paused = continued(triaged, [
      "2026-11-24 10.00",
      lidya,
      moveTo("incomplete", { missing: "Tanggal kejadian" }),
    ]);
    // Due Mon 30 Nov 16.00: 5 h of Tue 24 and four whole days.
    expect(promiseOf(paused)?.remainingMinutes).toBe(300 + 4 * 450);
    const resumed = continued(paused, [
      "2026-12-07 10.00",
      lidya,
      moveTo("triage", { completed: "Tanggal kejadian", completedAt: wib("2026-12-07 10.00") }),
    ]);
    const after = continued(resumed, [
      "2026-12-07 11.00",
      lidya,
      moveTo("follow-up", disposition("non-oversight")),
    ]);
    expect(currentPromise(caseOf(after))?.remainingMinutes).toBe(300 + 4 * 450 + 9 * 450);
    expect(promiseOf(after)?.dueAt).toBe(
      show(calendarMinutesAfter("2026-12-07 10.00", 300 + 13 * 450)),
    );
  });

  test("an answer ends it, and what follows the answer changes nothing", () => {
    const answered = continued(disposed("minor"), [
      "2026-11-30 16.00",
      lidya,
      moveTo("answered", answer("2026-11-30 15.00")),
    ]);
    expect(promiseOf(answered)?.state).toBe("met");
    const done = continued(answered, [
      "2026-12-16 10.00",
      lidya,
      moveTo("done", { closing: "accepted" }),
    ]);
    expect(caseOf(done).promises).toEqual(caseOf(answered).promises);
    expect(caseOf(done).closedAt).toBe(wib("2026-11-30 16.00"));
  });

  describe("reopening", () => {
    const answered = continued(disposed("minor"), [
      "2026-11-30 10.00",
      lidya,
      moveTo("answered", answer("2026-11-30 09.00")),
    ]);
    const reopen = moveTo("follow-up", { reason: "Pelapor belum puas." });

    test("starts a new promise from now, counted apart", () => {
      const past = continued(answered, ["2026-12-03 10.00", lidya, reopen]);
      const [first, second] = caseOf(past).promises;
      expect(caseOf(past).promises).toHaveLength(2);
      expect(first).toEqual(currentPromise(caseOf(answered)));
      expect(second).toMatchObject({
        state: "running",
        category: "minor",
        startedAt: wib("2026-12-03 10.00"),
        dueAt: wib("2026-12-10 16.00"),
      });
      expect(caseOf(past).closedAt).toBeNull();
    });

    // 30 Nov 2026 + 10 working days = Mon 14 Dec (no holiday between), closing 16.00.
    test("is possible until closing time of the tenth working day after the answer", () => {
      expect(given(...answered).when(reopen, { at: "2026-12-14 16.00", by: lidya }).ok).toBe(true);
      expect(
        refusalOf(given(...answered).when(reopen, { at: "2026-12-14 16.01", by: lidya })),
      ).toEqual({ type: "ReopenTooLate" });
    });

    test("is counted from the answer also when the complaint was closed since", () => {
      const done = continued(answered, [
        "2026-12-14 09.00",
        lidya,
        moveTo("done", { closing: "accepted" }),
      ]);
      expect(given(...done).when(reopen, { at: "2026-12-14 16.00", by: lidya }).ok).toBe(true);
      expect(refusalOf(given(...done).when(reopen, { at: "2026-12-15 08.00", by: lidya }))).toEqual(
        {
          type: "ReopenTooLate",
        },
      );
    });

    test("after a second answer the ten days begin anew", () => {
      const again = continued(
        answered,
        ["2026-12-03 10.00", lidya, reopen],
        ["2026-12-10 10.00", lidya, moveTo("answered", answer("2026-12-10 09.00"))],
      );
      expect(caseOf(again).promises.map(({ state }) => state)).toEqual(["met", "met"]);
      expect(given(...again).when(reopen, { at: "2026-12-22 10.00", by: lidya }).ok).toBe(true);
    });
  });
});

/** Working minutes after a moment, by the calendar itself. */
const calendarMinutesAfter = (from: string, minutes: number) =>
  calendar.addWorkingMinutes(wib(from) / 60_000, minutes) * 60_000;

describe("a new calendar revision", () => {
  const flooded = createWorkingCalendar({
    revision: 2,
    hours: officeHours,
    holidays,
    marks: [{ date: "2026-11-25", open: false, name: "Banjir" }],
    countReceiptDay: false,
  });
  const moved = (past: readonly CaseEvent[]) =>
    given(...past).when(
      { type: "MovePromise" },
      { at: "2026-11-24 09.00", by: fajar, calendar: flooded },
    );

  test("moves a running promise and says from when to when", () => {
    const [event] = eventsOf(moved(openedComplete("2026-11-23 08.00")));
    expect(event).toMatchObject({
      type: "PromiseMoved",
      as: "administrator",
      from: wib("2026-11-26 16.00"),
      to: wib("2026-11-27 16.30"),
      revision: 2,
      promise: { state: "running", dueAt: wib("2026-11-27 16.30"), calendarRevision: 2 },
    });
  });

  test("leaves what was used before a pause used", () => {
    const past = continued(
      openedComplete("2026-11-16 08.00"),
      returned("2026-11-17 10.00"),
      completed("2026-11-23 09.00"),
    );
    expect(promiseOf(past)?.dueAt).toBe("2026-11-25 15.00");
    expect(eventsOf(moved(past))[0]).toMatchObject({ to: wib("2026-11-26 15.00") });
  });

  test("a paused promise keeps its minutes, an ended one its result, and neither is moved", () => {
    const paused = continued(openedComplete("2026-11-23 08.00"), returned("2026-11-23 10.00"));
    expect(refusalOf(moved(paused))).toEqual({ type: "PromiseNotRunning" });
    const ended = continued(openedComplete("2026-11-23 08.00"), [
      "2026-11-23 10.00",
      nurul,
      cancelled,
    ]);
    expect(refusalOf(moved(ended))).toEqual({ type: "PromiseNotRunning" });
  });

  test("writes nothing where it moves nothing", () => {
    expect(refusalOf(moved(openedComplete("2026-11-18 08.00")))).toEqual({
      type: "NothingToChange",
    });
  });
});

test("a note, a look or an assignment moves no promise", () => {
  const past = openedComplete("2026-11-23 08.00");
  const after = continued(
    past,
    ["2026-11-23 09.00", rina, noteThat("Perangkat datang besok.")],
    ["2026-11-23 09.01", rina, { type: "AssignCase", to: { id: "rina", name: "Rina Wulandari" } }],
  );
  expect(caseOf(after).promises).toEqual(caseOf(past).promises);
});
