import type { Case } from "#domain/case/case.ts";
import { workersOf } from "#domain/permissions.ts";
import { actingRole } from "#domain/roles.ts";
import { stageOf, type AnyStandard } from "#domain/service-standard.ts";
import { standardOf } from "#domain/services/index.ts";
import { useLinked } from "#data/cases.ts";
import { useLinking } from "#data/linking.ts";
import { useSimilar, type SimilarCase, type SimilarReason } from "#data/search.ts";
import { useActor } from "#data/session.tsx";
import { caseTitle } from "#text/case.ts";
import { linkText } from "#text/linking.ts";
import { notDoneText } from "#text/refusals.ts";
import { triageText } from "#text/triage.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { LiveRegion } from "#ui/live-region.tsx";
import { Notice } from "#ui/notice.tsx";
import { useMemo, useState } from "react";
import { Link } from "react-router";
import type { Triage } from "./acts-of.ts";
import styles from "./triage.module.css";

/** Reports that may tell of the same matter, and why they are shown; a person joins them, or not. */
export function SimilarPart({
  item,
  standard,
  triage,
}: {
  item: Case;
  standard: AnyStandard;
  triage: Triage;
}) {
  const fields = useMemo(() => [standard.shows.subject, triage.story], [standard, triage]);
  const similar = useSimilar(item, fields).data;
  const linked = useLinked(item.id).data;
  const { link, unlink } = useLinking();
  const actor = useActor();
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  if (!similar || !linked) return null;

  const linkedIds = new Set(linked.map(({ id }) => id));
  const known = new Set(similar.map((one) => one.item.id));
  const shown = [
    ...similar,
    ...linked.flatMap((other): readonly SimilarCase[] =>
      known.has(other.id) ? [] : [{ item: other, reasons: [] }],
    ),
  ];
  const mayLink = actingRole(actor, workersOf(standard)) !== null;

  const change = async ({ item: other, reasons }: SimilarCase) => {
    const isLinked = linkedIds.has(other.id);
    setProblem(null);
    const outcome = isLinked
      ? await unlink(item, other)
      : await link(item, other, reasons.includes("key") ? "duplicate" : "related");
    if (outcome.kind !== "done") return setProblem(notDoneText(outcome, standard));
    const words = isLinked ? linkText.unlinked : linkText.linked;
    setSaid(words(item.number, other.number));
  };

  return (
    <section className={styles.similar} aria-labelledby="laporan-serupa">
      <h3 id="laporan-serupa">
        {triageText.similar}{" "}
        <span className={styles.quiet}>
          {shown.length > 0 ? triageText.similarDetail : triageText.noSimilar}
        </span>
      </h3>
      {shown.length > 0 && (
        <ul>
          {shown.map((one) => {
            const other = one.item;
            const spec = standardOf(other.service);
            const isLinked = linkedIds.has(other.id);
            return (
              <li key={other.id}>
                <span className={styles.similarNumber}>{other.number}</span>
                <span className={styles.similarSubject}>
                  <Link to={`/berkas/${other.number}`}>{subjectOf(other, spec)}</Link>
                  <span className={styles.hint}>{reasonWords(one, spec, isLinked)}</span>
                </span>
                <span className={styles.similarStage}>
                  {triageText.stageAndDay(stageOf(spec, other.stage).label, other.receivedAt)}
                </span>
                {mayLink && (
                  <LinkButton
                    className={styles.join}
                    aria-label={
                      isLinked ? linkText.unlinkOf(other.number) : linkText.linkOf(other.number)
                    }
                    onClick={() => void change(one)}
                  >
                    {isLinked ? linkText.unlink : linkText.link}
                  </LinkButton>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {problem && <Notice tone="error">{problem}</Notice>}
      <LiveRegion message={said} />
    </section>
  );
}

const subjectOf = (item: Case, standard: AnyStandard): string => {
  const subject = item.fields[standard.shows.subject];
  return typeof subject === "string" ? subject : caseTitle(item, standard);
};

const reasonWords = (
  { reasons }: SimilarCase,
  standard: AnyStandard,
  isLinked: boolean,
): string => {
  const keyed = standard.duplicateBy.map((id) => standard.fields[id]?.label ?? id).join(", ");
  const words: Readonly<Record<SimilarReason, string>> = {
    key: triageText.sameKey(keyed),
    reporter: triageText.sameReporter,
    text: triageText.likeWords,
  };
  return [...(isLinked ? [triageText.isLinked] : []), ...reasons.map((one) => words[one])].join(
    ", ",
  );
};
