import { newId } from "#data/commands.ts";
import { actingKinds, isRole, roles } from "#domain/roles.ts";
import { formText } from "#text/forms.ts";
import { problemText } from "#text/problems.ts";
import { actingWords, roleNames } from "#text/roles.ts";
import { peopleText } from "#text/settings.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceField, DateField, Fields, TextField } from "#ui/field.tsx";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import { useId, useState } from "react";
import { useFieldArray, useWatch, type UseFormReturn } from "react-hook-form";
import { readFrom, readTo, typedToPost, type PersonValues } from "./person-values.ts";
import styles from "./settings.module.css";

/** Posts a person holds for somebody else: those that stand are read as a sentence, one at a time is changed. */
export function ActingPosts({ form, today }: { form: UseFormReturn<PersonValues>; today: string }) {
  const { control, formState } = form;
  const { fields, append, remove } = useFieldArray({ control, name: "acting" });
  const posts = useWatch({ control, name: "acting" });
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const labelId = useId();
  const detailId = useId();
  const open = (rowId: string) => setOpened((known) => new Set([...known, rowId]));
  const add = () => {
    const rowId = newId();
    open(rowId);
    append(
      { rowId, role: "", kind: "plh", from: "", to: "", letter: "" },
      { focusName: `acting.${fields.length}.role` },
    );
  };
  return (
    <fieldset className={styles.posts} aria-labelledby={labelId} aria-describedby={detailId}>
      <p id={labelId} className={styles.person}>
        {peopleText.acting}
      </p>
      <p id={detailId} className={styles.quiet}>
        {peopleText.actingDetail}
      </p>
      {fields.length > 0 && (
        <ul className={styles.postList}>
          {fields.map((field, place) => {
            const typed = posts[place] ?? field;
            const post = typedToPost(typed, today);
            const words = post && actingWords(post, today);
            const wrong = formState.errors.acting?.[place] !== undefined;
            const unfolded = words === null || wrong || opened.has(field.rowId);
            const named = words ?? peopleText.newActing;
            return (
              <li key={field.id} className={styles.post}>
                <div className={styles.postHead}>
                  <div>
                    <span aria-live={unfolded ? "polite" : undefined}>{named}</span>
                    {!unfolded && typed.letter.trim() !== "" && (
                      <span className={styles.quiet}>{peopleText.letterOf(typed.letter)}</span>
                    )}
                  </div>
                  <span className={styles.rowActs}>
                    {!unfolded && (
                      <Button size="row" onClick={() => open(field.rowId)}>
                        {peopleText.changeActing}
                        <span className="pl-visually-hidden">{` ${named}`}</span>
                      </Button>
                    )}
                    <Button size="row" kind="quiet" onClick={() => remove(place)}>
                      {peopleText.removeActing}
                      <span className="pl-visually-hidden">{` ${named}`}</span>
                    </Button>
                  </span>
                </div>
                {unfolded && <PostFields form={form} place={place} today={today} />}
              </li>
            );
          })}
        </ul>
      )}
      <div className={styles.acts}>
        <Button icon={IconPlus} size="row" onClick={add}>
          {peopleText.addActing}
        </Button>
      </div>
    </fieldset>
  );
}

const kindChoices = actingKinds.map((value) => ({ value, label: peopleText.actingKinds[value] }));
const roleChoices = roles.map((value) => ({ value, label: roleNames[value] }));

/** What to say of a date that could not be read. */
const noDate = (typed: string): string =>
  problemText({ type: typed.trim() === "" ? "required" : "not-a-date" });

function PostFields({
  form,
  place,
  today,
}: {
  form: UseFormReturn<PersonValues>;
  place: number;
  today: string;
}) {
  const { register, control, formState } = form;
  const errors = formState.errors.acting?.[place];
  const [own, role] = useWatch({ control, name: ["roles", `acting.${place}.role`] });
  return (
    <Fields columns={2}>
      <ChoiceField
        className={styles.postRole}
        label={peopleText.actingRole}
        empty={formText.notChosen}
        choices={roleChoices}
        hint={own.some((held) => held === role) ? peopleText.actingOwnRole : undefined}
        error={errors?.role?.message}
        {...register(`acting.${place}.role`, {
          validate: (value) => isRole(value) || peopleText.actingRoleMissing,
        })}
      />
      <ChoiceField
        label={peopleText.actingKind}
        choices={kindChoices}
        {...register(`acting.${place}.kind`)}
      />
      <TextField
        label={peopleText.actingLetter}
        optional
        autoComplete="off"
        {...register(`acting.${place}.letter`)}
      />
      <DateField
        label={peopleText.actingFrom}
        placeholder={formText.datePlaceholder}
        error={errors?.from?.message}
        {...register(`acting.${place}.from`, {
          validate: (value) => readFrom(value, today) !== null || noDate(value),
        })}
      />
      <DateField
        label={peopleText.actingTo}
        placeholder={formText.datePlaceholder}
        error={errors?.to?.message}
        {...register(`acting.${place}.to`, {
          validate: (value, { acting }) => {
            const from = readFrom(acting[place]?.from ?? "", today);
            const to = readTo(value, from ?? today);
            if (to === null) return noDate(value);
            return from === null || from <= to || peopleText.actingReversed;
          },
        })}
      />
    </Fields>
  );
}
