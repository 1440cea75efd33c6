import type { Case } from "#domain/case/case.ts";
import { orderOf } from "#domain/case/promise.ts";
import type { ServiceId } from "#domain/services/index.ts";
import { useCallback, useMemo } from "react";
import type { ColumnPage } from "#store/read.ts";
import { useColumn } from "./cases.ts";

interface Pages {
  readonly pages: readonly ColumnPage[];
}

export interface Inbox {
  /** In the order of the promise, as far as they are read. */
  readonly cases: readonly Case[];
  readonly isRead: boolean;
  readonly hasMore: boolean;
  readonly readMore: () => void;
}

/**
 * The cases of two stages as one list. Each stage is a window of its own, paged by key; what lies
 * beyond the end of the shorter one is held back until that one is read further, so that no case
 * comes in above one that was shown.
 */
export const useInbox = (
  service: ServiceId,
  [one, other]: readonly [string, string],
  now: number,
): Inbox => {
  const asked = { service, filter: { kind: "all" }, ended: false, now } as const;
  const first = useColumn({ ...asked, stage: one });
  const second = useColumn({ ...asked, stage: other });
  const cases = useMemo(() => merged([first.data, second.data]), [first.data, second.data]);
  const readMore = useCallback(() => {
    const [nearest] = [first, second]
      .filter(({ hasNextPage }) => hasNextPage)
      .sort((left, right) => endOf(left.data) - endOf(right.data));
    if (nearest && !nearest.isFetchingNextPage) void nearest.fetchNextPage();
  }, [first, second]);
  return {
    cases,
    isRead: first.data !== undefined && second.data !== undefined,
    hasMore: first.hasNextPage || second.hasNextPage,
    readMore,
  };
};

/** The order up to which a column is known whole. */
const endOf = (data: Pages | undefined): number => {
  const last = data?.pages.at(-1);
  if (!last) return 0;
  return last.next ? last.next.order : Number.MAX_SAFE_INTEGER;
};

export const merged = (columns: readonly (Pages | undefined)[]): readonly Case[] => {
  const end = Math.min(...columns.map(endOf));
  return columns
    .flatMap((data) => data?.pages.flatMap((page) => page.cases) ?? [])
    .map((item) => ({ item, order: orderOf(item) }))
    .filter(({ order }) => order <= end)
    .sort((left, right) => left.order - right.order || (left.item.id < right.item.id ? -1 : 1))
    .map(({ item }) => item);
};
