/** `npm test`: unit tests, then the browser; the last line is the sum of both. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const reports = join(root, "node_modules/.cache/test-reports");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** Runs one runner to its end; a runner that broke counts as a failure even if no test did. */
function run(script, args, env, count) {
  const { status } = spawnSync(process.execPath, [join(root, "node_modules", script), ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  let result = { passed: 0, failed: 0 };
  try {
    result = count();
  } catch {
    // No report: it ended before it could write one, which its exit status says already.
  }
  return status === 0 ? result : { ...result, failed: Math.max(1, result.failed) };
}

const report = (name) => JSON.parse(readFileSync(join(reports, name), "utf8"));

const unit = run(
  "vitest/vitest.mjs",
  [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${join(reports, "unit.json")}`,
  ],
  {},
  () => {
    const { numPassedTests, numFailedTests } = report("unit.json");
    return { passed: numPassedTests, failed: numFailedTests };
  },
);

const browser = run(
  "@playwright/test/cli.js",
  ["test", "-c", "tests/e2e/playwright.config.ts", "--reporter=list,json"],
  { PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, "e2e.json") },
  () => {
    const { expected, unexpected, flaky } = report("e2e.json").stats;
    return { passed: expected + flaky, failed: unexpected };
  },
);

const passed = unit.passed + browser.passed;
const failed = unit.failed + browser.failed;
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
