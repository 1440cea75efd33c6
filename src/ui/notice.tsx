import type { Icon as Glyph } from "@tabler/icons-react";
import IconAlertCircle from "@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs";
import IconInfoCircle from "@tabler/icons-react/dist/esm/icons/IconInfoCircle.mjs";
import IconLock from "@tabler/icons-react/dist/esm/icons/IconLock.mjs";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import styles from "./notice.module.css";

export type NoticeTone = "info" | "error" | "refusal";

const icons: Record<NoticeTone, Glyph> = {
  info: IconInfoCircle,
  error: IconAlertCircle,
  refusal: IconLock,
};

/**
 * A message where its cause is, which stays until the cause is gone. A refusal names what is missing
 * and links to where it can be filled in.
 */
export function Notice({
  tone = "info",
  title,
  children,
  action,
}: {
  tone?: NoticeTone | undefined;
  title?: string | undefined;
  children: ReactNode;
  /** A link or a quiet button that leads out of it. */
  action?: ReactNode;
}) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === "info" ? undefined : "alert"}>
      <Icon of={icons[tone]} />
      <div className={styles.words}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        <div>
          {children} {action}
        </div>
      </div>
    </div>
  );
}
