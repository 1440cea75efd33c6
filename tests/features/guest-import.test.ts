import { writeImport } from "#data/import-write.ts";
import { firstCalendar } from "#domain/reference/reference.ts";
import { fingerprintOf } from "#documents/register/fingerprint.ts";
import { guessesToMapping } from "#documents/register/guess-columns.ts";
import { createReading, type Answers, type Desk } from "#features/import/reading.ts";
import { consultation } from "#domain/services/consultation.ts";
import { reasonText } from "#text/import.ts";
import { show as wibText, nurul, rina, wib } from "#tests/support/given.ts";
import { contentsOf, openOffice } from "#tests/support/store.ts";
import { describe, expect, test } from "vitest";
import { xlsx } from "../documents/register-files.ts";

const desk: Desk = {
  now: wib("2026-11-27 08.10"),
  people: [nurul, rina].map(({ id, name, roles }) => ({ id, name, roles })),
  calendar: firstCalendar,
  actor: nurul,
};

const opened = async (file: File) => {
  const reading = createReading();
  const book = await reading.open({ file, service: "consultation" });
  if (!book.ok) throw new Error(`not opened: ${book.error.type}`);
  const place = { service: "consultation", sheet: book.value.likely, heading: null } as const;
  const { table, first } = reading.place(place);
  if (!table) throw new Error("no table");
  const answers: Answers = { ...place, mapping: guessesToMapping(table.guesses), words: {} };
  const rows = reading.rows({ ...answers, ...desk });
  const drafts = reading.drafts({ ...answers, ...desk, rows: rows.map(({ row }) => row) });
  const targets = Object.fromEntries(
    table.guesses.map(({ column, target }) => [
      table.columns.find(({ index }) => index === column)?.label,
      target,
    ]),
  );
  return { reading, table, first, answers, rows, drafts, targets };
};

const nik = "6171020101900003";
const nip = "196509161993031003";
const book = `BUKU TAMU;;;;;;;;;;;
DINAS KOMUNIKASI DAN INFORMATIKA;;;;;;;;;;;
;;;;;;;;;;;
No;Hari/Tanggal;Jam Datang;Jam Pulang;Nama Tamu;Alamat Instansi;Maksud dan Tujuan;Bertemu dengan;No HP/WA;Jenis/No Identitas;Jumlah;Keterangan
1;Senin, 2 Maret 2026;08.05;09.15;Siti Rahmah;SMAN 1 Pontianak;Subdomain sekolah;Rina Wulandari;0812-3456-7878;KTP ${nik};1;
2;";08.40;13.00;Drs. Bambang;Dinas Perhubungan;Email dinas;Bidang Aptika;81234567879;NIP. ${nip};2;membawa surat
3;";10.00;;Lim Hendra;;Wawancara;";;SIM;;
4;3/3/2026;;;Markus Lidi;Umum;Tanya LAPOR!;;0857 1234 5678 / 0811 222 3333;;;HP 081299998888
5;3/3/2026;09.00;08.00;Maria;Dishub;Salah jam;;;;;
6;;09.00;;Tanpa Tanggal;Dishub;Apa saja;;081266667777;${nik};;
7;4/3/2026;09.00;;;Dishub;Tanpa nama;;;;;
8;4/3/2026;09.00;;Tanpa Keperluan;Dishub;;;;;;
9;27/11/2026;07.50;;Dewi;Bapenda;Tanya server;;;;;
10;27/11/2026;07.40;08.05;Heri;Satpol PP;Antar surat;;;;;
;;;;;;;Mengetahui,;;;;
`;
const csvFile = () => new File([book], "buku tamu 2026.csv");
const raw = [nik, nip, "0812-3456-7878", "081234567878", "81234567879", "081299998888"];

describe("a guest book as a CSV", () => {
  test("its headings are understood as they are met in guest books", async () => {
    const { targets } = await opened(csvFile());
    expect(targets).toEqual({
      No: "ignore",
      "Hari/Tanggal": "receivedAt",
      "Jam Datang": "receivedTime",
      "Jam Pulang": "closedTime",
      "Nama Tamu": "fields.visitor",
      "Alamat Instansi": "fields.agency",
      "Maksud dan Tujuan": "fields.need",
      "Bertemu dengan": "fields.destination",
      "No HP/WA": "fields.phone",
      "Jenis/No Identitas": "fields.identityNumber",
      Jumlah: "fields.partySize",
      Keterangan: "note",
    });
  });

  test("name, date and need are needed; a guest without an office came for himself", async () => {
    const { rows } = await opened(csvFile());
    expect(
      rows.map(({ row, kind, person, reasons }) => [row, kind, person, reasons.map(reasonText)]),
    ).toEqual([
      [5, "good", "Siti Rahmah", []],
      [
        6,
        "unsure",
        "Drs. Bambang",
        ["No HP/WA: angka 0 di depan ditambahkan", "Keterangan: membawa surat"],
      ],
      [
        7,
        "unsure",
        "Lim Hendra",
        [
          "Instansi tidak diisi; dianggap Umum",
          "Jam terima atau jam selesai tidak ada; waktu layanan tidak dihitung",
        ],
      ],
      [
        8,
        "unsure",
        "Markus Lidi",
        [
          "No HP/WA: hanya nomor pertama yang dicatat",
          "Jam terima atau jam selesai tidak ada; waktu layanan tidak dihitung",
          "Keterangan: nomor identitas disamarkan",
          "Keterangan: HP 0812******88",
        ],
      ],
      [9, "unsure", "Maria", ["Tanggal selesai “08.00” sebelum tanggal terima; tidak dipakai"]],
      [10, "bad", "Tanpa Tanggal", ["Tanggal terima tidak diisi"]],
      [11, "bad", "", ["Nama tidak diisi"]],
      [12, "bad", "Tanpa Keperluan", ["Keperluan tidak diisi"]],
      [13, "unsure", "Dewi", ["Status tidak diisi; dianggap Menunggu"]],
      [14, "good", "Heri", []],
    ]);
  });

  test("date and hour are one moment; the hour of leaving ends the visit", async () => {
    const { drafts, rows } = await opened(csvFile());
    expect(
      drafts.map(({ fields, receivedAt, stage, closedAt }) => [
        fields["visitor"],
        wibText(receivedAt),
        stage,
        wibText(closedAt),
      ]),
    ).toEqual([
      ["Siti Rahmah", "2026-03-02 08.05", "done", "2026-03-02 09.15"],
      ["Drs. Bambang", "2026-03-02 08.40", "done", "2026-03-02 13.00"],
      ["Lim Hendra", "2026-03-02 10.00", "done", null],
      ["Markus Lidi", "2026-03-03 07.30", "done", null],
      ["Maria", "2026-03-03 09.00", "done", null],
      ["Dewi", "2026-11-27 07.50", "waiting", null],
      ["Heri", "2026-11-27 07.40", "done", "2026-11-27 08.05"],
    ]);
    const lines = rows.flatMap(({ promise }) => (promise ? [promise.line] : []));
    expect(lines).toEqual([
      expect.stringMatching(/^tepat waktu/),
      expect.stringMatching(/^terlambat|^lewat|terlambat/),
      "tanpa hitungan",
      "tanpa hitungan",
      "tanpa hitungan",
      expect.stringMatching(/^sisa/),
      expect.stringMatching(/^tepat waktu/),
    ]);
  });

  test("kind and number of the identity come out of one cell, the first of two telephones is kept", async () => {
    const { drafts } = await opened(csvFile());
    const of = (visitor: string) =>
      drafts.find(({ fields }) => fields["visitor"] === visitor)?.fields;
    expect(of("Siti Rahmah")).toEqual({
      visitor: "Siti Rahmah",
      agency: "SMAN 1 Pontianak",
      need: "Subdomain sekolah",
      identityKind: "ktp",
      identityNumber: nik,
      phone: "0812-3456-7878",
      partySize: 1,
      destination: "Rina Wulandari",
    });
    expect(of("Drs. Bambang")).toMatchObject({
      identityKind: "staff",
      identityNumber: nip,
      phone: "081234567879",
      agency: "dishub",
    });
    expect(of("Lim Hendra")).toMatchObject({
      identityKind: "sim",
      agency: "Umum",
      destination: "Bidang Aptika",
    });
    expect(of("Lim Hendra")).not.toHaveProperty("identityNumber");
    expect(of("Markus Lidi")).toMatchObject({ phone: "0857 1234 5678", agency: "Umum" });
  });

  test("nothing that is shown holds a number: samples, first rows, verdicts, the file of wrong rows", async () => {
    const { reading, table, first, rows, answers } = await opened(csvFile());
    const rejected = reading.rejected({ ...answers, ...desk });
    const words = reading.words(answers);
    const seen = JSON.stringify({ table, first, rows, words }) + rejected;
    for (const number of [...raw, "0857 1234 5678", "081266667777"]) {
      expect([number, seen.includes(number)]).toEqual([number, false]);
    }
    expect(rejected).toContain("6171********0003");
    expect(rejected).toContain("Tanpa Tanggal");
  });

  test("what makes two rows the same knows no number", async () => {
    const { drafts } = await opened(csvFile());
    const [{ fields, receivedAt, fingerprint } = { fields: {}, receivedAt: 0, fingerprint: "" }] =
      drafts;
    const other = { ...fields, identityNumber: "1", phone: "0800000000" };
    expect(fingerprintOf(consultation, { receivedAt, fields: other })).toBe(fingerprint);
  });

  test("imported, the numbers lie in their records alone", async () => {
    const { drafts } = await opened(csvFile());
    const office = await openOffice();
    const plan = {
      batch: "b1",
      service: "consultation",
      file: "buku tamu 2026.csv",
      lines: drafts,
      unsure: 4,
      duplicates: 0,
      bad: 3,
    } as const;
    const who = { actor: nurul, now: desk.now };
    expect(await writeImport(office.db, plan, who)).toEqual({ kind: "done", cases: 7 });
    const contents = await contentsOf(office.db);
    const holding = Object.keys(contents).filter((table) => {
      const written = JSON.stringify(contents[table]);
      return raw.some((number) => written.includes(number));
    });
    expect(holding).toEqual(["apart"]);
    const [siti] = await office.as(nurul).findVisitorsByPhone("consultation", "081234567878", 5);
    expect(siti?.last.fields).toMatchObject({ visitor: "Siti Rahmah", phone: "0812******78" });
  });
});

describe("a guest book as a spreadsheet", () => {
  const time = (hour: number, minute: number) => ({
    value: (hour * 60 + minute) / 1440,
    type: Number,
    format: "hh:mm",
  });
  const day = (date: string) => ({ value: new Date(`${date}T00:00:00Z`), format: "dd/mm/yyyy" });
  const sheet = async () =>
    await xlsx([
      {
        sheet: "Maret",
        data: [
          [
            { value: "BUKU TAMU DISKOMINFO", columnSpan: 8 },
            null,
            null,
            null,
            null,
            null,
            null,
            null,
          ],
          [{ value: "Bulan Maret 2026", columnSpan: 8 }, null, null, null, null, null, null, null],
          [
            { value: "No", rowSpan: 2 },
            { value: "Tanggal", rowSpan: 2 },
            { value: "Jam", columnSpan: 2 },
            null,
            { value: "Nama", rowSpan: 2 },
            { value: "Instansi", rowSpan: 2 },
            { value: "Keperluan", rowSpan: 2 },
            { value: "NIK", rowSpan: 2 },
          ],
          [null, null, "Datang", "Pulang", null, null, null, null],
          [1, day("2026-03-02"), time(8, 5), time(9, 15), "Siti Rahmah", "Bapenda", "Email", nik],
          [2, '"', time(9, 0), time(9, 30), "Petrus", '"', '"', 6171020101900003],
          [
            3,
            day("2026-03-03"),
            "10.15 WIB",
            null,
            "Andi Baso",
            "Desa Sungai Raya",
            "Domain desa",
            null,
          ],
        ],
      },
    ]);

  test("merged titles, a heading of two lines, ditto marks and true hours are read", async () => {
    const { targets, drafts, rows } = await opened(
      new File([new Uint8Array(await sheet())], "tamu.xlsx"),
    );
    expect(targets).toEqual({
      No: "ignore",
      Tanggal: "receivedAt",
      "Jam Datang": "receivedTime",
      "Jam Pulang": "closedTime",
      Nama: "fields.visitor",
      Instansi: "fields.agency",
      Keperluan: "fields.need",
      NIK: "fields.identityNumber",
    });
    expect(
      drafts.map(({ fields, receivedAt, closedAt, stage }) => [
        fields["visitor"],
        fields["agency"],
        wibText(receivedAt),
        wibText(closedAt),
        stage,
      ]),
    ).toEqual([
      ["Siti Rahmah", "bapenda", "2026-03-02 08.05", "2026-03-02 09.15", "done"],
      ["Petrus", "bapenda", "2026-03-02 09.00", "2026-03-02 09.30", "done"],
      ["Andi Baso", "Desa Sungai Raya", "2026-03-03 10.15", null, "done"],
    ]);
    expect(drafts[0]?.fields).toMatchObject({ identityKind: "ktp", identityNumber: nik });
    // Sixteen digits kept as a number have lost their last one.
    expect(rows[1]?.reasons.map(({ type }) => type)).toContain("digits-lost");
  });
});

describe("columns as others call them", () => {
  test.each([
    [
      "No;Tanggal;Nama;Asal;Tujuan;Petugas",
      ["ignore", "receivedAt", "fields.visitor", "fields.agency", "fields.need", "officer"],
    ],
    [
      "Tgl;Waktu;Nama Lengkap;Asal Instansi;Tujuan;Keperluan;Telp",
      [
        "receivedAt",
        "receivedTime",
        "fields.visitor",
        "fields.agency",
        "fields.destination",
        "fields.need",
        "fields.phone",
      ],
    ],
    [
      "Tanggal;Nama;Instansi;Maksud;Bidang;Nomor HP;NIK;Ket",
      [
        "receivedAt",
        "fields.visitor",
        "fields.agency",
        "fields.need",
        "fields.destination",
        "fields.phone",
        "fields.identityNumber",
        "note",
      ],
    ],
    [
      "Tanggal;Jam;Nama;Instansi;Keperluan;Jenis Identitas;No. Identitas;Jumlah Tamu;Paraf",
      [
        "receivedAt",
        "receivedTime",
        "fields.visitor",
        "fields.agency",
        "fields.need",
        "fields.identityKind",
        "fields.identityNumber",
        "fields.partySize",
        "ignore",
      ],
    ],
  ])("%s", async (heading, expected) => {
    const cells = heading
      .split(";")
      .map((label): string =>
        /^(tanggal|tgl)/i.test(label)
          ? "2/3/2026"
          : /jam|waktu/i.test(label)
            ? "09.00"
            : /jumlah/i.test(label)
              ? "2"
              : "x",
      );
    if (heading.startsWith("No;")) cells[0] = "1";
    const { targets } = await opened(new File([`${heading}\n${cells.join(";")}\n`], "tamu.csv"));
    expect(Object.values(targets)).toEqual(expected);
  });

  test("whoever kept the book is kept in words; a consultant named there has the case", async () => {
    const { drafts } = await opened(
      new File(
        [
          "Tanggal;Nama;Instansi;Keperluan;Petugas\n2/3/2026;Ani;Bapenda;Email;Nurul Aini\n2/3/2026;Budi;Bapenda;Email;Rina Wulandari\n3/3/2026;Cici;Bapenda;Email;Pak Lama\n",
        ],
        "tamu.csv",
      ),
    );
    expect(drafts.map(({ assignee, unsure }) => [assignee?.name ?? null, unsure[0]])).toEqual([
      [null, "Petugas: Nurul Aini"],
      ["Rina Wulandari", "Jam terima atau jam selesai tidak ada; waktu layanan tidak dihitung"],
      [null, "Petugas: Pak Lama"],
    ]);
  });
});
