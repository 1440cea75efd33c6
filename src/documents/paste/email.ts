/**
 * Mails, pasted with their heads or as a thread. A thread is a chain of letters, the newest
 * outermost. The reporter is the innermost sender of what was forwarded; of answers, the last who is
 * not this office. Everything else – the office's letters, quoted history, signatures – stays text.
 */
import type { IsoDate } from "#domain/fields.ts";
import { dayToIsoDate, minuteToDay, msToMinute } from "#domain/time.ts";
import { type Line, lineAt, oneSpaced } from "./lines.ts";
import { decodeWords, momentOfHead } from "./mail-headers.ts";
import { type Office, isOfficeAddress, isOfficeName } from "./office.ts";
import { type PassageGiven, readPassage } from "./passage.ts";
import type { Claim, PastedFields, Reading } from "./pasted.ts";
import { closingFacts, closingOf } from "./signature.ts";
import { type Letter, lettersOf } from "./thread.ts";

export const readMail = (lines: readonly Line[], given: PassageGiven, office: Office): Reading => {
  const path = pathOf(lettersOf(lines, given.plain), office);
  const letter = path.at(-1);
  if (!letter) return { source: "email", claims: [], fields: {} };
  const head = letter.head;
  const sender = head.from ? senderOf(given.plain, head.from) : null;
  const at = head.date ? momentOfHead(head.date, given.today) : null;
  const subjectLine = path.toReversed().find((one) => one.head.subject)?.head.subject;
  const subject = subjectLine ? threadOf(decodeWords(oneSpaced(subjectLine.text))) : "";
  const writtenOn = at === null ? null : dayOf(at);

  const { body, closing } = closingOf(letter.lines, sender?.name ?? null);
  const passage = readPassage([{ lines: body, writtenOn }], given);
  const fields: { -readonly [Name in keyof PastedFields]: PastedFields[Name] } = {
    ...closingFacts(closing, given),
  };
  const claims: Claim[] = [];
  const put = <Name extends keyof PastedFields>(
    field: Name,
    value: PastedFields[Name] | null,
    where: Line | null | undefined,
  ) => {
    if (value === null || value === undefined || value === "") return;
    fields[field] = value;
    if (where && passage.fields[field] === undefined) {
      claims.push({ from: where.from, to: where.to, field });
    }
  };
  put("reporterName", sender?.name ?? null, sender?.nameAt);
  put("reporterEmail", sender?.address?.text.toLowerCase() ?? null, sender?.address);
  put("receivedAt", at, head.date);
  put("subject", subject, subjectLine);
  const id = head.messageId;
  put("channelRef", id?.text ?? subject, id);
  return {
    source: "email",
    claims: [...claims, ...passage.claims],
    fields: { ...fields, ...passage.fields },
    wishes: passage.wishes,
  };
};

const dayOf = (at: number): IsoDate => dayToIsoDate(minuteToDay(msToMinute(at)));

/** "Re: Fwd: Bls: Wifi mati" and "Wifi mati" are one thread. */
const threadOf = (subject: string): string => {
  let rest = subject;
  for (let count = 0; count < 12; count++) {
    const shorter = rest.replace(
      /^(?:re|fwd?|bls|balas|trs|terusan|teruskan|sv|aw)(?:\[\d+\])? ?: ?/i,
      "",
    );
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest.trim();
};

const isForwarded = ({ head }: Letter): boolean =>
  /^(?:\[?fwd?\b|trs\b|terusan\b|teruskan\b)/i.test(head.subject?.text ?? "");

/** The letters from the pasted one down to the reporter's. */
const pathOf = (letters: readonly Letter[], office: Office): readonly Letter[] => {
  const from = (letter: Letter) => (letter.head.from ? fromOffice(letter.head.from, office) : null);
  let at = 0;
  for (; at < letters.length - 1; at++) {
    const letter = letters[at];
    const inner = letters[at + 1];
    if (!letter || !inner) break;
    const byOffice = from(letter);
    const goesOn =
      inner.tie === "forward" ||
      byOffice === true ||
      (byOffice === null && from(inner) !== true) ||
      (inner.tie === "original" && isForwarded(letter));
    if (!goesOn) break;
  }
  // Nobody but the office deeper down: then the last who is not the office.
  const path = letters.slice(0, at + 1);
  const last = path.findLastIndex((letter) => from(letter) !== true);
  return last < 0 ? path : path.slice(0, last + 1);
};

const fromOffice = (line: Line, office: Office): boolean => {
  const text = decodeWords(line.text);
  const [address = ""] = addressForm.exec(text) ?? [];
  const name = text.replace(address, "").replaceAll(/["<>()[\]]/g, " ");
  return isOfficeAddress(office, address) || isOfficeName(office, name);
};

const addressForm = /[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/;

interface Sender {
  readonly name: string | null;
  readonly nameAt: Line | null;
  readonly address: Line | null;
}

/** "Budi <budi@x.id>", "budi@x.id (Budi)", "Budi [mailto:budi@x.id]", or either alone. */
const senderOf = (plain: string, line: Line): Sender => {
  const match = addressForm.exec(line.text);
  const from = match ? line.from + match.index : line.to;
  const address = match ? lineAt(plain, from, from + match[0].length) : null;
  const around = match
    ? [lineAt(plain, line.from, from), lineAt(plain, from + match[0].length, line.to)]
    : [line];
  for (const side of around) {
    const inner = /[^\s"'<>()[\]*]+(?: +[^\s"'<>()[\]*]+){0,11}/.exec(
      side.text.replace(/\[?mailto:$/i, ""),
    );
    if (!inner || !/[\p{L}=]/u.test(inner[0])) continue;
    const start = side.from + inner.index;
    const nameAt = lineAt(plain, start, start + inner[0].replace(/[,;:]+$/, "").length);
    const name = oneSpaced(decodeWords(oneSpaced(nameAt.text)));
    if (/\p{L}{2}/u.test(name)) return { name, nameAt, address };
  }
  return { name: null, nameAt: null, address };
};
