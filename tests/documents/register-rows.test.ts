import { firstDeskSettings } from "#domain/reference/desk-settings.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decide } from "#domain/case/decide.ts";
import { holidays, officeHours } from "#domain/calendar-data.ts";
import { colocation } from "#domain/services/colocation.ts";
import { complaint } from "#domain/services/complaint.ts";
import { consultation } from "#domain/services/consultation.ts";
import { createWorkingCalendar } from "#domain/working-calendar.ts";
import { fingerprintOf } from "#documents/register/fingerprint.ts";
import { guessColumns, guessesToMapping } from "#documents/register/guess-columns.ts";
import { rejectedToCsv } from "#documents/register/rejected-rows.ts";
import {
  type ImportContext,
  type RowVerdict,
  understandRows,
  unknownWords,
} from "#documents/register/understand-rows.ts";
import { reasonText } from "#text/import.ts";
import { contextOf, hideRow, tableOf, understand, wib, xlsx } from "./register-files.ts";

const reasonsOf = (verdict: RowVerdict | undefined) => verdict?.reasons.map(reasonText) ?? [];

/** One row beneath a heading. */
const one = async (heading: string, row: string, changes: Partial<ImportContext> = {}) => {
  const { verdicts } = await understand(`${heading}\n${row}\n`, changes);
  const [verdict] = verdicts;
  if (!verdict) throw new Error("no row");
  return { ...verdict, said: reasonsOf(verdict) };
};

const basic = "Tgl Terima;OPD;Keperluan;Status;Tgl Selesai";
const basicDone = "Tgl Terima;OPD;Keperluan;Status;Tgl Selesai;Keterangan";

test("a complete row becomes a draft of a case, marked with nothing", async () => {
  const { kind, said, draft, fingerprint } = await one(
    "No. Agenda;Tgl Terima;OPD;No. Surat;Tgl Surat;Hal;Keperluan;Jenis Permohonan;Status;Tgl Selesai;Petugas",
    "12/COL;5/1/2026;Bapenda;900/1;2 Jan 2026;Permintaan;Server pajak;Baru;Sudah dikonfirmasi;7/1/2026;Rina Kartika",
  );
  expect({ kind, said }).toEqual({ kind: "good", said: [] });
  expect(draft).toEqual({
    service: "colocation",
    fingerprint,
    formerNumber: "12/COL",
    receivedAt: Date.parse("2026-01-05T07:30:00+07:00"),
    stage: "done",
    stageSince: Date.parse("2026-01-07T16:00:00+07:00"),
    closedAt: Date.parse("2026-01-07T16:00:00+07:00"),
    category: null,
    fields: {
      agency: "bapenda",
      letterNumber: "900/1",
      letterDate: "2026-01-02",
      letterSubject: "Permintaan",
      kind: "new",
      subject: "Server pajak",
    },
    ticks: [],
    stageAnswers: {},
    assignee: { id: "p1", name: "Rina Kartika, S.Kom." },
    unsure: [],
  });
});

test("where only the letter's subject is given, the case is about that", async () => {
  const { kind, draft } = await one("Tgl Terima;OPD;Hal;Status", "5/1/2026;Bapenda;Server;proses");
  expect(kind).toBe("good");
  expect(draft?.fields).toEqual({ agency: "bapenda", letterSubject: "Server", subject: "Server" });
});

test("a second column for the same thing is kept in words, unless it is personal", async () => {
  const table = await tableOf(
    "Tgl Terima;OPD;Hal;Status;No HP;HP 2;Uraian\n5/1/2026;Bapenda;a;proses;0812345678;0898765432;b\n",
  );
  const mapping = {
    ...guessesToMapping(guessColumns(table, colocation)),
    5: "fields.picPhone",
    6: "fields.letterSubject",
  } as const;
  const [row] = understandRows(table, mapping, contextOf());
  expect(row?.draft?.unsure).toEqual(["Uraian: b"]);
});

test("a row without PD, date of receipt, or subject and device is bad, and each lack is said", async () => {
  const empty = await one("Tgl Terima;OPD;Keperluan;Perangkat;Keterangan", ";;;;pinjam");
  expect(empty).toMatchObject({
    kind: "bad",
    draft: null,
    said: [
      "Tanggal terima tidak diisi",
      "Perangkat Daerah tidak diisi",
      "Keperluan dan perangkat tidak diisi",
    ],
  });
  const device = await one(
    "Tgl Terima;OPD;Keperluan;Perangkat;Status",
    "5/1/2026;Bapenda;;Server;proses",
  );
  expect(device.kind).toBe("good");
  expect(device.draft?.fields["devices"]).toEqual([{ id: "1", type: "server" }]);
});

test.each([
  ["besok", "Tanggal terima “besok” tidak terbaca sebagai tanggal"],
  ["24/11/2026", "Tanggal terima 24 November 2026 setelah hari ini"],
  ["23/11/2026 11.00", "Tanggal terima 23 November 2026 setelah hari ini"],
  ["5/1/1999", "Tanggal terima 5 Januari 1999 sebelum tahun 2000"],
])("a receipt of %j is bad: %s", async (date, said) => {
  expect(await one(basic, `${date};Bapenda;Server;proses;`)).toMatchObject({
    kind: "bad",
    said: [said],
  });
});

test("a receipt of today without a time is not in the future, whatever the clock says", async () => {
  const early = Date.parse("2026-11-23T06:00:00+07:00");
  const row = await one(basic, "23/11/2026;Bapenda;Server;proses;", { now: early });
  expect(row.draft?.receivedAt).toBe(early);
});

test("a PD close to one of the list is taken as that one and marked; an unknown one stays as written", async () => {
  const close = await one(basic, "5/1/2026;Badan Pendaptan Daerah;Server;proses;");
  expect(close).toMatchObject({
    kind: "unsure",
    said: ["“Badan Pendaptan Daerah” dibaca sebagai Badan Pendapatan Daerah"],
  });
  expect(close.draft?.fields["agency"]).toBe("bapenda");
  const unknown = await one(basic, "5/1/2026;KPU Sambas;Server;proses;");
  expect(unknown.draft?.fields["agency"]).toBe("KPU Sambas");
  expect(unknown.kind).toBe("unsure");
});

test("an unsure date is taken, and the row says how it was read", async () => {
  const { kind, said, draft } = await one(basic, "12/31/2025;Bapenda;Server;proses;");
  expect({ kind, said }).toEqual({
    kind: "unsure",
    said: ["Tgl Terima “12/31/2025” dibaca 31 Desember 2025"],
  });
  expect(wib(draft?.receivedAt ?? null)).toBe("2025-12-31 07:30");
});

test.each(['"', "''", "〃", "sda", "s.d.a.", "Idem", '- " -'])(
  "the ditto mark %s stands for the value above, through several rows",
  async (mark) => {
    const ditto = mark.includes('"') ? `"${mark.replaceAll('"', '""')}"` : mark;
    const { verdicts } = await understand(
      `${basic}\n5/1/2026;Bapenda;Server;proses;\n${ditto};${ditto};NAS;proses;\n6/1/2026;${ditto};Switch;proses;\n`,
    );
    expect(verdicts.map((row) => [row.kind, row.draft?.fields["agency"]])).toEqual([
      ["good", "bapenda"],
      ["good", "bapenda"],
      ["good", "bapenda"],
    ]);
    expect(wib(verdicts[1]?.draft?.receivedAt ?? null)).toBe("2026-01-05 07:30");
  },
);

test("a ditto mark beneath an empty cell is empty, and says so", async () => {
  const row = await one(basic, "5/1/2026;sda;Server;proses;");
  expect(row).toMatchObject({
    kind: "bad",
    said: [
      "OPD: tanda “sama dengan di atas”, tetapi di atasnya kosong",
      "Perangkat Daerah tidak diisi",
    ],
  });
});

test.each([
  ["Selesai", "done"],
  ["sudah dikonfirmasi", "done"],
  ["SELESAI tgl 7/1/2026", "done"],
  ["dalam proses", "processing"],
  ["sedang dikaji", "review"],
  ["Ditolak", "declined"],
  ["dikembalikan", "returned"],
  ["batal", "cancelled"],
  ["belum diproses", "submitted"],
])("the status %j is the stage %s", async (word, stage) => {
  const { draft } = await one(basic, `5/1/2026;Bapenda;Server;${word};`);
  expect(draft?.stage).toBe(stage);
});

test("unknown words are asked once for all rows, and the answer settles them", async () => {
  const text = `${basicDone}\n5/1/2026;Bapenda;Server;belum selesai;;\n6/1/2026;BKD;Server;Belum Selesai;;\n7/1/2026;BPBD;NAS;diterima;;\n`;
  const { table, mapping, verdicts } = await understand(text);
  const asked = unknownWords(table, mapping, contextOf());
  expect(asked.map(({ key, word, rows, label }) => ({ key, word, rows, label }))).toEqual([
    { key: "stage:belum selesai", word: "belum selesai", rows: [2, 3], label: "Status" },
    { key: "stage:diterima", word: "diterima", rows: [4], label: "Status" },
  ]);
  expect(asked[0]?.options.map(({ id }) => id)).toEqual(Object.keys(colocation.stages));
  expect(verdicts[0]).toMatchObject({ kind: "unsure", draft: { stage: "submitted" } });
  const answered = understandRows(
    table,
    mapping,
    contextOf({ words: { "stage:belum selesai": "processing", "stage:diterima": "skip" } }),
  );
  expect(answered.map(({ kind, draft }) => [kind, draft?.stage])).toEqual([
    ["good", "processing"],
    ["good", "processing"],
    ["good", "submitted"],
  ]);
});

test("without a status an end date means done, and no end date the first stage; both are marked", async () => {
  const { verdicts } = await understand(
    `${basic}\n5/1/2026;Bapenda;Server;;7/1/2026\n6/1/2026;BKD;Server;;\n`,
  );
  expect(verdicts.map((row) => [row.draft?.stage, ...reasonsOf(row)])).toEqual([
    ["done", "Status tidak diisi; dianggap Selesai dari tanggal selesainya"],
    ["submitted", "Status tidak diisi; dianggap Diajukan"],
  ]);
});

test("an end counts at closing time, by the calendar when one is given", async () => {
  const row = "5/1/2026;Bapenda;Server;selesai;9/1/2026";
  expect(wib((await one(basic, row)).draft?.closedAt ?? null)).toBe("2026-01-09 16:00");
  const friday = await one(basic, row, { closesAt: () => 990 });
  expect(wib(friday.draft?.closedAt ?? null)).toBe("2026-01-09 16:30");
  const timed = await one(basic, "5/1/2026 09.15;Bapenda;Server;selesai;9/1/2026 10.45");
  expect([wib(timed.draft?.receivedAt ?? null), wib(timed.draft?.closedAt ?? null)]).toEqual([
    "2026-01-05 09:15",
    "2026-01-09 10:45",
  ]);
});

test("an end before the receipt, in the future or of an open case is left out and said", async () => {
  const { verdicts } = await understand(
    `${basic}\n5/1/2026;Bapenda;a;selesai;4/1/2026\n5/1/2026;BKD;b;selesai;1/12/2026\n5/1/2026;BPBD;c;proses;7/1/2026\n5/1/2026;Setda;d;selesai;\n`,
  );
  expect(verdicts.map((row) => [row.kind, row.draft?.closedAt, ...reasonsOf(row)])).toEqual([
    ["unsure", null, "Tanggal selesai “4/1/2026” sebelum tanggal terima; tidak dipakai"],
    ["unsure", null, "Tanggal selesai “1/12/2026” setelah hari ini; tidak dipakai"],
    [
      "unsure",
      null,
      "Tanggal selesai “7/1/2026” ada, tetapi tahapnya Diproses; tanggal tidak dipakai",
    ],
    ["good", null],
  ]);
});

test("a promise of hours gets no result from days alone", async () => {
  const heading = "Tanggal;Jam;Nama;Instansi;Keperluan;Status;Tgl Selesai";
  const given = { standard: consultation };
  const days = await one(heading, "5/1/2026;;Ani;Bapenda;Tanya;selesai;5/1/2026", given);
  expect([days.kind, days.draft?.closedAt, wib(days.draft?.stageSince ?? null)]).toEqual([
    "good",
    null,
    "2026-01-05 16:00",
  ]);
  const timed = await one(
    heading,
    "5/1/2026;09.15;Ani;Bapenda;Tanya;selesai;5/1/2026 10.00",
    given,
  );
  expect(wib(timed.draft?.closedAt ?? null)).toBe("2026-01-05 10:00");
});

test("serials and date cells of a spreadsheet are dates; hidden and merged rows are taken and marked", async () => {
  const bytes = await xlsx(
    [
      {
        sheet: "2026",
        dateFormat: "dd/mm/yyyy",
        data: [
          [{ value: "REGISTER COLOCATION", columnSpan: 4 }],
          ["Tanggal Terima", "OPD", "Keperluan", "Status"],
          [new Date(Date.UTC(2026, 0, 5)), "Bapenda", "Server", "selesai"],
          [46_027.604166666664, "BKD", "Server", "selesai"],
          [
            { value: new Date(Date.UTC(2026, 0, 7)), rowSpan: 2 },
            { value: "BPBD", rowSpan: 2 },
            "Server",
            "proses",
          ],
          [null, null, "Switch", "proses"],
        ],
      },
    ],
    hideRow(4),
  );
  const table = await tableOf(bytes, "a.xlsx");
  const mapping = guessesToMapping(guessColumns(table, colocation));
  const verdicts = understandRows(table, mapping, contextOf());
  expect(
    verdicts.map((row) => [row.row, wib(row.draft?.receivedAt ?? null), ...reasonsOf(row)]),
  ).toEqual([
    [3, "2026-01-05 07:30"],
    [4, "2026-01-05 14:30", "Baris ini tersembunyi di berkas aslinya"],
    [5, "2026-01-07 07:30"],
    [6, "2026-01-07 07:30", "Baris ini memakai sel gabungan dari baris di atasnya"],
  ]);
});

test("date cells among texts with a day above 12 may have day and month exchanged", async () => {
  const bytes = await xlsx([
    {
      sheet: "A",
      dateFormat: "dd/mm/yyyy",
      data: [
        ["Tanggal Terima", "OPD", "Keperluan", "Status"],
        [new Date(Date.UTC(2026, 4, 1)), "Bapenda", "Server", "selesai"],
        ["23/01/2026", "BKD", "Server", "selesai"],
      ],
    },
  ]);
  const table = await tableOf(bytes, "a.xlsx");
  const verdicts = understandRows(
    table,
    guessesToMapping(guessColumns(table, colocation)),
    contextOf(),
  );
  expect(verdicts.map(reasonsOf)).toEqual([
    ["Tanggal Terima 1 Mei 2026: hari dan bulan mungkin tertukar oleh Excel"],
    [],
  ]);
});

const devices = "Tgl Terima;OPD;Perangkat;Jumlah;Serial Number;Rak;Status";
const devicesOf = async (cells: string) => {
  const { kind, said, draft } = await one(devices, `5/1/2026;Bapenda;${cells};proses`);
  return { kind, said, devices: draft?.fields["devices"] };
};

test("devices in one cell are taken apart when they are simple", async () => {
  expect(await devicesOf('2 server Dell R740, 1 switch;;"A;B;C";R1')).toEqual({
    kind: "good",
    said: [],
    devices: [
      { id: "1", type: "server", brand: "Dell", model: "R740", serial: "A", rack: "R1" },
      { id: "2", type: "server", brand: "Dell", model: "R740", serial: "B", rack: "R1" },
      { id: "3", type: "switch", serial: "C", rack: "R1" },
    ],
  });
  expect((await devicesOf("Mikrotik;2;;")).devices).toHaveLength(2);
  expect((await devicesOf("Server (2 unit) dan Storage 1 unit;;;")).devices).toMatchObject([
    { type: "server" },
    { type: "server" },
    { type: "storage" },
  ]);
});

test("devices that cannot be taken apart stand as one, whole, and are marked", async () => {
  expect(await devicesOf("Peralatan pendukung PPDB;;;")).toEqual({
    kind: "unsure",
    said: ["Perangkat “Peralatan pendukung PPDB” dicatat sebagai satu perangkat"],
    devices: [{ id: "1", type: "other", model: "Peralatan pendukung PPDB" }],
  });
  expect(await devicesOf("2 server;;A;")).toMatchObject({
    kind: "unsure",
    said: ["Serial Number “A” tidak bisa dibagi ke 2 perangkat"],
  });
});

test("a telephone number gets back the zero a spreadsheet took", async () => {
  const heading = "Tgl Terima;OPD;Keperluan;Status;PIC;No HP";
  const row = await one(heading, "5/1/2026;Bapenda;Server;proses;Ani;81234567890");
  expect(row.draft?.fields["picPhone"]).toBe("081234567890");
  expect(row).toMatchObject({ kind: "unsure", said: ["No HP: angka 0 di depan ditambahkan"] });
});

test("a personal datum that does not fit stays masked in its field and is never quoted", async () => {
  const heading = "Tgl Terima;OPD;Keperluan;Status;No HP";
  const row = await one(heading, "5/1/2026;Bapenda;Server;proses;tanya Ani");
  expect(row.draft?.fields["picPhone"]).toBe("tanya Ani");
  expect(row.said).toEqual(["No HP bukan nomor telepon"]);
});

test("a text too long for its field is kept whole in words, never cut", async () => {
  const long = "Server ".repeat(60).trim();
  const row = await one(basicDone, `5/1/2026;Bapenda;${long};proses;;`);
  expect(row.draft?.fields["subject"]).toBeUndefined();
  expect(row).toMatchObject({
    kind: "unsure",
    said: [`Keperluan lebih dari 300 huruf; seluruhnya: ${long}`],
  });
});

test("a note explains a refusal; otherwise it is kept in words", async () => {
  const declined = await one(basicDone, "5/1/2026;Bapenda;Server;ditolak;;daya tidak cukup");
  expect(declined.draft).toMatchObject({
    stageAnswers: { reason: "daya tidak cukup" },
    unsure: [],
  });
  const open = await one(basicDone, "5/1/2026;Bapenda;Server;proses;;map hijau");
  expect(open).toMatchObject({
    kind: "good",
    draft: { stageAnswers: {}, unsure: ["Keterangan: map hijau"] },
  });
});

test("a NIK in a note is masked, and a column of them is not imported", async () => {
  const heading = `${basicDone};NIK`;
  const { draft } = await one(
    heading,
    "5/1/2026;Bapenda;Server;proses;;pengantar 6171012345670003;6171012345670003",
  );
  expect(JSON.stringify(draft)).not.toContain("6171012345670003");
  expect(draft?.unsure).toContain("Keterangan: pengantar 6171********0003");
});

test("an officer is found by name without titles; a first name alone is marked, two Budis are none", async () => {
  const heading = `${basic};Petugas`;
  const officer = async (name: string) => {
    const { draft, kind } = await one(heading, `5/1/2026;Bapenda;Server;proses;;${name}`);
    return [draft?.assignee?.id ?? null, kind];
  };
  expect(await officer("Budi Santoso ST")).toEqual(["p2", "good"]);
  expect(await officer("Rina")).toEqual(["p1", "unsure"]);
  expect(await officer("Budi")).toEqual([null, "unsure"]);
  expect(await officer("Sinta")).toEqual([null, "unsure"]);
});

test("letters broken on the way are marked in their row only", async () => {
  const { verdicts } = await understand(
    `${basic}\n5/1/2026;Bapenda;PÃ©kalongan;proses;\n6/1/2026;BKD;Pékalongan;proses;\n`,
  );
  expect(verdicts.map((row) => row.kind)).toEqual(["unsure", "good"]);
});

test("importing a file again marks its rows as possible duplicates, and so does a row repeated in it", async () => {
  const text = `${basic}\n5/1/2026;Bapenda;Server;proses;\n5/1/2026;OPD Badan Pendapatan Daerah;SERVER.;selesai;\n`;
  const first = await understand(text);
  expect(first.verdicts.map((row) => [row.kind, ...reasonsOf(row)])).toEqual([
    ["good"],
    ["duplicate", "Mungkin ganda: sama dengan baris 2"],
  ]);
  const known = new Set(first.verdicts.flatMap((row) => row.fingerprint ?? []));
  const again = await understand(text, { known });
  expect(again.verdicts.map((row) => [row.kind, row.draft !== null])).toEqual([
    ["duplicate", true],
    ["duplicate", true],
  ]);
});

test("a case typed by hand gives the fingerprint of the row that says the same", async () => {
  const { fingerprint } = await one(basic, "5/1/2026;Bapenda;Server pajak;proses;");
  const typed = { agency: "bapenda", subject: "server  pajak" };
  const at = Date.parse("2026-01-05T14:00:00+07:00");
  expect(fingerprintOf(colocation, { receivedAt: at, fields: typed })).toBe(fingerprint);
  expect(fingerprintOf(colocation, { receivedAt: at + 86_400_000, fields: typed })).not.toBe(
    fingerprint,
  );
});

test("a register of complaints is classified, and unknown channels are asked", async () => {
  const heading = "Tgl Terima;Media;Perihal;Isi Pengaduan;Klasifikasi;Status";
  const text = `${heading}\n5/1/2026;WA;Jaringan;Mati;tidak berkadar pengawasan;dijawab\n6/1/2026;merpati;Jaringan;Mati;berkadar pengawasan;proses\n`;
  const { verdicts, table, mapping } = await understand(text, { standard: complaint });
  expect(
    verdicts.map(({ kind, draft }) => [
      kind,
      draft?.stage,
      draft?.category,
      draft?.fields["category"],
    ]),
  ).toEqual([
    ["good", "answered", "non-oversight", "non-oversight"],
    ["unsure", "follow-up", "oversight", "oversight"],
  ]);
  expect(verdicts[0]?.draft?.fields["channel"]).toBe("whatsapp");
  expect(unknownWords(table, mapping, { standard: complaint }).map(({ key }) => key)).toEqual([
    "fields.channel:merpati",
  ]);
});

test("bad rows go out as a CSV with their cells, their row and the reason, and no formula runs", async () => {
  const text =
    'Tgl Terima;OPD;Keperluan;No HP\n5/1/2026;Bapenda;Server;1\n;=1+1;"Server; besar";+628123456789\n';
  const { table, verdicts } = await understand(text);
  expect(rejectedToCsv(table, verdicts)).toBe(
    "\uFEFFTgl Terima;OPD;Keperluan;No HP;Baris;Alasan\r\n" +
      ";'=1+1;\"Server; besar\";'+628123456789;3;" +
      "Tanggal terima tidak diisi\r\n",
  );
});

test("10,000 rows get 10,000 verdicts", async () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, index) => `${(index % 28) + 1}/${(index % 10) + 1}/2026;Bapenda;Server ${index};selesai;`,
  );
  const { verdicts } = await understand(`${basic}\n${rows.join("\n")}\n`);
  expect(verdicts).toHaveLength(10_000);
  expect(verdicts.filter((row) => row.kind === "good")).toHaveLength(10_000);
}, 60_000);

const cell = fc.oneof(
  fc.constantFrom(
    "",
    "sda",
    "-",
    "5/1/2026",
    "31/12/2026",
    "46027",
    "Bapenda",
    "Dinas Sosial",
    "selesai",
    "proses",
    "Jumlah",
    "2 server",
    "081234567890",
    "__proto__",
    "constructor",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

test("no row is lost: every filled row has a verdict or is listed as none, and what is taken can be decided", async () => {
  const heading = [
    "Tgl Terima",
    "OPD",
    "Keperluan",
    "Perangkat",
    "Status",
    "Tgl Selesai",
    "No HP",
    "Petugas",
    "Keterangan",
  ];
  const quoted = (cells: readonly string[]) =>
    cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(";");
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), { maxLength: 12 }),
      async (rows) => {
        const table = await tableOf([heading, ...rows].map(quoted).join("\n"));
        const context = contextOf();
        const mapping = guessesToMapping(guessColumns(table, colocation));
        const verdicts = understandRows(table, mapping, context);
        const filled = rows.flatMap((cells, index) =>
          cells.some((text) => text.trim() !== "") ? [index + 2] : [],
        );
        const named = [...verdicts.map(({ row }) => row), ...table.left.map(({ row }) => row)];
        expect(verdicts.map(({ row }) => row)).toEqual(table.rows.map(({ number }) => number));
        expect(named.sort((a, b) => a - b)).toEqual(filled);
        for (const { kind, draft } of verdicts) {
          expect(kind === "bad").toBe(draft === null);
          if (!draft) continue;
          expect(draft.receivedAt).toBeLessThanOrEqual(context.now);
          expect(Math.max(draft.closedAt ?? 0, draft.stageSince ?? 0)).toBeLessThanOrEqual(
            context.now,
          );
          expect(Object.hasOwn(colocation.stages, draft.stage)).toBe(true);
        }
        expect(rejectedToCsv(table, verdicts).startsWith("\uFEFF")).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);

test("a draft completed to a command is accepted by the rules of the case", async () => {
  const { draft } = await one(basic, "5/1/2026;Bapenda;Server;selesai;7/1/2026");
  if (!draft) throw new Error("no draft");
  const calendar = createWorkingCalendar({
    revision: 1,
    hours: officeHours,
    holidays,
    marks: [],
    countReceiptDay: false,
  });
  const decided = decide(
    {
      ...draft,
      type: "ImportCase",
      tv: 1,
      id: "c",
      caseId: "k",
      number: "COL-2026-K7-0001",
      batch: "b",
    },
    null,
    {
      now: contextOf().now,
      clockSuspect: false,
      actor: { id: "p1", name: "Rina", roles: ["front-desk"] },
      standard: colocation,
      calendar,
      people: [],
      settings: firstDeskSettings,
      since: [],
    },
  );
  expect(decided).toMatchObject({
    ok: true,
    value: [{ type: "CaseImported", stage: "done", promise: { state: "met" } }],
  });
});
