import { expect, type Page } from "@playwright/test";

declare global {
  interface Window {
    reportViolation?: (text: string) => void;
  }
}

export interface Complaints {
  /** Fails when anything was refused by the policy, thrown, or written to the console as an error. */
  expectNone(): void;
}

const isApi = (url: string): boolean =>
  URL.canParse(url) && new URL(url).pathname.startsWith("/api/");

/**
 * Listens from the first line of every page on. Call before the first `goto`, and `expectNone()`
 * at the end of the test.
 */
export async function watchForComplaints(page: Page): Promise<Complaints> {
  const complaints: string[] = [];
  await page.exposeFunction("reportViolation", (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
      const where = `${sourceFile}:${lineNumber} ${sample}`;
      window.reportViolation?.(`policy: ${effectiveDirective} refused ${blockedURI} at ${where}`);
    });
  });
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    const { url } = message.location();
    // The browser notes each failed request. That no server answers is a normal state of the app.
    if (message.text().startsWith("Failed to load resource") && isApi(url)) return;
    complaints.push(`console: ${message.text()} ${url}`);
  });
  page.on("pageerror", (error) => complaints.push(`thrown: ${error.message}`));
  return {
    expectNone() {
      expect(complaints).toEqual([]);
    },
  };
}
