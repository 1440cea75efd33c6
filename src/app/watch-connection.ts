import type { Database } from "#store/database.ts";
import { readDeviceCode } from "#store/open.ts";

/**
 * Tells when this tab must stop working on its database: another tab wants to upgrade or delete it,
 * or the browser took the connection away and what it gives back is another database. Going on would
 * write over what the other tab does, or show an empty office as if it were the real one.
 */
export const watchConnection = (
  db: Database,
  deviceCode: string,
  onReplaced: () => void,
): (() => void) => {
  const onVersionChange = () => {
    db.close();
    onReplaced();
    // Dexie's own handler would open it again at the next read.
    return false;
  };
  const onClose = async () => {
    // iOS closes databases of a sleeping tab; opened again, it must still be the same one.
    const code = await readDeviceCode(db).catch(() => null);
    if (code !== deviceCode) onReplaced();
  };
  db.on("versionchange", onVersionChange);
  const onClosed = () => void onClose();
  db.on("close", onClosed);
  return () => {
    db.on("versionchange").unsubscribe(onVersionChange);
    db.on("close").unsubscribe(onClosed);
  };
};
