/** Lines of a paste, each knowing where it stands. */
import type { Span } from "./pasted.ts";

/** `text` is `plain.slice(from, to)`: no line break, no white space around it. */
export interface Line extends Span {
  readonly text: string;
}

/**
 * The paste with the marks that chats and mails weave in made ordinary: one character for one, so
 * that a place in the result is the same place in the paste.
 */
export const plainOf = (text: string): string =>
  text
    .replaceAll("\r\n", " \n")
    .replaceAll(/[\r\u2028\u2029\u0085]/g, "\n")
    .replaceAll(
      /[\t\v\f\u00a0\u00ad\u1680\u2000-\u200f\u202a-\u202f\u205f-\u206f\u3000\ufeff]/g,
      " ",
    )
    .replaceAll(/[\u2010\u2011\u2012\u2212]/g, "-");

export const linesOf = (plain: string): readonly Line[] => {
  const lines: Line[] = [];
  let from = 0;
  for (const text of plain.split("\n")) {
    lines.push(lineAt(plain, from, from + text.length));
    from += text.length + 1;
  }
  return lines;
};

/** The words between two places, without the white space around them. */
export const lineAt = (plain: string, from: number, to: number): Line => {
  const whole = plain.slice(from, to);
  const text = whole.trim();
  const start = from + (text === "" ? 0 : whole.length - whole.trimStart().length);
  return { from: start, to: start + text.length, text };
};

export const isBlank = (line: Line): boolean => line.text === "";

export const oneSpaced = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
