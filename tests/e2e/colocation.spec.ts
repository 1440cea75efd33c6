import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { standStillAt } from "./support/clock.ts";
import { watchForComplaints } from "./support/csp.ts";
import { caseOn, column, dragTo, lift, recordLetter, startOffice } from "./support/office.ts";

const board = "/papan/colocation";

test.beforeEach(async ({ page }) => {
  await standStillAt(page);
});

test("An officer records a letter with a scan and the division brings it to Selesai by drag, menu and keyboard", async ({
  page,
}) => {
  const complaints = await watchForComplaints(page);
  await startOffice(page);
  const number = await recordLetter(page, { withScan: true });
  expect(number).toMatch(/^COL-2026-[2-9A-HJKMNP-Z]{2}-0001$/);

  await page.goto(board);
  await expect(column(page, "Diajukan").getByRole("article", { name: number })).toBeVisible();

  // By drag, without a question.
  await dragTo(page, number, "Dikaji");
  await expect(column(page, "Dikaji").getByRole("article", { name: number })).toBeVisible();
  await expect(page.getByText(`${number} pindah ke Dikaji.`)).toBeVisible();

  // By the menu, which asks for the study.
  await page.getByRole("button", { name: `Pindahkan ${number}` }).click();
  await page.getByRole("menuitem", { name: "Diproses" }).click();
  await fillStudy(page);
  await expect(column(page, "Diproses").getByRole("article", { name: number })).toBeVisible();
  // It stands in its column at once; the message comes when it is on the disk.
  await expect(page.getByText(`${number} pindah ke Diproses.`)).toBeVisible();

  // A device is placed in the case file.
  await placeDevice(page, number);

  // By keyboard alone: to the case, its menu, the stage, the form.
  await page.goto(board);
  await expect(caseOn(page, number)).toBeVisible();
  await page.keyboard.press("j");
  await expect(caseOn(page, number).getByRole("heading").getByRole("button")).toBeFocused();
  await page.keyboard.press("m");
  await expect(page.getByRole("menu", { name: `Pindahkan ${number}` })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "Konfirmasi" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(column(page, "Konfirmasi").getByRole("article", { name: number })).toBeVisible();
  await expect(page.getByText(`${number} pindah ke Konfirmasi.`)).toBeVisible();

  await caseOn(page, number).getByRole("heading").getByRole("button").focus();
  await page.keyboard.press("m");
  await expect(page.getByRole("menuitem", { name: "Selesai" })).toBeFocused();
  await page.keyboard.press("Enter");
  await fillConfirmation(page);
  await expect(column(page, "Selesai").getByRole("article", { name: number })).toContainText(
    "tepat waktu",
  );
  await expect(page.getByText(`${number} pindah ke Selesai.`)).toBeVisible();

  await page.reload();
  await expect(column(page, "Selesai").getByRole("article", { name: number })).toBeVisible();
  complaints.expectNone();
});

test("A case that lacks a placed device cannot be put to Konfirmasi, and the column says why", async ({
  page,
}) => {
  await startOffice(page);
  const number = await recordLetter(page);
  await page.goto(board);
  await dragTo(page, number, "Dikaji");
  await page.getByRole("button", { name: `Pindahkan ${number}` }).click();
  await page.getByRole("menuitem", { name: "Diproses" }).click();
  await fillStudy(page);
  await expect(column(page, "Diproses").getByRole("article", { name: number })).toBeVisible();

  await lift(page, number, "Konfirmasi");
  await expect(column(page, "Konfirmasi")).toContainText(
    "Belum ada perangkat yang ditempatkan di rak",
  );
  await expect(column(page, "Dikembalikan")).toContainText("Boleh ke sini");
  await page.mouse.up();
  await expect(column(page, "Diproses").getByRole("article", { name: number })).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("Belum bisa ke Konfirmasi");
});

test("A letter without signature and stamp is not counted and cannot be studied", async ({
  page,
}) => {
  await startOffice(page);
  const number = await recordLetter(page, { complete: false });
  await page.goto(board);
  await expect(caseOn(page, number)).toContainText("belum dihitung");
  await page.getByRole("button", { name: `Pindahkan ${number}` }).click();
  const review = page.getByRole("menuitem", { name: "Dikaji" });
  await expect(review).toHaveAttribute("aria-disabled", "true");
  await expect(review).toHaveAccessibleDescription(/belum dicentang/);
});

test("A move is taken back with Urungkan, by its button and by Ctrl+Z", async ({ page }) => {
  await startOffice(page);
  const number = await recordLetter(page);
  await page.goto(board);
  await dragTo(page, number, "Dikaji");
  await page.getByRole("status").getByRole("button", { name: "Urungkan" }).click();
  await expect(column(page, "Diajukan").getByRole("article", { name: number })).toBeVisible();

  await dragTo(page, number, "Dikaji");
  await expect(column(page, "Dikaji").getByRole("article", { name: number })).toBeVisible();
  await expect(page.getByRole("button", { name: "Urungkan" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(column(page, "Diajukan").getByRole("article", { name: number })).toBeVisible();
});

test("A returned case waits with what is missing, and cancelling the question leaves it with focus", async ({
  page,
}) => {
  await startOffice(page);
  const number = await recordLetter(page);
  await page.goto(board);
  await dragTo(page, number, "Dikembalikan");
  await page.getByRole("dialog").getByRole("button", { name: "Batal" }).click();
  await expect(column(page, "Diajukan").getByRole("article", { name: number })).toBeVisible();
  await expect(caseOn(page, number).getByRole("heading").getByRole("button")).toBeFocused();

  await dragTo(page, number, "Dikembalikan");
  await page.getByRole("button", { name: "Kembalikan", exact: true }).click();
  await expect(page.getByText("Wajib diisi.")).toBeVisible();
  await page.getByLabel("Apa yang kurang").fill("Nomor seri penyimpanan");
  await page.getByRole("button", { name: "Kembalikan", exact: true }).click();
  await expect(column(page, "Dikembalikan").getByRole("article", { name: number })).toContainText(
    "Nomor seri penyimpanan",
  );
  await expect(caseOn(page, number)).toContainText("dijeda sejak");
});

test("A drop outside the board and a double click change nothing twice", async ({ page }) => {
  await startOffice(page);
  const number = await recordLetter(page);
  await page.goto(board);
  const box = await caseOn(page, number).boundingBox();
  if (!box) throw new Error("no case");
  await page.mouse.move(box.x + 80, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 100, box.y + 30, { steps: 3 });
  await page.mouse.move(600, 20, { steps: 5 });
  await page.mouse.up();
  await expect(column(page, "Diajukan").getByRole("article", { name: number })).toBeVisible();

  await page.goto("/papan/colocation/catat");
  await page.getByRole("combobox", { name: "Perangkat Daerah" }).fill("dinas sosial");
  await page.getByRole("option", { name: /Dinas Sosial/ }).click();
  await page.getByLabel("Jenis permintaan").selectOption({ label: "Baru" });
  await page.getByLabel("Keperluan", { exact: true }).fill("Server aplikasi bantuan sosial");
  await page.getByRole("button", { name: "Simpan", exact: true }).dblclick();
  await expect(page.getByText(/Tersimpan: COL-/)).toBeVisible();
  await page.goto(board);
  await expect(column(page, "Diajukan").getByRole("article")).toHaveCount(2);
});

test("A second tab shows a new case and its moves without being touched", async ({
  page,
  context,
}) => {
  await startOffice(page);
  await page.goto(board);
  const other = await context.newPage();
  await standStillAt(other);
  await other.goto(board);
  const number = await recordLetter(page);
  await expect(column(other, "Diajukan").getByRole("article", { name: number })).toBeVisible();
  await page.goto(board);
  await dragTo(page, number, "Dikaji");
  await expect(column(other, "Dikaji").getByRole("article", { name: number })).toBeVisible();
  await expect(column(other, "Diajukan").getByRole("article", { name: number })).toHaveCount(0);
});

test("The front desk takes letters in, and only the division studies them", async ({ page }) => {
  await startOffice(page, "Nurul Aini", ["Petugas Pelayanan"]);
  const number = await recordLetter(page);
  await page.goto(board);
  await page.getByRole("button", { name: `Pindahkan ${number}` }).click();
  await expect(page.getByRole("menuitem", { name: "Dikaji" })).toHaveAccessibleDescription(
    "Langkah ini dilakukan oleh Bidang Aplikasi Informatika.",
  );
});

test("What was typed into an unfinished form is there after a reload", async ({ page }) => {
  await startOffice(page);
  await page.goto("/papan/colocation/catat");
  await page.getByLabel("Keperluan", { exact: true }).fill("Server e-planning cadangan");
  await page.getByLabel(/Dibubuhi cap/).check();
  await expect(page.getByText("Draf tersimpan di perangkat ini")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Keperluan", { exact: true })).toHaveValue(
    "Server e-planning cadangan",
  );
  await expect(page.getByLabel(/Dibubuhi cap/)).toBeChecked();
});

test("A letter that was recorded before is shown as a possible duplicate", async ({ page }) => {
  await startOffice(page);
  const number = await recordLetter(page);
  await page.goto("/papan/colocation/catat");
  await page.getByRole("combobox", { name: "Perangkat Daerah" }).fill("bapenda");
  await page.getByRole("option", { name: /Badan Pendapatan Daerah/ }).click();
  await page.getByLabel("Nomor surat").fill("900/412/BAPENDA-B");
  await page.getByLabel("Tanggal surat").fill("19 November 2026");
  await expect(page.getByText("Mungkin sudah tercatat")).toBeVisible();
  await expect(page.getByRole("link", { name: number })).toBeVisible();
});

test("Wrong input is answered at its field and stays as it was typed", async ({ page }) => {
  await startOffice(page);
  await page.goto("/papan/colocation/catat");
  await page.getByLabel("Tanggal surat").fill("31/02/2026");
  await page.getByLabel("Nomor surat").focus();
  await expect(page.getByText(/Tanggal tidak dikenali/)).toBeVisible();
  await page.getByLabel("Tanggal surat").fill("1/12/2026");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(page.getByText("Tanggal tidak boleh setelah hari ini.")).toBeVisible();
  await expect(page.getByLabel("Tanggal surat")).toHaveValue("1/12/2026");
  await expect(page.getByText("Wajib diisi.").first()).toBeVisible();

  const folder = test.info().outputPath();
  const files = [
    ["kosong.pdf", Buffer.alloc(0)],
    ["besar.pdf", Buffer.alloc(11 * 2 ** 20, "%")],
    ["surat.jpg", Buffer.from("%PDF-1.4\n%%EOF")],
  ] as const;
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles(files.map(([name]) => join(folder, name)));
  await expect(page.getByText(/kosong.pdf kosong/)).toBeVisible();
  await expect(page.getByText(/besar.pdf berukuran/)).toBeVisible();
  await expect(page.getByText(/disimpan sebagai surat.pdf/)).toBeVisible();
});

async function fillStudy(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog");
  for (const item of [
    "Surat sah, PD di lingkungan Pemprov",
    "Ruang rak tersedia",
    "Daya mencukupi",
    "Jaringan dan alamat IP",
    "Keamanan aplikasi",
  ]) {
    await dialog.getByLabel(item, { exact: true }).selectOption({ label: "sesuai" });
  }
  await dialog.getByRole("button", { name: "Setujui, lanjut ke Diproses" }).click();
}

async function placeDevice(page: Page, number: string): Promise<void> {
  await page.goto(`/berkas/${number}`);
  await page
    .getByRole("button", { name: /^Tempatkan/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Rak", { exact: true }).fill("B");
  await dialog.getByLabel("Posisi U").fill("U18–U19");
  await dialog.getByLabel("IP/VLAN").fill("belum");
  await dialog.getByLabel("Tanggal ditempatkan").fill("27/11/2026");
  await dialog.getByRole("button", { name: "Simpan" }).click();
  await expect(dialog).toBeHidden();
}

async function fillConfirmation(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nomor surat konfirmasi").fill("000.1.4/77/Diskominfo-C");
  await dialog.getByLabel("Tanggal surat konfirmasi").fill("27/11/2026");
  await dialog.getByLabel("Penanda tangan").fill("Kepala Dinas");
  await dialog.getByLabel("Cara tanda tangan").selectOption({ index: 1 });
  await dialog.getByLabel("Dikirim lewat").selectOption({ label: "SRIKANDI" });
  await dialog.getByLabel("Penanda tangan").focus();
  await page.keyboard.press("Enter");
}
