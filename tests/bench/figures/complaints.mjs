/** Whether board and inbox of complaints stay as quick with ten thousand as with a hundred. */
import { answerFirstKey, noteReads } from "../support/probes.mjs";

export const name = "Complaints: board and inbox with 10,000 (ratio to 100)";
export const goal = "board ≤ 400 ms, ≤ 1.2 ×; next ≤ 100 ms";

const warmUp = 2;
const rounds = 9;
/** Down and up again: the small office has eight to look at. */
const steps = 6;

export async function run({ offices, summary }) {
  const small = { cases: 50, open: 10, complaints: 100 };
  const large = { cases: 50, open: 10, complaints: 10_000 };
  // The probe of the board presses J until a case has the focus; in the inbox it would never stop.
  const few = await places(await offices.visit(small), await offices.visit(small));
  const many = await places(await offices.visit(large), await offices.visit(large));
  const times = {
    few: { board: [], inbox: [], next: [] },
    many: { board: [], inbox: [], next: [] },
  };
  for (let i = 0; i < warmUp; i += 1) {
    for (const place of [few, many]) {
      await place.board();
      await place.inbox();
    }
  }
  // In turns, so that a busy minute of the machine falls on both.
  for (let i = 0; i < rounds; i += 1) {
    for (const [place, into] of [
      [few, times.few],
      [many, times.many],
    ]) {
      into.board.push(await place.board());
      into.inbox.push(await place.inbox());
    }
  }
  for (const [place, into] of [
    [few, times.few],
    [many, times.many],
  ]) {
    await place.inbox();
    into.next.push(...(await place.next(steps)));
  }
  const figures = Object.keys(times.many).map((what) => ({
    what,
    small: summary(times.few[what]),
    large: summary(times.many[what]),
  }));
  const [board] = figures;
  return {
    median: board.large.median,
    unit: "ms",
    ratio: Math.max(...figures.map(({ small, large }) => large.median / small.median)),
    details: [
      ...figures.map(
        ({ what, small, large }) =>
          `${what}: median ${ms(large.median)} (${ms(large.min)}–${ms(large.max)}) with 10,000, ` +
          `${ms(small.median)} with 100, ratio ${(large.median / small.median).toFixed(2)}`,
      ),
      ...(await many.reads()),
    ],
  };
}

const ms = (value) => `${value.toFixed(0)} ms`;

async function places({ page: board, origin }, { page: inbox }) {
  await board.addInitScript(answerFirstKey);
  await inbox.addInitScript(() => {
    const look = () => {
      if (document.querySelector("article[aria-labelledby] h2")) {
        globalThis.benchInbox = performance.now();
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const read = async (page, path, value) => {
    // A page behind another draws no frames.
    await page.bringToFront();
    await page.goto(origin + path, { waitUntil: "commit" });
    const handle = await page.waitForFunction((key) => globalThis[key], value, { polling: 20 });
    return handle.jsonValue();
  };
  return {
    board: () => read(board, "/papan/pengaduan", "benchFirstKey"),
    inbox: () => read(inbox, "/papan/pengaduan/telaah", "benchInbox"),
    next: (count) => inbox.evaluate(walk, count),
    reads: async () => {
      await inbox.addInitScript(noteReads);
      await read(inbox, "/papan/pengaduan/telaah", "benchInbox");
      await inbox.waitForTimeout(2000);
      const reads = await inbox.evaluate(() => globalThis.benchReads);
      const rows = reads.reduce((sum, one) => sum + one.rows, 0);
      const most = Math.max(...reads.map((one) => one.rows));
      return [`${reads.length} requests while the inbox opens: ${rows} rows, at most ${most}`];
    },
  };
}

/** In the page: J down and K up, each until the report of the next complaint is drawn. */
async function walk(count) {
  const shown = () => document.querySelector("article[aria-labelledby]")?.textContent;
  const times = [];
  for (let i = 0; i < 2 * count; i += 1) {
    const key = i < count ? "j" : "k";
    const before = shown();
    const start = performance.now();
    document.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    await new Promise((resolve) => {
      const look = () => (shown() === before ? requestAnimationFrame(look) : resolve());
      look();
    });
    times.push(performance.now() - start);
    await new Promise((resolve) => {
      setTimeout(resolve, 150);
    });
  }
  return times;
}
