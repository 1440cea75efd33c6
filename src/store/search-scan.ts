/**
 * `Cari` over the search text: a plain scan, newest first, that stops at enough hits. Over 100,000
 * cases it is quicker than an index that would have to be read first (`toolchain` §5). Pure and
 * without imports: it runs in a worker.
 */

/** One word of a query, and the ids of the PD it is another name of: "pupr" stands for `dinas-pupr`. */
export interface SearchWord {
  readonly text: string;
  readonly agencies: readonly string[];
}

/** Every word must be found. */
export type SearchQuery = readonly SearchWord[];

/** Text of at most 1,000 cases, one line each: `<case id>\t<number> <other text>\n`. */
export interface ScannedChunk {
  readonly chunk: number;
  readonly text: string;
}

/** Where the word was found that was found worst. */
export const ranks = { number: 0, numberPart: 1, wordStart: 2, elsewhere: 3 } as const;

export interface SearchHit {
  readonly id: string;
  readonly rank: number;
}

/** Every line that fits a query, when there were few enough to know them all. */
export interface Complete {
  readonly query: SearchQuery;
  readonly lines: readonly string[];
}

export interface Scan {
  /** The rank decides, then the newest: ids are UUIDv7, so they tell. */
  readonly hits: readonly SearchHit[];
  /** Scopes in which there were enough hits, so that older text need not be looked at. */
  readonly full: readonly boolean[];
  readonly complete: Complete | null;
}

/**
 * The best hits of several scopes. One letter more finds nothing that was not found before it: when
 * the scan `before` knew all its lines, only these are looked at.
 */
export const scanScopes = (
  scopes: readonly (readonly ScannedChunk[])[],
  query: SearchQuery,
  limit: number,
  before: Complete | null = null,
): Scan => {
  if (query.length === 0) return { hits: [], full: scopes.map(() => true), complete: null };
  // What was known whole stays so; it can only become less.
  const rest = before && narrows(before.query, query) ? before.lines : null;
  // Each scope up to the limit, or the first one would hide what the others have.
  const found = rest
    ? [rest.filter((line) => hitIn(line, query) !== null)]
    : scopes.map((chunks) => linesOf(chunks, query, limit));
  const lines = found.flat();
  const full = rest ? scopes.map(() => true) : found.map((scope) => scope.length >= limit);
  const hits = lines.flatMap((line) => hitIn(line, query) ?? []);
  return {
    hits: hits
      .sort((one, other) => one.rank - other.rank || (one.id < other.id ? 1 : -1))
      .slice(0, limit),
    full,
    complete: rest || !full.some(Boolean) ? { query, lines } : null,
  };
};

/** Whether whatever fits the later query fits the earlier one too. */
const narrows = (earlier: SearchQuery, later: SearchQuery): boolean =>
  earlier.every((word) =>
    later.some(
      (longer) =>
        longer.text.includes(word.text) &&
        // Two letters stand for no PD, three may: that finds lines which two had not.
        (longer.agencies.length === 0 ||
          (word.text.length >= 3 && longer.text.startsWith(word.text))),
    ),
  );

/** Lines of a scope that fit, newest first, until there are enough. */
const linesOf = (
  chunks: readonly ScannedChunk[],
  query: SearchQuery,
  limit: number,
): readonly string[] => {
  const newestFirst = [...chunks].sort((one, other) => other.chunk - one.chunk);
  const rarest = likelyRarest(query);
  const lines: string[] = [];
  for (const { text } of newestFirst) {
    for (const start of linesWith(text, rarest)) {
      const end = text.indexOf("\n", start);
      const line = text.slice(start, end < 0 ? text.length : end);
      if (hitIn(line, query) === null) continue;
      lines.push(line);
      if (lines.length === limit) return lines;
    }
  }
  return lines;
};

/** The word that finds the fewest lines: the longest; one with other names finds more. */
const likelyRarest = (query: SearchQuery): SearchWord =>
  query.reduce((best, word) => {
    if (best.agencies.length !== word.agencies.length) {
      return best.agencies.length < word.agencies.length ? best : word;
    }
    return word.text.length > best.text.length ? word : best;
  });

/** Beginnings of the lines that hold the word or one of its other names, last line first. */
const linesWith = (text: string, { text: word, agencies }: SearchWord): readonly number[] => {
  const starts = agencies.reduce(
    (found, agency) => linesHolding(text, ` ${agency}`, found),
    linesHolding(text, word, []),
  );
  if (agencies.length === 0) return starts.toReversed();
  return [...new Set(starts)].sort((one, other) => other - one);
};

const linesHolding = (text: string, wanted: string, starts: number[]): number[] => {
  let at = text.indexOf(wanted);
  while (at >= 0) {
    const start = text.lastIndexOf("\n", at) + 1;
    const tab = text.indexOf("\t", start);
    // The id before the tab is no text; digits and letters of it match by chance.
    if (at < tab) {
      at = text.indexOf(wanted, tab + 1);
      continue;
    }
    starts.push(start);
    const end = text.indexOf("\n", at);
    at = end < 0 ? -1 : text.indexOf(wanted, end + 1);
  }
  return starts;
};

const hitIn = (idAndText: string, query: SearchQuery): SearchHit | null => {
  const tab = idAndText.indexOf("\t");
  const line = idAndText.slice(tab + 1);
  const blank = line.indexOf(" ");
  const number = blank < 0 ? line : line.slice(0, blank);
  let rank: number = ranks.numberPart;
  for (const word of query) {
    const found = rankOf(word, line, number.length);
    if (found === null) return null;
    rank = Math.max(rank, found);
  }
  if (query.length === 1 && query[0]?.text === number) rank = ranks.number;
  return { id: idAndText.slice(0, tab), rank };
};

/** Where in the line the word stands best; null when it does not stand there at all. */
const rankOf = (
  { text, agencies }: SearchWord,
  line: string,
  numberLength: number,
): number | null => {
  let at = line.indexOf(text);
  const found = at >= 0;
  if (found && at < numberLength) return ranks.numberPart;
  for (; at >= 0; at = line.indexOf(text, at + 1)) {
    if (startsWord(line, at)) return ranks.wordStart;
  }
  if (agencies.some((agency) => holdsToken(line, agency))) return ranks.wordStart;
  return found ? ranks.elsewhere : null;
};

const startsWord = (line: string, at: number): boolean => !/[a-z0-9]/.test(line.charAt(at - 1));

/** The id of a PD whole: `diskominfo` is not `diskominfo-sambas`. */
const holdsToken = (line: string, token: string): boolean => ` ${line} `.includes(` ${token} `);
