import type { EpochMs } from "../case/case.ts";
import type { CaseCommand, CommandHead, OpenCase } from "../case/commands.ts";
import { registrationNumber, sampleDeviceCode } from "../registration-number.ts";
import { actorOf, type Person } from "../reference/reference.ts";
import type { Actor } from "../roles.ts";
import type { AnyStandard } from "../service-standard.ts";
import { minuteToDay, msToMinute, yearOfDay } from "../time.ts";
import { texts } from "./catalogue.ts";
import { frontDesk, officers, people } from "./people.ts";
import { at, planCases, type OfficeOptions, type Plan, type WorkMinute } from "./plan.ts";
import { uuidAt, type Random } from "./random.ts";
import {
  confirmationOf,
  createRacks,
  isoDateOf,
  placed,
  requestOf,
  studyOf,
  wholeMinute,
  type Racks,
  type Request,
} from "./request.ts";

/**
 * The sample office: months of colocation work as a stream of commands. The store executes them one
 * by one through its only write path, so every sample case is a real history, and the rules of the
 * domain are what makes it so.
 */

export type { OfficeOptions } from "./plan.ts";

/** One act of one person. `now` of the circumstances is `at`. */
export interface OfficeStep {
  readonly at: EpochMs;
  readonly actor: Actor;
  readonly command: CaseCommand;
}

export interface Office {
  /** The administrator first. */
  readonly people: readonly Person[];
  /** In order of time, the acts on one case in the order they were done. */
  readonly commands: readonly OfficeStep[];
}

export const generateOffice = (options: OfficeOptions): Office => {
  const commands: OfficeStep[] = [];
  for (const steps of generateCases(options)) for (const step of steps) commands.push(step);
  // Stable: acts of one case keep their order within the same millisecond.
  commands.sort((one, other) => one.at - other.at);
  return { people, commands };
};

/** The same office case by case, for a large one that need not lie in memory as a whole. */
export function* generateCases(options: OfficeOptions): Generator<readonly OfficeStep[]> {
  const racks = createRacks();
  const numbers = createNumbers(options);
  for (const plan of planCases(options)) {
    yield stepsOf(plan, numbers(plan.receivedAt), racks, options);
  }
}

const yearOf = (ms: EpochMs) => yearOfDay(minuteToDay(msToMinute(ms)));

const createNumbers = ({ standard, deviceCode = sampleDeviceCode }: OfficeOptions) => {
  const lastByYear = new Map<number, number>();
  return (receivedAt: EpochMs): string => {
    const year = yearOf(receivedAt);
    const sequence = (lastByYear.get(year) ?? 0) + 1;
    lastByYear.set(year, sequence);
    return registrationNumber({ code: standard.code, year, device: deviceCode, sequence });
  };
};

/** A command without what the script fills in itself. */
type Said<Command> = Command extends CaseCommand ? Omit<Command, keyof CommandHead> : never;

/** Writes down the acts on one case, in order, each at its working minute. */
interface Script {
  /** Event number of the last act: every accepted command of the sample writes one event. */
  readonly v: () => number;
  readonly say: (
    minute: WorkMinute,
    actor: Person,
    command: (at: EpochMs) => Said<CaseCommand>,
    /** Milliseconds after the act before it, for acts in one breath. */
    breath?: number,
  ) => void;
  readonly steps: readonly OfficeStep[];
}

const createScript = ({ random, clock, recorded }: Plan): Script => {
  const steps: OfficeStep[] = [];
  let last = 0;
  let caseId = "";
  return {
    v: () => steps.length,
    steps,
    say: (minute, person, command, breath) => {
      const planned = clock.msAt(Math.min(Math.max(minute, recorded), clock.last));
      const moment = planned + random.between(0, 59) * 1000;
      last = breath === undefined ? Math.max(moment, last) : last + breath;
      if (caseId === "") caseId = uuidAt(random, last);
      const id = uuidAt(random, last);
      steps.push({
        at: last,
        actor: actorOf(person, last),
        command: { ...command(last), id, caseId, tv: 1 },
      });
    },
  };
};

const stepsOf = (
  plan: Plan,
  number: string,
  racks: Racks,
  { standard }: OfficeOptions,
): readonly OfficeStep[] => {
  const { random, outcome, clock, age, delay, pause, recorded, received, order } = plan;
  const script = createScript(plan);
  const request = requestOf(plan);
  const officer = at(officers, (order + random.between(0, 1)) % officers.length);
  const desk = random.chance(0.7) ? frontDesk : officer;
  const waits = outcome.ends === "waiting";
  const lack = waits || delay > 0 ? random.pick(["stamp", "letter"] as const) : null;

  script.say(recorded, desk, () => openingOf(plan, request, number, lack, standard));

  const completed = received + delay;
  if (delay > 0 && lack) complete(script, completed, desk, request, lack);
  const begin = Math.max(completed, recorded);
  const end = received + delay + pause + age;
  const length = end - begin - pause;

  /** Working minute of a share of the way, without the time a pause took. */
  const when = (share: number, afterPause = false) =>
    begin + Math.floor(length * share) + (afterPause ? pause : 0);

  if (!outcome.unassigned) {
    script.say(when(0.04), random.chance(0.7) ? officer : at(officers, 0), () => ({
      type: "AssignCase",
      to: { id: officer.id, name: officer.name },
    }));
  }
  if (random.chance(0.12)) note(script, random, when(0.06), officer);
  if (random.chance(0.07)) correctLetter(script, random, when(0.08), desk, request, lack);
  if (random.chance(0.05) && !lack) correctReceipt(script, plan, when(0.09), desk);
  if (waits || outcome.ends === "submitted") return script.steps;

  // On the way to the study; a detour leads back to the beginning.
  const toReview = (share: number, afterPause = false) =>
    script.say(when(share, afterPause), officer, () => ({
      type: "MoveToStage",
      to: "review",
      answers: {},
    }));
  const giveBack = (share: number, missing: string) =>
    script.say(when(share), officer, () => ({
      type: "MoveToStage",
      to: "returned",
      answers: { missing },
    }));

  if (outcome.ends === "cancelled" && random.chance(0.5)) {
    cancel(script, random, when(1), desk);
    return script.steps;
  }
  toReview(0.1);
  if (outcome.slip === "undone") {
    // Dropped into the wrong column and taken back at once.
    const missing = at(texts.missing, 0);
    giveBack(0.14, missing);
    const undone = script.v();
    script.say(
      when(0.14),
      officer,
      () => ({ type: "UndoStep", event: undone, reason: null }),
      4000 + random.between(0, 3000),
    );
  }
  if (outcome.ends === "returned") {
    giveBack(random.between(30, 70) / 100, random.pick(texts.missing));
    return script.steps;
  }
  if (outcome.ends === "declined") {
    const reason = request.stranger ? texts.declinedStranger : random.pick(texts.declined);
    script.say(when(1), officer, () => ({
      type: "MoveToStage",
      to: "declined",
      answers: { reason },
    }));
    return script.steps;
  }
  if (outcome.ends === "cancelled") {
    cancel(script, random, when(1), officer);
    return script.steps;
  }
  const detour = outcome.detour === true;
  if (detour) {
    const what = random.between(0, texts.missing.length - 1);
    giveBack(0.18, at(texts.missing, what));
    const back = when(0.18, true);
    script.say(back, random.chance(0.6) ? frontDesk : officer, (moment) => ({
      type: "MoveToStage",
      to: "submitted",
      answers: {
        completed: at(texts.completed, what),
        completedAt: Math.min(moment, clock.msAt(back)),
      },
    }));
    toReview(0.24, true);
  }
  if (random.chance(0.15)) {
    script.say(when(0.3, detour), officer, () => ({
      type: "ShowPersonalData",
      field: "picPhone",
      purpose: "contact",
    }));
  }
  if (outcome.ends === "review") return script.steps;

  const toProcessing = (share: number) =>
    script.say(when(share, detour), officer, () => ({
      type: "MoveToStage",
      to: "processing",
      answers: { study: studyOf(random) },
    }));
  toProcessing(0.45);
  if (outcome.slip === "again") {
    script.say(when(0.52, detour), officer, () => ({
      type: "MoveToStage",
      to: "review",
      answers: { reason: texts.again },
    }));
    toProcessing(0.6);
  }
  if (random.chance(0.25)) note(script, random, when(0.65, detour), officer);
  if (outcome.ends === "processing" && random.chance(0.6)) return script.steps;

  script.say(when(0.75, detour), officer, (moment) => ({
    type: "ChangeFields",
    values: { devices: placed(request.devices, random, racks, isoDateOf(moment)) },
    touched: ["devices"],
    reason: null,
  }));
  if (outcome.ends === "processing") return script.steps;

  script.say(when(0.85, detour), officer, () => ({
    type: "MoveToStage",
    to: "confirmation",
    answers: {},
  }));
  if (outcome.ends === "confirmation") return script.steps;

  script.say(when(1, detour), officer, (moment) => ({
    type: "MoveToStage",
    to: "done",
    answers: confirmationOf(random, moment),
  }));
  if (random.chance(0.05)) note(script, random, when(1, detour) + 20, officer);
  return script.steps;
};

/** Missing at the desk: the stamp, or the number of the letter. */
type Lack = "stamp" | "letter";

const openingOf = (
  { receivedAt }: Plan,
  request: Request,
  number: string,
  lack: Lack | null,
  standard: AnyStandard,
): Said<OpenCase> => {
  const { letterNumber: _number, ...withoutNumber } = request.fields;
  const ticks = request.electronic && lack !== "stamp" ? ["tte"] : ["signed", "stamped"];
  return {
    type: "OpenCase",
    // The sample plays the stages of this one service.
    service: standard.id === "colocation" ? "colocation" : wrongStandard(standard),
    number,
    receivedAt,
    fields: lack === "letter" ? withoutNumber : request.fields,
    ticks: lack === "stamp" ? ["signed"] : ticks,
    attachments: [],
    linkedTo: [],
    assignee: null,
  };
};

const wrongStandard = ({ id }: AnyStandard): never => {
  throw new Error(`the sample office knows colocation only, not ${id}`);
};

const complete = (
  script: Script,
  minute: WorkMinute,
  desk: Person,
  { letterNumber }: Request,
  lack: Lack,
) => {
  script.say(minute, desk, (moment) =>
    lack === "stamp"
      ? { type: "TickRequirement", tick: "stamped", on: true, receivedAt: wholeMinute(moment) }
      : {
          type: "ChangeFields",
          values: { letterNumber },
          touched: ["letterNumber"],
          reason: null,
          receivedAt: wholeMinute(moment),
        },
  );
};

const note = (script: Script, random: Random, minute: WorkMinute, officer: Person) =>
  script.say(minute, officer, () => ({ type: "AddNote", text: random.pick(texts.notes) }));

/** A digit was misread at the desk. */
const correctLetter = (
  script: Script,
  random: Random,
  minute: WorkMinute,
  desk: Person,
  { letterNumber }: Request,
  lack: Lack | null,
) => {
  if (lack === "letter") return;
  const corrected = letterNumber.replace(/\/\d+\//, `/${random.between(981, 999)}/`);
  script.say(minute, desk, () => ({
    type: "ChangeFields",
    values: { letterNumber: corrected },
    touched: ["letterNumber"],
    reason: "Nomor surat salah baca.",
  }));
};

/** The letter had come in earlier than was noted. Not across a year: that would be another register. */
const correctReceipt = (
  script: Script,
  { random, received, clock }: Plan,
  minute: WorkMinute,
  desk: Person,
) => {
  const receivedAt = clock.msAt(Math.max(0, received - random.between(15, 60)));
  if (received < 1 || yearOf(receivedAt) !== yearOf(clock.msAt(received))) return;
  script.say(minute, desk, () => ({
    type: "CorrectReceipt",
    receivedAt,
    reason: random.pick(texts.receiptReasons),
  }));
};

const cancel = (script: Script, random: Random, minute: WorkMinute, by: Person) => {
  const mistake = random.chance(0.4);
  script.say(minute, by, () => ({
    type: "MoveToStage",
    to: "cancelled",
    answers: {
      cancelKind: mistake ? "mistake" : "withdrawn",
      reason: random.pick(mistake ? texts.mistake : texts.withdrawn),
    },
  }));
};
