import { callsTo, type Calls } from "#data/import-calls.ts";
import { useEffect, useState } from "react";
import type { ReadingActs } from "./reading.ts";

const startWorker = () =>
  new Worker(new URL("./reading-worker.ts", import.meta.url), { type: "module" });

/** The worker that holds the opened register, for as long as the screen is there. */
export const useReading = (): Calls<ReadingActs> => {
  const [calls] = useState(() => callsTo<ReadingActs>(startWorker));
  useEffect(() => () => calls.close(), [calls]);
  return calls;
};
