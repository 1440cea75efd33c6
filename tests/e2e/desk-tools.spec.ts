import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { bundled } from "./support/bundled.ts";
import { driveClockFrom, fridayMorning, standStillAt } from "./support/clock.ts";
import { watchForComplaints } from "./support/csp.ts";
import config from "./playwright.config.ts";
import { recordLetter, startOffice } from "./support/office.ts";

// A camera that shows a test picture, and a browser that lets it be used.
test.use({
  launchOptions: {
    ...config.use?.launchOptions,
    args: [
      ...(config.use?.launchOptions?.args ?? []),
      "--use-fake-device-for-media-stream",
      "--use-fake-ui-for-media-stream",
    ],
  },
});

const visit = {
  agency: "dinsos",
  need: "Rancangan aplikasi bantuan sosial",
  identityKind: "ktp",
};

/** The real store beside the screens of this tab. */
const sitAtDesk = async (page: Page) => {
  await page.evaluate(await bundled("tests/e2e/support/desk-page.ts"));
};

const receive = async (page: Page, visitor: string): Promise<string> =>
  await page.evaluate((fields) => window.atDesk.open("consultation", fields), {
    ...visit,
    visitor,
  });

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test("A call at the desk appears in the waiting room by itself, without a full name", async ({
      page,
      context,
    }) => {
      await standStillAt(page);
      await startOffice(page);
      await sitAtDesk(page);
      const numbers = [await receive(page, "Hj. Siti Rahmah"), await receive(page, "Markus Lidi")];

      const room = await context.newPage();
      const complaints = await watchForComplaints(room);
      await standStillAt(room);
      await room.goto("/tamu/layar");
      await expect(room.getByText("2 menunggu dipanggil")).toBeVisible();
      await expect(room.getByText("Belum ada panggilan hari ini")).toBeVisible();
      await room.getByRole("button", { name: "Nyalakan bunyi" }).click();
      await expect(room.getByRole("button", { name: "Matikan bunyi" })).toBeVisible();

      for (const [index, number] of numbers.entries()) {
        await page.clock.setFixedTime(fridayMorning.getTime() + (index + 1) * 60_000);
        await page.evaluate((called) => window.atDesk.call(called), number);
      }
      const newest = room.getByRole("region", { name: "Panggilan" });
      await expect(newest).toContainText("A-002");
      await expect(newest).toContainText("M***");
      const before = room.getByRole("region", { name: "Sebelumnya" });
      await expect(before.getByRole("listitem")).toHaveText("A-001Hj. S***");
      await expect(room.getByText("0 menunggu dipanggil")).toBeVisible();
      expect(await room.content()).not.toMatch(/Siti|Rahmah|Markus|Lidi|Sosial|KON-|Rancangan/);
      await expectAccessible(room);
      await room.setViewportSize({ width: 390, height: 844 });
      await expectAccessible(room);
      complaints.expectNone();
    });

    test("F9 covers the page from inside a field, and nothing typed is lost", async ({ page }) => {
      const complaints = await watchForComplaints(page);
      await standStillAt(page);
      await startOffice(page);
      await page.goto("/papan/colocation/catat");
      const field = page.getByLabel("Nomor surat");
      await field.fill("900/412");
      await page.keyboard.press("F9");
      const cover = page.getByRole("main");
      await expect(cover.getByRole("heading", { name: "Layar ditutup" })).toBeVisible();
      await expect(cover.getByRole("button", { name: "Buka" })).toBeFocused();
      await expect(page).toHaveTitle("Layar ditutup – Papan Layanan");
      await expect(page.getByText("Catat permintaan").first()).toBeHidden();
      await expect(field).toBeHidden();
      await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectAccessible(page);
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.emulateMedia({ media: "print", colorScheme: scheme });
      await expect(page.locator("body")).toBeHidden();
      await page.emulateMedia({ media: "screen", colorScheme: scheme });

      await page.getByRole("button", { name: "Ganti petugas" }).click();
      await expect(page.getByRole("heading", { name: "Siapa yang bertugas?" })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Kembali" }).click();
      await page.reload();
      await expect(cover.getByRole("heading", { name: "Layar ditutup" })).toBeVisible();
      await page.keyboard.press("Enter");
      await expect(page.getByLabel("Nomor surat")).toHaveValue("900/412");
      await page.getByLabel("Nomor surat").focus();
      await page.keyboard.press("F9");
      await page.mouse.click(20, 700);
      await page.keyboard.press("Enter");
      await expect(page.getByLabel("Nomor surat")).toBeFocused();
      complaints.expectNone();
    });
  });
}

test("A dialog stays open behind the cover, and its PIN opens it again", async ({ page }) => {
  await standStillAt(page);
  await startOffice(page);
  await page.goto("/pengaturan/orang");
  await page.getByRole("button", { name: /Pasang PIN/ }).click();
  await page.getByLabel("PIN baru").fill("123456");
  await page.getByLabel("Ulangi PIN").fill("123456");
  await page.getByRole("button", { name: "Simpan PIN" }).click();
  await page.getByRole("button", { name: /Tambah orang/ }).click();
  await page.getByLabel("Nama", { exact: true }).fill("Sri Rahayu");
  await page.keyboard.press("F9");
  await expect(page.getByLabel("PIN", { exact: true })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.keyboard.type("654321");
  await page.keyboard.press("Enter");
  await expect(page.getByText("PIN tidak cocok.")).toBeVisible();
  await page.keyboard.type("123456");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Nama", { exact: true })).toBeFocused();
  await expect(page.getByLabel("Nama", { exact: true })).toHaveValue("Sri Rahayu");
});

test("Left alone the desk covers itself, the waiting room never", async ({ page }) => {
  await driveClockFrom(page);
  await startOffice(page);
  await page.clock.fastForward("04:50");
  await expect(page.getByRole("navigation", { name: "Menu utama" })).toBeVisible();
  await page.clock.fastForward("00:20");
  await expect(page.getByRole("heading", { name: "Layar ditutup" })).toBeVisible();
  await page.getByRole("button", { name: "Buka" }).click();
  await page.getByRole("button", { name: /^Ganti petugas/ }).click();
  await page.getByRole("button", { name: "Tutup layar" }).click();
  await page.clock.runFor(100);
  await expect(page.getByRole("heading", { name: "Layar ditutup" })).toBeVisible();

  await page.goto("/tamu/layar");
  await page.keyboard.press("F9");
  await page.clock.fastForward("30:00");
  await expect(page.getByText("Belum ada panggilan hari ini")).toBeVisible();
});

test("A slip prints on one page of its paper, whatever the service", async ({ page }) => {
  const complaints = await watchForComplaints(page);
  await standStillAt(page);
  await startOffice(page);
  const letter = await recordLetter(page, { complete: false });
  await sitAtDesk(page);
  const guest = await receive(page, "Hj. Siti Rahmah");
  for (const number of [letter, guest]) {
    for (const [paper, width] of [
      ["A6", 105],
      ["Kertas termal 80 mm", 80],
    ] as const) {
      await page.goto(`/berkas/${number}/tanda-terima`);
      await page.getByLabel(paper).check();
      await expect(page.getByRole("img", { name: `Kode QR ${number}` })).toBeVisible();
      await expectAccessible(page);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      const boxes = [...pdf.matchAll(/MediaBox \[0 0 ([\d.]+)/g)].map(([, points]) =>
        Math.round((Number(points) / 72) * 25.4),
      );
      expect(boxes).toEqual([width]);
    }
  }
  complaints.expectNone();
});

test("The waiting room shows nothing where nobody has signed in", async ({ page }) => {
  await standStillAt(page);
  await page.goto("/tamu/layar");
  await expect(page.getByText("Belum ada petugas di perangkat ini")).toBeVisible();
  await expectAccessible(page);
});

declare global {
  interface Window {
    cameras: MediaStream[];
  }
}

test("A guest is photographed, and the camera is off as soon as the picture is taken", async ({
  page,
}) => {
  const complaints = await watchForComplaints(page);
  await page.addInitScript(() => {
    window.cameras = [];
    // Absent on the empty page a browser starts with.
    const devices: MediaDevices | undefined = navigator.mediaDevices;
    const ask = devices?.getUserMedia.bind(devices);
    if (!ask) return;
    devices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      window.cameras.push(stream);
      return stream;
    };
  });
  await standStillAt(page);
  await startOffice(page);
  await page.goto("/tamu");
  await expect(page.getByRole("button", { name: "Ambil foto" })).toBeHidden();
  await sitAtDesk(page);
  await page.evaluate(() =>
    window.atDesk.decide({
      identityNumber: false,
      guestPhoto: true,
      coverAfterMinutes: 5,
      answerApproval: false,
    }),
  );
  const states = async () =>
    await page.evaluate(() =>
      window.cameras.flatMap((camera) => camera.getTracks().map(({ readyState }) => readyState)),
    );
  await page.getByLabel("Nama", { exact: true }).fill("Hj. Siti Rahmah");
  await page.getByRole("button", { name: "Ambil foto" }).click();
  await expect(page.getByRole("button", { name: "Ambil", exact: true })).toBeFocused();
  await expect
    .poll(() => page.locator("video").evaluate((video: HTMLVideoElement) => video.videoWidth))
    .toBeGreaterThan(0);
  expect(await states()).toEqual(["live"]);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ambil", exact: true }).click();
  expect(await states()).toEqual(["ended"]);
  await page.getByRole("button", { name: "Pakai" }).click();
  const picture = page.getByRole("img", { name: "Foto yang dipakai" });
  await expect(picture).toHaveAttribute("src", /^data:image\/webp;base64,/);
  await expect(picture).toHaveJSProperty("naturalWidth", 640);
  await page.getByRole("button", { name: "Ganti foto" }).click();
  await expect(page.getByRole("button", { name: "Ambil", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Batal", exact: true }).click();
  expect(await states()).toEqual(["ended", "ended"]);
  await expect(page.getByLabel("Nama", { exact: true })).toHaveValue("Hj. Siti Rahmah");

  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "surat.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("bukan gambar"),
    });
  await expect(page.getByText("surat.pdf bukan gambar yang dapat dibaca di sini.")).toBeVisible();
  await expect(picture).toBeVisible();
  await expectAccessible(page);
  complaints.expectNone();
});
