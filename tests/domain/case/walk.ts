import { firstDeskSettings } from "#domain/reference/desk-settings.ts";
import * as fc from "fast-check";
import type { Case, EpochMs } from "#domain/case/case.ts";
import type { CaseCommand, OpenCase } from "#domain/case/commands.ts";
import { decide } from "#domain/case/decide.ts";
import type { CaseEvent } from "#domain/case/events.ts";
import { evolve } from "#domain/case/evolve.ts";
import type { FieldSpec, FieldValue, FieldValues } from "#domain/fields.ts";
import { roles, type Actor } from "#domain/roles.ts";
import { askSpec, stageOf, type AnyStandard } from "#domain/service-standard.ts";
import { serviceIds, standardOf } from "#domain/services/index.ts";
import {
  calendar,
  caseId,
  dateOf,
  everybodyHere,
  refOf,
  rina,
  wib,
  yohanes,
  type Said,
} from "#tests/support/given.ts";

/** Random lives of cases: whatever `decide` allows, in whatever order people might try it. */

/** Everybody at once, so that a walk is stopped by the procedure and not by the person. */
const everybody: Actor = { id: "semua", name: "Semua Peran", roles };

/** One attempt: what is tried, a choice within it, and how much later. */
interface Attempt {
  readonly kind: number;
  readonly choice: number;
  readonly minutes: number;
}

export interface Life {
  readonly service: number;
  readonly complete: boolean;
  readonly attempts: readonly Attempt[];
}

export const lives: fc.Arbitrary<Life> = fc.record({
  service: fc.nat(serviceIds.length - 1),
  complete: fc.boolean(),
  attempts: fc.array(
    fc.record({
      kind: fc.nat(99),
      choice: fc.nat(1000),
      // From the same minute to about a working day later; now and then nine seconds.
      minutes: fc.oneof(fc.constant(0), fc.nat(90), fc.nat(1500)),
    }),
    { minLength: 3, maxLength: 30 },
  ),
});

export interface Walk {
  readonly standard: AnyStandard;
  readonly events: readonly CaseEvent[];
  /** The case after each event, at the same place. */
  readonly states: readonly Case[];
}

const begin = wib("2026-11-23 08.00");

/** Plays a life. Refused attempts leave no trace. */
export const walkOf = ({ service, complete, attempts }: Life): Walk => {
  const id = serviceIds[service] ?? "colocation";
  const standard = standardOf(id);
  const events: CaseEvent[] = [];
  const states: Case[] = [];
  let now = begin;
  const attempt = (said: Said) => {
    const current = states.at(-1) ?? null;
    const command: CaseCommand = { ...said, id: `c${events.length}`, caseId, tv: 1 };
    const decision = decide(command, current, {
      now,
      actor: everybody,
      clockSuspect: false,
      standard,
      calendar,
      people: everybodyHere,
      settings: firstDeskSettings,
      since: [],
    });
    if (!decision.ok) return;
    for (const event of decision.value) {
      states.push(evolve(states.at(-1) ?? null, event));
      events.push(event);
    }
  };
  attempt(openingOf(id, standard, complete, now));
  for (const { kind, choice, minutes } of attempts) {
    now += minutes === 0 ? 9000 : minutes * 60_000;
    const current = states.at(-1);
    if (current) attempt(saidAt(kind, choice, current, standard, now));
  }
  return { standard, events, states };
};

const openingOf = (
  service: OpenCase["service"],
  standard: AnyStandard,
  complete: boolean,
  now: EpochMs,
): Said => {
  const fields: Record<string, FieldValue> = {};
  for (const { fields: ids, phase } of standard.sections) {
    if (phase !== "intake") continue;
    for (const id of ids) {
      const spec = standard.fields[id];
      if (spec && (complete || spec.essential)) fields[id] = valueFor(spec, now, 0);
    }
  }
  return {
    type: "OpenCase",
    service,
    number: `${standard.code}-2026-K7-0001`,
    receivedAt: now,
    fields,
    ticks: complete ? Object.keys(standard.ticks).slice(0, 2) : [],
    attachments: [],
  };
};

/** Some value that the field takes. */
const valueFor = (spec: FieldSpec, now: EpochMs, choice: number): FieldValue => {
  switch (spec.kind) {
    case "text":
      if (spec.format === "nip") return "198509122010011004";
      if (spec.format === "phone") return "081200004471";
      return spec.format === "email" ? "agus@kalbarprov.example" : `Isian ${choice}`;
    case "choice":
      return pick(Object.keys(spec.options), choice);
    case "number":
      return (spec.min ?? 0) + 1;
    case "date":
      return dateOf(now);
    case "instant":
      return now;
    case "person":
      return pick([rina.id, yohanes.id, "tak dikenal"], choice);
    case "choices":
      return [{ id: pick(Object.keys(spec.options), choice) }];
    case "photo":
      return "data:image/webp;base64,AAAA";
    case "agency":
      return pick(["bapenda", "dinsos", "PD tak dikenal"], choice);
    case "checks":
      return Object.fromEntries(
        Object.keys(spec.items).map((item, index) => [
          item,
          { result: pick(Object.keys(spec.results), choice + index) },
        ]),
      );
    case "list": {
      const cells = Object.entries(spec.of).map(([id, cell]) => [id, scalarFor(cell, now, choice)]);
      return [{ ...Object.fromEntries(cells), id: `row-${choice % 3}` }];
    }
  }
};

const scalarFor = (spec: FieldSpec, now: EpochMs, choice: number) => {
  const value = valueFor(spec, now, choice);
  return typeof value === "object" ? "" : value;
};

const pick = <Item>(items: readonly Item[], choice: number): Item => {
  const item = items[choice % items.length];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
};

const saidAt = (
  kind: number,
  choice: number,
  current: Case,
  standard: AnyStandard,
  now: EpochMs,
): Said => {
  if (kind < 45) return moveAt(choice, current, standard, now);
  if (kind < 55) return { type: "UndoStep", event: current.lastStep?.v ?? 1, reason: "Salah" };
  if (kind < 65) {
    const field = pick(Object.keys(standard.fields), choice);
    const spec = standard.fields[field];
    const values: FieldValues =
      spec && choice % 5 > 0 ? { [field]: valueFor(spec, now, choice) } : {};
    return { type: "ChangeFields", values, touched: [field], reason: "Koreksi" };
  }
  if (kind < 75) {
    const tick = pick([...Object.keys(standard.ticks), "none"], choice);
    return {
      type: "TickRequirement",
      tick,
      on: current.ticks[tick] === undefined,
      receivedAt: now - (choice % 100) * 60_000,
    };
  }
  if (kind < 83) {
    return {
      type: "AssignCase",
      to: pick([refOf(rina), refOf(yohanes), null], choice),
    };
  }
  if (kind < 90) {
    return {
      type: "CorrectReceipt",
      receivedAt: begin + ((choice % 40) - 20) * 1_800_000,
      reason: "Stempel agenda",
    };
  }
  if (kind < 95) return { type: "AddNote", text: `Catatan ${choice}` };
  return {
    type: "ShowPersonalData",
    field: pick(Object.keys(standard.fields), choice),
    purpose: "match",
  };
};

const moveAt = (choice: number, current: Case, standard: AnyStandard, now: EpochMs): Said => {
  const { next } = stageOf(standard, current.stage);
  const onward = standard.path[standard.path.indexOf(current.stage) + 1];
  // Mostly onward, as in an office; else anywhere, also where there is nothing.
  const forward = choice % 5 < 3 ? next.find(({ to }) => to === onward) : undefined;
  const transition = forward ?? pick(next.concat(nowhere), choice);
  const answers: Record<string, FieldValue> = {};
  for (const ask of transition.asks ?? []) {
    if (ask.optional && choice % 2 === 0) continue;
    answers[ask.id] = valueFor(askSpec(standard, ask), now, choice);
  }
  return { type: "MoveToStage", to: transition.to, answers };
};

const nowhere = { to: "nowhere", by: [], verb: "" } as const;
