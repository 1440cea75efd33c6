import type { Case } from "#domain/case/case.ts";
import type { ShowPurpose } from "#domain/case/events.ts";
import type { FieldValue } from "#domain/fields.ts";
import type { Refusal } from "#domain/case/refusals.ts";
import { faultOf, type Fault } from "#store/faults.ts";
import { showPersonal } from "#store/show-personal.ts";
import { useCallback } from "react";
import { newId } from "./commands.ts";
import { trackSave } from "./saving.ts";
import { useSession } from "./session.tsx";

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
