import type { ScannedChunk } from "#store/search-scan.ts";

/**
 * The search text in memory, as the worker keeps it: read from IndexedDB once per scope, afterwards
 * only the chunks that changed. Plain IndexedDB, because the worker needs nothing else of Dexie.
 */

/** First and last key of `searchChunks` that a transaction wrote; "all" when that is not known. */
export type ChangedChunks = "all" | readonly (readonly [from: unknown, to: unknown])[];

export interface ChunkRequest {
  readonly database: string;
  /** Scopes that the person may search; the text of all others is forgotten. */
  readonly scopes: readonly string[];
  /** What was written since the request before this one. */
  readonly changed: ChangedChunks;
}

const table = "searchChunks";

export const createChunks = () => {
  const chunksByScope = new Map<string, Map<number, string>>();
  let database = "";
  let lastScopes = "";
  let version = 0;

  /** Puts away what may not be searched any more, and what was written over. */
  const forget = (request: ChunkRequest) => {
    const everything = request.changed === "all" || request.database !== database;
    for (const scope of chunksByScope.keys()) {
      if (everything || !request.scopes.includes(scope)) chunksByScope.delete(scope);
    }
    database = request.database;
    if (request.changed === "all") return;
    for (const [scope, chunks] of chunksByScope) {
      for (const chunk of chunks.keys()) {
        const key = [scope, chunk];
        if (request.changed.some(([from, to]) => isWithin(key, from, to))) chunks.delete(chunk);
      }
    }
  };

  return {
    /** Another number: what was found in the text before may be found no more. */
    version: () => version,
    /** The chunks of every scope asked for, as they stand in the database now. */
    chunksOf: async (request: ChunkRequest): Promise<readonly (readonly ScannedChunk[])[]> => {
      const scopes = request.scopes.join(" ");
      if (request.changed.length > 0 || request.database !== database || scopes !== lastScopes) {
        version += 1;
      }
      lastScopes = scopes;
      forget(request);
      const isKnown = request.scopes.every((scope) => chunksByScope.has(scope));
      if (!isKnown || request.changed.length > 0) {
        await inDatabase(request.database, async (store) => {
          for (const scope of request.scopes) {
            chunksByScope.set(scope, await readScope(store, scope, chunksByScope.get(scope)));
          }
        });
      }
      return request.scopes.map((scope) =>
        [...(chunksByScope.get(scope) ?? [])].map(([chunk, text]) => ({ chunk, text })),
      );
    },
  };
};

/** Everything of a scope that is not known yet. */
const readScope = async (
  store: IDBObjectStore,
  scope: string,
  known: ReadonlyMap<number, string> | undefined,
): Promise<Map<number, string>> => {
  const range = IDBKeyRange.bound([scope, 0], [scope, Infinity]);
  const chunks = new Map<number, string>();
  if (!known) {
    const rows: unknown[] = await answerTo(store.getAll(range));
    for (const row of rows) add(chunks, row);
    return chunks;
  }
  for (const key of await answerTo(store.getAllKeys(range))) {
    const chunk = Array.isArray(key) ? key[1] : undefined;
    if (typeof chunk !== "number") continue;
    const text = known.get(chunk);
    if (text === undefined) add(chunks, await answerTo<unknown>(store.get(key)));
    else chunks.set(chunk, text);
  }
  return chunks;
};

const add = (chunks: Map<number, string>, row: unknown): void => {
  if (typeof row !== "object" || row === null || !("chunk" in row) || !("text" in row)) return;
  if (typeof row.chunk === "number" && typeof row.text === "string")
    chunks.set(row.chunk, row.text);
};

const isWithin = (key: IDBValidKey, from: unknown, to: unknown): boolean => {
  try {
    return indexedDB.cmp(key, from) >= 0 && indexedDB.cmp(key, to) <= 0;
  } catch {
    // Dexie writes an open end in a way of its own: better read once too often.
    return true;
  }
};

/**
 * Opens the database for one look and closes it again: a worker that held on to it would be in the
 * way of an upgrade, or of the sample office being deleted.
 */
const inDatabase = async (
  name: string,
  look: (store: IDBObjectStore) => Promise<void>,
): Promise<void> => {
  const opening = indexedDB.open(name);
  // It is not there any more: without this, opening it would make an empty one.
  opening.addEventListener("upgradeneeded", () => opening.transaction?.abort());
  const database = await answerTo(opening);
  try {
    await look(database.transaction(table, "readonly").objectStore(table));
  } finally {
    database.close();
  }
};

const answerTo = async <Value>(request: IDBRequest<Value>): Promise<Value> =>
  await new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("no answer")));
  });
