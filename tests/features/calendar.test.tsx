// @vitest-environment happy-dom
import { previewCalendar, runCalendarJob } from "#data/calendar-job.ts";
import { calendarFor } from "#data/calendar-draft.ts";
import { currentPromise } from "#domain/case/case.ts";
import type { Actor } from "#domain/roles.ts";
import type { DayMark } from "#domain/working-calendar.ts";
import { CalendarPage } from "#features/calendar/calendar.tsx";
import { monthsOf } from "#features/calendar/year.ts";
import type { Database } from "#store/database.ts";
import { executeReference } from "#store/execute.ts";
import { createReader } from "#store/read.ts";
import { readReference } from "#store/reference.ts";
import { uuidv7 } from "#store/uuid.ts";
import {
  complain,
  fajar,
  hendri,
  lidya,
  moveTo,
  nurul,
  rina,
  show,
  takeIn,
  wib,
} from "#tests/support/given.ts";
import { openOffice, valueOf } from "#tests/support/store.ts";
import { afterEach, describe, expect, test } from "vitest";
import { showScreen, type Shown } from "./render.tsx";

const now = wib("2026-11-24 10.00");
const holiday: DayMark = { date: "2026-11-25", open: false, name: "Libur pemilihan" };
let shown: Shown | null = null;
afterEach(async () => {
  await shown?.leave();
  shown = null;
  localStorage.clear();
  sessionStorage.clear();
});

/** Three cases: one runs, one is paused, one is done. */
const threeCases = async () => {
  const office = await openOffice();
  const received = "2026-11-23 08.00";
  const running = await office.done(nurul, received, takeIn(received));
  const paused = await office.done(nurul, received, takeIn(received));
  await office.done(rina, "2026-11-23 09.00", moveTo("returned", { missing: "Cap" }), {
    caseId: paused.id,
  });
  const ended = await office.done(nurul, received, takeIn(received));
  await office.done(
    nurul,
    "2026-11-23 10.00",
    moveTo("cancelled", { cancelKind: "mistake", reason: "Salah catat." }),
    { caseId: ended.id },
  );
  return { ...office, running, paused, ended };
};

const publish = async (db: Database, marks: readonly DayMark[]) =>
  valueOf(
    await executeReference(
      db,
      {
        id: uuidv7(),
        type: "PublishCalendar",
        marks,
        countReceiptDay: false,
        reason: "SE Gubernur nomor 12",
      },
      { actorId: fajar.id, clock: () => now },
    ),
  );

const dueOf = async (db: Database, id: string) => {
  const row = await db.cases.get(id);
  return row ? show(currentPromise(row.doc)?.dueAt) : null;
};

const job = async (db: Database, actor: Actor = fajar) =>
  await runCalendarJob({
    db,
    actor,
    clock: () => now,
    reference: await readReference(db),
    readOnly: false,
  });

describe("before publishing", () => {
  test("the preview names what would move, and changes nothing", async () => {
    const { db, running } = await threeCases();
    const preview = await previewCalendar(
      createReader(db, rina),
      { revision: 2, marks: [holiday], countReceiptDay: false },
      { now, onProgress: () => undefined, signal: new AbortController().signal },
    );
    expect(preview).toMatchObject({ checked: 1, later: 1, earlier: 0, becomesLate: 0 });
    expect(preview?.shifts.map(({ number, from, to }) => [number, show(from), show(to)])).toEqual([
      [running.number, "2026-11-26 16.00", "2026-11-27 16.30"],
    ]);
    expect(await dueOf(db, running.id)).toBe("2026-11-26 16.00");
  });
});

describe("after publishing", () => {
  test("running promises move once, paused and ended ones never", async () => {
    const { db, running, paused, ended } = await threeCases();
    const pausedBefore = (await db.cases.get(paused.id))?.doc;
    const endedBefore = (await db.cases.get(ended.id))?.doc;
    await publish(db, [holiday]);
    await job(db);
    expect(await dueOf(db, running.id)).toBe("2026-11-27 16.30");
    expect((await db.cases.get(paused.id))?.doc).toEqual(pausedBefore);
    expect((await db.cases.get(ended.id))?.doc).toEqual(endedBefore);
    const moved = (await db.cases.get(running.id))?.doc.v;
    await job(db);
    expect((await db.cases.get(running.id))?.doc.v).toBe(moved);
    expect((await db.meta.get("calendarJob"))?.value).toMatchObject({ done: true, moved: 1 });
  });

  test("a complaint moves too, whoever sits at the desk, and nobody is told how many there are", async () => {
    const { db, when } = await threeCases();
    const report = valueOf(
      await when(lidya, "2026-11-23 10.30", complain("2026-11-23 08.00")),
    ).case;
    expect(await dueOf(db, report.id)).toBe("2026-11-30 16.00");
    await publish(db, [holiday]);
    await job(db, hendri);
    expect(await dueOf(db, report.id)).toBe("2026-11-30 16.00");
    await job(db, nurul);
    expect(await dueOf(db, report.id)).toBe("2026-12-01 16.00");
    expect((await db.meta.get("calendarJob"))?.value).toMatchObject({ done: true, moved: 1 });
  });

  test("a job that a power cut broke off goes on where it stood", async () => {
    const { db, when, running } = await threeCases();
    valueOf(await when(rina, "2026-11-23 11.00", moveTo("review"), { caseId: running.id }));
    await publish(db, [holiday]);
    const next = { service: "colocation", stage: "review", after: null };
    await db.meta.put({
      key: "calendarJob",
      value: { revision: 2, done: false, checked: 7, moved: 3, next },
    });
    await job(db);
    expect(await dueOf(db, running.id)).toBe("2026-11-27 16.30");
    expect((await db.meta.get("calendarJob"))?.value).toMatchObject({
      done: true,
      checked: 8,
      moved: 4,
    });
  });

  test("an office that never published a calendar has no job", async () => {
    const { db } = await threeCases();
    await job(db);
    expect(await db.meta.get("calendarJob")).toBeUndefined();
  });
});

describe("the year", () => {
  test("days in a row of one holiday are one line, and marks stand by themselves", () => {
    const months = monthsOf(
      calendarFor({ revision: 2, marks: [holiday], countReceiptDay: false }),
      2026,
    );
    expect(months[2]?.special.map(({ first, last }) => last - first)).toEqual([0, 0, 0, 0, 0, 1]);
    expect(months[10]?.special.map(({ why, open }) => [why.name, open])).toEqual([
      ["Libur pemilihan", false],
    ]);
    expect(months.reduce((sum, { workingDays }) => sum + workingDays, 0)).toBe(239);
  });
});

describe("the page", () => {
  test("a day is marked, reviewed with what it moves, and published with a reason", async () => {
    const { db, running } = await threeCases();
    shown = await showScreen(<CalendarPage />, { db, actor: fajar, at: "/kalender", now });
    await shown.press("Tandai hari…");
    await shown.fill("Tanggal", "31/2/2026");
    await shown.press("Taruh di rancangan");
    await shown.until(() => expect(shown?.text()).toContain("Tanggal tidak dikenali."));
    expect(shown.text()).toContain("Tulis keterangannya.");
    await shown.fill("Tanggal", "25 November 2026");
    await shown.fill("Keterangan", "Libur pemilihan");
    await shown.press("Taruh di rancangan");
    await shown.until(() => expect(shown?.text()).toContain("1 perubahan belum terbit"));
    expect((await readReference(db)).calendar.marks).toEqual([]);

    await shown.press("Tinjau dan terbitkan…");
    await shown.until(() =>
      expect(shown?.text()).toContain("1 dari 1 berkas bergeser jatuh temponya."),
    );
    expect(shown.text()).toContain(running.number);
    await shown.press("Terbitkan");
    await shown.until(() => expect(shown?.text()).toContain("Tulis alasan perubahan kalender"));
    await shown.fill("Alasan", "SE Gubernur nomor 12");
    await shown.press("Terbitkan");
    await shown.until(async () => {
      expect((await readReference(db)).calendar).toEqual({
        revision: 2,
        marks: [{ date: "2026-11-25", open: false, name: "Libur pemilihan" }],
        countReceiptDay: false,
      });
    });
  });

  test("who is not administrator reads it and cannot mark", async () => {
    const { db } = await openOffice();
    shown = await showScreen(<CalendarPage />, {
      db,
      actor: rina,
      at: "/kalender?tahun=2028",
      now,
    });
    await shown.until(() => expect(shown?.text()).toContain("Kalender 2028 belum ada."));
    expect(shown.hasButton("Tandai hari…")).toBe(false);
  });
});
