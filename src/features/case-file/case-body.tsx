import { caseFullTitle, caseSubject } from "#text/case.ts";
import { caseFileText, valueWords } from "#text/case-file.ts";
import { lowerFirst } from "#text/promise.ts";
import { queueText } from "#text/queue.ts";
import { IconButton } from "#ui/icon-button.tsx";
import { StageSteps } from "#ui/stage-steps.tsx";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconCopy from "@tabler/icons-react/dist/esm/icons/IconCopy.mjs";
import { useState } from "react";
import styles from "./case-file.module.css";
import { CaseSection } from "./case-section.tsx";
import { useCaseView } from "./case-view.ts";
import { RequirementsSection } from "./requirements-section.tsx";
import { ProposalNote } from "./proposal-note.tsx";
import { stepsOf } from "./stages-of.ts";
import { WorksPart } from "./works-part.tsx";
import { ChecksSection, ListSection, WorkSection } from "./work-sections.tsx";

/** Number, service and kind; then who asks for what. */
export function CaseHead() {
  const { item, standard, layout } = useCaseView();
  const { kind } = layout;
  const spec = kind ? standard.fields[kind] : undefined;
  const kindWords = kind && spec ? lowerFirst(valueWords(spec, item.fields[kind])) : "";
  return (
    <div className={styles.head}>
      <div className={styles.headLine}>
        <CaseNumber />
        {item.queue && <strong>{queueText(item.queue, standard)}</strong>}
        <span>{[standard.name, kindWords].filter(Boolean).join(", ")}</span>
        {item.formerNumber && <span>{caseFileText.formerNumber(item.formerNumber)}</span>}
      </div>
      <CaseTitle level={1} />
    </div>
  );
}

export function CaseTitle({ level }: { level: 1 | 2 }) {
  const { item, standard } = useCaseView();
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <>
      <Heading className={styles.title}>{caseFullTitle(item, standard)}</Heading>
      <p className={styles.subject}>{caseSubject(item, standard)}</p>
    </>
  );
}

/** What somebody wrote, at reading size: everything below is done because of it. */
function Story() {
  const { item, standard } = useCaseView();
  const { story } = standard.shows;
  const text = story === undefined ? undefined : item.fields[story];
  if (story === undefined || typeof text !== "string") return null;
  return (
    <CaseSection id="uraian" title={standard.fields[story]?.label ?? story}>
      <p className={styles.story}>{text}</p>
    </CaseSection>
  );
}

/** The number, and a button whose name and picture say that it was copied. */
export function CaseNumber() {
  const { number } = useCaseView().item;
  const [copied, setCopied] = useState<string | null>(null);
  const copy = () => {
    void navigator.clipboard.writeText(number).then(
      () => setCopied(number),
      // Without the permission to copy nothing is lost: the number stands there to be marked.
      () => setCopied(null),
    );
  };
  const done = copied === number;
  return (
    <span className={styles.number}>
      {number}
      <IconButton
        icon={done ? IconCheck : IconCopy}
        label={done ? caseFileText.copied(number) : caseFileText.copyNumber(number)}
        onClick={copy}
        onBlur={() => setCopied(null)}
      />
    </span>
  );
}

export function CaseSteps() {
  const { item, standard, now } = useCaseView();
  return <StageSteps label={caseFileText.steps} steps={stepsOf(item, standard, now)} />;
}

/** The parts where the work is done, drawn from the standard. */
export function CaseSections() {
  const { layout, outlineOnly } = useCaseView();
  if (outlineOnly) return <p className={styles.outline}>{caseFileText.outline}</p>;
  return (
    <>
      <ProposalNote />
      <Story />
      <RequirementsSection />
      {layout.checks.map((part) => (
        <ChecksSection key={part.field} part={part} />
      ))}
      {layout.lists.map((part) => (
        <ListSection key={part.field} part={part} />
      ))}
      {layout.work.map((section) => (
        <WorkSection key={section.id} section={section} />
      ))}
      <WorksPart />
    </>
  );
}
