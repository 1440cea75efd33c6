import type { IsoDate } from "#domain/fields.ts";
import type { ActingPost } from "#domain/reference/reference.ts";
import type { ActingKind, Actor, Role } from "#domain/roles.ts";
import { isoDateToDay } from "#domain/time.ts";
import { formatDay, formatDayShortMonth } from "./format.ts";

export const roleNames: Readonly<Record<Role, string>> = {
  "front-desk": "Petugas Pelayanan",
  "application-division": "Bidang Aplikasi Informatika",
  "complaint-officer": "Pejabat Pengelola Pengaduan",
  head: "Pimpinan",
  administrator: "Administrator",
  auditor: "Pemantau",
};

/** What the role does, beside its box in the first run and in Orang & peran. */
export const roleDuties: Readonly<Record<Role, string>> = {
  "front-desk": "buku tamu, surat masuk, tanda terima",
  "application-division": "mengkaji dan memproses colocation",
  "complaint-officer": "menelaah dan menjawab pengaduan",
  head: "melihat semua, menyetujui",
  administrator: "orang, kalender, kop surat",
  auditor: "membaca saja",
};

/** Before the role: "Plh. Pejabat Pengelola Pengaduan". */
export const actingNames: Readonly<Record<ActingKind, string>> = { plh: "Plh.", plt: "Plt." };

const actingRoleName = (kind: ActingKind, role: Role): string =>
  `${actingNames[kind]} ${roleNames[role]}`;

/** Every role of today, those held for somebody else with "Plh." or "Plt." before them. */
export const actorRoleNames = ({
  roles,
  acting = {},
}: Pick<Actor, "roles" | "acting">): readonly string[] =>
  roles.map((role) => {
    const kind = acting[role];
    return kind === undefined ? roleNames[role] : actingRoleName(kind, role);
  });

/** Only those held for somebody else today. */
export const actingRoleNames = ({ roles, acting = {} }: Actor): readonly string[] =>
  roles.flatMap((role) => {
    const kind = acting[role];
    return kind === undefined ? [] : [actingRoleName(kind, role)];
  });

export type ActingState = "running" | "future" | "past";

export const actingState = ({ from, to }: ActingPost, today: IsoDate): ActingState => {
  if (today < from) return "future";
  return to < today ? "past" : "running";
};

const stateWords: Readonly<Record<ActingState, string>> = {
  running: "berlaku hari ini",
  future: "belum mulai",
  past: "sudah berakhir",
};

/** "Plh. Pejabat Pengelola Pengaduan, 24 Nov s.d. 4 Des 2026, berlaku hari ini" */
export const actingWords = (post: ActingPost, today: IsoDate): string =>
  `${actingRoleName(post.kind, post.role)}, ${rangeWords(post)}, ${stateWords[actingState(post, today)]}`;

/** The year once, unless the post reaches over New Year. */
const rangeWords = ({ from, to }: ActingPost): string => {
  const [first, last] = [isoDateToDay(from), isoDateToDay(to)];
  if (first === null || last === null) return `${from} s.d. ${to}`;
  if (first === last) return formatDay(first);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${sameYear ? formatDayShortMonth(first) : formatDay(first)} s.d. ${formatDay(last)}`;
};
