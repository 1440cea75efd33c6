import type { Task, Work } from "#domain/case/case.ts";
import type { NewAttachment } from "#domain/case/events.ts";
import { dayToIsoDate, minuteToDay, msToMinute } from "#domain/time.ts";
import { useFileList } from "#data/attachments.ts";
import { useDraft } from "#data/drafts.ts";
import { useSession } from "#data/session.tsx";
import { acceptFile, maxFileBytes } from "#documents/files/accept-file.ts";
import { paperKinds, pickerTypes } from "#documents/files/file-kinds.ts";
import { attachmentText } from "#text/attachments.ts";
import { momentWords } from "#text/case-file.ts";
import { formatDateTime } from "#text/format.ts";
import { handlingText } from "#text/handling.ts";
import { problemText } from "#text/problems.ts";
import { Button } from "#ui/button.tsx";
import { textToMoment } from "#ui/field-form/form-values.ts";
import { DateField, Fields, TextareaField } from "#ui/field.tsx";
import { FileDrop } from "#ui/file-drop.tsx";
import { fileMessages } from "#ui/file-messages.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { useCallback, useState, type FormEvent } from "react";
import { CaseSection } from "./case-section.tsx";
import styles from "./case-file.module.css";
import { useCaseView } from "./case-view.ts";
import { commandHead, useAct } from "./use-act.ts";

interface WorkDraft {
  readonly text: string;
  /** As typed. */
  readonly doneAt: string;
  readonly attachments: readonly NewAttachment[];
}

/** What was done about the case, and what those report who were asked to do something about it. */
export function WorksPart() {
  const { item, standard, actor, mayWork, compact } = useCaseView();
  const { clock } = useSession();
  const draftKey = `work:${actor.id}:${item.id}`;
  const draft = useDraft(draftKey, asDraft);
  const [begun, setBegun] = useState<WorkDraft | null>(null);
  const { works: spec } = standard;
  const works = item.works ?? [];
  const tasks = item.tasks ?? [];
  if (!spec) return null;
  const here = mayWork && spec.at.includes(item.stage);
  if (!here && works.length === 0 && tasks.length === 0) return null;

  const start = begun ?? (here ? draft.initial : null) ?? null;
  const begin = (text = "") => setBegun({ text, doneAt: formatDateTime(clock()), attachments: [] });
  return (
    <CaseSection
      id="tindak-lanjut"
      title={spec.title}
      detail={works.length > 0 ? works.length : undefined}
      action={
        here &&
        !start && (
          <Button size={compact ? "row" : "sm"} onClick={() => begin()}>
            {spec.verb}
          </Button>
        )
      }
    >
      {start && draft.initial !== undefined && (
        <WorkForm
          key={begun ? "begun" : "restored"}
          draftKey={draftKey}
          draft={draft}
          start={start}
          onDone={() => setBegun(null)}
        />
      )}
      {works.length === 0 && !start && (
        <p className={styles.quiet}>{handlingText.none(spec.noun)}</p>
      )}
      {works.length > 0 && (
        <ul className={styles.notes}>
          {works.toReversed().map((work) => (
            <WorkEntry key={work.v} work={work} />
          ))}
        </ul>
      )}
      {tasks.toReversed().map((task) => (
        <TaskEntry key={task.id} task={task} onTake={here && !start ? begin : undefined} />
      ))}
    </CaseSection>
  );
}

const asDraft = (stored: unknown): WorkDraft | null =>
  typeof stored === "object" && stored !== null && "text" in stored && "attachments" in stored
    ? // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this very form, under its own key.
      (stored as WorkDraft)
    : null;

function WorkEntry({ work: { text, by, at, doneAt, attachments } }: { work: Work }) {
  const { item, now, ask } = useCaseView();
  const late = msToMinute(doneAt) !== msToMinute(at);
  return (
    <li className={styles.note}>
      <p className={styles.noteText}>{text}</p>
      <p className={styles.noteBy}>
        {handlingText.entryBy(by.name, momentWords(doneAt, now))}
        {late && `, ${handlingText.recordedLater(momentWords(at, now))}`}
      </p>
      {attachments.length > 0 && (
        <p className={styles.noteBy}>
          {`${handlingText.evidence}: `}
          {attachments.map((id, index) => {
            const file = item.attachments.find((one) => one.id === id);
            if (!file) return null;
            return (
              <span key={id}>
                {index > 0 && " · "}
                {file.withdrawn ? (
                  handlingText.gone(file.name)
                ) : (
                  <LinkButton onClick={() => ask({ kind: "preview", attachment: id })}>
                    {file.name}
                  </LinkButton>
                )}
              </span>
            );
          })}
        </p>
      )}
    </li>
  );
}

function TaskEntry({ task, onTake }: { task: Task; onTake: ((text: string) => void) | undefined }) {
  const { now } = useCaseView();
  const { to, reports, closedAt } = task;
  const state =
    closedAt === null
      ? reports.length > 0
        ? handlingText.taskReported
        : handlingText.taskOpen
      : reports.at(-1)?.at === closedAt
        ? handlingText.taskDone
        : handlingText.taskClosed;
  return (
    <div className={styles.task}>
      <p className={styles.taskHead}>
        <strong>{handlingText.task(to.name)}</strong>{" "}
        <span className={styles.quiet}>{`${handlingText.taskSince(task)}, ${state}`}</span>
      </p>
      {reports.map(({ at, text }) => (
        <div key={at} className={styles.note}>
          <p className={styles.noteText}>{text}</p>
          <p className={styles.noteBy}>
            {handlingText.entryBy(to.name, momentWords(at, now))}{" "}
            {onTake && (
              <LinkButton onClick={() => onTake(text)}>{handlingText.takeOver}</LinkButton>
            )}
          </p>
        </div>
      ))}
    </div>
  );
}

function WorkForm({
  draftKey,
  draft,
  start,
  onDone,
}: {
  draftKey: string;
  draft: ReturnType<typeof useDraft<WorkDraft>>;
  start: WorkDraft;
  onDone: () => void;
}) {
  const { item, standard } = useCaseView();
  const { clock } = useSession();
  const { act, problem, busy } = useAct(item);
  const [typed, setTyped] = useState(start);
  const [wrong, setWrong] = useState<string | null>(null);
  const kinds = paperKinds[standard.papers];
  const accept = useCallback<typeof acceptFile>((file) => acceptFile(file, kinds), [kinds]);
  const change = (part: Partial<WorkDraft>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    draft.save(next);
  };
  const files = useFileList(
    accept,
    typed.attachments,
    (attachments) => change({ attachments }),
    fileMessages,
  );

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || files.busy) return;
    const today = dayToIsoDate(minuteToDay(msToMinute(clock())));
    const doneAt = textToMoment(typed.doneAt, { today });
    if (doneAt === null) return setWrong(problemText({ type: "not-a-date" }));
    if (doneAt > clock()) return setWrong(problemText({ type: "in-future" }));
    setWrong(null);
    draft.hold();
    const acted = await act(
      {
        ...commandHead(item),
        type: "RecordWork",
        text: typed.text,
        doneAt,
        attachments: typed.attachments,
      },
      { endsDrafts: [draftKey] },
    );
    if (!acted.ok) {
      draft.release(typed);
      return;
    }
    draft.forget();
    onDone();
  };
  return (
    <form className={styles.noteForm} noValidate onSubmit={(event) => void save(event)}>
      <Fields>
        <TextareaField
          label={handlingText.what}
          hint={standard.works?.hint}
          value={typed.text}
          rows={3}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <DateField
          label={handlingText.doneAt}
          value={typed.doneAt}
          error={wrong ?? undefined}
          onChange={(event) => change({ doneAt: event.currentTarget.value })}
        />
        <FileDrop
          files={typed.attachments}
          onAdd={(added) => void files.add(added)}
          onRemove={files.remove}
          messages={files.messages}
          busy={files.busy}
          hint={attachmentText.limits(kinds, maxFileBytes)}
          accept={pickerTypes(kinds)}
          label={handlingText.evidence}
        />
      </Fields>
      {problem && <Notice tone="error">{problem}</Notice>}
      <div className={styles.formActs}>
        <Button type="submit" kind="filled" disabled={busy || files.busy}>
          {handlingText.save}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            void draft.discard();
            onDone();
          }}
        >
          {handlingText.cancel}
        </Button>
      </div>
    </form>
  );
}
