import { err, ok, type Result } from "../result.ts";
import type { IsoDate } from "../fields.ts";
import { isRole, type ActingKind, type Actor, type PersonRef, type Role } from "../roles.ts";
import { dayToIsoDate, isoDateToDay, minuteToDay, msToMinute } from "../time.ts";
import { textToWindow, type DayMark } from "../working-calendar.ts";
import type { EpochMs } from "../case/case.ts";
import { firstDeskSettings, type DeskSettings } from "./desk-settings.ts";
import { firstHandling } from "./first-handling.ts";

/**
 * What the whole office shares: people, letterhead, calendar. Documents of the scope `reference`,
 * changed by commands and events like cases, so that every change of a setting stands in the log.
 */

/** A PIN keeps a colleague from clicking by mistake; it does not protect against the holder of the device. */
export interface PinHash {
  readonly salt: string;
  readonly hash: string;
  readonly iterations: number;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly nip: string | null;
  /** Jabatan. */
  readonly position: string | null;
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly pin: PinHash | null;
  /** Posts held for somebody else for a time; absent in records from before there were any. */
  readonly acting?: readonly ActingPost[];
}

/** "Plh. Pejabat Pengelola Pengaduan, 24 Nov s.d. 4 Des 2026". */
export interface ActingPost {
  readonly role: Role;
  readonly kind: ActingKind;
  /** First and last day, WIB. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Number of the letter that names him; empty when there is none. */
  readonly letter: string;
}

/** A text with gaps such as `{nomor}` that an answer begins with. */
export interface AnswerTemplate {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** What the office keeps for handling complaints: its units, and its usual answers. */
export interface Handling {
  readonly units: readonly string[];
  readonly templates: readonly AnswerTemplate[];
}

/** Name and address for screens, slips and letters. Editable: the office has moved before. */
export interface OfficeProfile {
  readonly government: string;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly whatsapp: string;
  readonly email: string;
  readonly website: string;
}

/** One published revision of the working calendar, beside the national data in the code. */
export interface CalendarDecisions {
  readonly revision: number;
  readonly marks: readonly DayMark[];
  readonly countReceiptDay: boolean;
}

/** Source: both service standards, SK 09/DISKOMINFO/2022. */
export const officeOfTheStandard: OfficeProfile = {
  government: "Pemerintah Provinsi Kalimantan Barat",
  name: "Dinas Komunikasi dan Informatika",
  address:
    "Jl. Ahmad Yani, Gedung Pelayanan Terpadu Lantai 6, Komplek Kantor Gubernur Kalimantan Barat, Pontianak, Kalimantan Barat 78124",
  phone: "(0561) 8173627",
  whatsapp: "089699305225",
  email: "diskominfo@kalbarprov.go.id",
  website: "https://diskominfo.kalbarprov.go.id/",
};

/** The day of receipt is not counted: general practice, which the office may change. */
export const firstCalendar: CalendarDecisions = { revision: 1, marks: [], countReceiptDay: false };

export interface Reference {
  readonly people: readonly Person[];
  readonly office: OfficeProfile;
  readonly calendar: CalendarDecisions;
  readonly desk: DeskSettings;
  readonly handling: Handling;
}

export const emptyReference: Reference = {
  people: [],
  office: officeOfTheStandard,
  calendar: firstCalendar,
  desk: firstDeskSettings,
  handling: firstHandling,
};

export type ReferenceCommand = { readonly id: string } & (
  | { readonly type: "AddPerson"; readonly person: Person }
  | { readonly type: "ChangePerson"; readonly person: Person }
  | { readonly type: "ChangeOffice"; readonly office: OfficeProfile }
  | { readonly type: "ChangeDesk"; readonly desk: DeskSettings }
  | { readonly type: "ChangeHandling"; readonly handling: Handling }
  | {
      readonly type: "PublishCalendar";
      readonly marks: readonly DayMark[];
      readonly countReceiptDay: boolean;
      readonly reason: string;
    }
  | {
      readonly type: "RecordActivity";
      readonly activity: Activity;
      /** Numbers and names of files, never personal data. */
      readonly detail: Readonly<Record<string, string | number>>;
    }
);

/** Acts on the data as a whole that leave no trace in a case. */
export type Activity = "register-imported" | "import-undone" | "counts-repaired" | "clock-doubted";

interface ReferenceStamp {
  /** The document changed: `person:<id>`, `office`, `desk`, `handling`, `calendar`, `activity`. */
  readonly docId: string;
  readonly v: number;
  readonly tv: 1;
  readonly at: EpochMs;
  readonly by: PersonRef;
  readonly as: Role;
}

export type ReferenceEvent = ReferenceStamp &
  (
    | { readonly type: "PersonAdded"; readonly person: Person }
    | { readonly type: "PersonChanged"; readonly from: Person; readonly person: Person }
    | {
        readonly type: "OfficeChanged";
        readonly from: OfficeProfile;
        readonly office: OfficeProfile;
      }
    | { readonly type: "DeskChanged"; readonly from: DeskSettings; readonly desk: DeskSettings }
    | { readonly type: "HandlingChanged"; readonly from: Handling; readonly handling: Handling }
    | {
        readonly type: "CalendarPublished";
        readonly from: CalendarDecisions;
        readonly calendar: CalendarDecisions;
        readonly reason: string;
      }
    | {
        readonly type: "ActivityRecorded";
        readonly activity: Activity;
        readonly detail: Readonly<Record<string, string | number>>;
      }
  );

export type ReferenceRefusal =
  | { readonly type: "NotAdministrator" }
  | { readonly type: "NameMissing" }
  | { readonly type: "NameTaken"; readonly name: string }
  | { readonly type: "RoleMissing" }
  | { readonly type: "NipWrong"; readonly digits: number }
  | { readonly type: "LastAdministrator" }
  | { readonly type: "PersonUnknown" }
  | { readonly type: "CalendarReasonMissing" }
  | { readonly type: "DayWrong"; readonly date: string }
  | { readonly type: "DayNameMissing"; readonly date: string }
  | { readonly type: "CoverMinutesWrong" }
  | { readonly type: "ActingDatesWrong" }
  | { readonly type: "TemplateEmpty"; readonly place: number }
  | { readonly type: "TemplateTitleTwice"; readonly title: string }
  | { readonly type: "NothingChanged" };

interface ReferenceCircumstances {
  readonly now: EpochMs;
  readonly actor: Actor;
  /** Number of the last event of the document concerned; 0 when it has none. */
  readonly lastV: (docId: string) => number;
}

type ReferenceDecision = Result<ReferenceEvent, ReferenceRefusal>;

export const decideReference = (
  command: ReferenceCommand,
  reference: Reference,
  given: ReferenceCircumstances,
): ReferenceDecision => {
  const { actor } = given;
  const stamp = (docId: string) => ({
    docId,
    v: given.lastV(docId) + 1,
    tv: 1 as const,
    at: given.now,
    by: { id: actor.id, name: actor.name },
    as: actor.roles.includes("administrator")
      ? ("administrator" as const)
      : (actor.roles[0] ?? "auditor"),
  });
  if (command.type === "RecordActivity") {
    const { activity, detail } = command;
    return ok({ ...stamp("activity"), type: "ActivityRecorded", activity, detail });
  }
  // The very first person of a device makes the office and becomes its administrator.
  const first = reference.people.length === 0 && command.type === "AddPerson";
  if (!first && !actor.roles.includes("administrator")) {
    const own = command.type === "ChangePerson" && isOwnPin(command.person, reference, actor);
    // Templates of answers are Pimpinan's as well (`design` §3).
    const ofHead = command.type === "ChangeHandling" && actor.roles.includes("head");
    if (!own && !ofHead) return err({ type: "NotAdministrator" });
  }
  switch (command.type) {
    case "AddPerson": {
      const refusal = personRefusal(command.person, reference);
      if (refusal) return err(refusal);
      const docId = `person:${command.person.id}`;
      return ok({ ...stamp(docId), type: "PersonAdded", person: tidy(command.person) });
    }
    case "ChangePerson": {
      const from = reference.people.find(({ id }) => id === command.person.id);
      if (!from) return err({ type: "PersonUnknown" });
      const refusal = personRefusal(command.person, reference);
      if (refusal) return err(refusal);
      if (isAdministrator(from) && !isAdministrator(command.person)) {
        const others = reference.people.some(
          (person) => person.id !== from.id && isAdministrator(person),
        );
        if (!others) return err({ type: "LastAdministrator" });
      }
      const docId = `person:${command.person.id}`;
      return ok({ ...stamp(docId), type: "PersonChanged", from, person: tidy(command.person) });
    }
    case "ChangeOffice":
      if (!command.office.name.trim()) return err({ type: "NameMissing" });
      return ok({
        ...stamp("office"),
        type: "OfficeChanged",
        from: reference.office,
        office: command.office,
      });
    case "ChangeDesk": {
      const { coverAfterMinutes: minutes } = command.desk;
      if (minutes !== null && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= 60)) {
        return err({ type: "CoverMinutesWrong" });
      }
      const same = JSON.stringify(command.desk) === JSON.stringify(reference.desk);
      return same
        ? err({ type: "NothingChanged" })
        : ok({
            ...stamp("desk"),
            type: "DeskChanged",
            from: reference.desk,
            desk: command.desk,
          });
    }
    case "ChangeHandling": {
      const handling = tidyHandling(command.handling);
      const refusal = handlingRefusal(handling);
      if (refusal) return err(refusal);
      const from = reference.handling;
      return JSON.stringify(handling) === JSON.stringify(from)
        ? err({ type: "NothingChanged" })
        : ok({ ...stamp("handling"), type: "HandlingChanged", from, handling });
    }
    case "PublishCalendar":
      return publishCalendar(command, reference, stamp("calendar"));
  }
};

const tidyHandling = ({ units, templates }: Handling): Handling => ({
  units: [...new Set(units.map((unit) => unit.trim()).filter(Boolean))],
  templates: templates.map(({ id, title, text }) => ({
    id,
    title: title.trim(),
    text: text.trim(),
  })),
});

const handlingRefusal = ({ templates }: Handling): ReferenceRefusal | null => {
  const empty = templates.findIndex(({ title, text }) => !title || !text);
  if (empty >= 0) return { type: "TemplateEmpty", place: empty + 1 };
  const titles = templates.map(({ title }) => title.toLowerCase());
  const twice = templates.find((_, index) => titles.indexOf(titles[index] ?? "") !== index);
  return twice ? { type: "TemplateTitleTwice", title: twice.title } : null;
};

const isAdministrator = (person: Person) => person.active && person.roles.includes("administrator");

const tidy = (person: Person): Person => ({
  ...person,
  name: person.name.trim(),
  position: person.position?.trim() || null,
  nip: person.nip?.replaceAll(/\s/g, "") || null,
});

/** Anybody may set the own PIN; nothing else of the own record. */
const isOwnPin = (person: Person, { people }: Reference, actor: Actor): boolean => {
  const own = people.find(({ id }) => id === actor.id);
  return (
    own !== undefined &&
    person.id === own.id &&
    JSON.stringify({ ...person, pin: null }) === JSON.stringify({ ...own, pin: null })
  );
};

const personRefusal = (person: Person, { people }: Reference): ReferenceRefusal | null => {
  const name = person.name.trim();
  if (!name) return { type: "NameMissing" };
  if (person.roles.length === 0 || !person.roles.every(isRole)) return { type: "RoleMissing" };
  const posts = person.acting ?? [];
  const dated = posts.every(
    ({ role, from, to }) =>
      isRole(role) && isoDateToDay(from) !== null && isoDateToDay(to) !== null && from <= to,
  );
  if (!dated) return { type: "ActingDatesWrong" };
  const digits = (person.nip ?? "").replaceAll(/\s/g, "");
  if (digits && !/^\d{18}$/.test(digits)) return { type: "NipWrong", digits: digits.length };
  const same = people.some(
    (other) =>
      other.id !== person.id && other.active && other.name.toLowerCase() === name.toLowerCase(),
  );
  return same ? { type: "NameTaken", name } : null;
};

const publishCalendar = (
  command: Extract<ReferenceCommand, { type: "PublishCalendar" }>,
  { calendar: from }: Reference,
  stamp: ReferenceStamp,
): ReferenceDecision => {
  const reason = command.reason.trim();
  if (!reason) return err({ type: "CalendarReasonMissing" });
  for (const mark of command.marks) {
    if (isoDateToDay(mark.date) === null) return err({ type: "DayWrong", date: mark.date });
    if (!mark.name.trim()) return err({ type: "DayNameMissing", date: mark.date });
    if (mark.hours?.some((window) => textToWindow(window) === null)) {
      return err({ type: "DayWrong", date: mark.date });
    }
  }
  const { marks, countReceiptDay } = command;
  const same =
    countReceiptDay === from.countReceiptDay &&
    JSON.stringify(marks) === JSON.stringify(from.marks);
  if (same) return err({ type: "NothingChanged" });
  const calendar = { revision: from.revision + 1, marks, countReceiptDay };
  return ok({ ...stamp, type: "CalendarPublished", from, calendar, reason });
};

export const evolveReference = (reference: Reference, event: ReferenceEvent): Reference => {
  switch (event.type) {
    case "PersonAdded":
      return { ...reference, people: [...reference.people, event.person] };
    case "PersonChanged":
      return {
        ...reference,
        people: reference.people.map((person) =>
          person.id === event.person.id ? event.person : person,
        ),
      };
    case "OfficeChanged":
      return { ...reference, office: event.office };
    case "DeskChanged":
      return { ...reference, desk: event.desk };
    case "HandlingChanged":
      return { ...reference, handling: event.handling };
    case "CalendarPublished":
      return { ...reference, calendar: event.calendar };
    case "ActivityRecorded":
      return reference;
  }
};

/** Who acts at a moment: with the own roles, and those held for somebody else that day (WIB). */
export const actorOf = (person: Person, at: EpochMs): Actor => {
  const { id, name, roles, acting = [] } = person;
  const today = dayToIsoDate(minuteToDay(msToMinute(at)));
  const held = acting.filter(
    ({ role, from, to }) => !roles.includes(role) && from <= today && today <= to,
  );
  if (held.length === 0) return { id, name, roles };
  return {
    id,
    name,
    roles: [...new Set([...roles, ...held.map(({ role }) => role)])],
    acting: Object.fromEntries(held.map(({ role, kind }) => [role, kind])),
  };
};
