import type { NewAttachment } from "#domain/case/events.ts";
import type { Concern } from "./concerns.tsx";
import type { FormValues } from "#ui/field-form/form-values.ts";

/** Everything of an unfinished intake. The ids are drawn with it, so that a case is never opened twice. */
export interface IntakeDraft {
  readonly caseId: string;
  readonly commandId: string;
  readonly form: FormValues;
  readonly ticks: readonly string[];
  readonly attachments: readonly NewAttachment[];
  /** Absent in drafts from before they were asked for. */
  readonly concerns?: readonly Concern[];
}

/** Takes back what this form wrote; anything else is left alone. */
export const asIntakeDraft = (stored: unknown): IntakeDraft | null => {
  if (typeof stored !== "object" || stored === null) return null;
  const draft = stored as Partial<IntakeDraft>; // read field by field below
  const sound =
    typeof draft.caseId === "string" &&
    typeof draft.commandId === "string" &&
    typeof draft.form === "object" &&
    Array.isArray(draft.ticks) &&
    Array.isArray(draft.attachments);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every field was looked at just above.
  return sound ? (draft as IntakeDraft) : null;
};
