import type { NewAttachment } from "#domain/case/events.ts";
import type { FormValues } from "#ui/field-form/form-values.ts";

/** An entry not saved yet. The ids are drawn with it, so that a guest is never written down twice. */
export interface GuestDraft {
  readonly caseId: string;
  readonly commandId: string;
  readonly form: FormValues;
  readonly lateEntry: boolean;
  readonly attachments: readonly NewAttachment[];
}

/** Takes back what this form wrote; anything else is left alone. */
export const asGuestDraft = (stored: unknown): GuestDraft | null => {
  if (typeof stored !== "object" || stored === null) return null;
  const draft = stored as Partial<GuestDraft>; // read field by field below
  const sound =
    typeof draft.caseId === "string" &&
    typeof draft.commandId === "string" &&
    typeof draft.form === "object" &&
    typeof draft.lateEntry === "boolean" &&
    Array.isArray(draft.attachments);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every field was looked at just above.
  return sound ? (draft as GuestDraft) : null;
};
