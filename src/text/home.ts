import type { CaseEvent } from "#domain/case/events.ts";
import { agencyShort } from "#domain/agencies.ts";
import { askSpec, stageOf, type AnyStandard } from "#domain/service-standard.ts";
import { lowerFirst } from "./promise.ts";

export const homeText = {
  title: "Beranda",
  deskToday: "Layanan hari ini",
  toGuestBook: "Buka buku tamu",
  waitsLongest: "Menunggu paling lama",
  nobodyWaits: "Tidak ada yang menunggu.",
  nearLimit: "Mendekati batas",
  nobodyNear: "Semua masih cukup waktu.",
  andOthers: (count: number) => `dan ${count} tamu lain`,
  inHouse: "Masih di kantor",
  served: (done: number, all: number) => `${done} dari ${all} tamu sudah selesai dilayani`,
  work: "Pekerjaan Anda hari ini",
  dueToday: (count: number, closing: string) =>
    `${count} berkas jatuh tempo hari ini pukul ${closing}. Kerjakan dari atas.`,
  overdue: (count: number) => `${count} berkas terlambat. Kerjakan dari atas.`,
  overdueAndDue: (late: number, due: number) =>
    `${late} berkas terlambat dan ${due} jatuh tempo hari ini. Kerjakan dari atas.`,
  nothingDue: "Tidak ada yang jatuh tempo hari ini. Kerjakan dari atas.",
  noWork: "Belum ada berkas atas nama Anda.",
  waiting: "Menunggu PD",
  unassigned: "Belum ada petugas",
  noUnassigned: "Semua berkas sudah ada petugasnya.",
  seeAll: "Lihat semua di papan",
  take: "Ambil",
  takeOf: (number: string) => `Ambil ${number}`,
  taken: (number: string) => `${number} sekarang atas nama Anda.`,
  open: "Buka",
  complete: (section: string) => `Lengkapi ${section}`,
  completeRequirements: "Lengkapi persyaratan",
  hours: "Jam layanan hari ini",
  hoursOf: (windows: string) => `${windows} WIB`,
  hoursLeft: (span: string) => `Sisa ${span} kerja`,
  notOpenYet: (time: string) => `Buka pukul ${time}`,
  inBreak: (time: string, span: string) => `Istirahat, buka lagi ${time}. Sisa ${span} kerja`,
  closedNow: (moment: string) => `Sudah tutup. Buka lagi ${moment}`,
  closedToday: (why: string) => `Tutup hari ini: ${why}.`,
  weekend: "akhir pekan",
  bar: (windows: string, now: string) => `Jam layanan ${windows}, sekarang ${now}`,
  week: (service: string) => `Minggu ini di ${service}`,
  finished: "selesai",
  onTime: (count: number) => `${count} tepat waktu`,
  running: "masih berjalan",
  late: "terlambat",
  recent: "Baru terjadi",
  nothingRecent: "Belum ada yang terjadi.",
  yesterday: "Kemarin",
  you: "Anda",
  holidays: "Libur berikutnya",
  noHolidays: "Tidak ada libur sampai akhir kalender yang dimuat.",
  holiday: (date: string, name: string) => `${date}, ${name}`,
  estimated: "perkiraan",
  hidden: "isi tidak ditampilkan",
};

/** First words of a step's verb: "Setujui, lanjut ke Diproses" fits no row. */
export const shortVerb = (verb: string): string => verb.split(",")[0] ?? verb;

/** "mencatat permintaan Biro Hukum" – what a person did, to be read after the name. */
export const actText = (
  event: CaseEvent,
  standard: AnyStandard,
  given: { readonly agency: string; readonly number: string },
): string => {
  const agency = given.agency && given.agency !== "-" ? agencyShort(given.agency) : given.number;
  switch (event.type) {
    case "CaseOpened":
      return `mencatat ${standard.caseNoun} ${agency}.`;
    case "CaseImported":
      return `memasukkan ${given.number} dari buku register.`;
    case "StageEntered":
      return `memindahkan berkas ${agency} ke ${stageOf(standard, event.to).label}.`;
    case "StepUndone":
      return `mengurungkan langkah pada berkas ${agency}.`;
    case "FieldsChanged":
      return `mengisi ${changedFields(event.changes, standard)} berkas ${agency}.`;
    case "RequirementTicked": {
      const tick = standard.ticks[event.tick]?.label ?? event.tick;
      const words = lowerFirst(tick);
      return event.on
        ? `mencentang ${words} pada berkas ${agency}.`
        : `menghapus centang ${words} pada berkas ${agency}.`;
    }
    case "ReceiptCorrected":
      return `membetulkan waktu terima berkas ${agency}.`;
    case "CaseAssigned":
      if (!event.to) return `melepas petugas berkas ${agency}.`;
      return event.to.id === event.by.id
        ? `mengambil berkas ${agency}.`
        : `menunjuk ${event.to.name} untuk berkas ${agency}.`;
    case "NoteAdded":
      return `menulis catatan pada berkas ${agency}.`;
    case "AttachmentAdded":
      return `menambahkan dokumen pada berkas ${agency}.`;
    case "AttachmentWithdrawn":
      return `menarik dokumen dari berkas ${agency}.`;
    case "PersonalDataShown":
      return `menampilkan data pribadi pada berkas ${agency}.`;
    case "ApplicantCalled":
      return `memanggil tamu ${agency}.`;
    case "CasesLinked":
      return `mengaitkan berkas ${agency} dengan berkas lain.`;
    case "CasesUnlinked":
      return `melepas kaitan berkas ${agency}.`;
    case "WorkRecorded":
      return `mencatat ${standard.works?.noun ?? "pekerjaan"} pada berkas ${agency}.`;
    case "TaskReported":
      return `melaporkan tugas pada berkas ${agency}.`;
    case "PromiseMoved":
      return `memindahkan jatuh tempo berkas ${agency} menurut kalender baru.`;
    case "ImportUndone":
      return `mengurungkan impor ${given.number}.`;
  }
};

const changedFields = (
  changes: readonly { readonly field: string }[],
  standard: AnyStandard,
): string => {
  const [first, ...rest] = changes.flatMap(({ field }) =>
    standard.fields[field] ? [askSpec(standard, { id: field, of: "case" }).label] : [],
  );
  if (!first) return "data";
  return rest.length === 0
    ? lowerFirst(first)
    : `${lowerFirst(first)} dan ${rest.length} isian lain`;
};
