import type { EpochMs } from "../case/case.ts";
import type { AnyStandard } from "../service-standard.ts";
import { minuteToMs, msToMinute } from "../time.ts";
import type { WorkingCalendar } from "../working-calendar.ts";
import { createRandom, seedFor, type Random } from "./random.ts";

export interface OfficeOptions {
  /** The same seed with the same other options gives the same office. */
  readonly seed: number;
  /** The moment the office is to be looked at; nothing is dated after it. */
  readonly now: EpochMs;
  /** How many requests in all. */
  readonly cases: number;
  readonly calendar: WorkingCalendar;
  /** The standard of colocation. */
  readonly standard: AnyStandard;
  /** How many of them are still open; by default 23 of 60, and a tenth of a large office. */
  readonly open?: number;
  /** First day on which requests come in; by default three months back, two years for a large office. */
  readonly from?: EpochMs;
  /** Two characters inside the registration numbers. `22` is kept for sample data. */
  readonly deviceCode?: string;
}

/** Working minutes since the office of the sample began: the coordinate in which all acts are planned. */
export type WorkMinute = number;

export interface OfficeClock {
  /** The last minute that lies wholly before now. */
  readonly last: WorkMinute;
  /** Start of a working minute: always inside an opening window. */
  readonly msAt: (minute: WorkMinute) => EpochMs;
}

/** Where a case stands at the end, and how long it took. */
export interface Outcome {
  readonly ends:
    | "submitted"
    | "waiting"
    | "review"
    | "processing"
    | "confirmation"
    | "returned"
    | "done"
    | "declined"
    | "cancelled";
  /** Working minutes from completeness to now, or to the end; least and most. */
  readonly age: readonly [number, number];
  /** Returned once and completed on the way. */
  readonly detour?: true;
  readonly unassigned?: true;
  /** The step into the stage was taken back by mistake or repeated: real offices slip. */
  readonly slip?: "undone" | "again";
}

/**
 * What lies on the desk. Three working days end 1,350 to 1,800 working minutes after the requirement
 * was complete, so an age beyond 1,800 is late for certain. Ordered so that a small office shows
 * every stage too.
 */
const openOutcomes: readonly Outcome[] = [
  { ends: "review", age: [1815, 1890] },
  { ends: "returned", age: [500, 900] },
  { ends: "waiting", age: [500, 1400] },
  { ends: "processing", age: [300, 800] },
  { ends: "confirmation", age: [800, 1200] },
  { ends: "submitted", age: [5, 30], unassigned: true },
  { ends: "review", age: [120, 420] },
  { ends: "processing", age: [700, 1150] },
  { ends: "submitted", age: [70, 300], unassigned: true },
  { ends: "confirmation", age: [1820, 2150] },
  { ends: "review", age: [800, 1100], detour: true },
  { ends: "returned", age: [900, 1800] },
  { ends: "processing", age: [900, 1300] },
  { ends: "submitted", age: [250, 460] },
  { ends: "review", age: [300, 700] },
  { ends: "confirmation", age: [500, 1000], slip: "undone" },
  { ends: "waiting", age: [40, 240], unassigned: true },
  { ends: "processing", age: [500, 900], slip: "again" },
  { ends: "review", age: [950, 1250] },
  { ends: "returned", age: [1500, 3600] },
  { ends: "confirmation", age: [900, 1300], detour: true },
  { ends: "processing", age: [250, 600] },
  { ends: "review", age: [700, 1000] },
];

const closedOutcomes: readonly Outcome[] = [
  { ends: "done", age: [700, 1250] },
  { ends: "declined", age: [300, 900] },
  { ends: "done", age: [500, 1100] },
  { ends: "cancelled", age: [100, 900] },
  { ends: "done", age: [1830, 2400] },
  { ends: "done", age: [600, 1150], detour: true },
  { ends: "done", age: [900, 1300] },
  { ends: "done", age: [450, 800] },
  { ends: "done", age: [800, 1300], slip: "undone" },
  { ends: "done", age: [700, 1200] },
  { ends: "done", age: [1000, 1340] },
  { ends: "done", age: [800, 1250], detour: true },
  { ends: "done", age: [650, 1100], slip: "again" },
];

/** From this size on it is an office for measuring, spread over two years of registers. */
const largeOffice = 600;

const defaultOpen = (cases: number) =>
  cases > largeOffice ? Math.round(cases / 10) : Math.min(60, Math.round((cases * 23) / 60));

/** When the parts of one case happen, before any of it is written. */
interface Draft {
  readonly index: number;
  readonly outcome: Outcome;
  /** Working minutes from completeness to now, or to the end. */
  readonly age: number;
  /** How long the requirement was incomplete after receipt; 0 for a complete letter. */
  readonly delay: number;
  /** Length of the pause of a detour. */
  readonly pause: number;
  readonly received: WorkMinute;
  readonly recorded: WorkMinute;
}

export interface Plan extends Draft {
  /** Place in the order of recording, from 0. */
  readonly order: number;
  readonly random: Random;
  readonly clock: OfficeClock;
  readonly receivedAt: EpochMs;
}

/** Every case of the office, in the order in which their letters are recorded. */
export function* planCases(options: OfficeOptions): Generator<Plan> {
  const { seed, cases } = options;
  const frame = frameOf(options);
  const drafts: Draft[] = [];
  for (let index = 0; index < cases; index++) drafts.push(draftOf(index, seed, frame));
  // Registration numbers are given in the order in which letters are recorded.
  drafts.sort((one, other) => one.recorded - other.recorded || one.received - other.received);
  for (const [order, draft] of drafts.entries()) {
    const { clock } = frame;
    // Made only now, so that a large office does not hold a hundred thousand of them.
    const random = createRandom(seedFor(seed + 1, draft.index));
    yield { ...draft, order, random, clock, receivedAt: clock.msAt(draft.received) };
  }
}

interface Frame {
  readonly clock: OfficeClock;
  readonly open: number;
  readonly large: boolean;
  /** Working minutes over which requests came in. */
  readonly spanMinutes: number;
}

const frameOf = ({ now, cases, calendar, ...options }: OfficeOptions): Frame => {
  const large = cases > largeOffice;
  const nowMinute = msToMinute(now);
  const from =
    options.from === undefined ? nowMinute - (large ? 730 : 92) * 1440 : msToMinute(options.from);
  // A case may have a past before the first day of the span: a long pause, a late completion.
  const base = Math.min(from, nowMinute) - 45 * 1440;
  return {
    large,
    open: Math.min(cases, options.open ?? defaultOpen(cases)),
    spanMinutes: calendar.workingMinutesBetween(from, nowMinute),
    clock: {
      last: calendar.workingMinutesBetween(base, nowMinute) - 1,
      msAt: (minute) => minuteToMs(calendar.addWorkingMinutes(base, minute + 1) - 1),
    },
  };
};

const draftOf = (
  index: number,
  seed: number,
  { clock, open, large, spanMinutes }: Frame,
): Draft => {
  const random = createRandom(seedFor(seed, index));
  const isOpen = index < open;
  const outcome = isOpen
    ? at(openOutcomes, index % openOutcomes.length)
    : at(closedOutcomes, (index - open) % closedOutcomes.length);
  const age = random.between(...outcome.age);
  const delay = !isOpen && random.chance(0.08) ? random.between(60, 900) : 0;
  const pause = outcome.detour ? random.between(240, isOpen ? 900 : 2200) : 0;
  // A small office shows mostly recent work, as its columns of the last 30 days do.
  const share = large ? random.next() : random.next() ** 1.6;
  const end = isOpen ? clock.last : clock.last - 2 - Math.floor(spanMinutes * share);
  const entry = random.chance(0.06) ? random.between(90, 300) : random.between(2, 18);
  const lead = delay > 0 ? 0 : Math.min(entry, Math.floor(age / 4));
  const received = Math.max(0, end - age - delay - pause);
  return { index, outcome, age, delay, pause, received, recorded: received + lead };
};

export const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index];
  if (item === undefined) throw new Error(`nothing at ${index}`);
  return item;
};
