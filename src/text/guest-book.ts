import type { IdentityWarning } from "#domain/identity.ts";
import { formatDayMonth, formatMinutes, formatTime } from "./format.ts";

/** Wording of the guest book: the entry, the list of today, who came before. */
export const guestBookText = {
  title: "Buku Tamu",
  nav: "Buku Tamu",
  breakAt: (time: string) => `istirahat ${time}`,
  closesAt: (time: string) => `tutup ${time}`,
  closedNow: (opening: string) => `tutup, buka ${opening}`,
  newGuest: "Tamu baru",
  arrives: (time: string) => `datang ${time}`,
  changeArrival: "Ubah waktu datang",
  arrivalNow: "Datang sekarang saja",
  arrivalTime: "Jam datang",
  arrivalTimeHint: "Misalnya 10.05",
  arrivalDate: "Tanggal datang",
  arrivalDateHint: "Kosong berarti hari ini.",
  lateEntry: "Entri susulan",
  lateEntryDetail: "tamu ini datang pada hari lain; berkasnya diberi tanda",
  lateEntryNeeded: "Beri tanda entri susulan bila tamu memang datang pada hari lain.",
  timeWrong: "Tulis jam seperti 10.05.",
  inFuture: "Waktu datang tidak boleh setelah sekarang.",
  officeClosed: (opening: string) => `Kantor sedang tutup. Hitungan janji mulai ${opening}.`,
  supporting: "Berkas pendukung",
  addFiles: "Tambah berkas pendukung",
  numberAside: "disamarkan",
  numberPlaceholder: { nik: "16 angka", nip: "18 angka" },
  phonePlaceholder: "08…",
  saveAndNext: "Simpan, tamu berikutnya",
  save: "Simpan",
  saving: "Menyimpan …",
  keys: "Enter pindah ke isian berikutnya. Tulisan yang belum disimpan tetap ada walau listrik padam.",
  clear: "Kosongkan isian",
  draftRestored: "Isian dilanjutkan dari draf.",
  saved: (queue: string, name: string, number: string) =>
    `Tersimpan: ${queue ? `${queue}, ` : ""}${name} (${number}).`,
  slip: "Cetak tanda terima",
  mayNot: "Buku tamu diisi oleh Petugas Pelayanan. Daftar hari ini dapat Anda lihat di sini.",

  cameBefore: (visits: number, last: string) => `${visits} kali, terakhir ${last}`,
  usedVisit: (last: string) => `Isian diambil dari kunjungan ${last}. Nomor identitas tidak ikut.`,
  insideNow: (queue: string, stage: string) =>
    `Tamu ini sudah tercatat hari ini${queue ? ` sebagai ${queue}` : ""}, tahap ${stage}.`,
  openVisit: "Buka berkasnya",

  today: "Tamu hari ini",
  todayAtMost: (count: number) => `${count} tamu pertama`,
  averageWait: (minutes: number) => `Rata-rata menunggu ${formatMinutes(minutes)}`,
  earlier: "Belum selesai dari hari sebelumnya",
  waitingRoom: "Layar ruang tunggu",
  importBook: "Impor buku tamu",
  search: "Cari tamu atau instansi",
  results: "Tamu yang pernah datang",
  resultsCount: (count: number, more: boolean) =>
    more ? `${count} teratas; tulis lebih lengkap` : String(count),
  nothingFound: (typed: string) => `Tidak ditemukan tamu untuk “${typed}”.`,
  lastVisit: (when: string) => `terakhir ${when}`,
  visits: (count: number) => (count >= 100 ? "99+ kali" : `${count} kali`),
  empty: "Belum ada tamu hari ini",
  emptyHint: "Tamu yang dicatat muncul di sini, menurut tahap layanannya.",

  columns: { number: "Antrean", guest: "Nama dan instansi", need: "Keperluan", promise: "Janji" },
  arrived: (time: string) => time,
  waiting: (minutes: number) =>
    minutes === 0 ? "baru datang" : `menunggu ${formatMinutes(minutes)}`,
  calledBy: (time: string, name: string) => `dipanggil ${time}, ${name}`,
  since: (time: string, name: string) => `sejak ${time}${name ? `, ${name}` : ""}`,
  ended: (stage: string, time: string) => `${stage} ${time}`,
  lateMark: "entri susulan",
  call: "Panggil",
  callAgain: "Panggil lagi",
  callOf: (number: string) => `Panggil ${number}`,
  called: (queue: string, name: string) => `Dipanggil: ${queue ? `${queue}, ` : ""}${name}.`,
  more: (number: string) => `Pindahkan ${number}`,
  openFile: "Buka berkas",
  stepOf: (verb: string, number: string) => `${verb}, ${number}`,
  colleague: (when: string) => when,
} as const;

/** Number of the day and the day itself, as lists tell when somebody was here last. */
export const visitDay = (at: number, now: number): string =>
  formatDayMonth(at) === formatDayMonth(now) ? `hari ini ${formatTime(at)}` : formatDayMonth(at);

/** What looks wrong with a number. It is saved all the same: the paper may say just that. */
export const identityWarningText = (warning: IdentityWarning): string => {
  switch (warning.type) {
    case "not-digits":
      return "Biasanya hanya angka; periksa lagi. Tetap disimpan bila memang begitu.";
    case "length":
      return `Seharusnya ${warning.expected} angka; ini ${warning.digits}. Tetap disimpan bila memang begitu.`;
    case "province":
      return `Kode provinsi ${warning.code} tidak dikenal; periksa lagi.`;
    case "birth-date":
      return "Tanggal lahir di dalamnya tidak wajar; periksa lagi.";
    case "serial":
      return "Empat angka terakhir 0000; periksa lagi.";
    case "appointment":
      return "Tahun pengangkatan di dalamnya tidak wajar; periksa lagi.";
  }
};
