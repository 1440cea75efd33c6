/** Abbreviations of registers, each as the words it stands for. */
const abbreviations: Readonly<Record<string, string>> = {
  no: "nomor",
  nmr: "nomor",
  nomer: "nomor",
  num: "nomor",
  tgl: "tanggal",
  tg: "tanggal",
  tangal: "tanggal",
  opd: "perangkat daerah",
  skpd: "perangkat daerah",
  pd: "perangkat daerah",
  ket: "keterangan",
  jml: "jumlah",
  jlh: "jumlah",
  qty: "jumlah",
  telp: "telepon",
  tlp: "telepon",
  telpon: "telepon",
  hp: "telepon",
  handphone: "telepon",
  wa: "whatsapp",
  merk: "merek",
  type: "tipe",
  sn: "nomor seri",
  pj: "penanggung jawab",
  penandatangan: "penanda tangan",
  penandatanganan: "penanda tangan",
  surel: "email",
  rack: "rak",
  register: "registrasi",
  reg: "registrasi",
  permohonan: "permintaan",
  uptd: "upt",
  tdk: "tidak",
  blm: "belum",
};

const fillers = new Set(["dan", "yang", "di", "oleh", "the", "of"]);

/** Words for comparing: lower case, no accents, no punctuation, abbreviations written out. */
export const plainWords = (text: string): readonly string[] =>
  text
    .replaceAll(/s\s*\/\s*n\b/gi, "sn")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) =>
      (Object.hasOwn(abbreviations, word) ? (abbreviations[word] ?? "") : word).split(" "),
    )
    .filter((word) => word !== "" && !fillers.has(word));

export const plain = (text: string): string => plainWords(text).join(" ");

/** Letters and digits only, for numbers and serials: "555 / 12" and "555/12" are one. */
export const compact = (text: string): string =>
  text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");

const negations = new Set(["tidak", "belum", "bukan", "tdk", "blm"]);

export const isNegated = (words: readonly string[]): boolean =>
  words.some((word) => negations.has(word));
