import { useFormDraft } from "#data/form-draft.ts";
import { useNow } from "#data/now.ts";
import { dayToIsoDate, minuteToDay, msToMinute } from "#domain/time.ts";
import { textToWindow, type DayMark } from "#domain/working-calendar.ts";
import { calendarText } from "#text/calendar.ts";
import { parseDate } from "#text/dates.ts";
import { formatIsoDate } from "#text/format.ts";
import { settingsText } from "#text/settings.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { DateField, Fields, RadioGroupField, TextField } from "#ui/field.tsx";
import { useForm, useWatch } from "react-hook-form";

/** In the address, where otherwise the date of a mark stands. */
export const newMark = "baru";

interface MarkValues {
  date: string;
  state: "open" | "closed";
  name: string;
  hours: string;
}

const valuesOf = (mark: DayMark | null): MarkValues => ({
  date: mark ? formatIsoDate(mark.date) : "",
  state: mark?.open ? "open" : "closed",
  name: mark?.name ?? "",
  hours: (mark?.hours ?? []).map(windowToText).join(", "),
});

/** "08:00-12:00" → "08.00–12.00" */
const windowToText = (window: string): string => window.replaceAll(":", ".").replace("-", "–");

/** "08.00–12.00, 13.00 - 15.00" → windows as the calendar keeps them; null when one is not readable. */
const textToWindows = (text: string): readonly string[] | null => {
  const windows = text
    .split(/[,;]|\bdan\b/)
    .map((part) =>
      part
        .trim()
        .replaceAll(".", ":")
        .replace(/\s*[–—-]\s*/, "-"),
    )
    .filter(Boolean)
    .map((part) => part.replaceAll(/\b(\d):/g, "0$1:"));
  return windows.every((window) => textToWindow(window) !== null) ? windows : null;
};

const parseDraft = (stored: unknown): Partial<MarkValues> | null => {
  if (typeof stored !== "object" || stored === null) return null;
  const draft: Partial<MarkValues> = {};
  for (const [key, value] of Object.entries(stored)) {
    if (typeof value !== "string") continue;
    if (key === "date" || key === "name" || key === "hours") draft[key] = value;
    if (key === "state" && (value === "open" || value === "closed")) draft.state = value;
  }
  return draft;
};

/** One day that the office decides about itself. It goes into the unpublished revision. */
export function MarkDialog({
  mark,
  onPut,
  onClose,
}: {
  mark: DayMark | null;
  onPut: (mark: DayMark) => Promise<void>;
  onClose: () => void;
}) {
  const now = useNow();
  const today = dayToIsoDate(minuteToDay(msToMinute(now)));
  const form = useForm<MarkValues>({ defaultValues: valuesOf(mark) });
  const { register, handleSubmit, formState, control } = form;
  const draft = useFormDraft(form, `calendar:mark:${mark?.date ?? newMark}`, parseDraft);
  const state = useWatch({ control, name: "state" });
  const date = useWatch({ control, name: "date" });
  const { errors } = formState;

  const cancel = () => void draft.discard().then(onClose);
  const put = handleSubmit(async (values) => {
    const read = parseDate(values.date, { today });
    if (!read) return;
    const hours = values.state === "open" ? (textToWindows(values.hours) ?? []) : [];
    await onPut({
      date: read.date,
      open: values.state === "open",
      name: values.name.trim(),
      ...(hours.length > 0 ? { hours } : {}),
    });
    await draft.discard();
    onClose();
  });

  return (
    <Dialog
      opened
      onClose={cancel}
      title={calendarText.markTitle}
      detail={calendarText.markDetail}
      onSubmit={(event) => void put(event)}
      footer={
        <>
          <Button type="submit" kind="filled">
            {calendarText.put}
          </Button>
          <Button kind="quiet" onClick={cancel}>
            {settingsText.cancel}
          </Button>
        </>
      }
    >
      <Fields>
        <DateField
          label={calendarText.date}
          data-autofocus
          hint={dateHint(date, today)}
          error={errors.date?.message}
          {...register("date", {
            validate: (text) => parseDate(text, { today }) !== null || calendarText.dateWrong,
          })}
        />
        <RadioGroupField
          label={calendarText.state}
          layout="segments"
          choices={[
            { value: "closed", label: calendarText.closed },
            { value: "open", label: calendarText.open },
          ]}
          {...register("state")}
        />
        <TextField
          label={calendarText.name}
          hint={calendarText.nameHint}
          autoComplete="off"
          error={errors.name?.message}
          {...register("name", {
            validate: (name) => name.trim() !== "" || calendarText.nameMissing,
          })}
        />
        {state === "open" && (
          <TextField
            label={calendarText.hoursOfDay}
            optional
            hint={calendarText.hoursHint}
            autoComplete="off"
            error={errors.hours?.message}
            {...register("hours", {
              validate: (text) => textToWindows(text) !== null || calendarText.hoursWrong,
            })}
          />
        )}
      </Fields>
    </Dialog>
  );
}

/** How the typed date was understood; a day of the past is allowed and said. */
const dateHint = (text: string, today: string): string => {
  const read = parseDate(text, { today });
  if (!read) return calendarText.dateHint;
  return read.date < today
    ? `${formatIsoDate(read.date)}. ${calendarText.datePast}`
    : formatIsoDate(read.date);
};
