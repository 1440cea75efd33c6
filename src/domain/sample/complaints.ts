import type { CaseId, EpochMs } from "../case/case.ts";
import type { CaseCommand, CommandHead, OpenCase } from "../case/commands.ts";
import type { FieldValues, Row } from "../fields.ts";
import { actorOf, type Person } from "../reference/reference.ts";
import { registrationNumber, sampleDeviceCode } from "../registration-number.ts";
import type { AnyStandard } from "../service-standard.ts";
import {
  dayToIsoDate,
  dayToMinute,
  minuteToDay,
  minuteToMs,
  msToMinute,
  yearOfDay,
  type DayNumber,
  type EpochMinute,
} from "../time.ts";
import type { WorkingCalendar } from "../working-calendar.ts";
import {
  complaints,
  jobs,
  streets,
  towns,
  units,
  type ComplaintChannelId,
  type ComplaintClass,
  type LinkedMatter,
  type SampleComplaint,
} from "./complaint-catalogue.ts";
import { clockOf, lastOpenDay } from "./days.ts";
import { nameOf } from "./guests.ts";
import type { OfficeStep } from "./office.ts";
import { complaintOfficer, frontDesk, people } from "./people.ts";
import { at } from "./plan.ts";
import { createRandom, seedFor, uuidAt, type Random } from "./random.ts";

/**
 * The complaints of the sample office, over five months and through every channel. Unlike letters and
 * guests they are not thrown together: a complaint is read, so each is written by hand in its
 * catalogue, and only who complained and the minutes are drawn.
 */
export interface ComplaintOptions {
  /** The same seed with the same other options gives the same complaints. */
  readonly seed: number;
  /** The moment they are looked at; nothing is dated after it. */
  readonly now: EpochMs;
  readonly calendar: WorkingCalendar;
  /** The standard of complaints. */
  readonly standard: AnyStandard;
  /** What the office did otherwise: some complaints are about a request or a visit among it. */
  readonly others?: readonly OfficeStep[];
  readonly deviceCode?: string;
}

/** The acts on all complaints in order of time. */
export const generateComplaints = (options: ComplaintOptions): readonly OfficeStep[] => {
  const desk = deskOf(options);
  const written = complaints.map((complaint, index) => stepsOf(complaint, index, desk));
  // Registration numbers are given in the order in which complaints are written down.
  written.sort((one, other) => openedAt(one) - openedAt(other));
  const number = createNumbers(options);
  return written
    .flatMap((steps) => steps.map((step) => numbered(step, number)))
    .sort((one, other) => one.at - other.at);
};

const openedAt = (steps: readonly OfficeStep[]): EpochMs => steps[0]?.at ?? 0;

const numbered = (step: OfficeStep, number: (receivedAt: EpochMs) => string): OfficeStep =>
  step.command.type === "OpenCase"
    ? { ...step, command: { ...step.command, number: number(step.command.receivedAt) } }
    : step;

const createNumbers = ({ standard, deviceCode = sampleDeviceCode }: ComplaintOptions) => {
  const lastByYear = new Map<number, number>();
  return (receivedAt: EpochMs): string => {
    const year = yearOfDay(minuteToDay(msToMinute(receivedAt)));
    const sequence = (lastByYear.get(year) ?? 0) + 1;
    lastByYear.set(year, sequence);
    return registrationNumber({ code: standard.code, year, device: deviceCode, sequence });
  };
};

/**
 * A place in working time: −3.5 is the middle of the working time three days before the last open
 * one. So a plan holds in Ramadan, in a week of holidays and at any hour.
 */
type Place = number;

interface Desk {
  readonly dayOf: (daysAgo: number) => DayNumber;
  readonly placeOf: (minute: EpochMinute) => Place;
  readonly msAt: (place: Place) => EpochMs;
  readonly caseAt: (moment: EpochMs, matter: LinkedMatter) => CaseId | null;
  readonly options: ComplaintOptions;
}

const deskOf = (options: ComplaintOptions): Desk => {
  const { now, calendar, others = [] } = options;
  const nowMinute = msToMinute(now);
  const days = [lastOpenDay(calendar, nowMinute)];
  const daysNeeded = Math.max(...complaints.map(({ day }) => day)) + 1;
  for (let day = at(days, 0) - 1; days.length < daysNeeded; day--) {
    if (calendar.isWorkingDay(day)) days.push(day);
  }
  const today = at(days, 0);
  const gone = clockOf(calendar, today, nowMinute).minutes;
  const overSince = new Map<CaseId, EpochMs>();
  for (const { at: since, command } of others) {
    if (command.type === "MoveToStage" && command.to === "done") {
      overSince.set(command.caseId, since);
    }
  }
  const opened = others.flatMap(({ at: since, command }) =>
    command.type === "OpenCase" ? [{ ...command, since }] : [],
  );
  return {
    options,
    dayOf: (daysAgo) => at(days, daysAgo),
    placeOf: (minute) => {
      // Outside working time a place is the beginning of the next working time.
      const open = calendar.nextOpening(minute);
      const day = minuteToDay(open);
      const whole = clockOf(calendar, day).minutes;
      return calendar.workingMinutesBetween(dayToMinute(day), open) / whole - days.indexOf(day);
    },
    msAt: (place) => {
      const daysAgo = Math.max(0, -Math.floor(place));
      const clock = clockOf(calendar, at(days, daysAgo));
      const minute = Math.floor((place + daysAgo) * clock.minutes + rounding);
      return clock.msAt(daysAgo === 0 ? Math.min(minute, gone - 1) : minute);
    },
    caseAt: (moment, { service, is, about = "" }) => {
      const found = opened.findLast(({ caseId, fields, since, ...one }) => {
        const over = overSince.get(caseId) ?? Infinity;
        const then = is === "over" ? over < moment : since < moment && over > moment;
        return one.service === service && then && JSON.stringify(fields).includes(about);
      });
      return found?.caseId ?? null;
    },
  };
};

/** A sum of shares of a day may fall short of a whole minute by less than this. */
const rounding = 1e-6;

/** Channels in which people write whenever they like. */
const online: ReadonlySet<ComplaintChannelId> = new Set([
  "whatsapp",
  "email",
  "lapor",
  "contact-form",
  "instagram",
  "facebook",
  "twitter",
]);

/** Evening messages before a weekend are often written on it. */
const receiptOf = (
  { day: daysAgo, at: wallTime, channel }: SampleComplaint,
  random: Random,
  { dayOf, options: { calendar } }: Desk,
): EpochMinute => {
  const [hours = 0, minutes = 0] = wallTime.split(".").map(Number);
  const day = dayOf(daysAgo);
  const onWeekend = hours >= 17 && !calendar.isWorkingDay(day + 1) && random.chance(0.6);
  const minute = dayToMinute(onWeekend ? day + 1 : day) + hours * 60 + minutes;
  return online.has(channel) ? minute : calendar.nextOpening(minute);
};

type Said<Command> = Command extends CaseCommand ? Omit<Command, keyof CommandHead> : never;

/** Writes down the acts on one complaint, in order. */
interface Script {
  readonly say: (place: Place, by: Person, said: (now: EpochMs) => Said<CaseCommand>) => void;
  readonly steps: readonly OfficeStep[];
}

const createScript = (random: Random, { msAt }: Desk): Script => {
  const steps: OfficeStep[] = [];
  let last = 0;
  let caseId = "";
  return {
    steps,
    say: (place, person, said) => {
      last = Math.max(msAt(place) + random.between(0, 40) * 1000, last + 1000);
      if (caseId === "") caseId = uuidAt(random, last);
      const head = { id: uuidAt(random, last), caseId, tv: 1 } as const;
      steps.push({ at: last, actor: actorOf(person, last), command: { ...said(last), ...head } });
    },
  };
};

const stepsOf = (complaint: SampleComplaint, index: number, desk: Desk): readonly OfficeStep[] => {
  const { options } = desk;
  const random = createRandom(seedFor(options.seed + 5, index));
  const script = createScript(random, desk);
  const received = receiptOf(complaint, random, desk);
  const begin = desk.placeOf(received);
  const recorded = begin + (complaint.recorded ?? random.between(5, 30) / 1000);
  const { stage } = complaint;
  const took = complaint.took ?? 1.5;
  const officer = (place: Place, said: (now: EpochMs) => Said<CaseCommand>) =>
    script.say(place, complaintOfficer, said);
  const move = (place: Place, to: string, answers: (now: EpochMs) => FieldValues = nothing) =>
    officer(place, (now) => ({ type: "MoveToStage", to, answers: answers(now) }));
  const end = begin + took;

  const by = deskTakesIn.has(complaint.channel) ? frontDesk : complaintOfficer;
  script.say(recorded, by, () => openingOf(complaint, index, received, random, desk));
  if (stage === "received") return script.steps;

  if (stage === "archived" || (stage === "withdrawn" && !complaint.instruction)) {
    if (complaint.contacted) officer(begin + took * 0.6, showPhone);
    move(end, stage, () => ({ reason: complaint.reason ?? "" }));
    if (complaint.channel === "lapor") officer(end, () => laporSays("archived"));
    return script.steps;
  }

  const looked = Math.max(recorded, begin + Math.min(took * 0.3, random.between(4, 30) / 100));
  move(looked, "triage");
  if (stage === "triage") return script.steps;

  const given = Math.max(looked, begin + Math.min(took * 0.45, random.between(35, 90) / 100));
  const disposed = complaint.instruction !== undefined;
  if (disposed) {
    move(given, "follow-up", (now) => dispositionOf(complaint, random, options.calendar, now));
    const { reclassified, category } = complaint;
    if (reclassified && category) {
      officer(given + 0.3, () => ({
        type: "ChangeFields",
        values: { category },
        touched: ["category"],
        reason: reclassified.reason,
      }));
    }
  }
  if (complaint.contacted) officer(given + 0.1, showPhone);
  const { note } = complaint;
  if (note !== undefined) officer(given + took * 0.2, () => ({ type: "AddNote", text: note }));

  for (const [after, text] of complaint.works ?? []) {
    officer(given + after, (now) => ({
      type: "RecordWork",
      text,
      doneAt: wholeMinute(now),
      attachments: [],
    }));
  }
  const { told } = complaint;
  const owner = told === undefined ? undefined : taskOwner(complaint);
  const disposition = script.steps.findLast(
    ({ command }) => command.type === "MoveToStage" && command.to === "follow-up",
  );
  if (told !== undefined && owner && disposition) {
    script.say(given + 4.5, owner, () => ({
      type: "ReportTask",
      task: disposition.command.id,
      text: told,
      done: false,
    }));
  }

  const { missing, completed } = complaint;
  if (missing !== undefined) {
    const asked = given + 0.4;
    move(asked, "incomplete", () => ({ missing, toldBy: toldBy(complaint) }));
    if (completed === undefined) return script.steps;
    move(asked + 3, disposed ? "follow-up" : "triage", (now) => ({
      completed,
      completedAt: wholeMinute(now),
    }));
  }

  if (stage === "forwarded") {
    move(end, stage, () => ({
      destination: complaint.destination ?? "",
      forwardedBy: complaint.forwardedBy ?? "",
      reason: complaint.reason ?? "",
    }));
    return script.steps;
  }
  if (stage === "withdrawn") {
    move(end, stage, () => ({ reason: complaint.reason ?? "" }));
    return script.steps;
  }

  const { answer, reopened, found } = complaint;
  if (answer === undefined) {
    if (complaint.channel === "lapor") officer(given + 0.1, () => laporSays("process"));
    return script.steps;
  }
  if (found !== undefined) {
    officer(end - 1, () => ({
      type: "ChangeFields",
      values: { inspectorateResult: found },
      touched: ["inspectorateResult"],
      reason: null,
    }));
  }
  const answering = (text: string) => (now: EpochMs) => ({
    ...(disposed || complaint.category === undefined ? {} : { category: complaint.category }),
    ...answerOf(complaint, text, now),
  });
  move(end, "answered", answering(answer));
  if (reopened) {
    move(end + reopened.after, "follow-up", () => ({ reason: reopened.reason }));
    if (reopened.answer === undefined) return script.steps;
    move(end + reopened.after + 1, "answered", answering(reopened.answer));
  }
  if (stage === "answered") {
    if (complaint.channel === "lapor") officer(end, () => laporSays("process"));
    return script.steps;
  }

  const { closed = 1 } = complaint;
  move(end + closed, "done", () => ({ closing: closed < 11 ? "accepted" : "silent" }));
  if (complaint.channel === "lapor") officer(end + closed, () => laporSays("done"));
  return script.steps;
};

const taskOwner = ({ unit }: SampleComplaint): Person | undefined =>
  people.find(({ name }) => unit !== undefined && name === units[unit].officer);

const nothing = (): FieldValues => ({});

const wholeMinute = (ms: EpochMs): EpochMs => minuteToMs(msToMinute(ms));

/** Written down by the front desk; mail, LAPOR! and social media are read by the complaint officer. */
const deskTakesIn: ReadonlySet<ComplaintChannelId> = new Set([
  "in-person",
  "telephone",
  "whatsapp",
  "complaint-box",
]);

const showPhone = (): Said<CaseCommand> => ({
  type: "ShowPersonalData",
  field: "reporterPhone",
  purpose: "contact",
});

const laporSays = (laporStatus: string): Said<CaseCommand> => ({
  type: "ChangeFields",
  values: { laporStatus },
  touched: ["laporStatus"],
  reason: null,
});

const openingOf = (
  complaint: SampleComplaint,
  index: number,
  received: EpochMinute,
  random: Random,
  { caseAt, options: { seed, standard } }: Desk,
): Said<OpenCase> => {
  const receivedAt = minuteToMs(received);
  const { linkedTo, channel } = complaint;
  const linked = linkedTo === undefined ? null : caseAt(receivedAt, linkedTo);
  return {
    type: "OpenCase",
    service: standard.id === "complaint" ? "complaint" : wrongStandard(standard),
    number: "",
    receivedAt,
    fields: {
      channel,
      ...channelFields(complaint, index, received, random),
      ...told(complaint, received, random),
      ...reporterOf(complaint, index, seed),
    },
    ticks: [],
    attachments: [],
    linkedTo: linked === null ? [] : [linked],
    assignee: null,
  };
};

const channelFields = (
  { channel, channelRef, stage }: SampleComplaint,
  index: number,
  received: EpochMinute,
  random: Random,
): FieldValues => {
  switch (channel) {
    case "instagram":
    case "facebook":
    case "twitter":
      return { account: `@warga.contoh${padded(index, 2)}` };
    case "lapor":
      return {
        laporNumber: `9000${padded(index * 37, 4)}`,
        laporStatus: stage === "received" ? "unverified" : "unhandled",
      };
    case "complaint-box":
      return { boxFoundAt: minuteToMs(received - random.between(10, 90)) };
    case "other":
      return {
        channelName: channelRef === undefined ? "Surat pembaca dan forum warga" : "Surat",
        ...(channelRef === undefined ? {} : { channelRef }),
      };
    default:
      return channelRef === undefined ? {} : { channelRef };
  }
};

const padded = (value: number, length: number): string => value.toString().padStart(length, "0");

const told = (
  { subject, story, reported, agency, place, loss, remedy, wish, channel }: SampleComplaint,
  received: EpochMinute,
  random: Random,
): FieldValues => {
  const happened = !online.has(channel) && random.chance(0.5);
  const protection = wish === "secret" ? ["anonymous", "secret"] : ["anonymous"];
  return {
    subject,
    story,
    ...(reported === undefined ? {} : { reported }),
    ...(agency === undefined ? {} : { agency }),
    ...(place === undefined ? {} : { place }),
    ...(loss === undefined ? {} : { loss }),
    ...(remedy === undefined ? {} : { remedy }),
    ...(happened ? { happenedOn: dayToIsoDate(minuteToDay(received) - random.between(0, 6)) } : {}),
    ...(wish === "open" ? {} : { protection: chosen(protection) }),
  };
};

const chosen = (ids: readonly string[]): readonly Row[] => ids.map((id) => ({ id }));

/** What each channel shows of the one who uses it, unless the catalogue says otherwise. */
const toldThrough = {
  "in-person": "all",
  telephone: "name and contact",
  whatsapp: "contact",
  email: "name and contact",
  "contact-form": "name and contact",
  "complaint-box": "nothing",
  lapor: "nothing",
  instagram: "nothing",
  facebook: "nothing",
  twitter: "nothing",
  other: "nothing",
} as const satisfies Record<ComplaintChannelId, SampleComplaint["tells"]>;

/** All invented: telephones of a block nobody has, mail at a domain that is not there. */
const reporterOf = (
  { channel, reporter, tells = toldThrough[channel] }: SampleComplaint,
  index: number,
  seed: number,
): FieldValues => {
  const who = reporter ?? 100 + index;
  const random = createRandom(seedFor(seed + 6, who));
  const name = nameOf(random, random.chance(0.5), true);
  const mails = channel === "email" || channel === "contact-form";
  const mail = `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@contoh.example`;
  const phone = `0812-0000-${padded(who, 4)}`;
  const address = `${random.pick(streets)} Nomor ${random.between(1, 60)}, ${random.pick(towns)}`;
  const job = random.pick(jobs);
  const all = tells === "all";
  const unstated = [
    ...(tells === "contact" || tells === "nothing" ? ["name"] : []),
    ...(all ? [] : ["address"]),
    ...(tells === "nothing" ? ["contact"] : []),
    ...(all ? [] : ["job"]),
  ];
  return {
    ...(all || tells === "name and contact" ? { reporterName: name } : {}),
    ...(tells === "nothing" || (mails && reporter === undefined) ? {} : { reporterPhone: phone }),
    ...(tells !== "nothing" && mails ? { reporterEmail: mail } : {}),
    ...(all ? { reporterAddress: address, reporterJob: job } : {}),
    ...(unstated.length > 0 ? { unstated: chosen(unstated) } : {}),
  };
};

/** Working days a unit is given, so that some are left for the answer. */
const internalDays: Readonly<Record<ComplaintClass, number>> = {
  minor: 3,
  normative: 3,
  "non-oversight": 8,
  oversight: 40,
};

const dispositionOf = (
  { category = "non-oversight", reclassified, unit = "desk", ...complaint }: SampleComplaint,
  random: Random,
  calendar: WorkingCalendar,
  now: EpochMs,
): FieldValues => {
  const day = minuteToDay(msToMinute(now));
  const oversight = category === "oversight";
  return {
    category: reclassified?.from ?? category,
    urgency: complaint.urgency ?? "ordinary",
    unit: units[unit].name,
    officer: units[unit].officer,
    instruction: complaint.instruction ?? "",
    internalLimit: dayToIsoDate(calendar.addWorkingDays(day, internalDays[category])),
    ...(oversight ? {} : { shared: complaint.subject }),
    ...(oversight && complaint.stage !== "withdrawn"
      ? {
          inspectorateLetter: `700/${random.between(101, 980)}/Diskominfo-Sek`,
          inspectorateOn: dayToIsoDate(day),
        }
      : {}),
  };
};

const toldBy = ({ channel }: SampleComplaint): string =>
  ({
    "in-person": "Telepon",
    telephone: "Telepon",
    whatsapp: "WhatsApp",
    email: "Email",
    "contact-form": "Email",
    "complaint-box": "Telepon",
    lapor: "SP4N-LAPOR!",
    instagram: "Pesan Instagram",
    facebook: "Pesan Facebook",
    twitter: "Pesan Twitter",
    other: "Surat",
  })[channel];

const answerOf = (complaint: SampleComplaint, answer: string, now: EpochMs): FieldValues => {
  const answerDelivery = deliveryOf(complaint);
  return {
    answer,
    answerDelivery,
    ...(answerDelivery === "notice" ? {} : { answerDeliveredTo: "pelapor" }),
    answerDeliveredAt: wholeMinute(now),
  };
};

const deliveryOf = ({
  channel,
  tells = toldThrough[channel],
  took = 0,
}: SampleComplaint): string => {
  switch (channel) {
    case "in-person":
      return took < 0.5 ? "in-person" : "letter";
    case "complaint-box":
    case "other":
      return tells === "nothing" ? "notice" : "telephone";
    case "contact-form":
      return "email";
    case "instagram":
    case "facebook":
    case "twitter":
      return "social";
    default:
      return channel;
  }
};

const wrongStandard = ({ id }: AnyStandard): never => {
  throw new Error(`a complaint is no ${id}`);
};
