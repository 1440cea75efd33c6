import type { Case } from "#domain/case/case.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import type { WorkingCalendar } from "#domain/working-calendar.ts";
import type { Inbox } from "#data/inbox.ts";
import { caseTitle } from "#text/case.ts";
import { formatDayTime, formatNumber } from "#text/format.ts";
import { promiseWords } from "#text/promise.ts";
import { channelWords, triageText } from "#text/triage.ts";
import { PromiseBadge } from "#ui/promise-badge.tsx";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import styles from "./triage.module.css";

/** Where the keyboard should go: a new object asks anew, also for the same case. */
export interface FocusRequest {
  readonly number: string;
}

/** Everything that waits to be looked at, in the order of the promise; only what is seen is drawn. */
export function InboxList({
  inbox,
  total,
  selected,
  standard,
  calendar,
  now,
  focus,
  onSelect,
}: {
  inbox: Inbox;
  /** From the counters: also those not yet read. */
  total: number;
  selected: string | null;
  standard: AnyStandard;
  calendar: WorkingCalendar;
  now: number;
  focus: FocusRequest | null;
  onSelect: (item: Case) => void;
}) {
  const { cases, hasMore, readMore } = inbox;
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- the compiler is off (toolchain §3).
  const virtualizer = useVirtualizer({
    count: cases.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => cases[index]?.id ?? index,
    overscan: 4,
  });
  const visible = virtualizer.getVirtualItems();
  const lastVisible = visible.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && lastVisible > cases.length - readAheadRows) readMore();
  }, [hasMore, lastVisible, cases.length, readMore]);

  const selectedIndex = cases.findIndex(({ number }) => number === selected);
  useEffect(() => {
    if (selectedIndex >= 0) virtualizer.scrollToIndex(selectedIndex, { align: "auto" });
  }, [selectedIndex, virtualizer]);

  const focusIndex = focus ? cases.findIndex(({ number }) => number === focus.number) : -1;
  const drawn = useRef<FocusRequest | null>(null);
  useEffect(() => {
    if (!focus || drawn.current === focus || focusIndex < 0) return undefined;
    virtualizer.scrollToIndex(focusIndex, { align: "auto" });
    const give = () => {
      const row = scroller.current?.querySelector<HTMLElement>(
        `[data-number="${CSS.escape(focus.number)}"]`,
      );
      if (!row) return;
      drawn.current = focus;
      row.focus({ preventScroll: true });
    };
    // The row may only be drawn after the scroll, and a dialog that closes gives focus back first.
    const soon = requestAnimationFrame(give);
    const afterDialog = setTimeout(() => {
      if (document.activeElement === document.body) give();
    }, afterDialogMs);
    return () => {
      cancelAnimationFrame(soon);
      if (drawn.current !== focus) clearTimeout(afterDialog);
    };
  }, [focus, focusIndex, virtualizer]);

  return (
    <section className={styles.list} aria-labelledby="perlu-ditelaah">
      <div className={styles.listHead}>
        <h2 id="perlu-ditelaah">
          {triageText.toTriage} <span className={styles.count}>{formatNumber(total)}</span>
        </h2>
        <span className={styles.quiet}>{triageText.byPromise}</span>
      </div>
      <div ref={scroller} className={styles.rows} data-rows>
        <ul aria-label={triageText.list} style={{ blockSize: virtualizer.getTotalSize() }}>
          {visible.map((row) => {
            const item = cases[row.index];
            return (
              item && (
                <li
                  key={row.key}
                  aria-setsize={total}
                  aria-posinset={row.index + 1}
                  style={{ transform: `translateY(${row.start}px)` }}
                >
                  <InboxRow
                    item={item}
                    standard={standard}
                    calendar={calendar}
                    now={now}
                    current={item.number === selected}
                    // One stop of the Tab key: the list is walked by arrows.
                    reachable={item.number === selected || (selectedIndex < 0 && row.index === 0)}
                    onSelect={onSelect}
                  />
                </li>
              )
            );
          })}
        </ul>
      </div>
    </section>
  );
}

const rowHeight = 76;
const readAheadRows = 12;
const afterDialogMs = 120;

function InboxRow({
  item,
  standard,
  calendar,
  now,
  current,
  reachable,
  onSelect,
}: {
  item: Case;
  standard: AnyStandard;
  calendar: WorkingCalendar;
  now: number;
  current: boolean;
  reachable: boolean;
  onSelect: (item: Case) => void;
}) {
  const subject = item.fields[standard.shows.subject];
  const { second: _second, ...promise } = promiseWords(item, standard, calendar, now);
  return (
    <button
      type="button"
      className={styles.row}
      data-number={item.number}
      aria-current={current || undefined}
      tabIndex={reachable ? 0 : -1}
      onClick={() => onSelect(item)}
    >
      <span className={styles.rowLine}>
        <span>{item.number}</span>
        <span>{formatDayTime(item.receivedAt)}</span>
      </span>
      <span className={styles.rowSubject}>
        {typeof subject === "string" ? subject : caseTitle(item, standard)}
      </span>
      <span className={styles.rowLine}>
        <span className={styles.rowChannel}>
          {channelWords(item, standard, { withReference: false })}
        </span>
        <PromiseBadge view={promise} size="row" />
      </span>
    </button>
  );
}
