import styles from "./column-head.module.css";
import { uiText } from "#text/ui.ts";

/**
 * Head of a board column. The column's region is labelled by `id` alone, so its name is the stage;
 * give `countId` as the region's description.
 */
export function ColumnHead({
  id,
  countId,
  name,
  count,
  more = false,
  late = 0,
  target = false,
}: {
  id: string;
  countId: string;
  name: string;
  /** Left out while it is not known: "0" would be wrong. */
  count: number | undefined;
  /** There are more than were counted: "99+". */
  more?: boolean | undefined;
  late?: number | undefined;
  /** A lifted case may be put down here. */
  target?: boolean | undefined;
}) {
  return (
    <div className={styles.head} data-target={target || undefined}>
      <h2 id={id} className={styles.name}>
        {name}
      </h2>
      <span id={countId} className={styles.count}>
        {count !== undefined && (
          <>
            <span aria-hidden="true">{more ? uiText.moreThan(count - 1) : count}</span>
            <span className="pl-visually-hidden">{uiText.casesCount(count)}</span>
          </>
        )}
      </span>
      {late > 0 && <span className={styles.late}>{uiText.lateCount(late)}</span>}
    </div>
  );
}
