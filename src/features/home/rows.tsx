import { canMove, mainStep } from "#domain/case/can-move.ts";
import { type Case } from "#domain/case/case.ts";
import { readRight } from "#domain/permissions.ts";
import { stageOf, type AnyStandard } from "#domain/service-standard.ts";
import { standardOf } from "#domain/services/index.ts";
import { useMover } from "#data/moving.tsx";
import { useActor, useSession } from "#data/session.tsx";
import { caseContents, caseSubject, caseTitle } from "#text/case.ts";
import { homeText, shortVerb } from "#text/home.ts";
import { lowerFirst, promiseWords } from "#text/promise.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { PromiseBadge } from "#ui/promise-badge.tsx";
import { type ReactNode } from "react";
import { Link } from "react-router";
import styles from "./home.module.css";

export function Part({
  id,
  title,
  level = 3,
  count,
  more,
  children,
}: {
  id: string;
  title: string;
  level?: 2 | 3;
  count: string;
  more?: ReactNode;
  children: ReactNode;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.head}>
        <Heading id={id}>{title}</Heading>
        <span className={styles.count}>{count}</span>
        {more !== undefined && <span className={styles.more}>{more}</span>}
      </div>
      {children}
    </section>
  );
}

export function Rows({ children }: { children: ReactNode }) {
  return <ul className={styles.rows}>{children}</ul>;
}

export function Row({
  item,
  now,
  act,
  remark,
}: {
  item: Case;
  now: number;
  act: ReactNode;
  /** Instead of the subject: why the case stands in this list. */
  remark?: string | undefined;
}) {
  const { calendar } = useSession();
  const standard = standardOf(item.service);
  const actor = useActor();
  const hidden = readRight(standard, actor) !== "full";
  const view = promiseWords(item, standard, calendar, now);
  return (
    <li className={styles.row}>
      {/* What a case lacks is known only to who may read it. */}
      <PromiseBadge
        view={hidden && view.tone === "uncounted" ? { ...view, second: undefined } : view}
      />
      <span className={styles.words}>
        {hidden ? (
          <span className={styles.hidden}>{homeText.hidden}</span>
        ) : (
          <Link to={`/berkas/${item.number}`} className={styles.agency}>
            {caseTitle(item, standard)}
          </Link>
        )}
        <span className={styles.subject}>{remark ?? secondLine(item, standard)}</span>
      </span>
      <span className={styles.place}>
        <span className={styles.number}>{item.number} </span>
        <span className={styles.stage}>{stageOf(standard, item.stage).label}</span>
      </span>
      <span className={styles.act}>{act}</span>
    </li>
  );
}

/** The subject; where that is the title already, through which channel it came. */
const secondLine = (item: Case, standard: AnyStandard): string =>
  standard.shows.leads
    ? [caseContents(item, standard), caseSubject(item, standard)].filter(Boolean).join(", ")
    : caseSubject(item, standard);

/**
 * The next step of the procedure. When something is missing for it the button leads to where that is
 * recorded; whoever may not make the step opens the file.
 */
export function NextStep({ item, first, now }: { item: Case; first: boolean; now: number }) {
  const actor = useActor();
  const { calendar, reference } = useSession();
  const mover = useMover();
  const standard = standardOf(item.service);
  const step = mainStep(item, standard);
  const verdict =
    step && canMove(item, step.to, { actor, standard, calendar, now, settings: reference.desk });
  const kind = first ? "filled" : "outlined";

  if (step && verdict && verdict.kind !== "refused") {
    const words = shortVerb(step.verb);
    return (
      <Button
        kind={kind}
        aria-label={`${words}, ${item.number}`}
        onClick={() => mover.move(item, step.to)}
      >
        {verdict.kind === "asks" ? `${words}…` : words}
      </Button>
    );
  }
  const lacks =
    verdict?.kind === "refused" && verdict.refusal.type === "EvidenceMissing"
      ? verdict.refusal.missing[0]
      : undefined;
  const words = lacks ? lackWords(standard, lacks.section) : homeText.open;
  return (
    <ButtonLink
      kind={kind}
      render={(link) => (
        <Link
          to={`/berkas/${item.number}${lacks ? `#${lacks.section}` : ""}`}
          aria-label={`${words}, ${item.number}`}
          {...link}
        />
      )}
    >
      {words}
    </ButtonLink>
  );
}

const lackWords = (standard: AnyStandard, section: string): string => {
  const title = standard.sections.find(({ id }) => id === section)?.title;
  return title ? homeText.complete(lowerFirst(title)) : homeText.completeRequirements;
};
