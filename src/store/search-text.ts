import type { SearchChunkRow } from "./database.ts";

/**
 * Search text lies in chunks per scope, so that a whole scope is read with a few gets and scanned in
 * memory, and losing a scope deletes its chunks (`toolchain` §5: 100,000 cases cold in 29 ms).
 */
export const linesPerChunk = 1000;

const lineOf = (id: string, text: string): string => `${id}\t${text}\n`;

/**
 * The chunk with the line of this case rewritten where it stands, put at the end when it is new, or
 * taken out when there is no text: lines keep the order in which the cases came in.
 */
export const withLine = (chunk: SearchChunkRow, id: string, text: string): SearchChunkRow => {
  const line = text ? lineOf(id, text) : "";
  const start = placeOf(chunk.text, id);
  const end = start < 0 ? chunk.text.length : chunk.text.indexOf("\n", start) + 1;
  const from = start < 0 ? chunk.text.length : start;
  return {
    ...chunk,
    text: chunk.text.slice(0, from) + line + chunk.text.slice(end),
    lines: chunk.lines + (line ? 1 : 0) - (start < 0 ? 0 : 1),
  };
};

/** Where the line of a case begins. No text holds a tab: white space in it is single blanks. */
const placeOf = (text: string, id: string): number =>
  text.startsWith(`${id}\t`) ? 0 : text.indexOf(`\n${id}\t`) + 1 || -1;
