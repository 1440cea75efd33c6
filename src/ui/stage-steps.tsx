import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import { uiText } from "#text/ui.ts";
import { Icon } from "./icon.tsx";
import styles from "./stage-steps.module.css";

export interface StageStep {
  readonly id: string;
  readonly label: string;
  readonly state: "done" | "current" | "next";
  /** When it was done, since when it is at work, or what will be asked there. */
  readonly detail?: string | undefined;
}

/**
 * Where a case is on its way. On phones the names give way to one sentence, "Dikaji sejak …, tahap 2
 * dari 5", over the bars; readers hear the whole list either way.
 */
export function StageSteps({ label, steps }: { label: string; steps: readonly StageStep[] }) {
  const at = steps.findIndex((step) => step.state === "current");
  const current = steps[at];
  return (
    <div className={styles.steps}>
      {current !== undefined && (
        <p className={styles.sentence} aria-hidden="true">
          <strong>{current.label}</strong>{" "}
          {[current.detail, uiText.stepPosition(at + 1, steps.length)].filter(Boolean).join(", ")}
        </p>
      )}
      <ol className={styles.list} aria-label={label}>
        {steps.map((step) => (
          <li
            key={step.id}
            className={styles.step}
            data-state={step.state}
            aria-current={step.state === "current" ? "step" : undefined}
          >
            <span className={styles.words}>
              <span className={styles.label}>
                {step.state === "done" && <Icon of={IconCheck} size={16} />}
                {step.label}
                {step.state === "done" && (
                  <span className="pl-visually-hidden">{`, ${uiText.stepDone}`}</span>
                )}
              </span>
              {step.detail !== undefined && <span className={styles.detail}>{step.detail}</span>}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
