/** The reporter's own words: what stands behind labels goes to its field, the rest is the story. */
import type { IsoDate } from "#domain/fields.ts";
import { type EpochMs, dayToMinute, isoDateToDay, minuteToMs } from "#domain/time.ts";
import { type ReadMoment, parseDate, parseDateTime, parseTime } from "#text/dates.ts";
import { dayInText } from "./dates-in-text.ts";
import { type Labelled, bareLabelOf, labelOf } from "./labels.ts";
import { type Line, isBlank, lineAt, oneSpaced } from "./lines.ts";
import type { Claim, FieldName, PastedFields, Wish } from "./pasted.ts";
import { findPhones } from "./phones.ts";
import { type Told, factsOf } from "./told.ts";

/** One message, or the body of one mail. */
export interface Block {
  readonly lines: readonly Line[];
  /** The day it was written; null when the paste does not say. */
  readonly writtenOn: IsoDate | null;
}

export interface PassageGiven {
  readonly plain: string;
  readonly today: IsoDate;
  readonly officePhones: readonly string[];
  /** A page: labels stand on lines of their own, and words without a label belong to nobody. */
  readonly page?: boolean;
}

export interface Passage {
  readonly claims: readonly Claim[];
  readonly fields: PastedFields;
  readonly wishes: readonly Wish[];
}

export const readPassage = (blocks: readonly Block[], given: PassageGiven): Passage => {
  const sorted = sortLines(blocks, given);
  const claims: Claim[] = [];
  const fields: Record<string, string | number> = {};
  for (const [field, lines] of sorted.byField) {
    const value = valueOf(field, lines, {
      ...given,
      writtenOn: sorted.writtenOn.get(field) ?? null,
    });
    if (value === null) continue;
    fields[field] = value.value;
    for (const { from, to } of value.at) claims.push({ from, to, field });
  }
  const told = sorted.told.filter(({ text }) => text !== "");
  const story = told.map(({ text }) => text).join("\n");
  return {
    claims,
    // What a label says is surer than what a sentence says.
    fields: { ...factsOf(told, given), ...fields, ...(story === "" ? {} : { story }) },
    wishes: sorted.wishes,
  };
};

/** Values of these go on over the following lines. */
type LongField = "story" | "remedy";
const isLong = (field: FieldName | null): field is LongField =>
  field === "story" || field === "remedy";

interface Sorted {
  readonly byField: ReadonlyMap<FieldName, readonly Line[]>;
  /** The day on which the value of a field was written. */
  readonly writtenOn: ReadonlyMap<FieldName, IsoDate | null>;
  readonly told: readonly Told[];
  readonly wishes: readonly Wish[];
}

const sortLines = (blocks: readonly Block[], given: PassageGiven): Sorted => {
  const byField = new Map<FieldName, Line[]>();
  const days = new Map<FieldName, IsoDate | null>();
  const wishes = new Set<Wish>();
  const told = blocks.map(({ lines, writtenOn }) => {
    const story: string[] = [];
    const put = (field: FieldName | null, line: Line) => {
      if (field === null) return;
      const has = byField.get(field);
      if (has) has.push(line);
      else {
        byField.set(field, [line]);
        days.set(field, writtenOn);
      }
      if (field === "story") story.push(line.text);
    };
    for (const { line, label, field } of labelled(lines, given)) {
      if (isBlank(line)) {
        if (story.length > 0 && story.at(-1) !== "") story.push("");
        continue;
      }
      const wish = label === null ? null : wishOf(label, line.text);
      if (wish) wishes.add(wish);
      // A second value for the same label is left as text.
      const full = field !== null && !isLong(field) && byField.has(field);
      put(full || wish ? null : field, line);
    }
    return { text: story.join("\n").trim(), writtenOn };
  });
  return { byField, writtenOn: days, told, wishes: [...wishes] };
};

interface Placed {
  readonly line: Line;
  /** The label the line answers; null within a story. */
  readonly label: string | null;
  readonly field: FieldName | null;
}

/** Each line with the field its label gives it. */
function* labelled(lines: readonly Line[], given: PassageGiven): Generator<Placed> {
  const rest = given.page ? null : "story";
  let open: FieldName | null = rest;
  /** A label whose value stands on the next line. */
  let awaiting: Omit<Labelled, "value"> | null = null;
  for (const line of lines) {
    if (isBlank(line)) {
      if (open === "remedy") open = rest;
      yield { line, label: null, field: null };
      continue;
    }
    const label = labelOf(given.plain, line);
    const bare = label || !given.page ? null : bareLabelOf(line);
    if (label || bare) {
      const { field, label: name } = label ?? bare ?? { field: null, label: "" };
      const empty = !label || isBlank(label.value);
      awaiting = empty ? { field, label: name } : null;
      open = isLong(field) ? field : rest;
      if (label && !empty) yield { line: label.value, label: name, field };
    } else if (awaiting) {
      yield { line, label: awaiting.label, field: awaiting.field };
      awaiting = null;
    } else {
      yield { line, label: null, field: open };
    }
  }
}

const wishOf = (label: string, value: string): Wish | null => {
  if (/^(?:anonim|anonymous)\b/i.test(value)) return "anonymous";
  if (/^(?:sifat|privasi|visibilitas|kerahasiaan)/.test(label) && /rahasia/i.test(value)) {
    return "secret";
  }
  if (!/^(?:ya|iya|yes|aktif|benar)\b/i.test(value)) return null;
  return label === "anonim" ? "anonymous" : label === "rahasia" ? "secret" : null;
};

interface ValueGiven extends PassageGiven {
  readonly writtenOn: IsoDate | null;
}

interface Value {
  readonly value: string | number;
  readonly at: readonly Line[];
}

const valueOf = (field: FieldName, lines: readonly Line[], given: ValueGiven): Value | null => {
  const [line] = lines;
  if (!line) return null;
  switch (field) {
    case "reporterPhone":
      return phoneValue(line, given);
    case "reporterEmail":
      return matched(line, /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/, given);
    case "laporNumber":
      return matched(line, /(?<=^#?)\d{4,12}(?!\d)/, given);
    case "laporStatus":
      return statusValue(line, given);
    case "happenedOn":
      return dateValue(line, given);
    case "receivedAt": {
      const at = momentOf(line.text, given.today);
      return at === null ? null : { value: at, at: [line] };
    }
    case "reporterName": {
      // "Budi / 0812…" and "Budi (ketua RT)": the name ends before it.
      const name = matched(line, /^[^\d/(,;]{1,80}/, given);
      return name && isName(String(name.value)) ? name : null;
    }
    case "story":
    case "remedy":
      return { value: oneSpaced(lines.map(({ text }) => text).join(" ")), at: lines };
    case "channelRef":
    case "reporterAddress":
    case "reporterJob":
    case "subject":
    case "place": {
      const value = withoutMarkup(line.text);
      return /[\p{L}\p{N}]/u.test(value) ? { value, at: [line] } : null;
    }
  }
};

/** Stars and underscores with which chats set bold and slanted type. */
const withoutMarkup = (text: string): string => oneSpaced(text.replaceAll(/^[*_]+|[*_]+$/g, ""));

const isName = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && !/^(?:anonim|anonymous|rahasia|dirahasiakan|hamba allah)\b/i.test(text);

const matched = (line: Line, pattern: RegExp, { plain }: PassageGiven): Value | null => {
  const match = pattern.exec(line.text);
  if (!match) return null;
  const from = line.from + match.index;
  const at = lineAt(plain, from, from + match[0].length);
  return isBlank(at) ? null : { value: withoutMarkup(at.text), at: [at] };
};

const phoneValue = (line: Line, { plain }: PassageGiven): Value | null => {
  // Its label stands before the line, so it is announced here too.
  const announced = "HP ";
  const [phone] = findPhones(announced + line.text);
  if (!phone) return null;
  const shift = line.from - announced.length;
  const at = lineAt(plain, phone.from + shift, phone.to + shift);
  return { value: phone.number, at: [at] };
};

const statuses = [
  "Belum Terverifikasi",
  "Belum Ditindaklanjuti",
  "Terverifikasi",
  "Terdisposisi",
  "Diproses",
  "Proses",
  "Selesai",
  "Ditunda",
  "Diarsipkan",
];

export const isStatus = (text: string): boolean => statuses.includes(text);

const statusValue = (line: Line, given: PassageGiven): Value | null => {
  const said = line.text.toLowerCase();
  const status = statuses.find((one) => said.startsWith(one.toLowerCase()));
  const value = status && matched(line, new RegExp(`^.{${status.length}}`, "s"), given);
  return value ? { ...value, value: status === "Diproses" ? "Proses" : status } : null;
};

const dateValue = (line: Line, { today, writtenOn }: ValueGiven): Value | null => {
  const date =
    parseDate(line.text, { today: writtenOn ?? today })?.date ??
    dayInText(line.text, { today, writtenOn });
  return date === null ? null : { value: date, at: [line] };
};

/** A moment in WIB; null where only a day is written, as 00.00 would be a guess. */
export const momentOf = (text: string, today: IsoDate): EpochMs | null => {
  const plain = oneSpaced(text)
    // "Monday, November 23, 2026" has a comma too many for a date of this office.
    .replace(/^\p{L}+, (?=\p{L})/u, "")
    // "(3 hari yang lalu)", as mail in the browser adds.
    .replace(/ ?\([^()]{0,40}lalu\)$/i, "")
    .replace(/\s*\(?(?:WIB|UTC\+7|GMT\+7|GMT\+07:00)\)?\s*$/i, "")
    .replace(/,? (?:at|pukul|pkl\.?|jam) /i, " ")
    .replace(/(\d{4}),? [·•|-] /, "$1 ");
  const moment = parseDateTime(plain, { today }) ?? momentWithoutYear(plain, today);
  const day = moment && isoDateToDay(moment.date);
  if (!moment || moment.minute === null || day === null) return null;
  return minuteToMs(dayToMinute(day) + moment.minute) + secondsOf(plain) * 1000;
};

/** "Sen, 23 Nov, 08.10": the last such day. */
const momentWithoutYear = (text: string, today: IsoDate): ReadMoment | null => {
  const [, day = "", time = ""] =
    /^(?:\p{L}{2,9}, )?(\d{1,2} \p{L}{3,9})\.?,? (\d{1,2}[.:]\d{2})$/u.exec(text) ?? [];
  const date = parseDate(day, { today });
  return date && { ...date, minute: parseTime(time) };
};

const secondsOf = (text: string): number => {
  const [, seconds] = /\d{1,2}[.:]\d{2}[.:](\d{2})(?: ?[ap]m)?$/i.exec(text) ?? [];
  return Number(seconds ?? 0);
};
