import { acceptFile, maxFileBytes } from "#documents/files/accept-file.ts";
import { evidenceKinds } from "#documents/files/file-kinds.ts";
import { fileProblemText } from "#text/attachments.ts";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";

const text = (words: string) => new TextEncoder().encode(words);
const head = (...bytes: readonly number[]) => Uint8Array.from([...bytes, ...Array(64).fill(0)]);
const box = (major: string, ...brands: readonly string[]) => {
  const words = text(`ftyp${major}\0\0\0\0${brands.join("")}`);
  const length = words.length + 4;
  return Uint8Array.from([0, 0, 0, length, ...words, ...text("\0\0\0\u0008mdat")]);
};

const pdf = text(
  "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n",
);
const jpeg = head(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46);
const png = head(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const webp = Uint8Array.from([...text("RIFF"), 4, 0, 0, 0, ...text("WEBPVP8 ")]);
const docx = zipSync({
  "[Content_Types].xml": text("<Types/>"),
  "word/document.xml": text("<w/>"),
});
const xlsx = zipSync({ "[Content_Types].xml": text("<Types/>"), "xl/workbook.xml": text("<x/>") });

describe("a letter is taken as", () => {
  test.each([
    ["surat.pdf", pdf, "application/pdf"],
    ["Pindai 1.JPG", jpeg, "image/jpeg"],
    ["layar.png", png, "image/png"],
    ["foto.webp", webp, "image/webp"],
    ["IMG_0042.HEIC", box("heic", "mif1", "heic"), "image/heic"],
    ["IMG_0043.heif", box("mif1", "heic"), "image/heic"],
  ])("%s", (name, bytes, mime) => {
    expect(acceptFile({ name, bytes })).toEqual({ ok: true, value: { name, mime } });
  });
});

describe("evidence is also taken as", () => {
  test.each([
    ["kronologi.docx", docx],
    ["daftar.xlsx", xlsx],
    ["catatan.txt", text("Diterima pukul 09.40.\nTerima kasih – Nurul")],
    ["rekaman.mp3", text("ID3\u0003 tag")],
    ["rekaman-2.mp3", head(0xff, 0xfb, 0x90, 0x64)],
    ["PTT-0001.ogg", text("OggS\0\u0002")],
    ["rekaman.m4a", box("M4A ", "isom")],
    ["ponsel.m4a", box("mp42", "isom")],
    ["kejadian.mp4", box("isom", "iso2", "avc1", "mp41")],
  ])("%s", (name, bytes) => {
    expect(acceptFile({ name, bytes }, evidenceKinds)).toMatchObject({ ok: true, value: { name } });
    expect(acceptFile({ name, bytes })).toMatchObject({ ok: false, error: { type: "not-here" } });
  });
});

test("an empty file is refused by name", () => {
  const refused = acceptFile({ name: "surat.pdf", bytes: new Uint8Array() });
  expect(refused).toEqual({ ok: false, error: { type: "empty" } });
  if (!refused.ok)
    expect(fileProblemText(refused.error, "surat.pdf")).toMatch(/^surat\.pdf kosong/);
});

test("ten mebibytes are taken, one byte more is not", () => {
  const full = new Uint8Array(maxFileBytes);
  full.set(pdf);
  expect(acceptFile({ name: "a.pdf", bytes: full }).ok).toBe(true);
  const more = new Uint8Array(11 * 2 ** 20);
  more.set(pdf);
  const refused = acceptFile({ name: "a.pdf", bytes: more });
  expect(refused).toEqual({
    ok: false,
    error: { type: "too-large", bytes: 11 * 2 ** 20, maxBytes: maxFileBytes },
  });
  if (!refused.ok) {
    expect(fileProblemText(refused.error, "a.pdf")).toBe(
      "a.pdf berukuran 11,5 MB; paling besar 10 MB. Perkecil, atau bagi menjadi beberapa berkas.",
    );
  }
});

test("a file of which only the head was read is judged by its whole size", () => {
  expect(acceptFile({ name: "film.mp4", bytes: jpeg, size: 3e9 })).toMatchObject({
    error: { type: "too-large", bytes: 3e9 },
  });
});

describe("a name that does not fit the bytes is corrected and said", () => {
  test.each([
    ["surat.pdf", jpeg, "surat.jpg"],
    ["foto.jpg", pdf, "foto.pdf"],
    ["surat.exe", pdf, "surat.pdf"],
    ["Surat No.12", pdf, "Surat No.12.pdf"],
    ["blob", png, "blob.png"],
    ["", png, "dokumen.png"],
    [".pdf", pdf, "dokumen.pdf"],
    ["C:\\Users\\Ani\\surat.pdf", pdf, "surat.pdf"],
    ["surat\u202Efdp.pdf", pdf, "suratfdp.pdf"],
  ])("%s", (name, bytes, fitting) => {
    expect(acceptFile({ name, bytes })).toMatchObject({
      ok: true,
      value: { name: fitting, renamedFrom: name },
    });
  });
});

test("a very long name keeps its ending", () => {
  const taken = acceptFile({ name: `${"surat ".repeat(60)}.pdf`, bytes: pdf });
  expect(taken.ok && taken.value.name.length).toBeLessThanOrEqual(124);
  expect(taken.ok && taken.value.name).toMatch(/\.pdf$/);
});

test("what is none of the kinds is refused, whatever it calls itself", () => {
  const program = text("MZ\u0090\0\u0003\0\0\0");
  const archive = zipSync({ "surat.pdf": pdf });
  for (const bytes of [program, archive, box("qt  "), box("avif", "mif1"), head(0, 1, 2)]) {
    expect(acceptFile({ name: "surat.pdf", bytes }, evidenceKinds)).toMatchObject({
      error: { type: "unknown-kind" },
    });
  }
});

describe("a PDF with a password is taken and marked locked", () => {
  test.each([
    ["old trailer", "%PDF-1.4\ntrailer\n<< /Root 1 0 R /Encrypt 7 0 R >>\n%%EOF"],
    ["in place", "%PDF-1.4\ntrailer\n<</Root 1 0 R/Encrypt<</Filter/Standard>>>>\n%%EOF"],
    ["cross-reference stream", "%PDF-1.6\n9 0 obj<</Type/XRef/Root 1 0 R/Encrypt 8 0 R>>stream"],
  ])("%s", (_kind, words) => {
    expect(acceptFile({ name: "a.pdf", bytes: text(words) })).toMatchObject({
      ok: true,
      value: { locked: true },
    });
  });

  test("and one that only speaks of encryption is not", () => {
    const bytes = text(
      "%PDF-1.4\nstream (see /Encrypt in the manual) endstream\ntrailer <</Root 1 0 R>>",
    );
    expect(acceptFile({ name: "a.pdf", bytes })).toEqual({
      ok: true,
      value: { name: "a.pdf", mime: "application/pdf" },
    });
  });
});
