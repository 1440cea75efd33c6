import type { ShowPurpose } from "#domain/case/events.ts";

/** What a masked datum is looked at for; stands in the history of the case. */
export const purposeWords: Readonly<Record<ShowPurpose, string>> = {
  match: "Mencocokkan tanda pengenal",
  contact: "Menghubungi yang bersangkutan",
  correct: "Memeriksa atau membetulkan data",
  owner: "Diminta oleh pemilik data",
  other: "Keperluan lain",
};

export const purposeText = {
  ask: (what: string) => `Untuk apa ${what} dilihat?`,
  otherTitle: (what: string) => `Tampilkan ${what}`,
  otherLabel: "Keperluan",
  otherHint: "Tercatat dalam riwayat berkas bersama nama Anda.",
  show: "Tampilkan",
  cancel: "Batal",
  missing: "Wajib diisi.",
} as const;
