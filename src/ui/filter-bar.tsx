import type { Icon as Glyph } from "@tabler/icons-react";
import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import type { ComponentProps, ReactNode } from "react";
import { Icon } from "./icon.tsx";
import styles from "./filter-bar.module.css";

/** The row of 44 over a board or table: which cases, in what order, and at the end what time it is. */
export function FilterBar({
  label,
  end,
  children,
}: {
  label: string;
  end?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles.bar}>
      <fieldset className={styles.group} aria-label={label}>
        {children}
      </fieldset>
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </div>
  );
}

/** One choice of cases with how many they are. Pressed is outlined, so it shows without colour. */
export function FilterButton({
  icon,
  count,
  pressed,
  children,
  ...button
}: {
  icon?: Glyph | undefined;
  /** `null` while it is not known: its place is kept, so that nothing moves when it comes. */
  count?: number | string | null | undefined;
  /** Left out for a button that opens something. */
  pressed?: boolean | undefined;
  children: ReactNode;
} & Omit<ComponentProps<"button">, "aria-pressed" | "className">) {
  return (
    <button type="button" {...button} className={styles.button} aria-pressed={pressed}>
      {icon !== undefined && <Icon of={icon} />}
      <span>{children}</span>
      {count !== undefined && (
        <span className={styles.count} data-unknown={count === null || undefined}>
          {count ?? "0"}
        </span>
      )}
    </button>
  );
}

/** A choice of how the cases stand together. The words in it say what it does, its name says it too. */
export function FilterSelect({
  label,
  children,
  ...select
}: { label: string } & Omit<ComponentProps<"select">, "className" | "aria-label">) {
  return (
    <span className={styles.selectBox}>
      <select {...select} className={styles.select} aria-label={label}>
        {children}
      </select>
      <Icon of={IconChevronDown} size={15} className={styles.chevron} />
    </span>
  );
}

/** Parts the choices of cases from the acts on the view. */
export function FilterLine() {
  return <span className={styles.line} />;
}
