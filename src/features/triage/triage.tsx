import type { Case } from "#domain/case/case.ts";
import { mayOpen } from "#domain/permissions.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { asServiceId, useCasesByNumber, useCounts } from "#data/cases.ts";
import { useInbox } from "#data/inbox.ts";
import { useNow } from "#data/now.ts";
import { useActor, useSession } from "#data/session.tsx";
import { caseTitle } from "#text/case.ts";
import { triageText } from "#text/triage.ts";
import { ButtonLink } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { HeaderActions } from "#ui/header-actions.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { LiveRegion } from "#ui/live-region.tsx";
import { Page } from "#ui/page.tsx";
import { useKeys } from "#ui/use-keys.ts";
import { usePageTitle } from "#ui/use-page-title.ts";
import { triageViews } from "#ui/view-switch.tsx";
import { useMediaQuery } from "@mantine/hooks";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import { useCallback, useEffect, useRef, useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import type { Triage } from "./acts-of.ts";
import { Classification, stageLabel } from "./classification.tsx";
import { InboxList, type FocusRequest } from "./inbox-list.tsx";
import { Report, reportHeading } from "./report.tsx";
import styles from "./triage.module.css";

const phone = "(max-width: 767.98px)";

/**
 * The inbox of what came in: the list, the report as it was told, and what the officer makes of it.
 * On phones one after the other; which case is meant stands in the address, as on the board.
 */
export function TriagePage({ standard, triage }: { standard: AnyStandard; triage: Triage }) {
  const service = asServiceId(standard);
  const { calendar } = useSession();
  const actor = useActor();
  const now = useNow();
  const navigate = useNavigate();
  const onPhone = useMediaQuery(phone, false, { getInitialValueInEffect: false });
  const { opened, open } = useOpened();
  const inbox = useInbox(service, [triage.begins, triage.at], now);
  const counts = useCounts(service).data;
  const total = (counts?.[triage.begins] ?? 0) + (counts?.[triage.at] ?? 0);
  usePageTitle(triageText.title(standard.nav));

  const { cases } = inbox;
  // On a wide window there is always something to read.
  const number = opened ?? (onPhone ? null : (cases[0]?.number ?? null));
  const listed = cases.find((item) => item.number === number);
  const found = useCasesByNumber(listed ? null : number).data;
  const item = listed ?? found?.find((one) => one.service === service);
  const at = listed ? cases.indexOf(listed) : -1;

  const [focus, setFocus] = useState<FocusRequest | null>(null);
  const [said, setSaid] = useState("");
  const nothing = useRef<HTMLDivElement>(null);
  const select = useCallback(
    (next: Case | undefined) => {
      open(next?.number ?? null);
      setFocus(next ? { number: next.number } : null);
    },
    [open],
  );
  const walk = (by: 1 | -1) => {
    // At either end the keyboard at least comes to the row that is read.
    const next = at < 0 ? cases[0] : (cases[at + by] ?? cases[at]);
    if (next) select(next);
  };
  const byArrow = (by: 1 | -1) => (event: KeyboardEvent) => {
    // Elsewhere arrows choose a radio or scroll what is read.
    const { target } = event;
    const free = target === document.body || (target instanceof Element && isListed(target));
    return free ? walk(by) : false;
  };
  const mayRecord = mayOpen(standard, actor);
  useKeys({
    ...(mayRecord ? { n: () => void navigate(`/papan/${standard.slug}/catat`) } : {}),
    j: () => walk(1),
    k: () => walk(-1),
    ArrowDown: byArrow(1),
    ArrowUp: byArrow(-1),
  });

  const onMoved = (moved: Case) => {
    const next = cases[at + 1] ?? cases[at - 1];
    const done = triageText.done(moved.number, stageLabel(moved, standard));
    setSaid(
      next
        ? triageText.next(done, triageText.selected(next.number, caseTitle(next, standard)))
        : `${done} ${triageText.none}`,
    );
    if (onPhone) back(next ?? null);
    else select(next);
  };
  /** A phone shows the list again, with the keyboard where one goes on. */
  const back = (to: Case | null) => {
    open(null);
    setFocus(to && { number: to.number });
  };
  const readId = item?.id;
  useEffect(() => {
    // On a phone the row that was pressed is gone; what is read begins with its heading.
    if (onPhone && opened !== null && readId !== undefined) {
      document.getElementById(reportHeading)?.focus({ preventScroll: true });
    }
  }, [onPhone, opened, readId]);
  const isEmpty = inbox.isRead && cases.length === 0;
  useEffect(() => {
    // Nothing is left to give the keyboard to; the words that say so are heard instead.
    if (said && isEmpty && document.activeElement === document.body) nothing.current?.focus();
  }, [said, isEmpty]);

  const views = triageViews(standard, "triage", counts, ({ to, ...link }) => (
    <Link to={to} {...link} />
  ));
  const showsList = !onPhone || opened === null;
  const showsCase = !onPhone || opened !== null;
  return (
    <Page
      title={standard.name}
      views={onPhone ? undefined : views}
      fill={!onPhone}
      padding="none"
      ground="surface"
      actions={
        <HeaderActions>
          {mayRecord && !onPhone && (
            <ButtonLink
              kind="outlined"
              size="lg"
              icon={IconPlus}
              shortcut="N"
              render={(props) => <Link to={`/papan/${standard.slug}/catat`} {...props} />}
            >
              {standard.recordVerb}
            </ButtonLink>
          )}
        </HeaderActions>
      }
    >
      {onPhone && showsList && views}
      <div className={styles.columns}>
        {showsList && (
          <InboxList
            inbox={inbox}
            total={total}
            selected={number}
            standard={standard}
            calendar={calendar}
            now={now}
            focus={focus}
            onSelect={select}
          />
        )}
        {showsCase && (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so keys must reach it.
          <section className={styles.reading} aria-label={triageText.report} tabIndex={0}>
            {onPhone && (
              <p className={styles.back}>
                <LinkButton onClick={() => back(item ?? null)}>{triageText.back}</LinkButton>
              </p>
            )}
            {item ? (
              <Report key={item.id} item={item} standard={standard} triage={triage} now={now} />
            ) : (
              <div ref={nothing} tabIndex={-1} className={styles.nothing}>
                {isEmpty && opened === null ? (
                  <EmptyState>
                    {triageText.empty} {triageText.emptyDetail}
                  </EmptyState>
                ) : (
                  found && opened !== null && <p>{triageText.unknown(opened)}</p>
                )}
              </div>
            )}
          </section>
        )}
        {showsCase &&
          item &&
          (item.stage === triage.begins || item.stage === triage.at ? (
            <Classification
              key={item.id}
              item={item}
              standard={standard}
              triage={triage}
              now={now}
              onMoved={onMoved}
            />
          ) : (
            <section className={styles.classes} aria-label={triageText.classification}>
              <p className={styles.elsewhere}>
                {triageText.elsewhere(item.number, stageLabel(item, standard))}{" "}
                <Link to={`/berkas/${item.number}`}>{triageText.openFile}</Link>
              </p>
            </section>
          ))}
      </div>
      <LiveRegion message={said} />
    </Page>
  );
}

const isListed = (element: Element): boolean => element.closest("[data-rows]") !== null;

/**
 * Which case is read stands in the address, so that a reload or another tab shows the same. The page
 * goes ahead of it: the router takes a moment, and a key held down walks on at once.
 */
const useOpened = () => {
  const [params, setParams] = useSearchParams();
  const address = params.get("berkas");
  const [opened, setOpened] = useState(address);
  const underway = useRef<{ readonly number: string | null } | null>(null);
  useEffect(() => {
    if (!underway.current) setOpened(address);
    else if (underway.current.number === address) underway.current = null;
  }, [address]);
  const open = useCallback(
    (number: string | null) => {
      setOpened(number);
      underway.current = { number };
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          if (number === null) next.delete("berkas");
          else next.set("berkas", number);
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [setParams],
  );
  return { opened, open };
};
