import { currentPromise, type Case } from "#domain/case/case.ts";
import type { CaseCommand } from "#domain/case/commands.ts";
import { decide } from "#domain/case/decide.ts";
import type { CaseEvent } from "#domain/case/events.ts";
import { evolve } from "#domain/case/evolve.ts";
import { orderOf } from "#domain/case/promise.ts";
import type { Refusal } from "#domain/case/refusals.ts";
import type {
  Reference,
  ReferenceCommand,
  ReferenceEvent,
  ReferenceRefusal,
} from "#domain/reference/reference.ts";
import { standardOf } from "#domain/services/index.ts";
import { msToMinute } from "#domain/time.ts";
import { execute, executeAll, executeReference, type StaffCommand } from "#store/execute.ts";
import { faultOf, type Fault } from "#store/faults.ts";
import type { ColumnFilter, ColumnPage } from "#store/read.ts";
import { uuidv7 } from "#store/uuid.ts";
import { notifyManager, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { ColumnData, columnKey } from "./cases.ts";
import { trackSave } from "./saving.ts";
import { useSession, type Session } from "./session.tsx";
import { askToPersist } from "./storage.ts";

/** What became of a command. A failed one is given back, so that it can be tried again or kept as a file. */
export type Outcome =
  | { readonly kind: "done"; readonly case: Case; readonly events: readonly CaseEvent[] }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "failed"; readonly fault: Fault; readonly command: StaffCommand };

export interface SendOptions {
  /** `v` of the case as it stood on the screen. */
  readonly seenV?: number;
  readonly endsDrafts?: readonly string[];
  /** The case as shown: lets the screen move it at once, before the disk has answered. */
  readonly shown?: Case;
}

export const newId = (): string => uuidv7();

/** Sends a command about a case. Resolves when it is durable, refused, or could not be saved. */
export const useSend = () => {
  const session = useSession();
  const queries = useQueryClient();
  return useCallback(
    async (command: StaffCommand, options: SendOptions = {}): Promise<Outcome> => {
      const painted = options.shown ? paintAhead(queries, session, command, options.shown) : null;
      try {
        const { shown: _shown, ...rest } = options;
        const saving = execute(session.db, command, {
          actorId: session.actor?.id ?? "",
          clock: session.clock,
          ...rest,
        });
        const result = await trackSave(saving);
        if (!result.ok) {
          painted?.takeBack();
          return { kind: "refused", refusal: result.error };
        }
        askToPersist(session.db);
        return { kind: "done", case: result.value.case, events: result.value.events };
      } catch (error) {
        painted?.takeBack();
        const fault = faultOf(error);
        if (!fault) throw error;
        return { kind: "failed", fault, command };
      }
    },
    [session, queries],
  );
};

/**
 * Sends commands that belong together: all of them become durable, or none. The outcome is that of
 * the first.
 */
export const useSendTogether = () => {
  const session = useSession();
  return useCallback(
    async (
      command: StaffCommand,
      others: readonly StaffCommand[],
      endsDrafts: readonly string[] = [],
    ): Promise<Outcome> => {
      try {
        const context = { actorId: session.actor?.id ?? "", clock: session.clock, endsDrafts };
        const all = [command, ...others];
        const result = await trackSave(executeAll(session.db, all, context));
        if (!result.ok) return { kind: "refused", refusal: result.error.refusal };
        askToPersist(session.db);
        const [first] = result.value;
        if (!first) throw new Error("a command without outcome");
        return { kind: "done", case: first.case, events: first.events };
      } catch (error) {
        const fault = faultOf(error);
        if (!fault) throw error;
        return { kind: "failed", fault, command };
      }
    },
    [session],
  );
};

/**
 * Puts a moved case into its new column before the transaction ends, decided by the same rules. The
 * store's answer then replaces the guess; a refusal takes it back.
 */
const paintAhead = (
  queries: QueryClient,
  session: Session,
  command: StaffCommand,
  shown: Case,
): { readonly takeBack: () => void } | null => {
  if (!session.actor || !isMove(command)) return null;
  const decision = decide(command, shown, {
    now: session.clock(),
    clockSuspect: false,
    actor: session.actor,
    standard: standardOf(shown.service),
    calendar: session.calendar,
    people: session.colleagues,
    settings: session.reference.desk,
    since: [],
  });
  if (!decision.ok) return null;
  const moved = decision.value.reduce<Case | null>(evolve, shown);
  if (!moved) return null;
  const columns = queries.getQueriesData<ColumnData>({
    queryKey: ["cases", session.actor.id, "column", shown.service],
  });
  // Both columns in one drawing, or the case would be nowhere for a moment.
  notifyManager.batch(() => {
    for (const [key, data] of columns) {
      if (!data) continue;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `columnKey` alone writes keys that begin so.
      const [, , , , stage, filter] = key as ReturnType<typeof columnKey>;
      const belongs = stage === moved.stage && passes(moved, filter);
      const next = repainted(data, moved, belongs);
      if (next !== data) queries.setQueryData<ColumnData>(key, next);
    }
  });
  return {
    takeBack: () => {
      for (const [queryKey, data] of columns) {
        queries.setQueryData(queryKey, data);
        // Others may have written in the meantime; what is put back here may be old.
        void queries.invalidateQueries({ queryKey, exact: true });
      }
    },
  };
};

/** Whether a case is among those a filter leaves. */
const passes = (item: Case, filter: ColumnFilter): boolean => {
  const order = orderOf(item);
  switch (filter.kind) {
    case "all":
      return true;
    case "officer":
      return (item.assignee?.id ?? null) === filter.personId;
    case "late":
      return order < msToMinute(filter.now);
    case "due":
      return order >= msToMinute(filter.from) && order <= msToMinute(filter.to);
  }
};

type MovingCommand = Extract<CaseCommand, { type: "MoveToStage" | "UndoStep" | "AssignCase" }>;

const isMove = (command: StaffCommand): command is MovingCommand =>
  command.type === "MoveToStage" || command.type === "UndoStep" || command.type === "AssignCase";

const repainted = (data: ColumnData, moved: Case, belongs: boolean): ColumnData => {
  const held = data.pages.some((page) => page.cases.some(({ id }) => id === moved.id));
  if (!held && !belongs) return data;
  const without = data.pages.map((page): ColumnPage => ({
    ...page,
    cases: page.cases.filter(({ id }) => id !== moved.id),
  }));
  if (!belongs) return { ...data, pages: without };
  const order = orderOf(moved);
  let placed = false;
  const pages = without.map((page, index): ColumnPage => {
    if (placed) return page;
    const at = page.cases.findIndex((item) => orderOf(item) > order);
    const isLast = index === without.length - 1;
    if (at < 0 && !isLast) return page;
    placed = true;
    const cases = [...page.cases];
    cases.splice(at < 0 ? cases.length : at, 0, moved);
    return { ...page, cases };
  });
  return { ...data, pages };
};

export type ReferenceOutcome =
  | { readonly kind: "done"; readonly reference: Reference; readonly event: ReferenceEvent }
  | { readonly kind: "refused"; readonly refusal: ReferenceRefusal }
  | { readonly kind: "failed"; readonly fault: Fault };

/** Sends a command about people, office or calendar. */
export const useSendReference = () => {
  const session = useSession();
  const queries = useQueryClient();
  return useCallback(
    async (
      command: ReferenceCommand,
      endsDrafts: readonly string[] = [],
    ): Promise<ReferenceOutcome> => {
      try {
        const saving = executeReference(session.db, command, {
          actorId: session.actor?.id ?? "",
          clock: session.clock,
          endsDrafts,
        });
        const result = await trackSave(saving);
        if (!result.ok) return { kind: "refused", refusal: result.error };
        queries.setQueryData(["reference"], result.value.reference);
        return { kind: "done", ...result.value };
      } catch (error) {
        const fault = faultOf(error);
        if (!fault) throw error;
        return { kind: "failed", fault };
      }
    },
    [session, queries],
  );
};

export { currentPromise };
