import type { Case } from "#domain/case/case.ts";
import { stageOf, type AnyStandard } from "#domain/service-standard.ts";
import { dayToMinute, minuteToMs, type DayNumber } from "#domain/time.ts";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { asServiceId } from "./cases.ts";
import { newId, useSend, type Outcome } from "./commands.ts";
import { useSession } from "./session.tsx";

/** More guests than these on one day are not listed; the office has seats for forty. */
export const visitsAtMost = 400;
const leftoversAtMost = 20;

const dayStart = (day: DayNumber): number => minuteToMs(dayToMinute(day));

/** Everybody who came on a day (WIB), in the order of arrival. */
export const useVisitsOn = (standard: AnyStandard, day: DayNumber) => {
  const { reader, actor } = useSession();
  const service = asServiceId(standard);
  const [from, to] = [dayStart(day), dayStart(day + 1)];
  return useQuery({
    queryKey: ["cases", actor?.id ?? "", "visits", service, day],
    queryFn: () => reader.receivedBetween(service, from, to, visitsAtMost),
    meta: {
      watch: [
        {
          table: "cases",
          index: { name: "[service+receivedAt]", from: [service, from], to: [service, to] },
        },
      ],
    },
  });
};

/** Visits of earlier days that nobody has ended: each stage's first cases, the oldest promise first. */
export const useLeftovers = (standard: AnyStandard, day: DayNumber) => {
  const { reader, actor } = useSession();
  const service = asServiceId(standard);
  const open = Object.keys(standard.stages).filter(
    (stage) => stageOf(standard, stage).promise !== "ends",
  );
  return useQuery({
    queryKey: ["cases", actor?.id ?? "", "leftovers", service, day],
    queryFn: async () => {
      const pages = await Promise.all(
        open.map((stage) =>
          reader.column({
            service,
            stage,
            filter: { kind: "all" },
            after: null,
            limit: leftoversAtMost,
          }),
        ),
      );
      const before = dayStart(day);
      return pages.flatMap(({ cases }) => cases).filter(({ receivedAt }) => receivedAt < before);
    },
    meta: {
      watch: open.map((stage) => ({
        table: "cases",
        index: {
          name: "[service+stage+order]",
          from: [service, stage, 0],
          to: [service, stage, Number.MAX_SAFE_INTEGER],
        },
      })),
    },
  });
};

/** Shorter beginnings fit half of everybody. */
const typedAtLeast = 2;

/**
 * People who came before, by what is typed so far: the beginning of a word, or of a telephone number.
 * Until they are found, those of the letter before stand there; `answers` tells which text they fit.
 */
export const useVisitors = (
  standard: AnyStandard,
  typed: string,
  by: "name" | "phone",
  limit: number,
) => {
  const { reader, actor } = useSession();
  const service = asServiceId(standard);
  const enabled = typed.trim().length >= typedAtLeast;
  const text = typed.trim().toLowerCase();
  const { data } = useQuery({
    enabled,
    queryKey: ["visitors", actor?.id ?? "", service, by, text, limit],
    queryFn: async () => ({
      answers: text,
      visitors:
        by === "name"
          ? await reader.findVisitors(service, text, limit)
          : await reader.findVisitorsByPhone(service, text, limit),
    }),
    placeholderData: (previous) => previous,
    // Read anew at every key; an answer nobody looks at is not worth keeping.
    gcTime: 10_000,
    meta: { watch: [{ table: "cases" }] },
  });
  return enabled ? data : undefined;
};

/** Calls somebody to the desk. A colleague who called since is told, not overruled. */
export const useCall = () => {
  const send = useSend();
  return useCallback(
    async (item: Case): Promise<Outcome> =>
      await send({
        type: "CallApplicant",
        id: newId(),
        caseId: item.id,
        tv: 1,
        previous: item.called?.at ?? null,
      }),
    [send],
  );
};

export type { Visitor } from "#store/read.ts";
