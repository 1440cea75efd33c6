/**
 * `npm run shots [-- words]`: a picture of every screen in shots/, on a desk and on a phone, light
 * and dark. With words, only the routes whose name holds one of them.
 *
 * The clock stands at Friday 27 November 2026, 08.10 WIB, the morning of the sample office. Each
 * picture comes from a device of its own, so that none depends on the one before.
 */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { load, openBrowser, root, serve } from "../support/app-in-browser.mjs";
import { routes } from "./routes.mjs";

const folder = fileURLToPath(new URL("shots/", root));
const sizes = [
  { name: "desk", viewport: { width: 1366, height: 768 } },
  {
    name: "phone",
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  },
];
const schemes = ["light", "dark"];

const words = process.argv.slice(2).map((word) => word.toLowerCase());
const asked = routes.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word)),
);

mkdirSync(folder, { recursive: true });
const { standStillAt } = await load("tests/e2e/support/clock.ts");
const app = await serve();
const browser = await openBrowser();
let failed = 0;

/** The sample office as it lies on a disk, loaded once and given to every device. */
async function sampleOffice() {
  const context = await browser.newContext({ baseURL: app.origin, locale: "id-ID" });
  const page = await context.newPage();
  await standStillAt(page);
  await page.goto("/");
  await page.getByRole("button", { name: "Muat data contoh" }).click();
  await page.waitForURL("**/beranda", { timeout: 120_000 });
  await page.getByRole("heading", { level: 1 }).waitFor();
  const state = await context.storageState({ indexedDB: true });
  await context.close();
  return state;
}

const sample = asked.some((route) => route.sample) ? await sampleOffice() : undefined;

async function take(route, { name: size, ...device }, colorScheme) {
  const file = `${route.name}-${size}-${colorScheme}.png`;
  const context = await browser.newContext({
    ...device,
    baseURL: app.origin,
    colorScheme,
    locale: "id-ID",
    timezoneId: "Asia/Pontianak",
    reducedMotion: "reduce",
    ...(route.sample ? { storageState: sample } : {}),
  });
  try {
    const page = await context.newPage();
    await standStillAt(page);
    await page.goto(route.path);
    await page.locator("#root > *").first().waitFor();
    await route.prepare?.(page);
    await page.evaluate(() => document.fonts.ready.then(() => true));
    await page.screenshot({ path: `${folder}${file}`, animations: "disabled", caret: "initial" });
    console.log(`shots/${file}`);
  } catch (error) {
    failed += 1;
    console.log(`shots/${file}: ${error.message}`);
  } finally {
    await context.close();
  }
}

try {
  for (const route of asked) {
    for (const size of sizes) {
      for (const scheme of schemes) await take(route, size, scheme);
    }
  }
} finally {
  await browser.close();
  await app.stop();
}
console.log(`${asked.length * sizes.length * schemes.length - failed} pictures, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
