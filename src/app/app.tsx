import { SessionProvider, useActor } from "#data/session.tsx";
import type { Reference } from "#domain/reference/reference.ts";
import type { OfficeKind } from "#store/database.ts";
import type { OpenedDatabase } from "#store/open.ts";
import { UiProvider } from "#ui/provider.tsx";
import { ToastProvider } from "#ui/toasts.tsx";
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { RouterProvider } from "react-router/dom";
import { Housekeeping } from "./housekeeping.tsx";
import { ReplacedPage } from "./open-failure.tsx";
import { createRouter } from "./router.tsx";
import { watchConnection } from "./watch-connection.ts";

const deviceClock = () => Date.now();

export interface AppProps {
  readonly kind: OfficeKind;
  readonly opened: OpenedDatabase;
  readonly reference: Reference;
  /** They follow the store already, and may hold what the first drawing needs. */
  readonly queries: QueryClient;
}

/** The opened office with everything a screen may ask for around it. */
export function App({ kind, opened, reference, queries }: AppProps) {
  const { db, deviceCode, readOnly, unreadable } = opened;
  const [router] = useState(() => createRouter({ unreadable }));
  const [replaced, setReplaced] = useState(false);

  useEffect(() => watchConnection(db, deviceCode, () => setReplaced(true)), [db, deviceCode]);

  if (replaced) return <ReplacedPage />;
  return (
    <UiProvider>
      <QueryClientProvider client={queries}>
        <SessionProvider {...{ db, kind, readOnly, deviceCode, reference, clock: deviceClock }}>
          <OwnToasts>
            <RouterProvider router={router} />
          </OwnToasts>
          <Housekeeping />
        </SessionProvider>
      </QueryClientProvider>
    </UiProvider>
  );
}

function OwnToasts({ children }: { children: ReactNode }) {
  return <ToastProvider owner={useActor().id}>{children}</ToastProvider>;
}
