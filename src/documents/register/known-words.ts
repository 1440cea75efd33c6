/**
 * The words registers use for stages and choices. A word that fits nothing is asked once for the
 * whole file, so this list may be short: it holds only what has one meaning.
 */
import type { AnyStandard } from "#domain/service-standard.ts";
import { isNegated, plainWords } from "./words.ts";

type WordsById = Readonly<Record<string, readonly string[]>>;

/** By the id of a stage; only those of the standard at hand are used. */
const stageWords: WordsById = {
  // "Diterima" is missing on purpose: received or accepted, the register does not say.
  submitted: [
    "baru",
    "masuk",
    "surat masuk",
    "antri",
    "antre",
    "pending",
    "menunggu",
    "belum diproses",
    "belum dikaji",
  ],
  review: ["kajian", "dikaji", "ditelaah", "telaah", "verifikasi", "diverifikasi"],
  processing: [
    "proses",
    "diproses",
    "dikerjakan",
    "on progress",
    "on process",
    "progress",
    "progres",
    "on progres",
    "pemasangan",
  ],
  confirmation: ["konfirmasi", "menunggu konfirmasi", "menunggu surat konfirmasi"],
  done: [
    "selesai",
    "dikonfirmasi",
    "selesai dikonfirmasi",
    "selesai diproses",
    "selesai dikerjakan",
    "tuntas",
    "beres",
    "ok",
    "oke",
    "done",
    "close",
    "closed",
    "terlayani",
    "terpasang",
  ],
  returned: [
    "dikembalikan",
    "kembali",
    "revisi",
    "perbaikan",
    "perlu dilengkapi",
    "belum lengkap",
    "tidak lengkap",
    "kurang lengkap",
  ],
  declined: ["ditolak", "tolak", "tidak disetujui", "tidak diterima", "rejected"],
  cancelled: ["batal", "dibatalkan", "dicabut", "ditarik", "cancel"],
  received: [
    "diterima",
    "baru",
    "masuk",
    "dicatat",
    "belum ditelaah",
    "belum diproses",
    "belum ditindaklanjuti",
    "belum terverifikasi",
  ],
  triage: ["telaah", "ditelaah", "verifikasi", "diverifikasi", "klarifikasi"],
  "follow-up": [
    "proses",
    "diproses",
    "dikerjakan",
    "on progress",
    "progres",
    "penanganan",
    "ditangani",
    "tindak lanjut",
    "ditindaklanjuti",
    "didisposisikan",
    "disposisi",
  ],
  answered: ["dijawab", "terjawab", "ditanggapi", "direspon", "direspons"],
  incomplete: [
    "perlu dilengkapi",
    "belum lengkap",
    "tidak lengkap",
    "kurang lengkap",
    "menunggu kelengkapan",
    "menunggu pelapor",
  ],
  forwarded: [
    "diteruskan",
    "bukan wewenang",
    "bukan kewenangan",
    "dilimpahkan",
    "dialihkan",
    "dirujuk",
  ],
  withdrawn: ["dicabut", "ditarik", "dicabut pelapor", "batal", "dibatalkan"],
  archived: ["diarsipkan", "arsip", "diarsip", "spam"],
  waiting: ["menunggu", "antri", "antre", "belum dilayani"],
  informed: ["informasi", "diberi informasi", "menerima informasi"],
  consulting: ["konsultasi", "dilayani", "proses"],
  left: ["tidak jadi", "tidak hadir", "batal", "dibatalkan"],
};

/** By field, or list and cell, then by option. */
const choiceWords: Readonly<Record<string, WordsById>> = {
  kind: {
    new: ["pengajuan baru", "penempatan", "pemasangan", "instalasi"],
    addition: ["tambah", "tambahan", "penambahan"],
    move: ["pemindahan", "relokasi"],
    renewal: ["perpanjang"],
    removal: ["ambil", "penarikan", "ditarik"],
  },
  channel: {
    "in-person": [
      "langsung",
      "datang langsung",
      "lisan",
      "datang",
      "loket",
      "walk in",
      "bertemu langsung",
    ],
    "complaint-box": ["kotak saran", "kotak aduan", "kotak pengaduan saran", "kotak"],
    telephone: ["per telepon", "via telepon", "call center"],
    email: ["e mail", "surat elektronik"],
    lapor: ["lapor", "sp4n", "lapor go id", "aplikasi lapor"],
    "contact-form": ["website", "web", "situs", "laman", "formulir", "form web", "contact us"],
    instagram: ["ig", "medsos ig", "dm ig", "insta"],
    facebook: ["fb", "medsos fb", "messenger"],
    twitter: ["x", "medsos twitter", "tweet"],
    other: ["surat", "surat pembaca", "koran", "media massa", "surat warga", "lain lain"],
  },
  category: {
    minor: ["ringan", "pengaduan ringan"],
    normative: ["normatif", "bersifat normatif", "informasi", "permintaan informasi"],
    "non-oversight": ["tidak berkadar", "tidak berkadar pengawasan", "non pengawasan"],
    oversight: ["berkadar", "berkadar pengawasan", "pengawasan"],
  },
  urgency: {
    ordinary: ["normal", "rutin"],
    soon: ["penting"],
    immediate: ["sangat penting", "mendesak", "urgen", "urgent"],
  },
  identityKind: {
    ktp: ["e ktp", "nik", "identitas kependudukan digital", "ikd"],
    sim: ["sim a", "sim c"],
    staff: ["nip", "kartu pns", "kartu asn", "id card"],
    student: ["ktm", "kartu mahasiswa", "nim"],
  },
  type: {
    server: ["pc server", "rackmount", "blade"],
    storage: ["storage", "nas", "san", "harddisk", "hardisk"],
    router: ["mikrotik", "routerboard"],
    firewall: ["utm", "fortigate"],
  },
};

const emptyWords = new Set([
  "sudah",
  "sdh",
  "telah",
  "sedang",
  "sdg",
  "dalam",
  "dlm",
  "masih",
  "sementara",
  "tahap",
  "status",
  "tanggal",
  "pada",
]);

/** "Sudah selesai tgl 12/3/2026" as "selesai"; a date would make every row a word of its own. */
export const statusWord = (text: string): string => {
  const words = plainWords(text).filter((word) => !emptyWords.has(word) && !/^\d+$/.test(word));
  // A tick mark has no letters, and is a word all the same.
  return words.join(" ") || text.trim().toLowerCase();
};

export const wordToStage = (standard: AnyStandard, text: string): string | null => {
  const word = statusWord(text);
  const found = Object.entries(standard.stages).filter(
    ([id, stage]) =>
      statusWord(stage.label) === word ||
      (stageWords[id] ?? []).some((known) => statusWord(known) === word),
  );
  // The label of a stage goes before another's synonym.
  const named = found.find(([, stage]) => statusWord(stage.label) === word);
  const chosen = named ?? (found.length === 1 ? found[0] : undefined);
  return chosen ? chosen[0] : null;
};

/** The option a text names: exactly, else the one that shares most and contradicts nothing. */
export const wordToOption = (
  field: string,
  options: Readonly<Record<string, string>>,
  text: string,
): string | null => {
  const words = plainWords(text);
  if (words.length === 0) return null;
  const wanted = words.join(" ");
  const spellings = Object.entries(options).flatMap(([id, label]) =>
    [id, label, ...optionWords(field, id)].map((spelling) => ({ id, words: plainWords(spelling) })),
  );
  const exact = spellings.find((spelling) => spelling.words.join(" ") === wanted);
  if (exact) return exact.id;
  const near = spellings
    .filter((spelling) => isNegated(spelling.words) === isNegated(words))
    .map((spelling) => ({ id: spelling.id, extra: extraWords(words, spelling.words) }))
    .filter((spelling) => spelling.extra !== null)
    .sort((one, other) => (one.extra ?? 0) - (other.extra ?? 0));
  const [first] = near;
  const tied = near.some((other) => other.id !== first?.id && other.extra === first?.extra);
  return first && !tied ? first.id : null;
};

export const optionWords = (field: string, option: string): readonly string[] =>
  choiceWords[field]?.[option] ?? [];

/** How many words one has more than the other; null when neither holds the other. */
const extraWords = (one: readonly string[], other: readonly string[]): number | null => {
  if (other.length === 0) return null;
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one];
  return shorter.every((word) => longer.includes(word)) ? longer.length - shorter.length : null;
};
