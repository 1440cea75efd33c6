/**
 * Telephone numbers in running text. A missed number costs the officer a glance, a wrong one a call
 * to a stranger: whatever may as well be an identity, an account, an amount or a letter is left.
 */
import { phoneKey } from "#domain/identity.ts";
import type { Span } from "./pasted.ts";

export interface Phone extends Span {
  /** `0812…`; with its `+` when it is of another country. */
  readonly number: string;
}

/** Digits in a row; `glued` when nothing but a dot, a dash or brackets ties them to those before. */
interface Group extends Span {
  readonly digits: string;
  /** What stands between it and the digits before it on the line; null when too much does. */
  readonly tie: string | null;
}

/** Area codes of Kalbar, and of the cities people here write to most. */
const areaCodes = new Set(
  "0561 0562 0563 0564 0565 0567 0568 0534 0535 021 022 024 031 061 0274 0511 0541 0542".split(" "),
);

/** Longest that is looked at before a number for a word that says what it is. */
const cueLength = 48;

export const findPhones = (plain: string): readonly Phone[] => {
  const groups = groupsOf(plain);
  const found: Phone[] = [];
  let taken = 0;
  for (let index = 0; index < groups.length; index++) {
    const group = groups[index];
    if (!group || index < taken || isGlued(group) || !mayBegin(plain, group)) continue;
    const end = endOfNumber(plain, groups, index, index > taken);
    if (end === null) continue;
    const last = groups[end];
    const from = startOf(plain, group);
    if (!last) continue;
    found.push({ from, to: last.to, number: spelling(plain.slice(from, last.to)) });
    taken = end + 1;
  }
  return found;
};

/** `+62 812-3456-789`, `62812…` and `0812…` alike become `0812…`. */
export const spelling = (phone: string): string => {
  const digits = phone.replaceAll(/\D/g, "");
  const foreign = /^\s*\(?\+/.test(phone) && !digits.startsWith("62");
  return foreign ? `+${digits}` : phoneKey(phone);
};

/** A sender that is a number instead of a name. */
export const isPhone = (text: string): boolean => {
  const [phone, ...others] = findPhones(`WA ${text}`);
  return phone !== undefined && others.length === 0 && !/\p{L}/u.test(text);
};

const groupsOf = (plain: string): readonly Group[] => {
  const groups: Group[] = [];
  let last = -1;
  for (const match of plain.matchAll(/\d+/g)) {
    const between = last < 0 || match.index - last > 4 ? null : plain.slice(last, match.index);
    const tie = between !== null && /^[ .()+-]+$/.test(between) ? between : null;
    last = match.index + match[0].length;
    groups.push({ from: match.index, to: last, digits: match[0], tie });
  }
  return groups;
};

const isGlued = ({ tie }: Group): boolean => tie !== null && /^[.()-]+$/.test(tie);

/** Most digits of a paste are stamps and amounts; this spares them the closer look. */
const mayBegin = (plain: string, { digits, from }: Group): boolean =>
  /^(?:0\d\d|62|8[1-9])/.test(digits) || plain[from - 1] === "+" || plain[from - 1] === "(";

/** A bracket or plus before the first digit belongs to the number. */
const startOf = (plain: string, { from }: Group): number => {
  const [opening = ""] = /[(+]{0,2}$/.exec(plain.slice(Math.max(0, from - 2), from)) ?? [];
  return from - opening.length;
};

/** The group a number that begins at `first` ends with; null when none begins there. */
const endOfNumber = (
  plain: string,
  groups: readonly Group[],
  first: number,
  /** Whether the digits before it, if it is tied to any, were no telephone number. */
  leftOver: boolean,
): number | null => {
  const end = longestNumber(plain, groups, first);
  const group = groups[first];
  const last = end === null ? undefined : groups[end];
  if (end === null || !group || !last) return null;
  const pieces = groups.slice(first, end + 1).filter((one) => !isGlued(one)).length;
  const digits = digitsOf(groups, first, end);
  if (leftOver && isTiedBySpace(group)) {
    // 6171 0812 3456 0003 is an identity, and its tail no number.
    const before = groups[first - 1]?.digits.length ?? 0;
    if (pieces > 1 || [16, 18].includes(before + digits.length)) return null;
  }
  const next = groups[end + 1];
  if (next && isTiedBySpace(next) && pieces > 1 && next.digits.length > 2) {
    // Digits go on in the same manner: an account number, unless another telephone begins there.
    if (longestNumber(plain, groups, end + 1) === null) return null;
  }
  const from = startOf(plain, group);
  return standsAlone(plain, from, last.to) && !isNamedOtherwise(plain, from, digits) ? end : null;
};

const isTiedBySpace = ({ tie }: Group): boolean => tie !== null && /^ +$/.test(tie);

const digitsOf = (groups: readonly Group[], first: number, last: number): string =>
  groups
    .slice(first, last + 1)
    .map(({ digits }) => digits)
    .join("");

/** More groups than this are a table. */
const mostGroups = 7;

const longestNumber = (plain: string, groups: readonly Group[], first: number): number | null => {
  const group = groups[first];
  if (!group) return null;
  const opening = plain.slice(startOf(plain, group), group.to);
  let best: number | null = null;
  for (let end = first; end < Math.min(groups.length, first + mostGroups); end++) {
    const last = groups[end];
    const next = groups[end + 1];
    if (!last || (end > first && !continues(groups, first, end))) break;
    // A number never ends amid digits tied by dots or dashes.
    if (next && isGlued(next)) continue;
    if (isNumber(opening, digitsOf(groups, first, end), plain, group)) {
      best = end;
      if (end === first || longEnough(last)) break;
    }
  }
  return best;
};

/** "0812 3456 789 12 orang": a pair of digits belongs only where all after the first are pairs. */
const continues = (groups: readonly Group[], first: number, end: number): boolean => {
  const group = groups[end];
  if (!group || group.tie === null || /\. | \.|\+/.test(group.tie)) return false;
  if (isGlued(group)) return true;
  const before = groups[end - 1]?.digits.length ?? 0;
  if (group.digits.length === 1) return false;
  return group.digits.length > 2 || before === 2 || end === first + 1;
};

const longEnough = ({ digits }: Group) => digits.length >= 9;

const isNumber = (opening: string, digits: string, plain: string, group: Group): boolean => {
  // 08.123.456 is a tax number and 08-12-2026 a date: a telephone's first group is longer.
  if (/^0\d?$/.test(group.digits)) return false;
  if (opening.includes("+") && !digits.startsWith("62")) {
    return /^[1-9]\d{8,14}$/.test(digits) && digits.length >= 9;
  }
  if (/^628[1-9]\d{7,10}$/.test(digits) || /^08[1-9]\d{7,10}$/.test(digits)) return true;
  if (/^8[1-9]\d{7,10}$/.test(digits)) return isAnnounced(plain, group.from);
  const national = digits.replace(/^62/, "0");
  if (!/^0[2-79]\d{7,10}$/.test(national)) return false;
  if (opening.includes("(") || opening.includes("+")) return true;
  const known = areaCodes.has(national.slice(0, 3)) || areaCodes.has(national.slice(0, 4));
  return known ? national.length >= 9 : isAnnounced(plain, group.from);
};

const before = (plain: string, from: number): string => {
  const text = plain.slice(Math.max(0, from - cueLength), from);
  return text.slice(text.lastIndexOf("\n") + 1);
};

const announced =
  /(?:^|[^\p{L}])(?:hp|handphone|tel|telp|tlp|telpon|telepon|phone|ponsel|wa|whatsapp|kontak|contact|hubungi|hub|cp|fax|faks|sms|seluler)(?:[^\p{L}\d]{1,4}\p{L}{1,10}){0,2}[^\p{L}\d]{0,4}$/iu;

const isAnnounced = (plain: string, from: number): boolean => announced.test(before(plain, from));

/** What else a long number may be called; a telephone word after it takes it back. */
const otherwise =
  /(?:^|[^\p{L}])(?:nik|ktp|kk|kartu keluarga|nip|nrp|nisn|nim|npwp|npwpd|bpjs|rek|norek|rekening|bri|bni|bca|bsi|btn|mandiri|bank|briva|va|virtual account|pelanggan|token|meter|meteran|resi|tiket|tracking|id|surat|sk|agenda|reg|registrasi|register|pendaftaran|permohonan|berkas|antrian|antrean|invoice|faktur|order|pesanan|kode|seri|sn|imei|nopol|polisi|rp|idr|nib|nop|sertifikat|(?:no|nomor) laporan|laporan (?:no|nomor))(?:[^\p{L}\d,;]{1,3}\p{L}{1,10}){0,2}[^\p{L}\d,;]{0,4}$/iu;

const isNamedOtherwise = (plain: string, from: number, digits: string): boolean => {
  const text = before(plain, from);
  if (digits.length === 16 || digits.length === 18) return true;
  return otherwise.test(text) && !announced.test(text);
};

const standsAlone = (plain: string, from: number, to: number): boolean => {
  const text = before(plain, from);
  const after = plain.slice(to, to + 16);
  // wa.me/62812… and tel:+62812… are how a number is linked.
  if (/(?:wa\.me\/|phone=|tel:)$/i.test(text)) return true;
  if (/(?:https?:|www\.)\S*$/i.test(text)) return false;
  if (/\p{L}$/u.test(text) && !/(?:^|[\s:/(,])(?:wa|hp|telp|tlp|no|nmr)$/i.test(text)) return false;
  if (/[@#=_&%$\\\d]$/.test(text)) return false;
  if (text.endsWith("/") && !/(?:\d[\d .()-]{7,}|\s|\b(?:wa|hp|telp|tlp))\/$/i.test(text))
    return false;
  if (
    /^\/(?:[\p{L}\d])/u.test(after) &&
    !/^\/(?:[+(]?\d[\d .()-]{7,}|wa\b|hp\b|telp\b)/i.test(after)
  ) {
    return false;
  }
  return !/^(?:[\p{L}@_%=#]|\.\d|,\d{1,8}(?!\d)|,-| ?(?:ribu|rb|juta|jt|rupiah)\b)/iu.test(after);
};
