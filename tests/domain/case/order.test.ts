import { expect, test } from "vitest";
import type { CaseEvent } from "#domain/case/events.ts";
import { orderOf } from "#domain/case/promise.ts";
import {
  caseOf,
  continued,
  happened,
  moveTo,
  nurul,
  openedComplete,
  openedIncomplete,
  registerLine,
  takeIn,
  tick,
  wib,
} from "#tests/support/given.ts";

const minute = (text: string) => wib(text) / 60_000;
const order = (past: readonly CaseEvent[]) => orderOf(caseOf(past));
const returned = (past: readonly CaseEvent[], at: string) =>
  continued(past, [at, nurul, moveTo("returned", { missing: "Cap" })]);
const cancelled = (past: readonly CaseEvent[], at: string) =>
  continued(past, [at, nurul, moveTo("cancelled", { cancelKind: "mistake", reason: "Ganda." })]);

const monday = openedComplete("2026-11-23 08.00");

test("a running case lies at its due minute", () => {
  expect(order(monday)).toBe(minute("2026-11-26 16.00"));
});

test("a paused one lies behind all running ones, the least time left first", () => {
  expect(order(returned(monday, "2026-11-24 10.00"))).toBe(4_000_000_000 + 1200);
  expect(order(returned(monday, "2026-11-27 08.10"))).toBe(4_000_000_000 - 40);
});

test("one not started lies behind those, the oldest receipt first", () => {
  expect(order(openedIncomplete("2026-11-23 08.00"))).toBe(
    6_000_000_000 + minute("2026-11-23 08.00"),
  );
});

test("one that is not counted lies with them", () => {
  const past = happened([
    "2026-11-27 08.00",
    nurul,
    registerLine({ receivedAt: wib("2026-11-20 08.00"), stage: "returned" }),
  ]);
  expect(order(past)).toBe(6_000_000_000 + minute("2026-11-20 08.00"));
});

test("a closed one lies last, the newest end first", () => {
  expect(order(cancelled(monday, "2026-11-24 10.00"))).toBe(
    9_000_000_000 - minute("2026-11-24 10.00"),
  );
});

test("sorted by it, a column reads: late, due first, paused, waiting, then what ended last", () => {
  const named: Readonly<Record<string, readonly CaseEvent[]>> = {
    terlambat: openedComplete("2026-11-16 08.00"),
    "jatuh tempo Kamis": monday,
    "jatuh tempo Jumat": openedComplete("2026-11-24 08.00"),
    "dijeda, terlambat": returned(openedComplete("2026-11-16 08.00"), "2026-11-24 09.00"),
    "dijeda, sisa 1 hari": returned(openedComplete("2026-11-23 08.00"), "2026-11-25 16.00"),
    "dijeda, sisa 2 hari": returned(openedComplete("2026-11-23 08.00"), "2026-11-24 16.00"),
    "menunggu sejak Senin": openedIncomplete("2026-11-23 08.00"),
    "menunggu sejak Selasa": openedIncomplete("2026-11-24 08.00"),
    "berakhir baru saja": cancelled(openedComplete("2026-11-24 08.00"), "2026-11-25 10.00"),
    "berakhir kemarin": cancelled(openedIncomplete("2026-11-16 08.00"), "2026-11-24 10.00"),
  };
  expect(
    Object.entries(named)
      .toReversed()
      .toSorted(([, one], [, other]) => order(one) - order(other))
      .map(([name]) => name),
  ).toEqual(Object.keys(named));
});

test("it is a whole number of minutes, also for acts between two minutes", () => {
  const past = happened(
    ["2026-11-23 08.00.31", nurul, takeIn("2026-11-23 08.00.17")],
    ["2026-11-23 08.05.59", nurul, tick("stamped", "2026-11-23 08.05.31", false)],
    ["2026-11-23 08.06.59", nurul, tick("stamped", "2026-11-23 08.06.31")],
  );
  for (let length = 1; length <= past.length; length++) {
    expect(Number.isInteger(order(past.slice(0, length)))).toBe(true);
  }
});
