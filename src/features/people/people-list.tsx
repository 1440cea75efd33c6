import { useSession } from "#data/session.tsx";
import type { Person } from "#domain/reference/reference.ts";
import { formatAnd } from "#text/format.ts";
import { actorRoleNames } from "#text/roles.ts";
import { switchText } from "#text/shell.ts";
import { AvatarInitials } from "#ui/avatar-initials.tsx";
import { Kbd } from "#ui/kbd.tsx";
import styles from "./people.module.css";

/** Number keys reach the first nine; the others by arrow, Tab or mouse. */
const numbered = 9;

/** Everybody who can sit down here, each with a key. */
export function PeopleList({
  people,
  currentId,
  onChoose,
}: {
  people: readonly Person[];
  currentId: string | null;
  onChoose: (person: Person) => void;
}) {
  const { colleagues } = useSession();
  return (
    <ul className={styles.list}>
      {people.map((person, index) => {
        const current = person.id === currentId;
        // With what is held for somebody else today.
        const today = colleagues.find(({ id }) => id === person.id) ?? { roles: person.roles };
        return (
          <li key={person.id}>
            <button
              type="button"
              className={styles.person}
              aria-current={current || undefined}
              aria-keyshortcuts={index < numbered ? String(index + 1) : undefined}
              data-autofocus={index === 0 || undefined}
              onClick={() => onChoose(person)}
            >
              <AvatarInitials name={person.name} />
              <span className={styles.words}>
                <span className={styles.name}>{person.name}</span>
                <span className={styles.roles}>{formatAnd(actorRoleNames(today))}</span>
              </span>
              {current && <span className={styles.mark}>{switchText.now}</span>}
              {!current && person.pin && <span className={styles.mark}>{switchText.hasPin}</span>}
              {index < numbered && <Kbd>{String(index + 1)}</Kbd>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** The person a pressed key stands for. */
export const personOfKey = (people: readonly Person[], key: string): Person | undefined =>
  /^[1-9]$/.test(key) ? people[Number(key) - 1] : undefined;
