import { isVoid, type Case } from "#domain/case/case.ts";
import { orderOf } from "#domain/case/promise.ts";
import { stageOf, type AnyStandard } from "#domain/service-standard.ts";
import { standardOf } from "#domain/services/index.ts";
import { msToMinute } from "#domain/time.ts";

/**
 * Lists that only some services have, in one index of texts: the columns of a board by group, cases
 * that have stood in a stage since, cases that wait for somebody's tick. A list is a window of that
 * index behind its prefix, and the place in it and the id end the key, so that it is paged exactly.
 */
export const listKeysOf = (doc: Case): readonly string[] => {
  if (isVoid(doc)) return [];
  const standard = standardOf(doc.service);
  const end = `${place(orderOf(doc))}|${doc.id}`;
  const grouped = (standard.groups ?? []).map(
    ({ id, field }) => groupPrefix(doc.service, doc.stage, id, groupValue(doc, field)) + end,
  );
  const since = stageOf(standard, doc.stage).proposes
    ? [`${sincePrefix(doc.service, doc.stage)}${place(msToMinute(doc.stageSince))}|${doc.id}`]
    : [];
  return [
    ...grouped,
    ...since,
    ...ticksAwaited(doc, standard).map((tick) => awaitsPrefix(doc.service, tick) + end),
  ];
};

/** What stands in the field, written so that one spelling is one group. */
export const groupValue = ({ fields, category }: Case, field: string): string => {
  const value = field === "category" ? category : fields[field];
  return typeof value === "string" && value.trim()
    ? value.trim().replaceAll(/\s+/g, " ").replaceAll("|", "/")
    : noGroup;
};

/** Of cases that have nothing in that field yet. */
export const noGroup = "-";

export const groupsPrefix = (service: string, stage: string, group: string): string =>
  `${service}|${stage}|${group}|`;

export const groupPrefix = (service: string, stage: string, group: string, value: string) =>
  `${groupsPrefix(service, stage, group)}${value}|`;

export const sincePrefix = (service: string, stage: string): string =>
  `${service}|${stage}|@since|`;

export const awaitsPrefix = (service: string, tick: string): string => `${service}|@${tick}|`;

/** Whole minutes as text that sorts like the number. */
export const place = (order: number): string =>
  String(Math.min(Math.max(0, Math.floor(order)), lastPlace)).padStart(11, "0");

/** Behind every order there is (`orderOf` ends at 9·10⁹). */
const lastPlace = 99_999_999_999;

export const afterAll = "\uffff";

/** Ticks of somebody else, for which everything is written and nothing is ticked. */
export const ticksAwaited = (doc: Case, standard: AnyStandard): readonly string[] => {
  const waits = stageOf(standard, doc.stage).promise === "keeps";
  return Object.entries(standard.ticks)
    .filter(
      ([id, { confirms, by }]) =>
        waits &&
        by !== undefined &&
        doc.ticks[id] === undefined &&
        confirms?.every((field) => doc.fields[field] !== undefined),
    )
    .map(([id]) => id);
};
