import { calendarFor, nextRevision, useCalendarDraft } from "#data/calendar-draft.ts";
import { useNow } from "#data/now.ts";
import type { CalendarDecisions } from "#domain/reference/reference.ts";
import { standards } from "#domain/services/index.ts";
import { newestVersion, type WorkingTime } from "#domain/service-standard.ts";
import { dayToMinute, minuteToDay, minuteToMs, msToMinute } from "#domain/time.ts";
import { formatDayTime, formatWeekday } from "#text/format.ts";
import { withinText } from "#text/promise.ts";
import { countingText, settingsText } from "#text/settings.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { RadioGroupField } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { Link } from "react-router";
import { OnlyAdministrator, useMayAdminister } from "./only-administrator.tsx";
import styles from "./settings.module.css";

const counted = "dihitung";
const notCounted = "tidak";

/** How promises in days are counted: part of the calendar, so it is published like the calendar. */
export function CountingSettings() {
  const { published, draft, changes, save, discard } = useCalendarDraft();
  const may = useMayAdminister();
  const inForce = (value: boolean) =>
    published.countReceiptDay === value ? `, ${countingText.inForce}` : "";
  return (
    <>
      <div className={styles.head}>
        <h2>{settingsText.counting}</h2>
      </div>
      <p className={styles.intro}>{countingText.intro}</p>
      <OnlyAdministrator />
      <div className={styles.form}>
        <RadioGroupField
          label={countingText.receiptDay}
          value={draft.countReceiptDay ? counted : notCounted}
          disabled={!may}
          choices={[
            {
              value: notCounted,
              label: countingText.notCounted,
              detail: countingText.notCountedDetail + inForce(false),
            },
            {
              value: counted,
              label: countingText.counted,
              detail: countingText.countedDetail + inForce(true),
            },
          ]}
          onChange={(event) =>
            void save({ ...draft, countReceiptDay: event.currentTarget.value === counted })
          }
        />
      </div>
      <Example decisions={nextRevision(published, draft)} />
      {changes.length > 0 && may && (
        <>
          <div className={styles.example}>
            <Notice>{countingText.drafted}</Notice>
          </div>
          <div className={styles.acts}>
            <ButtonLink kind="filled" render={(link) => <Link to="/kalender?tinjau=1" {...link} />}>
              {countingText.review}
            </ButtonLink>
            <Button kind="quiet" onClick={() => void discard()}>
              {countingText.discard}
            </Button>
          </div>
        </>
      )}
      <section className={styles.part2} aria-labelledby="cara-menghitung">
        <h3 id="cara-menghitung">{countingText.how}</h3>
        <ul className={styles.rules}>
          {countingText.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

const firstHour = 8 * 60;

/** The rule on the nearest working day, with the first promise that is given in days. */
function Example({ decisions }: { decisions: CalendarDecisions }) {
  const now = useNow();
  const within = firstPromiseInDays();
  if (!within) return null;
  const calendar = calendarFor(decisions);
  const received = dayToMinute(calendar.nextWorkingDay(minuteToDay(msToMinute(now)))) + firstHour;
  return (
    <div className={styles.example}>
      <p className={styles.quiet}>{countingText.example}</p>
      <p>
        {countingText.exampleOf(
          words(received),
          withinText(within),
          words(calendar.dueAt(received, within)),
        )}
      </p>
    </div>
  );
}

const words = (minute: number): string => {
  const moment = minuteToMs(minute);
  return `${formatWeekday(moment)}, ${formatDayTime(moment)}`;
};

const firstPromiseInDays = (): WorkingTime | undefined =>
  standards
    .flatMap((standard) => Object.values(newestVersion(standard).within))
    .find(({ unit }) => unit === "working-day");
