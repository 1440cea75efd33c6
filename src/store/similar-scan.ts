import type { ScannedChunk } from "./search-scan.ts";

/**
 * Which lines of the search text tell of the same matter: those that share rare words. Pure and
 * without imports that run: it is done in a worker. Close enough is for a person to say; below the
 * threshold nothing is shown, because a list of everything is read by nobody.
 */
export interface Similar {
  readonly id: string;
  /** 0 to 1. */
  readonly score: number;
}

/** Words that everybody writes to an office, and those that hold every sentence together. */
const stopWords = new Set(
  (
    "ada adalah adapun agar akan aku anda antara apa apakah atas atau bagai bagaimana bagi bahwa baik baru " +
    "banyak bapak belum begitu berapa beri bila bisa boleh bukan cara dalam dan dapat dari daripada dengan " +
    "demikian di dia dimana dulu hanya harap hari harus hingga ibu ingin ini itu izin jadi jangan jika juga " +
    "kalau kami kapan karena kasih kata ke kembali kemarin kenapa kepada kita lagi lain lalu lebih maaf maka " +
    "malam mana masih mau melalui memang mereka minggu mohon namun nya oleh pada pagi pak para per perlu " +
    "pernah pukul pun saat saja salam sama sampai sangat satu saya se sebab sebagai sebelum secara sedang " +
    "sehingga sejak sekali sekarang selalu selamat semua seorang sering serta sesuai setelah setiap siang " +
    "siapa sore suatu sudah supaya tadi tahun tanggal tanpa tapi telah ternyata dinyatakan menyatakan tentang terhadap terima terjadi " +
    "tersebut tetapi tiap tidak tolong untuk waktu yaitu yang adu " +
    "dinas kantor layanan pelayanan petugas pegawai diskominfo kominfo komunikasi informatika provinsi " +
    "kalimantan barat kalbar pontianak laporan pengaduan keluhan"
  ).split(" "),
);

const shortestWord = 3;
const shortestRoot = 4;
const prefixes =
  /^(?:memper|diper|meng|meny|mem|men|me|peng|peny|pem|pen|per|pe|ber|ter|di|ke|se)(?=[a-z]{4})/;
const suffixes = /(?<=[a-z]{4})(?:nya|lah|kah|kan|an)$/;

/**
 * Roughly the root of a word. Prefixes swallow the first letter of some roots (titip, menitip;
 * pasang, memasang), so that letter goes everywhere.
 */
export const rootOf = (word: string): string => {
  const bare = word.replace(suffixes, "").replace(suffixes, "").replace(prefixes, "");
  const root = bare.replace(/^(?:ng|ny|[kmnpst])(?=[aiueo])/, "");
  return root.length >= shortestRoot - 1 ? root : bare;
};

/** One line: whose it is, and its words as numbers of their roots, each once. */
interface Line {
  readonly id: string;
  readonly words: readonly number[];
}

/**
 * Finds what is similar, and keeps the words of chunks that have not changed: reading them is most of
 * the work (10,000 lines: some 100 ms; what follows, 20).
 */
export const createSimilar = () => {
  const roots = new Map<string, number>();
  const numbers = new Map<string, number>();
  let known = new Map<string, readonly Line[]>();

  const numberOf = (word: string): number => {
    const found = numbers.get(word);
    if (found !== undefined) return found;
    const root = stopWords.has(word) ? "" : rootOf(word);
    const number = root === "" ? stopped : (roots.get(root) ?? roots.size);
    if (number === roots.size) roots.set(root, number);
    numbers.set(word, number);
    return number;
  };

  const readLines = (text: string): readonly Line[] => {
    const lines: Line[] = [];
    /** The line each root was seen in last. */
    const seen: number[] = [];
    let start = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      const tab = text.indexOf("\t", start);
      const words: number[] = [];
      // The registration number stands first and tells nothing.
      eachWord(text, text.indexOf(" ", tab), end, (word) => {
        const number = numberOf(word);
        if (number === stopped || seen[number] === start) return;
        seen[number] = start;
        words.push(number);
      });
      lines.push({ id: text.slice(start, tab), words });
      start = end + 1;
    }
    return lines;
  };

  return (scopes: Scopes, text: string, limit: number, exceptId = ""): readonly Similar[] => {
    const read = new Map<string, readonly Line[]>();
    for (const chunk of scopes.flat()) {
      read.set(chunk.text, known.get(chunk.text) ?? readLines(chunk.text));
    }
    // The text of who may not be searched any more goes with the rest.
    known = read;
    const asked = new Set<number>();
    eachWord(text, 0, text.length, (word) => asked.add(numberOf(word)));
    asked.delete(stopped);
    return ranked([...read.values()].flat(), asked, limit, exceptId);
  };
};

type Scopes = readonly (readonly ScannedChunk[])[];
const stopped = -1;

/** Read letter by letter: a regular expression takes four times as long. */
const eachWord = (text: string, from: number, to: number, tell: (word: string) => void): void => {
  let start = -1;
  for (let at = Math.max(0, from); at <= to; at++) {
    const code = at < to ? text.charCodeAt(at) : 0;
    if (code >= 97 && code <= 122) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      if (at - start >= shortestWord) tell(text.slice(start, at));
      start = -1;
    }
  }
};

/** Less than this in common is chance; found by the texts of `tests/store/similar.test.ts`. */
const threshold = 0.25;
const sharedAtLeast = 3;

/** In a young office every word is rare: counted as if it had so many lines more, without the word. */
const linesSupposed = 200;

const ranked = (
  lines: readonly Line[],
  asked: ReadonlySet<number>,
  limit: number,
  exceptId: string,
): readonly Similar[] => {
  if (asked.size < sharedAtLeast) return [];
  const heldBy: number[] = [];
  for (const { words } of lines) for (const word of words) heldBy[word] = (heldBy[word] ?? 0) + 1;
  const all = lines.length + linesSupposed;
  /** The rarer, the more it tells. */
  const weightOf = (word: number) => Math.log(all / ((heldBy[word] ?? 0) + 1));
  const weights = heldBy.map((_, word) => weightOf(word));
  let own = 0;
  for (const word of asked) own += weightOf(word);
  const found: Similar[] = [];
  for (const { id, words } of lines) {
    if (id === exceptId) continue;
    let shared = 0;
    let common = 0;
    let told = 0;
    for (const word of words) {
      const weight = weights[word] ?? 0;
      told += weight;
      if (!asked.has(word)) continue;
      shared += 1;
      common += weight;
    }
    const score = common / Math.sqrt(own * told || 1);
    if (shared >= sharedAtLeast && score >= threshold) found.push({ id, score });
  }
  return found
    .sort((one, other) => other.score - one.score || (one.id < other.id ? 1 : -1))
    .slice(0, limit);
};

/** The same in one go; `text` as it lies in the search text (`normalise`). */
export const similar = (
  text: string,
  scopes: Scopes,
  limit: number,
  exceptId = "",
): readonly Similar[] => createSimilar()(scopes, text, limit, exceptId);
