import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const sheet = readFileSync(new URL("../../src/ui/theme/tokens.css", import.meta.url), "utf8");
const darkAt = sheet.indexOf("@media screen");

const tokensIn = (css: string): Record<string, string> =>
  Object.fromEntries(
    [...css.matchAll(/--pl-([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [
      name,
      colour,
    ]),
  );

const schemes = {
  light: tokensIn(sheet.slice(0, darkAt)),
  dark: tokensIn(sheet.slice(darkAt)),
};

/** WCAG 2 relative luminance. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

const words: readonly [string, string][] = [
  ...["canvas", "surface", "raised", "hover", "sunken"].flatMap((ground): [string, string][] => [
    ["text", ground],
    ["text-2", ground],
    ["text-3", ground],
  ]),
  ["text", "accent-soft"],
  ["text-2", "accent-soft"],
  ["accent-text", "surface"],
  ["accent-text", "canvas"],
  ["accent-text", "raised"],
  ["accent-text", "accent-soft"],
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ["near-text", "near-bg"],
  ["urgent-text", "urgent-bg"],
  ["late-text", "late-bg"],
  ["late-ink", "surface"],
  ["late-ink", "canvas"],
  ["late-ink", "raised"],
  ["toast-text", "toast-bg"],
];

const shapes: readonly [string, string][] = [
  ["border-strong", "surface"],
  ["border-strong", "canvas"],
  ["focus", "surface"],
  ["focus", "canvas"],
  ["focus", "raised"],
  ["accent-line", "canvas"],
  ["accent-line", "accent-soft"],
  ["near-shape", "near-bg"],
  ["ok-ink", "canvas"],
];

describe.each(Object.entries(schemes))("in the %s scheme", (_name, colours) => {
  test.each(words)("%s can be read on %s", (ink, ground) => {
    expect(contrast(colours[ink] ?? "", colours[ground] ?? "")).toBeGreaterThanOrEqual(4.5);
  });
  test.each(shapes)("%s can be told from %s", (ink, ground) => {
    expect(contrast(colours[ink] ?? "", colours[ground] ?? "")).toBeGreaterThanOrEqual(3);
  });
});
