import type { Page } from "@playwright/test";

/** Friday 27 November 2026, 08.10 in Pontianak: the morning that the sample office shows. */
export const fridayMorning = new Date("2026-11-27T08:10:00+07:00");

/**
 * The clock stands still at that moment, while timers run on. Call before the first `goto`.
 * `page.clock.setFixedTime(later)` moves it within a test.
 */
export async function standStillAt(page: Page, at: Date = fridayMorning): Promise<void> {
  await page.clock.setFixedTime(at);
}

/**
 * It is later now, and the page knows. A page looks at the clock once a minute and when it comes back
 * into sight; this is the second. An office that does so must not cover its screen by itself.
 */
export async function moveOnTo(page: Page, at: Date): Promise<void> {
  await page.clock.setFixedTime(at);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
}

/** The clock starts there and the test drives it: `page.clock.runFor("10:00")`, `fastForward`. */
export async function driveClockFrom(page: Page, at: Date = fridayMorning): Promise<void> {
  await page.clock.install({ time: at });
}
