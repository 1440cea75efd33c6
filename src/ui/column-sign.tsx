import IconDownload from "@tabler/icons-react/dist/esm/icons/IconDownload.mjs";
import IconLock from "@tabler/icons-react/dist/esm/icons/IconLock.mjs";
import { uiText } from "#text/ui.ts";
import { Icon } from "./icon.tsx";
import styles from "./column-sign.module.css";

/** What a column says about the case in the air. */
export type ColumnSignState =
  | { kind: "origin" }
  /** May come here; `next` is what will be asked. */
  | { kind: "legal"; words: string; next?: string | undefined }
  /** The pointer is over it. */
  | { kind: "target"; words: string; next?: string | undefined }
  | { kind: "illegal"; reason: string };

/** The sign that stands over a column while a case is lifted, in place of the filter bar. */
export function ColumnSign({ sign }: { sign: ColumnSignState }) {
  switch (sign.kind) {
    case "origin":
      return (
        <p className={styles.sign} data-kind="origin">
          {uiText.caseOrigin}
        </p>
      );
    case "illegal":
      return (
        <p className={styles.sign} data-kind="illegal">
          <Icon of={IconLock} />
          <span className={styles.reason}>{sign.reason}</span>
        </p>
      );
    case "legal":
    case "target":
      return (
        <p className={styles.sign} data-kind={sign.kind}>
          <Icon of={IconDownload} />
          <span>
            <span className={styles.words}>{sign.words}</span>
            {sign.next !== undefined && <span className={styles.then}>{sign.next}</span>}
          </span>
        </p>
      );
  }
}
