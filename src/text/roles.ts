import type { ActingKind, Role } from "#domain/roles.ts";

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
