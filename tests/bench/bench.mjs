/**
 * `npm run bench [-- words]`: builds, serves, opens the browser, runs the figures of
 * `tests/bench/figures/`, prints one table. With words, only figures whose name holds one of them.
 *
 * It never asserts: a figure from a busy machine is worth reading, not worth a red build.
 *
 * A figure is a module that exports `{ name, goal, run(ctx) }`, where `run` resolves to
 * `{ median, unit, ratio?, details? }`. `ctx` has:
 *   newPage(options?)  a page in a browser context of its own, at 1366×768, in Indonesian
 *   offices            large offices in a profile on the disk, see support/offices.mjs
 *   seed(page, spec)   fills an office in the context of a page from `newPage`
 *   origin             where the built app is served
 *   load(path)         a TypeScript module of the repository, e.g. load("src/domain/result.ts")
 *   measure(n, work)   times `work(i)` n times and gives { median, p95, p98, min, max } in ms
 *   summary(numbers)   the same for numbers measured by the figure itself
 *   scriptsFetchedDuring(context, act)   see tests/e2e/support/network.ts
 */
import { readdirSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { load, openBrowser, root, serve } from "../support/app-in-browser.mjs";
import { createOffices, seed } from "./support/offices.mjs";

const say = (line = "") => process.stdout.write(`${line}\n`);

function summary(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  const middle = sorted.length / 2;
  const median =
    sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, p95: at(0.95), p98: at(0.98), min: sorted[0], max: sorted.at(-1) };
}

async function measure(times, work) {
  const durations = [];
  for (let i = 0; i < times; i += 1) {
    const start = performance.now();
    await work(i);
    durations.push(performance.now() - start);
  }
  return summary(durations);
}

const folder = new URL("figures/", import.meta.url);
const words = process.argv.slice(2).map((word) => word.toLowerCase());
const figures = [];
for (const file of readdirSync(folder).toSorted()) {
  if (!file.endsWith(".mjs")) continue;
  const figure = await import(new URL(file, folder).href);
  const isAsked = words.some((word) => figure.name.toLowerCase().includes(word));
  if (words.length === 0 || isAsked) figures.push(figure);
}

const app = await serve();
const browser = await openBrowser();
const offices = createOffices({ origin: app.origin, say });
const { scriptsFetchedDuring } = await load("tests/e2e/support/network.ts");
const ctx = {
  origin: app.origin,
  root: fileURLToPath(root),
  browser,
  load,
  measure,
  summary,
  scriptsFetchedDuring,
  offices,
  seed: (page, spec) => seed(page, app.origin, spec),
  async newPage(options = {}) {
    const context = await browser.newContext({
      baseURL: app.origin,
      viewport: { width: 1366, height: 768 },
      locale: "id-ID",
      ...options,
    });
    return context.newPage();
  },
};

const rounded = (value) =>
  typeof value !== "number"
    ? String(value ?? "")
    : value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 2 : 1 });

const rows = [];
try {
  for (const { name, goal, run } of figures) {
    say(`… ${name}`);
    try {
      const { median, unit, ratio, details } = await run(ctx);
      rows.push([name, `${rounded(median)} ${unit}`, rounded(ratio), goal]);
      for (const line of [details ?? []].flat()) say(`    ${line}`);
    } catch (error) {
      rows.push([name, "–", "", goal]);
      say(`    ${error.stack ?? error}`);
    } finally {
      // Each figure begins with an empty device; only the large offices stay for the next one.
      await Promise.all(browser.contexts().map((context) => context.close()));
      await offices.closePages();
    }
  }
} finally {
  await offices.close();
  await browser.close();
  await app.stop();
}

const head = ["what", "median", "ratio", "goal"];
const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i].length)));
const line = (row) => `| ${row.map((cell, i) => cell.padEnd(widths[i])).join(" | ")} |`;
say();
say(`${cpus().length} × ${cpus()[0]?.model ?? "?"}, load ${loadavg()[0].toFixed(1)}`);
say(`Node ${process.versions.node}, Chromium ${browser.version()}`);
say();
say(line(head));
say(`| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`);
for (const row of rows) say(line(row));
