/** What is chosen for a case and not yet sent. Kept on the disk for each case by itself. */
export interface TriageDraft {
  readonly category: string | null;
  readonly urgency: string | null;
  /** Why the protection that the chosen category brings along is to be lifted again. */
  readonly lifted: string | null;
}

export const emptyDraft: TriageDraft = { category: null, urgency: null, lifted: null };

export const triageDraftKey = (caseId: string): string => `triage:${caseId}`;

/** Takes back what this screen wrote; anything else is left alone. */
export const asTriageDraft = (stored: unknown): TriageDraft | null => {
  if (typeof stored !== "object" || stored === null) return null;
  const textOf = (name: keyof TriageDraft): string | null => {
    const value: unknown = Reflect.get(stored, name);
    return typeof value === "string" ? value : null;
  };
  return { category: textOf("category"), urgency: textOf("urgency"), lifted: textOf("lifted") };
};
