import {
  currentPromise,
  isVoid,
  type Case,
  type QueueNumber,
  type Task,
} from "#domain/case/case.ts";
import type { CaseEvent } from "#domain/case/events.ts";
import { orderBase } from "#domain/case/promise.ts";
import type { ApartScope } from "#domain/fields.ts";
import { phoneKey, shortenedName } from "#domain/identity.ts";
import { mayReadApart, readRight } from "#domain/permissions.ts";
import type { Actor, PersonRef } from "#domain/roles.ts";
import { serviceIds, standardOf, type ServiceId } from "#domain/services/index.ts";
import { msToMinute } from "#domain/time.ts";
import type { HistoryRow, LogEntry } from "#protocol/history.ts";
import { upcastCase, upcastEvent } from "#protocol/upcast.ts";
import { Dexie } from "dexie";
import { apartKey } from "./apart.ts";
import type { ApartRow, AttachmentRow, Database, OwnReceipt, OwnRow } from "./database.ts";
import {
  afterAll,
  awaitsPrefix,
  groupPrefix,
  groupsPrefix,
  place,
  sincePrefix,
} from "./list-keys.ts";
import { noOfficer, whoPrefix, type CaseRow } from "./rows.ts";

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
  /** By the office's own old number, however it is capitalised. */
  readonly byFormerNumber: (number: string) => Promise<readonly Case[]>;
  readonly byId: (id: string) => Promise<Case | null>;
  readonly byIds: (ids: readonly string[]) => Promise<readonly Case[]>;
  /** The whole history of a case, oldest first. */
  readonly history: (caseId: string) => Promise<readonly StoredEvent[]>;
  /** Open cases of a person, first due first. */
  readonly ofOfficer: (
    personId: string | null,
    limit: number,
    services?: readonly ServiceId[],
  ) => Promise<readonly Case[]>;
  /** Cases that point to this one and those it points to, as far as this person may see them. */
  readonly linkedWith: (caseId: string) => Promise<readonly Case[]>;
  /**
   * Other cases of the person who can be reached by the same telephone or mail address, for those who
   * may read these: the cases alone come out, never the number itself. Newest first, bounded.
   */
  readonly ofSameReporter: (caseId: string, limit: number) => Promise<readonly Case[]>;
  /** Cases received from one moment to another, oldest first, bounded. */
  readonly receivedBetween: (
    service: ServiceId,
    from: number,
    to: number,
    limit: number,
  ) => Promise<readonly Case[]>;
  /**
   * Who was called to the desk, of those received from one moment to another: what a screen in the
   * waiting room may show to everybody, and nothing else. Newest call first, the last four.
   */
  readonly callsOf: (service: ServiceId, from: number, to: number) => Promise<Calls>;
  /** People who came before, by the beginning of a word of their name or office. */
  readonly findVisitors: (
    service: ServiceId,
    typed: string,
    limit: number,
  ) => Promise<readonly Visitor[]>;
  /** The same by telephone, for those who may read it. */
  readonly findVisitorsByPhone: (
    service: ServiceId,
    typed: string,
    limit: number,
  ) => Promise<readonly Visitor[]>;
  /** Visits of one person, newest first. */
  readonly visitsOf: (visitor: string, limit: number) => Promise<readonly Case[]>;
  readonly duplicatesOf: (duplicateKey: string) => Promise<readonly Case[]>;
  readonly importedAlready: (fingerprints: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly ofImport: (batch: string) => Promise<readonly Case[]>;
  /** Running cases of a service in one stage, for a calendar's preview; paged by key. */
  readonly running: (
    service: ServiceId,
    stage: string,
    after: PageKey | null,
    limit: number,
  ) => Promise<ColumnPage>;
  /** Ended cases since a moment, newest first, bounded. */
  readonly endedSince: (
    service: ServiceId,
    stage: string,
    since: number,
    limit: number,
  ) => Promise<readonly Case[]>;
  readonly attachment: (caseId: string, attachmentId: string) => Promise<AttachmentRow | null>;
  /** Scopes whose search text this person may scan, newest year first. */
  readonly searchableScopes: () => Promise<readonly string[]>;
  /** One group of a column, in the order of the column. */
  readonly group: (window: GroupWindow) => Promise<GroupPage>;
  /** The groups of a column that hold cases, each counted no further than 100. */
  readonly groupsOf: (
    service: ServiceId,
    stage: string,
    group: string,
    endedSince?: number,
  ) => Promise<Readonly<Record<string, number>>>;
  /** Running cases of one group that fall due by a moment, first due first, bounded. */
  readonly dueInGroup: (
    window: Pick<GroupWindow, "service" | "stage" | "group" | "value" | "limit"> & {
      readonly until: number;
    },
  ) => Promise<readonly Case[]>;
  /** Cases that entered a stage before a moment, longest ago first, bounded; only where a stage proposes a step. */
  readonly standingSince: (
    service: ServiceId,
    stage: string,
    before: number,
    limit: number,
  ) => Promise<readonly Case[]>;
  /** Cases in which everything is written that a tick confirms, and the tick is not set. */
  readonly awaiting: (service: ServiceId, tick: string, limit: number) => Promise<readonly Case[]>;
  /** Tasks given to this person, newest first; open ones and those closed since a moment. */
  readonly tasks: (closedSince: number) => Promise<readonly Task[]>;
  /** Receipts of what this person took in without being able to read it, newest first. */
  readonly receipts: (limit: number) => Promise<readonly OwnReceipt[]>;
  /** The newest acts on cases this person may read. */
  readonly recentEvents: (limit: number) => Promise<
    readonly (StoredEvent & {
      readonly number: string;
      readonly agency: string;
      readonly service: ServiceId;
    })[]
  >;
}

export interface GroupWindow {
  readonly service: ServiceId;
  readonly stage: string;
  readonly group: string;
  readonly value: string;
  /** Groups are not kept by officer. */
  readonly filter: Exclude<ColumnFilter, { kind: "officer" }>;
  /** Key of the last one on the page before. */
  readonly after: string | null;
  readonly limit: number;
  readonly endedSince?: number;
}

export interface GroupPage {
  readonly cases: readonly Case[];
  readonly next: string | null;
}

export interface Calls {
  readonly calls: readonly Call[];
  /** How many wait and have not been called yet. */
  readonly waiting: number;
}

/** A call as strangers may read it: no case can be found by it. */
export interface Call {
  readonly queue: QueueNumber;
  /** "Hj. S***"; empty for who may not read the contents of cases. */
  readonly name: string;
  readonly at: number;
}

/** Somebody who came before: the same name from the same office. */
export interface Visitor {
  /** Key of the index, the same for every visit of this person. */
  readonly key: string;
  /** Counted no further than 100. */
  readonly visits: number;
  readonly last: Case;
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

/** One import of a register, as the activity log tells it. */
export interface RegisterImport {
  readonly batch: string;
  readonly file: string;
  readonly at: number;
  readonly by: PersonRef;
  readonly cases: number;
  /** Of them taken and marked: somebody should look. */
  readonly unsure: number;
  readonly undone: { readonly at: number; readonly by: PersonRef } | null;
}

/** Fewer digits than these are the beginning of everybody's number. */
const phoneDigitsAtLeast = 6;

/** So far back the log is searched for imports. */
const activitiesSearched = 500;

/** The newest call and the three before it. */
export const callsShown = 4;
/** More guests than any office sees in a day. */
const guestsOfADay = 500;

/** What is counted at an index is counted no further ("99+"). */
const countedAtMost = 100;

/** Of two calls in one moment the later number. */
export const newestFirst = (one: Call, other: Call): number =>
  other.at - one.at || other.queue.n - one.queue.n;

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

  /** Scopes in which every case may be read whole, newest year first. */
  const scopesReadInFull = async (): Promise<readonly string[]> => {
    const kinds = new Set<string>(
      serviceIds
        .filter((service) => right(service) === "full")
        .map((service) => standardOf(service).scope),
    );
    const scopes = new Set((await db.counts.toArray()).map(({ scope }) => scope));
    return [...scopes]
      .filter((scope) => kinds.has(scope.split(":")[0] ?? ""))
      .sort((one, other) => yearOfScope(other) - yearOfScope(one) || (one < other ? -1 : 1));
  };

  /**
   * The people behind keys of the index: how often they came, and what was written down last. Two
   * questions in one transaction, however many people: ids first, then the newest of each.
   */
  const visitorsAt = async (keys: readonly string[]): Promise<readonly Visitor[]> => {
    const ids = await Promise.all(
      keys.map((key) => db.cases.where("who").equals(key).limit(countedAtMost).primaryKeys()),
    );
    // Ids tell the order; of somebody who came more often than is counted the newest is not among them.
    const newestOf = async (key: string): Promise<string | undefined> => {
      // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array.
      const newestFirst = db.cases.where("who").equals(key).reverse();
      return (await newestFirst.limit(1).primaryKeys())[0];
    };
    const newest = await Promise.all(
      ids.map(async (ofOne, index) =>
        ofOne.length < countedAtMost ? ofOne.at(-1) : await newestOf(keys[index] ?? ""),
      ),
    );
    const rows = await db.cases.bulkGet(newest.filter((id) => id !== undefined));
    return keys.flatMap((key, index) => {
      const row = rows[index];
      const last = row && seen(row);
      return last ? [{ key, visits: ids[index]?.length ?? 0, last }] : [];
    });
  };

  /** Cases of the reporters' records under one key; what has no key lies under the empty text. */
  const idsWith = async (index: "phone" | "email", key: string): Promise<readonly string[]> => {
    if (!key) return [];
    const records = await db.apart.where(index).equals(key).limit(countedAtMost).toArray();
    return records.filter((one) => isOf("reporters", one)).map((one) => one.caseId);
  };

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
          const n = await countRange(db, rangeOf(service, stage, { kind: "late", now }));
          return [stage, n] as const;
        }),
      );
      return Object.fromEntries(counted);
    },
    countEnded: async (service, stages, since) => {
      if (!mayRead(service)) return {};
      const ceiling = endedOrder(since);
      const counted = await Promise.all(
        stages.map(async (stage) => {
          const range = rangeOf(service, stage, { kind: "all" }, ceiling);
          return [stage, await countRange(db, range)] as const;
        }),
      );
      return Object.fromEntries(counted);
    },
    countFiltered: async (service, stages, filter) => {
      if (!mayRead(service)) return { total: 0, byStage: {} };
      const counted = await Promise.all(
        stages.map(async (stage) => {
          return [stage, await countRange(db, rangeOf(service, stage, filter))] as const;
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
    byFormerNumber: async (number) => {
      const typed = number.trim();
      // Cases without one lie under the empty text.
      if (!typed) return [];
      return seenAll(await db.cases.where("formerNumber").equalsIgnoreCase(typed).toArray());
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
    ofOfficer: async (personId, limit, services = serviceIds) => {
      // Stage by stage of what this person may see: one window over everything would be shortened by
      // the cases that must be left out of it, and so tell how many they are.
      const wanted = openStages((service) => mayRead(service) && services.includes(service));
      const windows = wanted.map(async ({ service, stage }) => {
        const range = rangeOf(service, stage, { kind: "officer", personId });
        return await between(db, range).limit(limit).toArray();
      });
      const rows = (await Promise.all(windows)).flat();
      return seenAll(rows.sort(byOrder).slice(0, limit));
    },
    linkedWith: async (caseId) => {
      const row = await db.cases.get(caseId);
      if (!row || right(row.service) !== "full") return [];
      const pointing = await db.cases.where("linkedTo").equals(caseId).toArray();
      const pointed = await db.cases.bulkGet([...row.linkedTo]);
      const all = [...pointed.filter((other) => other !== undefined), ...pointing];
      const others = new Map(all.filter(({ id }) => id !== caseId).map((one) => [one.id, one]));
      return seenAll([...others.values()]);
    },
    ofSameReporter: async (caseId, limit) => {
      if (!mayReadApart("reporters", actor)) return [];
      const own = await db.apart.get(apartKey("reporters", caseId));
      const row = own && (await db.cases.get(caseId));
      if (!row || right(row.service) !== "full") return [];
      const ids = await Promise.all([idsWith("phone", own.phone), idsWith("email", own.email)]);
      const others = [...new Set(ids.flat())].filter((id) => id !== caseId);
      // Ids are UUIDv7: the newest case has the last one.
      const newest = others.sort().slice(-limit).toReversed();
      const rows = await db.cases.bulkGet(newest);
      return seenAll(rows.filter((found) => found !== undefined)).filter(
        ({ service }) => right(service) === "full",
      );
    },
    receivedBetween: async (service, from, to, limit) => {
      if (!mayRead(service)) return [];
      const window = db.cases.where("[service+receivedAt]").between([service, from], [service, to]);
      return seenAll(await window.limit(limit).toArray());
    },
    callsOf: async (service, from, to) => {
      if (!mayRead(service)) return { calls: [], waiting: 0 };
      const standard = standardOf(service);
      const rows = await db.cases
        .where("[service+receivedAt]")
        .between([service, from], [service, to])
        // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array.
        .reverse()
        .limit(guestsOfADay)
        .toArray();
      const guests = rows.map(({ doc }) => upcastCase(doc)).filter((doc) => !isVoid(doc));
      const nameOf = ({ fields }: Case): string => {
        const name = standard.shows.person && fields[standard.shows.person];
        return right(service) === "full" && typeof name === "string" ? shortenedName(name) : "";
      };
      const calls = guests.flatMap((guest): readonly Call[] => {
        const { queue, called } = guest;
        return queue && called ? [{ queue, name: nameOf(guest), at: called.at }] : [];
      });
      return {
        calls: calls.sort(newestFirst).slice(0, callsShown),
        waiting: guests.filter(
          ({ queue, called, stage }) => queue && !called && stage === standard.firstStage,
        ).length,
      };
    },
    findVisitors: async (service, typed, limit) => {
      if (right(service) !== "full" || !typed.trim()) return [];
      const prefix = whoPrefix(service, typed);
      return await db.transaction("r", db.cases, async () => {
        const beginning = db.cases.where("who").between(prefix, `${prefix}\uffff`);
        const keys = await beginning.limit(limit).uniqueKeys();
        return await visitorsAt(keys.filter((key) => typeof key === "string"));
      });
    },
    findVisitorsByPhone: async (service, typed, limit) => {
      const digits = phoneKey(typed);
      const may = right(service) === "full" && mayReadApart("identities", actor);
      if (!may || digits.length < phoneDigitsAtLeast) return [];
      const records = await db.apart
        .where("phone")
        .startsWith(digits)
        // Reporters of complaints have telephones too, which must not even shorten this list.
        .filter((record) => isOf("identities", record))
        .limit(limit)
        .toArray();
      const rows = await db.cases.bulkGet(records.map(({ caseId }) => caseId));
      const keys = rows.flatMap((row) => (row?.service === service ? row.who.slice(0, 1) : []));
      return await visitorsAt([...new Set(keys)]);
    },
    visitsOf: async (visitor, limit) => {
      // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array.
      const newest = db.cases.where("who").equals(visitor).reverse();
      const rows = await newest.limit(limit).toArray();
      return seenAll(rows.filter(({ service }) => right(service) === "full"));
    },
    duplicatesOf: async (duplicateKey) => {
      if (!duplicateKey) return [];
      const rows = await db.cases.where("duplicateKey").equals(duplicateKey).toArray();
      // The key is made of contents: finding by it would tell them to who sees the outline alone.
      return seenAll(rows.filter(({ service }) => right(service) === "full"));
    },
    importedAlready: async (fingerprints) => {
      const rows = await db.cases.where("importKey").anyOf(fingerprints.filter(Boolean)).toArray();
      const known = rows.filter(({ service }) => right(service) === "full");
      return new Set(known.map(({ importKey }) => importKey));
    },
    ofImport: async (batch) =>
      // What was never imported lies under the empty text.
      batch ? seenAll(await db.cases.where("importBatch").equals(batch).toArray()) : [],
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
        await column({
          service,
          stage,
          filter: { kind: "all" },
          after: null,
          limit,
          endedSince: since,
        })
      ).cases,
    attachment: async (caseId, attachmentId) => {
      const row = await db.cases.get(caseId);
      if (!row || right(row.service) !== "full") return null;
      const attachment = row.doc.attachments.find(({ id }) => id === attachmentId);
      if (!attachment || attachment.withdrawn) return null;
      return (await db.attachments.get(attachment.sha256)) ?? null;
    },
    group: async ({ service, stage, group, value, filter, after, limit, endedSince }) => {
      if (right(service) !== "full") return { cases: [], next: null };
      const prefix = groupPrefix(service, stage, group, value);
      const ceiling = endedSince === undefined ? undefined : endedOrder(endedSince);
      const { from, to } = rangeOf(service, stage, filter, ceiling);
      const rows = await db.cases
        .where("lists")
        .between(after ?? prefix + place(from), prefix + place(to) + afterAll, after === null, true)
        .limit(limit + 1)
        .toArray();
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        cases: seenAll(page),
        next: rows.length > limit && last ? `${prefix}${place(last.order)}|${last.id}` : null,
      };
    },
    groupsOf: async (service, stage, group, endedSince) => {
      if (right(service) !== "full") return {};
      const prefix = groupsPrefix(service, stage, group);
      const found: Record<string, number> = {};
      let from = prefix;
      // From group to group: each is one small question, however many cases lie between them.
      for (;;) {
        const [key] = await db.cases
          .where("lists")
          .between(from, prefix + afterAll)
          .limit(1)
          .keys();
        if (typeof key !== "string") return found;
        const value = key.slice(prefix.length).split("|")[0] ?? "";
        const of = groupPrefix(service, stage, group, value);
        const to =
          endedSince === undefined ? afterAll : `${place(endedOrder(endedSince))}${afterAll}`;
        const n = (
          await db.cases
            .where("lists")
            .between(of, of + to, true, true)
            .limit(countedAtMost)
            .primaryKeys()
        ).length;
        if (n > 0) found[value] = n;
        from = of + afterAll;
      }
    },
    dueInGroup: async ({ service, stage, group, value, until, limit }) => {
      if (right(service) !== "full") return [];
      const prefix = groupPrefix(service, stage, group, value);
      const rows = db.cases
        .where("lists")
        .between(prefix, `${prefix}${place(msToMinute(until))}${afterAll}`, true, true);
      return seenAll(await rows.limit(limit).toArray());
    },
    standingSince: async (service, stage, before, limit) => {
      if (right(service) !== "full") return [];
      const prefix = sincePrefix(service, stage);
      const rows = db.cases
        .where("lists")
        .between(prefix, `${prefix}${place(msToMinute(before))}${afterAll}`, true, true);
      return seenAll(await rows.limit(limit).toArray());
    },
    awaiting: async (service, tick, limit) => {
      if (right(service) !== "full") return [];
      const prefix = awaitsPrefix(service, tick);
      const rows = db.cases.where("lists").between(prefix, prefix + afterAll);
      return seenAll(await rows.limit(limit).toArray());
    },
    tasks: async (closedSince) => {
      const rows = await ownRows(db, actor, "task").toArray();
      return rows.flatMap((row) =>
        row.kind === "task" && (row.doc.closedAt ?? Infinity) >= closedSince ? [row.doc] : [],
      );
    },
    receipts: async (limit) => {
      const rows = await ownRows(db, actor, "receipt").limit(limit).toArray();
      return rows.flatMap((row) => (row.kind === "receipt" ? [row.doc] : []));
    },
    searchableScopes: async () => await scopesReadInFull(),
    recentEvents: async (limit) => {
      const scopes = await scopesReadInFull();
      // In January the newest acts are still on cases of the year before.
      const since = yearOfScope(scopes[0] ?? "") - 1;
      const recent = scopes.filter((scope) => yearOfScope(scope) >= since);
      const found = [];
      for (const scope of recent) {
        const rows = await db.history
          .where("[scope+seq]")
          .between([scope, Dexie.minKey], [scope, Dexie.maxKey])
          // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array.
          .reverse()
          .limit(limit)
          .toArray();
        const cases = await db.cases.bulkGet(rows.map(({ caseId }) => caseId));
        for (const [index, row] of rows.entries()) {
          const item = cases[index];
          if (!item || right(item.service) !== "full" || isVoid(item.doc)) continue;
          for (const stored of row.entries.flatMap(storedEvent)) {
            found.push({
              ...stored,
              number: item.number,
              agency: item.agency,
              service: item.service,
            });
          }
        }
      }
      return found.sort((one, other) => other.event.at - one.event.at).slice(0, limit);
    },
  };
};

/** What belongs to this person, newest first. */
const ownRows = (db: Database, { id }: Actor, kind: OwnRow["kind"]) =>
  db.own
    .where("[owner+kind+at]")
    .between([id, kind, Dexie.minKey], [id, kind, Dexie.maxKey])
    // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array.
    .reverse();

/** Registers that were imported, newest first, from the activity log. */
export const recentImports = async (
  db: Database,
  actor: Actor,
  service: ServiceId,
  limit: number,
): Promise<readonly RegisterImport[]> => {
  // Names of files and numbers are contents too.
  if (readRight(standardOf(service), actor) !== "full") return [];
  const rows = await db.history
    .where("[caseId+v]")
    .between(["activity", Dexie.minKey], ["activity", Dexie.maxKey])
    // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array.
    .reverse()
    .limit(activitiesSearched)
    .toArray();
  return importsIn(rows, service).slice(0, limit);
};

/** Newest first, as the rows are: an undoing comes before the import it took back. */
const importsIn = (rows: readonly HistoryRow[], service: ServiceId): readonly RegisterImport[] => {
  const undone = new Map<string, NonNullable<RegisterImport["undone"]>>();
  const found: RegisterImport[] = [];
  for (const { event } of rows.flatMap(({ entries }) => entries)) {
    if (!("docId" in event) || event.type !== "ActivityRecorded") continue;
    const { activity, detail, at, by } = event;
    const batch = String(detail["batch"] ?? "");
    if (activity === "import-undone") undone.set(batch, { at, by });
    if (activity !== "register-imported" || detail["service"] !== service) continue;
    found.push({
      batch,
      file: String(detail["file"] ?? ""),
      at,
      by,
      cases: Number(detail["cases"] ?? 0),
      unsure: Number(detail["unsure"] ?? 0),
      undone: undone.get(batch) ?? null,
    });
  }
  return found;
};

const isOf = (kind: ApartScope, { key, caseId }: ApartRow): boolean =>
  key === apartKey(kind, caseId);

const storedEvent = ({ event, chain }: LogEntry): readonly StoredEvent[] =>
  "caseId" in event ? [{ event: upcastEvent(event), chain }] : [];

/** Number, stage and people: all that an administrator may see of a case. */
export const outlineOf = (doc: Case): Case => ({
  ...doc,
  fields: {},
  ticks: {},
  stageAnswers: {},
  notes: [],
  works: [],
  tasks: [],
  classifications: [],
  attachments: [],
  // The words of the register are contents too.
  imported: doc.imported && { ...doc.imported, fingerprint: "", unsure: [] },
  lastStep: doc.lastStep && { ...doc.lastStep, before: null },
});

/** `services:2026` is of 2026. */
const yearOfScope = (scope: string): number => Number(scope.split(":")[1] ?? 0);

const byOrder = (one: CaseRow, other: CaseRow): number =>
  one.order - other.order || (one.id < other.id ? -1 : 1);

/** Stages in which cases are still worked on, or wait for somebody. */
const openStages = (mayRead: (service: ServiceId) => boolean) =>
  serviceIds.filter(mayRead).flatMap((service) =>
    Object.entries(standardOf(service).stages)
      .filter(([, { promise }]) => promise !== "ends")
      .map(([stage]) => ({ service, stage })),
  );

/** The part of one index that a list is: everything between two orders behind the same key parts. */
interface OrderRange {
  readonly index: "[service+stage+order]" | "[assignee+service+stage+order]";
  readonly parts: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** The last place of what ended at this moment or later. */
const endedOrder = (since: number): number => orderBase.closed - msToMinute(since);

const rangeOf = (
  service: ServiceId,
  stage: string,
  filter: ColumnFilter,
  ceiling = Number.MAX_SAFE_INTEGER,
): OrderRange => {
  const all = {
    index: "[service+stage+order]",
    parts: [service, stage],
    from: 0,
    to: ceiling,
  } as const;
  switch (filter.kind) {
    case "all":
      return all;
    case "late":
      return { ...all, to: Math.min(ceiling, msToMinute(filter.now) - 1) };
    case "due":
      return {
        ...all,
        from: msToMinute(filter.from),
        to: Math.min(ceiling, msToMinute(filter.to)),
      };
    case "officer":
      return {
        ...all,
        index: "[assignee+service+stage+order]",
        parts: [filter.personId ?? noOfficer, service, stage],
      };
  }
};

const between = (db: Database, { index, parts, from, to }: OrderRange, includeFrom = true) =>
  db.cases.where(index).between([...parts, from], [...parts, to], includeFrom, true);

/** Keys with a limit end at the limit; `count()` would walk the whole range and cut afterwards. */
const countRange = async (db: Database, range: OrderRange): Promise<number> =>
  (await between(db, range).limit(countedAtMost).primaryKeys()).length;

/** One row more than asked, so that the caller knows whether there is a next page. */
const windowRows = async (db: Database, window: ColumnWindow): Promise<readonly CaseRow[]> => {
  const { service, stage, filter, after, limit, endedSince } = window;
  const ceiling = endedSince === undefined ? Number.MAX_SAFE_INTEGER : endedOrder(endedSince);
  const range = rangeOf(service, stage, filter, ceiling);
  const wanted = limit + 1;
  if (!after || after.order < range.from) return await between(db, range).limit(wanted).toArray();
  // All that came in on one day falls due at the same closing time. Among equals the id is the place,
  // and only their keys are read to find it: a filter over the rows would walk them at every page.
  return await db.transaction("r", db.cases, async () => {
    const equals = { ...range, from: after.order, to: Math.min(after.order, range.to) };
    const ids = await between(db, equals).primaryKeys();
    const next = ids.filter((id) => id > after.id).slice(0, wanted);
    const rows = (await db.cases.bulkGet(next)).filter((row) => row !== undefined);
    if (rows.length === wanted) return rows;
    const later = between(db, { ...range, from: after.order }, false);
    return [...rows, ...(await later.limit(wanted - rows.length).toArray())];
  });
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
