import type { SearchChunkRow } from "./database.ts";

/**
 * Search text lies in chunks per scope, so that a whole scope is read with a few gets and scanned in
 * memory, and losing a scope deletes its chunks (`toolchain` §5: 100,000 cases cold in 29 ms).
 */
export const linesPerChunk = 1000;

export const searchLine = (id: string, text: string): string => `${id}\t${text}\n`;

export const withoutLine = (chunk: SearchChunkRow, id: string): SearchChunkRow => {
  const start = chunk.text.indexOf(`${id}\t`);
  if (start < 0) return chunk;
  const end = chunk.text.indexOf("\n", start) + 1;
  return {
    ...chunk,
    text: chunk.text.slice(0, start) + chunk.text.slice(end),
    lines: chunk.lines - 1,
  };
};
