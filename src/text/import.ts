/**
 * What the import of a register has to say, and how it is worded. The tags are declared here because
 * wording may not look into `documents`; a tag without wording does not compile.
 */
import type { Problem } from "#domain/fields.ts";
import { formatAnd, formatIsoDate, formatNumber, formatOr } from "./format.ts";

/** Why a file cannot be read as a register. `claimed` is the ending of its name, without the dot. */
export type ReadFailure =
  | { readonly type: "empty" }
  | { readonly type: "too-large"; readonly bytes: number; readonly maxBytes: number }
  | {
      readonly type: "too-many-rows";
      readonly sheet: string;
      readonly rows: number;
      readonly maxRows: number;
    }
  | { readonly type: "too-wide"; readonly sheet: string }
  | { readonly type: "encrypted" }
  | { readonly type: "old-excel" }
  | { readonly type: "binary-excel" }
  | { readonly type: "open-document" }
  | { readonly type: "pdf"; readonly claimed: string }
  | { readonly type: "web-page"; readonly claimed: string }
  | { readonly type: "other-file"; readonly claimed: string }
  | { readonly type: "broken" }
  | { readonly type: "no-cells" }
  /** The device would not give its bytes: moved, on a drive that was pulled out. */
  | { readonly type: "not-given" };

/** What the reader noticed about a file it could read. */
export type WorkbookNote =
  | { readonly type: "mislabelled"; readonly claimed: string; readonly kind: "xlsx" | "csv" }
  | { readonly type: "encoding-guessed" }
  | { readonly type: "characters-damaged" }
  | { readonly type: "quotes-repaired" };

/** Why a row of a sheet is not a row of the register. */
export type LeftOut = "title" | "heading" | "numbering" | "banner" | "total" | "closing";

/**
 * What there is to say about one row. `label` is the heading of the column, `text` what stands in
 * the cell; personal data is never quoted.
 */
export type Reason =
  // The row cannot become a case.
  | { readonly type: "no-agency" }
  | { readonly type: "no-person" }
  | { readonly type: "no-receipt" }
  | { readonly type: "no-subject" }
  | { readonly type: "no-need" }
  | { readonly type: "no-story" }
  | { readonly type: "receipt-unreadable"; readonly text: string }
  | { readonly type: "receipt-in-future"; readonly date: string }
  | { readonly type: "receipt-too-early"; readonly date: string }
  | { readonly type: "refused"; readonly text: string }
  // The row was seen before.
  | { readonly type: "imported-before" }
  | { readonly type: "same-as-row"; readonly row: number }
  // It is taken, and somebody should look.
  | { readonly type: "agency-close"; readonly text: string; readonly agency: string }
  | { readonly type: "agency-unlisted"; readonly text: string }
  | { readonly type: "agency-assumed"; readonly agency: string }
  | { readonly type: "channel-assumed"; readonly label: string; readonly option: string }
  | {
      readonly type: "date-unsure";
      readonly label: string;
      readonly text: string;
      readonly date: string;
    }
  | { readonly type: "date-swapped"; readonly label: string; readonly date: string }
  | { readonly type: "date-unreadable"; readonly label: string; readonly text: string }
  | { readonly type: "time-unreadable"; readonly label: string; readonly text: string }
  | { readonly type: "hidden-row" }
  | { readonly type: "merged-row" }
  | { readonly type: "ditto-empty"; readonly label: string }
  // With a heading of its own where it is not the day the case ended, but the day it was answered.
  | { readonly type: "closed-before-receipt"; readonly label?: string; readonly text: string }
  | { readonly type: "closed-in-future"; readonly label?: string; readonly text: string }
  | {
      readonly type: "closed-but-open";
      readonly label?: string;
      readonly text: string;
      readonly stage: string;
    }
  | { readonly type: "unknown-word"; readonly label: string; readonly text: string }
  | { readonly type: "stage-assumed"; readonly stage: string }
  | { readonly type: "stage-inferred"; readonly label?: string; readonly stage: string }
  | { readonly type: "devices-unread"; readonly label: string; readonly text: string }
  | {
      readonly type: "several-devices";
      readonly label: string;
      readonly text: string;
      readonly count: number;
    }
  | { readonly type: "officer-unknown"; readonly text: string }
  | { readonly type: "officer-close"; readonly text: string; readonly name: string }
  | { readonly type: "phone-repaired"; readonly label: string }
  | { readonly type: "digits-lost"; readonly label: string }
  | { readonly type: "characters-damaged"; readonly label: string }
  | {
      readonly type: "too-long";
      readonly label: string;
      readonly text: string;
      readonly max: number;
    }
  | {
      readonly type: "not-fitting";
      readonly label: string;
      readonly text: string | null;
      readonly problem: Problem["type"];
    }
  // It is taken, nothing is unsure; what has no field of its own is kept.
  | { readonly type: "kept"; readonly label: string; readonly text: string }
  | { readonly type: "word-skipped"; readonly label: string; readonly text: string }
  | { readonly type: "end-without-time" }
  | { readonly type: "phones-several"; readonly label: string }
  | { readonly type: "identity-masked"; readonly label: string }
  | { readonly type: "reporter-masked"; readonly label: string }
  | { readonly type: "subject-from-story" };

/** One wording for each tag of a union. */
type Wording<Tagged extends { readonly type: string }> = {
  readonly [Type in Tagged["type"]]: (value: Extract<Tagged, { readonly type: Type }>) => string;
};

const megabytes = (bytes: number) => formatNumber(Math.ceil((bytes * 10) / 1_048_576) / 10);

/** "meskipun namanya berakhiran .xlsx"; nothing when the name makes no claim. */
const despite = (claimed: string) => (claimed ? `, meskipun namanya berakhiran .${claimed}` : "");

const failureWording = {
  empty: () => "Berkas ini kosong (0 byte). Pilih berkas yang berisi register.",
  "too-large": ({ bytes, maxBytes }) =>
    `Ukuran berkas ${megabytes(bytes)} MB, paling besar ${megabytes(maxBytes)} MB. Pecah register per tahun, lalu impor satu per satu.`,
  "too-many-rows": ({ sheet, rows, maxRows }) =>
    `Lembar “${sheet}” berisi ${formatNumber(rows)} baris, paling banyak ${formatNumber(maxRows)}. Pecah register per tahun, lalu impor satu per satu.`,
  "too-wide": ({ sheet }) =>
    `Lembar “${sheet}” berisi lebih dari 702 kolom. Hapus kolom yang tidak dipakai di sebelah kanan tabel.`,
  encrypted: () =>
    "Berkas Excel ini terkunci kata sandi. Buka di Excel, hapus kata sandinya, simpan, lalu impor lagi.",
  "old-excel": () =>
    "Berkas ini berformat Excel lama (.xls). Buka di Excel, simpan sebagai “Buku Kerja Excel (.xlsx)”, lalu impor lagi.",
  "binary-excel": () =>
    "Berkas ini berformat Excel biner (.xlsb). Buka di Excel, simpan sebagai “Buku Kerja Excel (.xlsx)”, lalu impor lagi.",
  "open-document": () =>
    "Berkas ini berformat OpenDocument (.ods). Buka di LibreOffice, simpan sebagai .xlsx atau .csv, lalu impor lagi.",
  pdf: ({ claimed }) =>
    `Berkas ini PDF, bukan tabel${despite(claimed)}. Minta berkas Excel atau CSV aslinya.`,
  "web-page": ({ claimed }) =>
    `Berkas ini halaman web (HTML)${despite(claimed)}. Buka di Excel, simpan sebagai .xlsx, lalu impor lagi.`,
  "other-file": ({ claimed }) => `Berkas ini bukan Excel (.xlsx) dan bukan CSV${despite(claimed)}.`,
  broken: () =>
    "Berkas Excel ini rusak atau tidak utuh. Buka di Excel, simpan ulang, lalu impor lagi.",
  "no-cells": () => "Tidak ada sel yang terisi di berkas ini.",
  "not-given": () =>
    "Berkas ini tidak terbaca dari perangkat. Salin dahulu ke perangkat ini, lalu pilih sekali lagi.",
} satisfies Wording<ReadFailure>;

const noteWording = {
  mislabelled: ({ claimed, kind }) =>
    `Nama berkas berakhiran .${claimed}, isinya ${kind === "xlsx" ? "Excel (.xlsx)" : "teks (CSV)"}; dibaca menurut isinya.`,
  "encoding-guessed": () =>
    "Berkas ini tidak memakai UTF-8; dibaca sebagai Windows-1252. Periksa huruf beraksen dan tanda hubung.",
  "characters-damaged": () => "Sebagian huruf di berkas ini rusak. Baris yang terkena ditandai.",
  "quotes-repaired": () =>
    "Tanda petik di berkas ini tidak berpasangan; dibaca sebagai tanda “sama dengan di atas” atau huruf biasa.",
} satisfies Wording<WorkbookNote>;

const leftOutWording: Readonly<Record<LeftOut, string>> = {
  title: "Judul di atas tabel",
  heading: "Kepala tabel",
  numbering: "Nomor kolom di bawah kepala tabel",
  banner: "Judul bagian di dalam tabel",
  total: "Baris jumlah",
  closing: "Penutup di bawah tabel (tanda tangan, catatan)",
};

const problemWording: Readonly<Record<Problem["type"], string>> = {
  required: "kosong",
  "too-long": "terlalu panjang",
  "not-a-number": "bukan angka",
  "not-whole": "bukan bilangan bulat",
  "too-small": "terlalu kecil",
  "too-large": "terlalu besar",
  "not-a-date": "bukan tanggal",
  "in-future": "setelah hari ini",
  "in-past": "sebelum hari ini",
  "after-receipt": "setelah laporan diterima",
  "too-early": "belum waktunya",
  "gap-left": "masih ada bagian templat",
  "not-offered": "bukan pilihan yang ada",
  "bad-phone": "bukan nomor telepon",
  "bad-email": "bukan alamat email",
  "bad-nip": "NIP harus 18 angka",
  "checks-open": "belum lengkap",
};

const closedOn = "Tanggal selesai";

const reasonWording = {
  "no-agency": () => "Perangkat Daerah tidak diisi",
  "no-person": () => "Nama tidak diisi",
  "no-receipt": () => "Tanggal terima tidak diisi",
  "no-subject": () => "Keperluan dan perangkat tidak diisi",
  "no-need": () => "Keperluan tidak diisi",
  "no-story": () => "Perihal dan uraian tidak diisi",
  "receipt-unreadable": ({ text }) => `Tanggal terima “${text}” tidak terbaca sebagai tanggal`,
  "receipt-in-future": ({ date }) => `Tanggal terima ${formatIsoDate(date)} setelah hari ini`,
  "receipt-too-early": ({ date }) => `Tanggal terima ${formatIsoDate(date)} sebelum tahun 2000`,
  refused: ({ text }) => text,
  "imported-before": () => "Mungkin ganda: baris yang sama sudah pernah diimpor",
  "same-as-row": ({ row }) => `Mungkin ganda: sama dengan baris ${row}`,
  "agency-close": ({ text, agency }) => `“${text}” dibaca sebagai ${agency}`,
  "agency-unlisted": ({ text }) => `“${text}” tidak ada di daftar Perangkat Daerah`,
  "agency-assumed": ({ agency }) => `Instansi tidak diisi; dianggap ${agency}`,
  "channel-assumed": ({ label, option }) => `${label} tidak diisi; dianggap ${option}`,
  "date-unsure": ({ label, text, date }) => `${label} “${text}” dibaca ${formatIsoDate(date)}`,
  "date-swapped": ({ label, date }) =>
    `${label} ${formatIsoDate(date)}: hari dan bulan mungkin tertukar oleh Excel`,
  "date-unreadable": ({ label, text }) => `${label} “${text}” tidak terbaca sebagai tanggal`,
  "time-unreadable": ({ label, text }) => `${label} “${text}” tidak terbaca sebagai jam`,
  "hidden-row": () => "Baris ini tersembunyi di berkas aslinya",
  "merged-row": () => "Baris ini memakai sel gabungan dari baris di atasnya",
  "ditto-empty": ({ label }) => `${label}: tanda “sama dengan di atas”, tetapi di atasnya kosong`,
  "closed-before-receipt": ({ label = closedOn, text }) =>
    `${label} “${text}” sebelum tanggal terima; tidak dipakai`,
  "closed-in-future": ({ label = closedOn, text }) =>
    `${label} “${text}” setelah hari ini; tidak dipakai`,
  "closed-but-open": ({ label = closedOn, text, stage }) =>
    `${label} “${text}” ada, tetapi tahapnya ${stage}; tanggal tidak dipakai`,
  "unknown-word": ({ label, text }) => `${label} “${text}” belum dikenal`,
  "stage-assumed": ({ stage }) => `Status tidak diisi; dianggap ${stage}`,
  "stage-inferred": ({ label, stage }) =>
    label === undefined
      ? `Status tidak diisi; dianggap ${stage} dari tanggal selesainya`
      : `Status tidak diisi; dianggap ${stage} karena ${label} diisi`,
  "devices-unread": ({ label, text }) => `${label} “${text}” dicatat sebagai satu perangkat`,
  "several-devices": ({ label, text, count }) =>
    `${label} “${text}” tidak bisa dibagi ke ${count} perangkat`,
  "officer-unknown": ({ text }) => `Petugas “${text}” tidak ada di daftar pegawai`,
  "officer-close": ({ text, name }) => `Petugas “${text}” dibaca sebagai ${name}`,
  "phone-repaired": ({ label }) => `${label}: angka 0 di depan ditambahkan`,
  "digits-lost": ({ label }) =>
    `${label}: angka terakhir mungkin hilang karena disimpan Excel sebagai bilangan`,
  "characters-damaged": ({ label }) => `${label}: ada huruf yang rusak`,
  "too-long": ({ label, text, max }) =>
    `${label} lebih dari ${formatNumber(max)} huruf; seluruhnya: ${text}`,
  "not-fitting": ({ label, text, problem }) =>
    text === null
      ? `${label} ${problemWording[problem]}`
      : `${label} “${text}” ${problemWording[problem]}; tidak dipakai`,
  kept: ({ label, text }) => `${label}: ${text}`,
  "word-skipped": ({ label, text }) => `${label}: ${text}`,
  "end-without-time": () => "Jam terima atau jam selesai tidak ada; waktu layanan tidak dihitung",
  "phones-several": ({ label }) => `${label}: hanya nomor pertama yang dicatat`,
  "identity-masked": ({ label }) => `${label}: nomor identitas disamarkan`,
  "reporter-masked": ({ label }) => `${label}: nama atau nomor pelapor disamarkan`,
  "subject-from-story": () => "Perihal tidak diisi; diambil dari awal uraian",
} satisfies Wording<Reason>;

/** The tag chooses the wording, so the pair always fits; the compiler cannot follow that. */
const worded = <Tagged extends { readonly type: string }>(
  wording: Wording<Tagged>,
  value: Tagged,
): string => {
  const write: unknown = Reflect.get(wording, value.type);
  return typeof write === "function" ? String(write(value)) : value.type;
};

export const readFailureText = (failure: ReadFailure): string =>
  worded<ReadFailure>(failureWording, failure);

export const workbookNoteText = (note: WorkbookNote): string =>
  worded<WorkbookNote>(noteWording, note);

export const reasonText = (reason: Reason): string => worded<Reason>(reasonWording, reason);

export const leftOutText = (why: LeftOut): string => leftOutWording[why];

/** Headings for the choices "Kolom ini berisi …" that are no field of the standard. */
export const importText = {
  ignore: "Tidak diimpor",
  formerNumber: "Nomor register lama",
  receivedAt: "Tanggal terima",
  receivedTime: "Jam terima",
  stage: "Status",
  category: "Klasifikasi",
  closedAt: "Tanggal selesai",
  closedTime: "Jam selesai",
  officer: "Petugas",
  note: "Keterangan",
  count: (list: string) => `${list}: jumlah`,
  cell: (list: string, cell: string) => `${list}: ${cell}`,
  /** For rows read from a heading without words. */
  column: (letter: string) => `Kolom ${letter}`,
  row: "Baris",
  reason: "Alasan",
  /** Stands in a text in place of the reporter's name or address. */
  reporter: "[pelapor]",
  /** Name of a channel that the register does not tell. */
  channelUntold: "Tidak disebut di register",
};

/** Why nothing was imported. Keyed by the store's `Fault`. */
export const importFaultText = {
  quota:
    "Ruang simpan perangkat penuh, jadi tidak ada yang diimpor. Register dan jawaban Anda tetap di sini. Kosongkan ruang, lalu coba lagi.",
  newer:
    "Data di perangkat ini ditulis oleh versi yang lebih baru. Muat ulang aplikasi, lalu impor lagi. Tidak ada yang diimpor.",
  replaced:
    "Basis data sedang diganti oleh tab lain, jadi tidak ada yang diimpor. Muat ulang halaman ini, lalu impor lagi.",
  unreadable:
    "Penyimpanan perangkat tidak terbaca, jadi tidak ada yang diimpor. Register dan jawaban Anda tetap di sini. Coba lagi.",
  unavailable:
    "Penyimpanan browser tidak tersedia, mungkin karena jendela penyamaran. Tidak ada yang diimpor.",
} as const;

const cases = (count: number) => `${formatNumber(count)} berkas`;
const rows = (count: number) => `${formatNumber(count)} baris`;

/** "7, 9, 11, dan 9 lainnya" */
const rowList = (numbers: readonly number[]): string => {
  const shown = numbers.slice(0, 4).map(String);
  const rest = numbers.length - shown.length;
  return rest === 0 ? shown.join(", ") : `${shown.join(", ")}, dan ${formatNumber(rest)} lainnya`;
};

/** The screen *Impor register*. */
export const importPageText = {
  title: "Impor register",
  back: (board: string) => `Papan ${board}`,
  notAllowed: (roles: readonly string[]) =>
    `Register diimpor oleh ${formatOr(roles)}. Ganti petugas bila Anda hanya meminjam perangkat ini.`,
  steps: "Langkah impor",
  step: { file: "Berkas", columns: "Kolom dan kata", review: "Periksa" },
  stepOf: (position: number, name: string) => `Langkah ${position} dari 3: ${name}`,
  previous: "Kembali",

  fileTitle: "Berkas register",
  fileHint: "Excel (.xlsx) atau CSV, paling besar 10 MB dan 20.000 baris. Isinya tidak diubah.",
  reportersApart:
    "Nama, alamat, dan nomor pelapor disimpan terpisah. Di layar ini dan di berkas baris yang salah semuanya disamarkan.",
  choose: "Pilih berkas…",
  chooseOther: "Ganti berkas…",
  orDrop: "atau seret ke sini",
  dropHere: "Jatuhkan di sini",
  reading: (name: string) => `Membaca ${name} …`,
  readingRows: (count: number) => `Membaca ${rows(count)} …`,
  fileDetail: (kind: "xlsx" | "csv", size: string) =>
    `${kind === "xlsx" ? "Excel" : "CSV"}, ${size}`,
  sheet: "Lembar yang berisi register",
  sheetDetail: (count: number, hidden: boolean) => `${rows(count)}${hidden ? ", tersembunyi" : ""}`,
  headingTitle: "Kepala tabel",
  headingFound: (heading: string, count: number) =>
    `Ditemukan di ${heading}, dengan ${rows(count)} register di bawahnya. Bila bukan itu, pilih baris yang berisi nama kolom.`,
  tableFound: (file: string, count: number) => `${file}: ${rows(count)} register`,
  headingAt: (row: number, lines: number) =>
    lines > 1 ? `baris ${row} dan ${row + 1}` : `baris ${row}`,
  headingMissing: "Kepala tabel tidak dikenali. Pilih baris yang berisi nama kolom.",
  headingRow: (row: number) => `Kepala tabel di baris ${row}`,
  firstRows: "Baris pertama lembar ini",
  lines: "Tinggi kepala tabel",
  oneLine: "Kepala 1 baris",
  twoLines: "Kepala 2 baris",
  noRows: "Tidak ada baris register di bawah kepala tabel ini.",
  toColumns: "Lanjut",
  needFile: "Pilih berkas register",
  needHeading: "Pilih kepala tabelnya",

  columnsTitle: "Kolom",
  columnsDetail: (count: number, doubtful: number) =>
    doubtful === 0
      ? `${count} kolom, semuanya dikenali`
      : `${count} kolom, ${doubtful} perlu dilihat`,
  columnHead: "Kolom di register",
  samplesHead: "Contoh isi",
  targetHead: "Berisi",
  targetOf: (label: string) => `Kolom “${label}” berisi`,
  noSamples: "kosong",
  guessed: "tebakan, periksa",
  keptAsNote: "tidak dikenali; disimpan sebagai keterangan",
  twice: (other: string) =>
    `Sama dengan kolom “${other}”, yang dibaca lebih dahulu; isi kolom ini disimpan sebagai catatan.`,
  groups: { register: "Register", fields: "Isian berkas" },
  emptyColumns: (count: number) => `${count} kolom kosong tidak ditampilkan.`,
  needTargets: (labels: readonly string[]) => `Belum ada kolom ${formatAnd(labels)}`,
  wordsTitle: "Kata yang belum dikenal",
  wordsDetail: "Jawab sekali; jawabannya berlaku untuk semua baris dengan kata itu.",
  noWords: "Semua kata status dan pilihan dikenali.",
  wordOf: (label: string, word: string) => `${label} “${word}” berarti`,
  wordRows: (numbers: readonly number[]) =>
    numbers.length === 1 ? `baris ${numbers[0]}` : `${rows(numbers.length)}: ${rowList(numbers)}`,
  quoted: (word: string) => `“${word}”`,
  wordUnanswered: "belum dijawab",
  wordSkip: "Lewati, simpan sebagai catatan",
  wordsOpen: (count: number) =>
    `${count} kata belum dijawab. Barisnya tetap diambil dan ditandai perlu diperiksa.`,
  toReview: (count: number) => `Periksa ${rows(count)}`,

  verdict: {
    good: "Baik",
    unsure: "Perlu diperiksa",
    duplicate: "Mungkin ganda",
    bad: "Salah",
  },
  filters: "Saring baris",
  all: "Semua",
  takeDuplicates: "Impor juga yang mungkin ganda",
  downloadBad: "Unduh baris yang salah",
  badFile: (name: string) => `${name.replace(/\.[a-z0-9]{1,5}$/i, "")} - baris yang salah.csv`,
  summary: (taken: number) => `${cases(taken)} akan diimpor`,
  nothing: "Tidak ada baris yang dapat diimpor",
  nothingNew: "Tidak ada baris baru",
  summaryParts: (given: {
    readonly unsure: number;
    readonly duplicate: number;
    readonly takesDuplicates: boolean;
    readonly bad: number;
  }): readonly string[] => [
    ...(given.unsure > 0 ? [`${formatNumber(given.unsure)} ditandai perlu diperiksa`] : []),
    ...(given.duplicate > 0
      ? [
          given.takesDuplicates
            ? `${formatNumber(given.duplicate)} mungkin ganda ikut diimpor`
            : `${formatNumber(given.duplicate)} mungkin ganda tidak diimpor`,
        ]
      : []),
    ...(given.bad > 0 ? [`${formatNumber(given.bad)} salah tidak diimpor`] : []),
  ],
  summaryRest: (parts: readonly string[]) => parts.join(", "),
  preview: "Baris register",
  heads: {
    verdict: "Putusan",
    row: "Baris",
    subject: "Perihal",
    received: "Diterima",
    stage: "Tahap",
    promise: "Hasil",
    reasons: "Alasan",
  },
  emptyCell: "–",
  noneOfKind: "Tidak ada baris dengan putusan ini.",
  left: (count: number) => `${rows(count)} di luar tabel dilewati`,
  leftRow: (row: number) => `Baris ${row}`,
  act: (count: number) => `Impor ${cases(count)}`,
  stillReading: "Baris masih dibaca",
  atOnce: "Semua masuk sekaligus, atau tidak satu pun.",
  importing: (done: number, total: number) =>
    `Mengimpor ${formatNumber(done)} dari ${formatNumber(total)} …`,
  saving: "Menyimpan …",
  refusedRow: (row: number | null, why: string) =>
    row === null
      ? `Tidak ada yang diimpor. ${why}`
      : `Tidak ada yang diimpor. Baris ${row}: ${why}`,
  tryAgain: "Coba lagi",

  doneTitle: (count: number) => `${cases(count)} diimpor`,
  doneToast: (count: number) => `${cases(count)} diimpor.`,
  doneNumbers: "Yang masuk menurut tahap",
  doneUnsure: (count: number) =>
    `${cases(count)} ditandai perlu diperiksa. Alasannya ada di riwayat tiap berkas.`,
  doneLeft: (duplicates: number, bad: number) =>
    `${[
      ...(duplicates > 0 ? [`${formatNumber(duplicates)} baris mungkin ganda`] : []),
      ...(bad > 0 ? [`${formatNumber(bad)} baris salah`] : []),
    ].join(" dan ")} tidak diimpor.`,
  openBoard: "Buka papan",
  undoThis: "Urungkan impor ini…",
  another: "Impor berkas lain",

  earlier: "Impor sebelumnya",
  noEarlier: "Belum ada register yang diimpor ke papan ini.",
  earlierLine: (count: number, when: string, who: string) => `${cases(count)}, ${when}, ${who}`,
  undone: (when: string, who: string) => `Diurungkan ${when} oleh ${who}`,
  undo: "Urungkan…",
  undoOf: (file: string, when: string) => `Urungkan impor ${file}, ${when}`,
  undoTitle: "Urungkan impor",
  undoDetail: (file: string, count: number) => `${file}, ${cases(count)}`,
  undoBody: (count: number) =>
    `${count === 1 ? "Berkas ini hilang" : `Semua ${cases(count)} hilang`} dari papan dan pencarian. Impornya tetap tercatat, dan register yang sama dapat diimpor lagi.`,
  undoAct: "Urungkan impor",
  undoing: (done: number, total: number) =>
    `Mengurungkan ${formatNumber(done)} dari ${formatNumber(total)} …`,
  undoRefused: (why: string) => `${why} Tidak ada yang berubah.`,
  close: "Tutup",
  cancel: "Batal",
  undoneToast: (count: number) => `Impor diurungkan: ${cases(count)} ditarik dari papan.`,
  seeCase: (number: string) => `Lihat ${number}`,
};

/** What happened to the store while an import was taken back. */
export const undoFaultText = {
  quota:
    "Ruang simpan perangkat penuh, jadi impor belum diurungkan. Kosongkan ruang, lalu coba lagi.",
  newer:
    "Data di perangkat ini ditulis oleh versi yang lebih baru. Muat ulang aplikasi, lalu urungkan lagi.",
  replaced: "Basis data sedang diganti oleh tab lain. Muat ulang halaman ini, lalu urungkan lagi.",
  unreadable: "Penyimpanan perangkat tidak terbaca, jadi impor belum diurungkan. Coba lagi.",
  unavailable: "Penyimpanan browser tidak tersedia, jadi impor belum diurungkan.",
} as const;
