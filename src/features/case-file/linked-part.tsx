import type { Case } from "#domain/case/case.ts";
import { stageOf } from "#domain/service-standard.ts";
import { standardOf } from "#domain/services/index.ts";
import { useLinked } from "#data/cases.ts";
import { useLinking } from "#data/linking.ts";
import { caseSubject, caseTitle } from "#text/case.ts";
import { caseFileText } from "#text/case-file.ts";
import { linkText } from "#text/linking.ts";
import { notDoneText } from "#text/refusals.ts";
import { Button } from "#ui/button.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { useToast } from "#ui/toasts.tsx";
import IconLink from "@tabler/icons-react/dist/esm/icons/IconLink.mjs";
import { useRef, useState } from "react";
import { Link } from "react-router";
import { CaseSection } from "./case-section.tsx";
import styles from "./case-file.module.css";
import { useCaseView } from "./case-view.ts";
import { LinkDialog } from "./link-dialog.tsx";

/**
 * Cases made from this one, the one it was made from, and those that somebody joined with it. Those a
 * person may not see are not there.
 */
export function LinkedPart() {
  const { item, mayWork } = useCaseView();
  const linked = useLinked(item.id).data ?? [];
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { unlink } = useLinking();
  const toast = useToast();
  const join = useRef<HTMLButtonElement>(null);
  if (linked.length === 0 && !mayWork) return null;

  const part = async (other: Case) => {
    setProblem(null);
    const outcome = await unlink(item, other);
    if (outcome.kind !== "done") {
      return setProblem(notDoneText(outcome, standardOf(item.service)));
    }
    toast({ text: linkText.unlinked(item.number, other.number) });
    // Its row goes, and with it the button that had the keyboard.
    join.current?.focus();
  };
  return (
    <CaseSection
      id="terkait"
      title={caseFileText.linked}
      action={
        mayWork && (
          <Button
            ref={join}
            kind="quiet"
            size="row"
            icon={IconLink}
            onClick={() => setAsking(true)}
          >
            {linkText.open}
          </Button>
        )
      }
    >
      {linked.length === 0 && <p className={styles.quiet}>{linkText.none}</p>}
      {linked.length > 0 && (
        <ul className={styles.linked}>
          {linked.map((other) => {
            const standard = standardOf(other.service);
            return (
              <li key={other.id}>
                <Link to={`/berkas/${other.number}`}>{other.number}</Link>{" "}
                {caseSubject(other, standard) || caseTitle(other, standard)}{" "}
                <span className={styles.quiet}>{stageOf(standard, other.stage).label}</span>{" "}
                {mayWork && (
                  <LinkButton
                    aria-label={linkText.unlinkOf(other.number)}
                    onClick={() => void part(other)}
                  >
                    {linkText.unlink}
                  </LinkButton>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {problem && <Notice tone="error">{problem}</Notice>}
      {asking && <LinkDialog item={item} onClose={() => setAsking(false)} />}
    </CaseSection>
  );
}
