/** Values for the gaps of a template, by the name between the braces: `{nomor}`. */
export type GapValues = Readonly<Record<string, string>>;

/** Longer than this, or over a line end, it is no gap: `problemsOf` does not look for it either. */
const gapPattern = /\{([^{}\n]{1,40})\}/g;

/** Fills the gaps that are known; the others stay, and an answer with one of them is not taken. */
export const fillTemplate = (text: string, values: GapValues): string =>
  text.replaceAll(gapPattern, (gap, name: string) => {
    const known = name.trim().toLowerCase();
    return Object.hasOwn(values, known) ? (values[known] ?? gap) : gap;
  });

/** The gaps of a text, each once, in order. */
export const gapsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(gapPattern)].map(([gap]) => gap)),
];

export interface TextPart {
  /** Where it begins; names it among equal parts. */
  readonly from: number;
  readonly text: string;
  readonly isGap: boolean;
}

/** A text cut at its gaps, for showing what is still to be filled in. */
export const partsOf = (text: string): readonly TextPart[] => {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: gap, index } of text.matchAll(gapPattern)) {
    if (index > end) parts.push({ from: end, text: text.slice(end, index), isGap: false });
    parts.push({ from: index, text: gap, isGap: true });
    end = index + gap.length;
  }
  if (end < text.length) parts.push({ from: end, text: text.slice(end), isGap: false });
  return parts;
};

/** A brace that belongs to no gap would go out with the answer, unnoticed. */
export const hasStrayBrace = (text: string): boolean =>
  /[{}]/.test(text.replaceAll(gapPattern, ""));
