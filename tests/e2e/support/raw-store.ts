import type { Page } from "@playwright/test";

/** Every row of every table of the office's database, read by the browser itself, past the product. */
export async function everythingStored(
  page: Page,
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  return await page.evaluate(async () => {
    const found = (await indexedDB.databases()).find(({ name }) => name?.includes("|lokal|"));
    if (!found?.name) throw new Error("no office on this device");
    const answerOf = <Answer>(request: IDBRequest<Answer>) =>
      new Promise<Answer>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("not read")));
      });
    const db = await answerOf(indexedDB.open(found.name));
    const tables: Record<string, unknown[]> = {};
    for (const name of db.objectStoreNames) {
      tables[name] = await answerOf(db.transaction(name).objectStore(name).getAll());
    }
    db.close();
    return tables;
  });
}
