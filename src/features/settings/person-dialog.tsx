import { useFormDraft } from "#data/form-draft.ts";
import { newPerson as newPersonRecord, useAddPerson, useChangePerson } from "#data/people.ts";
import { useNow } from "#data/now.ts";
import type { Person } from "#domain/reference/reference.ts";
import { roles } from "#domain/roles.ts";
import { dayToIsoDate, minuteToDay, msToMinute } from "#domain/time.ts";
import { faultText } from "#text/faults.ts";
import { referenceRefusalText } from "#text/refusals.ts";
import { roleDuties, roleNames } from "#text/roles.ts";
import { peopleText, settingsText } from "#text/settings.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { CheckField, FieldGroup, Fields, TextField } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { ActingPosts } from "./acting-posts.tsx";
import { parseDraft, typedToPost, valuesOf, type PersonValues } from "./person-values.ts";

/** In the address, where otherwise the id of a person stands. */
export const newPerson = "baru";

/** Name, NIP, position and roles of a person, new or known. */
export function PersonDialog({
  person,
  onClose,
  onSaid,
}: {
  person: Person | null;
  onClose: () => void;
  onSaid: (words: string) => void;
}) {
  const add = useAddPerson();
  const change = useChangePerson();
  const form = useForm<PersonValues>({ defaultValues: valuesOf(person) });
  const { register, handleSubmit, formState } = form;
  const draftKey = `settings:person:${person?.id ?? newPerson}`;
  const draft = useFormDraft(form, draftKey, parseDraft);
  const [failure, setFailure] = useState<string | null>(null);

  const cancel = () => void draft.discard().then(onClose);
  const today = dayToIsoDate(minuteToDay(msToMinute(useNow())));

  const save = handleSubmit(async (values) => {
    setFailure(null);
    const acting = values.acting.flatMap((typed) => typedToPost(typed, today) ?? []);
    const given: Person = {
      ...(person ?? newPersonRecord()),
      name: values.name,
      nip: values.nip || null,
      position: values.position || null,
      roles: roles.filter((role) => values.roles.includes(role)),
      active: values.active,
      // Records from before there were posts stay as they are until somebody gets one.
      ...(acting.length > 0 || person?.acting ? { acting } : {}),
    };
    const outcome = await draft.sending(() =>
      person ? change(given, [draftKey]) : add(given, [draftKey]),
    );
    if (outcome.kind === "done") {
      const name = values.name.trim();
      onSaid(person ? peopleText.changed(name) : peopleText.added(name));
      onClose();
    } else {
      setFailure(
        outcome.kind === "refused"
          ? referenceRefusalText(outcome.refusal)
          : faultText[outcome.fault],
      );
    }
  });
  const { errors } = formState;

  return (
    <Dialog
      opened
      onClose={cancel}
      title={person ? peopleText.changeTitle(person.name) : peopleText.addTitle}
      onSubmit={(event) => void save(event)}
      footer={
        <>
          <Button type="submit" kind="filled" disabled={formState.isSubmitting}>
            {settingsText.save}
          </Button>
          <Button kind="quiet" onClick={cancel}>
            {settingsText.cancel}
          </Button>
        </>
      }
    >
      <Fields>
        <TextField
          label={peopleText.name}
          data-autofocus
          autoComplete="off"
          error={errors.name?.message}
          {...register("name", {
            validate: (name) => name.trim() !== "" || referenceRefusalText({ type: "NameMissing" }),
          })}
        />
        <TextField
          label={peopleText.nip}
          optional
          inputMode="numeric"
          autoComplete="off"
          hint={peopleText.nipHint}
          error={errors.nip?.message}
          {...register("nip", { validate: nipProblem })}
        />
        <TextField
          label={peopleText.position}
          optional
          autoComplete="off"
          {...register("position")}
        />
        <FieldGroup
          label={peopleText.roles}
          aside={peopleText.rolesAside}
          error={errors.roles?.message}
        >
          {roles.map((role) => (
            <CheckField
              key={role}
              label={roleNames[role]}
              detail={roleDuties[role]}
              value={role}
              {...register("roles", {
                validate: (chosen) =>
                  chosen.length > 0 || referenceRefusalText({ type: "RoleMissing" }),
              })}
            />
          ))}
        </FieldGroup>
        {person !== null && (
          <CheckField
            label={peopleText.active}
            detail={peopleText.activeDetail}
            {...register("active")}
          />
        )}
        <ActingPosts form={form} today={today} />
        {failure !== null && <Notice tone="error">{failure}</Notice>}
      </Fields>
    </Dialog>
  );
}

const nipProblem = (nip: string): true | string => {
  const digits = nip.replaceAll(/\s/g, "");
  return digits === "" || /^\d{18}$/.test(digits) || peopleText.nipWrong(digits.length);
};
