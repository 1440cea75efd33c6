import { useCallback } from "react";
import { useSearchParams } from "react-router";
import type { StepId } from "./use-import.ts";

const parameter = "langkah";

export const steps: readonly StepId[] = ["file", "columns", "review"];

/** The step stands in the address, so that the browser's Back leads to the step before. */
export const useStep = (): {
  readonly wanted: StepId;
  readonly go: (step: StepId, replace?: boolean) => void;
} => {
  const [params, setParams] = useSearchParams();
  const wanted = steps[Number(params.get(parameter) ?? "1") - 1] ?? "file";
  const go = useCallback(
    (step: StepId, replace = false) =>
      setParams(step === "file" ? {} : { [parameter]: String(steps.indexOf(step) + 1) }, {
        replace,
        preventScrollReset: true,
      }),
    [setParams],
  );
  return { wanted, go };
};
