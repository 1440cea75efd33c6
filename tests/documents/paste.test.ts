import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { complaint } from "#domain/services/complaint.ts";
import type { Pasted } from "#documents/paste/pasted.ts";
import { readPaste } from "#documents/paste/read-paste.ts";
import { rules } from "#documents/paste/rules.ts";
import { ruleText } from "#text/paste.ts";
import { chats } from "./paste/corpus/chats.ts";
import { heldOut } from "./paste/corpus/held-out.ts";
import { mails } from "./paste/corpus/mails.ts";
import { reportsAndNotes } from "./paste/corpus/reports-and-notes.ts";
import { type Sample, given, wib } from "./paste/corpus/sample.ts";

const building = [...chats, ...mails, ...reportsAndNotes];
const samples = [...building, ...heldOut];

const read = (text: string) => readPaste(text, given);
const numbers = ({ phones }: Pasted) => [...new Set(phones.map(({ number }) => number))];
const spaced = (value: string | number | undefined) =>
  typeof value === "string" ? value.replaceAll(/\s+/g, " ").trim() : value;

describe("a paste is read as an officer would write it down", () => {
  test.each(building.map((sample) => [sample.name, sample] as const))("%s", (_, sample) => {
    const pasted = read(sample.text);
    expect({
      source: pasted.source,
      fields: pasted.fields,
      phones: numbers(pasted),
      category: pasted.proposal?.category ?? null,
    }).toEqual({
      source: sample.source,
      fields: sample.fields,
      phones: sample.phones,
      category: sample.category,
    });
  });
});

interface Count {
  right: number;
  wrong: number;
}

/** Totals only: the samples are held out so that the reader is not fitted to them. */
const scoreOf = (held: readonly Sample[]) => {
  const byField: Record<string, Count> = {};
  const wrongPhones: number[] = [];
  const add = (name: string, right: boolean) => {
    const count = (byField[name] ??= { right: 0, wrong: 0 });
    count[right ? "right" : "wrong"]++;
  };
  for (const sample of held) {
    const pasted = read(sample.text);
    const expected = new Map<string, string | number>(Object.entries(sample.fields));
    const found = new Map<string, string | number>(Object.entries(pasted.fields));
    for (const name of new Set([...expected.keys(), ...found.keys()])) {
      add(name, spaced(expected.get(name)) === spaced(found.get(name)));
    }
    add("source", pasted.source === sample.source);
    add("category", (pasted.proposal?.category ?? null) === sample.category);
    add(
      "phones",
      sample.phones.every((number) => numbers(pasted).includes(number)),
    );
    const strangers = numbers(pasted).filter((number) => !sample.phones.includes(number));
    const wrongReporter =
      pasted.fields.reporterPhone !== undefined &&
      pasted.fields.reporterPhone !== sample.fields.reporterPhone;
    wrongPhones.push(strangers.length + (wrongReporter ? 1 : 0));
  }
  return { byField, wrongPhones: wrongPhones.reduce((sum, count) => sum + count, 0) };
};

test("of pastes it was never fitted to, nine fields in ten are right and no telephone is wrong", () => {
  const { byField, wrongPhones } = scoreOf(heldOut);
  const fields = Object.entries(byField).filter(
    ([name]) => !["source", "category", "phones"].includes(name),
  );
  const sum = (of: keyof Count) => fields.reduce((total, [, count]) => total + count[of], 0);
  // A field that was found and is not there counts as wrong too.
  const share = sum("right") / (sum("right") + sum("wrong"));
  const totals = JSON.stringify({ right: sum("right"), wrong: sum("wrong"), byField }, null, 1);
  expect(wrongPhones, totals).toBe(0);
  expect(share, totals).toBeGreaterThanOrEqual(0.9);
});

describe("a telephone number is found in every spelling, and given in one", () => {
  test.each([
    ["WA +62 812-3456-789", "08123456789"],
    ["+62 (812) 3456 7890", "081234567890"],
    ["6281234567890", "081234567890"],
    ["0812 3456 789.", "08123456789"],
    ["0812.3456.789", "08123456789"],
    ["hubungi 0812-3456-789, ya", "08123456789"],
    ["0812 34 56 78 90", "081234567890"],
    ["hp 81234567890", "081234567890"],
    ["hp0812345678", "0812345678"],
    ["tel:+62-812-3456-7890", "081234567890"],
    ["https://wa.me/6281234567890?text=halo", "081234567890"],
    ["(0561) 8173627", "05618173627"],
    ["0561-736541", "0561736541"],
    ["+62 561 736541", "0561736541"],
    ["(021) 345 6789", "0213456789"],
    ["telp 0274 512345", "0274512345"],
    ["NIK 6171081205900003 hp 0812 3456 789", "08123456789"],
    ["1. 0812-3456-7890", "081234567890"],
    ["\u202a+62 812\u20113456\u2011789\u202c", "08123456789"],
    ["Kuching +60 12-345 6789", "+60123456789"],
  ])("%s", (text, number) => {
    expect(read(text).phones.map((phone) => phone.number)).toEqual([number]);
  });

  test("several beside each other are told apart", () => {
    const { phones } = read("0812-3456-7890/0561-736541, 085612345678 081345678901");
    expect(phones.map(({ number }) => number)).toEqual([
      "081234567890",
      "0561736541",
      "085612345678",
      "081345678901",
    ]);
  });
});

test.each([
  "NIK 6171081234560003",
  "NIK: 6171 0812 3456 0003",
  "6171 081234560003",
  "NIP 19780812 200501 1 004",
  "NIP. 197808122005011004",
  "NPWP 08.123.456.7-701.000",
  "rek BCA 0812345678 a.n. Budi",
  "rekening Bank Kalbar: 0812 3456 7890",
  "BRI 0812 01 000345 50 7",
  "VA 0812345678901",
  "token 0812 3456 7890 1234 5678",
  "id pelanggan 081234567890",
  "Tracking ID #0812345678",
  "surat nomor 0812/081234567890/2026",
  "045/0812345678/DISKOMINFO",
  "tgl 08-12-2026 08.15",
  "08/12/2026 0815",
  "Rp 0812.345.678",
  "0812345678 ribu",
  "IMG-20261127-WA0812345678.jpg",
  "budi0812345678@gmail.com",
  "081234567890@contoh.id",
  "https://contoh.go.id/a?id=081234567890",
  "IMEI 081234567890123",
  "-0.0812345678, 109.3425",
  "081234567890ab",
  "0812 3456",
])("no telephone number: %s", (text) => {
  expect(read(text).phones).toEqual([]);
});

describe("a class is proposed with the words that speak for it", () => {
  test.each([
    ["Petugas minta uang 50 ribu", "oversight", ["levy: minta uang"]],
    ["Ade pungutan di loket, lambat pula", "oversight", ["levy: pungutan"]],
    ["apa benar petugas boleh minta uang?", "oversight", ["levy: minta uang"]],
    ["biaya tidak dipungut tapi saya disuruh bayar", "oversight", ["levy: disuruh bayar"]],
    ["mobil dinas dipakai mudik", "oversight", ["abuse-of-office: mobil dinas dipakai mudik"]],
    ["tidak ada pungutan, tapi lambat", "non-oversight", ["slow: lambat"]],
    [
      "petugas ndak ramah, wifi mati",
      "non-oversight",
      ["behaviour: ndak ramah", "broken-service: mati"],
    ],
    [
      "kapan jadwalnya? syaratnya apa",
      "normative",
      ["asks-requirements: syaratnya", "asks-schedule: kapan"],
    ],
    ["berapa lama prosesnya?", "normative", ["asks-schedule: berapa lama"]],
    ["apakah dipungut biaya?", "normative", ["asks-cost: apakah dipungut"]],
    ["layanan tidak dipungut biaya, terima kasih", "minor", ["thanks: terima kasih"]],
    ["sudah tidak lambat lagi. Makasih", "minor", ["thanks: Makasih"]],
    ["kantor ini zona bebas pungli dan anti korupsi, mantap", "minor", ["thanks: mantap"]],
    ["berkas saya titipkan di meja", null, []],
  ])("%s", (text, category, reasons) => {
    const { proposal } = read(text);
    expect(proposal?.category ?? null).toBe(category);
    expect((proposal?.reasons ?? []).map(({ rule, quote }) => `${rule}: ${quote}`)).toEqual(
      reasons,
    );
  });

  test("every rule has its words, and every class its rules", () => {
    expect(new Set(rules.map(({ id }) => id))).toEqual(new Set(Object.keys(ruleText)));
    expect(new Set(rules.map(({ category }) => category))).toEqual(
      new Set(Object.keys(complaint.categories)),
    );
  });
});

test("each part knows its field; what the office and the system say is left", () => {
  const text = [
    "26/11/26 08.14 - Pesan dan panggilan terenkripsi secara end-to-end.",
    "26/11/26 08.15 - Budi: Wifi mati",
    "tolong dicek",
    "26/11/26 08.16 - Anda: Baik",
    "26/11/26 08.17 - Budi: Alamat: Jl. Purnama 2",
  ].join("\n");
  const told = read(text).parts.map(({ from, to, field }) => [field, text.slice(from, to)]);
  expect(told).toEqual([
    [
      null,
      "26/11/26 08.14 - Pesan dan panggilan terenkripsi secara end-to-end.\n26/11/26 08.15 - ",
    ],
    ["reporterName", "Budi"],
    [null, ": "],
    ["story", "Wifi mati\ntolong dicek"],
    [null, "\n26/11/26 08.16 - Anda: Baik\n26/11/26 08.17 - Budi: Alamat: "],
    ["reporterAddress", "Jl. Purnama 2"],
  ]);
});

test("the words of a story are the words of its parts", () => {
  for (const { text } of building) {
    const { parts, fields } = read(text);
    const told = parts.filter(({ field }) => field === "story");
    const words = told.map(({ from, to }) => text.slice(from, to)).join(" ");
    const plain = words.replaceAll(/[\u200e\u202f\u00a0]/g, " ").replaceAll(/\s*\n> */g, " ");
    if (told.length > 0) expect(spaced(plain)).toBe(spaced(fields.story));
  }
});

test.each([
  ["Nama Pelapor: Anonim", ["anonymous"]],
  ["Rahasia: Ya", ["secret"]],
  ["Sifat: Rahasia\nAnonim: Ya", ["secret", "anonymous"]],
  ["Nama Pelapor: Siti\nRahasia: Tidak", []],
])("what a report asks to be hidden is told: %s", (labels, wishes) => {
  const pasted = read(`LAPOR!\nTracking ID: #1234567\nIsi Laporan: Wifi mati\n${labels}`);
  expect(pasted.source).toBe("lapor");
  expect(pasted.wishes).toEqual(wishes);
});

const covers = (text: string, pasted: Pasted) => {
  const { parts } = pasted;
  expect(parts.map(({ from, to }) => text.slice(from, to)).join("")).toBe(text);
  let at = 0;
  for (const { from, to } of parts) {
    expect(from).toBe(at);
    expect(to).toBeGreaterThan(from);
    at = to;
  }
  expect(at).toBe(text.length);
};

test.each(samples.map((sample) => [sample.name, sample.text] as const))(
  "nothing is dropped: %s",
  (_, text) => covers(text, read(text)),
);

test("a paste with any words has a story", () => {
  for (const { text } of samples) {
    for (const line of [text, ...text.split("\n")]) {
      const { story } = read(line).fields;
      expect(story?.trim() ? "told" : "none").toBe(/[\p{L}\p{N}]/u.test(line) ? "told" : "none");
    }
  }
});

const lines = samples.flatMap(({ text }) => text.split("\n"));
const anyPaste = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.array(fc.constantFrom(...lines), { maxLength: 60 }).map((some) => some.join("\n")),
  fc
    .array(fc.oneof(fc.constantFrom(...lines), fc.string({ unit: "grapheme" })), { maxLength: 40 })
    .map((some) => some.join("\r\n")),
  fc.stringMatching(/^[\d +().:/#[\]>-]{0,200}$/),
);

test("whatever is pasted is read without failing, and nothing of it is dropped", () => {
  fc.assert(
    fc.property(anyPaste, (text) => {
      const pasted = read(text);
      covers(text, pasted);
      for (const { from, to, number } of pasted.phones) {
        expect(number).toMatch(/^(?:0|\+)\d{8,15}$/);
        expect(text.slice(from, to)).toMatch(/\d{2}/);
      }
    }),
    { numRuns: 400 },
  );
});

test("an export of 5,000 lines is read whole", () => {
  const export5000 = Array.from({ length: 5000 }, (_, index) => {
    const minute = String(index % 60).padStart(2, "0");
    const sender = index % 3 === 0 ? "Diskominfo Kalbar" : "+62 812-3456-7890";
    return `26/11/26 08.${minute} - ${sender}: pesan ke-${index}, berkas 045/${index}/2026 belum selesai`;
  }).join("\n");
  const pasted = read(export5000);
  covers(export5000, pasted);
  expect(pasted.fields.story?.split("\n")).toHaveLength(3333);
  expect(pasted.fields.receivedAt).toBe(wib("2026-11-26", "08:01"));
  expect(numbers(pasted)).toEqual(["081234567890"]);
  expect(pasted.proposal?.category).toBe("non-oversight");
});
