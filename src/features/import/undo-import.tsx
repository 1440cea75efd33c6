import { asServiceId } from "#data/cases.ts";
import { useUndoImport, type ImportOutcome } from "#data/import.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { importPageText, undoFaultText } from "#text/import.ts";
import { refusalText } from "#text/refusals.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Notice } from "#ui/notice.tsx";
import { useToast } from "#ui/toasts.tsx";
import { useRef, useState } from "react";
import { Link } from "react-router";
import styles from "./import.module.css";

export interface Undoable {
  readonly batch: string;
  readonly file: string;
  readonly cases: number;
}

/** Asks once more: what is taken back comes again only by importing again. */
export function UndoImportDialog({
  standard,
  given,
  onClose,
  onUndone,
}: {
  standard: AnyStandard;
  given: Undoable;
  onClose: () => void;
  onUndone: () => void;
}) {
  const undo = useUndoImport();
  const toast = useToast();
  const [done, setDone] = useState<number | null>(null);
  const [stopped, setStopped] = useState<Exclude<ImportOutcome, { kind: "done" }> | null>(null);
  const busy = useRef(false);
  const { batch, file, cases } = given;

  const carryOut = async () => {
    if (busy.current) return;
    busy.current = true;
    setStopped(null);
    setDone(0);
    try {
      const outcome = await undo({ batch, file, service: asServiceId(standard) }, setDone);
      if (outcome.kind === "done") {
        toast({ text: importPageText.undoneToast(outcome.cases) });
        onUndone();
      } else {
        setStopped(outcome);
      }
    } catch {
      setStopped({ kind: "failed", fault: "unreadable" });
    } finally {
      busy.current = false;
      setDone(null);
    }
  };

  const running = done !== null;
  const close = () => {
    if (!running) onClose();
  };
  return (
    <Dialog
      opened
      onClose={close}
      title={importPageText.undoTitle}
      detail={importPageText.undoDetail(file, cases)}
      footer={
        running ? (
          <div className={styles.progress}>
            <progress value={done} max={cases} aria-label={importPageText.undoTitle} />
            <span>{importPageText.undoing(done, cases)}</span>
          </div>
        ) : (
          <>
            {stopped?.kind !== "refused" && (
              <Button kind="danger" data-autofocus onClick={() => void carryOut()}>
                {importPageText.undoAct}
              </Button>
            )}
            <Button kind="quiet" onClick={close}>
              {stopped?.kind === "refused" ? importPageText.close : importPageText.cancel}
            </Button>
          </>
        )
      }
    >
      {stopped ? (
        <Stopped stopped={stopped} standard={standard} />
      ) : (
        <p className={styles.dialogWords}>{importPageText.undoBody(cases)}</p>
      )}
    </Dialog>
  );
}

function Stopped({
  stopped,
  standard,
}: {
  stopped: Exclude<ImportOutcome, { kind: "done" }>;
  standard: AnyStandard;
}) {
  if (stopped.kind === "failed") {
    return <Notice tone="error">{undoFaultText[stopped.fault]}</Notice>;
  }
  const { number } = stopped;
  return (
    <Notice
      tone="refusal"
      action={
        number !== null && <Link to={`/berkas/${number}`}>{importPageText.seeCase(number)}</Link>
      }
    >
      {importPageText.undoRefused(refusalText(stopped.refusal, standard))}
    </Notice>
  );
}
