import { showPurposes, type ShowPurpose } from "#domain/case/events.ts";
import { purposeText, purposeWords } from "#text/purposes.ts";
import { uiText } from "#text/ui.ts";
import { useState, type ReactNode } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { TextareaField } from "./field.tsx";
import { LinkButton } from "./link-button.tsx";
import { Menu, type MenuItem } from "./menu.tsx";
import styles from "./masked-text.module.css";

export interface AskedPurpose {
  readonly purpose: ShowPurpose;
  readonly note?: string;
}

/** Personal data behind bullets. Showing it asks for the purpose first, which the history keeps. */
export function MaskedText({
  masked,
  revealed,
  what,
  onReveal,
}: {
  /** "0812••••4471", or `6171********0003`. */
  masked: string;
  /** The whole text, once asked for and allowed. */
  revealed?: ReactNode;
  /** What is hidden, for readers: "nomor telepon Agus Firmansyah". */
  what: string;
  /** Absent when this person may not ask. */
  onReveal?: ((asked: AskedPurpose) => void) | undefined;
}) {
  if (revealed !== undefined) return <span className={styles.text}>{revealed}</span>;
  return (
    <span className={styles.text}>
      <span className={styles.masked}>{masked}</span>
      {onReveal !== undefined && (
        <>
          {" "}
          <AskPurpose what={what} onAsked={onReveal} />
        </>
      )}
    </span>
  );
}

/** *Tampilkan*, the choice of a purpose, and a line for one's own words where none of them fits. */
function AskPurpose({ what, onAsked }: { what: string; onAsked: (asked: AskedPurpose) => void }) {
  const [writing, setWriting] = useState(false);
  const items = showPurposes.map((purpose): MenuItem => ({
    id: purpose,
    label: purpose === "other" ? `${purposeWords.other}…` : purposeWords[purpose],
    onSelect: () => (purpose === "other" ? setWriting(true) : onAsked({ purpose })),
  }));
  return (
    <>
      <Menu
        label={purposeText.ask(what)}
        items={items}
        align="start"
        renderTrigger={(trigger) => (
          <LinkButton {...trigger} aria-label={uiText.revealOf(what)}>
            {uiText.reveal}
          </LinkButton>
        )}
      />
      {writing && (
        <OtherPurpose
          what={what}
          onClose={() => setWriting(false)}
          onAsked={(note) => {
            setWriting(false);
            onAsked({ purpose: "other", note });
          }}
        />
      )}
    </>
  );
}

function OtherPurpose({
  what,
  onClose,
  onAsked,
}: {
  what: string;
  onClose: () => void;
  onAsked: (note: string) => void;
}) {
  const [note, setNote] = useState("");
  const [missing, setMissing] = useState(false);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={purposeText.otherTitle(what)}
      onSubmit={(event) => {
        event.preventDefault();
        // A dialog inside a form must not send the form around it.
        event.stopPropagation();
        if (note.trim()) onAsked(note.trim());
        else setMissing(true);
      }}
      footer={
        <>
          <Button kind="filled" type="submit">
            {purposeText.show}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {purposeText.cancel}
          </Button>
        </>
      }
    >
      <TextareaField
        label={purposeText.otherLabel}
        hint={purposeText.otherHint}
        error={missing && !note.trim() ? purposeText.missing : undefined}
        rows={2}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Dialog>
  );
}
