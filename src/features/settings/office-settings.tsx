import { newId, useSendReference } from "#data/commands.ts";
import { useFormDraft } from "#data/form-draft.ts";
import { useSession } from "#data/session.tsx";
import { officeOfTheStandard, type OfficeProfile } from "#domain/reference/reference.ts";
import { faultText } from "#text/faults.ts";
import { referenceRefusalText } from "#text/refusals.ts";
import { officeText, settingsText } from "#text/settings.ts";
import { Button } from "#ui/button.tsx";
import { Fields, TextareaField, TextField } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { OnlyAdministrator, useMayAdminister } from "./only-administrator.tsx";
import styles from "./settings.module.css";

const draftKey = "settings:office";

const parseDraft = (stored: unknown): Partial<OfficeProfile> | null => {
  if (typeof stored !== "object" || stored === null) return null;
  const entries = Object.entries(stored).filter(
    ([name, value]) => name in officeOfTheStandard && typeof value === "string",
  );
  return Object.fromEntries(entries);
};

/** Name and address, for slips, letters and reports. */
export function OfficeSettings() {
  const { reference } = useSession();
  const may = useMayAdminister();
  const send = useSendReference();
  const form = useForm<OfficeProfile>({ defaultValues: reference.office });
  const { register, handleSubmit, formState, reset } = form;
  const draft = useFormDraft(form, draftKey, parseDraft);
  const [said, setSaid] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const save = handleSubmit(async (office) => {
    setFailure(null);
    const outcome = await draft.sending(() =>
      send({ id: newId(), type: "ChangeOffice", office }, [draftKey]),
    );
    if (outcome.kind === "done") {
      reset(office);
      setSaid(settingsText.saved);
      return;
    }
    setFailure(
      outcome.kind === "refused" ? referenceRefusalText(outcome.refusal) : faultText[outcome.fault],
    );
  });
  const restore = () => {
    reset(officeOfTheStandard, { keepDefaultValues: true });
    draft.save(officeOfTheStandard);
  };
  const { isDirty, errors } = formState;
  const lines = { readOnly: !may };

  return (
    <>
      <div className={styles.head}>
        <h2>{settingsText.office}</h2>
      </div>
      <p className={styles.intro}>{officeText.intro}</p>
      <OnlyAdministrator />
      <form noValidate className={styles.form} onSubmit={(event) => void save(event)}>
        <TextField label={officeText.government} {...lines} {...register("government")} />
        <TextField
          label={officeText.name}
          error={errors.name?.message}
          {...lines}
          {...register("name", {
            validate: (name) => name.trim() !== "" || officeText.required,
          })}
        />
        <TextareaField label={officeText.address} rows={3} {...lines} {...register("address")} />
        <Fields columns={2}>
          <TextField label={officeText.phone} {...lines} {...register("phone")} />
          <TextField label={officeText.whatsapp} {...lines} {...register("whatsapp")} />
          <TextField label={officeText.email} {...lines} {...register("email")} />
          <TextField label={officeText.website} {...lines} {...register("website")} />
        </Fields>
        {failure !== null && <Notice tone="error">{failure}</Notice>}
        {may && (
          <div className={styles.acts}>
            <Button type="submit" kind="filled" disabled={!isDirty}>
              {settingsText.save}
            </Button>
            <Button kind="quiet" onClick={restore}>
              {officeText.reset}
            </Button>
            <output className={styles.said}>{isDirty ? settingsText.unsaved : said}</output>
          </div>
        )}
      </form>
    </>
  );
}
