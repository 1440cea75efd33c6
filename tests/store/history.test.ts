import type { Case, Passage, ServicePromise } from "#domain/case/case.ts";
import type { CaseEvent } from "#domain/case/events.ts";
import { fold } from "#domain/case/evolve.ts";
import { msToMinute } from "#domain/time.ts";
import { canonicalJson } from "#protocol/canonical-json.ts";
import { verifyChain } from "#protocol/history.ts";
import type { Database } from "#store/database.ts";
import { createReader } from "#store/read.ts";
import {
  actorByRole,
  answer,
  arrive,
  calendar,
  complain,
  disposition,
  lidya,
  moveTo,
  nurul,
  undo,
  wib,
} from "#tests/support/given.ts";
import { chainHeadOf, logOf, openOffice, sampleOffice } from "#tests/support/store.ts";
import { beforeAll, describe, expect, test } from "vitest";

/**
 * Passages and promises, counted again from the raw events by a second reading of the rules: a stay
 * ends where the next begins, an undo brings back what stood before the event it names, and a
 * promise is the last one its events told.
 */
const recounted = (events: readonly CaseEvent[]) => {
  interface State {
    readonly passages: readonly Passage[];
    readonly promises: readonly ServicePromise[];
  }
  const states: State[] = [];
  let state: State = { passages: [], promises: [] };
  const told = (promise: ServicePromise | null | undefined, isNew = false) => {
    if (!promise) return state.promises;
    return isNew ? [...state.promises, promise] : [...state.promises.slice(0, -1), promise];
  };
  for (const event of events) {
    switch (event.type) {
      case "CaseOpened":
        state = {
          promises: [event.promise],
          passages: [
            {
              stage: event.stage,
              enteredAt: event.receivedAt,
              leftAt: null,
              workingMinutes: null,
              ours: true,
              by: event.by,
            },
          ],
        };
        break;
      case "StageEntered": {
        const open = state.passages.at(-1);
        if (!open) throw new Error("no stay to leave");
        const minutes = calendar.workingMinutesBetween(
          msToMinute(open.enteredAt),
          msToMinute(event.at),
        );
        state = {
          promises: told(event.promise, event.newPromise),
          passages: [
            ...state.passages.slice(0, -1),
            { ...open, leftAt: event.at, workingMinutes: minutes },
            {
              stage: event.to,
              enteredAt: event.at,
              leftAt: null,
              workingMinutes: null,
              ours: event.to !== "returned" && event.to !== "incomplete",
              by: event.by,
            },
          ],
        };
        break;
      }
      case "StepUndone":
        state = states[event.undoes - 2] ?? state;
        break;
      case "ReceiptCorrected": {
        const [first, ...later] = state.passages;
        const moved = first?.leftAt === null && later.length === 0;
        state = {
          promises: told(event.promise),
          passages: moved ? [{ ...first, enteredAt: event.to }] : state.passages,
        };
        break;
      }
      case "FieldsChanged":
      case "RequirementTicked":
      case "PromiseMoved":
        state = { ...state, promises: told(event.promise) };
        break;
      default:
        break;
    }
    states.push(state);
  }
  return state;
};

const eventsOf = async (db: Database, item: Case): Promise<readonly CaseEvent[]> => {
  const reader = createReader(db, { ...lidya, roles: ["complaint-officer", "front-desk"] });
  return (await reader.history(item.id)).map(({ event }) => event);
};

describe("the sample office", () => {
  let db: Database;
  let cases: readonly Case[];
  beforeAll(async () => {
    ({ db } = await sampleOffice({ cases: 40 }));
    cases = (await db.cases.toArray()).map(({ doc }) => doc);
  }, 60_000);

  test("every document is byte for byte what its history folds to", async () => {
    expect(cases).toHaveLength(40);
    for (const item of cases) {
      const events = await eventsOf(db, item);
      expect(events.map(({ v }) => v)).toEqual(events.map((_, index) => index + 1));
      expect(canonicalJson(fold(events))).toBe(canonicalJson(item));
    }
  });

  test("passages and promises of every document stand as counted again from the raw events", async () => {
    for (const item of cases) {
      const { passages, promises } = item;
      expect({ passages, promises }).toEqual(recounted(await eventsOf(db, item)));
    }
  });

  test("the chain of every scope holds over all that was written", async () => {
    const scopes = [...new Set(cases.map(({ scope }) => scope)), "reference"];
    for (const scope of scopes) {
      const rows = await logOf(db, scope);
      expect(verifyChain(rows, await chainHeadOf(db, scope))).toBeNull();
      expect(rows.length).toBeGreaterThan(1);
    }
  });

  test("one changed letter in one event is found among all the rows", async () => {
    const [scope = ""] = cases.map((item) => item.scope);
    const rows = await logOf(db, scope);
    const middle = Math.floor(rows.length / 2);
    const changed = rows.map((row, index) => {
      if (index !== middle) return row;
      const text = JSON.stringify(row.entries);
      return { ...row, entries: JSON.parse(text.replace('"by":{"id":"', '"by":{"id":"x')) };
    });
    const fault = verifyChain(changed, await chainHeadOf(db, scope));
    expect(fault).toEqual({ type: "data-changed", seq: rows[middle]?.seq });
    const missing = rows.filter((_, index) => index !== middle);
    const gap = verifyChain(missing, await chainHeadOf(db, scope));
    expect(gap).toEqual({ type: "gap", seq: rows[middle]?.seq });
  });

  test("every event names its author, role and time, and nothing was dated after the day", async () => {
    for (const item of cases) {
      for (const event of await eventsOf(db, item)) {
        expect(event.by.name).not.toBe("");
        expect(Object.keys(actorByRole)).toContain(event.as);
        expect(event.at).toBeLessThanOrEqual(wib("2026-11-27 08.10"));
      }
    }
  });
});

test("a complaint that was reopened and a step that was undone recount too", async () => {
  const office = await openOffice();
  const { id } = await office.done(nurul, "2026-11-23 08.00", complain("2026-11-23 08.00"));
  const caseId = { caseId: id };
  const steps = [
    ["2026-11-23 09.00", moveTo("triage")],
    ["2026-11-23 10.00", moveTo("incomplete", { missing: "Nomor surat." })],
    [
      "2026-11-24 08.00",
      moveTo("triage", { completed: "Tanggal kejadian", completedAt: wib("2026-11-24 08.00") }),
    ],
    ["2026-11-24 09.00", moveTo("follow-up", disposition("non-oversight"))],
    ["2026-11-24 09.05", undo(5, "Salah unit.")],
    ["2026-11-24 09.10", moveTo("follow-up", disposition("normative"))],
    ["2026-11-25 09.00", moveTo("answered", answer("2026-11-25 09.00"))],
    ["2026-11-26 09.00", moveTo("follow-up", { reason: "Pelapor menyanggah." })],
  ] as const;
  for (const [at, said] of steps) await office.done(lidya, at, said, caseId);
  const item = await office.as(lidya).byId(id);
  if (!item) throw new Error("lost");
  const events = await eventsOf(office.db, item);
  const { passages, promises } = item;
  expect({ passages, promises }).toEqual(recounted(events));
  expect(promises.map(({ state }) => state)).toEqual(["met", "running"]);
  expect(canonicalJson(fold(events))).toBe(canonicalJson(item));
});

test("chains of two scopes are independent of each other", async () => {
  const office = await openOffice();
  await office.done(nurul, "2026-11-23 08.00", arrive("2026-11-23 08.00"));
  await office.done(lidya, "2026-11-23 08.01", complain("2026-11-23 08.01"));
  const guest = await office.done(nurul, "2026-11-23 08.02", arrive("2026-11-23 08.02"));
  await office.done(nurul, "2026-11-23 08.05", moveTo("informed"), { caseId: guest.id });
  const heads = {
    "services:2026": { seq: 3 },
    "complaints:2026": { seq: 1 },
    reference: { seq: 7 },
  };
  for (const [scope, expected] of Object.entries(heads)) {
    const head = await chainHeadOf(office.db, scope);
    expect(head).toMatchObject(expected);
    expect(verifyChain(await logOf(office.db, scope), head)).toBeNull();
  }
});
