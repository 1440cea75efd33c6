import { workersOf } from "#domain/permissions.ts";
import { actingRole } from "#domain/roles.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { dayToMinute, minuteOfDay, minuteToDay, msToMinute } from "#domain/time.ts";
import type { WorkingCalendar } from "#domain/working-calendar.ts";
import { asServiceId, useFilteredCount } from "#data/cases.ts";
import { useIsIdle } from "#data/idle.ts";
import { useActor, useSession } from "#data/session.tsx";
import { boardMoment, boardText } from "#text/board.ts";
import { ButtonLink } from "#ui/button.tsx";
import { FilterBar, FilterButton, FilterLine, FilterSelect } from "#ui/filter-bar.tsx";
import IconFileImport from "@tabler/icons-react/dist/esm/icons/IconFileImport.mjs";
import { Link } from "react-router";
import styles from "./board.module.css";
import { boardViews, useFilterOf, type BoardView } from "./use-board-address.ts";

/** The row over the board: which cases, and what time it is for the promises. */
export function BoardFilters({
  standard,
  stages,
  view,
  onShow,
  group,
  onGroup,
  total,
  now,
  hidden,
}: {
  standard: AnyStandard;
  stages: readonly string[];
  view: BoardView;
  onShow: (view: BoardView) => void;
  /** By what the columns are grouped; null: not at all; left out where they cannot be. */
  group: string | null | undefined;
  onGroup: (id: string | null) => void;
  total: number;
  now: number;
  /** While a case is in the air its place belongs to the signs; it keeps its height. */
  hidden: boolean;
}) {
  const { calendar } = useSession();
  const actor = useActor();
  const { date, time, hours } = boardMoment(officeMoment(calendar, now));
  return (
    <div className={styles.filters} data-hidden={hidden || undefined}>
      <FilterBar
        label={boardText.filters}
        end={
          <p className={styles.moment}>
            {date} · <strong>{time}</strong> · {hours}
          </p>
        }
      >
        {boardViews.map((candidate) => (
          <ViewButton
            key={candidate}
            view={candidate}
            pressed={candidate === view}
            onShow={onShow}
            standard={standard}
            stages={stages}
            total={total}
            now={now}
          />
        ))}
        {standard.groups && group !== undefined && (
          <>
            <FilterLine />
            <FilterSelect
              label={boardText.groupBy}
              value={group ?? ""}
              onChange={(event) => onGroup(event.currentTarget.value || null)}
            >
              <option value="">{boardText.ungrouped}</option>
              {standard.groups.map(({ id, label }) => (
                <option key={id} value={id}>
                  {boardText.groupedBy(label)}
                </option>
              ))}
            </FilterSelect>
          </>
        )}
        {actingRole(actor, workersOf(standard)) !== null && (
          <>
            <FilterLine />
            <ButtonLink
              kind="quiet"
              size="row"
              icon={IconFileImport}
              render={(link) => <Link to={`/papan/${standard.slug}/impor`} {...link} />}
            >
              {boardText.importRegister}
            </ButtonLink>
          </>
        )}
      </FilterBar>
    </div>
  );
}

const viewNames: Readonly<Record<BoardView, string>> = {
  semua: boardText.all,
  "tugas-saya": boardText.mine,
  "hari-ini": boardText.dueToday,
  terlambat: boardText.late,
  "tanpa-petugas": boardText.unassigned,
};

function ViewButton({
  view,
  pressed,
  onShow,
  standard,
  stages,
  total,
  now,
}: {
  view: BoardView;
  pressed: boolean;
  onShow: (view: BoardView) => void;
  standard: AnyStandard;
  stages: readonly string[];
  total: number;
  now: number;
}) {
  const filter = useFilterOf(view, useActor().id, now);
  const idle = useIsIdle();
  const asked = idle && view !== "semua";
  const counted = useFilteredCount(asServiceId(standard), stages, filter, asked).data;
  const count = counted ? boardText.limited(counted.total) : null;
  return (
    <FilterButton
      count={view === "semua" ? total : count}
      pressed={pressed}
      onClick={() => onShow(view)}
    >
      {viewNames[view]}
    </FilterButton>
  );
}

/** Where the moment stands in the office's day. */
const officeMoment = (calendar: WorkingCalendar, now: number) => {
  const minute = msToMinute(now);
  const day = minuteToDay(minute);
  const { windows } = calendar.dayAt(day);
  const ofDay = minuteOfDay(minute);
  const index = windows.findIndex(([from, to]) => from <= ofDay && ofDay < to);
  const window = windows[index];
  return {
    now,
    open: window !== undefined,
    windowEnd: window ? dayToMinute(day) + window[1] : null,
    anotherToday: index >= 0 && index < windows.length - 1,
    nextOpening: calendar.nextOpening(minute),
  };
};
