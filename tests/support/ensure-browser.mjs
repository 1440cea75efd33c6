/**
 * Finds a Chromium that starts on this machine and writes where it is to
 * node_modules/.cache/browser/browser.json, which the Playwright configuration, the bench and the
 * screenshots read. One comes with `npm ci`, so a fresh machine needs neither root nor a download.
 *
 * Order: $CHROMIUM, PATH, Playwright's own, the npm-shipped one, apt when root, playwright install.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { chromium } from "@playwright/test";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cache = join(root, "node_modules/.cache/browser");
const result = join(cache, "browser.json");
const say = (line) => process.stdout.write(`${line}\n`);

/** No sandbox: test machines run as root. The rest keeps the browser from talking to anybody. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A version line alone does not prove that a browser starts, so a page is opened and asked. */
async function works(executablePath, env = {}) {
  if (!executablePath || !existsSync(executablePath)) return null;
  try {
    const browser = await chromium.launch({
      executablePath,
      args,
      env: { ...process.env, ...env },
      timeout: 30_000,
    });
    try {
      const page = await browser.newPage();
      if ((await page.evaluate("6 * 7")) !== 42) return null;
      return { executablePath, env, args, version: browser.version() };
    } finally {
      await browser.close();
    }
  } catch (error) {
    reasons.push(`${executablePath}: ${String(error.message ?? error).split("\n")[0]}`);
    return null;
  }
}

const reasons = [];

function onPath() {
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** The package holds plain brotli files, so nothing of it has to be imported. */
async function fromNpm() {
  const source = join(root, "node_modules/@sparticuz/chromium/bin");
  if (!existsSync(join(source, "chromium.br"))) return null;
  const { version } = JSON.parse(readFileSync(join(source, "../package.json"), "utf8"));
  const binary = join(cache, `chromium-${version}`);
  if (!existsSync(binary)) {
    // Renamed when whole, so that an interrupted run never leaves half a browser behind.
    const unfinished = `${binary}.${process.pid}`;
    writeFileSync(unfinished, brotliDecompressSync(readFileSync(join(source, "chromium.br"))));
    chmodSync(unfinished, 0o755);
    renameSync(unfinished, binary);
  }
  const plain = await works(binary);
  if (plain) return plain;
  // A bare machine lacks NSS, NSPR and expat; the same package carries them.
  const archive = join(source, "al2023.tar.br");
  if (!existsSync(archive)) return null;
  execFileSync("tar", ["xf", "-"], {
    cwd: cache,
    input: brotliDecompressSync(readFileSync(archive)),
  });
  return works(binary, { LD_LIBRARY_PATH: resolve(cache, "lib") });
}

async function fromApt() {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return null;
  say("Memasang Chromium dari Debian / installing Debian's Chromium …");
  const options = {
    stdio: "inherit",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], options);
  return works(onPath());
}

async function fromPlaywright() {
  say("Mengunduh Chromium Playwright / downloading Playwright's Chromium …");
  spawnSync("npx", ["playwright", "install", "chromium"], { cwd: root, stdio: "inherit" });
  return works(chromium.executablePath());
}

const ways = [
  ["$CHROMIUM", () => works(process.env.CHROMIUM)],
  ["PATH", () => works(onPath())],
  ["Playwright", () => works(chromium.executablePath())],
  ["npm", fromNpm],
  ["apt", fromApt],
  ["playwright install", fromPlaywright],
];

mkdirSync(cache, { recursive: true });
let found = null;
for (const [source, find] of ways) {
  const browser = await find();
  if (!browser) continue;
  found = { source, ...browser };
  break;
}
if (!found) {
  say("Tidak ada Chromium yang dapat dijalankan. No Chromium could be started.");
  for (const reason of reasons) say(`  ${reason}`);
  say("Pasang Chromium, atau tunjuk dengan CHROMIUM=/lokasi/chromium.");
  say("Install Chromium, or point to one with CHROMIUM=/path/to/chromium.");
  process.exit(1);
}
writeFileSync(result, `${JSON.stringify(found, null, 2)}\n`);
say(`Peramban / browser: Chromium ${found.version} (${found.source})`);
