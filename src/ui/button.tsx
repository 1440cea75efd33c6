import { Button as MantineButton } from "@mantine/core";
import type { Icon as Glyph } from "@tabler/icons-react";
import IconLock from "@tabler/icons-react/dist/esm/icons/IconLock.mjs";
import { useId, type ComponentProps, type MouseEvent, type ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { Kbd } from "./kbd.tsx";
import styles from "./button.module.css";

export type ButtonKind = "filled" | "outlined" | "danger" | "quiet";

export interface ButtonProps extends Omit<ComponentProps<"button">, "color" | "children"> {
  children: ReactNode;
  /** At most one `filled` on a page, panel or dialog. `danger` is outlined with red words. */
  kind?: ButtonKind | undefined;
  /** `lg` for the acts a page is about; `row` inside tables and lists. */
  size?: "sm" | "lg" | "row" | undefined;
  icon?: Glyph | undefined;
  /** The key that does the same, shown at the end. */
  shortcut?: string | undefined;
  /** Fills the width it is given. */
  wide?: boolean | undefined;
  /** Why it cannot be pressed now. It stays focusable, so that the reason can be found and heard. */
  unavailable?: string | undefined;
  /** `hidden` when the reason is written once for several buttons; readers still hear it. */
  reason?: "beside" | "hidden" | undefined;
  /** For a link that looks like a button: `(props) => <Link to="/papan" {...props} />`. */
  render?: ((props: Record<string, unknown>) => ReactNode) | undefined;
}

/** Says what it does, verb first; "…" at the end when a form follows. */
export function Button({
  children,
  kind = "outlined",
  size = "sm",
  icon,
  shortcut,
  wide = false,
  unavailable,
  reason = "beside",
  render,
  disabled = false,
  className,
  onClick,
  "aria-describedby": describedBy,
  ...button
}: ButtonProps) {
  const reasonId = useId();
  const blocked = unavailable !== undefined;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // Also for a submit button: an unavailable one must not send its form.
    if (blocked) event.preventDefault();
    else onClick?.(event);
  };
  const drawn = (
    <MantineButton
      {...button}
      {...(render === undefined ? { type: button.type ?? "button" } : { renderRoot: render })}
      disabled={disabled}
      variant="default"
      size={size === "row" ? "sm" : size}
      className={className === undefined ? styles.button : `${styles.button} ${className}`}
      classNames={{ label: styles.label ?? "", section: styles.section ?? "" }}
      mod={{ kind, "button-size": size, wide }}
      leftSection={icon !== undefined && <Icon of={icon} size={size === "lg" ? 18 : 16} />}
      rightSection={shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
      aria-disabled={blocked || undefined}
      aria-describedby={blocked ? [describedBy, reasonId].filter(Boolean).join(" ") : describedBy}
      aria-keyshortcuts={shortcut}
      onClick={press}
    >
      {children}
    </MantineButton>
  );
  if (!blocked) return drawn;
  return (
    <span className={styles.group}>
      {drawn}
      <span id={reasonId} className={reason === "hidden" ? "pl-visually-hidden" : styles.reason}>
        {reason === "beside" && <Icon of={IconLock} size={15} />}
        <span>{unavailable}</span>
      </span>
    </span>
  );
}
