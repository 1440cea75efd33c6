import { fillTemplate, gapsIn, hasStrayBrace, partsOf } from "#domain/answer-template.ts";
import type { FieldValues } from "#domain/fields.ts";
import { officeOfTheStandard } from "#domain/reference/reference.ts";
import { firstHandling } from "#domain/reference/first-handling.ts";
import { standardOf } from "#domain/services/index.ts";
import { answerGaps, exampleGaps, gapMeanings } from "#text/answer-gaps.ts";
import { caseOf, complain, happened, lidya, opening, wib } from "#tests/support/given.ts";
import { expect, test } from "vitest";

const standard = standardOf("complaint");
const now = wib("2026-11-27 08.10");
const gapsOf = (fields: FieldValues) => {
  const said = opening(complain("2026-11-24 09.00"), { fields });
  const item = caseOf(happened(["2026-11-24 09.05", lidya, said]));
  return answerGaps(item, standard, officeOfTheStandard, now);
};
const reported: FieldValues = {
  channel: "whatsapp",
  subject: "Layanan lambat",
  story: "Surat belum dijawab.",
};

test("a template is filled from case, standard and office", () => {
  expect(gapsOf({ ...reported, unit: "Sekretariat" })).toEqual({
    nomor: "ADU-2026-K7-0007",
    perihal: "Layanan lambat",
    diterima: "24 November 2026",
    kanal: "WhatsApp",
    kantor: "Dinas Komunikasi dan Informatika",
    telepon: "(0561) 8173627",
    email: "diskominfo@kalbarprov.go.id",
    sk: "09/DISKOMINFO/2022",
    unit: "Sekretariat",
    tanggal: "27 November 2026",
  });
});

test("what the case does not know stays to be filled by hand", () => {
  const gaps = gapsOf(reported);
  expect(gaps).not.toHaveProperty("unit");
  expect(fillTemplate("{unit}: {NOMOR}, { perihal }", gaps)).toBe(
    "{unit}: ADU-2026-K7-0007, Layanan lambat",
  );
});

test("a channel of its own name is called by it", () => {
  const named = { ...reported, channel: "other", channelName: "Radio RRI" };
  expect(gapsOf(named)["kanal"]).toBe("Radio RRI");
});

test("nothing of the reporter can be put in, not even masked", () => {
  const gaps = gapsOf({
    ...reported,
    reporterName: "Budi Santoso",
    reporterPhone: "081345670912",
    account: "@budi",
  });
  expect(Object.keys(gaps).every((name) => Object.hasOwn(gapMeanings, name))).toBe(true);
  expect(JSON.stringify(gaps)).not.toMatch(/Budi|B\*|0813|@budi/);
});

test("the legend names exactly what an example fills", () => {
  const example = exampleGaps(standard, officeOfTheStandard, firstHandling, now);
  expect(Object.keys(example).toSorted()).toEqual(Object.keys(gapMeanings).toSorted());
});

test("a text is cut at its gaps and loses nothing", () => {
  const text = "Yth. {nama}, {perbaikan}{nama}.";
  const parts = partsOf(text);
  expect(parts.map((part) => part.text).join("")).toBe(text);
  expect(parts.filter(({ isGap }) => isGap).map((part) => part.text)).toEqual([
    "{nama}",
    "{perbaikan}",
    "{nama}",
  ]);
  expect(gapsIn(text)).toEqual(["{nama}", "{perbaikan}"]);
});

test.each([
  ["{nama", true],
  ["nama}", true],
  ["{baris\nkedua}", true],
  [`{${"a".repeat(41)}}`, true],
  ["{{nama}}", true],
  ["{nama} dan {alamat}", false],
  ["tanpa isian", false],
])("%j has a stray brace: %s", (text, stray) => {
  expect(hasStrayBrace(text)).toBe(stray);
});

test.each(firstHandling.templates)("the first template “$title” has no stray brace", ({ text }) => {
  expect(hasStrayBrace(text)).toBe(false);
});
