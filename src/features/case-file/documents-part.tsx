import { standardOf } from "#domain/services/index.ts";
import { useSaveAttachment } from "#data/attachments.ts";
import { newId, useSend } from "#data/commands.ts";
import type { AttachmentRef, Case } from "#domain/case/case.ts";
import { acceptFile, maxFileBytes } from "#documents/files/accept-file.ts";
import { paperKinds, pickerTypes } from "#documents/files/file-kinds.ts";
import { attachmentText, fileDetail, fileProblemText } from "#text/attachments.ts";
import { caseFileText } from "#text/case-file.ts";
import { faultText } from "#text/faults.ts";
import { refusalText } from "#text/refusals.ts";
import { Button } from "#ui/button.tsx";
import { FileDrop, type FileMessage } from "#ui/file-drop.tsx";
import { Icon } from "#ui/icon.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Menu } from "#ui/menu.tsx";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import IconPaperclip from "@tabler/icons-react/dist/esm/icons/IconPaperclip.mjs";
import IconUpload from "@tabler/icons-react/dist/esm/icons/IconUpload.mjs";
import { useCallback, useState } from "react";
import { CaseSection } from "./case-section.tsx";
import styles from "./case-file.module.css";
import { useCaseView } from "./case-view.ts";
import { commandHead } from "./use-act.ts";

/** The papers of the case. A withdrawn one leaves its name and the reason behind. */
export function DocumentsPart() {
  const { item, mayWork, compact } = useCaseView();
  const [adding, setAdding] = useState(false);
  const present = item.attachments.filter(({ withdrawn }) => !withdrawn);
  const gone = item.attachments.filter(({ withdrawn }) => withdrawn);
  return (
    <CaseSection
      id="dokumen"
      title={attachmentText.title}
      detail={present.length > 0 ? present.length : undefined}
      foldable={compact}
      startsFolded
      action={
        mayWork && (
          <Button
            kind="quiet"
            size="row"
            icon={IconUpload}
            aria-expanded={adding}
            onClick={() => setAdding(!adding)}
          >
            {attachmentText.upload}
          </Button>
        )
      }
    >
      {present.length === 0 && !adding && <p className={styles.quiet}>{attachmentText.none}</p>}
      {present.length > 0 && (
        <ul className={styles.documents}>
          {present.map((attachment) => (
            <DocumentLine key={attachment.id} attachment={attachment} />
          ))}
        </ul>
      )}
      {adding && (
        <div className={styles.adding}>
          <AddDocuments item={item} />
        </div>
      )}
      {gone.length > 0 && (
        <ul className={styles.withdrawn}>
          {gone.map(({ id, name, withdrawn }) => (
            <li key={id}>
              {withdrawn && attachmentText.withdrawn(name, withdrawn.by.name, withdrawn.reason)}
            </li>
          ))}
        </ul>
      )}
    </CaseSection>
  );
}

function DocumentLine({ attachment }: { attachment: AttachmentRef }) {
  const { mayWork, ask } = useCaseView();
  const { id, name } = attachment;
  return (
    <li className={styles.document}>
      <Icon of={IconPaperclip} />
      <LinkButton
        className={styles.documentName}
        onClick={() => ask({ kind: "preview", attachment: id })}
      >
        {name}
      </LinkButton>
      <span className={styles.quiet}>{fileDetail(attachment)}</span>
      {mayWork && (
        <Menu
          label={name}
          items={[
            {
              id: "look",
              label: attachmentText.look(name),
              onSelect: () => ask({ kind: "preview", attachment: id }),
            },
            {
              id: "withdraw",
              label: `${attachmentText.withdraw}…`,
              detail: attachmentText.withdrawDetail,
              onSelect: () => ask({ kind: "withdraw", attachment: id }),
            },
          ]}
          renderTrigger={(trigger) => (
            <IconButton {...trigger} icon={IconDots} label={caseFileText.moreOf(name)} />
          )}
        />
      )}
    </li>
  );
}

const say = (tone: FileMessage["tone"], text: string): FileMessage => ({
  id: newId(),
  tone,
  text,
});

/** Each file is saved and kept with the case at once; there is no form to finish. */
function AddDocuments({ item }: { item: Case }) {
  const kinds = paperKinds[standardOf(item.service).papers];
  const accept = useCallback<typeof acceptFile>((file) => acceptFile(file, kinds), [kinds]);
  const saveFile = useSaveAttachment(accept);
  const send = useSend();
  const [messages, setMessages] = useState<readonly FileMessage[]>([]);
  const [busy, setBusy] = useState(false);

  const addOne = async (file: File): Promise<readonly FileMessage[]> => {
    const name = file.name || attachmentText.unnamed;
    const saved = await saveFile(file);
    switch (saved.kind) {
      case "refused":
        return [say("error", fileProblemText(saved.problem, name))];
      case "unreadable":
        return [say("error", attachmentText.unreadableFile(name))];
      case "failed":
        return [say("error", faultText[saved.fault])];
      case "saved":
        break;
    }
    const { attachment, renamedFrom } = saved;
    const outcome = await send({ ...commandHead(item), type: "AddAttachment", attachment });
    if (outcome.kind === "refused") return [say("error", refusalText(outcome.refusal))];
    if (outcome.kind === "failed") return [say("error", faultText[outcome.fault])];
    return [
      ...(renamedFrom ? [say("info", attachmentText.renamed(name, attachment.name))] : []),
      ...(attachment.locked ? [say("info", attachmentText.lockedNote(attachment.name))] : []),
    ];
  };

  const add = async (files: File[]) => {
    setBusy(true);
    const said: FileMessage[] = [];
    for (const file of files) said.push(...(await addOne(file)));
    setMessages(said);
    setBusy(false);
  };

  return (
    <FileDrop
      files={[]}
      onAdd={(files) => void add(files)}
      onRemove={() => {}}
      messages={messages}
      busy={busy}
      hint={attachmentText.limits(kinds, maxFileBytes)}
      accept={pickerTypes(kinds)}
    />
  );
}
