import { useActivePeople } from "#data/people.ts";
import { useNow } from "#data/now.ts";
import { useActor, useSession } from "#data/session.tsx";
import type { Person } from "#domain/reference/reference.ts";
import { PeopleList, personOfKey } from "#features/people/people-list.tsx";
import { PinEntry } from "#features/people/pin-entry.tsx";
import { useChoosing } from "#features/people/use-choosing.ts";
import { coverText } from "#text/cover.ts";
import { formatFullDate, formatTime } from "#text/format.ts";
import { switchText } from "#text/shell.ts";
import { Button } from "#ui/button.tsx";
import { Mark } from "#ui/mark.tsx";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { createPortal } from "react-dom";
import type { HearKeys } from "./cover.tsx";
import styles from "./cover-panel.module.css";

/** What is seen instead of the page. Opening asks the PIN of who sits here, if there is one. */
export function CoverPanel({ onOpen, hearKeys }: { onOpen: () => void; hearKeys: HearKeys }) {
  const { reference } = useSession();
  const now = useNow();
  const { id } = useActor();
  const people = useActivePeople();
  const me = people.find((person) => person.id === id);
  const [choosing, setChoosing] = useState(false);
  const place = useRef<HTMLElement>(null);
  const steps = useChoosing(onOpen, me?.pin ? me : null);
  const { asked, choose, back } = steps;

  const toPeople = () => {
    back();
    setChoosing(true);
  };
  const toStart = () => {
    setChoosing(false);
    if (me?.pin) void choose(me);
  };

  // The first thing to press, or to type into, whenever what is asked changes.
  const shown = asked ? `pin-${asked.id}` : choosing ? "people" : "closed";
  useEffect(() => {
    const here = place.current?.querySelector(`[data-shown="${shown}"]`);
    here?.querySelector<HTMLElement>("input, [data-autofocus]")?.focus();
  }, [shown]);
  useEffect(() => {
    hearKeys((event) => {
      const { key } = event;
      const inside = place.current?.contains(document.activeElement) ?? false;
      if (shown === "people") {
        const person = personOfKey(people, key);
        if (!person) return;
        // Else the same key would also be typed into what has focus next.
        event.preventDefault();
        void choose(person);
      } else if (key === "Enter" && !inside) {
        // A press beside the button took focus away from it.
        event.preventDefault();
        if (shown === "closed") onOpen();
        else place.current?.querySelector("input")?.focus();
      }
    });
    return () => hearKeys(null);
  });

  return createPortal(
    <main ref={place} data-cover="" className={styles.cover}>
      <header className={styles.head}>
        <Mark size={34} />
        <p className={styles.office}>{reference.office.name}</p>
      </header>
      <div className={styles.middle}>
        <p className={styles.clock}>{formatTime(now)}</p>
        <p className={styles.date}>{formatFullDate(now)}</p>
        <div className={styles.sheet} data-shown={shown}>
          <h1>{choosing && !asked ? coverText.choose : coverText.title}</h1>
          {asked ? (
            <AskPin key={asked.id} person={asked} steps={steps} onSwitch={toPeople} />
          ) : choosing ? (
            <>
              <PeopleList
                people={people}
                currentId={id}
                onChoose={(person) => void choose(person)}
              />
              <div className={styles.acts}>
                <Button kind="quiet" size="lg" onClick={toStart}>
                  {coverText.back}
                </Button>
              </div>
            </>
          ) : (
            <>
              <p className={styles.lead}>{coverText.openHint}</p>
              <p className={styles.lead}>{coverText.kept}</p>
              <div className={styles.acts}>
                <Button kind="filled" size="lg" shortcut="Enter" data-autofocus="" onClick={onOpen}>
                  {coverText.open}
                </Button>
                <Button kind="quiet" size="lg" onClick={toPeople}>
                  {coverText.switch}
                </Button>
              </div>
              {me && <p className={styles.who}>{coverText.atWork(me.name)}</p>}
            </>
          )}
        </div>
      </div>
    </main>,
    document.body,
  );
}

function AskPin({
  person,
  steps: { error, checking, enter },
  onSwitch,
}: {
  person: Person;
  steps: ReturnType<typeof useChoosing>;
  onSwitch: () => void;
}) {
  const pin = useRef<HTMLInputElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await enter(pin.current?.value ?? ""))) pin.current?.select();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <p className={styles.lead}>{coverText.pinHint(person.name)}</p>
      <p className={styles.lead}>{coverText.kept}</p>
      <PinEntry inputRef={pin} error={error} disabled={checking} />
      <div className={styles.acts}>
        <Button type="submit" kind="filled" size="lg" disabled={checking}>
          {checking ? switchText.checking : coverText.open}
        </Button>
        <Button kind="quiet" size="lg" onClick={onSwitch}>
          {coverText.switch}
        </Button>
      </div>
    </form>
  );
}
