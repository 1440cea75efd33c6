import { currentPromise, type Case } from "#domain/case/case.ts";
import { workersOf } from "#domain/permissions.ts";
import { actingRole } from "#domain/roles.ts";
import { standardOf, type ServiceId } from "#domain/services/index.ts";
import { minuteToDay, minuteToMs, msToMinute } from "#domain/time.ts";
import { useOfficerCases, useUnassignedTotal } from "#data/cases.ts";
import { newId, useSend } from "#data/commands.ts";
import { useMover } from "#data/moving.tsx";
import { useActor, useSession } from "#data/session.tsx";
import { faultText } from "#text/faults.ts";
import { formatTime } from "#text/format.ts";
import { homeText } from "#text/home.ts";
import { refusalText } from "#text/refusals.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Notice } from "#ui/notice.tsx";
import { useToast } from "#ui/toasts.tsx";
import { useState } from "react";
import { Link } from "react-router";
import styles from "./home.module.css";
import { NextStep, Part, Row, Rows } from "./rows.tsx";

/** Enough for a day's work; whoever has more works from the board. */
const mineAtMost = 60;
const unassignedShown = 6;

/** What is on this person's desk, what waits for others, and what nobody has taken. */
export function Work({ now, services }: { now: number; services: readonly ServiceId[] }) {
  const actor = useActor();
  const { calendar } = useSession();
  const mine = useOfficerCases(actor.id, mineAtMost, services).data ?? [];
  // Who waits in person has a list of his own above; nobody takes a guest from a list of papers.
  const onPaper = services.filter((service) => !standardOf(service).walkIn);
  const unassigned = useOfficerCases(null, unassignedShown, onPaper).data ?? [];
  const paused = mine.filter((item) => currentPromise(item)?.state === "paused");
  const open = mine.filter((item) => !paused.includes(item));

  return (
    <>
      <section className={styles.part} aria-labelledby="pekerjaan">
        <h2 id="pekerjaan">{homeText.work}</h2>
        {open.length === 0 ? (
          <EmptyState>{homeText.noWork}</EmptyState>
        ) : (
          <>
            <p className={styles.lead}>{dueWords(open, now, calendar.closingOf)}</p>
            <Rows>
              {open.map((item, index) => (
                <Row
                  key={item.id}
                  item={item}
                  now={now}
                  act={<NextStep item={item} first={index === 0} now={now} />}
                />
              ))}
            </Rows>
          </>
        )}
      </section>
      {paused.length > 0 && (
        <Part id="menunggu" title={homeText.waiting} count={String(paused.length)}>
          <Rows>
            {paused.map((item) => (
              <Row
                key={item.id}
                item={item}
                now={now}
                act={<NextStep item={item} first={false} now={now} />}
              />
            ))}
          </Rows>
        </Part>
      )}
      <Unassigned cases={unassigned} services={onPaper} now={now} />
    </>
  );
}

/** "2 berkas jatuh tempo hari ini pukul 16.30": what presses, before the list. */
const dueWords = (
  open: readonly Case[],
  now: number,
  closingOf: (day: number) => number | null,
): string => {
  const minute = msToMinute(now);
  const today = minuteToDay(minute);
  const due = open.flatMap((item) => {
    const promise = currentPromise(item);
    return promise?.state === "running" && promise.dueAt !== null
      ? [msToMinute(promise.dueAt)]
      : [];
  });
  const late = due.filter((at) => at < minute).length;
  const dueToday = due.filter((at) => at >= minute && minuteToDay(at) === today).length;
  const closing = closingOf(today);
  if (late > 0)
    return dueToday > 0 ? homeText.overdueAndDue(late, dueToday) : homeText.overdue(late);
  if (dueToday > 0 && closing !== null) {
    return homeText.dueToday(dueToday, formatTime(minuteToMs(closing)));
  }
  return homeText.nothingDue;
};

function Unassigned({
  cases,
  services,
  now,
}: {
  cases: readonly Case[];
  services: readonly ServiceId[];
  now: number;
}) {
  const actor = useActor();
  const take = useTake();
  const total = useUnassignedTotal(services).data;
  const [failure, setFailure] = useState<string | null>(null);
  const [first] = services;
  if (!first) return null;
  return (
    <section className={styles.part} aria-labelledby="belum-ada-petugas">
      <div className={styles.head}>
        <h3 id="belum-ada-petugas">{homeText.unassigned}</h3>
        <span className={styles.count}>{total ?? ""}</span>
        <span className={styles.more}>
          <Link to={`/papan/${standardOf(first).slug}?lihat=tanpa-petugas`}>{homeText.seeAll}</Link>
        </span>
      </div>
      {failure !== null && (
        <div className={styles.failure}>
          <Notice tone="refusal">{failure}</Notice>
        </div>
      )}
      {cases.length === 0 ? (
        <div className={styles.rows}>
          <p className={styles.empty}>{homeText.noUnassigned}</p>
        </div>
      ) : (
        <Rows>
          {cases.map((item) => (
            <Row
              key={item.id}
              item={item}
              now={now}
              act={
                actingRole(actor, workersOf(standardOf(item.service))) !== null && (
                  <Button
                    aria-label={homeText.takeOf(item.number)}
                    onClick={() => void take(item).then(setFailure)}
                  >
                    {homeText.take}
                  </Button>
                )
              }
            />
          ))}
        </Rows>
      )}
    </section>
  );
}

/** Takes a case that nobody has; answers what is in the way, or null. */
const useTake = () => {
  const actor = useActor();
  const send = useSend();
  const toast = useToast();
  const mover = useMover();
  return async (item: Case): Promise<string | null> => {
    const outcome = await send(
      {
        type: "AssignCase",
        id: newId(),
        caseId: item.id,
        tv: 1,
        to: { id: actor.id, name: actor.name },
      },
      { seenV: item.v, shown: item },
    );
    switch (outcome.kind) {
      case "done":
        toast({ text: homeText.taken(item.number), onUndo: () => mover.undo(outcome.case) });
        return null;
      case "refused":
        return refusalText(outcome.refusal, standardOf(item.service));
      case "failed":
        return faultText[outcome.fault];
    }
  };
};
