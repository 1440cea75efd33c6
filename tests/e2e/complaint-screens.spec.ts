import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { standStillAt } from "./support/clock.ts";
import { watchForComplaints } from "./support/csp.ts";

/** Of the sample office, which is always the same. */
const officer = "01980000-0000-7000-8000-000000000008";
const head = "01980000-0000-7000-8000-000000000006";
const rackKeeper = "01980000-0000-7000-8000-000000000004";
const followedUp = "ADU-2026-22-0066";
const unanswered = "ADU-2026-22-0048";

type Screen = readonly [person: string, path: string, open?: (page: Page) => Promise<void>];

const screens: readonly Screen[] = [
  [officer, "/beranda"],
  [head, "/beranda"],
  [
    rackKeeper,
    "/beranda",
    async (page) => {
      await page.getByRole("button", { name: "Laporkan tugas 1" }).click();
      await page.getByLabel("Apa hasilnya").waitFor();
    },
  ],
  [officer, "/papan/pengaduan"],
  [officer, "/papan/pengaduan?kelompok=kanal"],
  [officer, `/papan/pengaduan?berkas=${followedUp}`],
  [officer, `/berkas/${followedUp}`],
  [
    officer,
    `/berkas/${followedUp}`,
    async (page) => {
      await page.getByRole("button", { name: "Catat tindak lanjut" }).click();
      await page.getByLabel("Apa yang dilakukan").waitFor();
    },
  ],
  [
    officer,
    `/berkas/${followedUp}`,
    async (page) => {
      await page.getByRole("button", { name: "Catat jawaban…" }).click();
      await page.getByRole("dialog").waitFor();
    },
  ],
  [officer, `/berkas/${unanswered}`],
  [officer, `/berkas/${unanswered}/tanda-terima`],
  [officer, "/papan/pengaduan/impor"],
];

test("Every screen of complaints keeps WCAG 2.2 AA, in light and in dark", async ({ page }) => {
  test.slow();
  const complaints = await watchForComplaints(page);
  await openSample(page);
  for (const [person, path, open] of screens) {
    await sitDown(page, person);
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await open?.(page);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const html = page.locator("html");
      await expect(html).toHaveAttribute("data-mantine-color-scheme", colorScheme);
      // The scheme is an attribute; what is drawn follows it a frame later.
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            requestAnimationFrame(() => requestAnimationFrame(resolve));
          }),
      );
      await expectAccessible(page);
    }
  }
  complaints.expectNone();
});

test("On a phone nothing of a complaint is wider than the screen", async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 390, height: 844 });
  await openSample(page);
  for (const [person, path, open] of screens) {
    if (path.includes("?berkas=")) continue;
    await sitDown(page, person);
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await open?.(page);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([path, wider]).toEqual([path, 0]);
  }
});

test("Columns stand in groups, and a group says how many it holds", async ({ page }) => {
  await openSample(page);
  await sitDown(page, officer);
  await page.goto("/papan/pengaduan");
  await page.getByLabel("Kelompokkan").selectOption({ label: "Per klasifikasi" });
  await expect(page).toHaveURL(/kelompok=klasifikasi/);
  const followUp = page.getByRole("region", { name: "Ditindaklanjuti", exact: true });
  const heads = followUp.getByText(/^Pengaduan (berkadar|tidak berkadar|bersifat|ringan)/);
  await expect(heads.first()).toHaveText("Pengaduan berkadar pengawasan");
  // The gravest first, each case under its own class, and a reload keeps the view.
  await page.reload();
  await expect(page.getByLabel("Kelompokkan")).toHaveValue("klasifikasi");
  await expect(heads.first()).toHaveText("Pengaduan berkadar pengawasan");
  await page.getByRole("button", { name: /^Terlambat/ }).click();
  await expect(followUp.getByRole("article").first()).toContainText("terlambat");
});

async function openSample(page: Page): Promise<void> {
  await standStillAt(page);
  await page.goto("/");
  await page.getByRole("button", { name: "Muat data contoh" }).click();
  await page.waitForURL("**/beranda", { timeout: 60_000 });
  await page.getByRole("navigation", { name: "Menu utama" }).waitFor();
}

const sitDown = (page: Page, person: string): Promise<void> =>
  page.evaluate((id) => {
    for (const storage of [localStorage, sessionStorage]) {
      storage.setItem("papan-layanan:person:sample", id);
    }
  }, person);
