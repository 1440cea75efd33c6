import type { Case } from "#domain/case/case.ts";
import { stageOf } from "#domain/service-standard.ts";
import { standardOf } from "#domain/services/index.ts";
import { useCasesByNumber } from "#data/cases.ts";
import { caseFullTitle, caseSubject } from "#text/case.ts";
import { caseFileText } from "#text/case-file.ts";
import { formatDateTime } from "#text/format.ts";
import { missingText, shellText } from "#text/shell.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { HeaderActions } from "#ui/header-actions.tsx";
import { Icon } from "#ui/icon.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { Page } from "#ui/page.tsx";
import { useKeys } from "#ui/use-keys.ts";
import { usePageTitle } from "#ui/use-page-title.ts";
import { useMediaQuery } from "@mantine/hooks";
import IconArrowLeft from "@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs";
import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import IconChevronUp from "@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import { Link, useLocation, useSearchParams } from "react-router";
import { CaseHead, CaseSections, CaseSteps, CaseTitle } from "./case-body.tsx";
import { CaseDialog } from "./case-dialogs.tsx";
import { CaseEdit } from "./case-edits.tsx";
import styles from "./case-file.module.css";
import { CaseViewProvider, useCaseView, useMakeCaseView, type Asked } from "./case-view.ts";
import { DocumentsPart } from "./documents-part.tsx";
import { HistoryPart } from "./history-part.tsx";
import { LinkedPart } from "./linked-part.tsx";
import { MoreMenu, NextSteps, ThumbSteps, WhyNot } from "./next-steps.tsx";
import { NotesPart } from "./notes-part.tsx";
import { OtherFacts, PeoplePart } from "./people-part.tsx";
import { PromisePart } from "./promise-part.tsx";
import { useNeighbours } from "./use-neighbours.ts";

const phone = "(max-width: 767.98px)";

/** `/berkas/:nomor`: one case on a page of its own. */
export function CaseFilePage({ number }: { number: string }) {
  const { data: found } = useCasesByNumber(number);
  const [params] = useSearchParams();
  // A few milliseconds: the frame of the page stands still meanwhile.
  if (!found) return <Page ground="surface">{null}</Page>;
  const [only, ...others] = found;
  if (!only) return <NotFound />;
  // Two devices may have given one number; the address then carries which is meant.
  const meant = found.find(({ id }) => id === params.get("id"));
  if (others.length > 0 && !meant) return <SameNumber cases={found} number={number} />;
  const item = meant ?? only;
  return <CaseFile key={item.id} item={item} />;
}

/** Hidden or absent: the words of every address that leads nowhere. */
function NotFound() {
  usePageTitle(missingText.title);
  return (
    <Page title={missingText.title} actions={<HeaderActions />}>
      <EmptyState action={<Link to="/beranda">{shellText.toHome}</Link>}>
        {missingText.body}
      </EmptyState>
    </Page>
  );
}

function SameNumber({ cases, number }: { cases: readonly Case[]; number: string }) {
  usePageTitle(number);
  return (
    <Page title={caseFileText.choiceTitle} actions={<HeaderActions />}>
      <p>{caseFileText.choiceDetail(number)}</p>
      <ul className={styles.choices}>
        {cases.map((item) => {
          const standard = standardOf(item.service);
          return (
            <li key={item.id}>
              <Link to={`/berkas/${number}?id=${item.id}`}>{caseFullTitle(item, standard)}</Link>{" "}
              {caseFileText.choiceLine(
                caseSubject(item, standard),
                formatDateTime(item.receivedAt),
                stageOf(standard, item.stage).label,
              )}
            </li>
          );
        })}
      </ul>
    </Page>
  );
}

const panels: ReadonlySet<Asked["kind"]> = new Set(["fields", "data", "row"]);

function CaseFile({ item }: { item: Case }) {
  const onPhone = useMediaQuery(phone, false, { getInitialValueInEffect: false });
  const [params, setParams] = useSearchParams();
  const [asked, setAsked] = useState<Asked | null>(() =>
    params.has("ubah") ? { kind: "data" } : null,
  );
  const ask = useCallback((next: Asked) => setAsked(next), []);
  const view = useMakeCaseView(item, onPhone, ask);
  usePageTitle(`${item.number} ${caseFullTitle(item, view.standard)}`);
  useSectionInAddress();

  const close = () => {
    setAsked(null);
    if (params.has("ubah")) setParams({}, { replace: true });
  };
  const { step } = useNeighbours(view);
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    e: () => (view.mayWork ? setAsked({ kind: "data" }) : false),
  });
  const panel = asked && panels.has(asked.kind) && (
    <CaseEdit key={JSON.stringify(asked)} asked={asked} onClose={close} />
  );
  return (
    <CaseViewProvider value={view}>
      {onPhone ? <PhonePage panel={panel || null} /> : <WidePage panel={panel || null} />}
      {asked && !panels.has(asked.kind) && (
        <>
          <CaseDialog asked={asked} onClose={close} />
          <CaseEdit asked={asked} onClose={close} />
        </>
      )}
    </CaseViewProvider>
  );
}

function WidePage({ panel }: { panel: ReactNode }) {
  return (
    <Page
      lead={<WayBack />}
      actions={
        <HeaderActions>
          <Neighbours />
        </HeaderActions>
      }
      ground="surface"
      foot={<NextSteps />}
      aside={
        panel ? undefined : (
          <>
            <PromisePart />
            <PeoplePart />
            <Rest />
          </>
        )
      }
      asideLabel={caseFileText.aside}
      panel={panel || undefined}
    >
      <CaseHead />
      <div className={styles.steps}>
        <CaseSteps />
      </div>
      <CaseSections />
    </Page>
  );
}

/** One column: the promise first, then the work; what is seldom needed is folded. */
function PhonePage({ panel }: { panel: ReactNode }) {
  const { item, standard } = useCaseView();
  return (
    <Page
      lead={
        <>
          <Link
            className={styles.back}
            to={`/papan/${standard.slug}`}
            aria-label={caseFileText.board(standard.nav)}
          >
            <Icon of={IconArrowLeft} size={20} />
          </Link>
          <span className={styles.phoneNumber}>{item.number}</span>
        </>
      }
      actions={
        <>
          <HeaderActions />
          <MoreMenu onPhone />
        </>
      }
      ground="surface"
      foot={panel ? undefined : <ThumbSteps />}
      panel={panel || undefined}
    >
      <CaseTitle level={1} />
      <div className={styles.promiseBox}>
        <PromisePart />
      </div>
      <div className={styles.steps}>
        <CaseSteps />
        <WhyNot />
      </div>
      <CaseSections />
      <PeoplePart />
      <Rest />
    </Page>
  );
}

function Rest() {
  const { outlineOnly, compact } = useCaseView();
  if (outlineOnly) return null;
  return (
    <>
      {compact && <OtherFacts />}
      <LinkedPart />
      <DocumentsPart />
      <NotesPart />
      <HistoryPart />
    </>
  );
}

function WayBack() {
  const { standard } = useCaseView();
  return (
    <Link className={styles.back} to={`/papan/${standard.slug}`}>
      <Icon of={IconArrowLeft} size={18} />
      <span>{caseFileText.board(standard.nav)}</span>
    </Link>
  );
}

/** "4 dari 6 di Dikaji", and the way to those beside it. */
function Neighbours() {
  const view = useCaseView();
  const { position, total, step, has } = useNeighbours(view);
  if (position === null) return null;
  const { label } = stageOf(view.standard, view.item.stage);
  return (
    <span className={styles.neighbours}>
      {caseFileText.position(position, total, label)}
      <IconButton
        icon={IconChevronUp}
        iconSize={18}
        label={caseFileText.previous}
        aria-keyshortcuts="K"
        disabled={!has(-1)}
        onClick={() => step(-1)}
      />
      <IconButton
        icon={IconChevronDown}
        iconSize={18}
        label={caseFileText.next}
        aria-keyshortcuts="J"
        disabled={!has(1)}
        onClick={() => step(1)}
      />
    </span>
  );
}

/** `#devices` in the address: the part a refusal pointed to is brought into sight. */
const useSectionInAddress = () => {
  const location = useLocation();
  useEffect(() => {
    // A press on the same link again is a new location, and should lead there again.
    const id = decodeURIComponent(location.hash.slice(1));
    const part = id === "" ? null : document.getElementById(id);
    part?.scrollIntoView({ block: "center" });
    part?.focus({ preventScroll: true });
  }, [location]);
};
