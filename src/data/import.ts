import type { Actor } from "#domain/roles.ts";
import type { ServiceId } from "#domain/services/index.ts";
import { StoreFault } from "#store/faults.ts";
import { recentImports, type RegisterImport } from "#store/read.ts";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { callsTo } from "./import-calls.ts";
import type { ImportActs } from "./import-worker.ts";
import type { ImportLine, ImportOutcome, ImportPlan, UndoPlan } from "./import-write.ts";
import { trackSave } from "./saving.ts";
import { useSession, type Session } from "./session.tsx";
import { askToPersist } from "./storage.ts";

export type { ImportLine, ImportOutcome, ImportPlan, RegisterImport };

const startWorker = () =>
  new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });

/** A worker for one act: it goes on when the screen is left, and is gone when it is done. */
const inWorker = async <Value>(
  work: (calls: ReturnType<typeof callsTo<ImportActs>>) => Promise<Value>,
): Promise<Value> => {
  const calls = callsTo<ImportActs>(startWorker);
  try {
    return await work(calls);
  } finally {
    calls.close();
  }
};

const nobody: Actor = { id: "", name: "", roles: [] };

const given = ({ db, actor, clock }: Session) => ({
  database: db.name,
  who: { actor: actor ?? nobody, now: clock() },
});

/** The mark in the header learns of a broken store from what is thrown, and only so. */
const tracked = async (work: Promise<ImportOutcome>): Promise<ImportOutcome> => {
  const thrown = async () => {
    const outcome = await work;
    if (outcome.kind === "failed") throw new StoreFault(outcome.fault);
  };
  try {
    await trackSave(thrown());
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
  }
  return await work;
};

/** Brings the lines of a register in: all of them or none. */
export const useWriteImport = () => {
  const session = useSession();
  return useCallback(
    async (plan: ImportPlan, onProgress: (done: number) => void): Promise<ImportOutcome> => {
      if (session.readOnly) return { kind: "failed", fault: "newer" };
      const input = { ...given(session), plan };
      const outcome = await tracked(
        inWorker(async (calls) => await calls.call("write", input, onProgress)),
      );
      if (outcome.kind === "done") askToPersist(session.db);
      return outcome;
    },
    [session],
  );
};

/** Takes a whole import back, as long as nobody has worked on one of its cases. */
export const useUndoImport = () => {
  const session = useSession();
  return useCallback(
    async (plan: UndoPlan, onProgress: (done: number) => void): Promise<ImportOutcome> => {
      if (session.readOnly) return { kind: "failed", fault: "newer" };
      const input = { ...given(session), plan };
      return await tracked(inWorker(async (calls) => await calls.call("undo", input, onProgress)));
    },
    [session],
  );
};

/**
 * Which of these fingerprints cases already here have. `key` names the set: hashing ten thousand of
 * them at every render would cost more than reading them.
 */
export const useKnownFingerprints = (key: string, fingerprints: readonly string[] | null) => {
  const session = useSession();
  return useQuery({
    enabled: fingerprints !== null,
    queryKey: ["cases", session.actor?.id ?? "", "importKnown", key],
    queryFn: async (): Promise<ReadonlySet<string>> =>
      await inWorker(
        async (calls) =>
          await calls.call("known", { ...given(session), fingerprints: fingerprints ?? [] }),
      ),
    gcTime: 0,
    // Fingerprints are hexadecimal; cases that were never imported lie under the empty text.
    meta: { watch: [{ table: "cases", index: { name: "importKey", from: "0", to: "g" } }] },
  });
};

/** Registers imported so far, newest first. */
export const useRecentImports = (service: ServiceId, limit: number) => {
  const { db, actor } = useSession();
  return useQuery({
    queryKey: ["cases", actor?.id ?? "", "imports", service, limit],
    queryFn: () => recentImports(db, actor ?? nobody, service, limit),
    meta: { watch: [{ table: "reference" }] },
  });
};
