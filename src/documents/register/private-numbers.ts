/** Numbers of persons as they are met in the cells of a register, and what may be shown of them. */
import { maskNumber, maskPhone } from "#domain/identity.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import type { ColumnTarget } from "./column-targets.ts";

/** Sixteen digits are a NIK. */
const nik = /(?<!\d)(\d{4})\d{8}(\d{4})(?!\d)/g;
const longNumber = /(?<![\d/])\d{9,}(?![\d/])/g;
const telephone = /(?<!\d)(?:\+?62|0)[\s.-]?8\d{1,2}[\s.-]?\d{3,4}[\s.-]?\d{2,5}(?!\d)/g;

/** Without what names or reaches a person; where guests are written down any long number may. */
export const withoutNumbers = (text: string, standard: AnyStandard): string => {
  const safe = text.replaceAll(nik, "$1********$2");
  return standard.walkIn
    ? safe.replaceAll(telephone, (number) => maskPhone(number)).replaceAll(longNumber, maskNumber)
    : safe;
};

/** Whether the cells of a column will lie apart from the case: then none is shown as it stands. */
export const liesApart = (target: ColumnTarget | undefined, standard: AnyStandard): boolean =>
  target !== undefined && standard.fields[target.replace(/^fields\./, "")]?.apart !== undefined;

/** A cell of such a column: the kind of the identity may be read, its number may not. */
export const maskedCell = (text: string): string =>
  text.replaceAll(/\p{L}?\d[\d\s.()+-]*/gu, (number) => maskNumber(number));
