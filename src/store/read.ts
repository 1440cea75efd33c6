import { currentPromise, isVoid, type Case } from "#domain/case/case.ts";
import type { CaseEvent } from "#domain/case/events.ts";
import { orderBase } from "#domain/case/promise.ts";
import { readRight } from "#domain/permissions.ts";
import type { Actor } from "#domain/roles.ts";
import { serviceIds, standardOf, type ServiceId } from "#domain/services/index.ts";
import { msToMinute } from "#domain/time.ts";
import type { LogEntry } from "#protocol/history.ts";
import { upcastCase, upcastEvent } from "#protocol/upcast.ts";
import { Dexie } from "dexie";
import type { AttachmentRow, Database } from "./database.ts";
import { noOfficer, type CaseRow } from "./rows.ts";

/**
 * Every read of case data goes through here, with the person who reads: nothing comes out, not a
 * row, not a hit, not a count, that this person may not see (`design` §3). Each list is a window of
 * one index, paged by key; none walks the table.
 */
export interface Reader {
  readonly column: (window: ColumnWindow) => Promise<ColumnPage>;
  readonly counts: (service: ServiceId) => Promise<Readonly<Record<string, number>>>;
  /** Late cases per stage, counted no further than 100 ("99+"). */
  readonly lateCounts: (
    service: ServiceId,
    stages: readonly string[],
    now: number,
  ) => Promise<Readonly<Record<string, number>>>;
  /** How many ended in a stage since a moment, counted no further than 100. */
  readonly countEnded: (
    service: ServiceId,
    stages: readonly string[],
    since: number,
  ) => Promise<Readonly<Record<string, number>>>;
  readonly countFiltered: (
    service: ServiceId,
    stages: readonly string[],
    filter: ColumnFilter,
  ) => Promise<FilteredCount>;
  /** More than one when two devices gave the same number: the person chooses. */
  readonly byNumber: (number: string) => Promise<readonly Case[]>;
  readonly byId: (id: string) => Promise<Case | null>;
  readonly byIds: (ids: readonly string[]) => Promise<readonly Case[]>;
  /** The whole history of a case, oldest first. */
  readonly history: (caseId: string) => Promise<readonly StoredEvent[]>;
  /** Open cases of a person, first due first. */
  readonly ofOfficer: (personId: string | null, limit: number) => Promise<readonly Case[]>;
  readonly duplicatesOf: (duplicateKey: string) => Promise<readonly Case[]>;
  readonly importedAlready: (fingerprints: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly ofImport: (batch: string) => Promise<readonly Case[]>;
  /** Running cases of a service in one stage, for a calendar's preview; paged by key. */
  readonly running: (service: ServiceId, stage: string, after: PageKey | null, limit: number) => Promise<ColumnPage>;
  /** Ended cases since a moment, newest first, bounded. */
  readonly endedSince: (service: ServiceId, stage: string, since: number, limit: number) => Promise<readonly Case[]>;
  readonly attachment: (caseId: string, attachmentId: string) => Promise<AttachmentRow | null>;
  /** Scopes whose search text this person may scan. */
  readonly searchableScopes: () => Promise<readonly string[]>;
  /** The newest acts on cases this person may read. */
  readonly recentEvents: (limit: number) => Promise<readonly (StoredEvent & { readonly number: string; readonly agency: string; readonly service: ServiceId })[]>;
}

export type ColumnFilter =
  | { readonly kind: "all" }
  | { readonly kind: "officer"; readonly personId: string | null }
  | { readonly kind: "late"; readonly now: number }
  | { readonly kind: "due"; readonly from: number; readonly to: number };

/** A place in a column: everything after it comes next. */
export interface PageKey {
  readonly order: number;
  readonly id: string;
}

export interface ColumnWindow {
  readonly service: ServiceId;
  readonly stage: string;
  readonly filter: ColumnFilter;
  readonly after: PageKey | null;
  readonly limit: number;
  /** For ended stages: nothing that ended before. */
  readonly endedSince?: number;
}

export interface ColumnPage {
  readonly cases: readonly Case[];
  readonly next: PageKey | null;
}

/** Each stage is counted no further than 100. */
export interface FilteredCount {
  readonly total: number;
  readonly byStage: Readonly<Record<string, number>>;
}

export interface StoredEvent {
  readonly event: CaseEvent;
  readonly chain: string;
}

const lateLimit = 100;

export const createReader = (db: Database, actor: Actor): Reader => {
  const right = (service: ServiceId) => readRight(standardOf(service), actor);
  const mayRead = (service: ServiceId) => right(service) !== "none";

  /** A row as this person may see it; null for what must not even be known. */
  const seen = (row: CaseRow): Case | null => {
    const doc = upcastCase(row.doc);
    if (isVoid(doc)) return null;
    switch (right(doc.service)) {
      case "full":
        return doc;
      case "outline":
        return outlineOf(doc);
      case "none":
        return null;
    }
  };
  const seenAll = (rows: readonly CaseRow[]) =>
    rows.map(seen).filter((item): item is Case => item !== null);

  const column = async (window: ColumnWindow): Promise<ColumnPage> => {
    if (!mayRead(window.service)) return { cases: [], next: null };
    const rows = await windowRows(db, window);
    const page = rows.slice(0, window.limit);
    const last = page.at(-1);
    return {
      cases: seenAll(page),
      next: rows.length > window.limit && last ? { order: last.order, id: last.id } : null,
    };
  };

  return {
    column,
    counts: async (service) => {
      if (!mayRead(service)) return {};
      const totals: Record<string, number> = {};
      for (const { stage, n } of await db.counts.where("service").equals(service).toArray()) {
        totals[stage] = (totals[stage] ?? 0) + n;
      }
      return totals;
    },
    lateCounts: async (service, stages, now) => {
      if (!mayRead(service)) return {};
      const counted = await Promise.all(
        stages.map(async (stage) => {
          const n = await inStage(db, service, stage, 0, msToMinute(now) - 1)
            .limit(lateLimit)
            .count();
          return [stage, n] as const;
        }),
      );
      return Object.fromEntries(counted);
    },
    countEnded: async (service, stages, since) => {
      if (!mayRead(service)) return {};
      const ceiling = orderBase.closed - msToMinute(since);
      const counted = await Promise.all(
        stages.map(async (stage) => {
          const range = inStage(db, service, stage, 0, ceiling);
          return [stage, await range.limit(lateLimit).count()] as const;
        }),
      );
      return Object.fromEntries(counted);
    },
    countFiltered: async (service, stages, filter) => {
      if (!mayRead(service)) return { total: 0, byStage: {} };
      const counted = await Promise.all(
        stages.map(async (stage) => {
          const range = filteredRange(db, service, stage, filter, null);
          return [stage, await range.limit(lateLimit).count()] as const;
        }),
      );
      return {
        total: counted.reduce((sum, [, n]) => sum + n, 0),
        byStage: Object.fromEntries(counted),
      };
    },
    byNumber: async (number) => {
      const typed = number.trim().toUpperCase();
      const rows = await db.cases.where("number").equals(typed).toArray();
      return seenAll(rows);
    },
    byId: async (id) => {
      const row = await db.cases.get(id);
      return row ? seen(row) : null;
    },
    byIds: async (ids) => {
      const rows = await db.cases.bulkGet([...ids]);
      return seenAll(rows.filter((row): row is CaseRow => row !== undefined));
    },
    history: async (caseId) => {
      const row = await db.cases.get(caseId);
      if (!row || right(row.service) !== "full") return [];
      const log = await db.history
        .where("[caseId+v]")
        .between([caseId, Dexie.minKey], [caseId, Dexie.maxKey])
        .toArray();
      return log.flatMap(({ entries }) => entries.flatMap(storedEvent));
    },
    ofOfficer: async (personId, limit) => {
      const rows = await db.cases
        .where("[assignee+order]")
        .between([personId ?? noOfficer, 0], [personId ?? noOfficer, orderBase.waiting * 1.4])
        .limit(limit)
        .toArray();
      return seenAll(rows).filter((item) => item.closedAt === null);
    },
    duplicatesOf: async (duplicateKey) =>
      duplicateKey ? seenAll(await db.cases.where("duplicateKey").equals(duplicateKey).toArray()) : [],
    importedAlready: async (fingerprints) => {
      const found = await db.cases.where("importKey").anyOf([...fingerprints]).toArray();
      return new Set(found.filter((row) => mayRead(row.service)).map((row) => row.importKey));
    },
    ofImport: async (batch) =>
      seenAll(await db.cases.where("importBatch").equals(batch).toArray()),
    running: async (service, stage, after, limit) =>
      await column({
        service,
        stage,
        filter: { kind: "due", from: 0, to: (orderBase.paused - 1) * 60_000 },
        after,
        limit,
      }),
    endedSince: async (service, stage, since, limit) =>
      (
        await column({ service, stage, filter: { kind: "all" }, after: null, limit, endedSince: since })
      ).cases,
    attachment: async (caseId, attachmentId) => {
      const row = await db.cases.get(caseId);
      if (!row || right(row.service) !== "full") return null;
      const attachment = row.doc.attachments.find(({ id }) => id === attachmentId);
      if (!attachment || attachment.withdrawn) return null;
      return (await db.attachments.get(attachment.sha256)) ?? null;
    },
    searchableScopes: async () => {
      const kinds = new Set(
        serviceIds
          .filter((service) => right(service) === "full")
          .map((service) => standardOf(service).scope as string),
      );
      const rows = await db.counts.toArray();
      const scopes = new Set(rows.map(({ scope }) => scope));
      return [...scopes].filter((scope) => kinds.has(scope.split(":")[0] ?? "")).sort().reverse();
    },
    recentEvents: async (limit) => {
      const scopes = await db.counts.toArray();
      const newest = [...new Set(scopes.map(({ scope }) => scope))].sort().reverse().slice(0, 4);
      const found = [];
      for (const scope of newest) {
        const rows = await db.history
          .where("[scope+seq]")
          .between([scope, Dexie.minKey], [scope, Dexie.maxKey])
          .reverse()
          .limit(limit)
          .toArray();
        const cases = await db.cases.bulkGet(rows.map(({ caseId }) => caseId));
        for (const [index, row] of rows.entries()) {
          const item = cases[index];
          if (!item || right(item.service) !== "full" || isVoid(item.doc)) continue;
          for (const stored of row.entries.flatMap(storedEvent)) {
            found.push({ ...stored, number: item.number, agency: item.agency, service: item.service });
          }
        }
      }
      return found.sort((one, other) => other.event.at - one.event.at).slice(0, limit);
    },
  };
};

const storedEvent = ({ event, chain }: LogEntry): readonly StoredEvent[] =>
  "caseId" in event ? [{ event: upcastEvent(event), chain }] : [];

/** Number, stage and people: all that an administrator may see of a case. */
const outlineOf = (doc: Case): Case => ({
  ...doc,
  fields: {},
  ticks: {},
  stageAnswers: {},
  notes: [],
  attachments: [],
  lastStep: doc.lastStep && { ...doc.lastStep, before: null },
});

const inStage = (db: Database, service: ServiceId, stage: string, from: number, to: number) =>
  db.cases
    .where("[service+stage+order]")
    .between([service, stage, from], [service, stage, to], true, true);

/** The part of an index that a filter leaves. */
const filteredRange = (
  db: Database,
  service: ServiceId,
  stage: string,
  filter: ColumnFilter,
  after: PageKey | null,
  floor = 0,
  ceiling = Number.MAX_SAFE_INTEGER,
) => {
  const start = after?.order ?? floor;
  switch (filter.kind) {
    case "all":
      return inStage(db, service, stage, start, ceiling);
    case "late":
      return inStage(db, service, stage, start, Math.min(ceiling, msToMinute(filter.now) - 1));
    case "due":
      return inStage(
        db,
        service,
        stage,
        Math.max(start, msToMinute(filter.from)),
        Math.min(ceiling, msToMinute(filter.to)),
      );
    case "officer": {
      const officer = filter.personId ?? noOfficer;
      return db.cases
        .where("[assignee+service+stage+order]")
        .between([officer, service, stage, start], [officer, service, stage, ceiling], true, true);
    }
  }
};

/** One row more than asked, so that the caller knows whether there is a next page. */
const windowRows = async (db: Database, window: ColumnWindow): Promise<readonly CaseRow[]> => {
  const { service, stage, filter, after, limit, endedSince } = window;
  const ceiling =
    endedSince === undefined
      ? Number.MAX_SAFE_INTEGER
      : orderBase.closed - msToMinute(endedSince);
  const range = filteredRange(db, service, stage, filter, after, 0, ceiling);
  if (!after) return await range.limit(limit + 1).toArray();
  // Cases of the same minute share an order; the key after which we go on is the id.
  const rows = await range
    .and((row) => row.order > after.order || row.id > after.id)
    .limit(limit + 1)
    .toArray();
  return rows;
};

/** Whether a promise of this case is past due now. */
export const isLate = (item: Case, now: number): boolean => {
  const promise = currentPromise(item);
  return (
    promise?.state === "running" &&
    promise.dueAt !== null &&
    msToMinute(now) > msToMinute(promise.dueAt)
  );
};
