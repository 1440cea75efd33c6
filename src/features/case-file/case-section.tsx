import { Icon } from "#ui/icon.tsx";
import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import { useId, useState, type ReactNode } from "react";
import styles from "./case-file.module.css";

/**
 * A part of the case file. Its `id` is what refusals link to; an address that names it opens it,
 * brings it into sight and gives it the keyboard.
 */
export function CaseSection({
  id,
  title,
  detail,
  action,
  foldable = false,
  startsFolded = false,
  children,
}: {
  id: string;
  title: string;
  detail?: ReactNode;
  action?: ReactNode;
  foldable?: boolean;
  startsFolded?: boolean;
  children: ReactNode;
}) {
  const headId = useId();
  const [folded, setFolded] = useState(
    () => foldable && startsFolded && window.location.hash !== `#${id}`,
  );
  const words = (
    <>
      <span className={styles.sectionTitle}>{title}</span>
      {detail !== undefined && <span className={styles.sectionDetail}>{detail}</span>}
    </>
  );
  return (
    <section id={id} tabIndex={-1} className={styles.section} aria-labelledby={headId}>
      <div className={styles.sectionHead} data-folded={folded || undefined}>
        <h2 id={headId} className={styles.sectionWords}>
          {foldable ? (
            <button
              type="button"
              className={styles.fold}
              aria-expanded={!folded}
              onClick={() => setFolded(!folded)}
            >
              {words}
              <Icon of={IconChevronDown} size={18} className={styles.chevron} />
            </button>
          ) : (
            words
          )}
        </h2>
        {action !== undefined && !folded && <div className={styles.sectionAction}>{action}</div>}
      </div>
      {!folded && children}
    </section>
  );
}

/** A result that is told, not ticked: drawn like a check box, and read as its words. */
export function Line({
  done,
  label,
  detail,
  end,
  action,
}: {
  done: boolean;
  label: ReactNode;
  detail?: ReactNode;
  end?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <li className={styles.line}>
      <span className={styles.mark} data-done={done || undefined} aria-hidden="true" />
      <span className={styles.lineWords}>
        {label}
        {detail !== undefined && <span className={styles.lineDetail}>{detail}</span>}
        {action}
      </span>
      {end !== undefined && <span className={styles.lineEnd}>{end}</span>}
    </li>
  );
}
