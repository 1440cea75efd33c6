import type { Icon as Glyph } from "@tabler/icons-react";
import IconArrowRight from "@tabler/icons-react/dist/esm/icons/IconArrowRight.mjs";
import IconLock from "@tabler/icons-react/dist/esm/icons/IconLock.mjs";
import { useEffect, useId, useState, type KeyboardEvent, type ReactNode, type Ref } from "react";
import { createPortal } from "react-dom";
import { Icon } from "./icon.tsx";
import { Kbd } from "./kbd.tsx";
import { useFloat } from "./use-float.ts";
import styles from "./menu.module.css";

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** What follows, or the reason why it cannot be chosen. */
  readonly detail?: string | undefined;
  /** One letter that chooses it while the menu is open. */
  readonly shortcut?: string | undefined;
  /** Listed, reachable and readable, but not choosable: `detail` says why. */
  readonly unavailable?: boolean | undefined;
  /** Instead of the arrow or the lock. */
  readonly icon?: Glyph | undefined;
  /** The act most likely meant: focus begins here instead of at the first that can be done. */
  readonly likely?: boolean | undefined;
  readonly onSelect?: (() => void) | undefined;
}

/** What the button that opens the menu must carry. */
export interface MenuTriggerProps {
  ref: Ref<HTMLButtonElement>;
  "aria-haspopup": "menu";
  "aria-expanded": boolean;
  "aria-controls": string | undefined;
  onClick: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * A menu of acts, each with its consequence or its obstacle in a second line. Mantine's menu skips
 * disabled items with the arrow keys; here an unavailable stage must be reachable so that its reason
 * can be read, and a board has a menu on every case, so this one is small.
 */
export function Menu({
  label,
  items,
  renderTrigger,
  align = "end",
  opened,
  onOpenedChange,
}: {
  /** Name of the menu: "Pindahkan COL-2026-K7-0052". */
  label: string;
  /** A function is called when the menu opens, so that a board need not ask for every case. */
  items: readonly MenuItem[] | (() => readonly MenuItem[]);
  renderTrigger: (props: MenuTriggerProps) => ReactNode;
  align?: "start" | "end" | undefined;
  /** Given when a key of the page opens it too. */
  opened?: boolean | undefined;
  onOpenedChange?: ((opened: boolean) => void) | undefined;
}) {
  const [ownOpened, setOwnOpened] = useState(false);
  const isOpen = opened ?? ownOpened;
  const setOpen = (next: boolean) => {
    setOwnOpened(next);
    onOpenedChange?.(next);
  };
  const listId = useId();
  const { triggerRef, floatRef, close } = useFloat<HTMLButtonElement, HTMLDivElement>({
    open: isOpen,
    align,
    onClose: () => setOpen(false),
  });
  return (
    <>
      {renderTrigger({
        ref: triggerRef,
        "aria-haspopup": "menu",
        "aria-expanded": isOpen,
        "aria-controls": isOpen ? listId : undefined,
        onClick: () => setOpen(!isOpen),
        onKeyDown: (event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          setOpen(true);
        },
      })}
      {isOpen &&
        createPortal(
          <MenuList
            ref={floatRef}
            id={listId}
            label={label}
            items={typeof items === "function" ? items() : items}
            onClose={close}
          />,
          document.body,
        )}
    </>
  );
}

function MenuList({
  ref,
  id,
  label,
  items,
  onClose,
}: {
  ref: Ref<HTMLDivElement>;
  id: string;
  label: string;
  items: readonly MenuItem[];
  onClose: () => void;
}) {
  useEffect(() => {
    // The first thing that can be done; the obstacles above it are read by going up.
    const list = document.getElementById(id);
    const first =
      list?.querySelector<HTMLElement>("[data-likely]") ??
      list?.querySelector<HTMLElement>(free) ??
      list?.querySelector<HTMLElement>(entry);
    first?.focus();
  }, [id]);

  const choose = (item: MenuItem) => {
    if (item.unavailable) return;
    // Focus returns first, so that a dialog opened by the choice gives it back to the same place.
    onClose();
    item.onSelect?.();
  };

  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const entries = [...event.currentTarget.querySelectorAll<HTMLElement>(entry)];
    const at = entries.findIndex((item) => item === document.activeElement);
    const go = (to: number) => {
      event.preventDefault();
      entries.at(to % entries.length)?.focus();
    };
    // Keys of the page below, such as the board's own arrows, must not hear these.
    event.stopPropagation();
    if (event.key === "ArrowDown") return go(at + 1);
    if (event.key === "ArrowUp") return go(at - 1);
    if (event.key === "Home") return go(0);
    if (event.key === "End") return go(-1);
    if (event.key === "Tab") {
      // Tab goes on from the trigger: the list itself stands at the end of the page, outside any dialog.
      onClose();
      return;
    }
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === " ") return;
    const letter = event.key.toLocaleLowerCase("id-ID");
    const named = items.find((item) => item.shortcut?.toLocaleLowerCase("id-ID") === letter);
    if (named !== undefined && !named.unavailable) {
      event.preventDefault();
      choose(named);
      return;
    }
    const starts = (index: number) =>
      items[index % items.length]?.label.toLocaleLowerCase("id-ID").startsWith(letter);
    for (let step = 1; step <= items.length; step += 1) {
      if (starts(at + step)) return go(at + step);
    }
  };

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its items hold the focus.
    <div ref={ref} id={id} role="menu" aria-label={label} className={styles.menu} onKeyDown={walk}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          data-likely={item.likely || undefined}
          className={styles.item}
          aria-describedby={item.detail === undefined ? undefined : `${id}-${item.id}`}
          aria-disabled={item.unavailable || undefined}
          aria-keyshortcuts={item.shortcut}
          onClick={() => choose(item)}
        >
          <Icon
            of={item.icon ?? (item.unavailable ? IconLock : IconArrowRight)}
            className={styles.icon}
          />
          <span className={styles.words}>
            <span className={styles.label}>{item.label}</span>
            {item.detail !== undefined && (
              // Hidden from the item's name, which is its label alone; heard as its description.
              <span id={`${id}-${item.id}`} aria-hidden="true" className={styles.detail}>
                {item.detail}
              </span>
            )}
          </span>
          {item.shortcut !== undefined && <Kbd>{item.shortcut}</Kbd>}
        </button>
      ))}
    </div>
  );
}

const entry = '[role="menuitem"]';
const free = '[role="menuitem"]:not([aria-disabled])';
