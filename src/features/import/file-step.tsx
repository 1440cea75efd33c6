import { hidesNames } from "#documents/register/private-numbers.ts";
import { importPageText, readFailureText, workbookNoteText } from "#text/import.ts";
import { Button } from "#ui/button.tsx";
import { RadioDot } from "#ui/check-box.tsx";
import { Notice } from "#ui/notice.tsx";
import { Section } from "#ui/section.tsx";
import { useId } from "react";
import { HeadingRows } from "./heading-rows.tsx";
import styles from "./import.module.css";
import type { StepProps } from "./import.tsx";
import type { SheetView } from "./reading.ts";
import { RegisterDrop } from "./register-drop.tsx";
import type { Import } from "./use-import.ts";

/** Which file, which of its sheets, and where in it the table begins. */
export function FileStep({ standard, flow }: StepProps) {
  const { file, book, failure } = flow;
  return (
    <div className={styles.parts}>
      <Section title={importPageText.fileTitle}>
        {hidesNames(standard) && <p className={styles.apart}>{importPageText.reportersApart}</p>}
        <RegisterDrop file={file} kind={book?.kind ?? null} onChoose={flow.choose} />
        <div className={styles.notices}>
          {flow.isReading && file && (
            <p className={styles.working}>{importPageText.reading(file.name)}</p>
          )}
          {failure && <Notice tone="error">{readFailureText(failure)}</Notice>}
          {book?.notes.map((note) => (
            <Notice key={note.type}>{workbookNoteText(note)}</Notice>
          ))}
        </div>
      </Section>
      {book && book.sheets.length > 1 && <Sheets flow={flow} sheets={book.sheets} />}
      {book && flow.first.length > 0 && <HeadingRows flow={flow} />}
    </div>
  );
}

/** All of them, hidden ones too: a register is sometimes hidden so that nobody edits it. */
function Sheets({ flow, sheets }: { flow: Import; sheets: readonly SheetView[] }) {
  const name = useId();
  return (
    <Section title={importPageText.sheet}>
      <div className={styles.sheets} role="radiogroup" aria-label={importPageText.sheet}>
        {sheets.map((sheet, index) => (
          <label key={`${index} ${sheet.name}`} className={styles.sheet}>
            <RadioDot
              name={name}
              checked={flow.sheet === index}
              onChange={() => flow.setSheet(index)}
            />
            <span>{sheet.name}</span>
            <span className={styles.quiet}>
              {importPageText.sheetDetail(sheet.rows, sheet.hidden)}
            </span>
          </label>
        ))}
      </div>
    </Section>
  );
}

export function FileFoot({ flow, go }: StepProps) {
  return (
    <Button kind="filled" size="lg" unavailable={whyNot(flow)} onClick={() => go("columns")}>
      {importPageText.toColumns}
    </Button>
  );
}

const whyNot = ({ book, table, isReading }: StepProps["flow"]): string | undefined => {
  if (isReading) return importPageText.stillReading;
  if (!book) return importPageText.needFile;
  if (!table) return importPageText.needHeading;
  return table.rows === 0 ? importPageText.noRows : undefined;
};
