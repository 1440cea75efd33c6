import type { VerdictKind } from "#documents/register/verdicts.ts";
import { importPageText } from "#text/import.ts";
import { Icon } from "#ui/icon.tsx";
import type { Icon as Glyph } from "@tabler/icons-react";
import IconAlertCircle from "@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconCopy from "@tabler/icons-react/dist/esm/icons/IconCopy.mjs";
import IconHelpCircle from "@tabler/icons-react/dist/esm/icons/IconHelpCircle.mjs";
import styles from "./preview-rows.module.css";

export const verdictShapes: Readonly<Record<VerdictKind, Glyph>> = {
  good: IconCheck,
  unsure: IconHelpCircle,
  duplicate: IconCopy,
  bad: IconAlertCircle,
};

/** The verdict of a row: its word, and a shape that survives grey print. */
export function VerdictMark({ kind }: { kind: VerdictKind }) {
  return (
    <span className={styles.verdict} data-kind={kind}>
      <Icon of={verdictShapes[kind]} />
      <span>{importPageText.verdict[kind]}</span>
    </span>
  );
}
