/** Values for the gaps of a template, by the name between the braces: `{nomor}`. */
export type GapValues = Readonly<Record<string, string>>;

/** Fills the gaps that are known; the others stay, and an answer with one of them is not taken. */
export const fillTemplate = (text: string, values: GapValues): string =>
  text.replaceAll(/\{([^{}\n]{1,40})\}/g, (gap, name: string) => {
    const known = name.trim().toLowerCase();
    return Object.hasOwn(values, known) ? (values[known] ?? gap) : gap;
  });

/** The gaps of a text, each once, in order. */
export const gapsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\{([^{}\n]{1,40})\}/g)].map(([gap]) => gap)),
];
