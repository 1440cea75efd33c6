import type { Case } from "#domain/case/case.ts";
import { mayOpen } from "#domain/permissions.ts";
import { stageOf, type AnyStandard } from "#domain/service-standard.ts";
import { minuteOfDay, minuteToDay, minuteToMs, msToMinute } from "#domain/time.ts";
import type { WorkingCalendar } from "#domain/working-calendar.ts";
import { useNow } from "#data/now.ts";
import { useActor, useSession } from "#data/session.tsx";
import { useCall, useLeftovers, useVisitors, useVisitsOn, visitsAtMost } from "#data/visits.ts";
import { caseContents, caseSubject, caseTitle } from "#text/case.ts";
import { faultText } from "#text/faults.ts";
import {
  formatFullDate,
  formatMinuteOfDay,
  formatShortWeekday,
  formatTime,
  formatWeekday,
} from "#text/format.ts";
import { guestBookText, visitDay } from "#text/guest-book.ts";
import { queueText } from "#text/queue.ts";
import { refusalText } from "#text/refusals.ts";
import { ButtonLink } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { HeaderActions } from "#ui/header-actions.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { StageTabs } from "#ui/stage-tabs.tsx";
import { useToast } from "#ui/toasts.tsx";
import { useKeys, type Keys } from "#ui/use-keys.ts";
import { usePageTitle } from "#ui/use-page-title.ts";
import { useMediaQuery } from "@mantine/hooks";
import IconDeviceTv from "@tabler/icons-react/dist/esm/icons/IconDeviceTv.mjs";
import { useEffect, useMemo, useRef, useState } from "react";
import { Link, useNavigate } from "react-router";
import { GuestForm } from "./guest-form.tsx";
import { GuestGroup, GuestGroups, openableFrom, type RowGiven } from "./guest-list.tsx";
import styles from "./guest-book.module.css";

const phone = "(max-width: 767.98px)";

/** The guest book: who comes in at the left, who is here today at the right. */
export function GuestBookPage({ standard }: { standard: AnyStandard }) {
  usePageTitle(guestBookText.title);
  const now = useNow();
  const actor = useActor();
  const { calendar } = useSession();
  const onPhone = useMediaQuery(phone, undefined, { getInitialValueInEffect: false });
  const [tab, setTab] = useState("entry");
  const [saved, setSaved] = useState<Case | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const mayWrite = mayOpen(standard, actor);
  const today = useVisitsOn(standard, minuteToDay(msToMinute(now))).data;

  const onSaved = (item: Case, again: boolean) => {
    setSaved(item);
    // "Simpan" alone goes on with this guest: the row is where he is called and served.
    if (!again) setWanted(item.id);
  };

  const entry = mayWrite && (
    <section className={styles.entry} aria-label={guestBookText.newGuest}>
      <GuestForm
        standard={standard}
        onSaved={onSaved}
        saved={saved && <SavedLine item={saved} standard={standard} />}
      />
    </section>
  );
  const list = (
    <GuestsToday
      standard={standard}
      visits={today}
      now={now}
      wanted={wanted}
      onFound={() => setWanted(null)}
    />
  );
  return (
    <Page
      title={guestBookText.title}
      side={
        <span className={styles.moment}>
          <span className={styles.date}>{formatFullDate(now)}</span>
          <span className={styles.shortDate}>{formatShortWeekday(now)}</span>
          {" · "}
          <strong className={styles.clock}>{formatTime(now)}</strong>
          {` · ${nextChange(calendar, now)}`}
        </span>
      }
      actions={
        <HeaderActions>
          <span className={styles.inHeader}>
            <ButtonLink
              icon={IconDeviceTv}
              render={(link) => (
                <Link to="/tamu/layar" target="papan-layanan-ruang-tunggu" {...link} />
              )}
            >
              {guestBookText.waitingRoom}
            </ButtonLink>
          </span>
        </HeaderActions>
      }
      padding="none"
    >
      {onPhone && mayWrite ? (
        <StageTabs
          label={guestBookText.title}
          tabs={[
            { id: "entry", label: guestBookText.newGuest },
            { id: "today", label: guestBookText.today, count: today?.length },
          ]}
          chosen={tab}
          onChoose={setTab}
        >
          {tab === "entry" ? entry : list}
        </StageTabs>
      ) : (
        <div className={styles.columns} data-alone={!mayWrite || undefined}>
          {entry}
          {list}
        </div>
      )}
    </Page>
  );
}

/** "istirahat 11.30", "tutup 16.00", "tutup, buka Senin 07.30": what the hours do next. */
const nextChange = (calendar: WorkingCalendar, now: number): string => {
  const minute = msToMinute(now);
  if (!calendar.isOpenAt(minute)) {
    const opening = minuteToMs(calendar.nextOpening(minute));
    return guestBookText.closedNow(`${formatWeekday(opening)} ${formatTime(opening)}`);
  }
  const ends = calendar.dayAt(minuteToDay(minute)).windows.map(([, to]) => to);
  const end = ends.find((to) => to > minuteOfDay(minute)) ?? 0;
  const time = formatMinuteOfDay(end);
  return end === ends.at(-1) ? guestBookText.closesAt(time) : guestBookText.breakAt(time);
};

/** What was just written down, said to readers too, with the slip one step away. */
function SavedLine({ item, standard }: { item: Case; standard: AnyStandard }) {
  return (
    <>
      {guestBookText.saved(
        item.queue ? queueText(item.queue, standard) : "",
        caseTitle(item, standard),
        item.number,
      )}{" "}
      <Link to={`/berkas/${item.number}/tanda-terima`}>{guestBookText.slip}</Link>
    </>
  );
}

function GuestsToday({
  standard,
  visits,
  now,
  wanted,
  onFound,
}: {
  standard: AnyStandard;
  visits: readonly Case[] | undefined;
  now: number;
  /** The row that gets the focus as soon as it is there. */
  wanted: string | null;
  onFound: () => void;
}) {
  const actor = useActor();
  const { calendar, reference } = useSession();
  const navigate = useNavigate();
  const call = useCall();
  const toast = useToast();
  const element = useRef<HTMLElement>(null);
  const [typed, setTyped] = useState("");
  const [menuId, setMenuId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const leftovers = useLeftovers(standard, minuteToDay(msToMinute(now))).data ?? [];

  useEffect(() => {
    // After every drawing until it is there: the row comes with the list's next answer.
    const row = wanted && element.current?.querySelector(`[data-case="${wanted}"] a`);
    if (!(row instanceof HTMLElement)) return;
    row.focus();
    onFound();
  });

  const onCall = async (item: Case) => {
    setProblem(null);
    const outcome = await call(item);
    if (outcome.kind === "done") {
      const queue = item.queue ? queueText(item.queue, standard) : "";
      toast({ text: guestBookText.called(queue, caseTitle(item, standard)) });
    } else {
      const words =
        outcome.kind === "refused"
          ? refusalText(outcome.refusal, standard)
          : faultText[outcome.fault];
      setProblem(`${caseTitle(item, standard)}: ${words}`);
    }
  };
  const given: RowGiven = {
    standard,
    calendar,
    settings: reference.desk,
    actor,
    now,
    menuId,
    onMenu: setMenuId,
    onCall: (item) => void onCall(item),
    onCreate: (item, other) => void navigate(`/papan/${other.slug}/catat?tamu=${item.number}`),
    onOpen: (item) => void navigate(`/berkas/${item.number}`),
    onSlip: (item) => void navigate(`/berkas/${item.number}/tanda-terima`),
  };
  useKeys(useListKeys(element, [...(visits ?? []), ...leftovers], given));

  const waits = averageWait(visits ?? [], standard);
  return (
    <section ref={element} className={styles.list} aria-labelledby="tamu-hari-ini">
      <div className={styles.listHead}>
        <h2 id="tamu-hari-ini">
          {guestBookText.today} <span className={styles.count}>{visits?.length ?? ""}</span>
        </h2>
        {waits !== null && <span className={styles.wait}>{guestBookText.averageWait(waits)}</span>}
        <span className={styles.search}>
          <SearchField
            label={guestBookText.search}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </span>
      </div>
      {problem && (
        <div className={styles.problem}>
          <Notice tone="refusal">{problem}</Notice>
        </div>
      )}
      {typed.trim().length > 1 ? (
        <PastVisitors standard={standard} typed={typed} now={now} />
      ) : (
        <>
          {leftovers.length > 0 && (
            <GuestGroup
              id="tamu-tertinggal"
              title={guestBookText.earlier}
              visits={leftovers}
              given={given}
            />
          )}
          {visits?.length === 0 && leftovers.length === 0 && (
            <EmptyState>{`${guestBookText.empty}. ${guestBookText.emptyHint}`}</EmptyState>
          )}
          <GuestGroups visits={visits ?? []} given={given} />
          {visits?.length === visitsAtMost && (
            <p className={styles.wait}>{guestBookText.todayAtMost(visitsAtMost)}</p>
          )}
        </>
      )}
    </section>
  );
}

/** Minutes from arrival to the first step of those who have taken it today, rounded. */
const averageWait = (visits: readonly Case[], standard: AnyStandard): number | null => {
  const waits = visits.flatMap(({ passages }) => {
    const [first, second] = passages;
    const served = second && stageOf(standard, second.stage).promise !== "ends";
    return first && second && served ? [(second.enteredAt - first.enteredAt) / 60_000] : [];
  });
  if (waits.length === 0) return null;
  return Math.round(waits.reduce((sum, minutes) => sum + minutes, 0) / waits.length);
};

const focusedRow = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>("[data-case]") ?? null;

/** Arrows and J/K walk the rows; a letter acts on the row that has the focus. */
const useListKeys = (
  element: { readonly current: HTMLElement | null },
  visits: readonly Case[],
  given: RowGiven,
): Keys => {
  const names = () => [...(element.current?.querySelectorAll<HTMLElement>("[data-case] a") ?? [])];
  const current = () => visits.find(({ id }) => id === focusedRow()?.dataset["case"]) ?? null;
  const walk = (by: 1 | -1) => () => {
    const all = names();
    const at = all.findIndex((name) => focusedRow()?.contains(name));
    all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
  };
  const onRow = (act: (item: Case) => void) => () => {
    const item = current();
    if (!item) return false;
    act(item);
    return true;
  };
  const creating = openableFrom(given.actor).map(
    (other) => [other.fromVisit?.key ?? "", onRow((item) => given.onCreate(item, other))] as const,
  );
  return {
    j: walk(1),
    k: walk(-1),
    ArrowDown: walk(1),
    ArrowUp: walk(-1),
    n: () => document.querySelector<HTMLElement>(`.${styles.form ?? ""} input`)?.focus(),
    m: onRow((item) => given.onMenu(item.id)),
    l: onRow(given.onCall),
    t: onRow(given.onSlip),
    ...Object.fromEntries(creating),
  };
};

const foundAtMost = 8;

/** People who came before, whatever the day. */
function PastVisitors({
  standard,
  typed,
  now,
}: {
  standard: AnyStandard;
  typed: string;
  now: number;
}) {
  const byName = useVisitors(standard, typed, "name", foundAtMost);
  const byPhone = useVisitors(standard, typed, "phone", foundAtMost);
  const found = useMemo(() => {
    const all = [...(byName?.visitors ?? []), ...(byPhone?.visitors ?? [])];
    return [...new Map(all.map((visitor) => [visitor.last.id, visitor])).values()];
  }, [byName, byPhone]);
  if (!byName) return null;
  if (found.length === 0) {
    return (
      <div data-answers={byName.answers}>
        <EmptyState>{guestBookText.nothingFound(typed.trim())}</EmptyState>
      </div>
    );
  }
  return (
    <section className={styles.group} aria-labelledby="tamu-lama" data-answers={byName.answers}>
      <h3 id="tamu-lama">
        {guestBookText.results}{" "}
        <span className={styles.count}>
          {guestBookText.resultsCount(found.length, found.length >= foundAtMost)}
        </span>
      </h3>
      <ul className={styles.rows}>
        {found.map(({ key, last, visits }) => (
          <li key={key} className={styles.pastRow}>
            <span className={styles.who}>
              <Link to={`/berkas/${last.number}`} className={styles.name}>
                {caseTitle(last, standard)}
              </Link>
              <span className={styles.office}>{caseContents(last, standard)}</span>
            </span>
            <span className={styles.need}>
              <span className={styles.subject}>{caseSubject(last, standard)}</span>
              <span className={styles.since}>
                {guestBookText.lastVisit(visitDay(last.receivedAt, now))}
              </span>
            </span>
            <span className={styles.wait}>{guestBookText.visits(visits)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
