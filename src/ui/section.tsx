import { useId, type ReactNode } from "react";
import styles from "./section.module.css";

/** A part of a page or panel: a heading, what is quietly known about it, and its one act. */
export function Section({
  title,
  detail,
  action,
  level = 2,
  children,
}: {
  title: string;
  detail?: ReactNode;
  action?: ReactNode;
  level?: 2 | 3 | undefined;
  children?: ReactNode;
}) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <Heading id={id} className={styles.title}>
          {title}
        </Heading>
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
        {action !== undefined && <div className={styles.action}>{action}</div>}
      </div>
      {children}
    </section>
  );
}
