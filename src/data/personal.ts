import type { Case } from "#domain/case/case.ts";
import type { ShowPurpose } from "#domain/case/events.ts";
import type { FieldValue } from "#domain/fields.ts";
import type { Refusal } from "#domain/case/refusals.ts";
import { faultOf, type Fault } from "#store/faults.ts";
import { showPersonal } from "#store/show-personal.ts";
import { useCallback, useState } from "react";
import { newId } from "./commands.ts";
import { trackSave } from "./saving.ts";
import { useActor, useSession } from "./session.tsx";

export type Shown =
  | { readonly kind: "done"; readonly value: FieldValue | null }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "failed"; readonly fault: Fault };

export interface Purpose {
  readonly purpose: ShowPurpose;
  readonly note?: string;
}

/** Asks for a masked datum of a case. The asking is on the disk before the value is read. */
export const useShowPersonal = () => {
  const { db, actor, clock } = useSession();
  return useCallback(
    async (item: Case, field: string, { purpose, note }: Purpose): Promise<Shown> => {
      try {
        const result = await trackSave(
          showPersonal(
            db,
            {
              type: "ShowPersonalData",
              id: newId(),
              caseId: item.id,
              tv: 1,
              field,
              purpose,
              ...(note ? { purposeNote: note } : {}),
            },
            { actorId: actor?.id ?? "", clock },
          ),
        );
        return result.ok
          ? { kind: "done", value: result.value }
          : { kind: "refused", refusal: result.error };
      } catch (error) {
        const fault = faultOf(error);
        if (!fault) throw error;
        return { kind: "failed", fault };
      }
    },
    [db, actor, clock],
  );
};

/**
 * Personal data of a case that this person has asked to see. The asking is written down first, with
 * its purpose; only then is anything shown, and only to the one who asked, until the case is left.
 */
export const useShown = (item: Case) => {
  const showPersonal = useShowPersonal();
  const actor = useActor();
  const [shown, setShown] = useState<ReadonlyMap<string, FieldValue | null>>(new Map());
  const [problem, setProblem] = useState<Exclude<Shown, { readonly kind: "done" }> | null>(null);
  const keyOf = (field: string) => `${actor.id}|${item.id}|${field}`;
  const show = async (field: string, purpose: Purpose): Promise<void> => {
    setProblem(null);
    const outcome = await showPersonal(item, field, purpose);
    if (outcome.kind !== "done") return setProblem(outcome);
    setShown((current) => new Map([...current, [keyOf(field), outcome.value]]));
  };
  return {
    isShown: (field: string) => shown.has(keyOf(field)),
    /** What was shown; undefined before it was asked for. */
    valueOf: (field: string) => shown.get(keyOf(field)),
    show,
    problem,
  };
};
