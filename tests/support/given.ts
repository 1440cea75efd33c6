import { holidays, officeHours } from "#domain/calendar-data.ts";
import type { Case, EpochMs } from "#domain/case/case.ts";
import type { Circumstances } from "#domain/case/circumstances.ts";
import type { CaseCommand, CommandHead, ImportCase, OpenCase } from "#domain/case/commands.ts";
import { decide, type Decision } from "#domain/case/decide.ts";
import type { CaseEvent } from "#domain/case/events.ts";
import { fold } from "#domain/case/evolve.ts";
import type { Refusal } from "#domain/case/refusals.ts";
import type { FieldValues, Row } from "#domain/fields.ts";
import { firstDeskSettings, type DeskSettings } from "#domain/reference/desk-settings.ts";
import type { Actor, PersonRef, Role } from "#domain/roles.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { standardOf } from "#domain/services/index.ts";
import { dayToIsoDate, minuteToDay, msToMinute } from "#domain/time.ts";
import { createWorkingCalendar, type WorkingCalendar } from "#domain/working-calendar.ts";

/**
 * Given past events, when a command, then events or a refusal. Nothing is mocked: the calendar is the
 * real one of the office, and a past can only be what `decide` allowed.
 */

/** The office's calendar: real hours, real holidays, the day of receipt not counted. */
export const calendar: WorkingCalendar = createWorkingCalendar({
  revision: 1,
  hours: officeHours,
  holidays,
  marks: [],
  countReceiptDay: false,
});

/** "2026-11-23 08.00", the way the office writes it, as an instant; seconds may follow. */
export const wib = (text: string): EpochMs => {
  const [date = "", time = ""] = text.split(" ");
  const at = Date.parse(`${date}T${time.replaceAll(".", ":")}+07:00`);
  if (Number.isNaN(at)) throw new Error(`not a WIB time: ${text}`);
  return at;
};

/** The other way, so that a failing test shows dates. */
export const show = (at: EpochMs | null | undefined): string | null => {
  if (at === null || at === undefined) return null;
  const minute = new Date(at + 7 * 3_600_000).toISOString();
  return `${minute.slice(0, 10)} ${minute.slice(11, 16).replace(":", ".")}`;
};

const actor = (id: string, name: string, ...roles: readonly Role[]): Actor => ({ id, name, roles });

export const nurul = actor("nurul", "Nurul Aini", "front-desk");
export const rina = actor("rina", "Rina Wulandari", "application-division");
export const yohanes = actor("yohanes", "Yohanes Adrianto", "application-division");
export const lidya = actor("lidya", "Lidya Kusumawati", "complaint-officer");
export const burhanuddin = actor("burhanuddin", "Burhanuddin Salim", "head");
export const fajar = actor("fajar", "Fajar Pratama", "administrator");
export const hendri = actor("hendri", "Hendri Gunawan", "auditor");

export const actorByRole: Readonly<Record<Role, Actor>> = {
  "front-desk": nurul,
  "application-division": rina,
  "complaint-officer": lidya,
  head: burhanuddin,
  administrator: fajar,
  auditor: hendri,
};

/** Who can be named. */
export const everybodyHere: readonly Actor[] = [
  nurul,
  rina,
  yohanes,
  lidya,
  burhanuddin,
  fajar,
  hendri,
];

export const refOf = ({ id, name }: Actor): PersonRef => ({ id, name });

/** A command without its head; the head is filled in where the command is given. */
export type Said = CaseCommand extends infer Command
  ? Command extends CaseCommand
    ? Omit<Command, keyof CommandHead>
    : never
  : never;

export interface Then {
  /** "2026-11-23 08.00"; by default a minute after the last event. */
  readonly at?: string | EpochMs;
  readonly by?: Actor;
  /** Events that happened after the person had looked. */
  readonly since?: readonly CaseEvent[];
  readonly calendar?: WorkingCalendar;
  readonly standard?: AnyStandard;
  readonly settings?: DeskSettings;
}

const head: CommandHead = {
  id: "019a0000-0000-7000-8000-00000000c0de",
  caseId: "019a0000-0000-7000-8000-000000000001",
  tv: 1,
};
export const { caseId } = head;

export const given = (...past: readonly CaseEvent[]) => ({
  when: (said: Said, { at, by = rina, ...rest }: Then = {}): Decision => {
    const current = fold(past);
    const now = typeof at === "string" ? wib(at) : (at ?? (past.at(-1)?.at ?? 0) + 60_000);
    const service = current?.service ?? ("service" in said ? said.service : "colocation");
    const circumstances: Circumstances = {
      now,
      actor: by,
      clockSuspect: false,
      standard: rest.standard ?? standardOf(service),
      calendar: rest.calendar ?? calendar,
      people: everybodyHere,
      settings: rest.settings ?? firstDeskSettings,
      since: rest.since ?? [],
    };
    const id = head.id.replace(/.$/, String(past.length % 10));
    return decide({ ...said, ...head, id }, current, circumstances);
  },
});

/** The events of a decision that must not be refused. */
export const eventsOf = (decision: Decision): readonly CaseEvent[] => {
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.error)}`);
  return decision.value;
};

/** The refusal of a decision that must be refused. */
export const refusalOf = (decision: Decision): Refusal => {
  if (decision.ok) throw new Error(`not refused: ${JSON.stringify(decision.value)}`);
  return decision.error;
};

/** One act of a past: when, who, what. */
export type Act = readonly [at: string, by: Actor, said: Said];

/** A past in which these acts followed one another, each allowed by `decide`. */
export const happened = (...acts: readonly Act[]): readonly CaseEvent[] => continued([], ...acts);

export const continued = (
  past: readonly CaseEvent[],
  ...acts: readonly Act[]
): readonly CaseEvent[] =>
  acts.reduce<readonly CaseEvent[]>(
    (events, [at, by, said]) => [...events, ...eventsOf(given(...events).when(said, { at, by }))],
    past,
  );

/** The case that a past amounts to. */
export const caseOf = (events: readonly CaseEvent[]): Case => {
  const item = fold(events);
  if (!item) throw new Error("no case without events");
  return item;
};

export const moveTo = (to: string, answers: FieldValues = {}): Said => ({
  type: "MoveToStage",
  to,
  answers,
});
export const undo = (event: number, reason: string | null = null): Said => ({
  type: "UndoStep",
  event,
  reason,
});
export const change = (
  values: FieldValues,
  reason: string | null = null,
  receivedAt?: string,
): Said => ({
  type: "ChangeFields",
  values,
  touched: Object.keys(values),
  reason,
  ...(receivedAt === undefined ? {} : { receivedAt: wib(receivedAt) }),
});
export const tick = (id: string, receivedAt: string, on = true): Said => ({
  type: "TickRequirement",
  tick: id,
  on,
  receivedAt: wib(receivedAt),
});
export const assignTo = (person: Actor | null): Said => ({
  type: "AssignCase",
  to: person && refOf(person),
});
export const noteThat = (text: string): Said => ({ type: "AddNote", text });

/** A server as it came, and as it stands in the rack. */
export const server: Row = { id: "d1", type: "server", model: "PowerEdge R760", units: 2 };
export const placedServer: Row = {
  ...server,
  rack: "D",
  position: "U22–U23",
  network: "belum",
  placedOn: "2026-11-23",
};

export const letter = {
  agency: "bapenda",
  letterNumber: "900/412/Bapenda-B",
  letterDate: "2026-10-30",
  letterSubject: "Permintaan Colocation Server",
  signerOffice: "Kepala Badan",
} as const;
export const purpose = { kind: "new", subject: "Server basis data pajak daerah" } as const;

export const study = {
  letter: { result: "fit" },
  rack: { result: "fit", finding: "Rak B, U18–U21 kosong" },
  power: { result: "noted" },
  network: { result: "fit" },
  security: { result: "irrelevant" },
} as const;

/** Surat konfirmasi, sent at this moment. */
export const confirmation = (sentAt: string): FieldValues => ({
  confirmationNumber: "555/188/Diskominfo-C",
  confirmationDate: sentAt.slice(0, 10),
  confirmationSigner: "Burhanuddin Salim",
  confirmationSigning: "tte",
  confirmationDelivery: "srikandi",
  confirmationSentAt: wib(sentAt),
});

const open = (
  service: OpenCase["service"],
  number: string,
  receivedAt: string,
  fields: FieldValues,
  ticks: readonly string[] = [],
): Said => ({
  type: "OpenCase",
  service,
  number,
  receivedAt: wib(receivedAt),
  fields,
  ticks,
  attachments: [],
});

/** A colocation letter taken in at the desk; by default complete. */
export const takeIn = (
  receivedAt: string,
  fields: FieldValues = { ...letter, ...purpose, devices: [server] },
  ticks: readonly string[] = ["signed", "stamped"],
): Said => open("colocation", "COL-2026-K7-0012", receivedAt, fields, ticks);

/** The desk has taken in a letter with signature and stamp; the promise runs from its receipt. */
export const openedComplete = (receivedAt: string): readonly CaseEvent[] =>
  happened([receivedAt, nurul, takeIn(receivedAt)]);

/** The stamp is lacking: nothing is counted yet. */
export const openedIncomplete = (receivedAt: string): readonly CaseEvent[] =>
  happened([receivedAt, nurul, takeIn(receivedAt, { ...letter, ...purpose }, ["signed"])]);

type Opening = Extract<Said, { type: "OpenCase" }>;

/** An opening with other parts than the usual ones: fields, papers. */
export const opening = (said: Said, parts: Partial<Opening>): Said => {
  if (said.type !== "OpenCase") throw new Error(`${said.type} opens nothing`);
  return { ...said, ...parts };
};

export const visit: FieldValues = {
  visitor: "Agus Firmansyah",
  agency: "dinsos",
  need: "Rancangan aplikasi bantuan sosial",
  identityKind: "staff",
};
export const arrive = (at: string, fields: FieldValues = visit): Said =>
  open("consultation", "KON-2026-K7-0031", at, fields);
export const guestArrived = (at: string): readonly CaseEvent[] => happened([at, nurul, arrive(at)]);

export const complain = (receivedAt: string): Said =>
  open("complaint", "ADU-2026-K7-0007", receivedAt, {
    channel: "whatsapp",
    subject: "Layanan lambat",
    story: "Surat sudah seminggu belum dijawab.",
  });
export const complained = (receivedAt: string): readonly CaseEvent[] =>
  happened([receivedAt, nurul, complain(receivedAt)]);

export const disposition = (category: string): FieldValues => ({
  category,
  unit: "Bidang Aplikasi Informatika",
  officer: "Rina Wulandari",
  instruction: "Periksa dan jawab.",
});
export const answer = (deliveredAt: string): FieldValues => ({
  answer: "Surat sudah dijawab; mohon maaf atas keterlambatannya.",
  answerDelivery: "whatsapp",
  answerDeliveredAt: wib(deliveredAt),
});

/** A line of the office's register, received on this moment. */
export const registerLine = (
  line: Partial<ImportCase> & { readonly receivedAt: number },
): Said => ({
  type: "ImportCase",
  service: "colocation",
  number: "COL-2026-K7-0040",
  formerNumber: "17/COL/2026",
  batch: "batch-1",
  fingerprint: "f1",
  stage: "submitted",
  stageSince: null,
  closedAt: null,
  category: null,
  fields: { ...letter, ...purpose },
  ticks: [],
  stageAnswers: {},
  assignee: null,
  unsure: [],
  ...line,
});

/** The current promise in words that a test can show. */
export const promiseOf = (events: readonly CaseEvent[]) => {
  const promise = caseOf(events).promises.at(-1);
  return promise
    ? {
        state: promise.state,
        startedAt: show(promise.startedAt),
        dueAt: show(promise.dueAt),
        remainingMinutes: promise.remainingMinutes,
      }
    : null;
};

/** The WIB date of a moment, as the forms need it. */
export const dateOf = (at: EpochMs): string => dayToIsoDate(minuteToDay(msToMinute(at)));
