import { expect, test, type Locator, type Page } from "@playwright/test";
import { standStillAt } from "./support/clock.ts";
import { watchForComplaints } from "./support/csp.ts";
import { column, startOffice } from "./support/office.ts";
import { everythingStored } from "./support/raw-store.ts";

const nik = "6171014507900003";
const phone = "081345670912";

const list = (page: Page): Locator => page.getByRole("region", { name: /^Tamu hari ini/ });
const row = (page: Page, name: string): Locator =>
  list(page).getByRole("listitem").filter({ hasText: name });
const nameField = (page: Page): Locator => page.getByRole("combobox", { name: "Nama" });

/** Fingers on the keyboard: what is typed is data, every other key is counted. */
class Hands {
  presses = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** "Control+Enter" is two keys. */
  async press(chord: string): Promise<void> {
    this.presses += chord.split("+").length;
    await this.page.keyboard.press(chord);
  }
}

interface Guest {
  readonly name: string;
  readonly office: string;
  readonly need: string;
}

const said = (page: Page, name: string): Locator =>
  page.getByText(new RegExp(`^Tersimpan: .*${name}`));

/** Writes a guest down as the officer does, and waits until it is on the disk. */
async function writeDown(page: Page, { name, office, need }: Guest, more = ""): Promise<void> {
  await expect(nameField(page)).toBeFocused();
  for (const text of [name, office, need]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.type("K");
  if (more) {
    await page.keyboard.press("Enter");
    await page.keyboard.type(more);
  }
  await page.keyboard.press("Control+Enter");
  await expect(said(page, name)).toBeVisible();
}

async function openBook(page: Page): Promise<void> {
  await page.goto("/tamu");
  await expect(nameField(page)).toBeFocused();
}

const dwi: Guest = { name: "Dwi Handayani", office: "Diskominfo Sintang", need: "Integrasi SPLP" };

test.describe("on a Friday morning", () => {
  test.beforeEach(async ({ page }) => {
    await standStillAt(page);
  });

  test("Twenty guests are written down by keyboard alone, in few keys beyond what is said of them", async ({
    page,
  }) => {
    test.slow();
    await page.addInitScript(() => {
      const pressed: string[] = [];
      Object.assign(globalThis, { pressed });
      for (const type of ["pointerdown", "mousedown", "touchstart", "click"]) {
        document.addEventListener(
          type,
          // A button that is pressed with a key tells of a click without any pointer.
          (event) => {
            if (!(event instanceof MouseEvent) || event.detail > 0) pressed.push(type);
          },
          true,
        );
      }
    });
    await startOffice(page, "Nurul Aini", ["Petugas Pelayanan"]);
    await openBook(page);

    const first = "Agus Budi Citra Dewi Eko Fitri Gita Hadi Intan Joko".split(" ");
    for (const [index, given] of first.entries()) {
      const name = `${given} Pratama`;
      const hands = new Hands(page);
      await expect(nameField(page)).toBeFocused();
      await hands.type(name);
      await hands.press("Enter");
      await hands.type("Dinas Perhubungan");
      await hands.press("Enter");
      await hands.type(`Keperluan nomor ${index + 1}`);
      await hands.press("Enter");
      await hands.press("K");
      await hands.press("Enter");
      await hands.type(nik);
      await hands.press("Enter");
      await hands.type(phone);
      await hands.press("Control+Enter");
      await expect(said(page, name)).toBeVisible();
      expect(hands.presses, name).toBeLessThanOrEqual(14);
    }
    for (const given of first) {
      const hands = new Hands(page);
      await expect(nameField(page)).toBeFocused();
      await hands.type(`${given} P`);
      await expect(page.getByRole("option", { name: `${given} Pratama` })).toBeVisible();
      await hands.press("ArrowDown");
      await hands.press("Enter");
      await expect(page.getByLabel("Keperluan", { exact: true })).toBeFocused();
      await expect(page.getByRole("combobox", { name: "Instansi" })).toHaveValue(
        "Dinas Perhubungan",
      );
      await expect(page.getByLabel("Nomor identitas")).toHaveValue("");
      await hands.type("Datang lagi");
      await hands.press("Control+Enter");
      await expect(said(page, `${given} Pratama`)).toBeVisible();
      expect(hands.presses, given).toBeLessThanOrEqual(8);
    }
    await expect(list(page).getByRole("heading", { name: "Menunggu 20" })).toBeVisible();
    await expect(row(page, "A-020")).toContainText("Joko Pratama");
    expect(await page.evaluate(() => Reflect.get(globalThis, "pressed") as unknown)).toEqual(
      // The first run is done with the mouse by the helper; the guest book begins a page of its own.
      [],
    );
  });

  test("A guest goes from the desk to the consultant and out with advice, by keys on the list", async ({
    page,
  }) => {
    const complaints = await watchForComplaints(page);
    await startOffice(page);
    await openBook(page);
    await writeDown(page, dwi);
    await page.keyboard.press("Escape");
    await row(page, "Dwi Handayani").getByRole("link").focus();
    await page.keyboard.press("l");
    await expect(row(page, "Dwi Handayani")).toContainText("dipanggil 08.10");

    await page.keyboard.press("m");
    await expect(page.getByRole("menuitem", { name: "Menerima informasi" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByText(/pindah ke Menerima informasi\./)).toBeVisible();

    await row(page, "Dwi Handayani")
      .getByRole("button", { name: /^Mulai konsultasi/ })
      .click();
    await page.getByLabel("Konsultan").selectOption({ label: "Nurul Aini" });
    await page.getByRole("button", { name: "Mulai konsultasi" }).last().click();
    await expect(page.getByText(/pindah ke Konsultasi\./)).toBeVisible();
    await expect(row(page, "Dwi Handayani")).toContainText("sejak 08.10, Nurul");

    await page.goto("/papan/konsultasi");
    await expect(column(page, "Konsultasi").getByRole("article")).toContainText("Dwi Handayani");
    await page.goto("/tamu");
    await row(page, "Dwi Handayani")
      .getByRole("button", { name: /^Selesaikan konsultasi/ })
      .click();
    await page.getByLabel("Nasihat yang diberikan").fill("Pakai SPLP, bukan salinan basis data.");
    await page.getByLabel("Integrasi dan pertukaran data").check();
    await page.getByRole("dialog").getByRole("button", { name: "Selesaikan konsultasi" }).click();
    await expect(page.getByText(/pindah ke Selesai\./)).toBeVisible();
    await expect(row(page, "Dwi Handayani")).toContainText("tepat waktu");

    await row(page, "Dwi Handayani").getByRole("link").click();
    await expect(page.getByText(/Topik: Integrasi dan pertukaran data/).first()).toBeVisible();
    complaints.expectNone();
  });

  test("Whom a consultation is handed to must be of the division, and stands in the history", async ({
    page,
  }) => {
    await startOffice(page);
    await addPerson(page, "Yohanes Adrianto", "Bidang Aplikasi Informatika");
    await addPerson(page, "Hendri Gunawan", "Pemantau");
    await openBook(page);
    await writeDown(page, dwi);
    await row(page, "Dwi Handayani").getByRole("link").click();
    await page.getByRole("button", { name: "Ganti petugas berkas" }).click();
    await expect(page.getByRole("menuitem", { name: /Yohanes Adrianto/ })).toBeVisible();
    await expect(page.getByRole("menuitem", { name: /Hendri Gunawan/ })).toHaveCount(0);
    await page.getByRole("menuitem", { name: /Yohanes Adrianto/ }).click();
    await expect(page.getByText(/menunjuk Yohanes Adrianto sebagai petugas/)).toBeVisible();
  });

  test("One key makes a colocation request of a visit, filled in and linked both ways", async ({
    page,
  }) => {
    await startOffice(page);
    await openBook(page);
    await writeDown(page, { ...dwi, office: "Dinas Perhubungan" });
    await page.keyboard.press("Escape");
    await row(page, "Dwi Handayani").getByRole("link").focus();
    await page.keyboard.press("c");
    await expect(page.getByText(/Dibuat dari kunjungan Dwi Handayani/)).toBeVisible();
    await expect(page.getByRole("combobox", { name: "Perangkat Daerah" })).toHaveValue(
      "Dinas Perhubungan",
    );
    await expect(page.getByLabel("Keperluan", { exact: true })).toHaveValue("Integrasi SPLP");
    await page.getByLabel("Jenis permintaan").selectOption({ label: "Baru" });
    await page.getByLabel("Akhiri kunjungan ini juga").check();
    await page.getByRole("button", { name: "Simpan", exact: true }).click();
    await expect(page.getByRole("status").getByText(/Tersimpan: COL-/)).toBeVisible();

    await expect(page).toHaveURL(/\/tamu$/);
    await expect(row(page, "Dwi Handayani")).toContainText("selesai 08.10");
    await row(page, "Dwi Handayani").getByRole("link").click();
    const linked = page.getByRole("region", { name: "Berkas terkait" });
    await linked.getByRole("link", { name: /^COL-/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Dinas Perhubungan");
    await expect(linked.getByRole("link", { name: /^KON-/ })).toBeVisible();
  });

  test("One key makes a complaint of a visit; the desk keeps its number, the complaint officer reads it", async ({
    page,
  }) => {
    await startOffice(page, "Nurul Aini", ["Petugas Pelayanan"]);
    await addPerson(page, "Lidya Kusumawati", "Pejabat Pengelola Pengaduan");
    await openBook(page);
    await writeDown(page, dwi);
    await page.keyboard.press("Escape");
    await row(page, "Dwi Handayani").getByRole("link").focus();
    await page.keyboard.press("a");
    await expect(page.getByLabel("Kanal", { exact: true })).toHaveValue("in-person");
    await page.getByLabel("Uraian").fill("Surat kami belum dijawab sejak bulan lalu.");
    await page.getByRole("button", { name: "Simpan", exact: true }).click();
    await expect(page.getByRole("status").getByText(/Tersimpan: ADU-/)).toBeVisible();
    await expect(page.getByRole("article", { name: "Pratinjau tanda terima" })).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "Buku Tamu" }).click();
    await expect(row(page, "Dwi Handayani")).toContainText("baru datang");

    // The desk may open complaints, not read them: nothing here tells that one exists.
    await row(page, "Dwi Handayani").getByRole("link").click();
    await expect(page.getByRole("heading", { name: "Riwayat" })).toBeVisible();
    await expect(page.getByText(/ADU-/)).toHaveCount(0);

    await sitDown(page, "Lidya Kusumawati");
    await page.goto("/papan/pengaduan");
    await column(page, "Diterima").getByRole("article").getByRole("heading").click();
    await page.getByRole("link", { name: /^KON-/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Dwi Handayani");
    await expect(page.getByRole("link", { name: /^ADU-/ })).toBeVisible();
  });

  test("An identity number stays out of page and store until it is asked for, and the asking is told", async ({
    page,
  }) => {
    await startOffice(page);
    await openBook(page);
    await writeDown(page, dwi, nik);
    // Another entry is begun and left: its number waits in the draft, apart as well.
    await page.keyboard.type("Markus Lidi");
    await page.getByLabel("Nomor identitas").fill("6171999999990009");
    await page.getByLabel("Nomor HP/WA").fill(phone);
    await expect
      .poll(async () => JSON.stringify((await everythingStored(page))["drafts"]))
      .toContain("Markus Lidi");

    const stored = await everythingStored(page);
    const { apart, ...others } = stored;
    expect(JSON.stringify(apart)).toContain(nik);
    for (const number of [nik, "6171999999990009", phone]) {
      expect(JSON.stringify(others)).not.toContain(number);
    }
    expect(JSON.stringify(others)).toContain("6171********0003");

    await row(page, "Dwi Handayani").getByRole("link").click();
    await expect(page.getByText("6171********0003").first()).toBeVisible();
    expect(await page.content()).not.toContain(nik);
    await page.getByRole("button", { name: "Tampilkan nomor identitas" }).click();
    await page.getByRole("menuitem", { name: "Mencocokkan tanda pengenal" }).click();
    await expect(page.getByText(nik)).toBeVisible();
    await expect(
      page.getByText(/menampilkan nomor identitas\. Keperluan: mencocokkan tanda pengenal/),
    ).toBeVisible();

    // What came back to the form after a reload is the officer's own typing.
    await page.goto("/tamu");
    await expect(page.getByText("Isian dilanjutkan dari draf.")).toBeVisible();
    await expect(page.getByLabel("Nomor identitas")).toHaveValue("6171999999990009");
  });

  test("Bad input is answered at its place and loses nothing", async ({ page }) => {
    await startOffice(page);
    await openBook(page);
    await nameField(page).fill("   ");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Wajib diisi.").first()).toBeVisible();

    await nameField(page).fill("Dwi Handayani");
    await page.getByRole("combobox", { name: "Instansi" }).fill("Dishub");
    await page.getByLabel("Keperluan", { exact: true }).fill("Subdomain");
    await page.getByLabel("Tanda pengenal").selectOption("ktp");
    await page.getByLabel("Nomor identitas").fill("61710145079000031");
    await expect(page.getByText(/Seharusnya 16 angka; ini 17/)).toBeVisible();

    await page.getByRole("button", { name: "Ubah waktu datang" }).click();
    await page.getByLabel("Jam datang").fill("11.45");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Waktu datang tidak boleh setelah sekarang.")).toBeVisible();

    await page.getByLabel("Tanggal datang").fill("20/11/2026");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText(/Beri tanda entri susulan bila/)).toBeVisible();
    await page.getByLabel("Entri susulan").check();
    await page.getByRole("button", { name: "Simpan", exact: true }).click();
    await expect(said(page, "Dwi Handayani")).toBeVisible();
    const leftovers = page.getByRole("region", { name: /^Belum selesai dari hari sebelumnya/ });
    await expect(leftovers).toContainText("entri susulan");
    await expect(leftovers).toContainText("terlambat");
    // Without a number of the day: nobody of last week waits in the room.
    await expect(leftovers).not.toContainText("A-001");
  });

  test("Two officers who call the same guest in two tabs: the second is told who was first", async ({
    page,
    context,
  }) => {
    await startOffice(page);
    await openBook(page);
    await writeDown(page, dwi);
    const other = await context.newPage();
    await standStillAt(other, new Date("2026-11-27T08:12:00+07:00"));
    await other.goto("/tamu");
    await expect(row(other, "Dwi Handayani")).toBeVisible();
    // The second tab looks away: its list is as it was before the first call.
    await other.evaluate(() => {
      document.querySelector("[data-case] button")?.setAttribute("data-old", "");
    });
    await Promise.all([
      row(page, "Dwi Handayani")
        .getByRole("button", { name: /^Panggil/ })
        .first()
        .click(),
      row(other, "Dwi Handayani")
        .getByRole("button", { name: /^Panggil/ })
        .first()
        .click(),
    ]);
    const told = page
      .getByText(/Sudah dipanggil Nurul Aini pukul 08\.1/)
      .or(page.getByText("Panggil lagi"));
    await expect(told.first()).toBeVisible();
    await expect(row(other, "Dwi Handayani")).toContainText("dipanggil");
  });
});

test("Midnight passes while an entry is open: the guest counts for the day on which it is saved", async ({
  page,
}) => {
  await standStillAt(page, new Date("2026-11-26T23:58:00+07:00"));
  await startOffice(page);
  await openBook(page);
  await page.keyboard.type("Dwi Handayani");
  await page.clock.setFixedTime(new Date("2026-11-27T00:01:00+07:00"));
  await page.keyboard.press("Enter");
  await page.keyboard.type("Dishub");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Subdomain");
  await page.keyboard.press("Control+Enter");
  await expect(said(page, "Dwi Handayani")).toBeVisible();
  await page.reload();
  await expect(row(page, "Dwi Handayani")).toContainText("00.01");
  await expect(row(page, "Dwi Handayani")).toContainText("A-001");
});

test("A guest on a holiday is taken in, and the promise says since when it counts", async ({
  page,
}) => {
  await standStillAt(page, new Date("2026-11-21T09:00:00+07:00"));
  await startOffice(page);
  await openBook(page);
  await expect(page.getByText(/Kantor sedang tutup\. Hitungan janji mulai Senin/)).toBeVisible();
  await writeDown(page, dwi);
  await expect(row(page, "Dwi Handayani")).toContainText("sisa 3 jam kerja");
  await expect(row(page, "Dwi Handayani")).toContainText("mulai Senin 07.30");
});

/** Source: `domain` §3.4, 3 jam kerja; breaks, Fridays, holidays and Ramadan. */
const vectors = [
  ["2026-11-21T10:00", "23 Nov 10.30"],
  ["2026-11-23T08:00", "23 Nov 11.00"],
  ["2026-11-23T10:30", "23 Nov 14.30"],
  ["2026-11-23T12:15", "23 Nov 16.00"],
  ["2026-11-26T15:00", "27 Nov 09.30"],
  ["2026-11-27T15:30", "30 Nov 09.30"],
  ["2026-12-23T15:00", "28 Des 09.30"],
  ["2027-02-16T13:00", "17 Feb 09.00"],
] as const;

test("A guest is promised three working hours, over breaks, Fridays, holidays and Ramadan", async ({
  page,
}) => {
  const [[first]] = vectors;
  await standStillAt(page, new Date(`${first}:00+07:00`));
  await startOffice(page);
  for (const [arrival, due] of vectors) {
    await page.clock.setFixedTime(new Date(`${arrival}:00+07:00`));
    await openBook(page);
    await writeDown(page, { ...dwi, name: `Tamu ${arrival}` });
    await row(page, `Tamu ${arrival}`).getByRole("link").click();
    const words = new RegExp(`Jatuh tempo .*${due.replace(" ", " .*")}`);
    await expect(page.getByText(words).first(), arrival).toBeVisible();
  }
});

async function addPerson(page: Page, name: string, role: string): Promise<void> {
  await page.goto("/pengaturan/orang");
  await page.getByRole("button", { name: /^Tambah/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nama", { exact: true }).fill(name);
  await dialog.getByLabel(role).check();
  await dialog.getByRole("button", { name: /^Simpan|^Tambah$/ }).click();
  await expect(dialog).toBeHidden();
}

async function sitDown(page: Page, name: string): Promise<void> {
  await page.keyboard.press("p");
  await page.getByRole("dialog").getByRole("button", { name }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
}
