import { standardOf } from "#domain/services/index.ts";
import { countOf } from "#features/case-file/count-of.ts";
import { countText, countWords } from "#text/count.ts";
import {
  calendar,
  caseOf,
  continued,
  moveTo,
  nurul,
  openedComplete,
  openedIncomplete,
  rina,
  wib,
} from "#tests/support/given.ts";
import type { CaseEvent } from "#domain/case/events.ts";
import { expect, test } from "vitest";

const standard = standardOf("colocation");

const counted = (events: readonly CaseEvent[], now: string) => {
  const found = countOf(caseOf(events), standard, calendar, events, wib(now));
  if (!found) throw new Error("nothing is counted");
  return { ...found, words: countWords(found.count, found.promise, standard, calendar) };
};

const returned = continued(
  openedComplete("2026-11-23 09.40"),
  ["2026-11-23 13.20", rina, moveTo("review")],
  ["2026-11-24 14.00", rina, moveTo("returned", { missing: "Nomor seri belum lengkap" })],
);
const completed = continued(
  returned,
  [
    "2026-11-26 08.10",
    nurul,
    moveTo("submitted", { completed: "Nomor seri", completedAt: wib("2026-11-26 08.10") }),
  ],
  ["2026-11-26 10.05", rina, moveTo("review")],
);

test("every day is told with its minutes, and who stopped the clock and why", () => {
  const { words, within, count } = counted(completed, "2026-11-27 08.10");
  expect(countText.promise(within, count.promisedMinutes)).toBe(
    "3 hari kerja = 22 jam 30 menit kerja. Istirahat dan hari libur tidak dihitung.",
  );
  expect(words.lines.map(({ day, words, minutes }) => [day, words, minutes])).toEqual([
    ["Sen 23 Nov", "berkas lengkap 09.40; hari penerimaan tidak dihitung", "–"],
    ["Sel 24 Nov", "07.30–12.00, 13.00–14.00", "5 jam 30 menit"],
    ["", "dijeda 14.00 oleh Rina Wulandari: nomor seri belum lengkap", "–"],
    ["Rab 25 Nov", "dijeda", "–"],
    ["Kam 26 Nov", "dilanjutkan 08.10 oleh Nurul Aini", "–"],
    ["", "08.10–12.00, 13.00–16.00", "6 jam 50 menit"],
    ["Jum 27 Nov", "07.30–08.10, sedang berjalan", "40 menit"],
  ]);
  expect(words).toMatchObject({
    spent: "13 jam",
    rest: { words: "Sisa 1 hari 2 jam kerja", minutes: "9 jam 30 menit" },
    ahead: "Jumat ini 6 jam 50 menit, Sabtu dan Minggu libur, Senin 30 November 2 jam 40 menit.",
    due: "Jatuh tempo Senin, 30 November 2026, 10.10 WIB.",
    warnings: [],
  });
});

test("while it is held nobody can say when it falls due", () => {
  const { words } = counted(returned, "2026-11-25 09.00");
  expect(words.due).toBe("Dijeda sejak 24 Nov 14.00. Jatuh tempo dihitung lagi saat dilanjutkan.");
  expect(words.ahead).toBe("");
});

test("a holiday between is told by its name", () => {
  const events = openedComplete("2026-12-23 09.00");
  const { words } = counted(events, "2026-12-28 09.00");
  expect(
    words.lines.map(({ day, words }) => [day, words.replaceAll("\u00a0", " ")]),
  ).toContainEqual(["Jum 25 Des", expect.stringMatching(/Natal/)]);
});

test("a year whose calendar is not decided is said to be so", () => {
  const { words } = counted(openedComplete("2028-03-06 09.00"), "2028-03-07 09.00");
  expect(words.warnings).toEqual([
    "Kalender 2028 belum ada; hanya akhir pekan yang dianggap libur.",
  ]);
});

test("nothing is counted while the letter is incomplete", () => {
  const events = openedIncomplete("2026-11-23 09.40");
  expect(countOf(caseOf(events), standard, calendar, events, wib("2026-11-24 08.00"))).toBeNull();
});
