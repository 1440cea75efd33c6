import type { Icon as Glyph } from "@tabler/icons-react";
import IconLock from "@tabler/icons-react/dist/esm/icons/IconLock.mjs";
import { useId, type ComponentProps, type MouseEvent, type ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { Kbd } from "./kbd.tsx";
import styles from "./button.module.css";

export type ButtonKind = "filled" | "outlined" | "danger" | "quiet";

interface ButtonLook {
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
}

export interface ButtonProps extends ButtonLook, Omit<ComponentProps<"button">, "children"> {
  /** Why it cannot be pressed now. It stays focusable, so that the reason can be found and heard. */
  unavailable?: string | undefined;
  /** `hidden` when the reason is written once for several buttons; readers still hear it. */
  reason?: "beside" | "hidden" | undefined;
}

/**
 * Says what it does, verb first; "…" at the end when a form follows. A native button: Mantine's
 * would add eleven kilobytes to the first page and bring nothing this one lacks.
 */
export function Button({
  children,
  kind,
  size,
  icon,
  shortcut,
  wide,
  unavailable,
  reason = "beside",
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
    <button
      type="button"
      {...button}
      {...lookOf({ kind, size, wide, shortcut, className })}
      aria-disabled={blocked || undefined}
      aria-describedby={blocked ? [describedBy, reasonId].filter(Boolean).join(" ") : describedBy}
      onClick={press}
    >
      <Inside {...{ icon, size, shortcut }}>{children}</Inside>
    </button>
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

/** What a link must carry to look like a button. */
export interface ButtonLinkProps {
  readonly className: string;
  readonly "data-kind": ButtonKind;
  readonly "data-size": "sm" | "lg" | "row";
  readonly "data-wide": true | undefined;
  readonly "aria-keyshortcuts": string | undefined;
  readonly children: ReactNode;
}

/** A link that looks like a button: `render={(link) => <Link to="/papan" {...link} />}`. */
export function ButtonLink({
  children,
  icon,
  size,
  render,
  ...look
}: ButtonLook & { render: (link: ButtonLinkProps) => ReactNode }) {
  return render({
    ...lookOf({ ...look, size }),
    children: <Inside {...{ icon, size, shortcut: look.shortcut }}>{children}</Inside>,
  });
}

function Inside({
  icon,
  size,
  shortcut,
  children,
}: Pick<ButtonLook, "icon" | "size" | "shortcut" | "children">) {
  return (
    <>
      {icon !== undefined && <Icon of={icon} size={size === "lg" ? 18 : 16} />}
      <span>{children}</span>
      {shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
    </>
  );
}

const lookOf = ({
  kind = "outlined",
  size = "sm",
  wide = false,
  shortcut,
  className,
}: Omit<ButtonLook, "children" | "icon"> & { className?: string | undefined }): Omit<
  ButtonLinkProps,
  "children"
> => ({
  className: [styles.button, className].filter(Boolean).join(" "),
  "data-kind": kind,
  "data-size": size,
  "data-wide": wide || undefined,
  "aria-keyshortcuts": shortcut,
});
