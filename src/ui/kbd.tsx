import styles from "./kbd.module.css";

/** A key, shown where it may be pressed. Phones have none, so it is hidden there. */
export function Kbd({ children }: { children: string }) {
  return <kbd className={styles.key}>{children}</kbd>;
}
