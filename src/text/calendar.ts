import type { HolidayKind } from "#domain/calendar-data.ts";
import { dayToMinute, minuteToMs, type DayNumber } from "#domain/time.ts";
import { formatDayWeekday } from "./format.ts";

const zone = "Asia/Pontianak";
const monthLong = new Intl.DateTimeFormat("id-ID", { month: "long", timeZone: zone });
const dayMonth = new Intl.DateTimeFormat("id-ID", {
  day: "numeric",
  month: "short",
  timeZone: zone,
});
const dayOnly = new Intl.DateTimeFormat("id-ID", { day: "numeric", timeZone: zone });
const noonOf = (day: DayNumber): number => minuteToMs(dayToMinute(day) + 12 * 60);

/** November */
export const formatMonth = (day: DayNumber): string => monthLong.format(noonOf(day));

/** "24 Des", or "12–15 Mar" within one month. */
export const formatDayRange = (first: DayNumber, last: DayNumber): string =>
  first === last
    ? dayMonth.format(noonOf(first))
    : `${dayOnly.format(noonOf(first))}–${dayMonth.format(noonOf(last))}`;

/** "Kamis", or "Kamis–Jumat". */
export const formatWeekdayRange = (first: DayNumber, last: DayNumber): string =>
  first === last ? formatDayWeekday(first) : `${formatDayWeekday(first)}–${formatDayWeekday(last)}`;

const kinds: Readonly<Record<HolidayKind, string>> = {
  "libur-nasional": "libur nasional",
  "cuti-bersama": "cuti bersama",
  "libur-daerah": "libur daerah",
  "libur-pemilu": "libur pemilu",
};

export const calendarText = {
  title: "Kalender",
  year: "Tahun",
  revision: (revision: number) => `terbitan ${revision} berlaku`,
  thisMonth: "bulan ini",
  kinds,
  markedOpen: "ditandai buka",
  markedClosed: "ditandai tutup",
  estimated: "perkiraan",
  noData: (year: number) => `Kalender ${year} belum ada.`,
  noDataDetail:
    "Keputusan libur tahun ini belum dimuat, jadi hanya akhir pekan yang dianggap tutup. Jatuh tempo yang melewatinya dapat bergeser.",
  workingDays: (days: number) => `${days} hari kerja`,
  yearTotal: (days: number) => `${days} hari kerja setahun`,
  nothing: "Tidak ada hari libur.",
  nothingKnown: "Hari libur belum diketahui.",
  today: "Hari ini",
  todayOpen: (hours: string) => `Buka ${hours} WIB.`,
  todayClosed: (why: string) => `Tutup: ${why}.`,
  weekend: "akhir pekan",
  opensAgain: (moment: string) => `Buka lagi ${moment}.`,
  hours: "Jam layanan",
  mondayToThursday: "Senin–Kamis",
  friday: "Jumat",
  ordinary: "Biasa",
  ramadan: "Ramadan",
  ramadanOf: (range: string) => `Ramadan ${range}`,
  ramadanHours: "jam layanan Ramadan",
  receiptDay: "Hari penerimaan",
  receiptCounted: "Dihitung sebagai hari kerja ke-1.",
  receiptNotCounted: "Tidak dihitung; hari kerja berikutnya adalah hari ke-1.",
  changeCounting: "Ubah di Pengaturan, Hitungan",
  mark: "Tandai hari…",
  markTitle: "Tandai hari",
  markDetail: "Menjadi rancangan dahulu. Baru berlaku sesudah ditinjau dan diterbitkan.",
  changeMark: "Ubah…",
  changeMarkOf: (date: string) => `Ubah tanda ${date}`,
  removeMark: "Hapus tanda",
  date: "Tanggal",
  dateHint: "Misalnya 24/12/2026.",
  dateWrong: "Tanggal tidak dikenali. Contoh: 24/12/2026 atau 24 Desember 2026.",
  datePast: "Tanggal ini sudah lewat. Berkas yang sudah selesai tidak dihitung ulang.",
  state: "Hari itu kantor",
  open: "Buka",
  closed: "Tutup",
  name: "Keterangan",
  nameHint: "Misalnya: Libur pemilu, SE Gubernur nomor 12.",
  nameMissing: "Tulis keterangannya.",
  hoursOfDay: "Jam layanan hari itu",
  hoursHint: "Misalnya 08.00–12.00, 13.00–15.00. Kosong: jam biasa.",
  hoursWrong: "Tulis jam seperti 08.00–12.00, dipisah koma.",
  put: "Taruh di rancangan",
  draft: "Rancangan",
  draftChanges: (changes: number) => `Rancangan: ${changes} perubahan belum terbit`,
  review: "Tinjau dan terbitkan…",
  discard: "Buang rancangan",
  reviewTitle: "Tinjau perubahan kalender",
  changes: "Yang berubah",
  added: (date: string, state: string, name: string) => `${date} ditandai ${state}: ${name}`,
  removed: (date: string, name: string) => `Tanda ${date} dihapus: ${name}`,
  changed: (date: string, state: string, name: string) => `Tanda ${date} menjadi ${state}: ${name}`,
  receiptBecomesCounted: "Hari penerimaan menjadi dihitung",
  receiptBecomesUncounted: "Hari penerimaan menjadi tidak dihitung",
  effect: "Akibat pada berkas yang sedang berjalan",
  counting: (checked: number) => `Memeriksa, ${checked} berkas`,
  noEffect: (checked: number) =>
    checked === 0
      ? "Tidak ada berkas yang sedang berjalan."
      : `${checked} berkas diperiksa. Tidak ada jatuh tempo yang bergeser.`,
  moves: (moved: number, checked: number) =>
    `${moved} dari ${checked} berkas bergeser jatuh temponya.`,
  later: (count: number) => `${count} menjadi lebih lambat`,
  earlier: (count: number) => `${count} menjadi lebih cepat`,
  becomesLate: (count: number) => `${count} langsung terlambat`,
  andMore: (count: number) => `dan ${count} berkas lain`,
  closedStay:
    "Berkas yang sudah selesai tidak berubah. Berkas yang dijeda menyimpan sisa waktunya.",
  caseNumber: "Nomor",
  agency: "Perangkat Daerah",
  stage: "Tahap",
  moved: "Berkas yang bergeser",
  from: "Jatuh tempo sekarang",
  to: "Menjadi",
  reason: "Alasan",
  reasonHint: "Misalnya nomor keputusan atau surat edaran. Tercatat bersama terbitan ini.",
  publish: "Terbitkan",
  publishing: "Menerbitkan…",
  back: "Kembali ke kalender",
  nothingToReview: "Tidak ada rancangan yang menunggu diterbitkan.",
  job: (done: number) => `Memindahkan jatuh tempo menurut kalender baru: ${done} berkas selesai.`,
  jobDone: (moved: number, revision: number) =>
    `Kalender terbitan ${revision} berlaku; ${moved} jatuh tempo sudah dipindahkan.`,
  onlyAdministrator: "Hari ditandai oleh Administrator.",
};
