import { useNow } from "#data/now.ts";
import { normalise, searchedWords, type SearchAnswer } from "#data/search.ts";
import { useSession } from "#data/session.tsx";
import type { Case } from "#domain/case/case.ts";
import { stageOf, type AnyStandard } from "#domain/service-standard.ts";
import { standardOf } from "#domain/services/index.ts";
import { caseFullTitle, caseSubject, caseTitle } from "#text/case.ts";
import { promiseWords } from "#text/promise.ts";
import { searchText } from "#text/search.ts";
import { PromiseBadge } from "#ui/promise-badge.tsx";
import { useEffect, useRef } from "react";
import { Marked } from "./marked.tsx";
import styles from "./search.module.css";

export const optionId = (listId: string, { id }: Case): string => `${listId}-${id}`;

export interface SearchResultsProps {
  readonly listId: string;
  readonly typed: string;
  readonly answer: SearchAnswer | undefined;
  /** The answer is that of what stands in the field now. */
  readonly isCurrent: boolean;
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onOpen: (item: Case) => void;
}

/** The hits below the field, or plain words that there are none. */
export function SearchResults(props: SearchResultsProps) {
  const { listId, typed, answer, isCurrent, active, onActive, onOpen } = props;
  if (!answer) return null;
  const { cases, more, numbersOnly } = answer;
  const words = searchedWords(typed);
  return (
    <div aria-busy={!isCurrent}>
      {cases.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot hold such rows.
        <div role="listbox" id={listId} aria-label={searchText.results}>
          {cases.map((item, index) => (
            <Result
              key={item.id}
              id={optionId(listId, item)}
              item={item}
              words={words}
              isActive={index === active}
              onActive={() => onActive(index)}
              onOpen={() => onOpen(item)}
            />
          ))}
        </div>
      )}
      {cases.length === 0 && isCurrent && (
        <div className={styles.none}>
          <p>{searchText.none(typed.trim())}</p>
          <p className={styles.quiet}>{searchText.noneHint}</p>
        </div>
      )}
      {numbersOnly && <p className={styles.foot}>{searchText.numbersOnly}</p>}
      {more && <p className={styles.foot}>{searchText.more(cases.length)}</p>}
    </div>
  );
}

function Result({
  id,
  item,
  words,
  isActive,
  onActive,
  onOpen,
}: {
  id: string;
  item: Case;
  words: readonly string[];
  isActive: boolean;
  onActive: () => void;
  onOpen: () => void;
}) {
  const { calendar } = useSession();
  const now = useNow();
  const place = useRef<HTMLDivElement>(null);
  const standard = standardOf(item.service);
  const subject = caseSubject(item, standard);
  // One line each: why it rests stands in the case.
  const { tone, share, line } = promiseWords(item, standard, calendar, now);

  useEffect(() => {
    if (isActive) place.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field has the focus and the keys.
    <div
      ref={place}
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element holds text alone.
      role="option"
      aria-selected={isActive}
      className={styles.result}
      // Focus stays in the field, or the list would close before the click.
      onPointerDown={(event) => event.preventDefault()}
      onPointerMove={isActive ? undefined : onActive}
      onClick={onOpen}
    >
      <span className={styles.head}>
        <span className={styles.number}>
          <Marked text={item.number} words={words} />
        </span>
        {item.formerNumber !== null && (
          <span className={styles.former}>
            <Marked text={item.formerNumber} words={words} />
          </span>
        )}
        <span className={styles.stage}>{stageOf(standard, item.stage).label}</span>
      </span>
      <span className={styles.title}>
        <Marked text={titleFor(item, standard, words)} words={words} />
      </span>
      {subject !== "" && (
        <span className={styles.subject}>
          <Marked text={subject} words={words} />
        </span>
      )}
      <PromiseBadge view={{ tone, share, line }} size="row" />
    </div>
  );
}

/** The short name of the PD, unless it is the full one that shows why the case was found. */
const titleFor = (item: Case, standard: AnyStandard, words: readonly string[]): string => {
  const short = caseTitle(item, standard);
  const full = caseFullTitle(item, standard);
  const shows = (name: string) => words.some((word) => normalise(name).includes(word));
  return !shows(short) && shows(full) ? full : short;
};
