import { calendarFor, nextRevision, useCalendarDraft, withMark } from "#data/calendar-draft.ts";
import { useCalendarJob } from "#data/calendar-job.ts";
import { useNow } from "#data/now.ts";
import { useActor, useSession } from "#data/session.tsx";
import { holidays } from "#domain/calendar-data.ts";
import { mayAdminister } from "#domain/permissions.ts";
import { minuteToDay, msToMinute, yearOfDay } from "#domain/time.ts";
import { calendarText } from "#text/calendar.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { FilterBar, FilterButton } from "#ui/filter-bar.tsx";
import { HeaderActions } from "#ui/header-actions.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { usePageTitle } from "#ui/use-page-title.ts";
import { useMemo } from "react";
import { Link, useLocation, useSearchParams } from "react-router";
import styles from "./calendar.module.css";
import { HoursAside } from "./hours-aside.tsx";
import { MarkDialog, newMark } from "./mark-dialog.tsx";
import { MonthList } from "./month-list.tsx";
import { justPublished, ReviewCalendar } from "./review-calendar.tsx";
import { monthsOf } from "./year.ts";

const yearParam = "tahun";
const markParam = "tandai";
const reviewParam = "tinjau";

/** The office's days: read by everybody, changed by the administrator through a published revision. */
export function CalendarPage() {
  const [params] = useSearchParams();
  const actor = useActor();
  return params.has(reviewParam) && mayAdminister(actor) ? <ReviewCalendar /> : <CalendarYear />;
}

function CalendarYear() {
  usePageTitle(calendarText.title);
  const now = useNow();
  const actor = useActor();
  const { readOnly } = useSession();
  const { published, draft, changes, save, discard } = useCalendarDraft();
  const [params, setParams] = useSearchParams();
  const may = mayAdminister(actor) && !readOnly;

  const years = useMemo(() => knownYears(), []);
  const today = minuteToDay(msToMinute(now));
  const thisYear = yearOfDay(today);
  const year = years.find((one) => String(one) === params.get(yearParam)) ?? thisYear;
  const calendar = useMemo(
    () => calendarFor(changes.length > 0 ? nextRevision(published, draft) : published),
    [published, draft, changes.length],
  );
  const drafted = useMemo(
    () => new Set(changes.flatMap((change) => ("mark" in change ? [change.mark.date] : []))),
    [changes],
  );
  const months = useMemo(() => monthsOf(calendar, year), [calendar, year]);

  const change = (key: string, value: string | null) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        if (value === null) next.delete(key);
        else next.set(key, value);
        return next;
      },
      { preventScrollReset: true },
    );
  const asked = params.get(markParam);
  const mark = draft.marks.find(({ date }) => date === asked) ?? null;
  const remove = (date: string) =>
    void save({ ...draft, marks: draft.marks.filter((one) => one.date !== date) });

  return (
    <Page
      title={calendarText.title}
      side={<span className={styles.revision}>{calendarText.revision(published.revision)}</span>}
      actions={
        <HeaderActions>
          {may && (
            <Button
              size="lg"
              className={styles.inHeader}
              onClick={() => change(markParam, newMark)}
            >
              {calendarText.mark}
            </Button>
          )}
        </HeaderActions>
      }
      bar={
        <FilterBar
          label={calendarText.year}
          end={
            <span className={styles.total}>
              {calendarText.yearTotal(months.reduce((sum, month) => sum + month.workingDays, 0))}
            </span>
          }
        >
          {years.map((one) => (
            <FilterButton
              key={one}
              pressed={one === year}
              onClick={() => change(yearParam, String(one))}
            >
              {one}
            </FilterButton>
          ))}
        </FilterBar>
      }
      aside={<HoursAside now={now} year={year} counted={draft.countReceiptDay} mayChange={may} />}
      asideLabel={calendarText.hours}
      asideWidth={320}
      foot={
        may && changes.length > 0 ? (
          <>
            <ButtonLink
              kind="filled"
              size="lg"
              render={(link) => <Link to={`/kalender?${reviewParam}=1`} {...link} />}
            >
              {calendarText.review}
            </ButtonLink>
            <Button kind="quiet" size="lg" onClick={() => void discard()}>
              {calendarText.discard}
            </Button>
            <p className={styles.drafted}>{calendarText.draftChanges(changes.length)}</p>
          </>
        ) : undefined
      }
    >
      {may && (
        <div className={styles.onPhone}>
          <Button wide onClick={() => change(markParam, newMark)}>
            {calendarText.mark}
          </Button>
        </div>
      )}
      <JobNotice revision={published.revision} />
      {holidays[year] === undefined && (
        <div className={styles.note}>
          <Notice title={calendarText.noData(year)}>{calendarText.noDataDetail}</Notice>
        </div>
      )}
      <div className={styles.months}>
        {months.map((month) => (
          <MonthList
            key={month.month}
            month={month}
            current={today >= month.first && today <= month.last}
            drafted={drafted}
            onChange={may ? (date) => change(markParam, date) : null}
            onRemove={remove}
          />
        ))}
      </div>
      {may && asked !== null && (asked === newMark || mark !== null) && (
        <MarkDialog
          key={asked}
          mark={mark}
          onClose={() => change(markParam, null)}
          onPut={async (next) => {
            await save({ ...draft, marks: withMark(draft.marks, next, mark?.date ?? null) });
          }}
        />
      )}
    </Page>
  );
}

/** Years with data, and the one after them: there it says that nothing is known yet. */
const knownYears = (): readonly number[] => {
  const years = Object.keys(holidays).map(Number);
  return [...years, Math.max(...years) + 1];
};

/** While the promises are being moved, and the outcome afterwards. */
function JobNotice({ revision }: { revision: number }) {
  const { data: job } = useCalendarJob();
  const { state } = useLocation();
  if (job?.revision !== revision || (job.done && state !== justPublished)) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <output> may hold only phrases.
    <div className={styles.note} role="status">
      <Notice>
        {job.done ? calendarText.jobDone(job.moved, revision) : calendarText.job(job.checked)}
      </Notice>
    </div>
  );
}
