import type { NewAttachment } from "#domain/case/events.ts";
import type { FieldValues } from "#domain/fields.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { dayToIsoDate, minuteToDay, msToMinute } from "#domain/time.ts";
import { useSaveAttachment } from "#data/attachments.ts";
import { useSession } from "#data/session.tsx";
import { acceptFile } from "#documents/files/accept-file.ts";
import { evidenceKinds } from "#documents/files/file-kinds.ts";
import type { Pasted, PasteSource } from "#documents/paste/pasted.ts";
import { readPaste } from "#documents/paste/read-paste.ts";
import { attachmentText, fileProblemText } from "#text/attachments.ts";
import { valueWords } from "#text/case-file.ts";
import { faultText } from "#text/faults.ts";
import { pasteSourceText, pasteText, ruleText } from "#text/paste.ts";
import { Button } from "#ui/button.tsx";
import { DescriptionList } from "#ui/description-list.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { TextareaField } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { useMemo, useState } from "react";
import styles from "./intake.module.css";

/** What a paste brings into the form. */
export interface Taken {
  readonly values: FieldValues;
  readonly receivedAt: number | null;
  /** The text as it was pasted, kept with the case. */
  readonly original: NewAttachment;
}

/**
 * *Tempel*: a chat export, a mail or a LAPOR! page, split into the fields of the form. The officer
 * sees what was understood and what was left before anything is taken, and can change all of it.
 */
export function PasteDialog({
  standard,
  onTake,
  onClose,
}: {
  standard: AnyStandard;
  onTake: (taken: Taken) => void;
  onClose: () => void;
}) {
  const { clock, reference } = useSession();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = useSaveAttachment((file) => acceptFile(file, evidenceKinds));
  const { office } = reference;
  const pasted = useMemo(
    () =>
      text.trim() === ""
        ? null
        : readPaste(text, {
            today: dayToIsoDate(minuteToDay(msToMinute(clock()))),
            officePhones: [office.phone, office.whatsapp],
            officeNames: [office.name, office.email],
          }),
    [text, clock, office],
  );
  const values = pasted ? valuesOf(pasted, standard) : {};

  const take = async () => {
    if (!pasted) return;
    setBusy(true);
    const saved = await save(new File([text], pasteText.fileName, { type: "text/plain" }));
    setBusy(false);
    switch (saved.kind) {
      case "saved":
        onTake({
          values,
          receivedAt: pasted.fields.receivedAt ?? null,
          original: saved.attachment,
        });
        return;
      case "refused":
        setProblem(fileProblemText(saved.problem, pasteText.fileName));
        return;
      case "unreadable":
        setProblem(attachmentText.unreadableFile(pasteText.fileName));
        return;
      case "failed":
        setProblem(faultText[saved.fault]);
    }
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      title={pasteText.title}
      detail={pasteText.detail}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void take();
      }}
      footer={
        <>
          <Button kind="filled" type="submit" disabled={!pasted || busy}>
            {pasteText.take}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {pasteText.cancel}
          </Button>
        </>
      }
    >
      <TextareaField
        label={pasteText.label}
        rows={6}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      {pasted && <Understood pasted={pasted} values={values} standard={standard} />}
      {problem && <Notice tone="error">{problem}</Notice>}
    </Dialog>
  );
}

const channels: Readonly<Partial<Record<PasteSource, string>>> = {
  whatsapp: "whatsapp",
  email: "email",
  lapor: "lapor",
};

/** Only fields the standard has; what they are called is the same in both. */
const valuesOf = ({ source, fields, wishes }: Pasted, standard: AnyStandard): FieldValues => {
  const { receivedAt: _receivedAt, ...found } = fields;
  const known = Object.entries(found).filter(
    ([field, value]) => standard.fields[field] !== undefined && value !== "",
  );
  const channel = channels[source];
  return {
    ...Object.fromEntries(known),
    ...(channel && standard.fields["channel"] ? { channel } : {}),
    ...(wishes.length > 0 && standard.fields["protection"]
      ? { protection: wishes.map((id) => ({ id })) }
      : {}),
  };
};

function Understood({
  pasted,
  values,
  standard,
}: {
  pasted: Pasted;
  values: FieldValues;
  standard: AnyStandard;
}) {
  const left = pasted.parts.reduce(
    (sum, { from, to, field }) => (field === null ? sum + to - from : sum),
    0,
  );
  const items = Object.entries(values).flatMap(([field, value]) => {
    const spec = standard.fields[field];
    if (!spec) return [];
    const { apart: _apart, ...open } = spec;
    return [{ term: spec.label, value: cut(valueWords({ ...open, personal: false }, value)) }];
  });
  const { proposal } = pasted;
  return (
    <div className={styles.pasted}>
      <p className={styles.pastedFrom}>{pasteText.readAs(pasteSourceText[pasted.source])}</p>
      <DescriptionList items={items} />
      <p className={styles.draft}>{pasteText.left(left)}</p>
      {proposal && (
        <Notice title={pasteText.proposes(standard.categories[proposal.category]?.label ?? "")}>
          {proposal.reasons
            .map(({ rule, quote }) => pasteText.reason(ruleText[rule], quote))
            .join("; ")}
        </Notice>
      )}
    </div>
  );
}

const shownAtMost = 200;
const cut = (text: string): string =>
  text.length > shownAtMost ? `${text.slice(0, shownAtMost).trim()} …` : text;
