import type { Database } from "#store/database.ts";
import { useQuery } from "@tanstack/react-query";

export interface StorageState {
  /** Whether the browser promised not to clear the data by itself; null: it cannot say. */
  readonly persisted: boolean | null;
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
}

const askedKey = "persistAsked";

/** Asks once, after the first saved decision, that the browser keep the data (`sync` B.7). */
export const askToPersist = (db: Database): void => {
  void (async () => {
    if (!("storage" in navigator) || (await db.meta.get(askedKey))) return;
    const granted = await navigator.storage.persist().catch(() => false);
    await db.meta.put({ key: askedKey, value: granted });
  })().catch(() => {
    // Whether it was asked is only remembered to spare the question; losing that loses nothing.
  });
};

const readStorageState = async (): Promise<StorageState> => {
  if (!("storage" in navigator)) return { persisted: null, usedBytes: null, quotaBytes: null };
  const [persisted, estimate] = await Promise.all([
    navigator.storage.persisted().catch(() => null),
    navigator.storage.estimate().catch(() => null),
  ]);
  return {
    persisted,
    usedBytes: estimate?.usage ?? null,
    quotaBytes: estimate?.quota ?? null,
  };
};

export const useStorageState = () =>
  useQuery({
    queryKey: ["storage"],
    queryFn: readStorageState,
    meta: { watch: [{ table: "cases" }, { table: "attachments" }] },
  });
