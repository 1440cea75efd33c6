import { standards } from "#domain/services/index.ts";
import { dayToMinute, minuteToDay, minuteToMs, msToMinute } from "#domain/time.ts";
import { callsShown, newestFirst, type Call } from "#store/read.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { useQuery } from "@tanstack/react-query";
import { asServiceId } from "./cases.ts";
import { useSession } from "./session.tsx";

export interface ShownCall extends Call {
  readonly standard: AnyStandard;
}

export interface CallsOfToday {
  /** Newest first. */
  readonly calls: readonly ShownCall[];
  readonly waiting: number;
}

/**
 * Calls of this day, WIB, of every service whose applicants wait in person; another day is another
 * question, so nothing of yesterday lingers. `undefined` while it is read.
 */
export const useCallsOfToday = (now: number) => {
  const { reader, actor } = useSession();
  const day = minuteToDay(msToMinute(now));
  return useQuery({
    queryKey: ["cases", actor?.id ?? "", "calls", day],
    queryFn: async (): Promise<CallsOfToday> => {
      const from = minuteToMs(dayToMinute(day));
      const to = minuteToMs(dayToMinute(day + 1));
      const walkIns = standards.filter(({ walkIn, intake }) => walkIn && intake);
      const all = await Promise.all(
        walkIns.map(async (standard) => {
          const { calls, waiting } = await reader.callsOf(asServiceId(standard), from, to);
          return { waiting, calls: calls.map((call) => ({ ...call, standard })) };
        }),
      );
      return {
        calls: all
          .flatMap(({ calls }) => calls)
          .sort(newestFirst)
          .slice(0, callsShown),
        waiting: all.reduce((sum, { waiting }) => sum + waiting, 0),
      };
    },
    // The answer names no case, so no narrower window could tell that one of its cases changed.
    meta: { watch: [{ table: "cases" }] },
  });
};
