import { shortestQuery, usePrepareSearch, useSearch } from "#data/search.ts";
import type { Case } from "#domain/case/case.ts";
import { searchText } from "#text/search.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { LiveRegion } from "#ui/live-region.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { useFloat } from "#ui/use-float.ts";
import { useKeys } from "#ui/use-keys.ts";
import IconSearch from "@tabler/icons-react/dist/esm/icons/IconSearch.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useCallback, useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { createPortal } from "react-dom";
import { useNavigate } from "react-router";
import { optionId, SearchResults } from "./search-results.tsx";
import styles from "./search.module.css";

/**
 * The search of every page's header. At a desk a field with its hits below; on a phone an icon that
 * opens the same over the whole screen. `/` leads to it from anywhere.
 */
export function HeaderSearch({ label = searchText.label }: { label?: string | undefined }) {
  const fieldPlace = useRef<HTMLSpanElement>(null);
  const [overlay, setOverlay] = useState(false);
  useKeys({
    "/": () => {
      const input = fieldPlace.current?.querySelector("input");
      // Not drawn on a phone; some have a keyboard.
      if (input?.checkVisibility()) input.select();
      else setOverlay(true);
    },
  });
  return (
    <>
      <span ref={fieldPlace} className={styles.desk}>
        <DeskSearch label={label} />
      </span>
      <span className={styles.phone}>
        <IconButton
          icon={IconSearch}
          label={searchText.open}
          size={40}
          iconSize={22}
          aria-haspopup="dialog"
          onClick={() => setOverlay(true)}
        />
      </span>
      {overlay && <PhoneSearch label={label} onClosed={() => setOverlay(false)} />}
    </>
  );
}

function DeskSearch({ label }: { label: string }) {
  const box = useSearchBox();
  const { isOpen, setOpen } = box;
  const close = useCallback(() => setOpen(false), [setOpen]);
  const { triggerRef, floatRef } = useFloat<HTMLInputElement, HTMLDivElement>({
    open: isOpen,
    align: "end",
    onClose: close,
  });
  return (
    <>
      <SearchField {...box.input} ref={triggerRef} label={label} shortcut="/" onBlur={close} />
      <LiveRegion message={box.message} />
      {isOpen &&
        createPortal(
          <div ref={floatRef} className={styles.float}>
            <SearchResults {...box.results} />
          </div>,
          document.body,
        )}
    </>
  );
}

function PhoneSearch({ label, onClosed }: { label: string; onClosed: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed by itself rather than taken away, so that focus goes back to the icon.
  const close = useCallback(() => dialog.current?.close(), []);
  const box = useSearchBox(close);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return createPortal(
    <dialog
      ref={dialog}
      className={styles.overlay}
      aria-label={label}
      aria-modal="true"
      onClose={onClosed}
    >
      <div className={styles.bar}>
        <SearchField {...box.input} label={label} />
        <IconButton icon={IconX} label={searchText.close} size={40} iconSize={22} onClick={close} />
      </div>
      <LiveRegion message={box.message} />
      {box.isOpen && <SearchResults {...box.results} />}
    </dialog>,
    document.body,
  );
}

/** A combobox: focus stays in the field, the arrows walk the hits, Enter opens the marked one. */
const useSearchBox = (leave?: () => void) => {
  const listId = useId();
  const navigate = useNavigate();
  const prepare = usePrepareSearch();
  const [typed, setTyped] = useState("");
  const [isWanted, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const latest = useRef("");
  const { answer, isCurrent, answered } = useSearch(typed);
  const cases = answer?.cases ?? [];
  const isOpen = isWanted && answer !== undefined && typed.trim().length >= shortestQuery;

  const open = (item: Case) => {
    latest.current = "";
    setTyped("");
    setOpen(false);
    leave?.();
    void navigate(`/berkas/${item.number}`);
  };

  /** A quick hand types a number and presses Enter at once, before the answer is there. */
  const openFirst = async () => {
    const best = (await answered())?.cases[0];
    if (best && latest.current === typed) open(best);
  };

  const step = (by: 1 | -1) => {
    setOpen(true);
    if (isOpen && cases.length > 0) setActive((active + by + cases.length) % cases.length);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    switch (event.key) {
      case "Escape":
        if (!leave) break;
        // The browser would only empty the field, and close at the second press.
        event.preventDefault();
        leave();
        break;
      case "ArrowDown":
      case "ArrowUp":
        event.preventDefault();
        step(event.key === "ArrowDown" ? 1 : -1);
        break;
      case "Enter": {
        event.preventDefault();
        const chosen = isOpen && isCurrent ? cases[active] : undefined;
        if (chosen) open(chosen);
        // A store that cannot be read is said by the list itself.
        else if (isOpen || !isCurrent) openFirst().catch(() => undefined);
        else setOpen(true);
        break;
      }
    }
  };

  const marked = isOpen ? cases[active] : undefined;
  return {
    isOpen,
    setOpen,
    message: isOpen && isCurrent ? searchText.found(cases.length, answer.more) : "",
    input: {
      role: "combobox",
      value: typed,
      maxLength: 200,
      autoComplete: "off",
      spellCheck: false,
      "aria-autocomplete": "list",
      "aria-expanded": isOpen && cases.length > 0,
      "aria-controls": isOpen && cases.length > 0 ? listId : undefined,
      "aria-activedescendant": marked && optionId(listId, marked),
      onFocus: prepare,
      onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
        latest.current = currentTarget.value;
        setTyped(currentTarget.value);
        setActive(0);
        setOpen(true);
      },
      onKeyDown,
    },
    results: { listId, typed, answer, isCurrent, active, onActive: setActive, onOpen: open },
  } as const;
};
