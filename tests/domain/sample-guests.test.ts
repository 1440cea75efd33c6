import { currentPromise, type Case } from "#domain/case/case.ts";
import { decide } from "#domain/case/decide.ts";
import type { CaseEvent } from "#domain/case/events.ts";
import { evolve } from "#domain/case/evolve.ts";
import { agencyById } from "#domain/agencies.ts";
import { identityWarnings, phoneKey } from "#domain/identity.ts";
import { firstDeskSettings } from "#domain/reference/desk-settings.ts";
import { actorOf } from "#domain/reference/reference.ts";
import { generateGuests, type GuestOptions } from "#domain/sample/guests.ts";
import type { OfficeStep } from "#domain/sample/office.ts";
import { people } from "#domain/sample/people.ts";
import { consultation } from "#domain/services/consultation.ts";
import { msToMinute } from "#domain/time.ts";
import { canonicalJson } from "#protocol/canonical-json.ts";
import { calendar, dateOf, show, wib } from "#tests/support/given.ts";
import { describe, expect, test } from "vitest";

/** Friday morning of the mockups. */
const now = wib("2026-11-27 10.24");
const guests = (options: Partial<GuestOptions> = {}) =>
  generateGuests({ seed: 2026, now, calendar, standard: consultation, ...options });

interface Played {
  readonly cases: readonly Case[];
  readonly events: readonly CaseEvent[];
}

const played = (steps: readonly OfficeStep[]): Played => {
  const cases = new Map<string, Case>();
  const events: CaseEvent[] = [];
  const here = people.map((person) => actorOf(person, now));
  for (const { at, actor, command } of steps) {
    const current = cases.get(command.caseId) ?? null;
    const decision = decide(command, current, {
      now: at,
      actor,
      clockSuspect: false,
      standard: consultation,
      calendar,
      people: here,
      settings: firstDeskSettings,
      since: [],
    });
    if (!decision.ok) throw new Error(JSON.stringify({ command, error: decision.error, current }));
    for (const event of decision.value) {
      cases.set(command.caseId, evolve(cases.get(command.caseId) ?? null, event));
      events.push(event);
    }
  }
  return { cases: [...cases.values()], events };
};

const countBy = <Item>(items: readonly Item[], key: (item: Item) => string) => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
};
const textOf = ({ fields }: Case, field: string) => {
  const value = fields[field];
  return typeof value === "string" ? value : "";
};

const steps = guests();
const { cases, events } = played(steps);
const today = cases.filter(({ receivedAt }) => dateOf(receivedAt) === "2026-11-27");
const earlier = cases.filter((item) => !today.includes(item));

describe("the guests of the sample office", () => {
  test("today: three wait, one was informed, two are with a consultant, four have gone home", () => {
    expect(countBy(today, ({ stage }) => stage)).toEqual({
      waiting: 3,
      informed: 1,
      consulting: 2,
      done: 4,
    });
    expect(
      today
        .filter(({ stage }) => stage !== "done")
        .map((item) => [show(item.receivedAt)?.slice(11), item.fields["visitor"], item.stage]),
    ).toEqual([
      ["07.42", "Fransiska Ayu", "consulting"],
      ["08.22", "Lim Hendra", "consulting"],
      ["09.40", "Bambang Irawan", "informed"],
      ["10.05", "Dwi Handayani", "waiting"],
      ["10.12", "Markus Lidi", "waiting"],
      ["10.16", "Siti Rahmah", "waiting"],
    ]);
    for (const { assignee, stage } of today) {
      if (stage === "consulting") expect(assignee?.name).toMatch(/\w/);
    }
  });

  test("three months of working days, four to eight on each and all of them ended", () => {
    const days = countBy(earlier, ({ receivedAt }) => dateOf(receivedAt));
    expect(Object.keys(days).length).toBeGreaterThan(58);
    expect(Object.values(days).filter((count) => count < 3 || count > 11)).toEqual([]);
    expect(earlier.length).toBeGreaterThan(330);
    expect(earlier.filter(({ closedAt }) => closedAt === null)).toEqual([]);
  });

  test("most were served on time, some late, some left", () => {
    const done = earlier.filter(({ stage }) => stage === "done");
    const states = countBy(done, (item) => currentPromise(item)?.state ?? "none");
    expect((states["met"] ?? 0) / done.length).toBeGreaterThan(0.88);
    expect(states["late"]).toBeGreaterThanOrEqual(8);
    expect(Object.keys(countBy(earlier, ({ stage }) => stage)).toSorted()).toEqual([
      "done",
      "left",
    ]);
    expect(earlier.length - done.length).toBeGreaterThanOrEqual(8);
  });

  test("many come again, from PDs, regions, schools, villages and as citizens", () => {
    const visits = countBy(
      cases,
      (item) => `${textOf(item, "visitor")}, ${textOf(item, "agency")}`,
    );
    expect(Object.values(visits).filter((count) => count > 1).length).toBeGreaterThan(40);
    expect(visits["Hj. Sri Rahayu, dpmd"]).toBe(2);
    const last = cases.filter((item) => textOf(item, "visitor") === "Hj. Sri Rahayu").at(-1);
    expect(dateOf(last?.receivedAt ?? 0)).toBe("2026-11-12");
    const offices = countBy(cases, (item) => textOf(item, "agency"));
    const typed = Object.keys(offices).filter((agency) => !agencyById(agency));
    expect(typed.some((name) => name.startsWith("SMAN"))).toBe(true);
    expect(typed.some((name) => name.startsWith("Desa"))).toBe(true);
    expect(offices["Umum"]).toBeGreaterThan(3);
    // A word without blanks that is no PD would be a misspelt id.
    expect(typed.filter((name) => /^[a-z-]+$/.test(name))).toEqual([]);
  });

  test("advice has topics, calls and looks at a telephone are in the history, some were written later", () => {
    const types = countBy(events, ({ type }) => type);
    for (const type of ["ApplicantCalled", "PersonalDataShown", "NoteAdded"]) {
      expect([type, (types[type] ?? 0) > 3]).toEqual([type, true]);
    }
    const topics = earlier.filter(({ fields }) => fields["topics"] !== undefined);
    expect(topics.length / earlier.length).toBeGreaterThan(0.7);
    expect(cases.filter((item) => item.queue === undefined).length).toBeGreaterThan(1);
  });

  test("numbers of identity and telephones are plausible and masked on every case", () => {
    const opened = steps.flatMap(({ command }) =>
      command.type === "OpenCase" ? [command.fields] : [],
    );
    for (const { identityKind, identityNumber, phone } of opened) {
      if (typeof identityNumber === "string") {
        const form = identityKind === "staff" ? "nip" : "nik";
        expect([identityNumber, identityWarnings(form, identityNumber)]).toEqual([
          identityNumber,
          [],
        ]);
      }
      if (typeof phone === "string") expect(phoneKey(phone)).toMatch(/^08\d{9,10}$/);
    }
    const written = JSON.stringify(events);
    for (const { identityNumber } of opened) {
      if (typeof identityNumber === "string") expect(written).not.toContain(identityNumber);
    }
  });

  test("numbers of the day begin at 1 each day and leave none out", () => {
    const byDay = new Map<string, number[]>();
    for (const { queue } of cases) {
      if (queue) byDay.set(queue.day, [...(byDay.get(queue.day) ?? []), queue.n]);
    }
    for (const [day, numbers] of byDay) {
      expect([day, numbers]).toEqual([day, numbers.map((_, index) => index + 1)]);
    }
  });

  test("worked on in office hours only, in order of time, never after now", () => {
    const times = steps.map(({ at }) => at);
    expect(times.filter((at) => !calendar.isOpenAt(msToMinute(at)))).toEqual([]);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(times.at(-1)).toBeLessThan(now);
  });

  test("is the same for the same seed, and holds nothing without a canonical form", () => {
    expect(guests()).toEqual(steps);
    for (const { command } of steps) canonicalJson(command);
    const ids = steps.map(({ command }) => command.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("guests at any time", () => {
  test.each([
    ["in the first minutes of the screenshots", "2026-11-27 08.10"],
    ["on a Sunday evening", "2026-11-29 20.00"],
    ["before opening", "2026-11-27 06.00"],
    ["just after opening", "2026-11-27 07.34"],
    ["a quarter of an hour after opening", "2026-11-27 07.45"],
    ["in the break", "2026-11-27 12.15"],
    ["in the first days of a year", "2027-01-04 09.00"],
    ["in Ramadan", "2027-02-19 10.00"],
    ["after the holidays of Idulfitri", "2027-03-16 08.05"],
    ["in a year without holidays", "2029-06-13 10.00"],
  ])("%s every act is accepted and every stage is there", (_name, at) => {
    for (const seed of [1, 2, 3]) {
      const all = guests({ now: wib(at), seed });
      const { cases: found } = played(all);
      expect(all.at(-1)?.at).toBeLessThan(wib(at));
      expect(countBy(found.slice(-10), ({ stage }) => stage)).toEqual({
        waiting: 3,
        informed: 1,
        consulting: 2,
        done: 4,
      });
      expect(Object.keys(countBy(found, ({ stage }) => stage))).toHaveLength(5);
      expect(new Set(found.map(({ number }) => number)).size).toBe(found.length);
    }
  });

  test("a large guest book has as many visits as it is asked for, of a few hundred regulars", () => {
    const { cases: many } = played(
      guests({ visits: 3000, regulars: 300, from: wib("2024-01-02 07.30") }),
    );
    expect(many).toHaveLength(3010);
    const visits = countBy(many, (item) => `${textOf(item, "visitor")}|${textOf(item, "agency")}`);
    expect(Object.values(visits).filter((count) => count > 2).length).toBeGreaterThan(200);
    expect(Object.keys(visits).length).toBeGreaterThan(900);
  });
});
