import { missingToStart, evidenceOf } from "#domain/case/can-move.ts";
import { currentPromise, type Case } from "#domain/case/case.ts";
import { wayToEnd } from "#domain/case/way-to-end.ts";
import type { NewAttachment } from "#domain/case/events.ts";
import { withinOf } from "#domain/case/promise.ts";
import { mayOpen, readersOf, readRight } from "#domain/permissions.ts";
import { sameValue, type FieldSpecs, type FieldValue, type FieldValues } from "#domain/fields.ts";
import type { Actor } from "#domain/roles.ts";
import { standardOf } from "#domain/services/index.ts";
import { newestVersion, type AnyStandard, type Section as Part } from "#domain/service-standard.ts";
import { dayToIsoDate, minuteToDay, minuteToMs, msToMinute } from "#domain/time.ts";
import { useFileList } from "#data/attachments.ts";
import { asServiceId, useCasesByNumber, useDuplicates } from "#data/cases.ts";
import { newId, useSendTogether, type Outcome } from "#data/commands.ts";
import { useDraft } from "#data/drafts.ts";
import { duplicateKeyOf } from "#data/duplicates.ts";
import { useNow } from "#data/now.ts";
import { useActor, useSession } from "#data/session.tsx";
import { acceptFile, maxFileBytes } from "#documents/files/accept-file.ts";
import { paperKinds, pickerTypes } from "#documents/files/file-kinds.ts";
import { attachmentText } from "#text/attachments.ts";
import { caseFullTitle, caseSubject } from "#text/case.ts";
import { faultText } from "#text/faults.ts";
import { formatAnd, formatDateTime } from "#text/format.ts";
import { intakeText } from "#text/intake.ts";
import { lowerFirst, withinText } from "#text/promise.ts";
import { pasteText } from "#text/paste.ts";
import { refusalText } from "#text/refusals.ts";
import { roleNames } from "#text/roles.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { CheckField, FieldGroup } from "#ui/field.tsx";
import { emptyRow, valuesToForm, type FormValues } from "#ui/field-form/form-values.ts";
import { SpecFields } from "#ui/field-form/spec-fields.tsx";
import {
  readSpecForm,
  showProblems,
  useSpecForm,
  type SpecFormOptions,
} from "#ui/field-form/use-spec-form.ts";
import { FileDrop } from "#ui/file-drop.tsx";
import { fileMessages } from "#ui/file-messages.ts";
import { HeaderActions } from "#ui/header-actions.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Section } from "#ui/section.tsx";
import { useToast } from "#ui/toasts.tsx";
import { usePageTitle } from "#ui/use-page-title.ts";
import IconClipboardText from "@tabler/icons-react/dist/esm/icons/IconClipboardText.mjs";
import IconArrowLeft from "@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs";
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import { FormProvider, useFormContext, useWatch } from "react-hook-form";
import { Link, useNavigate, useSearchParams } from "react-router";
import { Concerns, type Concern } from "./concerns.tsx";
import { asIntakeDraft, type IntakeDraft } from "./intake-draft.ts";
import styles from "./intake.module.css";
import type { Taken } from "./paste-dialog.tsx";

const draftKeyOf = (standard: AnyStandard, personId: string) => `intake:${standard.id}:${personId}`;

/**
 * Takes a request in: the letter as it lies on the desk, read from top to bottom. `?tamu=` names the
 * visit it comes from: what is known of the guest stands in the form, and the two are linked.
 */
export function IntakePage({
  standard,
  renderSlip,
}: {
  standard: AnyStandard;
  /** The receipt of a case that whoever took it in cannot open again. */
  renderSlip: (taken: TakenIn) => ReactNode;
}) {
  const actor = useActor();
  const [params] = useSearchParams();
  const visitNumber = standard.fromVisit ? params.get("tamu") : null;
  const visits = useCasesByNumber(visitNumber).data;
  const visit = visitNumber === null ? null : visits?.[0];
  const [round, setRound] = useState(0);
  const [taken, setTaken] = useState<TakenIn | null>(null);
  const key = draftKeyOf(standard, actor.id) + (visit ? `:${visit.id}` : "");
  const draft = useDraft(key, asIntakeDraft);
  usePageTitle(standard.recordVerb);

  if (!mayOpen(standard, actor)) {
    return (
      <Page title={standard.recordVerb} actions={<HeaderActions />}>
        <EmptyState>{intakeText.mayNot}</EmptyState>
      </Page>
    );
  }
  if (taken) {
    return (
      <Receipt
        standard={standard}
        taken={taken}
        onAgain={() => setTaken(null)}
        renderSlip={renderSlip}
      />
    );
  }
  // Draft and visit are read within milliseconds; a form drawn before them would overwrite the one.
  if (draft.initial === undefined || (visitNumber !== null && visits === undefined)) return null;
  return (
    <IntakeForm
      key={round}
      visit={visit ?? null}
      onTaken={(next) => {
        setTaken(next);
        setRound(round + 1);
      }}
      standard={standard}
      draftKey={key}
      draft={draft}
      restored={round === 0 ? draft.initial : null}
      onAgain={() => setRound(round + 1)}
    />
  );
}

interface IntakeFormProps {
  readonly standard: AnyStandard;
  readonly draftKey: string;
  readonly draft: ReturnType<typeof useDraft<IntakeDraft>>;
  readonly restored: IntakeDraft | null;
  readonly onAgain: () => void;
  /** The guest's visit from which this is made. */
  readonly visit: Case | null;
  /** Saved by somebody who may not read it: the receipt is all there is to see. */
  readonly onTaken: (taken: TakenIn) => void;
}

/** What somebody took in who may not read it: held in memory until the page is left, and nowhere else. */
export interface TakenIn {
  readonly item: Case;
  readonly typed: FieldValues;
  /** Made from a guest's visit, to which the desk goes back. */
  readonly ofVisit: boolean;
}

function IntakeForm(props: IntakeFormProps) {
  const { standard, draftKey, draft, restored, onAgain, visit, onTaken } = props;
  const { clock, calendar, reference } = useSession();
  const actor = useActor();
  const send = useSendTogether();
  const toast = useToast();
  const navigate = useNavigate();
  const [ids] = useState(() => ({
    caseId: restored?.caseId ?? newId(),
    commandId: restored?.commandId ?? newId(),
  }));
  const [ticks, setTicks] = useState<readonly string[]>(restored?.ticks ?? []);
  const [attachments, setAttachments] = useState<readonly NewAttachment[]>(
    restored?.attachments ?? [],
  );
  const [concerns, setConcerns] = useState<readonly Concern[]>(restored?.concerns ?? []);
  const [outcome, setOutcome] = useState<Exclude<Outcome, { kind: "done" }> | null>(null);
  const [saving, setSaving] = useState(false);

  const options = useIntakeOptions(standard, restored?.form ?? null, visit, clock);
  const [ends, setEnds] = useState(false);
  const { advice = "" } = standard.fromVisit ?? {};
  const ending =
    visit &&
    wayToEnd(visit, advice, {
      actor,
      standard: standardOf(visit.service),
      calendar,
      now: clock(),
      settings: reference.desk,
    });
  const form = useSpecForm(options);
  const { save } = draft;

  useEffect(() => {
    const keep = (typed: FormValues) => save({ ...ids, form: typed, ticks, attachments, concerns });
    // A tick or a scan belongs to the draft as much as a typed word.
    const begun = ticks.length + attachments.length + concerns.length > 0;
    if (restored || begun) keep(form.getValues());
    const subscription = form.watch(() => keep(form.getValues()));
    return () => subscription.unsubscribe();
  }, [form, save, ids, ticks, attachments, concerns, restored]);

  const submit = form.handleSubmit(async (typed, event) => {
    const read = readSpecForm(options, typed);
    if (saving || !read.ok) return;
    const { receivedAt, ...fields } = read.values;
    setSaving(true);
    setOutcome(null);
    draft.hold();
    const result = await send(
      {
        type: "OpenCase",
        id: ids.commandId,
        caseId: ids.caseId,
        tv: 1,
        service: asServiceId(standard),
        receivedAt: typeof receivedAt === "number" ? receivedAt : clock(),
        fields,
        ticks,
        attachments,
        linkedTo: [...(visit ? [visit.id] : []), ...concerns.map(({ id }) => id)],
      },
      visit && ends && ending
        ? ending.map(({ to, answers }) => ({
            type: "MoveToStage" as const,
            id: newId(),
            caseId: visit.id,
            tv: 1 as const,
            to,
            answers,
          }))
        : [],
      [draftKey],
    );
    setSaving(false);
    if (result.kind === "done") {
      toast({ text: intakeText.saved(result.case.number) });
      if (readRight(standard, actor) === "none") {
        draft.forget();
        onTaken({ item: result.case, typed: fields, ofVisit: visit !== null });
        return;
      }
      if (visit) {
        void navigate("/tamu");
        return;
      }
      if (wantsAnother(event?.nativeEvent)) {
        draft.forget();
        onAgain();
        return;
      }
      void navigate(`/papan/${standard.slug}?berkas=${result.case.number}`);
      return;
    }
    draft.release({ ...ids, form: typed, ticks, attachments, concerns });
    setOutcome(result);
    if (result.kind === "refused" && result.refusal.type === "FieldsWrong") {
      showProblems(form, result.refusal.problems);
    }
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void submit();
  };

  const startEmpty = async () => {
    await draft.discard();
    draft.forget();
    onAgain();
  };

  const keep = (original: NewAttachment) =>
    setAttachments((current) =>
      current.some(({ sha256 }) => sha256 === original.sha256) ? current : [...current, original],
    );
  const wayBack = visit ? "/tamu" : boardOrHome(standard, actor);
  const intakeParts = standard.sections.filter(({ phase }) => phase === "intake");
  return (
    <FormProvider {...form}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter saves from any field. */}
      <form
        className={styles.form}
        onSubmit={(event) => void submit(event)}
        onKeyDown={onKeyDown}
        noValidate
      >
        <Page
          lead={
            <Link
              className={styles.back}
              to={wayBack}
              aria-label={visit ? intakeText.backToVisits : intakeText.back(standard.nav)}
            >
              <IconArrowLeft size={18} stroke={1.75} aria-hidden />
              <span className={styles.backWords}>
                {visit ? intakeText.backToVisits : intakeText.back(standard.nav)}
              </span>
            </Link>
          }
          title={standard.recordVerb}
          actions={<HeaderActions />}
          ground="surface"
          asideLabel={intakeText.promise}
          aside={
            <>
              <PromisePreview standard={standard} options={options} ticks={ticks} />
              {ticksAtIntake(standard).length > 0 && (
                <Section title={intakeText.requirements}>
                  <Ticks standard={standard} ticks={ticks} onChange={setTicks} />
                </Section>
              )}
              <Section title={standard.intakeWords.documents}>
                <Scans standard={standard} attachments={attachments} onChange={setAttachments} />
              </Section>
            </>
          }
          foot={
            <>
              <Button kind="filled" size="lg" type="submit" disabled={saving}>
                {saving ? intakeText.saving : intakeText.saveVerb}
              </Button>
              <Button size="lg" type="submit" name={anotherButton} disabled={saving}>
                {intakeText.saveAndNext}
              </Button>
              <Button
                kind="quiet"
                size="lg"
                onClick={() => void draft.discard().then(() => navigate(wayBack))}
              >
                {intakeText.cancel}
              </Button>
              <span className={styles.draft}>
                {draft.fault ? faultText[draft.fault] : draft.savedAt && intakeText.draftKept}
              </span>
            </>
          }
        >
          <div className={styles.parts}>
            {standard.pastes && <Paste standard={standard} options={options} onOriginal={keep} />}
            {restored && (
              <Notice
                action={
                  <LinkButton onClick={() => void startEmpty()}>{intakeText.startEmpty}</LinkButton>
                }
              >
                {intakeText.draftRestored}
              </Notice>
            )}
            {visit && (
              <Notice>
                {intakeText.fromVisit(
                  caseFullTitle(visit, standardOf(visit.service)),
                  visit.number,
                )}
                {ending && (
                  <CheckField
                    label={intakeText.endVisit}
                    detail={intakeText.endVisitDetail}
                    checked={ends}
                    onChange={(event) => setEnds(event.currentTarget.checked)}
                  />
                )}
              </Notice>
            )}
            {!standard.intakeWords.receivedBy && (
              <ReceivedAt standard={standard} options={options} />
            )}
            {intakeParts.map((part) => (
              <IntakePart
                key={part.id}
                part={part}
                options={options}
                expected={[...options.required, ...fieldsToStart(standard)]}
              >
                {part.fields.includes(standard.intakeWords.receivedBy?.field ?? "") && (
                  <ReceivedAt standard={standard} options={options} />
                )}
              </IntakePart>
            ))}
            {standard.intakeWords.concerns !== undefined && (
              <ConcernsAt
                hint={standard.intakeWords.concerns}
                options={options}
                concerns={concerns}
                onChange={setConcerns}
              />
            )}
            <PossibleDuplicates standard={standard} options={options} caseId={ids.caseId} />
            {outcome && <NotSaved outcome={outcome} onRetry={() => void submit()} />}
          </div>
        </Page>
      </form>
    </FormProvider>
  );
}

const PasteDialog = lazy(() =>
  import("./paste-dialog.tsx").then((m) => ({ default: m.PasteDialog })),
);

/** The button that saves and begins the next letter. */
const anotherButton = "catat-lagi";

const wantsAnother = (event: unknown): boolean =>
  event instanceof SubmitEvent &&
  event.submitter instanceof HTMLButtonElement &&
  event.submitter.name === anotherButton;

/** The fields of intake and the moment of receipt, which is the case's own and not a field. */
const useIntakeOptions = (
  standard: AnyStandard,
  restored: FormValues | null,
  visit: Case | null,
  clock: () => number,
): SpecFormOptions =>
  useMemo(() => {
    const ids = standard.sections
      .filter(({ phase }) => phase === "intake")
      .flatMap(({ fields }) => fields);
    const specs: FieldSpecs = {
      receivedAt: {
        kind: "instant",
        label: intakeText.received,
        hint: standard.intakeWords.received,
        essential: true,
      },
      ...Object.fromEntries(
        ids.flatMap((id) => (standard.fields[id] ? [[id, standard.fields[id]]] : [])),
      ),
    };
    const initial = Object.fromEntries(
      Object.entries(specs).flatMap(([id, spec]) =>
        spec.initial === undefined ? [] : [[id, spec.initial]],
      ),
    );
    const start = valuesToForm(specs, {
      ...initial,
      ...(visit ? fieldsFromVisit(standard, visit) : {}),
    });
    start["receivedAt"] = formatDateTime(clock());
    for (const [id, spec] of Object.entries(specs)) {
      // One empty row stands ready: most letters bring a device, and an empty one is left out.
      if (spec.kind === "list") start[id] = [emptyRow(spec.of, newId())];
    }
    return {
      specs,
      required: Object.keys(specs).filter((id) => specs[id]?.essential),
      start: { ...start, ...restored },
      time: () => {
        const now = clock();
        return { now, today: dayToIsoDate(minuteToDay(msToMinute(now))) };
      },
    };
  }, [standard, restored, visit, clock]);

/** What the visit says already: who, from where, what for, and what goes without saying. */
const fieldsFromVisit = ({ fromVisit }: AnyStandard, visit: Case): FieldValues => {
  const { shows } = standardOf(visit.service);
  const known: Record<string, FieldValue> = { ...fromVisit?.preset };
  for (const what of ["person", "agency", "subject"] as const) {
    const field = fromVisit?.fields[what];
    const source = shows[what];
    const value = source === undefined ? undefined : visit.fields[source];
    if (field !== undefined && value !== undefined) known[field] = value;
  }
  return known;
};

/** Whoever may open a case without reading others has no board to go back to. */
const boardOrHome = (standard: AnyStandard, actor: Actor): string =>
  readRight(standard, actor) === "none" ? "/beranda" : `/papan/${standard.slug}`;

/** All that somebody keeps who opened a case and may not read it: number, time and promise. */
function Receipt({
  standard,
  taken,
  onAgain,
  renderSlip,
}: {
  standard: AnyStandard;
  taken: TakenIn;
  onAgain: () => void;
  renderSlip: (taken: TakenIn) => ReactNode;
}) {
  const { item } = taken;
  const promise = currentPromise(item);
  return (
    <Page title={standard.recordVerb} actions={<HeaderActions />}>
      <div className={styles.receipt}>
        <p className={styles.receiptNumber}>{item.number}</p>
        <p>{intakeText.receiptOf(standard.name, item.receivedAt)}</p>
        {promise?.dueAt != null && <p>{intakeText.receiptDue(promise.dueAt)}</p>}
        <p className={styles.draft}>
          {intakeText.receiptWhy(formatAnd(readersOf(standard).map((role) => roleNames[role])))}
        </p>
        <p className={styles.receiptActs}>
          {taken.ofVisit ? (
            <ButtonLink render={(link) => <Link to="/tamu" {...link} />}>
              {intakeText.backToVisits}
            </ButtonLink>
          ) : (
            <Button onClick={onAgain}>{intakeText.again}</Button>
          )}
        </p>
      </div>
      {renderSlip(taken)}
    </Page>
  );
}

/** Ticks about what comes with the case; others belong to the work on it. */
const ticksAtIntake = ({ ticks }: AnyStandard): readonly string[] =>
  Object.keys(ticks).filter((id) => !ticks[id]?.section);

/** Fields that may wait, yet without which the promise does not start: they are not "bila ada". */
const fieldsToStart = (standard: AnyStandard): readonly string[] =>
  standard.startsWhen === "received"
    ? []
    : standard.startsWhen.flatMap((id) =>
        evidenceOf(standard, id)
          .anyOf.flat()
          .filter((part) => !part.startsWith("#")),
      );

/** When it came in; what counts as that may depend on the way it came. */
function ReceivedAt({ standard, options }: { standard: AnyStandard; options: SpecFormOptions }) {
  const { received, receivedBy } = standard.intakeWords;
  const typed = useTyped();
  const by = receivedBy && typed[receivedBy.field];
  const hint = typeof by === "string" ? (receivedBy?.words[by] ?? received) : received;
  const specs = useMemo(() => {
    const { receivedAt } = options.specs;
    return receivedAt ? { receivedAt: { ...receivedAt, hint } } : {};
  }, [options.specs, hint]);
  return (
    <SpecFields specs={specs} ids={["receivedAt"]} required={options.required} newRowId={newId} />
  );
}

function IntakePart({
  part,
  options,
  expected,
  children,
}: {
  part: Part;
  options: SpecFormOptions;
  expected: readonly string[];
  children?: ReactNode;
}) {
  const [folded, setFolded] = useState(
    () => part.folded === true && !isTouched(part, options.start),
  );
  if (folded) {
    return (
      <div>
        <Button onClick={() => setFolded(false)}>{intakeText.unfold(part.title)}</Button>
      </div>
    );
  }
  return (
    <Section title={part.title}>
      <SpecFields specs={options.specs} ids={part.fields} required={expected} newRowId={newId} />
      {children !== undefined && children !== false && (
        <div className={styles.after}>{children}</div>
      )}
    </Section>
  );
}

const isTouched = (part: Part, start: FormValues) =>
  part.fields.some((id) => typeof start[id] === "string" && start[id] !== "");

function Ticks({
  standard,
  ticks,
  onChange,
}: {
  standard: AnyStandard;
  ticks: readonly string[];
  onChange: (ticks: readonly string[]) => void;
}) {
  return (
    <FieldGroup label={intakeText.requirementsHint}>
      {ticksAtIntake(standard).map((id) => (
        <CheckField
          key={id}
          label={standard.ticks[id]?.label ?? id}
          hint={standard.ticks[id]?.hint}
          checked={ticks.includes(id)}
          onChange={(event) =>
            onChange(
              event.currentTarget.checked ? [...ticks, id] : ticks.filter((other) => other !== id),
            )
          }
        />
      ))}
    </FieldGroup>
  );
}

/** What will be promised if it is saved now, and what the start still waits for. */
function PromisePreview({
  standard,
  options,
  ticks,
}: {
  standard: AnyStandard;
  options: SpecFormOptions;
  ticks: readonly string[];
}) {
  const { calendar } = useSession();
  const typed = useTyped();
  const now = useNow();
  const { values } = readSpecForm(options, typed);
  const { receivedAt, ...fields } = values;
  const received = typeof receivedAt === "number" ? receivedAt : now;
  const missing = missingToStart(standard, { fields, ticks: asTicks(ticks, received) });
  const within = withinOf(standard, newestVersion(standard).version, standard.firstCategory);
  const daysLate = minuteToDay(msToMinute(now)) - minuteToDay(msToMinute(Math.min(received, now)));
  return (
    <Section title={intakeText.promise}>
      {missing.length === 0 ? (
        <p className={styles.promise}>
          {intakeText.due(
            withinText(within),
            minuteToMs(calendar.dueAt(msToMinute(received), within)),
          )}
        </p>
      ) : (
        <p className={styles.promise}>
          <strong>{intakeText.notCounted}</strong>
          <br />
          {intakeText.notCountedWhy(
            missing
              .map((id) => evidenceOf(standard, id).missing)
              .map((text, index) => (index === 0 ? text : lowerFirst(text)))
              .join("; "),
          )}
        </p>
      )}
      {daysLate > 0 && <Notice>{intakeText.lateEntry(daysLate)}</Notice>}
    </Section>
  );
}

/** *Tempel*: what was understood fills what is still empty, and nothing that was typed. */
function Paste({
  standard,
  options,
  onOriginal,
}: {
  standard: AnyStandard;
  options: SpecFormOptions;
  onOriginal: (original: NewAttachment) => void;
}) {
  const { getValues, setValue } = useFormContext<FormValues>();
  const [open, setOpen] = useState(false);
  const [taken, setTaken] = useState(false);
  const take = ({ values, receivedAt, original }: Taken) => {
    const known = receivedAt === null ? values : { ...values, receivedAt };
    const typed = valuesToForm(options.specs, known);
    const initial = valuesToForm(options.specs, {});
    for (const field of Object.keys(known)) {
      const now = getValues(field);
      // The moment of receipt stands there by itself; the channel's own is the better one.
      const empty = field === "receivedAt" || sameValue(now, initial[field]);
      if (empty || field === "protection") {
        setValue(field, typed[field] ?? "", { shouldDirty: true, shouldValidate: true });
      }
    }
    onOriginal(original);
    setTaken(true);
    setOpen(false);
  };
  return (
    <div>
      <Button icon={IconClipboardText} onClick={() => setOpen(true)}>
        {pasteText.open}
      </Button>
      {taken && <p className={styles.pastedFrom}>{pasteText.taken}</p>}
      <Suspense fallback={null}>
        {open && <PasteDialog standard={standard} onTake={take} onClose={() => setOpen(false)} />}
      </Suspense>
    </div>
  );
}

/** What stands in the form, drawn again at every key. */
const useTyped = (): FormValues => {
  const { getValues } = useFormContext<FormValues>();
  useWatch<FormValues>();
  return getValues();
};

const asTicks = (ids: readonly string[], receivedAt: number) =>
  Object.fromEntries(
    ids.map((id) => [id, { at: receivedAt, by: { id: "", name: "" }, receivedAt }]),
  );

function Scans({
  standard,
  attachments,
  onChange,
}: {
  standard: AnyStandard;
  attachments: readonly NewAttachment[];
  onChange: (attachments: readonly NewAttachment[]) => void;
}) {
  const kinds = paperKinds[standard.papers];
  const accept = useCallback<typeof acceptFile>((file) => acceptFile(file, kinds), [kinds]);
  const list = useFileList(accept, attachments, onChange, fileMessages);

  return (
    <FileDrop
      files={attachments}
      onAdd={(files) => void list.add(files)}
      onRemove={list.remove}
      messages={list.messages}
      busy={list.busy}
      hint={attachmentText.limits(kinds, maxFileBytes)}
      accept={pickerTypes(kinds)}
      label={standard.intakeWords.documents}
    />
  );
}

/** The moment of receipt as it stands in the form says whether what is meant had come before. */
function ConcernsAt({
  options,
  ...rest
}: Omit<Parameters<typeof Concerns>[0], "receivedAt"> & { options: SpecFormOptions }) {
  const { receivedAt } = readSpecForm(options, useTyped()).values;
  return <Concerns {...rest} receivedAt={typeof receivedAt === "number" ? receivedAt : null} />;
}

function PossibleDuplicates({
  standard,
  options,
  caseId,
}: {
  standard: AnyStandard;
  options: SpecFormOptions;
  caseId: string;
}) {
  const typed = useTyped();
  const { values } = readSpecForm(options, typed);
  const found = useDuplicates(duplicateKeyOf(standard, values), caseId).data ?? [];
  if (found.length === 0) return null;
  return (
    <Notice title={intakeText.duplicate}>
      {intakeText.duplicateBody(
        formatAnd(
          standard.duplicateBy.map((field) => lowerFirst(standard.fields[field]?.label ?? field)),
        ),
      )}
      <ul className={styles.duplicates}>
        {found.map((item) => (
          <li key={item.id}>
            <Link to={`/berkas/${item.number}`}>{item.number}</Link> {caseSubject(item, standard)}
          </li>
        ))}
      </ul>
      {intakeText.duplicateAnyway}
    </Notice>
  );
}

/** Why it was not saved; what was typed stays, and can be taken away as a file. */
function NotSaved({
  outcome,
  onRetry,
}: {
  outcome: Exclude<Outcome, { kind: "done" }>;
  onRetry: () => void;
}) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // It stands at the end of a long form, and the button that was pressed at its foot.
    notice.current?.scrollIntoView({ block: "center" });
  }, []);
  if (outcome.kind === "refused") {
    return (
      <div ref={notice}>
        <Notice tone="error">{refusalText(outcome.refusal)}</Notice>
      </div>
    );
  }
  const download = () => {
    const url = URL.createObjectURL(
      new Blob([JSON.stringify(outcome.command, null, 2)], { type: "application/json" }),
    );
    const link = document.createElement("a");
    link.href = url;
    link.download = intakeText.commandFile(outcome.command.id);
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return (
    <div ref={notice}>
      <Notice
        tone="error"
        action={
          <>
            <LinkButton onClick={onRetry}>{intakeText.tryAgain}</LinkButton>{" "}
            <LinkButton onClick={download}>{intakeText.downloadCommand}</LinkButton>
          </>
        }
      >
        {faultText[outcome.fault]}
      </Notice>
    </div>
  );
}
