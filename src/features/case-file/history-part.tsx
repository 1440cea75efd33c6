import type { Case } from "#domain/case/case.ts";
import type { CaseEvent } from "#domain/case/events.ts";
import { useCasesByIds } from "#data/cases.ts";
import { caseFileText, momentWords } from "#text/case-file.ts";
import { historyEntry } from "#text/history.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { useMemo, useState } from "react";
import { CaseSection } from "./case-section.tsx";
import styles from "./case-file.module.css";
import { useCaseView } from "./case-view.ts";

/** Shown at once; a case of years has hundreds, and the newest are what one looks for. */
const shownFirst = 20;
const shownCompact = 4;

/** Everything that happened to the case, newest first. */
export function HistoryPart() {
  const { item, standard, events, now, compact } = useCaseView();
  const [all, setAll] = useState(false);
  const others = useOthersIn(events);
  const newest = events.toReversed();
  const shown = all ? newest : newest.slice(0, compact ? shownCompact : shownFirst);
  const hidden = newest.length - shown.length;
  return (
    <CaseSection id="riwayat" title={caseFileText.history}>
      <ol className={styles.history}>
        {shown.map((event) => {
          const entry = historyEntry(event, standard, { ...item, others });
          return (
            <li key={entry.v} className={styles.happened}>
              <time className={styles.when} dateTime={new Date(entry.at).toISOString()}>
                {momentWords(entry.at, now)}
              </time>
              <p className={styles.told}>
                <strong>{entry.who}</strong> {entry.words}
                {entry.marks.map((mark) => (
                  <span key={mark} className={styles.historyMark}>
                    {mark}
                  </span>
                ))}
              </p>
            </li>
          );
        })}
      </ol>
      {hidden > 0 && (
        <LinkButton onClick={() => setAll(true)}>{caseFileText.earlierHistory(hidden)}</LinkButton>
      )}
    </CaseSection>
  );
}

const none: readonly Case[] = [];

/** Cases that the history speaks of, which it knows by their ids alone. */
const useOthersIn = (events: readonly CaseEvent[]): readonly Case[] => {
  const ids = useMemo(
    () => [
      ...new Set(
        events.flatMap((event) =>
          event.type === "CasesLinked" || event.type === "CasesUnlinked" ? [event.other] : [],
        ),
      ),
    ],
    [events],
  );
  return useCasesByIds(ids).data ?? none;
};
