import { useNow } from "#data/now.ts";
import { useSetPin } from "#data/people.ts";
import { useActor, useSession } from "#data/session.tsx";
import type { ActingPost, Person } from "#domain/reference/reference.ts";
import { dayToIsoDate, minuteToDay, msToMinute } from "#domain/time.ts";
import { faultText } from "#text/faults.ts";
import { formatAnd } from "#text/format.ts";
import { pinText } from "#text/people.ts";
import { referenceRefusalText } from "#text/refusals.ts";
import { actingState, actingWords, roleNames } from "#text/roles.ts";
import { peopleText, settingsText } from "#text/settings.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { OnlyAdministrator, useMayAdminister } from "./only-administrator.tsx";
import { newPerson, PersonDialog } from "./person-dialog.tsx";
import { PinDialog } from "./pin-dialog.tsx";
import styles from "./settings.module.css";

/** The open dialog stands in the address, so that a reload comes back to it with its draft. */
const personParam = "orang";
const pinParam = "pin";

/** Everybody whose name stands or stood in the history, and what each may do. */
export function PeopleSettings() {
  const { people } = useSession();
  const actor = useActor();
  const may = useMayAdminister();
  const [params, setParams] = useSearchParams();
  const setPin = useSetPin();
  const [said, setSaid] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const open = (key: string, value: string) => setParams({ [key]: value });
  const close = () => setParams({}, { replace: true });
  const asked = params.get(personParam);
  const shown = asked === newPerson ? newPerson : people.find(({ id }) => id === asked);
  const pinOf = people.find(({ id }) => id === params.get(pinParam));

  const clearPin = async (person: Person) => {
    const outcome = await setPin(person, null);
    if (outcome.kind === "done") setSaid(peopleText.pinCleared(person.name));
    else if (outcome.kind === "refused") setFailure(referenceRefusalText(outcome.refusal));
    else setFailure(faultText[outcome.fault]);
  };

  return (
    <>
      <div className={styles.head}>
        <h2>{settingsText.people}</h2>
        <output className={styles.said}>{said}</output>
        {may && (
          <Button kind="filled" onClick={() => open(personParam, newPerson)}>
            {peopleText.add}
          </Button>
        )}
      </div>
      <p className={styles.intro}>{peopleText.intro}</p>
      <OnlyAdministrator />
      {failure !== null && (
        <div className={styles.note}>
          <Notice tone="error">{failure}</Notice>
        </div>
      )}
      <ul className={styles.people}>
        {[...people].sort(byActive).map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            mine={person.id === actor.id}
            mayAdminister={may}
            onChange={() => open(personParam, person.id)}
            onPin={() => open(pinParam, person.id)}
            onClearPin={() => void clearPin(person)}
          />
        ))}
      </ul>
      {may && shown !== undefined && (
        <PersonDialog
          key={asked}
          person={shown === newPerson ? null : shown}
          onClose={close}
          onSaid={setSaid}
        />
      )}
      {pinOf !== undefined && (may || pinOf.id === actor.id) && (
        <PinDialog person={pinOf} onClose={close} onSaid={setSaid} />
      )}
    </>
  );
}

const byActive = (one: Person, other: Person): number => Number(other.active) - Number(one.active);

const nearness = { running: 0, future: 1, past: 2 } as const;

/** What holds today first, then what comes, then what is over. */
const byNearness =
  (today: string) =>
  (one: ActingPost, other: ActingPost): number =>
    nearness[actingState(one, today)] - nearness[actingState(other, today)] ||
    one.from.localeCompare(other.from);

function PersonRow({
  person,
  mine,
  mayAdminister,
  onChange,
  onPin,
  onClearPin,
}: {
  person: Person;
  mine: boolean;
  mayAdminister: boolean;
  onChange: () => void;
  onPin: () => void;
  onClearPin: () => void;
}) {
  const { name, position, nip, roles, active, pin, acting = [] } = person;
  const today = dayToIsoDate(minuteToDay(msToMinute(useNow())));
  const mayPin = (mayAdminister || mine) && active;
  return (
    <li className={styles.row}>
      <div>
        <span className={styles.person}>{mine ? peopleText.own(name) : name}</span>
        {position !== null && <span className={styles.quiet}>{position}</span>}
        {nip !== null && <span className={styles.quiet}>{peopleText.nipOf(nip)}</span>}
      </div>
      <div>
        {formatAnd(roles.map((role) => roleNames[role]))}
        {acting.toSorted(byNearness(today)).map((post) => (
          <span
            key={`${post.role} ${post.from}`}
            className={styles.standing}
            data-state={actingState(post, today)}
          >
            {actingWords(post, today)}
          </span>
        ))}
        {!active && <span className={styles.quiet}>{peopleText.isInactive}</span>}
        {pin !== null && <span className={styles.quiet}>{peopleText.hasPin}</span>}
      </div>
      <div className={styles.rowActs}>
        {mayAdminister && (
          <Button size="row" onClick={onChange}>
            {peopleText.change}
            <span className="pl-visually-hidden">{` ${name}`}</span>
          </Button>
        )}
        {mayPin && (
          <Button size="row" onClick={onPin}>
            {pin ? pinText.change : pinText.set}
            <span className="pl-visually-hidden">{` ${name}`}</span>
          </Button>
        )}
        {mayPin && pin !== null && (
          <Button size="row" kind="quiet" onClick={onClearPin}>
            {pinText.clear}
            <span className="pl-visually-hidden">{` ${name}`}</span>
          </Button>
        )}
      </div>
    </li>
  );
}
