import { Dexie, RangeSet, rangesOverlap, type IndexableType, type ObservabilitySet } from "dexie";
import type { Query, QueryClient } from "@tanstack/react-query";

/**
 * Keeps what is on the screen equal to what is stored, in every open tab. Dexie tells which keys of
 * which index a transaction changed (through a BroadcastChannel also in the other tabs); a query says
 * in its `meta` which window it looks at, and only the windows touched are read again.
 */
export interface Watch {
  readonly table: string;
  /** A window of an index; without it any change of the table matters. */
  readonly index?: {
    readonly name: string;
    readonly from: IndexableType;
    readonly to: IndexableType;
  };
}

declare module "@tanstack/react-query" {
  interface Register {
    queryMeta: { readonly watch?: readonly Watch[] };
  }
}

/** Listens until the returned function is called. */
export const followStore = (queries: QueryClient, databaseName: string): (() => void) => {
  const listener = (changed: ObservabilitySet) => {
    for (const query of queries.getQueryCache().getAll()) {
      if (isTouched(query, changed, databaseName)) {
        void queries.invalidateQueries({ queryKey: query.queryKey, exact: true });
      }
    }
  };
  Dexie.on("storagemutated", listener);
  return () => Dexie.on("storagemutated").unsubscribe(listener);
};

const isTouched = (query: Query, changed: ObservabilitySet, databaseName: string): boolean => {
  if ("all" in changed) return true;
  return (query.meta?.watch ?? []).some((watch) => {
    const prefix = `idb://${databaseName}/${watch.table}/`;
    if (!watch.index) return Object.keys(changed).some((part) => part.startsWith(prefix));
    const window = new RangeSet(watch.index.from, watch.index.to);
    const inIndex = changed[`${prefix}${watch.index.name}`];
    if (inIndex && rangesOverlap(inIndex, window)) return true;
    // A row that leaves the window is known by its primary key alone.
    const primary = changed[prefix];
    const gone = changed[`${prefix}:dels`];
    return idsIn(query.state.data).some((id) => {
      const key = new RangeSet(id);
      return (
        (primary !== undefined && rangesOverlap(primary, key)) ||
        (gone !== undefined && rangesOverlap(gone, key))
      );
    });
  });
};

/** Ids of the cases a query holds, whatever the form of its answer: one, a list, a page, pages. */
const idsIn = (data: unknown): readonly string[] => {
  if (Array.isArray(data)) return data.flatMap(idsIn);
  if (typeof data !== "object" || data === null) return [];
  if ("cases" in data) return idsIn(data.cases);
  if ("pages" in data) return idsIn(data.pages);
  return "id" in data && typeof data.id === "string" ? [data.id] : [];
};
