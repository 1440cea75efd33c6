import type { ReactNode } from "react";
import { PromiseBadge } from "./promise-badge.tsx";
import type { PromiseView } from "./promise-view.ts";
import styles from "./closed-case-row.module.css";

/** A case in a terminal column: a plain row, since nothing can be done with it on the board. */
export function ClosedCaseRow({
  number,
  title,
  result,
  open,
  onOpen,
  moreButton,
}: {
  number: string;
  title: string;
  /** How the promise ended, or in words why the case was closed. */
  result: PromiseView | string;
  open?: boolean | undefined;
  onOpen: () => void;
  moreButton?: ReactNode;
}) {
  return (
    <article className={styles.row} aria-label={number} data-open={open || undefined}>
      <div className={styles.head}>
        <span className={styles.number}>{number}</span>
        {moreButton !== undefined && <span className={styles.more}>{moreButton}</span>}
      </div>
      <h3 className={styles.title}>
        <button type="button" className={styles.open} onClick={onOpen}>
          {title}
        </button>
      </h3>
      {typeof result === "string" ? (
        <p className={styles.words}>{result}</p>
      ) : (
        <PromiseBadge view={result} size="row" />
      )}
    </article>
  );
}

/** "Hari ini  1": parts a terminal column by when its cases were closed. */
export function ClosedCasesHead({ label, count }: { label: string; count: number }) {
  return (
    <p className={styles.part}>
      <span>{label}</span>
      <span>{count}</span>
    </p>
  );
}
