import type { Icon as Glyph } from "@tabler/icons-react";
import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import IconCloudCheck from "@tabler/icons-react/dist/esm/icons/IconCloudCheck.mjs";
import IconCloudUp from "@tabler/icons-react/dist/esm/icons/IconCloudUp.mjs";
import IconDeviceFloppy from "@tabler/icons-react/dist/esm/icons/IconDeviceFloppy.mjs";
import { Icon } from "./icon.tsx";
import styles from "./sync-mark.module.css";

/** Kept here only, all sent, some waiting, or some that a person must decide. */
export type SyncMarkState = "here" | "sent" | "waiting" | "needs-you";

const icons: Record<SyncMarkState, Glyph> = {
  here: IconDeviceFloppy,
  sent: IconCloudCheck,
  waiting: IconCloudUp,
  "needs-you": IconAlertTriangle,
};

/**
 * Where the work is. Only "perlu Anda" is red: waiting is normal when the network drops. Wrap it in
 * the link to the sync page; on phones the words give way to the icon and stay as its name.
 */
export function SyncMark({ state, words }: { state: SyncMarkState; words: string }) {
  return (
    <span className={styles.mark} data-state={state}>
      <Icon of={icons[state]} size={17} />
      <span className={styles.words}>{words}</span>
    </span>
  );
}
