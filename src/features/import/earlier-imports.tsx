import { asServiceId } from "#data/cases.ts";
import { useRecentImports } from "#data/import.ts";
import { useSession } from "#data/session.tsx";
import type { AnyStandard } from "#domain/service-standard.ts";
import { formatDateTime } from "#text/format.ts";
import { importPageText } from "#text/import.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Section } from "#ui/section.tsx";
import styles from "./import.module.css";
import type { Undoable } from "./undo-import.tsx";

const shownAtMost = 20;

/** Registers that came in before, each of which can still be taken back as a whole. */
export function EarlierImports({
  standard,
  onUndo,
}: {
  standard: AnyStandard;
  onUndo: (given: Undoable) => void;
}) {
  const imports = useRecentImports(asServiceId(standard), shownAtMost).data;
  const { readOnly } = useSession();
  return (
    <Section title={importPageText.earlier}>
      {imports?.length === 0 && <EmptyState>{importPageText.noEarlier}</EmptyState>}
      <ul className={styles.earlier}>
        {imports?.map((made) => {
          const when = formatDateTime(made.at);
          return (
            <li key={made.batch}>
              <div className={styles.earlierWords}>
                <strong>{made.file}</strong>
                <span>{importPageText.earlierLine(made.cases, when, made.by.name)}</span>
                {made.undone && (
                  <span>
                    {importPageText.undone(formatDateTime(made.undone.at), made.undone.by.name)}
                  </span>
                )}
              </div>
              {!made.undone && !readOnly && (
                <Button
                  size="row"
                  aria-label={importPageText.undoOf(made.file, when)}
                  onClick={() => onUndo(made)}
                >
                  {importPageText.undo}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
