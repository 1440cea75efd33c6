import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useEffect, useId, useState, type ReactNode, type Ref } from "react";
import { createPortal } from "react-dom";
import { uiText } from "#text/ui.ts";
import { IconButton } from "./icon-button.tsx";
import { useFloat } from "./use-float.ts";
import styles from "./popover.module.css";

export interface PopoverTriggerProps {
  ref: Ref<HTMLButtonElement>;
  "aria-haspopup": "dialog";
  "aria-expanded": boolean;
  "aria-controls": string | undefined;
  onClick: () => void;
}

/** Explains something in place, such as how a promise was counted. It never asks for work. */
export function Popover({
  title,
  renderTrigger,
  align = "start",
  children,
}: {
  title: string;
  renderTrigger: (props: PopoverTriggerProps) => ReactNode;
  align?: "start" | "end" | undefined;
  children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { triggerRef, floatRef, close } = useFloat<HTMLButtonElement, HTMLDialogElement>({
    open: isOpen,
    align,
    onClose: () => setOpen(false),
  });
  useEffect(() => {
    if (isOpen) floatRef.current?.querySelector("button")?.focus();
  }, [isOpen, floatRef]);
  return (
    <>
      {renderTrigger({
        ref: triggerRef,
        "aria-haspopup": "dialog",
        "aria-expanded": isOpen,
        "aria-controls": isOpen ? id : undefined,
        onClick: () => setOpen(!isOpen),
      })}
      {isOpen &&
        createPortal(
          <dialog
            open
            ref={floatRef}
            id={id}
            aria-labelledby={`${id}-title`}
            className={styles.popover}
          >
            <div className={styles.head}>
              <h2 id={`${id}-title`} className={styles.title}>
                {title}
              </h2>
              <IconButton
                icon={IconX}
                label={uiText.close}
                size={28}
                iconSize={18}
                onClick={close}
              />
            </div>
            {children}
          </dialog>,
          document.body,
        )}
    </>
  );
}
