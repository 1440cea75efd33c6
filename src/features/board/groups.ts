import type { AnyStandard } from "#domain/service-standard.ts";
import { noGroup } from "#data/cases.ts";

/** By what the columns are grouped, and the values in the order in which they are shown. */
export interface BoardGroup {
  readonly id: string;
  readonly field: string;
  readonly values: readonly string[];
}

/** What has no value yet comes first: somebody has to give it one. Then the gravest. */
export const boardGroup = (standard: AnyStandard, id: string | null): BoardGroup | null => {
  const group = standard.groups?.find((one) => one.id === id);
  if (!group) return null;
  const spec = standard.fields[group.field];
  const offered = spec?.kind === "choice" ? Object.keys(spec.options) : [];
  const ordered = group.field === standard.categoryField ? offered.toReversed() : offered;
  return { id: group.id, field: group.field, values: [noGroup, ...ordered] };
};
