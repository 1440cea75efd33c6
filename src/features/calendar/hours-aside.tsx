import { useSession } from "#data/session.tsx";
import { officeHours, type WeekHours } from "#domain/calendar-data.ts";
import { minuteToDay, minuteToMs, msToMinute } from "#domain/time.ts";
import { textToWindow, type CalendarDay } from "#domain/working-calendar.ts";
import { calendarText } from "#text/calendar.ts";
import {
  formatAnd,
  formatDayTime,
  formatIsoDate,
  formatWeekday,
  formatWindow,
} from "#text/format.ts";
import { DescriptionList } from "#ui/description-list.tsx";
import { Section } from "#ui/section.tsx";
import { Link } from "react-router";
import styles from "./calendar.module.css";

/** Today's hours, the usual ones, those of Ramadan, and the rule on the day of receipt. */
export function HoursAside({
  now,
  year,
  counted,
  mayChange,
}: {
  now: number;
  year: number;
  counted: boolean;
  mayChange: boolean;
}) {
  const { calendar } = useSession();
  const minute = msToMinute(now);
  const today = calendar.dayAt(minuteToDay(minute));
  const ramadan = officeHours.ramadan.filter(({ from }) => from.startsWith(String(year)));
  const opening = minuteToMs(calendar.nextOpening(minute));
  return (
    <>
      <Section title={calendarText.today}>
        <p>
          {today.open
            ? calendarText.todayOpen(formatAnd(today.windows.map(formatWindow)))
            : calendarText.todayClosed(whyWords(today))}
        </p>
        {!calendar.isOpenAt(minute) && (
          <p className={styles.quiet}>
            {calendarText.opensAgain(`${formatWeekday(opening)}, ${formatDayTime(opening)}`)}
          </p>
        )}
      </Section>
      <Section title={calendarText.hours}>
        <Hours hours={officeHours.normal} />
      </Section>
      {ramadan.map((hours) => (
        <Section
          key={hours.from}
          title={calendarText.ramadan}
          detail={hours.confidence === "high" ? undefined : calendarText.estimated}
        >
          <p className={styles.range}>
            {`${formatIsoDate(hours.from)} – ${formatIsoDate(hours.to)}`}
          </p>
          <Hours hours={hours} />
        </Section>
      ))}
      <Section title={calendarText.receiptDay}>
        <p>{counted ? calendarText.receiptCounted : calendarText.receiptNotCounted}</p>
        {mayChange && (
          <p className={styles.change}>
            <Link to="/pengaturan/hitungan">{calendarText.changeCounting}</Link>
          </p>
        )}
      </Section>
    </>
  );
}

const whyWords = ({ why }: CalendarDay): string =>
  why === null || why.kind === "weekend" ? calendarText.weekend : why.name;

function Hours({ hours }: { hours: WeekHours }) {
  return (
    <DescriptionList
      items={[
        {
          term: calendarText.mondayToThursday,
          value: <Windows windows={hours.mondayToThursday} />,
        },
        { term: calendarText.friday, value: <Windows windows={hours.friday} /> },
      ]}
    />
  );
}

/** Each window on a line of its own: a time must not be broken at its dash. */
function Windows({ windows }: { windows: readonly string[] }) {
  return windows.map((text) => {
    const window = textToWindow(text);
    return (
      <span key={text} className={styles.window}>
        {window ? formatWindow(window) : text}
      </span>
    );
  });
}
