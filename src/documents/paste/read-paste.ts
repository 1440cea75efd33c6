/**
 * *Tempel*: what an officer pastes – a chat, a mail, a page of SP4N-LAPOR!, a note – taken apart into
 * the fields of a complaint. Nothing is dropped: what is not understood stays as text.
 */
import { coverOf } from "./cover.ts";
import { readMail } from "./email.ts";
import { isReport, readReport } from "./lapor.ts";
import { type Line, hasWords, linesOf, oneSpaced, plainOf } from "./lines.ts";
import { officeOf } from "./office.ts";
import { type PassageGiven, readPassage } from "./passage.ts";
import type { Given, Pasted, PastedFields, Reading } from "./pasted.ts";
import { findPhones } from "./phones.ts";
import { propose } from "./propose.ts";
import { closingFacts, closingOf } from "./signature.ts";
import { isMail } from "./thread.ts";
import { isChat, readChat } from "./whatsapp.ts";

export const readPaste = (text: string, given: Given): Pasted => {
  const plain = plainOf(text);
  const lines = linesOf(plain);
  const reading = readLines(lines, plain, given);
  const fields = withStory(reading.fields, plain);
  return {
    source: reading.source,
    parts: coverOf(text, reading.claims),
    fields,
    phones: findPhones(plain),
    wishes: reading.wishes ?? [],
    proposal: propose([fields.subject, fields.story].filter(Boolean).join("\n")),
  };
};

/** A chat may quote a report, and a report may come by mail: the outermost form decides. */
const readLines = (lines: readonly Line[], plain: string, given: Given): Reading => {
  const within: PassageGiven = { plain, today: given.today, officePhones: given.officePhones };
  const office = officeOf(given);
  if (isChat(lines)) return readChat(lines, within, office);
  if (isReport(lines, plain)) return readReport(lines, within);
  if (isMail(lines, plain)) return readMail(lines, within, office);
  return readNote(lines, within);
};

const readNote = (lines: readonly Line[], given: PassageGiven): Reading => {
  const { body, closing } = closingOf(lines, null);
  const { claims, fields, wishes } = readPassage([{ lines: body, writtenOn: null }], given);
  return { source: "text", claims, fields: { ...closingFacts(closing, given), ...fields }, wishes };
};

/** A paste of which nothing is told – a subject alone, messages of the office – tells itself. */
const withStory = ({ story, ...others }: PastedFields, plain: string): PastedFields => {
  if (story !== undefined && hasWords(story)) return { ...others, story };
  return hasWords(plain) ? { ...others, story: others.subject ?? oneSpaced(plain) } : others;
};
