import type { Database } from "./database.ts";

/**
 * Files are saved when they are chosen, in a strict transaction of their own, and are `loose` until a
 * command keeps them: a power cut during typing loses neither the form nor the scan.
 */
export const saveLooseAttachment = async (
  db: Database,
  file: { readonly bytes: Uint8Array; readonly mime: string },
  now: number,
): Promise<string> => {
  const sha256 = await sha256Of(file.bytes);
  await db.transaction("rw", db.attachments, async () => {
    const known = await db.attachments.get(sha256);
    if (!known) {
      await db.attachments.put({ sha256, ...file, state: "loose", savedAt: now });
    }
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
