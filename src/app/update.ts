import { useSyncExternalStore } from "react";
import { registerServiceWorker } from "./register-service-worker.ts";

let apply: (() => void) | null = null;
const listeners = new Set<() => void>();

/** Once, at the start: the application then works without a network. */
export const followUpdates = (): void =>
  registerServiceWorker((ready) => {
    apply = ready;
    for (const listener of listeners) listener();
  });

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Reloads with the build that is ready; null while there is none. It waits until somebody agrees. */
export const useUpdate = (): (() => void) | null => useSyncExternalStore(subscribe, () => apply);
