import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

/** Asks once before something is gone for good. The act says what it does; never "Ya". */
export function ConfirmDialog({
  title,
  act,
  cancel,
  onAct,
  onClose,
  children,
}: {
  title: string;
  act: string;
  cancel: string;
  onAct: () => void;
  onClose: () => void;
  /** What will be gone, and what stays. */
  children: ReactNode;
}) {
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button kind="danger" onClick={onAct}>
            {act}
          </Button>
          <Button kind="quiet" onClick={onClose} data-autofocus>
            {cancel}
          </Button>
        </>
      }
    >
      <p>{children}</p>
    </Dialog>
  );
}
