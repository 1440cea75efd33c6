import { useDraft } from "#data/drafts.ts";
import { caseFileText, momentWords } from "#text/case-file.ts";
import { Button } from "#ui/button.tsx";
import { TextareaField } from "#ui/field.tsx";
import { useState, type FormEvent } from "react";
import { CaseSection } from "./case-section.tsx";
import styles from "./case-file.module.css";
import { useCaseView } from "./case-view.ts";
import { commandHead, useAct } from "./use-act.ts";

/** What colleagues tell each other about the case. */
export function NotesPart() {
  const { item, actor, mayNote, now, compact } = useCaseView();
  const draftKey = `note:${actor.id}:${item.id}`;
  const draft = useDraft(draftKey, asText);
  const [writing, setWriting] = useState(false);
  const open = writing || (typeof draft.initial === "string" && draft.initial !== "");
  const { notes } = item;
  if (notes.length === 0 && !mayNote) return null;
  return (
    <CaseSection
      id="catatan"
      title={caseFileText.notes}
      detail={notes.length > 0 ? notes.length : undefined}
      foldable={compact}
      startsFolded={notes.length === 0}
      action={
        mayNote &&
        !open && (
          <Button kind="quiet" size="row" onClick={() => setWriting(true)}>
            {caseFileText.addNote}
          </Button>
        )
      }
    >
      {open && draft.initial !== undefined && (
        <NoteForm
          draftKey={draftKey}
          draft={draft}
          start={draft.initial ?? ""}
          onDone={() => setWriting(false)}
        />
      )}
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.toReversed().map((note) => (
            <li key={`${note.at}-${note.text}`} className={styles.note}>
              <p className={styles.noteText}>{note.text}</p>
              <p className={styles.noteBy}>
                {caseFileText.noteBy(note.by.name, momentWords(note.at, now))}
              </p>
            </li>
          ))}
        </ul>
      )}
    </CaseSection>
  );
}

const asText = (stored: unknown): string | null => (typeof stored === "string" ? stored : null);

function NoteForm({
  draftKey,
  draft,
  start,
  onDone,
}: {
  draftKey: string;
  draft: ReturnType<typeof useDraft<string>>;
  start: string;
  onDone: () => void;
}) {
  const { item } = useCaseView();
  const { act, problem, busy } = useAct(item);
  const [text, setText] = useState(start);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    draft.hold();
    const acted = await act(
      { ...commandHead(item), type: "AddNote", text },
      { endsDrafts: [draftKey] },
    );
    if (!acted.ok) {
      draft.release(text);
      return;
    }
    draft.forget();
    setText("");
    onDone();
  };
  return (
    <form className={styles.noteForm} noValidate onSubmit={(event) => void save(event)}>
      <TextareaField
        label={caseFileText.note}
        hint={caseFileText.noteHint}
        error={problem ?? undefined}
        value={text}
        rows={3}
        onChange={(event) => {
          setText(event.currentTarget.value);
          draft.save(event.currentTarget.value);
        }}
      />
      <div className={styles.formActs}>
        <Button type="submit" disabled={busy}>
          {caseFileText.saveNote}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            void draft.discard();
            setText("");
            onDone();
          }}
        >
          {caseFileText.cancel}
        </Button>
      </div>
    </form>
  );
}
