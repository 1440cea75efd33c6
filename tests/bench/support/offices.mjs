/** Offices of any size for the figures: seeded once a run, in a browser profile on the disk. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { build } from "vite";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const entry = fileURLToPath(new URL("seed-in-page.mjs", import.meta.url));
const foundBrowser = join(root, "node_modules/.cache/browser/browser.json");

/** A document of the app's origin that runs none of its scripts. */
const quietPage = "/favicon.svg";
export const boardPath = "/papan/colocation";

let bundled;

/** The seeding with the app's own modules, as one script. */
function seedScript() {
  bundled ??= (async () => {
    const [{ output }] = await build({
      configFile: false,
      root,
      publicDir: false,
      logLevel: "error",
      build: {
        write: false,
        minify: false,
        target: "es2023",
        lib: { entry, formats: ["iife"], name: "bench" },
      },
    });
    return output[0].code;
  })();
  return bundled;
}

/**
 * Fills the office of this page's origin, signs in the officer with most on the desk, and leaves the
 * page where none of the app's code has run yet.
 *
 * @param {import("@playwright/test").Page} page
 * @param {string} origin
 * @param {import("./seed-in-page.mjs").OfficeSpec} spec
 */
export async function seed(page, origin, spec) {
  await page.goto(origin + quietPage);
  const session = await page.context().newCDPSession(page);
  // The policy of the page refuses eval; the protocol may.
  const evaluate = async (expression) => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    const thrown = exceptionDetails?.exception?.description ?? exceptionDetails?.text;
    if (thrown) throw new Error(thrown);
    return result.value;
  };
  await evaluate(`${await seedScript()}\n;globalThis.bench = bench; undefined`);
  const seeded = await evaluate(`bench.seedOffice(${JSON.stringify(spec)})`);
  await session.detach();
  return seeded;
}

/**
 * A browser whose profile lies on the disk, because the private one of a test keeps IndexedDB in
 * memory and would save in no time. Every size of office is an origin of its own
 * (`kantor-1000-100.localhost`), so that they lie side by side without sharing a store, and each is
 * seeded when it is first asked for.
 */
export function createOffices({ origin, say }) {
  const folder = mkdtempSync(join(tmpdir(), "papan-layanan-bench-"));
  const seeded = new Map();
  let opened;

  const context = () => {
    opened ??= (async () => {
      const { executablePath, args, env } = JSON.parse(readFileSync(foundBrowser, "utf8"));
      return chromium.launchPersistentContext(folder, {
        executablePath,
        args,
        env: { ...process.env, ...env },
        viewport: { width: 1366, height: 768 },
        locale: "id-ID",
      });
    })();
    return opened;
  };

  const seedOnce = async (spec) => {
    const name = `kantor-${spec.cases}-${spec.open}${spec.visits ? `-${spec.visits}` : ""}${spec.complaints ? `-p${spec.complaints}` : ""}`;
    const url = new URL(origin);
    url.hostname = `${name}.localhost`;
    if (!seeded.has(name)) {
      const page = await (await context()).newPage();
      const { cases, history, bytes, ms } = await seed(page, url.origin, spec);
      await settle(page, url.origin);
      await page.close();
      say(
        `    ${cases} cases, ${spec.open} open, ${history} commands of history: ` +
          `${(bytes / 1e6).toFixed(0)} MB in ${(ms / 1000).toFixed(0)} s`,
      );
      seeded.set(name, url.origin);
    }
    return seeded.get(name);
  };

  return {
    /**
     * A new page in that office, still empty.
     *
     * @param {import("./seed-in-page.mjs").OfficeSpec} spec
     * @returns {Promise<{ page: import("@playwright/test").Page, board: string, origin: string }>}
     */
    async visit(spec) {
      const at = await seedOnce(spec);
      const page = await (await context()).newPage();
      return { page, board: at + boardPath, origin: at };
    },
    /** Between figures. */
    async closePages() {
      if (!opened) return;
      await Promise.all((await opened).pages().map((page) => page.close()));
    },
    async close() {
      await (await opened)?.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** The state in which the app is found every morning: its files kept, the disk at rest. */
async function settle(page, origin) {
  await page.goto(origin + boardPath);
  await page.locator("article").first().waitFor();
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name.
    active?.postMessage({ type: "fill" });
  });
  let kept = -1;
  for (;;) {
    await page.waitForTimeout(1500);
    const files = await page.evaluate(async () => {
      const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const keys = await Promise.all(opened.map((cache) => cache.keys()));
      return keys.flat().length;
    });
    if (files === kept) return;
    kept = files;
  }
}
