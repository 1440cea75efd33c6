import { refuseIfReadOnly, type Database } from "./database.ts";

/**
 * Files are saved when they are chosen, in a strict transaction of their own, and are `loose` until a
 * command keeps them: a power cut during typing loses neither the form nor the scan.
 */
export const saveLooseAttachment = async (
  db: Database,
  file: { readonly bytes: Uint8Array; readonly mime: string },
  now: number,
): Promise<string> => {
  refuseIfReadOnly(db);
  const sha256 = await sha256Of(file.bytes);
  await db.transaction("rw", db.attachments, async () => {
    const known = await db.attachments.get(sha256);
    if (known?.state === "kept") return;
    // Chosen again: its thirty days begin again, or the sweep could take it before it is sent.
    await db.attachments.put({ sha256, ...file, state: "loose", uses: 0, savedAt: now });
  });
  return sha256;
};

export const looseAttachment = async (db: Database, sha256: string): Promise<Uint8Array | null> =>
  (await db.attachments.get(sha256))?.bytes ?? null;

const sha256Of = async (bytes: Uint8Array): Promise<string> => {
  const digest = await crypto.subtle.digest("SHA-256", bytes.slice().buffer);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
};

const looseFor = 30 * 24 * 3_600_000;

/** Removes loose files that no draft names any more, after thirty days. Returns how many. */
export const sweepLooseAttachments = async (db: Database, now: number): Promise<number> =>
  await db.transaction("rw", db.attachments, db.drafts, async () => {
    const old = await db.attachments
      .where("[state+savedAt]")
      .between(["loose", 0], ["loose", now - looseFor])
      .primaryKeys();
    if (old.length === 0) return 0;
    const drafts = JSON.stringify(await db.drafts.toArray());
    const orphans = old.filter((sha256) => !drafts.includes(sha256));
    await db.attachments.bulkDelete(orphans);
    return orphans.length;
  });

/** Papers put to cases (+1) and withdrawn from them (−1), by hash; part of the command's transaction. */
export const countUses = async (
  db: Database,
  changes: ReadonlyMap<string, number>,
  now: number,
): Promise<void> => {
  for (const [sha256, change] of changes) {
    const row = await db.attachments.get(sha256);
    if (!row) continue;
    const uses = Math.max(0, row.uses + change);
    if (uses > 0) {
      await db.attachments.put({ ...row, uses, state: "kept" });
    } else if (await isInDraft(db, sha256)) {
      await db.attachments.put({ ...row, uses, state: "loose", savedAt: now });
    } else {
      await db.attachments.delete(sha256);
    }
  }
};

/** The same scan may lie in a form somebody has not sent yet. */
const isInDraft = async (db: Database, sha256: string): Promise<boolean> =>
  JSON.stringify(await db.drafts.toArray()).includes(sha256);
