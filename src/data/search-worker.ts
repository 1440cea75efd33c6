import { scanScopes, type SearchHit, type SearchQuery } from "#store/search-scan.ts";
import { answerCalls } from "./import-calls.ts";
import { createChunks, type ChunkRequest } from "./search-chunks.ts";

const { chunksOf } = createChunks();

const acts = {
  /** Reads the text before the first word is typed. */
  load: async (request: ChunkRequest): Promise<void> => {
    await chunksOf(request);
  },
  search: async (
    request: ChunkRequest & { readonly query: SearchQuery; readonly limit: number },
  ): Promise<readonly SearchHit[]> =>
    scanScopes(await chunksOf(request), request.query, request.limit),
};

export type SearchActs = typeof acts;

answerCalls(acts);
