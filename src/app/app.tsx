import { followStore } from "#data/live.ts";
import { SessionProvider } from "#data/session.tsx";
import type { Reference } from "#domain/reference/reference.ts";
import type { OfficeKind } from "#store/database.ts";
import type { OpenedDatabase } from "#store/open.ts";
import { UiProvider } from "#ui/provider.tsx";
import { ToastProvider } from "#ui/toasts.tsx";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { RouterProvider } from "react-router/dom";
import { Housekeeping } from "./housekeeping.tsx";
import { ReplacedPage } from "./open-failure.tsx";
import { createRouter } from "./router.tsx";
import { watchConnection } from "./watch-connection.ts";

const deviceClock = () => Date.now();

/**
 * Queries read this device only. The default mode would pause them when the browser says it is
 * offline; nothing grows stale by itself (`followStore` says what changed); and a read that fails is
 * a broken store, which is one page, not a message beside each list.
 */
const createQueries = () =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: "always", staleTime: Infinity, retry: false, throwOnError: true },
      mutations: { networkMode: "always" },
    },
  });

export interface AppProps {
  readonly kind: OfficeKind;
  readonly opened: OpenedDatabase;
  readonly reference: Reference;
  readonly deviceCode: string;
}

/** The opened office with everything a screen may ask for around it. */
export function App({ kind, opened, reference, deviceCode }: AppProps) {
  const { db, readOnly, unreadable } = opened;
  const [queries] = useState(createQueries);
  const [router] = useState(() => createRouter({ unreadable }));
  const [replaced, setReplaced] = useState(false);

  useEffect(() => followStore(queries, db.name), [queries, db]);
  useEffect(() => watchConnection(db, deviceCode, () => setReplaced(true)), [db, deviceCode]);

  if (replaced) return <ReplacedPage />;
  return (
    <UiProvider>
      <QueryClientProvider client={queries}>
        <SessionProvider {...{ db, kind, readOnly, deviceCode, reference, clock: deviceClock }}>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
          <Housekeeping />
        </SessionProvider>
      </QueryClientProvider>
    </UiProvider>
  );
}
