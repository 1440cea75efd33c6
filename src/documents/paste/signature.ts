/** Where a letter ends and its closing begins: name, telephone, "Dikirim dari iPhone saya". */
import { phoneKey } from "#domain/identity.ts";
import { type Line, isBlank } from "./lines.ts";
import type { PastedFields } from "./pasted.ts";
import { findPhones } from "./phones.ts";

export interface Closed {
  readonly body: readonly Line[];
  /** Left as text; what it says of the reporter is copied. */
  readonly closing: readonly Line[];
}

const device =
  /^(?:sent from|dikirim dari|terkirim dari|dikirim dengan|get outlook|dapatkan outlook|kirim dari|sent via|dikirim melalui|unduh outlook)\b.{0,100}$/i;
const dashes = /^(?:-- ?|—|_{2,7})$/;
const farewell =
  /^(?:hormat (?:saya|kami)|salam(?: (?:hormat|hangat|sejahtera|takzim))?|wassalam\S*(?: .{0,20})?|(?:best |kind |warm )?regards|thanks|thank you|terima ?kasih(?: banyak)?|trims|tks|pelapor|pengirim|pengadu|ttd|tertanda|yang melapor(?:kan)?|yang mengadu(?:kan)?)\.?[,.!:]?$/i;

/** More lines than this after a farewell are no signature. */
const mostLines = 10;

/** `name`: of the sender, as the head has it. */
export const closingOf = (lines: readonly Line[], name: string | null): Closed => {
  const start = startOfClosing(lines, name);
  return { body: trimmed(lines.slice(0, start)), closing: lines.slice(start) };
};

const startOfClosing = (lines: readonly Line[], name: string | null): number => {
  const mark = lines.findIndex(({ text }) => device.test(text) || dashes.test(text));
  const end = mark < 0 ? lines.length : mark;
  for (let index = end - 1; index >= Math.max(0, end - mostLines - 4); index--) {
    const line = lines[index];
    const after = lines.slice(index + 1, end).filter((one) => !isBlank(one));
    if (!line || after.length > mostLines) break;
    const short = after.every(({ text }) => text.length <= 70 && !/[?!]$/.test(text));
    if (farewell.test(line.text) && after.length > 0 && short) return index;
  }
  return nameBlock(lines.slice(0, end), name) ?? end;
};

/** A last paragraph that begins with the sender's name. */
const nameBlock = (lines: readonly Line[], name: string | null): number | null => {
  const last = lines.findLastIndex((line) => !isBlank(line));
  const first = lines.slice(0, last + 1).findLastIndex(isBlank) + 1;
  const own = new Set(nameWords(name ?? ""));
  const opening = nameWords(lines[first]?.text ?? "");
  const named = opening.length > 0 && opening.every((word) => own.has(word));
  return named && first > 0 && last - first < mostNameLines ? first : null;
};

const mostNameLines = 5;

const nameWords = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");

const trimmed = (lines: readonly Line[]): readonly Line[] =>
  lines.slice(0, lines.findLastIndex((line) => !isBlank(line)) + 1);

export const closingFacts = (
  closing: readonly Line[],
  { officePhones }: { readonly officePhones: readonly string[] },
): PastedFields => {
  const office = new Set(officePhones.map(phoneKey));
  const told = closing.filter((line) => !isBlank(line) && !device.test(line.text));
  const phone = told
    .flatMap(({ text }) => findPhones(/fax|faks/i.test(text) ? "" : text))
    .find(({ number }) => !office.has(number));
  const name = told.find(({ text }) => !farewell.test(text) && !dashes.test(text))?.text ?? "";
  const plainName = name.replaceAll(/^[("*]+|[)"*.,]+$/g, "");
  return {
    ...(isPersonName(plainName) ? { reporterName: plainName } : {}),
    ...(phone ? { reporterPhone: phone.number } : {}),
  };
};

const isPersonName = (text: string): boolean =>
  /^\p{Lu}[\p{L}'’.,]{1,30}(?: [\p{L}'’.,]{1,30}){0,5}$/u.test(text);
