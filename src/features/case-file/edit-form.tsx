import { immaterialEvents } from "#domain/case/events.ts";
import type { Case } from "#domain/case/case.ts";
import type { CaseCommand } from "#domain/case/commands.ts";
import {
  type FieldSpec,
  type FieldSpecs,
  type FieldValues,
  type Problems,
} from "#domain/fields.ts";
import { dayToIsoDate, minuteToDay, msToMinute } from "#domain/time.ts";
import { newId } from "#data/commands.ts";
import { useDraft } from "#data/drafts.ts";
import { useSession } from "#data/session.tsx";
import { answerGaps } from "#text/answer-gaps.ts";
import { caseFileText } from "#text/case-file.ts";
import { formatAnd } from "#text/format.ts";
import { eventWords } from "#text/history.ts";
import { problemText } from "#text/problems.ts";
import { lowerFirst } from "#text/promise.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { problemPathToInput, valuesToForm, type FormValues } from "#ui/field-form/form-values.ts";
import { PeopleToName, SpecFields, UnitsToName } from "#ui/field-form/spec-fields.tsx";
import { TemplatesToUse } from "#ui/field-form/templated-field.tsx";
import { readSpecForm, useSpecForm, type SpecFormOptions } from "#ui/field-form/use-spec-form.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Peek } from "#ui/peek.tsx";
import { Fragment, useEffect, useId, useMemo, useRef, useState, type ReactNode } from "react";
import { FormProvider } from "react-hook-form";
import styles from "./case-file.module.css";
import { useCaseView } from "./case-view.ts";
import { commandHead, useAct } from "./use-act.ts";

/** Values of an edit: what stands on the case, what is asked beside it, and what is sent for it. */
export interface Edit {
  readonly title: string;
  /** Names the draft within the case. */
  readonly key: string;
  readonly specs: FieldSpecs;
  readonly groups: readonly { readonly title: string | null; readonly ids: readonly string[] }[];
  readonly required: readonly string[];
  /** What stands on this state of the case. */
  readonly valuesOf: (item: Case) => FieldValues;
  /** Said for this edit alone; never followed from the case. */
  readonly extra: readonly string[];
  readonly toCommand: (values: FieldValues, item: Case) => EditCommand;
  /** Where the rules name a field otherwise than this form: the cell of a row. */
  readonly inputOf?: (path: string) => string;
  /** Beside the board and the page, or over them when it asks for evidence. */
  readonly shell: "panel" | "dialog";
  readonly verb: string;
  readonly detail?: string;
  /** Rows of masked personal data stand behind their group. */
  readonly renderMasked?: (group: readonly string[]) => ReactNode;
}

type Headless<Command> = Command extends CaseCommand
  ? Omit<Command, "id" | "caseId" | "tv">
  : never;
export type EditCommand = Headless<
  Extract<CaseCommand, { type: "ChangeFields" | "CorrectReceipt" }>
>;

/** Only what differs from the case is kept: the rest follows the case. */
type Typed = FormValues;

const asTyped = (stored: unknown): Typed | null => (isTyped(stored) ? stored : null);

/** Written by this form, maybe by an older one: texts, and the rows and results made of texts. */
const isTyped = (stored: unknown): stored is Typed =>
  typeof stored === "object" &&
  stored !== null &&
  Object.values(stored).every((value) => typeof value === "string" || typeof value === "object");

/** An edit of the case with its draft: what was typed survives a reload and a change of person. */
export function EditForm({ edit, onClose }: { edit: Edit; onClose: () => void }) {
  const { item, actor } = useCaseView();
  // Each person's own: the next one at the desk must not find it, and finds it again on coming back.
  const draftKey = `edit:${actor.id}:${item.id}:${edit.key}`;
  const draft = useDraft(draftKey, asTyped);
  // Read from the disk in a few milliseconds; a form opened before it would lose the draft.
  if (draft.initial === undefined) return null;
  return (
    <OpenForm
      key={draftKey}
      edit={edit}
      draftKey={draftKey}
      draft={draft}
      restored={draft.initial}
      onClose={onClose}
    />
  );
}

function OpenForm({
  edit,
  draftKey,
  draft,
  restored,
  onClose,
}: {
  edit: Edit;
  draftKey: string;
  draft: ReturnType<typeof useDraft<Typed>>;
  restored: Typed | null;
  onClose: () => void;
}) {
  const { item, standard } = useCaseView();
  const { clock, colleagues, reference } = useSession();
  const formId = useId();
  const { act, problem, busy, clear } = useAct(item);
  const [start] = useState(() => valuesToForm(edit.specs, edit.valuesOf(item)));
  const [isRestored, setRestored] = useState(restored !== null);
  const options = useMemo(
    (): SpecFormOptions => ({
      specs: edit.specs,
      required: edit.required,
      start: { ...start, ...restored },
      time: () => {
        const now = clock();
        return { now, today: dayToIsoDate(minuteToDay(msToMinute(now))) };
      },
    }),
    [edit.specs, edit.required, start, restored, clock],
  );
  const form = useSpecForm(options);
  const followed = useFollowedCase(edit, form);
  const changes = useChangesMeanwhile();
  const templates = useMemo(
    () => ({
      templates: reference.handling.templates,
      gaps: answerGaps(item, standard, reference.office, clock()),
    }),
    [item, standard, reference, clock],
  );

  useEffect(() => {
    const subscription = form.watch(() =>
      draft.save(differing(form.getValues(), followed.current)),
    );
    return () => subscription.unsubscribe();
  }, [form, draft, followed]);

  const save = form.handleSubmit(async (typed) => {
    if (busy) return;
    const read = readSpecForm(options, typed);
    if (!read.ok) return;
    const body = edit.toCommand(read.values, item);
    draft.hold();
    const acted = await act({ ...commandHead(item), ...body }, { endsDrafts: [draftKey] });
    if (acted.ok) {
      draft.forget();
      onClose();
      return;
    }
    draft.release(differing(typed, followed.current));
    const { refusal } = acted;
    if (refusal?.type === "FieldsWrong") putErrors(refusal.problems, typed);
    if (refusal?.type === "ReasonNeeded") {
      form.setError("reason", { message: acted.words });
      clear();
    }
  });

  const putErrors = (problems: Problems, typed: FormValues) => {
    const { inputOf = (path: string) => path } = edit;
    for (const [path, found] of Object.entries(problems)) {
      const name = problemPathToInput(inputOf(path), typed);
      form.setError(name, { type: found.type, message: problemText(found) });
    }
  };

  const startAnew = () => {
    void draft.discard();
    form.reset(valuesToForm(edit.specs, edit.valuesOf(item)));
    setRestored(false);
  };
  const leave = () => {
    void draft.discard();
    onClose();
  };

  const collisions = [...new Set(changes.fields)].filter(
    (id) => edit.specs[id] && !same(form.getValues(id), followed.current[id]),
  );
  const content = (
    <div className={styles.editBody}>
      {isRestored && (
        <Notice action={<LinkButton onClick={startAnew}>{caseFileText.discardDraft}</LinkButton>}>
          {caseFileText.draftRestored}
        </Notice>
      )}
      {changes.words.length > 0 && (
        <Notice title={caseFileText.changedMeanwhile}>
          {changes.words.map(({ v, words }) => (
            <p key={v}>{words}</p>
          ))}
          <p>
            {collisions.length > 0
              ? caseFileText.collision(
                  formatAnd(collisions.map((id) => lowerFirst(edit.specs[id]?.label ?? id))),
                )
              : caseFileText.yoursStays}
          </p>
        </Notice>
      )}
      {edit.groups.map((group) => (
        <Fragment key={group.title ?? group.ids.join()}>
          {group.title && <h3 className={styles.editGroup}>{group.title}</h3>}
          <SpecFields
            specs={edit.specs}
            ids={group.ids}
            required={edit.required}
            newRowId={newId}
          />
          {edit.renderMasked?.(group.ids)}
        </Fragment>
      ))}
      {problem && <Notice tone="error">{problem}</Notice>}
    </div>
  );
  const acts = (
    <>
      <Button kind="filled" type="submit" form={formId} disabled={busy}>
        {edit.verb}
      </Button>
      <Button kind="quiet" onClick={leave}>
        {caseFileText.cancel}
      </Button>
    </>
  );
  return (
    <FormProvider {...form}>
      <PeopleToName value={colleagues}>
        <UnitsToName value={reference.handling.units}>
          <TemplatesToUse value={templates}>
            {edit.shell === "dialog" ? (
              <Dialog opened onClose={leave} title={edit.title} detail={edit.detail} footer={acts}>
                <form id={formId} noValidate onSubmit={(event) => void save(event)}>
                  {content}
                </form>
              </Dialog>
            ) : (
              <EditPanel title={edit.title} number={item.number} foot={acts} onClose={onClose}>
                <form id={formId} noValidate onSubmit={(event) => void save(event)}>
                  {content}
                </form>
              </EditPanel>
            )}
          </TemplatesToUse>
        </UnitsToName>
      </PeopleToName>
    </FormProvider>
  );
}

/** What others did to the case since this form was opened, and which fields they touched. */
const useChangesMeanwhile = () => {
  const { item, standard, events } = useCaseView();
  const [openedAt] = useState(item.v);
  return useMemo(() => {
    const since = events.filter(({ v, type }) => v > openedAt && !immaterialEvents.has(type));
    return {
      words: since.map((event) => ({ v: event.v, words: eventWords(event, standard, item) })),
      fields: since.flatMap((event) =>
        "changes" in event ? (event.changes ?? []).map(({ field }) => field) : [],
      ),
    };
  }, [events, openedAt, standard, item]);
};

/** The panel at the right. Closing it keeps the draft; Batal throws it away. */
function EditPanel({
  title,
  number,
  foot,
  onClose,
  children,
}: {
  title: string;
  number: string;
  foot: ReactNode;
  onClose: () => void;
  children: ReactNode;
}) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, []);
  return (
    <Peek
      ref={place}
      label={`${title} ${number}`}
      head={<h2 className={styles.editTitle}>{title}</h2>}
      foot={foot}
      onClose={onClose}
    >
      {children}
    </Peek>
  );
}

/**
 * Inputs nobody has touched follow the case when it changes under the form; what was typed stays.
 * Returns what the inputs would hold if nothing were typed.
 */
const useFollowedCase = (edit: Edit, form: ReturnType<typeof useSpecForm>) => {
  const { item } = useCaseView();
  const followed = useRef<FormValues>(valuesToForm(edit.specs, edit.valuesOf(item)));
  useEffect(() => {
    const before = followed.current;
    const after = valuesToForm(edit.specs, edit.valuesOf(item));
    for (const id of Object.keys(edit.specs)) {
      const now = after[id];
      if (edit.extra.includes(id) || now === undefined || same(before[id], now)) continue;
      if (same(form.getValues(id), before[id])) form.setValue(id, now);
    }
    followed.current = { ...after };
  }, [item, edit, form]);
  return followed;
};

const differing = (typed: FormValues, standing: FormValues): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([id, value]) => !same(value, standing[id])));

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Asked with every correction; the office reads it in the history. */
export const reasonSpec: FieldSpec = {
  kind: "text",
  long: true,
  label: caseFileText.reason,
  hint: caseFileText.reasonHint,
  maxLength: 2000,
};
