import { useEffect, useRef } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { useDraft } from "./drafts.ts";

/**
 * Keeps what is typed into a form as a draft, and fills the form with it again after a reload, a
 * power cut or a change of person. `parse` takes only what still fits: a draft may be older than the
 * form. The command that ends the form takes `draftKey` along in `endsDrafts`.
 */
export const useFormDraft = <Values extends FieldValues>(
  form: UseFormReturn<Values>,
  draftKey: string,
  parse: (stored: unknown) => NoInfer<Partial<Values>> | null,
) => {
  const draft = useDraft(draftKey, parse);
  const { initial, save } = draft;
  const filled = useRef(false);

  useEffect(() => {
    if (initial === undefined || filled.current) return;
    filled.current = true;
    if (initial) {
      // Not `reset` alone: what was typed must count as changed against what is stored.
      form.reset((values) => ({ ...values, ...initial }), { keepDefaultValues: true });
    }
  }, [initial, form]);

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true, isDirty: true },
        callback: ({ values, isDirty }) => {
          if (isDirty) save(values);
        },
      }),
    [form, save],
  );

  return draft;
};
