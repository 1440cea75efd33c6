import { fillTemplate, gapsIn, type GapValues } from "#domain/answer-template.ts";
import type { AnswerTemplate } from "#domain/reference/reference.ts";
import { formText } from "#text/forms.ts";
import IconAlertCircle from "@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs";
import IconFileText from "@tabler/icons-react/dist/esm/icons/IconFileText.mjs";
import { createContext, useContext, useId, useRef, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { Button } from "../button.tsx";
import { Field } from "../field.tsx";
import { Icon } from "../icon.tsx";
import { LinkButton } from "../link-button.tsx";
import { Menu } from "../menu.tsx";
import type { FormValues } from "./form-values.ts";
import styles from "./templated-field.module.css";

export interface Templates {
  readonly templates: readonly AnswerTemplate[];
  /** What the case fills in by itself. */
  readonly gaps: GapValues;
}

/** Answer templates of the office, filled for the case at hand; the screen that holds the form knows both. */
export const TemplatesToUse = createContext<Templates>({ templates: [], gaps: {} });

/**
 * A long text that may begin with a template. What the case cannot fill stays as `{…}`, is listed
 * below, and is found in the text by a press. Nothing typed gives way unasked.
 */
export function TemplatedField({
  name,
  label,
  hint,
  optional,
  error,
}: {
  name: string;
  label: string;
  hint: string | undefined;
  optional: boolean;
  error: string | undefined;
}) {
  const { register, getValues, setValue, getFieldState, formState } = useFormContext<FormValues>();
  const { templates, gaps } = useContext(TemplatesToUse);
  const watched = useWatch<FormValues>({ name });
  const [chosen, setChosen] = useState<AnswerTemplate | null>(null);
  const [before, setBefore] = useState<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const gapsId = useId();

  const left = gapsIn(typeof watched === "string" ? watched : "");
  // Said once: the gaps themselves stand below as buttons.
  const gapLeft = getFieldState(name, formState).error?.type === "gap-left" && left.length > 0;

  const typed = () => {
    const value = getValues(name);
    return typeof value === "string" ? value : "";
  };
  const select = (from: number, to: number) => {
    const { current } = box;
    if (!current) return;
    current.focus();
    current.setSelectionRange(from, to);
    // A browser does not bring a selection into view by itself; this is near enough for ten lines.
    const share = from / Math.max(1, current.value.length);
    current.scrollTop = share * current.scrollHeight - current.clientHeight / 2;
  };
  const selectGap = (gap: string, after = 0) => {
    const at = typed().indexOf(gap, after);
    if (at >= 0) select(at, at + gap.length);
  };
  const put = (text: string, from: number) => {
    setValue(name, text, { shouldDirty: true, shouldValidate: error !== undefined });
    setChosen(null);
    const [gap] = gapsIn(text.slice(from));
    if (gap === undefined) select(text.length, text.length);
    else selectGap(gap, from);
  };
  const choose = (template: AnswerTemplate) => {
    setBefore(null);
    if (typed().trim() === "") put(fillTemplate(template.text, gaps), 0);
    else setChosen(template);
  };
  const append = (template: AnswerTemplate) => {
    const above = `${typed().trimEnd()}\n\n`;
    put(above + fillTemplate(template.text, gaps), above.length);
  };
  const replace = (template: AnswerTemplate) => {
    setBefore(typed());
    put(fillTemplate(template.text, gaps), 0);
  };
  const restore = (text: string) => {
    setBefore(null);
    put(text, 0);
  };

  const items = () =>
    templates.map((template) => {
      const byHand = gapsIn(fillTemplate(template.text, gaps)).map((gap) => gap.slice(1, -1));
      return {
        id: template.id,
        label: template.title,
        detail: byHand.length > 0 ? formText.filledByHand(byHand) : formText.filledWhole,
        icon: IconFileText,
        onSelect: () => choose(template),
      };
    });
  const { ref: registered, ...input } = register(name);
  return (
    <Field
      label={label}
      hint={hint}
      optional={optional}
      error={gapLeft ? undefined : error}
      act={
        templates.length > 0 && (
          <Menu
            label={formText.templates}
            items={items}
            renderTrigger={(trigger) => (
              <Button size="row" {...trigger}>
                {formText.useTemplate}
              </Button>
            )}
          />
        )
      }
    >
      {(control) => (
        <>
          {chosen && (
            <fieldset className={styles.question}>
              <legend>{formText.textStands(chosen.title)}</legend>
              <div className={styles.acts}>
                <Button
                  size="row"
                  // oxlint-disable-next-line jsx-a11y/no-autofocus -- the choice in the menu leads here.
                  autoFocus
                  onClick={() => append(chosen)}
                >
                  {formText.append}
                </Button>
                <Button size="row" onClick={() => replace(chosen)}>
                  {formText.replace}
                </Button>
                <Button
                  size="row"
                  kind="quiet"
                  onClick={() => {
                    setChosen(null);
                    box.current?.focus();
                  }}
                >
                  {formText.leave}
                </Button>
              </div>
            </fieldset>
          )}
          <textarea
            rows={10}
            {...input}
            {...control}
            ref={(element) => {
              registered(element);
              box.current = element;
            }}
            aria-invalid={error !== undefined || undefined}
            aria-describedby={
              [control["aria-describedby"], left.length > 0 && gapsId].filter(Boolean).join(" ") ||
              undefined
            }
          />
          {before !== null && (
            <p className={styles.below}>
              {formText.replaced}{" "}
              <LinkButton onClick={() => restore(before)}>{formText.restore}</LinkButton>
            </p>
          )}
          <div aria-live="polite">
            {left.length > 0 && (
              <p id={gapsId} className={styles.gaps} data-wrong={gapLeft || undefined}>
                {gapLeft && <Icon of={IconAlertCircle} size={14} />}
                <span>{formText.stillToFill}</span>
                {left.map((gap) => (
                  <button
                    key={gap}
                    type="button"
                    className={styles.gap}
                    aria-label={formText.selectGap(gap)}
                    onClick={() => selectGap(gap)}
                  >
                    {gap}
                  </button>
                ))}
              </p>
            )}
          </div>
        </>
      )}
    </Field>
  );
}
