import { QueryClient } from "@tanstack/react-query";

/**
 * Queries read this device only. The default mode would pause them when the browser says it is
 * offline; nothing grows stale by itself (`followStore` says what changed); and a read that fails is
 * a broken store, which is one page, not a message beside each list.
 */
export const createQueries = () =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: "always", staleTime: Infinity, retry: false, throwOnError: true },
      mutations: { networkMode: "always" },
    },
  });
