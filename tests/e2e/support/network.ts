import { gzipSync } from "node:zlib";
import type { BrowserContext, Request } from "@playwright/test";

export interface FetchedScript {
  readonly url: string;
  readonly gzipBytes: number;
}

export interface FetchedScripts {
  /** Sum over the files, each as `gzip -9` would make it; 1 kB is 1,000 bytes. */
  readonly gzipBytes: number;
  /** Largest first. */
  readonly files: readonly FetchedScript[];
}

const isScript = (request: Request): boolean =>
  request.resourceType() === "script" || /\.m?js$/.test(new URL(request.url()).pathname);

/**
 * All JavaScript that this context asks for until `act` has ended: pages, workers and the service
 * worker with what it fetches. For a cold load give a context that has not seen the app.
 */
export async function scriptsFetchedDuring(
  context: BrowserContext,
  act: () => Promise<unknown>,
): Promise<FetchedScripts> {
  const urls = new Set<string>();
  const note = (request: Request): void => {
    if (isScript(request)) urls.add(request.url());
  };
  context.on("request", note);
  try {
    await act();
  } finally {
    context.off("request", note);
  }
  // Asked for again, since a browser gives no body for what a worker fetched.
  const files = await Promise.all(
    [...urls].map(async (url) => {
      const response = await context.request.get(url);
      return { url, gzipBytes: gzipSync(await response.body(), { level: 9 }).length };
    }),
  );
  return {
    gzipBytes: files.reduce((sum, file) => sum + file.gzipBytes, 0),
    files: files.sort((a, b) => b.gzipBytes - a.gzipBytes),
  };
}
