import { holidays, officeHours } from "#domain/calendar-data.ts";
import type { CalendarDecisions } from "#domain/reference/reference.ts";
import { createWorkingCalendar, type WorkingCalendar } from "#domain/working-calendar.ts";

let latest: { readonly key: string; readonly calendar: WorkingCalendar } | null = null;

/** The calendar of a revision: national data of the code, decisions of the office on top. Kept, as making one takes milliseconds. */
export const calendarOf = (decisions: CalendarDecisions): WorkingCalendar => {
  const key = JSON.stringify(decisions);
  if (latest?.key === key) return latest.calendar;
  const calendar = createWorkingCalendar({ ...decisions, hours: officeHours, holidays });
  latest = { key, calendar };
  return calendar;
};
