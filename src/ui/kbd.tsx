import styles from "./kbd.module.css";

/**
 * A key, shown where it may be pressed. Phones have none, so it is hidden there; readers hear it from
 * `aria-keyshortcuts` of its button, whose name stays its words alone.
 */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className={styles.key} aria-hidden="true">
      {children}
    </kbd>
  );
}
