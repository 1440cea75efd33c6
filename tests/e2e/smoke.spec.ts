import { expect, test } from "@playwright/test";
import { securityHeaders } from "../../.build/security-headers.ts";
import { watchForComplaints } from "./support/csp.ts";

test("opens in Indonesian, and the policy refuses nothing", async ({ page }) => {
  const complaints = await watchForComplaints(page);
  const response = await page.goto("/");
  expect(response?.headers()).toMatchObject(
    Object.fromEntries(
      Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value]),
    ),
  );
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

test("says that there is no server, and that a file is gone", async ({ request }) => {
  const hello = await request.get("/api/sync/hello");
  expect([hello.status(), hello.headers()["content-type"]]).toEqual([404, "application/json"]);
  const gone = await request.get("/assets/gone-00000000.js");
  expect(gone.status()).toBe(404);
  const screen = await request.get("/berkas/COL-2026-K7-0012");
  expect([screen.status(), screen.headers()["content-type"]]).toEqual([200, "text/html"]);
});
