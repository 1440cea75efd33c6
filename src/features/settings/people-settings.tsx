import { useSetPin } from "#data/people.ts";
import { useActor, useSession } from "#data/session.tsx";
import type { Person } from "#domain/reference/reference.ts";
import { faultText } from "#text/faults.ts";
import { formatAnd } from "#text/format.ts";
import { pinText } from "#text/people.ts";
import { referenceRefusalText } from "#text/refusals.ts";
import { roleNames } from "#text/roles.ts";
import { peopleText, settingsText } from "#text/settings.ts";
import { Button } from "#ui/button.tsx";
import { DataTable, type DataColumn } from "#ui/data-table.tsx";
import { Notice } from "#ui/notice.tsx";
import { useToast } from "#ui/toasts.tsx";
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
  const toast = useToast();
  const [failure, setFailure] = useState<string | null>(null);

  const open = (key: string, value: string) => setParams({ [key]: value });
  const close = () => setParams({}, { replace: true });
  const asked = params.get(personParam);
  const shown = asked === newPerson ? newPerson : people.find(({ id }) => id === asked);
  const pinOf = people.find(({ id }) => id === params.get(pinParam));

  const clearPin = async (person: Person) => {
    const outcome = await setPin(person, null);
    if (outcome.kind === "done") toast({ text: peopleText.pinCleared(person.name) });
    else if (outcome.kind === "refused") setFailure(referenceRefusalText(outcome.refusal));
    else setFailure(faultText[outcome.fault]);
  };

  return (
    <>
      <div className={styles.head}>
        <h2>{settingsText.people}</h2>
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
      <DataTable
        caption={peopleText.table}
        columns={columnsFor({
          mayAdminister: may,
          ownId: actor.id,
          open,
          clearPin: (person) => void clearPin(person),
        })}
        rows={[...people].sort((one, other) => Number(other.active) - Number(one.active))}
        rowKey={({ id }) => id}
      />
      {may && shown !== undefined && (
        <PersonDialog key={asked} person={shown === newPerson ? null : shown} onClose={close} />
      )}
      {pinOf !== undefined && (may || pinOf.id === actor.id) && (
        <PinDialog person={pinOf} onClose={close} />
      )}
    </>
  );
}

/** What a row can do, and for whom. */
interface Acts {
  readonly mayAdminister: boolean;
  readonly ownId: string;
  readonly open: (key: string, value: string) => void;
  readonly clearPin: (person: Person) => void;
}

const columnsFor = ({
  mayAdminister,
  ownId,
  open,
  clearPin,
}: Acts): readonly DataColumn<Person>[] => [
  {
    id: "name",
    head: peopleText.columnName,
    names: true,
    cell: (person) => (
      <>
        <span className={styles.person}>
          {person.name}
          {person.id === ownId && ` (${peopleText.you})`}
        </span>
        {person.position !== null && <span className={styles.quiet}>{person.position}</span>}
        {person.nip !== null && (
          <span className={styles.quiet}>{`${peopleText.nip} ${person.nip}`}</span>
        )}
      </>
    ),
  },
  {
    id: "roles",
    head: peopleText.columnRoles,
    cell: (person) => (
      <>
        {formatAnd(person.roles.map((role) => roleNames[role]))}
        {!person.active && <span className={styles.quiet}>{peopleText.isInactive}</span>}
      </>
    ),
  },
  {
    id: "pin",
    head: peopleText.columnPin,
    cell: (person) => (person.pin ? peopleText.hasPin : peopleText.noPin),
  },
  {
    id: "acts",
    head: peopleText.columnAct,
    cell: (person) => {
      const mine = person.id === ownId;
      return (
        <div className={styles.rowActs}>
          {mayAdminister && (
            <Button
              size="row"
              aria-label={peopleText.changeOf(person.name)}
              onClick={() => open(personParam, person.id)}
            >
              {peopleText.change}
            </Button>
          )}
          {(mayAdminister || mine) && person.active && (
            <Button
              size="row"
              aria-label={`${person.pin ? pinText.change : pinText.set} ${person.name}`}
              onClick={() => open(pinParam, person.id)}
            >
              {person.pin ? pinText.change : pinText.set}
            </Button>
          )}
          {(mayAdminister || mine) && person.pin && (
            <Button
              size="row"
              kind="quiet"
              aria-label={`${pinText.clear} ${person.name}`}
              onClick={() => clearPin(person)}
            >
              {pinText.clear}
            </Button>
          )}
        </div>
      );
    },
  },
];
