/** What is found in a pasted text, and how the readers hand it to each other. */
import type { IsoDate } from "#domain/fields.ts";
import type { EpochMs } from "#domain/time.ts";
import type { Phone } from "./phones.ts";
import type { RuleId } from "./rules.ts";

export type PasteSource = "whatsapp" | "email" | "lapor" | "text";

/** Only what was found; the officer confirms each. Those of the reporter belong apart from the case. */
export interface PastedFields {
  readonly reporterName?: string;
  /** In one spelling, `0812…`. */
  readonly reporterPhone?: string;
  readonly reporterEmail?: string;
  readonly reporterAddress?: string;
  readonly reporterJob?: string;
  /**
   * The group of a chat, the Message-ID or thread of a mail, a social media account. A private chat
   * has none: what names it there is the reporter's own name or number.
   */
  readonly channelRef?: string;
  readonly laporNumber?: string;
  readonly laporStatus?: string;
  readonly subject?: string;
  readonly story?: string;
  readonly happenedOn?: IsoDate;
  readonly place?: string;
  readonly remedy?: string;
  /** Absent where the paste states a day alone. */
  readonly receivedAt?: EpochMs;
}

export type FieldName = keyof PastedFields;

/** What the reporter asked SP4N-LAPOR! for: `anonymous` hides the name, `secret` the report. */
export type Wish = "anonymous" | "secret";

export interface Part {
  readonly from: number;
  readonly to: number;
  /** Null: not understood, left as text. */
  readonly field: FieldName | null;
}

/** The classes of a complaint, `categories` of its standard. */
export type ComplaintCategory = "minor" | "normative" | "non-oversight" | "oversight";

export interface Proposal {
  readonly category: ComplaintCategory;
  /** Every rule that spoke for it, with the words that made it speak. */
  readonly reasons: readonly { readonly rule: RuleId; readonly quote: string }[];
}

export interface Pasted {
  readonly source: PasteSource;
  /**
   * Covers the input without gap or overlap. Sentences of the story that also tell a date, a place
   * or a wish stay in the story; those fields hold copies.
   */
  readonly parts: readonly Part[];
  readonly fields: PastedFields;
  /** Every telephone number, the office's own included. */
  readonly phones: readonly Phone[];
  readonly wishes: readonly Wish[];
  readonly proposal: Proposal | null;
}

export interface Given {
  /** Today in WIB. */
  readonly today: IsoDate;
  readonly officePhones: readonly string[];
  /** Names as chats and mails show them; with an @, an address. */
  readonly officeNames: readonly string[];
}

/** A stretch of the input that holds a field. */
export interface Claim {
  readonly from: number;
  readonly to: number;
  readonly field: FieldName;
}

/** What one reader found. */
export interface Reading {
  readonly source: PasteSource;
  readonly claims: readonly Claim[];
  readonly fields: PastedFields;
  readonly wishes?: readonly Wish[];
  /** Stretches whose words speak of the reporter, though they are not told: signatures. */
  readonly closings?: readonly Span[];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}
