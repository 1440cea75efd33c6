/**
 * How much JavaScript a device that has never seen the app must fetch until the board answers a key:
 * pages, workers, service worker. The office and its person are already there, since the first run
 * is seen once and the board every day.
 */
import { boardPath } from "../support/offices.mjs";

export const name = "JavaScript from cold load until the board answers a key";
export const goal = "≤ 300 kB gzip";

export async function run({ newPage, seed, scriptsFetchedDuring }) {
  const page = await newPage();
  await seed(page, { cases: 60, open: 24 });
  const { gzipBytes, files } = await scriptsFetchedDuring(page.context(), async () => {
    await page.goto(boardPath);
    await page.locator("article").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() => document.activeElement?.closest("article"));
  });
  const lazy = await lazyFiles(page);
  const path = ({ url }) => new URL(url).pathname;
  return {
    median: gzipBytes / 1000,
    unit: "kB",
    details: files.map(
      (file) =>
        `${(file.gzipBytes / 1000).toFixed(1).padStart(6)} kB  ${path(file)}` +
        (lazy.has(path(file)) ? "  ← lazy, asked for too early" : ""),
    ),
  };
}

/** The service worker knows which files of the build are not needed for the first page. */
async function lazyFiles(page) {
  const worker = await (await page.request.get("/service-worker.js")).text();
  const [, list] = /"lazy":(\[[^\]]*\])/.exec(worker) ?? [];
  if (!list) throw new Error("the service worker does not list its files");
  return new Set(JSON.parse(list));
}
