import { defineService } from "../service-standard.ts";

/**
 * Pelayanan Konsultasi Informatika. Source: SK 09/DISKOMINFO/2022.
 *
 * The decree ends with "menerima layanan konsultasi" (step d); information alone (step c) may be
 * enough, so a case may also end from there.
 */
const leave = {
  to: "left",
  by: ["front-desk", "application-division"],
  verb: "Tamu tidak jadi",
  told: "mencatat tamu tidak jadi",
  adverse: true,
  rare: true,
} as const;

export const consultation = defineService({
  id: "consultation",
  code: "KON",
  slug: "konsultasi",
  scope: "services",
  title: "Pelayanan Konsultasi Informatika",
  name: "Konsultasi Informatika",
  nav: "Konsultasi",
  recordVerb: "Catat tamu",
  caseNoun: "konsultasi",
  versions: [
    {
      version: 1,
      decree: "09/DISKOMINFO/2022",
      validFrom: "2022-01-01",
      validTo: null,
      requirements: ["Dokumen/berkas pendukung", "Tanda pengenal/identitas"],
      procedure: [
        "Tamu/pengguna layanan menuju ke meja petugas pelayanan;",
        "Menyampaikan keperluan, mengisi buku tamu dan melampirkan identitas;",
        "Menerima informasi dari petugas layanan;",
        "Menerima layanan konsultasi.",
      ],
      completion: { headline: "3 Jam", detail: "3 jam kerja" },
      within: { standard: { amount: 3, unit: "working-hour" } },
      fee: "Tidak dipungut biaya",
      products: ["Informasi Pelayanan Konsultasi di Lingkungan Diskominfo Prov. Kalbar"],
    },
  ],
  openedBy: ["front-desk"],
  categories: { standard: { label: "Standar" } },
  firstCategory: "standard",
  firstStage: "waiting",
  path: ["waiting", "informed", "consulting", "done"],
  stages: {
    waiting: {
      label: "Menunggu",
      promise: "keeps",
      column: "main",
      empty: "Tamu yang baru dicatat masuk ke sini.",
      notYet: "Tamu belum dicatat.",
      passed: "Tamu sudah menerima informasi.",
      next: [
        {
          to: "informed",
          by: ["front-desk"],
          verb: "Beri informasi",
          told: "memberi informasi",
          requires: ["visit"],
        },
        {
          to: "consulting",
          by: ["front-desk", "application-division"],
          verb: "Langsung konsultasi",
          told: "memulai konsultasi langsung",
          requires: ["visit"],
          asks: [{ id: "consultant", of: "case" }],
        },
        leave,
      ],
    },
    informed: {
      label: "Menerima informasi",
      promise: "keeps",
      column: "main",
      empty: "Tamu yang sudah menerima informasi ada di sini.",
      notYet: "Tamu belum menerima informasi.",
      passed: "Konsultasi sudah dimulai.",
      ahead: "informasi petugas",
      next: [
        {
          to: "consulting",
          by: ["front-desk", "application-division"],
          verb: "Mulai konsultasi",
          told: "memulai konsultasi",
          asks: [{ id: "consultant", of: "case" }],
        },
        {
          to: "done",
          by: ["front-desk", "application-division"],
          verb: "Selesai, informasi cukup",
          told: "mencatat informasi sudah cukup",
          asks: [{ id: "advice", of: "case" }],
        },
        leave,
      ],
    },
    consulting: {
      label: "Konsultasi",
      promise: "keeps",
      column: "main",
      empty: "Tamu yang sedang berkonsultasi ada di sini.",
      notYet: "Konsultan belum ditunjuk.",
      passed: "Konsultasi sudah selesai.",
      ahead: "bertemu konsultan",
      next: [
        {
          to: "done",
          by: ["application-division"],
          verb: "Selesaikan konsultasi",
          told: "menyelesaikan konsultasi",
          asks: [{ id: "advice", of: "case" }],
        },
        leave,
      ],
    },
    done: {
      label: "Selesai",
      promise: "ends",
      terminal: true,
      countsOnTime: true,
      column: "result",
      empty: "Konsultasi yang selesai ada di sini.",
      notYet: "Nasihat belum dicatat.",
      over: "Konsultasi ini sudah selesai.",
      next: [],
    },
    left: {
      label: "Tidak jadi",
      promise: "ends",
      terminal: true,
      column: "side",
      empty: "Belum ada tamu yang tidak jadi.",
      notYet: "Kunjungan ini sudah berakhir.",
      over: "Kunjungan ini sudah berakhir.",
      next: [],
    },
  },
  fields: {
    visitor: { kind: "text", label: "Nama", essential: true },
    agency: { kind: "agency", label: "Instansi", essential: true },
    need: { kind: "text", long: true, label: "Keperluan", essential: true },
    identityKind: {
      kind: "choice",
      label: "Tanda pengenal",
      options: {
        ktp: "KTP",
        sim: "SIM",
        passport: "Paspor",
        staff: "Kartu pegawai",
        student: "Kartu pelajar",
        other: "Lainnya",
      },
    },
    consultant: { kind: "text", label: "Konsultan" },
    advice: { kind: "text", long: true, label: "Nasihat yang diberikan" },
  },
  sections: [
    {
      id: "visit",
      title: "Kunjungan",
      phase: "intake",
      fields: ["visitor", "agency", "need", "identityKind"],
    },
    { id: "advice", title: "Konsultasi", phase: "work", fields: ["consultant", "advice"] },
  ],
  ticks: {},
  evidence: {
    visit: {
      missing: "Nama, instansi, keperluan, atau tanda pengenal belum dicatat",
      anyOf: [["visitor", "agency", "need", "identityKind"]],
      section: "visit",
    },
  },
  startsWhen: "received",
  shows: { agency: "agency", subject: "need" },
  duplicateBy: [],
  searchable: [],
  intake: false,
});
