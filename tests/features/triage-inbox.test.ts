import { orderOf } from "#domain/case/promise.ts";
import { merged } from "#data/inbox.ts";
import { caseOf, complained } from "#tests/support/given.ts";
import { expect, test } from "vitest";

/** A case that came in on this day, so that it falls due the later the higher the number. */
const told = (day: number) => ({
  ...caseOf(complained(`2026-11-${String(day).padStart(2, "0")} 09.00`)),
  id: `case-${day}`,
});
const page = (days: readonly number[], next: number | null) => ({
  pages: [
    {
      cases: days.map(told),
      next: next === null ? null : { order: orderOf(told(next)), id: `case-${next}` },
    },
  ],
});
const ids = (...columns: Parameters<typeof merged>[0]) => merged(columns).map(({ id }) => id);

test("two stages are one list in the order of the promise", () => {
  expect(ids(page([9, 18], null), page([4, 12, 23], null))).toEqual([
    "case-4",
    "case-9",
    "case-12",
    "case-18",
    "case-23",
  ]);
});

test("what lies beyond the read part of the other stage waits", () => {
  expect(ids(page([4, 9], 9), page([6, 12, 23], null))).toEqual(["case-4", "case-6", "case-9"]);
  expect(ids(page([4, 9], 9), undefined)).toEqual([]);
});
