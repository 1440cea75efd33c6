import {
  useAwaitingMe,
  useEscalations,
  useOwnReceipts,
  useProposals,
  useReportTask,
  useTasks,
  type Escalation,
} from "#data/attention.ts";
import { useDraft } from "#data/drafts.ts";
import { useMover } from "#data/moving.tsx";
import { useActor, useSession } from "#data/session.tsx";
import { canMove } from "#domain/case/can-move.ts";
import type { Case, Task } from "#domain/case/case.ts";
import type { Proposal } from "#domain/case/proposal.ts";
import { actingRole } from "#domain/roles.ts";
import { stageOf, type AnyStandard } from "#domain/service-standard.ts";
import { standardOf } from "#domain/services/index.ts";
import { dayToIsoDate, minuteToDay, minuteToMs, msToMinute } from "#domain/time.ts";
import { attentionText } from "#text/attention.ts";
import { faultText } from "#text/faults.ts";
import { formatDateTime, formatDayTime } from "#text/format.ts";
import { refusalText } from "#text/refusals.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { CheckField, TextareaField } from "#ui/field.tsx";
import { useToast } from "#ui/toasts.tsx";
import { useState, type FormEvent } from "react";
import { Link } from "react-router";
import styles from "./home.module.css";
import { NextStep, Part, Row, Rows } from "./rows.tsx";

const shownAtMost = 5;
const weekMs = 7 * 86_400_000;

/** What presses by itself, before the person's own list: escalations, approvals, proposals, tasks. */
export function Attention({ standards, now }: { standards: readonly AnyStandard[]; now: number }) {
  return (
    <>
      <Tasks now={now} />
      <Receipts />
      {standards.map((standard) => (
        <Escalations key={standard.id} standard={standard} now={now} />
      ))}
      {standards.map((standard) => (
        <Approvals key={standard.id} standard={standard} now={now} />
      ))}
      {standards.map((standard) => (
        <Proposals key={standard.id} standard={standard} now={now} />
      ))}
    </>
  );
}

/** The level in words above its cases, the highest first. */
function Escalations({ standard, now }: { standard: AnyStandard; now: number }) {
  const actor = useActor();
  const { calendar } = useSession();
  const escalations = useEscalations(standard, now).data ?? [];
  const told = (standard.escalates ?? []).some(({ to }) => actingRole(actor, to) !== null);
  if (!told) return null;
  if (!calendar.isOpenAt(msToMinute(now))) {
    return <p className={styles.quiet}>{attentionText.outsideHours}</p>;
  }
  if (escalations.length === 0) return null;
  const levels = [...new Set(escalations.map(({ level }) => level))];
  return (
    <Part
      level={2}
      id={`eskalasi-${standard.slug}`}
      title={attentionText.escalation}
      count={String(escalations.length)}
    >
      {levels.map((level) => (
        <Level
          key={level}
          level={level}
          found={escalations.filter((one) => one.level === level)}
          now={now}
        />
      ))}
    </Part>
  );
}

function Level({
  level,
  found,
  now,
}: {
  level: number;
  found: readonly Escalation[];
  now: number;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? found : found.slice(0, shownAtMost);
  return (
    <div className={styles.level}>
      <h3 className={styles.levelTitle}>{attentionText.level(level)}</h3>
      <Rows>
        {shown.map(({ item }) => (
          <Row
            key={item.id}
            item={item}
            now={now}
            act={<NextStep item={item} first={false} now={now} />}
          />
        ))}
      </Rows>
      {found.length > shown.length && (
        <Button kind="quiet" size="row" onClick={() => setAll(true)}>
          {attentionText.more(found.length - shown.length)}
        </Button>
      )}
    </div>
  );
}

function Approvals({ standard, now }: { standard: AnyStandard; now: number }) {
  const cases = useAwaitingMe(standard).data ?? [];
  if (cases.length === 0) return null;
  return (
    <Part
      level={2}
      id={`persetujuan-${standard.slug}`}
      title={attentionText.approvals}
      count={String(cases.length)}
    >
      <Rows>
        {cases.slice(0, shownAtMost).map((item) => (
          <Row
            key={item.id}
            item={item}
            now={now}
            act={
              <ButtonLink
                render={(link) => (
                  <Link
                    to={`/berkas/${item.number}#${sectionOf(standard)}`}
                    aria-label={`${attentionText.readAnswer}, ${item.number}`}
                    {...link}
                  />
                )}
              >
                {attentionText.readAnswer}
              </ButtonLink>
            }
          />
        ))}
      </Rows>
    </Part>
  );
}

const sectionOf = ({ ticks }: AnyStandard): string =>
  Object.values(ticks).find(({ by, section }) => by && section)?.section ?? "";

function Proposals({ standard, now }: { standard: AnyStandard; now: number }) {
  const proposed = useProposals(standard, startOfHour(now)).data ?? [];
  if (proposed.length === 0) return null;
  return (
    <Part
      level={2}
      id={`usulan-${standard.slug}`}
      title={attentionText.proposals}
      count={String(proposed.length)}
    >
      <Rows>
        {proposed.slice(0, shownAtMost).map(({ item, proposal }) => (
          <Row
            key={item.id}
            item={item}
            now={now}
            remark={`${proposal.sentence}, ${attentionText.since(minuteToMs(proposal.from))}`}
            act={<ProposedStep item={item} proposal={proposal} now={now} />}
          />
        ))}
      </Rows>
      {proposed.length > shownAtMost && (
        <p className={styles.quiet}>{attentionText.more(proposed.length - shownAtMost)}</p>
      )}
    </Part>
  );
}

/** What is proposed changes with the hour, not with the minute. */
const startOfHour = (now: number): number => Math.floor(now / 3_600_000) * 3_600_000;

function ProposedStep({ item, proposal, now }: { item: Case; proposal: Proposal; now: number }) {
  const actor = useActor();
  const { calendar, reference } = useSession();
  const mover = useMover();
  const standard = standardOf(item.service);
  const step = stageOf(standard, item.stage).next.find(({ to }) => to === proposal.to);
  const given = { actor, standard, calendar, now, settings: reference.desk };
  if (!step || canMove(item, proposal.to, given).kind === "refused") return null;
  const words = `${step.verb}…`;
  return (
    <Button
      aria-label={`${words} ${item.number}`}
      onClick={() => mover.move(item, proposal.to, { answers: proposal.answers })}
    >
      {words}
    </Button>
  );
}

/** Tasks that others gave this person, with what they chose to share, and a place to report. */
function Tasks({ now }: { now: number }) {
  const { data: tasks = [] } = useTasks(startOfHour(now) - weekMs);
  const open = tasks.filter(({ closedAt }) => closedAt === null);
  if (tasks.length === 0) return null;
  return (
    <Part level={2} id="tugas" title={attentionText.tasks} count={String(open.length)}>
      <ul className={styles.rows}>
        {tasks.map((task, index) => (
          <TaskRow key={task.id} task={task} place={index + 1} now={now} />
        ))}
      </ul>
    </Part>
  );
}

function TaskRow({ task, place, now }: { task: Task; place: number; now: number }) {
  const [reporting, setReporting] = useState(false);
  const today = dayToIsoDate(minuteToDay(msToMinute(now)));
  const overdue = task.closedAt === null && task.limit !== "" && task.limit < today;
  return (
    <li className={styles.task}>
      <p className={styles.taskWords}>{task.instruction}</p>
      {task.shared && <p className={styles.shared}>{task.shared}</p>}
      <p className={styles.quiet}>
        {attentionText.from(task)}
        {overdue && <strong className={styles.overdue}> {attentionText.overdue}</strong>}
        {task.closedAt !== null && ` · ${attentionText.closedOn(formatDayTime(task.closedAt))}`}
      </p>
      {task.reports.map(({ at, text }) => (
        <p key={at} className={styles.report}>
          {attentionText.reported(formatDayTime(at), text)}
        </p>
      ))}
      {task.closedAt === null &&
        (reporting ? (
          <ReportForm task={task} onDone={() => setReporting(false)} />
        ) : (
          <Button
            size="row"
            aria-label={attentionText.reportOf(place)}
            onClick={() => setReporting(true)}
          >
            {attentionText.report}
          </Button>
        ))}
    </li>
  );
}

/** What the desk took in and cannot open again: enough to answer who comes back with a number. */
function Receipts() {
  const receipts = useOwnReceipts(shownAtMost).data ?? [];
  if (receipts.length === 0) return null;
  return (
    <Part level={2} id="dicatat" title={attentionText.receipts} count="">
      <ul className={styles.rows}>
        {receipts.map(({ number, receivedAt, channel }) => (
          <li key={number} className={styles.task}>
            {attentionText.receipt(number, formatDateTime(receivedAt), channel)}
          </li>
        ))}
      </ul>
    </Part>
  );
}

const asText = (stored: unknown): string | null => (typeof stored === "string" ? stored : null);

function ReportForm({ task, onDone }: { task: Task; onDone: () => void }) {
  const draft = useDraft(`task:${task.id}`, asText);
  if (draft.initial === undefined) return null;
  return <OpenReport task={task} draft={draft} start={draft.initial ?? ""} onDone={onDone} />;
}

function OpenReport({
  task,
  draft,
  start,
  onDone,
}: {
  task: Task;
  draft: ReturnType<typeof useDraft<string>>;
  start: string;
  onDone: () => void;
}) {
  const report = useReportTask();
  const toast = useToast();
  const [text, setText] = useState(start);
  const [done, setDone] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    draft.hold();
    const outcome = await report(task.id, text, done);
    setBusy(false);
    if (outcome.kind === "done") {
      draft.forget();
      toast({ text: attentionText.sent });
      onDone();
      return;
    }
    draft.release(text);
    setProblem(
      outcome.kind === "refused" ? refusalText(outcome.refusal) : faultText[outcome.fault],
    );
  };
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <TextareaField
        label={attentionText.what}
        value={text}
        rows={3}
        error={problem ?? undefined}
        onChange={(event) => {
          setText(event.currentTarget.value);
          draft.save(event.currentTarget.value);
        }}
      />
      <CheckField
        label={attentionText.done}
        checked={done}
        onChange={(event) => setDone(event.currentTarget.checked)}
      />
      <div className={styles.formActs}>
        <Button type="submit" kind="filled" disabled={busy}>
          {attentionText.send}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            void draft.discard();
            onDone();
          }}
        >
          {attentionText.cancel}
        </Button>
      </div>
    </form>
  );
}
