import { expect, test, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { bundled } from "./support/bundled.ts";
import { standStillAt } from "./support/clock.ts";
import { watchForComplaints } from "./support/csp.ts";
import { column, startOffice } from "./support/office.ts";

const officer = "Pejabat Pengelola Pengaduan";

/** A complaint in *Ditelaah*, on its board. */
async function inTriage(page: Page): Promise<string> {
  await page.goto("/papan/pengaduan/catat");
  await page.getByLabel("Kanal", { exact: true }).selectOption("in-person");
  await page.getByLabel("Perihal", { exact: true }).fill("Petugas loket tidak ramah");
  await page.getByLabel("Uraian", { exact: true }).fill("Kejadian Senin pagi.");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  const said = page.getByRole("status").getByText(/Tersimpan: ADU-/);
  await expect(said).toBeVisible();
  const number = /ADU-\d{4}-\w{2}-\d{4}/.exec((await said.textContent()) ?? "")?.[0] ?? "";
  await page.goto("/papan/pengaduan");
  await choose(page, number, "Ditelaah");
  await expect(column(page, "Ditelaah").getByRole("article", { name: number })).toBeVisible();
  return number;
}

async function choose(page: Page, number: string, stage: string): Promise<void> {
  await page.getByRole("button", { name: `Pindahkan ${number}` }).click();
  await page.getByRole("menuitem", { name: new RegExp(`^${stage}`) }).click();
}

const dialog = (page: Page): Locator => page.getByRole("dialog");
const answerBox = (page: Page): Locator => dialog(page).getByLabel("Jawaban", { exact: true });

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test("A template of the office begins an answer, and what it leaves open is asked for", async ({
      page,
    }) => {
      const complaints = await watchForComplaints(page);
      await standStillAt(page);
      await startOffice(page, "Lidya Kusumawati", [officer]);
      await page.goto("/pengaturan/pengaduan");
      await page.getByRole("button", { name: "Tambah templat…" }).click();
      await page.getByLabel("Judul").fill("Teguran petugas");
      await page.getByLabel("Isi", { exact: true }).fill("Pengaduan ");
      await page.getByRole("button", { name: "Sisipkan {nomor}" }).click();
      await page.keyboard.type(": petugas telah {tindakan}.");
      await expect(page.getByRole("region", { name: "Contoh hasil" })).toContainText(
        "Pengaduan ADU-2026-K7-0007: petugas telah {tindakan}.",
      );
      await expectAccessible(page);
      await page.getByRole("button", { name: "Simpan", exact: true }).click();
      await expect(page.getByText("Templat “Teguran petugas” disimpan.")).toBeVisible();

      const number = await inTriage(page);
      await choose(page, number, "Dijawab");
      await dialog(page).getByLabel("Klasifikasi").selectOption("minor");
      await page.getByRole("button", { name: "Pakai templat…" }).press("Enter");
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      await expect(answerBox(page)).toHaveValue(`Pengaduan ${number}: petugas telah {tindakan}.`);
      await dialog(page).getByLabel("Disampaikan lewat").selectOption("in-person");
      await dialog(page).getByRole("button", { name: "Jawab langsung" }).click();
      await expect(dialog(page).getByText("Masih harus diisi:")).toBeVisible();
      await expectAccessible(page);

      // Typed over the selected gap; then a second template asks where it may stand.
      await page.getByRole("button", { name: "Pilih {tindakan} di jawaban" }).click();
      await page.keyboard.type("ditegur");
      await page.getByRole("button", { name: "Pakai templat…" }).click();
      await page.getByRole("menuitem", { name: "Dalam pemeriksaan" }).click();
      await expect(page.getByRole("button", { name: "Tambahkan di bawahnya" })).toBeFocused();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Ganti semuanya" }).click();
      await page.getByRole("button", { name: "Kembalikan tulisan sebelumnya" }).click();
      await expect(answerBox(page)).toHaveValue(`Pengaduan ${number}: petugas telah ditegur.`);
      await dialog(page).getByRole("button", { name: "Jawab langsung" }).click();
      await expect(column(page, "Dijawab").getByRole("article", { name: number })).toBeVisible();
      complaints.expectNone();
    });
  });
}

test("Whoever is Plh. works as complaint officer on those days, and the history says so", async ({
  page,
}) => {
  await standStillAt(page);
  await startOffice(page, "Fajar Pratama", ["Administrator"]);
  await page.goto("/pengaturan/orang?orang=baru");
  await page.getByLabel("Nama", { exact: true }).fill("Rina Wulandari");
  await dialog(page).getByLabel("Bidang Aplikasi Informatika").check();
  await page.getByRole("button", { name: "Tambah penugasan" }).click();
  await page.getByLabel("Peran yang dijabat").selectOption("complaint-officer");
  await page.getByLabel("Mulai").fill("27/11/2026");
  await page.getByLabel("Sampai dengan").fill("30 Nov");
  await dialog(page).getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Rina Wulandari" })).toContainText(
    "Plh. Pejabat Pengelola Pengaduan, 27 Nov s.d. 30 Nov 2026, berlaku hari ini",
  );

  await page.keyboard.press("p");
  const rina = dialog(page).getByRole("button", { name: /Rina Wulandari/ });
  await expect(rina).toContainText("Plh. Pejabat Pengelola Pengaduan");
  await rina.click();
  await expect(
    page.getByRole("button", {
      name: "Ganti petugas, sekarang Rina Wulandari (Plh. Pejabat Pengelola Pengaduan)",
    }),
  ).toBeVisible();
  const number = await inTriage(page);
  await page.goto(`/berkas/${number}`);
  const begun = page.getByRole("listitem").filter({ hasText: "memulai telaah" });
  await expect(begun).toContainText("Plh. Pejabat Pengelola Pengaduan");

  // The day after the last one she has nothing to do with complaints any more.
  await standStillAt(page, new Date("2026-12-01T08:10:00+07:00"));
  await page.goto("/papan/pengaduan");
  await expect(page.getByRole("heading", { name: "Tidak ditemukan" })).toBeVisible();
  expect(await page.content()).not.toContain("Petugas loket tidak ramah");
});

test("With approval on, an answer waits for Pimpinan, and again when it is rewritten", async ({
  page,
}) => {
  await standStillAt(page);
  await startOffice(page, "Lidya Kusumawati", [officer, "Pimpinan"]);
  await page.goto("/pengaturan/pengaduan");
  await page.getByLabel("Jawaban menunggu persetujuan Pimpinan").check();
  await page.getByRole("button", { name: "Simpan Persetujuan jawaban" }).click();
  await expect(page.getByText("Tersimpan.", { exact: true })).toBeVisible();

  const number = await inTriage(page);
  await page.getByRole("button", { name: `Pindahkan ${number}` }).click();
  const answered = page.getByRole("menuitem", { name: /^Dijawab/ });
  await expect(answered).toBeDisabled();
  await expect(answered).toHaveAccessibleDescription(/belum disetujui Pimpinan/);
  await page.keyboard.press("Escape");

  await page.evaluate(await bundled("tests/e2e/support/desk-page.ts"));
  await page.evaluate(async (said) => {
    await window.atDesk.write(said, { answer: "Petugas telah ditegur." });
    await window.atDesk.tick(said, "approved");
  }, number);
  await choose(page, number, "Dijawab");
  await expect(answerBox(page)).toHaveValue("Petugas telah ditegur.");
  await dialog(page).getByLabel("Klasifikasi").selectOption("minor");
  await dialog(page).getByLabel("Disampaikan lewat").selectOption("in-person");
  await answerBox(page).fill("Petugas tidak ditegur.");
  await dialog(page).getByRole("button", { name: "Jawab langsung" }).click();
  await expect(dialog(page).getByRole("alert")).toContainText(
    "Jawaban ini belum disetujui Pimpinan.",
  );
  await answerBox(page).fill("Petugas telah ditegur.");
  await dialog(page).getByRole("button", { name: "Jawab langsung" }).click();
  await expect(column(page, "Dijawab").getByRole("article", { name: number })).toBeVisible();
});
