import { useSyncExternalStore } from "react";

/**
 * The time by which everything on screen is counted, floored to the minute: all clocks of the board
 * change together, once a minute, and not at all in a hidden tab.
 */
const minute = () => Math.floor(Date.now() / 60_000) * 60_000;

let current = minute();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | null = null;

const tick = () => {
  timer = setTimeout(tick, 60_000 - (Date.now() % 60_000) + 20);
  const next = minute();
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener();
};

const onVisible = () => {
  if (document.visibilityState !== "visible") return;
  if (timer) clearTimeout(timer);
  tick();
};

const subscribe = (listener: () => void) => {
  if (listeners.size === 0) {
    document.addEventListener("visibilitychange", onVisible);
    tick();
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener("visibilitychange", onVisible);
    if (timer) clearTimeout(timer);
  };
};

/** The same outside a component. */
export const presentMinute = (): number => current;

/** Epoch milliseconds, a whole minute. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => current);
