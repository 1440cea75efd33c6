import type { Case } from "#domain/case/case.ts";
import type { FieldValues } from "#domain/fields.ts";
import { createContext, useContext } from "react";

/**
 * Moving a case, from wherever it is shown: board, case file, Beranda. The screens only say what is
 * wanted; one place asks what the step needs, sends it, offers *Urungkan*, and says why not.
 */
export interface Mover {
  /** Moves at once, or opens the short form of the step. Refusals are said, never swallowed. */
  readonly move: (item: Case, to: string, options?: MoveOptions) => void;
  /** Takes the last step back; asks for a reason when one is due. */
  readonly undo: (item: Case) => void;
}

export interface MoveOptions {
  /** Stands in the short form already; the person may change it. */
  readonly answers?: FieldValues;
  /** A step that asks nothing and is taken first, where the case has not come so far. */
  readonly through?: string;
  /** Drafts that end with the step. */
  readonly endsDrafts?: readonly string[];
  /** Called once the step is on the disk. Whoever asks for it says where the keyboard goes. */
  readonly onMoved?: (item: Case) => void;
}

const MoverContext = createContext<Mover | null>(null);

export const MoverProvider = MoverContext.Provider;

export const useMover = (): Mover => {
  const mover = useContext(MoverContext);
  if (!mover) throw new Error("useMover outside MoverProvider");
  return mover;
};
