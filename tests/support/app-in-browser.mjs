/** What the bench and the screenshots share: the built app behind a port, and a browser. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { runnerImport } from "vite";

export const root = new URL("../../", import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));

/** A TypeScript module of the repository, by its path from the top. */
export async function load(name) {
  const { module } = await runnerImport(path(name), { root: fileURLToPath(root) });
  return module;
}

/** Builds the app into a folder of its own and serves it on a free port. */
export async function serve() {
  const dist = mkdtempSync(join(tmpdir(), "papan-layanan-"));
  const server = spawn(process.execPath, [path(".build/start.mjs")], {
    cwd: root,
    env: { ...process.env, HOST: "127.0.0.1", PORT: "0", DIST_DIR: dist },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => {
    server.once("exit", resolve);
  });
  const address = (async () => {
    for await (const line of createInterface({ input: server.stdout })) {
      const [found] = /http:\/\/[^\s/]+/.exec(line) ?? [];
      if (found) return found;
    }
    throw new Error("the app did not start");
  })();
  const origin = await address;
  return {
    origin,
    async stop() {
      server.kill("SIGTERM");
      await ended;
      rmSync(dist, { recursive: true, force: true });
    },
  };
}

export async function openBrowser() {
  const found = path("node_modules/.cache/browser/browser.json");
  if (!existsSync(found)) {
    const { status } = spawnSync(process.execPath, [path("tests/support/ensure-browser.mjs")], {
      stdio: "inherit",
    });
    if (status !== 0) process.exit(1);
  }
  const { executablePath, args, env } = JSON.parse(readFileSync(found, "utf8"));
  return chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
}
