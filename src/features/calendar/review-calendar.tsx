import {
  calendarDraftKey,
  nextRevision,
  useCalendarDraft,
  type CalendarChange,
} from "#data/calendar-draft.ts";
import { previewCalendar, type CalendarPreview, type PromiseShift } from "#data/calendar-job.ts";
import { newId, useSendReference } from "#data/commands.ts";
import { useFormDraft } from "#data/form-draft.ts";
import { useSession } from "#data/session.tsx";
import { calendarText } from "#text/calendar.ts";
import { faultText } from "#text/faults.ts";
import { formatIsoDate, formatShortWeekday, formatTime } from "#text/format.ts";
import { referenceRefusalText } from "#text/refusals.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { DataTable, type DataColumn } from "#ui/data-table.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { TextareaField } from "#ui/field.tsx";
import { HeaderActions } from "#ui/header-actions.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { usePageTitle } from "#ui/use-page-title.ts";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { Link, useNavigate } from "react-router";
import styles from "./calendar.module.css";

/** Tells the calendar that its job was begun from here, and is to be reported. */
export const justPublished = "terbit";

const reasonDraftKey = "calendar:reason";

const parseReason = (stored: unknown): { reason: string } | null =>
  typeof stored === "object" &&
  stored !== null &&
  "reason" in stored &&
  typeof stored.reason === "string"
    ? { reason: stored.reason }
    : null;

/** Before a calendar is published: what changes, which promises would move, and why it is done. */
export function ReviewCalendar() {
  usePageTitle(calendarText.reviewTitle);
  const { draft, changes } = useCalendarDraft();
  const send = useSendReference();
  const navigate = useNavigate();
  const form = useForm({ defaultValues: { reason: "" } });
  const { register, handleSubmit, formState } = form;
  const reason = useFormDraft(form, reasonDraftKey, parseReason);
  const [failure, setFailure] = useState<string | null>(null);
  const preview = usePreview();

  const publish = handleSubmit(async (values) => {
    setFailure(null);
    const outcome = await reason.sending(() =>
      send(
        {
          id: newId(),
          type: "PublishCalendar",
          marks: draft.marks,
          countReceiptDay: draft.countReceiptDay,
          reason: values.reason,
        },
        [calendarDraftKey, reasonDraftKey],
      ),
    );
    if (outcome.kind === "done") {
      // What the promises need now is done by the job, which follows the published revision.
      await navigate("/kalender", { state: justPublished });
    } else {
      setFailure(
        outcome.kind === "refused"
          ? referenceRefusalText(outcome.refusal)
          : faultText[outcome.fault],
      );
    }
  });

  const back = (
    <ButtonLink kind="quiet" size="lg" render={(link) => <Link to="/kalender" {...link} />}>
      {calendarText.back}
    </ButtonLink>
  );
  if (changes.length === 0) {
    return (
      <Page title={calendarText.reviewTitle} actions={<HeaderActions />}>
        <EmptyState action={<Link to="/kalender">{calendarText.back}</Link>}>
          {calendarText.nothingToReview}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={calendarText.reviewTitle}
      ground="surface"
      actions={<HeaderActions />}
      foot={
        <>
          <Button
            kind="filled"
            size="lg"
            disabled={preview.result === null || formState.isSubmitting}
            onClick={() => void publish()}
          >
            {formState.isSubmitting ? calendarText.publishing : calendarText.publish}
          </Button>
          {back}
        </>
      }
    >
      <div className={styles.review}>
        <section aria-labelledby="yang-berubah">
          <h2 id="yang-berubah">{calendarText.changes}</h2>
          <ul className={styles.changes}>
            {changes.map((change) => (
              <li key={changeKey(change)}>{changeWords(change)}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="akibat">
          <h2 id="akibat">{calendarText.effect}</h2>
          <output className={styles.effect}>
            {preview.result ? (
              <Effect preview={preview.result} />
            ) : (
              calendarText.counting(preview.checked)
            )}
          </output>
          <p className={styles.stay}>{calendarText.closedStay}</p>
        </section>
        <form noValidate className={styles.reason} onSubmit={(event) => void publish(event)}>
          <TextareaField
            label={calendarText.reason}
            hint={calendarText.reasonHint}
            rows={2}
            error={formState.errors.reason?.message}
            {...register("reason", {
              validate: (text) =>
                text.trim() !== "" || referenceRefusalText({ type: "CalendarReasonMissing" }),
            })}
          />
          {failure !== null && <Notice tone="error">{failure}</Notice>}
        </form>
        {preview.result && preview.result.shifts.length > 0 && <Shifts preview={preview.result} />}
      </div>
    </Page>
  );
}

/** Counts once the draft is known, window by window; again when it changes. */
const usePreview = () => {
  const { reader, clock } = useSession();
  const { published, draft, changes } = useCalendarDraft();
  const [checked, setChecked] = useState(0);
  const [result, setResult] = useState<CalendarPreview | null>(null);
  const drafted = changes.length > 0;

  useEffect(() => {
    if (!drafted) return;
    const stop = new AbortController();
    const count = async () => {
      setResult(null);
      const counted = await previewCalendar(reader, nextRevision(published, draft), {
        now: clock(),
        signal: stop.signal,
        onProgress: setChecked,
      });
      if (counted) setResult(counted);
    };
    void count();
    return () => stop.abort();
  }, [drafted, reader, published, draft, clock]);
  return { checked, result };
};

function Effect({ preview }: { preview: CalendarPreview }) {
  const { checked, later, earlier, becomesLate } = preview;
  if (later + earlier === 0) return calendarText.noEffect(checked);
  const parts = [
    later > 0 && calendarText.later(later),
    earlier > 0 && calendarText.earlier(earlier),
    becomesLate > 0 && calendarText.becomesLate(becomesLate),
  ].filter((part) => part !== false);
  return (
    <>
      <strong>{calendarText.moves(later + earlier, checked)}</strong> {`${parts.join("; ")}.`}
    </>
  );
}

function Shifts({ preview }: { preview: CalendarPreview }) {
  const { shifts, later, earlier } = preview;
  const rest = later + earlier - shifts.length;
  // An administrator as such sees number and stage only.
  const readable = shifts.some(({ agency }) => agency !== "");
  return (
    <section aria-labelledby="bergeser">
      <h2 id="bergeser">{calendarText.moved}</h2>
      <DataTable
        caption={calendarText.moved}
        columns={readable ? shiftColumns : shiftColumns.filter(({ id }) => id !== "agency")}
        rows={shifts}
        rowKey={({ id }) => id}
      />
      {rest > 0 && <p className={styles.quiet}>{calendarText.andMore(rest)}</p>}
    </section>
  );
}

const shiftColumns: readonly DataColumn<PromiseShift>[] = [
  {
    id: "number",
    head: calendarText.caseNumber,
    names: true,
    cell: ({ number }) => (
      <Link to={`/berkas/${number}`} className={styles.number}>
        {number}
      </Link>
    ),
  },
  { id: "agency", head: calendarText.agency, cell: ({ agency }) => agency },
  { id: "stage", head: calendarText.stage, cell: ({ stage }) => stage },
  { id: "from", head: calendarText.from, cell: ({ from }) => moment(from) },
  { id: "to", head: calendarText.to, cell: ({ to }) => moment(to) },
];

const moment = (at: number): string => `${formatShortWeekday(at)}, ${formatTime(at)}`;

const changeKey = (change: CalendarChange): string =>
  change.kind === "receipt" ? change.kind : `${change.kind}-${change.mark.date}`;

const changeWords = (change: CalendarChange): string => {
  if (change.kind === "receipt") {
    return change.counted
      ? calendarText.receiptBecomesCounted
      : calendarText.receiptBecomesUncounted;
  }
  const { mark } = change;
  const date = formatIsoDate(mark.date);
  const state = mark.open ? calendarText.open.toLowerCase() : calendarText.closed.toLowerCase();
  switch (change.kind) {
    case "added":
      return calendarText.added(date, state, mark.name);
    case "changed":
      return calendarText.changed(date, state, mark.name);
    case "removed":
      return calendarText.removed(date, mark.name);
  }
};
