import type { Case } from "#domain/case/case.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { serviceIds, standardOf, type ServiceId } from "#domain/services/index.ts";
import { groupValue, noGroup } from "#store/list-keys.ts";
import type { ColumnFilter, ColumnPage, PageKey } from "#store/read.ts";
import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
} from "@tanstack/react-query";
import { useSession, type Session } from "./session.tsx";

/** Whose answers: the queries of a board are also asked before there is a session around it. */
type Asking = Pick<Session, "reader" | "actor">;

/** Every answer depends on who asks: another person at the same desk starts from nothing. */
const casesKey = (actorId: string) => ["cases", actorId] as const;

/** Three windows of a column: what is read at once is what the first drawing waits for. */
const pageSize = 30;
const monthMs = 30 * 24 * 3_600_000;

export const asServiceId = (standard: AnyStandard): ServiceId => {
  const found = serviceIds.find((id) => id === standard.id);
  if (!found) throw new Error(`standard ${standard.id} is not in services`);
  return found;
};

export interface ColumnRequest {
  readonly service: ServiceId;
  readonly stage: string;
  readonly filter: ColumnFilter;
  /** Ended stages hold the last thirty days. */
  readonly ended: boolean;
  readonly now: number;
}

export type ColumnData = InfiniteData<ColumnPage, PageKey | null>;

export const columnKey = (actorId: string, request: Omit<ColumnRequest, "now">) =>
  [...casesKey(actorId), "column", request.service, request.stage, request.filter] as const;

const indexOf = (request: ColumnRequest) => {
  const { service, stage, filter } = request;
  if (filter.kind === "officer") {
    const officer = filter.personId ?? "-";
    return {
      name: "[assignee+service+stage+order]",
      from: [officer, service, stage, 0],
      to: [officer, service, stage, Number.MAX_SAFE_INTEGER],
    };
  }
  return {
    name: "[service+stage+order]",
    from: [service, stage, 0],
    to: [service, stage, Number.MAX_SAFE_INTEGER],
  };
};

/** The same column, read by the same person through the same kind of filter, at another moment. */
const isSameWindow = (
  one: ReturnType<typeof columnKey>,
  other: ReturnType<typeof columnKey>,
): boolean => {
  const [, actorId, , service, stage, filter] = one;
  return (
    actorId === other[1] &&
    service === other[3] &&
    stage === other[4] &&
    filter.kind === other[5].kind &&
    filter.kind !== "officer"
  );
};

/**
 * Keeps the cases that are still the same, so that they are not drawn again. Their number of events
 * and the time of the last one say so; comparing sixty whole documents took longer than drawing the
 * move (`structuralSharing` does that on every paint ahead and every answer).
 */
const keepUnchanged = (before: ColumnData | undefined, after: ColumnData): ColumnData => {
  if (!before) return after;
  const known = new Map(before.pages.flatMap(({ cases }) => cases).map((item) => [item.id, item]));
  const kept = (item: Case): Case => {
    const old = known.get(item.id);
    return old && old.v === item.v && old.updatedAt === item.updatedAt ? old : item;
  };
  return {
    ...after,
    pages: after.pages.map((page) => ({ ...page, cases: page.cases.map(kept) })),
  };
};

export const columnQuery = ({ reader, actor }: Asking, request: ColumnRequest) => {
  const queryKey = columnKey(actor?.id ?? "", request);
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) =>
      reader.column({
        service: request.service,
        stage: request.stage,
        filter: request.filter,
        after: pageParam,
        limit: pageSize,
        ...(request.ended ? { endedSince: request.now - monthMs } : {}),
      }),
    initialPageParam: null as PageKey | null,
    getNextPageParam: (page) => page.next,
    // oxlint-disable typescript/no-unsafe-type-assertion -- unknown to the library, which serves any query; this one answers with columns.
    structuralSharing: (before, after) =>
      keepUnchanged(before as ColumnData | undefined, after as ColumnData),
    // oxlint-enable typescript/no-unsafe-type-assertion
    // "Terlambat" is asked anew every minute; until the answer comes, the one before it stands.
    placeholderData: (previous, query) =>
      query && isSameWindow(query.queryKey, queryKey) ? previous : undefined,
    meta: { watch: [{ table: "cases", index: indexOf(request) }] },
  });
};

/** One column of a board, page by page as it is scrolled. */
export const useColumn = (request: ColumnRequest, enabled = true) =>
  useInfiniteQuery({ ...columnQuery(useSession(), request), enabled });

export interface GroupedRequest extends ColumnRequest {
  /** Id of one of the standard's groups; null while the column is not grouped. */
  readonly group: string | null;
  /** Values in the order in which they are shown; others follow by name. */
  readonly values: readonly string[];
}

export interface GroupedColumn {
  readonly groups: readonly {
    readonly value: string;
    /** Counted no further than 100. */
    readonly count: number;
  }[];
  readonly cases: readonly Case[];
  readonly next: GroupPlace | null;
}

/** Where the next page of a grouped column begins. */
interface GroupPlace {
  readonly value: string;
  readonly after: string | null;
}

/** A column in groups, page by page, group after group. */
export const useGroupedColumn = (request: GroupedRequest) => {
  const { reader, actor } = useSession();
  const { service, stage, filter, ended, now, group, values } = request;
  const endedSince = ended ? { endedSince: now - monthMs } : {};
  return useInfiniteQuery({
    enabled: group !== null && filter.kind !== "officer",
    queryKey: [...casesKey(actor?.id ?? ""), "grouped", service, stage, filter, group, values],
    queryFn: async ({ pageParam }): Promise<GroupedColumn> => {
      if (group === null || filter.kind === "officer") return { groups: [], cases: [], next: null };
      const counts = await reader.groupsOf(service, stage, group, endedSince.endedSince);
      const others = Object.keys(counts)
        .filter((value) => !values.includes(value))
        .sort((one, other) => one.localeCompare(other, "id"));
      const shown = [...values.filter((value) => counts[value]), ...others];
      const cases: Case[] = [];
      let next: GroupPlace | null = pageParam ?? first(shown);
      while (next && cases.length < pageSize) {
        const { value }: GroupPlace = next;
        const page = await reader.group({
          service,
          stage,
          group,
          value,
          filter,
          after: next.after,
          limit: pageSize - cases.length,
          ...endedSince,
        });
        cases.push(...page.cases);
        next = page.next
          ? { value, after: page.next }
          : first(shown.slice(shown.indexOf(value) + 1));
      }
      return {
        groups: shown.map((value) => ({ value, count: counts[value] ?? 0 })),
        cases,
        next,
      };
    },
    initialPageParam: null as GroupPlace | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
    meta: { watch: [{ table: "cases", index: indexOf(request) }] },
  });
};

const first = ([value]: readonly string[]): GroupPlace | null =>
  value === undefined ? null : { value, after: null };

export const countsQuery = ({ reader, actor }: Asking, service: ServiceId) =>
  queryOptions({
    queryKey: [...casesKey(actor?.id ?? ""), "counts", service],
    queryFn: () => reader.counts(service),
    meta: { watch: [{ table: "counts" }] },
  });

/** Numbers at the column heads. */
export const useCounts = (service: ServiceId) => useQuery(countsQuery(useSession(), service));

export const useLateCounts = (
  service: ServiceId,
  stages: readonly string[],
  now: number,
  enabled = true,
) => {
  const { reader, actor } = useSession();
  return useQuery({
    enabled,
    queryKey: [...casesKey(actor?.id ?? ""), "late", service, stages, now],
    queryFn: () => reader.lateCounts(service, stages, now),
    placeholderData: (previous) => previous,
    meta: { watch: [{ table: "cases" }] },
  });
};

/** Ended cases of the last thirty days per stage. `now` need only change with the day. */
export const useEndedCounts = (
  service: ServiceId,
  stages: readonly string[],
  now: number,
  enabled = true,
) => {
  const { reader, actor } = useSession();
  const day = Math.floor(now / 86_400_000) * 86_400_000;
  return useQuery({
    enabled,
    queryKey: [...casesKey(actor?.id ?? ""), "endedCounts", service, stages, day],
    queryFn: () => reader.countEnded(service, stages, day - monthMs),
    placeholderData: (previous) => previous,
    meta: { watch: [{ table: "counts" }] },
  });
};

export const useFilteredCount = (
  service: ServiceId,
  stages: readonly string[],
  filter: ColumnFilter,
  enabled = true,
) => {
  const { reader, actor } = useSession();
  return useQuery({
    enabled,
    queryKey: [...casesKey(actor?.id ?? ""), "filtered", service, stages, filter],
    queryFn: () => reader.countFiltered(service, stages, filter),
    placeholderData: (previous) => previous,
    meta: { watch: [{ table: "cases" }] },
  });
};

/** Open cases of these services that nobody has taken, each stage counted no further than 100. */
export const useUnassignedTotal = (services: readonly ServiceId[]) => {
  const { reader, actor } = useSession();
  return useQuery({
    queryKey: [...casesKey(actor?.id ?? ""), "unassigned", services],
    queryFn: async () => {
      const counted = await Promise.all(
        services.map((service) => {
          const { stages } = standardOf(service);
          const open = Object.keys(stages).filter((stage) => stages[stage]?.promise !== "ends");
          return reader.countFiltered(service, open, { kind: "officer", personId: null });
        }),
      );
      return counted.reduce((sum, { total }) => sum + total, 0);
    },
    meta: { watch: [{ table: "cases" }] },
  });
};

/** The case with this number; several when two devices gave it. `undefined` while it is read. */
export const useCasesByNumber = (number: string | null) => {
  const { reader, actor } = useSession();
  return useQuery({
    queryKey: [...casesKey(actor?.id ?? ""), "number", number],
    queryFn: () => (number ? reader.byNumber(number) : []),
    placeholderData: (previous) =>
      previous?.some((item) => item.number === number) ? previous : undefined,
    meta: {
      watch: [{ table: "cases", index: { name: "number", from: number ?? "", to: number ?? "" } }],
    },
  });
};

export const useHistory = (caseId: string) => {
  const { reader, actor } = useSession();
  return useQuery({
    queryKey: [...casesKey(actor?.id ?? ""), "history", caseId],
    queryFn: () => reader.history(caseId),
    meta: {
      watch: [
        {
          table: "history",
          index: { name: "[caseId+v]", from: [caseId, 0], to: [caseId, Number.MAX_SAFE_INTEGER] },
        },
      ],
    },
  });
};

/** Open cases of a person (null: of nobody), first due first. */
export const useOfficerCases = (
  personId: string | null,
  limit: number,
  services: readonly ServiceId[],
) => {
  const { reader, actor } = useSession();
  return useQuery({
    queryKey: [...casesKey(actor?.id ?? ""), "officer", personId, limit, services],
    queryFn: () => reader.ofOfficer(personId, limit, services),
    meta: { watch: [{ table: "cases" }] },
  });
};

/** Cases that this one points to or that point to it, as far as this person may see them. */
export const useLinked = (caseId: string) => {
  const { reader, actor } = useSession();
  return useQuery({
    queryKey: [...casesKey(actor?.id ?? ""), "linked", caseId],
    queryFn: () => reader.linkedWith(caseId),
    meta: {
      watch: [
        { table: "cases", index: { name: "linkedTo", from: caseId, to: caseId } },
        // The case itself, by its primary key: what it points to is written on it.
        { table: "cases", index: { name: "", from: caseId, to: caseId } },
      ],
    },
  });
};

/** Cases by id, as far as this person may see them. */
export const useCasesByIds = (ids: readonly string[]) => {
  const { reader, actor } = useSession();
  return useQuery({
    queryKey: [...casesKey(actor?.id ?? ""), "ids", ids],
    queryFn: () => reader.byIds(ids),
    enabled: ids.length > 0,
    meta: { watch: [{ table: "cases" }] },
  });
};

export const useDuplicates = (duplicateKey: string, exceptId: string) => {
  const { reader, actor } = useSession();
  return useQuery({
    queryKey: [...casesKey(actor?.id ?? ""), "duplicates", duplicateKey, exceptId],
    queryFn: async () =>
      (await reader.duplicatesOf(duplicateKey)).filter(({ id }) => id !== exceptId),
    enabled: duplicateKey !== "",
    meta: { watch: [{ table: "cases" }] },
  });
};

export const useRecentEvents = (limit: number) => {
  const { reader, actor } = useSession();
  return useQuery({
    queryKey: [...casesKey(actor?.id ?? ""), "recent", limit],
    queryFn: () => reader.recentEvents(limit),
    meta: { watch: [{ table: "history" }] },
  });
};

export const useEndedSince = (service: ServiceId, stage: string, since: number) => {
  const { reader, actor } = useSession();
  return useQuery({
    queryKey: [...casesKey(actor?.id ?? ""), "ended", service, stage, since],
    queryFn: () => reader.endedSince(service, stage, since, 200),
    meta: { watch: [{ table: "cases" }] },
  });
};

export { groupValue, noGroup };
export type { Case, ColumnFilter };
