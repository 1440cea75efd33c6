import {
  identityWarnings,
  maskNumber,
  maskPhone,
  phoneKey,
  shortenedName,
  type NumberForm,
} from "#domain/identity.ts";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

/** Warnings in one line each, so that a table of numbers can be read. */
const warned = (form: NumberForm, number: string) =>
  identityWarnings(form, number).map((warning) =>
    "code" in warning
      ? `province ${warning.code}`
      : warning.type === "length"
        ? `${warning.digits} of ${warning.expected} digits`
        : warning.type,
  );

describe("the number of a KTP", () => {
  test.each([
    ["a man of Pontianak, born 1 January 1990", "6171020101900003", []],
    ["a woman born the same day: 40 is added", "6171024101900003", []],
    ["a woman born on a thirty-first", "6104037112880001", []],
    ["someone registered in Java", "3374061206850002", []],
    ["one of the provinces of Papua since 2022", "9601010101900003", []],
    ["the leap day: the century is not written in it", "6171022902000003", []],
    ["grouped as people write it", "6171 0201 0190 0003", []],
    ["with dots", "6171.0201.0190.0003", []],
    ["nothing typed", "", []],
    ["one digit too many", "61710201019000031", ["17 of 16 digits"]],
    ["one digit too few", "617102010190000", ["15 of 16 digits"]],
    ["a letter O for a zero", "617102O101900003", ["not-digits"]],
    ["a province that is none", "2071020101900003", ["province 20"]],
    ["the thirty-second", "6171023201900003", ["birth-date"]],
    ["a woman's seventy-second", "6171027201900003", ["birth-date"]],
    ["the fortieth is neither a man's nor a woman's day", "6171024001900003", ["birth-date"]],
    ["the thirty-first of April", "6171023104900003", ["birth-date"]],
    ["the thirteenth month", "6171020113900003", ["birth-date"]],
    ["serials begin at 0001", "6171020101900000", ["serial"]],
    ["several things at once", "0071020013900000", ["province 00", "birth-date", "serial"]],
  ])("%s: %s", (_who, number, warnings) => {
    expect(warned("nik", number)).toEqual(warnings);
  });

  test("every day of a year is accepted, of men and of women", () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date("1930-01-01T00:00Z"),
          max: new Date("2026-12-31T00:00Z"),
          noInvalidDate: true,
        }),
        fc.boolean(),
        fc.integer({ min: 1, max: 9999 }),
        (birth, woman, serial) => {
          const [year = "", month = "", day = ""] = birth.toISOString().slice(2, 10).split("-");
          const dd = String(Number(day) + (woman ? 40 : 0)).padStart(2, "0");
          const nik = `617102${dd}${month}${year}${String(serial).padStart(4, "0")}`;
          expect(identityWarnings("nik", nik)).toEqual([]);
        },
      ),
    );
  });
});

describe("the number of a civil servant", () => {
  test.each([
    ["a civil servant", "196509161993031003", []],
    ["as it is printed", "19650916 199303 1 003", []],
    ["a PPPK: 21 stands where others have a month", "199001012022211005", []],
    ["seventeen digits", "19650916199303100", ["17 of 18 digits"]],
    ["born in a thirteenth month", "196513161993031003", ["birth-date"]],
    ["born in another century", "186509161993031003", ["birth-date"]],
    ["appointed as a child", "199001011998031003", ["appointment"]],
    ["letters", "NIP-tidak-ada", ["not-digits"]],
  ])("%s: %s", (_who, number, warnings) => {
    expect(warned("nip", number)).toEqual(warnings);
  });
});

describe("a masked number", () => {
  test.each([
    ["6171020101900003", "6171********0003"],
    ["6171 0201 0190 0003", "6171********0003"],
    ["198509122010011004", "1985**********1004"],
    // A passport and a student card.
    ["C1234567", "C1****67"],
    ["H10112345678", "H101****5678"],
    ["1234567", "*******"],
    ["12", "**"],
  ])("%s is shown as %s", (number, masked) => {
    expect(maskNumber(number)).toBe(masked);
  });

  test.each([
    ["081234567878", "0812******78"],
    ["+62 812-3456-7878", "0812******78"],
    ["0561736", "*******"],
  ])("telephone %s is shown as %s", (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  test("always hides at least four signs, and all of a short one", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{1,24}$/), (number) => {
        const masked = maskNumber(number);
        expect(masked).toHaveLength(number.length);
        expect(masked.replaceAll(/[^*]/g, "").length).toBeGreaterThanOrEqual(
          Math.min(4, number.length),
        );
      }),
    );
  });
});

describe("one telephone in five spellings", () => {
  test.each([
    "081234567878",
    "0812-3456-7878",
    "+62 812 3456 7878",
    "6281234567878",
    "81234567878",
    "+62 (0)812.3456.7878",
  ])("%s is 081234567878", (spelling) => {
    expect(phoneKey(spelling)).toBe("081234567878");
  });

  test("a number of the local exchange stays as it is", () => {
    expect(phoneKey("(0561) 736541")).toBe("0561736541");
    expect(phoneKey("8736541")).toBe("8736541");
  });

  test("the spelling of a spelling is the same", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+?[0-9 ()-]{0,18}$/), (typed) => {
        const once = phoneKey(typed);
        // "62" is a country once, not twice.
        fc.pre(!once.startsWith("62") && !once.startsWith("8"));
        expect(phoneKey(once)).toBe(once);
      }),
    );
  });
});

describe("who is called into the waiting room", () => {
  test.each([
    ["Siti Rahmah", "S***"],
    ["Bapak Samsul Hadi", "Bapak S***"],
    ["Hj. Siti Rahmah", "Hj. S***"],
    ["Drs. H. Syarif Abdullah", "Drs. H. S***"],
    ["  ibu   maria ", "ibu m***"],
    ["Tan", "T***"],
  ])("%s as %s", (name, called) => {
    expect(shortenedName(name)).toBe(called);
  });

  test("never by a whole name", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[A-Z][a-z]{4,10}$/), { minLength: 1, maxLength: 4 }),
        (words) => {
          const called = shortenedName(words.join(" "));
          for (const word of words) expect(called).not.toContain(word);
        },
      ),
    );
  });
});
