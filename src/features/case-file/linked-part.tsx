import { stageOf } from "#domain/service-standard.ts";
import { standardOf } from "#domain/services/index.ts";
import { useLinked } from "#data/cases.ts";
import { caseSubject, caseTitle } from "#text/case.ts";
import { caseFileText } from "#text/case-file.ts";
import { Link } from "react-router";
import { CaseSection } from "./case-section.tsx";
import styles from "./case-file.module.css";
import { useCaseView } from "./case-view.ts";

/** Cases made from this one, and the one it was made from. Those a person may not see are not there. */
export function LinkedPart() {
  const { item } = useCaseView();
  const linked = useLinked(item.id).data ?? [];
  if (linked.length === 0) return null;
  return (
    <CaseSection id="terkait" title={caseFileText.linked}>
      <ul className={styles.linked}>
        {linked.map((other) => {
          const standard = standardOf(other.service);
          return (
            <li key={other.id}>
              <Link to={`/berkas/${other.number}`}>{other.number}</Link>{" "}
              {caseSubject(other, standard) || caseTitle(other, standard)}{" "}
              <span className={styles.quiet}>{stageOf(standard, other.stage).label}</span>
            </li>
          );
        })}
      </ul>
    </CaseSection>
  );
}
