import type { Task } from "#domain/case/case.ts";
import {
  formatDateTime,
  formatDayTime,
  formatIsoDate,
  formatPercent,
  shortName,
} from "./format.ts";

/** Beranda: what presses by itself. */
export const attentionText = {
  escalation: "Eskalasi",
  level: (level: number) =>
    level >= 1 ? "Terlewat" : `Lewat ${formatPercent(level)} dari batas waktu`,
  outsideHours: "Eskalasi ditampilkan pada jam kerja.",
  more: (count: number) => `dan ${count} lagi`,
  approvals: "Menunggu persetujuan Anda",
  readAnswer: "Baca jawaban",
  proposals: "Sudah waktunya ditutup",
  since: (minuteMs: number) => `sejak ${formatDateTime(minuteMs)}`,
  tasks: "Tugas untuk Anda",
  from: (task: Task) =>
    `dari ${shortName(task.from.name)}, ${formatDayTime(task.givenAt)}${task.limit ? `, batas ${formatIsoDate(task.limit)}` : ""}`,
  overdue: "lewat batas",
  shared: "Keterangan",
  report: "Laporkan",
  reportOf: (place: number) => `Laporkan tugas ${place}`,
  reported: (when: string, text: string) => `Anda, ${when}: ${text}`,
  what: "Apa hasilnya",
  done: "Tugas ini selesai",
  send: "Kirim laporan",
  cancel: "Batal",
  sent: "Laporan terkirim ke pemberi tugas.",
  closedOn: (when: string) => `ditutup ${when}`,
  receipts: "Pengaduan yang Anda catat",
  receipt: (number: string, received: string, channel: string) =>
    `${number}, diterima ${received}${channel ? `, ${channel}` : ""}`,
} as const;
