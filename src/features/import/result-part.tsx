import type { AnyStandard } from "#domain/service-standard.ts";
import { formatNumber } from "#text/format.ts";
import { importPageText } from "#text/import.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import { Link } from "react-router";
import styles from "./import.module.css";
import type { ImportResult } from "./use-import.ts";

/** What came in, where it lies, and what stayed outside. */
export function ResultPart({
  result,
  onDownloadBad,
}: {
  result: ImportResult;
  onDownloadBad: () => void;
}) {
  const { cases, unsure, duplicates, bad, byStage, file } = result;
  return (
    <section className={styles.result} aria-labelledby="hasil-impor">
      <h2 id="hasil-impor" className={styles.resultTitle}>
        <Icon of={IconCheck} size={20} className={styles.resultMark} />
        {importPageText.doneTitle(cases)}
      </h2>
      <p className={styles.quiet}>{file}</p>
      <dl className={styles.numbers} aria-label={importPageText.doneNumbers}>
        {byStage.map(([stage, count]) => (
          <div key={stage}>
            <dt>{stage}</dt>
            <dd>{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      {unsure > 0 && <p>{importPageText.doneUnsure(unsure)}</p>}
      {duplicates + bad > 0 && (
        <p>
          {importPageText.doneLeft(duplicates, bad)}{" "}
          {bad > 0 && <LinkButton onClick={onDownloadBad}>{importPageText.downloadBad}</LinkButton>}
        </p>
      )}
    </section>
  );
}

export function ResultFoot({
  standard,
  onUndo,
  onAnother,
}: {
  standard: AnyStandard;
  onUndo: () => void;
  onAnother: () => void;
}) {
  return (
    <>
      <ButtonLink
        kind="filled"
        size="lg"
        render={(link) => <Link to={`/papan/${standard.slug}`} {...link} />}
      >
        {importPageText.openBoard}
      </ButtonLink>
      <Button size="lg" onClick={onUndo}>
        {importPageText.undoThis}
      </Button>
      <Button kind="quiet" size="lg" onClick={onAnother}>
        {importPageText.another}
      </Button>
    </>
  );
}
