import { expect, test } from "@playwright/test";
import { standStillAt } from "./support/clock.ts";
import { caseOn, fillLetter, recordLetter, startOffice } from "./support/office.ts";

test.beforeEach(async ({ page }) => {
  await standStillAt(page);
});

test("A full device says so, keeps the form, and gives the work as a file", async ({
  page,
  context,
  baseURL,
}) => {
  test.slow();
  await startOffice(page);
  await page.goto("/papan/colocation/catat");
  await fillLetter(page, {});
  await expect(page.getByText("Draf tersimpan di perangkat ini")).toBeVisible();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Storage.overrideQuotaForOrigin", {
    origin: new URL(baseURL ?? "").origin,
    quotaSize: 1,
  });
  // The browser remembers for half a minute how much room there was.
  await page.waitForTimeout(33_000);
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(page.getByText(/Ruang simpan perangkat penuh/).first()).toBeVisible();
  await expect(page.getByLabel("Keperluan", { exact: true })).toHaveValue(
    "Server basis data pajak daerah",
  );
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Unduh sebagai berkas" }).click();
  expect((await download).suggestedFilename()).toMatch(/belum-tersimpan/);

  await devtools.send("Storage.overrideQuotaForOrigin", {
    origin: new URL(baseURL ?? "").origin,
  });
  await page.waitForTimeout(33_000);
  await page.getByRole("button", { name: "Coba lagi" }).click();
  await expect(page.getByText(/Tersimpan: COL-/)).toBeVisible();
});

test("A database of a newer version is shown and not changed", async ({ page }) => {
  await startOffice(page);
  const number = await recordLetter(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("papan-layanan|lokal|g1");
        request.addEventListener("error", () => reject(new Error("not opened")));
        request.addEventListener("success", () => {
          const write = request.result.transaction("meta", "readwrite");
          write.objectStore("meta").put({ key: "schema", value: 99 });
          write.addEventListener("complete", () => {
            request.result.close();
            resolve();
          });
        });
      }),
  );
  await page.goto("/papan/colocation");
  await expect(caseOn(page, number)).toBeVisible();
  await expect(page.getByText(/versi yang lebih baru/).first()).toBeVisible();
  await page.getByRole("button", { name: `Pindahkan ${number}` }).click();
  await page.getByRole("menuitem", { name: "Dikaji" }).click();
  await expect(page.getByRole("alert")).toContainText("versi yang lebih baru");
  await expect(
    page
      .getByRole("region", { name: "Diajukan", exact: true })
      .getByRole("article", { name: number }),
  ).toBeVisible();
});

test("A hidden or absent address gives one and the same page", async ({ page }) => {
  await startOffice(page);
  const texts: string[] = [];
  for (const path of [
    "/berkas/COL-2026-K7-9999",
    "/berkas/ADU-2026-K7-0001",
    "/papan/pengaduan",
    "/papan/tidak-ada",
    "/laporan",
    "/apa-saja",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("main")).toContainText("Halaman ini tidak ada");
    texts.push((await page.getByRole("main").innerText()).trim());
  }
  expect(new Set(texts).size).toBe(1);
});
