import { scanScopes, type Complete, type SearchHit, type SearchQuery } from "#store/search-scan.ts";
import { createSimilar, type Similar } from "#store/similar-scan.ts";
import { answerCalls } from "./import-calls.ts";
import { createChunks, type ChunkRequest } from "./search-chunks.ts";

const chunks = createChunks();
const findSimilar = createSimilar();
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
  /** Text that tells of the same matter, wherever in the scopes asked for it stands. */
  similar: async (
    request: ChunkRequest & {
      readonly among: readonly string[];
      readonly text: string;
      readonly exceptId: string;
      readonly limit: number;
    },
  ): Promise<readonly Similar[]> => {
    const { among, text, exceptId, limit } = request;
    const { scopes } = await chunks.textOf(request, Infinity);
    const asked = scopes.filter((_, index) => among.includes(request.scopes[index] ?? ""));
    return findSimilar(asked, text, limit, exceptId);
  },
};

export type SearchActs = typeof acts;

answerCalls(acts);
