import type { Case } from "#domain/case/case.ts";
import { currentPromise } from "#domain/case/case.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { stageOf } from "#domain/service-standard.ts";
import type { WorkingCalendar } from "#domain/working-calendar.ts";
import { boardText } from "#text/board.ts";
import { caseContents, caseSubject, caseTitle } from "#text/case.ts";
import { formatTime, shortName } from "#text/format.ts";
import { queueText } from "#text/queue.ts";
import { promiseWords, whyHere } from "#text/promise.ts";
import { uiText } from "#text/ui.ts";
import { CaseArticle } from "#ui/case-article.tsx";
import { ClosedCaseRow } from "#ui/closed-case-row.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { Menu, type MenuItem } from "#ui/menu.tsx";
import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import { memo, useEffect, useRef } from "react";
import styles from "./board.module.css";

export interface BoardCaseProps {
  readonly item: Case;
  readonly standard: AnyStandard;
  readonly calendar: WorkingCalendar;
  readonly now: number;
  readonly open: boolean;
  readonly lifted: boolean;
  /** The key M was pressed on it. */
  readonly menuOpened: boolean;
  readonly onMenuOpened: (id: string | null) => void;
  readonly onOpen: (item: Case) => void;
  readonly menuItems: (item: Case) => readonly MenuItem[];
  readonly movable: boolean;
}

/** One case on the board: an article that can be lifted, opened, and moved by its menu. */
export const BoardCase = memo(function BoardCase(props: BoardCaseProps) {
  const { item, standard, calendar, now, open, lifted, movable } = props;
  const place = useRef<HTMLDivElement>(null);
  const stage = stageOf(standard, item.stage);

  useEffect(() => {
    const element = place.current;
    if (!element || !movable || stage.terminal) return undefined;
    return draggable({ element, getInitialData: () => ({ kind: "case", item }) });
  }, [item, movable, stage.terminal]);

  const menu = <MoveMenu {...props} />;
  const promise = promiseWords(item, standard, calendar, now);
  if (stage.terminal) {
    const why = whyHere(item, standard);
    return (
      <ClosedCaseRow
        number={item.number}
        title={caseTitle(item, standard)}
        result={why ?? promise}
        open={open}
        onOpen={() => props.onOpen(item)}
        moreButton={menu}
      />
    );
  }
  const assignee = item.assignee;
  return (
    <div
      ref={place}
      className={styles.place}
      data-lifted={lifted || undefined}
      data-words={lifted ? uiText.lifted(item.number) : undefined}
    >
      <CaseArticle
        number={item.number}
        title={caseTitle(item, standard)}
        subject={caseSubject(item, standard)}
        devices={caseContents(item, standard) ?? ""}
        officer={officerWords(item, standard)}
        unassigned={!assignee && !standard.tasks}
        promise={promise}
        paused={currentPromise(item)?.state === "paused"}
        open={open}
        mark={
          markOf(item, standard) && <span className={styles.mark}>{markOf(item, standard)}</span>
        }
        moreButton={menu}
        onOpen={() => props.onOpen(item)}
      />
    </div>
  );
});

/** Nobody takes a guest from the board before a consultant is named; when he came matters more. */
const officerWords = (
  { assignee, receivedAt, fields }: Case,
  { walkIn, tasks }: AnyStandard,
): string => {
  if (assignee) return shortName(assignee.name);
  // Whom it was given to, as written down: an office as often as a person.
  const disposed = tasks && fields[tasks.officer];
  if (tasks) return typeof disposed === "string" ? disposed : "";
  return walkIn ? boardText.arrived(formatTime(receivedAt)) : boardText.noOfficer;
};

/** Beside the number: the number of the day of who waits, or that a register brought it. */
const markOf = (item: Case, standard: AnyStandard): string | null => {
  if (item.queue) return queueText(item.queue, standard);
  return item.imported ? boardText.imported : null;
};

function MoveMenu({ item, menuOpened, onMenuOpened, menuItems }: BoardCaseProps) {
  const label = boardText.more(item.number);
  return (
    <Menu
      label={label}
      items={() => menuItems(item)}
      opened={menuOpened}
      onOpenedChange={(next) => onMenuOpened(next ? item.id : null)}
      renderTrigger={(trigger) => (
        <IconButton {...trigger} icon={IconDots} label={label} size={24} />
      )}
    />
  );
}
