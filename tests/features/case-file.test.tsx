// @vitest-environment happy-dom
import { CaseFilePage } from "#features/case-file/case-file.tsx";
import {
  change,
  fajar,
  letter,
  moveTo,
  nurul,
  purpose,
  rina,
  server,
  takeIn,
  wib,
} from "#tests/support/given.ts";
import {
  choose,
  fieldLabelled,
  press,
  sitDown,
  type,
  until,
  type Desk,
} from "#tests/support/case-file-desk.tsx";
import { openOffice, type TestOffice } from "#tests/support/store.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const monday = "2026-11-23 08.00";
const friday = "2026-11-27 08.10";
const number = "COL-2026-K7-0001";
const text = () => document.body.textContent ?? "";

let office: TestOffice;
let caseId: string;
let desk: Desk | undefined;

beforeEach(async () => {
  localStorage.clear();
  office = await openOffice();
  const fields = {
    ...letter,
    ...purpose,
    devices: [server],
    picName: "Agus Firmansyah",
    picPhone: "081234564471",
  };
  const item = await office.done(nurul, monday, takeIn(monday, fields));
  caseId = item.id;
});

afterEach(() => {
  desk?.leave();
  desk = undefined;
});

const history = async () => (await office.as(rina).history(caseId)).map(({ event }) => event.type);

describe("the case file", () => {
  test("shows who asks for what, what is complete, and the legal next steps", async () => {
    desk = await sitDown(office, rina, friday, <CaseFilePage number={number} />);
    await until(() => text().includes("Badan Pendapatan Daerah"));
    expect(text()).toContain("Surat permintaan tercatat");
    expect(text()).toContain("Nomor 900/412/Bapenda-B, tanggal 30 Oktober 2026");
    await press("Mulai kaji");
    expect(desk.asked).toEqual([`${number} → review`]);
  });

  test("a telephone number is shown only after what for was asked and written down", async () => {
    desk = await sitDown(office, rina, friday, <CaseFilePage number={number} />);
    await until(() => text().includes("0812••••4471"));
    expect(text()).not.toContain("081234564471");
    await press(/^Tampilkan telepon/);
    await until(() => text().includes("Diminta oleh pemilik data"));
    expect(text()).not.toContain("081234564471");
    expect(await history()).toEqual(["CaseOpened"]);
    await choose("Menghubungi yang bersangkutan");
    await until(() => text().includes("081234564471"));
    await until(() => text().includes("Keperluan: menghubungi yang bersangkutan"));
    expect(await history()).toEqual(["CaseOpened", "PersonalDataShown"]);
  });

  test("a device is placed row by row", async () => {
    desk = await sitDown(office, rina, friday, <CaseFilePage number={number} />);
    await press("Tempatkan Server PowerEdge R760");
    await type("Rak", "B");
    await type("Posisi U", "U18–U19");
    await type("IP/VLAN", "belum");
    await press("Simpan");
    await until(() => text().includes("B, U18–U19"));
    const [item] = await office.as(rina).byNumber(number);
    expect(item?.fields["devices"]).toEqual([
      { ...server, rack: "B", position: "U18–U19", network: "belum", placedOn: "2026-11-27" },
    ]);
  });

  test("another tab's change is told while one types; what was typed stays and is saved on top", async () => {
    const { signerOffice: _lacking, ...incomplete } = { ...letter, ...purpose };
    const item = await office.done(nurul, monday, takeIn(monday, incomplete));
    desk = await sitDown(office, rina, friday, <CaseFilePage number={item.number} />);
    await press("Lengkapi");
    await type("Jabatan penanda tangan", "Kepala Badan");
    await office.done(nurul, "2026-11-27 08.05", change({ letterNumber: "900/413/Bapenda-B" }), {
      caseId: item.id,
    });
    await until(() => text().includes("Berkas diubah saat isian ini terbuka"));
    expect(text()).toContain("dari “900/412/Bapenda-B” menjadi “900/413/Bapenda-B”");
    expect(fieldLabelled("Jabatan penanda tangan")?.value).toBe("Kepala Badan");
    expect(fieldLabelled("Nomor surat")?.value).toBe("900/413/Bapenda-B");
    await press("Simpan");
    await until(() => !fieldLabelled("Jabatan penanda tangan"));
    const [saved] = await office.as(rina).byNumber(item.number);
    expect(saved?.fields).toMatchObject({
      signerOffice: "Kepala Badan",
      letterNumber: "900/413/Bapenda-B",
    });
    // The count begins with the paper that completed the requirement, and not with the letter.
    expect(saved?.promises.at(-1)?.startedAt).toBe(wib(friday));
  });

  test("what was typed is there again after the page was left", async () => {
    desk = await sitDown(office, rina, friday, <CaseFilePage number={number} />);
    await press(/^Lainnya/);
    await press(/^Ubah data/);
    await type("Keperluan", "Server e-Samsat");
    desk.leave();
    desk = await sitDown(office, rina, friday, <CaseFilePage number={number} />);
    await press(/^Lainnya/);
    await press(/^Ubah data/);
    await until(() => text().includes("Isian dari draf sebelumnya."));
    expect(fieldLabelled("Keperluan")?.value).toBe("Server e-Samsat");
    expect(await history()).toEqual(["CaseOpened"]);
  });

  test("a step that is not this person's is not a button, and it says whose it is", async () => {
    await office.done(rina, "2026-11-24 09.00", moveTo("review"), { caseId });
    desk = await sitDown(office, nurul, friday, <CaseFilePage number={number} />);
    await until(() =>
      text().includes("Langkah berikutnya dilakukan oleh Bidang Aplikasi Informatika."),
    );
  });

  test("an administrator sees number, stage and people, and nothing of the request", async () => {
    desk = await sitDown(office, fajar, friday, <CaseFilePage number={number} />);
    await until(() => text().includes("Peran Anda hanya melihat nomor, tahap, dan petugas"));
    expect(text()).not.toContain("Bapenda");
    expect(text()).not.toContain("Agus Firmansyah");
  });

  test("a number that is nobody's leads to the one page for that", async () => {
    desk = await sitDown(office, rina, friday, <CaseFilePage number="COL-2026-K7-9999" />);
    await until(() => text().includes("Halaman ini tidak ada, atau bukan untuk peran Anda."));
  });
});
