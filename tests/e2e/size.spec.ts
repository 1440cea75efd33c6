import { expect, test } from "@playwright/test";
import { standStillAt } from "./support/clock.ts";
import { scriptsFetchedDuring } from "./support/network.ts";
import { caseOn, recordLetter, startOffice } from "./support/office.ts";

/** First row of the figures the product is held to, in kB of 1,000 bytes, gzip -9. */
const budget = 300_000;

test("The board answers a key after at most 300 kB of JavaScript, and nothing lazy is fetched before", async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await standStillAt(page);
  await startOffice(page);
  const number = await recordLetter(page);
  const storageState = await context.storageState({ indexedDB: true });

  // A context that has never seen the app, with the office already on its disk.
  const cold = await browser.newContext({ storageState, ...(baseURL ? { baseURL } : {}) });
  const fresh = await cold.newPage();
  await standStillAt(fresh);
  const fetched = await scriptsFetchedDuring(cold, async () => {
    await fresh.goto("/papan/colocation");
    await expect(caseOn(fresh, number)).toBeVisible();
    await fresh.keyboard.press("j");
    await expect(caseOn(fresh, number).getByRole("heading").getByRole("button")).toBeFocused();
  });
  const names = fetched.files.map(({ url }) => new URL(url).pathname);
  test.info().annotations.push({
    type: "javascript",
    description: `${fetched.gzipBytes} bytes: ${names.join(" ")}`,
  });
  console.log(`JavaScript until the board answers a key: ${fetched.gzipBytes} bytes, gzip`);
  expect(fetched.gzipBytes).toBeLessThanOrEqual(budget);
  expect(names.filter((name) => lazyParts.test(name))).toEqual([]);
  await cold.close();
});

/** Chunks of screens that are not the board. */
const lazyParts =
  /(intake|case-file|peek|step-dialog|undo-dialog|import|settings|calendar|standards|home|search-worker|office)-/;
