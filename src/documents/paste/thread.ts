/** A pasted mail as the letters it holds: the pasted one, and those forwarded or quoted within. */
import { type Line, isBlank, lineAt } from "./lines.ts";
import { type HeaderBlock, headerBlockAt } from "./mail-headers.ts";

type Tie =
  /** The pasted letter itself. */
  | "top"
  /** "Forwarded message": whoever sent it is who speaks. */
  | "forward"
  /** "Pesan asli", or a head amid the text: a forward or an answer, as its letter says. */
  | "original"
  /** "… menulis:": an answer. */
  | "quote";

export interface Letter {
  readonly tie: Tie;
  /** How many `>` stand before its lines. */
  readonly depth: number;
  readonly head: HeaderBlock["headers"];
  readonly lines: readonly Line[];
}

const forwardMark =
  /^(?:-{2,} ?(?:forwarded message|pesan (?:yang )?(?:di)?terus(?:k)?an) ?-{2,}|(?:begin forwarded message|mulai (?:mene|pene)ruskan pesan|awal pesan (?:yang )?diteruskan|pesan (?:yang )?diteruskan) ?:)$/i;
const originalMark = /^-{2,} ?(?:pesan asli|original message|pesan asal|e-?mail asli) ?-{2,}$/i;
/** Outlook's line, a boundary only where a head follows. */
const rule = /^_{8,}$/;
const quoteStart = /^(?:pada|on|tanggal|tgl) /i;
const quoteEnd = /(?:menulis|wrote|berkata) ?:$/i;

export const isMail = (lines: readonly Line[], plain: string): boolean =>
  headAfterBlanks(lines, 0, plain) !== null ||
  lines.some((_, index) => boundaryAt(lines, index, plain) !== null);

interface OpenLetter extends Letter {
  head: HeaderBlock["headers"];
  readonly lines: Line[];
}

/**
 * Outermost first, as they stand. Lines quoted without a word of whose they are belong to none.
 */
export const lettersOf = (lines: readonly Line[], plain: string): readonly Letter[] => {
  const start = Math.max(
    0,
    lines.findIndex((line) => !isBlank(line)),
  );
  const top: OpenLetter = { tie: "top", depth: depthOf(lines[start]), head: {}, lines: [] };
  const letters = [top];
  /** A line with fewer `>` closes the inner letters. */
  const open = [top];
  const begin = (tie: Tie, head: HeaderBlock["headers"], next: number) => {
    const following = lines.slice(next, next + 4).find((line) => !isBlank(line));
    const depth = Math.max(open.at(-1)?.depth ?? 0, depthOf(following));
    const letter: OpenLetter = { tie, depth, head, lines: [] };
    letters.push(letter);
    open.push(letter);
  };
  for (let index = start; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const depth = depthOf(line);
    if (!isBlank(line)) while (open.length > 1 && depth < (open.at(-1)?.depth ?? 0)) open.pop();
    const letter = open.at(-1) ?? top;
    const boundary = boundaryAt(lines, index, plain);
    const header = boundary || depth < letter.depth ? null : headerBlockAt(lines, index, plain);
    if (boundary) {
      index += boundary.length - 1;
      begin(boundary.tie, boundary.head, index + 1);
    } else if (header && isUnopened(letter)) {
      letter.head = header.headers;
      index = header.end - 1;
    } else if (header && isAfterBreak(lines, index)) {
      begin("original", header.headers, index);
      index = header.end - 1;
    } else if (depth === letter.depth || isBlank(line)) {
      letter.lines.push(unquoted(plain, line));
    }
  }
  return letters;
};

const isUnopened = ({ head, lines }: Letter): boolean =>
  Object.keys(head).length === 0 && lines.every(isBlank);

const isAfterBreak = (lines: readonly Line[], index: number): boolean => {
  const before = lines[index - 1];
  return before === undefined || /^[> ]*$/.test(before.text);
};

interface Boundary {
  readonly tie: Tie;
  readonly head: HeaderBlock["headers"];
  /** Lines it takes. */
  readonly length: number;
}

const boundaryAt = (lines: readonly Line[], index: number, plain: string): Boundary | null => {
  const line = lines[index];
  if (!line || isBlank(line)) return null;
  const words = unquoted(plain, line);
  if (forwardMark.test(words.text)) return { tie: "forward", head: {}, length: 1 };
  const cut = rule.test(words.text) && headAfterBlanks(lines, index + 1, plain) !== null;
  if (cut || originalMark.test(words.text)) return { tie: "original", head: {}, length: 1 };
  const length = quoteLength(lines, index, words.text);
  const last = lines[index + length - 1];
  return length > 0 && last ? { tie: "quote", head: quoteHead(plain, words, last), length } : null;
};

const headAfterBlanks = (
  lines: readonly Line[],
  from: number,
  plain: string,
): HeaderBlock | null => {
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (line && !isBlank(line)) return headerBlockAt(lines, index, plain);
  }
  return null;
};

const marks = /^(?:> ?){1,12}/;

const depthOf = (line: Line | undefined): number => {
  const [quoted = ""] = (line && marks.exec(line.text)) ?? [];
  return quoted.replaceAll(" ", "").length;
};

const unquoted = (plain: string, line: Line): Line => {
  const [quoted = ""] = marks.exec(line.text) ?? [];
  return quoted === "" ? line : lineAt(plain, line.from + quoted.length, line.to);
};

/** How many lines "Pada Sen, 23 Nov 2026 pukul 08.10 Budi <b@x.id> menulis:" takes; 0 when none. */
const quoteLength = (lines: readonly Line[], index: number, first: string): number => {
  if (!quoteStart.test(first) || first.length > 240 || !/\d/.test(first)) return 0;
  for (let count = 1; count <= 3; count++) {
    const line = lines[index + count - 1];
    if (!line || isBlank(line)) return 0;
    if (quoteEnd.test(line.text)) return count;
  }
  return 0;
};

/** Date and sender within that line. */
const quoteHead = (plain: string, first: Line, last: Line): HeaderBlock["headers"] => {
  const whole = lineAt(plain, first.from, last.to);
  const [start = ""] = quoteStart.exec(whole.text) ?? [];
  const [end = ""] = quoteEnd.exec(whole.text) ?? [];
  const inner = whole.text.slice(start.length, whole.text.length - end.length);
  const time =
    /^.{4,50}?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?: ?[ap]m)?(?: ?(?:WIB|WITA|WIT|GMT\+7))?,?(?= )/i.exec(
      inner,
    );
  const day = time ?? /^.{4,30}?\d{4},?(?= )/.exec(inner);
  const cut = day ? day[0].length : 0;
  const from = whole.from + start.length;
  return {
    ...(day ? { date: lineAt(plain, from, from + day[0].replace(/,$/, "").length) } : {}),
    from: lineAt(plain, from + cut, whole.to - end.length),
  };
};
