import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { moveOnTo, standStillAt } from "./support/clock.ts";
import {
  askedStep,
  complaintOfficer,
  fileHistory,
  fillComplaint,
  recordComplaint,
  savedComplaint,
  step,
  type OpenFile,
} from "./support/complaints.ts";
import { addPerson, changeTo, keepUncovered, recordGuest, startOffice } from "./support/office.ts";

test.beforeEach(async ({ page }) => {
  await standStillAt(page);
});

const officer = "Lidya Kusumawati";
const report = {
  channel: "WhatsApp",
  subject: "Rak server dibiarkan terbuka",
  story: "Pintu rak B tidak pernah dikunci.",
  others: { "Nama pelapor": "Budi Santoso", "Alamat pelapor": "Jalan Gajah Mada 7" },
} as const;
const secrets = [report.subject, report.story, "Budi Santoso", "Gajah Mada"];

test("With approval on, Pimpinan ticks the answer before it is sent, and again when it is rewritten", async ({
  page,
}) => {
  const head = "Burhanuddin Salim";
  await startOffice(page, head, ["Pimpinan", "Administrator"]);
  await page.goto("/pengaturan/pengaduan");
  await page.getByLabel("Jawaban menunggu persetujuan Pimpinan").check();
  await page.getByRole("button", { name: "Simpan Persetujuan jawaban" }).click();
  await expect(page.getByText("Tersimpan.", { exact: true })).toBeVisible();
  await addPerson(page, officer, complaintOfficer);
  await changeTo(page, officer);
  const file = await fileInTriage(page);
  await dispose(file, { to: "Sekretaris Dinas", instruction: "Periksa ruang server." });

  await writeAnswer(file, "Rak B sudah dikunci.");
  await expect(page.getByText("Menunggu persetujuan Pimpinan.")).toBeVisible();
  const send = page.getByRole("button", { name: "Catat jawaban…" });
  await expect(send).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByText("Dijawab belum bisa: jawaban ini belum disetujui")).toBeVisible();

  await approve(file, head);
  await changeTo(page, officer);
  await writeAnswer(file, "Rak B sudah dikunci dan kuncinya disimpan sekretariat.");
  await expect(fileHistory(page)).toContainText("Tidak berlaku lagi: jawaban disetujui Pimpinan");
  await expect(page.getByText("Menunggu persetujuan Pimpinan.")).toBeVisible();
  await expect(send).toHaveAttribute("aria-disabled", "true");

  await approve(file, head);
  await changeTo(page, officer);
  await askedStep(file, "Catat jawaban", "Dijawab", async (dialog) => {
    await expect(dialog.getByLabel("Jawaban", { exact: true })).toHaveValue(/disimpan sekretariat/);
    await dialog.getByLabel("Disampaikan lewat").selectOption("whatsapp");
  });
});

test("A colleague without the right sees instruction and shared text alone, and reports", async ({
  page,
}) => {
  await startOffice(page, officer, [complaintOfficer]);
  await addPerson(page, "Rina Wulandari", "Bidang Aplikasi Informatika");
  const file = await fileInTriage(page);
  await dispose(file, {
    to: "Rina Wulandari",
    instruction: "Periksa rak di ruang server.",
    shared: "Rak B, pintu depan.",
  });

  await page.goto("/beranda");
  await changeTo(page, "Rina Wulandari");
  const task = page.getByRole("region", { name: "Tugas untuk Anda" }).getByRole("listitem");
  await expect(task).toContainText("Periksa rak di ruang server.");
  await expect(task).toContainText("Rak B, pintu depan.");
  await expectNothingOf(page, [...secrets, file.number]);
  await expectAccessible(page);
  for (const address of [`/berkas/${file.number}`, "/papan/pengaduan", "/papan/pengaduan/telaah"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { name: "Tidak ditemukan" })).toBeVisible();
    await expectNothingOf(page, secrets);
  }
  await page.goto("/beranda");
  await task.getByRole("button", { name: "Laporkan tugas 1" }).click();
  await task.getByLabel("Apa hasilnya").fill("Rak B dikunci, kunci di sekretariat.");
  await task.getByRole("button", { name: "Kirim laporan" }).click();
  await expect(page.getByText("Laporan terkirim ke pemberi tugas.")).toBeVisible();
  await expect(task).toContainText("Anda, 27 Nov 08.10: Rak B dikunci, kunci di sekretariat.");

  await changeTo(page, officer);
  await page.goto(`/berkas/${file.number}`);
  const works = page.getByRole("region", { name: "Tindak lanjut" });
  await expect(works).toContainText("Tugas Rina Wulandari");
  await expect(works).toContainText("dilaporkan selesai");
  await works.getByRole("button", { name: "Catat sebagai tindak lanjut" }).click();
  await expect(works.getByLabel("Apa yang dilakukan")).toHaveValue(
    "Rak B dikunci, kunci di sekretariat.",
  );
  await works.getByRole("button", { name: "Simpan" }).click();
  await expect(fileHistory(page)).toContainText(
    "mencatat tindak lanjut: Rak B dikunci, kunci di sekretariat",
  );
});

test("Escalation is told at half, four fifths and the whole of the time, in office hours alone", async ({
  page,
}) => {
  await standStillAt(page, moment("2026-11-23T09:00"));
  await startOffice(page, officer, [complaintOfficer]);
  await keepUncovered(page);
  const { number } = await fileOf(page);
  await page.goto("/beranda");
  const list = page.getByRole("region", { name: "Eskalasi" });
  const quiet = page.getByText("Eskalasi ditampilkan pada jam kerja.");
  const expectLevel = async (at: string, level: string | null) => {
    await moveOnTo(page, moment(at));
    if (level === null) return await expect(list).toHaveCount(0);
    await expect(list.getByRole("heading")).toHaveText(["Eskalasi", level]);
    await expect(list.getByRole("listitem")).toContainText(number);
  };
  // Five working days begin on Tuesday morning; half of them is over on Thursday at 11.15.
  await expectLevel("2026-11-26T11:14", null);
  await expect(quiet).toHaveCount(0);
  await expectLevel("2026-11-26T11:15", "Lewat 50 % dari batas waktu");
  await expectLevel("2026-11-26T17:30", null);
  await expect(quiet).toBeVisible();
  await expectLevel("2026-11-27T16:20", "Lewat 50 % dari batas waktu");
  await expectLevel("2026-11-28T10:00", null);
  await expect(quiet).toBeVisible();
  await expectLevel("2026-11-30T07:31", "Lewat 80 % dari batas waktu");
  await expectLevel("2026-12-01T07:31", "Terlewat");
});

test("A LAPOR! number that was typed before is pointed out", async ({ page }) => {
  await startOffice(page, officer, [complaintOfficer]);
  const lapor = {
    channel: "SP4N-LAPOR!",
    subject: "Wifi ruang tunggu putus",
    others: { "Nomor laporan LAPOR!": "6213377" },
  };
  await page.goto("/papan/pengaduan/catat");
  const number = await recordComplaint(page, lapor);
  await page.goto("/papan/pengaduan/catat");
  await fillComplaint(page, { ...lapor, subject: "Wifi sering putus" });
  await expect(page.getByText("Mungkin sudah tercatat")).toBeVisible();
  await expect(page.getByText("Yang sama dengan berkas ini: nomor laporan LAPOR!.")).toBeVisible();
  await expect(page.getByRole("link", { name: number })).toBeVisible();
});

test("Times that cannot be are answered where they stand, and nothing typed is lost", async ({
  page,
}) => {
  await startOffice(page, officer, [complaintOfficer, "Petugas Pelayanan"]);
  const visit = await recordGuest(page);
  await page.goto("/papan/pengaduan/catat");
  await fillComplaint(page, { ...report, received: "28/11/2026 09.00" });
  const received = page.getByLabel("Diterima", { exact: true });
  const happened = page.getByLabel("Tanggal kejadian");
  const save = page.getByRole("button", { name: "Simpan", exact: true });
  await save.click();
  await expect(received).toHaveAccessibleDescription(/tidak boleh setelah/);
  await expect(received).toHaveValue("28/11/2026 09.00");

  await received.fill("26 Nov 2026 09.00");
  await happened.fill("27/11/2026");
  await save.click();
  await expect(happened).toHaveAccessibleDescription(
    /Kejadian tidak mungkin sesudah laporannya diterima\./,
  );
  await expect(happened).toHaveValue("27/11/2026");

  await happened.fill("25/11/2026");
  await page.getByLabel("Nomor berkas").fill(visit);
  await page.getByRole("button", { name: "Tambahkan" }).click();
  await expect(
    page.getByText(`${visit} baru diterima 27 Nov 2026 08.10, sesudah laporan ini.`),
  ).toBeVisible();
  await expect(page.getByText("Draf tersimpan di perangkat ini")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Perihal", { exact: true })).toHaveValue(report.subject);
  await expect(page.getByLabel("Nama pelapor", { exact: true })).toHaveValue("Budi Santoso");
  await expect(received).toHaveValue("26 Nov 2026 09.00");
  await expect(page.getByText(`${visit} baru diterima`)).toBeVisible();
  await save.click();
  await savedComplaint(page);
});

test("The desk prints a receipt for the reporter and can read nothing else of the complaint", async ({
  page,
}) => {
  await startOffice(page, "Nurul Aini", ["Petugas Pelayanan"]);
  await page.goto("/papan/pengaduan/catat");
  await fillComplaint(page, { ...report, channel: "Tatap muka" });
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  const number = await savedComplaint(page);
  const slip = page.getByRole("article", { name: "Pratinjau tanda terima" });
  await expect(slip).toContainText(number);
  await expect(slip).toContainText("identitas tersimpan, tidak dicetak");
  await expect(slip).not.toContainText("Budi Santoso");
  await page.getByLabel("Cetak identitas pelapor").check();
  await expect(slip).toContainText("Budi Santoso");
  await expect(slip).toContainText("Jalan Gajah Mada 7");
  await expect(slip).not.toContainText(report.story);
  await page.getByLabel("Cetak identitas pelapor").uncheck();
  await expect(slip).not.toContainText("Budi Santoso");
  await page.getByLabel("Cetak perihal dan kanal").uncheck();
  await expect(slip).not.toContainText(report.subject);
  await expect(page.getByRole("button", { name: "Cetak", exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Catat lagi" }).click();
  await expect(page.getByLabel("Perihal", { exact: true })).toHaveValue("");
  await page.goto("/beranda");
  await expect(page.getByRole("heading", { name: "Beranda" })).toBeVisible();
  await expectNothingOf(page, secrets);
  for (const address of [
    `/berkas/${number}`,
    `/berkas/${number}/tanda-terima`,
    "/papan/pengaduan",
  ]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { name: "Tidak ditemukan" })).toBeVisible();
    await expectNothingOf(page, secrets);
  }
});

const moment = (at: string): Date => new Date(`${at}:00+07:00`);

async function fileOf(page: Page): Promise<OpenFile> {
  await page.goto("/papan/pengaduan/catat");
  const number = await recordComplaint(page, report);
  await page.getByRole("link", { name: "Buka berkas" }).click();
  return { page, number };
}

async function fileInTriage(page: Page): Promise<OpenFile> {
  const file = await fileOf(page);
  await step(file, "Mulai telaah", "Ditelaah");
  return file;
}

async function dispose(
  file: OpenFile,
  given: { readonly to: string; readonly instruction: string; readonly shared?: string },
): Promise<void> {
  await askedStep(file, "Disposisikan", "Ditindaklanjuti", async (dialog) => {
    await dialog.getByLabel("Klasifikasi").selectOption("non-oversight");
    await dialog.getByLabel("Unit").fill("Sekretariat");
    await dialog.getByLabel("Petugas yang ditunjuk").fill(given.to);
    await dialog.getByLabel("Instruksi").fill(given.instruction);
    if (given.shared) await dialog.getByLabel("Yang boleh dibaca petugas").fill(given.shared);
  });
}

async function writeAnswer({ page, number }: OpenFile, answer: string): Promise<void> {
  await page.getByRole("button", { name: "Isi jawaban" }).click();
  const panel = page.getByRole("region", { name: `Isi jawaban ${number}` });
  await panel.getByLabel("Jawaban", { exact: true }).fill(answer);
  await panel.getByRole("button", { name: "Simpan" }).click();
  await expect(panel).toHaveCount(0);
}

/** Found on Beranda, read and ticked in the file. */
async function approve({ page, number }: OpenFile, head: string): Promise<void> {
  await changeTo(page, head);
  await page.getByRole("link", { name: "Beranda" }).first().click();
  const awaiting = page.getByRole("region", { name: "Menunggu persetujuan Anda" });
  await awaiting.getByRole("link", { name: `Baca jawaban, ${number}` }).click();
  const tick = page.getByRole("checkbox", { name: "Jawaban disetujui Pimpinan" });
  await tick.press("Space");
  await expect(tick).toBeChecked();
}

async function expectNothingOf(page: Page, words: readonly string[]): Promise<void> {
  const content = await page.content();
  for (const word of words) expect(content).not.toContain(word);
}
