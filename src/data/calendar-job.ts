import { agencyName } from "#domain/agencies.ts";
import { currentPromise, type Case } from "#domain/case/case.ts";
import { recountedPromise } from "#domain/case/promise.ts";
import type { CalendarDecisions } from "#domain/reference/reference.ts";
import { roles } from "#domain/roles.ts";
import { stageOf } from "#domain/service-standard.ts";
import { serviceIds, standardOf, type ServiceId } from "#domain/services/index.ts";
import type { WorkingCalendar } from "#domain/working-calendar.ts";
import { calendarOf } from "#store/calendar.ts";
import type { Database } from "#store/database.ts";
import { execute, executeAll, type ExecuteContext, type StaffCommand } from "#store/execute.ts";
import { createReader, type PageKey, type Reader } from "#store/read.ts";
import { uuidv7 } from "#store/uuid.ts";
import { useQuery } from "@tanstack/react-query";
import type { Session } from "./session.tsx";
import { useSession } from "./session.tsx";

/**
 * What a new calendar does to the promises that are running: shown first, carried out afterwards.
 * Only running promises move. Paused ones keep their minutes, ended ones their result (`design` §4).
 */

/** One promise that would fall due at another moment. */
export interface PromiseShift {
  readonly id: string;
  readonly number: string;
  /** Empty for who may see number and stage only. */
  readonly agency: string;
  readonly service: ServiceId;
  readonly stage: string;
  readonly from: number;
  readonly to: number;
}

export interface CalendarPreview {
  readonly checked: number;
  readonly later: number;
  readonly earlier: number;
  /** Not late now, late under the new calendar. */
  readonly becomesLate: number;
  /** Those that move, first due first, no more than can be read. */
  readonly shifts: readonly PromiseShift[];
}

const previewPage = 250;
const shownAtMost = 200;

/** Windows over every stage in which promises run. */
async function* runningCases(
  reader: Reader,
  limit: number,
  start: Place | null = null,
): AsyncGenerator<{ readonly cases: readonly Case[]; readonly next: Place | null }> {
  const places = runningPlaces();
  const first = start
    ? places.findIndex(({ service, stage }) => service === start.service && stage === start.stage)
    : 0;
  for (const [index, { service, stage }] of places.entries()) {
    if (index < first) continue;
    let after = index === first && start ? start.after : null;
    for (;;) {
      const page = await reader.running(service, stage, after, limit);
      after = page.next;
      const following = places[index + 1];
      yield {
        cases: page.cases,
        next: after ? { service, stage, after } : following ? { ...following, after: null } : null,
      };
      if (!after) break;
    }
  }
}

interface Place {
  readonly service: ServiceId;
  readonly stage: string;
  readonly after: PageKey | null;
}

const runningPlaces = (): readonly Omit<Place, "after">[] =>
  serviceIds.flatMap((service) =>
    Object.entries(standardOf(service).stages)
      .filter(([, { promise }]) => promise === "keeps")
      .map(([stage]) => ({ service, stage })),
  );

/** Where the promise of a case would fall due; null when nothing moves. */
const shiftOf = (item: Case, calendar: WorkingCalendar): PromiseShift | null => {
  const promise = currentPromise(item);
  if (promise?.state !== "running" || promise.dueAt === null) return null;
  const standard = standardOf(item.service);
  const { dueAt } = recountedPromise(promise, standard, calendar);
  if (dueAt === null || dueAt === promise.dueAt) return null;
  const agency = item.fields[standard.shows.agency];
  return {
    id: item.id,
    number: item.number,
    agency: typeof agency === "string" ? agencyName(agency) : "",
    service: item.service,
    stage: stageOf(standard, item.stage).label,
    from: promise.dueAt,
    to: dueAt,
  };
};

/** Counts what would move, window by window, so that a large office does not block the page. */
export const previewCalendar = async (
  reader: Reader,
  decisions: CalendarDecisions,
  given: {
    readonly now: number;
    readonly onProgress: (checked: number) => void;
    readonly signal: AbortSignal;
  },
): Promise<CalendarPreview | null> => {
  const calendar = calendarOf(decisions);
  const counts = { checked: 0, later: 0, earlier: 0, becomesLate: 0 };
  const shifts: PromiseShift[] = [];
  for await (const { cases } of runningCases(reader, previewPage)) {
    if (given.signal.aborted) return null;
    counts.checked += cases.length;
    for (const item of cases) {
      const shift = shiftOf(item, calendar);
      if (!shift) continue;
      if (shift.to > shift.from) counts.later += 1;
      else counts.earlier += 1;
      if (shift.from >= given.now && shift.to < given.now) counts.becomesLate += 1;
      if (shifts.length < shownAtMost) shifts.push(shift);
    }
    given.onProgress(counts.checked);
  }
  return { ...counts, shifts: shifts.sort((one, other) => one.from - other.from) };
};

/** How far the job has come, counted of what everybody may know of; kept, so that it goes on after a power cut. */
export interface CalendarJob {
  readonly revision: number;
  readonly done: boolean;
  readonly checked: number;
  readonly moved: number;
  readonly next: Place | null;
}

const jobKey = "calendarJob";
const batch = 50;
/** The calendar every device begins with: no promise was counted by an earlier one. */
const firstRevision = 1;

const readJob = async (db: Database): Promise<CalendarJob | null> => {
  const value = (await db.meta.get(jobKey))?.value;
  return isJob(value) ? value : null;
};

/** Written by this file alone, always whole. */
const isJob = (value: unknown): value is CalendarJob =>
  typeof value === "object" && value !== null && "revision" in value && "next" in value;

/**
 * Brings the running promises to the published calendar, fifty to a transaction. Called at every
 * start and after publishing: what was done is known by the place in `meta`, and a promise that
 * already stands right is not touched again, so a repetition does no harm. One tab at a time.
 */
export const runCalendarJob = async ({
  db,
  actor,
  clock,
  reference,
  readOnly,
}: Pick<Session, "db" | "actor" | "clock" | "reference" | "readOnly">): Promise<void> => {
  const { revision } = reference.calendar;
  // Who only looks on changes nothing, not even by a job.
  const mayRun = actor?.roles.some((role) => role !== "auditor");
  if (readOnly || !actor || !mayRun || revision === firstRevision) return;
  // A published calendar moves every promise, also of cases that this person may not know of. They
  // are read here, never shown, and not counted in what is shown.
  const reader = createReader(db, { id: actor.id, name: "", roles });
  await inOneTab(`${db.name}|calendar`, async () => {
    const stored = await readJob(db);
    // While this tab waited, another has published again and begun the job of that revision.
    if (stored && stored.revision > revision) return;
    let job: CalendarJob =
      stored?.revision === revision
        ? stored
        : { revision, done: false, checked: 0, moved: 0, next: null };
    if (job.done) return;
    const calendar = calendarOf(reference.calendar);
    for await (const { cases, next } of runningCases(reader, batch, job.next)) {
      const commands = cases
        .filter((item) => shiftOf(item, calendar) !== null)
        .map((item): StaffCommand => ({
          type: "MovePromise",
          id: uuidv7(),
          caseId: item.id,
          tv: 1,
        }));
      const moved = await moveAll(db, commands, { actorId: actor.id, clock, asJob: true });
      const told = cases.every(({ service }) => standardOf(service).scope === "services");
      job = {
        revision,
        done: next === null,
        checked: job.checked + (told ? cases.length : 0),
        moved: job.moved + (told ? moved : 0),
        next,
      };
      await db.meta.put({ key: jobKey, value: job });
    }
  });
};

/** One transaction; when a colleague was quicker with one of them, each by itself. */
const moveAll = async (
  db: Database,
  commands: readonly StaffCommand[],
  context: ExecuteContext,
): Promise<number> => {
  if (commands.length === 0) return 0;
  const together = await executeAll(db, commands, context);
  if (together.ok) return commands.length;
  let moved = 0;
  for (const command of commands) {
    const result = await execute(db, command, context);
    if (result.ok) moved += 1;
  }
  return moved;
};

const inOneTab = async (name: string, work: () => Promise<void>): Promise<void> => {
  // Absent on an insecure origin; two tabs at the same job then only repeat each other's refusals.
  const locks: LockManager | null | undefined = navigator.locks;
  if (locks) await locks.request(name, work);
  else await work();
};

/** The job that follows the calendar in force; null when nothing was ever published here. */
export const useCalendarJob = () => {
  const { db } = useSession();
  return useQuery({
    queryKey: ["calendarJob"],
    queryFn: () => readJob(db),
    meta: { watch: [{ table: "meta" }] },
  });
};
