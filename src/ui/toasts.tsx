import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { ToastStack } from "./toast-stack.tsx";
import type { ToastMessage } from "./toast.tsx";

/** Says what was just done. With `onUndo` it can be taken back for ten seconds, also by Ctrl Z. */
export type ShowToast = (toast: Omit<ToastMessage, "id">) => void;

const ToastContext = createContext<ShowToast | null>(null);

/** More would cover the board; the oldest gives way. */
const shownAtMost = 3;

interface OwnToast extends ToastMessage {
  readonly owner: string;
}

/**
 * Holds the toasts of the whole app, so that one survives the page it came from. It names a case and
 * takes a step back, so it is shown to nobody but its owner: another person may not know of the case.
 */
export function ToastProvider({
  owner = "",
  children,
}: {
  /** Who sits before the page. */
  owner?: string;
  children: ReactNode;
}) {
  const [all, setToasts] = useState<readonly OwnToast[]>([]);
  const toasts = useMemo(() => all.filter((toast) => toast.owner === owner), [all, owner]);
  const count = useRef(0);

  const show = useCallback<ShowToast>(
    (toast) => {
      count.current += 1;
      const next = { ...toast, owner, id: String(count.current) };
      setToasts((current) => [...current, next].slice(-shownAtMost));
    },
    [owner],
  );
  const dismiss = useCallback((id: string) => {
    setToasts((current) => current.filter((toast) => toast.id !== id));
  }, []);

  const latest = toasts.at(-1);
  useEffect(() => {
    if (!latest?.onUndo) return;
    const onKey = (event: KeyboardEvent) => {
      const undo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === "z";
      // In a field Ctrl Z takes back typing, and nothing else.
      const typing = event.target instanceof Element && event.target.closest("input, textarea");
      if (!undo || typing || event.defaultPrevented) return;
      event.preventDefault();
      latest.onUndo?.();
      dismiss(latest.id);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [latest, dismiss]);

  return (
    <ToastContext.Provider value={show}>
      {children}
      <ToastStack toasts={toasts} onDismiss={dismiss} />
    </ToastContext.Provider>
  );
}

export const useToast = (): ShowToast => {
  const show = useContext(ToastContext);
  if (!show) throw new Error("useToast outside ToastProvider");
  return show;
};
