import { useSyncExternalStore } from "react";

/**
 * Whether the page has had a quiet moment since it was loaded. What helps but is not needed for the
 * first key – the numbers on the filters – waits for it, so that the board does not.
 */
let idle = false;
const listeners = new Set<() => void>();

const becomeIdle = () => {
  idle = true;
  for (const listener of listeners) listener();
};

/** Between the first drawing and a key there are idle moments too; nobody presses one faster. */
const firstKeyMs = 250;

let asked = false;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  if (!asked) {
    asked = true;
    setTimeout(() => {
      // Safari has no idle callback; the wait alone does as well.
      if ("requestIdleCallback" in window) requestIdleCallback(becomeIdle, { timeout: 1000 });
      else becomeIdle();
    }, firstKeyMs);
  }
  return () => listeners.delete(listener);
};

export const useIsIdle = (): boolean => useSyncExternalStore(subscribe, () => idle);
