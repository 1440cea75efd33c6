import type { Case } from "#domain/case/case.ts";
import type { FieldValue } from "#domain/fields.ts";
import { standardOf } from "#domain/services/index.ts";
import { useShowPersonal, type Purpose } from "#data/personal.ts";
import { useActor } from "#data/session.tsx";
import { faultText } from "#text/faults.ts";
import { refusalText } from "#text/refusals.ts";
import { useState } from "react";

/**
 * Personal data of a case that this person has asked to see. The asking is written down first, with
 * its purpose; only then is anything shown, and only to the one who asked, until the case is left.
 */
export const useShown = (item: Case) => {
  const showPersonal = useShowPersonal();
  const actor = useActor();
  const [shown, setShown] = useState<ReadonlyMap<string, FieldValue | null>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const keyOf = (field: string) => `${actor.id}|${item.id}|${field}`;
  const show = async (field: string, purpose: Purpose): Promise<void> => {
    setProblem(null);
    const outcome = await showPersonal(item, field, purpose);
    if (outcome.kind === "done") {
      setShown((current) => new Map([...current, [keyOf(field), outcome.value]]));
    } else {
      setProblem(
        outcome.kind === "refused"
          ? refusalText(outcome.refusal, standardOf(item.service))
          : faultText[outcome.fault],
      );
    }
  };
  return {
    isShown: (field: string) => shown.has(keyOf(field)),
    /** What was shown; undefined before it was asked for. */
    valueOf: (field: string) => shown.get(keyOf(field)),
    show,
    problem,
  };
};
