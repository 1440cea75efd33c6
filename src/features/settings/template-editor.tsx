import { newId, useSendReference } from "#data/commands.ts";
import { useFormDraft } from "#data/form-draft.ts";
import { useNow } from "#data/now.ts";
import { useSession } from "#data/session.tsx";
import { fillTemplate, hasStrayBrace, partsOf } from "#domain/answer-template.ts";
import type { AnswerTemplate } from "#domain/reference/reference.ts";
import { standards } from "#domain/services/index.ts";
import { exampleGaps, gapMeanings } from "#text/answer-gaps.ts";
import { faultText } from "#text/faults.ts";
import { referenceRefusalText } from "#text/refusals.ts";
import { handlingSettingsText, settingsText } from "#text/settings.ts";
import { Button } from "#ui/button.tsx";
import { TextareaField, TextField } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { useRef, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { Link } from "react-router";
import { useMayChangeHandling } from "./only-administrator.tsx";
import styles from "./settings.module.css";

/** In the address, where otherwise the id of a template stands. */
export const newTemplate = "baru";
/** In the address: the template that a new one begins as. */
export const copyParam = "dari";

export const templateDraftKey = (id: string): string => `settings:template:${id}`;

interface TemplateValues {
  title: string;
  text: string;
}

const parseDraft = (stored: unknown): Partial<TemplateValues> | null => {
  if (typeof stored !== "object" || stored === null) return null;
  return Object.fromEntries(
    Object.entries(stored).filter(
      ([key, value]) => (key === "title" || key === "text") && typeof value === "string",
    ),
  );
};

interface EditorProps {
  readonly id: string;
  readonly copied: string | null;
  /** With what is to be said on the page below. */
  readonly onClose: (said: string | null) => void;
}

/** One answer template, with a legend of what the case fills in and an example of what comes out. */
export function TemplateEditor({ id, copied, onClose }: EditorProps) {
  const { reference } = useSession();
  const may = useMayChangeHandling();
  const { templates } = reference.handling;
  const shown = templates.find((template) => template.id === id);
  const origin = templates.find((template) => template.id === copied);
  const isNew = id === newTemplate && may;
  const title = isNew
    ? handlingSettingsText.newTemplate
    : may
      ? handlingSettingsText.changeTemplate
      : handlingSettingsText.readTemplate;
  return (
    <>
      <p className={styles.back}>
        <Link to={{ search: "" }}>{handlingSettingsText.back}</Link>
      </p>
      <div className={styles.head}>
        <h2>{title}</h2>
      </div>
      {isNew ? (
        <TemplateForm
          template={{
            id: newTemplate,
            title: origin ? handlingSettingsText.copyOf(origin.title) : "",
            text: origin?.text ?? "",
          }}
          draftKey={templateDraftKey(origin ? `${newTemplate}:${origin.id}` : newTemplate)}
          isNew
          onClose={onClose}
        />
      ) : shown && may ? (
        <TemplateForm
          template={shown}
          draftKey={templateDraftKey(id)}
          isNew={false}
          onClose={onClose}
        />
      ) : shown ? (
        <>
          <h3>{shown.title}</h3>
          <Preview text={shown.text} />
        </>
      ) : (
        <Notice>{handlingSettingsText.gone}</Notice>
      )}
    </>
  );
}

function TemplateForm({
  template,
  draftKey,
  isNew,
  onClose,
}: {
  template: AnswerTemplate;
  draftKey: string;
  isNew: boolean;
  onClose: EditorProps["onClose"];
}) {
  const { reference } = useSession();
  const { handling } = reference;
  const send = useSendReference();
  const { title, text } = template;
  const form = useForm<TemplateValues>({ defaultValues: { title, text } });
  const { register, handleSubmit, formState, setError, setValue, getValues, control } = form;
  const draft = useFormDraft(form, draftKey, parseDraft);
  const [failure, setFailure] = useState<string | null>(null);
  const typed = useWatch({ control, name: "text" });
  const box = useRef<HTMLTextAreaElement>(null);
  const { errors, isDirty, isSubmitting } = formState;

  const leave = () => void draft.discard().then(() => onClose(null));
  const insert = (gap: string) => {
    const { current } = box;
    const before = getValues("text");
    const [from, to] = [current?.selectionStart, current?.selectionEnd].map(
      (at) => at ?? before.length,
    );
    setValue("text", before.slice(0, from) + gap + before.slice(to), {
      shouldDirty: true,
      shouldValidate: errors.text !== undefined,
    });
    const after = (from ?? 0) + gap.length;
    current?.focus();
    current?.setSelectionRange(after, after);
  };

  const save = handleSubmit(async (values) => {
    setFailure(null);
    const given: AnswerTemplate = {
      id: isNew ? newId() : template.id,
      title: values.title.trim(),
      text: values.text.trim(),
    };
    const { templates } = handling;
    const changed = isNew
      ? [...templates, given]
      : templates.map((one) => (one.id === given.id ? given : one));
    const outcome = await draft.sending(() =>
      send({ id: newId(), type: "ChangeHandling", handling: { ...handling, templates: changed } }, [
        draftKey,
      ]),
    );
    if (outcome.kind === "done") return onClose(handlingSettingsText.savedTemplate(given.title));
    if (outcome.kind === "failed") return setFailure(faultText[outcome.fault]);
    const words = referenceRefusalText(outcome.refusal);
    if (outcome.refusal.type === "TemplateTitleTwice") {
      setError("title", { message: words }, { shouldFocus: true });
    } else {
      setFailure(words);
    }
  });

  const { ref: registered, ...textarea } = register("text", {
    validate: (value) => {
      if (value.trim() === "") return handlingSettingsText.textEmpty;
      return !hasStrayBrace(value) || handlingSettingsText.strayBrace;
    },
  });
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <div className={styles.editor}>
        <div className={styles.form}>
          <TextField
            label={handlingSettingsText.title}
            hint={handlingSettingsText.titleHint}
            autoComplete="off"
            error={errors.title?.message}
            {...register("title", {
              validate: (value) => value.trim() !== "" || handlingSettingsText.titleEmpty,
            })}
          />
          <TextareaField
            label={handlingSettingsText.text}
            rows={14}
            error={errors.text?.message}
            {...textarea}
            ref={(element) => {
              registered(element);
              box.current = element;
            }}
          />
        </div>
        <section aria-labelledby="templat-isian" className={styles.legend}>
          <h3 id="templat-isian">{handlingSettingsText.legend}</h3>
          <p className={styles.quiet}>{handlingSettingsText.legendDetail}</p>
          <ul>
            {Object.entries(gapMeanings).map(([name, meaning]) => (
              <li key={name}>
                <button
                  type="button"
                  className={styles.gap}
                  aria-label={handlingSettingsText.insert(`{${name}}`)}
                  onClick={() => insert(`{${name}}`)}
                >
                  {`{${name}}`}
                </button>
                <span>{meaning}</span>
              </li>
            ))}
          </ul>
          <p className={styles.quiet}>{handlingSettingsText.legendOther}</p>
        </section>
      </div>
      {failure !== null && <Notice tone="error">{failure}</Notice>}
      <div className={styles.acts}>
        <Button type="submit" kind="filled" disabled={(!isDirty && !isNew) || isSubmitting}>
          {settingsText.save}
        </Button>
        <Button kind="quiet" onClick={leave}>
          {isDirty ? handlingSettingsText.discard : settingsText.cancel}
        </Button>
        <output className={styles.said}>{isDirty && settingsText.unsaved}</output>
      </div>
      <Preview text={typed} />
    </form>
  );
}

/** The service whose answers are written from templates. */
const answering = standards.find(({ fields }) =>
  Object.values(fields).some(({ templates }) => templates),
);

function Preview({ text }: { text: string }) {
  const { reference } = useSession();
  const now = useNow();
  if (!answering) return null;
  const { office, handling } = reference;
  const filled = fillTemplate(text.trim(), exampleGaps(answering, office, handling, now));
  return (
    <section className={styles.part2} aria-labelledby="templat-contoh">
      <h3 id="templat-contoh">{handlingSettingsText.preview}</h3>
      <p className={styles.intro}>{handlingSettingsText.previewDetail}</p>
      <div className={styles.preview}>
        {partsOf(filled).map((part) =>
          part.isGap ? <mark key={part.from}>{part.text}</mark> : part.text,
        )}
      </div>
    </section>
  );
}
