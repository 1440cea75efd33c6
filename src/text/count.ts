import type { ServicePromise } from "#domain/case/case.ts";
import type { AnyStandard, WorkingTime } from "#domain/service-standard.ts";
import { dayToMinute, minuteToMs } from "#domain/time.ts";
import type { Count, CountRow, WorkingCalendar } from "#domain/working-calendar.ts";
import {
  formatAnd,
  formatDayMonth,
  formatFullMoment,
  formatLongDate,
  formatMinutes,
  formatShortWeekday,
  formatSpan,
  formatTime,
  formatWeekday,
  formatWindow,
} from "./format.ts";
import { lowerFirst, withinText } from "./promise.ts";

export const countText = {
  title: "Hitungan janji layanan",
  day: "Hari",
  what: "Yang dihitung",
  minutes: "Waktu kerja",
  nothing: "–",
  spent: "Terpakai",
  shifted: "Penyesuaian",
  guess: "perkiraan",
  waiting: (why: string | undefined) =>
    why ? `Belum dihitung: ${why}.` : "Belum dihitung: persyaratan belum lengkap.",
  none: "Berkas ini diambil dari register tanpa hitungan janji.",
  promise: (within: WorkingTime, promisedMinutes: number) => {
    const whole = `${formatMinutes(promisedMinutes)} kerja`;
    const promised = withinText(within);
    return `${promised === whole ? promised : `${promised} = ${whole}`}. Istirahat dan hari libur tidak dihitung.`;
  },
  estimated: "Perkiraan: sebagian hari libur atau jam kerjanya belum ditetapkan.",
  noData: (years: readonly number[]) =>
    `Kalender ${formatAnd(years.map(String))} belum ada; hanya akhir pekan yang dianggap libur.`,
  calendarRevision: (revision: number) => `Kalender revisi ${revision}.`,
} as const;

/** One line of *lihat hitungan*: the day is empty where it is that of the line above. */
export interface CountLine {
  readonly key: string;
  readonly day: string;
  readonly words: string;
  readonly minutes: string;
}

export interface CountWords {
  readonly lines: readonly CountLine[];
  readonly spent: string;
  readonly shifted: string | null;
  /** "Sisa 1 hari 2 jam kerja", and the same in hours and minutes. */
  readonly rest: { readonly words: string; readonly minutes: string };
  /** What is still to come until the due moment. */
  readonly ahead: string;
  /** "Jatuh tempo Senin, 30 November 2026, 10.10 WIB." */
  readonly due: string;
  readonly warnings: readonly string[];
}

export const countWords = (
  count: Count,
  promise: ServicePromise,
  standard: AnyStandard,
  calendar: Pick<WorkingCalendar, "dayAt">,
): CountWords => ({
  lines: count.rows.map((row, index) => ({
    key: `${row.day}-${index}`,
    day: row.day === count.rows[index - 1]?.day ? "" : dayWords(row),
    words: `${rowWords(row, standard)}${isGuess(row, calendar) ? ` (${countText.guess})` : ""}`,
    minutes: "minutes" in row ? formatMinutes(row.minutes) : countText.nothing,
  })),
  spent: formatMinutes(count.spentMinutes),
  shifted:
    count.shiftedMinutes === 0
      ? null
      : `${count.shiftedMinutes > 0 ? "+" : "–"}${formatMinutes(Math.abs(count.shiftedMinutes))}`,
  rest: restWords(count, promise),
  ahead: aheadWords(count.ahead, count.rows.at(-1)?.day),
  due: dueWords(count, promise),
  warnings: warningsOf(count),
});

/** Holidays and hours that wait for a decree; a pause takes nothing away, whatever the day is. */
const isGuess = (row: CountRow, calendar: Pick<WorkingCalendar, "dayAt">): boolean =>
  row.kind !== "paused" &&
  row.kind !== "resumed" &&
  calendar.dayAt(row.day).confidence === "estimated";

const noon = (day: number): number => minuteToMs(dayToMinute(day) + 720);

/** "Sen 23 Nov", of several days "Sab 28 – Min 29 Nov", which breaks only at the dash. */
const dayWords = ({ day, lastDay }: CountRow): string => {
  const first = formatShortWeekday(noon(day)).replace(",", "");
  if (day === lastDay) return first;
  const last = formatShortWeekday(noon(lastDay)).replace(",", "");
  const sameMonth = first.split(" ").at(-1) === last.split(" ").at(-1);
  const from = sameMonth ? first.split(" ").slice(0, -1).join(" ") : first;
  return `${unbroken(from)} – ${unbroken(last)}`;
};

const unbroken = (text: string): string => text.replaceAll(" ", "\u00a0");

const rowWords = (row: CountRow, standard: AnyStandard): string => {
  switch (row.kind) {
    case "receipt-day":
      return receiptWords(row.why, timeOf(row.at), standard);
    case "counted":
      return `${row.windows.map(formatWindow).join(", ")}${row.running ? ", sedang berjalan" : ""}`;
    case "late":
      return `${row.windows.map(formatWindow).join(", ")}, lewat jatuh tempo`;
    case "ahead":
      return row.windows.map(formatWindow).join(", ");
    case "weekend":
      return "akhir pekan";
    case "holiday":
      return row.holidayKind === "cuti-bersama" ? `${row.name} (cuti bersama)` : row.name;
    case "marked":
      return row.name;
    case "paused":
      return row.at === null
        ? "dijeda"
        : `dijeda ${timeOf(row.at)} oleh ${row.by}${row.reason ? `: ${lowerFirst(row.reason)}` : ""}`;
    case "resumed":
      return `dilanjutkan ${timeOf(row.at)}${row.by ? ` oleh ${row.by}` : ""}`;
  }
};

const receiptWords = (
  why: "not-counted" | "after-closing" | "closed-day",
  time: string,
  standard: AnyStandard,
): string => {
  const received = `${standard.startsWhen === "received" ? "diterima" : "berkas lengkap"} ${time}`;
  switch (why) {
    case "not-counted":
      return `${received}; hari penerimaan tidak dihitung`;
    case "after-closing":
      return `${received}, sesudah jam tutup; dihitung mulai hari kerja berikutnya`;
    case "closed-day":
      return `${received}, bukan hari kerja; dihitung mulai hari kerja berikutnya`;
  }
};

const timeOf = (minute: number): string => formatTime(minuteToMs(minute));

const restWords = (count: Count, promise: ServicePromise): CountWords["rest"] => {
  const late = count.lateMinutes > 0;
  const span = formatSpan(count.remaining);
  const minutes = formatMinutes(late ? count.lateMinutes : count.remainingMinutes);
  if (promise.state === "met") return { words: `Tepat waktu, sisa ${span} kerja`, minutes };
  return { words: `${late ? "Terlambat" : "Sisa"} ${span} kerja`, minutes };
};

/** More days than this are summed up: nobody reads sixty of them in a sentence. */
const toldAtMost = 6;

/** "Jumat ini 6 jam 50 menit, Sabtu dan Minggu libur, Senin 30 November 2 jam 40 menit." */
const aheadWords = (rows: readonly CountRow[], today: number | undefined): string => {
  if (rows.length === 0) return "";
  const told = rows.map((row) => aheadRowWords(row, today));
  if (rows.length <= toldAtMost) return `${told.join(", ")}.`;
  const between = rows.slice(2, -1).filter((row) => row.kind === "ahead").length;
  return `${told.slice(0, 2).join(", ")}, lalu ${between} hari kerja, dan ${told.at(-1)}.`;
};

const aheadRowWords = (row: CountRow, today: number | undefined): string => {
  if (row.kind === "ahead") {
    const day =
      row.day === today ? `${weekday(row.day)} ini` : `${weekday(row.day)} ${longDay(row.day)}`;
    return `${day} ${formatMinutes(row.minutes)}`;
  }
  const days =
    row.day === row.lastDay
      ? weekday(row.day)
      : `${weekday(row.day)} ${row.lastDay === row.day + 1 ? "dan" : "sampai"} ${weekday(row.lastDay)}`;
  return row.kind === "holiday" || row.kind === "marked"
    ? `${days} libur (${row.name})`
    : `${days} libur`;
};

const weekday = (day: number): string => formatWeekday(noon(day));
/** 30 November */
const longDay = (day: number): string => formatLongDate(noon(day)).replace(/ \d{4}$/, "");

const dueWords = (count: Count, promise: ServicePromise): string => {
  switch (promise.state) {
    case "met":
    case "late":
      return promise.endedAt === null ? "" : `Berakhir ${formatFullMoment(promise.endedAt)}.`;
    case "paused":
      return `Dijeda sejak ${pausedSince(promise)}. Jatuh tempo dihitung lagi saat dilanjutkan.`;
    default:
      return count.dueAt === null
        ? ""
        : `Jatuh tempo ${formatFullMoment(minuteToMs(count.dueAt))}.`;
  }
};

const pausedSince = ({ pausedAt }: ServicePromise): string =>
  pausedAt === null ? "" : `${formatDayMonth(pausedAt)} ${formatTime(pausedAt)}`;

const warningsOf = (count: Count): readonly string[] => {
  switch (count.confidence) {
    case "certain":
      return [];
    case "estimated":
      return [countText.estimated];
    case "no-data":
      return [countText.noData(count.yearsWithoutData)];
  }
};
