import { useActivePeople } from "#data/people.ts";
import { useActor } from "#data/session.tsx";
import { mayAdminister } from "#domain/permissions.ts";
import { coverText } from "#text/cover.ts";
import { shellText, switchText } from "#text/shell.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { useCallback, useEffect, useRef, type FormEvent } from "react";
import { Link } from "react-router";
import { PeopleList, personOfKey } from "./people-list.tsx";
import { PinEntry } from "./pin-entry.tsx";
import { useChoosing } from "./use-choosing.ts";

/** *Ganti petugas*: one key and one digit. What the one before was typing waits as a draft. */
export function SwitchPerson({
  onClose,
  onSeated,
  onCover,
}: {
  onClose: () => void;
  /** Somebody else sits there now; the initials in the header show it, this lets it be said. */
  onSeated: (name: string) => void;
  onCover: () => void;
}) {
  const people = useActivePeople();
  const actor = useActor();
  const pin = useRef<HTMLInputElement>(null);
  const seated = useCallback(
    ({ id, name }: { readonly id: string; readonly name: string }) => {
      onClose();
      if (id !== actor.id) onSeated(name);
    },
    [onClose, onSeated, actor.id],
  );
  const { asked, error, checking, choose, enter, back } = useChoosing(seated);

  useEffect(() => {
    if (asked) return;
    const onKey = (event: KeyboardEvent) => {
      const person = personOfKey(people, event.key);
      if (!person || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      void choose(person);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [asked, people, choose]);

  const coverLater = () => {
    onClose();
    // First the dialog gives focus back, so that opening the cover can give it back too.
    requestAnimationFrame(() => requestAnimationFrame(onCover));
  };

  if (asked) {
    const submit = async (event: FormEvent) => {
      event.preventDefault();
      if (!(await enter(pin.current?.value ?? ""))) pin.current?.select();
    };
    return (
      <Dialog
        opened
        onClose={onClose}
        title={switchText.pinTitle(asked.name)}
        onSubmit={(event) => void submit(event)}
        footer={
          <>
            <Button type="submit" kind="filled" disabled={checking}>
              {checking ? switchText.checking : switchText.enter}
            </Button>
            <Button kind="quiet" onClick={back}>
              {switchText.back}
            </Button>
          </>
        }
      >
        <PinEntry key={asked.id} inputRef={pin} error={error} disabled={checking} />
      </Dialog>
    );
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={switchText.title}
      detail={switchText.detail}
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            {shellText.cancel}
          </Button>
          <Button shortcut="F9" onClick={coverLater}>
            {coverText.close}
          </Button>
          {mayAdminister(actor) && (
            <p>
              <Link to="/pengaturan/orang" onClick={onClose}>
                {switchText.manage}
              </Link>
            </p>
          )}
        </>
      }
    >
      <PeopleList people={people} currentId={actor.id} onChoose={(person) => void choose(person)} />
    </Dialog>
  );
}
