import type { VerdictKind } from "#documents/register/verdicts.ts";
import { importFaultText, importPageText, leftOutText } from "#text/import.ts";
import { formatNumber } from "#text/format.ts";
import { refusalText } from "#text/refusals.ts";
import { Button } from "#ui/button.tsx";
import { CheckField } from "#ui/field.tsx";
import { FilterBar, FilterButton } from "#ui/filter-bar.tsx";
import { Notice } from "#ui/notice.tsx";
import IconDownload from "@tabler/icons-react/dist/esm/icons/IconDownload.mjs";
import { useState } from "react";
import { downloadBad } from "./download-bad.ts";
import styles from "./import.module.css";
import type { StepProps } from "./import.tsx";
import { PreviewRows } from "./preview-rows.tsx";
import type { Import } from "./use-import.ts";
import { verdictShapes } from "./verdict-mark.tsx";

const kinds: readonly VerdictKind[] = ["good", "unsure", "duplicate", "bad"];

/** Every row with its verdict, before anything is imported. */
export function ReviewStep({ standard, flow }: StepProps) {
  const [shown, setShown] = useState<VerdictKind | null>(null);
  const { lines, counts, table } = flow;
  if (!lines || !table) {
    return <p className={styles.working}>{importPageText.readingRows(table?.rows ?? 0)}</p>;
  }
  const visible = shown ? lines.filter(({ kind }) => kind === shown) : lines;
  return (
    <div>
      {flow.writing.kind === "stopped" && <Stopped flow={flow} standard={standard} />}
      <Summary flow={flow} />
      <div className={styles.tools}>
        <FilterBar label={importPageText.filters}>
          <FilterButton
            pressed={shown === null}
            count={formatNumber(lines.length)}
            onClick={() => setShown(null)}
          >
            {importPageText.all}
          </FilterButton>
          {kinds.map((kind) => (
            <FilterButton
              key={kind}
              icon={verdictShapes[kind]}
              pressed={shown === kind}
              count={formatNumber(counts[kind])}
              onClick={() => setShown(kind)}
            >
              {importPageText.verdict[kind]}
            </FilterButton>
          ))}
        </FilterBar>
        <div className={styles.choices}>
          {counts.duplicate > 0 && (
            <CheckField
              label={importPageText.takeDuplicates}
              checked={flow.takesDuplicates}
              disabled={flow.writing.kind === "running"}
              onChange={(event) => flow.setTakesDuplicates(event.currentTarget.checked)}
            />
          )}
          {counts.bad > 0 && (
            <Button size="row" icon={IconDownload} onClick={() => void downloadBad(flow)}>
              {importPageText.downloadBad}
            </Button>
          )}
        </div>
      </div>
      <LeftOutRows flow={flow} />
      {visible.length === 0 ? (
        <p className={styles.quiet}>{importPageText.noneOfKind}</p>
      ) : (
        <PreviewRows
          key={shown ?? "all"}
          lines={visible}
          takesDuplicates={flow.takesDuplicates}
          standard={standard}
        />
      )}
    </div>
  );
}

function Summary({ flow }: { flow: Import }) {
  const { counts, taken, takesDuplicates } = flow;
  const parts = importPageText.summaryParts({
    unsure: counts.unsure,
    duplicate: counts.duplicate,
    takesDuplicates,
    bad: counts.bad,
  });
  return (
    <p className={styles.summary}>
      <strong>
        {taken.length > 0 ? importPageText.summary(taken.length) : nothingWords(flow)}
      </strong>
      {parts.length > 0 && <span>{importPageText.summaryRest(parts)}</span>}
    </p>
  );
}

/** Nothing at all, or nothing that is not here already: the second is what one hopes for. */
const nothingWords = ({ counts }: Import): string =>
  counts.duplicate > 0 ? importPageText.nothingNew : importPageText.nothing;

/** Titles, sums and signatures: read, recognised, and on purpose not taken. */
function LeftOutRows({ flow }: { flow: Import }) {
  const left = flow.table?.left ?? [];
  if (left.length === 0) return null;
  return (
    <details className={styles.left}>
      <summary>{importPageText.left(left.length)}</summary>
      <ul>
        {left.map(({ row, why, text }) => (
          <li key={row}>
            <span className={styles.leftRow}>{importPageText.leftRow(row)}</span>
            <span>{leftOutText(why)}</span>
            <span className={styles.quiet}>{text}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Stopped({ flow, standard }: Pick<StepProps, "flow" | "standard">) {
  if (flow.writing.kind !== "stopped") return null;
  const { outcome, row } = flow.writing;
  return (
    <div className={styles.stopped}>
      <Notice tone={outcome.kind === "refused" ? "refusal" : "error"}>
        {outcome.kind === "refused"
          ? importPageText.refusedRow(row, refusalText(outcome.refusal, standard))
          : importFaultText[outcome.fault]}
      </Notice>
    </div>
  );
}

export function ReviewFoot({ flow, go, start }: StepProps) {
  const { writing, taken, lines } = flow;
  if (writing.kind === "running") {
    const { done, total } = writing;
    return (
      <div className={styles.progress}>
        <progress value={done} max={total} aria-label={importPageText.title} />
        <span>
          {done > 0 && done >= total - 250
            ? importPageText.saving
            : importPageText.importing(done, total)}
        </span>
      </div>
    );
  }
  return (
    <>
      <Button
        kind="filled"
        size="lg"
        unavailable={
          !lines ? importPageText.stillReading : taken.length === 0 ? nothingWords(flow) : undefined
        }
        onClick={start}
      >
        {importPageText.act(taken.length)}
      </Button>
      <Button kind="quiet" size="lg" onClick={() => go("columns")}>
        {importPageText.previous}
      </Button>
      <span className={styles.footNote}>{importPageText.atOnce}</span>
    </>
  );
}
