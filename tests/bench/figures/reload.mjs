/** How long a person waits after F5 in an office that has used the app for years. */
import { answerFirstKey, noteReads } from "../support/probes.mjs";

export const name = "Warm reload to a usable board, 10,000 open of 100,000 (ratio to 1,000)";
export const goal = "≤ 400 ms, ≤ 1.2 ×";

const warmUp = 3;
const rounds = 9;

export async function run({ offices, summary }) {
  const small = await board(await offices.visit({ cases: 1_000, open: 100 }));
  const large = await board(await offices.visit({ cases: 100_000, open: 10_000, forgotten: 60 }));
  for (let i = 0; i < warmUp; i += 1) {
    await small.reload();
    await large.reload();
  }
  const times = { small: [], large: [] };
  const work = [];
  // In turns, so that a busy minute of the machine falls on both.
  for (let i = 0; i < rounds; i += 1) {
    times.small.push(await small.reload());
    times.large.push(await large.reload());
    work.push(await large.processorTime());
  }
  const [few, many] = [summary(times.small), summary(times.large)];
  return {
    median: many.median,
    unit: "ms",
    ratio: many.median / few.median,
    details: [
      `at 1,000: ${words(few)}; at 100,000: ${words(many)}`,
      `the page's own processor time at 100,000, which other programs disturb less: ` +
        words(summary(work)),
      ...(await large.reads()),
    ],
  };
}

const words = ({ median, min, max }) =>
  `${median.toFixed(0)} ms (${min.toFixed(0)}–${max.toFixed(0)})`;

async function board({ page, board: address }) {
  await page.addInitScript(answerFirstKey);
  await page.goto(address);
  const answered = async () => {
    const handle = await page.waitForFunction(() => globalThis.benchFirstKey, null, {
      polling: 50,
    });
    return handle.jsonValue();
  };
  await answered();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return {
    /** Of the page's main thread since it began to load, in milliseconds. */
    processorTime: async () => {
      const { metrics } = await session.send("Performance.getMetrics");
      return metrics.find(({ name: metric }) => metric === "TaskDuration").value * 1000;
    },
    reload: async () => {
      await page.bringToFront();
      await page.reload({ waitUntil: "commit" });
      return answered();
    },
    /** Once more with every request to IndexedDB noted: windows of an index, or whole tables? */
    reads: async () => {
      await page.addInitScript(noteReads);
      await page.reload({ waitUntil: "commit" });
      await answered();
      // What comes after the first key belongs to opening the board too.
      await page.waitForTimeout(2000);
      return readsInWords(await page.evaluate(() => globalThis.benchReads));
    },
  };
}

function readsInWords(reads) {
  const groups = new Map();
  for (const { table, index, method, rows } of reads) {
    const key = `${table} ${index} ${method}`;
    const group = groups.get(key) ?? { key, requests: 0, rows: 0, most: 0 };
    group.requests += 1;
    group.rows += rows;
    group.most = Math.max(group.most, rows);
    groups.set(key, group);
  }
  return [
    `${reads.length} requests to IndexedDB while the board of 100,000 opens:`,
    ...[...groups.values()]
      .toSorted((one, other) => other.rows - one.rows)
      .map(
        ({ key, requests, rows, most }) => `  ${requests} × ${key}: ${rows} rows, at most ${most}`,
      ),
  ];
}
