import { useActor } from "#data/session.tsx";
import { workersOf } from "#domain/permissions.ts";
import { actingRole } from "#domain/roles.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { importPageText } from "#text/import.ts";
import { roleNames } from "#text/roles.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { HeaderActions } from "#ui/header-actions.tsx";
import { LiveRegion } from "#ui/live-region.tsx";
import { contentId, Page } from "#ui/page.tsx";
import { useToast } from "#ui/toasts.tsx";
import { usePageTitle } from "#ui/use-page-title.ts";
import IconArrowLeft from "@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Link } from "react-router";
import { ColumnsFoot, ColumnsStep } from "./columns-step.tsx";
import { downloadBad } from "./download-bad.ts";
import { EarlierImports } from "./earlier-imports.tsx";
import { FileFoot, FileStep } from "./file-step.tsx";
import styles from "./import.module.css";
import { ResultFoot, ResultPart } from "./result-part.tsx";
import { ReviewFoot, ReviewStep } from "./review-step.tsx";
import { StepBar } from "./step-bar.tsx";
import { UndoImportDialog, type Undoable } from "./undo-import.tsx";
import { useImport, type StepId } from "./use-import.ts";
import { useStep } from "./use-step.ts";

/** *Impor register*: the office's own spreadsheet becomes cases, in three steps. */
export function ImportPage({ standard }: { standard: AnyStandard }) {
  const actor = useActor();
  usePageTitle(importPageText.title);
  if (actingRole(actor, workersOf(standard)) !== null) return <ImportDesk standard={standard} />;
  return (
    <ImportFrame standard={standard}>
      <EmptyState>
        {importPageText.notAllowed(workersOf(standard).map((role) => roleNames[role]))}
      </EmptyState>
    </ImportFrame>
  );
}

function ImportFrame({
  standard,
  children,
  ...page
}: {
  standard: AnyStandard;
  children: ReactNode;
  bar?: ReactNode;
  foot?: ReactNode;
  aside?: ReactNode;
  asideLabel?: string;
}) {
  return (
    <Page
      lead={
        <Link
          className={styles.back}
          to={`/papan/${standard.slug}`}
          aria-label={importPageText.back(standard.nav)}
        >
          <IconArrowLeft size={18} stroke={1.75} aria-hidden />
          <span className={styles.backWords}>{importPageText.back(standard.nav)}</span>
        </Link>
      }
      title={importPageText.title}
      actions={<HeaderActions />}
      ground="surface"
      {...page}
    >
      {children}
    </Page>
  );
}

function ImportDesk({ standard }: { standard: AnyStandard }) {
  const { wanted, go } = useStep();
  const [undoing, setUndoing] = useState<Undoable | null>(null);
  const flow = useImport(standard, wanted);
  // An address kept from before leads to the first step: the file itself is never kept.
  const step = flow.table ? wanted : "file";
  const toast = useToast();
  const here = useIsHere();
  useStartOfStep(flow.result ? "result" : step);

  const start = async () => {
    const result = await flow.start();
    if (!result) return;
    // Whoever left while it was running hears of it on another screen.
    if (!here.current) toast({ text: importPageText.doneToast(result.cases) });
  };

  const dialog = undoing && (
    <UndoImportDialog
      standard={standard}
      given={undoing}
      onClose={() => setUndoing(null)}
      onUndone={() => {
        setUndoing(null);
        if (undoing.batch === flow.result?.batch) {
          flow.startOver();
          go("file", true);
        }
      }}
    />
  );

  if (flow.result) {
    const { result } = flow;
    return (
      <ImportFrame
        standard={standard}
        foot={
          <ResultFoot
            standard={standard}
            onUndo={() => setUndoing(result)}
            onAnother={() => {
              flow.startOver();
              go("file", true);
            }}
          />
        }
        aside={<EarlierImports standard={standard} onUndo={setUndoing} />}
        asideLabel={importPageText.earlier}
      >
        <ResultPart result={result} onDownloadBad={() => void downloadBad(flow)} />
        {dialog}
      </ImportFrame>
    );
  }

  const parts = partsOf(step, { standard, flow, go, start: () => void start() });
  return (
    <ImportFrame
      standard={standard}
      bar={
        <StepBar
          step={step}
          reached={flow.table ? "review" : "file"}
          locked={flow.writing.kind === "running"}
          onGo={go}
        />
      }
      foot={parts.foot}
      {...(step === "file"
        ? {
            aside: <EarlierImports standard={standard} onUndo={setUndoing} />,
            asideLabel: importPageText.earlier,
          }
        : {})}
    >
      <LiveRegion message={statusOf(flow)} />
      {parts.main}
      {dialog}
    </ImportFrame>
  );
}

export interface StepProps {
  readonly standard: AnyStandard;
  readonly flow: ReturnType<typeof useImport>;
  readonly go: (step: StepId) => void;
  readonly start: () => void;
}

const partsOf = (step: StepId, props: StepProps) => {
  switch (step) {
    case "file":
      return { main: <FileStep {...props} />, foot: <FileFoot {...props} /> };
    case "columns":
      return { main: <ColumnsStep {...props} />, foot: <ColumnsFoot {...props} /> };
    case "review":
      return { main: <ReviewStep {...props} />, foot: <ReviewFoot {...props} /> };
  }
};

/** What a reader hears while the screen works. */
const statusOf = ({ file, isReading, writing, table }: StepProps["flow"]): string => {
  if (writing.kind === "running") return importPageText.importing(0, writing.total);
  if (isReading && file) return importPageText.reading(file.name);
  return table ? importPageText.tableFound(file?.name ?? "", table.rows) : "";
};

/** A new step begins at its top, and a reader's focus with it. */
const useStartOfStep = (step: string): void => {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo({ top: 0 });
    document.getElementById(contentId)?.focus({ preventScroll: true });
  }, [step]);
};

const useIsHere = () => {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return here;
};
