import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

const root = fileURLToPath(new URL("../..", import.meta.url));
const found = join(root, "node_modules/.cache/browser/browser.json");
if (!existsSync(found)) {
  throw new Error("No browser yet: run `node tests/support/ensure-browser.mjs` first.");
}
interface Found {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}
const { executablePath, args, env }: Found = JSON.parse(readFileSync(found, "utf8"));

async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return String(typeof address === "object" && address ? address.port : 0);
}

// Workers read this file again and inherit the environment, so all of them see the same port.
process.env.E2E_PORT ??= await freePort();
// Its own folder: a build for the tests must not change an app that is being served.
process.env.E2E_DIST ??= join(tmpdir(), `papan-layanan-e2e-${process.env.E2E_PORT}`);
const port = process.env.E2E_PORT;
const origin = `http://localhost:${port}`;

const inherited = Object.fromEntries(
  Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
);

export default defineConfig({
  testDir: ".",
  globalTeardown: "./support/global-teardown.ts",
  outputDir: join(root, "test-results"),
  // Two, because a small office PC has two cores; each test has a browser context of its own.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A busy machine can starve a browser; what passes only the second time is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: "list",
  // Generous: a test machine may be busy with other work, and nothing here measures time.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: origin,
    viewport: { width: 1366, height: 768 },
    locale: "id-ID",
    // Deliberately far from Pontianak: the app must never ask the device for its zone.
    timezoneId: "America/New_York",
    launchOptions: { executablePath, args, env: { ...inherited, ...env } },
    // Recording every test took a fifth of its time.
    trace: "on-first-retry",
    screenshot: "only-on-failure",
  },
  webServer: {
    command: "node .build/start.mjs",
    cwd: root,
    url: origin,
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
    env: {
      ...inherited,
      HOST: "127.0.0.1",
      PORT: port,
      DIST_DIR: process.env.E2E_DIST,
    },
  },
});
