import { effectiveTime } from "#store/clock.ts";
import { moveTo, noteThat, nurul, rina, takeIn, undo, wib } from "#tests/support/given.ts";
import { openOffice } from "#tests/support/store.ts";
import { describe, expect, test } from "vitest";

const lastAt = wib("2026-11-23 10.00");

describe("the time of an act", () => {
  test("is that of the device, as long as it goes forward", () => {
    expect(effectiveTime(undefined, lastAt)).toEqual({ now: lastAt, suspect: false });
    expect(effectiveTime(lastAt, lastAt)).toEqual({ now: lastAt, suspect: false });
    const later = wib("2026-11-23 10.01");
    expect(effectiveTime(lastAt, later)).toEqual({ now: later, suspect: false });
  });

  test("stands still while the clock was set back, and beyond two minutes is doubted", () => {
    expect(effectiveTime(lastAt, lastAt - 60_000)).toEqual({ now: lastAt, suspect: false });
    expect(effectiveTime(lastAt, lastAt - 121_000)).toEqual({ now: lastAt, suspect: true });
    expect(effectiveTime(lastAt, 0)).toEqual({ now: lastAt, suspect: true });
  });

  test("is doubted after a leap of more than sixty days", () => {
    const inSixtyDays = wib("2027-01-22 10.00");
    expect(effectiveTime(lastAt, inSixtyDays)).toEqual({ now: inSixtyDays, suspect: false });
    const leap = wib("2031-01-01 08.00");
    expect(effectiveTime(lastAt, leap)).toEqual({ now: leap, suspect: true });
  });
});

describe("a device whose clock is wrong", () => {
  test("writes no event before the last one, marks it, and refuses nothing for it", async () => {
    const office = await openOffice();
    const { id } = await office.done(nurul, "2026-11-23 10.00", takeIn("2026-11-23 09.30"));
    await office.done(rina, "2026-11-22 08.00", moveTo("review"), { caseId: id });
    await office.done(rina, "2026-11-23 10.05", noteThat("Jam sudah betul."), { caseId: id });
    const events = (await office.as(rina).history(id)).map(({ event }) => event);
    expect(events.map(({ at, clockSuspect }) => [at, clockSuspect ?? false])).toEqual([
      [wib("2026-11-23 10.00"), false],
      [wib("2026-11-23 10.00"), true],
      [wib("2026-11-23 10.05"), false],
    ]);
  });

  test("never lets time go back over cases, people and scopes together", async () => {
    const office = await openOffice();
    const times = ["2026-11-23 10.00", "2026-11-20 08.00", "2026-11-23 09.00", "2026-11-24 08.00"];
    for (const at of times) await office.done(nurul, at, takeIn("2026-11-19 08.00"));
    const rows = await office.db.history.orderBy("[scope+seq]").toArray();
    const services = rows.filter(({ scope }) => scope === "services:2026").map(({ at }) => at);
    expect(services).toEqual([...services].sort((one, other) => one - other));
    expect((await office.db.meta.get("lastAt"))?.value).toBe(wib("2026-11-24 08.00"));
  });

  test("cannot make a receipt lie in the future of its own time", async () => {
    const office = await openOffice();
    await office.done(nurul, "2026-11-23 10.00", takeIn("2026-11-23 10.00"));
    // The clock went back an hour; what was received ten minutes ago by the wall is not the future.
    const item = await office.done(nurul, "2026-11-23 09.10", takeIn("2026-11-23 09.00"));
    expect(item.recordedAt).toBe(wib("2026-11-23 10.00"));
  });

  test("cannot stretch the ten seconds in which a step is taken back freely", async () => {
    const office = await openOffice();
    const { id } = await office.done(nurul, "2026-11-23 10.00", takeIn("2026-11-23 10.00"));
    await office.done(rina, "2026-11-23 10.01", moveTo("review"), { caseId: id });
    await office.done(rina, "2026-11-23 10.20", noteThat("Lewat."), { caseId: id });
    const back = await office.when(rina, "2026-11-23 10.01", undo(2), { caseId: id });
    expect(back).toEqual({ ok: false, error: { type: "ReasonNeeded" } });
  });
});
