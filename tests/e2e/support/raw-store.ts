import type { Page } from "@playwright/test";

/** Every row of every table of the office's database, read by the browser itself, past the product. */
export async function everythingStored(
  page: Page,
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  return await page.evaluate(async () => {
    const found = (await indexedDB.databases()).find(({ name }) => name?.includes("|lokal|"));
    if (!found?.name) throw new Error("no office on this device");
    const opened = indexedDB.open(found.name);
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opened.onsuccess = () => resolve(opened.result);
      opened.onerror = () => reject(opened.error ?? new Error("not opened"));
    });
    const tables: Record<string, unknown[]> = {};
    for (const name of db.objectStoreNames) {
      const rows = db.transaction(name).objectStore(name).getAll();
      tables[name] = await new Promise((resolve, reject) => {
        rows.onsuccess = () => resolve(rows.result);
        rows.onerror = () => reject(rows.error ?? new Error("not read"));
      });
    }
    db.close();
    return tables;
  });
}
