/**
 * Chats as WhatsApp exports and copies them: Android ("27/11/26 08.15 - Budi: …"), iOS
 * ("[27/11/26 08.15.33] Budi: …"), several messages copied on a telephone ("[27/11 08.15] Budi: …")
 * or in the browser ("[08.15, 27/11/2026] Budi: …"). The reporter's messages are the story; those of
 * the office, of others and of the system are left as text.
 */
import type { IsoDate } from "#domain/fields.ts";
import { dayToMinute, isoDateToDay, minuteToMs } from "#domain/time.ts";
import { parseDate, parseTime } from "#text/dates.ts";
import { type Line, isBlank, lineAt } from "./lines.ts";
import { type Office, isOfficeName, isOfficePhone } from "./office.ts";
import { type Block, type PassageGiven, readPassage } from "./passage.ts";
import type { Claim, PastedFields, Reading } from "./pasted.ts";
import { isPhone, spelling } from "./phones.ts";

interface Stamp {
  /** The date as written; its order of day and month is known only from the whole chat. */
  readonly date: string;
  readonly time: string;
  /** Where the words after the stamp begin. */
  readonly from: number;
}

interface Message extends Stamp {
  /** Null for lines of the system. */
  readonly sender: Line | null;
  readonly lines: readonly Line[];
}

const dateForm = String.raw`\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?`;
const timeForm = String.raw`\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?: ?[ap]\.? ?m\.?)?`;
const android = new RegExp(
  `^(?<date>${dateForm}),? {1,2}(?:pukul )?(?<time>${timeForm}) {1,2}[-–] `,
  "i",
);
const dateFirst = new RegExp(
  String.raw`^\[(?<date>${dateForm}),? {1,2}(?:pukul )?(?<time>${timeForm})\] ?`,
  "i",
);
const timeFirst = new RegExp(String.raw`^\[(?<time>${timeForm}), ?(?<date>${dateForm})\] ?`, "i");

const stampOf = (line: Line): Stamp | null => {
  const match = android.exec(line.text) ?? dateFirst.exec(line.text) ?? timeFirst.exec(line.text);
  const { date, time } = match?.groups ?? {};
  if (!match || !date || !time) return null;
  return { date, time, from: line.from + match[0].length };
};

export const isChat = (lines: readonly Line[]): boolean =>
  lines.some((line) => stampOf(line) !== null);

export const readChat = (lines: readonly Line[], given: PassageGiven, office: Office): Reading => {
  const messages = messagesOf(lines, given.plain);
  const dateOf = dateReader(messages, given.today);
  const spoken = spokenBy(messages, office);
  const reporter = mostTold(spoken);
  const written = spoken.filter(({ speaker }) => speaker === reporter);
  const blocks: readonly Block[] = written.map(({ message, lines }) => ({
    lines,
    writtenOn: dateOf(message),
  }));
  const passage = readPassage(blocks, given);
  const first = written[0]?.message;
  const group = groupName(lines);
  return {
    source: "whatsapp",
    claims: [...senderClaims(first, passage.fields), ...passage.claims],
    fields: {
      ...(first ? senderFields(first, dateOf(first)) : {}),
      ...(group === null ? {} : { channelRef: group }),
      ...passage.fields,
    },
    wishes: passage.wishes,
  };
};

const messagesOf = (lines: readonly Line[], plain: string): readonly Message[] => {
  const messages: (Message & { readonly lines: Line[] })[] = [];
  for (const line of lines) {
    const stamp = stampOf(line);
    if (!stamp) {
      messages.at(-1)?.lines.push(line);
      continue;
    }
    const words = lineAt(plain, stamp.from, line.to);
    const sender = senderOf(plain, words);
    const said = sender ? lineAt(plain, sender.end, line.to) : words;
    messages.push({ ...stamp, sender: sender?.name ?? null, lines: [said] });
  }
  return messages;
};

const senderOf = (plain: string, words: Line): { name: Line; end: number } | null => {
  const match = /^([^:\n]{1,60}):(?= |$)/u.exec(words.text);
  if (!match || isSystemSender(match[1] ?? "")) return null;
  // Who is not in the address book stands behind a tilde.
  const [tilde = ""] = /^~ {0,2}/.exec(match[1] ?? "") ?? [];
  const name = lineAt(plain, words.from + tilde.length, words.from + (match[1] ?? "").length);
  return isBlank(name) ? null : { name, end: words.from + match[0].length };
};

/** 'Anda membuat grup "Warga: RT 03"' has a colon, and nobody says it. */
const isSystemSender = (text: string): boolean =>
  /(?:membuat grup|mengubah|menambahkan|mengeluarkan|created group|changed|added|removed) |["“”]/i.test(
    text,
  );

const nameOf = ({ text }: Line): string => (isPhone(text) ? spelling(text) : text.toLowerCase());

const isOffice = ({ text }: Line, office: Office): boolean =>
  /^(?:anda|you|kamu)$/i.test(text) ||
  (isPhone(text) ? isOfficePhone(office, spelling(text)) : isOfficeName(office, text));

interface Spoken {
  readonly message: Message;
  /** Who speaks, one spelling for all messages. */
  readonly speaker: string;
  readonly lines: readonly Line[];
}

/** What people outside the office said. */
const spokenBy = (messages: readonly Message[], office: Office): readonly Spoken[] => {
  const speakers = new Map<string, string | null>();
  return messages.flatMap((message) => {
    const { sender } = message;
    if (!sender) return [];
    let speaker = speakers.get(sender.text);
    if (speaker === undefined) {
      speaker = isOffice(sender, office) ? null : nameOf(sender);
      speakers.set(sender.text, speaker);
    }
    const lines = speaker === null ? [] : toldLines(message.lines);
    return speaker === null || lines.length === 0 ? [] : [{ message, speaker, lines }];
  });
};

/** The one who wrote most; of equals, who wrote first. */
const mostTold = (spoken: readonly Spoken[]): string | null => {
  const written = new Map<string, number>();
  for (const { speaker, lines } of spoken) {
    const length = lines.reduce((sum, { text }) => sum + text.length, 0);
    written.set(speaker, (written.get(speaker) ?? 0) + length);
  }
  let most: string | null = null;
  for (const [speaker, length] of written) {
    if (most === null || length > (written.get(most) ?? 0)) most = speaker;
  }
  return most;
};

/** What somebody said, without the lines and marks that the application adds. */
const toldLines = (lines: readonly Line[]): readonly Line[] => {
  const told = lines.filter((line) => !isFromApplication(line.text)).map(withoutEdited);
  const first = told.findIndex((line) => !isBlank(line));
  const last = told.findLastIndex((line) => !isBlank(line));
  return first < 0 ? [] : told.slice(first, last + 1);
};

const edited = /<(?:pesan ini (?:telah )?diedit|this message was edited|pesan diedit)>$/i;

const withoutEdited = (line: Line): Line => {
  const text = line.text.replace(edited, "").trimEnd();
  return { text, from: line.from, to: line.from + text.length };
};

const thing =
  "media|gambar|foto|image|photo|video|video note|pesan video|audio|pesan suara|voice message|stiker|sticker|gif|dokumen|document|kartu kontak|kontak|contact card|lokasi";

const fromApplication: readonly RegExp[] = [
  new RegExp(
    `^(?:.{1,120} )?<?(?:${thing}) (?:tidak disertakan|dihilangkan|dilewati|omitted)>?$`,
    "i",
  ),
  /^<(?:terlampir|attached|lampiran|media)[^>]{0,200}>$/i,
  /^.{1,120}\((?:file|berkas) (?:terlampir|attached)\)$/i,
  /^(?:pesan ini (?:telah )?dihapus|anda (?:telah )?menghapus pesan ini|this message was deleted|you deleted this message|pesan ini dihapus oleh admin\b.{0,60})\.?$/i,
  /^(?:menunggu pesan ini|waiting for this message)\b.{0,80}$/i,
  /^(?:panggilan (?:suara|video|grup)|(?:missed |silenced )?(?:voice|video|group) call|panggilan tak terjawab)\b.{0,80}$/i,
  /^(?:pesan dan panggilan|pesan dan telepon|messages and calls|pesan ke (?:chat|grup) ini)\b.{0,40}(?:enkripsi|encrypted|diamankan|secured).{0,300}$/i,
  /^(?:diteruskan(?: berkali-kali)?|forwarded(?: many times)?)\.?:?$/i,
  /^(?:kode keamanan|your security code|chat ini dengan akun bisnis|this business|anda memblokir|you blocked|anda membuka blokir|lokasi terkini dibagikan|live location shared|pesan sekali lihat|view once)\b.{0,200}$/i,
  /^null$/i,
];

const isFromApplication = (text: string): boolean =>
  text !== "" && text.length < 480 && fromApplication.some((pattern) => pattern.test(text));

const groupNamed =
  /(?:membuat grup|created group|created this group|nama grup (?:ini )?(?:dari .{1,60} )?menjadi|group name (?:from .{1,60} )?to|subjek (?:dari .{1,60} )?menjadi|subject (?:from .{1,60} )?to) ["“”]([^"“”]{1,100})["“”]/i;

const groupName = (lines: readonly Line[]): string | null => {
  for (const { text } of lines) {
    const name = text.length < 300 ? groupNamed.exec(text)?.[1] : undefined;
    if (name) return name;
  }
  return null;
};

const senderFields = ({ sender, time }: Message, date: IsoDate | null): PastedFields => {
  const minute = parseTime(time.replaceAll(/\.? ?m\.?$/gi, "m"));
  const day = date === null ? null : isoDateToDay(date);
  const received =
    day === null || minute === null ? {} : { receivedAt: minuteToMs(dayToMinute(day) + minute) };
  if (!sender) return received;
  return isPhone(sender.text)
    ? { ...received, reporterPhone: spelling(sender.text) }
    : { ...received, reporterName: sender.text };
};

/** The sender of the first message, where the words give no better name or number. */
const senderClaims = (first: Message | undefined, told: PastedFields): readonly Claim[] => {
  if (!first?.sender) return [];
  const field = isPhone(first.sender.text) ? "reporterPhone" : "reporterName";
  const { from, to } = first.sender;
  return told[field] === undefined ? [{ from, to, field }] : [];
};

/**
 * Telephones set to American English write the month first. All stamps of a chat are written alike
 * and follow each other, so the order is the one in which all are dates, none lies ahead and none
 * goes back; the day comes first when both fit.
 */
const dateReader = (messages: readonly Message[], today: IsoDate) => {
  const written = [...new Set(messages.map(({ date }) => date))];
  const read = (monthFirst: boolean) =>
    new Map(written.map((date) => [date, stampDate(date, monthFirst, today)]));
  const faults = (dates: ReadonlyMap<string, IsoDate | null>) => {
    let last = "";
    let count = 0;
    for (const { date } of messages) {
      const day = dates.get(date) ?? null;
      if (day === null || day < last) count++;
      last = day ?? last;
    }
    return count;
  };
  const [dayFirst, monthFirst] = [read(false), read(true)];
  const dates = faults(monthFirst) < faults(dayFirst) ? monthFirst : dayFirst;
  return ({ date }: Message): IsoDate | null => dates.get(date) ?? null;
};

const stampDate = (written: string, monthFirst: boolean, today: IsoDate): IsoDate | null => {
  const [first = "", second = "", third] = written.split(/[/.-]/);
  const yearFirst = first.length === 4;
  const ordered = monthFirst && !yearFirst ? [second, first, third] : [first, second, third];
  // A month of 27 would be read by turning the two around; that is the other order's to do.
  if (!yearFirst && Number(ordered[1]) > 12) return null;
  const text = ordered.filter((part) => part !== undefined).join("/");
  const date = parseDate(text, { today })?.date ?? null;
  return date !== null && date <= today ? date : null;
};
