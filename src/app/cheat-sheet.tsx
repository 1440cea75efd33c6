import { keysText } from "#text/shell.ts";
import { uiText } from "#text/ui.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Kbd } from "#ui/kbd.tsx";
import { Notice } from "#ui/notice.tsx";
import { useSingleKeys } from "#ui/use-keys.ts";
import { Fragment } from "react";
import styles from "./cheat-sheet.module.css";

/** Every key there is, on the key `?`. */
export function CheatSheet({ onClose }: { onClose: () => void }) {
  const [singleKeys] = useSingleKeys();
  return (
    <Dialog
      opened
      onClose={onClose}
      title={keysText.title}
      footer={
        <Button kind="quiet" onClick={onClose} data-autofocus>
          {uiText.close}
        </Button>
      }
    >
      {!singleKeys && <Notice>{keysText.off}</Notice>}
      {keysText.groups.map(({ name, keys }) => (
        <section key={name} className={styles.group}>
          <h3>{name}</h3>
          <dl className={styles.keys}>
            {keys.map(([key, meaning]) => (
              <Fragment key={key}>
                <dt>
                  {key.split(" ").map((part) => (
                    <Kbd key={part}>{part}</Kbd>
                  ))}
                </dt>
                <dd>{meaning}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
