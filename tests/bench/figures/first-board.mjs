/** A device that has never seen the app, with the office already on it: how long until it answers? */
import { answerFirstKey } from "../support/probes.mjs";
import { boardPath } from "../support/offices.mjs";

export const name = "First board of a device, 60 cases, nothing kept";
export const goal = "as short as the reload allows";

const rounds = 7;

export async function run({ newPage, seed, summary }) {
  const times = [];
  for (let i = 0; i < rounds; i += 1) {
    const page = await newPage();
    await seed(page, { cases: 60, open: 24 });
    await page.addInitScript(answerFirstKey);
    await page.goto(boardPath, { waitUntil: "commit" });
    const answered = await page.waitForFunction(() => globalThis.benchFirstKey, null, {
      polling: 50,
    });
    times.push(await answered.jsonValue());
    await page.context().close();
  }
  const { median, min, max } = summary(times);
  return { median, unit: "ms", details: `${min.toFixed(0)}–${max.toFixed(0)} ms` };
}
