import { deleteDraft, draftKeys, readDraft, writeDraft } from "#store/drafts.ts";
import { faultOf, type Fault } from "#store/faults.ts";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useSession } from "./session.tsx";

const saveAfterMs = 400;

/**
 * A form's draft. `initial` is undefined while it is read, null when there is none. `save` waits a
 * moment, so that typing does not write at every key; a hidden or closing page writes at once.
 */
export const useDraft = <Value>(key: string, parse: (stored: unknown) => Value | null) => {
  const { db, clock } = useSession();
  const [read, setRead] = useState<{ readonly key: string; readonly value: Value | null }>();
  const [fault, setFault] = useState<Fault | null>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const pending = useRef<{ readonly value: unknown } | null>(null);
  const held = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const parseRef = useRef(parse);

  useEffect(() => {
    let current = true;
    const keep = (value: Value | null) => current && setRead({ key, value });
    void readDraft(db, key).then(
      (stored) => keep(stored === null ? null : parseRef.current(stored)),
      () => keep(null),
    );
    return () => {
      current = false;
    };
  }, [db, key]);

  const write = useCallback(() => {
    const next = pending.current;
    pending.current = null;
    if (timer.current) clearTimeout(timer.current);
    if (!next) return;
    void (async () => {
      try {
        await writeDraft(db, key, next.value, clock());
        setFault(null);
        setSavedAt(clock());
      } catch (error) {
        // What could not be written waits for the next chance, unless something newer does already.
        pending.current ??= next;
        setFault(faultOf(error) ?? "unavailable");
      }
    })();
  }, [db, key, clock]);

  const save = useCallback(
    (value: Value) => {
      if (held.current) return;
      pending.current = { value };
      setSavedAt(null);
      if (timer.current) clearTimeout(timer.current);
      timer.current = setTimeout(write, saveAfterMs);
    },
    [write],
  );

  const discard = useCallback(async () => {
    held.current = true;
    pending.current = null;
    if (timer.current) clearTimeout(timer.current);
    await deleteDraft(db, key);
  }, [db, key]);

  /**
   * The command is on its way and takes the draft along in its own transaction: nothing that was
   * still waiting to be written may bring it back.
   */
  const hold = useCallback(() => {
    held.current = true;
    pending.current = null;
    if (timer.current) clearTimeout(timer.current);
  }, []);

  /** The command is done and the draft gone; the next thing typed begins a new one. */
  const forget = useCallback(() => {
    held.current = false;
    pending.current = null;
    if (timer.current) clearTimeout(timer.current);
  }, []);

  /** The command was refused or failed: the draft lives on, with what stands in the form now. */
  const release = useCallback(
    (value: Value) => {
      held.current = false;
      save(value);
    },
    [save],
  );

  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === "hidden") write();
    };
    document.addEventListener("visibilitychange", onHide);
    window.addEventListener("pagehide", write);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("pagehide", write);
      write();
    };
  }, [write]);

  // With another key the answer to the one before is no answer.
  const initial = read?.key === key ? read.value : undefined;
  return { initial, save, discard, hold, forget, release, fault, savedAt };
};

/** Writes a draft for a form that is not open. */
export const useSaveDraft = () => {
  const { db, clock } = useSession();
  return useCallback(
    (key: string, value: unknown) => writeDraft(db, key, value, clock()),
    [db, clock],
  );
};

/** Keys of drafts that begin so, to show that something unfinished waits. */
export const useDraftKeys = (prefix: string) => {
  const { db } = useSession();
  return useQuery({
    queryKey: ["drafts", prefix],
    queryFn: () => draftKeys(db, prefix),
    meta: { watch: [{ table: "drafts" }] },
  });
};

export { faultOf };
