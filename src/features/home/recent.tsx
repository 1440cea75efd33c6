import { useRecentEvents } from "#data/cases.ts";
import { useActor } from "#data/session.tsx";
import { standardOf } from "#domain/services/index.ts";
import { minuteToDay, msToMinute } from "#domain/time.ts";
import { formatDayMonth, formatTime } from "#text/format.ts";
import { actText, homeText } from "#text/home.ts";
import { Section } from "#ui/section.tsx";
import { Link } from "react-router";
import styles from "./home.module.css";

const shown = 6;

/** The newest acts of the office. */
export function Recent({ now }: { now: number }) {
  const actor = useActor();
  const { data: events = [] } = useRecentEvents(shown);
  return (
    <Section title={homeText.recent}>
      {events.length === 0 ? (
        <p className={styles.quiet}>{homeText.nothingRecent}</p>
      ) : (
        <ul className={styles.recent}>
          {events.map(({ event, number, agency, service }) => (
            <li key={`${event.caseId}-${event.v}`}>
              <span className={styles.when}>{whenWords(event.at, now)}</span>
              <span>
                {event.by.id === actor.id ? homeText.you : event.by.name}{" "}
                {actText(event, standardOf(service), { agency, number })}{" "}
                <Link to={`/berkas/${number}`} className="pl-visually-hidden">
                  {number}
                </Link>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** "07.58", "Kemarin", "24 Nov" */
const whenWords = (at: number, now: number): string => {
  const days = minuteToDay(msToMinute(now)) - minuteToDay(msToMinute(at));
  if (days <= 0) return formatTime(at);
  return days === 1 ? homeText.yesterday : formatDayMonth(at);
};
