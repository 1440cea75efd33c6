import type { ReactNode, Ref } from "react";
import { uiText } from "#text/ui.ts";
import { CheckBox } from "./check-box.tsx";
import { PromiseBadge } from "./promise-badge.tsx";
import type { PromiseView } from "./promise-view.ts";
import styles from "./case-article.module.css";

export interface CaseArticleProps {
  number: string;
  /** Short name of the Perangkat Daerah, on one line. */
  title: string;
  subject: string;
  /** What it is about in figures, left of the officer: "2 server, 4U". */
  devices?: string | undefined;
  officer?: string | undefined;
  /** Nobody holds the case yet: the officer's place says so in quiet words. */
  unassigned?: boolean | undefined;
  promise: PromiseView;
  /** Drawn dashed, without a fill: stopped by a person. */
  paused?: boolean | undefined;
  /** Shown beside the board. */
  open?: boolean | undefined;
  /** Present while cases are being chosen; draws the check box. */
  selected?: boolean | undefined;
  onSelectedChange?: ((selected: boolean) => void) | undefined;
  /** The copy under the pointer. */
  dragging?: boolean | undefined;
  /** Button named "Pindahkan <number>" with its menu. */
  moreButton: ReactNode;
  onOpen: () => void;
  /** Word before the number that a reader of results needs, such as a linked case. */
  mark?: ReactNode;
  ref?: Ref<HTMLElement> | undefined;
  /** The button that takes focus, for walking the board with the arrow keys. */
  openRef?: Ref<HTMLButtonElement> | undefined;
  tabIndex?: number | undefined;
}

/** A case on a board. Draws what it is given; the board decides what moving it means. */
export function CaseArticle({
  number,
  title,
  subject,
  devices,
  officer,
  unassigned,
  promise,
  paused,
  open,
  selected,
  onSelectedChange,
  dragging,
  moreButton,
  onOpen,
  mark,
  ref,
  openRef,
  tabIndex,
}: CaseArticleProps) {
  return (
    <article
      ref={ref}
      className={styles.case}
      aria-label={number}
      data-paused={paused || undefined}
      data-open={open || undefined}
      data-selected={selected || undefined}
      data-dragging={dragging || undefined}
    >
      <div className={styles.head}>
        {onSelectedChange !== undefined && (
          <CheckBox
            className={styles.check}
            aria-label={uiText.select(number)}
            checked={selected ?? false}
            onChange={(event) => onSelectedChange(event.currentTarget.checked)}
          />
        )}
        <span className={styles.number}>{number}</span>
        {mark}
        <span className={styles.more}>{moreButton}</span>
      </div>
      <h3 className={styles.title} data-alone={subject === "" || undefined}>
        <button
          ref={openRef}
          type="button"
          className={styles.open}
          onClick={onOpen}
          tabIndex={tabIndex}
          aria-current={open ? "true" : undefined}
        >
          {title}
        </button>
      </h3>
      {subject !== "" && <p className={styles.subject}>{subject}</p>}
      {(devices !== undefined || officer !== undefined) && (
        <p className={styles.meta}>
          <span>{devices}</span>
          <span className={styles.officer} data-unassigned={unassigned || undefined}>
            {officer}
          </span>
        </p>
      )}
      <div className={styles.promise}>
        <PromiseBadge view={promise} />
      </div>
    </article>
  );
}

/** The gap a lifted case leaves: as tall as the case, so that nothing below it moves. */
export function CaseSlot({ height, children }: { height: number; children: ReactNode }) {
  return (
    <div className={styles.slot} style={{ blockSize: height }}>
      {children}
    </div>
  );
}
