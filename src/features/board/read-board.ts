import type { AnyStandard } from "#domain/service-standard.ts";
import { asServiceId, columnQuery, countsQuery } from "#data/cases.ts";
import { presentMinute } from "#data/now.ts";
import type { Session } from "#data/session.tsx";
import type { QueryClient } from "@tanstack/react-query";
import { filterOf, viewIn } from "./use-board-address.ts";

/**
 * Reads the first column of the board at this address and the numbers over all: drawn with them, the
 * board answers a key from its first frame. Reading every column before it would put that frame off.
 */
export const readBoard = async (
  queries: QueryClient,
  asking: Pick<Session, "reader" | "actor">,
  standard: AnyStandard,
  params: URLSearchParams,
): Promise<void> => {
  const service = asServiceId(standard);
  const now = presentMinute();
  const filter = filterOf(viewIn(params), asking.actor?.id ?? "", now);
  const first = { service, stage: standard.firstStage, filter, ended: false, now };
  await Promise.all([
    queries.prefetchQuery(countsQuery(asking, service)),
    queries.prefetchInfiniteQuery(columnQuery(asking, first)),
  ]);
};
