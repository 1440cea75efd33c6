import type { AnyStandard } from "#domain/service-standard.ts";
import { weightOf, type VerdictKind } from "#documents/register/verdicts.ts";
import { formatDate } from "#text/format.ts";
import { importPageText, reasonText, type Reason } from "#text/import.ts";
import { PromiseBadge } from "#ui/promise-badge.tsx";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import styles from "./preview-rows.module.css";
import type { RowView } from "./reading.ts";
import { isTaken } from "./use-import.ts";
import { VerdictMark } from "./verdict-mark.tsx";

const heads = [
  "verdict",
  "row",
  "agency",
  "subject",
  "received",
  "stage",
  "promise",
  "reasons",
] as const;

/**
 * Ten thousand rows, of which only those in sight are drawn. The window scrolls, not a box in it, so
 * that a phone has one scroll and the table all the room there is.
 */
export function PreviewRows({
  lines,
  takesDuplicates,
  standard,
}: {
  lines: readonly RowView[];
  takesDuplicates: boolean;
  standard: AnyStandard;
}) {
  const { person, agency } = standard.shows;
  const channel = standard.triage ? "channel" : undefined;
  const labels: Readonly<Record<string, string>> = {
    ...importPageText.heads,
    agency: [person, channel, agency]
      .flatMap((field) => (field === undefined ? [] : (standard.fields[field]?.label ?? [])))
      .join(", "),
  };
  const body = useRef<HTMLTableSectionElement>(null);
  const scrollMargin = useTopOf(body);
  // oxlint-disable-next-line react/incompatible-library -- the compiler is off (toolchain §3).
  const virtualizer = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => 44,
    getItemKey: (index) => lines[index]?.row ?? index,
    overscan: 10,
    scrollMargin,
  });
  return (
    <table
      className={styles.table}
      aria-label={importPageText.preview}
      aria-rowcount={lines.length + 1}
      aria-colcount={heads.length}
    >
      <thead className={styles.head}>
        <tr aria-rowindex={1} className={styles.row}>
          {heads.map((head) => (
            <th key={head} scope="col" data-cell={head}>
              {labels[head]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} className={styles.body} style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const line = lines[index];
          return (
            line && (
              <tr
                key={key}
                ref={virtualizer.measureElement}
                aria-rowindex={index + 2}
                data-index={index}
                data-out={!isTaken(line.kind, takesDuplicates) || undefined}
                className={`${styles.row} ${styles.line}`}
                style={{ transform: `translateY(${start - scrollMargin}px)` }}
              >
                <PreviewRow line={line} />
              </tr>
            )
          );
        })}
      </tbody>
    </table>
  );
}

function PreviewRow({ line }: { line: RowView }) {
  const none = importPageText.emptyCell;
  return (
    <>
      <td data-cell="verdict">
        <VerdictMark kind={line.kind} />
      </td>
      <td data-cell="row">
        <span className={styles.phoneOnly}>{importPageText.heads.row} </span>
        {line.row}
      </td>
      <td data-cell="agency">
        {[line.person, line.channel, line.agency].filter(Boolean).join(", ") || none}
      </td>
      <td data-cell="subject">{line.subject || none}</td>
      <td data-cell="received">
        {line.receivedAt === null ? line.receivedText || none : formatDate(line.receivedAt)}
      </td>
      <td data-cell="stage">{line.stage || none}</td>
      <td data-cell="promise">
        {line.promise ? <PromiseBadge view={{ ...line.promise, second: undefined }} /> : none}
      </td>
      <td data-cell="reasons">
        <Reasons reasons={line.reasons} kind={line.kind} />
      </td>
    </>
  );
}

/** What decided the verdict first; what is merely kept in words after it, quietly. */
function Reasons({ reasons, kind }: { reasons: readonly Reason[]; kind: VerdictKind }) {
  const ordered = [
    ...reasons.filter(({ type }) => weightOf(type) === kind && kind !== "good"),
    ...reasons.filter(({ type }) => weightOf(type) !== kind || kind === "good"),
  ];
  return (
    <ul className={styles.reasons}>
      {ordered.map((reason, index) => (
        <li
          // Two reasons of a row may be worded alike; their order never changes.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          data-weight={weightOf(reason.type)}
        >
          {reasonText(reason)}
        </li>
      ))}
    </ul>
  );
}

/** How far below the top of the page the rows begin; it moves when something above unfolds. */
const useTopOf = (element: { readonly current: HTMLElement | null }): number => {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const rect = element.current?.getBoundingClientRect();
      if (rect) setTop(Math.round(rect.top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return top;
};
