import { expect, test } from "vitest";
import { markSeen, type Verdict } from "#documents/register/verdicts.ts";
import { firstCalendar } from "#domain/reference/reference.ts";
import { guessesToMapping } from "#documents/register/guess-columns.ts";
import { createReading, type Answers, type Desk } from "#features/import/reading.ts";
import { rina, wib } from "../support/given.ts";
import { hideRow, xlsx } from "../documents/register-files.ts";

const desk: Desk = {
  now: wib("2026-11-27 08.10"),
  people: [{ id: rina.id, name: rina.name }],
  calendar: firstCalendar,
  actor: rina,
};

const fileOf = (text: string, name = "register.csv") => new File([text], name);

const opened = async (file: File) => {
  const reading = createReading();
  const book = await reading.open({ file, service: "colocation" });
  if (!book.ok) throw new Error(`not opened: ${book.error.type}`);
  const place = { service: "colocation", sheet: book.value.likely, heading: null } as const;
  const { table, first } = reading.place(place);
  if (!table) throw new Error("no table");
  const answers: Answers = { ...place, mapping: guessesToMapping(table.guesses), words: {} };
  return { reading, book: book.value, place, table, first, answers };
};

const heading = "Tgl Terima;OPD;Keperluan;Status;Tgl Selesai";

test("a row shows what it will be: PD in full, stage, and how its promise stands", async () => {
  const { reading, answers } = await opened(
    fileOf(
      [
        heading,
        "3/11/2026;Bapenda;Server pajak;Selesai;5/11/2026",
        "3/11/2026;Bapenda;Server lama;Selesai;",
        "26/11/2026;Dishub;Server kamera;Diproses;",
      ].join("\n"),
    ),
  );
  const rows = reading.rows({ ...answers, ...desk });
  expect(rows.map(({ agency, stage, promise }) => [agency, stage, promise?.line])).toEqual([
    ["Badan Pendapatan Daerah", "Selesai", expect.stringMatching(/^tepat waktu/)],
    ["Badan Pendapatan Daerah", "Selesai", "tanpa hitungan"],
    ["Dinas Perhubungan", "Diproses", expect.stringMatching(/^sisa/)],
  ]);
});

test("a row that is wrong shows what stands in its cells", async () => {
  const { reading, answers } = await opened(
    fileOf(`${heading}\nkemarin;Bapenda;Server pajak;Entahlah;`),
  );
  const [row] = reading.rows({ ...answers, ...desk });
  expect(row).toMatchObject({
    kind: "bad",
    receivedAt: null,
    receivedText: "kemarin",
    agency: "Bapenda",
    stage: "Entahlah",
    promise: null,
  });
  expect(reading.rejected({ ...answers, ...desk })).toContain("kemarin");
});

test("drafts come for the rows that are asked for, in their order", async () => {
  const { reading, answers } = await opened(
    fileOf(`${heading}\n3/11/2026;A;Satu;;\n4/11/2026;B;Dua;;\n5/11/2026;C;Tiga;;`),
  );
  const drafts = reading.drafts({ ...answers, ...desk, rows: [4, 2] });
  expect(drafts.map(({ fields }) => fields["subject"])).toEqual(["Satu", "Tiga"]);
});

test("other answers give other rows, and the first ones again what they gave before", async () => {
  const { reading, answers } = await opened(
    fileOf(`${heading}\n3/11/2026;Bapenda;Server pajak;Nunggu ACC;`),
  );
  const [word] = reading.words(answers);
  const stageWith = (words: Answers["words"]) =>
    reading.rows({ ...answers, ...desk, words })[0]?.stage;
  expect(stageWith({})).toBe("Diajukan");
  expect(stageWith({ [word?.key ?? ""]: "review" })).toBe("Dikaji");
  expect(stageWith({})).toBe("Diajukan");
});

test("the sheet that looks like a register is proposed, a hidden one only when nothing else does", async () => {
  const text = (value: string) => ({ value, type: String });
  const list = [
    ["Tgl Terima", "OPD", "Keperluan"].map(text),
    ["3/11/2026", "Bapenda", "x"].map(text),
  ];
  const bytes = await xlsx(
    [
      { data: [["Kode", "Arti"].map(text)], sheet: "Rujukan" },
      { data: list, sheet: "2026" },
    ],
    hideRow(9),
  );
  const { book } = await opened(new File([bytes.slice()], "register.xlsx"));
  expect([book.likely, book.sheets.map(({ name, rows }) => [name, rows])]).toEqual([
    1,
    [
      ["Rujukan", 1],
      ["2026", 2],
    ],
  ]);
});

test("an identity number is masked wherever the file is shown", async () => {
  const { table, first } = await opened(
    fileOf("Tgl Terima;OPD;Keperluan;NIK\n3/11/2026;Bapenda;x;6171031205880003"),
  );
  expect(JSON.stringify([table.columns, first])).not.toContain("6171031205880003");
  expect(table.columns[3]?.samples).toEqual(["6171********0003"]);
});

test("columns without heading and content are counted, not listed", async () => {
  const { table } = await opened(fileOf(`${heading};;\n3/11/2026;Bapenda;x;;;;`));
  expect([table.columns.length, table.emptyColumns]).toEqual([5, 2]);
});

test("a file that its device does not give is a failure in words, not a crash", async () => {
  const gone = new File(["x"], "register.csv");
  Object.defineProperty(gone, "arrayBuffer", {
    value: () => Promise.reject(new DOMException("gone", "NotReadableError")),
  });
  expect(await createReading().open({ file: gone, service: "colocation" })).toEqual({
    ok: false,
    error: { type: "not-given" },
  });
});

test("a file beyond the limit is refused before it is read", async () => {
  const large = new File([new Uint8Array(10 * 1_048_576 + 1)], "besar.csv");
  Object.defineProperty(large, "arrayBuffer", { value: () => Promise.reject(new Error("read")) });
  expect(await createReading().open({ file: large, service: "colocation" })).toMatchObject({
    ok: false,
    error: { type: "too-large" },
  });
});

const verdict = (row: number, fingerprint: string | null): Verdict => ({
  row,
  kind: fingerprint ? "good" : "bad",
  reasons: fingerprint ? [] : [{ type: "no-receipt" }],
  fingerprint,
});

test("what is known may change without reading the rows again", () => {
  const rows = [verdict(2, "a"), verdict(3, "b"), verdict(4, "a"), verdict(5, null)];
  const kinds = (known: readonly string[], from: readonly Verdict[] = rows) =>
    markSeen(from, new Set(known)).map(({ kind, reasons }) => [kind, reasons[0]?.type]);
  expect(kinds([])).toEqual([
    ["good", undefined],
    ["good", undefined],
    ["duplicate", "same-as-row"],
    ["bad", "no-receipt"],
  ]);
  expect(kinds(["a"])).toEqual([
    ["duplicate", "imported-before"],
    ["good", undefined],
    ["duplicate", "imported-before"],
    ["bad", "no-receipt"],
  ]);
  expect(kinds([], markSeen(rows, new Set(["a"])))).toEqual(kinds([]));
});
