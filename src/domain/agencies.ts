/**
 * The Perangkat Daerah of Provinsi Kalimantan Barat and their short names.
 *
 * Source of the names: Perda Kalbar 8/2016 as changed by Perda 5/2021; the biro of the Setda are
 * general knowledge (domain §9). Short names are the ones staff write. The office may change the
 * list, so every function takes one; a case keeps the id, or the name as typed when none fits.
 */
import type { IsoDate } from "./fields.ts";

/** What sort of body it is by law. `dinas` and `badan` have no English counterpart. */
export type AgencyKind =
  | "secretariat"
  | "bureau"
  | "inspectorate"
  | "dinas"
  | "order-unit"
  | "badan"
  | "hospital"
  | "outside";

export interface Agency {
  /** Stands in cases for ever; never renamed, never given to another body. */
  readonly id: string;
  /** Official name. */
  readonly name: string;
  /** As written on the board. */
  readonly short: string;
  /** Other spellings and abbreviations. One that two bodies share is never taken as sure. */
  readonly aliases: readonly string[];
  readonly kind: AgencyKind;
  /** Whether it belongs to the Pemprov; kabupaten and kota may use the service by agreement. */
  readonly inside: boolean;
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate;
}

const body =
  (kind: AgencyKind) =>
  (id: string, name: string, short: string, ...aliases: readonly string[]): Agency => ({
    id,
    name,
    short,
    aliases,
    kind,
    inside: kind !== "outside",
  });

const dinas = body("dinas");
const badan = body("badan");
const hospital = body("hospital");

const bureau = (id: string, topic: string, ...others: readonly string[]): Agency =>
  body("bureau")(
    `biro-${id}`,
    `Biro ${topic} Sekretariat Daerah`,
    `Biro ${topic}`,
    ...[topic, ...others].map((word) => `Biro ${word} Setda`),
    ...others.map((word) => `Biro ${word}`),
  );

const regionalKominfo = (kind: "Kabupaten" | "Kota", region: string): Agency =>
  body("outside")(
    `diskominfo-${kind === "Kota" ? "kota-" : ""}${region.toLowerCase().replaceAll(" ", "-")}`,
    `Dinas Komunikasi dan Informatika ${kind} ${region}`,
    `Diskominfo ${kind === "Kota" ? kind : "Kab."} ${region}`,
    `Diskominfo ${kind} ${region}`,
    `Diskominfo ${region}`,
    `Dinas Kominfo ${kind} ${region}`,
    `Kominfo ${kind} ${region}`,
    `Kominfo ${region}`,
  );

export const agencies: readonly Agency[] = [
  body("secretariat")(
    "setda",
    "Sekretariat Daerah",
    "Setda",
    "Sekda",
    "Sekretariat Daerah Provinsi",
  ),
  bureau("pemerintahan", "Pemerintahan", "Pem"),
  bureau("kesejahteraan-rakyat", "Kesejahteraan Rakyat", "Kesra"),
  bureau("hukum", "Hukum"),
  bureau("perekonomian", "Perekonomian", "Ekonomi", "Ekon"),
  bureau("administrasi-pembangunan", "Administrasi Pembangunan", "Adpem", "Adm. Pembangunan"),
  bureau("pengadaan", "Pengadaan Barang dan Jasa", "PBJ", "Pengadaan", "Pengadaan Barang Jasa"),
  bureau("organisasi", "Organisasi", "Ortala"),
  bureau("umum", "Umum"),
  bureau("administrasi-pimpinan", "Administrasi Pimpinan", "Adpim", "Adm. Pimpinan"),
  body("secretariat")(
    "setwan",
    "Sekretariat Dewan Perwakilan Rakyat Daerah",
    "Setwan",
    "Sekretariat DPRD",
    "Sekretariat Dewan",
    "Set. DPRD",
  ),
  body("inspectorate")("inspektorat", "Inspektorat", "Inspektorat", "Inspektorat Daerah", "Itprov"),
  dinas(
    "disdikbud",
    "Dinas Pendidikan dan Kebudayaan",
    "Disdikbud",
    "Dikbud",
    "Dinas Dikbud",
    "Dinas Pendidikan",
    "Disdik",
  ),
  dinas("dinkes", "Dinas Kesehatan", "Dinas Kesehatan", "Dinkes", "Diskes"),
  dinas(
    "dinas-pupr",
    "Dinas Pekerjaan Umum dan Penataan Ruang",
    "Dinas PUPR",
    "PUPR",
    "DPUPR",
    "Dinas PU",
    "Dinas Pekerjaan Umum",
  ),
  dinas(
    "disperkim",
    "Dinas Perumahan Rakyat dan Kawasan Permukiman",
    "Disperkim",
    "Perkim",
    "Dinas Perkim",
    "DPRKP",
    "Disperakim",
    "Dinas PRKP",
  ),
  dinas("dinsos", "Dinas Sosial", "Dinas Sosial", "Dinsos"),
  dinas(
    "dlhk",
    "Dinas Lingkungan Hidup dan Kehutanan",
    "DLHK",
    "Dinas LHK",
    "Dinas Lingkungan Hidup",
    "Dinas Kehutanan",
    "DLH",
    "Dislhk",
  ),
  dinas(
    "disnakertrans",
    "Dinas Tenaga Kerja dan Transmigrasi",
    "Disnakertrans",
    "Nakertrans",
    "Dinas Nakertrans",
    "Disnaker",
  ),
  dinas(
    "dpppa",
    "Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
    "DPPPA",
    "DP3A",
    "Dinas PPPA",
    "Dinas PP dan PA",
    "DPP PA",
  ),
  dinas(
    "dinas-ketahanan-pangan",
    "Dinas Ketahanan Pangan",
    "Dinas Ketahanan Pangan",
    "Disketapang",
    "DKP",
    "DKPangan",
    "Dishanpang",
  ),
  dinas(
    "disdukcapil",
    "Dinas Kependudukan dan Pencatatan Sipil",
    "Disdukcapil",
    "Dukcapil",
    "Dinas Dukcapil",
  ),
  dinas(
    "dpmd",
    "Dinas Pemberdayaan Masyarakat dan Desa",
    "DPMD",
    "Dinas PMD",
    "Dispmd",
    "Dinas Pemdes",
  ),
  dinas("dishub", "Dinas Perhubungan", "Dinas Perhubungan", "Dishub"),
  dinas(
    "diskominfo",
    "Dinas Komunikasi dan Informatika",
    "Diskominfo",
    "Kominfo",
    "Dinas Kominfo",
    "Dinas Komunikasi Informatika",
    "Diskominfo Provinsi",
  ),
  dinas(
    "diskop-ukm",
    "Dinas Koperasi, Usaha Kecil dan Menengah",
    "Diskop UKM",
    "Dinas Koperasi dan UKM",
    "Dinas Koperasi UKM",
    "Dinas KUKM",
    "Diskumkm",
    "Diskop",
    "Dinas Koperasi",
    "Dinas Koperasi dan UMKM",
  ),
  dinas(
    "dpmptsp",
    "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
    "DPMPTSP",
    "Dinas Penanaman Modal dan PTSP",
    "DPM PTSP",
    "Dinas PMPTSP",
    "PTSP",
  ),
  dinas(
    "disporapar",
    "Dinas Kepemudaan, Olahraga dan Pariwisata",
    "Disporapar",
    "Dinas Pemuda, Olahraga dan Pariwisata",
    "Dispora",
    "Dinas Pariwisata",
    "Dispar",
  ),
  dinas(
    "dispusip",
    "Dinas Perpustakaan dan Kearsipan",
    "Dispusip",
    "Dinas Perpustakaan dan Arsip",
    "Dispersip",
    "Dinas Perpustakaan",
    "Disperpusip",
  ),
  // "DKP" alone may also be Ketahanan Pangan, so without "Provinsi" it is marked.
  dinas(
    "dkp",
    "Dinas Kelautan dan Perikanan",
    "DKP Provinsi",
    "DKP",
    "Dinas KP",
    "Dislautkan",
    "DKP Provinsi Kalimantan Barat",
    "Dinas Perikanan",
  ),
  dinas(
    "dinas-tph",
    "Dinas Tanaman Pangan dan Hortikultura",
    "Dinas TPH",
    "Distan TPH",
    "DTPH",
    "Dinas Pertanian TPH",
    "Distanhor",
    "Dinas Pertanian",
  ),
  dinas(
    "disbunnak",
    "Dinas Perkebunan dan Peternakan",
    "Disbunnak",
    "Disbun",
    "Dinas Perkebunan",
    "Dinas Bunnak",
    "Dinas Peternakan",
  ),
  dinas(
    "disperindag-esdm",
    "Dinas Perindustrian, Perdagangan, Energi dan Sumber Daya Mineral",
    "Disperindag ESDM",
    "Disperindag",
    "Dinas Perindag ESDM",
    "Perindag ESDM",
    "Dinas ESDM",
    "ESDM",
  ),
  body("order-unit")(
    "satpol-pp",
    "Satuan Polisi Pamong Praja",
    "Satpol PP",
    "Sat Pol PP",
    "Pol PP",
    "Polisi Pamong Praja",
  ),
  badan(
    "bappeda",
    "Badan Perencanaan Pembangunan Daerah",
    "Bappeda",
    "Bapeda",
    "Badan Perencanaan Daerah",
  ),
  badan(
    "bkad",
    "Badan Keuangan dan Aset Daerah",
    "BKAD",
    "BPKAD",
    "Badan Pengelola Keuangan dan Aset Daerah",
    "Badan Keuangan",
  ),
  badan("bapenda", "Badan Pendapatan Daerah", "Bapenda", "Dispenda", "Badan Pendapatan"),
  badan("bkd", "Badan Kepegawaian Daerah", "BKD", "Badan Kepegawaian"),
  badan(
    "bpsdm",
    "Badan Pengembangan Sumber Daya Manusia",
    "BPSDM",
    "Badan Pengembangan SDM",
    "BPSDM Daerah",
  ),
  badan(
    "balitbang",
    "Badan Penelitian dan Pengembangan",
    "Balitbang",
    "Litbang",
    "Balitbangda",
    "Badan Litbang",
    "BRIDA",
    "Badan Riset dan Inovasi Daerah",
  ),
  badan("bpbd", "Badan Penanggulangan Bencana Daerah", "BPBD", "Badan Penanggulangan Bencana"),
  badan(
    "bppd",
    "Badan Pengelola Perbatasan Daerah",
    "BPPD",
    "Badan Perbatasan",
    "Badan Pengelola Perbatasan",
  ),
  badan(
    "bakesbangpol",
    "Badan Kesatuan Bangsa dan Politik",
    "Bakesbangpol",
    "Kesbangpol",
    "Badan Kesbangpol",
  ),
  badan("badan-penghubung", "Badan Penghubung", "Badan Penghubung", "Banhub", "Kantor Penghubung"),
  hospital(
    "rsud-soedarso",
    "Rumah Sakit Umum Daerah dr. Soedarso",
    "RSUD dr. Soedarso",
    "RSUD Soedarso",
    "RS Soedarso",
    "RSUD dokter Soedarso",
    "RSDS",
    "Soedarso",
  ),
  hospital(
    "rs-jiwa",
    "Rumah Sakit Jiwa Provinsi Kalimantan Barat",
    "RS Jiwa Provinsi",
    "RSJ",
    "RSJ Provinsi",
    "RS Jiwa",
    "Rumah Sakit Jiwa Daerah",
    "RSJD",
  ),
  ...[
    "Sambas",
    "Mempawah",
    "Sanggau",
    "Ketapang",
    "Sintang",
    "Kapuas Hulu",
    "Bengkayang",
    "Landak",
    "Sekadau",
    "Melawi",
    "Kayong Utara",
    "Kubu Raya",
  ].map((region) => regionalKominfo("Kabupaten", region)),
  ...["Pontianak", "Singkawang"].map((region) => regionalKominfo("Kota", region)),
];

export const agencyById = (id: string, list = agencies): Agency | undefined =>
  list.find((agency) => agency.id === id);

/** Official name of an agency field's value; what was typed by hand stays as it is. */
export const agencyName = (value: string, list = agencies): string =>
  agencyById(value, list)?.name ?? value;

/** The name for the board, likewise. */
export const agencyShort = (value: string, list = agencies): string =>
  agencyById(value, list)?.short ?? value;

/** Lower-case words, without accents and punctuation; "&" reads as "dan". */
const wordsOf = (text: string): readonly string[] => {
  const plain = text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("&", " dan ")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
  return plain === "" ? [] : plain.split(" ").map((word) => written[word] ?? word);
};

const written: Readonly<Record<string, string>> = {
  prov: "provinsi",
  propinsi: "provinsi",
  kab: "kabupaten",
  kalbar: "kalimantan-barat",
  sudarso: "soedarso",
  sekretaris: "sekretariat",
};

/** "OPD Dinas Sosial" says no more than "Dinas Sosial". */
const withoutPrefix = (words: readonly string[]): readonly string[] => {
  const [first = "", second = ""] = words;
  if (["opd", "skpd", "pd"].includes(first)) return withoutPrefix(words.slice(1));
  if (first === "perangkat" && second === "daerah") return withoutPrefix(words.slice(2));
  return words;
};

/** "Dinas Sosial Provinsi Kalimantan Barat" says no more either. */
const withoutProvince = (words: readonly string[]): readonly string[] => {
  const last = words.at(-1) ?? "";
  if (["provinsi", "pemprov", "kalimantan-barat", "daerah"].includes(last) && words.length > 1) {
    return withoutProvince(words.slice(0, -1));
  }
  return last === "barat" && words.at(-2) === "kalimantan" && words.length > 2
    ? withoutProvince(words.slice(0, -2))
    : words;
};

interface Spellings {
  readonly agency: Agency;
  /** Every way to write it, as words. */
  readonly keys: readonly (readonly string[])[];
  readonly own: readonly string[];
  readonly all: readonly string[];
}

const spellingsByList = new WeakMap<readonly Agency[], readonly Spellings[]>();

const spellingsOf = (list: readonly Agency[]): readonly Spellings[] => {
  const known = spellingsByList.get(list);
  if (known) return known;
  const made = list.map((agency): Spellings => {
    const own = [wordsOf(agency.short), wordsOf(agency.name)];
    const keys = [...own, ...agency.aliases.map(wordsOf)];
    return { agency, keys, own: own.flat(), all: keys.flat() };
  });
  spellingsByList.set(list, made);
  return made;
};

/** For a picker, best first: every word typed must begin a word of the name, short name or an alias. */
export const findAgencies = (query: string, list = agencies): readonly Agency[] => {
  const words = withoutPrefix(wordsOf(query));
  if (words.length === 0) return list;
  const typed = words.join(" ");
  const rank = ({ agency, keys, own, all }: Spellings): number => {
    if (!eachBegins(words, all)) return Infinity;
    const written = keys.map((key) => key.join(" "));
    const outside = agency.inside ? 0 : 0.5;
    if (written.includes(typed)) return outside;
    if (written.slice(0, 2).some((key) => key.startsWith(typed))) return 1 + outside;
    return (eachBegins(words, own) ? 2 : 3) + outside;
  };
  return spellingsOf(list)
    .map((spellings, index) => ({ agency: spellings.agency, rank: rank(spellings), index }))
    .filter((found) => found.rank < Infinity)
    .sort((one, other) => one.rank - other.rank || one.index - other.index)
    .map((found) => found.agency);
};

const eachBegins = (words: readonly string[], within: readonly string[]): boolean =>
  words.every((word) => within.some((candidate) => candidate.startsWith(word)));

export interface AgencyMatch {
  readonly agency: Agency;
  /** False when somebody should look: a likely misspelling, or a short form two bodies use. */
  readonly sure: boolean;
}

/** Reads the name of an agency in a register. Null: none of the list, the text stands as it is. */
export const matchAgency = (text: string, list = agencies): AgencyMatch | null => {
  const words = withoutPrefix(wordsOf(text));
  if (words.length === 0) return null;
  const spellings = spellingsOf(list);
  return (
    exactMatch(spellings, words) ??
    exactMatch(spellings, withoutProvince(words), withoutProvince) ??
    closeMatch(spellings, withoutProvince(words))
  );
};

const exactMatch = (
  spellings: readonly Spellings[],
  words: readonly string[],
  reduce: (words: readonly string[]) => readonly string[] = (same) => same,
): AgencyMatch | null => {
  // Joined, so that "Satpolpp" and "Satpol PP" are one.
  const wanted = words.join("");
  const found = spellings.filter(({ keys }) => keys.some((key) => reduce(key).join("") === wanted));
  const [first] = found;
  if (!first) return null;
  // Of several, the one the board calls so; still to be looked at.
  const named = found.find(
    ({ agency }) => withoutProvince(wordsOf(agency.short)).join("") === wanted,
  );
  return { agency: (named ?? first).agency, sure: found.length === 1 };
};

/** One likely misspelling, or the same words in another order; two candidates are none. */
const closeMatch = (
  spellings: readonly Spellings[],
  words: readonly string[],
): AgencyMatch | null => {
  const meaningful = words.filter((word) => word !== "dan");
  let best: { readonly agencies: Set<Agency>; readonly distance: number } | null = null;
  for (const { agency, keys } of spellings) {
    for (const key of keys) {
      const distance = distanceOfWords(
        meaningful,
        withoutProvince(key).filter((word) => word !== "dan"),
      );
      if (distance === null || (best && distance > best.distance)) continue;
      if (best && distance === best.distance) best.agencies.add(agency);
      else best = { agencies: new Set([agency]), distance };
    }
  }
  const [agency, ...others] = best?.agencies ?? [];
  return agency && others.length === 0 ? { agency, sure: false } : null;
};

/** Null when some word has no counterpart. Short words must be equal: BKD, BKAD, BPBD and BPPD differ. */
const distanceOfWords = (one: readonly string[], other: readonly string[]): number | null => {
  if (one.length !== other.length) return null;
  const left = [...other];
  let sum = 0;
  for (const word of one) {
    let at = left.indexOf(word);
    if (at < 0)
      at = left.findIndex((candidate) => editDistance(word, candidate) <= tolerance(word));
    const counterpart = left[at];
    if (counterpart === undefined) return null;
    sum += editDistance(word, counterpart);
    left.splice(at, 1);
  }
  return sum;
};

const tolerance = (word: string): number => (word.length < 5 ? 0 : word.length < 9 ? 1 : 2);

/** Levenshtein, with two neighbouring letters exchanged counting as one. */
const editDistance = (one: string, other: string): number => {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const exchanged =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1];
      line.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (line[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          exchanged ? (before[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    before = last;
    last = line;
  }
  return last.at(-1) ?? 0;
};
