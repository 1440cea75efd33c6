import { scanScopes, type Complete, type SearchHit, type SearchQuery } from "#store/search-scan.ts";
import { answerCalls } from "./import-calls.ts";
import { createChunks, type ChunkRequest } from "./search-chunks.ts";

const chunks = createChunks();
/** The scan before, and the version of the text it read. */
let before: { readonly version: number; readonly complete: Complete | null } | null = null;

const acts = {
  /** Reads the newest text before the first word is typed, and the rest while nobody waits for it. */
  load: async (request: ChunkRequest): Promise<void> => {
    await chunks.textOf(request);
    chunks.textOf({ ...request, changed: [] }, Infinity).catch(() => {
      // The search that needs it will say so.
    });
  },
  search: async (
    request: ChunkRequest & { readonly query: SearchQuery; readonly limit: number },
  ): Promise<readonly SearchHit[]> => {
    const { query, limit } = request;
    const newest = await chunks.textOf(request);
    const version = chunks.version();
    const known = before?.version === version ? before.complete : null;
    let scan = scanScopes(newest.scopes, query, limit, known);
    // Common words are found in the newest text alone; for the others everything must be read.
    const wanting = newest.unread.some((unread, scope) => unread && scan.full[scope] === false);
    if (wanting) {
      const all = await chunks.textOf({ ...request, changed: [] }, Infinity);
      scan = scanScopes(all.scopes, query, limit);
    }
    before = { version, complete: scan.complete };
    return scan.hits;
  },
};

export type SearchActs = typeof acts;

answerCalls(acts);
