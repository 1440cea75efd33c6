import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { standStillAt } from "./support/clock.ts";
import { watchForComplaints } from "./support/csp.ts";
import { caseOn, recordGuest, recordLetter, startOffice } from "./support/office.ts";

const routes = [
  "/beranda",
  "/papan/colocation",
  "/papan/colocation?berkas=NOMOR",
  "/papan/colocation/catat",
  "/papan/colocation/impor",
  "/berkas/NOMOR",
  "/berkas/NOMOR/tanda-terima",
  "/tamu",
  "/papan/konsultasi",
  "/papan/konsultasi?berkas=TAMU",
  "/papan/konsultasi/impor",
  "/papan/colocation/catat?tamu=TAMU",
  "/papan/pengaduan/catat",
  "/berkas/TAMU",
  "/standar",
  "/kalender",
  "/pengaturan/kantor",
  "/pengaturan/meja",
  "/pengaturan/pengaduan",
  "/pengaturan/pengaduan?templat=apology",
  "/pengaturan/orang",
  "/pengaturan/hitungan",
  "/pengaturan/perangkat",
  "/pengaturan/tampilan",
  "/tamu/layar",
  "/tidak-ada",
];

/** The dialogs of the screens, each with the way to it. */
const dialogs: readonly (readonly [
  string,
  string,
  (page: Page, number: string) => Promise<void>,
])[] = [
  [
    "the short form of a step",
    "/papan/colocation",
    async (page, number) => {
      await page.getByRole("button", { name: `Pindahkan ${number}` }).click();
      await page.getByRole("menuitem", { name: "Dikembalikan" }).click();
    },
  ],
  [
    "the people at the desk",
    "/papan/colocation",
    async (page, number) => {
      await expect(caseOn(page, number)).toBeVisible();
      await page.keyboard.press("p");
    },
  ],
  [
    "the list of keys",
    "/papan/colocation",
    async (page, number) => {
      await expect(caseOn(page, number)).toBeVisible();
      await page.keyboard.press("?");
    },
  ],
  [
    "the naming of a consultant",
    "/tamu",
    async (page) => {
      await page.getByRole("button", { name: /^Pindahkan KON-/ }).click();
      await page.getByRole("menuitem", { name: /^Konsultasi/ }).click();
    },
  ],
  [
    "the purpose of a look at an identity number",
    "/berkas/TAMU",
    async (page) => {
      await page.getByRole("button", { name: "Tampilkan nomor identitas" }).click();
      await page.getByRole("menuitem", { name: "Keperluan lain…" }).click();
    },
  ],
  [
    "a new person",
    "/pengaturan/orang",
    async (page) => {
      await page.getByRole("button", { name: /Tambah orang/ }).click();
    },
  ],
  [
    "a post held for somebody else",
    "/pengaturan/orang",
    async (page) => {
      await page
        .getByRole("button", { name: /^Ubah… / })
        .first()
        .click();
      await page.getByRole("button", { name: "Tambah penugasan" }).click();
      await page.getByRole("button", { name: "Simpan", exact: true }).click();
    },
  ],
  [
    "a marked day",
    "/kalender",
    async (page) => {
      await page
        .getByRole("button", { name: /Tandai hari/ })
        .first()
        .click();
    },
  ],
];

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test(`the first run breaks no rule of WCAG 2.2 AA`, async ({ page }) => {
      await standStillAt(page);
      await page.goto("/");
      await expect(page.getByRole("button", { name: "Mulai", exact: true })).toBeVisible();
      await expectAccessible(page);
    });

    test(`no screen breaks a rule of WCAG 2.2 AA or the content policy`, async ({ page }) => {
      // Two dozen screens, each looked at whole.
      test.slow();
      const complaints = await watchForComplaints(page);
      await standStillAt(page);
      await startOffice(page);
      const number = await recordLetter(page, { withScan: true });
      const guest = await recordGuest(page);
      for (const route of routes) {
        await test.step(route, async () => {
          await page.goto(route.replace("NOMOR", number).replace("TAMU", guest));
          await expect(page.getByRole("main")).not.toBeEmpty();
          await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
          await expectAccessible(page);
        });
      }
      complaints.expectNone();
    });

    test(`no dialog breaks a rule of WCAG 2.2 AA`, async ({ page }) => {
      test.slow();
      await standStillAt(page);
      await startOffice(page);
      const number = await recordLetter(page);
      const guest = await recordGuest(page);
      for (const [name, route, open] of dialogs) {
        await test.step(name, async () => {
          await page.goto(route.replace("TAMU", guest));
          await open(page, number);
          await expect(page.getByRole("dialog")).toBeVisible();
          await expectAccessible(page);
        });
      }
    });
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("no screen breaks a rule of WCAG 2.2 AA or scrolls sideways", async ({ page }) => {
    test.slow();
    await standStillAt(page);
    await startOffice(page);
    const number = await recordLetter(page);
    const guest = await recordGuest(page);
    for (const route of routes) {
      await test.step(route, async () => {
        await page.goto(route.replace("NOMOR", number).replace("TAMU", guest));
        await expect(page.getByRole("main")).not.toBeEmpty();
        await expectAccessible(page);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      });
    }
  });
});
