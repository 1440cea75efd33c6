import { currentPromise, type Case } from "#domain/case/case.ts";
import type { CaseEvent } from "#domain/case/events.ts";
import { askSpec, stageOf, type Ask, type Transition } from "#domain/service-standard.ts";
import { standardOf } from "#domain/services/index.ts";
import { dayToIsoDate, minuteToDay, msToMinute } from "#domain/time.ts";
import type { FieldSpecs, FieldValues } from "#domain/fields.ts";
import { newId, useSend } from "#data/commands.ts";
import { useDraft } from "#data/drafts.ts";
import { useSession } from "#data/session.tsx";
import { caseFullTitle } from "#text/case.ts";
import { faultText } from "#text/faults.ts";
import { eventWords } from "#text/history.ts";
import { movingText } from "#text/moving.ts";
import { refusalText } from "#text/refusals.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { valuesToForm, type FormValues } from "#ui/field-form/form-values.ts";
import { PeopleToName, SpecFields, UnitsToName } from "#ui/field-form/spec-fields.tsx";
import {
  readSpecForm,
  showProblems,
  useSpecForm,
  type SpecFormOptions,
} from "#ui/field-form/use-spec-form.ts";
import { Notice } from "#ui/notice.tsx";
import { useEffect, useMemo, useState } from "react";
import { FormProvider } from "react-hook-form";

export interface StepDialogProps {
  readonly item: Case;
  readonly to: string;
  readonly transition: Transition;
  readonly asks: readonly Ask[];
  /** Said already, where the step was asked for; stands before what an older draft says. */
  readonly answers?: FieldValues | undefined;
  readonly endsDrafts?: readonly string[] | undefined;
  readonly onClose: () => void;
  readonly onMoved: (item: Case) => void;
}

/** The short form of a step, opened at the drop, by the menu or from the case file. */
export function StepDialog(props: StepDialogProps) {
  const { item, to } = props;
  const draft = useDraft<FormValues>(`move:${item.id}:${to}`, asFormValues);
  // The draft is read from the disk in a few milliseconds; a form opened before it would lose it.
  if (draft.initial === undefined) return null;
  return <StepForm {...props} draft={draft} restored={draft.initial} />;
}

const asFormValues = (stored: unknown): FormValues | null =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this very form, under its own key.
  typeof stored === "object" && stored !== null ? (stored as FormValues) : null;

function StepForm({
  item,
  to,
  transition,
  asks,
  answers,
  endsDrafts,
  onClose,
  onMoved,
  draft,
  restored,
}: StepDialogProps & {
  readonly draft: ReturnType<typeof useDraft<FormValues>>;
  readonly restored: FormValues | null;
}) {
  const session = useSession();
  const send = useSend();
  const standard = standardOf(item.service);
  const [commandId] = useState(newId);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [changed, setChanged] = useState<readonly CaseEvent[]>([]);
  const [seenV, setSeenV] = useState(item.v);

  const { colleagues, reference } = session;
  const options = useMemo((): SpecFormOptions => {
    const specs = Object.fromEntries(asks.map((ask) => [ask.id, askSpec(standard, ask)]));
    const start = valuesToForm(specs, startValues(item, asks, session.clock()));
    return {
      specs,
      required: asks.filter((ask) => !ask.optional).map(({ id }) => id),
      start: { ...start, ...restored, ...saidBefore(specs, answers) },
      time: () => {
        const now = session.clock();
        const today = dayToIsoDate(minuteToDay(msToMinute(now)));
        const receivedOn = dayToIsoDate(minuteToDay(msToMinute(item.receivedAt)));
        return { now, today, receivedOn, people: colleagues };
      },
    };
  }, [asks, standard, item, restored, answers, session, colleagues]);
  const form = useSpecForm(options);

  useEffect(() => {
    const subscription = form.watch(() => draft.save(form.getValues()));
    return () => subscription.unsubscribe();
  }, [form, draft]);

  const submit = form.handleSubmit(async (typed) => {
    if (sending) return;
    const read = readSpecForm(options, typed);
    if (!read.ok) return;
    setSending(true);
    setProblem(null);
    draft.hold();
    const outcome = await send(
      {
        type: "MoveToStage",
        id: changed.length > 0 ? newId() : commandId,
        caseId: item.id,
        tv: 1,
        to,
        answers: read.values,
      },
      { seenV, shown: item, endsDrafts: [`move:${item.id}:${to}`, ...(endsDrafts ?? [])] },
    );
    setSending(false);
    if (outcome.kind === "done") {
      onMoved(outcome.case);
      return;
    }
    draft.release(typed);
    if (outcome.kind === "failed") {
      setProblem(faultText[outcome.fault]);
      return;
    }
    const { refusal } = outcome;
    if (refusal.type === "AnswersWrong") {
      showProblems(form, refusal.problems);
    } else if (refusal.type === "CaseChanged") {
      setChanged(refusal.events);
      setSeenV(refusal.events.at(-1)?.v ?? seenV);
    } else {
      setProblem(refusalText(refusal, standard));
    }
  });

  const cancel = () => {
    void draft.discard();
    onClose();
  };

  const [aboutCase, aboutPromise] = movingText.askDetail(
    caseFullTitle(item, standard),
    promiseRemark(item, to),
  );
  return (
    <FormProvider {...form}>
      <Dialog
        opened
        onClose={cancel}
        title={transition.verb}
        detail={
          <>
            {aboutCase}
            <span className="pl-unbroken">{item.number}</span>
            {aboutPromise}
          </>
        }
        onSubmit={(event) => void submit(event)}
        footer={
          <>
            <Button
              kind={transition.adverse ? "danger" : "filled"}
              type="submit"
              disabled={sending}
            >
              {transition.verb}
            </Button>
            <Button kind="quiet" onClick={cancel}>
              {movingText.cancel}
            </Button>
            <small>{movingText.stays(stageOf(standard, item.stage).label)}</small>
          </>
        }
      >
        <PeopleToName value={colleagues}>
          <UnitsToName value={reference.handling.units}>
            <SpecFields
              specs={options.specs}
              ids={asks.map(({ id }) => id)}
              required={options.required}
              newRowId={newId}
            />
          </UnitsToName>
        </PeopleToName>
        {changed.length > 0 && (
          <Notice tone="info" title={movingText.changed}>
            {changed.map((event) => (
              <p key={event.v}>{eventWords(event, standard)}</p>
            ))}
            {movingText.changedThenSave}
          </Notice>
        )}
        {problem && <Notice tone="error">{problem}</Notice>}
      </Dialog>
    </FormProvider>
  );
}

/** What stands on the case already; a moment that is asked for begins with now. */
const startValues = (item: Case, asks: readonly Ask[], now: number): FieldValues => {
  const standard = standardOf(item.service);
  const values: Record<string, FieldValues[string]> = {};
  for (const ask of asks) {
    const standing = standingAnswer(item, ask);
    if (standing !== undefined) values[ask.id] = standing;
    else if (askSpec(standard, ask).kind === "instant") values[ask.id] = now;
  }
  return values;
};

/** Only what the step asks for: a category that it does not offer is nobody's answer. */
const saidBefore = (specs: FieldSpecs, answers: FieldValues = {}): FormValues => {
  const fitting = Object.entries(answers).filter(([id, value]) => {
    const spec = specs[id];
    if (spec?.kind !== "choice") return spec !== undefined;
    return typeof value === "string" && Object.hasOwn(spec.options, value);
  });
  const all = valuesToForm(specs, Object.fromEntries(fitting));
  return Object.fromEntries(fitting.map(([id]) => [id, all[id] ?? ""]));
};

const standingAnswer = (item: Case, { id, of }: Ask): FieldValues[string] | undefined => {
  if (of === "case") return item.fields[id];
  return of === "assignee" ? item.assignee?.id : undefined;
};

/** What the step does to the promise, said before it is taken. */
const promiseRemark = (item: Case, to: string): string => {
  const standard = standardOf(item.service);
  if (currentPromise(item)?.state === "paused") return movingText.resumes;
  switch (stageOf(standard, to).promise) {
    case "pauses":
      return movingText.pauses;
    case "ends":
      return movingText.ends;
    case "keeps":
      return movingText.keeps;
  }
};
