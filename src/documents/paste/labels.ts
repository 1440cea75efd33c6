/** "Nama : Budi": lines by which a paste says itself what stands where. */
import type { FieldName } from "./pasted.ts";
import { type Line, lineAt } from "./lines.ts";

export interface Labelled {
  /** Null: a known label without a field here, such as NIK or the agency. */
  readonly field: FieldName | null;
  readonly label: string;
  readonly value: Line;
}

const labels: Readonly<Record<FieldName | "none", string>> = {
  reporterName:
    "nama|nama lengkap|nama pelapor|nama pengadu|nama pemohon|pelapor|pengadu|nama saya|nama anda",
  reporterPhone:
    "telepon|nomor telepon|nomor|kontak|nomor kontak|telepon pelapor|nomor telepon pelapor|nomor telepon aktif|telepon telepon|nomor telepon telepon|kontak pelapor|nomor yang bisa dihubungi|nomor yang dapat dihubungi",
  reporterEmail: "email|e mail|surel|alamat email|email pelapor|alamat surel",
  reporterAddress:
    "alamat|alamat lengkap|alamat pelapor|alamat rumah|alamat domisili|domisili|tempat tinggal|alamat pengadu",
  reporterJob: "pekerjaan|pekerjaan pelapor|profesi|jabatan pelapor",
  channelRef:
    "akun|nama akun|username|instagram|facebook|twitter|akun instagram|akun facebook|ig|fb",
  laporNumber:
    "tracking id|nomor tracking|tracking|id laporan|laporan id|nomor laporan|nomor tiket|kode laporan|tracking id laporan|id tracking|nomor lapor",
  laporStatus: "status|status laporan",
  subject:
    "perihal|hal|subjek|subject|judul|judul laporan|judul pengaduan|judul aduan|topik|topik pengaduan|prihal",
  story:
    "isi|isi laporan|isi pengaduan|isi aduan|isi keluhan|isi pesan|uraian|uraian pengaduan|uraian kejadian|uraian laporan|uraian singkat|kronologi|kronologis|kronologi kejadian|pengaduan|aduan|keluhan|laporan|pesan|deskripsi|detail laporan|uraian keluhan|permasalahan|masalah|keterangan",
  happenedOn:
    "tanggal kejadian|waktu kejadian|hari tanggal|hari tanggal kejadian|tanggal waktu kejadian|waktu|tanggal peristiwa|hari|tanggal dan waktu kejadian|kapan",
  place:
    "lokasi|lokasi kejadian|tempat|tempat kejadian|tkp|lokasi pengaduan|lokasi aduan|lokasi laporan|alamat kejadian|alamat lokasi|dimana",
  remedy:
    "harapan|tuntutan|permintaan|permohonan|yang diminta|penyelesaian yang diharapkan|penyelesaian yang diminta|tindakan yang diharapkan|solusi yang diharapkan|yang diharapkan|harapan saya|permintaan penyelesaian|saran penyelesaian",
  receivedAt:
    "tanggal laporan|tanggal lapor|waktu laporan|waktu lapor|dilaporkan|dilaporkan pada|tanggal masuk|tanggal dilaporkan|tanggal pengaduan|tanggal kirim|tanggal aduan|dikirim pada",
  none: "nik|nomor ktp|nomor identitas|ktp|nomor kk|kk|nip|instansi|instansi terlapor|instansi tujuan|terlapor|yang dilaporkan|pihak terlapor|kategori|kategori laporan|klasifikasi|klasifikasi laporan|lampiran|jenis kelamin|umur|usia|tempat lahir|tanggal lahir|tempat tanggal lahir|agama|disposisi|tindak lanjut|tindak lanjut laporan|admin instansi|sumber|kanal|jenis laporan|tipe laporan|sifat|rahasia|anonim|privasi|bukti|foto|catatan|kepada|tembusan|dukungan|komentar|npwp|visibilitas|kerahasiaan|identitas pelapor|lampiran bukti|terdisposisi ke|didisposisikan ke",
};

const fieldByLabel = new Map<string, FieldName | null>(
  Object.entries(labels).flatMap(([field, words]) =>
    words.split("|").map((label) => [label, isField(field) ? field : null] as const),
  ),
);

function isField(name: string): name is FieldName {
  return name !== "none";
}

const shortened: Readonly<Record<string, string>> = {
  no: "nomor",
  nmr: "nomor",
  nomer: "nomor",
  tgl: "tanggal",
  tg: "tanggal",
  hp: "telepon",
  telp: "telepon",
  tlp: "telepon",
  tel: "telepon",
  telpon: "telepon",
  handphone: "telepon",
  ponsel: "telepon",
  wa: "telepon",
  whatsapp: "telepon",
  yg: "yang",
  lap: "laporan",
};

const plainLabel = (label: string): string =>
  label
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => (Object.hasOwn(shortened, word) ? (shortened[word] ?? word) : word))
    .join(" ");

/** A bullet or number, the label in bold or not, a colon. */
const withColon =
  /^(?:[-*•·–▪]\s?|\(?[\da-h]{1,2}[.)]\s{0,3})?[*_]{0,2}(\p{L}[\p{L} ./&()-]{0,40})[*_]{0,2} {0,24}[:=][*_]{0,2}/iu;

export const labelOf = (plain: string, line: Line): Labelled | null => {
  const match = withColon.exec(line.text);
  const field = match && fieldByLabel.get(plainLabel(match[1] ?? ""));
  if (!match || field === undefined) return null;
  const value = lineAt(plain, line.from + match[0].length, line.to);
  return { field: field ?? null, label: plainLabel(match[1] ?? ""), value };
};

/** A line that is nothing but a label, as copied from a page: its value stands below. */
export const bareLabelOf = (line: Line): Omit<Labelled, "value"> | null => {
  if (line.text.length > 40) return null;
  const label = plainLabel(line.text);
  const field = fieldByLabel.get(label);
  return field === undefined ? null : { field, label };
};
