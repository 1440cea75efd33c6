import { Mark } from "#ui/mark.tsx";
import type { ReactNode } from "react";
import styles from "./plain-page.module.css";

/** A page without the frame: before an office is open, or when the frame itself has failed. */
export function PlainPage({
  title,
  children,
  actions,
}: {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <Mark size={38} />
        <h1 className={styles.title}>{title}</h1>
        <div className={styles.words}>{children}</div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </main>
  );
}
