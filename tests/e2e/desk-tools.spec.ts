import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { bundled } from "./support/bundled.ts";
import { fridayMorning, standStillAt } from "./support/clock.ts";
import { watchForComplaints } from "./support/csp.ts";
import { recordLetter, startOffice } from "./support/office.ts";

const visit = {
  agency: "dinsos",
  need: "Rancangan aplikasi bantuan sosial",
  identityKind: "ktp",
};

/** The real store beside the screens of this tab. */
const sitAtDesk = async (page: Page) => {
  await page.evaluate(await bundled("tests/e2e/support/desk-page.ts"));
};

const receive = async (page: Page, visitor: string): Promise<string> =>
  await page.evaluate((fields) => window.atDesk.open("consultation", fields), {
    ...visit,
    visitor,
  });

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test("A call at the desk appears in the waiting room by itself, without a full name", async ({
      page,
      context,
    }) => {
      await standStillAt(page);
      await startOffice(page);
      await sitAtDesk(page);
      const numbers = [await receive(page, "Hj. Siti Rahmah"), await receive(page, "Markus Lidi")];

      const room = await context.newPage();
      const complaints = await watchForComplaints(room);
      await standStillAt(room);
      await room.goto("/tamu/layar");
      await expect(room.getByText("2 menunggu dipanggil")).toBeVisible();
      await expect(room.getByText("Belum ada panggilan hari ini")).toBeVisible();
      await room.getByRole("button", { name: "Nyalakan bunyi" }).click();
      await expect(room.getByRole("button", { name: "Matikan bunyi" })).toBeVisible();

      for (const [index, number] of numbers.entries()) {
        await page.clock.setFixedTime(fridayMorning.getTime() + (index + 1) * 60_000);
        await page.evaluate((called) => window.atDesk.call(called), number);
      }
      const newest = room.getByRole("region", { name: "Panggilan" });
      await expect(newest).toContainText("A-002");
      await expect(newest).toContainText("M***");
      const before = room.getByRole("region", { name: "Sebelumnya" });
      await expect(before.getByRole("listitem")).toHaveText("A-001Hj. S***");
      await expect(room.getByText("0 menunggu dipanggil")).toBeVisible();
      expect(await room.content()).not.toMatch(/Siti|Rahmah|Markus|Lidi|Sosial|KON-|Rancangan/);
      await expectAccessible(room);
      await room.setViewportSize({ width: 390, height: 844 });
      await expectAccessible(room);
      complaints.expectNone();
    });
  });
}

test("A slip prints on one page of its paper, whatever the service", async ({ page }) => {
  const complaints = await watchForComplaints(page);
  await standStillAt(page);
  await startOffice(page);
  const letter = await recordLetter(page, { complete: false });
  await sitAtDesk(page);
  const guest = await receive(page, "Hj. Siti Rahmah");
  for (const number of [letter, guest]) {
    for (const [paper, width] of [
      ["A6", 105],
      ["Kertas termal 80 mm", 80],
    ] as const) {
      await page.goto(`/berkas/${number}/tanda-terima`);
      await page.getByLabel(paper).check();
      await expect(page.getByRole("img", { name: `Kode QR ${number}` })).toBeVisible();
      await expectAccessible(page);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      const boxes = [...pdf.matchAll(/MediaBox \[0 0 ([\d.]+)/g)].map(([, points]) =>
        Math.round((Number(points) / 72) * 25.4),
      );
      expect(boxes).toEqual([width]);
    }
  }
  complaints.expectNone();
});

test("The waiting room shows nothing where nobody has signed in", async ({ page }) => {
  await standStillAt(page);
  await page.goto("/tamu/layar");
  await expect(page.getByText("Belum ada petugas di perangkat ini")).toBeVisible();
  await expectAccessible(page);
});
