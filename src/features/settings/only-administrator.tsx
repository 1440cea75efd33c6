import { useActor, useSession } from "#data/session.tsx";
import { mayAdminister } from "#domain/permissions.ts";
import { formatAnd } from "#text/format.ts";
import { settingsText } from "#text/settings.ts";
import { Notice } from "#ui/notice.tsx";
import styles from "./settings.module.css";

/** Whether the person at the desk may change these settings. */
export const useMayAdminister = (): boolean => {
  const actor = useActor();
  const { readOnly } = useSession();
  return mayAdminister(actor) && !readOnly;
};

/** Why nothing can be changed here, and who can. */
export function OnlyAdministrator() {
  const { people } = useSession();
  const may = useMayAdminister();
  if (may) return null;
  const names = people.filter(({ active, roles }) => active && roles.includes("administrator"));
  return (
    <div className={styles.note}>
      <Notice>
        {settingsText.onlyAdministrator}{" "}
        {settingsText.administrators(formatAnd(names.map(({ name }) => name)))}
      </Notice>
    </div>
  );
}
