import { agencyName } from "#domain/agencies.ts";
import { evidenceOf, hasEvidence } from "#domain/case/can-move.ts";
import { currentPromise, type Case } from "#domain/case/case.ts";
import { isRows, type FieldValues } from "#domain/fields.ts";
import { stageOf, versionOf, type AnyStandard } from "#domain/service-standard.ts";
import { valueWords } from "#text/case-file.ts";
import { formatFullMoment, formatOr } from "#text/format.ts";
import { whyHere, withinText } from "#text/promise.ts";
import { queueText } from "#text/queue.ts";
import { slipText } from "#text/slip.ts";

/** What stands on the paper. */
export interface SlipContent {
  readonly number: string;
  readonly queue: string | null;
  readonly service: string;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  /** What was promised, and when that falls due; empty where nothing is counted. */
  readonly promise: readonly string[];
  readonly missing: readonly string[];
  /** Who signs that it was received; null where nobody needs to. */
  readonly signer: string | null;
}

/** What the person before the printer has decided to print of a case whose contents are guarded. */
export interface SlipChoice {
  /** The identity as it is to be printed; null: it is not. */
  readonly identity: FieldValues | null;
  readonly about: boolean;
}

const bare: SlipChoice = { identity: null, about: false };

/**
 * The slip of a case, from its standard alone. It may be lost on the way home, so of personal data it
 * holds nothing but the applicant's own name, and of a complaint nothing of what it is about.
 */
export const slipOf = (
  item: Case,
  standard: AnyStandard,
  choice: SlipChoice = bare,
): SlipContent => {
  return {
    number: item.number,
    queue: item.queue ? queueText(item.queue, standard) : null,
    service: standard.title,
    facts: [
      ...applicantOf(item, standard),
      ...receiptFacts(item, standard, choice),
      { term: slipText.received, value: formatFullMoment(item.receivedAt) },
      { term: slipText.receivedBy, value: item.recordedBy.name },
    ],
    promise: promiseOf(item, standard),
    missing: missingOf(item, standard),
    signer: standard.receipt?.signed ? item.recordedBy.name : null,
  };
};

/** What UU 25/2009 art. 43 asks of the receipt of a complaint, as far as it may be printed. */
const receiptFacts = (
  { fields }: Case,
  { receipt, fields: specs }: AnyStandard,
  { identity, about }: SlipChoice,
): SlipContent["facts"] => {
  if (!receipt) return [];
  const told = (values: FieldValues) => (field: string) => {
    const spec = specs[field];
    const value = values[field];
    return spec && value !== undefined
      ? [{ term: spec.label, value: valueWords(spec, value) }]
      : [];
  };
  const [first] = receipt.identity;
  const label = specs[first ?? ""]?.label ?? "";
  const known = receipt.identity.some((field) => fields[field] !== undefined);
  return [
    ...(identity
      ? receipt.identity.flatMap(told(identity))
      : [{ term: label, value: known ? slipText.kept : slipText.unknown }]),
    ...(about ? receipt.about.flatMap(told(fields)) : []),
  ];
};

/** Whether what the case is about may stand on paper at all. */
export const isSecret = ({ fields }: Case, { protects }: AnyStandard): boolean => {
  const chosen = protects && fields[protects.field];
  return chosen !== undefined && isRows(chosen) && chosen.some(({ id }) => id === protects?.adds);
};

const applicantOf = (item: Case, standard: AnyStandard): SlipContent["facts"] => {
  if (standard.scope === "complaints") return [];
  const { person, agency } = standard.shows;
  return [person, agency].flatMap((field) => {
    const spec = field === undefined ? undefined : standard.fields[field];
    const value = field === undefined ? undefined : item.fields[field];
    // What lies apart is no concern of a paper, not even masked.
    if (!spec || spec.apart || typeof value !== "string") return [];
    return [{ term: spec.label, value: field === agency ? agencyName(value) : value }];
  });
};

/** The promise as it was given: the paper does not count down. */
const promiseOf = (item: Case, standard: AnyStandard): readonly string[] => {
  const promise = currentPromise(item);
  if (!promise) return [];
  const { within } = versionOf(standard, promise.standardVersion);
  const promised = promise.category === null ? undefined : within[promise.category];
  const all = [...new Set(Object.values(within).map(withinText))];
  const amount = slipText.atMost(promised ? withinText(promised) : formatOr(all));
  switch (promise.state) {
    case "waiting":
      return [amount, slipText.notCounted];
    case "paused":
      return [amount, slipText.paused];
    case "running":
      // The limit that falls due first is the office's own reckoning; it was promised to nobody yet.
      if (!promised) return [amount, slipText.unclassified];
      return [amount, slipText.due(formatFullMoment(promise.dueAt ?? item.receivedAt))];
    case "met":
    case "late":
      return [amount, slipText.ended(formatFullMoment(promise.endedAt ?? item.receivedAt))];
  }
};

/**
 * What the applicant still owes: in the words of the officer who asked for it, else in those of the
 * decree, which an applicant understands better than what is lacking in a record.
 */
const missingOf = (item: Case, standard: AnyStandard): readonly string[] => {
  const stage = stageOf(standard, item.stage);
  if (stage.promise === "ends") return [];
  const asked = stage.promise === "pauses" ? whyHere(item, standard) : undefined;
  if (asked) return [asked];
  const atStart = standard.startsWhen === "received" ? [] : standard.startsWhen;
  const needed = new Set([...atStart, ...stage.next.flatMap(({ requires = [] }) => requires)]);
  const lacking = [...needed]
    .map((id) => evidenceOf(standard, id))
    .filter(({ section }) => isBrought(standard, section))
    .filter((evidence) => !hasEvidence(standard, evidence, item));
  if (lacking.length === 0) return [];
  const { requirements } = versionOf(standard, item.standardVersion);
  return requirements.length > 0 ? requirements : lacking.map(({ missing }) => missing);
};

/** Papers come with the applicant; what the office itself records while working does not. */
const isBrought = (standard: AnyStandard, section: string): boolean =>
  standard.sections.find(({ id }) => id === section)?.phase !== "work";
