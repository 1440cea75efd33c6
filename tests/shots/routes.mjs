/**
 * The screens that `npm run shots` takes a picture of. A name is that of the file; `prepare(page)`
 * runs after the page has loaded, to press, type or open what the picture shows.
 */

/** Of Bidang Aplikasi Informatika. */
const leader = "01980000-0000-7000-8000-000000000002";
const administrator = "01980000-0000-7000-8000-000000000007";

/** In the sample office, which `shots.mjs` has loaded once: sits this person down and goes on. */
const inSample =
  (path, { as, after } = {}) =>
  async (page) => {
    if (as) {
      await page.evaluate((id) => {
        for (const storage of [localStorage, sessionStorage]) {
          storage.setItem("papan-layanan:person:sample", id);
        }
      }, as);
    }
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await after?.(page);
    // Lists are read within milliseconds of the heading, their numbers in the first quiet moment.
    await page.waitForTimeout(800);
  };

const screen = (name, path, options) => ({
  name,
  path: "/",
  sample: true,
  prepare: inSample(path, options),
});
const settings = (name, path, after) => screen(name, path, { as: administrator, after });

const frontDesk = "01980000-0000-7000-8000-000000000001";
const guests = (name, path, after) => screen(name, path, { as: frontDesk, after });
const complaintOfficer = "01980000-0000-7000-8000-000000000008";
const triage = (name, path, after) => screen(name, path, { as: complaintOfficer, after });
const head = "01980000-0000-7000-8000-000000000006";
/** Has a task from the complaint officer. */
const rackKeeper = "01980000-0000-7000-8000-000000000004";
/** Complaints of the sample: with work and a task, from LAPOR!, answered and not replied to. */
const followedUp = "ADU-2026-22-0066";
const ofLapor = "ADU-2026-22-0085";
const unanswered = "ADU-2026-22-0048";
/** A visit of the sample's own day, already with a consultant. */
const visit = "KON-2026-22-0400";

/** On a phone the list of today lies behind a tab. */
const showToday = async (page) => {
  const tab = page.getByRole("tab", { name: /^Tamu hari ini/ });
  if (await tab.isVisible()) await tab.click();
};

/** A day marked closed, as an unpublished revision. */
const markMonday = async (page) => {
  await page.getByLabel("Tanggal").fill("30/11/2026");
  await page.getByLabel("Keterangan").fill("Libur pemilihan, SE Gubernur nomor 12");
  await page.getByRole("button", { name: "Taruh di rancangan" }).click();
  await page.getByRole("link", { name: "Tinjau dan terbitkan…" }).waitFor();
};

/** Cases of the sample office in the stages that the pictures need; the sample is always the same. */
const inReview = "COL-2026-22-0048";
const inProcessing = "COL-2026-22-0053";
const returned = "COL-2026-22-0033";
const done = "COL-2026-22-0044";

const article = (page, number) => page.getByRole("article", { name: number });
const moveMenu = (number) => async (page) => {
  // A phone shows one stage at a time.
  const tab = page.getByRole("tab", { name: /^Dikaji/ });
  if (await tab.isVisible()) await tab.click();
  await page.getByRole("button", { name: `Pindahkan ${number}` }).click();
  await page.getByRole("menu").waitFor();
};
const choose = (number, stage) => async (page) => {
  await moveMenu(number)(page);
  await page.getByRole("menuitem", { name: stage }).click();
  await page.getByRole("dialog").waitFor();
};
/** A phone opens cases on a page of their own. */
const peeked = async (page) => {
  if ((page.viewportSize()?.width ?? 0) < 768) return;
  await page.getByRole("link", { name: "Buka berkas" }).waitFor();
};
const lifted = async (page) => {
  // Phones move by the menu; there is nothing to drag to.
  if ((page.viewportSize()?.width ?? 0) < 768) return;
  const from = await article(page, inReview).boundingBox();
  if (!from) return;
  await page.mouse.move(from.x + 60, from.y + 40);
  await page.mouse.down();
  await page.mouse.move(from.x + 120, from.y + 60, { steps: 4 });
  await page.mouse.move(640, 330, { steps: 6 });
};

export const routes = [
  { name: "first-run", path: "/" },
  {
    name: "first-run-problems",
    path: "/",
    prepare: (page) => page.getByRole("button", { name: "Mulai", exact: true }).click(),
  },
  screen("beranda", "/beranda"),
  screen("papan", "/papan/colocation"),
  screen("papan-angkat", "/papan/colocation", { after: lifted }),
  screen("papan-menu", "/papan/colocation", { after: moveMenu(inReview) }),
  screen("papan-terlambat", "/papan/colocation?lihat=terlambat"),
  screen("papan-intip", `/papan/colocation?berkas=${inReview}`, { after: peeked }),
  screen("langkah-kajian", "/papan/colocation", { after: choose(inReview, "Diproses") }),
  screen("langkah-kembalikan", "/papan/colocation", {
    after: async (page) => {
      await choose(inReview, "Dikembalikan")(page);
      await page.getByRole("button", { name: "Kembalikan", exact: true }).click();
    },
  }),
  screen("cari", "/papan/colocation", {
    after: async (page) => {
      await page.keyboard.press("/");
      const field = page.getByRole("combobox");
      if (!(await field.isVisible())) await page.getByRole("button", { name: "Cari" }).click();
      await field.fill("server data");
      await page.getByRole("option").first().waitFor();
    },
  }),
  screen("catat", "/papan/colocation/catat"),
  screen("catat-salah", "/papan/colocation/catat", {
    after: async (page) => {
      await page.getByLabel("Tanggal surat").fill("31/02/2026");
      await page.getByRole("button", { name: "Simpan", exact: true }).click();
    },
  }),
  screen("berkas", `/berkas/${inReview}`),
  screen("berkas-diproses", `/berkas/${inProcessing}`),
  screen("berkas-dikembalikan", `/berkas/${returned}`),
  screen("berkas-selesai", `/berkas/${done}`),
  screen("berkas-hitungan", `/berkas/${returned}`, {
    after: (page) => page.getByText("Lihat hitungan").first().click(),
  }),
  screen("berkas-ubah", `/berkas/${inReview}?ubah=1`),
  screen("tanda-terima", `/berkas/${inReview}/tanda-terima`),
  screen("tanda-terima-termal", `/berkas/${returned}/tanda-terima`, {
    after: (page) => page.getByLabel("Kertas termal 80 mm").check({ force: true }),
  }),
  guests("tamu", "/tamu"),
  guests("tamu-isian", "/tamu", async (page) => {
    await page.getByRole("combobox", { name: "Nama" }).fill("Hj. Sri Rahayu");
    await page.getByRole("combobox", { name: "Instansi" }).fill("Dinas Sosial");
    await page.getByLabel("Keperluan", { exact: true }).fill("Memindahkan aplikasi data desa");
    await page.getByLabel("Tanda pengenal").selectOption("ktp");
    await page.getByLabel("Nomor identitas").fill("61710145079000031");
    await page.getByRole("button", { name: "Ubah waktu datang" }).click();
    await page.getByLabel("Tanggal datang").fill("20/11/2026");
    await page.getByLabel("Jam datang").fill("09.15");
  }),
  guests("tamu-pernah-datang", "/tamu", async (page) => {
    await page.getByRole("combobox", { name: "Nama" }).pressSequentially("Mar");
    await page.getByRole("option").first().waitFor();
  }),
  guests("tamu-hari-ini", "/tamu", showToday),
  guests("tamu-menu", "/tamu", async (page) => {
    await showToday(page);
    await page
      .getByRole("button", { name: /^Pindahkan KON-/ })
      .first()
      .click();
    await page.getByRole("menu").waitFor();
  }),
  guests("tamu-konsultan", "/tamu", async (page) => {
    await showToday(page);
    await page
      .getByRole("button", { name: /^Pindahkan KON-/ })
      .first()
      .click();
    await page.getByRole("menuitem", { name: /^Konsultasi/ }).click();
    await page.getByRole("dialog").waitFor();
  }),
  guests("tamu-cari", "/tamu", async (page) => {
    await showToday(page);
    await page.getByRole("searchbox", { name: "Cari tamu atau instansi" }).fill("dinas");
    await page.getByRole("heading", { name: /Tamu yang pernah datang/ }).waitFor();
  }),
  guests("catat-dari-tamu", `/papan/colocation/catat?tamu=${visit}`),
  guests("catat-pengaduan", "/papan/pengaduan/catat"),
  triage("catat-pengaduan-lapor", "/papan/pengaduan/catat", async (page) => {
    await page.getByLabel("Kanal", { exact: true }).selectOption("lapor");
  }),
  triage("tempel-pengaduan", "/papan/pengaduan/catat", async (page) => {
    await page.getByRole("button", { name: "Tempel teks…" }).click();
    await page.getByRole("dialog").waitFor();
  }),
  guests("tanda-terima-pengaduan-meja", "/papan/pengaduan/catat", async (page) => {
    await page.getByLabel("Kanal", { exact: true }).selectOption("in-person");
    await page.getByLabel("Perihal", { exact: true }).fill("Loket tutup sebelum waktunya");
    await page.getByLabel("Uraian", { exact: true }).fill("Pukul 15.40 loket sudah kosong.");
    await page.getByLabel("Nama pelapor", { exact: true }).fill("Contoh Pelapor");
    await page.getByRole("button", { name: "Simpan", exact: true }).click();
    await page.getByRole("article", { name: "Pratinjau tanda terima" }).waitFor();
  }),
  triage("beranda-pengelola", "/beranda"),
  screen("beranda-pimpinan", "/beranda", { as: head }),
  screen("beranda-tugas", "/beranda", { as: rackKeeper }),
  triage("papan-pengaduan", "/papan/pengaduan"),
  triage("papan-pengaduan-kelompok", "/papan/pengaduan?kelompok=klasifikasi"),
  triage("papan-pengaduan-lihat", `/papan/pengaduan?berkas=${followedUp}`, peeked),
  triage("berkas-pengaduan", `/berkas/${followedUp}`),
  triage("berkas-pengaduan-tindak-lanjut", `/berkas/${followedUp}`, async (page) => {
    await page.getByRole("button", { name: "Catat tindak lanjut" }).first().click();
    await page.getByLabel("Apa yang dilakukan").scrollIntoViewIfNeeded();
  }),
  triage("berkas-pengaduan-lapor", `/berkas/${ofLapor}`),
  triage("berkas-pengaduan-usulan", `/berkas/${unanswered}`),
  triage("berkas-pengaduan-hitungan", `/berkas/${followedUp}`, async (page) => {
    await page.getByRole("button", { name: "Lihat hitungan" }).click();
  }),
  triage("jawab-pengaduan", `/berkas/${followedUp}`, async (page) => {
    await page.getByRole("button", { name: "Catat jawaban…" }).click();
    await page.getByRole("dialog").waitFor();
  }),
  triage("tanda-terima-pengaduan", `/berkas/${followedUp}/tanda-terima`),
  triage("impor-pengaduan", "/papan/pengaduan/impor"),
  triage("telaah", "/papan/pengaduan/telaah"),
  triage("telaah-pilih", "/papan/pengaduan/telaah", async (page) => {
    const row = page.locator("[data-number]").first();
    if (!(await row.isVisible())) return;
    await row.click();
    await page.keyboard.press("1");
  }),
  triage("telaah-disposisi", "/papan/pengaduan/telaah", async (page) => {
    const row = page.locator("[data-number]").first();
    if (!(await row.isVisible())) return;
    await row.click();
    await page.keyboard.press("1");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("dialog").waitFor();
  }),
  guests("papan-konsultasi", "/papan/konsultasi"),
  guests("papan-konsultasi-lihat", `/papan/konsultasi?berkas=${visit}`),
  guests("berkas-konsultasi", `/berkas/${visit}`),
  guests("berkas-konsultasi-tampilkan", `/berkas/${visit}`, async (page) => {
    await page.getByRole("button", { name: "Tampilkan nomor identitas" }).click();
    await page.getByRole("menu").waitFor();
  }),
  guests("impor-buku-tamu", "/papan/konsultasi/impor"),
  guests("tanda-terima-tamu", `/berkas/${visit}/tanda-terima`),
  screen("impor", "/papan/colocation/impor"),
  screen("ganti-petugas", "/beranda", {
    after: (page) => page.getByRole("button", { name: /^Ganti petugas/ }).click(),
  }),
  screen("tutup-layar", "/papan/colocation", {
    after: async (page) => {
      await page.keyboard.press("F9");
      await page.getByRole("heading", { name: "Layar ditutup" }).waitFor();
    },
  }),
  screen("tombol", "/beranda", { after: (page) => page.keyboard.press("?") }),
  screen("layar-tunggu", "/tamu/layar"),
  screen("standar", "/standar"),
  settings("kalender", "/kalender"),
  settings("kalender-tanpa-data", "/kalender?tahun=2028"),
  settings("kalender-tandai", "/kalender?tandai=baru"),
  settings("kalender-tinjau", "/kalender?tandai=baru", async (page) => {
    await markMonday(page);
    await page.getByRole("link", { name: "Tinjau dan terbitkan…" }).click();
  }),
  settings("pengaturan-kantor", "/pengaturan/kantor"),
  settings("pengaturan-meja", "/pengaturan/meja"),
  settings("pengaturan-pengaduan", "/pengaturan/pengaduan"),
  settings("pengaturan-templat", "/pengaturan/pengaduan?templat=apology"),
  settings("pengaturan-orang", "/pengaturan/orang"),
  settings("pengaturan-penugasan", `/pengaturan/orang?orang=${leader}`, async (page) => {
    await page.getByRole("button", { name: "Tambah penugasan" }).click();
    await page.getByLabel("Peran yang dijabat").selectOption("complaint-officer");
    await page.getByLabel("Mulai").fill("24/11/2026");
    await page.getByLabel("Sampai dengan").fill("4/12/2026");
  }),
  settings("pengaturan-orang-baru", "/pengaturan/orang?orang=baru"),
  settings("pengaturan-pin", `/pengaturan/orang?pin=${administrator}`),
  settings("pengaturan-hitungan", "/pengaturan/hitungan", async (page) => {
    // Shown as chosen once the draft is on the disk.
    await page.getByLabel("Dihitung", { exact: true }).click();
    await page.getByRole("link", { name: "Tinjau dan terbitkan…" }).waitFor();
  }),
  settings("pengaturan-perangkat", "/pengaturan/perangkat"),
  settings("pengaturan-tampilan", "/pengaturan/tampilan"),
  screen("tidak-ditemukan", "/tidak-ada"),
];
