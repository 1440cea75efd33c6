import { newId, useSendReference } from "#data/commands.ts";
import { useDraftKeys } from "#data/drafts.ts";
import { useFormDraft } from "#data/form-draft.ts";
import { useSession } from "#data/session.tsx";
import { fillTemplate, gapsIn } from "#domain/answer-template.ts";
import type { AnswerTemplate } from "#domain/reference/reference.ts";
import { gapMeanings } from "#text/answer-gaps.ts";
import { faultText } from "#text/faults.ts";
import { referenceRefusalText } from "#text/refusals.ts";
import { handlingSettingsText, settingsText } from "#text/settings.ts";
import { Button } from "#ui/button.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { CheckField } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { Fragment, useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { Link, useSearchParams } from "react-router";
import {
  OnlyAdministratorOrHead,
  useMayAdminister,
  useMayChangeHandling,
} from "./only-administrator.tsx";
import styles from "./settings.module.css";
import { copyParam, newTemplate, TemplateEditor, templateDraftKey } from "./template-editor.tsx";
import { UnitsForm } from "./units-form.tsx";

/** The open template stands in the address, so that a reload comes back to it with its draft. */
const templateParam = "templat";
const templatesId = "pengaduan-templat";

/** How complaints are handled: approval of answers, the units, and the answers the office often gives. */
export function HandlingSettings() {
  const [params, setParams] = useSearchParams();
  const [said, setSaid] = useState<string | null>(null);
  const asked = params.get(templateParam);
  if (asked !== null) {
    const close = (words: string | null) => {
      setSaid(words);
      setParams({}, { replace: true });
    };
    const copied = params.get(copyParam);
    return <TemplateEditor key={`${asked} ${copied}`} id={asked} copied={copied} onClose={close} />;
  }
  return (
    <>
      <div className={styles.head}>
        <h2>{settingsText.handling}</h2>
      </div>
      <p className={styles.intro}>{handlingSettingsText.intro}</p>
      <OnlyAdministratorOrHead />
      <ApprovalForm />
      <UnitsForm />
      <TemplateList said={said} onSaid={setSaid} />
    </>
  );
}

const approvalDraftKey = "settings:approval";

interface ApprovalValues {
  approval: boolean;
}

const parseApproval = (stored: unknown): Partial<ApprovalValues> | null =>
  typeof stored === "object" &&
  stored !== null &&
  "approval" in stored &&
  typeof stored.approval === "boolean"
    ? { approval: stored.approval }
    : null;

/** Whether answers wait for Pimpinan: a rule of the office, so it is the administrator's to write down. */
function ApprovalForm() {
  const { reference } = useSession();
  const { desk } = reference;
  const may = useMayAdminister();
  const mayOthers = useMayChangeHandling();
  const send = useSendReference();
  const form = useForm<ApprovalValues>({ defaultValues: { approval: desk.answerApproval } });
  const { register, handleSubmit, formState, reset } = form;
  const draft = useFormDraft(form, approvalDraftKey, parseApproval);
  const [said, setSaid] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const save = handleSubmit(async ({ approval }) => {
    setFailure(null);
    const command = {
      id: newId(),
      type: "ChangeDesk",
      desk: { ...desk, answerApproval: approval },
    } as const;
    const outcome = await draft.sending(() => send(command, [approvalDraftKey]));
    if (outcome.kind === "done") {
      reset({ approval });
      setSaid(settingsText.saved);
    } else {
      setFailure(
        outcome.kind === "refused"
          ? referenceRefusalText(outcome.refusal)
          : faultText[outcome.fault],
      );
    }
  });
  const { isDirty } = formState;
  return (
    <section className={styles.group} aria-labelledby="pengaduan-persetujuan">
      <h3 id="pengaduan-persetujuan">{handlingSettingsText.approval}</h3>
      <form noValidate onSubmit={(event) => void save(event)}>
        <CheckField
          label={handlingSettingsText.approvalOn}
          hint={
            may || !mayOthers
              ? handlingSettingsText.approvalDetail
              : `${handlingSettingsText.approvalDetail} ${handlingSettingsText.approvalByAdministrator}`
          }
          disabled={!may}
          {...register("approval")}
        />
        {failure !== null && <Notice tone="error">{failure}</Notice>}
        {may && (
          <div className={styles.acts}>
            <Button type="submit" disabled={!isDirty}>
              {settingsText.save}
              <span className="pl-visually-hidden">{` ${handlingSettingsText.approval}`}</span>
            </Button>
            <output className={styles.said}>{isDirty ? settingsText.unsaved : said}</output>
          </div>
        )}
      </form>
    </section>
  );
}

/** Gaps that no case fills; what stands in their place in a preview is of no matter here. */
const byHand = (text: string): readonly string[] =>
  gapsIn(fillTemplate(text, gapMeanings)).map((gap) => gap.slice(1, -1));

function TemplateList({ said, onSaid }: { said: string | null; onSaid: (words: string) => void }) {
  const { reference } = useSession();
  const { handling } = reference;
  const may = useMayChangeHandling();
  const send = useSendReference();
  const [, setParams] = useSearchParams();
  const { data: drafts = [] } = useDraftKeys(templateDraftKey(""));
  // By the template each began as; one that began empty has none.
  const newKey = templateDraftKey(newTemplate);
  const newDrafts = drafts
    .filter((key) => key.startsWith(newKey))
    .map((key) => key.slice(newKey.length + 1));
  const titleOf = (id: string) =>
    handling.templates.find((template) => template.id === id)?.title ??
    handlingSettingsText.untitled;
  const [removing, setRemoving] = useState<AnswerTemplate | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    // Back from the editor, which stood in the place of the whole page.
    if (said !== null) document.getElementById(templatesId)?.scrollIntoView({ block: "nearest" });
  }, [said]);

  const open = (id: string, copied?: string) =>
    setParams({ [templateParam]: id, ...(copied === undefined ? {} : { [copyParam]: copied }) });
  const remove = async ({ id, title }: AnswerTemplate) => {
    setRemoving(null);
    setFailure(null);
    const templates = handling.templates.filter((template) => template.id !== id);
    const outcome = await send(
      { id: newId(), type: "ChangeHandling", handling: { ...handling, templates } },
      [templateDraftKey(id)],
    );
    if (outcome.kind === "done") onSaid(handlingSettingsText.removed(title));
    else if (outcome.kind === "refused") setFailure(referenceRefusalText(outcome.refusal));
    else setFailure(faultText[outcome.fault]);
  };

  return (
    <section className={styles.part2} aria-labelledby={templatesId}>
      <div className={styles.head}>
        <h3 id={templatesId}>{handlingSettingsText.templates}</h3>
        <output className={styles.said}>{said}</output>
        {may && (
          <Button onClick={() => open(newTemplate)}>{handlingSettingsText.addTemplate}</Button>
        )}
      </div>
      <p className={styles.intro}>{handlingSettingsText.templatesDetail}</p>
      {failure !== null && (
        <div className={styles.note}>
          <Notice tone="error">{failure}</Notice>
        </div>
      )}
      {may && newDrafts.length > 0 && (
        <p className={styles.waiting}>
          {handlingSettingsText.newDraftWaits}
          {newDrafts.map((copied) => (
            <Fragment key={copied}>
              {" "}
              <Link
                to={{
                  search: `?${templateParam}=${newTemplate}${copied && `&${copyParam}=${copied}`}`,
                }}
              >
                {copied
                  ? handlingSettingsText.copyOf(titleOf(copied))
                  : handlingSettingsText.untitled}
              </Link>
            </Fragment>
          ))}
        </p>
      )}
      {handling.templates.length === 0 ? (
        <p className={styles.none}>{handlingSettingsText.noTemplates}</p>
      ) : (
        <ul className={styles.people}>
          {handling.templates.map((template) => {
            const gaps = byHand(template.text);
            const named = <span className="pl-visually-hidden">{` ${template.title}`}</span>;
            return (
              <li key={template.id} className={styles.templateRow}>
                <div>
                  <span className={styles.person}>{template.title}</span>
                  <span className={styles.quiet}>
                    {gaps.length > 0
                      ? handlingSettingsText.byHand(gaps.join(", "))
                      : handlingSettingsText.nothingByHand}
                  </span>
                  {may && drafts.includes(templateDraftKey(template.id)) && (
                    <span className={styles.waits}>{handlingSettingsText.draftWaits}</span>
                  )}
                </div>
                <div className={styles.rowActs}>
                  <Button size="row" onClick={() => open(template.id)}>
                    {may ? handlingSettingsText.change : handlingSettingsText.read}
                    {named}
                  </Button>
                  {may && (
                    <>
                      <Button size="row" onClick={() => open(newTemplate, template.id)}>
                        {handlingSettingsText.duplicate}
                        {named}
                      </Button>
                      <Button size="row" kind="quiet" onClick={() => setRemoving(template)}>
                        {handlingSettingsText.remove}
                        {named}
                      </Button>
                    </>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {removing && (
        <ConfirmDialog
          title={handlingSettingsText.removeTitle(removing.title)}
          act={handlingSettingsText.removeAct}
          cancel={settingsText.cancel}
          onAct={() => void remove(removing)}
          onClose={() => setRemoving(null)}
        >
          {handlingSettingsText.removeDetail}
        </ConfirmDialog>
      )}
    </section>
  );
}
