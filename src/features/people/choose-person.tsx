import { useActivePeople } from "#data/people.ts";
import { switchText } from "#text/shell.ts";
import { Button } from "#ui/button.tsx";
import { Mark } from "#ui/mark.tsx";
import { useKeys } from "#ui/use-keys.ts";
import { usePageTitle } from "#ui/use-page-title.ts";
import { useRef, type FormEvent } from "react";
import { PeopleList, personOfKey } from "./people-list.tsx";
import styles from "./people.module.css";
import { PinEntry } from "./pin-entry.tsx";
import { useChoosing } from "./use-choosing.ts";

const nothing = () => undefined;

/** People are known on this device, yet none of them sits at this tab: who is it? */
export function ChoosePerson() {
  usePageTitle(switchText.choose);
  const people = useActivePeople();
  const pin = useRef<HTMLInputElement>(null);
  const { asked, error, checking, choose, enter, back } = useChoosing(nothing);
  const digits = people.slice(0, 9).map((_person, index) => String(index + 1));
  useKeys(
    Object.fromEntries(
      digits.map((digit) => [
        digit,
        () => {
          const person = personOfKey(people, digit);
          if (person) void choose(person);
        },
      ]),
    ),
    asked === null,
  );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await enter(pin.current?.value ?? ""))) pin.current?.select();
  };
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <Mark size={34} />
        <h1>{asked ? switchText.pinTitle(asked.name) : switchText.choose}</h1>
        {asked ? (
          <form noValidate onSubmit={(event) => void submit(event)}>
            <PinEntry key={asked.id} inputRef={pin} error={error} disabled={checking} />
            <div className={styles.acts}>
              <Button type="submit" kind="filled" size="lg" disabled={checking}>
                {checking ? switchText.checking : switchText.enter}
              </Button>
              <Button kind="quiet" size="lg" onClick={back}>
                {switchText.back}
              </Button>
            </div>
          </form>
        ) : (
          <>
            <p className={styles.lead}>{switchText.chooseDetail}</p>
            <PeopleList
              people={people}
              currentId={null}
              onChoose={(person) => void choose(person)}
            />
          </>
        )}
      </div>
    </main>
  );
}
