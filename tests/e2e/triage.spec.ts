import { expect, test, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { bundled } from "./support/bundled.ts";
import { standStillAt } from "./support/clock.ts";
import { watchForComplaints } from "./support/csp.ts";
import { column, startOffice } from "./support/office.ts";
import { everythingStored } from "./support/raw-store.ts";

const reports = [
  {
    channel: "whatsapp",
    subject: "Diminta biaya saat menitip server",
    story: "Petugas ruang server meminta uang rak Rp 500.000 supaya server dipasang minggu ini.",
    reporterName: "Budi Santoso",
    reporterPhone: "0813-4567-0912",
  },
  {
    channel: "telephone",
    subject: "Nomor layanan sulit dihubungi",
    story: "Sudah tiga kali menelepon tidak diangkat pada jam kerja.",
  },
  {
    channel: "email",
    subject: "Biaya tambahan pemasangan server",
    story: "Ada petugas memungut uang untuk rak supaya server kami cepat dipasang.",
    reporterPhone: "+62 813 4567 0912",
  },
] as const;

/** Complaints taken in one after the other, each a minute later; answers their numbers. */
const recordReports = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(await bundled("tests/e2e/support/desk-page.ts"));
  const numbers: string[] = [];
  for (const fields of reports) {
    numbers.push(
      await page.evaluate((given) => window.atDesk.open("complaint", given), {
        ...fields,
        protection: [{ id: "anonymous" }],
      }),
    );
  }
  return numbers;
};

const inbox = "/papan/pengaduan/telaah";
const rows = (page: Page): Locator =>
  page.getByRole("list", { name: "Daftar yang perlu ditelaah" }).getByRole("button");
const row = (page: Page, subject: string): Locator => rows(page).filter({ hasText: subject });
const kelas = (page: Page, name: string): Locator => page.getByRole("radio", { name, exact: true });

/** As somebody without a mouse does: the Tab key until it is there. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < 60; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the Tab key does not come there");
};
const type = async (page: Page, field: Locator, text: string): Promise<void> => {
  await tabTo(page, field);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
};
/** J until this one is read. */
const walkTo = async (page: Page, subject: string): Promise<void> => {
  for (let pressed = 0; pressed < reports.length; pressed++) {
    await page.keyboard.press("k");
  }
  for (let pressed = 0; pressed < reports.length; pressed++) {
    if ((await row(page, subject).getAttribute("aria-current")) !== null) break;
    await page.keyboard.press("j");
  }
  await expect(row(page, subject)).toBeFocused();
  await expect(page.getByRole("heading", { level: 2, name: subject })).toBeVisible();
};

const startTriage = async (page: Page): Promise<readonly string[]> => {
  await standStillAt(page);
  await startOffice(page, "Lidya Kusumawati", ["Pejabat Pengelola Pengaduan"]);
  const numbers = await recordReports(page);
  await page.goto(inbox);
  await expect(rows(page)).toHaveCount(reports.length);
  return numbers;
};

test("Three complaints are triaged by keyboard alone, with a power cut in between", async ({
  page,
}) => {
  test.slow();
  const complaints = await watchForComplaints(page);
  const [levy = "", phone = "", again = ""] = await startTriage(page);
  await expect(page.getByRole("navigation", { name: "Tampilan" })).toContainText("Telaah 3");

  await test.step("what is chosen survives", async () => {
    await walkTo(page, reports[0].subject);
    await expect(page).toHaveURL(new RegExp(`berkas=${levy}$`));
    await expect(page.getByText("Usul: berkadar pengawasan")).toBeVisible();
    await page.keyboard.press("1");
    await page.keyboard.press("s");
    await expect(kelas(page, "Berkadar pengawasan")).toBeChecked();
    await expect(kelas(page, "Berkadar pengawasan")).toHaveAccessibleDescription(
      /60 hari kerja, s\.d\. \d+ Februari 2027/,
    );
    await expect(page.getByRole("checkbox", { name: "Rahasiakan laporan" })).toBeChecked();
    await expect(row(page, reports[0].subject)).toBeFocused();
    await page.reload();
    await expect(kelas(page, "Berkadar pengawasan")).toBeChecked();
    await expect(kelas(page, "Biasa")).toBeChecked();
  });

  await test.step("a protection is taken away only with a reason", async () => {
    await page.keyboard.press("l");
    const dialog = page.getByRole("dialog", { name: "Cabut: sembunyikan nama pelapor" });
    await expect(dialog.getByLabel("Alasan")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole("checkbox", { name: "Sembunyikan nama pelapor" })).toBeChecked();
  });

  await test.step("classified and disposed of", async () => {
    await page.keyboard.press("Control+Enter");
    const dialog = page.getByRole("dialog", { name: "Disposisikan" });
    await expect(dialog.getByLabel("Klasifikasi")).toHaveValue("oversight");
    await expect(dialog.getByLabel("Sifat")).toHaveValue("ordinary");
    await type(page, dialog.getByLabel("Unit"), "Sekretariat");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+Enter");
    await type(page, dialog.getByLabel("Unit"), "Sekretariat");
    await type(page, dialog.getByLabel("Petugas yang ditunjuk"), "Sekretaris Dinas");
    await type(page, dialog.getByLabel("Instruksi"), "Periksa dan laporkan.");
    await tabTo(page, dialog.getByRole("button", { name: "Disposisikan" }));
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(rows(page)).toHaveCount(2);
    await expect(page.getByText(`${levy} pindah ke Ditindaklanjuti. Berikutnya`)).toBeAttached();
    await expect(rows(page).and(page.locator("[aria-current]"))).toBeFocused();
  });

  await test.step("joined with the one that was told before", async () => {
    await walkTo(page, reports[2].subject);
    const similar = page.getByRole("region", { name: /^Laporan serupa/ });
    await expect(similar.getByRole("listitem")).toHaveText([
      new RegExp(`${levy}.*${reports[0].subject}.*pelapor sama, isi mirip`),
    ]);
    const join = similar.getByRole("button", { name: `Kaitkan dengan ${levy}` });
    await tabTo(page, join);
    await page.keyboard.press("Enter");
    await expect(
      similar.getByRole("button", { name: `Lepas kaitan dengan ${levy}` }),
    ).toBeFocused();
  });

  await test.step("asked to be completed", async () => {
    await page.keyboard.press("m");
    const dialog = page.getByRole("dialog", { name: "Minta dilengkapi" });
    await type(page, dialog.getByLabel("Apa yang kurang"), "Tanggal kejadian.");
    await tabTo(page, dialog.getByRole("button", { name: "Minta dilengkapi" }));
    await page.keyboard.press("Enter");
    await expect(rows(page)).toHaveCount(1);
    await expect(row(page, reports[1].subject)).toBeFocused();
  });

  await test.step("answered at once, where its class allows that", async () => {
    const answer = page.getByRole("button", { name: "Jawab langsung…" });
    await page.keyboard.press("2");
    await expect(answer).toHaveAttribute("aria-disabled", "true");
    await page.keyboard.press("4");
    await page.keyboard.press("w");
    const dialog = page.getByRole("dialog", { name: "Jawab langsung" });
    await expect(dialog.getByLabel("Klasifikasi")).toHaveValue("minor");
    await type(page, dialog.getByLabel("Jawaban"), "Nomor layanan sudah diperbaiki.");
    await tabTo(page, dialog.getByLabel("Disampaikan lewat"));
    await page.keyboard.type("Telepon");
    await tabTo(page, dialog.getByRole("button", { name: "Jawab langsung" }));
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText("Semua laporan sudah ditelaah.")).toBeVisible();
  });

  await page.goto("/papan/pengaduan");
  await expect(column(page, "Ditindaklanjuti").getByRole("article", { name: levy })).toBeVisible();
  await expect(
    column(page, "Perlu dilengkapi").getByRole("article", { name: again }),
  ).toBeVisible();
  await expect(column(page, "Dijawab").getByRole("article", { name: phone })).toBeVisible();
  const { drafts, history } = await everythingStored(page);
  expect(drafts).toEqual([]);
  // Which case it is joined with, the history knows by its id alone.
  const linked = JSON.stringify(history).match(/"type":"CasesLinked"[^}]*/)?.[0] ?? "";
  expect(linked).toContain('"how":"related"');
  expect(linked).not.toContain("ADU-");
  complaints.expectNone();
});

test("The head reads what waits; the acts say whose they are", async ({ page }) => {
  const [levy = ""] = await startTriage(page);
  await page.goto("/pengaturan/orang?orang=baru");
  await page.getByLabel("Nama", { exact: true }).fill("Burhanuddin Salim");
  await page.getByLabel("Pimpinan").check();
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.goto(`${inbox}?berkas=${levy}`);
  await page.getByRole("button", { name: /^Ganti petugas/ }).click();
  await page.getByRole("button", { name: /Burhanuddin Salim/ }).click();
  await expect(page.getByText("Ditelaah oleh Pejabat Pengelola Pengaduan.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Tetapkan dan/ })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expect(kelas(page, "Ringan")).toBeDisabled();
  await page.goto("/papan/colocation/telaah");
  await expect(page.getByRole("heading", { name: "Tidak ditemukan" })).toBeVisible();
});

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test("the inbox and its dialogs break no rule of WCAG 2.2 AA", async ({ page }) => {
      await startTriage(page);
      await walkTo(page, reports[0].subject);
      await page.keyboard.press("1");
      await expect(page.getByRole("region", { name: /^Laporan serupa/ })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press("l");
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("list, report and classes come one after the other, and none scrolls sideways", async ({
    page,
  }) => {
    await startTriage(page);
    await expect(page.getByRole("heading", { name: "Klasifikasi" })).toHaveCount(0);
    await expectAccessible(page);
    await row(page, reports[0].subject).tap();
    await expect(page.getByRole("heading", { level: 2, name: reports[0].subject })).toBeVisible();
    await page.getByText("Berkadar pengawasan", { exact: true }).tap();
    await expect(kelas(page, "Berkadar pengawasan")).toBeChecked();
    await expectAccessible(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.getByRole("button", { name: "Kembali ke daftar" }).click();
    await expect(rows(page)).toHaveCount(reports.length);
  });
});
