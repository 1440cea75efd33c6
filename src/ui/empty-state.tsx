import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

/** Says what will come here, and offers the one way to make it come. Never a picture. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {action !== undefined && <div>{action}</div>}
    </div>
  );
}
