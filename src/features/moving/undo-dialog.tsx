import type { Case } from "#domain/case/case.ts";
import { stageOf } from "#domain/service-standard.ts";
import { standardOf } from "#domain/services/index.ts";
import { movingText } from "#text/moving.ts";
import { problemText } from "#text/problems.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { TextareaField } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { useState } from "react";
import { useForm } from "react-hook-form";

/** Asks why a step is taken back, once its free seconds are over. */
export function UndoDialog({
  item,
  onClose,
  onUndo,
}: {
  item: Case;
  onClose: () => void;
  /** Resolves with what to say when it was refused. */
  onUndo: (reason: string) => Promise<string | null>;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { reason: "" } });
  const standard = standardOf(item.service);
  const before = item.lastStep?.before?.stage ?? item.stage;
  const submit = handleSubmit(async ({ reason }) => setProblem(await onUndo(reason)));
  return (
    <Dialog
      opened
      onClose={onClose}
      title={movingText.undoTitle(item.number)}
      detail={movingText.undoDetail(
        stageOf(standard, item.stage).label,
        stageOf(standard, before).label,
      )}
      onSubmit={(event) => void submit(event)}
      footer={
        <>
          <Button kind="filled" type="submit" disabled={formState.isSubmitting}>
            {movingText.undoVerb}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {movingText.cancel}
          </Button>
        </>
      }
    >
      <TextareaField
        label={movingText.undoReason}
        {...register("reason", {
          validate: (text) => text.trim() !== "" || problemText({ type: "required" }),
        })}
        error={formState.errors.reason?.message}
      />
      {problem && <Notice tone="error">{problem}</Notice>}
    </Dialog>
  );
}
