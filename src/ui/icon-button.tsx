import type { Icon as Glyph } from "@tabler/icons-react";
import type { ComponentProps } from "react";
import { Icon } from "./icon.tsx";
import styles from "./icon-button.module.css";

/**
 * A button that is only an icon. `visual` §8 allows it for close, More, copy, zoom and
 * previous/next; everything else says its word.
 */
export function IconButton({
  icon,
  label,
  size = 24,
  iconSize = 16,
  outlined = false,
  className,
  ...button
}: {
  icon: Glyph;
  /** Read aloud, and shown by the browser on hover. */
  label: string;
  size?: 24 | 28 | 34 | 40 | undefined;
  iconSize?: number | undefined;
  outlined?: boolean | undefined;
} & Omit<ComponentProps<"button">, "children" | "aria-label">) {
  return (
    <button
      type="button"
      {...button}
      className={className === undefined ? styles.button : `${styles.button} ${className}`}
      aria-label={label}
      data-size={size}
      data-outlined={outlined || undefined}
    >
      <Icon of={icon} size={iconSize} />
    </button>
  );
}
