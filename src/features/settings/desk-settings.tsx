import { newId, useSendReference } from "#data/commands.ts";
import { useFormDraft } from "#data/form-draft.ts";
import { useSession } from "#data/session.tsx";
import { firstDeskSettings, type DeskSettings as Desk } from "#domain/reference/desk-settings.ts";
import { faultText } from "#text/faults.ts";
import { referenceRefusalText } from "#text/refusals.ts";
import { deskText, settingsText } from "#text/settings.ts";
import { Button } from "#ui/button.tsx";
import { CheckField, TextField } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { OnlyAdministrator, useMayAdminister } from "./only-administrator.tsx";
import styles from "./settings.module.css";

const draftKey = "settings:desk";

interface DeskValues {
  identityNumber: boolean;
  guestPhoto: boolean;
  coversAlone: boolean;
  /** As typed. */
  minutes: string;
}

const valuesOf = ({ identityNumber, guestPhoto, coverAfterMinutes }: Desk): DeskValues => ({
  identityNumber,
  guestPhoto,
  coversAlone: coverAfterMinutes !== null,
  minutes: String(coverAfterMinutes ?? firstDeskSettings.coverAfterMinutes),
});

const deskOf = (
  { identityNumber, guestPhoto, coversAlone, minutes }: DeskValues,
  standing: Desk,
): Desk => ({
  ...standing,
  identityNumber,
  guestPhoto,
  coverAfterMinutes: coversAlone ? Number(minutes.trim() || Number.NaN) : null,
});

const parseDraft = (stored: unknown): Partial<DeskValues> | null => {
  if (typeof stored !== "object" || stored === null) return null;
  const known: Readonly<Record<string, unknown>> = { ...valuesOf(firstDeskSettings) };
  const entries = Object.entries(stored).filter(
    ([key, value]) => typeof value === typeof known[key],
  );
  return Object.fromEntries(entries);
};

/** What is asked of guests, and when the screen at the desk covers itself. */
export function DeskSettings() {
  const { reference } = useSession();
  const may = useMayAdminister();
  const send = useSendReference();
  const form = useForm<DeskValues>({ defaultValues: valuesOf(reference.desk) });
  const { register, handleSubmit, formState, reset, setError, control } = form;
  const draft = useFormDraft(form, draftKey, parseDraft);
  const [said, setSaid] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const coversAlone = useWatch({ control, name: "coversAlone" });

  const save = handleSubmit(async (values) => {
    setFailure(null);
    const desk = deskOf(values, reference.desk);
    const outcome = await draft.sending(() =>
      send({ id: newId(), type: "ChangeDesk", desk }, [draftKey]),
    );
    if (outcome.kind === "done") {
      reset(valuesOf(desk));
      setSaid(settingsText.saved);
    } else if (outcome.kind === "failed") {
      setFailure(faultText[outcome.fault]);
    } else if (outcome.refusal.type === "CoverMinutesWrong") {
      setError(
        "minutes",
        { message: referenceRefusalText(outcome.refusal) },
        { shouldFocus: true },
      );
    } else {
      setFailure(referenceRefusalText(outcome.refusal));
    }
  });
  const { isDirty, errors } = formState;

  return (
    <>
      <div className={styles.head}>
        <h2>{settingsText.desk}</h2>
      </div>
      <p className={styles.intro}>{deskText.intro}</p>
      <OnlyAdministrator />
      <form noValidate onSubmit={(event) => void save(event)}>
        <section className={styles.group} aria-labelledby="meja-tamu">
          <h3 id="meja-tamu">{deskText.guests}</h3>
          <CheckField
            label={deskText.identityNumber}
            detail={deskText.identityNumberDetail}
            disabled={!may}
            {...register("identityNumber")}
          />
          <CheckField
            label={deskText.guestPhoto}
            detail={deskText.guestPhotoDetail}
            disabled={!may}
            {...register("guestPhoto")}
          />
          <div className={styles.law}>
            <Notice>{deskText.photoLaw}</Notice>
          </div>
        </section>
        <section className={styles.part2} aria-labelledby="meja-tutup">
          <h3 id="meja-tutup">{deskText.cover}</h3>
          <p className={styles.intro}>{deskText.coverDetail}</p>
          <CheckField
            label={deskText.coverAlone}
            detail={deskText.coverAloneDetail}
            disabled={!may}
            {...register("coversAlone")}
          />
          {coversAlone && (
            <div className={styles.under}>
              <TextField
                label={deskText.minutes}
                suffix={deskText.minutesUnit}
                hint={deskText.minutesHint}
                inputMode="numeric"
                autoComplete="off"
                readOnly={!may}
                error={errors.minutes?.message}
                {...register("minutes")}
              />
            </div>
          )}
        </section>
        {failure !== null && <Notice tone="error">{failure}</Notice>}
        {may && (
          <div className={styles.saveActs}>
            <Button type="submit" kind="filled" disabled={!isDirty}>
              {settingsText.save}
            </Button>
            <output className={styles.said}>{isDirty ? settingsText.unsaved : said}</output>
          </div>
        )}
      </form>
    </>
  );
}
