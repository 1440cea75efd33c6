import type { QueueNumber } from "#domain/case/case.ts";
import type { AnyStandard } from "#domain/service-standard.ts";

/** "A-012", as it stands on the slip and in the waiting room. */
export const queueText = ({ n }: QueueNumber, { walkIn }: AnyStandard): string =>
  `${walkIn?.queue ?? ""}-${n.toString().padStart(3, "0")}`;
