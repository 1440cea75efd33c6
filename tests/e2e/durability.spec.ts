import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer as createSocket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, expect, test, type Browser } from "@playwright/test";
import { bundled } from "./support/bundled.ts";
import { caseOn, recordLetter, startOffice } from "./support/office.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

// A browser that is killed answers no question about its trace.
test.use({ trace: "off", screenshot: "off" });

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
  if (!baseURL) throw new Error("no address");
  const profile = mkdtempSync(join(tmpdir(), "papan-killed-"));
  const running: Running[] = [];
  const openTab = async () => {
    const started = await launch(profile);
    running.push(started);
    const page = await started.browser.contexts()[0]?.newPage();
    if (!page) throw new Error("no page");
    const goto = page.goto.bind(page);
    // A browser of our own knows no base address.
    page.goto = (path, options) => goto(new URL(path, baseURL).href, options);
    return { page, started };
  };
  try {
    const { page, started } = await openTab();
    await startOffice(page);
    const number = await recordLetter(page, { withScan: true });
    started.kill();
    await started.gone;

    const { page: again } = await openTab();
    await again.goto("/papan/colocation");
    // Who sat there is only noted down lazily by the browser; it may ask again.
    const asked = again.getByRole("button", { name: /Nurul Aini/ });
    await expect(asked.or(caseOn(again, number)).first()).toBeVisible();
    if (await asked.isVisible()) await asked.click();
    await expect(caseOn(again, number)).toBeVisible();
    await again.goto(`/berkas/${number}`);
    await expect(again.getByText("surat-permintaan.pdf").first()).toBeVisible();
  } finally {
    for (const { kill, gone } of running) {
      kill();
      await gone;
    }
    // Helpers of the killed browser may still write for a moment; a folder left behind is no failure.
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }).catch(
      () => undefined,
    );
  }
});

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
          if (child.pid && child.exitCode === null && child.signalCode === null) {
            process.kill(-child.pid, "SIGKILL");
          }
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
