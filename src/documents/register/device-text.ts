/** "2 server Dell, 1 switch": devices written as a sentence in one cell. */
import type { FieldSpecs } from "#domain/fields.ts";
import { optionWords } from "./known-words.ts";
import { plainWords } from "./words.ts";

export interface DescribedDevice {
  readonly type: string;
  readonly brand?: string;
  /** The words that are left. */
  readonly rest?: string;
}

export interface Description {
  readonly devices: readonly DescribedDevice[];
  /** False: it could not be taken apart, and stands as one device. */
  readonly understood: boolean;
}

/** More in one cell is a misreading, not a delivery. */
const mostDevices = 48;

/** Longer is a letter, not a list. */
const longestDescription = 300;

const brands = new Set(
  "dell hp hpe lenovo ibm cisco mikrotik fujitsu supermicro huawei asus juniper fortinet fortigate synology qnap inspur acer".split(
    " ",
  ),
);

const noise = new Set(["colocation", "perangkat", "unit", "buah", "fisik", "pc", "alat"]);

export const textToDevices = (
  text: string,
  cell: string,
  options: Readonly<Record<string, string>>,
): Description => {
  if (text.length > longestDescription) return oneDevice(text, options);
  const parts = text
    .split(/[\n;+]|,(?!\d)|\bdan\b|&/i)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const devices = parts.flatMap((part) => partToDevices(part, cell, options) ?? []);
  const understood =
    devices.length > 0 &&
    devices.length <= mostDevices &&
    parts.every((part) => partToDevices(part, cell, options) !== null);
  if (understood) return { devices, understood: true };
  return oneDevice(text, options);
};

const oneDevice = (text: string, options: Readonly<Record<string, string>>): Description => {
  const type = Object.hasOwn(options, "other") ? "other" : (Object.keys(options)[0] ?? "");
  return { devices: [{ type, rest: text }], understood: false };
};

const partToDevices = (
  part: string,
  cell: string,
  options: Readonly<Record<string, string>>,
): readonly DescribedDevice[] | null => {
  const [, before, named] =
    /^(\d{1,2})\s*(?:\([^)]*\))?\s*(?:unit|buah|bh|pcs|set|x)?\.?\s+(.+)$/i.exec(part) ?? [];
  const [, name, after] =
    /^(.+?)\s*[(x:]?\s*(\d{1,2})\s*(?:unit|buah|bh|pcs)\)?\.?$/i.exec(named ?? part) ?? [];
  const words = name ?? named ?? part;
  const device = wordsToDevice(words, cell, options);
  const count = Number(before ?? after ?? 1);
  return device && count >= 1 ? Array.from({ length: count }, () => device) : null;
};

const wordsToDevice = (
  text: string,
  cell: string,
  options: Readonly<Record<string, string>>,
): DescribedDevice | null => {
  const words = text.split(/\s+/);
  const found = typeOf(words, cell, options);
  if (!found) return null;
  const left = words.filter(
    (word, index) => index !== found.at && !plainWords(word).every((plain) => noise.has(plain)),
  );
  const brand = left.find((word) => brands.has(word.toLowerCase()));
  const rest = left.filter((word) => word !== brand).join(" ");
  return { type: found.type, ...(brand ? { brand } : {}), ...(rest ? { rest } : {}) };
};

const typeOf = (
  words: readonly string[],
  cell: string,
  options: Readonly<Record<string, string>>,
): { readonly type: string; readonly at: number } | null => {
  for (const [at, word] of words.entries()) {
    const plain = plainWords(word).join(" ");
    for (const [type, label] of Object.entries(options)) {
      const names = [type, label, ...optionWords(cell, type)];
      if (plain !== "" && names.some((name) => plainWords(name).join(" ") === plain)) {
        return { type, at };
      }
    }
  }
  return null;
};

/** Where the words left over go: the first of these the list has. */
export const restCell = (of: FieldSpecs): string | null =>
  ["model", "specs", "name"].find((cell) => of[cell]?.kind === "text") ?? null;
