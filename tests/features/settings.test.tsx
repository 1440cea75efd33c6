// @vitest-environment happy-dom
import {
  CountingSettings,
  DeskSettings,
  HandlingSettings,
  OfficeSettings,
  PeopleSettings,
} from "#features/settings/settings.tsx";
import { readDraft } from "#store/drafts.ts";
import { readReference } from "#store/reference.ts";
import { burhanuddin, fajar, rina, wib } from "#tests/support/given.ts";
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

  test("a post for somebody else is dated, read back in words, and told wrong at its field", async () => {
    const { db } = await openOffice();
    shown = await showScreen(<PeopleSettings />, {
      db,
      actor: fajar,
      at: `${at}?orang=${rina.id}`,
      now,
    });
    await shown.press("Tambah penugasan");
    await shown.press("Simpan");
    await shown.until(() => expect(shown?.text()).toContain("Pilih perannya."));
    expect(shown.text()).toContain("Wajib diisi.");
    await shown.fill("Mulai", "31/11/2026");
    await shown.until(() => expect(shown?.text()).toContain("Tanggal tidak dikenali."));
    await shown.select("Peran yang dijabat", "complaint-officer");
    await shown.fill("Mulai", "24/11/2026");
    await shown.fill("Sampai dengan", "20/11/2026");
    await shown.press("Simpan");
    await shown.until(() =>
      expect(shown?.text()).toContain("Tanggal akhir tidak boleh sebelum tanggal mulai."),
    );
    await shown.fill("Sampai dengan", "4 Des");
    await shown.fill("Nomor surat", " 800.1/45/Diskominfo-A ");
    const words = "Plh. Pejabat Pengelola Pengaduan, 24 Nov s.d. 4 Des 2026, berlaku hari ini";
    await shown.until(() => expect(shown?.text()).toContain(words));
    await shown.until(async () => {
      expect(await readDraft(db, `settings:person:${rina.id}`)).toMatchObject({
        acting: [{ role: "complaint-officer", to: "4 Des" }],
      });
    });
    await shown.press("Simpan");
    await shown.until(async () => {
      const { people } = await readReference(db);
      expect(people.find(({ id }) => id === rina.id)?.acting).toEqual([
        {
          role: "complaint-officer",
          kind: "plh",
          from: "2026-11-24",
          to: "2026-12-04",
          letter: "800.1/45/Diskominfo-A",
        },
      ]);
    });
    await shown.until(() => expect(shown?.hasButton("Tambah penugasan")).toBe(false));
    expect(shown.text()).toContain(words);
    await shown.press(`Ubah… ${rina.name}`);
    await shown.press(`Hapus ${words}`);
    await shown.press("Simpan");
    await shown.until(async () => {
      const { people } = await readReference(db);
      expect(people.find(({ id }) => id === rina.id)?.acting).toEqual([]);
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

describe("complaints", () => {
  const at = "/pengaturan/pengaduan";
  const unitNames = () =>
    [...document.querySelectorAll<HTMLInputElement>('input[name^="units."]')].map(
      ({ value }) => value,
    );

  test("units are renamed, put in order, added and removed, and saved as one list", async () => {
    const { db } = await openOffice();
    shown = await showScreen(<HandlingSettings />, { db, actor: burhanuddin, at, now });
    await shown.press("Turunkan Sekretariat");
    expect(shown.text()).toContain("Sekretariat, urutan 2 dari 6.");
    await shown.press("Naikkan UPT");
    await shown.press("Hapus Bidang Persandian dan Statistik");
    await shown.fill("Unit 5", "UPT Pusat Data");
    await shown.press("Tambah unit");
    await shown.press("Simpan Unit");
    await shown.until(() => expect(shown?.text()).toContain("Tulis nama unit"));
    await shown.fill("Unit 6", "sekretariat");
    await shown.press("Simpan Unit");
    await shown.until(() => expect(shown?.text()).toContain("Unit ini sudah ada di daftar."));
    await shown.fill("Unit 6", "Inspektorat");
    await shown.press("Simpan Unit");
    await shown.until(async () => {
      expect((await readReference(db)).handling.units).toEqual([
        "Bidang Aplikasi Informatika",
        "Sekretariat",
        "Bidang Informasi dan Komunikasi Publik",
        "Bidang Infrastruktur Teknologi Informasi dan Komunikasi",
        "UPT Pusat Data",
        "Inspektorat",
      ]);
    });
  });

  test("changed units come back as a draft, and can be taken back", async () => {
    const { db } = await openOffice();
    shown = await showScreen(<HandlingSettings />, { db, actor: fajar, at, now });
    await shown.press("Hapus Sekretariat");
    await shown.until(async () => {
      expect(await readDraft(db, "settings:units")).not.toBeNull();
    });
    await shown.leave();
    shown = await showScreen(<HandlingSettings />, { db, actor: fajar, at, now });
    await shown.until(() => expect(unitNames()).not.toContain("Sekretariat"));
    expect(unitNames()).toHaveLength(5);
    await shown.press("Kembalikan seperti semula");
    await shown.until(async () => {
      expect(unitNames()[0]).toBe("Sekretariat");
      expect(await readDraft(db, "settings:units")).toBeNull();
    });
  });

  test("a template is written, shown as it comes out, and wrong ones are told at the field", async () => {
    const { db } = await openOffice();
    shown = await showScreen(<HandlingSettings />, { db, actor: burhanuddin, at, now });
    await shown.press("Tambah templat…");
    await shown.fill("Judul", "Dalam pemeriksaan");
    await shown.fill("Isi", "Pengaduan {nomor} diteruskan ke {dinas tujuan");
    await shown.press("Simpan");
    await shown.until(() => expect(shown?.text()).toContain("bukan isian"));
    await shown.fill("Isi", "Pengaduan {nomor} diteruskan ke {dinas tujuan}.");
    expect(shown.text()).toContain("Pengaduan ADU-2026-K7-0007 diteruskan ke {dinas tujuan}.");
    await shown.press("Simpan");
    await shown.until(() =>
      expect(shown?.text()).toContain("Sudah ada templat berjudul Dalam pemeriksaan."),
    );
    await shown.fill("Judul", "Diteruskan");
    await shown.press("Simpan");
    await shown.until(() => expect(shown?.text()).toContain("Templat “Diteruskan” disimpan."));
    expect((await readReference(db)).handling.templates.at(-1)).toMatchObject({
      title: "Diteruskan",
      text: "Pengaduan {nomor} diteruskan ke {dinas tujuan}.",
    });
  });

  test("a copy begins as its origin and is a template of its own; a template goes after a question", async () => {
    const { db } = await openOffice();
    shown = await showScreen(<HandlingSettings />, { db, actor: fajar, at, now });
    await shown.press("Gandakan… Sudah ditindaklanjuti");
    await shown.press("Sisipkan {tanggal}");
    await shown.press("Simpan");
    await shown.until(async () => {
      const { templates } = (await readReference(db)).handling;
      expect(templates.map(({ title }) => title)).toContain("Sudah ditindaklanjuti (salinan)");
      expect(templates.at(-1)?.text).toContain("{tanggal}");
      expect(templates[0]?.text).not.toContain("{tanggal}");
    });
    await shown.press("Hapus… Sudah ditindaklanjuti");
    expect(shown.text()).toContain("Jawaban yang sudah memakainya tidak berubah.");
    await shown.press("Hapus templat");
    await shown.until(async () => {
      const { templates } = (await readReference(db)).handling;
      expect(templates.map(({ title }) => title)).not.toContain("Sudah ditindaklanjuti");
      expect(templates).toHaveLength(4);
    });
  });

  test("an unfinished template waits in the list", async () => {
    const { db } = await openOffice();
    shown = await showScreen(<HandlingSettings />, {
      db,
      actor: fajar,
      at: `${at}?templat=apology`,
      now,
    });
    await shown.fill("Judul", "Permohonan maaf");
    await shown.until(async () => {
      expect(await readDraft(db, "settings:template:apology")).toMatchObject({
        title: "Permohonan maaf",
      });
    });
    await shown.press("Kembali ke Pengaduan");
    await shown.until(() => expect(shown?.text()).toContain("ada perubahan yang belum disimpan"));
    await shown.press("Ubah… Permohonan maaf dan perbaikan");
    await shown.until(() => {
      const title = document.querySelector<HTMLInputElement>('input[name="title"]');
      expect(title?.value).toBe("Permohonan maaf");
    });
  });

  test("the administrator turns approval on; Pimpinan and others only read whether it is", async () => {
    const { db } = await openOffice();
    shown = await showScreen(<HandlingSettings />, { db, actor: fajar, at, now });
    await shown.check("Jawaban menunggu persetujuan Pimpinan");
    await shown.press("Simpan Persetujuan jawaban");
    await shown.until(async () => {
      expect((await readReference(db)).desk.answerApproval).toBe(true);
    });
    await shown.leave();

    shown = await showScreen(<HandlingSettings />, { db, actor: burhanuddin, at, now });
    expect(shown.text()).toContain("Hanya Administrator yang menyalakan atau mematikannya.");
    const box = document.querySelector<HTMLInputElement>("input[type=checkbox]");
    expect([box?.checked, box?.disabled]).toEqual([true, true]);
    expect(shown.hasButton("Tambah templat…")).toBe(true);
    await shown.leave();

    shown = await showScreen(<HandlingSettings />, { db, actor: rina, at, now });
    expect(shown.text()).toContain(
      "Hanya Administrator dan Pimpinan yang dapat mengubah bagian ini.",
    );
    expect(shown.hasButton("Tambah unit")).toBe(false);
    expect(shown.hasButton("Tambah templat…")).toBe(false);
    await shown.press("Lihat Dalam pemeriksaan");
    await shown.until(() => expect(shown?.text()).toContain("telah diperiksa oleh {pemeriksa}"));
    expect(shown.hasButton("Simpan")).toBe(false);
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
