import { useSyncExternalStore } from "react";
import type { Fault } from "#store/faults.ts";
import { faultOf } from "#store/faults.ts";

/**
 * Whether something is on its way to the disk, for the mark in the header. `failed` stays until the
 * next save succeeds: what was not saved is still on the screen, and the person should know.
 */
export type Saving =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly fault: Fault };

let running = 0;
let fault: Fault | null = null;
let current: Saving = { kind: "saved" };
const listeners = new Set<() => void>();

const tell = () => {
  const next: Saving =
    running > 0 ? { kind: "saving" } : fault ? { kind: "failed", fault } : { kind: "saved" };
  if (next.kind === current.kind && next.kind !== "failed") return;
  current = next;
  for (const listener of listeners) listener();
};

/** Passes a save through and tells the mark about it. */
export const trackSave = async <Value>(save: Promise<Value>): Promise<Value> => {
  running += 1;
  tell();
  try {
    const value = await save;
    fault = null;
    return value;
  } catch (error) {
    fault = faultOf(error);
    throw error;
  } finally {
    running -= 1;
    tell();
  }
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSaving = (): Saving => useSyncExternalStore(subscribe, () => current);
