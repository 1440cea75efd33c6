import { useActor, useSession } from "#data/session.tsx";
import { mayAdminister, mayChangeHandling } from "#domain/permissions.ts";
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

/** Whether the person may change units and templates. */
export const useMayChangeHandling = (): boolean => {
  const actor = useActor();
  const { readOnly } = useSession();
  return mayChangeHandling(actor) && !readOnly;
};

/** Why nothing can be changed here, and who can. */
export function OnlyAdministrator() {
  const may = useMayAdminister();
  return may ? null : <WhoCan sentence={settingsText.onlyAdministrator} />;
}

export function OnlyAdministratorOrHead() {
  const may = useMayChangeHandling();
  return may ? null : <WhoCan sentence={settingsText.onlyAdministratorOrHead} />;
}

function WhoCan({ sentence }: { sentence: string }) {
  const { people } = useSession();
  const names = people.filter(({ active, roles }) => active && roles.includes("administrator"));
  return (
    <div className={styles.note}>
      <Notice>
        {sentence} {settingsText.administrators(formatAnd(names.map(({ name }) => name)))}
      </Notice>
    </div>
  );
}
