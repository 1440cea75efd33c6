import type { Case, LinkKind } from "#domain/case/case.ts";
import { standardOf } from "#domain/services/index.ts";
import { useLinking } from "#data/linking.ts";
import { useSession } from "#data/session.tsx";
import { caseFileText } from "#text/case-file.ts";
import { linkText } from "#text/linking.ts";
import { notDoneText } from "#text/refusals.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { RadioGroupField, TextField } from "#ui/field.tsx";
import { useToast } from "#ui/toasts.tsx";
import { useState, type FormEvent } from "react";

/** Joins this case with another by its number; both stay what they are. */
export function LinkDialog({ item, onClose }: { item: Case; onClose: () => void }) {
  const { reader } = useSession();
  const { link } = useLinking();
  const toast = useToast();
  const [number, setNumber] = useState("");
  const [how, setHow] = useState<LinkKind>("related");
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  const join = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (busy) return;
    setBusy(true);
    const found = await reader.byNumber(number);
    // Two devices may have given one number; a case is never the other of itself.
    const other = found.find(({ id }) => id !== item.id) ?? found[0];
    const outcome = other && (await link(item, other, how));
    setBusy(false);
    if (!other || !outcome) return setProblem(linkText.notFound(number.trim()));
    if (outcome.kind !== "done") {
      return setProblem(notDoneText(outcome, standardOf(item.service)));
    }
    toast({ text: linkText.linked(item.number, other.number) });
    onClose();
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      title={linkText.title(item.number)}
      detail={linkText.detail}
      onSubmit={(event) => void join(event)}
      footer={
        <>
          <Button kind="filled" type="submit" disabled={busy}>
            {linkText.link}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {caseFileText.cancel}
          </Button>
        </>
      }
    >
      <TextField
        label={linkText.number}
        hint={linkText.numberHint}
        autoComplete="off"
        value={number}
        error={problem}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <RadioGroupField
        label={linkText.how}
        name="how"
        value={how}
        onChange={(event) =>
          setHow(event.currentTarget.value === "duplicate" ? "duplicate" : "related")
        }
        choices={[
          { value: "related", label: linkText.related },
          { value: "duplicate", label: linkText.duplicate },
        ]}
      />
    </Dialog>
  );
}
