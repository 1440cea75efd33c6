import type { CalendarDecisions } from "#domain/reference/reference.ts";
import type { DayMark } from "#domain/working-calendar.ts";
import { calendarOf } from "#store/calendar.ts";
import { deleteDraft, readDraft, writeDraft } from "#store/drafts.ts";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useSession } from "./session.tsx";

/** The office's own decisions about the calendar, as they would be published. */
export type DraftCalendar = Pick<CalendarDecisions, "marks" | "countReceiptDay">;

export const calendarDraftKey = "calendar";

/** One thing that differs from the published revision. */
export type CalendarChange =
  | { readonly kind: "added" | "removed"; readonly mark: DayMark }
  | { readonly kind: "changed"; readonly mark: DayMark; readonly before: DayMark }
  | { readonly kind: "receipt"; readonly counted: boolean };

/**
 * The unpublished revision that Kalender and Hitungan both work on. It is written at once and read
 * from the store, so that both screens, and another tab, always show the same one.
 */
export const useCalendarDraft = () => {
  const { db, clock, reference } = useSession();
  const published = reference.calendar;
  const { data: stored } = useQuery({
    queryKey: ["drafts", calendarDraftKey],
    queryFn: async () => parseDraft(await readDraft(db, calendarDraftKey)),
    meta: { watch: [{ table: "drafts" }] },
  });

  const draft = stored ?? published;
  const changes = useMemo(() => changesOf(published, draft), [published, draft]);
  const save = useCallback(
    async (next: DraftCalendar) => {
      const tidy = { ...next, marks: inOrder(next.marks) };
      if (changesOf(published, tidy).length === 0) await deleteDraft(db, calendarDraftKey);
      else await writeDraft(db, calendarDraftKey, tidy, clock());
    },
    [db, clock, published],
  );
  const discard = useCallback(() => deleteDraft(db, calendarDraftKey), [db]);
  return { published, draft, changes, save, discard };
};

/** The next revision, as it would be counted by. */
export const nextRevision = (
  published: CalendarDecisions,
  draft: DraftCalendar,
): CalendarDecisions => ({
  marks: draft.marks,
  countReceiptDay: draft.countReceiptDay,
  revision: published.revision + 1,
});

/** A calendar for showing what decisions would mean. */
export const calendarFor = (decisions: CalendarDecisions) => calendarOf(decisions);

/** `mark` in the place of any other for its date. */
export const withMark = (
  marks: readonly DayMark[],
  mark: DayMark,
  insteadOf: string | null,
): readonly DayMark[] => [
  ...marks.filter(({ date }) => date !== mark.date && date !== insteadOf),
  mark,
];

const inOrder = (marks: readonly DayMark[]): readonly DayMark[] =>
  [...marks].sort((one, other) => (one.date < other.date ? -1 : 1));

const changesOf = (published: DraftCalendar, draft: DraftCalendar): readonly CalendarChange[] => {
  const before = new Map(published.marks.map((mark) => [mark.date, mark]));
  const after = new Map(draft.marks.map((mark) => [mark.date, mark]));
  const changes: CalendarChange[] = [];
  for (const mark of inOrder([...after.values()])) {
    const old = before.get(mark.date);
    if (!old) changes.push({ kind: "added", mark });
    else if (JSON.stringify(old) !== JSON.stringify(mark)) {
      changes.push({ kind: "changed", mark, before: old });
    }
  }
  for (const mark of published.marks) {
    if (!after.has(mark.date)) changes.push({ kind: "removed", mark });
  }
  if (published.countReceiptDay !== draft.countReceiptDay) {
    changes.push({ kind: "receipt", counted: draft.countReceiptDay });
  }
  return changes;
};

const parseDraft = (stored: unknown): DraftCalendar | null => {
  if (typeof stored !== "object" || stored === null) return null;
  const marks = "marks" in stored && Array.isArray(stored.marks) ? stored.marks : [];
  return {
    marks: marks.filter(isMark),
    countReceiptDay: "countReceiptDay" in stored && stored.countReceiptDay === true,
  };
};

const isMark = (value: unknown): value is DayMark =>
  typeof value === "object" &&
  value !== null &&
  "date" in value &&
  typeof value.date === "string" &&
  "open" in value &&
  typeof value.open === "boolean" &&
  "name" in value &&
  typeof value.name === "string";
