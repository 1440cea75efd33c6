import { expect, test } from "@playwright/test";
import { standStillAt } from "./support/clock.ts";
import { watchForComplaints } from "./support/csp.ts";
import { column, startOffice } from "./support/office.ts";
import { everythingStored } from "./support/raw-store.ts";

const chat = `26/11/26 19.40 - Pesan dan panggilan dienkripsi secara end-to-end.
26/11/26 19.42 - Budi Santoso: Selamat malam, nomor saya 0813-4567-0912.
26/11/26 19.43 - Budi Santoso: Petugas minta uang rak Rp 500.000 supaya server dipasang.
26/11/26 19.50 - Diskominfo Kalbar: Terima kasih, laporan kami catat.`;

test.beforeEach(async ({ page }) => {
  await standStillAt(page);
});

test("A pasted chat fills the form, keeps its own time and leaves the reporter apart", async ({
  page,
}) => {
  const complaints = await watchForComplaints(page);
  await startOffice(page, "Lidya Kusumawati", ["Pejabat Pengelola Pengaduan"]);
  await page.goto("/papan/pengaduan/catat");
  await page.getByRole("button", { name: "Tempel teks…" }).click();
  await page.getByLabel("Teks", { exact: true }).fill(chat);
  await expect(page.getByText("Usul klasifikasi: Pengaduan berkadar pengawasan")).toBeVisible();
  await page.getByRole("button", { name: "Isi formulir" }).click();

  await expect(page.getByLabel("Kanal", { exact: true })).toHaveValue("whatsapp");
  await expect(page.getByLabel("Diterima")).toHaveValue("26 Nov 2026 19.42");
  await expect(page.getByLabel("Telepon pelapor")).toHaveValue("081345670912");
  await expect(page.getByText("teks-asli.txt")).toBeVisible();
  await page.getByLabel("Perihal", { exact: true }).fill("Diminta uang rak");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(page.getByRole("status").getByText(/Tersimpan: ADU-/)).toBeVisible();
  await expect(column(page, "Diterima").getByRole("article")).toContainText(
    "belum diklasifikasi, batas terpendek",
  );

  const { apart, cases, history } = await everythingStored(page);
  expect(JSON.stringify(apart)).toContain("081345670912");
  expect(JSON.stringify([cases, history])).not.toContain("081345670912");
  complaints.expectNone();
});

test("The form changes with the channel, and asks for what that channel must give", async ({
  page,
}) => {
  await startOffice(page, "Lidya Kusumawati", ["Pejabat Pengelola Pengaduan"]);
  await page.goto("/papan/pengaduan/catat");
  const channel = page.getByLabel("Kanal", { exact: true });
  await expect(page.getByLabel("Nomor laporan LAPOR!")).toHaveCount(0);
  await channel.selectOption("lapor");
  await page.getByLabel("Perihal", { exact: true }).fill("Wifi ruang tunggu");
  await page.getByLabel("Uraian", { exact: true }).fill("Sering putus.");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(page.getByText("Wajib diisi.")).toBeVisible();
  await page.getByLabel("Nomor laporan LAPOR!").fill("6213377");
  // Another channel does not ask for it, and what was typed is not lost by looking.
  await channel.selectOption("complaint-box");
  await expect(page.getByLabel("Ditemukan di kotak")).toBeVisible();
  await channel.selectOption("lapor");
  await expect(page.getByLabel("Nomor laporan LAPOR!")).toHaveValue("6213377");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(page.getByRole("status").getByText(/Tersimpan: ADU-/)).toBeVisible();
});

test("The desk takes a complaint in and keeps its number, not its contents", async ({ page }) => {
  await startOffice(page, "Nurul Aini", ["Petugas Pelayanan"]);
  await page.goto("/papan/pengaduan/catat");
  await page.getByLabel("Kanal", { exact: true }).selectOption("in-person");
  await page.getByLabel("Perihal", { exact: true }).fill("Rahasiakangaruda");
  await page.getByLabel("Uraian", { exact: true }).fill("Isi yang tidak boleh terbaca.");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(page.getByText(/^ADU-2026-/)).toBeVisible();
  await expect(page.getByText("Isinya hanya dapat dibaca")).toBeVisible();
  await page.goto("/papan/pengaduan");
  await expect(page.getByRole("heading", { name: "Tidak ditemukan" })).toBeVisible();
  expect(await page.content()).not.toContain("Rahasiakangaruda");
});
