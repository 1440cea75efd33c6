/** Where the time of the last event is kept. */
export const lastTimeKey = "lastAt";

const backwardsTolerance = 2 * 60_000;
/** An office that was closed longer than this has had its clock changed, more likely. */
const forwardTolerance = 60 * 24 * 3_600_000;

export interface EffectiveTime {
  /** Epoch milliseconds; never before the last event. */
  readonly now: number;
  /** The device clock cannot be trusted: it went back, or leapt far ahead. */
  readonly suspect: boolean;
}

/** Without a server the time of events never goes back (`design` §4). */
export const effectiveTime = (lastAt: number | undefined, deviceNow: number): EffectiveTime => {
  if (lastAt === undefined) return { now: deviceNow, suspect: false };
  const suspect = deviceNow < lastAt - backwardsTolerance || deviceNow > lastAt + forwardTolerance;
  return { now: Math.max(lastAt, deviceNow), suspect };
};
