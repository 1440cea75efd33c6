/** The class a complaint may belong to, with the words that say so. The officer decides. */
import type { ComplaintCategory, Proposal, Span } from "./pasted.ts";
import {
  type Rule,
  type RuleId,
  deniedThrough,
  denials,
  notAlleged,
  rules,
  triageOrder,
} from "./rules.ts";

export const propose = (text: string): Proposal | null => {
  const spoken = spokenRules(wordsOf(text));
  for (const category of triageOrder) {
    const reasons = rules.flatMap(({ id, category: own }) => {
      const said = own === category ? spoken.get(id) : undefined;
      return said ? [{ rule: id, quote: text.slice(said.from, said.to) }] : [];
    });
    if (reasons.length > 0) return { category, reasons };
  }
  return null;
};

interface Word extends Span {
  readonly word: string;
  /** Whether a sentence or line ends before it: no phrase reaches across. */
  readonly starts: boolean;
  /** Whether a comma stands before it: no denial reaches across. */
  readonly pauses: boolean;
}

const wordsOf = (text: string): readonly Word[] => {
  const words: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const between = text.slice(last, match.index);
    const starts = last === 0 || /[.!?;\n]/.test(between);
    const pauses = between.includes(",");
    last = match.index + match[0].length;
    words.push({ word: match[0].toLowerCase(), from: match.index, to: last, starts, pauses });
  }
  return words;
};

/** Where each rule that speaks does so first. */
const spokenRules = (words: readonly Word[]): ReadonlyMap<RuleId, Span> => {
  const spoken = new Map<RuleId, Span>();
  for (const [index, { word, from }] of words.entries()) {
    for (const { rule, steps } of phrasesFrom(word)) {
      if (spoken.has(rule.id)) continue;
      const end = endOfPhrase(words, index, steps);
      const last = end === null ? undefined : words[end];
      if (end === null || !last) continue;
      if (!steps[0]?.denies && isDenied(words, index, end, rule.category)) continue;
      spoken.set(rule.id, { from, to: last.to });
    }
  }
  return spoken;
};

/** One word of a phrase. */
interface Step {
  readonly words: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  /** Other words may stand before it. */
  readonly apart: boolean;
  readonly denies: boolean;
}

interface Phrase {
  readonly rule: Rule;
  readonly steps: readonly Step[];
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split("|"));
const denying = setOf(denials);
const through = setOf(deniedThrough);
const allegingNothing = setOf(notAlleged);

const stepsOf = (phrase: string): readonly Step[] => {
  const steps: Step[] = [];
  let apart = false;
  for (const part of phrase.split(" ")) {
    if (part === "..") {
      apart = true;
      continue;
    }
    const choices = part.split("|");
    const denies = choices.includes("~");
    const beginnings = choices.filter((choice) => choice.endsWith("*"));
    const whole = choices.filter((choice) => choice !== "~" && !choice.endsWith("*"));
    steps.push({
      words: new Set([...whole, ...(denies ? denying : [])]),
      beginnings: beginnings.map((choice) => choice.slice(0, -1)),
      apart,
      denies,
    });
    apart = false;
  }
  return steps;
};

/** So many letters of a beginning are looked up; none in the rules is shorter. */
const lookedUp = 3;

const byWord = new Map<string, Phrase[]>();
const byBeginning = new Map<string, Phrase[]>();
for (const rule of rules) {
  for (const steps of rule.says.map(stepsOf)) {
    const add = (map: Map<string, Phrase[]>, key: string) =>
      map.set(key, [...(map.get(key) ?? []), { rule, steps }]);
    const [first] = steps;
    for (const word of first?.words ?? []) add(byWord, word);
    for (const start of new Set(first?.beginnings.map((one) => one.slice(0, lookedUp)))) {
      add(byBeginning, start);
    }
  }
}

/** "biayanya", "jadwalnye" and "biaya" are one. */
const withoutEnding = (word: string): string => word.replace(/(?:nya|nye)$/, "");

const phrasesFrom = (word: string): readonly Phrase[] => {
  const bare = withoutEnding(word);
  const own = byWord.get(word) ?? [];
  const others = bare === word ? [] : (byWord.get(bare) ?? []);
  return [...own, ...others, ...(byBeginning.get(word.slice(0, lookedUp)) ?? [])];
};

const says = ({ words, beginnings }: Step, { word }: Word): boolean =>
  words.has(word) ||
  words.has(withoutEnding(word)) ||
  beginnings.some((beginning) => word.startsWith(beginning));

/** So many other words `..` stands for. */
const mostBetween = 4;

const endOfPhrase = (
  words: readonly Word[],
  start: number,
  steps: readonly Step[],
): number | null => {
  const [first, ...others] = steps;
  const opening = words[start];
  if (!first || !opening || !says(first, opening)) return null;
  let at = start;
  for (const step of others) {
    const next = nextSaying(words, at + 1, step);
    if (next === null) return null;
    at = next;
  }
  return at;
};

const nextSaying = (words: readonly Word[], from: number, step: Step): number | null => {
  for (let index = from; index <= from + (step.apart ? mostBetween : 0); index++) {
    const word = words[index];
    if (!word || word.starts) return null;
    if (says(step, word)) return index;
  }
  return null;
};

const isDenied = (
  words: readonly Word[],
  start: number,
  end: number,
  category: ComplaintCategory,
): boolean => {
  if (category === "normative") return false;
  // "Berapa lama" asks, "lama sekali" complains.
  if (!words[start]?.starts && /^(?:berapa|brp)$/.test(words[start - 1]?.word ?? "")) return true;
  const alleged = category === "oversight";
  return isAfter(words, start, alleged) || (alleged && isDeniedLater(words, end));
};

/** "Tidak pernah ada yang minta uang", "bebas pungli", "apakah dipungut biaya". */
const isAfter = (words: readonly Word[], start: number, alleged: boolean): boolean => {
  for (let index = start; index > start - 7; index--) {
    const before = words[index - 1];
    if (!before || words[index]?.starts || words[index]?.pauses) return false;
    if (denying.has(before.word)) return true;
    if (alleged && allegingNothing.has(before.word)) return true;
    if (!through.has(before.word)) return false;
  }
  return false;
};

/** "Pungutan sama sekali tidak ada". */
const isDeniedLater = (words: readonly Word[], end: number): boolean => {
  for (let index = end + 1; index <= end + 3; index++) {
    const word = words[index];
    if (!word || word.starts) return false;
    if (word.word === "nihil") return true;
    const after = words[index + 1];
    if (denying.has(word.word)) {
      return !!after && !after.starts && /^(?:ada|ade|pernah|terjadi|ditemukan)$/.test(after.word);
    }
  }
  return false;
};
