import type { Case } from "#domain/case/case.ts";
import { useActor } from "#data/session.tsx";
import { useState } from "react";
import { commandHead, useAct } from "./use-act.ts";

/**
 * Personal data of a case that this person has asked to see. The asking is written down first; only
 * then is anything shown, and only to the one who asked, until the case is left.
 */
export const useShown = (item: Case) => {
  const { act, problem } = useAct(item);
  const actor = useActor();
  const [shown, setShown] = useState<readonly string[]>([]);
  const keyOf = (field: string) => `${actor.id}|${item.id}|${field}`;
  const show = async (field: string): Promise<boolean> => {
    const acted = await act({ ...commandHead(item), type: "ShowPersonalData", field });
    if (acted.ok) setShown((current) => [...current, keyOf(field)]);
    return acted.ok;
  };
  return { isShown: (field: string) => shown.includes(keyOf(field)), show, problem };
};
