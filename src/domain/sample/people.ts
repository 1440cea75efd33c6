import type { Actor, Role } from "../roles.ts";

/** Somebody of the sample office. All are invented, their NIP too. */
export interface SamplePerson extends Actor {
  readonly nip: string;
  /** Jabatan. */
  readonly position: string;
}

const person = (
  order: number,
  name: string,
  nip: string,
  position: string,
  ...roles: readonly Role[]
): SamplePerson => ({
  // Fixed, so that the same person keeps the same id whenever the sample office is loaded again.
  id: `01980000-0000-7000-8000-${order.toString().padStart(12, "0")}`,
  name,
  nip,
  position,
  roles,
});

export const frontDesk = person(
  1,
  "Nurul Aini",
  "199403122020122004",
  "Pranata Layanan Informasi",
  "front-desk",
);

/** Bidang Aplikasi Informatika. The first one leads: she takes what nobody else has taken. */
export const officers: readonly SamplePerson[] = [
  person(
    2,
    "Rina Wulandari",
    "198609182010012007",
    "Pranata Komputer Ahli Muda",
    "application-division",
  ),
  person(
    3,
    "Yohanes Adrianto",
    "198802042014021003",
    "Pranata Komputer Ahli Pertama",
    "application-division",
  ),
  person(
    4,
    "Theresia Lestari",
    "199106252015032005",
    "Pranata Komputer Ahli Pertama",
    "application-division",
  ),
  person(
    5,
    "Syarif Hamdani",
    "198311072008011006",
    "Analis Sistem Informasi",
    "application-division",
  ),
];

export const people: readonly SamplePerson[] = [
  frontDesk,
  ...officers,
  person(6, "Burhanuddin Salim", "197008151996031002", "Kepala Dinas", "head"),
  person(7, "Fajar Pratama", "199207302019031008", "Pranata Komputer Terampil", "administrator"),
  person(8, "Lidya Kusumawati", "198505212009022003", "Analis Pengaduan", "complaint-officer"),
  person(9, "Hendri Gunawan", "197912032005011004", "Auditor Ahli Muda", "auditor"),
];
