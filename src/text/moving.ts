import { lowerFirst } from "./promise.ts";

export const movingText = {
  moved: (number: string, stage: string) => `${number} pindah ke ${stage}.`,
  undone: (number: string, stage: string) => `${number} kembali ke ${stage}.`,
  assigned: (number: string, name: string) => `${number} sekarang tugas ${name}.`,
  notYet: (stage: string, reason: string) => `Belum bisa ke ${stage}: ${lowerFirst(reason)}`,
  fillMissing: "Lengkapi di berkas",
  /** What stands before and after the number, which is set apart so that it stays on one line. */
  askDetail: (title: string, promise: string) => [`${title}, `, `. ${promise}`] as const,
  pauses: "Hitungan dijeda sampai kelengkapan dicatat.",
  ends: "Hitungan berhenti dan hasilnya ditetapkan.",
  resumes: "Hitungan dilanjutkan.",
  keeps: "Hitungan tetap berjalan.",
  stays: (stage: string) => `Batal: berkas tetap di ${stage}.`,
  cancel: "Batal",
  undoTitle: (number: string) => `Urungkan langkah terakhir ${number}`,
  undoReason: "Alasan mengurungkan",
  undoVerb: "Urungkan",
  undoDetail: (from: string, to: string) =>
    `Berkas kembali dari ${from} ke ${to}. Langkahnya tetap tercatat di riwayat.`,
  changed: "Berkas diubah saat formulir ini terbuka:",
  changedThenSave: "Isian Anda tetap. Simpan lagi bila masih sesuai.",
} as const;
