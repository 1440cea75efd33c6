import { attachmentText, fileDetail } from "#text/attachments.ts";
import IconCamera from "@tabler/icons-react/dist/esm/icons/IconCamera.mjs";
import IconPaperclip from "@tabler/icons-react/dist/esm/icons/IconPaperclip.mjs";
import IconUpload from "@tabler/icons-react/dist/esm/icons/IconUpload.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useEffect, useId, useRef, type ChangeEvent } from "react";
import { useDropzone } from "react-dropzone";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { IconButton } from "./icon-button.tsx";
import { LinkButton } from "./link-button.tsx";
import { Notice } from "./notice.tsx";
import styles from "./file-drop.module.css";

export interface DroppedFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly locked?: boolean | undefined;
}

/** What there is to say about files: one that was not taken, one whose name was corrected. */
export interface FileMessage {
  readonly id: string;
  readonly tone: "info" | "error";
  readonly text: string;
}

export interface FileDropProps {
  files: readonly DroppedFile[];
  onAdd: (files: File[]) => void;
  onRemove: (id: string) => void;
  /** Given, the names open the file. */
  onOpen?: ((id: string) => void) | undefined;
  messages?: readonly FileMessage[] | undefined;
  /** Files are being read and saved. */
  busy?: boolean | undefined;
  /** Kinds and size that are taken, in words. */
  hint: string;
  /** What the picker of the device shows first; the bytes decide, not this. */
  accept?: string | undefined;
  label?: string | undefined;
}

/**
 * Takes files by drop, by paste anywhere in the form, by choosing, and on phones from the camera.
 * Nothing is refused here: every file is handed on, so that a wrong one is answered in words.
 */
export function FileDrop({
  files,
  onAdd,
  onRemove,
  onOpen,
  messages = [],
  busy = false,
  hint,
  accept,
  label = attachmentText.title,
}: FileDropProps) {
  const id = useId();
  const camera = useRef<HTMLInputElement>(null);
  const { getRootProps, getInputProps, open, isDragActive, rootRef } = useDropzone({
    onDrop: (dropped) => {
      if (dropped.length > 0) onAdd(dropped);
    },
    noClick: true,
    noKeyboard: true,
    // Ours listens in the whole form, where a screenshot is pasted without looking for a place.
    noPaste: true,
  });
  usePastedFiles(rootRef, onAdd);

  const shoot = (event: ChangeEvent<HTMLInputElement>) => {
    const taken = [...(event.currentTarget.files ?? [])];
    event.currentTarget.value = "";
    if (taken.length > 0) onAdd(taken);
  };

  return (
    <div
      {...getRootProps({ role: "group" })}
      className={styles.drop}
      tabIndex={undefined}
      data-active={isDragActive || undefined}
      aria-label={label}
      aria-describedby={`${id}-hint`}
      aria-busy={busy || undefined}
    >
      <input
        {...getInputProps({ accept, "aria-label": attachmentText.chooseFiles })}
        tabIndex={-1}
      />
      <input
        ref={camera}
        className={styles.hidden}
        type="file"
        accept="image/*"
        capture="environment"
        aria-label={attachmentText.camera}
        tabIndex={-1}
        onChange={shoot}
      />
      {files.length > 0 && (
        <ul className={styles.files} aria-label={attachmentText.list}>
          {files.map((file) => (
            <li key={file.id} className={styles.file}>
              <Icon of={IconPaperclip} />
              {onOpen === undefined ? (
                <span className={styles.name}>{file.name}</span>
              ) : (
                <LinkButton
                  className={styles.name}
                  aria-label={attachmentText.look(file.name)}
                  onClick={() => onOpen(file.id)}
                >
                  {file.name}
                </LinkButton>
              )}
              <span className={styles.size}>
                {fileDetail({ ...file, locked: file.locked ?? false })}
              </span>
              <IconButton
                icon={IconX}
                label={attachmentText.remove(file.name)}
                onClick={() => onRemove(file.id)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.ways}>
        <Button icon={IconUpload} onClick={open}>
          {attachmentText.chooseFiles}
        </Button>
        <span className={styles.camera}>
          <Button icon={IconCamera} onClick={() => camera.current?.click()}>
            {attachmentText.camera}
          </Button>
        </span>
        <span className={styles.or}>
          {isDragActive ? attachmentText.dropHere : attachmentText.orDrop}
        </span>
      </div>
      <p className={styles.hint} id={`${id}-hint`}>
        {hint}
      </p>
      <div className={styles.messages} aria-live="polite">
        {busy && <p className={styles.hint}>{attachmentText.saving}</p>}
        {messages.map((message) => (
          <Notice key={message.id} tone={message.tone}>
            {message.text}
          </Notice>
        ))}
      </div>
    </div>
  );
}

/** Ctrl V with files anywhere in the form, dialog or page that holds this list. */
const usePastedFiles = (
  root: { readonly current: HTMLElement | null },
  onAdd: (files: File[]) => void,
): void => {
  const latest = useRef(onAdd);
  useEffect(() => {
    latest.current = onAdd;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      const form = root.current?.closest("form, dialog, [role=dialog], main");
      const { target } = event;
      const here = target === document.body || (target instanceof Node && form?.contains(target));
      if (files.length === 0 || !form || !here || event.defaultPrevented) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [root]);
};
