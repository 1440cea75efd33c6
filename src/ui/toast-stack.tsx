import { Toast, type ToastMessage } from "./toast.tsx";
import styles from "./toast-stack.module.css";

/** Bottom left, newest below. Always on the page, so that readers hear what is put into it. */
export function ToastStack({
  toasts,
  onDismiss,
}: {
  toasts: readonly ToastMessage[];
  /** Stable between renders, or the time of a toast starts anew. */
  onDismiss: (id: string) => void;
}) {
  const latest = toasts.findLast((toast) => toast.onUndo !== undefined);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <output> may hold only phrases.
    <div className={styles.stack} role="status">
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} latest={toast === latest} onDismiss={onDismiss} />
      ))}
    </div>
  );
}
