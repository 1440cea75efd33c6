import { test } from "vitest";
import { holidays, officeHours } from "#domain/calendar-data.ts";
import { decide } from "#domain/case/decide.ts";
import { evolve } from "#domain/case/evolve.ts";
import { currentPromise, type Case } from "#domain/case/case.ts";
import { generateOffice } from "#domain/sample/office.ts";
import { colocation } from "#domain/services/colocation.ts";
import { createWorkingCalendar } from "#domain/working-calendar.ts";
import { agencyShort } from "#domain/agencies.ts";

test("try", () => {
  const calendar = createWorkingCalendar({ revision: 1, hours: officeHours, holidays, marks: [], countReceiptDay: false });
  const now = Date.parse("2026-11-27T08:10:00+07:00");
  const { commands } = generateOffice({ seed: 1, now, cases: 60, calendar, standard: colocation });
  const cases = new Map<string, Case>();
  for (const { at, actor, command } of commands) {
    const cur = cases.get(command.caseId) ?? null;
    const d = decide(command, cur, { now: at, actor, clockSuspect: false, standard: colocation, calendar, since: [] });
    if (!d.ok) { console.log(command, d.error, cur); throw new Error("refused"); }
    if (d.value.length !== 1) throw new Error("one event");
    cases.set(command.caseId, d.value.reduce<Case | null>(evolve, cur)!);
  }
  for (const item of [...cases.values()].sort((a,b)=>a.stage.localeCompare(b.stage))) {
    const p = currentPromise(item)!;
    console.log(item.number, item.stage.padEnd(12), p.state.padEnd(8), new Date(item.receivedAt+7*36e5).toISOString().slice(0,16), p.dueAt ? (({late,days,minutes})=>`${late?"LATE ":""}${days}h ${minutes}m`)(calendar.remaining(Math.floor(now/60000), Math.floor(p.dueAt/60000))) : "-", agencyShort(String(item.fields["agency"])), "|", item.fields["subject"], "|", item.assignee?.name, item.v);
  }
  let t = performance.now();
  const big = generateOffice({ seed: 1, now, cases: 100000, calendar, standard: colocation });
  console.log(big.commands.length, performance.now() - t, process.memoryUsage().heapUsed/1e6);
}, 100000);
