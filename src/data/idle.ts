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

let asked = false;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  if (!asked) {
    asked = true;
    // Safari has no idle callback; a moment later does as well.
    if ("requestIdleCallback" in window) requestIdleCallback(becomeIdle, { timeout: 1000 });
    else setTimeout(becomeIdle, 200);
  }
  return () => listeners.delete(listener);
};

export const useIsIdle = (): boolean => useSyncExternalStore(subscribe, () => idle);
