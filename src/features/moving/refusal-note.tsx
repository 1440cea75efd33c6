import { movingText } from "#text/moving.ts";
import { uiText } from "#text/ui.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { Notice } from "#ui/notice.tsx";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useEffect } from "react";
import { Link } from "react-router";
import styles from "./refusal-note.module.css";

export interface Refused {
  readonly number: string;
  readonly text: string;
  /** Part of the case file where the missing thing is recorded. */
  readonly section: string | undefined;
}

/** Why a step was not taken, with the way to what is missing. Stays until it is read away. */
export function RefusalNote({ refused, onDismiss }: { refused: Refused; onDismiss: () => void }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") onDismiss();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onDismiss]);

  const { number, text, section } = refused;
  return (
    <div className={styles.note}>
      <Notice
        tone="refusal"
        action={
          section && (
            <Link to={`/berkas/${number}#${section}`} onClick={onDismiss}>
              {movingText.fillMissing}
            </Link>
          )
        }
      >
        {text}
      </Notice>
      <IconButton icon={IconX} label={uiText.dismiss} size={28} iconSize={18} onClick={onDismiss} />
    </div>
  );
}
