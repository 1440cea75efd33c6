import type { AttachmentRef } from "#domain/case/case.ts";
import { useAttachmentUrl } from "#data/attachments.ts";
import { useSession } from "#data/session.tsx";
import { dayToIsoDate, minuteToDay, msToMinute } from "#domain/time.ts";
import { attachmentText } from "#text/attachments.ts";
import { caseFileText } from "#text/case-file.ts";
import { formatDateTime } from "#text/format.ts";
import { problemText } from "#text/problems.ts";
import { refusalText } from "#text/refusals.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { textToMoment } from "#ui/field-form/form-values.ts";
import { DateField, RadioGroupField, TextareaField } from "#ui/field.tsx";
import { FilePreview } from "#ui/file-preview.tsx";
import { Notice } from "#ui/notice.tsx";
import { useState, type FormEvent } from "react";
import { useCaseView, type Asked } from "./case-view.ts";
import { commandHead, useAct } from "./use-act.ts";

/** Short questions over the page: when a paper came, why a document is withdrawn; and a look at one. */
export function CaseDialog({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const { item } = useCaseView();
  const attachment =
    "attachment" in asked ? item.attachments.find(({ id }) => id === asked.attachment) : undefined;
  switch (asked.kind) {
    case "tick":
      return <TickDialog tick={asked.tick} onClose={onClose} />;
    case "preview":
      return attachment ? <Preview attachment={attachment} onClose={onClose} /> : null;
    case "withdraw":
      return attachment ? <WithdrawDialog attachment={attachment} onClose={onClose} /> : null;
    default:
      return null;
  }
}

function Preview({ attachment, onClose }: { attachment: AttachmentRef; onClose: () => void }) {
  const { item } = useCaseView();
  const [source] = useState({ caseId: item.id, attachmentId: attachment.id });
  const url = useAttachmentUrl(source);
  return <FilePreview file={attachment} source={url} onClose={onClose} />;
}

/** The last answer, for the next box: signature and stamp are mostly on one paper. */
let lastAnswer: {
  readonly caseId: string;
  readonly choice: "letter" | "later";
  readonly when: string;
} | null = null;

/** A tick made here is made after the letter was taken in, so the day of its paper is asked. */
function TickDialog({ tick, onClose }: { tick: string; onClose: () => void }) {
  const { item, standard } = useCaseView();
  const { clock } = useSession();
  const { act, problem, busy } = useAct(item);
  const [last] = useState(() => (lastAnswer?.caseId === item.id ? lastAnswer : null));
  const [choice, setChoice] = useState<"letter" | "later">(last?.choice ?? "later");
  const [when, setWhen] = useState(() => last?.when ?? formatDateTime(clock()));
  const [wrong, setWrong] = useState<string>();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const now = clock();
    const today = dayToIsoDate(minuteToDay(msToMinute(now)));
    const receivedAt = choice === "letter" ? item.receivedAt : textToMoment(when, { today });
    if (receivedAt === null) return setWrong(problemText({ type: "not-a-date" }));
    if (receivedAt > now) return setWrong(refusalText({ type: "ReceivedInFuture" }));
    setWrong(undefined);
    const acted = await act({
      ...commandHead(item),
      type: "TickRequirement",
      tick,
      on: true,
      receivedAt,
    });
    if (!acted.ok) return;
    lastAnswer = { caseId: item.id, choice, when };
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={standard.ticks[tick]?.label ?? tick}
      detail={caseFileText.tickHint}
      onSubmit={(event) => void save(event)}
      footer={
        <>
          <Button kind="filled" type="submit" disabled={busy}>
            {caseFileText.tick}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {caseFileText.cancel}
          </Button>
        </>
      }
    >
      <RadioGroupField
        label={caseFileText.tickQuestion}
        name="received"
        value={choice}
        onChange={(event) => setChoice(event.currentTarget.value === "letter" ? "letter" : "later")}
        choices={[
          { value: "later", label: caseFileText.tickLater },
          { value: "letter", label: caseFileText.tickWithLetter(formatDateTime(item.receivedAt)) },
        ]}
      />
      {choice === "later" && (
        <DateField
          label={caseFileText.tickReceived}
          value={when}
          error={wrong}
          onChange={(event) => setWhen(event.currentTarget.value)}
        />
      )}
      {problem && <Notice tone="error">{problem}</Notice>}
    </Dialog>
  );
}

function WithdrawDialog({
  attachment,
  onClose,
}: {
  attachment: AttachmentRef;
  onClose: () => void;
}) {
  const { item } = useCaseView();
  const { act, problem, busy } = useAct(item);
  const [reason, setReason] = useState("");

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const acted = await act({
      ...commandHead(item),
      type: "WithdrawAttachment",
      attachmentId: attachment.id,
      reason,
    });
    if (acted.ok) onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={attachmentText.withdrawTitle(attachment.name)}
      detail={attachmentText.withdrawDetail}
      onSubmit={(event) => void save(event)}
      footer={
        <>
          <Button kind="danger" type="submit" disabled={busy}>
            {attachmentText.withdraw}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {caseFileText.cancel}
          </Button>
        </>
      }
    >
      <TextareaField
        label={caseFileText.reason}
        hint={caseFileText.reasonHint}
        value={reason}
        error={problem ?? undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Dialog>
  );
}
