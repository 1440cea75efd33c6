import IconAlertCircle from "@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs";
import IconCalendar from "@tabler/icons-react/dist/esm/icons/IconCalendar.mjs";
import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import { useId, type ComponentProps, type ReactNode } from "react";
import { uiText } from "#text/ui.ts";
import { CheckBox, RadioDot } from "./check-box.tsx";
import { Icon } from "./icon.tsx";
import styles from "./field.module.css";

/*
 * Form fields over native controls: they hold what was typed by themselves, forward refs and events
 * untouched (so `{...register("name")}` works), and cost nothing to load. The optional mark is a
 * description, not part of the label, so that a field's name is its label alone.
 */

/** What every field can say about itself. */
export interface FieldProps {
  label: string;
  /** Says "bila ada" beside the label; required fields carry no mark. */
  optional?: boolean | undefined;
  /** Quiet words beside the label, instead of "bila ada". */
  aside?: ReactNode;
  /** Below the control; gives way to the error. */
  hint?: ReactNode;
  error?: string | undefined;
  size?: "sm" | "lg" | undefined;
}

/** The attributes a control takes from its field. */
export interface ControlProps {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  className: string;
}

/** Label above, hint or error below. For a control of one's own; the fields below use it too. */
export function Field({
  id: givenId,
  label,
  optional = false,
  aside,
  hint,
  error,
  size = "sm",
  act,
  className,
  children,
}: FieldProps & {
  id?: string | undefined;
  /** At the end of the label's line: a small button that fills the field. */
  act?: ReactNode;
  className?: string | undefined;
  children: (control: ControlProps) => ReactNode;
}) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const marked = aside ?? (optional ? uiText.optional : undefined);
  const described = descriptions(id, { aside: marked, hint, error });
  return (
    <div className={joined(styles.field, className)} data-size={size}>
      <div className={styles.top}>
        <label className={styles.label} htmlFor={id} id={`${id}-label`}>
          {label}
        </label>
        {marked !== undefined && (
          <span className={styles.aside} id={`${id}-aside`}>
            {marked}
          </span>
        )}
        {act !== undefined && <span className={styles.act}>{act}</span>}
      </div>
      {children({
        id,
        "aria-describedby": described,
        "aria-invalid": error !== undefined || undefined,
        className: styles.control ?? "",
      })}
      <Below id={id} hint={hint} error={error} />
    </div>
  );
}

/** The hint or error of a field. A live region, so that an error is heard when it appears. */
function Below({ id, hint, error }: { id: string; hint: ReactNode; error: string | undefined }) {
  return (
    <div aria-live="polite">
      {error !== undefined && (
        <p className={styles.error} id={`${id}-error`}>
          <Icon of={IconAlertCircle} size={14} />
          <span>{error}</span>
        </p>
      )}
      {error === undefined && hint !== undefined && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

type Inherited = "label" | "size" | "aria-describedby" | "aria-invalid";

export interface TextFieldProps extends FieldProps, Omit<ComponentProps<"input">, Inherited> {
  /** Unit or small act at the end of the field: "watt", a "Tampilkan" button. */
  suffix?: ReactNode;
}

/** One line of text. */
export function TextField({
  label,
  optional,
  aside,
  hint,
  error,
  size,
  id,
  className,
  suffix,
  ...input
}: TextFieldProps) {
  return (
    <Field {...{ id, label, optional, aside, hint, error, size, className }}>
      {(control) => (
        <span className={styles.box}>
          <input
            type="text"
            {...input}
            {...control}
            data-suffix={suffix !== undefined || undefined}
          />
          {suffix !== undefined && <span className={styles.suffix}>{suffix}</span>}
        </span>
      )}
    </Field>
  );
}

/** A date as people write it; the form reads it. The icon only says what is expected. */
export function DateField(props: Omit<TextFieldProps, "suffix">) {
  return (
    <TextField
      inputMode="text"
      autoComplete="off"
      {...props}
      suffix={<Icon of={IconCalendar} size={16} />}
    />
  );
}

/** Several lines of text; the person may pull it taller. */
export function TextareaField({
  label,
  optional,
  aside,
  hint,
  error,
  size,
  id,
  className,
  ...textarea
}: FieldProps & Omit<ComponentProps<"textarea">, Inherited>) {
  return (
    <Field {...{ id, label, optional, aside, hint, error, size, className }}>
      {(control) => <textarea rows={3} {...textarea} {...control} />}
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

/** One of a short list, as the device's own picker. `empty` is the line for "not chosen yet". */
export function ChoiceField({
  label,
  optional,
  aside,
  hint,
  error,
  size,
  id,
  className,
  choices,
  empty,
  ...select
}: FieldProps &
  Omit<ComponentProps<"select">, Inherited | "children"> & {
    choices: readonly Choice[];
    empty?: string | undefined;
  }) {
  return (
    <Field {...{ id, label, optional, aside, hint, error, size, className }}>
      {(control) => (
        <span className={styles.box}>
          <select {...select} {...control}>
            {empty !== undefined && <option value="">{empty}</option>}
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value} disabled={choice.disabled}>
                {choice.label}
              </option>
            ))}
          </select>
          <Icon of={IconChevronDown} size={16} className={styles.chevron} />
        </span>
      )}
    </Field>
  );
}

/** Yes or no. The words after the label explain it on the same line. */
export function CheckField({
  label,
  detail,
  error,
  hint,
  end,
  id: givenId,
  className,
  ...input
}: {
  label: ReactNode;
  detail?: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** Quiet words at the right end of the row. */
  end?: ReactNode;
} & Omit<ComponentProps<"input">, Inherited | "type">) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const described = descriptions(id, { detail, hint, error });
  return (
    <div className={joined(styles.check, className)}>
      <div className={styles.checkRow}>
        <CheckBox
          {...input}
          id={id}
          aria-describedby={described}
          aria-invalid={error !== undefined || undefined}
        />
        <div className={styles.checkWords}>
          <label htmlFor={id}>{label}</label>
          {detail !== undefined && (
            <span className={styles.detail} id={`${id}-detail`}>
              {" "}
              {detail}
            </span>
          )}
          <Below id={id} hint={hint} error={error} />
        </div>
        {end !== undefined && <span className={styles.end}>{end}</span>}
      </div>
    </div>
  );
}

export interface RadioChoice extends Choice {
  readonly detail?: ReactNode;
}

/**
 * One of a few, all visible: as a list, or as segments when the words are short. The rest of the
 * props goes to every radio, so `{...register("service")}` works here too.
 */
export function RadioGroupField({
  label,
  optional = false,
  aside,
  hint,
  error,
  choices,
  layout = "list",
  value,
  defaultValue,
  className,
  id: givenId,
  ...input
}: Omit<FieldProps, "size"> & {
  choices: readonly RadioChoice[];
  layout?: "list" | "segments" | undefined;
  value?: string | undefined;
  defaultValue?: string | undefined;
} & Omit<ComponentProps<"input">, Inherited | "type" | "value" | "defaultValue" | "checked">) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const marked = aside ?? (optional ? uiText.optional : undefined);
  const described = descriptions(id, { aside: marked, hint, error });
  return (
    <fieldset className={joined(styles.field, className)} aria-describedby={described}>
      <legend className={styles.top}>
        <span className={styles.label}>{label}</span>
        {marked !== undefined && (
          <span className={styles.aside} id={`${id}-aside`}>
            {marked}
          </span>
        )}
      </legend>
      <div className={layout === "segments" ? styles.segments : styles.radios}>
        {choices.map((choice) => (
          <span key={choice.value} className={styles.radio}>
            <RadioDot
              {...input}
              name={input.name ?? id}
              id={`${id}-${choice.value}`}
              value={choice.value}
              disabled={choice.disabled || input.disabled}
              aria-invalid={error !== undefined || undefined}
              aria-describedby={
                choice.detail === undefined ? undefined : `${id}-${choice.value}-detail`
              }
              {...(value === undefined ? {} : { checked: value === choice.value })}
              {...(defaultValue === undefined
                ? {}
                : { defaultChecked: defaultValue === choice.value })}
            />
            <span className={styles.checkWords}>
              <label htmlFor={`${id}-${choice.value}`}>{choice.label}</label>
              {choice.detail !== undefined && (
                <span className={styles.detail} id={`${id}-${choice.value}-detail`}>
                  {" "}
                  {choice.detail}
                </span>
              )}
            </span>
          </span>
        ))}
      </div>
      <Below id={id} hint={hint} error={error} />
    </fieldset>
  );
}

/** A heading over several fields that belong together, such as check boxes under one question. */
export function FieldGroup({
  label,
  optional = false,
  aside,
  hint,
  error,
  children,
}: Omit<FieldProps, "size"> & { children: ReactNode }) {
  const id = useId();
  const marked = aside ?? (optional ? uiText.optional : undefined);
  return (
    <fieldset
      className={styles.field}
      aria-describedby={descriptions(id, { aside: marked, hint, error })}
    >
      <legend className={styles.top}>
        <span className={styles.label}>{label}</span>
        {marked !== undefined && (
          <span className={styles.aside} id={`${id}-aside`}>
            {marked}
          </span>
        )}
      </legend>
      <div className={styles.radios}>{children}</div>
      <Below id={id} hint={hint} error={error} />
    </fieldset>
  );
}

/** Fields under and beside each other: 10 px between rows, 12 between columns. */
export function Fields({
  columns = 1,
  children,
}: {
  columns?: 1 | 2 | undefined;
  children: ReactNode;
}) {
  return (
    <div className={styles.fields} data-columns={columns}>
      {children}
    </div>
  );
}

/** Ids of the parts that are present. A hint is not there while an error is. */
const descriptions = (id: string, parts: Record<string, ReactNode>): string | undefined => {
  const names = Object.keys(parts).filter(
    (name) => parts[name] !== undefined && !(name === "hint" && parts["error"] !== undefined),
  );
  return names.length === 0 ? undefined : names.map((name) => `${id}-${name}`).join(" ");
};

const joined = (...names: (string | undefined)[]): string => names.filter(Boolean).join(" ");
