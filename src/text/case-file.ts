import { agencyName } from "#domain/agencies.ts";
import {
  isChecks,
  isRows,
  type CheckResult,
  type FieldSpec,
  type FieldSpecs,
  type FieldValue,
  type Row,
} from "#domain/fields.ts";
import {
  formatDateTime,
  formatDayTime,
  formatIsoDate,
  formatNumber,
  maskPersonal,
  shortName,
} from "./format.ts";
import { lowerFirst } from "./promise.ts";

/** Words of the case file, and how the values of a case are written wherever they are read. */
export const caseFileText = {
  linked: "Berkas terkait",
  skipped: "dilewati",
  notKept: "tidak tersimpan lagi",
  board: (nav: string) => `Papan ${nav}`,
  position: (position: number, total: number, stage: string) =>
    `${position} dari ${total} di ${stage}`,
  positionShort: (position: number, total: number) => `${position} dari ${total}`,
  previous: "Berkas sebelumnya",
  next: "Berkas berikutnya",
  copyNumber: (number: string) => `Salin ${number}`,
  copied: (number: string) => `${number} disalin.`,
  formerNumber: (number: string) => `nomor lama ${number}`,
  openFile: "Buka berkas",
  steps: "Tahap berkas",
  since: (when: string) => `sejak ${when}`,
  left: (stage: string, when: string) => `${stage} sejak ${when}`,
  aside: "Janji layanan, orang, dokumen, dan riwayat",

  choiceTitle: "Dua berkas bernomor sama",
  choiceDetail: (number: string) =>
    `Nomor ${number} pernah diberikan oleh dua perangkat. Keduanya sah; pilih yang dimaksud.`,
  choiceLine: (subject: string, received: string, stage: string) =>
    `${subject}, diterima ${received}, ${stage}`,
  outline: "Peran Anda hanya melihat nomor, tahap, dan petugas berkas ini.",

  requirements: "Persyaratan",
  completeSince: (when: string) => `lengkap ${when}`,
  complete: "lengkap",
  incomplete: "belum lengkap",
  recorded: (what: string) => `${what} tercatat`,
  notRecorded: (what: string) => `${what} belum tercatat lengkap`,
  missingFields: (labels: string) => `Belum ada: ${labels}.`,
  fillIn: "Lengkapi",
  completeSection: (section: string) => `Lengkapi ${lowerFirst(section)}`,
  notNeeded: "tidak diperlukan",
  otherFacts: "Keterangan lain",
  correction: "Perbaikan",
  edit: "Ubah",
  show: "Buka bagian",
  filledOf: (filled: number, all: number) => `${filled} dari ${all} terisi`,
  fill: (section: string) => `Isi ${lowerFirst(section)}`,
  notFilled: "belum diisi",
  empty: (section: string) => `${section} belum dicatat.`,
  noRows: (name: string) => `Belum ada ${name}.`,
  addRow: (name: string) => `Tambah ${name}`,
  editRow: (name: string) => `Ubah ${name}`,
  notPlaced: "belum",
  rowActs: "Tindakan",
  rowTitle: (verb: string, what: string) => `${verb} ${what}`,

  tickTitle: (label: string) => label,
  tickQuestion: "Kapan suratnya diterima kantor?",
  tickWithLetter: (when: string) => `Bersama berkas, ${when}`,
  tickLater: "Belakangan",
  tickReceived: "Diterima",
  paperReceived: "Kelengkapan diterima",
  tickHint: "Hitungan janji dimulai saat persyaratan terakhir diterima.",
  tick: "Centang",

  promise: "Janji layanan",
  dueAt: (when: string) => `Jatuh tempo ${when}`,
  endedAt: (when: string) => `Berakhir ${when}`,
  promised: (within: string) => `janji ${within}`,
  seeCount: "Lihat hitungan",
  officer: "Petugas",
  noOfficer: "belum ada petugas",
  take: "Ambil",
  change: "Ganti",
  chooseOfficer: "Ganti petugas berkas",
  release: "Lepas petugas",
  assigned: (number: string, name: string) => `${number} sekarang tugas ${name}.`,
  released: (number: string) => `${number} tanpa petugas.`,

  notes: "Catatan",
  addNote: "Tambah catatan",
  note: "Catatan",
  noteHint: "Terbaca semua yang membuka berkas ini.",
  saveNote: "Simpan catatan",
  noteBy: (name: string, when: string) => `${name}, ${when}`,
  history: "Riwayat",
  earlierHistory: (count: number) => `Tampilkan ${count} lagi`,

  steps_: "Langkah berikutnya",
  more: "Lainnya",
  moreOf: (number: string) => `Lainnya untuk ${number}`,
  notYet: (stage: string, reason: string) => `${stage} belum bisa: ${lowerFirst(reason)}`,
  doneBy: (roles: string) => `Langkah berikutnya dilakukan oleh ${roles}.`,
  slip: "Tanda terima",
  editData: "Ubah data",
  correctReceipt: "Ubah waktu terima",
  undoLast: "Urungkan langkah terakhir",
  undoDetail: (told: string) => told,
  nothingToUndo: "Belum ada langkah yang dapat diurungkan.",
  notWorker: (roles: string) => `Dilakukan oleh ${roles}.`,
  reason: "Alasan",
  reasonOptional: "bila ada",
  reasonHint: "Tertulis di riwayat.",
  save: "Simpan",
  cancel: "Batal",
  saveFailedKeep: "Isian tetap ada di sini.",
  draftRestored: "Isian dari draf sebelumnya.",
  discardDraft: "Buang draf",
  changedMeanwhile: "Berkas diubah saat isian ini terbuka",
  yoursStays:
    "Isian Anda tetap. Yang lain sudah mengikuti perubahan itu. Simpan bila masih sesuai.",
  collision: (labels: string) => `Juga Anda ubah: ${labels}. Yang disimpan adalah isian Anda.`,
  replace: "Ganti",
  replaceOf: (label: string) => `Ganti ${label}`,
  receivedAt: "Waktu terima",
  receiptTitle: "Ubah waktu terima",
  receiptDetail: (number: string) =>
    `${number}. Janji yang belum berakhir dihitung ulang; yang sudah berakhir tetap.`,
  receiptHint: "Saat surat sampai di kantor.",
  saved: "Tersimpan.",
} as const;

/** "Nurul A., 23 Nov" */
export const byWhen = (name: string, when: string): string => `${shortName(name)}, ${when}`;

/** "2U", "772 mm", "1.100 W", "1,45 kW": short enough for a table. */
export const amountWords = (value: number, unit: string | undefined): string => {
  if (unit === "watt") {
    return value >= 10_000 ? `${formatNumber(value / 1000)} kW` : `${formatNumber(value)} W`;
  }
  if (unit === undefined) return formatNumber(value);
  return unit.length === 1 ? `${formatNumber(value)}${unit}` : `${formatNumber(value)} ${unit}`;
};

const totalWords = (value: number, unit: string | undefined): string =>
  unit === "watt" && value >= 1000 ? `${formatNumber(value / 1000)} kW` : amountWords(value, unit);

/** What stands in a field, in words. Personal values come masked. */
export const valueWords = (spec: FieldSpec, value: FieldValue | undefined): string => {
  if (value === undefined) return "";
  // What lies apart is masked where it stands.
  if (spec.apart) return scalarText(value);
  if (spec.personal) return maskPersonal(scalarText(value));
  switch (spec.kind) {
    case "choice":
      return spec.options[scalarText(value)] ?? scalarText(value);
    case "date":
      return formatIsoDate(scalarText(value));
    case "instant":
      return typeof value === "number" ? formatDateTime(value) : scalarText(value);
    case "number":
      return typeof value === "number" ? amountWords(value, spec.unit) : scalarText(value);
    case "agency":
      return agencyName(scalarText(value));
    case "checks":
      return isChecks(value)
        ? Object.entries(value)
            .map(([item, check]) => `${spec.items[item] ?? item}: ${checkWords(spec, check)}`)
            .join("; ")
        : "";
    case "list":
      return isRows(value) ? value.map((row) => rowWords(spec, row)).join("; ") : "";
    case "choices":
      return isRows(value) ? value.map(({ id }) => spec.options[id] ?? id).join(", ") : "";
    case "person":
    case "photo":
    case "text":
      return scalarText(value);
  }
};

const scalarText = (value: FieldValue): string =>
  typeof value === "object" ? "" : typeof value === "number" ? formatNumber(value) : String(value);

type ChecksSpec = Extract<FieldSpec, { kind: "checks" }>;
type ListSpec = Extract<FieldSpec, { kind: "list" }>;

/** "sesuai (Rak B, U18–U21 kosong)" */
export const checkWords = (spec: ChecksSpec, { result, finding }: CheckResult): string => {
  const words = spec.results[result] ?? result;
  return finding ? `${words} (${finding})` : words;
};

/** Which cells name a row: its kind, and the words that follow up to the second column. */
export const namingCells = ({ of, columns }: ListSpec): readonly string[] => {
  const [first, second] = columns;
  const ids = Object.keys(of);
  const until = ids.indexOf(second ?? first ?? "");
  return ids
    .slice(Math.max(0, ids.indexOf(first ?? "")), until + 1)
    .filter((id) => ["choice", "text"].includes(of[id]?.kind ?? ""));
};

/** "Server Dell PowerEdge R760" */
export const rowWords = (spec: ListSpec, row: Row): string =>
  namingCells(spec)
    .map((cell) => cellWords(spec.of, row, cell))
    .filter(Boolean)
    .join(" ") || spec.rowName;

export const cellWords = (specs: FieldSpecs, row: Row, cell: string): string => {
  const spec = specs[cell];
  return spec ? valueWords(spec, row[cell]) : "";
};

/** "2 perangkat, 4U, 1,45 kW": how many, and the sums of what is measured. */
export const listWords = (spec: ListSpec, rows: readonly Row[]): string => {
  const measured = spec.columns.flatMap((column) => {
    const cell = spec.of[column];
    if (cell?.kind !== "number") return [];
    const sum = rows.reduce((total, row) => {
      const value = row[column];
      return typeof value === "number" ? total + value : total;
    }, 0);
    return sum > 0 ? [totalWords(sum, cell.unit)] : [];
  });
  return [`${rows.length} ${spec.rowName}`, ...measured].join(", ");
};

/**
 * A label inside its section, without the words the section's title says already: in "Surat
 * permintaan" the field "Nomor surat" is its "Nomor".
 */
export const labelWithin = (label: string, title: string): string => {
  const said = new Set(title.toLowerCase().split(/\s+/));
  const rest = label.split(/\s+/).filter((word) => !said.has(word.toLowerCase()));
  return rest.length > 0 ? rest.join(" ") : label;
};

/** "Nomor 900/412/Bapenda-B, tanggal 19 November 2026, hal Permintaan Colocation Server" */
export const lineWords = (
  parts: readonly { readonly label: string; readonly value: string }[],
): string =>
  parts
    .map(({ label, value }, index) => `${index === 0 ? label : lowerFirst(label)} ${value}`)
    .join(", ");

/** 23 Nov 09.40, with the year where it is not this one. */
export const momentWords = (at: number, now: number): string =>
  yearOf(at) === yearOf(now) ? formatDayTime(at) : formatDateTime(at);

const wib = 7 * 3_600_000;
const yearOf = (at: number): number => new Date(at + wib).getUTCFullYear();
