import { Fragment, type ReactNode } from "react";
import styles from "./description-list.module.css";

export interface Description {
  readonly term: string;
  readonly value: ReactNode;
}

/** Facts as term and value. A term without a value is left out by the caller, not shown empty. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl className={styles.list}>
      {items.map((item) => (
        <Fragment key={item.term}>
          <dt className={styles.term}>{item.term}</dt>
          <dd className={styles.value}>{item.value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
