import { formatBytes, formatDateTime, formatDayTime, formatIsoDate, shortName } from "./format.ts";
import type { Classification, Task } from "#domain/case/case.ts";
import type { RunningLimit } from "#domain/case/other-limits.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { lowerFirst } from "./promise.ts";

/** What is done about a case between its steps: work with evidence, tasks, approval, other limits. */
export const handlingText = {
  what: "Apa yang dilakukan",
  doneAt: "Dilakukan pada",
  evidence: "Bukti",
  save: "Simpan",
  cancel: "Batal",
  none: (noun: string) => `Belum ada ${noun}.`,
  entryBy: (name: string, when: string) => `${shortName(name)}, ${when}`,
  recordedLater: (when: string) => `dicatat ${when}`,
  file: (name: string, bytes: number) => `${name}, ${formatBytes(bytes)}`,
  gone: (name: string) => `${name} (ditarik)`,

  task: (name: string) => `Tugas ${name}`,
  taskSince: (task: Task) =>
    `diberikan ${formatDayTime(task.givenAt)}${task.limit ? `, batas ${formatIsoDate(task.limit)}` : ""}`,
  taskOpen: "belum dilaporkan",
  taskClosed: "ditutup",
  taskDone: "dilaporkan selesai",
  taskReported: "ada laporan",
  takeOver: "Catat sebagai tindak lanjut",

  approve: "Setujui jawaban",
  approveOf: (number: string) => `Setujui jawaban ${number}`,
  approved: (name: string, when: string) => `Disetujui ${shortName(name)}, ${when}.`,
  awaitsApproval: "Menunggu persetujuan Pimpinan.",
  unapprove: "Tarik persetujuan",

  copyAnswer: "Salin jawaban",
  copied: "Jawaban disalin.",
  cannotCopy: "Jawaban tidak dapat disalin; tandai teksnya lalu salin.",
  secretCopy:
    "Laporan ini rahasia. Salin hanya bila laporan di sana juga rahasia, dan jangan sebut pelapor.",
  copySecretly: "Tetap salin",

  otherLimits: "Batas kanal",
  propose: "Usulan",
  proposalSince: (when: string) => `Sejak ${when}.`,
  was: "Klasifikasi",
  countedAs: (standard: AnyStandard, category: string | null) =>
    category === null
      ? "belum diklasifikasi"
      : lowerFirst(standard.categories[category]?.label ?? category),
} as const;

/** "Verifikasi LAPOR! s.d. 26 Nov 16.00, terpenuhi 24 Nov 09.10" */
export const limitWords = ({ label, dueAt, metAt, state }: RunningLimit): string => {
  const until = `${label} s.d. ${formatDayTime(dueAt)}`;
  switch (state) {
    case "running":
      return until;
    case "met":
      return metAt === null ? until : `${until}, terpenuhi ${formatDayTime(metAt)}`;
    case "late":
      return metAt === null
        ? `${until}, terlewat`
        : `${until}, baru terpenuhi ${formatDayTime(metAt)}`;
  }
};

/** "semula belum diklasifikasi, jatuh tempo 30 Nov 16.00" */
export const classificationWords = (
  { from, to, dueFrom, dueTo, by, at, reason }: Classification,
  standard: AnyStandard,
): string => {
  const before = handlingText.countedAs(standard, from);
  const after = handlingText.countedAs(standard, to);
  const because = reason ? ` Alasan: ${lowerFirst(reason.replace(/\.$/, ""))}.` : "";
  return `${before}${dueWords(dueFrom)} → ${after}${dueWords(dueTo)}. ${handlingText.entryBy(by.name, formatDayTime(at))}.${because}`;
};

const dueWords = (moment: number | null): string =>
  moment === null ? "" : `, jatuh tempo ${formatDateTime(moment)}`;
