import type { Case } from "#domain/case/case.ts";
import type { Database } from "#store/database.ts";
import type { Reader } from "#store/read.ts";
import { standardOf } from "#domain/services/index.ts";
import { duplicateKeyOf, normalise } from "#store/rows.ts";
import { searchQueryOf, shortestQuery } from "#store/search-query.ts";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Dexie, type ObservabilitySet } from "dexie";
import { useCallback } from "react";
import { callsTo } from "./import-calls.ts";
import type { ChangedChunks } from "./search-chunks.ts";
import type { SearchActs } from "./search-worker.ts";
import { useSession } from "./session.tsx";

/** As many as are looked for, and as many as can be looked through. */
const hitsAtMost = 50;
const shownAtMost = 12;

export interface SearchAnswer {
  /** Best first: an exact number, part of a number, the start of a word, anything else. */
  readonly cases: readonly Case[];
  /** There are more than are shown. */
  readonly more: boolean;
  /** The words could not be searched, only whole numbers: the worker did not start. */
  readonly numbersOnly: boolean;
}

/** The page's side of the worker; one for each database. */
const createClient = (db: Database) => {
  const calls = callsTo<SearchActs>(
    () => new Worker(new URL("search-worker.ts", import.meta.url), { type: "module" }),
  );
  let changed: ChangedChunks = [];
  /** Asked at every letter, another one only with the first case of a year. */
  let scopesByReader = new WeakMap<Reader, Promise<readonly string[]>>();
  Dexie.on("storagemutated", (parts) => {
    changed = withChanges(changed, parts, `idb://${db.name}/searchChunks/`);
    scopesByReader = new WeakMap();
  });

  const scopesOf = (reader: Reader): Promise<readonly string[]> => {
    const known = scopesByReader.get(reader);
    if (known) return known;
    const asked = reader.searchableScopes();
    scopesByReader.set(reader, asked);
    asked.catch(() => scopesByReader.delete(reader));
    return asked;
  };

  const request = (scopes: readonly string[]) => {
    const told = changed;
    changed = [];
    return { database: db.name, scopes, changed: told };
  };

  const startAgain = () => {
    // A worker that has failed once answers no more; the next one reads everything anew.
    changed = "all";
    calls.close();
  };

  return {
    load: async (reader: Reader): Promise<void> => {
      const scopes = await scopesOf(reader);
      if (scopes.length === 0) return;
      try {
        await calls.call("load", request(scopes));
      } catch {
        startAgain();
      }
    },
    /** Ids, the nearest first; nothing when the worker did not start. */
    similar: async (asked: SimilarRequest, reader: Reader): Promise<readonly string[]> => {
      await Promise.resolve();
      const scopes = await scopesOf(reader);
      const among = scopes.filter((scope) => scope.startsWith(`${asked.kind}:`));
      if (among.length === 0) return [];
      try {
        const { text, exceptId, limit } = asked;
        const call = { ...request(scopes), among, text: normalise(text), exceptId, limit };
        return (await calls.call("similar", call)).map(({ id }) => id);
      } catch {
        startAgain();
        return [];
      }
    },
    search: async (typed: string, reader: Reader): Promise<readonly string[] | null> => {
      const query = searchQueryOf(typed);
      // Whoever heard of the same write before us may ask already; let the news come in first.
      await Promise.resolve();
      const scopes = await scopesOf(reader);
      if (query.length === 0 || scopes.length === 0) return [];
      try {
        const asked = { ...request(scopes), query, limit: hitsAtMost };
        return (await calls.call("search", asked)).map(({ id }) => id);
      } catch {
        startAgain();
        return null;
      }
    },
  };
};

interface SimilarRequest {
  /** Kind of scope: text of other services is another matter. */
  readonly kind: string;
  readonly text: string;
  readonly exceptId: string;
  readonly limit: number;
}

type Client = ReturnType<typeof createClient>;
const clients = new WeakMap<Database, Client>();

const clientOf = (db: Database): Client => {
  const known = clients.get(db);
  if (known) return known;
  const made = createClient(db);
  clients.set(db, made);
  return made;
};

const withChanges = (
  known: ChangedChunks,
  parts: ObservabilitySet,
  table: string,
): ChangedChunks => {
  if (known === "all" || "all" in parts) return "all";
  const keys = [parts[table], parts[`${table}:dels`]].flatMap(rangesIn);
  return keys.length === 0 ? known : [...known, ...keys];
};

/** Dexie keeps the keys a transaction touched as a tree of ranges; from another tab it is plain data. */
const rangesIn = (tree: unknown): (readonly [from: unknown, to: unknown])[] => {
  if (typeof tree !== "object" || tree === null) return [];
  return [
    ...("l" in tree ? rangesIn(tree.l) : []),
    ...("from" in tree && "to" in tree ? [[tree.from, tree.to] as const] : []),
    ...("r" in tree ? rangesIn(tree.r) : []),
  ];
};

const find = async (typed: string, reader: Reader, client: Client): Promise<SearchAnswer> => {
  const [ids, ...numbered] = await Promise.all([
    client.search(typed, reader),
    // A whole number is found by its index, also by who may not search the words.
    ...(/\d/.test(typed) ? [reader.byNumber(typed), reader.byFormerNumber(typed)] : []),
  ]);
  const exact = new Map(numbered.flat().map((item) => [item.id, item]));
  const others = (ids ?? []).filter((id) => !exact.has(id));
  const room = Math.max(0, shownAtMost - exact.size);
  // The reader asks again who may see what: the text only says where to look.
  const found = await reader.byIds(others.slice(0, room));
  return {
    cases: [...exact.values(), ...found],
    more: others.length > room,
    numbersOnly: ids === null,
  };
};

/**
 * What `Cari` finds. The answer before stays until the next is there, and `isCurrent` says whether
 * it answers what stands in the field; an older answer never comes after a newer one.
 */
export const useSearch = (
  typed: string,
): {
  readonly answer: SearchAnswer | undefined;
  readonly isCurrent: boolean;
  /** The answer to what is typed, as soon as it is there. */
  readonly answered: () => Promise<SearchAnswer | undefined>;
} => {
  const { db, reader, actor } = useSession();
  const queries = useQueryClient();
  const text = normalise(typed);
  const enabled = text.length >= shortestQuery;
  const actorId = actor?.id ?? "";
  const question = {
    queryKey: ["cases", actorId, "search", text],
    queryFn: () => find(text, reader, clientOf(db)),
  };
  const { data, isPlaceholderData } = useQuery({
    ...question,
    enabled,
    // Never the answer another person got.
    placeholderData: (previous: SearchAnswer | undefined, query) =>
      query?.queryKey[1] === actorId ? previous : undefined,
    // What was typed on the way to a word is not asked again.
    gcTime: 30_000,
    meta: { watch: [{ table: "searchChunks" }, { table: "cases" }] },
  });
  return {
    answer: enabled ? data : undefined,
    isCurrent: enabled && data !== undefined && !isPlaceholderData,
    answered: async () => (enabled ? await queries.ensureQueryData(question) : undefined),
  };
};

/** Why another case is shown beside this one; the surest first. */
export type SimilarReason = "key" | "reporter" | "text";

export interface SimilarCase {
  readonly item: Case;
  readonly reasons: readonly SimilarReason[];
}

const similarAtMost = 6;

/**
 * Cases that may tell of the same matter: those with the same key of the standard (a LAPOR! number),
 * those of the same reporter where this person may know it, and those of like words. Whether they
 * belong together is for a person to say.
 */
export const useSimilar = (item: Case, fields: readonly string[]) => {
  const { db, reader, actor } = useSession();
  const standard = standardOf(item.service);
  const texts = fields.map((field) => item.fields[field]);
  const text = texts.filter((value) => typeof value === "string").join(" ");
  const key = duplicateKeyOf(standard, item.fields);
  return useQuery({
    queryKey: ["cases", actor?.id ?? "", "similar", item.id, key, text],
    queryFn: async (): Promise<readonly SimilarCase[]> => {
      const asked = { kind: standard.scope, text, exceptId: item.id, limit: similarAtMost };
      const [keyed, ofReporter, likeIds] = await Promise.all([
        reader.duplicatesOf(key),
        reader.ofSameReporter(item.id, similarAtMost),
        clientOf(db).similar(asked, reader),
      ]);
      // The reader asks again who may see what: the text only says where to look.
      const like = await reader.byIds(likeIds);
      return merged(item.id, [
        ["key", keyed],
        ["reporter", ofReporter],
        ["text", like],
      ]);
    },
    meta: { watch: [{ table: "searchChunks" }, { table: "apart" }] },
  });
};

const merged = (
  ownId: string,
  found: readonly (readonly [SimilarReason, readonly Case[]])[],
): readonly SimilarCase[] => {
  const byId = new Map<string, SimilarCase>();
  for (const [reason, cases] of found) {
    for (const item of cases) {
      const reasons = byId.get(item.id)?.reasons ?? [];
      if (item.id !== ownId) byId.set(item.id, { item, reasons: [...reasons, reason] });
    }
  }
  return [...byId.values()].slice(0, similarAtMost);
};

/** Starts the worker and reads the text: when the field gets focus, before the first letter. */
export const usePrepareSearch = (): (() => void) => {
  const { db, reader } = useSession();
  return useCallback(() => {
    // What is wrong, the search itself will say.
    clientOf(db)
      .load(reader)
      .catch(() => undefined);
  }, [db, reader]);
};

/** The words by which a hit was found, to be marked where they stand. */
export const searchedWords = (typed: string): readonly string[] =>
  searchQueryOf(typed).map(({ text }) => text);

export { normalise, shortestQuery };
