import {
  problemsOf,
  type Judgement,
  type FieldSpecs,
  type FieldValues,
  type Problems,
} from "#domain/fields.ts";
import { problemText } from "#text/problems.ts";
import { useMemo } from "react";
import { set, useForm, type FieldErrors, type UseFormReturn } from "react-hook-form";
import { formToValues, problemPathToInput, type FormValues } from "./form-values.ts";

export interface SpecFormOptions {
  readonly specs: FieldSpecs;
  readonly required: readonly string[];
  readonly start: FormValues;
  /** Date and moment by which dates are read and judged. */
  readonly time: () => Judgement;
  /** When a field is judged first: after it was left (default), or only when the form is sent. */
  readonly judged?: "onTouched" | "onSubmit";
}

/** A form of specified fields: reads what was typed and judges it by the rules of the domain. */
export const useSpecForm = (options: SpecFormOptions): UseFormReturn<FormValues> => {
  const { specs, required, start, time, judged = "onTouched" } = options;
  const resolver = useMemo(
    () => (typed: FormValues) => {
      const read = readSpecForm({ specs, required, time }, typed);
      return read.ok
        ? { values: typed, errors: {} }
        : { values: {}, errors: problemsToErrors(read.problems, typed) };
    },
    [specs, required, time],
  );
  return useForm<FormValues>({
    defaultValues: start,
    resolver,
    mode: judged,
    shouldFocusError: true,
  });
};

export type ReadSpecForm =
  | { readonly ok: true; readonly values: FieldValues }
  | { readonly ok: false; readonly problems: Problems; readonly values: FieldValues };

/** What the form means, or what is wrong with it. */
export const readSpecForm = (
  { specs, required, time }: Pick<SpecFormOptions, "specs" | "required" | "time">,
  typed: FormValues,
): ReadSpecForm => {
  const given = time();
  const { values, problems: unread } = formToValues(specs, typed, given);
  const problems = { ...problemsOf(specs, values, required, given), ...unread };
  return Object.keys(problems).length === 0
    ? { ok: true, values }
    : { ok: false, problems, values };
};

/** Problems as react-hook-form wants them: nested by the names of the inputs. */
const problemsToErrors = (problems: Problems, typed: FormValues): FieldErrors<FormValues> => {
  const errors: FieldErrors<FormValues> = {};
  for (const [path, problem] of Object.entries(problems)) {
    const message = problemText(problem);
    set(errors, problemPathToInput(path, typed), { type: problem.type, message });
  }
  return errors;
};

/** Says at their fields what the rules found after the form had been sent. */
export const showProblems = (form: UseFormReturn<FormValues>, problems: Problems): void => {
  const typed = form.getValues();
  for (const [path, problem] of Object.entries(problems)) {
    const message = problemText(problem);
    form.setError(problemPathToInput(path, typed), { type: problem.type, message });
  }
};
