import type { FieldKind } from "#domain/fields.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { minuteToMs } from "#domain/time.ts";
import { lowerFirst } from "./promise.ts";
import { formatFullDate, formatTime, formatWeekday } from "./format.ts";

/** How a question is answered: what is not here is filled in. */
const askVerbs: Partial<Record<FieldKind["kind"], string>> = {
  text: "tulis",
  choice: "pilih",
  person: "pilih",
};

export const boardText = {
  title: (name: string) => name,
  promise: (within: string) => `janji layanan ${within}`,
  filters: "Saring berkas",
  all: "Semua",
  mine: "Tugas saya",
  dueToday: "Jatuh tempo hari ini",
  late: "Terlambat",
  unassigned: "Tanpa petugas",
  more: (number: string) => `Pindahkan ${number}`,
  noOfficer: "belum ada petugas",
  arrived: (time: string) => `datang ${time}`,
  dropHere: "Lepas di sini",
  mayCome: "Boleh ke sini",
  thenAsk: (labels: string) => `lalu ${labels}`,
  askFor: (kind: FieldKind["kind"], label: string) => `${askVerbs[kind] ?? "isi"} ${label}`,
  take: "Ambil berkas ini",
  takeDetail: "jadikan tugas saya",
  openFile: "Buka berkas",
  alreadyHere: "Berkas ada di sini.",
  today: "Hari ini",
  thisWeek: "Minggu ini",
  earlier: "Lebih lama",
  see: (count: number, stage: string) => `Lihat ${count} berkas di ${stage}`,
  nothingMatches: "Tidak ada berkas yang cocok di tahap ini.",
  showAll: "Tampilkan semua berkas",
  stages: "Tahap",
  emptyTitle: "Belum ada berkas",
  emptyBody: (noun: string) =>
    `Catat ${noun} pertama yang diterima, atau pindahkan register lama dari lembar kerja.`,
  groupBy: "Kelompokkan",
  ungrouped: "Tanpa kelompok",
  groupedBy: (label: string) => `Per ${lowerFirst(label)}`,
  importRegister: "Impor register",
  /** Beside the number of a case that was taken over from a register. */
  imported: "impor",
  board: "Papan",
  notReadable: "Anda tidak memiliki akses ke papan ini.",
  walked: (number: string, stage: string) => `${number}, ${stage}`,
  limited: (count: number) => (count >= 100 ? "99+" : String(count)),
} as const;

/** What a group is called: the option of a choice, or the words themselves. */
export const groupLabel = (standard: AnyStandard, field: string, value: string): string => {
  const spec = standard.fields[field];
  if (value === noGroupValue) return `Belum ada ${lowerFirst(spec?.label ?? field)}`;
  return spec?.kind === "choice" ? (spec.options[value] ?? value) : value;
};

const noGroupValue = "-";

/** "Jumat, 27 November 2026 · 08.10 · istirahat 11.30" */
export const boardMoment = (given: {
  readonly now: number;
  readonly open: boolean;
  /** End of the window we are in, and whether another follows today; epoch minutes. */
  readonly windowEnd: number | null;
  readonly anotherToday: boolean;
  readonly nextOpening: number;
}): { readonly date: string; readonly time: string; readonly hours: string } => {
  const { now, open, windowEnd, anotherToday, nextOpening } = given;
  const date = formatFullDate(now);
  const time = formatTime(now);
  if (open && windowEnd !== null) {
    const end = formatTime(minuteToMs(windowEnd));
    return { date, time, hours: anotherToday ? `istirahat ${end}` : `tutup ${end}` };
  }
  const opening = minuteToMs(nextOpening);
  const sameDay = formatFullDate(opening) === date;
  return {
    date,
    time,
    hours: sameDay
      ? `buka ${formatTime(opening)}`
      : `di luar jam kerja, buka ${formatWeekday(opening)} ${formatTime(opening)}`,
  };
};
