/** What sentences tell beside the story: place, day, wish, and who speaks. Each a copy of the words. */
import type { IsoDate } from "#domain/fields.ts";
import { phoneKey } from "#domain/identity.ts";
import { dayInText } from "./dates-in-text.ts";
import { oneSpaced } from "./lines.ts";
import type { PastedFields } from "./pasted.ts";
import { findPhones } from "./phones.ts";

export interface Told {
  readonly text: string;
  readonly writtenOn: IsoDate | null;
}

interface Given {
  readonly today: IsoDate;
  readonly officePhones: readonly string[];
}

export const factsOf = (told: readonly Told[], given: Given): PastedFields => {
  const first = (find: (text: string) => string | null): string | null => {
    for (const { text } of told) {
      const found = find(text);
      if (found !== null) return found;
    }
    return null;
  };
  const facts = {
    reporterName: first(ownName),
    reporterPhone: first((text) => ownPhone(text, given)),
    reporterEmail: first(ownEmail),
    reporterAddress: first(ownAddress),
    reporterJob: first(ownJob),
    happenedOn: dayOf(told, given),
    place: first(placeIn),
    remedy: first(wishIn),
  } satisfies Partial<Record<keyof PastedFields, string | null>>;
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
};

/** A written date in any message is surer than "tadi pagi" in the first. */
const dayOf = (told: readonly Told[], { today }: Given): IsoDate | null => {
  for (const { text, writtenOn } of told) {
    const day = dayInText(text, { today, writtenOn });
    if (day !== null) return day;
  }
  return null;
};

const nameWords = String.raw`(?:(?:H|Hj|Dr|dr|Drs|Ir|Ust|R)\. ?)*\p{Lu}[\p{L}'’.]{1,20}(?: (?:bin|binti|\p{Lu}[\p{L}'’]{0,20}\.?)){0,3}`;

const introductions = [
  new RegExp(
    String.raw`(?<!\p{L})(?:[Nn]ama (?:saya|sy|saye|aku|ku|kami)|[Pp]erkenalkan,?(?: nama)?(?: saya| sy)?|[Ss]aya (?:yang )?bernama)(?: adalah| ialah)?[ ,:]{1,2}(${nameWords})`,
    "u",
  ),
  // "Saya Nita Sari, guru …": a name only where it is set off or two words long.
  new RegExp(
    String.raw`(?<!\p{L})(?:[Ss]aya|[Ss]y|[Dd]engan|[Ii]ni)(?: dengan)? (${nameWords})(?=,| \(| dari | warga | yang | yg | di | alamat |\.?\s*$)`,
    "mu",
  ),
];

/** Capitalised words after "saya" that are no names. */
const notNames =
  /^(?:Mau|Ingin|Mohon|Minta|Warga|Dari|Sudah|Kecewa|Tidak|Lapor|Adalah|Sebagai|Bapak|Ibu|Pak|Bu|Diskominfo|Dinas|Kantor|Hormat|Kami|Yang|Tanggal|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b/u;

const ownName = (text: string): string | null => {
  for (const introduction of introductions) {
    const [, name] = introduction.exec(text) ?? [];
    if (name && !notNames.test(name)) return name.replace(/[.'’]+$/u, "");
  }
  return null;
};

const own =
  /(?:^|[^\p{L}/.])(?:saya|sy|saye|aku|kami|pelapor|hubungi|hub|kontak|cp|wa|hp|telp|tlp|whatsapp)(?=[^\p{L}])/iu;
const others =
  /(?:^|[^\p{L}])(?:oknum|petugas|pegawai|penipu|pelaku|dia|beliau|mereka|orang|ngaku|mengaku|tersebut|dari nomor|admin|kantor|call center|pejabat|kepala|atasan|dihubungi|ditelepon|ditelpon)(?=[^\p{L}])/iu;

/** A number in a story may be anybody's: it is the reporter's where the words before it say so. */
const ownPhone = (text: string, { officePhones }: Given): string | null => {
  const office = new Set(officePhones.map(phoneKey));
  let after = 0;
  for (const { from, to, number } of findPhones(text)) {
    const said = text.slice(Math.max(after, from - 80), from);
    const clause = said.slice(Math.max(said.lastIndexOf(". "), said.lastIndexOf("\n")) + 1);
    after = to;
    if (own.test(clause) && !others.test(clause) && !office.has(number)) return number;
  }
  return null;
};

const ownEmail = (text: string): string | null => {
  const match =
    /(?:e-?mail|surel)(?: (?:saya|sy|kami))?(?: (?:di|ke|adalah))?[ :]{1,3}([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})/i.exec(
      text,
    );
  return match?.[1]?.toLowerCase() ?? null;
};

const ownAddress = (text: string): string | null => {
  const match =
    /(?<!\p{L})(?:alamat(?: rumah)? (?:(?:saya|sy|saye|kami)(?: di)? ?[:,]?|di|jl|jalan|gg|gang|komp\p{L}*|perum\p{L}*)|(?:saya |sy |kami )?(?:tinggal|berdomisili|domisili) di) ?/iu.exec(
      text,
    );
  if (!match) return null;
  const street = /(?:jl|jalan|gg|gang|komp\p{L}*|perum\p{L}*) ?$/iu.exec(match[0]);
  const from = match.index + (street ? street.index : match[0].length);
  const words = clauseFrom(text, from, 120);
  return words.length > 4 ? words : null;
};

const ownJob = (text: string): string | null => {
  const match =
    /(?<!\p{L})(?:(?:saya|sy) (?:seorang|bekerja sebagai|kerja sebagai)|pekerjaan (?:saya|sy)) (\p{L}+(?: \p{L}+){0,2}?)(?= (?:di|dari|yang|yg|dan|mau|ingin)(?!\p{L})|[,.;\n]|$)/iu.exec(
      text,
    );
  return match?.[1] ?? null;
};

/** Short forms whose dot ends no sentence. */
const abbreviation =
  /(?:^|[^\p{L}])(?:jl|gg|no|kel|kec|kab|prov|komp|perum|rt|rw|ds|dsn|blok|h|hj|dr|drs|ir|sdr|bpk|yth|tgl|jln|st|a\.n|rp|pt|cv)\.$/iu;

/** The words from a place to the end of its clause. */
const clauseFrom = (text: string, from: number, most: number): string => {
  const words = text.slice(from, from + most);
  for (const match of words.matchAll(/[.,;!?\n()]/g)) {
    const next = words.slice(match.index + 1);
    if (
      match[0] === "." &&
      abbreviation.test(words.slice(Math.max(0, match.index - 8), match.index + 1))
    ) {
      continue;
    }
    if (match[0] === "." && /^\p{L}|^\d/u.test(next)) continue;
    // "Jl. Purnama, Pontianak Selatan" goes on; ", tolong dicek" does not.
    if (match[0] === "," && /^ (?:\p{Lu}|RT|RW|\d)/u.test(next)) continue;
    return oneSpaced(words.slice(0, match.index));
  }
  return oneSpaced(words);
};

const placeHeads =
  "kantor|dinas|badan|biro|upt|uptd|puskesmas|rsud|rs|rumah sakit|samsat|kelurahan|kecamatan|desa|dusun|kampung|kota|kabupaten|jl|jln|jalan|gg|gang|simpang|persimpangan|pasar|taman|terminal|pelabuhan|bandara|stadion|masjid|jembatan|alun-alun|gedung|perum|perumahan|komp|komplek|kompleks|sman?|smkn?|smpn?|sdn?|man|kampus|loket|lobi|lobby|ruang|mall|mal|mpp|pelayanan|aula|tugu|bundaran|waterfront|sungai|parit";

const placeStart = new RegExp(
  String.raw`(?<!\p{L})(?:di|depan|dekat|sekitar)(?: (?:depan|dalam|sekitar|dekat|seputaran|kawasan|area|pinggir|samping|belakang|wilayah|daerah))? ((?:${placeHeads})(?![\p{L}\d])\.?)`,
  "giu",
);

/** Words in small letters that are part of a place. */
const placeWords = new Set(
  "camat lurah desa gubernur bupati walikota wali kota provinsi prov kabupaten kab kecamatan kec kelurahan kel pajak sosial perhubungan pendidikan kesehatan kominfo dukcapil disdukcapil samsat tunggu pelayanan rapat server data center rt rw no raya timur barat utara selatan tenggara dalam baru besar pontianak kubu singkawang sambas sanggau sintang ketapang mempawah landak bengkayang melawi wilayah daerah diskominfo informasi pos polisi".split(
    " ",
  ),
);

/** These say enough alone; a name may follow. */
const wholePlaces = /^(?:lobi|lobby|mpp|samsat|aula|waterfront)$/i;

/** Where somebody lives is an address. */
const livesThere =
  /(?:tinggal|berdomisili|domisili|beralamat|alamat|rumah)(?: (?:saya|sy|kami|saye))? $/iu;

const placeIn = (text: string): string | null => {
  for (const match of text.matchAll(placeStart)) {
    const head = match[1] ?? "";
    const from = match.index + match[0].length - head.length;
    if (livesThere.test(text.slice(Math.max(0, match.index - 24), match.index))) continue;
    const place = placeAt(text.slice(from, from + 100));
    if (place !== null) return place;
  }
  return null;
};

/** Short forms within the name of a place, their dots part of it. */
const titles = /^(?:jl|jln|gg|no|prov|kec|kel|kab|komp|ds|dsn|perum|st|dr|drs|prof|h|hj|ir|kh)\.$/i;

const placeAt = (text: string): string | null => {
  const kept: string[] = [];
  const line = text.split("\n", 1)[0] ?? "";
  for (const word of line.split(" ").slice(0, 10)) {
    const bare = word.replaceAll(/^[("]+|[.,;:!?)"]+$/g, "");
    const shortForm = titles.test(word);
    const named = shortForm || /^[\p{Lu}\d]/u.test(bare) || placeWords.has(bare.toLowerCase());
    if ((!named && kept.length > 0) || bare === "") break;
    const ends = bare !== word && !shortForm;
    kept.push(shortForm ? word : bare);
    if (ends) break;
  }
  const [head = ""] = kept;
  return kept.length > 1 || wholePlaces.test(head) ? kept.join(" ") : null;
};

const wishStart =
  /(?<![\p{L}])(?:(?:saya|sy|kami|kite|kita) (?:hanya |cuma |juga |sangat )?(?:mohon|memohon|mhn|minta|meminta|harap|berharap|mengharapkan|menuntut|ingin agar|mau agar)|mohon|mhn|tolong|tlg|tolonglah|harap|harapan (?:saya|kami)|diharapkan|dimohon)(?![\p{L}])/giu;

/** Polite words and questions that ask for no remedy. */
const noWish =
  /^(?:(?:saya|sy|kami|kite|kita) (?:hanya |cuma |juga |sangat )?)?(?:mohon|mhn|memohon|minta|meminta|tolong|tlg) (?:maaf|ma'?af|izin|ijin|info|informasi|informasinya|penjelasan|petunjuk|pencerahan|infonya|tanya|uang|duit)(?!\p{L})/iu;

const wishIn = (text: string): string | null => {
  for (const match of text.matchAll(wishStart)) {
    const words = sentenceFrom(text, match.index);
    if (!noWish.test(words) && words.includes(" ")) return words;
  }
  return null;
};

const sentenceFrom = (text: string, from: number): string => {
  const words = text.slice(from, from + 600);
  for (const match of words.matchAll(/[.!?]+(?=\s|$)|\n/g)) {
    if (abbreviation.test(words.slice(Math.max(0, match.index - 8), match.index + 1))) continue;
    return oneSpaced(words.slice(0, match.index));
  }
  return oneSpaced(words);
};
