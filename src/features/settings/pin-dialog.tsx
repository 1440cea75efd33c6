import { useSetPin } from "#data/people.ts";
import { pinPattern } from "#data/pin.ts";
import type { Person } from "#domain/reference/reference.ts";
import { faultText } from "#text/faults.ts";
import { pinText } from "#text/people.ts";
import { referenceRefusalText } from "#text/refusals.ts";
import { peopleText, settingsText } from "#text/settings.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Fields, TextField } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { useState } from "react";
import { useForm } from "react-hook-form";

interface PinValues {
  pin: string;
  repeat: string;
}

const hidden = {
  type: "password",
  inputMode: "numeric",
  autoComplete: "new-password",
  maxLength: 6,
} as const;

/** Six digits, twice. Never kept as a draft: a PIN belongs nowhere in the clear. */
export function PinDialog({
  person,
  onClose,
  onSaid,
}: {
  person: Person;
  onClose: () => void;
  onSaid: (words: string) => void;
}) {
  const setPin = useSetPin();
  const { register, handleSubmit, formState } = useForm<PinValues>({
    defaultValues: { pin: "", repeat: "" },
  });
  const [failure, setFailure] = useState<string | null>(null);
  const { errors, isSubmitting } = formState;

  const save = handleSubmit(async ({ pin }) => {
    const outcome = await setPin(person, pin);
    if (outcome.kind === "done") {
      onSaid(peopleText.pinSaved(person.name));
      onClose();
    } else {
      setFailure(
        outcome.kind === "refused"
          ? referenceRefusalText(outcome.refusal)
          : faultText[outcome.fault],
      );
    }
  });

  return (
    <Dialog
      opened
      onClose={onClose}
      title={pinText.title(person.name)}
      onSubmit={(event) => void save(event)}
      footer={
        <>
          <Button type="submit" kind="filled" disabled={isSubmitting}>
            {isSubmitting ? pinText.saving : pinText.save}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {settingsText.cancel}
          </Button>
        </>
      }
    >
      <Fields>
        <p>{pinText.does}</p>
        <TextField
          label={pinText.pin}
          hint={pinText.hint}
          data-autofocus
          error={errors.pin?.message}
          {...hidden}
          {...register("pin", { validate: (pin) => pinPattern.test(pin) || pinText.wrongShape })}
        />
        <TextField
          label={pinText.repeat}
          error={errors.repeat?.message}
          {...hidden}
          {...register("repeat", {
            validate: (repeat, { pin }) => repeat === pin || pinText.different,
          })}
        />
        {failure !== null && <Notice tone="error">{failure}</Notice>}
      </Fields>
    </Dialog>
  );
}
