import { formatFullMoment } from "./format.ts";

export const intakeText = {
  back: (board: string) => `Papan ${board}`,
  received: "Diterima",
  lateEntry: (days: number) =>
    `Dicatat ${days} hari sesudah diterima. Berkas ditandai entri terlambat.`,
  requirements: "Persyaratan",
  requirementsHint: "Centang yang sudah Anda lihat pada suratnya.",
  promise: "Janji layanan",
  due: (within: string, due: number) => `${within}, jatuh tempo ${formatFullMoment(due)}.`,
  notCounted: "Belum dihitung",
  notCountedWhy: (missing: string) =>
    `${missing}. Berkas tetap dapat disimpan; hitungan mulai saat syaratnya lengkap.`,
  saveVerb: "Simpan",
  saveAndNext: "Simpan, catat lagi",
  cancel: "Batal",
  saved: (number: string) => `Tersimpan: ${number}.`,
  saving: "Menyimpan …",
  draftKept: "Draf tersimpan di perangkat ini",
  draftRestored: "Isian dilanjutkan dari draf.",
  startEmpty: "Mulai dari kosong",
  duplicate: "Mungkin sudah tercatat",
  duplicateBody: (labels: string) => `Yang sama dengan berkas ini: ${labels}.`,
  duplicateAnyway: "Bila memang berbeda, simpan saja.",
  backToVisits: "Buku Tamu",
  fromVisit: (guest: string, number: string) =>
    `Dibuat dari kunjungan ${guest} (${number}). Kedua berkas saling terkait.`,
  endVisit: "Akhiri kunjungan ini juga",
  endVisitDetail: "bila tidak dicentang, konsultasinya tetap berjalan",
  receiptOf: (service: string, received: number) =>
    `${service}, diterima ${formatFullMoment(received)}.`,
  receiptDue: (due: number) => `Paling lambat dijawab ${formatFullMoment(due)}.`,
  receiptWhy: (readers: string) =>
    `Isinya hanya dapat dibaca ${readers}. Catat nomor ini untuk yang bersangkutan.`,
  print: "Cetak",
  again: "Catat lagi",
  concerns: "Berkas yang dimaksud",
  concern: "Nomor berkas",
  addConcern: "Tambahkan",
  concernEmpty: "Tulis nomor berkasnya.",
  concernUnknown: (number: string) => `Tidak ada berkas bernomor ${number} yang dapat Anda buka.`,
  concernLater: (number: string, when: string) =>
    `${number} baru diterima ${when}, sesudah laporan ini. Periksa waktu terimanya.`,
  drop: "Hapus",
  dropConcern: (number: string) => `Hapus ${number}`,
  unfold: (title: string) => `Tambah ${title.toLowerCase()}`,
  mayNot: "Anda tidak dapat mencatat permintaan pada layanan ini.",
  summary: (count: number) => `${count} isian perlu diperbaiki.`,
  tryAgain: "Coba lagi",
  downloadCommand: "Unduh sebagai berkas",
  commandFile: (id: string) => `papan-layanan-belum-tersimpan-${id.slice(0, 8)}.json`,
} as const;
