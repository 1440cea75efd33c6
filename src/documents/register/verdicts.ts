/** How what there is to say about a row weighs, and which rows were seen before. */
import type { Reason } from "#text/import.ts";

export type VerdictKind = "good" | "unsure" | "bad" | "duplicate";

export interface Verdict {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly kind: VerdictKind;
  readonly reasons: readonly Reason[];
  /** Null when the row is bad. */
  readonly fingerprint: string | null;
}

const weights = {
  "no-agency": "bad",
  "no-person": "bad",
  "no-receipt": "bad",
  "no-subject": "bad",
  "no-need": "bad",
  "no-story": "bad",
  "receipt-unreadable": "bad",
  "receipt-in-future": "bad",
  "receipt-too-early": "bad",
  "imported-before": "duplicate",
  "same-as-row": "duplicate",
  "agency-close": "unsure",
  "agency-unlisted": "unsure",
  "agency-assumed": "unsure",
  "channel-assumed": "unsure",
  "phones-several": "unsure",
  "date-unsure": "unsure",
  "date-swapped": "unsure",
  "date-unreadable": "unsure",
  "time-unreadable": "unsure",
  "hidden-row": "unsure",
  "merged-row": "unsure",
  "ditto-empty": "unsure",
  "closed-before-receipt": "unsure",
  "closed-in-future": "unsure",
  "closed-but-open": "unsure",
  "unknown-word": "unsure",
  "stage-assumed": "unsure",
  "stage-inferred": "unsure",
  "devices-unread": "unsure",
  "several-devices": "unsure",
  "officer-unknown": "unsure",
  "officer-close": "unsure",
  "phone-repaired": "unsure",
  "digits-lost": "unsure",
  "characters-damaged": "unsure",
  "too-long": "unsure",
  "not-fitting": "unsure",
  kept: "good",
  "word-skipped": "good",
  "end-without-time": "good",
  "identity-masked": "good",
  "reporter-masked": "good",
  "subject-from-story": "good",
  // The rules of the case say no: one such row must not stop the others.
  refused: "bad",
} satisfies Record<Reason["type"], VerdictKind>;

const order: readonly VerdictKind[] = ["bad", "duplicate", "unsure"];

export const kindOf = (reasons: readonly Reason[]): VerdictKind =>
  order.find((kind) => reasons.some((reason) => weights[reason.type] === kind)) ?? "good";

export const weightOf = (type: Reason["type"]): VerdictKind => weights[type];

const saysSeen = ({ type }: Reason) => weights[type] === "duplicate";

/**
 * Marks rows that mean what an earlier row of the file means, or a case that is already here. Apart
 * from understanding, so that what is known may change without reading ten thousand rows again.
 */
export const markSeen = <Row extends Verdict>(
  verdicts: readonly Row[],
  known: ReadonlySet<string>,
): readonly Row[] => {
  const firstRow = new Map<string, number>();
  return verdicts.map((verdict) => {
    const { fingerprint, row } = verdict;
    if (fingerprint === null) return verdict;
    const twin = firstRow.get(fingerprint);
    if (twin === undefined) firstRow.set(fingerprint, row);
    const seen: readonly Reason[] = known.has(fingerprint)
      ? [{ type: "imported-before" }]
      : twin === undefined
        ? []
        : [{ type: "same-as-row", row: twin }];
    const reasons = [...seen, ...verdict.reasons.filter((reason) => !saysSeen(reason))];
    return { ...verdict, reasons, kind: kindOf(reasons) };
  });
};
