import { importPageText } from "#text/import.ts";
import { Icon } from "#ui/icon.tsx";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconChevronRight from "@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs";
import styles from "./import.module.css";
import type { StepId } from "./use-import.ts";
import { steps } from "./use-step.ts";

/** Where one is on the way, and the way back. Steps that lack what they need cannot be pressed. */
export function StepBar({
  step,
  reached,
  locked,
  onGo,
}: {
  step: StepId;
  /** The last step that has what it needs. */
  reached: StepId;
  locked: boolean;
  onGo: (step: StepId) => void;
}) {
  const current = steps.indexOf(step);
  return (
    <nav className={styles.steps} aria-label={importPageText.steps}>
      <ol>
        {steps.map((id, index) => (
          <li key={id}>
            {index > 0 && <Icon of={IconChevronRight} className={styles.stepArrow} />}
            <button
              type="button"
              className={styles.step}
              aria-current={id === step ? "step" : undefined}
              disabled={locked || index > steps.indexOf(reached)}
              onClick={() => onGo(id)}
            >
              <span className={styles.stepNumber} data-done={index < current || undefined}>
                {index < current ? <Icon of={IconCheck} size={14} /> : index + 1}
              </span>
              {importPageText.step[id]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
