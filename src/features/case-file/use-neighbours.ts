import type { Case } from "#domain/case/case.ts";
import { stageOf } from "#domain/service-standard.ts";
import { useColumn, useCounts, type ColumnFilter } from "#data/cases.ts";
import { useEffect, useMemo } from "react";
import { useNavigate } from "react-router";
import type { CaseView } from "./case-view.ts";

const everybody: ColumnFilter = { kind: "all" };

/** Read further than this only on the board: nobody steps through six hundred cases. */
const pagesAtMost = 10;

/** The cases before and behind this one in its column, in the order of the board. */
export const useNeighbours = ({
  item,
  standard,
  now,
}: Pick<CaseView, "item" | "standard" | "now">) => {
  const navigate = useNavigate();
  const stage = stageOf(standard, item.stage);
  const ended = (stage.terminal ?? false) && stage.promise === "ends";
  const column = useColumn({
    service: item.service,
    stage: item.stage,
    filter: everybody,
    ended,
    now,
  });
  const counts = useCounts(item.service).data;
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = column;
  const cases = useMemo(() => data?.pages.flatMap((page) => page.cases) ?? [], [data]);
  const index = cases.findIndex(({ id }) => id === item.id);
  const pages = data?.pages.length ?? 0;

  useEffect(() => {
    const further = index < 0 && pages > 0 && pages < pagesAtMost;
    if (further && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [index, pages, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const at = (by: 1 | -1): Case | undefined => (index < 0 ? undefined : cases[index + by]);
  return {
    position: index < 0 ? null : index + 1,
    // Of ended cases only the last thirty days stand in the column.
    total: ended ? cases.length : Math.max(cases.length, counts?.[item.stage] ?? 0),
    has: (by: 1 | -1): boolean => at(by) !== undefined,
    step: (by: 1 | -1): void => {
      const next = at(by);
      if (next) void navigate(`/berkas/${next.number}`);
    },
  };
};
