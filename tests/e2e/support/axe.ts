import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults, ContextObject, RunOptions } from "axe-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const options: RunOptions = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
  resultTypes: ["violations"],
};

declare global {
  interface Window {
    axe?: { run(context: object, options: object): Promise<AxeResults> };
  }
}

/**
 * Every rule of WCAG 2.2 AA, none switched off. Evaluated rather than added as a script element,
 * which the content security policy refuses. `context` narrows it, e.g. `{ include: [["dialog"]] }`.
 */
export async function expectAccessible(page: Page, context?: ContextObject): Promise<void> {
  // A colour half-way through a fade has no contrast worth measuring.
  await page.evaluate(async () => {
    const running = document.getAnimations().filter((animation) => {
      const { iterations } = animation.effect?.getTiming() ?? {};
      return iterations !== Infinity;
    });
    await Promise.allSettled(running.map((animation) => animation.finished));
  });
  const isThere = await page.evaluate(() => window.axe !== undefined);
  if (!isThere) await page.evaluate(source);
  // Typed as a plain object: Playwright unwraps handles in the type of an argument, endlessly here.
  const narrowed: object = context ?? { include: [["html"]] };
  const { violations } = await page.evaluate(
    async ([context, options]) => {
      if (!window.axe) throw new Error("axe did not load");
      return window.axe.run(context, options);
    },
    [narrowed, options] as const,
  );
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n  ${node.html}\n  ${node.failureSummary ?? ""}`),
  );
  expect(found).toEqual([]);
}
