/**
 * The screens that `npm run shots` takes a picture of. A name is that of the file; `prepare(page)`
 * runs after the page has loaded, to press, type or open what the picture shows.
 */

const administrator = "01980000-0000-7000-8000-000000000007";

/** Loads the sample office, sits this person down and goes on from there. */
const inSample =
  (path, { as, then } = {}) =>
  async (page) => {
    await page.getByRole("button", { name: "Muat data contoh" }).click();
    await page.waitForURL("**/beranda");
    await page.getByRole("heading", { level: 1 }).waitFor();
    if (as) {
      await page.evaluate((id) => {
        for (const storage of [localStorage, sessionStorage]) {
          storage.setItem("papan-layanan:person:sample", id);
        }
      }, as);
    }
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await then?.(page);
    // Lists are read from the disk within milliseconds of the heading.
    await page.waitForTimeout(300);
  };

const screen = (name, path, options) => ({ name, path: "/", prepare: inSample(path, options) });
const settings = (name, path, then) => screen(name, path, { as: administrator, then });

/** A day marked closed, as an unpublished revision. */
const markMonday = async (page) => {
  await page.getByLabel("Tanggal").fill("30/11/2026");
  await page.getByLabel("Keterangan").fill("Libur pemilihan, SE Gubernur nomor 12");
  await page.getByRole("button", { name: "Taruh di rancangan" }).click();
  await page.getByRole("link", { name: "Tinjau dan terbitkan…" }).waitFor();
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
  screen("ganti-petugas", "/beranda", {
    then: (page) => page.getByRole("button", { name: /^Ganti petugas/ }).click(),
  }),
  screen("tombol", "/beranda", { then: (page) => page.keyboard.press("?") }),
  screen("standar", "/standar"),
  settings("kalender", "/kalender"),
  settings("kalender-tanpa-data", "/kalender?tahun=2028"),
  settings("kalender-tandai", "/kalender?tandai=baru"),
  settings("kalender-tinjau", "/kalender?tandai=baru", async (page) => {
    await markMonday(page);
    await page.getByRole("link", { name: "Tinjau dan terbitkan…" }).click();
  }),
  settings("pengaturan-kantor", "/pengaturan/kantor"),
  settings("pengaturan-orang", "/pengaturan/orang"),
  settings("pengaturan-orang-baru", "/pengaturan/orang?orang=baru"),
  settings("pengaturan-pin", `/pengaturan/orang?pin=${administrator}`),
  settings("pengaturan-hitungan", "/pengaturan/hitungan", (page) =>
    page.getByLabel("Dihitung", { exact: true }).check(),
  ),
  settings("pengaturan-perangkat", "/pengaturan/perangkat"),
  settings("pengaturan-tampilan", "/pengaturan/tampilan"),
  screen("tidak-ditemukan", "/tidak-ada"),
];
