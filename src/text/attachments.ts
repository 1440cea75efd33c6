import type { AttachmentRef } from "#domain/case/case.ts";
import { formatBytes, formatOr } from "./format.ts";

/**
 * Words about files kept with a case. The tags are declared here because wording may not look into
 * `documents`; a tag without wording does not compile.
 */
export type FileKind =
  | "pdf"
  | "jpeg"
  | "png"
  | "webp"
  | "heic"
  | "docx"
  | "xlsx"
  | "txt"
  | "mp3"
  | "ogg"
  | "m4a"
  | "mp4";

/** Why a file is not taken. */
export type FileProblem =
  | { readonly type: "empty" }
  | { readonly type: "too-large"; readonly bytes: number; readonly maxBytes: number }
  /** Its bytes are none of the kinds this place takes. */
  | { readonly type: "unknown-kind"; readonly taken: readonly FileKind[] }
  /** A known kind that is for evidence only. */
  | { readonly type: "not-here"; readonly kind: FileKind; readonly taken: readonly FileKind[] };

const kindNames: Readonly<Record<FileKind, string>> = {
  pdf: "PDF",
  jpeg: "JPEG",
  png: "PNG",
  webp: "WebP",
  heic: "HEIC",
  docx: "DOCX",
  xlsx: "XLSX",
  txt: "TXT",
  mp3: "MP3",
  ogg: "OGG",
  m4a: "M4A",
  mp4: "MP4",
};

/** "PDF, JPEG, atau PNG" */
export const fileKinds = (kinds: readonly FileKind[]): string =>
  formatOr(kinds.map((kind) => kindNames[kind]));

/** Why a file was not taken, and what helps. */
export const fileProblemText = (problem: FileProblem, name: string): string => {
  switch (problem.type) {
    case "empty":
      return `${name} kosong (0 B) dan tidak disimpan. Pindai atau unduh ulang.`;
    case "too-large":
      return `${name} berukuran ${formatBytes(problem.bytes)}; paling besar ${formatMebibytes(problem.maxBytes)}. Perkecil, atau bagi menjadi beberapa berkas.`;
    case "unknown-kind":
      return `Isi ${name} bukan dokumen yang diterima. Pakai ${fileKinds(problem.taken)}.`;
    case "not-here":
      return `${name} adalah ${kindNames[problem.kind]}; di sini pakai ${fileKinds(problem.taken)}.`;
  }
};

/** 10 MiB is called 10 MB in an office; as decimal megabytes it would read 10,5. */
const formatMebibytes = (bytes: number): string => `${Math.floor(bytes / 2 ** 20)} MB`;

export const attachmentText = {
  /** Name of a file that came without one, such as a picture pasted from a screen. */
  unnamed: "dokumen",
  title: "Dokumen",
  upload: "Unggah",
  chooseFiles: "Pilih dokumen",
  camera: "Ambil foto",
  dropHere: "Jatuhkan di sini",
  orDrop: "atau seret ke sini, atau tempel dengan Ctrl V",
  limits: (kinds: readonly FileKind[], maxBytes: number) =>
    `${fileKinds(kinds)}, paling besar ${formatMebibytes(maxBytes)} tiap dokumen.`,
  list: "Dokumen yang dipilih",
  saving: "Menyimpan …",
  remove: (name: string) => `Hapus ${name}`,
  look: (name: string) => `Lihat ${name}`,
  renamed: (from: string, to: string) =>
    `Nama ${from} tidak cocok dengan isinya, jadi disimpan sebagai ${to}.`,
  locked: "terkunci",
  lockedNote: (name: string) =>
    `${name} terkunci kata sandi. Tetap disimpan, tetapi isinya tidak dapat dilihat di sini.`,
  unreadableFile: (name: string) =>
    `${name} tidak terbaca dari perangkat. Pilih sekali lagi, atau salin dahulu ke perangkat ini.`,
  none: "Belum ada dokumen.",
  download: "Unduh",
  close: "Tutup",
  previewGone: "Isi dokumen ini tidak ada di perangkat ini.",
  previewLocked: "Dokumen ini terkunci kata sandi. Unduh, lalu buka dengan kata sandinya.",
  previewNone: "Jenis ini tidak dapat dilihat di sini. Unduh untuk membukanya.",
  page: (name: string) => `Isi ${name}`,
  withdraw: "Tarik",
  withdrawOf: (name: string) => `Tarik ${name}`,
  withdrawTitle: (name: string) => `Tarik ${name}`,
  withdrawDetail: "Isinya tidak dapat dibuka lagi; namanya tetap tertulis di riwayat.",
  withdrawn: (name: string, who: string, reason: string) => `${name} ditarik ${who}: ${reason}`,
  withdrawnCount: (count: number) => `${count} ditarik`,
  addedBy: (who: string, when: string) => `${who}, ${when}`,
} as const;

/** What is quietly said beside a file: its size, and that nobody here can open it. */
export const fileDetail = ({ bytes, locked }: Pick<AttachmentRef, "bytes" | "locked">): string =>
  locked ? `${attachmentText.locked}, ${formatBytes(bytes)}` : formatBytes(bytes);
