import type { EpochMs } from "../case/case.ts";
import type { CaseCommand, CommandHead, OpenCase } from "../case/commands.ts";
import type { FieldValues } from "../fields.ts";
import type { Person } from "../reference/reference.ts";
import { actorOf } from "../reference/reference.ts";
import { registrationNumber, sampleDeviceCode } from "../registration-number.ts";
import type { AnyStandard } from "../service-standard.ts";
import { dayToIsoDate, minuteToDay, msToMinute, yearOfDay, type DayNumber } from "../time.ts";
import type { WorkingCalendar } from "../working-calendar.ts";
import { clockOf, daysBetween, lastOpenDay, type DayClock } from "./days.ts";
import {
  destinations,
  guestNeeds,
  guestNotes,
  offices,
  stocks,
  type GuestNeed,
  type OfficeKind,
} from "./guest-catalogue.ts";
import type { OfficeStep } from "./office.ts";
import { frontDesk, officers } from "./people.ts";
import { at } from "./plan.ts";
import { createRandom, seedFor, uuidAt, type Random } from "./random.ts";

/**
 * The guests of the sample office, day by day, as commands like those of its letters. Most were
 * served within the promised hours; some waited too long, some left. The last open day stands still
 * in the middle of its work: somebody waits, was informed, is with a consultant, has gone home advised.
 */
export interface GuestOptions {
  /** The same seed with the same other options gives the same guests. */
  readonly seed: number;
  /** The moment the guest book is looked at; nothing is dated after it. */
  readonly now: EpochMs;
  readonly calendar: WorkingCalendar;
  /** The standard of consultation. */
  readonly standard: AnyStandard;
  /** Visits before the last open day; by default some four to eight on each day of three months. */
  readonly visits?: number;
  /** First day; by default three months back. */
  readonly from?: EpochMs;
  /** How many people come again and again; by default 60. */
  readonly regulars?: number;
  readonly deviceCode?: string;
}

/** The acts of all guests in order of time. */
export const generateGuests = (options: GuestOptions): readonly OfficeStep[] =>
  [...generateVisits(options)].flat().sort((one, other) => one.at - other.at);

/** Visit by visit, in the order in which they were written down. */
export function* generateVisits(options: GuestOptions): Generator<readonly OfficeStep[]> {
  const { seed, now, calendar } = options;
  const nowMinute = msToMinute(now);
  const today = lastOpenDay(calendar, nowMinute);
  const first = minuteToDay(
    options.from === undefined ? nowMinute - 92 * 1440 : msToMinute(options.from),
  );
  const days = daysBetween(calendar, first, today);
  const regulars = peopleOf(seed, options.regulars ?? 60);
  const written = createWriter(options);

  for (const [index, day] of days.entries()) {
    const random = createRandom(seedFor(seed + 2, day));
    const count =
      options.visits === undefined
        ? random.between(4, 8)
        : Math.floor(((index + 1) * options.visits) / days.length) -
          Math.floor((index * options.visits) / days.length);
    const clock = clockOf(calendar, day);
    const before = days[index - 1];
    const plans = Array.from({ length: count }, () => planOf(random, clock, regulars));
    const daysAgo = days.length - index;
    if (options.visits === undefined && returningDays.includes(daysAgo)) plans.push(returning);
    plans.sort((one, other) => one.arrival - other.arrival);
    for (const plan of plans) {
      const late = before !== undefined && random.chance(0.015);
      yield written(plan, random, clock, day, late ? clockOf(calendar, before) : null);
    }
  }
  const random = createRandom(seedFor(seed + 3, today));
  const clock = clockOf(calendar, today, nowMinute);
  const share = Math.min(1, clock.minutes / morningMinutes);
  for (const guest of guestsOfToday) {
    const ago = (minutes: number) => clock.minutes - Math.max(1, Math.floor(minutes * share));
    const { arrival, informed, consulting, end, officer, ...rest } = guest;
    const acts: PlannedAct[] = [];
    if (informed !== undefined) acts.push({ minute: ago(informed), to: "informed" });
    if (consulting !== undefined) acts.push({ minute: ago(consulting), to: "consulting" });
    if (end !== undefined) acts.push({ minute: ago(end), to: "done" });
    yield written(
      { ...rest, arrival: ago(arrival), acts, officer: at(officers, officer ?? 0) },
      random,
      clock,
      today,
      null,
    );
  }
}

/** On a younger morning everything lies closer together. */
const morningMinutes = 174;

interface Guest {
  readonly visitor: string;
  readonly agency: string;
  readonly kind: OfficeKind;
  readonly identityKind: string;
  readonly identityNumber: string;
  readonly phone: string;
}

const peopleOf = (seed: number, count: number): readonly Guest[] =>
  Array.from({ length: count }, (_, index) => guestOf(createRandom(seedFor(seed + 4, index))));

const officeKinds: readonly OfficeKind[] = [
  ...Array.from({ length: 6 }, () => "agency" as const),
  "region",
  "region",
  "school",
  "school",
  "village",
  "other",
];

const guestOf = (random: Random): Guest => {
  const kind = random.pick(officeKinds);
  const woman = random.chance(0.45);
  const born = {
    year: random.between(1964, 2003),
    month: random.between(1, 12),
    day: random.between(1, 28),
  };
  const official = kind === "agency" || kind === "region";
  const identityKind =
    official && random.chance(0.7) ? "staff" : random.chance(0.9) ? "ktp" : "sim";
  return {
    kind,
    visitor: nameOf(random, woman, kind === "school"),
    agency: random.pick(offices[kind]),
    identityKind,
    identityNumber:
      identityKind === "staff" ? nipOf(random, born, woman) : nikOf(random, born, woman),
    phone: `08${random.pick(["12", "13", "21", "52", "53", "57", "95", "96"])}${digits(random, 8)}`,
  };
};

/** `young`: without the title of a grown person. */
export const nameOf = (random: Random, woman: boolean, young: boolean): string => {
  const stock = random.pick(stocks);
  const given = random.pick(woman ? stock.women : stock.men);
  const last = random.pick(stock.last);
  const name = stock.lastFirst ? `${last} ${given.replace("-", " ")}` : `${given} ${last}`;
  const titled = !young && stock.titles.length > 0 && random.chance(0.12);
  const [man, lady] = titled ? random.pick(stock.titles) : ["", ""];
  return `${woman ? lady : man} ${name}`.trim();
};

interface Born {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const padded = (value: number, length = 2): string => value.toString().padStart(length, "0");
const digits = (random: Random, length: number): string =>
  Array.from({ length }, () => random.between(0, 9)).join("");

/** Registered in one of the fourteen kabupaten and kota of the province. */
const regions =
  "6101 6102 6103 6104 6105 6106 6107 6108 6109 6110 6111 6112 6171 6171 6171 6172".split(" ");

const nikOf = (random: Random, { year, month, day }: Born, woman: boolean): string =>
  random.pick(regions) +
  padded(random.between(1, 9)) +
  padded(day + (woman ? 40 : 0)) +
  padded(month) +
  padded(year % 100) +
  padded(random.between(1, 12), 4);

const nipOf = (random: Random, { year, month, day }: Born, woman: boolean): string => {
  const appointed = Math.min(2024, year + random.between(22, 30));
  return (
    `${year}${padded(month)}${padded(day)}` +
    `${appointed}${padded(random.pick([1, 3, 12]))}${woman ? 2 : 1}` +
    padded(random.between(1, 40), 3)
  );
};

interface PlannedAct {
  readonly minute: number;
  readonly to: "informed" | "consulting" | "done" | "left";
}

interface VisitPlan {
  readonly guest: Guest;
  readonly need: GuestNeed;
  /** Working minute of the day. */
  readonly arrival: number;
  readonly acts: readonly PlannedAct[];
  readonly officer: Person;
}

const planOf = (random: Random, clock: DayClock, regulars: readonly Guest[]): VisitPlan => {
  const guest =
    regulars.length > 0 && random.chance(0.55) ? random.pick(regulars) : guestOf(random);
  const need = random.pick(guestNeeds.filter(({ of }) => of.includes(guest.kind)));
  const kind = random.next();
  const spans =
    kind < 0.42
      ? ([
          ["informed", 3, 25],
          ["done", 4, 25],
        ] as const)
      : kind < 0.72
        ? ([
            ["informed", 3, 20],
            ["consulting", 3, 30],
            ["done", 12, 70],
          ] as const)
        : kind < 0.89
          ? ([
              ["consulting", 3, 35],
              ["done", 15, 80],
            ] as const)
          : kind < 0.95
            ? // The consultant was out of the house: later than promised.
              ([
                ["informed", 3, 15],
                ["consulting", 120, 190],
                ["done", 65, 120],
              ] as const)
            : ([["left", 5, 70]] as const);
  let spent = 0;
  const stays = spans.map(([to, least, most]) => ({
    to,
    minute: (spent += random.between(least, most)),
  }));
  // People come in the morning rather than late in the afternoon.
  const room = Math.max(1, clock.minutes - spent - 5);
  const arrival = Math.floor(random.next() ** 1.3 * room);
  return {
    guest,
    need,
    arrival,
    acts: stays.map(({ to, minute }) => ({ to, minute: arrival + minute })),
    officer: random.pick(officers),
  };
};

const named = (
  visitor: string,
  agency: string,
  kind: OfficeKind,
  identityKind: string,
  identityNumber: string,
  phone: string,
): Guest => ({ visitor, agency, kind, identityKind, identityNumber, phone });

const needNamed = (need: string): GuestNeed => {
  const known = guestNeeds.find((one) => one.need === need);
  return known ?? at(guestNeeds, 0);
};

/** Working days before the last one: who types her name today finds two visits. */
const returningDays: readonly number[] = [11, 29];

const returning: VisitPlan = {
  guest: named("Hj. Sri Rahayu", "dpmd", "agency", "staff", "197504122000032004", "081256704471"),
  need: needNamed("Rancangan aplikasi perencanaan"),
  arrival: 95,
  acts: [
    { minute: 108, to: "informed" },
    { minute: 126, to: "done" },
  ],
  officer: at(officers, 0),
};

interface GuestOfToday extends Pick<VisitPlan, "guest" | "need"> {
  /** Minutes ago, in a morning of nearly three hours. */
  readonly arrival: number;
  readonly informed?: number;
  readonly consulting?: number;
  readonly end?: number;
  readonly officer?: number;
}

/** In the order in which they came. */
const guestsOfToday: readonly GuestOfToday[] = [
  {
    guest: named(
      "Fransiska Ayu",
      "bappeda",
      "agency",
      "staff",
      "198903142015032003",
      "081345207718",
    ),
    need: needNamed("Rancangan aplikasi perencanaan"),
    arrival: 162,
    informed: 152,
    consulting: 139,
    officer: 2,
  },
  {
    guest: named("Maria Goreti", "bpsdm", "agency", "staff", "199009212019022006", "085245611290"),
    need: needNamed("Menanyakan akun pembelajaran daring"),
    arrival: 154,
    informed: 140,
    end: 104,
  },
  {
    guest: named("Heri Gunawan", "satpol-pp", "agency", "ktp", "6171031205810004", "081252330187"),
    need: needNamed("Syarat titip server"),
    arrival: 134,
    informed: 132,
    end: 128,
  },
  {
    guest: named(
      "Lim Hendra",
      "biro-organisasi",
      "agency",
      "staff",
      "198211072009011005",
      "08125670822",
    ),
    need: needNamed("Keamanan aplikasi SAKIP"),
    arrival: 122,
    consulting: 94,
    officer: 1,
  },
  {
    guest: named(
      "Ahmad Zaini",
      "biro-umum",
      "agency",
      "staff",
      "197806302006041002",
      "089693114520",
    ),
    need: needNamed("Jaringan ruang rapat"),
    arrival: 100,
    informed: 92,
    consulting: 80,
    end: 32,
    officer: 3,
  },
  {
    guest: named("Yuliana Peny", "dinsos", "agency", "staff", "199307152020122009", "085752019943"),
    need: needNamed("Email dinas"),
    arrival: 82,
    informed: 70,
    end: 53,
  },
  {
    guest: named(
      "Bambang Irawan",
      "dishub",
      "agency",
      "staff",
      "197112081998031004",
      "081345667012",
    ),
    need: needNamed("Syarat titip server"),
    arrival: 44,
    informed: 36,
  },
  {
    guest: named(
      "Dwi Handayani",
      "Diskominfo Kabupaten Sintang",
      "region",
      "staff",
      "198601272011012008",
      "082153409876",
    ),
    need: needNamed("Integrasi aplikasi dengan SPLP"),
    arrival: 19,
  },
  {
    guest: named("Markus Lidi", "disdikbud", "agency", "ktp", "6105010409880002", "085386120045"),
    need: needNamed("Alamat IP untuk server ujian"),
    arrival: 12,
  },
  {
    guest: named(
      "Siti Rahmah",
      "SMAN 3 Pontianak",
      "school",
      "ktp",
      "6171025102950003",
      "089512007634",
    ),
    need: needNamed("Subdomain sekolah"),
    arrival: 8,
  },
];

type Said<Command> = Command extends CaseCommand ? Omit<Command, keyof CommandHead> : never;

const next = (counts: Map<number, number>, key: number): number => {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
};

/** Writes visits down, with their numbers of the year and of the day. */
const createWriter = ({ standard, deviceCode = sampleDeviceCode }: GuestOptions) => {
  const lastByYear = new Map<number, number>();
  const lastByDay = new Map<DayNumber, number>();
  let lastOpening = 0;
  return (
    plan: VisitPlan,
    random: Random,
    clock: DayClock,
    day: DayNumber,
    /** The day before, when the power was out and the book was filled in afterwards. */
    dayBefore: DayClock | null,
  ): readonly OfficeStep[] => {
    const { guest, need, arrival, officer } = plan;
    // What runs over the end of a day is not told: the day after it may not have come yet.
    const acts = plan.acts.filter(({ minute }) => minute < clock.minutes);
    const fields = fieldsOf(random, guest, need);
    const steps: OfficeStep[] = [];
    // Whoever comes next is written down next, and has the next number.
    let last = lastOpening;
    let caseId = "";
    const say = (minute: number, person: Person, said: (now: EpochMs) => Said<CaseCommand>) => {
      last = Math.max(clock.msAt(minute) + random.between(0, 50) * 1000, last + 1000);
      if (caseId === "") caseId = uuidAt(random, last);
      const head = { id: uuidAt(random, last), caseId, tv: 1 } as const;
      steps.push({ at: last, actor: actorOf(person, last), command: { ...said(last), ...head } });
    };

    const receivedAt = dayBefore
      ? dayBefore.msAt(Math.min(arrival, dayBefore.minutes - 1))
      : clock.msAt(arrival);
    say(arrival, frontDesk, (): Said<OpenCase> => ({
      type: "OpenCase",
      service: standard.id === "consultation" ? "consultation" : wrongStandard(standard),
      number: registrationNumber({
        code: standard.code,
        year: yearOfDay(minuteToDay(msToMinute(receivedAt))),
        device: deviceCode,
        sequence: next(lastByYear, yearOfDay(minuteToDay(msToMinute(receivedAt)))),
      }),
      receivedAt,
      fields,
      ticks: [],
      attachments: [],
      linkedTo: [],
      assignee: null,
      ...(dayBefore
        ? { lateEntry: true as const }
        : { queue: { day: dayToIsoDate(day), n: next(lastByDay, day) } }),
    }));

    lastOpening = last;

    const [firstAct] = acts;
    if (firstAct && random.chance(0.4)) {
      say(firstAct.minute, frontDesk, () => ({ type: "CallApplicant", previous: null }));
    }
    for (const { minute, to } of acts) {
      if (to === "informed") say(minute, frontDesk, () => move(to, {}));
      if (to === "consulting") {
        const by = random.chance(0.6) ? frontDesk : officer;
        say(minute, by, () => move(to, { consultant: officer.id }));
        if (random.chance(0.06)) {
          say(minute, officer, () => ({ type: "AddNote", text: random.pick(guestNotes) }));
        }
      }
      if (to === "left") {
        const whyLeft = random.pick(["gone", "gone", "absent", "elsewhere"]);
        say(minute, frontDesk, () => move(to, { whyLeft }));
      }
      if (to === "done") {
        const consulted = acts.some((act) => act.to === "consulting");
        const topics = need.topics.map((id) => ({ id }));
        const answers = { advice: need.advice, ...(random.chance(0.9) ? { topics } : {}) };
        say(minute, consulted ? officer : frontDesk, () => move(to, answers));
      }
    }
    const end = acts.at(-1);
    if (end?.to === "done" && fields["phone"] !== undefined && random.chance(0.05)) {
      say(end.minute, frontDesk, () => ({
        type: "ShowPersonalData",
        field: "phone",
        purpose: "contact",
      }));
    }
    return steps;
  };
};

const move = (to: string, answers: FieldValues): Said<CaseCommand> => ({
  type: "MoveToStage",
  to,
  answers,
});

const fieldsOf = (random: Random, guest: Guest, { need }: GuestNeed): FieldValues => {
  const { visitor, agency, identityKind, identityNumber, phone } = guest;
  return {
    visitor,
    agency,
    need,
    identityKind,
    ...(random.chance(0.6) ? { identityNumber } : {}),
    ...(random.chance(0.75) ? { phone } : {}),
    ...(random.chance(0.3) ? { partySize: random.between(2, 5) } : {}),
    ...(random.chance(0.35) ? { destination: random.pick(destinations) } : {}),
  };
};

const wrongStandard = ({ id }: AnyStandard): never => {
  throw new Error(`guests come for a consultation, not for ${id}`);
};
