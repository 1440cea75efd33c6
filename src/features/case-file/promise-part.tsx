import { currentPromise } from "#domain/case/case.ts";
import { otherLimitsOf } from "#domain/case/other-limits.ts";
import { caseFileText } from "#text/case-file.ts";
import { countText, countWords } from "#text/count.ts";
import { formatFullMoment } from "#text/format.ts";
import { classificationWords, handlingText, limitWords } from "#text/handling.ts";
import { missingWords, promiseWords, whyHere } from "#text/promise.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { Popover } from "#ui/popover.tsx";
import { PromiseBadge } from "#ui/promise-badge.tsx";
import { countOf } from "./count-of.ts";
import styles from "./case-file.module.css";
import { useCaseView } from "./case-view.ts";

/** How the promise stands, in big words, when it falls due, and how that was counted. */
export function PromisePart() {
  const { item, standard, calendar, now, compact } = useCaseView();
  const promise = currentPromise(item);
  const words = promiseWords(item, standard, calendar, now);
  const ended = promise?.endedAt ?? null;
  const due =
    ended !== null
      ? caseFileText.endedAt(formatFullMoment(ended))
      : promise?.dueAt != null
        ? caseFileText.dueAt(formatFullMoment(promise.dueAt))
        : null;
  return (
    <div className={styles.promise} data-compact={compact || undefined}>
      {!compact && <p className={styles.caption}>{caseFileText.promise}</p>}
      <PromiseBadge view={words} size="page" />
      {due && <p className={styles.due}>{due}</p>}
      <Limits />
      <div className={styles.seeCount}>
        <Popover
          title={countText.title}
          align="end"
          renderTrigger={(trigger) => <LinkButton {...trigger}>{caseFileText.seeCount}</LinkButton>}
        >
          <CountTable />
        </Popover>
      </div>
    </div>
  );
}

/** Limits of the channel beside ours. Late ones carry the sign of what is late, not its colour alone. */
function Limits() {
  const { item, standard, calendar, now, outlineOnly } = useCaseView();
  const limits = outlineOnly ? [] : otherLimitsOf(item, standard, calendar, now);
  if (limits.length === 0) return null;
  return (
    <ul className={styles.limits} aria-label={handlingText.otherLimits}>
      {limits.map((limit) => (
        <li key={limit.id} data-state={limit.state}>
          {limitWords(limit)}
        </li>
      ))}
    </ul>
  );
}

/** *Lihat hitungan*: each day, its minutes, and who stopped the clock and why. */
function CountTable() {
  const { item, standard, calendar, events, now } = useCaseView();
  const counted = countOf(item, standard, calendar, events, now);
  if (!counted) {
    return (
      <p className={styles.countIntro}>
        {currentPromise(item)
          ? countText.waiting(whyHere(item, standard) ?? missingWords(item, standard))
          : countText.none}
      </p>
    );
  }
  const { promise, within, count } = counted;
  const words = countWords(count, promise, standard, calendar);
  return (
    <>
      <p className={styles.countIntro}>{countText.promise(within, count.promisedMinutes)}</p>
      <table className={styles.count}>
        <thead className="pl-visually-hidden">
          <tr>
            <th scope="col">{countText.day}</th>
            <th scope="col">{countText.what}</th>
            <th scope="col">{countText.minutes}</th>
          </tr>
        </thead>
        <tbody>
          {words.lines.map((line) => (
            <tr key={line.key}>
              <td>{line.day}</td>
              <td>{line.words}</td>
              <td>{line.minutes}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={2}>{countText.spent}</td>
            <td>{words.spent}</td>
          </tr>
          {words.shifted && (
            <tr>
              <td colSpan={2}>{countText.shifted}</td>
              <td>{words.shifted}</td>
            </tr>
          )}
          <tr className={styles.countRest}>
            <td colSpan={2}>{words.rest.words}</td>
            <td>{words.rest.minutes}</td>
          </tr>
        </tfoot>
      </table>
      <p className={styles.countAhead}>
        {words.ahead} <strong>{words.due}</strong>
      </p>
      {(item.classifications ?? []).map((one) => (
        <p key={one.at} className={styles.countAhead}>
          {classificationWords(one, standard)}
        </p>
      ))}
      {words.warnings.map((warning) => (
        <p key={warning} className={styles.countAhead}>
          {warning}
        </p>
      ))}
    </>
  );
}
