import { voidStage } from "#domain/case/case.ts";
import { createRandom } from "#domain/sample/random.ts";
import { standardOf } from "#domain/services/index.ts";
import { checkCounts, recount } from "#store/counts.ts";
import { executeAll, type StaffCommand } from "#store/execute.ts";
import { uuidv7 } from "#store/uuid.ts";
import {
  arrive,
  answer,
  complain,
  confirmation,
  disposition,
  lidya,
  moveTo,
  nurul,
  placedServer,
  refOf,
  registerLine,
  rina,
  study,
  takeIn,
  undo,
  wib,
} from "#tests/support/given.ts";
import {
  commandOf,
  contentsOf,
  errorOf,
  miscounted,
  openOffice,
  sampleOffice,
} from "#tests/support/store.ts";
import type { Database } from "#store/database.ts";
import { beforeAll, describe, expect, test } from "vitest";

/** Answers that fit whatever a step asks. */
const answersAt = (now: number) => ({
  ...confirmation("2026-11-23 08.00"),
  ...disposition("normative"),
  ...answer("2026-11-23 08.00"),
  study,
  reason: "Alasan.",
  missing: "Cap.",
  completed: "Cap dibubuhi.",
  completedAt: now,
  cancelKind: "mistake",
  destination: "Inspektorat",
  consultant: "Rina",
  advice: "Pakai API.",
});

describe("counters", () => {
  test("equal a recount after any mixture of openings, moves, undos and imports, kept or refused", async () => {
    const random = createRandom(2026);
    const office = await openOffice();
    const ids: string[] = [];
    let now = wib("2026-11-23 08.00");
    let refused = 0;
    for (let act = 0; act < 220; act++) {
      now += random.between(1, 20) * 60_000;
      const at = new Date(now + 7 * 3_600_000).toISOString().slice(0, 16);
      const moment = `${at.slice(0, 10)} ${at.slice(11).replace(":", ".")}`;
      const choice = random.between(0, 9);
      if (choice < 2 || ids.length === 0) {
        const fields = { agency: "dinsos", kind: "new", subject: "x", devices: [placedServer] };
        const said = random.pick([
          takeIn(moment),
          takeIn(moment, fields),
          arrive(moment),
          complain(moment),
          registerLine({ receivedAt: now, stage: random.pick(["review", "done", "returned"]) }),
        ]);
        const by = said.type === "ImportCase" ? rina : nurul;
        ids.push((await office.done(by, now, said)).id);
        continue;
      }
      const caseId = random.pick(ids);
      const row = await office.db.cases.get(caseId);
      if (!row) throw new Error("a case is lost");
      const { doc } = row;
      if (doc.stage === voidStage || choice === 2) {
        const result = await office.when(
          rina,
          now,
          { type: "UndoImport", batch: "batch-1" },
          {
            caseId,
          },
        );
        if (!result.ok) refused += 1;
        continue;
      }
      const standard = standardOf(doc.service);
      const to = random.pick(Object.keys(standard.stages));
      const said = choice === 3 ? undo(doc.lastStep?.v ?? 1, "Salah.") : moveTo(to, answersAt(now));
      const workers = { colocation: rina, consultation: rina, complaint: lidya };
      const result = await office.when(workers[doc.service], now, said, { caseId });
      if (!result.ok) refused += 1;
      expect(await miscounted(office.db)).toEqual([]);
    }
    expect(refused).toBeGreaterThan(20);
    expect(await checkCounts(office.db)).toEqual([]);
  }, 60_000);

  test("are not touched by a batch that is refused at its end", async () => {
    const office = await openOffice();
    const { id } = await office.done(nurul, "2026-11-23 08.00", takeIn("2026-11-23 08.00"));
    const before = await contentsOf(office.db);
    const batch: StaffCommand[] = [
      commandOf(moveTo("review"), id),
      commandOf({ type: "AssignCase", to: refOf(rina) }, id),
      commandOf(moveTo("done"), id),
    ];
    const result = await executeAll(office.db, batch, {
      actorId: rina.id,
      clock: () => wib("2026-11-23 09.00"),
    });
    expect(errorOf(result).index).toBe(2);
    expect(await contentsOf(office.db)).toEqual(before);
  });

  test("of several years are shown as one number per stage", async () => {
    const office = await openOffice("2025-12-01 07.00");
    const fields = { agency: "dinsos", kind: "new", subject: "x" };
    await office.done(nurul, "2025-12-30 09.00", takeIn("2025-12-30 09.00", fields));
    await office.done(nurul, "2026-01-05 09.00", takeIn("2026-01-05 09.00", fields));
    expect(await office.as(rina).counts("colocation")).toEqual({ submitted: 2 });
    expect(await office.db.counts.count()).toBe(2);
  });
});

describe("the daily check", () => {
  let db: Database;
  beforeAll(async () => {
    ({ db } = await sampleOffice({ cases: 20 }));
  }, 60_000);

  test("finds nothing to mend in the sample office", async () => {
    expect(await miscounted(db)).toEqual([]);
    expect(await checkCounts(db)).toEqual([]);
  });

  const damaged = async (damage: () => Promise<unknown>) => {
    const right = (await db.counts.toArray()).filter(({ n }) => n > 0);
    await damage();
    const repaired = await checkCounts(db);
    expect((await db.counts.toArray()).filter(({ n }) => n > 0)).toEqual(right);
    return repaired;
  };

  test("puts a counter that is too high or too low right and names it", async () => {
    const key = "services:2026|colocation|done";
    expect(await damaged(() => db.counts.update(key, { n: 999 }))).toEqual([key]);
    expect(await damaged(() => db.counts.update(key, { n: -3 }))).toEqual([key]);
  });

  test("finds a counter that was lost", async () => {
    const key = "services:2026|colocation|done";
    expect(await damaged(() => db.counts.delete(key))).toEqual([key]);
  });

  test("removes a counter of a stage in which nothing stands", async () => {
    const key = "services:2019|colocation|review";
    const stray = { key, scope: "services:2019", service: "colocation", stage: "review", n: 4 };
    expect(await damaged(() => db.counts.put(stray))).toEqual([key]);
  });

  test("never counts a withdrawn import", async () => {
    const office = await openOffice();
    const { id } = await office.done(
      rina,
      "2026-11-23 08.00",
      registerLine({ receivedAt: wib("2026-11-20 08.00") }),
      { caseId: uuidv7() },
    );
    await office.done(
      rina,
      "2026-11-23 08.10",
      { type: "UndoImport", batch: "batch-1" },
      {
        caseId: id,
      },
    );
    expect(await recount(office.db)).toEqual([]);
    expect(await office.as(rina).counts("colocation")).toEqual({ submitted: 0 });
  });
});
