import { useSession } from "#data/session.tsx";
import { minuteToDay, msToMinute, type DayNumber } from "#domain/time.ts";
import type { WorkingCalendar } from "#domain/working-calendar.ts";
import { formatDayLong } from "#text/format.ts";
import { homeText } from "#text/home.ts";
import { Section } from "#ui/section.tsx";
import { useMemo } from "react";
import styles from "./home.module.css";

const shown = 3;
/** A holiday further off than this is not news. */
const lookAhead = 200;

/** The next days on which the office is closed although it is no weekend. */
export function NextHolidays({ now }: { now: number }) {
  const { calendar } = useSession();
  const today = minuteToDay(msToMinute(now));
  const days = useMemo(() => closedAfter(calendar, today), [calendar, today]);
  return (
    <Section title={homeText.holidays}>
      {days.length === 0 ? (
        <p className={styles.quiet}>{homeText.noHolidays}</p>
      ) : (
        <ul className={styles.days}>
          {days.map(({ day, name, estimated }) => (
            <li key={day}>
              {homeText.holiday(formatDayLong(day), name)}
              {estimated && <span className={styles.quiet}>{`, ${homeText.estimated}`}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const closedAfter = (calendar: WorkingCalendar, today: DayNumber) => {
  const found: { day: DayNumber; name: string; estimated: boolean }[] = [];
  for (let day = today + 1; day <= today + lookAhead && found.length < shown; day++) {
    const { open, why, confidence } = calendar.dayAt(day);
    if (open || why === null || why.kind === "weekend") continue;
    found.push({ day, name: why.name, estimated: confidence === "estimated" });
  }
  return found;
};
