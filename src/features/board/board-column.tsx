import type { Case } from "#domain/case/case.ts";
import { stageOf, type AnyStandard } from "#domain/service-standard.ts";
import { dayToMinute, minuteToDay, minuteToMs, msToMinute, weekdayOf } from "#domain/time.ts";
import {
  asServiceId,
  groupValue,
  useColumn,
  useGroupedColumn,
  type ColumnFilter,
} from "#data/cases.ts";
import { boardText, groupLabel } from "#text/board.ts";
import { ClosedCasesHead } from "#ui/closed-case-row.tsx";
import { ColumnHead } from "#ui/column-head.tsx";
import { ColumnSign, type ColumnSignState } from "#ui/column-sign.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useId, useMemo, useRef } from "react";
import { BoardCase, type BoardCaseProps } from "./board-case.tsx";
import styles from "./board.module.css";
import type { BoardGroup } from "./groups.ts";

export interface Cursor {
  readonly stage: string;
  readonly id: string;
}

export interface BoardColumnProps extends Pick<
  BoardCaseProps,
  "standard" | "calendar" | "now" | "onMenuOpened" | "onOpen" | "menuItems" | "movable"
> {
  readonly stage: string;
  readonly filter: ColumnFilter;
  /** By what the cases of the column stand together; null: they do not. */
  readonly group: BoardGroup | null;
  /** All that stand here, also those not yet read; unknown until they are counted. */
  readonly count: number | undefined;
  /** Counting stopped there. */
  readonly more: boolean;
  readonly late: number;
  readonly sign: ColumnSignState | null;
  readonly openNumber: string | null;
  readonly liftedId: string | null;
  readonly menuId: string | null;
  /** The case that has the keyboard, when it stands in this column. */
  readonly cursor: Cursor | null;
  readonly onCases: (stage: string, cases: readonly Case[]) => void;
  readonly onShowAll: (() => void) | null;
  readonly before: { readonly stage: string; readonly count: number } | null;
  readonly headless?: boolean;
}

type Line =
  | { readonly kind: "case"; readonly item: Case }
  | { readonly kind: "head"; readonly label: string; readonly count: number };

/** A column of the board: a region named by its stage, windowed, that accepts cases. */
export function BoardColumn(props: BoardColumnProps) {
  const { standard, stage, filter, now, sign, cursor, onCases } = props;
  const headId = useId();
  const countId = useId();
  const region = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const spec = stageOf(standard, stage);
  const ended = spec.promise === "ends" && (spec.terminal ?? false);
  const { group } = props;
  const request = { service: asServiceId(standard), stage, filter, ended, now };
  const plain = useColumn(request, group === null);
  const grouped = useGroupedColumn({
    ...request,
    group: group?.id ?? null,
    values: group?.values ?? none,
  });
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = group ? grouped : plain;
  const cases = useMemo(() => data?.pages.flatMap((page) => page.cases) ?? [], [data]);
  const counts = group ? grouped.data?.pages[0]?.groups : undefined;
  const lines = useMemo(() => {
    if (group) return inGroups(cases, counts ?? [], group, standard);
    return ended ? groupedByEnd(cases, now) : cases.map((item): Line => ({ kind: "case", item }));
  }, [cases, counts, group, standard, ended, now]);

  useEffect(() => onCases(stage, cases), [onCases, stage, cases]);

  useEffect(() => {
    const element = region.current;
    if (!element) return undefined;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data["kind"] === "case",
      getData: () => ({ stage }),
    });
  }, [stage]);

  // oxlint-disable-next-line react/incompatible-library -- the compiler is off (toolchain §3).
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimate(lines[index], ended),
    getItemKey: (index) => keyOf(lines[index], index),
    overscan: 3,
    gap: ended ? 0 : 8,
  });
  const visible = virtualizer.getVirtualItems();

  const lastVisible = visible.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastVisible > lines.length - 15) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, lastVisible, lines.length, fetchNextPage]);

  const cursorIndex = cursor
    ? lines.findIndex((line) => line.kind === "case" && line.item.id === cursor.id)
    : -1;
  useEffect(() => {
    if (cursorIndex < 0) return;
    virtualizer.scrollToIndex(cursorIndex, { align: "auto" });
    // The row may only be drawn after the scroll; one frame later it stands there.
    requestAnimationFrame(() => {
      scroller.current
        ?.querySelector<HTMLElement>(`[data-index="${cursorIndex}"] h3 button`)
        ?.focus({ preventScroll: true });
    });
  }, [cursorIndex, cursor, virtualizer]);

  const target = sign?.kind === "target";
  const muted = sign?.kind === "illegal";
  return (
    <section
      ref={region}
      className={styles.column}
      aria-labelledby={headId}
      aria-describedby={countId}
      data-stage={stage}
      data-place={spec.column}
      data-target={target || undefined}
      data-muted={muted || undefined}
    >
      {sign && (
        <div className={styles.sign}>
          <ColumnSign sign={sign} />
        </div>
      )}
      {props.headless ? (
        <h2 id={headId} className="pl-visually-hidden">
          {spec.label}
        </h2>
      ) : (
        <ColumnHead
          id={headId}
          countId={countId}
          name={spec.label}
          count={props.count}
          more={props.more}
          late={props.late}
          target={target || sign?.kind === "legal"}
        />
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so keys must reach it. */}
      <div ref={scroller} className={styles.scroller} tabIndex={lines.length > 0 ? -1 : undefined}>
        {data && lines.length === 0 ? (
          <EmptyColumn {...props} empty={spec.empty} />
        ) : (
          <div className={styles.lines} style={{ blockSize: virtualizer.getTotalSize() }}>
            {visible.map((row) => {
              const line = lines[row.index];
              return (
                line && (
                  <div
                    key={row.key}
                    ref={virtualizer.measureElement}
                    data-index={row.index}
                    className={styles.line}
                    style={{ transform: `translateY(${row.start}px)` }}
                  >
                    {line.kind === "head" ? (
                      <ClosedCasesHead label={line.label} count={line.count} />
                    ) : (
                      <BoardCase
                        item={line.item}
                        standard={standard}
                        calendar={props.calendar}
                        now={now}
                        open={line.item.number === props.openNumber}
                        lifted={line.item.id === props.liftedId}
                        menuOpened={line.item.id === props.menuId}
                        onMenuOpened={props.onMenuOpened}
                        onOpen={props.onOpen}
                        menuItems={props.menuItems}
                        movable={props.movable}
                      />
                    )}
                  </div>
                )
              );
            })}
          </div>
        )}
      </div>
    </section>
  );
}

function EmptyColumn({
  empty,
  filter,
  onShowAll,
  before,
  standard,
}: BoardColumnProps & { empty: string }) {
  if (filter.kind !== "all" && onShowAll) {
    return (
      <div className={styles.empty}>
        <p>{boardText.nothingMatches}</p>
        <LinkButton onClick={onShowAll}>{boardText.showAll}</LinkButton>
      </div>
    );
  }
  return (
    <div className={styles.empty}>
      <p>{empty}</p>
      {before && before.count > 0 && (
        <LinkButton onClick={() => focusStage(before.stage)}>
          {boardText.see(before.count, stageOf(standard, before.stage).label)}
        </LinkButton>
      )}
    </div>
  );
}

const none: readonly string[] = [];

/** Each group under its name, with how many there are in all, also of those not yet read. */
const inGroups = (
  cases: readonly Case[],
  counts: readonly { readonly value: string; readonly count: number }[],
  group: BoardGroup,
  standard: AnyStandard,
): readonly Line[] =>
  cases.flatMap((item, index): readonly Line[] => {
    const value = groupValue(item, group.field);
    const line: Line = { kind: "case", item };
    const before = cases[index - 1];
    if (before && groupValue(before, group.field) === value) return [line];
    const count = counts.find((one) => one.value === value)?.count ?? 0;
    return [{ kind: "head", label: groupLabel(standard, group.field, value), count }, line];
  });

const focusStage = (stage: string) =>
  document.querySelector<HTMLElement>(`[data-stage="${stage}"] h3 button`)?.focus();

const estimate = (line: Line | undefined, ended: boolean): number => {
  if (!line || line.kind === "head") return 34;
  return ended ? 73 : 124;
};

const keyOf = (line: Line | undefined, index: number): string =>
  line ? (line.kind === "case" ? line.item.id : `head-${line.label}`) : String(index);

/** Ended cases newest first, parted into today, this week, and before. */
const groupedByEnd = (cases: readonly Case[], now: number): readonly Line[] => {
  const today = minuteToDay(msToMinute(now));
  const monday = today - weekdayOf(today);
  const starts = [
    { label: boardText.today, from: minuteToMs(dayToMinute(today)) },
    { label: boardText.thisWeek, from: minuteToMs(dayToMinute(monday)) },
    { label: boardText.earlier, from: Number.NEGATIVE_INFINITY },
  ];
  const groups = starts.map(({ label, from }, index) => ({
    label,
    cases: cases.filter((item) => {
      const at = item.closedAt ?? item.stageSince;
      return at >= from && at < (starts[index - 1]?.from ?? Number.POSITIVE_INFINITY);
    }),
  }));
  return groups
    .filter((group) => group.cases.length > 0)
    .flatMap((group): Line[] => [
      { kind: "head", label: group.label, count: group.cases.length },
      ...group.cases.map((item): Line => ({ kind: "case", item })),
    ]);
};
