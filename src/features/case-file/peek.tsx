import type { Case } from "#domain/case/case.ts";
import { useCasesByNumber } from "#data/cases.ts";
import { caseFileText } from "#text/case-file.ts";
import { missingText } from "#text/shell.ts";
import { ButtonLink } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { Peek } from "#ui/peek.tsx";
import IconArrowsMaximize from "@tabler/icons-react/dist/esm/icons/IconArrowsMaximize.mjs";
import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import IconChevronUp from "@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs";
import { useCallback, useState } from "react";
import { Link } from "react-router";
import { CaseNumber, CaseSections, CaseSteps, CaseTitle } from "./case-body.tsx";
import { CaseDialog } from "./case-dialogs.tsx";
import { CaseEdit } from "./case-edits.tsx";
import styles from "./case-file.module.css";
import { CaseViewProvider, useMakeCaseView, type Asked } from "./case-view.ts";
import { DocumentsPart } from "./documents-part.tsx";
import { HistoryPart } from "./history-part.tsx";
import { LinkedPart } from "./linked-part.tsx";
import { NextSteps } from "./next-steps.tsx";
import { NotesPart } from "./notes-part.tsx";
import { OtherFacts, PeoplePart } from "./people-part.tsx";
import { PromisePart } from "./promise-part.tsx";

export interface CasePeekProps {
  readonly number: string;
  /** Place in its column, from 1; 0 when it is not on the board as shown. */
  readonly position: number;
  readonly total: number;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** The case beside the board: the same parts as its page, closer together. */
export function CasePeek(props: CasePeekProps) {
  const { data: found } = useCasesByNumber(props.number);
  const [first] = found ?? [];
  if (first) return <CaseBeside key={first.id} item={first} {...props} />;
  return (
    <Peek label={props.number} head={props.number} onClose={props.onClose}>
      {found && <EmptyState>{missingText.body}</EmptyState>}
    </Peek>
  );
}

const panels: ReadonlySet<Asked["kind"]> = new Set(["fields", "data", "row"]);

function CaseBeside({
  item,
  position,
  total,
  onStep,
  onClose,
}: CasePeekProps & { readonly item: Case }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = useCallback((next: Asked) => setAsked(next), []);
  const view = useMakeCaseView(item, true, ask);
  const close = () => setAsked(null);
  if (asked && panels.has(asked.kind)) {
    return (
      <CaseViewProvider value={view}>
        <CaseEdit key={JSON.stringify(asked)} asked={asked} onClose={close} />
      </CaseViewProvider>
    );
  }
  return (
    <CaseViewProvider value={view}>
      <Peek
        label={item.number}
        head={<CaseNumber />}
        tools={<PeekTools number={item.number} {...{ position, total, onStep }} />}
        foot={<NextSteps />}
        onClose={onClose}
      >
        <div className={styles.peekTop}>
          <CaseTitle level={2} />
          <PromisePart />
          <div className={styles.steps}>
            <CaseSteps />
          </div>
        </div>
        <PeoplePart />
        <CaseSections />
        {!view.outlineOnly && (
          <>
            <OtherFacts />
            <LinkedPart />
            <DocumentsPart />
            <NotesPart />
            <HistoryPart />
          </>
        )}
      </Peek>
      {asked && (
        <>
          <CaseDialog asked={asked} onClose={close} />
          <CaseEdit asked={asked} onClose={close} />
        </>
      )}
    </CaseViewProvider>
  );
}

function PeekTools({
  number,
  position,
  total,
  onStep,
}: Pick<CasePeekProps, "number" | "position" | "total" | "onStep">) {
  return (
    <>
      {position > 0 && (
        <span className={styles.neighbours}>
          {caseFileText.positionShort(position, total)}
          <IconButton
            icon={IconChevronUp}
            iconSize={18}
            label={caseFileText.previous}
            disabled={position <= 1}
            onClick={() => onStep(-1)}
          />
          <IconButton
            icon={IconChevronDown}
            iconSize={18}
            label={caseFileText.next}
            disabled={position >= total}
            onClick={() => onStep(1)}
          />
        </span>
      )}
      <ButtonLink
        kind="quiet"
        size="row"
        icon={IconArrowsMaximize}
        render={({ children, ...link }) => (
          <Link to={`/berkas/${number}`} {...link}>
            {children}
          </Link>
        )}
      >
        {caseFileText.openFile}
      </ButtonLink>
    </>
  );
}
