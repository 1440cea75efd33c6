import { agencies, agencyName, findAgencies } from "#domain/agencies.ts";
import type { FieldSpec, FieldSpecs } from "#domain/fields.ts";
import type { Actor } from "#domain/roles.ts";
import { formText } from "#text/forms.ts";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import IconTrash from "@tabler/icons-react/dist/esm/icons/IconTrash.mjs";
import { createContext, lazy, Suspense, useContext, useState } from "react";
import { Controller, useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { Button } from "../button.tsx";
import { ComboboxField } from "../combobox-field.tsx";
import {
  CheckField,
  ChoiceField,
  DateField,
  FieldGroup,
  Fields,
  TextField,
  TextareaField,
} from "../field.tsx";
import { IconButton } from "../icon-button.tsx";
import { emptyRow, type FormRow, type FormValues } from "./form-values.ts";
import styles from "./spec-fields.module.css";
import { TemplatedField } from "./templated-field.tsx";

/** Fetched only by an office that photographs its guests. */
const CameraField = lazy(() =>
  import("../camera-field.tsx").then((m) => ({ default: m.CameraField })),
);

/**
 * Inputs drawn from specifications, inside a react-hook-form of `FormValues`. The intake form, "Ubah
 * data", and the short forms at a drop are all this, with other fields.
 */
export function SpecFields({
  specs,
  ids,
  required,
  columns = 2,
  newRowId,
}: {
  specs: FieldSpecs;
  ids: readonly string[];
  /** Fields without the "bila ada" mark. */
  required: readonly string[];
  columns?: 1 | 2;
  newRowId: () => string;
}) {
  const asked = useAskedFor(specs, ids);
  return (
    <Fields columns={columns}>
      {asked.map((id) => {
        const spec = specs[id];
        return (
          spec && (
            <div key={id} className={isWide(spec) ? styles.wide : undefined}>
              <SpecField
                id={id}
                spec={spec}
                optional={!required.includes(id)}
                newRowId={newRowId}
              />
            </div>
          )
        );
      })}
    </Fields>
  );
}

/** Fields without a condition, and those whose condition the form meets as it stands. */
const useAskedFor = (specs: FieldSpecs, ids: readonly string[]): readonly string[] => {
  const conditions = [...new Set(ids.flatMap((id) => specs[id]?.when?.field ?? []))];
  const watched: unknown = useWatch<FormValues>({ name: conditions });
  const values = Array.isArray(watched) ? watched : [];
  return ids.filter((id) => {
    const when = specs[id]?.when;
    return !when || when.is.includes(String(values[conditions.indexOf(when.field)]));
  });
};

const isWide = (spec: FieldSpec) =>
  spec.kind === "list" ||
  spec.kind === "checks" ||
  spec.kind === "choices" ||
  spec.kind === "agency" ||
  spec.kind === "photo" ||
  (spec.kind === "text" && spec.long === true);

function SpecField({
  id,
  spec,
  optional,
  newRowId,
}: {
  id: string;
  spec: FieldSpec;
  optional: boolean;
  newRowId: () => string;
}) {
  switch (spec.kind) {
    case "list":
      return <RowsField id={id} spec={spec} newRowId={newRowId} />;
    case "checks":
      return <ChecksField id={id} spec={spec} />;
    case "choices":
      return <ChoicesField id={id} spec={spec} optional={optional} />;
    default:
      return <ScalarField name={id} spec={spec} optional={optional} />;
  }
}

/** Who can be named in a field of kind "person"; the screen that holds the form knows them. */
export const PeopleToName = createContext<readonly Actor[]>([]);
/** Units of the office, for fields that offer them. */
export const UnitsToName = createContext<readonly string[]>([]);

/** One value under a name such as `subject` or `devices.0.serial`. */
function ScalarField({
  name,
  spec,
  optional,
}: {
  name: string;
  spec: FieldSpec;
  optional: boolean;
}) {
  const { register, control, formState, getFieldState } = useFormContext<FormValues>();
  const people = useContext(PeopleToName);
  const error = getFieldState(name, formState).error?.message;
  const common = { label: spec.label, hint: spec.hint, optional, error };
  switch (spec.kind) {
    case "agency":
      return (
        <Controller
          control={control}
          name={name}
          render={({ field }) => (
            <ComboboxField
              {...common}
              name={field.name}
              value={typeof field.value === "string" ? field.value : ""}
              onChange={field.onChange}
              onBlur={field.onBlur}
              ref={field.ref}
              options={agencyOptions}
              freeText
              placeholder={formText.agencyPlaceholder}
              nothingFound={formText.agencyNotFound}
            />
          )}
        />
      );
    case "choice":
      return (
        <ChoiceField
          {...common}
          {...register(name)}
          empty={formText.notChosen}
          choices={Object.entries(spec.options).map(([value, label]) => ({ value, label }))}
        />
      );
    case "person":
      return (
        <ChoiceField
          {...common}
          {...register(name)}
          empty={formText.notChosen}
          choices={people
            .filter(({ roles }) => roles.includes(spec.role))
            .map((person) => ({ value: person.id, label: person.name }))}
        />
      );
    case "photo":
      return (
        <Controller
          control={control}
          name={name}
          render={({ field }) => (
            <Suspense fallback={null}>
              <CameraField
                {...common}
                value={typeof field.value === "string" ? field.value : ""}
                onChange={field.onChange}
              />
            </Suspense>
          )}
        />
      );
    case "date":
      return <DateField {...common} {...register(name)} placeholder={formText.datePlaceholder} />;
    case "instant":
      return <DateField {...common} {...register(name)} placeholder={formText.momentPlaceholder} />;
    case "number":
      return <TextField {...common} {...register(name)} inputMode="decimal" suffix={spec.unit} />;
    case "text":
      if (spec.suggests) return <SuggestedField name={name} spec={spec} optional={optional} />;
      if (spec.templates) return <TemplatedField name={name} {...common} />;
      return spec.long ? (
        <TextareaField {...common} {...register(name)} rows={3} />
      ) : (
        <TextField {...common} {...register(name)} {...inputKind(spec)} />
      );
    default:
      return null;
  }
}

/** Free text, with the office's own words offered while one types. */
function SuggestedField({
  name,
  spec,
  optional,
}: {
  name: string;
  spec: FieldSpec;
  optional: boolean;
}) {
  const { control, formState, getFieldState } = useFormContext<FormValues>();
  const people = useContext(PeopleToName);
  const units = useContext(UnitsToName);
  const words = spec.suggests === "units" ? units : people.map((person) => person.name);
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => (
        <ComboboxField
          label={spec.label}
          hint={spec.hint}
          optional={optional}
          error={getFieldState(name, formState).error?.message}
          name={field.name}
          value={typeof field.value === "string" ? field.value : ""}
          onChange={field.onChange}
          onBlur={field.onBlur}
          ref={field.ref}
          options={words.map((word) => ({ value: word, label: word }))}
          freeText
          nothingFound={formText.asTyped}
        />
      )}
    />
  );
}

const inputKind = (spec: Extract<FieldSpec, { kind: "text" }>) => {
  switch (spec.format) {
    case "phone":
      return { inputMode: "tel", autoComplete: "off" } as const;
    case "email":
      return { inputMode: "email", autoComplete: "off" } as const;
    case "nip":
      return { inputMode: "numeric", autoComplete: "off" } as const;
    default:
      return { autoComplete: "off" } as const;
  }
};

const agencyOptions = (query: string) => {
  const found = query.trim() === "" ? agencies : findAgencies(query);
  return found.map(({ id, name, short }) => ({
    value: id,
    label: name,
    detail: short === name ? undefined : short,
  }));
};

export const agencyLabel = (value: string): string => agencyName(value);

/** Cells shown at once; the rest of a row is folded away until somebody needs it. */
const firstCells = 6;

function RowsField({
  id,
  spec,
  newRowId,
}: {
  id: string;
  spec: Extract<FieldSpec, { kind: "list" }>;
  newRowId: () => string;
}) {
  const { control, formState, getFieldState } = useFormContext<FormValues>();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- names of fields are data here, not types.
  const { fields, append, remove } = useFieldArray({ control, name: id as never, keyName: "key" });
  const error = getFieldState(id, formState).error?.message;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a field of kind "list" holds rows.
  const rows = fields as unknown as readonly (FormRow & { readonly key: string })[];
  return (
    <div className={styles.rows}>
      {rows.map((row, index) => (
        <RowFields
          key={row.key}
          name={`${id}.${index}`}
          title={formText.rowTitle(spec.rowName, index + 1)}
          spec={spec}
          row={row}
          onRemove={() => remove(index)}
        />
      ))}
      {error && <p className={styles.error}>{error}</p>}
      <Button icon={IconPlus} onClick={() => append(emptyRow(spec.of, newRowId()))}>
        {formText.addRow(spec.rowName)}
      </Button>
    </div>
  );
}

function RowFields({
  name,
  title,
  spec,
  row,
  onRemove,
}: {
  name: string;
  title: string;
  spec: Extract<FieldSpec, { kind: "list" }>;
  row: FormRow;
  onRemove: () => void;
}) {
  const cells = Object.entries(spec.of);
  const hidden = cells.slice(firstCells);
  const [unfolded, setUnfolded] = useState(() => hidden.some(([cell]) => row[cell] !== ""));
  const shown = unfolded ? cells : cells.slice(0, firstCells);
  return (
    <fieldset className={styles.row}>
      <legend className={styles.rowTitle}>{title}</legend>
      <span className={styles.remove}>
        <IconButton icon={IconTrash} label={formText.removeRow(title)} onClick={onRemove} />
      </span>
      <div className={styles.cells}>
        {shown.map(([cell, cellSpec]) => (
          <ScalarField
            key={cell}
            name={`${name}.${cell}`}
            spec={cellSpec}
            optional={!cellSpec.essential}
          />
        ))}
      </div>
      {!unfolded && hidden.length > 0 && (
        <Button kind="quiet" size="row" onClick={() => setUnfolded(true)}>
          {formText.moreCells(hidden.slice(0, 3).map(([, { label }]) => label))}
        </Button>
      )}
    </fieldset>
  );
}

/** Any number of options, each a box to tick. */
function ChoicesField({
  id,
  spec,
  optional,
}: {
  id: string;
  spec: Extract<FieldSpec, { kind: "choices" }>;
  optional: boolean;
}) {
  const { control } = useFormContext<FormValues>();
  return (
    <Controller
      control={control}
      name={id}
      render={({ field, fieldState }) => {
        const chosen = Array.isArray(field.value) ? field.value.map((row) => row.id) : [];
        const choose = (option: string, on: boolean) =>
          field.onChange(
            Object.keys(spec.options)
              .filter((other) => (other === option ? on : chosen.includes(other)))
              .map((other) => ({ id: other })),
          );
        return (
          <FieldGroup label={spec.label} optional={optional} error={fieldState.error?.message}>
            <div className={styles.options}>
              {Object.entries(spec.options).map(([option, label], index) => (
                <CheckField
                  key={option}
                  label={label}
                  checked={chosen.includes(option)}
                  onChange={(event) => choose(option, event.currentTarget.checked)}
                  {...(index === 0 ? { ref: field.ref } : {})}
                />
              ))}
            </div>
          </FieldGroup>
        );
      }}
    />
  );
}

function ChecksField({ id, spec }: { id: string; spec: Extract<FieldSpec, { kind: "checks" }> }) {
  const { register, formState, getFieldState } = useFormContext<FormValues>();
  const error = getFieldState(id, formState).error?.message;
  const results = Object.entries(spec.results).map(([value, label]) => ({ value, label }));
  return (
    <fieldset className={styles.checks} aria-invalid={error !== undefined}>
      <legend className={styles.rowTitle}>{spec.label}</legend>
      {Object.entries(spec.items).map(([item, label]) => (
        <div key={item} className={styles.check}>
          <ChoiceField
            label={label}
            {...register(`${id}.${item}.result`)}
            empty={formText.notFilled}
            choices={results}
          />
          <TextField
            label={formText.findingOf(label)}
            className={styles.finding}
            {...register(`${id}.${item}.finding`)}
            placeholder={formText.finding}
          />
        </div>
      ))}
      {error && <p className={styles.error}>{error}</p>}
    </fieldset>
  );
}
