import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import type { KeyboardEvent, ReactNode, Ref } from "react";
import { uiText } from "#text/ui.ts";
import { IconButton } from "./icon-button.tsx";
import styles from "./peek.module.css";

/**
 * A panel beside a list: docked on wide windows, over the list on narrower ones, a whole page on
 * phones. It never blocks the list, so it is a region and not a dialog; Escape closes it.
 */
export function Peek({
  label,
  head,
  tools,
  foot,
  onClose,
  children,
  ref,
}: {
  /** Name of the region: the number of the case. */
  label: string;
  head: ReactNode;
  /** Previous, next, open as a page. */
  tools?: ReactNode;
  foot?: ReactNode;
  onClose: () => void;
  children: ReactNode;
  ref?: Ref<HTMLElement> | undefined;
}) {
  const leave = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from any of its controls.
    <section ref={ref} className={styles.peek} aria-label={label} tabIndex={-1} onKeyDown={leave}>
      <div className={styles.head}>
        <div className={styles.headWords}>{head}</div>
        {tools}
        <IconButton icon={IconX} label={uiText.close} size={28} iconSize={18} onClick={onClose} />
      </div>
      <div className={styles.body}>{children}</div>
      {foot !== undefined && <div className={styles.foot}>{foot}</div>}
    </section>
  );
}
