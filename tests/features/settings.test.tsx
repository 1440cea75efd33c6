// @vitest-environment happy-dom
import {
  CountingSettings,
  DeskSettings,
  OfficeSettings,
  PeopleSettings,
} from "#features/settings/settings.tsx";
import { readDraft } from "#store/drafts.ts";
import { readReference } from "#store/reference.ts";
import { fajar, rina, wib } from "#tests/support/given.ts";
import { openOffice } from "#tests/support/store.ts";
import { afterEach, describe, expect, test } from "vitest";
import { showScreen, type Shown } from "./render.tsx";

const now = wib("2026-11-27 08.10");
let shown: Shown | null = null;
afterEach(async () => {
  await shown?.leave();
  shown = null;
  localStorage.clear();
  sessionStorage.clear();
});

describe("people", () => {
  const at = "/pengaturan/orang";

  test("the administrator adds a person, and is told at the field what is wrong", async () => {
    const { db } = await openOffice();
    shown = await showScreen(<PeopleSettings />, { db, actor: fajar, at, now });
    await shown.press("Tambah orang…");
    await shown.fill("Nama", "Sri Rahayu");
    await shown.fill("NIP", "1987");
    await shown.press("Simpan");
    await shown.until(() => expect(shown?.text()).toContain("NIP harus 18 angka; ini 4."));
    expect(shown.text()).toContain("Pilih sekurangnya satu peran.");
    await shown.fill("NIP", "19870101 201001 2 001");
    await shown.check("Petugas Pelayanan");
    await shown.press("Simpan");
    await shown.until(async () => {
      const { people } = await readReference(db);
      const added = people.find(({ name }) => name === "Sri Rahayu");
      expect([added?.nip, added?.roles, added?.active]).toEqual([
        "198701012010012001",
        ["front-desk"],
        true,
      ]);
    });
    await shown.until(() => expect(shown?.text()).toContain("Sri Rahayu ditambahkan"));
  });

  test("what was typed into the form comes back with it", async () => {
    const { db } = await openOffice();
    shown = await showScreen(<PeopleSettings />, { db, actor: fajar, at: `${at}?orang=baru`, now });
    await shown.fill("Nama", "Sri Rahayu");
    await shown.until(async () => {
      expect(await readDraft(db, "settings:person:baru")).toMatchObject({ name: "Sri Rahayu" });
    });
    await shown.leave();
    shown = await showScreen(<PeopleSettings />, { db, actor: fajar, at: `${at}?orang=baru`, now });
    await shown.until(() => {
      const names = [...document.querySelectorAll("input")].map(({ value }) => value);
      expect(names).toContain("Sri Rahayu");
    });
  });

  test("others read the list, and may set their own PIN", async () => {
    const { db } = await openOffice();
    shown = await showScreen(<PeopleSettings />, { db, actor: rina, at, now });
    expect(shown.text()).toContain("Hanya Administrator yang dapat mengubah bagian ini.");
    expect(shown.hasButton("Tambah orang…")).toBe(false);
    expect(shown.hasButton(`Pasang PIN… ${rina.name}`)).toBe(true);
    expect(shown.hasButton(`Pasang PIN… ${fajar.name}`)).toBe(false);
  });

  test("the last administrator stays one", async () => {
    const { db } = await openOffice();
    shown = await showScreen(<PeopleSettings />, {
      db,
      actor: fajar,
      at: `${at}?orang=${fajar.id}`,
      now,
    });
    await shown.check("Administrator");
    await shown.check("Pemantau");
    await shown.press("Simpan");
    await shown.until(() =>
      expect(shown?.text()).toContain("Harus tetap ada satu Administrator yang aktif."),
    );
  });
});

describe("the office", () => {
  test("its address is changed by the administrator and stands in the reference data", async () => {
    const { db } = await openOffice();
    const screen = <OfficeSettings />;
    shown = await showScreen(screen, { db, actor: fajar, at: "/pengaturan/kantor", now });
    await shown.fill("Telepon", "(0561) 765432");
    await shown.press("Simpan");
    await shown.until(async () => {
      expect((await readReference(db)).office.phone).toBe("(0561) 765432");
    });
  });
});

describe("the desk", () => {
  const at = "/pengaturan/meja";

  test("the administrator decides what is asked of guests and when the screen covers itself", async () => {
    const { db } = await openOffice();
    shown = await showScreen(<DeskSettings />, { db, actor: fajar, at, now });
    expect(shown.text()).toContain("UU 27/2022");
    await shown.check("Minta nomor identitas");
    await shown.fill("Sesudah", "90");
    await shown.press("Simpan");
    await shown.until(() => expect(shown?.text()).toContain("Isi 1 sampai 60 menit."));
    expect((await readReference(db)).desk.identityNumber).toBe(false);
    await shown.fill("Sesudah", "10");
    await shown.press("Simpan");
    await shown.until(() => expect(shown?.text()).toContain("Tersimpan."));
    expect((await readReference(db)).desk).toEqual({
      identityNumber: true,
      guestPhoto: false,
      coverAfterMinutes: 10,
      answerApproval: false,
    });
  });

  test("the screen can be left to the key alone", async () => {
    const { db } = await openOffice();
    shown = await showScreen(<DeskSettings />, { db, actor: fajar, at, now });
    await shown.check("Tutup sendiri bila ditinggalkan");
    await shown.until(() => expect(shown?.text()).not.toContain("1 sampai 60"));
    await shown.press("Simpan");
    await shown.until(async () => {
      expect((await readReference(db)).desk.coverAfterMinutes).toBeNull();
    });
  });

  test("others read what holds", async () => {
    const { db } = await openOffice();
    shown = await showScreen(<DeskSettings />, { db, actor: rina, at, now });
    expect(shown.text()).toContain("Hanya Administrator yang dapat mengubah bagian ini.");
    expect(shown.hasButton("Simpan")).toBe(false);
    const boxes = [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
    expect(boxes.map(({ disabled, checked }) => [disabled, checked])).toEqual([
      [true, false],
      [true, false],
      [true, true],
    ]);
  });
});

describe("counting", () => {
  test("the day of receipt is changed by way of an unpublished calendar", async () => {
    const { db } = await openOffice();
    const screen = <CountingSettings />;
    shown = await showScreen(screen, { db, actor: fajar, at: "/pengaturan/hitungan", now });
    expect(shown.text()).toContain(
      "Senin, 30 Nov 08.00, janji 3 hari kerja: jatuh tempo Kamis, 3 Des",
    );
    await shown.check("Dihitung");
    await shown.until(() => expect(shown?.text()).toContain("jatuh tempo Rabu, 2 Des 16.00"));
    expect(shown.hasButton("Tinjau dan terbitkan…")).toBe(true);
    expect((await readReference(db)).calendar.countReceiptDay).toBe(false);
    await shown.press("Buang rancangan");
    await shown.until(() => expect(shown?.text()).toContain("jatuh tempo Kamis, 3 Des"));
  });
});
