import { voidStage } from "#domain/case/case.ts";
import { serviceIds, standardOf } from "#domain/services/index.ts";
import { Dexie } from "dexie";
import type { CountRow, Database } from "./database.ts";
import { countKey } from "./execute.ts";

/**
 * Once a day, in the background: compares the counters of each stage with the length of its index
 * range, and only when one differs counts every row again and puts right what is wrong. Returns the
 * keys that were wrong, so that the caller can log them.
 */
export const checkCounts = async (db: Database): Promise<readonly string[]> => {
  const rows = await db.counts.toArray();
  const stages = new Map<string, { service: string; stage: string; n: number }>();
  // Of every stage there is: a counter that was lost is missing from the table, not zero in it.
  for (const service of serviceIds) {
    for (const stage of Object.keys(standardOf(service).stages)) {
      stages.set(`${service}|${stage}`, { service, stage, n: 0 });
    }
  }
  for (const { service, stage, n } of rows) {
    const key = `${service}|${stage}`;
    stages.set(key, { service, stage, n: (stages.get(key)?.n ?? 0) + n });
  }
  for (const { service, stage, n } of stages.values()) {
    const counted = await db.cases
      .where("[service+stage+order]")
      .between([service, stage, Dexie.minKey], [service, stage, Dexie.maxKey])
      .count();
    if (counted !== n) return await recount(db);
  }
  return [];
};

/** Counts every case again from the rows. */
export const recount = async (db: Database): Promise<readonly string[]> =>
  await db.transaction("rw", db.cases, db.counts, async () => {
    const truth = new Map<string, CountRow>();
    // Keys of the index alone would do, but the scope is not in it; rows come in slices.
    await db.cases.each((row) => {
      if (row.stage === voidStage) return;
      const key = countKey(row);
      const { scope, service, stage } = row;
      truth.set(key, { key, scope, service, stage, n: (truth.get(key)?.n ?? 0) + 1 });
    });
    const stored = await db.counts.toArray();
    const wrong = new Set<string>();
    for (const { key, n } of stored) if ((truth.get(key)?.n ?? 0) !== n) wrong.add(key);
    for (const { key } of truth.values()) {
      if (!stored.some((row) => row.key === key)) wrong.add(key);
    }
    for (const key of wrong) {
      const right = truth.get(key);
      if (right) await db.counts.put(right);
      else await db.counts.delete(key);
    }
    return [...wrong];
  });
