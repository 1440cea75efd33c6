/** A minute of ordinary work on a full board: does the page ever keep the person waiting? */
import { noteEvents } from "../support/probes.mjs";
import { drag } from "./move.mjs";

export const name = "INP over a minute of work, 20,000 open cases (98th percentile)";
export const goal = "≤ 100 ms";

const workMs = 60_000;
/** Event Timing tells of nothing shorter. */
const threshold = 16;

export async function run({ offices }) {
  const { page, board } = await offices.visit({ cases: 20_000, open: 20_000, forgotten: 60 });
  await page.addInitScript(noteEvents);
  await page.goto(board);
  await page.locator("article").first().waitFor();
  const missing = await work(page);

  // The last events are told of after the frame that shows them.
  await page.waitForTimeout(500);
  const [events, interactions] = await page.evaluate(() => [
    globalThis.benchEvents,
    performance.interactionCount,
  ]);
  const slowest = interactionsOf(events);
  const at98 = slowest[Math.floor(interactions * 0.02)]?.duration ?? threshold;
  const handled = slowest.map(({ processed }) => processed).toSorted((one, other) => other - one);
  const handledAt98 = handled[Math.floor(interactions * 0.02)] ?? 0;
  const drags = events.filter(({ name: type }) => type.startsWith("drag") || type === "drop");
  return {
    median: at98,
    unit: "ms",
    details: [
      `handling alone, without waiting for the frame: ${handledAt98.toFixed(0)} ms at the 98th percentile`,
      `${interactions} interactions, ${slowest.length} longer than ${threshold} ms; the slowest:`,
      ...slowest.slice(0, 5).map(inWords),
      `${drags.length} events of dragging longer than ${threshold} ms, which INP leaves out:`,
      ...drags.toSorted(bySlowness).slice(0, 3).map(inWords),
      ...missing.map((what) => `not measured: ${what}`),
    ],
  };
}

const bySlowness = (one, other) => other.duration - one.duration;

const inWords = ({ name: type, duration, waited, processed, target }) =>
  `  ${duration} ms ${type} on ${target} (waited ${waited.toFixed(0)}, handled ${processed.toFixed(0)})`;

/** An interaction is as slow as the slowest of its events: pointerdown, pointerup, click. */
function interactionsOf(events) {
  const slowest = new Map();
  for (const event of events) {
    if (!event.interactionId) continue;
    const known = slowest.get(event.interactionId);
    if (!known || known.duration < event.duration) slowest.set(event.interactionId, event);
  }
  return [...slowest.values()].toSorted(bySlowness);
}

/** What the front of the queue looks like: never idle, never faster than a hand. */
async function work(page) {
  const column = (label) => page.getByRole("region", { name: label, exact: true });
  const search = page.getByRole("searchbox").or(page.getByRole("combobox")).first();
  const missing = new Set();
  const keys = async (pressed, pause = 120) => {
    for (const key of pressed) {
      await page.keyboard.press(key);
      await page.waitForTimeout(pause);
    }
  };
  const walk = () =>
    keys(["j", "j", "j", "ArrowRight", "j", "j", "ArrowRight", "k", "ArrowLeft", "j", "ArrowUp"]);
  const peek = async () => {
    await keys(["Enter"], 500);
    const panel = page.locator('section[aria-label*="-20"]');
    if ((await panel.count()) === 0) missing.add("the panel beside the board");
    await keys(["j", "Enter"], 400);
    await keys(["Escape"], 200);
  };
  const menu = () => keys(["m", "ArrowDown", "ArrowDown", "ArrowUp", "Escape"], 200);
  const filter = async () => {
    for (const view of [/^Terlambat/, /^Tugas saya/, /^Semua/]) {
      await page.getByRole("button", { name: view }).first().click();
      await page.waitForTimeout(350);
    }
  };
  const find = async () => {
    if ((await search.count()) === 0) {
      missing.add("the search field, which is not on the board");
      return;
    }
    await search.click();
    await page.keyboard.type("server dinas", { delay: 90 });
    await page.waitForTimeout(300);
    await search.fill("");
    await keys(["Escape", "Escape"]);
  };
  const carry = async () => {
    await drag(page, column("Diajukan").getByRole("article").first(), column("Dikaji"));
    await page.waitForTimeout(600);
    await keys(["Control+z"], 600);
  };
  const scroll = async () => {
    await column("Dikaji").hover();
    for (let i = 0; i < 8; i += 1) {
      await page.mouse.wheel(0, 500);
      await page.waitForTimeout(60);
    }
  };

  const end = Date.now() + workMs;
  while (Date.now() < end) {
    for (const act of [walk, peek, menu, filter, find, carry, scroll]) {
      if (Date.now() < end) await act();
    }
  }
  return [...missing];
}
