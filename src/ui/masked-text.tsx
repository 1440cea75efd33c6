import { uiText } from "#text/ui.ts";
import { LinkButton } from "./link-button.tsx";
import styles from "./masked-text.module.css";

/** Personal data behind bullets. Showing it asks for the purpose first; the screen does that. */
export function MaskedText({
  masked,
  revealed,
  what,
  onReveal,
}: {
  /** "0812••••4471", or `6171********0003`. */
  masked: string;
  /** The whole text, once asked for and allowed. */
  revealed?: string | undefined;
  /** What is hidden, for readers: "nomor telepon Agus Firmansyah". */
  what: string;
  /** Absent when this person may not ask. */
  onReveal?: (() => void) | undefined;
}) {
  if (revealed !== undefined) return <span className={styles.text}>{revealed}</span>;
  return (
    <span className={styles.text}>
      <span className={styles.masked}>{masked}</span>
      {onReveal !== undefined && (
        <>
          {" "}
          <LinkButton onClick={onReveal} aria-label={uiText.revealOf(what)}>
            {uiText.reveal}
          </LinkButton>
        </>
      )}
    </span>
  );
}
