import { writeImport } from "#data/import-write.ts";
import { firstCalendar } from "#domain/reference/reference.ts";
import { guessesToMapping } from "#documents/register/guess-columns.ts";
import { createReading, type Answers, type Desk } from "#features/import/reading.ts";
import { reasonText } from "#text/import.ts";
import { lidya, show as wibText, nurul, rina, wib } from "#tests/support/given.ts";
import { contentsOf, openOffice } from "#tests/support/store.ts";
import { describe, expect, test } from "vitest";
import { xlsx } from "../documents/register-files.ts";

const desk: Desk = {
  now: wib("2026-11-27 08.10"),
  people: [nurul, rina, lidya].map(({ id, name, roles }) => ({ id, name, roles })),
  calendar: firstCalendar,
  actor: lidya,
};

const opened = async (file: File) => {
  const reading = createReading();
  const book = await reading.open({ file, service: "complaint" });
  if (!book.ok) throw new Error(`not opened: ${book.error.type}`);
  const place = { service: "complaint", sheet: book.value.likely, heading: null } as const;
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

const register = `REGISTER PENGADUAN LAYANAN TAHUN 2026;;;;;;;;;;;;;;;;;
DINAS KOMUNIKASI DAN INFORMATIKA PROVINSI KALIMANTAN BARAT;;;;;;;;;;;;;;;;;
;;;;;;;;;;;;;;;;;
No.;Tanggal terima;Kanal/Media;No. LAPOR;Nama pelapor;Alamat;No. HP;Pekerjaan;Perihal;Uraian;Terlapor;Klasifikasi;Disposisi/Unit;Tindak lanjut;Jawaban;Tanggal jawab;Status;Keterangan
1;5/1/2026;WA;;Budi Santoso;Jl. Rekaan No. 5 Pontianak;0812-0000-1111;Guru;Jaringan sekolah mati;Saya Budi Santoso melaporkan jaringan sekolah mati sejak Senin, hubungi 0812-0000-1111;Bidang Infrastruktur;tdk berkadar;Bidang Infrastruktur TIK;Teknisi turun;Jaringan sudah pulih;12/1/2026;Selesai;Pak Budi sudah ditelepon
2;6/1/2026;LAPOR;7654321;Anonim;;;;Wifi taman;Wifi taman tidak bisa dipakai;;ringan;;;Sudah diperbaiki;8/1/2026;Dijawab;
3;7/1/2026;medsos IG;;Siti Rekaan;;;;Komentar dihapus;Komentar saya dihapus;;normatif;;;;;Proses;
4;8/1/2026;kotak saran;;;;;;Kursi patah;Kursi ruang tunggu patah;;ringan;;;;;Baru;
5;9/1/2026;lisan;;Hj. Aminah Contoh;Gang Umpama 3, Sungai Raya;81200002222;Wiraswasta;Diminta uang;Petugas meminta uang rak;Petugas ruang server;berkadar pengawasan;Sekretariat;Dilimpahkan ke Inspektorat;;;Proses;
6;10/1/2026;datang langsung;;Petrus Misal;;;;Lampu jalan padam;Lampu jalan padam;;;;;;;Diteruskan;ke Dinas Perhubungan
7;12/1/2026;surat;;RT 04;;;;Spanduk menutup rambu;Spanduk menutup rambu;;;;;;;Dicabut;
8;13/1/2026;merpati;;;;;;Iklan pinjaman;Butuh dana cepat;;;;;;;Arsip;
9;14/1/2026;LAPOR;7654321;;;;;Wifi taman lagi;Masih sama seperti laporan dulu;;;;;;;Baru;
10;tidak ada;WA;;Joko Umpama;Jl. Andai 9;0813-0000-3333;;Tanpa tanggal;Tolong Pak Joko Umpama dibantu;;;;;;;Baru;joko@contoh.example
11;15/1/2026;email;;Rina Andaian;;rina.andaian@contoh.example;;;;;;;;;;Baru;
12;16/1/2026;telp;;;;;;;Telepon kantor tidak diangkat. Sudah empat kali dicoba;;normatif;;;Nomor cadangan tersedia;20/1/2026;;
;;;;;;;;;Mengetahui,;;;;;;;;
`;
const csvFile = () => new File([register], "register pengaduan 2026.csv");

const persons = [
  "Budi Santoso",
  "Pak Budi",
  "0812-0000-1111",
  "081200001111",
  "Jl. Rekaan",
  "Siti Rekaan",
  "Aminah",
  "Gang Umpama",
  "81200002222",
  "Petrus",
  "Joko",
  "Jl. Andai",
  "0813-0000-3333",
  "joko@contoh",
  "Rina Andaian",
  "rina.andaian@",
];

describe("a register of complaints as a CSV", () => {
  test("its headings are understood as offices write them", async () => {
    const { targets } = await opened(csvFile());
    expect(targets).toEqual({
      "No.": "ignore",
      "Tanggal terima": "receivedAt",
      "Kanal/Media": "fields.channel",
      "No. LAPOR": "fields.laporNumber",
      "Nama pelapor": "fields.reporterName",
      Alamat: "fields.reporterAddress",
      "No. HP": "fields.reporterPhone",
      Pekerjaan: "fields.reporterJob",
      Perihal: "fields.subject",
      Uraian: "fields.story",
      Terlapor: "fields.reported",
      Klasifikasi: "category",
      "Disposisi/Unit": "fields.unit",
      "Tindak lanjut": "note",
      Jawaban: "fields.answer",
      "Tanggal jawab": "fields.answerDeliveredAt",
      Status: "stage",
      Keterangan: "note",
    });
  });

  test("channels, classes and states have their usual words", async () => {
    const { drafts } = await opened(csvFile());
    expect(
      drafts.map(({ fields, category, stage }) => [
        fields["channel"],
        fields["channelName"] ?? null,
        category,
        stage,
      ]),
    ).toEqual([
      ["whatsapp", null, "non-oversight", "done"],
      ["lapor", null, "minor", "answered"],
      ["instagram", null, "normative", "follow-up"],
      ["complaint-box", null, "minor", "received"],
      ["in-person", null, "oversight", "follow-up"],
      ["in-person", null, null, "forwarded"],
      ["other", "surat", null, "withdrawn"],
      ["other", "merpati", null, "archived"],
      ["lapor", null, null, "received"],
      ["telephone", null, "normative", "answered"],
    ]);
  });

  test("every row has its verdict, none of which names a reporter", async () => {
    const { rows } = await opened(csvFile());
    expect(
      rows.map(({ row, kind, subject, reasons }) => [row, kind, subject, reasons.map(reasonText)]),
    ).toEqual([
      [
        5,
        "good",
        "Jaringan sekolah mati",
        [
          "Uraian: nama atau nomor pelapor disamarkan",
          "Keterangan: nama atau nomor pelapor disamarkan",
          "Tindak lanjut: Teknisi turun",
          "Keterangan: Pak [pelapor] sudah ditelepon",
        ],
      ],
      [6, "good", "Wifi taman", []],
      [7, "good", "Komentar dihapus", []],
      [8, "good", "Kursi patah", []],
      [
        9,
        "unsure",
        "Diminta uang",
        ["No. HP: angka 0 di depan ditambahkan", "Tindak lanjut: Dilimpahkan ke Inspektorat"],
      ],
      [10, "good", "Lampu jalan padam", ["Keterangan: ke Dinas Perhubungan"]],
      [11, "good", "Spanduk menutup rambu", []],
      [12, "unsure", "Iklan pinjaman", ["Kanal/Media “merpati” belum dikenal"]],
      [13, "duplicate", "Wifi taman lagi", ["Mungkin ganda: sama dengan baris 6"]],
      [14, "bad", "Tanpa tanggal", ["Tanggal terima “tidak ada” tidak terbaca sebagai tanggal"]],
      [15, "bad", "", ["Perihal dan uraian tidak diisi"]],
      [
        16,
        "unsure",
        "Telepon kantor tidak diangkat",
        [
          "Perihal tidak diisi; diambil dari awal uraian",
          "Status tidak diisi; dianggap Dijawab karena Tanggal jawab diisi",
        ],
      ],
    ]);
  });

  test("answers are kept, and the day of the answer ends the promise", async () => {
    const { drafts, rows } = await opened(csvFile());
    expect(
      drafts
        .filter(({ fields }) => fields["answer"] !== undefined)
        .map(({ fields, closedAt }) => [
          fields["answer"],
          wibText(closedAt),
          fields["answerDeliveredAt"] === closedAt,
        ]),
    ).toEqual([
      ["Jaringan sudah pulih", "2026-01-12 16.00", true],
      ["Sudah diperbaiki", "2026-01-08 16.00", true],
      ["Nomor cadangan tersedia", "2026-01-20 16.00", true],
    ]);
    const line = (row: number) => rows.find((one) => one.row === row)?.promise?.line;
    expect([line(5), line(6), line(16)]).toEqual([
      expect.stringMatching(/^tepat waktu/),
      expect.stringMatching(/^tepat waktu/),
      expect.stringMatching(/^tepat waktu/),
    ]);
    // Ended, and nobody wrote down which limit it had.
    expect([line(10), line(11), line(12)]).toEqual([
      "tanpa hitungan",
      "tanpa hitungan",
      "tanpa hitungan",
    ]);
  });

  test('the reporter lies in fields of his own; "Anonim" is no name', async () => {
    const { drafts } = await opened(csvFile());
    expect(drafts[0]?.fields).toEqual({
      channel: "whatsapp",
      reporterName: "Budi Santoso",
      reporterAddress: "Jl. Rekaan No. 5 Pontianak",
      reporterPhone: "0812-0000-1111",
      reporterJob: "Guru",
      subject: "Jaringan sekolah mati",
      story: "Saya [pelapor] melaporkan jaringan sekolah mati sejak Senin, hubungi 0812******11",
      reported: "Bidang Infrastruktur",
      category: "non-oversight",
      unit: "Bidang Infrastruktur TIK",
      answer: "Jaringan sudah pulih",
      answerDeliveredAt: wib("2026-01-12 16.00"),
      protection: [{ id: "anonymous" }],
    });
    expect(drafts[1]?.fields).not.toHaveProperty("reporterName");
    expect(drafts[1]?.fields["unstated"]).toEqual([{ id: "name" }]);
    expect(drafts[4]?.fields).toMatchObject({ reporterPhone: "081200002222" });
  });

  test("nothing that is shown names a reporter: samples, first rows, verdicts, the file of wrong rows", async () => {
    const { reading, table, first, rows, answers } = await opened(csvFile());
    const rejected = reading.rejected({ ...answers, ...desk });
    const words = reading.words(answers);
    const seen = JSON.stringify({ table, first, rows, words }) + rejected;
    for (const told of persons) expect([told, seen.includes(told)]).toEqual([told, false]);
    expect(rejected).toContain("Tanpa tanggal");
    expect(rejected).toContain("J*** U***");
    expect(rejected).toContain("[pelapor]");
    expect(table.columns.map(({ label }) => label)).toContain("Nama pelapor");
  });

  test("a column with names is kept in words under no circumstances", async () => {
    const { reading, answers, table } = await opened(csvFile());
    const name = table.columns.find(({ label }) => label === "Nama pelapor");
    const chosen = {
      ...answers,
      mapping: { ...answers.mapping, [name?.index ?? 0]: "note" },
    } as const;
    const rows = reading.rows({ ...chosen, ...desk });
    const drafts = reading.drafts({ ...chosen, ...desk, rows: rows.map(({ row }) => row) });
    expect(JSON.stringify(drafts.map(({ unsure }) => unsure))).not.toContain("Siti");
    expect(reading.rejected({ ...chosen, ...desk })).not.toContain("Joko");
  });

  test("imported, reporters lie in their records alone, and oversight is secret at once", async () => {
    const { drafts } = await opened(csvFile());
    const office = await openOffice();
    const plan = {
      batch: "b1",
      service: "complaint",
      file: "register pengaduan 2026.csv",
      lines: drafts,
      unsure: 3,
      duplicates: 0,
      bad: 2,
    } as const;
    const who = { actor: lidya, now: desk.now };
    expect(await writeImport(office.db, plan, who)).toEqual({ kind: "done", cases: 10 });
    const contents = await contentsOf(office.db);
    const holding = Object.keys(contents).filter((table) => {
      const written = JSON.stringify(contents[table]);
      return persons.some((told) => written.includes(told));
    });
    expect(holding).toEqual(["apart"]);
    const chunks = JSON.stringify(contents["searchChunks"]);
    for (const told of ["budi", "aminah", "petrus", "rekaan"]) expect(chunks).not.toContain(told);
    const rows = await office.db.cases.toArray();
    const oversight = rows.filter(({ doc }) => doc.category === "oversight");
    expect(oversight.map(({ doc }) => doc.fields["protection"])).toEqual([
      [{ id: "anonymous" }, { id: "secret" }],
    ]);
    expect(
      await writeImport(office.db, { ...plan, batch: "b2" }, { actor: nurul, now: desk.now }),
    ).toMatchObject({ kind: "refused", refusal: { type: "NotYourRole" } });
  });
});

describe("a register of complaints as a spreadsheet", () => {
  const day = (date: string) => ({ value: new Date(`${date}T00:00:00Z`), format: "dd/mm/yyyy" });
  const none = Array.from({ length: 8 }, () => null);
  const sheet = async () =>
    await xlsx([
      {
        sheet: "Pengaduan",
        data: [
          [{ value: "BUKU PENGADUAN", columnSpan: 9 }, ...none],
          [
            { value: "No", rowSpan: 2 },
            { value: "Tgl. Aduan", rowSpan: 2 },
            { value: "Media", rowSpan: 2 },
            { value: "Pelapor", columnSpan: 2 },
            null,
            { value: "Isi Aduan", rowSpan: 2 },
            { value: "Kategori", rowSpan: 2 },
            { value: "Tanggapan", rowSpan: 2 },
            { value: "Tgl. Selesai", rowSpan: 2 },
          ],
          [null, null, null, "Nama", "HP", null, null, null, null],
          [
            1,
            day("2026-03-02"),
            "FB",
            "Maria Contoh",
            81200004444,
            "Siaran tanpa suara",
            "Tidak berkadar pengawasan",
            "Sudah diunggah ulang",
            day("2026-03-09"),
          ],
          [2, '"', "Website", "NN", null, "Formulir rusak", "Ringan", null, null],
        ],
      },
    ]);

  test("merged headings are read, an end without a state is done, a number loses no zero", async () => {
    const file = new File([new Uint8Array(await sheet())], "pengaduan.xlsx");
    const { targets, drafts, first } = await opened(file);
    expect(targets).toEqual({
      No: "ignore",
      "Tgl. Aduan": "receivedAt",
      Media: "fields.channel",
      "Pelapor Nama": "fields.reporterName",
      "Pelapor HP": "fields.reporterPhone",
      "Isi Aduan": "fields.story",
      Kategori: "category",
      Tanggapan: "fields.answer",
      "Tgl. Selesai": "closedAt",
    });
    expect(
      drafts.map(({ fields, stage, receivedAt, closedAt }) => [
        fields["channel"],
        fields["subject"],
        stage,
        wibText(receivedAt),
        wibText(closedAt),
        fields["reporterPhone"] ?? null,
      ]),
    ).toEqual([
      [
        "facebook",
        "Siaran tanpa suara",
        "done",
        "2026-03-02 07.30",
        // In Ramadan the office closes earlier.
        "2026-03-09 15.00",
        "081200004444",
      ],
      ["contact-form", "Formulir rusak", "received", "2026-03-02 07.30", null, null],
    ]);
    expect(JSON.stringify(first)).not.toContain("Maria");
  });
});

test("an address of mail in the column of telephones is taken for one", async () => {
  const text = "Tgl Terima;Media;Perihal;HP/Email Pelapor\n5/1/2026;Email;x;ani@contoh.example\n";
  const { drafts } = await opened(new File([text], "adu.csv"));
  expect(drafts[0]?.fields).toMatchObject({ reporterEmail: "ani@contoh.example" });
});

describe("words of channels and states", () => {
  const one = async (heading: string, row: string) => {
    const { drafts, rows } = await opened(new File([`${heading}\n${row}\n`], "adu.csv"));
    return { draft: drafts[0], said: rows[0]?.reasons.map(reasonText) ?? [] };
  };

  test.each([
    ["WA", "whatsapp"],
    ["Whatsapp", "whatsapp"],
    ["Telp.", "telephone"],
    ["Surel", "email"],
    ["SP4N-LAPOR!", "lapor"],
    ["IG", "instagram"],
    ["Facebook", "facebook"],
    ["Twitter", "twitter"],
    ["Tatap muka", "in-person"],
    ["Kotak Pengaduan", "complaint-box"],
    ["Kontak Kami", "contact-form"],
  ])("%s is %s", async (word, channel) => {
    const { draft, said } = await one("Tgl Terima;Media;Uraian;Status", `5/1/2026;${word};x;Baru`);
    expect([draft?.fields["channel"], said]).toEqual([
      channel,
      ["Perihal tidak diisi; diambil dari awal uraian"],
    ]);
  });

  test.each([
    ["Belum ditindaklanjuti", "received"],
    ["Sdg diproses", "follow-up"],
    ["Sudah ditanggapi", "answered"],
    ["SELESAI", "done"],
    ["Blm lengkap", "incomplete"],
    ["Bukan wewenang", "forwarded"],
    ["Dicabut", "withdrawn"],
    ["Diarsipkan", "archived"],
  ])("%s stands in %s", async (word, stage) => {
    const { draft } = await one("Tgl Terima;Media;Perihal;Status", `5/1/2026;WA;x;${word}`);
    expect(draft?.stage).toBe(stage);
  });

  test("without a channel its number tells that it came through LAPOR; else it is said to be another", async () => {
    const known = await one("Tgl Terima;Nomor LAPOR;Perihal", "5/1/2026;1234567;x");
    expect(known.draft?.fields).toMatchObject({ channel: "lapor", laporNumber: "1234567" });
    const unknown = await one("Tgl Terima;Perihal", "5/1/2026;x");
    expect(unknown.draft?.fields).toMatchObject({
      channel: "other",
      channelName: "Tidak disebut di register",
    });
    expect(unknown.said).toContain("Kanal tidak diisi; dianggap Lainnya");
  });

  test("a number of LAPOR in a row of another channel is kept in words", async () => {
    const { draft, said } = await one(
      "Tgl Terima;Media;Nomor LAPOR;Perihal",
      "5/1/2026;WA;1234567;x",
    );
    expect(draft?.fields).not.toHaveProperty("laporNumber");
    expect(said).toContain("Nomor LAPOR: 1234567");
  });
});
