import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import { useEffect, useRef, useState } from "react";
import { uiText } from "#text/ui.ts";
import { Icon } from "./icon.tsx";
import { Kbd } from "./kbd.tsx";
import styles from "./toast.module.css";

export interface ToastMessage {
  readonly id: string;
  /** What was done: "COL-2026-K7-0052 pindah ke Diproses." */
  readonly text: string;
  readonly onUndo?: (() => void) | undefined;
}

/** How long an act can be taken back from its toast. */
const shownFor = 10_000;

/**
 * What was just done and can be taken back. Errors never come here: they stay where they arose. The
 * time stands still while the pointer or focus is on it.
 */
export function Toast({
  toast,
  latest = false,
  onDismiss,
}: {
  toast: ToastMessage;
  /** Only the latest act is what Ctrl Z takes back. */
  latest?: boolean | undefined;
  onDismiss: (id: string) => void;
}) {
  const [held, setHeld] = useState(false);
  const left = useRef(shownFor);
  const { id } = toast;
  useEffect(() => {
    if (held) return;
    const started = performance.now();
    const timer = setTimeout(() => onDismiss(id), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(0, left.current - (performance.now() - started));
    };
  }, [held, id, onDismiss]);

  return (
    <div
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon of={IconCheck} size={18} />
      <span className={styles.text}>{toast.text}</span>
      {toast.onUndo !== undefined && (
        <>
          <button
            type="button"
            className={styles.undo}
            onClick={() => {
              toast.onUndo?.();
              onDismiss(id);
            }}
          >
            {uiText.undo}
          </button>
          {latest && <Kbd>{uiText.undoKeys}</Kbd>}
        </>
      )}
    </div>
  );
}
