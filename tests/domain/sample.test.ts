import { firstDeskSettings } from "#domain/reference/desk-settings.ts";
import { describe, expect, test } from "vitest";
import { agencyById } from "#domain/agencies.ts";
import { currentPromise, type Case } from "#domain/case/case.ts";
import { decide } from "#domain/case/decide.ts";
import type { CaseEvent } from "#domain/case/events.ts";
import { evolve } from "#domain/case/evolve.ts";
import { isRows } from "#domain/fields.ts";
import { decideReference, emptyReference } from "#domain/reference/reference.ts";
import { parseRegistrationNumber } from "#domain/registration-number.ts";
import {
  generateCases,
  generateOffice,
  type Office,
  type OfficeOptions,
} from "#domain/sample/office.ts";
import { colocation } from "#domain/services/colocation.ts";
import { msToMinute } from "#domain/time.ts";
import { canonicalJson } from "#protocol/canonical-json.ts";
import { calendar, dateOf, wib } from "#tests/support/given.ts";

/** Friday morning of the mockups. */
const now = wib("2026-11-27 08.10");
const office = (options: Partial<OfficeOptions> = {}): Office =>
  generateOffice({ seed: 1, now, cases: 60, calendar, standard: colocation, ...options });

interface Played {
  readonly cases: readonly Case[];
  readonly events: readonly CaseEvent[];
}

/** Executes the commands as the store does: one by one, at their time, through `decide`. */
const played = ({ commands }: Office): Played => {
  const cases = new Map<string, Case>();
  const all: CaseEvent[] = [];
  for (const { at, actor, command } of commands) {
    const current = cases.get(command.caseId) ?? null;
    const decision = decide(command, current, {
      now: at,
      actor,
      clockSuspect: false,
      standard: colocation,
      calendar,
      people: [],
      settings: firstDeskSettings,
      since: [],
    });
    if (!decision.ok) throw new Error(JSON.stringify({ command, error: decision.error, current }));
    // The scripts of the sample count on it: they name the event that an undo takes back.
    if (decision.value.length !== 1) throw new Error(`${command.type} wrote several events`);
    for (const event of decision.value) {
      cases.set(command.caseId, evolve(cases.get(command.caseId) ?? null, event));
      all.push(event);
    }
  }
  return { cases: [...cases.values()], events: all };
};

const countBy = <Item>(items: readonly Item[], key: (item: Item) => string) => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
};

const sample = office();
const { cases, events } = played(sample);

describe("the sample office", () => {
  test("shows the morning of the mockups: 23 open cases in every stage", () => {
    expect(countBy(cases, ({ stage }) => stage)).toEqual({
      submitted: 5,
      review: 6,
      processing: 5,
      confirmation: 4,
      returned: 3,
      done: 31,
      declined: 3,
      cancelled: 3,
    });
  });

  test("has open cases that are late, paused and not yet counted, and others due today", () => {
    const open = cases.filter(({ closedAt }) => closedAt === null);
    const promises = open.map(currentPromise);
    const dueDates = promises.map((promise) => promise?.dueAt ?? null);
    expect(countBy(promises, (promise) => promise?.state ?? "none")).toEqual({
      running: 18,
      paused: 3,
      waiting: 2,
    });
    expect(dueDates.filter((dueAt) => dueAt !== null && dueAt < now)).toHaveLength(2);
    const today = dueDates.filter((dueAt) => dueAt !== null && dateOf(dueAt) === "2026-11-27");
    expect(today.length).toBeGreaterThanOrEqual(3);
    expect(open.filter(({ assignee }) => assignee === null).length).toBeGreaterThanOrEqual(3);
  });

  test("has ends on time and late, corrections, notes, undone steps and looks at a telephone number", () => {
    const results = countBy(
      cases.filter(({ stage }) => stage === "done"),
      (item) => currentPromise(item)?.state ?? "none",
    );
    expect(results["met"]).toBeGreaterThan(20);
    expect(results["late"]).toBeGreaterThanOrEqual(2);
    const types = countBy(events, ({ type }) => type);
    for (const type of [
      "FieldsChanged",
      "ReceiptCorrected",
      "RequirementTicked",
      "NoteAdded",
      "CaseAssigned",
      "StepUndone",
      "PersonalDataShown",
    ]) {
      expect([type, (types[type] ?? 0) > 0]).toEqual([type, true]);
    }
  });

  test("has letters received yesterday and today, and a day of which something is finished", () => {
    const received = countBy(cases, ({ receivedAt }) => dateOf(receivedAt));
    expect(received["2026-11-27"]).toBeGreaterThanOrEqual(1);
    expect(received["2026-11-26"]).toBeGreaterThanOrEqual(1);
    expect(
      cases.filter(({ closedAt }) => closedAt !== null && dateOf(closedAt) > "2026-11-20").length,
    ).toBeGreaterThanOrEqual(5);
  });

  test("was worked on in office hours only, in order of time, never after now", () => {
    const times = sample.commands.map(({ at }) => at);
    const last = times.at(-1);
    expect(times.filter((at) => !calendar.isOpenAt(msToMinute(at)))).toEqual([]);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(last).toBeLessThan(now);
    expect(sample.commands[0]?.at).toBeGreaterThan(now - 140 * 86_400_000);
  });

  test("numbers its cases in the order of recording, with the device code of samples", () => {
    const opened = events.filter((event) => event.type === "CaseOpened");
    expect(opened.map(({ number }) => parseRegistrationNumber(number))).toEqual(
      opened.map((_, index) => ({ code: "COL", year: 2026, device: "22", sequence: index + 1 })),
    );
  });

  test("knows the agencies it serves, and every agency asks in turn", () => {
    const agencies = cases.flatMap(({ fields: { agency } }) =>
      typeof agency === "string" ? [agency] : [],
    );
    const unknown = agencies.filter((id) => !agencyById(id));
    expect(unknown.every((name) => name === "Dinas Kesehatan Kabupaten Sambas")).toBe(true);
    expect(new Set(agencies).size).toBeGreaterThan(35);
  });

  test("puts no two devices into the same place of a rack", () => {
    const taken = new Map<string, string>();
    for (const { number, fields } of cases) {
      const devices = fields["devices"];
      for (const device of isRows(devices) ? devices : []) {
        const [low, high] = String(device["position"] ?? "")
          .split("–")
          .map((unit) => Number(unit.slice(1)));
        if (device["rack"] === undefined || low === undefined) continue;
        for (let unit = low; unit <= (high ?? low); unit++) {
          const place = `${String(device["rack"])} U${unit}`;
          expect([place, taken.get(place) ?? number]).toEqual([place, number]);
          taken.set(place, `${number} again`);
        }
      }
    }
    expect(taken.size).toBeGreaterThan(50);
  });

  test("consists of people whom the office would accept, the administrator first", () => {
    let reference = emptyReference;
    for (const person of sample.people) {
      const decision = decideReference({ id: person.id, type: "AddPerson", person }, reference, {
        now,
        actor: { id: "x", name: "x", roles: ["administrator"] },
        lastV: () => 0,
      });
      expect(decision).toMatchObject({ ok: true });
      reference = { ...reference, people: [...reference.people, person] };
    }
    expect(sample.people[0]?.roles).toEqual(["administrator"]);
    const known = new Set(sample.people.map(({ id }) => id));
    expect(events.filter(({ by }) => !known.has(by.id))).toEqual([]);
  });

  test("holds nothing that has no canonical form", () => {
    // canonicalJson throws on what it cannot say, undefined first of all.
    for (const { command } of sample.commands) canonicalJson(command);
    for (const item of cases) canonicalJson(item);
    expect(JSON.parse(JSON.stringify(sample))).toStrictEqual(sample);
  });

  test("gives each command and case an id of its own, a UUIDv7 of its time", () => {
    const ids = sample.commands.map(({ command }) => command.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(60);
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    const timeIn = (id: string) => Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
    expect(ids.filter((id) => !uuid.test(id))).toEqual([]);
    expect(ids.map(timeIn)).toEqual(sample.commands.map(({ at }) => at));
  });

  test("is the same for the same seed and another for another", () => {
    expect(office()).toEqual(sample);
    expect(canonicalJson(office({ seed: 2 }))).not.toBe(canonicalJson(sample));
  });

  test("case by case it is the same office", () => {
    const options = { seed: 1, now, cases: 60, calendar, standard: colocation };
    const byId = (one: { command: { id: string } }, other: { command: { id: string } }) =>
      one.command.id < other.command.id ? -1 : 1;
    expect([...generateCases(options)].flat().toSorted(byId)).toEqual(
      sample.commands.toSorted(byId),
    );
  });
});

describe("a sample office at any time", { timeout: 30_000 }, () => {
  test.each([
    ["on a Sunday evening", "2026-11-29 20.00"],
    ["before opening", "2026-11-27 06.00"],
    ["in the break", "2026-11-27 12.15"],
    ["in the first days of a year", "2027-01-04 09.00"],
    ["in Ramadan", "2027-02-19 10.00"],
    ["in a year without holidays", "2029-06-13 10.00"],
  ])("%s is accepted command by command and has work in every stage", (_name, at) => {
    for (const seed of [1, 2, 3]) {
      const { cases: all } = played(office({ now: wib(at), seed }));
      const open = all.filter(({ closedAt }) => closedAt === null);
      expect(Object.keys(countBy(all, ({ stage }) => stage))).toHaveLength(8);
      expect(open.some((item) => (currentPromise(item)?.dueAt ?? Infinity) < wib(at))).toBe(true);
      expect(new Set(all.map(({ number }) => number)).size).toBe(60);
    }
  });

  test("a handful of cases already shows every stage", () => {
    const { cases: few } = played(office({ cases: 26 }));
    expect(Object.keys(countBy(few, ({ stage }) => stage)).toSorted()).toEqual([
      "cancelled",
      "confirmation",
      "declined",
      "done",
      "processing",
      "returned",
      "review",
      "submitted",
    ]);
  });

  test("a large one is spread over two years, a tenth of it open unless said otherwise", () => {
    const { cases: large } = played(office({ cases: 700 }));
    expect(large.filter(({ closedAt }) => closedAt === null)).toHaveLength(70);
    expect(Object.keys(countBy(large, ({ scope }) => scope)).toSorted()).toEqual([
      "services:2024",
      "services:2025",
      "services:2026",
    ]);
    const { cases: busy } = played(office({ cases: 100, open: 80, from: wib("2026-11-02 08.00") }));
    expect(busy.filter(({ closedAt }) => closedAt === null)).toHaveLength(80);
  });
});
