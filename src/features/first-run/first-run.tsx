import { useFormDraft } from "#data/form-draft.ts";
import { newPerson, useAddPerson } from "#data/people.ts";
import { useSession } from "#data/session.tsx";
import { isRole, roles, type Role } from "#domain/roles.ts";
import { standards } from "#domain/services/index.ts";
import { newestVersion } from "#domain/service-standard.ts";
import { faultText } from "#text/faults.ts";
import { firstRunText } from "#text/first-run.ts";
import { referenceRefusalText } from "#text/refusals.ts";
import { roleDuties, roleNames } from "#text/roles.ts";
import { shellText } from "#text/shell.ts";
import { Button } from "#ui/button.tsx";
import { CheckField, FieldGroup, TextField } from "#ui/field.tsx";
import { Mark } from "#ui/mark.tsx";
import { Notice } from "#ui/notice.tsx";
import { usePageTitle } from "#ui/use-page-title.ts";
import { useState } from "react";
import { useForm } from "react-hook-form";
import styles from "./first-run.module.css";
import { TrySample } from "./try-sample.tsx";

interface FirstPerson {
  name: string;
  roles: Role[];
}

const draftKey = "first-run";

/** What still fits of a draft; it may be older than this form. */
const parseDraft = (stored: unknown): FirstPerson | null => {
  if (typeof stored !== "object" || stored === null) return null;
  const name = "name" in stored && typeof stored.name === "string" ? stored.name : "";
  const chosen = "roles" in stored && Array.isArray(stored.roles) ? stored.roles : [];
  return { name, roles: chosen.filter(isRole) };
};

/** Nobody has worked on this device yet: who begins, and in which role. */
export function FirstRunPage() {
  usePageTitle(firstRunText.here);
  const [standard] = standards;
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <div className={styles.head}>
          <Mark size={38} />
          <div>
            <h1 className={styles.product}>{shellText.product}</h1>
            <p className={styles.office}>{shellText.office}</p>
          </div>
        </div>
        <div className={styles.halves}>
          <section aria-labelledby="mulai">
            <h2 id="mulai">{firstRunText.here}</h2>
            <p className={styles.lead}>{firstRunText.hereDetail}</p>
            <FirstPersonForm />
          </section>
          <div className={styles.aside}>
            <section aria-labelledby="peran-memandu">
              <h2 id="peran-memandu" className={styles.small}>
                {firstRunText.plainly}
              </h2>
              <p>{firstRunText.plainlyDetail}</p>
            </section>
            <TrySample />
          </div>
        </div>
      </div>
      {standard && (
        <p className={styles.foot}>{firstRunText.foot(newestVersion(standard).decree)}</p>
      )}
    </main>
  );
}

function FirstPersonForm() {
  const { signIn } = useSession();
  const addPerson = useAddPerson();
  const form = useForm<FirstPerson>({ defaultValues: { name: "", roles: [] } });
  const { register, handleSubmit, formState } = form;
  const { sending } = useFormDraft(form, draftKey, parseDraft);
  const [failure, setFailure] = useState<string | null>(null);

  const begin = handleSubmit(async ({ name, roles: chosen }) => {
    setFailure(null);
    const all = new Set<Role>([...chosen, "administrator"]);
    const person = { ...newPerson(), name, roles: roles.filter((role) => all.has(role)) };
    const outcome = await sending(() => addPerson(person, [draftKey]));
    if (outcome.kind === "done") {
      signIn(person.id);
    } else {
      setFailure(
        outcome.kind === "refused"
          ? referenceRefusalText(outcome.refusal)
          : faultText[outcome.fault],
      );
    }
  });

  return (
    <form noValidate className={styles.form} onSubmit={(event) => void begin(event)}>
      <TextField
        label={firstRunText.name}
        autoComplete="name"
        size="lg"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing this page is for.
        autoFocus
        error={formState.errors.name?.message}
        {...register("name", {
          validate: (name) => name.trim() !== "" || firstRunText.nameMissing,
        })}
      />
      <FieldGroup
        label={firstRunText.roles}
        aside={firstRunText.rolesAside}
        error={formState.errors.roles?.message}
        hint={firstRunText.administrator}
      >
        {roles.map((role) => (
          <CheckField
            key={role}
            label={roleNames[role]}
            detail={roleDuties[role]}
            value={role}
            {...register("roles", {
              validate: (chosen) => chosen.length > 0 || firstRunText.rolesMissing,
            })}
          />
        ))}
      </FieldGroup>
      {failure !== null && <Notice tone="error">{failure}</Notice>}
      <div>
        <Button type="submit" kind="filled" size="lg" disabled={formState.isSubmitting}>
          {firstRunText.start}
        </Button>
      </div>
    </form>
  );
}
