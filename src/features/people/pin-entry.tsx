import { switchText } from "#text/shell.ts";
import { TextField } from "#ui/field.tsx";
import type { RefObject } from "react";

/** Six digits, hidden, from a keypad on phones. */
export function PinEntry({
  inputRef,
  error,
  disabled,
}: {
  inputRef: RefObject<HTMLInputElement | null>;
  error: string | undefined;
  disabled: boolean;
}) {
  return (
    <TextField
      ref={inputRef}
      label={switchText.pin}
      hint={switchText.pinHint}
      error={error}
      type="password"
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      size="lg"
      readOnly={disabled}
      data-autofocus
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a person was chosen; this is what is asked next.
      autoFocus
    />
  );
}
