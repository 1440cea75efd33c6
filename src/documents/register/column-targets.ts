/**
 * What a column of a register may hold: facts every case has, and the fields of one standard.
 * Synonyms are the words met in registers; the labels of the standard are always among them.
 */
import type { FieldSpec, FieldSpecs } from "#domain/fields.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { importText } from "#text/import.ts";
import { plainWords } from "./words.ts";

/** `fields.agency`, `fields.devices.serial`, `fields.devices#count`; `note` keeps text without a field. */
export type ColumnTarget =
  | "formerNumber"
  | "receivedAt"
  | "receivedTime"
  | "stage"
  | "category"
  | "closedAt"
  | "closedTime"
  | "officer"
  | "note"
  | "ignore"
  | `fields.${string}`;

export interface TargetSpec {
  readonly target: ColumnTarget;
  /** For the choice "Kolom ini berisi …". */
  readonly label: string;
  /** What its cells look like; decides between headings that fit several targets. */
  readonly holds: "text" | "date" | "time" | "number";
  /** Normalised words. */
  readonly synonyms: readonly (readonly string[])[];
  /** Several columns may go there. */
  readonly repeatable: boolean;
}

type Synonyms = Readonly<Record<string, readonly string[]>>;

const ofRegister: Synonyms = {
  formerNumber: [
    "nomor registrasi",
    "nomor agenda",
    "nomor berkas",
    "nomor tiket",
    "agenda",
    "registrasi",
    "kode registrasi",
    "nomor urut agenda",
    "nomor pengaduan",
    "nomor aduan",
  ],
  receivedAt: [
    "tanggal terima",
    "tanggal diterima",
    "diterima tanggal",
    "tanggal masuk",
    "tanggal surat masuk",
    "tanggal terima surat",
    "tanggal surat diterima",
    "tanggal registrasi",
    "tanggal permintaan",
    "tanggal kunjungan",
    "tanggal pengaduan",
    "tanggal aduan",
    "tanggal penerimaan",
    "tanggal lapor",
    "tanggal laporan",
    "tanggal agenda",
    "tanggal datang",
    "hari tanggal",
    "tanggal",
  ],
  receivedTime: [
    "jam terima",
    "jam diterima",
    "jam masuk",
    "jam datang",
    "jam kedatangan",
    "waktu terima",
    "waktu datang",
    "waktu kedatangan",
    "datang",
    "jam",
    "waktu",
    "pukul",
  ],
  closedTime: [
    "jam pulang",
    "jam selesai",
    "jam keluar",
    "jam kepulangan",
    "waktu pulang",
    "waktu selesai",
    "waktu keluar",
    "pulang",
    "selesai",
    "keluar",
  ],
  stage: [
    "status",
    "tahap",
    "progres",
    "progress",
    "status permintaan",
    "status berkas",
    "status layanan",
    "status pengaduan",
    "status penanganan",
    "status tindak lanjut",
    "posisi berkas",
    "hasil",
  ],
  category: [
    "klasifikasi",
    "klasifikasi pengaduan",
    "kategori",
    "kategori pengaduan",
    "jenis pengaduan",
    "jenis aduan",
    "sifat pengaduan",
  ],
  closedAt: [
    "tanggal selesai",
    "selesai tanggal",
    "tanggal penyelesaian",
    "tanggal diselesaikan",
    "tanggal keluar",
    "tanggal tutup",
    "selesai",
    "penyelesaian",
  ],
  officer: [
    "petugas",
    "penanggung jawab",
    "nama petugas",
    "petugas penerima",
    "pelaksana",
    "teknisi",
    "ditangani",
    "petugas penanggung jawab",
  ],
  note: [
    "keterangan",
    "catatan",
    "informasi lain",
    "lain lain",
    // What was done, where the answer stands in a column of its own.
    "tindak lanjut",
    "hasil tindak lanjut",
    "langkah penanganan",
  ],
};

/** By the id of a field; only those of the standard at hand are used. */
const ofFields: Synonyms = {
  upt: ["upt", "unit pelaksana teknis", "nama upt"],
  letterNumber: ["nomor surat", "nomor surat permintaan", "nomor surat masuk"],
  letterDate: ["tanggal surat", "tanggal surat permintaan"],
  letterSubject: ["perihal", "hal", "hal surat", "perihal surat", "tentang", "isi surat"],
  signerOffice: [
    "jabatan penanda tangan",
    "penanda tangan",
    "penanda tangan surat",
    "ditandatangani",
    "menandatangani",
  ],
  kind: ["jenis permintaan", "jenis layanan", "jenis kegiatan", "jenis"],
  system: ["nama aplikasi", "aplikasi", "sistem", "nama sistem", "aplikasi sistem"],
  domain: ["domain", "subdomain", "nama domain"],
  bandwidth: ["bandwidth"],
  picName: [
    "pic",
    "nama pic",
    "pic teknis",
    "kontak person",
    "contact person",
    "narahubung",
    "nama kontak",
    "pengelola",
    "nama pengelola",
  ],
  picPhone: [
    "telepon",
    "nomor telepon",
    "whatsapp",
    "nomor whatsapp",
    "telepon whatsapp",
    "telepon pic",
    "nomor telepon pic",
    "kontak",
    "nomor kontak",
    "kontak pic",
  ],
  picEmail: ["email", "alamat email", "email pic"],
  picNip: ["nip", "nip pic"],
  picPosition: ["jabatan", "jabatan pic"],
  confirmationNumber: [
    "nomor surat konfirmasi",
    "nomor konfirmasi",
    "nomor surat balasan",
    "nomor balasan",
    "nomor surat keluar",
    "surat konfirmasi",
  ],
  confirmationDate: [
    "tanggal surat konfirmasi",
    "tanggal konfirmasi",
    "tanggal surat balasan",
    "tanggal balasan",
    "tanggal surat keluar",
  ],
  visitor: ["nama", "nama tamu", "nama pengunjung", "tamu", "nama lengkap"],
  identityKind: ["tanda pengenal", "jenis identitas", "jenis tanda pengenal", "jenis kartu"],
  identityNumber: [
    "nik",
    "ktp",
    "nip",
    "identitas",
    "nomor identitas",
    "nomor ktp",
    "nomor nik",
    "nik ktp",
    "nip nik",
    "nomor tanda pengenal",
    "jenis nomor identitas",
  ],
  phone: [
    "telepon",
    "nomor telepon",
    "whatsapp",
    "nomor whatsapp",
    "telepon whatsapp",
    "nomor telepon whatsapp",
    "kontak",
    "nomor kontak",
  ],
  partySize: ["jumlah", "jumlah tamu", "jumlah pengunjung", "jumlah rombongan", "orang"],
  destination: [
    "tujuan",
    "konsultan",
    "bertemu",
    "bertemu dengan",
    "bertemu bidang",
    "menemui",
    "ditemui",
    "bidang",
    "bidang dituju",
    "tujuan bidang",
  ],
  advice: ["nasihat", "hasil konsultasi", "saran", "solusi"],
  channel: [
    "kanal",
    "media",
    "kanal media",
    "media pengaduan",
    "sumber",
    "sumber pengaduan",
    "kanal pengaduan",
    "saluran",
    "saluran pengaduan",
    "cara penyampaian",
    "melalui",
  ],
  account: ["akun", "nama akun"],
  laporNumber: [
    "nomor laporan",
    "nomor lapor",
    "nomor sp4n",
    "nomor sp4n lapor",
    "tracking id",
    "id laporan",
    "id lapor",
  ],
  laporStatus: ["status lapor", "status sp4n lapor"],
  reporterName: ["pelapor", "nama pengadu", "pengadu", "nama", "nama lengkap", "pengirim", "dari"],
  reporterAddress: ["alamat", "alamat pengadu", "alamat lengkap", "domisili"],
  reporterPhone: [
    "telepon",
    "nomor telepon",
    "whatsapp",
    "nomor whatsapp",
    "telepon whatsapp",
    "nomor telepon whatsapp",
    "telepon pengadu",
    "nomor telepon pelapor",
    "nomor telepon pengadu",
    "kontak",
    "nomor kontak",
    "kontak pelapor",
  ],
  reporterEmail: ["email", "alamat email", "email pengadu"],
  reporterJob: ["pekerjaan", "pekerjaan pengadu", "profesi"],
  reported: ["teradu", "pihak terlapor", "nama terlapor", "dilaporkan", "pihak dilaporkan"],
  happenedOn: ["tanggal peristiwa", "waktu kejadian"],
  place: ["lokasi", "lokasi kejadian"],
  story: [
    "uraian",
    "isi pengaduan",
    "isi aduan",
    "uraian pengaduan",
    "uraian aduan",
    "kronologi",
    "isi laporan",
    "materi pengaduan",
  ],
  unit: [
    "unit",
    "disposisi",
    "disposisi unit",
    "disposisi bidang",
    "disposisi kepada",
    "unit tujuan",
    "unit kerja",
    "bidang",
    "bidang tujuan",
  ],
  instruction: ["isi disposisi", "arahan"],
  answer: ["jawaban", "tanggapan", "isi jawaban", "jawaban tanggapan", "tindak lanjut"],
  answerDeliveredAt: [
    "tanggal jawab",
    "tanggal jawaban",
    "tanggal dijawab",
    "tanggal tanggapan",
    "tanggal ditanggapi",
    "tanggal tindak lanjut",
  ],
};

/** The body complained of. Who writes the letter elsewhere is the reporter here. */
const ofReportedAgency = [
  "perangkat daerah",
  "perangkat daerah terlapor",
  "instansi",
  "dinas",
  "instansi tujuan",
];

const ofAgency = [
  "perangkat daerah",
  "nama perangkat daerah",
  "instansi",
  "nama instansi",
  "asal instansi",
  "instansi asal",
  "alamat instansi",
  "alamat asal instansi",
  "asal sekolah",
  "instansi pemohon",
  "asal surat",
  "pengirim",
  "pemohon",
  "dari",
  "asal",
  "unit kerja",
  "dinas",
  "dinas badan",
  "dinas instansi",
];

const ofSubject = [
  "keperluan",
  "uraian",
  "uraian permintaan",
  "uraian kegiatan",
  "uraian singkat",
  "kegiatan",
  "permintaan",
  "isi permintaan",
  "tujuan",
  "maksud",
  "maksud tujuan",
  "maksud kunjungan",
  "tujuan kunjungan",
  "keperluan kunjungan",
  "maksud keperluan",
  "pekerjaan",
  "deskripsi",
  "isi ringkas",
  "layanan diminta",
];

const ofList = [
  "perangkat",
  "jenis perangkat",
  "nama perangkat",
  "nama jenis perangkat",
  "perangkat server",
  "jenis alat",
  "nama alat",
  "alat",
  "nama barang",
  "barang",
  "server",
];

const ofCount = ["jumlah", "jumlah unit", "jumlah perangkat", "jumlah server", "banyaknya", "unit"];

const ofCells: Synonyms = {
  type: ["jenis"],
  brand: ["merek", "brand", "merek perangkat"],
  model: ["tipe", "model", "tipe model", "merek tipe", "tipe perangkat", "merek model"],
  serial: ["nomor seri", "serial number", "serial", "serial nomor", "nomor serial"],
  asset: ["nomor aset", "kode barang", "nomor inventaris", "aset"],
  units: ["ukuran", "u", "jumlah u", "tinggi u", "ukuran u", "rak unit"],
  weight: ["berat"],
  watt: ["daya", "watt", "daya watt", "konsumsi daya", "daya listrik"],
  os: ["sistem operasi", "os"],
  specs: ["spesifikasi", "spek", "spesifikasi perangkat"],
  rack: ["rak", "nomor rak", "lokasi rak", "rak server"],
  position: ["posisi", "posisi u", "slot", "posisi rak"],
  network: ["ip", "alamat ip", "ip address", "ip vlan", "vlan", "ip server"],
  placedOn: ["tanggal ditempatkan", "tanggal pasang", "tanggal instalasi", "tanggal penempatan"],
};

const holdsOf = (spec: FieldSpec): TargetSpec["holds"] => {
  if (spec.kind === "date" || spec.kind === "instant") return "date";
  return spec.kind === "number" ? "number" : "text";
};

const targetsByStandard = new WeakMap<AnyStandard, readonly TargetSpec[]>();

/** Everything a column can be said to hold, in the order a person would look for it. */
export const targetsOf = (standard: AnyStandard): readonly TargetSpec[] => {
  const known = targetsByStandard.get(standard);
  if (known) return known;
  const made = [...registerTargets(standard), ...fieldTargets(standard)];
  targetsByStandard.set(standard, made);
  return made;
};

const registerHolds: Readonly<Record<string, TargetSpec["holds"]>> = {
  receivedAt: "date",
  closedAt: "date",
  receivedTime: "time",
  closedTime: "time",
};

const registerTargets = (standard: AnyStandard): readonly TargetSpec[] => {
  const classified = Object.keys(standard.categories).length > 1;
  const all = [
    "receivedAt",
    "receivedTime",
    "formerNumber",
    "stage",
    ...(classified ? (["category"] as const) : []),
    "closedAt",
    // A letter is answered on a day, a guest leaves at an hour.
    ...(standard.walkIn ? (["closedTime"] as const) : []),
    "officer",
    "note",
  ] as const;
  return all.map((target) =>
    toSpec(target, importText[target], registerHolds[target] ?? "text", ofRegister[target] ?? []),
  );
};

/** Kinds that no cell of a register can hold. */
const unwritten: ReadonlySet<FieldSpec["kind"]> = new Set(["checks", "person", "choices", "photo"]);

const fieldTargets = (standard: AnyStandard): readonly TargetSpec[] =>
  Object.entries(standard.fields).flatMap(([id, spec]) => {
    // What classifies the case is asked for once, as its category.
    if (id === standard.categoryField || unwritten.has(spec.kind)) return [];
    if (spec.kind === "list") return listTargets(id, spec.label, spec.of);
    const shown =
      id === standard.shows.agency
        ? standard.triage
          ? ofReportedAgency
          : ofAgency
        : id === standard.shows.subject
          ? ofSubject
          : [];
    return [
      toSpec(`fields.${id}`, spec.label, holdsOf(spec), [
        spec.label,
        ...shown,
        ...(ofFields[id] ?? []),
      ]),
    ];
  });

const listTargets = (id: string, label: string, of: FieldSpecs): readonly TargetSpec[] => [
  toSpec(`fields.${id}`, label, "text", [label, ...ofList]),
  toSpec(`fields.${id}#count`, importText.count(label), "number", ofCount),
  ...Object.entries(of).map(([cell, spec]) => {
    const words = [spec.label, ...(ofCells[cell] ?? [])];
    return toSpec(`fields.${id}.${cell}`, importText.cell(label, spec.label), holdsOf(spec), [
      ...words,
      // Beneath a heading of two lines: "Perangkat" over "Nomor seri".
      ...words.map((word) => `${label} ${word}`),
    ]);
  }),
];

const toSpec = (
  target: ColumnTarget,
  label: string,
  holds: TargetSpec["holds"],
  synonyms: readonly string[],
): TargetSpec => ({
  target,
  label,
  holds,
  synonyms: synonyms.map(plainWords),
  repeatable: target === "note",
});

/** How well a heading names a target, 0 to 1. Words more than the synonym has take from it. */
export const labelScore = (label: readonly string[], spec: TargetSpec): number =>
  Math.max(0, ...spec.synonyms.map((synonym) => overlap(label, synonym)));

const overlap = (label: readonly string[], synonym: readonly string[]): number => {
  if (synonym.length === 0 || !synonym.every((word) => label.includes(word))) return 0;
  const share = Math.min(1, synonym.length / new Set(label).size);
  return share < 1 / 3 ? 0 : 0.4 + 0.6 * share;
};

/**
 * What looks like a number of identity is not imported where no record of its own holds it: a case
 * may not (design §3).
 */
export const isIdentityColumn = (label: readonly string[], standard: AnyStandard): boolean =>
  !standard.walkIn &&
  label.some((word) => ["nik", "ktp", "identitas"].includes(word)) &&
  !label.includes("jenis");

const personWords = new Set("nama pelapor pengadu alamat telepon whatsapp email foto".split(" "));

/**
 * What likely names or reaches a person. Without a field of its own it is left out, not kept as a
 * note: a guest's telephone and a reporter's name lie apart from the case (design §3).
 */
export const isPersonColumn = (label: readonly string[]): boolean =>
  label.some((word) => personWords.has(word));

export const isRunningNumber = (label: readonly string[]): boolean =>
  label.length > 0 && label.every((word) => ["nomor", "urut"].includes(word));

export const isSignatureColumn = (label: readonly string[]): boolean =>
  label.some((word) => ["paraf", "ttd"].includes(word)) ||
  (label.length === 2 && label[0] === "tanda" && label[1] === "tangan");
