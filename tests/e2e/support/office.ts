import { expect, type Locator, type Page } from "@playwright/test";

/** A whole one-page PDF, small enough to write by hand. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

export const scan = (name = "surat-permintaan.pdf", text = pdf) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(text),
});

/** First run: the person who starts the office, with these roles. */
export async function startOffice(
  page: Page,
  name = "Nurul Aini",
  roles: readonly string[] = ["Petugas Pelayanan", "Bidang Aplikasi Informatika"],
): Promise<void> {
  await page.goto("/");
  await page.getByLabel("Nama", { exact: true }).fill(name);
  for (const role of roles) await page.getByLabel(role).check();
  await page.getByRole("button", { name: "Mulai", exact: true }).click();
  await expect(page.getByRole("navigation", { name: "Menu utama" })).toBeVisible();
}

export interface Letter {
  readonly agency?: string;
  readonly pick?: RegExp;
  readonly subject?: string;
  readonly letterNumber?: string;
  readonly letterDate?: string;
  readonly complete?: boolean;
  readonly withScan?: boolean;
}

/** Takes a letter in through the form and returns its registration number. */
export async function recordLetter(page: Page, letter: Letter = {}): Promise<string> {
  await page.goto("/papan/colocation/catat");
  await fillLetter(page, letter);
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  return await savedNumber(page);
}

export async function fillLetter(page: Page, letter: Letter): Promise<void> {
  const complete = letter.complete ?? true;
  const agency = page.getByRole("combobox", { name: "Perangkat Daerah" });
  await agency.fill(letter.agency ?? "bapenda");
  await page.getByRole("option", { name: letter.pick ?? /Badan Pendapatan Daerah/ }).click();
  await page.getByLabel("Jenis permintaan").selectOption({ label: "Baru" });
  await page
    .getByLabel("Keperluan", { exact: true })
    .fill(letter.subject ?? "Server basis data pajak daerah");
  await page.getByLabel("Nomor surat").fill(letter.letterNumber ?? "900/412/Bapenda-B");
  await page.getByLabel("Tanggal surat").fill(letter.letterDate ?? "19/11/2026");
  await page.getByLabel("Hal surat").fill("Permintaan Colocation Server");
  await page.getByLabel("Jabatan penanda tangan").fill("Kepala Badan");
  await page.getByLabel("Jenis", { exact: true }).first().selectOption({ label: "Server" });
  if (complete) {
    await page.getByLabel(/Ditandatangani Kepala PD/).check();
    await page.getByLabel(/Dibubuhi cap/).check();
  }
  if (letter.withScan) {
    await page.locator("input[type=file]").first().setInputFiles(scan());
    await expect(page.getByText("surat-permintaan.pdf")).toBeVisible();
  }
}

/** The number in the message that it was saved: said only after the data is on the disk. */
export async function savedNumber(page: Page): Promise<string> {
  const said = page.getByRole("status").getByText(/Tersimpan: COL-/);
  await expect(said).toBeVisible();
  const number = /COL-\d{4}-\w{2}-\d{4}/.exec((await said.textContent()) ?? "")?.[0];
  if (!number) throw new Error("no number in the message");
  return number;
}

/** Writes a guest down with an identity number and returns the registration number of the visit. */
export async function recordGuest(page: Page, name = "Dwi Handayani"): Promise<string> {
  await page.goto("/tamu");
  await page.getByRole("combobox", { name: "Nama" }).fill(name);
  await page.getByRole("combobox", { name: "Instansi" }).fill("Dinas Perhubungan");
  await page.getByLabel("Keperluan", { exact: true }).fill("Integrasi aplikasi dengan SPLP");
  await page.getByLabel("Tanda pengenal").selectOption("ktp");
  await page.getByLabel("Nomor identitas").fill("6171014507900003");
  await page.keyboard.press("Control+Enter");
  const said = page.getByText(/^Tersimpan: .*KON-/);
  await expect(said).toBeVisible();
  const number = /KON-\d{4}-\w{2}-\d{4}/.exec((await said.textContent()) ?? "")?.[0];
  if (!number) throw new Error("no number in the message");
  return number;
}

export const column = (page: Page, name: string): Locator =>
  page.getByRole("region", { name, exact: true });

export const caseOn = (page: Page, number: string): Locator =>
  page.getByRole("article", { name: number, exact: true });

/** Drags a case by the mouse, as a person does: press, a small move, over the column, release. */
export async function dragTo(page: Page, number: string, target: string): Promise<void> {
  await lift(page, number, target);
  await page.mouse.up();
}

/** Leaves the case in the air over a column. */
export async function lift(page: Page, number: string, target: string): Promise<void> {
  const from = await caseOn(page, number).boundingBox();
  const to = await column(page, target).boundingBox();
  if (!from || !to) throw new Error(`nothing to drag from ${number} to ${target}`);
  await page.mouse.move(from.x + from.width / 2, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 12, from.y + 20, { steps: 3 });
  await page.mouse.move(to.x + to.width / 2, to.y + Math.min(120, to.height / 2), { steps: 8 });
}

/** Pengaturan › Orang: one more person who may sit here. */
export async function addPerson(page: Page, name: string, role: string): Promise<void> {
  await page.goto("/pengaturan/orang?orang=baru");
  await page.getByLabel("Nama", { exact: true }).fill(name);
  await page.getByRole("dialog").getByLabel(role).check();
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** Another person sits down at this desk. */
export async function changeTo(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: /^Ganti petugas, sekarang/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: new RegExp(name) })
    .click();
  const seated = page.getByRole("button", { name: `Ganti petugas, sekarang ${name}` });
  await expect(seated).toBeVisible();
}

/** For tests in which nobody touches the page for days: it is not to cover itself for that. */
export async function keepUncovered(page: Page): Promise<void> {
  await page.goto("/pengaturan/meja");
  await page.getByLabel("Tutup sendiri bila ditinggalkan").uncheck();
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(page.getByText("Tersimpan.", { exact: true })).toBeVisible();
}
