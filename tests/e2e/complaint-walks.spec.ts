import { expect, test, type Locator, type Page } from "@playwright/test";
import { moveOnTo, standStillAt } from "./support/clock.ts";
import {
  askedStep,
  complaintOfficer,
  expectDue,
  fileHistory,
  rareStep,
  recordComplaint,
  step,
  type OpenFile,
} from "./support/complaints.ts";
import { keepUncovered, scan, startOffice } from "./support/office.ts";

/*
 * One complaint of each channel through each class to its end. When they fall due is copied from the
 * table that the office's calendar was checked with (SKB for the holidays, Pergub for the hours), not
 * asked of the product.
 */

const classes = {
  minor: "Pengaduan ringan",
  normative: "Pengaduan bersifat normatif",
  "non-oversight": "Pengaduan tidak berkadar pengawasan",
  oversight: "Pengaduan berkadar pengawasan",
} as const;
type Class = keyof typeof classes;

/** Days of receipt with the days on which 3, 5, 14 and 60 working days end; that of receipt is not one. */
const receipts = {
  saturday: {
    day: "2026-11-21",
    verified: "2026-11-25",
    due: {
      minor: "2026-11-27",
      normative: "2026-11-27",
      "non-oversight": "2026-12-10",
      oversight: "2027-02-19",
    },
  },
  monday: {
    day: "2026-11-23",
    verified: "2026-11-26",
    due: {
      minor: "2026-11-30",
      normative: "2026-11-30",
      "non-oversight": "2026-12-11",
      oversight: "2027-02-22",
    },
  },
  beforeChristmas: {
    day: "2026-12-22",
    verified: "2026-12-29",
    due: {
      minor: "2026-12-31",
      normative: "2026-12-31",
      "non-oversight": "2027-01-15",
      oversight: "2027-04-02",
    },
  },
  christmas: {
    day: "2026-12-23",
    verified: "2026-12-30",
    due: {
      minor: "2027-01-04",
      normative: "2027-01-04",
      "non-oversight": "2027-01-18",
      oversight: "2027-04-05",
    },
  },
  ramadan: {
    day: "2027-03-05",
    verified: "2027-03-18",
    due: {
      minor: "2027-03-22",
      normative: "2027-03-22",
      "non-oversight": "2027-04-06",
      oversight: "2027-06-17",
    },
  },
} as const;
type Receipt = keyof typeof receipts;

/** Of the working day after it: one day of pause, and a reopening on the day after, lead there. */
const following: Partial<Record<Receipt, Receipt>> = {
  saturday: "monday",
  beforeChristmas: "christmas",
};

/** Days off from Monday to Friday, November 2026 to April 2027. */
const daysOff = [
  "2026-12-24",
  "2026-12-25",
  "2027-01-01",
  "2027-01-05",
  "2027-02-05",
  "2027-03-08",
  "2027-03-09",
  "2027-03-10",
  "2027-03-11",
  "2027-03-12",
  "2027-03-15",
  "2027-03-25",
  "2027-03-26",
];

interface Walk {
  readonly received: Receipt;
  readonly as: Class;
  /** The class it was given first, by mistake. */
  readonly firstAs?: Class;
  readonly answered?: "directly";
  readonly completed?: true;
  readonly worked?: true;
  readonly reopened?: true;
  readonly ends: "accepted" | "silent" | "forwarded" | "withdrawn";
}

const channels: Readonly<
  Record<
    string,
    { readonly others?: Readonly<Record<string, string>>; readonly walks: readonly Walk[] }
  >
> = {
  "Tatap muka": {
    walks: [
      { received: "monday", as: "normative", answered: "directly", ends: "accepted" },
      { received: "beforeChristmas", as: "minor", completed: true, ends: "accepted" },
      { received: "christmas", as: "non-oversight", worked: true, ends: "silent" },
      { received: "ramadan", as: "oversight", worked: true, ends: "accepted" },
    ],
  },
  "Kotak pengaduan": {
    others: { "Ditemukan di kotak": "20 Nov 2026 15.00" },
    walks: [
      { received: "monday", as: "non-oversight", firstAs: "minor", ends: "accepted" },
      { received: "beforeChristmas", as: "oversight", reopened: true, ends: "accepted" },
      { received: "christmas", as: "minor", answered: "directly", ends: "silent" },
      { received: "ramadan", as: "normative", ends: "forwarded" },
    ],
  },
  WhatsApp: {
    others: { "Rujukan kanal": "Pesan ke nomor pengaduan" },
    walks: [
      { received: "saturday", as: "minor", answered: "directly", ends: "accepted" },
      { received: "monday", as: "oversight", worked: true, ends: "accepted" },
      { received: "beforeChristmas", as: "normative", completed: true, ends: "accepted" },
      { received: "ramadan", as: "non-oversight", ends: "withdrawn" },
    ],
  },
  Telepon: {
    walks: [
      { received: "saturday", as: "normative", firstAs: "non-oversight", ends: "silent" },
      { received: "beforeChristmas", as: "non-oversight", reopened: true, ends: "accepted" },
      { received: "christmas", as: "oversight", ends: "accepted" },
      { received: "ramadan", as: "minor", answered: "directly", ends: "accepted" },
    ],
  },
  Email: {
    others: { "Rujukan kanal": "Re: Pelayanan colocation" },
    walks: [
      { received: "saturday", as: "non-oversight", completed: true, ends: "accepted" },
      { received: "monday", as: "minor", ends: "withdrawn" },
      { received: "christmas", as: "normative", answered: "directly", ends: "accepted" },
      { received: "ramadan", as: "oversight", firstAs: "non-oversight", ends: "silent" },
    ],
  },
  "SP4N-LAPOR!": {
    walks: [
      { received: "saturday", as: "oversight", worked: true, ends: "accepted" },
      { received: "beforeChristmas", as: "minor", answered: "directly", ends: "accepted" },
      { received: "christmas", as: "non-oversight", firstAs: "oversight", ends: "silent" },
      { received: "ramadan", as: "normative", worked: true, ends: "accepted" },
    ],
  },
  "Kontak Kami": {
    walks: [
      { received: "saturday", as: "normative", reopened: true, ends: "accepted" },
      { received: "monday", as: "minor", ends: "forwarded" },
      { received: "beforeChristmas", as: "non-oversight", completed: true, ends: "accepted" },
      { received: "ramadan", as: "oversight", ends: "accepted" },
    ],
  },
  Instagram: {
    others: { "Akun pelapor": "@warga.ptk" },
    walks: [
      { received: "saturday", as: "oversight", ends: "withdrawn" },
      { received: "monday", as: "normative", answered: "directly", ends: "accepted" },
      { received: "beforeChristmas", as: "minor", reopened: true, ends: "accepted" },
      { received: "christmas", as: "non-oversight", worked: true, ends: "silent" },
    ],
  },
  Facebook: {
    others: { "Akun pelapor": "Warga Pontianak" },
    walks: [
      { received: "monday", as: "oversight", ends: "forwarded" },
      { received: "beforeChristmas", as: "normative", firstAs: "minor", ends: "accepted" },
      { received: "christmas", as: "minor", ends: "withdrawn" },
      { received: "ramadan", as: "non-oversight", ends: "silent" },
    ],
  },
  Twitter: {
    others: { "Akun pelapor": "@warga_ptk" },
    walks: [
      { received: "saturday", as: "minor", completed: true, ends: "accepted" },
      { received: "monday", as: "non-oversight", ends: "forwarded" },
      { received: "christmas", as: "oversight", ends: "silent" },
      { received: "ramadan", as: "normative", answered: "directly", ends: "accepted" },
    ],
  },
  Lainnya: {
    others: { "Nama kanal": "Radio RRI Pontianak" },
    walks: [
      { received: "saturday", as: "non-oversight", reopened: true, ends: "accepted" },
      { received: "monday", as: "normative", worked: true, ends: "accepted" },
      { received: "beforeChristmas", as: "oversight", completed: true, ends: "accepted" },
      { received: "ramadan", as: "minor", answered: "directly", ends: "silent" },
    ],
  },
};

for (const [channel, { others, walks }] of Object.entries(channels)) {
  test(`${channel}: a complaint of each class comes to its end`, async ({ page, context }) => {
    test.slow();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await standStillAt(page, moment("2026-11-21", "09.00"));
    await startOffice(page, "Lidya Kusumawati", [complaintOfficer]);
    await keepUncovered(page);
    for (const [index, walk] of walks.entries()) {
      await test.step(`${classes[walk.as]}, ${walk.ends}`, async () => {
        const own = channel === lapor ? { "Nomor laporan LAPOR!": `621337${index}` } : {};
        await walkThrough(page, channel, { ...others, ...own }, walk);
      });
    }
  });
}

const lapor = "SP4N-LAPOR!";

async function walkThrough(
  page: Page,
  channel: string,
  others: Readonly<Record<string, string>>,
  walk: Walk,
): Promise<void> {
  const { received, as } = walk;
  const { day, due } = receipts[received];
  const first = workingDays(day, 1);
  const file = await receive(page, channel, others, walk);
  await expectDue(page, long(due.minor));
  await step(file, "Mulai telaah", "Ditelaah");

  if (walk.answered === "directly") {
    await answer(file, "Jawab langsung", channel, as);
    await expect(fileHistory(page)).toContainText(`Jatuh tempo tetap ${short(due[as])}`);
  } else {
    await dispose(file, walk.firstAs ?? as);
    if (walk.firstAs) await reclassify(file, walk.firstAs, walk);
    await expectDue(page, long(due[as]));
    if (walk.completed) await letComplete(file, walk);
    if (walk.worked) await recordWork(file, first);
    if (walk.ends === "forwarded") return await forward(file);
    if (walk.ends === "withdrawn") return await withdraw(file);
    await answer(file, "Catat jawaban", channel);
  }
  if (channel === lapor) await copyToLapor(file, walk);
  if (walk.reopened) await reopen(file, channel, walk);
  await (walk.ends === "silent" ? closeSilent(file) : closeAccepted(file));
}

/** Recorded at once, what came on a Saturday on Monday morning. */
async function receive(
  page: Page,
  channel: string,
  others: Readonly<Record<string, string>>,
  { received, as }: Walk,
): Promise<OpenFile> {
  const { day, verified, due } = receipts[received];
  const late = received === "saturday";
  await moveOnTo(page, late ? moment(receipts.monday.day, "08.00") : moment(day, "09.20"));
  await page.goto("/papan/pengaduan/catat");
  const number = await recordComplaint(page, {
    channel,
    subject: `${channel}: ${classes[as]}`,
    received: `${short(day)} 09.10`,
    others,
  });
  await page.getByRole("link", { name: "Buka berkas" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(classes[as]);
  if (channel === lapor) {
    await expect(limits(page)).toHaveText([
      new RegExp(`^Verifikasi LAPOR! s.d. ${dayMonth(verified)} \\d\\d.\\d\\d$`),
      new RegExp(`^Tindak lanjut LAPOR! s.d. ${dayMonth(due.minor)} \\d\\d.\\d\\d$`),
    ]);
  }
  return { page, number };
}

async function dispose(file: OpenFile, as: Class): Promise<void> {
  await askedStep(file, "Disposisikan", "Ditindaklanjuti", async (dialog) => {
    await dialog.getByLabel("Klasifikasi").selectOption(as);
    await dialog.getByLabel("Unit").fill("Sekretariat");
    await dialog.getByLabel("Petugas yang ditunjuk").fill("Sekretaris Dinas");
    await dialog.getByLabel("Instruksi").fill("Periksa dan laporkan.");
  });
}

async function reclassify(
  { page, number }: OpenFile,
  from: Class,
  { received, as }: Walk,
): Promise<void> {
  const { due } = receipts[received];
  await expectDue(page, long(due[from]));
  await page.getByRole("button", { name: "Isi penanganan" }).click();
  const panel = page.getByRole("region", { name: `Isi penanganan ${number}` });
  await panel.getByLabel("Klasifikasi").selectOption(as);
  await panel.getByRole("button", { name: "Simpan" }).click();
  await expect(panel.getByLabel("Alasan")).toHaveAccessibleDescription(/Tulis alasannya/);
  await panel.getByLabel("Alasan").fill("Isinya ternyata lain");
  await panel.getByRole("button", { name: "Simpan" }).click();
  await expect(panel).toHaveCount(0);
  const [before, after] = [short(due[from]), short(due[as])];
  const moved =
    before === after ? `tetap ${after}` : `semula ${before} \\d\\d.\\d\\d, menjadi ${after}`;
  await expect(fileHistory(page)).toContainText(
    new RegExp(`Alasan: isinya ternyata lain. Jatuh tempo ${moved}`),
  );
}

/** Waits for the reporter from ten in the morning till ten on the next working day. */
async function letComplete(file: OpenFile, { received, as }: Walk): Promise<void> {
  const { page } = file;
  const { day } = receipts[received];
  const asked = received === "saturday" ? workingDays(day, 2) : workingDays(day, 1);
  await moveOnTo(page, moment(asked, "10.00"));
  await askedStep(file, "Minta dilengkapi", "Perlu dilengkapi", async (dialog) => {
    await dialog.getByLabel("Apa yang kurang").fill("Tanggal kejadian");
  });
  await expect(page.getByText(/^dijeda sejak/)).toBeVisible();
  await expect(page.getByText(/^Jatuh tempo/)).toHaveCount(0);
  await moveOnTo(page, moment(workingDays(asked, 1), "10.00"));
  await askedStep(file, "Catat kelengkapan", "Ditindaklanjuti", async (dialog) => {
    await dialog.getByLabel("Apa yang dilengkapi").fill("Tanggal dan jam kejadian");
  });
  await expect(fileHistory(page)).toContainText("Hitungan dilanjutkan, jatuh tempo menjadi");
  await expectDue(page, long(dueOfFollowing(received, as)));
}

async function recordWork({ page }: OpenFile, day: string): Promise<void> {
  await moveOnTo(page, moment(day, "10.30"));
  await page.getByRole("button", { name: "Catat tindak lanjut" }).click();
  const works = page.getByRole("region", { name: "Tindak lanjut" });
  await works.getByLabel("Apa yang dilakukan").fill("Petugas dan buku tugas diperiksa.");
  await works.getByLabel("Pilih dokumen").setInputFiles(scan("berita-acara.pdf"));
  await expect(works.getByText("berita-acara.pdf")).toBeVisible();
  // By key: what was told of the steps before may still lie over it.
  await works.getByRole("button", { name: "Simpan" }).press("Enter");
  await expect(works.getByText("Lidya K., ")).toBeVisible();
  await expect(works.getByRole("button", { name: "berita-acara.pdf" })).toBeVisible();
  await expect(fileHistory(page)).toContainText(
    "mencatat tindak lanjut: Petugas dan buku tugas diperiksa. Bukti: berita-acara.pdf",
  );
}

async function answer(file: OpenFile, verb: string, channel: string, as?: Class): Promise<void> {
  await askedStep(file, verb, "Dijawab", async (dialog) => {
    if (as) await dialog.getByLabel("Klasifikasi").selectOption(as);
    await dialog.getByLabel("Jawaban", { exact: true }).fill(answerGiven);
    await dialog.getByLabel("Disampaikan lewat").selectOption({ label: deliveryOf(channel) });
  });
  await expect(file.page.getByText(/^Berakhir /)).toBeVisible();
  await expect(file.page.getByText(/^tepat waktu/)).toBeVisible();
}

const answerGiven = "Laporan sudah diperiksa dan petugas ditegur.";

const deliveryOf = (channel: string): string =>
  ["WhatsApp", "Telepon", "Email", lapor, "Tatap muka"].includes(channel) ? channel : "Surat";

async function copyToLapor({ page }: OpenFile, { as, firstAs }: Walk): Promise<void> {
  for (const limit of [/^Verifikasi LAPOR! .*, terpenuhi /, /^Tindak lanjut LAPOR! .*, terpenuhi /])
    await expect(limits(page).filter({ hasText: limit })).toBeVisible();
  await page.getByRole("button", { name: "Salin jawaban" }).click();
  // What was once called oversight stays secret: a protection goes only when somebody lifts it.
  const secret = [as, firstAs].includes("oversight");
  if (secret) await page.getByRole("button", { name: "Tetap salin" }).click();
  await expect(page.getByText("Jawaban disalin.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(answerGiven);
  const copied = page.getByRole("checkbox", { name: "Jawaban sudah disalin ke LAPOR!" });
  await copied.press("Space");
  await expect(copied).toBeChecked();
  await expect(fileHistory(page)).toContainText("mencentang jawaban sudah disalin ke LAPOR!");
}

async function forward(file: OpenFile): Promise<void> {
  await rareStep(file, "Teruskan, bukan wewenang", "Diteruskan", async (dialog) => {
    await dialog.getByLabel("Diteruskan ke").fill("Dinas Perhubungan");
    await dialog.getByLabel("Alasan").fill("Parkir bukan urusan kami");
  });
  await expect(fileHistory(file.page)).toContainText(
    /bukan wewenang: parkir bukan urusan kami.*Diteruskan ke: Dinas Perhubungan/,
  );
}

async function withdraw(file: OpenFile): Promise<void> {
  await rareStep(file, "Catat pencabutan", "Dicabut", async (dialog) => {
    await dialog.getByLabel("Alasan").fill("Dicabut pelapor lewat telepon");
  });
  await expect(fileHistory(file.page)).toContainText("mencatat pencabutan: dicabut pelapor");
}

/** On the next working day, so that it falls due like one received then. */
async function reopen(file: OpenFile, channel: string, { received, as }: Walk): Promise<void> {
  const { page } = file;
  const next = receipts[following[received] ?? received].day;
  await moveOnTo(page, moment(next, "14.00"));
  await rareStep(file, "Buka kembali", "Ditindaklanjuti", async (dialog) => {
    await dialog.getByLabel("Alasan").fill("Pelapor menyanggah");
  });
  await expect(fileHistory(page)).toContainText("Hitungan baru dimulai, jatuh tempo");
  await expectDue(page, long(dueOfFollowing(received, as)));
  await answer(file, "Catat jawaban", channel);
}

async function closeAccepted(file: OpenFile): Promise<void> {
  await askedStep(file, "Selesaikan", "Selesai", async (dialog) => {
    await dialog.getByLabel("Dasar penyelesaian").selectOption("accepted");
  });
}

/** Proposed from the closing time of the tenth working day, on the file and on Beranda. */
async function closeSilent({ page, number }: OpenFile): Promise<void> {
  const answeredOn = await page.evaluate(() => Date.now() + 7 * 3_600_000);
  const today = new Date(answeredOn).toISOString().slice(0, 10);
  const proposal = page.getByText("10 hari kerja tanpa tanggapan pelapor.", { exact: true });
  await moveOnTo(page, moment(workingDays(today, 10), "15.20"));
  await expect(proposal).toHaveCount(0);
  await moveOnTo(page, moment(workingDays(today, 11), "08.00"));
  await expect(proposal).toBeVisible();
  await page.getByRole("link", { name: "Beranda" }).first().click();
  const part = page.getByRole("region", { name: "Sudah waktunya ditutup" });
  await part.getByRole("button", { name: `Selesaikan… ${number}` }).click();
  const dialog = page.getByRole("dialog", { name: "Selesaikan", exact: true });
  await expect(dialog.getByLabel("Dasar penyelesaian")).toHaveValue("silent");
  await dialog.getByRole("button", { name: "Selesaikan" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(`${number} pindah ke Selesai.`)).toBeVisible();
  await expect(part).toHaveCount(0);
}

const limits = (page: Page): Locator =>
  page.getByRole("list", { name: "Batas kanal" }).getByRole("listitem");

const dueOfFollowing = (received: Receipt, as: Class): string =>
  receipts[following[received] ?? received].due[as];

/** The nth working day after a day. */
function workingDays(after: string, count: number): string {
  const day = new Date(`${after}T00:00Z`);
  for (let left = count; left > 0;) {
    day.setUTCDate(day.getUTCDate() + 1);
    const weekend = day.getUTCDay() === 0 || day.getUTCDay() === 6;
    if (!weekend && !daysOff.includes(day.toISOString().slice(0, 10))) left--;
  }
  return day.toISOString().slice(0, 10);
}

const moment = (day: string, time: string): Date =>
  new Date(`${day}T${time.replace(".", ":")}:00+07:00`);

const format = (options: Intl.DateTimeFormatOptions) => {
  const written = new Intl.DateTimeFormat("id-ID", { ...options, timeZone: "UTC" });
  return (day: string) => written.format(new Date(`${day}T00:00Z`));
};
/** 27 November 2026 */
const long = format({ day: "numeric", month: "long", year: "numeric" });
/** 27 Nov 2026 */
const short = format({ day: "numeric", month: "short", year: "numeric" });
/** 27 Nov */
const dayMonth = format({ day: "numeric", month: "short" });

test("Every variation is walked, and every class from every day of receipt", () => {
  const all = Object.values(channels).flatMap(({ walks }) => walks);
  const occurs = (fits: (walk: Walk) => boolean) => all.filter(fits).length;
  expect(all).toHaveLength(44);
  for (const of of ["firstAs", "answered", "completed", "worked", "reopened"] as const) {
    expect(occurs((walk) => walk[of] !== undefined)).toBeGreaterThanOrEqual(3);
  }
  for (const ends of ["accepted", "silent", "forwarded", "withdrawn"]) {
    expect(occurs((walk) => walk.ends === ends)).toBeGreaterThanOrEqual(3);
  }
  for (const { walks } of Object.values(channels)) {
    expect(new Set(walks.map(({ as }) => as)).size).toBe(4);
  }
  expect(new Set(all.map(({ received, as }) => `${received} ${as}`)).size).toBe(20);
});
