// @vitest-environment happy-dom
import type { Case } from "#domain/case/case.ts";
import { standardOf } from "#domain/services/index.ts";
import { SlipPage } from "#features/slip/slip.tsx";
import { slipOf } from "#features/slip/slip-content.ts";
import {
  arrive,
  caseOf,
  complained,
  continued,
  fajar,
  guestArrived,
  letter,
  moveTo,
  nurul,
  openedComplete,
  openedIncomplete,
  purpose,
  rina,
  takeIn,
  visit,
  wib,
} from "#tests/support/given.ts";
import { openOffice } from "#tests/support/store.ts";
import { afterEach, describe, expect, test, vi } from "vitest";
import { showScreen, type Shown } from "./render.tsx";

const now = wib("2026-11-27 10.24");
const slip = (item: Case) => slipOf(item, standardOf(item.service));

describe("what stands on a slip", () => {
  test("a guest's: name, office, receipt, and the promise with its due moment", () => {
    expect(slip(caseOf(guestArrived("2026-11-27 08.12")))).toEqual({
      number: "KON-2026-K7-0031",
      queue: null,
      service: "Pelayanan Konsultasi Informatika",
      facts: [
        { term: "Nama", value: "Agus Firmansyah" },
        { term: "Instansi", value: "Dinas Sosial" },
        { term: "Diterima", value: "Jumat, 27 November 2026, 08.12 WIB" },
        { term: "Oleh", value: "Nurul Aini" },
      ],
      promise: ["paling lama 3 jam kerja", "Jatuh tempo Jumat, 27 November 2026, 11.12 WIB."],
      missing: [],
      signer: null,
    });
  });

  test("an incomplete letter's: what to bring, in the words of the decree", () => {
    const { promise, missing } = slip(caseOf(openedIncomplete("2026-11-23 08.00")));
    expect(promise).toEqual(["paling lama 3 hari kerja", "Dihitung setelah persyaratan lengkap."]);
    expect(missing).toEqual([expect.stringContaining("dibubuhi cap/stempel PD")]);
    expect(slip(caseOf(openedComplete("2026-11-23 08.00"))).missing).toEqual([]);
  });

  test("a returned letter's: what the officer asked for", () => {
    const returned = continued(openedComplete("2026-11-23 08.00"), [
      "2026-11-23 09.00",
      rina,
      moveTo("returned", { missing: "Nomor seri perangkat." }),
    ]);
    const { promise, missing } = slip(caseOf(returned));
    expect(missing).toEqual(["Nomor seri perangkat."]);
    expect(promise[1]).toBe("Hitungan dijeda sampai kelengkapan diterima.");
  });

  test("a complaint's: who came and what about only when that is wanted, and who signs (art. 43)", () => {
    const item = caseOf(complained("2026-11-23 08.00"));
    const bare = slip(item);
    expect(bare.facts).toEqual([
      { term: "Nama pelapor", value: "tidak disebutkan" },
      { term: "Diterima", value: "Senin, 23 November 2026, 08.00 WIB" },
      { term: "Oleh", value: "Nurul Aini" },
    ]);
    expect(bare.signer).toBe("Nurul Aini");
    const whole = slipOf(item, standardOf(item.service), {
      identity: { reporterName: "Sri Lestari", reporterAddress: "Jl. Merdeka 5" },
      about: true,
    });
    expect(whole.facts.slice(0, 4)).toEqual([
      { term: "Nama pelapor", value: "Sri Lestari" },
      { term: "Alamat pelapor", value: "Jl. Merdeka 5" },
      { term: "Kanal", value: "WhatsApp" },
      { term: "Perihal", value: "Layanan lambat" },
    ]);
  });

  test("a complaint's has no due moment before it is classified", () => {
    const { promise } = slip(caseOf(complained("2026-11-23 08.00")));
    expect(promise).toEqual([
      "paling lama 5 hari kerja, 14 hari kerja, atau 60 hari kerja",
      "Jatuh tempo ditetapkan setelah diklasifikasi.",
    ]);
  });
});

describe("the page", () => {
  let shown: Shown | null = null;
  afterEach(async () => {
    await shown?.leave();
    shown = null;
    vi.unstubAllGlobals();
    localStorage.clear();
    sessionStorage.clear();
  });
  const notFound = <p>tidak ada</p>;

  test("shows the slip with the queue number and a QR, and prints it", async () => {
    const office = await openOffice();
    const secret = { identityNumber: "6171031205880003", phone: "081234564471" };
    const at = "2026-11-27 08.12";
    const { number } = await office.done(nurul, at, arrive(at, { ...visit, ...secret }));
    const screen = <SlipPage number={number} notFound={notFound} />;
    shown = await showScreen(screen, { db: office.db, actor: nurul, at: "/", now });
    await shown.until(() => expect(shown?.text()).toContain("A-001"));
    const text = shown.text();
    for (const part of ["SP4N-LAPOR! www.lapor.go.id", "WA 089699305225", "Jl. Ahmad Yani"]) {
      expect(text).toContain(part);
    }
    for (const part of ["6171", "0003", "0812", "4471", visit["need"]]) {
      expect(text).not.toContain(part);
    }
    expect(document.querySelector(`svg[aria-label="Kode QR ${number}"] path`)).not.toBeNull();
    const print = vi.fn<() => void>();
    vi.stubGlobal("print", print);
    await shown.press("Cetak");
    expect(print).toHaveBeenCalledOnce();
  });

  test("the kind of paper is remembered on the device", async () => {
    const office = await openOffice();
    const { number } = await office.done(nurul, "2026-11-23 08.00", takeIn("2026-11-23 08.00"));
    const screen = <SlipPage number={number} notFound={notFound} />;
    shown = await showScreen(screen, { db: office.db, actor: rina, at: "/", now });
    await shown.check("Kertas termal 80 mm");
    await shown.leave();
    shown = await showScreen(screen, { db: office.db, actor: rina, at: "/", now });
    await shown.until(() =>
      expect(document.querySelector('[data-paper="thermal"]')).not.toBeNull(),
    );
  });

  test("who may not read the case in full finds nothing", async () => {
    const office = await openOffice();
    const said = takeIn("2026-11-23 08.00", { ...letter, ...purpose });
    const { number } = await office.done(nurul, "2026-11-23 08.00", said);
    const screen = <SlipPage number={number} notFound={notFound} />;
    shown = await showScreen(screen, { db: office.db, actor: fajar, at: "/", now });
    await shown.until(() => expect(shown?.text()).toContain("tidak ada"));
  });
});
