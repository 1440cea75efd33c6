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

export interface KnownText {
  /** In the order of the scopes asked for. */
  readonly scopes: readonly (readonly ScannedChunk[])[];
  /** Scopes of which older chunks have not been read yet. */
  readonly unread: readonly boolean[];
}

interface ScopeText {
  /** Every chunk there is, newest first. */
  readonly numbers: readonly number[];
  readonly texts: Map<number, string>;
}

/** Read together. Fewer would wait for the disk more often, more would keep a letter waiting. */
const chunksPerLook = 8;

export const createChunks = () => {
  const textByScope = new Map<string, ScopeText>();
  let database = "";
  let lastScopes = "";
  let version = 0;

  /** Puts away what may not be searched any more, and what was written over. */
  const forget = ({ database: asked, scopes, changed }: ChunkRequest) => {
    const named = scopes.join(" ");
    if (changed.length === 0 && asked === database && named === lastScopes) return;
    version += 1;
    const everything = changed === "all" || asked !== database;
    for (const [scope, { texts }] of textByScope) {
      if (everything || !scopes.includes(scope)) {
        textByScope.delete(scope);
        continue;
      }
      for (const chunk of texts.keys()) {
        const key = [scope, chunk];
        if (changed.some(([from, to]) => isWithin(key, from, to))) texts.delete(chunk);
      }
    }
    database = asked;
    lastScopes = named;
  };

  const readNumbers = async (scopes: readonly string[]) =>
    await inDatabase(database, async (store) => {
      for (const scope of scopes) {
        const numbers = await numbersOf(store, scope);
        textByScope.set(scope, { numbers, texts: textByScope.get(scope)?.texts ?? new Map() });
      }
    });

  /** Reads until each scope has its newest `depth` chunks; gives up when others write meanwhile. */
  const readTexts = async (scopes: readonly string[], depth: number) => {
    const begun = version;
    const missing = scopes.flatMap((scope) => {
      const { numbers = [], texts } = textByScope.get(scope) ?? {};
      return numbers
        .slice(0, depth)
        .filter((chunk) => !texts?.has(chunk))
        .map((chunk) => [scope, chunk] as const);
    });
    for (let done = 0; done < missing.length; done += chunksPerLook) {
      const keys = missing.slice(done, done + chunksPerLook);
      const rows = await inDatabase(
        database,
        async (store) =>
          await Promise.all(keys.map(([...key]) => answerTo<unknown>(store.get(key)))),
      );
      // What was read before a write must not lie over what is read after it.
      if (begun !== version) return;
      for (const [index, [scope]] of keys.entries()) {
        const texts = textByScope.get(scope)?.texts;
        if (texts) add(texts, rows[index]);
      }
    }
  };

  return {
    /** Another number: what was found in the text before may be found no more. */
    version: () => version,
    /** The text of every scope asked for as it now stands, at least its newest `depth` chunks. */
    textOf: async (request: ChunkRequest, depth = chunksPerLook): Promise<KnownText> => {
      const { scopes, changed } = request;
      forget(request);
      const isKnown = scopes.every((scope) => textByScope.has(scope));
      if (!isKnown || changed.length > 0) await readNumbers(scopes);
      await readTexts(scopes, depth);
      const known = scopes.map((scope) => textByScope.get(scope));
      return {
        scopes: known.map((text) =>
          [...(text?.texts ?? [])].map(([chunk, lines]) => ({ chunk, text: lines })),
        ),
        unread: known.map((text) => (text?.texts.size ?? 0) < (text?.numbers.length ?? 0)),
      };
    },
  };
};

const numbersOf = async (store: IDBObjectStore, scope: string): Promise<readonly number[]> => {
  const range = IDBKeyRange.bound([scope, 0], [scope, Infinity]);
  const keys = await answerTo(store.getAllKeys(range));
  return keys
    .flatMap((key) => (Array.isArray(key) && typeof key[1] === "number" ? [key[1]] : []))
    .toReversed();
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
const inDatabase = async <Value>(
  name: string,
  look: (store: IDBObjectStore) => Promise<Value>,
): Promise<Value> => {
  const opening = indexedDB.open(name);
  // It is not there any more: without this, opening it would make an empty one.
  opening.addEventListener("upgradeneeded", () => opening.transaction?.abort());
  const database = await answerTo(opening);
  try {
    return await look(database.transaction(table, "readonly").objectStore(table));
  } finally {
    database.close();
  }
};

const answerTo = async <Value>(request: IDBRequest<Value>): Promise<Value> =>
  await new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("no answer")));
  });
