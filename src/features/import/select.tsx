import { Icon } from "#ui/icon.tsx";
import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import type { ComponentProps } from "react";
import styles from "./select.module.css";

/** A native choice inside a list: its row is its label, so it has a name and no words above it. */
export function Select({
  label,
  children,
  ...select
}: { label: string } & Omit<ComponentProps<"select">, "className" | "aria-label">) {
  return (
    <span className={styles.box}>
      <select {...select} className={styles.select} aria-label={label}>
        {children}
      </select>
      <Icon of={IconChevronDown} size={16} className={styles.chevron} />
    </span>
  );
}
