import * as fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readWorkbook } from "#documents/register/read-table.ts";
import { readFailureText, workbookNoteText } from "#text/import.ts";
import { csv, firstSheet, hideRow, read, xlsx } from "./register-files.ts";

const failureOf = async (bytes: Uint8Array, name: string) => {
  const result = await readWorkbook(bytes, name);
  return result.ok ? null : result.error.type;
};
const texts = (rows: readonly { readonly cells: readonly { readonly text: string }[] }[]) =>
  rows.map((row) => row.cells.map((cell) => cell.text));
const notesOf = async (bytes: Uint8Array, name: string) =>
  (await read(bytes, name)).notes.map((note) => note.type);

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const compound = (stream: string) =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    ...Array.from(stream).flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);

test("a workbook shows all its sheets, the hidden ones marked", async () => {
  const bytes = await xlsx(
    [
      {
        sheet: "2025",
        data: [
          ["PD", "Hal"],
          ["Dinas Sosial", "Server"],
        ],
      },
      { sheet: "Lama", data: [["x", 1]] },
    ],
    (path, xml) =>
      path === "xl/workbook.xml" ? xml.replace('name="Lama"', 'name="Lama" state="hidden"') : xml,
  );
  const { kind, sheets, notes } = await read(bytes, "register.xlsx");
  expect({ kind, notes, sheets: sheets.map(({ name, hidden }) => [name, hidden]) }).toEqual({
    kind: "xlsx",
    notes: [],
    sheets: [
      ["2025", false],
      ["Lama", true],
    ],
  });
});

test("a date cell is its wall-clock day and time, a number a number, a formula its last value", async () => {
  const bytes = await xlsx(
    [
      {
        sheet: "A",
        dateFormat: "dd/mm/yyyy",
        data: [
          [
            new Date(Date.UTC(2026, 10, 23, 14, 30)),
            2.5,
            true,
            { type: "Formula", value: "=B1*2" },
            { type: "Formula", value: "=A9" },
            "ujung",
          ],
        ],
      },
    ],
    (_, xml) => xml.replace("<f>=B1*2</f>", "<f>B1*2</f><v>5</v>"),
  );
  const { rows } = await firstSheet(bytes, "a.xlsx");
  expect(rows[0]?.cells.map(({ text }) => text)).toEqual([
    "23/11/2026 14.30",
    "2.5",
    "true",
    "5",
    "",
    "ujung",
  ]);
  expect(rows[0]?.cells[0]?.value).toEqual(new Date("2026-11-23T14:30:00Z"));
});

test("a merged range says its value in every cell, and hidden rows are known", async () => {
  const bytes = await xlsx(
    [
      {
        sheet: "A",
        data: [
          [{ value: "Surat", columnSpan: 2 }, null, { value: "PD", rowSpan: 2 }],
          ["Nomor", "Tanggal", null],
          ["1", "2", "3"],
        ],
      },
    ],
    hideRow(3),
  );
  const { rows } = await firstSheet(bytes, "a.xlsx");
  expect(texts(rows)).toEqual([
    ["Surat", "Surat", "PD"],
    ["Nomor", "Tanggal", "PD"],
    ["1", "2", "3"],
  ]);
  expect(rows[0]?.cells[1]?.merged).toBe("from-left");
  expect(rows[1]?.cells[2]?.merged).toBe("from-above");
  expect(rows.map((row) => row.hidden)).toEqual([false, false, true]);
});

test("empty rows between keep the row numbers of the spreadsheet", async () => {
  const bytes = await xlsx([{ sheet: "A", data: [["a", "b"], [], [null, null], ["c", "d"]] }]);
  const { rows } = await firstSheet(bytes, "a.xlsx");
  expect(rows.map((row) => [row.number, row.cells.filter((cell) => cell.text).length])).toEqual([
    [1, 2],
    [2, 0],
    [3, 0],
    [4, 2],
  ]);
});

test.each([
  ["comma", 'PD,Hal\nDinas Sosial,"Server, baru"\n'],
  ["semicolon", "PD;Hal\r\nDinas Sosial;Server, baru\r\n"],
  ["tab", "PD\tHal\nDinas Sosial\tServer, baru\n"],
  ["a hint of Excel", "sep=|\nPD|Hal\nDinas Sosial|Server, baru\n"],
])("a CSV separated by %s is read", async (_, text) => {
  const { rows } = await firstSheet(csv(text));
  expect(texts(rows).filter((row) => row.some(Boolean))).toEqual([
    ["PD", "Hal"],
    ["Dinas Sosial", "Server, baru"],
  ]);
});

test("title lines without separators do not mislead the guess of the separator", async () => {
  const text = "REGISTER COLOCATION, TAHUN 2026\n\nPD;Hal;Tanggal\nDinas Sosial;a,b,c;1/2/2026\n";
  expect((await firstSheet(csv(text))).rows[2]?.cells).toHaveLength(3);
});

test("a bare quotation mark is a ditto mark, also when two of them would pair up", async () => {
  const text = 'No;PD;Hal\n1;Dinas Sosial;Server\n2;";Switch\n3;";Router\n4;Bapenda;"NAS; besar"\n';
  const { notes } = await read(csv(text));
  expect(texts((await firstSheet(csv(text))).rows)).toEqual([
    ["No", "PD", "Hal"],
    ["1", "Dinas Sosial", "Server"],
    ["2", '"', "Switch"],
    ["3", '"', "Router"],
    ["4", "Bapenda", "NAS; besar"],
  ]);
  expect(notes).toEqual([{ type: "quotes-repaired" }]);
});

test("UTF-8 with and without its mark, UTF-16 and Windows-1252 give the same letters", async () => {
  const text = "PD;Hal\nPékalongan – Kota;x\n";
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...Array.from(text).flatMap((letter) => [
      letter.charCodeAt(0) & 255,
      letter.charCodeAt(0) >> 8,
    ]),
  ]);
  const ansi = latin1(text.replace("–", "\u0096"));
  for (const bytes of [csv(text), csv(`\uFEFF${text}`), utf16, ansi]) {
    const { rows } = await firstSheet(bytes);
    expect([rows[0]?.cells[0]?.text, rows[1]?.cells[0]?.text]).toEqual(["PD", "Pékalongan – Kota"]);
  }
  expect(await notesOf(ansi, "a.csv")).toEqual(["encoding-guessed"]);
  expect(await notesOf(utf16, "a.csv")).toEqual([]);
});

test("a few broken bytes in UTF-8 are said, and the sound letters stay", async () => {
  const broken = new Uint8Array([...csv("PD;Hal\nPékalongan é è – Kota;x"), 0xe2, 0x80, 0x0a]);
  const { notes, sheets } = await read(broken, "a.csv");
  expect(notes).toEqual([{ type: "characters-damaged" }]);
  expect(sheets[0]?.rows[1]?.cells.map((cell) => cell.text)).toEqual([
    "Pékalongan é è – Kota",
    "x\uFFFD",
  ]);
});

test("a file is read by its bytes, and a name that does not fit is said", async () => {
  const workbook = await xlsx([{ sheet: "A", data: [["PD", "Hal"]] }]);
  expect(await notesOf(workbook, "register.csv")).toEqual(["mislabelled"]);
  expect(await notesOf(csv("PD;Hal\na;b"), "register.xlsx")).toEqual(["mislabelled"]);
  expect(workbookNoteText({ type: "mislabelled", claimed: "csv", kind: "xlsx" })).toBe(
    "Nama berkas berakhiran .csv, isinya Excel (.xlsx); dibaca menurut isinya.",
  );
});

test("what is no register gets a clear answer", async () => {
  const workbook = await xlsx([{ sheet: "A", data: [["PD", "Hal"]] }]);
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ["empty", new Uint8Array(), "a.xlsx"],
    ["no-cells", csv("\n\n;;\n"), "a.csv"],
    ["too-large", new Uint8Array(10 * 1_048_576 + 1), "a.csv"],
    ["pdf", csv("%PDF-1.7 ..."), "register.xlsx"],
    ["encrypted", compound("EncryptedPackage"), "a.xlsx"],
    ["old-excel", compound("Workbook"), "a.xls"],
    ["other-file", compound("WordDocument"), "a.doc"],
    ["web-page", csv("  <html><table><tr><td>1"), "laporan.xls"],
    ["other-file", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), "a.csv"],
    ["other-file", zipSync({ "word/document.xml": strToU8("<w/>") }), "a.xlsx"],
    ["binary-excel", zipSync({ "xl/workbook.bin": strToU8("x") }), "a.xlsx"],
    [
      "open-document",
      zipSync(
        { mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") },
        { level: 0 },
      ),
      "a.ods",
    ],
    ["broken", workbook.slice(0, 400), "a.xlsx"],
    ["broken", zipSync({ "xl/workbook.xml": strToU8("<workbook") }), "a.xlsx"],
  ];
  for (const [expected, bytes, name] of cases) {
    expect([name, await failureOf(bytes, name)]).toEqual([name, expected]);
  }
});

test("a workbook of several megabytes is read, all of its rows", async () => {
  const data = Array.from({ length: 6000 }, (_, row) => [row, "Dinas Sosial", `Server ${row}`]);
  const { rows } = await firstSheet(await xlsx([{ sheet: "A", data }]), "a.xlsx");
  expect([rows.length, rows.at(-1)?.cells[2]?.text]).toEqual([6000, "Server 5999"]);
}, 60_000);

test("whatever bytes come, the answer is a value", async () => {
  const workbook = await xlsx([
    {
      sheet: "A",
      data: [
        ["PD", "Hal"],
        ["Bapenda", 1],
      ],
    },
  ]);
  const damaged = fc
    .array(fc.tuple(fc.nat(workbook.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 })
    .map((changes) => {
      const bytes = workbook.slice();
      for (const [at, value] of changes) bytes[at] = value;
      return bytes;
    });
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 400 }), damaged), async (bytes) => {
      const result = await readWorkbook(bytes, "register.xlsx");
      expect(typeof result.ok).toBe("boolean");
    }),
    { numRuns: 200 },
  );
}, 60_000);

test("too many rows and too many columns are answered before they fill the memory", async () => {
  const long = `PD;Hal\n${"Dinas Sosial;x\n".repeat(20_001)}`;
  expect(await failureOf(csv(long), "a.csv")).toBe("too-many-rows");
  const wide = await xlsx([{ sheet: "A", data: [["a", "b"]] }], (_, xml) =>
    xml.replace('r="B1"', 'r="XFD1"'),
  );
  expect(await failureOf(wide, "a.xlsx")).toBe("too-wide");
});

test("a failure is worded with what helps", () => {
  expect(readFailureText({ type: "pdf", claimed: "xlsx" })).toBe(
    "Berkas ini PDF, bukan tabel, meskipun namanya berakhiran .xlsx. Minta berkas Excel atau CSV aslinya.",
  );
  expect(
    readFailureText({ type: "too-many-rows", sheet: "2025", rows: 20_001, maxRows: 20_000 }),
  ).toBe(
    "Lembar “2025” berisi 20.001 baris, paling banyak 20.000. Pecah register per tahun, lalu impor satu per satu.",
  );
});
