import { useFormDraft } from "#data/form-draft.ts";
import { newPerson as newPersonRecord, useAddPerson, useChangePerson } from "#data/people.ts";
import type { Person } from "#domain/reference/reference.ts";
import { isRole, roles, type Role } from "#domain/roles.ts";
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

/** In the address, where otherwise the id of a person stands. */
export const newPerson = "baru";

interface PersonValues {
  name: string;
  nip: string;
  position: string;
  roles: Role[];
  active: boolean;
}

const valuesOf = (person: Person | null): PersonValues => ({
  name: person?.name ?? "",
  nip: person?.nip ?? "",
  position: person?.position ?? "",
  roles: [...(person?.roles ?? [])],
  active: person?.active ?? true,
});

const parseDraft = (stored: unknown): Partial<PersonValues> | null => {
  if (typeof stored !== "object" || stored === null) return null;
  const draft: Partial<PersonValues> = {};
  for (const [key, value] of Object.entries(stored)) {
    if (typeof value !== "string") continue;
    if (key === "name" || key === "nip" || key === "position") draft[key] = value;
  }
  if ("roles" in stored && Array.isArray(stored.roles)) draft.roles = stored.roles.filter(isRole);
  if ("active" in stored && typeof stored.active === "boolean") draft.active = stored.active;
  return draft;
};

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
  const save = handleSubmit(async (values) => {
    setFailure(null);
    const given: Person = {
      ...(person ?? newPersonRecord()),
      name: values.name,
      nip: values.nip || null,
      position: values.position || null,
      roles: roles.filter((role) => values.roles.includes(role)),
      active: values.active,
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
        {failure !== null && <Notice tone="error">{failure}</Notice>}
      </Fields>
    </Dialog>
  );
}

const nipProblem = (nip: string): true | string => {
  const digits = nip.replaceAll(/\s/g, "");
  return digits === "" || /^\d{18}$/.test(digits) || peopleText.nipWrong(digits.length);
};
