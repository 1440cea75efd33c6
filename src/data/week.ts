import type { Case } from "#domain/case/case.ts";
import type { ServiceId } from "#domain/services/index.ts";
import { useQuery } from "@tanstack/react-query";
import { useSession } from "./session.tsx";

const endedAtMost = 500;
const lateAtMost = 3;

/** Ended cases of these stages since a moment, for the figures of a week. */
export const useEndedIn = (service: ServiceId, stages: readonly string[], since: number) => {
  const { reader, actor } = useSession();
  return useQuery({
    queryKey: ["cases", actor?.id ?? "", "week", service, stages, since],
    queryFn: async () => {
      const ended = await Promise.all(
        stages.map((stage) => reader.endedSince(service, stage, since, endedAtMost)),
      );
      return ended.flat();
    },
    placeholderData: (previous) => previous,
    meta: { watch: [{ table: "cases" }] },
  });
};

/** The cases that are late now, longest late first; only as many as can be named in a line. */
export const useLateCases = (service: ServiceId, stages: readonly string[], now: number) => {
  const { reader, actor } = useSession();
  return useQuery({
    queryKey: ["cases", actor?.id ?? "", "lateCases", service, stages, now],
    queryFn: async (): Promise<readonly Case[]> => {
      const pages = await Promise.all(
        stages.map((stage) =>
          reader.column({
            service,
            stage,
            filter: { kind: "late", now },
            after: null,
            limit: lateAtMost,
          }),
        ),
      );
      return pages.flatMap(({ cases }) => cases).slice(0, lateAtMost);
    },
    placeholderData: (previous) => previous,
    meta: { watch: [{ table: "cases" }] },
  });
};
