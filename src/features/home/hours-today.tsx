import { useSession } from "#data/session.tsx";
import { dayToMinute, minuteOfDay, minuteToDay, minuteToMs, msToMinute } from "#domain/time.ts";
import type { CalendarDay, OpeningWindow, WorkingCalendar } from "#domain/working-calendar.ts";
import {
  formatAnd,
  formatDayTime,
  formatMinuteOfDay,
  formatMinutes,
  formatTime,
  formatWeekday,
  formatWindow,
} from "#text/format.ts";
import { homeText } from "#text/home.ts";
import { Section } from "#ui/section.tsx";
import styles from "./home.module.css";

/** The windows of today as a line, how far the day has come, and how much working time is left. */
export function HoursToday({ now }: { now: number }) {
  const { calendar } = useSession();
  const minute = msToMinute(now);
  const day = calendar.dayAt(minuteToDay(minute));
  const windows = formatAnd(day.windows.map(formatWindow));
  return (
    <Section title={homeText.hours}>
      {day.open ? (
        <>
          <p>{homeText.hoursOf(windows)}</p>
          <p className={styles.quiet}>{leftWords(day, minute, calendar)}</p>
          <Bar
            windows={day.windows}
            at={minuteOfDay(minute)}
            label={homeText.bar(windows, formatTime(now))}
          />
        </>
      ) : (
        <>
          <p>{homeText.closedToday(whyWords(day))}</p>
          <p className={styles.quiet}>
            {homeText.closedNow(momentWords(calendar.nextOpening(minute)))}
          </p>
        </>
      )}
    </Section>
  );
}

const whyWords = ({ why }: CalendarDay): string =>
  why === null || why.kind === "weekend" ? homeText.weekend : why.name;

const momentWords = (minute: number): string => {
  const at = minuteToMs(minute);
  return `${formatWeekday(at)}, ${formatDayTime(at)}`;
};

const leftWords = (day: CalendarDay, minute: number, calendar: WorkingCalendar): string => {
  const left = calendar.workingMinutesBetween(minute, dayToMinute(day.day + 1));
  const next = calendar.nextOpening(minute);
  if (left === 0) return homeText.closedNow(momentWords(next));
  if (calendar.isOpenAt(minute)) return homeText.hoursLeft(formatMinutes(left));
  const time = formatTime(minuteToMs(next));
  return left === day.workingMinutes
    ? homeText.notOpenYet(time)
    : homeText.inBreak(time, formatMinutes(left));
};

const drawn = { width: 287, height: 14, top: 3, thick: 8 };

/** One box per window, filled up to now. The words above say the same. */
function Bar({
  windows,
  at,
  label,
}: {
  windows: readonly OpeningWindow[];
  at: number;
  label: string;
}) {
  const from = windows[0]?.[0] ?? 0;
  const to = windows.at(-1)?.[1] ?? from + 1;
  const x = (time: number) =>
    ((Math.min(Math.max(time, from), to) - from) / (to - from)) * (drawn.width - 2) + 1;
  const edges = windows.flatMap(([opens, closes]) => [opens, closes]);
  return (
    <div>
      <svg
        className={styles.bar}
        viewBox={`0 0 ${drawn.width} ${drawn.height}`}
        preserveAspectRatio="none"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here from the hours of the day.
        role="img"
        aria-label={label}
      >
        {windows.map(([opens, closes]) => (
          <rect
            key={opens}
            className={styles.window}
            x={x(opens)}
            y={drawn.top}
            width={x(closes) - x(opens)}
            height={drawn.thick}
          />
        ))}
        {windows.map(([opens, closes]) => (
          <rect
            key={opens}
            className={styles.gone}
            x={x(opens)}
            y={drawn.top}
            width={Math.max(0, x(Math.min(at, closes)) - x(opens))}
            height={drawn.thick}
          />
        ))}
        {at >= from && at <= to && (
          <rect className={styles.now} x={x(at) - 1} y={0} width={2.5} height={drawn.height} />
        )}
      </svg>
      <div className={styles.ends} aria-hidden="true">
        {edges.map((edge, index) => (
          <span
            key={edge}
            className={styles.end}
            data-side={index % 2 === 0 ? "start" : "end"}
            style={
              index % 2 === 0
                ? { insetInlineStart: `${(x(edge) / drawn.width) * 100}%` }
                : { insetInlineEnd: `${100 - (x(edge) / drawn.width) * 100}%` }
            }
          >
            {formatMinuteOfDay(edge)}
          </span>
        ))}
      </div>
    </div>
  );
}
