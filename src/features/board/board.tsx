import { movesOf, type MoveVerdict } from "#domain/case/can-move.ts";
import type { Case } from "#domain/case/case.ts";
import { mayOpen, workersOf } from "#domain/permissions.ts";
import { actingRole } from "#domain/roles.ts";
import { newestVersion, stageOf, type AnyStandard } from "#domain/service-standard.ts";
import {
  asServiceId,
  useCounts,
  useEndedCounts,
  useFilteredCount,
  useLateCounts,
} from "#data/cases.ts";
import { newId, useSend } from "#data/commands.ts";
import { useIsIdle } from "#data/idle.ts";
import { useMover } from "#data/moving.tsx";
import { useNow } from "#data/now.ts";
import { useActor, useSession } from "#data/session.tsx";
import { boardText } from "#text/board.ts";
import { formatOr } from "#text/format.ts";
import { withinText } from "#text/promise.ts";
import { movingText } from "#text/moving.ts";
import { refusalText } from "#text/refusals.ts";
import { ButtonLink } from "#ui/button.tsx";
import type { ColumnSignState } from "#ui/column-sign.tsx";
import { HeaderActions } from "#ui/header-actions.tsx";
import { askWords, moveItems } from "#ui/move-items.ts";
import { Page } from "#ui/page.tsx";
import { StageTabs } from "#ui/stage-tabs.tsx";
import { triageViews } from "#ui/view-switch.tsx";
import { useToast } from "#ui/toasts.tsx";
import { useKeys } from "#ui/use-keys.ts";
import { usePageTitle } from "#ui/use-page-title.ts";
import { monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { useMediaQuery } from "@mantine/hooks";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { flushSync } from "react-dom";
import { Link, useNavigate } from "react-router";
import { BoardColumn, type BoardColumnProps, type Cursor } from "./board-column.tsx";
import { BoardFilters } from "./board-filters.tsx";
import styles from "./board.module.css";
import { boardGroup } from "./groups.ts";
import { useBoardAddress, useFilterOf } from "./use-board-address.ts";

/** What the board needs to show a case beside it; put together in `app`. */
export interface PeekRequest {
  readonly number: string;
  readonly position: number;
  readonly total: number;
  readonly stageLabel: string;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

export interface BoardPageProps {
  readonly standard: AnyStandard;
  readonly renderPeek: (request: PeekRequest) => ReactNode;
}

interface Lifted {
  readonly item: Case;
  readonly verdicts: ReadonlyMap<string, MoveVerdict>;
  readonly over: string | null;
}

const phone = "(max-width: 767px)";

/** The kanban board of any service standard. */
export function BoardPage({ standard, renderPeek }: BoardPageProps) {
  const service = asServiceId(standard);
  const { calendar, reference } = useSession();
  const actor = useActor();
  const now = useNow();
  const navigate = useNavigate();
  const mover = useMover();
  const send = useSend();
  const toast = useToast();
  usePageTitle(standard.name);
  const onPhone = useMediaQuery(phone, false, { getInitialValueInEffect: false });
  const { view, show, group: groupId, groupBy, opened, open } = useBoardAddress();
  const filter = useFilterOf(view, actor.id, now);

  const isGroupable = filter.kind !== "officer";
  const group = useMemo(
    () => (isGroupable ? boardGroup(standard, groupId) : null),
    [isGroupable, standard, groupId],
  );

  const stages = useMemo(() => boardStages(standard), [standard]);
  const counts = useCounts(service).data;
  const idle = useIsIdle();
  const late = useLateCounts(service, stages.running, now, idle).data;
  const ended = useEndedCounts(service, stages.ended, now, idle).data;
  const matching = useMatchingCounts(standard, stages.open, view, actor.id, now);

  const columns = useRef(new Map<string, readonly Case[]>());
  const onCases = useCallback((stage: string, cases: readonly Case[]) => {
    columns.current.set(stage, cases);
  }, []);
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [menuId, setMenuId] = useState<string | null>(null);
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const [tab, setTab] = useState<string>(standard.firstStage);

  const circumstances = useMemo(
    () => ({ actor, standard, calendar, now, settings: reference.desk }),
    [actor, standard, calendar, now, reference],
  );
  const given = useRef({ circumstances, mover });
  useLayoutEffect(() => {
    given.current = { circumstances, mover };
  });

  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => source.data["kind"] === "case",
        onDragStart: ({ source }) => {
          const item = caseOf(source.data);
          if (!item) return;
          const moves = movesOf(item, given.current.circumstances);
          setLifted({
            item,
            verdicts: new Map(moves.map(({ stage, verdict }) => [stage, verdict])),
            over: item.stage,
          });
        },
        onDropTargetChange: ({ location }) => {
          const over = stageUnder(location.current.dropTargets);
          setLifted((current) => current && { ...current, over });
        },
        onDrop: ({ source, location }) => {
          // Drawn at once: only a case that can be seen holds the focus that the form gives back, and
          // a frame of waiting is half the time in which a move has to be on the screen.
          flushSync(() => setLifted(null));
          const item = caseOf(source.data);
          const to = stageUnder(location.current.dropTargets);
          if (!item || !to || to === item.stage) return;
          focusCase(item.number);
          given.current.mover.move(item, to);
        },
      }),
    [],
  );

  const menuItems = useCallback(
    (item: Case) => [
      ...moveItems(item, given.current.circumstances, (to) => given.current.mover.move(item, to)),
      {
        id: "open",
        label: boardText.openFile,
        onSelect: () => void navigate(`/berkas/${item.number}`),
      },
    ],
    [navigate],
  );

  const onOpen = useCallback(
    (item: Case) => {
      setCursor({ stage: item.stage, id: item.id });
      if (onPhone) void navigate(`/berkas/${item.number}`);
      else open(item.number);
    },
    [onPhone, navigate, open],
  );

  const focused = useCallback((): Case | null => {
    const number = document.activeElement?.closest("article")?.getAttribute("aria-label");
    for (const cases of columns.current.values()) {
      const found = cases.find((item) => item.number === number);
      if (found) return found;
    }
    return null;
  }, []);

  const walk = useCallback(
    (down: number, right: number) => {
      const item = focused();
      const from = item ?? firstCase(stages.all, columns.current);
      if (!from) return;
      if (!item) {
        setCursor({ stage: from.stage, id: from.id });
        return;
      }
      const next = neighbour(from, down, right, stages.all, columns.current);
      if (next) setCursor({ stage: next.stage, id: next.id });
    },
    [focused, stages.all],
  );

  const take = useCallback(
    async (item: Case) => {
      const outcome = await send(
        {
          type: "AssignCase",
          id: newId(),
          caseId: item.id,
          tv: 1,
          to: { id: actor.id, name: actor.name },
        },
        { seenV: item.v, shown: item },
      );
      if (outcome.kind !== "done") {
        if (outcome.kind === "refused") toast({ text: refusalText(outcome.refusal, standard) });
        return;
      }
      toast({
        text: movingText.assigned(item.number, actor.name),
        onUndo: () => mover.undo(outcome.case),
      });
    },
    [send, actor, toast, mover, standard],
  );

  const mayRecord = mayOpen(standard, actor);
  useKeys(
    useMemo(
      () => ({
        ...(mayRecord ? { n: () => void navigate(`/papan/${standard.slug}/catat`) } : {}),
        j: () => walk(1, 0),
        k: () => walk(-1, 0),
        ArrowDown: () => walk(1, 0),
        ArrowUp: () => walk(-1, 0),
        ArrowRight: () => walk(0, 1),
        ArrowLeft: () => walk(0, -1),
        m: () => setMenuId(focused()?.id ?? null),
        a: () => {
          const item = focused();
          if (item) void take(item);
        },
        e: () => {
          const item = focused();
          if (item) void navigate(`/berkas/${item.number}?ubah=1`);
        },
        " ": () => {
          const item = focused();
          if (item) open(item.number === opened ? null : item.number);
        },
        Escape: () => open(null),
      }),
      [mayRecord, navigate, standard.slug, walk, focused, take, open, opened],
    ),
  );

  const movable = actingRole(actor, workersOf(standard)) !== null;
  const countOf = (stage: string): Pick<BoardColumnProps, "count" | "more"> => {
    const isBounded = view !== "semua" || stages.ended.includes(stage);
    const known = view !== "semua" ? matching : isBounded ? ended : counts;
    const count = known && (known[stage] ?? 0);
    return { count, more: isBounded && (count ?? 0) >= 100 };
  };

  const columnProps = (stage: string): BoardColumnProps => ({
    stage,
    standard,
    calendar,
    now,
    filter,
    group,
    ...countOf(stage),
    late: late?.[stage] ?? 0,
    sign: lifted && signOf(lifted, stage, standard),
    openNumber: opened,
    liftedId: lifted?.item.id ?? null,
    menuId,
    onMenuOpened: setMenuId,
    cursor: cursor?.stage === stage ? cursor : null,
    onCases,
    onOpen,
    menuItems,
    movable,
    onShowAll: view === "semua" ? null : () => show("semua"),
    before: stageBefore(stage, standard, counts),
  });

  const views = triageViews(standard, "board", counts, ({ to, ...link }) => (
    <Link to={to} {...link} />
  ));
  const total = stages.open.reduce((sum, stage) => sum + (counts?.[stage] ?? 0), 0);
  // oxlint-disable-next-line react/refs -- columns report what they hold after drawing, and the counts that change with it draw the board again.
  const peek = opened ? peekRequest(opened, columns.current, standard, { open, setCursor }) : null;

  return (
    <Page
      title={standard.name}
      views={onPhone ? undefined : views}
      side={onPhone || views ? undefined : boardText.promise(promisesOf(standard))}
      fill
      padding="none"
      actions={
        <HeaderActions>
          {mayRecord && !onPhone && (
            <ButtonLink
              kind="filled"
              size="lg"
              icon={IconPlus}
              shortcut="N"
              render={(props) => <Link to={`/papan/${standard.slug}/catat`} {...props} />}
            >
              {standard.recordVerb}
            </ButtonLink>
          )}
        </HeaderActions>
      }
      bar={
        onPhone ? undefined : (
          <BoardFilters
            standard={standard}
            stages={stages.open}
            view={view}
            onShow={show}
            group={isGroupable ? groupId : undefined}
            onGroup={groupBy}
            total={total}
            now={now}
            hidden={lifted !== null}
          />
        )
      }
      panel={peek && !onPhone ? renderPeek(peek) : undefined}
    >
      {onPhone && views}
      {onPhone && mayRecord && (
        <span className={styles.record}>
          <ButtonLink
            kind="filled"
            size="lg"
            icon={IconPlus}
            render={(props) => <Link to={`/papan/${standard.slug}/catat`} {...props} />}
          >
            {standard.recordVerb}
          </ButtonLink>
        </span>
      )}
      {onPhone ? (
        <StageTabs
          label={boardText.stages}
          tabs={stages.all.map((stage) => ({
            id: stage,
            label: stageOf(standard, stage).label,
            count: countOf(stage).count,
          }))}
          chosen={tab}
          onChoose={setTab}
        >
          <BoardColumn key={tab} {...columnProps(tab)} headless />
        </StageTabs>
      ) : (
        <div className={styles.board} data-dragging={lifted !== null || undefined}>
          {stages.main.map((stage) => (
            <BoardColumn key={stage} {...columnProps(stage)} />
          ))}
          {stages.result.map((stage) => (
            <BoardColumn key={stage} {...columnProps(stage)} />
          ))}
          <div className={styles.side}>
            {stages.side.map((stage) => (
              <BoardColumn key={stage} {...columnProps(stage)} />
            ))}
          </div>
        </div>
      )}
    </Page>
  );
}

interface BoardStages {
  readonly main: readonly string[];
  readonly result: readonly string[];
  readonly side: readonly string[];
  readonly all: readonly string[];
  /** Where the promise runs or waits. */
  readonly running: readonly string[];
  readonly open: readonly string[];
  readonly ended: readonly string[];
}

const boardStages = (standard: AnyStandard): BoardStages => {
  const ids = Object.keys(standard.stages);
  const placed = (place: "main" | "result" | "side") =>
    ids.filter((id) => stageOf(standard, id).column === place);
  const [main, result, side] = [placed("main"), placed("result"), placed("side")];
  const all = [...main, ...result, ...side];
  return {
    main,
    result,
    side,
    all,
    running: all.filter((id) => stageOf(standard, id).promise === "keeps"),
    open: all.filter((id) => stageOf(standard, id).promise !== "ends"),
    ended: all.filter((id) => stageOf(standard, id).terminal),
  };
};

/** "3 hari kerja"; of several classes "5, 14, atau 60 hari kerja". */
const promisesOf = (standard: AnyStandard): string => {
  const all = [...new Set(Object.values(newestVersion(standard).within).map(withinText))];
  const [unit] = all.map((within) => within.replace(/^\S+ /, ""));
  const alike = all.every((within) => within.endsWith(` ${unit}`));
  return alike && all.length > 1
    ? `${formatOr(all.map((within) => within.split(" ")[0] ?? ""))} ${unit}`
    : formatOr(all);
};

/** How many match the view per column, bounded; only asked while a view is chosen. */
const useMatchingCounts = (
  standard: AnyStandard,
  stages: readonly string[],
  view: ReturnType<typeof useBoardAddress>["view"],
  personId: string,
  now: number,
): Readonly<Record<string, number>> | undefined => {
  const filter = useFilterOf(view, personId, now);
  const asked = view !== "semua";
  return useFilteredCount(asServiceId(standard), stages, filter, asked).data?.byStage;
};

const caseOf = (data: Record<string | symbol, unknown>): Case | null =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- put there by BoardCase under this kind.
  data["kind"] === "case" ? (data["item"] as Case) : null;

const stageUnder = (
  targets: readonly { readonly data: Record<string | symbol, unknown> }[],
): string | null => {
  const stage = targets[0]?.data["stage"];
  return typeof stage === "string" ? stage : null;
};

const focusCase = (number: string) =>
  document
    .querySelector<HTMLElement>(`article[aria-label="${CSS.escape(number)}"] h3 button`)
    ?.focus({ preventScroll: true });

/** What a column says while this case is in the air. */
const signOf = (lifted: Lifted, stage: string, standard: AnyStandard): ColumnSignState => {
  const { item, verdicts, over } = lifted;
  if (stage === item.stage) return { kind: "origin" };
  const verdict = verdicts.get(stage);
  if (!verdict || verdict.kind === "refused") {
    const reason = verdict ? refusalText(verdict.refusal, standard) : "";
    return { kind: "illegal", reason };
  }
  const next = verdict.kind === "asks" ? askWords(verdict, standard) : undefined;
  return over === stage
    ? { kind: "target", words: boardText.dropHere, next }
    : { kind: "legal", words: boardText.mayCome, next };
};

/** Every stage of the standard, the unavailable ones with their reason, and the rest of the acts. */
const stageBefore = (
  stage: string,
  standard: AnyStandard,
  counts: Readonly<Record<string, number>> | undefined,
): { readonly stage: string; readonly count: number } | null => {
  const position = standard.path.indexOf(stage);
  const before = position > 0 ? standard.path[position - 1] : undefined;
  return before ? { stage: before, count: counts?.[before] ?? 0 } : null;
};

const firstCase = (
  stages: readonly string[],
  columns: ReadonlyMap<string, readonly Case[]>,
): Case | null => {
  for (const stage of stages) {
    const [first] = columns.get(stage) ?? [];
    if (first) return first;
  }
  return null;
};

/** The case beside this one: along its column, or at the same height in the next column that has any. */
const neighbour = (
  from: Case,
  down: number,
  right: number,
  stages: readonly string[],
  columns: ReadonlyMap<string, readonly Case[]>,
): Case | null => {
  const own = columns.get(from.stage) ?? [];
  const index = own.findIndex(({ id }) => id === from.id);
  if (right === 0) return own[index + down] ?? null;
  for (
    let position = stages.indexOf(from.stage) + right;
    position >= 0 && position < stages.length;
    position += right
  ) {
    const cases = columns.get(stages[position] ?? "") ?? [];
    if (cases.length > 0) return cases[Math.min(index, cases.length - 1)] ?? null;
  }
  return null;
};

const peekRequest = (
  number: string,
  columns: ReadonlyMap<string, readonly Case[]>,
  standard: AnyStandard,
  act: {
    readonly open: (number: string | null) => void;
    readonly setCursor: (cursor: Cursor) => void;
  },
): PeekRequest => {
  const column = [...columns.values()].find((cases) =>
    cases.some((item) => item.number === number),
  );
  const index = column?.findIndex((item) => item.number === number) ?? -1;
  const here = column?.[index];
  return {
    number,
    position: index + 1,
    total: column?.length ?? 0,
    stageLabel: here ? stageOf(standard, here.stage).label : "",
    onStep: (by) => {
      const next = column?.[index + by];
      if (!next) return;
      act.setCursor({ stage: next.stage, id: next.id });
      act.open(next.number);
    },
    onClose: () => {
      act.open(null);
      focusCase(number);
    },
  };
};
