import type { ActingPost } from "#domain/reference/reference.ts";
import { parseDate } from "#text/dates.ts";
import { actingRoleNames, actingWords, actorRoleNames } from "#text/roles.ts";
import { expect, test } from "vitest";

const post = (from: string, to: string): ActingPost => ({
  role: "complaint-officer",
  kind: "plh",
  from,
  to,
  letter: "",
});

test.each([
  ["2026-11-24", "2026-12-04", "24 Nov s.d. 4 Des 2026, berlaku hari ini"],
  ["2026-11-27", "2026-11-27", "27 Nov 2026, berlaku hari ini"],
  ["2026-11-28", "2027-01-03", "28 Nov 2026 s.d. 3 Jan 2027, belum mulai"],
  ["2026-11-20", "2026-11-26", "20 Nov s.d. 26 Nov 2026, sudah berakhir"],
])("a post from %s to %s in words", (from, to, words) => {
  expect(actingWords(post(from, to), "2026-11-27")).toBe(
    `Plh. Pejabat Pengelola Pengaduan, ${words}`,
  );
});

test("roles of today, those of somebody else marked", () => {
  const actor = {
    id: "rina",
    name: "Rina Wulandari",
    roles: ["application-division", "complaint-officer"],
    acting: { "complaint-officer": "plt" },
  } as const;
  expect(actorRoleNames(actor)).toEqual([
    "Bidang Aplikasi Informatika",
    "Plt. Pejabat Pengelola Pengaduan",
  ]);
  expect(actingRoleNames(actor)).toEqual(["Plt. Pejabat Pengelola Pengaduan"]);
});

test.each([
  ["nearest", "24/11", "2026-11-24"],
  ["nearest", "1 Des", "2026-12-01"],
  ["nearest", "2 Jan", "2027-01-02"],
  ["next", "4 Des", "2026-12-04"],
  ["next", "26 Nov", "2027-11-26"],
  ["next", "29 Februari", "2028-02-29"],
  ["last", "28/11", "2025-11-28"],
  ["nearest", "1/12/2025", "2025-12-01"],
] as const)("without a year the %s %s is %s", (yearless, text, date) => {
  expect(parseDate(text, { today: "2026-11-27", yearless })?.date).toBe(date);
});
