import type { Case } from "#domain/case/case.ts";
import { essentialFields } from "#domain/case/decide.ts";
import type { NewAttachment } from "#domain/case/events.ts";
import type { FieldSpecs, FieldValues } from "#domain/fields.ts";
import { identityWarnings } from "#domain/identity.ts";
import { stageOf, type AnyStandard } from "#domain/service-standard.ts";
import { dayToIsoDate, minuteToDay, minuteToMs, msToMinute } from "#domain/time.ts";
import { asServiceId } from "#data/cases.ts";
import { useFileList } from "#data/attachments.ts";
import { newId, useSend, type Outcome } from "#data/commands.ts";
import { useDraft } from "#data/drafts.ts";
import { useNow } from "#data/now.ts";
import { useActor, useSession } from "#data/session.tsx";
import { useVisitors, type Visitor } from "#data/visits.ts";
import { acceptFile, maxFileBytes } from "#documents/files/accept-file.ts";
import { agencyShort } from "#domain/agencies.ts";

import { attachmentText } from "#text/attachments.ts";
import { faultText } from "#text/faults.ts";
import { formatDayTime, formatTime, formatWeekday } from "#text/format.ts";
import { guestBookText, identityWarningText, visitDay } from "#text/guest-book.ts";
import { queueText } from "#text/queue.ts";
import { refusalText } from "#text/refusals.ts";
import { Button } from "#ui/button.tsx";
import { ComboboxField, type ComboboxOption } from "#ui/combobox-field.tsx";
import { CheckField, TextField } from "#ui/field.tsx";
import { valuesToForm, type FormValues } from "#ui/field-form/form-values.ts";
import { SpecFields } from "#ui/field-form/spec-fields.tsx";
import {
  readSpecForm,
  showProblems,
  useSpecForm,
  type SpecFormOptions,
} from "#ui/field-form/use-spec-form.ts";
import { FileDrop } from "#ui/file-drop.tsx";
import { fileMessages } from "#ui/file-messages.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Controller, FormProvider, useFormContext, useWatch } from "react-hook-form";
import { Link } from "react-router";
import { arrivalOf } from "./arrival.ts";
import { asGuestDraft, type GuestDraft } from "./guest-draft.ts";
import styles from "./guest-book.module.css";

export interface GuestFormProps {
  readonly standard: AnyStandard;
  /** Called with the visit once it is on the disk; `again`: the next guest stands there already. */
  readonly onSaved: (item: Case, again: boolean) => void;
  /** What was saved last, at the foot where the eye is. */
  readonly saved: ReactNode;
}

/** The entry of the guest book: from the name to Ctrl Enter without a mouse. */
export function GuestForm({ standard, onSaved, saved }: GuestFormProps) {
  const actor = useActor();
  const [round, setRound] = useState(0);
  const key = `guest:${standard.id}:${actor.id}`;
  const draft = useDraft(key, asGuestDraft);
  // The draft is read within milliseconds; a form drawn before it would overwrite it.
  if (draft.initial === undefined) return null;
  return (
    <Entry
      key={`${key}|${round}`}
      standard={standard}
      draftKey={key}
      draft={draft}
      restored={round === 0 ? draft.initial : null}
      onSaved={onSaved}
      saved={saved}
      onAgain={() => setRound(round + 1)}
      again={round > 0}
    />
  );
}

interface EntryProps extends GuestFormProps {
  readonly draftKey: string;
  readonly draft: ReturnType<typeof useDraft<GuestDraft>>;
  readonly restored: GuestDraft | null;
  readonly onAgain: () => void;
  readonly again: boolean;
}

function Entry(props: EntryProps) {
  const { standard, draftKey, draft, restored, onSaved, onAgain, again, saved } = props;
  const { clock } = useSession();
  const send = useSend();
  const [ids] = useState(() => ({
    caseId: restored?.caseId ?? newId(),
    commandId: restored?.commandId ?? newId(),
  }));
  const [attachments, setAttachments] = useState<readonly NewAttachment[]>(
    restored?.attachments ?? [],
  );
  const [otherTime, setOtherTime] = useState(restored !== null && isAnotherTime(restored.form));
  const [lateEntry, setLateEntry] = useState(restored?.lateEntry ?? false);
  const [outcome, setOutcome] = useState<Exclude<Outcome, { kind: "done" }> | null>(null);
  const [saving, setSaving] = useState(false);
  const underway = useRef(false);
  const element = useRef<HTMLFormElement>(null);

  const options = useEntryOptions(standard, restored?.form ?? null);
  const form = useSpecForm(options);
  const { save } = draft;

  useEffect(() => {
    const keep = () => save({ ...ids, form: form.getValues(), lateEntry, attachments });
    if (lateEntry || attachments.length > 0) keep();
    const subscription = form.watch(keep);
    return () => subscription.unsubscribe();
  }, [form, save, ids, lateEntry, attachments]);

  useEffect(() => {
    // On a phone the keyboard would cover the page before anybody asked for it.
    if (again || window.matchMedia("(pointer: fine)").matches) {
      element.current?.querySelector<HTMLInputElement>("input")?.focus({ preventScroll: true });
    }
  }, [again]);

  const submit = (wantsAnother: boolean) =>
    form.handleSubmit(async (typed) => {
      const read = readSpecForm(options, typed);
      if (underway.current || !read.ok) return;
      const { arrivalTime: _time, arrivalDate: _date, ...fields } = read.values;
      const arrival = arrivalOf(read.values, clock());
      if (!arrival.ok) {
        form.setError(arrival.field, { message: arrival.words }, { shouldFocus: true });
        return;
      }
      if (arrival.onAnotherDay && !lateEntry) {
        form.setError("arrivalDate", { message: guestBookText.lateEntryNeeded });
        return;
      }
      underway.current = true;
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
          receivedAt: arrival.at,
          fields,
          ticks: [],
          attachments,
          ...(arrival.onAnotherDay ? { lateEntry: true as const } : {}),
        },
        { endsDrafts: [draftKey] },
      );
      underway.current = false;
      setSaving(false);
      if (result.kind === "done") {
        draft.forget();
        onAgain();
        onSaved(result.case, wantsAnother);
        return;
      }
      draft.release({ ...ids, form: typed, lateEntry, attachments });
      setOutcome(result);
      if (result.kind === "refused" && result.refusal.type === "FieldsWrong") {
        showProblems(form, result.refusal.problems);
      }
    });

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter") return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      void submit(true)();
      return;
    }
    goOnWithEnter(event);
  };

  const startEmpty = async () => {
    await draft.discard();
    draft.forget();
    onAgain();
  };

  return (
    <FormProvider {...form}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter goes on and Ctrl+Enter saves from any field. */}
      <form
        ref={element}
        className={styles.form}
        aria-label={guestBookText.newGuest}
        onSubmit={(event) => void submit(false)(event)}
        onKeyDown={onKeyDown}
        noValidate
      >
        <div className={styles.fields}>
          <div className={styles.entryHead}>
            <h2>{guestBookText.newGuest}</h2>
            <ArrivalWords />
            {!otherTime && (
              <LinkButton onClick={() => setOtherTime(true)}>
                {guestBookText.changeArrival}
              </LinkButton>
            )}
          </div>
          {restored && (
            <Notice
              action={
                <LinkButton onClick={() => void startEmpty()}>{guestBookText.clear}</LinkButton>
              }
            >
              {guestBookText.draftRestored}
            </Notice>
          )}
          {otherTime && (
            <ArrivalFields
              options={options}
              lateEntry={lateEntry}
              onLateEntry={setLateEntry}
              onClose={() => setOtherTime(false)}
            />
          )}
          <GuestFields standard={standard} options={options} />
          <SupportingFiles attachments={attachments} onChange={setAttachments} />
          <ClosedNotice />
          {outcome && (
            <Notice
              tone="error"
              action={
                outcome.kind === "failed" && (
                  <LinkButton onClick={() => void submit(false)()}>{guestBookText.save}</LinkButton>
                )
              }
            >
              {outcome.kind === "refused"
                ? refusalText(outcome.refusal, standard)
                : faultText[outcome.fault]}
            </Notice>
          )}
        </div>
        <div className={styles.entryFoot}>
          <Button
            kind="filled"
            size="lg"
            disabled={saving}
            onClick={() => void submit(true)()}
            shortcut="Ctrl Enter"
          >
            {guestBookText.saveAndNext}
          </Button>
          <Button size="lg" type="submit" disabled={saving}>
            {saving ? guestBookText.saving : guestBookText.save}
          </Button>
          <p className={styles.keysHint} data-said={saved != null || undefined} aria-live="polite">
            {draft.fault ? faultText[draft.fault] : (saved ?? guestBookText.keys)}
          </p>
        </div>
      </form>
    </FormProvider>
  );
}

const isAnotherTime = (form: FormValues): boolean =>
  form["arrivalTime"] !== "" || form["arrivalDate"] !== "";

/** Inputs of the entry in the order they stand; Enter leads from one to the next. */
const goOnWithEnter = (event: KeyboardEvent<HTMLFormElement>): void => {
  const { target, currentTarget: form } = event;
  if (!(target instanceof HTMLElement) || !target.matches("input, select, textarea")) return;
  if (target instanceof HTMLInputElement && target.type === "file") return;
  if (target instanceof HTMLTextAreaElement && event.shiftKey) return;
  // A suggestion was chosen with this Enter, and it puts focus where it belongs itself.
  if (event.defaultPrevented && target.dataset["suggests"] !== undefined) return;
  event.preventDefault();
  const inputs = [
    ...form.querySelectorAll<HTMLElement>(
      "input:not([type=file], [type=checkbox]), select, textarea, button[type=submit]",
    ),
  ].filter((input) => input.offsetParent !== null);
  inputs[inputs.indexOf(target) + 1]?.focus();
};

/** The fields of the visit that this office asks for, and the time of arrival. */
const useEntryOptions = (standard: AnyStandard, restored: FormValues | null): SpecFormOptions => {
  const { clock, reference } = useSession();
  return useMemo(() => {
    const specs: FieldSpecs = {
      ...offeredFields(standard, reference.desk),
      arrivalTime: { kind: "text", label: guestBookText.arrivalTime, maxLength: 20 },
      arrivalDate: {
        kind: "date",
        label: guestBookText.arrivalDate,
        hint: guestBookText.arrivalDateHint,
        notAfterToday: true,
      },
    };
    return {
      specs,
      required: essentialFields(specs, reference.desk),
      start: { ...valuesToForm(specs, {}), ...restored },
      // The desk leaves an empty form for the list a hundred times a day: that is no mistake.
      judged: "onSubmit",
      time: () => {
        const now = clock();
        return { now, today: dayToIsoDate(minuteToDay(msToMinute(now))) };
      },
    };
  }, [standard, reference.desk, restored, clock]);
};

const offeredFields = (
  standard: AnyStandard,
  settings: Parameters<typeof essentialFields>[1],
): FieldSpecs =>
  Object.fromEntries(
    standard.sections
      .filter(({ phase }) => phase === "intake")
      .flatMap(({ fields }) => fields)
      .flatMap((id) => {
        const spec = standard.fields[id];
        return spec && (!spec.offeredWhen || settings[spec.offeredWhen]) ? [[id, spec]] : [];
      }),
  );

function ArrivalWords() {
  const now = useNow();
  return <span className={styles.arrives}>{guestBookText.arrives(formatTime(now))}</span>;
}

function ArrivalFields({
  options,
  lateEntry,
  onLateEntry,
  onClose,
}: {
  options: SpecFormOptions;
  lateEntry: boolean;
  onLateEntry: (on: boolean) => void;
  onClose: () => void;
}) {
  const { clock } = useSession();
  const { setValue, clearErrors } = useFormContext<FormValues>();
  const typed = useWatch<FormValues>();
  const { values } = readSpecForm(options, asForm(typed));
  const arrival = arrivalOf(values, clock());
  const close = () => {
    setValue("arrivalTime", "");
    setValue("arrivalDate", "");
    clearErrors(["arrivalTime", "arrivalDate"]);
    onLateEntry(false);
    onClose();
  };
  return (
    <div className={styles.arrival}>
      <SpecFields
        specs={options.specs}
        ids={["arrivalTime", "arrivalDate"]}
        required={["arrivalTime"]}
        newRowId={newId}
      />
      {(lateEntry || (arrival.ok && arrival.onAnotherDay)) && (
        <CheckField
          label={guestBookText.lateEntry}
          detail={guestBookText.lateEntryDetail}
          checked={lateEntry}
          onChange={(event) => {
            onLateEntry(event.currentTarget.checked);
            clearErrors("arrivalDate");
          }}
        />
      )}
      <LinkButton onClick={close}>{guestBookText.arrivalNow}</LinkButton>
    </div>
  );
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the library calls every value it watches partial; ours all begin with a text.
const asForm = (watched: unknown): FormValues => watched as FormValues;

/** Person, office, need, then who it is. What another visit brought along is offered under the name. */
function GuestFields({ standard, options }: { standard: AnyStandard; options: SpecFormOptions }) {
  const { walkIn, shows } = standard;
  const { specs, required } = options;
  if (!walkIn || !shows.person) return null;
  const paired = [walkIn.identity.kind, walkIn.identity.number];
  const first = [shows.person, walkIn.phone];
  const rest = Object.keys(specs).filter(
    (id) =>
      ![...first, ...paired, shows.agency, shows.subject, "arrivalTime", "arrivalDate"].includes(
        id,
      ),
  );
  // The kind of identity is expected of everybody, and one person is the rule: neither is "bila ada".
  const expected = [...required, walkIn.identity.kind, ...rest.slice(0, 1)];
  const fields = (ids: readonly string[]) => (
    <SpecFields specs={specs} ids={ids} required={expected} columns={1} newRowId={newId} />
  );
  return (
    <>
      <ReturningField standard={standard} id={shows.person} by="name" options={options} />
      {fields([shows.agency, shows.subject])}
      <div className={styles.identity}>
        {fields([walkIn.identity.kind])}
        <IdentityNumber standard={standard} options={options} />
      </div>
      <div className={styles.pair}>
        <ReturningField standard={standard} id={walkIn.phone} by="phone" options={options} />
        {fields(rest.slice(0, 1))}
      </div>
      {fields(rest.slice(1))}
    </>
  );
}

function IdentityNumber({
  standard,
  options,
}: {
  standard: AnyStandard;
  options: SpecFormOptions;
}) {
  const { register, formState, getFieldState } = useFormContext<FormValues>();
  const { kind = "", number = "", forms } = standard.walkIn?.identity ?? {};
  const watched: unknown = useWatch<FormValues>({ name: [kind, number] });
  const [chosen, typed] = Array.isArray(watched) ? watched.map(String) : ["", ""];
  const form = forms?.[chosen ?? ""];
  const warnings = form ? identityWarnings(form, typed ?? "") : [];
  const isComplete = (typed ?? "").length >= shortestNumber;
  const spec = options.specs[number];
  if (!spec) return null;
  return (
    <TextField
      label={spec.label}
      aside={guestBookText.numberAside}
      optional={!options.required.includes(number)}
      error={getFieldState(number, formState).error?.message}
      hint={isComplete && warnings[0] ? identityWarningText(warnings[0]) : undefined}
      placeholder={form && guestBookText.numberPlaceholder[form]}
      inputMode={form ? "numeric" : "text"}
      autoComplete="off"
      {...register(number)}
    />
  );
}

/** Before so many characters nobody has finished typing a number. */
const shortestNumber = 12;

const offersAtMost = 5;

/** Name or telephone, with those who came before under it; an offer fills the form but the number. */
function ReturningField({
  standard,
  id,
  by,
  options,
}: {
  standard: AnyStandard;
  id: string;
  by: "name" | "phone";
  options: SpecFormOptions;
}) {
  const { control, setValue, setFocus } = useFormContext<FormValues>();
  const now = useNow();
  const watched: unknown = useWatch<FormValues>({ name: id });
  const typed = typeof watched === "string" ? watched : "";
  const [used, setUsed] = useState<Visitor | null>(null);
  const [asked, setAsked] = useState(false);
  const { visitors = [] } = useVisitors(standard, asked ? typed : "", by, offersAtMost) ?? {};
  const { walkIn, shows } = standard;
  const spec = options.specs[id];
  if (!walkIn || !shows.person || !spec) return null;
  const person = shows.person;

  const accept = (key: string) => {
    const visitor = visitors.find((one) => one.key === key);
    if (!visitor) return;
    const known: FieldValues = Object.fromEntries(
      walkIn.returning.flatMap((field) => {
        const value = visitor.last.fields[field];
        return value === undefined ? [] : [[field, value]];
      }),
    );
    const filled = valuesToForm(standard.fields, known);
    for (const field of Object.keys(known)) {
      setValue(field, filled[field] ?? "", { shouldDirty: true, shouldValidate: true });
    }
    setUsed(visitor);
    setAsked(false);
    setTimeout(() => setFocus(by === "name" ? shows.subject : id), 0);
  };
  const offers = visitors.map((visitor): ComboboxOption => ({
    value: visitor.key,
    label: textIn(visitor.last, person),
    detail: [
      agencyShort(textIn(visitor.last, shows.agency)),
      guestBookText.cameBefore(visitor.visits, visitDay(visitor.last.receivedAt, now)),
    ].join(" · "),
  }));
  const inside = used && stageOf(standard, used.last.stage).promise !== "ends" ? used.last : null;
  const hint: ReactNode =
    used && typed !== "" ? (
      <>
        {guestBookText.usedVisit(visitDay(used.last.receivedAt, now))}
        {inside && (
          <>
            {" "}
            {guestBookText.insideNow(
              inside.queue ? queueText(inside.queue, standard) : "",
              stageOf(standard, inside.stage).label,
            )}{" "}
            <Link to={`/berkas/${inside.number}`}>{guestBookText.openVisit}</Link>
          </>
        )}
      </>
    ) : undefined;
  return (
    <Controller
      control={control}
      name={id}
      render={({ field, fieldState }) => (
        <ComboboxField
          label={spec.label}
          optional={!options.required.includes(id)}
          error={fieldState.error?.message}
          hint={hint}
          name={field.name}
          value={typed}
          onChange={(value) => {
            setAsked(true);
            field.onChange(value);
          }}
          onBlur={field.onBlur}
          onChoose={accept}
          ref={field.ref}
          options={() => offers}
          inputMode={by === "phone" ? "tel" : "text"}
          placeholder={by === "phone" ? guestBookText.phonePlaceholder : undefined}
          freeText
          suggests
        />
      )}
    />
  );
}

const textIn = (item: Case, field: string): string => {
  const value = item.fields[field];
  return typeof value === "string" ? value : "";
};

function SupportingFiles({
  attachments,
  onChange,
}: {
  attachments: readonly NewAttachment[];
  onChange: (attachments: readonly NewAttachment[]) => void;
}) {
  const list = useFileList(acceptFile, attachments, onChange, fileMessages);
  const [open, setOpen] = useState(attachments.length > 0);
  if (!open) {
    return (
      <p className={styles.addFiles}>
        <LinkButton onClick={() => setOpen(true)}>{guestBookText.addFiles}</LinkButton>
      </p>
    );
  }
  return (
    <FileDrop
      files={attachments}
      onAdd={(files) => void list.add(files)}
      onRemove={list.remove}
      messages={list.messages}
      busy={list.busy}
      hint={attachmentText.limits(["pdf", "jpeg", "png", "webp", "heic"], maxFileBytes)}
      accept="application/pdf,image/*"
      label={guestBookText.supporting}
    />
  );
}

/** Outside office hours a guest is written down all the same; the promise says since when it counts. */
function ClosedNotice() {
  const { calendar } = useSession();
  const now = useNow();
  const minute = msToMinute(now);
  if (calendar.isOpenAt(minute)) return null;
  const opening = minuteToMs(calendar.nextOpening(minute));
  return (
    <Notice>
      {guestBookText.officeClosed(`${formatWeekday(opening)} ${formatDayTime(opening)}`)}
    </Notice>
  );
}
