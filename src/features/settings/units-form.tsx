import { newId, useSendReference } from "#data/commands.ts";
import { useFormDraft } from "#data/form-draft.ts";
import { useSession } from "#data/session.tsx";
import { faultText } from "#text/faults.ts";
import { referenceRefusalText } from "#text/refusals.ts";
import { handlingSettingsText, settingsText } from "#text/settings.ts";
import { Button } from "#ui/button.tsx";
import { TextField } from "#ui/field.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { LiveRegion } from "#ui/live-region.tsx";
import { Notice } from "#ui/notice.tsx";
import IconArrowDown from "@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs";
import IconArrowUp from "@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import IconTrash from "@tabler/icons-react/dist/esm/icons/IconTrash.mjs";
import { useEffect, useRef, useState } from "react";
import { useFieldArray, useForm } from "react-hook-form";
import { useMayChangeHandling } from "./only-administrator.tsx";
import styles from "./settings.module.css";

const draftKey = "settings:units";

interface UnitsValues {
  units: { name: string }[];
}

const valuesOf = (units: readonly string[]): UnitsValues => ({
  units: units.map((name) => ({ name })),
});

const parseDraft = (stored: unknown): Partial<UnitsValues> | null => {
  if (typeof stored !== "object" || stored === null) return null;
  if (!("units" in stored) || !Array.isArray(stored.units)) return null;
  const rows: readonly unknown[] = stored.units;
  const names = rows.flatMap((row) =>
    typeof row === "object" && row !== null && "name" in row && typeof row.name === "string"
      ? [row.name]
      : [],
  );
  return valuesOf(names);
};

/** Unit names in the order in which a disposition offers them. */
export function UnitsForm() {
  const { reference } = useSession();
  const { handling } = reference;
  const may = useMayChangeHandling();
  const send = useSendReference();
  const form = useForm<UnitsValues>({ defaultValues: valuesOf(handling.units) });
  const { register, control, handleSubmit, formState, getValues, reset } = form;
  const { fields, append, remove, move } = useFieldArray({ control, name: "units" });
  const draft = useFormDraft(form, draftKey, parseDraft);
  const [said, setSaid] = useState<string | null>(null);
  const [heard, setHeard] = useState("");
  const [failure, setFailure] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const { isDirty, errors } = formState;

  useEffect(() => {
    // Changed in another tab: a list that nobody has touched here follows.
    if (!form.formState.isDirty) reset(valuesOf(handling.units));
  }, [handling.units, form, reset]);

  /** Rows are drawn anew when one moves or goes; focus goes where the hand was. */
  const focusOn = (place: number, act: "up" | "down" | "remove" | "name") =>
    requestAnimationFrame(() => {
      const row = list.current?.children[place];
      row?.querySelector<HTMLElement>(act === "name" ? "input" : `[data-act="${act}"]`)?.focus();
    });
  const nameAt = (place: number) =>
    getValues(`units.${place}.name`).trim() || handlingSettingsText.unit(place + 1);

  const moveBy = (place: number, step: -1 | 1) => {
    const to = place + step;
    if (to < 0 || to >= fields.length) return;
    const name = nameAt(place);
    move(place, to);
    setHeard(handlingSettingsText.unitMoved(name, to + 1, fields.length));
    focusOn(to, step < 0 ? "up" : "down");
  };
  const drop = (place: number) => {
    setHeard(handlingSettingsText.unitRemoved(nameAt(place)));
    remove(place);
    if (fields.length > 1) focusOn(Math.min(place, fields.length - 2), "remove");
  };
  const takeBack = () => {
    reset(valuesOf(handling.units));
    setFailure(null);
    void draft.discard().then(draft.forget);
  };

  const save = handleSubmit(async (values) => {
    setFailure(null);
    const units = values.units.map(({ name }) => name.trim());
    const outcome = await draft.sending(() =>
      send({ id: newId(), type: "ChangeHandling", handling: { ...handling, units } }, [draftKey]),
    );
    if (outcome.kind === "done") {
      reset(valuesOf(units));
      setSaid(settingsText.saved);
    } else {
      setFailure(
        outcome.kind === "refused"
          ? referenceRefusalText(outcome.refusal)
          : faultText[outcome.fault],
      );
    }
  });

  const problemOf = (name: string, place: number, { units }: UnitsValues): true | string => {
    const said = name.trim().toLowerCase();
    if (said === "") return handlingSettingsText.unitEmpty;
    const first = units.findIndex((unit) => unit.name.trim().toLowerCase() === said);
    return first === place || handlingSettingsText.unitTwice;
  };

  return (
    <section className={styles.part2} aria-labelledby="pengaduan-unit">
      <h3 id="pengaduan-unit">{handlingSettingsText.units}</h3>
      <p className={styles.intro}>{handlingSettingsText.unitsDetail}</p>
      <form noValidate onSubmit={(event) => void save(event)}>
        {fields.length === 0 && <p className={styles.none}>{handlingSettingsText.noUnits}</p>}
        {may ? (
          <ul ref={list} className={styles.units}>
            {fields.map((field, place) => {
              const name = field.name.trim() || handlingSettingsText.unit(place + 1);
              return (
                <li key={field.id} className={styles.unit}>
                  <TextField
                    label={handlingSettingsText.unit(place + 1)}
                    className={styles.unitName}
                    autoComplete="off"
                    error={errors.units?.[place]?.name?.message}
                    {...register(`units.${place}.name`, {
                      validate: (typed, values) => problemOf(typed, place, values),
                    })}
                  />
                  <span className={styles.unitActs}>
                    <IconButton
                      icon={IconArrowUp}
                      size={34}
                      data-act="up"
                      label={handlingSettingsText.unitUp(name)}
                      aria-disabled={place === 0 || undefined}
                      onClick={() => moveBy(place, -1)}
                    />
                    <IconButton
                      icon={IconArrowDown}
                      size={34}
                      data-act="down"
                      label={handlingSettingsText.unitDown(name)}
                      aria-disabled={place === fields.length - 1 || undefined}
                      onClick={() => moveBy(place, 1)}
                    />
                    <IconButton
                      icon={IconTrash}
                      size={34}
                      data-act="remove"
                      label={handlingSettingsText.unitRemove(name)}
                      onClick={() => drop(place)}
                    />
                  </span>
                </li>
              );
            })}
          </ul>
        ) : (
          <ol className={styles.rules}>
            {handling.units.map((unit) => (
              <li key={unit}>{unit}</li>
            ))}
          </ol>
        )}
        {failure !== null && <Notice tone="error">{failure}</Notice>}
        {may && (
          <>
            <div className={styles.acts}>
              <Button
                icon={IconPlus}
                onClick={() => {
                  append({ name: "" }, { shouldFocus: false });
                  focusOn(fields.length, "name");
                }}
              >
                {handlingSettingsText.addUnit}
              </Button>
            </div>
            <div className={styles.acts}>
              <Button type="submit" disabled={!isDirty}>
                {settingsText.save}
                <span className="pl-visually-hidden">{` ${handlingSettingsText.units}`}</span>
              </Button>
              {isDirty && (
                <Button kind="quiet" onClick={takeBack}>
                  {handlingSettingsText.takeBack}
                </Button>
              )}
              <output className={styles.said}>{isDirty ? settingsText.unsaved : said}</output>
            </div>
          </>
        )}
      </form>
      <LiveRegion message={heard} />
    </section>
  );
}
