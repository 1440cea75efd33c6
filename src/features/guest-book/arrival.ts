import type { FieldValues } from "#domain/fields.ts";
import { dayToMinute, isoDateToDay, minuteToDay, minuteToMs, msToMinute } from "#domain/time.ts";
import { parseTime } from "#text/dates.ts";
import { guestBookText } from "#text/guest-book.ts";

export type Arrival =
  | { readonly ok: true; readonly at: number; readonly onAnotherDay: boolean }
  | { readonly ok: false; readonly field: "arrivalTime" | "arrivalDate"; readonly words: string };

/** When the guest came, epoch milliseconds: now, a time of today, or a time of the day that was given. */
export const arrivalOf = ({ arrivalTime, arrivalDate }: FieldValues, now: number): Arrival => {
  const today = minuteToDay(msToMinute(now));
  const day = typeof arrivalDate === "string" ? isoDateToDay(arrivalDate) : today;
  if (arrivalTime === undefined && day === today) {
    return { ok: true, at: now, onAnotherDay: false };
  }
  const minute = typeof arrivalTime === "string" ? parseTime(arrivalTime) : null;
  if (day === null || minute === null) {
    return { ok: false, field: "arrivalTime", words: guestBookText.timeWrong };
  }
  const at = minuteToMs(dayToMinute(day) + minute);
  return at > now
    ? { ok: false, field: "arrivalTime", words: guestBookText.inFuture }
    : { ok: true, at, onAnotherDay: day !== today };
};
