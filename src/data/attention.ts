import type { Case } from "#domain/case/case.ts";
import { escalatedBefore, escalationLevel, usedShare } from "#domain/case/escalation.ts";
import { proposalOf, proposedSince, type Proposal } from "#domain/case/proposal.ts";
import { actingRole } from "#domain/roles.ts";
import { stageOf, type AnyStandard } from "#domain/service-standard.ts";
import { msToMinute } from "#domain/time.ts";
import { noGroup } from "#store/list-keys.ts";
import { reportTask } from "#store/report-task.ts";
import { faultOf } from "#store/faults.ts";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { asServiceId } from "./cases.ts";
import { newId, type Outcome } from "./commands.ts";
import { trackSave } from "./saving.ts";
import { useSession } from "./session.tsx";

/** What asks for somebody's attention by itself: escalations, approvals, proposals, tasks. */

export interface Escalation {
  readonly item: Case;
  /** 0.5, 0.8 or 1: the level reached. */
  readonly level: number;
  readonly used: number;
}

/** More than anybody works through in a morning; the board has the rest. */
const listedAtMost = 50;

/**
 * Running cases that have used so much of their promise that this person is told, most used first.
 * Nothing outside office hours: then nobody is to be pressed.
 */
export const useEscalations = (standard: AnyStandard, now: number) => {
  const { reader, actor, calendar } = useSession();
  const concerned =
    actor !== null &&
    (standard.escalates ?? []).some(({ to }) => actingRole(actor, to) !== null) &&
    calendar.isOpenAt(msToMinute(now));
  return useQuery({
    enabled: concerned,
    queryKey: ["cases", actor?.id ?? "", "escalations", standard.id, now],
    queryFn: async (): Promise<readonly Escalation[]> => {
      const group = standard.groups?.find(({ field }) => field === "category");
      if (!group || !actor) return [];
      const stages = Object.keys(standard.stages).filter(
        (stage) => stageOf(standard, stage).promise === "keeps",
      );
      const categories = [null, ...Object.keys(standard.categories)];
      const windows = stages.flatMap((stage) =>
        categories.map((category) =>
          reader.dueInGroup({
            service: asServiceId(standard),
            stage,
            group: group.id,
            value: category ?? noGroup,
            until: escalatedBefore(standard, category, calendar, now),
            limit: listedAtMost,
          }),
        ),
      );
      const found = (await Promise.all(windows)).flat();
      return found
        .flatMap((item) => {
          const used = usedShare(item, standard, calendar, now);
          const level = used === null ? null : escalationLevel(used, standard, actor);
          return used === null || level === null ? [] : [{ item, level, used }];
        })
        .sort((one, other) => other.used - one.used || dueOf(one.item) - dueOf(other.item));
    },
    placeholderData: (previous) => previous,
    meta: { watch: [{ table: "cases" }] },
  });
};

const dueOf = (item: Case): number => item.promises.at(-1)?.dueAt ?? 0;

export interface Proposed {
  readonly item: Case;
  readonly proposal: Proposal;
}

/** Cases that have waited so long that a step is proposed, longest first. `now` to the day. */
export const useProposals = (standard: AnyStandard, now: number) => {
  const { reader, actor, calendar } = useSession();
  const stages = Object.keys(standard.stages).filter((stage) => stageOf(standard, stage).proposes);
  return useQuery({
    enabled: stages.length > 0,
    queryKey: ["cases", actor?.id ?? "", "proposals", standard.id, now],
    queryFn: async (): Promise<readonly Proposed[]> => {
      const lists = stages.map((stage) =>
        reader.standingSince(
          asServiceId(standard),
          stage,
          proposedSince(standard, stage, now) ?? 0,
          listedAtMost,
        ),
      );
      return (await Promise.all(lists)).flat().flatMap((item) => {
        const proposal = proposalOf(item, standard, calendar);
        return proposal && proposal.from <= msToMinute(now) ? [{ item, proposal }] : [];
      });
    },
    placeholderData: (previous) => previous,
    meta: { watch: [{ table: "cases" }] },
  });
};

/** Cases in which everything is written that this person ticks, and the office wants it ticked. */
export const useAwaitingMe = (standard: AnyStandard) => {
  const { reader, actor, reference } = useSession();
  const ticks = Object.entries(standard.ticks)
    .filter(
      ([, { by, offeredWhen }]) =>
        actor !== null &&
        by !== undefined &&
        actingRole(actor, by) !== null &&
        (offeredWhen === undefined || reference.desk[offeredWhen]),
    )
    .map(([id]) => id);
  return useQuery({
    enabled: ticks.length > 0,
    queryKey: ["cases", actor?.id ?? "", "awaiting", standard.id, ticks],
    queryFn: async () => {
      const lists = ticks.map((tick) => reader.awaiting(asServiceId(standard), tick, listedAtMost));
      return (await Promise.all(lists)).flat();
    },
    meta: { watch: [{ table: "cases" }] },
  });
};

/** Tasks given to the person at the desk: open ones, and those closed since a moment. */
export const useTasks = (closedSince: number) => {
  const { reader, actor } = useSession();
  return useQuery({
    queryKey: ["cases", actor?.id ?? "", "tasks", closedSince],
    queryFn: () => reader.tasks(closedSince),
    meta: { watch: [{ table: "own" }] },
  });
};

/** Receipts of what the person at the desk took in without being able to read it. */
export const useOwnReceipts = (limit: number) => {
  const { reader, actor } = useSession();
  return useQuery({
    queryKey: ["cases", actor?.id ?? "", "receipts", limit],
    queryFn: () => reader.receipts(limit),
    meta: { watch: [{ table: "own" }] },
  });
};

export type Reported =
  | Exclude<Outcome, { kind: "done" | "failed" }>
  | { readonly kind: "done" }
  | {
      readonly kind: "failed";
      readonly fault: NonNullable<ReturnType<typeof faultOf>>;
    };

/** Sends a report about a task; what it is about stays unknown to the one who reports. */
export const useReportTask = () => {
  const { db, actor, clock } = useSession();
  return useCallback(
    async (task: string, text: string, done: boolean): Promise<Reported> => {
      try {
        const result = await trackSave(
          reportTask(
            db,
            { type: "ReportTask", id: newId(), tv: 1, task, text, done },
            { actorId: actor?.id ?? "", clock, endsDrafts: [`task:${task}`] },
          ),
        );
        return result.ok ? { kind: "done" } : { kind: "refused", refusal: result.error };
      } catch (error) {
        const fault = faultOf(error);
        if (!fault) throw error;
        return { kind: "failed", fault };
      }
    },
    [db, actor, clock],
  );
};
