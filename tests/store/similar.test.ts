import { normalise } from "#store/rows.ts";
import { rootOf, similar } from "#store/similar-scan.ts";
import { describe, expect, test } from "vitest";

const reports: Readonly<Record<string, string>> = {
  levy: "Diminta biaya saat menitip server. Petugas ruang server meminta uang rak Rp 500.000 supaya dipasang minggu ini. Setahu saya layanan ini tidak dipungut biaya.",
  levyAgain:
    "Biaya tambahan pemasangan server. Ada petugas yang memungut uang untuk rak supaya server kami cepat dipasang.",
  question:
    "Apakah titip server berbayar? Kami ingin tahu berapa biaya penitipan server di Diskominfo.",
  wifi: "Wifi ruang tunggu lantai 1 sering putus. Mohon diperbaiki karena tamu tidak bisa mengakses internet.",
  mail: "Email dinas menolak lampiran. Setiap mengirim lampiran di atas 5 MB ditolak oleh sistem.",
  phone: "Nomor layanan sulit dihubungi. Sudah tiga kali menelepon tidak diangkat pada jam kerja.",
  website: "Jadwal layanan di laman tidak sesuai. Di laman tertulis buka Sabtu, ternyata tutup.",
  absent: "Petugas konsultasi tidak di tempat. Kami menunggu dua jam tanpa kepastian.",
};

const linesOf = (texts: Readonly<Record<string, string>>) => [
  [
    {
      chunk: 0,
      text: Object.entries(texts)
        .map(([id, text]) => `${id}\tadu-2026-k7-0001 ${normalise(text)}\n`)
        .join(""),
    },
  ],
];
const idsLike = (text: string, except = "") =>
  similar(normalise(text), linesOf(reports), 5, except).map(({ id }) => id);

describe("laporan serupa", () => {
  test("the same text is found, and first", () => {
    expect(idsLike(reports["wifi"] ?? "")).toEqual(["wifi"]);
    expect(
      similar(normalise(reports["wifi"] ?? ""), linesOf(reports), 5)[0]?.score,
    ).toBeGreaterThan(0.9);
  });

  test("the same matter in other words is found, nearest first", () => {
    expect(idsLike(reports["levy"] ?? "", "levy")).toEqual(["levyAgain", "question"]);
    expect(idsLike("Internet di ruang tunggu tidak dapat diakses, wifi putus-putus")).toEqual([
      "wifi",
    ]);
  });

  test("what has nothing in common but an office and good manners is not", () => {
    expect(
      idsLike(
        "Selamat pagi Bapak/Ibu, mohon informasi tentang pengaduan saya di kantor dinas. Terima kasih.",
      ),
    ).toEqual([]);
    expect(idsLike("Lampu jalan di depan rumah kami padam sejak Senin, mohon diganti.")).toEqual(
      [],
    );
    for (const [id, text] of Object.entries(reports)) {
      if (["levy", "levyAgain", "question"].includes(id)) continue;
      expect(idsLike(text, id)).toEqual([]);
    }
  });

  test("a number or two words are no matter", () => {
    expect(idsLike("server")).toEqual([]);
    expect(idsLike("ADU-2026-K7-0001")).toEqual([]);
  });

  test("no more than asked for", () => {
    const same = Object.fromEntries(
      Array.from({ length: 9 }, (_, n) => [`c${n}`, reports["wifi"] ?? ""]),
    );
    const found = similar(normalise(reports["wifi"] ?? ""), linesOf(same), 3);
    expect(found.map(({ id }) => id)).toEqual(["c8", "c7", "c6"]);
  });
});

describe("the root of a word", () => {
  test.each([
    ["titip", "menitip"],
    ["titip", "penitipan"],
    ["pasang", "dipasang"],
    ["pasang", "pemasangan"],
    ["minta", "meminta"],
    ["pungut", "memungut"],
    ["kirim", "mengirimkan"],
    ["bayar", "pembayaran"],
    ["biaya", "biayanya"],
  ])("%s is that of %s", (root, word) => {
    expect(rootOf(word)).toBe(rootOf(root));
  });
});
