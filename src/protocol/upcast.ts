import type { Case } from "#domain/case/case.ts";
import type { CaseEvent } from "#domain/case/events.ts";

/**
 * Shapes age: events carry `tv`, documents `dv`. One pure step per version, kept for ever, brings an
 * old shape to the present one when it is read; what is stored stays as it was written. Version 1 is
 * the first, so there are no steps yet; a shape newer than this code is a defect the store prevents
 * by opening such a database read-only.
 */
export const upcastEvent = (stored: CaseEvent): CaseEvent => {
  if (stored.tv !== 1) throw new Error(`event shape ${String(stored.tv)} is newer than this code`);
  return stored;
};

export const upcastCase = (stored: Case): Case => {
  if (stored.dv !== 1) throw new Error(`case shape ${String(stored.dv)} is newer than this code`);
  return stored;
};
