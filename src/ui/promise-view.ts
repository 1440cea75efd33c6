/**
 * How a promise stands, reduced to what is drawn. `enough` to `late` run; `paused` was stopped by a
 * person and `stopped` by the calendar; `waiting` starts later, `uncounted` has not begun at all;
 * `met` and `missed` are closed.
 */
export type PromiseTone =
  | "enough"
  | "near"
  | "urgent"
  | "late"
  | "paused"
  | "stopped"
  | "waiting"
  | "uncounted"
  | "met"
  | "missed";

/** A promise ready to be shown: the words are complete, nothing here is computed again. */
export interface PromiseView {
  readonly tone: PromiseTone;
  /** Remaining part of the promise, 0 to 1; drawn in the ring of a running promise. */
  readonly share: number;
  /** "sisa 1 hari 2 jam kerja". Shown whole, on one line. */
  readonly line: string;
  /** What is missing, or when counting goes on. */
  readonly second?: string | undefined;
}
