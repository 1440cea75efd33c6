import { triageText } from "#text/triage.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { TextareaField } from "#ui/field.tsx";
import { refusalText } from "#text/refusals.ts";
import { useState } from "react";

/** A protection is taken away for a reason, never by a slip of the finger. */
export function LiftDialog({
  label,
  onLift,
  onClose,
}: {
  label: string;
  /** Says why not, if it was not done. */
  onLift: (reason: string) => Promise<string | null>;
  onClose: () => void;
}) {
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const lift = async () => {
    if (busy) return;
    if (!reason.trim()) return setProblem(refusalText({ type: "ReasonNeeded" }));
    setBusy(true);
    const why = await onLift(reason.trim());
    setBusy(false);
    if (why === null) onClose();
    else setProblem(why);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={triageText.liftTitle(label)}
      detail={triageText.liftDetail}
      onSubmit={(event) => {
        event.preventDefault();
        void lift();
      }}
      footer={
        <>
          <Button kind="danger" type="submit" disabled={busy}>
            {triageText.lift}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {triageText.cancel}
          </Button>
        </>
      }
    >
      <TextareaField
        label={triageText.reason}
        rows={3}
        maxLength={2000}
        value={reason}
        error={problem}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Dialog>
  );
}
