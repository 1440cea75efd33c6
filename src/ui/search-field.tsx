import IconSearch from "@tabler/icons-react/dist/esm/icons/IconSearch.mjs";
import type { ComponentProps } from "react";
import { Icon } from "./icon.tsx";
import { Kbd } from "./kbd.tsx";
import styles from "./search-field.module.css";

/** The search of the header. Its name is its placeholder's words, said aloud too. */
export function SearchField({
  label,
  shortcut,
  ...input
}: {
  label: string;
  /** The key that brings focus here. */
  shortcut?: string | undefined;
} & Omit<ComponentProps<"input">, "type" | "placeholder" | "aria-label">) {
  return (
    <span className={styles.box}>
      <Icon of={IconSearch} className={styles.icon} />
      <input
        {...input}
        type="search"
        className={styles.input}
        aria-label={label}
        placeholder={label}
        aria-keyshortcuts={shortcut}
      />
      {shortcut !== undefined && (
        <span className={styles.key}>
          <Kbd>{shortcut}</Kbd>
        </span>
      )}
    </span>
  );
}
