import type { CaseEvent } from "#domain/case/events.ts";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Case } from "#domain/case/case.ts";
import { evolve, fold } from "#domain/case/evolve.ts";
import { orderOf } from "#domain/case/promise.ts";
import { stageOf } from "#domain/service-standard.ts";
import { canonicalJson } from "#protocol/canonical-json.ts";
import { given, moveTo, noteThat, refusalOf } from "#tests/support/given.ts";
import { lives, walkOf, type Walk } from "./walk.ts";

const everyWalk = (holds: (walk: Walk) => void, seed?: number) =>
  fc.assert(
    fc.property(lives, (life) => holds(walkOf(life))),
    seed === undefined ? { numRuns: 120 } : { numRuns: 300, seed },
  );
/** For the tests that count what the walks met: the same walks each time. */
const fixed = 27_112_026;

/** The path of every key that holds `undefined`. */
const undefinedIn = (value: unknown, path = ""): readonly string[] => {
  if (value === undefined) return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => undefinedIn(item, `${path}/${key}`));
};

describe("whatever people do to a case", { timeout: 30_000 }, () => {
  test("its events folded at once are the case folded step by step", () => {
    everyWalk(({ events, states }) => {
      expect(fold(events)).toEqual(states.at(-1));
      const half = Math.ceil(events.length / 2);
      expect(events.slice(half).reduce<Case | null>(evolve, fold(events.slice(0, half)))).toEqual(
        states.at(-1),
      );
    });
  });

  test("folding changes no earlier state", () => {
    everyWalk(({ events, states }) => {
      const texts = states.map(canonicalJson);
      fold(events);
      expect(states.map(canonicalJson)).toEqual(texts);
    });
  });

  test("events and case hold no key without a value, and survive JSON as they are", () => {
    everyWalk(({ events, states }) => {
      const last = states.at(-1);
      expect(undefinedIn(events)).toEqual([]);
      expect(undefinedIn(last)).toEqual([]);
      for (const value of [...events, last]) {
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value));
      }
    });
  });

  test("its events are numbered without a gap and its stage is one of the standard", () => {
    everyWalk(({ standard, events, states }) => {
      expect(events.map(({ v }) => v)).toEqual(events.map((_, index) => index + 1));
      for (const state of states) expect(standard.stages).toHaveProperty([state.stage]);
    });
  });

  test("exactly its last stay is open, and it is the stay in its stage", () => {
    everyWalk(({ states }) => {
      for (const { passages, stage, stageSince } of states) {
        expect(passages.filter(({ leftAt }) => leftAt === null)).toEqual([passages.at(-1)]);
        expect(passages.at(-1)).toMatchObject({ stage, enteredAt: stageSince });
      }
    });
  });

  test("only its last promise may be open, and it says what its stage says", () => {
    everyWalk(({ standard, states }) => {
      for (const { promises, stage, closedAt, category } of states) {
        const ended = promises.map(({ state }) => state === "met" || state === "late");
        const last = promises.at(-1);
        expect(ended.slice(0, -1)).not.toContain(false);
        expect(ended.at(-1)).toBe(stageOf(standard, stage).promise === "ends");
        expect(closedAt !== null).toBe(ended.at(-1));
        expect(last?.state === "running" ? last.dueAt !== null : true).toBe(true);
        expect(last?.state === "paused" ? last.dueAt === null : true).toBe(true);
        if (!ended.at(-1)) expect(last?.category).toBe(category);
      }
    });
  });

  test("it has a place in the order, whole and never missing", () => {
    everyWalk(({ states }) => {
      for (const state of states) expect(Number.isInteger(orderOf(state))).toBe(true);
    });
  });

  test("undoing the last step leaves the case as it was before that step", () => {
    let undone = 0;
    everyWalk(({ events, states }) => {
      for (const [index, event] of events.entries()) {
        if (event.type !== "StepUndone") continue;
        const before = states[event.undoes - 2];
        const after = states[index];
        // Whatever was done between the step and its undo was no step; compare right after one.
        if (event.undoes !== index || !before || !after) continue;
        undone += 1;
        const { v: _v, materialV: _m, updatedAt: _u, lastStep: _l, fields, ...rest } = after;
        const { v, materialV, updatedAt, lastStep, fields: fieldsBefore, ...restBefore } = before;
        expect([v, materialV <= v, updatedAt <= after.updatedAt]).toEqual([v, true, true]);
        expect(lastStep?.v).not.toBe(index + 1);
        // A tick for words that the step rewrote stays away: the words stay rewritten.
        const lapsed = lapsedBy(events[index - 1]);
        const ticks = Object.entries(restBefore.ticks).filter(([id]) => !lapsed.includes(id));
        expect(rest).toEqual({ ...restBefore, ticks: Object.fromEntries(ticks) });
        // What the step typed into the case stands as its draft; nothing else differs.
        const typed = events[index - 1];
        const fieldsTyped =
          typed?.type === "StageEntered" ? typed.changes.map(({ field }) => field) : [];
        const others = (values: typeof fields) =>
          Object.entries(values).filter(([field]) => !fieldsTyped.includes(field));
        expect(others(fields)).toEqual(others(fieldsBefore));
      }
    }, fixed);
    expect(undone).toBeGreaterThan(50);
  });

  test("every walk meets pauses, ends and reopenings often enough to mean something", () => {
    const seen = new Set<string>();
    everyWalk(({ standard, states }) => {
      for (const { stage, promises } of states) {
        seen.add(`${standard.id} ${stage}`);
        if (promises.length > 1) seen.add("reopened");
      }
    }, fixed);
    for (const stage of ["done", "returned", "declined", "cancelled"]) {
      expect(seen).toContain(`colocation ${stage}`);
    }
    for (const stage of ["answered", "incomplete", "forwarded"]) {
      expect(seen).toContain(`complaint ${stage}`);
    }
    expect(seen).toContain("reopened");
  });
});

test("an event of a case that was never opened is a defect, not a refusal", () => {
  expect(() =>
    fold([
      {
        type: "NoteAdded",
        text: "?",
        caseId: "x",
        v: 1,
        tv: 1,
        at: 0,
        by: { id: "a", name: "A" },
        as: "head",
      },
    ]),
  ).toThrow("never opened");
});

test("a command to a case nobody opened is a refusal, not a defect", () => {
  for (const said of [moveTo("review"), noteThat("?")]) {
    expect(refusalOf(given().when(said, { at: 0 }))).toEqual({ type: "CaseMissing" });
  }
});

const lapsedBy = (event: CaseEvent | undefined): readonly string[] =>
  event?.type === "StageEntered" ? (event.lapsed ?? []) : [];
