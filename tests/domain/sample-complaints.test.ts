import { currentPromise, type Case } from "#domain/case/case.ts";
import { decide } from "#domain/case/decide.ts";
import type { CaseEvent } from "#domain/case/events.ts";
import { evolve } from "#domain/case/evolve.ts";
import { isRows, type FieldValues } from "#domain/fields.ts";
import { firstDeskSettings } from "#domain/reference/desk-settings.ts";
import { actorOf } from "#domain/reference/reference.ts";
import { generateComplaints, type ComplaintOptions } from "#domain/sample/complaints.ts";
import { generateGuests } from "#domain/sample/guests.ts";
import { generateOffice, type OfficeStep } from "#domain/sample/office.ts";
import { people } from "#domain/sample/people.ts";
import { colocation } from "#domain/services/colocation.ts";
import { complaint } from "#domain/services/complaint.ts";
import { consultation } from "#domain/services/consultation.ts";
import { msToMinute } from "#domain/time.ts";
import { canonicalJson } from "#protocol/canonical-json.ts";
import { calendar, dateOf, show, wib } from "#tests/support/given.ts";
import { describe, expect, test } from "vitest";

/** Friday morning of the mockups. */
const now = wib("2026-11-27 08.10");
const common = { seed: 2026, now, calendar };
const others = [
  ...generateOffice({ ...common, cases: 60, standard: colocation }).commands,
  ...generateGuests({ ...common, standard: consultation }),
].toSorted((one, other) => one.at - other.at);
const complaints = (options: Partial<ComplaintOptions> = {}) =>
  generateComplaints({ ...common, standard: complaint, others, ...options });

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
      standard: complaint,
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
const textOf = (fields: FieldValues, field: string) => {
  const value = fields[field];
  return typeof value === "string" ? value : "";
};
const chosen = (fields: FieldValues, field: string) => {
  const value = fields[field];
  return value !== undefined && isRows(value) ? value.map(({ id }) => id) : [];
};
const dueDate = (item: Case) => {
  const dueAt = currentPromise(item)?.dueAt;
  return dueAt ? dateOf(dueAt) : null;
};

const steps = complaints();
const { cases, events } = played(steps);
const openings = steps.flatMap(({ command }) => (command.type === "OpenCase" ? [command] : []));
const at = (stage: string) => cases.filter((item) => item.stage === stage);

describe("the complaints of the sample office", () => {
  test("are some ninety, played in few commands", () => {
    expect(cases).toHaveLength(93);
    expect(steps.length).toBeLessThan(380);
  });

  test("stand in every stage", () => {
    expect(countBy(cases, ({ stage }) => stage)).toEqual({
      received: 5,
      triage: 3,
      "follow-up": 14,
      incomplete: 4,
      answered: 10,
      done: 40,
      forwarded: 7,
      withdrawn: 4,
      archived: 6,
    });
  });

  test("came through every channel, in every class and in none", () => {
    const channels = countBy(cases, ({ fields }) => textOf(fields, "channel"));
    const spec = complaint.fields["channel"];
    const offered = spec?.kind === "choice" ? spec.options : {};
    expect(Object.keys(channels).toSorted()).toEqual(Object.keys(offered).toSorted());
    expect(Object.values(channels).filter((count) => count < 4)).toEqual([]);
    const classes = countBy(cases, ({ category }) => category ?? "none");
    expect(Object.keys(classes).toSorted()).toEqual(
      [...Object.keys(complaint.categories), "none"].toSorted(),
    );
    expect(Object.values(classes).filter((count) => count < 6)).toEqual([]);
  });

  test("wait this morning as in the mockup", () => {
    const waiting = [...at("received"), ...at("triage")].toSorted(
      (one, other) => one.receivedAt - other.receivedAt,
    );
    expect(
      waiting
        .slice(-6)
        .map(({ number, receivedAt, fields }) => [
          number.slice(-4),
          show(receivedAt)?.slice(5),
          textOf(fields, "channel"),
          textOf(fields, "subject"),
        ]),
    ).toEqual([
      ["0088", "11-23 10.05", "telephone", "Nomor layanan sulit dihubungi"],
      ["0089", "11-24 20.31", "instagram", "Jadwal layanan di laman tidak sesuai"],
      ["0090", "11-25 09.12", "email", "Email dinas menolak lampiran"],
      ["0091", "11-25 14.00", "complaint-box", "Petugas konsultasi tidak di tempat"],
      ["0092", "11-26 16.20", "lapor", "Wifi ruang tunggu lantai 1 sering putus"],
      ["0093", "11-26 19.42", "whatsapp", "Diminta biaya saat menitip server"],
    ]);
    const last = waiting.at(-1);
    expect([show(last?.recordedAt), last?.recordedBy.name]).toEqual([
      "2026-11-27 07.44",
      "Nurul Aini",
    ]);
    expect(waiting.map(({ category }) => category).filter(Boolean)).toEqual([]);
  });

  test("are late, due today and due on Monday among those that are open", () => {
    const open = [...at("received"), ...at("triage"), ...at("follow-up")];
    const due = open.map((item) => dueDate(item) ?? "");
    expect(due.filter((date) => date < "2026-11-27").length).toBeGreaterThanOrEqual(5);
    expect(due.filter((date) => date === "2026-11-27").length).toBeGreaterThanOrEqual(2);
    expect(due.filter((date) => date === "2026-11-30").length).toBeGreaterThanOrEqual(1);
  });

  test("were answered in time mostly, and late now and then", () => {
    const ended = [...at("answered"), ...at("done")];
    const states = countBy(ended, (item) => currentPromise(item)?.state ?? "none");
    expect(Object.keys(states).toSorted()).toEqual(["late", "met"]);
    expect(states["late"]).toBeGreaterThanOrEqual(4);
    expect(states["met"]).toBeGreaterThan(40);
  });

  test("were reclassified with a reason, reopened, returned and completed", () => {
    const reclassified = events.filter(
      (event) => event.type === "FieldsChanged" && event.category !== undefined,
    );
    expect(reclassified).toHaveLength(3);
    const moves = events.filter((event) => event.type === "StageEntered");
    const count = (from: string, to: string) =>
      moves.filter((event) => event.from === from && event.to === to).length;
    expect(count("answered", "follow-up")).toBe(2);
    expect(count("incomplete", "follow-up")).toBe(2);
    expect(count("triage", "answered")).toBeGreaterThan(20);
    const types = countBy(events, ({ type }) => type);
    expect(types["NoteAdded"]).toBeGreaterThanOrEqual(5);
    expect(types["PersonalDataShown"]).toBeGreaterThanOrEqual(5);
  });

  test("some lie incomplete for more than thirty days, some answered for more than ten working days", () => {
    const monthAgo = now - 30 * 86_400_000;
    const old = at("incomplete").filter(({ stageSince }) => stageSince < monthAgo);
    expect(old.length).toBeGreaterThanOrEqual(2);
    expect(old.length).toBeLessThan(at("incomplete").length);
    const silent = at("answered").filter(
      ({ stageSince }) =>
        calendar.workingMinutesBetween(msToMinute(stageSince), msToMinute(now)) > 11 * 450,
    );
    expect(silent.length).toBeGreaterThanOrEqual(3);
    expect(silent.length).toBeLessThan(at("answered").length);
  });

  test("are secret where oversight is needed, anonymous mostly, open where somebody wants to be named", () => {
    const oversight = cases.filter(({ category }) => category === "oversight");
    expect(oversight.length).toBeGreaterThanOrEqual(6);
    for (const { number, fields } of oversight) {
      expect([number, chosen(fields, "protection")]).toEqual([number, ["anonymous", "secret"]]);
    }
    const kinds = countBy(cases, ({ fields }) => chosen(fields, "protection").join(" "));
    expect(kinds["anonymous"]).toBeGreaterThan(70);
    expect(kinds[""]).toBeGreaterThanOrEqual(2);
  });

  test("keep what their channel asks for", () => {
    for (const { number, fields, receivedAt } of cases) {
      switch (textOf(fields, "channel")) {
        case "lapor":
          expect(textOf(fields, "laporNumber")).toMatch(/^9000\d{4}$/);
          expect(fields["laporStatus"]).toBeDefined();
          break;
        case "complaint-box":
          expect([number, Number(fields["boxFoundAt"]) < receivedAt]).toEqual([number, true]);
          break;
        case "instagram":
        case "facebook":
        case "twitter":
          expect(textOf(fields, "account")).toMatch(/^@warga\.contoh\d\d$/);
          break;
        case "other":
          expect(textOf(fields, "channelName")).not.toBe("");
      }
    }
    const laporNumbers = cases.map(({ fields }) => textOf(fields, "laporNumber")).filter(Boolean);
    expect(new Set(laporNumbers).size).toBe(laporNumbers.length);
  });

  test("name reporters that are clearly invented, and keep them apart from every event", () => {
    const written = JSON.stringify(events);
    for (const { fields } of openings) {
      const phone = textOf(fields, "reporterPhone");
      if (phone) expect(phone).toMatch(/^0812-0000-\d{4}$/);
      const mail = textOf(fields, "reporterEmail");
      if (mail) expect(mail).toMatch(/^[a-z.]+@contoh\.example$/);
      for (const datum of [phone, mail, textOf(fields, "reporterName")]) {
        if (datum) expect(written).not.toContain(datum);
      }
    }
    const nothing = openings.filter(({ fields }) =>
      ["name", "address", "contact", "job"].every((id) => chosen(fields, "unstated").includes(id)),
    );
    expect(nothing.length).toBeGreaterThan(10);
    for (const { fields } of nothing) {
      expect(Object.keys(fields).filter((id) => id.startsWith("reporter"))).toEqual([]);
    }
  });

  test("two reporters complain of the same matter twice, in other words", () => {
    const byPhone = countBy(openings, ({ fields }) => textOf(fields, "reporterPhone"));
    delete byPhone[""];
    expect(Object.values(byPhone).filter((count) => count > 1)).toEqual([2, 2]);
  });

  test("some are about a request or a visit that was there before", () => {
    const known = new Map(
      others.flatMap(({ command, at: openedAt }) =>
        command.type === "OpenCase" ? [[command.caseId, { ...command, openedAt }] as const] : [],
      ),
    );
    const linked = cases.flatMap((item) =>
      item.linkedTo.map((id) => ({ item, other: known.get(id) })),
    );
    expect(new Set(linked.map(({ other }) => other?.service))).toEqual(
      new Set(["colocation", "consultation"]),
    );
    expect(linked).toHaveLength(5);
    for (const { item, other } of linked) {
      expect(other?.openedAt ?? Infinity).toBeLessThan(item.recordedAt);
    }
  });

  test("were worked on in office hours only, in order of time, never after now", () => {
    const times = steps.map((step) => step.at);
    expect(times.filter((moment) => !calendar.isOpenAt(msToMinute(moment)))).toEqual([]);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(times.at(-1)).toBeLessThan(now);
    const evenings = cases.filter(({ receivedAt }) => !calendar.isOpenAt(msToMinute(receivedAt)));
    expect(evenings.length).toBeGreaterThan(12);
  });

  test("are numbered in the order in which they were written down", () => {
    expect(openings.map(({ number }) => number)).toEqual(
      openings.map((_, index) => `ADU-2026-22-${(index + 1).toString().padStart(4, "0")}`),
    );
  });

  test("are the same for the same seed, and hold nothing without a canonical form", () => {
    expect(complaints()).toEqual(steps);
    for (const { command } of steps) canonicalJson(command);
    const ids = steps.map(({ command }) => command.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("complaints at any time", () => {
  test.each([
    ["on a Sunday evening", "2026-11-29 20.00"],
    ["before opening", "2026-11-27 06.00"],
    ["just after opening", "2026-11-27 07.34"],
    ["a quarter of an hour after opening", "2026-11-27 07.45"],
    ["in the break", "2026-11-27 12.15"],
    ["in the first days of a year", "2027-01-04 09.00"],
    ["in Ramadan", "2027-02-19 10.00"],
    ["after the holidays of Idulfitri", "2027-03-16 08.05"],
    ["in a year without holidays", "2029-06-13 10.00"],
  ])("%s every act is accepted and every stage is there", (_name, moment) => {
    for (const seed of [1, 2, 3]) {
      const all = complaints({ now: wib(moment), seed, others: [] });
      const { cases: found } = played(all);
      expect(all.at(-1)?.at).toBeLessThan(wib(moment));
      expect(countBy(found, ({ stage }) => stage)).toEqual(countBy(cases, ({ stage }) => stage));
      expect(new Set(found.map(({ number }) => number)).size).toBe(93);
    }
  });
});
