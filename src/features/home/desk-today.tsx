import type { Case } from "#domain/case/case.ts";
import { stageOf, type AnyStandard } from "#domain/service-standard.ts";
import { minuteToDay, msToMinute } from "#domain/time.ts";
import { useSession } from "#data/session.tsx";
import { useVisitsOn } from "#data/visits.ts";
import { caseTitle } from "#text/case.ts";
import { formatMinutes } from "#text/format.ts";
import { homeText } from "#text/home.ts";
import { promiseWords } from "#text/promise.ts";
import { queueText } from "#text/queue.ts";
import { PromiseBadge } from "#ui/promise-badge.tsx";
import { Link } from "react-router";
import styles from "./home.module.css";

/** The desk this minute: who waits longest, whose promise is short, who is left, who is done. */
export function DeskToday({ standard, now }: { standard: AnyStandard; now: number }) {
  const { calendar } = useSession();
  const visits = useVisitsOn(standard, minuteToDay(msToMinute(now))).data ?? [];
  const open = visits.filter(({ stage }) => stageOf(standard, stage).promise !== "ends");
  const [longest] = open.filter(({ stage }) => stage === standard.firstStage);
  const views = open.map((item) => ({ item, view: promiseWords(item, standard, calendar, now) }));
  const near = views.filter(({ view }) => ["near", "urgent", "late"].includes(view.tone));
  const done = visits.filter(({ stage }) => stageOf(standard, stage).countsOnTime === true);
  const minutes = longest ? Math.max(0, Math.floor((now - longest.receivedAt) / 60_000)) : 0;
  return (
    <section className={styles.part} aria-labelledby="layanan-hari-ini">
      <div className={styles.head}>
        <h2 id="layanan-hari-ini">{homeText.deskToday}</h2>
        <span className={styles.more}>
          <Link to="/tamu">{homeText.toGuestBook}</Link>
        </span>
      </div>
      <dl className={styles.desk}>
        <div>
          <dt>{homeText.waitsLongest}</dt>
          <dd>
            {longest ? (
              <>
                <Guest item={longest} standard={standard} />
                <span className={styles.quiet}>{formatMinutes(minutes)}</span>
              </>
            ) : (
              <span className={styles.quiet}>{homeText.nobodyWaits}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{homeText.nearLimit}</dt>
          <dd>
            {near.length === 0 && <span className={styles.quiet}>{homeText.nobodyNear}</span>}
            {near.slice(0, nearShown).map(({ item, view }) => (
              <span key={item.id} className={styles.deskLine}>
                <Guest item={item} standard={standard} />
                <PromiseBadge view={view} size="row" />
              </span>
            ))}
            {near.length > nearShown && (
              <span className={styles.quiet}>{homeText.andOthers(near.length - nearShown)}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{homeText.inHouse}</dt>
          <dd>
            <strong className={styles.deskCount}>{open.length}</strong>
            <span className={styles.quiet}>{homeText.served(done.length, visits.length)}</span>
          </dd>
        </div>
      </dl>
    </section>
  );
}

const nearShown = 3;

function Guest({ item, standard }: { item: Case; standard: AnyStandard }) {
  return (
    <Link className={styles.agency} to={`/berkas/${item.number}`}>
      {item.queue ? `${queueText(item.queue, standard)} ` : ""}
      {caseTitle(item, standard)}
    </Link>
  );
}
