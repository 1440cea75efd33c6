/**
 * Numbers that name a person: how they are checked, masked and compared. Sources: `domain` §7 for NIK
 * (16 digits: place, date of birth with 40 added to the day of women, serial) and NIP (18 digits).
 * Neither has a check digit, and both may legitimately disagree with corrected birth data: what looks
 * wrong is a warning, never a refusal.
 */

export type IdentityWarning =
  | { readonly type: "not-digits" }
  | { readonly type: "length"; readonly expected: number; readonly digits: number }
  | { readonly type: "province"; readonly code: string }
  | { readonly type: "birth-date" }
  | { readonly type: "serial" }
  | { readonly type: "appointment" };

/** Kinds of identity whose number has a known form, and what that form is. */
export type NumberForm = "nik" | "nip";

/** Province codes of Kemendagri, the first two digits of a NIK; those of Papua since 2022 included. */
const provinces = new Set(
  (
    "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 " +
    "71 72 73 74 75 76 81 82 91 92 93 94 95 96"
  ).split(" "),
);

const spaceless = (number: string): string => number.replaceAll(/[\s.-]/g, "");

export const identityWarnings = (form: NumberForm, number: string): readonly IdentityWarning[] => {
  const digits = spaceless(number);
  if (digits === "") return [];
  if (!/^\d+$/.test(digits)) return [{ type: "not-digits" }];
  return form === "nik" ? nikWarnings(digits) : nipWarnings(digits);
};

const nikWarnings = (nik: string): readonly IdentityWarning[] => {
  if (nik.length !== 16) return [{ type: "length", expected: 16, digits: nik.length }];
  const found: IdentityWarning[] = [];
  const province = nik.slice(0, 2);
  if (!provinces.has(province)) found.push({ type: "province", code: province });
  const day = Number(nik.slice(6, 8));
  const dayOfBirth = day > 40 ? day - 40 : day;
  if (!isDayOfYear(dayOfBirth, Number(nik.slice(8, 10)))) found.push({ type: "birth-date" });
  if (nik.slice(12) === "0000") found.push({ type: "serial" });
  return found;
};

/** The middle part of a PPPK's number is no month; only what holds for every ASN is looked at. */
const nipWarnings = (nip: string): readonly IdentityWarning[] => {
  if (nip.length !== 18) return [{ type: "length", expected: 18, digits: nip.length }];
  const found: IdentityWarning[] = [];
  const year = Number(nip.slice(0, 4));
  const sound = year >= 1930 && isDayOfYear(Number(nip.slice(6, 8)), Number(nip.slice(4, 6)));
  if (!sound) found.push({ type: "birth-date" });
  const appointed = Number(nip.slice(8, 12));
  if (appointed < year + 15) found.push({ type: "appointment" });
  return found;
};

/** February has 29 days here: the century of a NIK is not written in it. */
const isDayOfYear = (day: number, month: number): boolean => {
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
};

/** `6171********0003`: enough to tell two papers apart, too little to use. */
export const maskNumber = (number: string): string => {
  const plain = spaceless(number);
  const shown = plain.length >= 12 ? 4 : plain.length >= 8 ? 2 : 0;
  const hidden = "*".repeat(plain.length - 2 * shown);
  return plain.slice(0, shown) + hidden + (shown > 0 ? plain.slice(-shown) : "");
};

/** `0812*****78`. */
export const maskPhone = (phone: string): string => {
  const plain = phoneKey(phone);
  return plain.length < 8
    ? "*".repeat(plain.length)
    : plain.slice(0, 4) + "*".repeat(plain.length - 6) + plain.slice(-2);
};

/** One spelling for `+62 812-3456-789`, `62812…` and `0812…`: digits with a leading 0. */
export const phoneKey = (phone: string): string => {
  const digits = phone.replaceAll(/\D/g, "");
  if (digits.startsWith("62")) return `0${digits.slice(2).replace(/^0+/, "")}`;
  return digits.startsWith("8") && digits.length >= 9 ? `0${digits}` : digits;
};

/** "Hj. Siti Rahmah" is called as "Hj. S***", as the waiting room may hear who, not who it is. */
export const shortenedName = (name: string): string => {
  const words = name.trim().split(/\s+/);
  const titles = words.findIndex((word) => !isTitle(word));
  const at = titles < 0 ? words.length - 1 : titles;
  const first = words[at] ?? "";
  const [letter = ""] = first;
  return [...words.slice(0, at), `${letter}***`].join(" ").trim();
};

const isTitle = (word: string): boolean =>
  word.endsWith(".") || /^(bapak|ibu|pak|bu|sdr|sdri|tuan|nyonya|nona)$/i.test(word);
