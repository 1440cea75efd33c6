import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer as createSocket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, expect, test, type Browser } from "@playwright/test";
import { build } from "vite";
import { caseOn, recordLetter, startOffice } from "./support/office.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

const commandKinds = [
  "OpenCase",
  "ImportCase",
  "MoveToStage",
  "UndoStep",
  "ChangeFields",
  "TickRequirement",
  "CorrectReceipt",
  "AssignCase",
  "AddNote",
  "AddAttachment",
  "WithdrawAttachment",
  "ShowPersonalData",
  "MovePromise",
  "UndoImport",
];

test("Every kind of command is written with strict durability", async ({ page }) => {
  await page.goto("/");
  // Evaluated, because the policy of the page refuses a script of the test.
  await page.evaluate(await bundled("tests/e2e/support/store-page.ts"));
  const written = await page.evaluate(() => window.writeOneOfEach());

  const tried = written.map(({ command }) => command);
  expect(tried).toEqual(expect.arrayContaining(commandKinds));
  expect(written.filter(({ outcome }) => outcome !== "ok")).toEqual([]);
  for (const { command, durability } of written) {
    expect({ command, durability: [...new Set(durability)] }).toEqual({
      command,
      durability: ["strict"],
    });
  }
});

test("A browser killed right after “Tersimpan” has the case when it starts again", async ({
  baseURL,
}) => {
  const profile = mkdtempSync(join(tmpdir(), "papan-killed-"));
  const first = await launch(profile);
  const [context] = first.browser.contexts();
  if (!context || !baseURL) throw new Error("no context");
  const page = await context.newPage();
  await page.goto(baseURL);
  const at = (path: string) => new URL(path, baseURL).href;
  await startOfficeAt(page, at("/"));
  const goto = page.goto.bind(page);
  page.goto = (path, options) => goto(new URL(path, baseURL).href, options);
  const number = await recordLetter(page, { withScan: true });
  first.kill();
  await first.gone;

  const second = await launch(profile);
  const [again] = second.browser.contexts();
  const reopened = await again?.newPage();
  if (!reopened) throw new Error("no page");
  await reopened.goto(at("/papan/colocation"));
  // Who sat there is only noted down lazily by the browser; it may ask again.
  const asked = reopened.getByRole("button", { name: /Nurul Aini/ });
  await expect(asked.or(caseOn(reopened, number)).first()).toBeVisible();
  if (await asked.isVisible()) await asked.click();
  await expect(caseOn(reopened, number)).toBeVisible();
  await reopened.goto(at(`/berkas/${number}`));
  await expect(reopened.getByText("surat-permintaan.pdf").first()).toBeVisible();
  second.kill();
  await second.gone;
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** The real modules of the store as one script. */
async function bundled(entry: string): Promise<string> {
  const output = await build({
    root,
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      lib: { entry: join(root, entry), formats: ["iife"], name: "storePage" },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first && "output" in first ? first.output[0] : undefined;
  if (!chunk) throw new Error("nothing was bundled");
  return chunk.code;
}

async function startOfficeAt(page: Parameters<typeof startOffice>[0], href: string) {
  const goto = page.goto.bind(page);
  page.goto = (_path, options) => goto(href, options);
  await startOffice(page);
  page.goto = goto;
}

interface Running {
  readonly browser: Browser;
  /** SIGKILL to the browser and all its processes, as a power cut would. */
  readonly kill: () => void;
  readonly gone: Promise<unknown>;
}

interface Found {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

/** A browser of our own, because Playwright closes its own kindly. */
async function launch(profile: string): Promise<Running> {
  const found: Found = JSON.parse(
    readFileSync(join(root, "node_modules/.cache/browser/browser.json"), "utf8"),
  );
  const port = await freePort();
  const child = spawn(
    found.executablePath,
    [
      ...found.args,
      "--headless",
      `--remote-debugging-port=${port}`,
      `--user-data-dir=${profile}`,
      "about:blank",
    ],
    { detached: true, stdio: "ignore", env: { ...process.env, ...found.env } },
  );
  const gone = once(child, "exit");
  for (let attempt = 0; ; attempt++) {
    try {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      return {
        browser,
        kill: () => {
          if (child.pid) process.kill(-child.pid, "SIGKILL");
        },
        gone,
      };
    } catch (error) {
      if (attempt > 60) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

async function freePort(): Promise<number> {
  const socket = createSocket();
  await new Promise<void>((resolve) => socket.listen(0, "127.0.0.1", resolve));
  const address = socket.address();
  await new Promise((resolve) => socket.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
