import { currentPromise } from "#domain/case/case.ts";
import { stageOf, type AnyStandard } from "#domain/service-standard.ts";
import { dayToMinute, minuteToDay, minuteToMs, msToMinute, weekdayOf } from "#domain/time.ts";
import { asServiceId, useCounts, useLateCounts } from "#data/cases.ts";
import { useEndedIn, useLateCases } from "#data/week.ts";
import { caseTitle } from "#text/case.ts";
import { homeText } from "#text/home.ts";
import { uiText } from "#text/ui.ts";
import { Section } from "#ui/section.tsx";
import { useMemo } from "react";
import { Link } from "react-router";
import styles from "./home.module.css";

/** Late cases are counted no further (`design` §5). */
const countedAtMost = 100;

/** One service since Monday: what was finished, what runs, and by name what is late. */
export function Week({ standard, now }: { standard: AnyStandard; now: number }) {
  const service = asServiceId(standard);
  const { open, running, finishing } = useMemo(() => stagesOf(standard), [standard]);
  const monday = mondayOf(now);
  const ended = useEndedIn(service, finishing, monday).data ?? [];
  const onTime = ended.filter((item) => currentPromise(item)?.state === "met").length;
  const counts = useCounts(service).data ?? {};
  const lateCounts = useLateCounts(service, running, now).data ?? {};
  const late = useLateCases(service, running, now).data ?? [];
  const lateTotal = Object.values(lateCounts).reduce((sum, n) => sum + n, 0);
  const openTotal = open.reduce((sum, stage) => sum + (counts[stage] ?? 0), 0);
  const board = `/papan/${standard.slug}`;
  const names = late.map((item) => caseTitle(item, standard));

  return (
    <Section title={homeText.week(standard.nav)}>
      <dl className={styles.figures}>
        <dt>{ended.length}</dt>
        <dd>
          {homeText.finished}
          {ended.length > 0 && `, ${homeText.onTime(onTime)}`}
        </dd>
        <dt>{openTotal}</dt>
        <dd>
          <Link to={board}>{homeText.running}</Link>
        </dd>
        <dt data-late={lateTotal > 0 || undefined}>
          {lateTotal >= countedAtMost ? uiText.moreThan(countedAtMost - 1) : lateTotal}
        </dt>
        <dd>
          {lateTotal === 0 ? (
            homeText.late
          ) : (
            <>
              <Link to={`${board}?lihat=terlambat`}>{homeText.late}</Link>
              {`: ${names.join(", ")}${lateTotal > names.length ? ", …" : ""}`}
            </>
          )}
        </dd>
      </dl>
    </Section>
  );
}

const stagesOf = (standard: AnyStandard) => {
  const ids = Object.keys(standard.stages);
  const where = (fits: (id: string) => boolean) => ids.filter(fits);
  return {
    open: where((id) => stageOf(standard, id).promise !== "ends"),
    running: where((id) => stageOf(standard, id).promise === "keeps"),
    finishing: where((id) => isFinished(id, standard)),
  };
};

/** Where the promise was kept or missed, and where a case goes from there: answered, then done. */
const isFinished = (stage: string, standard: AnyStandard): boolean => {
  const { path } = standard;
  const counting = path.findIndex((id) => stageOf(standard, id).countsOnTime === true);
  return counting >= 0 && path.indexOf(stage) >= counting;
};

/** 00.00 WIB of this week's Monday. */
const mondayOf = (now: number): number => {
  const today = minuteToDay(msToMinute(now));
  return minuteToMs(dayToMinute(today - weekdayOf(today)));
};
