import { Modal } from "@mantine/core";
import { useEffect, useLayoutEffect, type FormEvent, type ReactNode } from "react";
import styles from "./dialog.module.css";

/**
 * Asks for what an act needs, and nothing else. Escape and Batal leave; a press beside it does not,
 * so that typed text is not lost by a slip. Focus goes to `data-autofocus` or the first field and
 * returns where it was. Never over another dialog.
 */
export function Dialog({
  opened,
  onClose,
  title,
  detail,
  footer,
  onSubmit,
  children,
}: {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** One quiet line under the title: which case, and what will happen to it. */
  detail?: ReactNode;
  /** Buttons, the filled one first, and a quiet remark at the end. */
  footer?: ReactNode;
  /** Given, the dialog is a form, and Enter in a field sends it. */
  onSubmit?: ((event: FormEvent<HTMLFormElement>) => void) | undefined;
  children: ReactNode;
}) {
  useEffect(() => {
    if (!opened) return;
    document.documentElement.classList.add("pl-no-scroll");
    return () => document.documentElement.classList.remove("pl-no-scroll");
  }, [opened]);

  // Mantine gives focus back only to dialogs that were on the page before they opened.
  useLayoutEffect(() => {
    if (!opened) return;
    const before = document.activeElement;
    return () => {
      if (!(before instanceof HTMLElement)) return;
      requestAnimationFrame(() => {
        if (before.isConnected) before.focus({ preventScroll: true });
      });
    };
  }, [opened]);

  const content = (
    <>
      {detail !== undefined && <p className={styles.detail}>{detail}</p>}
      <div className={styles.fields}>{children}</div>
      {footer !== undefined && <div className={styles.footer}>{footer}</div>}
    </>
  );
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      withCloseButton={false}
      closeOnClickOutside={false}
      lockScroll={false}
      centered
      classNames={{
        inner: styles.inner ?? "",
        content: styles.content ?? "",
        header: styles.header ?? "",
        title: styles.title ?? "",
        body: styles.body ?? "",
      }}
    >
      {onSubmit === undefined ? (
        <div className={styles.form}>{content}</div>
      ) : (
        <form noValidate className={styles.form} onSubmit={onSubmit}>
          {content}
        </form>
      )}
    </Modal>
  );
}
