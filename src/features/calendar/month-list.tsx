import { dayToIsoDate } from "#domain/time.ts";
import { calendarText, formatDayRange, formatMonth, formatWeekdayRange } from "#text/calendar.ts";
import { formatAnd, formatWindow } from "#text/format.ts";
import { Button } from "#ui/button.tsx";
import styles from "./calendar.module.css";
import type { Month, RamadanDays, SpecialDays } from "./year.ts";

/** The days of a month on which something is different, and how many working days it has. */
export function MonthList({
  month,
  current,
  drafted,
  onChange,
  onRemove,
}: {
  month: Month;
  /** The month of today. */
  current: boolean;
  /** Dates whose mark is not published yet. */
  drafted: ReadonlySet<string>;
  /** null for who may only read. */
  onChange: ((date: string) => void) | null;
  onRemove: (date: string) => void;
}) {
  const id = `bulan-${month.month}`;
  const { ramadan, special } = month;
  const before = special.filter(({ first }) => ramadan === null || first < ramadan.first);
  const drawn = (days: SpecialDays) => (
    <Special
      key={days.first}
      days={days}
      isDraft={drafted.has(dayToIsoDate(days.first))}
      onChange={onChange}
      onRemove={onRemove}
    />
  );
  return (
    <section className={styles.month} aria-labelledby={id} data-current={current || undefined}>
      <div className={styles.monthHead}>
        <h2 id={id}>{formatMonth(month.first)}</h2>
        {current && <span className={styles.now}>{calendarText.thisMonth}</span>}
        <span className={styles.quiet}>{calendarText.workingDays(month.workingDays)}</span>
      </div>
      {special.length === 0 && ramadan === null && (
        <p className={styles.quiet}>
          {month.known ? calendarText.nothing : calendarText.nothingKnown}
        </p>
      )}
      <ul className={styles.days}>
        {before.map(drawn)}
        {ramadan && <Ramadan days={ramadan} />}
        {special.slice(before.length).map(drawn)}
      </ul>
    </section>
  );
}

function Ramadan({ days: { first, last, confidence } }: { days: RamadanDays }) {
  return (
    <li className={styles.day}>
      <DateWords first={first} last={last} />
      <span>
        {calendarText.ramadanHours}
        {confidence === "estimated" && <span className={styles.tag}>{calendarText.estimated}</span>}
      </span>
    </li>
  );
}

function Special({
  days,
  isDraft,
  onChange,
  onRemove,
}: {
  days: SpecialDays;
  isDraft: boolean;
  onChange: ((date: string) => void) | null;
  onRemove: (date: string) => void;
}) {
  const { first, last, why, open, windows, confidence } = days;
  const date = dayToIsoDate(first);
  const marked = why.kind === "marked";
  const kind = marked
    ? open
      ? calendarText.markedOpen
      : calendarText.markedClosed
    : calendarText.kinds[why.holidayKind];
  return (
    <li className={styles.day}>
      <DateWords first={first} last={last} />
      <span className={styles.what}>
        <span>
          {why.name}
          {isDraft && <span className={styles.tag}>{calendarText.draft}</span>}
          {confidence === "estimated" && (
            <span className={styles.tag}>{calendarText.estimated}</span>
          )}
        </span>
        <span className={styles.kind}>
          {kind}
          {marked && open && `, ${formatAnd(windows.map(formatWindow))}`}
        </span>
        {marked && onChange && (
          <span className={styles.dayActs}>
            <Button
              size="row"
              aria-label={calendarText.changeMarkOf(formatDayRange(first, last))}
              onClick={() => onChange(date)}
            >
              {calendarText.changeMark}
            </Button>
            <Button
              size="row"
              kind="quiet"
              aria-label={`${calendarText.removeMark} ${formatDayRange(first, last)}`}
              onClick={() => onRemove(date)}
            >
              {calendarText.removeMark}
            </Button>
          </span>
        )}
      </span>
    </li>
  );
}

function DateWords({ first, last }: { first: number; last: number }) {
  return (
    <span className={styles.date}>
      <span>{formatDayRange(first, last)}</span>
      <span className={styles.weekday}>{formatWeekdayRange(first, last)}</span>
    </span>
  );
}
