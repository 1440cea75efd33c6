import type { Case, LinkKind } from "#domain/case/case.ts";
import { readersOf } from "#domain/permissions.ts";
import { standardOf } from "#domain/services/index.ts";
import { useCallback } from "react";
import { newId, useSend, type Outcome } from "./commands.ts";

/**
 * Joins two cases, or parts them. A link stands on the case that fewer people may read, and is found
 * from the other by those who may know of both.
 */
export const useLinking = () => {
  const send = useSend();
  const link = useCallback(
    async (item: Case, other: Case, how: LinkKind): Promise<Outcome> => {
      const [from, to] = mayPointTo(item, other) ? [item, other] : [other, item];
      return await send({
        type: "LinkCases",
        id: newId(),
        caseId: from.id,
        tv: 1,
        other: to.id,
        how,
      });
    },
    [send],
  );
  const unlink = useCallback(
    async (item: Case, other: Case): Promise<Outcome> => {
      const [from, to] = item.linkedTo.includes(other.id) ? [item, other] : [other, item];
      return await send({ type: "UnlinkCases", id: newId(), caseId: from.id, tv: 1, other: to.id });
    },
    [send],
  );
  return { link, unlink };
};

const mayPointTo = (from: Case, to: Case): boolean => {
  const readers = readersOf(standardOf(to.service));
  return readersOf(standardOf(from.service)).every((role) => readers.includes(role));
};
