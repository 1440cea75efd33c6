import { readFile } from "node:fs/promises";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import writeXlsxFile, { type Sheet } from "write-excel-file/universal";
import { expectAccessible } from "./support/axe.ts";
import { standStillAt } from "./support/clock.ts";
import { watchForComplaints } from "./support/csp.ts";
import { caseOn, column, dragTo, startOffice } from "./support/office.ts";

const board = "/papan/colocation";
const address = `${board}/impor`;

// Two cores may be shared with other tests, and axe reads every step.
test.describe.configure({ timeout: 90_000 });

test.beforeEach(async ({ page }) => {
  await standStillAt(page);
});

test("A register with titles, a merged heading, ditto marks and an unknown status becomes cases, once", async ({
  page,
}) => {
  const complaints = await watchForComplaints(page);
  await startOffice(page);
  await page.goto(address);
  await choose(page, await register());

  // 1. The sheet and its heading are found; the hidden one is named as such.
  await expect(page.getByRole("radio", { name: "2026 14 baris" })).toBeChecked();
  await expect(page.getByText("2 baris, tersembunyi")).toBeVisible();
  await expect(page.getByText(/Ditemukan di baris 4 dan 5, dengan 7 baris/)).toBeVisible();
  await page.getByRole("button", { name: "Lanjut" }).click();

  // 2. The columns are guessed, and one word is asked for both of its rows.
  await expect(target(page, "Surat Nomor")).toHaveValue("fields.letterNumber");
  await expect(target(page, "Tgl Terima")).toHaveValue("receivedAt");
  await expect(page.getByText("2 baris: 8, 9")).toBeVisible();
  await page.getByLabel("Status “Nunggu ACC pimpinan” berarti").selectOption({ label: "Dikaji" });
  await page.getByRole("button", { name: "Periksa 7 baris" }).click();

  // 3. A verdict for each row, and why.
  await expect(page.getByText("6 berkas akan diimpor")).toBeVisible();
  await expect(row(page, 6)).toContainText(/Baik.*Badan Pendapatan Daerah.*Selesai.*tepat waktu/);
  await expect(row(page, 7)).toContainText("4 Nov 2026");
  await expect(row(page, 8)).toContainText(/4 Nov 2026.*Dikaji/);
  await expect(row(page, 10)).toContainText(
    "Tanggal terima “kemarin sore” tidak terbaca sebagai tanggal",
  );
  await expect(row(page, 11)).toContainText("Baris ini tersembunyi di berkas aslinya");
  await page.getByText("5 baris di luar tabel dilewati").click();
  await expect(page.getByText("Baris jumlah")).toBeVisible();
  await page.getByRole("button", { name: /^Salah/ }).click();
  await expect(rows(page)).toHaveCount(1);

  // Going back and coming again loses no answer.
  await page.getByRole("button", { name: "Kembali", exact: true }).click();
  await expect(page.getByLabel("Status “Nunggu ACC pimpinan” berarti")).toHaveValue("review");
  await page.goBack();
  await expect(page.getByText("6 berkas akan diimpor")).toBeVisible();

  await page.getByRole("button", { name: "Impor 6 berkas" }).dblclick();
  await expect(page.getByRole("heading", { name: "6 berkas diimpor" })).toBeVisible();

  await page.getByRole("link", { name: "Buka papan" }).click();
  await expect(column(page, "Dikaji").getByRole("article")).toHaveCount(3);
  await expect(column(page, "Diproses").getByRole("article")).toHaveCount(1);
  await expect(column(page, "Dikembalikan").getByRole("article")).toContainText("Disdikbud");
  const number = await numberOn(page, "Server e-planning");
  await page.goto(`/berkas/${number}`);
  await expect(page.getByText("mengambil permintaan ini dari register")).toBeVisible();
  await expect(page.getByText("impor", { exact: true })).toBeVisible();

  // The same file again: every row was seen.
  await page.goto(address);
  await expect(page.getByText(/^6 berkas, 27 Nov 2026 08.10, Nurul Aini$/)).toBeVisible();
  await toReview(page, await register());
  await expect(page.getByText("Tidak ada baris baru").first()).toBeVisible();
  await expect(page.getByRole("button", { name: /^Mungkin ganda/ })).toContainText("6");
  await expect(row(page, 6)).toContainText("Mungkin ganda: baris yang sama sudah pernah diimpor");
  await page.getByLabel("Impor juga yang mungkin ganda").check();
  await expect(page.getByRole("button", { name: "Impor 6 berkas" })).toBeVisible();
  complaints.expectNone();
});

test("An import is taken back as a whole, and can come again", async ({ page }) => {
  await startOffice(page);
  await importAll(page, await register());
  await page.getByRole("button", { name: "Urungkan impor ini…" }).click();
  await page.getByRole("button", { name: "Urungkan impor", exact: true }).click();
  await expect(page.getByRole("status").getByText(/Impor diurungkan: 6 berkas/)).toBeVisible();
  await expect(page.getByText("Diurungkan 27 Nov 2026 08.10 oleh Nurul Aini")).toBeVisible();

  await page.goto(board);
  await expect(column(page, "Diajukan")).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(0);

  await page.goto(address);
  await toReview(page, await register());
  await expect(page.getByText("6 berkas akan diimpor")).toBeVisible();
});

test("An import is not taken back once somebody has worked on one of its cases", async ({
  page,
}) => {
  await startOffice(page);
  await importAll(page, await register());
  await page.getByRole("link", { name: "Buka papan" }).click();
  const number = await numberOn(page, "Server e-planning");
  await dragTo(page, number, "Dikembalikan");
  await page.getByLabel("Apa yang kurang").fill("Surat permintaan");
  await page.getByRole("button", { name: "Kembalikan", exact: true }).click();
  // Said once it is on the disk; a page left before that takes the step with it.
  await expect(page.getByText(`${number} pindah ke Dikembalikan.`)).toBeVisible();

  await page.goto(address);
  await page.getByRole("button", { name: /^Urungkan impor Register/ }).click();
  await page.getByRole("button", { name: "Urungkan impor", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("alert")).toContainText(
    "Impor tidak bisa diurungkan: ada berkasnya yang sudah dikerjakan. Tidak ada yang berubah.",
  );
  await expect(dialog.getByRole("link", { name: `Lihat ${number}` })).toBeVisible();
  await expectAccessible(page);
  await page.goto(board);
  await expect(caseOn(page, number)).toBeVisible();
  await expect(column(page, "Diproses").getByRole("article")).toHaveCount(1);
});

test("The wrong rows are downloaded with their cells, their row and the reason", async ({
  page,
}) => {
  await startOffice(page);
  await page.goto(address);
  await toReview(page, await register());
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Unduh baris yang salah" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("Register Colocation 2026 - baris yang salah.csv");
  const lines = (await readFile(await file.path(), "utf8")).split("\r\n");
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^\uFEFFNo\.;No\. Agenda;Tgl Terima;.*;Baris;Alasan$/);
  expect(lines[1]).toMatch(
    /16\/COL\/2026;kemarin sore;.*;10;Tanggal terima “kemarin sore” tidak terbaca sebagai tanggal$/,
  );
});

test("What is no register is answered in words, and the next file is taken", async ({ page }) => {
  await startOffice(page);
  await page.goto(address);
  await choose(page, Buffer.alloc(0), "kosong.xlsx");
  await expect(page.getByRole("alert")).toContainText("Berkas ini kosong (0 byte)");
  await choose(page, Buffer.from("%PDF-1.4\n%%EOF"), "register.xlsx");
  await expect(page.getByRole("alert")).toContainText(
    "Berkas ini PDF, bukan tabel, meskipun namanya berakhiran .xlsx",
  );
  await choose(page, Buffer.from(strToU8("PK\u0003\u0004rusak", true)), "register.xlsx");
  await expect(page.getByRole("alert")).toContainText("rusak atau tidak utuh");
  await expect(page.getByRole("button", { name: "Lanjut" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );

  // Written by a spreadsheet that knows no UTF-8: "Café" and a dash.
  const ansi = Buffer.from(
    "Tgl Terima;OPD;Keperluan\n3/11/2026;Bapenda;Server Caf\u00e9 \u0096 cadangan",
    "latin1",
  );
  await choose(page, ansi, "register.csv");
  await expect(page.getByText(/tidak memakai UTF-8; dibaca sebagai Windows-1252/)).toBeVisible();
  await page.getByRole("button", { name: "Lanjut" }).click();
  await page.getByRole("button", { name: "Periksa 1 baris" }).click();
  await expect(row(page, 2)).toContainText("Server Café – cadangan");
});

test("A full disk imports nothing, and leaves the register and its answers on the screen", async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(150_000);
  await startOffice(page);
  await page.goto(address);
  await toReview(page, await register());
  await expect(page.getByText("6 berkas akan diimpor")).toBeVisible();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Storage.overrideQuotaForOrigin", {
    origin: new URL(baseURL ?? "").origin,
    quotaSize: 1,
  });
  // The browser remembers for half a minute how much room there was.
  await page.waitForTimeout(33_000);
  await page.getByRole("button", { name: "Impor 6 berkas" }).click();
  await expect(page.getByRole("alert")).toContainText(
    "Ruang simpan perangkat penuh, jadi tidak ada yang diimpor.",
  );
  await expect(page.getByText("6 berkas akan diimpor")).toBeVisible();
  await expect(row(page, 8)).toContainText("Dikaji");
  await expectAccessible(page);
  await page.goto(board);
  await expect(column(page, "Diajukan")).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(0);
});

test("Heading and columns that were found wrong are put right by hand", async ({ page }) => {
  await startOffice(page);
  await page.goto(address);
  const text = [
    "Kapan;Siapa;Apa;Uang",
    "Datang;Nama kantor;Untuk apa;Biaya",
    "3/11/2026;Bapenda;Server pajak;0",
    "4/11/2026;Dishub;Server kamera;0",
  ].join("\n");
  await choose(page, Buffer.from(text), "catatan.csv");
  await page.getByRole("radio", { name: "Kepala tabel di baris 2" }).check();
  await expect(page.getByText(/Ditemukan di baris 2, dengan 2 baris/)).toBeVisible();
  await page.getByRole("button", { name: "Lanjut" }).click();

  const go = page.getByRole("button", { name: "Periksa 2 baris" });
  await expect(go).toHaveAccessibleDescription(/Belum ada kolom Tanggal terima/);
  await target(page, "Datang").selectOption({ label: "Tanggal terima" });
  await target(page, "Nama kantor").selectOption({ label: "Perangkat Daerah" });
  await target(page, "Untuk apa").selectOption({ label: "Keperluan" });
  await target(page, "Biaya").selectOption({ label: "Tidak diimpor" });
  await go.click();
  await expect(page.getByText("2 berkas akan diimpor")).toBeVisible();
  await expect(row(page, 3)).toContainText(/Badan Pendapatan Daerah.*Server pajak/);
});

test("Only who works on the service imports; others read why not", async ({ page }) => {
  await startOffice(page, "Hendri Gunawan", ["Pemantau"]);
  await page.goto(address);
  await expect(page.getByText(/Register diimpor oleh Petugas Pelayanan/)).toBeVisible();
  await expect(page.locator("input[type=file]")).toHaveCount(0);
  await expectAccessible(page);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`Every step can be read by everybody, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await startOffice(page);
    await page.goto(address);
    await expectAccessible(page);
    await choose(page, Buffer.alloc(0), "kosong.csv");
    await expect(page.getByRole("alert")).toBeVisible();
    await expectAccessible(page);
    await choose(page, await register());
    await expect(page.getByText(/Ditemukan di baris 4/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Lanjut" }).click();
    await expect(page.getByText("2 baris: 8, 9")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Periksa 7 baris" }).click();
    await expect(page.getByText("6 berkas akan diimpor")).toBeVisible();
    await page.getByText("5 baris di luar tabel dilewati").click();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Impor 6 berkas" }).click();
    await expect(page.getByRole("heading", { name: "6 berkas diimpor" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Urungkan impor ini…" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectAccessible(page);
  });
}

test("On a phone every row is a small list, and nothing reaches past the edge", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await startOffice(page);
  await page.goto(address);
  await choose(page, await register());
  const widest = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect(page.getByText(/Ditemukan di baris 4/)).toBeVisible();
  expect(await widest()).toBe(390);
  await page.getByRole("button", { name: "Lanjut" }).click();
  await expect(target(page, "Ket")).toBeVisible();
  expect(await widest()).toBe(390);
  await page.getByRole("button", { name: "Periksa 7 baris" }).click();
  await expect(row(page, 6)).toContainText("Baris 6");
  expect(await widest()).toBe(390);
  await expectAccessible(page);
});

test("Ten thousand rows are read, checked, imported and taken back while the page answers", async ({
  page,
}) => {
  // Alone it takes a few seconds; two cores may be shared with other tests.
  test.setTimeout(300_000);
  await startOffice(page);
  await page.goto(address);
  await choose(page, Buffer.from(longRegister(10_000)), "lama.csv");
  await page.getByRole("button", { name: "Lanjut" }).click({ timeout: 60_000 });
  await page.getByRole("button", { name: "Periksa 10.000 baris" }).click();
  await expect(page.getByText("10.000 berkas akan diimpor")).toBeVisible({ timeout: 60_000 });
  // Only rows in sight are drawn.
  expect(await rows(page).count()).toBeLessThan(80);
  await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight }));
  await expect(row(page, 10_001)).toBeVisible();

  const pauses = await watchPauses(page);
  await page.evaluate(() => window.scrollTo({ top: 0 }));
  await page.getByRole("button", { name: "Impor 10.000 berkas" }).click();
  await expect(page.getByText(/Mengimpor [\d.]+ dari 10\.000/).last()).toBeVisible();
  await page.getByRole("button", { name: /^Salah/ }).click();
  await expect(page.getByText("Tidak ada baris dengan putusan ini.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "10.000 berkas diimpor" })).toBeVisible({
    timeout: 120_000,
  });
  expect(await pauses()).toBeLessThan(1500);

  await page.getByRole("button", { name: "Urungkan impor ini…" }).click();
  await page.getByRole("button", { name: "Urungkan impor", exact: true }).click();
  await expect(page.getByText("Diurungkan 27 Nov 2026 08.10 oleh Nurul Aini")).toBeVisible({
    timeout: 120_000,
  });
});

// Hands

const choose = (page: Page, buffer: Buffer, name = "Register Colocation 2026.xlsx") =>
  page.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer });

const toReview = async (page: Page, buffer: Buffer): Promise<void> => {
  await choose(page, buffer);
  await page.getByRole("button", { name: "Lanjut" }).click();
  await page.getByLabel("Status “Nunggu ACC pimpinan” berarti").selectOption({ label: "Dikaji" });
  await page.getByRole("button", { name: "Periksa 7 baris" }).click();
};

const importAll = async (page: Page, buffer: Buffer): Promise<void> => {
  await page.goto(address);
  await toReview(page, buffer);
  await page.getByRole("button", { name: "Impor 6 berkas" }).click();
  await expect(page.getByRole("heading", { name: "6 berkas diimpor" })).toBeVisible();
};

const target = (page: Page, label: string): Locator =>
  page.getByRole("combobox", { name: `Kolom “${label}” berisi` });

const rows = (page: Page): Locator =>
  page.getByRole("table", { name: "Baris register" }).locator("tbody").getByRole("row");

/** By the number it has in the spreadsheet. */
const row = (page: Page, number: number): Locator =>
  rows(page).filter({
    has: page.locator(`[data-cell=row]`, { hasText: new RegExp(`\\b${number}$`) }),
  });

const numberOn = async (page: Page, subject: string): Promise<string> => {
  const article = page.getByRole("article").filter({ hasText: subject });
  await expect(article).toBeVisible();
  return (await article.getAttribute("aria-label")) ?? "";
};

/** The longest time, in milliseconds, in which the page drew nothing. */
const watchPauses = async (page: Page): Promise<() => Promise<number>> => {
  await page.evaluate(() => {
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      const longest = Number(document.body.dataset["pause"] ?? 0);
      document.body.dataset["pause"] = String(Math.max(longest, now - last));
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  return async () => await page.evaluate(() => Number(document.body.dataset["pause"]));
};

// Registers

type Value = string | number | Date | null;

const cell = (value: Value) => {
  if (value === null) return null;
  if (value instanceof Date) return { value, type: Date, format: "dd/mm/yyyy" };
  return typeof value === "number" ? { value, type: Number } : { value, type: String };
};
const line = (...values: Value[]) => values.map(cell);
const day = (month: number, date: number) => new Date(Date.UTC(2026, month - 1, date));

/** As an office keeps one: titles, a heading of two lines, ditto marks, a sum, signatures. */
async function register(): Promise<Buffer> {
  const sheets: Sheet<Blob>[] = [
    {
      sheet: "2026",
      data: [
        [{ value: "REGISTER PERMINTAAN COLOCATION SERVER", type: String, columnSpan: 12 }],
        line("Dinas Komunikasi dan Informatika Provinsi Kalimantan Barat, tahun 2026"),
        [],
        [
          ...line("No.", "No. Agenda", "Tgl Terima"),
          { value: "Surat", type: String, columnSpan: 3 },
          null,
          null,
          ...line("Perangkat Daerah", "Keperluan", "Status", "Tgl Selesai", "Petugas", "Ket"),
        ],
        line(null, null, null, "Nomor", "Tanggal", "Hal", null, null, null, null, null, null),
        line(
          1,
          "12/COL/2026",
          day(11, 3),
          "900/412/Bapenda-B",
          day(11, 2),
          "Permintaan Colocation",
          "Bapenda",
          "Server basis data pajak daerah",
          "Selesai",
          day(11, 5),
          "Nurul Aini",
          null,
        ),
        // A date without its format: 4 November 2026.
        line(
          2,
          "13/COL/2026",
          46_330,
          "550/101/Dishub",
          "4 Nov 2026",
          "Permintaan Colocation",
          "Dinas Perhubungan",
          "Server pemantauan kamera terminal",
          "Diproses",
          null,
          "Nurul Aini",
          null,
        ),
        line(
          3,
          "14/COL/2026",
          '"',
          "440/77/Dinkes",
          "3 Nov 2026",
          "Penambahan perangkat",
          "Dinas Kesehatan",
          "Server gudang data stunting",
          "Nunggu ACC pimpinan",
          null,
          '"',
          "Menunggu hasil rapat",
        ),
        line(
          4,
          "15/COL/2026",
          day(11, 10),
          "050/9/Bappeda",
          "9 Nov 2026",
          "Permintaan Colocation",
          "Bappeda",
          "Server e-planning",
          "Nunggu ACC pimpinan",
          null,
          "Budi",
          null,
        ),
        line(
          5,
          "16/COL/2026",
          "kemarin sore",
          "800/3/BKD",
          null,
          "Permintaan",
          "BKD",
          "Server presensi pegawai",
          "Masuk",
          null,
          null,
          null,
        ),
        line(
          6,
          "17/COL/2026",
          day(11, 16),
          "420/8/Dikbud",
          day(11, 13),
          "Permintaan",
          "Dinas Pendidikan dan Kebudayaan",
          "Server rapor digital",
          "Dikembalikan",
          null,
          null,
          "Nomor seri belum ada",
        ),
        line(
          7,
          "18/COL/2026",
          day(11, 20),
          "522/1/Disbunnak",
          day(11, 19),
          "Permintaan",
          "Dinas Perkebunan dan Peternakan",
          "Server data sawit rakyat",
          "Dikaji",
          null,
          null,
          null,
        ),
        line(null, "Jumlah", 7),
        [],
        line("Mengetahui,"),
        line("Kepala Bidang Aplikasi Informatika"),
      ],
    },
    { sheet: "Rujukan", data: [line("Kode", "Arti"), line("A", "Aktif")] },
  ];
  const written = await writeXlsxFile(sheets).toBlob();
  const entries = unzipSync(new Uint8Array(await written.arrayBuffer()));
  // What the writer cannot write: a hidden row and a hidden sheet.
  const patch = (path: string, from: RegExp, to: string) => {
    entries[path] = strToU8(strFromU8(entries[path] ?? new Uint8Array()).replace(from, to));
  };
  patch("xl/worksheets/sheet1.xml", /<row r="11"/, '<row r="11" hidden="1"');
  patch("xl/workbook.xml", /<sheet ([^>]*name="Rujukan")/, '<sheet state="hidden" $1');
  return Buffer.from(zipSync(entries));
}

const longRegister = (count: number): string => {
  const agencies = ["Bapenda", "Dinas Perhubungan", "Dinas Kesehatan", "Dinas Sosial"];
  const lines = Array.from({ length: count }, (_, index) => {
    const received = new Date(Date.UTC(2023 + (index % 3), index % 12, 1 + (index % 26)));
    const ended = new Date(received.getTime() + (index % 4) * 86_400_000);
    const open = index % 50 === 0;
    return [
      slashed(received),
      agencies[index % 4],
      `${index}/X/${received.getUTCFullYear()}`,
      `Server aplikasi nomor ${index}`,
      open ? "Dikaji" : "Selesai",
      open ? "" : slashed(ended),
    ].join(";");
  });
  return ["Tgl Terima;OPD;Nomor Surat;Keperluan;Status;Tgl Selesai", ...lines].join("\n");
};

const slashed = (date: Date) =>
  `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
