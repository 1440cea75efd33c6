import { useCallback, useEffect, useRef } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { useDraft } from "./drafts.ts";

/**
 * Keeps what is typed into a form as a draft, and fills the form with it again after a reload, a
 * power cut or a change of person. `parse` takes only what still fits: a draft may be older than the
 * form. The command that ends the form takes `draftKey` along in `endsDrafts`, and is sent through
 * `sending`, so that no late write brings the draft back.
 */
export const useFormDraft = <Values extends FieldValues>(
  form: UseFormReturn<Values>,
  draftKey: string,
  parse: (stored: unknown) => NoInfer<Partial<Values>> | null,
) => {
  const draft = useDraft(draftKey, parse);
  const { initial, save, hold, forget, release } = draft;
  const filled = useRef(false);
  const latest = useRef("");

  useEffect(() => {
    if (initial === undefined || filled.current) return;
    filled.current = true;
    if (initial) {
      // The defaults stay: what was typed must count as changed against what is stored.
      form.reset((values) => ({ ...values, ...initial }), { keepDefaultValues: true });
    }
  }, [initial, form]);

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true, isDirty: true },
        callback: ({ values, isDirty }) => {
          // Submitting tells of the same values again.
          const text = JSON.stringify(values);
          if (!isDirty || text === latest.current) return;
          latest.current = text;
          save(values);
        },
      }),
    [form, save],
  );

  const sending = useCallback(
    async <Outcome extends { readonly kind: string }>(
      send: () => Promise<Outcome>,
    ): Promise<Outcome> => {
      hold();
      latest.current = JSON.stringify(form.getValues());
      const outcome = await send();
      if (outcome.kind === "done") forget();
      else release(form.getValues());
      return outcome;
    },
    [form, hold, forget, release],
  );

  return { ...draft, sending };
};
