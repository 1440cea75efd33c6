import type { Case } from "#domain/case/case.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { isAskedFor, isFilled } from "#domain/fields.ts";
import { minuteToDay, msToMinute } from "#domain/time.ts";
import { labelWithin, valueWords } from "./case-file.ts";
import {
  formatDayMonth,
  formatDayTime,
  formatFullMoment,
  formatLongDate,
  formatTime,
  formatWeekday,
} from "./format.ts";
import { lowerFirst } from "./promise.ts";

/** Words of *Telaah*, where what came in is classified one after the other. */
export const triageText = {
  views: "Tampilan",
  board: "Papan",
  inbox: "Telaah",
  title: (nav: string) => `Telaah ${lowerFirst(nav)}`,
  toTriage: "Perlu ditelaah",
  byPromise: "menurut janji layanan",
  list: "Daftar yang perlu ditelaah",
  report: "Isi laporan",
  back: "Kembali ke daftar",
  empty: "Semua laporan sudah ditelaah.",
  emptyDetail: "Laporan baru muncul di sini begitu dicatat.",
  choose: "Pilih laporan dari daftar.",
  elsewhere: (number: string, stage: string) =>
    `${number} tidak lagi di telaah; sekarang ${stage}.`,
  openFile: "Buka berkas",
  unknown: (number: string) => `${number} tidak ditemukan.`,

  promise: "Janji layanan",
  channel: "Kanal",
  received: "Diterima",
  recorded: "Dicatat",
  recordedBy: (when: string, who: string) => `${when} oleh ${who}`,
  late: "entri terlambat",
  reporter: "Pelapor",
  nobody: "tidak disebutkan",
  purposeHint: "Meminta tujuan dan tercatat di riwayat.",
  documents: "Dokumen laporan",

  similar: "Laporan serupa",
  similarDetail: "belum tentu berkaitan",
  noSimilar: "Tidak ada yang mirip.",
  sameKey: (labels: string) => `${lowerFirst(labels)} sama`,
  sameReporter: "nomor atau email pelapor sama",
  likeWords: "isi mirip",
  isLinked: "sudah dikaitkan",
  stageAndDay: (stage: string, at: number) => `${stage}, ${formatDayMonth(at)}`,

  classification: "Klasifikasi",
  classificationDetail: "dihitung dari waktu laporan diterima",
  proposes: (category: string) => `Usul: ${lowerFirst(category)},`,
  urgency: "Sifat",
  protection: "Perlindungan",
  withStep: "Ikut klasifikasinya, berlaku saat ditetapkan.",
  onlyBy: (roles: string) => `Ditelaah oleh ${roles}.`,
  limit: (within: string, due: number | null) => (due === null ? within : `${within}, s.d. `),
  dueDay: (due: number) => formatLongDate(due),
  disposes: (verb: string) => `Tetapkan dan ${lowerFirst(verb)}…`,
  acts: "Tindakan",
  answersOnly: (labels: string) => `Hanya untuk ${labels}.`,
  liftTitle: (label: string) => `Cabut: ${lowerFirst(label)}`,
  liftDetail: "Perlindungan hanya dilepas dengan alasan, yang tertulis di riwayat.",
  lift: "Cabut perlindungan",
  reason: "Alasan",
  cancel: "Batal",
  restored: "Pilihan dilanjutkan dari draf.",
  next: (done: string, next: string) => `${done} Berikutnya ${next}.`,
  done: (number: string, stage: string) => `${number} pindah ke ${stage}.`,
  none: "Tidak ada lagi yang perlu ditelaah.",
  selected: (number: string, subject: string) => `${number}, ${subject}`,
  position: (position: number, total: number) => `${position} dari ${total}`,
} as const;

/** "Berkadar pengawasan": on a page of complaints the class need not say that it is one. */
export const categoryName = (label: string, { nav }: AnyStandard): string => {
  const words = labelWithin(label, nav);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** "WhatsApp 089699305225": how it came in, with what the channel itself calls it. */
export const channelWords = (
  item: Case,
  { fields, triage }: AnyStandard,
  { withReference }: { readonly withReference: boolean },
): string => {
  const channel = triage && fields[triage.channel];
  if (!triage || !channel) return "";
  const references = withReference
    ? Object.entries(fields).filter(
        ([id, spec]) =>
          spec.kind === "text" &&
          spec.when?.field === triage.channel &&
          isAskedFor(spec, item.fields) &&
          isFilled(spec, item.fields[id]),
      )
    : [];
  return [
    valueWords(channel, item.fields[triage.channel]),
    ...references.map(([id, spec]) => valueWords(spec, item.fields[id])),
  ]
    .filter(Boolean)
    .join(" ");
};

/** "Kamis, 26 November 2026, 19.42 WIB", and from when it counts when the office was closed. */
export const receivedWords = (
  receivedAt: number,
  { open, countsFrom }: { readonly open: boolean; readonly countsFrom: number },
): { readonly moment: string; readonly outside: string | null } => ({
  moment: formatFullMoment(receivedAt),
  outside: open ? null : `di luar jam kerja, hari ke-1 ${formatWeekday(countsFrom)}`,
});

/** "Jumat 07.44 oleh Nurul Aini"; of another week with its date. */
export const recordedWords = ({ recordedAt, recordedBy, receivedAt }: Case): string => {
  const near = dayOf(recordedAt) - dayOf(receivedAt) < 7;
  const when = near
    ? `${formatWeekday(recordedAt)} ${formatTime(recordedAt)}`
    : formatDayTime(recordedAt);
  return triageText.recordedBy(when, recordedBy.name);
};

export const isLateEntry = ({ recordedAt, receivedAt }: Case): boolean =>
  dayOf(receivedAt) < dayOf(recordedAt);

const dayOf = (at: number): number => minuteToDay(msToMinute(at));
