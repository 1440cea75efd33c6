import type { Case } from "#domain/case/case.ts";
import type { Refusal } from "#domain/case/refusals.ts";
import { standardOf } from "#domain/services/index.ts";
import { newId, useSend, type SendOptions } from "#data/commands.ts";
import { faultText } from "#text/faults.ts";
import { refusalText } from "#text/refusals.ts";
import { useCallback, useState } from "react";

/** What every command about this case begins with. */
export const commandHead = (item: Case) => ({ id: newId(), caseId: item.id, tv: 1 as const });

type Command = Parameters<ReturnType<typeof useSend>>[0];

export type Acted =
  | { readonly ok: true; readonly case: Case }
  | { readonly ok: false; readonly words: string; readonly refusal: Refusal | null };

/**
 * Sends a command about the case as it stands on the screen. What went wrong stays in `problem`, to
 * be written where the act was asked for, until the next try.
 */
export const useAct = (item: Case) => {
  const send = useSend();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { v, service } = item;
  const act = useCallback(
    async (command: Command, options: SendOptions = {}): Promise<Acted> => {
      setBusy(true);
      setProblem(null);
      const outcome = await send(command, { seenV: v, ...options });
      setBusy(false);
      if (outcome.kind === "done") return { ok: true, case: outcome.case };
      const refusal = outcome.kind === "refused" ? outcome.refusal : null;
      const words =
        outcome.kind === "refused"
          ? refusalText(outcome.refusal, standardOf(service))
          : faultText[outcome.fault];
      setProblem(words);
      return { ok: false, words, refusal };
    },
    [send, v, service],
  );
  return { act, problem, busy, clear: () => setProblem(null) };
};
