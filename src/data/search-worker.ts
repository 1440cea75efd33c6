import { scanScopes, type Complete, type SearchHit, type SearchQuery } from "#store/search-scan.ts";
import { answerCalls } from "./import-calls.ts";
import { createChunks, type ChunkRequest } from "./search-chunks.ts";

const chunks = createChunks();
/** The scan before, and the version of the text it read. */
let before: { readonly version: number; readonly complete: Complete | null } | null = null;

const acts = {
  /** Reads the text before the first word is typed. */
  load: async (request: ChunkRequest): Promise<void> => {
    await chunks.chunksOf(request);
  },
  search: async (
    request: ChunkRequest & { readonly query: SearchQuery; readonly limit: number },
  ): Promise<readonly SearchHit[]> => {
    const scopes = await chunks.chunksOf(request);
    const version = chunks.version();
    const known = before?.version === version ? before.complete : null;
    const { hits, complete } = scanScopes(scopes, request.query, request.limit, known);
    before = { version, complete };
    return hits;
  },
};

export type SearchActs = typeof acts;

answerCalls(acts);
