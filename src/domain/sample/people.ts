import type { Person } from "../reference/reference.ts";
import type { Role } from "../roles.ts";

/** The people of the sample office. All are invented, their NIP too. */

const person = (
  order: number,
  name: string,
  nip: string,
  position: string,
  ...roles: readonly Role[]
): Person => ({
  // Fixed, so that the same person keeps the same id whenever the sample office is loaded again.
  id: `01980000-0000-7000-8000-${order.toString().padStart(12, "0")}`,
  name,
  nip,
  position,
  roles,
  active: true,
  pin: null,
});

export const frontDesk = person(
  1,
  "Nurul Aini",
  "199403122020122004",
  "Pranata Layanan Informasi",
  "front-desk",
);

/** Bidang Aplikasi Informatika. The first one leads: she takes what nobody else has taken. */
export const officers: readonly Person[] = [
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

export const headOfOffice = person(
  6,
  "Burhanuddin Salim",
  "197008151996031002",
  "Kepala Dinas",
  "head",
);

export const complaintOfficer = person(
  8,
  "Lidya Kusumawati",
  "198505212009022003",
  "Analis Pengaduan",
  "complaint-officer",
);

/** The first one is the administrator, as on a device that is set up by hand. */
export const people: readonly Person[] = [
  person(7, "Fajar Pratama", "199207302019031008", "Pranata Komputer Terampil", "administrator"),
  frontDesk,
  ...officers,
  headOfOffice,
  complaintOfficer,
  person(9, "Hendri Gunawan", "197912032005011004", "Auditor Ahli Muda", "auditor"),
];
