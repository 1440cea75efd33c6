import { importPageText, readFailureText, workbookNoteText } from "#text/import.ts";
import { Button } from "#ui/button.tsx";
import { RadioGroupField } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { Section } from "#ui/section.tsx";
import { HeadingRows } from "./heading-rows.tsx";
import styles from "./import.module.css";
import type { StepProps } from "./import.tsx";
import { RegisterDrop } from "./register-drop.tsx";

/** Which file, which of its sheets, and where in it the table begins. */
export function FileStep({ flow }: StepProps) {
  const { file, book, failure } = flow;
  return (
    <div className={styles.parts}>
      <Section title={importPageText.fileTitle}>
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
      {book && book.sheets.length > 1 && (
        <Section title={importPageText.sheet}>
          <RadioGroupField
            label={importPageText.sheetChoice}
            value={String(flow.sheet)}
            onChange={(event) => flow.setSheet(Number(event.currentTarget.value))}
            choices={book.sheets.map(({ name, rows, hidden }, index) => ({
              value: String(index),
              label: name,
              detail: importPageText.sheetDetail(rows, hidden),
            }))}
          />
        </Section>
      )}
      {book && flow.first.length > 0 && <HeadingRows flow={flow} />}
    </div>
  );
}

export function FileFoot({ flow, go }: StepProps) {
  return (
    <Button
      kind="filled"
      size="lg"
      unavailable={whyNot(flow)}
      onClick={() => go("columns")}
    >
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
