/** A case is dragged: when does the person see it in its new column, and when is it safe on the disk? */
import { timeMoves } from "../support/probes.mjs";

export const name = "Move a case: pointer up → painted (saved: see details)";
export const goal = "≤ 33 ms, saved ≤ 100 ms";

const warmUp = 2;
const moves = 12;

export async function run({ offices, summary }) {
  const { page, board } = await offices.visit({ cases: 100_000, open: 10_000, forgotten: 60 });
  await page.addInitScript(timeMoves);
  await page.goto(board);
  await page.locator("article").first().waitFor();
  const column = (label) => page.getByRole("region", { name: label, exact: true });

  for (let i = 0; i < warmUp + moves; i += 1) {
    await drag(page, column("Diajukan").getByRole("article").first(), column("Dikaji"));
    await finished(page, 2 * i + 1);
    // The same case comes back to the top, and is the next to be moved.
    await page.keyboard.press("Control+z");
    await finished(page, 2 * i + 2);
  }
  const all = (await page.evaluate(() => globalThis.benchMoves)).slice(2 * warmUp);
  const there = all.filter(({ kind }) => kind === "drop");
  const back = all.filter(({ kind }) => kind === "keydown");
  const of = (list, what) => summary(list.map((move) => move[what]));
  const painted = of(there, "painted");
  return {
    median: painted.median,
    unit: "ms",
    details: [
      `painted: ${words(painted)}; in the document already: ${words(of(there, "shown"))}`,
      `saved, strict durability: ${words(of(there, "saved"))}`,
      `Urungkan painted: ${words(of(back, "painted"))}, saved: ${words(of(back, "saved"))}`,
    ],
  };
}

const words = ({ median, min, max }) =>
  `${median.toFixed(0)} ms (${min.toFixed(0)}–${max.toFixed(0)})`;

/** With the mouse, as a person would: press, carry in a few steps, release. */
export async function drag(page, article, column) {
  const from = await article.boundingBox();
  const to = await column.boundingBox();
  await page.mouse.move(from.x + from.width / 2, from.y + from.height - 12);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 12, from.y + from.height - 6, { steps: 3 });
  await page.mouse.move(to.x + to.width / 2, to.y + 160, { steps: 8 });
  // The column must have seen the case over it for a frame, as it has under any hand.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  await page.mouse.up();
}

/** Waits until that many moves are painted and saved, and the board has come to rest. */
async function finished(page, count) {
  await page.waitForFunction(
    (wanted) => {
      const move = globalThis.benchMoves[wanted - 1];
      return move && move.painted !== null && move.saved !== null;
    },
    count,
    { polling: 50, timeout: 15_000 },
  );
  await page.waitForTimeout(400);
}
