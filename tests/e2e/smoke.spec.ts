import { expect, test } from "@playwright/test";
import { watchForComplaints } from "./support/csp.ts";

test("opens in Indonesian, and the policy refuses nothing", async ({ page }) => {
  const complaints = await watchForComplaints(page);
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "id");
  await expect(page).toHaveTitle(/Papan Layanan/);
  await expect(page.locator("#root")).not.toBeEmpty();
  complaints.expectNone();
});

test("loads again without a network", async ({ page, context }) => {
  await page.goto("/");
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await context.setOffline(true);
  await page.goto("/papan/colocation");
  await expect(page.locator("#root")).not.toBeEmpty();
});
