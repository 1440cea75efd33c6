import type { CaseEvent } from "#domain/case/events.ts";
import {
  appendToChain,
  dataHashOf,
  emptyChain,
  verifyChain,
  type ChainHead,
  type HistoryRow,
} from "#protocol/history.ts";
import { upcastCase, upcastEvent } from "#protocol/upcast.ts";
import {
  caseOf,
  happened,
  moveTo,
  noteThat,
  nurul,
  rina,
  study,
  takeIn,
} from "#tests/support/given.ts";
import { describe, expect, test } from "vitest";

const past = happened(
  ["2026-11-23 08.00", nurul, takeIn("2026-11-23 08.00")],
  ["2026-11-23 09.00", rina, moveTo("review")],
  ["2026-11-23 09.30", rina, noteThat("Rak D masih kosong.")],
  ["2026-11-23 10.00", rina, moveTo("processing", { study })],
);

/** The log of a scope with one row per event. */
const logOf = (events: readonly CaseEvent[]) => {
  let head: ChainHead = emptyChain;
  let salts = 0;
  const rows = events.map((event): HistoryRow => {
    const cmd = `command-${event.v}`;
    const chained = appendToChain(head, cmd, [event], () => `salt-${(salts += 1)}`);
    head = chained.head;
    return {
      scope: "services:2026",
      seq: head.seq,
      caseId: event.caseId,
      v: event.v,
      cmd,
      at: event.at,
      entries: chained.entries,
    };
  });
  return { rows, head };
};

const { rows, head } = logOf(past);

/** The log with one row replaced. */
const withRow = (index: number, change: (row: HistoryRow) => HistoryRow) =>
  rows.map((row, place) => (place === index ? change(row) : row));

/** What somebody with another program may have written over an event. */
const tampered = <Event extends object>(event: Event, change: Readonly<Record<string, unknown>>) =>
  Object.assign(structuredClone(event), change);

const withEvent = (row: HistoryRow, change: Readonly<Record<string, unknown>>): HistoryRow => ({
  ...row,
  entries: row.entries.map((entry) => ({ ...entry, event: tampered(entry.event, change) })),
});

describe("the chain of a scope", () => {
  test("holds as it was written, and an empty one too", () => {
    expect(verifyChain(rows, head)).toBeNull();
    expect(verifyChain([], emptyChain)).toBeNull();
  });

  test("breaks at any changed part of any event, wherever it is", () => {
    for (const [index, row] of rows.entries()) {
      const [entry] = row.entries;
      for (const key of Object.keys(entry?.event ?? {})) {
        const changed = withRow(index, (each) => withEvent(each, { [key]: "diganti" }));
        expect([key, verifyChain(changed, head)?.type]).toEqual([
          key,
          expect.stringMatching(/data-changed|chain-broken/),
        ]);
      }
    }
  });

  test("shows a changed salt as changed data", () => {
    const changed = withRow(1, (row) => ({
      ...row,
      entries: row.entries.map((entry) => ({ ...entry, salt: "salt-9" })),
    }));
    expect(verifyChain(changed, head)).toEqual({ type: "data-changed", seq: 2 });
  });

  test("shows a forged event with a fitting hash of its own", () => {
    const forged = withRow(2, (row) => ({
      ...row,
      entries: row.entries.map((entry) => {
        const event = tampered(entry.event, { text: "Rak D penuh." });
        return { ...entry, event, dataHash: dataHashOf(entry.salt, event) };
      }),
    }));
    expect(verifyChain(forged, head)).toEqual({ type: "chain-broken", seq: 3 });
  });

  test("shows a row that was taken out, put elsewhere or cut off at the end", () => {
    const [first, second, third, fourth] = rows;
    if (!first || !second || !third || !fourth) throw new Error("four rows");
    expect(verifyChain([first, third, fourth], head)).toEqual({ type: "gap", seq: 2 });
    expect(verifyChain([first, third, second, fourth], head)).toEqual({ type: "gap", seq: 2 });
    expect(verifyChain([first, second, third], head)).toEqual({ type: "head-differs" });
    expect(verifyChain(rows, { ...head, chain: "0" })).toEqual({ type: "head-differs" });
  });

  test("shows two rows that changed places and were numbered anew", () => {
    const [first, second, third, fourth] = rows;
    if (!first || !second || !third || !fourth) throw new Error("four rows");
    const numbered = (row: HistoryRow, seq: number): HistoryRow => ({
      ...row,
      seq,
      entries: row.entries.map((entry) => ({ ...entry, seq })),
    });
    const swapped = [first, numbered(third, 2), numbered(second, 3), fourth];
    expect(verifyChain(swapped, head)).toEqual({ type: "chain-broken", seq: 2 });
  });

  test("shows a row filed under another case, event number, time, command or place", () => {
    const changes: Partial<HistoryRow>[] = [
      { caseId: "another" },
      { v: 7 },
      { at: 0 },
      { cmd: "another" },
      { seq: 9 },
    ];
    for (const change of changes) {
      const moved = withRow(1, (row) => ({ ...row, ...change }));
      expect(verifyChain(moved, head)).toEqual({ type: "chain-broken", seq: 2 });
    }
  });

  test("goes on through a command that wrote several events", () => {
    const chained = appendToChain(emptyChain, "cmd", past, () => "salt");
    const [first] = chained.entries;
    if (!first) throw new Error("no entry");
    const row = {
      scope: "s",
      seq: 1,
      caseId: past[0]?.caseId ?? "",
      v: 1,
      cmd: "cmd",
      at: past[0]?.at ?? 0,
    };
    expect(verifyChain([{ ...row, entries: chained.entries }], chained.head)).toBeNull();
    const cut = { ...row, entries: chained.entries.slice(0, -1) };
    expect(verifyChain([cut], chained.head)).toEqual({ type: "head-differs" });
  });

  test("lets the same event look different under another salt", () => {
    const [event] = past;
    if (!event) throw new Error("no event");
    expect(dataHashOf("one", event)).not.toBe(dataHashOf("other", event));
  });
});

describe("old shapes", () => {
  test("of today are read as they stand", () => {
    const [event] = past;
    if (!event) throw new Error("no event");
    expect(upcastEvent(event)).toBe(event);
    expect(upcastCase(caseOf(past))).toEqual(caseOf(past));
  });

  test("of a version this code does not know are a defect, never a guess", () => {
    const [event] = past;
    if (!event) throw new Error("no event");
    expect(() => upcastEvent(tampered(event, { tv: 2 }))).toThrow("newer");
    expect(() => upcastCase(tampered(caseOf(past), { dv: 2 }))).toThrow("newer");
  });
});
