import { normalise } from "#data/search.ts";
import type { ReactNode } from "react";
import styles from "./search.module.css";

/** The text with the typed words marked, whatever their capitals and accents. */
export function Marked({ text, words }: { text: string; words: readonly string[] }): ReactNode {
  return partsOf(text, words).map(({ part, marked }, index) =>
    marked ? (
      // oxlint-disable-next-line react/no-array-index-key -- parts of a fixed text have no other key.
      <mark key={index} className={styles.mark}>
        {part}
      </mark>
    ) : (
      part
    ),
  );
}

interface Part {
  readonly part: string;
  readonly marked: boolean;
}

const partsOf = (text: string, words: readonly string[]): readonly Part[] => {
  const letters = Array.from(text);
  // Letter by letter, so that a place in the normalised text is a place in the text.
  const folded = letters.map((letter) => (letter === " " ? " " : normalise(letter)));
  const plain = folded.join("");
  const starts = placesOf(folded);
  const marks = letters.map(() => false);
  for (const word of words) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length)) {
      for (const [index, start] of starts.entries()) {
        if (start >= at && start < at + word.length) marks[index] = true;
      }
    }
  }
  return joined(letters, marks);
};

/** Where each letter begins in the normalised text. */
const placesOf = (folded: readonly string[]): readonly number[] => {
  let place = 0;
  return folded.map((letter) => {
    const start = place;
    place += letter.length;
    return letter.length === 0 ? -1 : start;
  });
};

const joined = (letters: readonly string[], marks: readonly boolean[]): readonly Part[] => {
  const parts: Part[] = [];
  for (const [index, letter] of letters.entries()) {
    const marked = marks[index] ?? false;
    const last = parts.at(-1);
    if (last?.marked === marked) parts[parts.length - 1] = { part: last.part + letter, marked };
    else parts.push({ part: letter, marked });
  }
  return parts;
};
