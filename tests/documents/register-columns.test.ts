import { expect, test } from "vitest";
import { colocation } from "#domain/services/colocation.ts";
import { complaint } from "#domain/services/complaint.ts";
import { consultation } from "#domain/services/consultation.ts";
import { standards } from "#domain/services/index.ts";
import { targetsOf } from "#documents/register/column-targets.ts";
import { findTable, tableAt } from "#documents/register/find-heading.ts";
import { csv, firstSheet, guessed, tableOf, xlsx } from "./register-files.ts";

test("the heading is found beneath titles, and totals and signatures are no rows", async () => {
  const table = await tableOf(
    [
      "PEMERINTAH PROVINSI KALIMANTAN BARAT;;;;;",
      "REGISTER PERMINTAAN COLOCATION SERVER;;;;;",
      "Tahun 2026;;;;;",
      ";;;;;",
      "No.;Tgl Masuk;OPD;No. Surat;Perihal;Ket.",
      "1;2;3;4;5;6",
      "JANUARI;;;;;",
      "1;5/1/2026;Bapenda;900/1;Server pajak;-",
      "2;6/1/2026;Dinas Sosial;460/2;Server bansos;-",
      "Jumlah;2;;;;",
      "No.;Tgl Masuk;OPD;No. Surat;Perihal;Ket.",
      "3;;Satpol PP;;;",
      "4;9/2/2026;BPBD;360/9;Server posko;-",
      "Total;3;;;;",
      ";;;;Pontianak, 28 Februari 2026;",
      ";;;;Kepala Bidang Aplikasi Informatika;",
      ";;;;Nama Pejabat;",
      ";;;;NIP. 197001012000031001;",
    ].join("\n"),
  );
  expect(table.headingRows).toEqual([5]);
  expect(table.rows.map((row) => row.number)).toEqual([8, 9, 12, 13]);
  expect(table.left).toEqual([
    { row: 1, why: "title" },
    { row: 2, why: "title" },
    { row: 3, why: "title" },
    { row: 6, why: "numbering" },
    { row: 7, why: "banner" },
    { row: 10, why: "total" },
    { row: 11, why: "heading" },
    { row: 14, why: "total" },
    { row: 15, why: "closing" },
    { row: 16, why: "closing" },
    { row: 17, why: "closing" },
    { row: 18, why: "closing" },
  ]);
});

test("a heading of two lines with merged groups names each column with its group", async () => {
  const bytes = await xlsx([
    {
      sheet: "Register",
      data: [
        [{ value: "REGISTER COLOCATION", columnSpan: 8 }],
        [],
        [
          { value: "No", rowSpan: 2 },
          { value: "Tanggal Terima", rowSpan: 2 },
          { value: "Perangkat Daerah", rowSpan: 2 },
          { value: "Surat", columnSpan: 3 },
          null,
          null,
          { value: "Perangkat", columnSpan: 2 },
          null,
        ],
        [null, null, null, "Nomor", "Tanggal", "Perihal", "Merk", "S/N"],
        [
          1,
          new Date(Date.UTC(2026, 0, 5)),
          "Bapenda",
          "900/1",
          "02/01/2026",
          "Server",
          "Dell",
          "X1",
        ],
      ],
      dateFormat: "dd/mm/yyyy",
    },
  ]);
  const table = await tableOf(bytes, "a.xlsx");
  expect(table.headingRows).toEqual([3, 4]);
  expect(guessed(table)).toEqual({
    No: "ignore",
    "Tanggal Terima": "receivedAt",
    "Perangkat Daerah": "fields.agency",
    "Surat Nomor": "fields.letterNumber",
    "Surat Tanggal": "fields.letterDate",
    "Surat Perihal": "fields.letterSubject",
    "Perangkat Merk": "fields.devices.brand",
    "Perangkat S/N": "fields.devices.serial",
  });
});

test("a saved-as-CSV heading of two lines is read the same way", async () => {
  const table = await tableOf(
    "No;Tanggal Terima;OPD;Surat;;;Status\n;;;Nomor;Tanggal;Perihal;\n1;5/1/2026;Bapenda;900/1;2/1/2026;Server;Selesai\n",
  );
  expect(table.headingRows).toEqual([1, 2]);
  expect(table.columns.map((column) => column.label)).toEqual([
    "No",
    "Tanggal Terima",
    "OPD",
    "Surat Nomor",
    "Surat Tanggal",
    "Surat Perihal",
    "Status",
  ]);
});

test("a colocation register's headings are understood", async () => {
  const heading =
    "No.,No. Agenda,Tgl. Masuk,SKPD,UPTD,No. Surat,Tgl. Surat,Hal,Penandatangan,Jenis Permohonan,Keperluan,Jenis Perangkat,Jml,Merk/Type,Serial Number,Ukuran (U),Daya (Watt),Rack,Posisi U,IP Address,PIC,No. HP,Email,Status,Tgl Selesai,No. Surat Konfirmasi,Tgl Surat Konfirmasi,Petugas,Ket,Paraf,NIK";
  const row =
    "1,COL/01,5/1/2026,Bapenda,,900/1,2/1/2026,Server,Kepala,Baru,Pajak,Server,2,R740,X1,2,750,A1,U1,10.0.0.1,Ani,0812345678,a@b.id,Selesai,7/1/2026,555/1,7/1/2026,Rina,-,,6171000000000003";
  expect(guessed(await tableOf(`${heading}\n${row}\n`))).toEqual({
    "No.": "ignore",
    "No. Agenda": "formerNumber",
    "Tgl. Masuk": "receivedAt",
    SKPD: "fields.agency",
    UPTD: "fields.upt",
    "No. Surat": "fields.letterNumber",
    "Tgl. Surat": "fields.letterDate",
    Hal: "fields.letterSubject",
    Penandatangan: "fields.signerOffice",
    "Jenis Permohonan": "fields.kind",
    Keperluan: "fields.subject",
    "Jenis Perangkat": "fields.devices",
    Jml: "fields.devices#count",
    "Merk/Type": "fields.devices.model",
    "Serial Number": "fields.devices.serial",
    "Ukuran (U)": "fields.devices.units",
    "Daya (Watt)": "fields.devices.watt",
    Rack: "fields.devices.rack",
    "Posisi U": "fields.devices.position",
    "IP Address": "fields.devices.network",
    PIC: "fields.picName",
    "No. HP": "fields.picPhone",
    Email: "fields.picEmail",
    Status: "stage",
    "Tgl Selesai": "closedAt",
    "No. Surat Konfirmasi": "fields.confirmationNumber",
    "Tgl Surat Konfirmasi": "fields.confirmationDate",
    Petugas: "officer",
    Ket: "note",
    Paraf: "ignore",
    NIK: "ignore",
  });
});

test("the same reader understands a guest book and a register of complaints", async () => {
  const guests = await tableOf(
    "No;Tanggal;Jam;Nama;Instansi;Keperluan;Bertemu dengan\n1;5/1/2026;09.15;Ani;Bapenda;Tanya email;Budi\n",
    "tamu.csv",
    consultation,
  );
  expect(guessed(guests, consultation)).toEqual({
    No: "ignore",
    Tanggal: "receivedAt",
    Jam: "receivedTime",
    Nama: "fields.visitor",
    Instansi: "fields.agency",
    Keperluan: "fields.need",
    "Bertemu dengan": "fields.destination",
  });
  const complaints = await tableOf(
    "Tgl Terima;Media;Perihal;Isi Pengaduan;Klasifikasi;Status\n5/1/2026;WA;Jaringan;Mati;ringan;dijawab\n",
    "adu.csv",
    complaint,
  );
  expect(guessed(complaints, complaint)).toEqual({
    "Tgl Terima": "receivedAt",
    Media: "fields.channel",
    Perihal: "fields.subject",
    "Isi Pengaduan": "fields.story",
    Klasifikasi: "category",
    Status: "stage",
  });
});

test("a heading that fits two targets is decided by the cells beneath it", async () => {
  const dates = await tableOf("Tgl Terima;OPD;Hal;Selesai\n5/1/2026;Bapenda;x;7/1/2026\n");
  expect(guessed(dates)["Selesai"]).toBe("closedAt");
  const numbers = await tableOf("No;Tgl Terima;OPD;Hal\nCOL/1;5/1/2026;Bapenda;x\n");
  expect(guessed(numbers)["No"]).toBe("formerNumber");
});

test("a column that fits nowhere is kept as a note, so that nothing is lost", async () => {
  const table = await tableOf("Tgl Terima;OPD;Hal;Warna map;Kosong\n5/1/2026;Bapenda;x;hijau;\n");
  expect(guessed(table)).toMatchObject({ "Warna map": "note", Kosong: "ignore" });
});

test("a reporter's data go where they lie apart; what names a person and has no field is left out", async () => {
  const table = await tableOf(
    "Tgl Terima;Media;Perihal;Isi Pengaduan;Nama Pelapor;No HP;Alamat;Foto\n5/1/2026;WA;Jaringan;Mati;Ani;0812;Jl. Karya;ada\n",
    "adu.csv",
    complaint,
  );
  expect(guessed(table, complaint)).toMatchObject({
    "Nama Pelapor": "fields.reporterName",
    "No HP": "fields.reporterPhone",
    Alamat: "fields.reporterAddress",
    Foto: "ignore",
  });
});

test("without one known word the first broad row is the heading, and people can point at another", async () => {
  const sheet = await firstSheet(csv("catatan\nsatu;dua;tiga\na;b;c\nd;e;f\n"));
  expect(findTable(sheet, colocation)?.headingRows).toEqual([2]);
  const pointed = tableAt(sheet, { row: 3, lines: 1 });
  expect(pointed.rows.map((row) => row.number)).toEqual([4]);
  expect(pointed.columns.map((column) => column.label)).toEqual(["a", "b", "c"]);
  expect(findTable(await firstSheet(csv("satu\ndua\n")), colocation)).toBeNull();
});

test("every target of every service has its own name and label", () => {
  for (const standard of standards) {
    const targets = targetsOf(standard);
    expect(new Set(targets.map((spec) => spec.target)).size).toBe(targets.length);
    expect(targets.filter((spec) => spec.label === "")).toEqual([]);
  }
});
