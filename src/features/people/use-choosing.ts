import { useSwitchPerson } from "#data/people.ts";
import { pinPattern } from "#data/pin.ts";
import type { Person } from "#domain/reference/reference.ts";
import { switchText } from "#text/shell.ts";
import { useCallback, useState } from "react";

/**
 * Choosing a person, then the PIN if there is one. PBKDF2 takes a moment of its own, which is all
 * the delay a wrong guess needs here. `first` is asked for a PIN from the beginning.
 */
export const useChoosing = (onSeated: (person: Person) => void, first: Person | null = null) => {
  const switchTo = useSwitchPerson();
  const [asked, setAsked] = useState<Person | null>(first);
  const [error, setError] = useState<string | undefined>();
  const [checking, setChecking] = useState(false);

  const choose = useCallback(
    async (person: Person) => {
      setError(undefined);
      if (person.pin) setAsked(person);
      else if (await switchTo(person, null)) onSeated(person);
    },
    [switchTo, onSeated],
  );

  const enter = useCallback(
    async (pin: string): Promise<boolean> => {
      if (!asked) return false;
      if (!pinPattern.test(pin)) {
        setError(switchText.pinIncomplete);
        return false;
      }
      setChecking(true);
      const seated = await switchTo(asked, pin);
      setChecking(false);
      if (seated) onSeated(asked);
      else setError(switchText.pinWrong);
      return seated;
    },
    [asked, switchTo, onSeated],
  );

  const back = useCallback(() => {
    setAsked(null);
    setError(undefined);
  }, []);

  return { asked, error, checking, choose, enter, back };
};
