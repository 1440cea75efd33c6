import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { standStillAt } from "./support/clock.ts";
import { watchForComplaints } from "./support/csp.ts";
import { recordLetter, scan, startOffice } from "./support/office.ts";

test.beforeEach(async ({ page }) => {
  await standStillAt(page);
});

const openCase = async (page: Page, number: string) => {
  await page.goto(`/berkas/${number}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Badan Pendapatan Daerah");
};

test("An officer looks at a scan in place, and withdraws one that was wrong", async ({ page }) => {
  const complaints = await watchForComplaints(page);
  await startOffice(page);
  const number = await recordLetter(page, { withScan: true });
  await openCase(page, number);

  await page.getByRole("button", { name: "surat-permintaan.pdf", exact: true }).click();
  const look = page.getByRole("dialog", { name: "surat-permintaan.pdf" });
  await expect(look.locator("iframe")).toHaveAttribute("src", /^blob:/);
  await look.getByRole("button", { name: "Tutup" }).click();
  await expect(look).toBeHidden();

  await page.getByRole("button", { name: "Unggah" }).click();
  await page.locator("input[type=file]").first().setInputFiles(scan("lain.txt", "bukan surat"));
  await expect(page.getByText("lain.txt adalah TXT; di sini pakai")).toBeVisible();
  await page.locator("input[type=file]").first().setInputFiles(scan("keliru.jpg"));
  await expect(page.getByText("disimpan sebagai keliru.pdf")).toBeVisible();

  await page.getByRole("button", { name: "Lainnya untuk keliru.pdf" }).click();
  await page.getByRole("menuitem", { name: "Tarik…" }).click();
  await page.getByLabel("Alasan").fill("salah unggah");
  await page.getByRole("dialog").getByRole("button", { name: "Tarik" }).click();
  await expect(page.getByText("keliru.pdf ditarik Nurul Aini: salah unggah")).toBeVisible();
  complaints.expectNone();
});

test("What was typed into Ubah data survives a reload, and old and new are told in Riwayat", async ({
  page,
}) => {
  await startOffice(page);
  const number = await recordLetter(page);
  await openCase(page, number);
  await page.keyboard.press("e");
  const panel = page.getByRole("region", { name: `Ubah data ${number}` });
  await panel.getByLabel("Keperluan", { exact: true }).fill("Server e-Samsat");
  await page.waitForTimeout(700);
  await page.reload();
  await page.getByRole("button", { name: `Lainnya untuk ${number}` }).click();
  await page.getByRole("menuitem", { name: "Ubah data…" }).click();
  await expect(panel.getByLabel("Keperluan", { exact: true })).toHaveValue("Server e-Samsat");
  await expect(panel.getByText("Isian dari draf sebelumnya.")).toBeVisible();
  await panel.getByRole("button", { name: "Simpan" }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByRole("region", { name: "Riwayat" })).toContainText(
    "mengubah keperluan dari “Server basis data pajak daerah” menjadi “Server e-Samsat”.",
  );
});

test("A change in another tab is told in the open form, and both stand", async ({
  page,
  context,
}) => {
  await startOffice(page);
  const number = await recordLetter(page);
  await openCase(page, number);
  await page.keyboard.press("e");
  const panel = page.getByRole("region", { name: `Ubah data ${number}` });
  await panel.getByLabel("Keperluan", { exact: true }).fill("Server e-Samsat");

  const other = await context.newPage();
  await standStillAt(other);
  await openCase(other, number);
  await other.getByRole("button", { name: "Ambil", exact: true }).click();
  await expect(other.getByText(`${number} sekarang tugas Nurul Aini.`)).toBeVisible();

  await expect(panel.getByText("Berkas diubah saat isian ini terbuka")).toBeVisible();
  await expect(panel.getByText("Nurul Aini mengambil berkas ini.")).toBeVisible();
  await expect(panel.getByLabel("Keperluan", { exact: true })).toHaveValue("Server e-Samsat");
  await panel.getByRole("button", { name: "Simpan" }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByText("Server e-Samsat", { exact: true }).first()).toBeVisible();
});

test("A paper that came later starts the count when it came", async ({ page }) => {
  await startOffice(page);
  const number = await recordLetter(page, { complete: false });
  await page.clock.setFixedTime(new Date("2026-11-27T09:00:00+07:00"));
  await openCase(page, number);
  for (const box of ["Ditandatangani Kepala PD dan/atau Kepala UPT", "Dibubuhi cap/stempel PD"]) {
    await page.getByRole("checkbox", { name: box }).click();
    const dialog = page.getByRole("dialog", { name: box });
    await dialog.getByLabel("Diterima", { exact: true }).fill("27/11/2026 08.40");
    await dialog.getByRole("button", { name: "Centang" }).click();
    await expect(dialog).toBeHidden();
  }
  await expect(page.getByRole("checkbox", { name: "Dibubuhi cap/stempel PD" })).toBeChecked();
  await page.getByRole("button", { name: "Lihat hitungan" }).click();
  await expect(page.getByRole("dialog", { name: "Hitungan janji layanan" })).toContainText(
    "berkas lengkap 08.40; hari penerimaan tidak dihitung",
  );
});

for (const scheme of ["light", "dark"] as const) {
  test(`the case file with its panel, its count and its dialogs breaks no rule, ${scheme}`, async ({
    page,
  }) => {
    const complaints = await watchForComplaints(page);
    await page.emulateMedia({ colorScheme: scheme });
    await startOffice(page);
    const number = await recordLetter(page, { withScan: true });
    await openCase(page, number);
    await page.getByRole("button", { name: "Unggah" }).click();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Lihat hitungan" }).click();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("e");
    await expect(page.getByRole("region", { name: `Ubah data ${number}` })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Batal" }).click();
    await page.getByRole("button", { name: /^Tempatkan/ }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("dialog").getByRole("button", { name: "Batal" }).click();
    await page.goto(`/papan/colocation?berkas=${number}`);
    await expect(page.getByRole("region", { name: number })).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await openCase(page, number);
    await expectAccessible(page);
    complaints.expectNone();
  });
}
