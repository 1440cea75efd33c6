import {
  voidStage,
  type Case,
  type LastStep,
  type ServicePromise,
  type StepBefore,
} from "./case.ts";
import {
  immaterialEvents,
  type CaseEvent,
  type FieldsChanged,
  type StageEntered,
} from "./events.ts";
import type { FieldChange, FieldValues } from "../fields.ts";

/** Folds one event into a case. Never refuses: what happened has happened. */
export const evolve = (current: Case | null, event: CaseEvent): Case => {
  const next = apply(current, event);
  return {
    ...next,
    v: event.v,
    materialV: immaterialEvents.has(event.type) ? next.materialV : event.v,
    updatedAt: event.at,
  };
};

export const fold = (events: readonly CaseEvent[]): Case | null =>
  events.reduce<Case | null>(evolve, null);

const apply = (current: Case | null, event: CaseEvent): Case => {
  if (event.type === "CaseOpened" || event.type === "CaseImported") return born(event);
  if (!current) throw new Error(`${event.type} for a case that was never opened: ${event.caseId}`);
  switch (event.type) {
    case "StageEntered":
      return {
        ...withStep(current, event, "stage"),
        stage: event.to,
        stageSince: event.at,
        stageAnswers: event.answers,
        cameFrom: event.from,
        category: event.category,
        fields: withChanges(current.fields, event.changes),
        ticks: withoutTicks(current.ticks, event.lapsed),
        promises: withPromise(current.promises, event.promise, event.newPromise ?? false),
        closedAt: event.closedAt,
        assignee: event.assignee ?? current.assignee,
        ...withClassification(current, event, event.answers["reason"]),
        // Whoever was asked to do something about a case that has ended need not do it any more.
        ...withTask(event.closedAt === null ? current : withTasksClosed(current, event), event),
        passages: [
          ...current.passages.map((passage) =>
            passage.leftAt === null
              ? { ...passage, leftAt: event.at, workingMinutes: event.stayMinutes }
              : passage,
          ),
          {
            stage: event.to,
            enteredAt: event.at,
            leftAt: null,
            workingMinutes: null,
            ours: event.ours,
            by: event.by,
          },
        ],
      };
    case "StepUndone":
      return {
        ...current,
        ...event.restored,
        ...withTasksClosed(current, event, event.undoes),
        fields: withChanges(current.fields, event.changes ?? []),
        lastStep: {
          v: event.v,
          at: event.at,
          by: event.by,
          kind: "other",
          from: event.from,
          before: null,
        },
      };
    case "FieldsChanged":
      return {
        ...(event.promise ? withStep(current, event, "other") : current),
        category: event.category ?? current.category,
        fields: withChanges(current.fields, event.changes),
        ticks: withoutTicks(current.ticks, event.lapsed),
        promises: withPromise(current.promises, event.promise ?? null, false),
        ...withClassification(current, event, event.reason),
        ...withTask(current, event),
      };
    case "RequirementTicked": {
      const { [event.tick]: _removed, ...others } = current.ticks;
      return {
        ...(event.promise ? withStep(current, event, "other") : current),
        ticks: event.on
          ? {
              ...others,
              [event.tick]: { at: event.at, by: event.by, receivedAt: event.receivedAt },
            }
          : others,
        promises: withPromise(current.promises, event.promise ?? null, false),
      };
    }
    case "ReceiptCorrected":
      return {
        ...(event.promise ? withStep(current, event, "other") : withReceiptBefore(current, event)),
        ...firstStayFrom(current, event),
        receivedAt: event.to,
        ticks: Object.fromEntries(
          Object.entries(current.ticks).map(([id, tick]) => [
            id,
            // What was ticked at the desk came with the letter.
            tick.receivedAt === event.from ? { ...tick, receivedAt: event.to } : tick,
          ]),
        ),
        promises: withPromise(current.promises, event.promise ?? null, false),
      };
    case "CaseAssigned":
      return { ...withStep(current, event, "person"), assignee: event.to };
    case "NoteAdded":
      return {
        ...current,
        notes: [...current.notes, { at: event.at, by: event.by, text: event.text }],
      };
    case "AttachmentAdded":
      return {
        ...current,
        attachments: [
          ...current.attachments,
          { ...event.attachment, addedAt: event.at, by: event.by },
        ],
      };
    case "AttachmentWithdrawn":
      return {
        ...current,
        attachments: current.attachments.map((attachment) =>
          attachment.id === event.id
            ? { ...attachment, withdrawn: { at: event.at, by: event.by, reason: event.reason } }
            : attachment,
        ),
      };
    case "PersonalDataShown":
      return current;
    case "ApplicantCalled":
      return { ...current, called: { at: event.at, by: event.by } };
    case "CasesLinked":
      return { ...current, linkedTo: [...current.linkedTo, event.other] };
    case "CasesUnlinked":
      return { ...current, linkedTo: current.linkedTo.filter((id) => id !== event.other) };
    case "WorkRecorded":
      return {
        ...current,
        attachments: [
          ...current.attachments,
          ...event.attachments.map((file) => ({ ...file, addedAt: event.at, by: event.by })),
        ],
        works: [
          ...(current.works ?? []),
          {
            v: event.v,
            at: event.at,
            by: event.by,
            doneAt: event.doneAt,
            text: event.text,
            attachments: event.attachments.map(({ id }) => id),
          },
        ],
      };
    case "TaskReported":
      return {
        ...current,
        tasks: (current.tasks ?? []).map((task) =>
          task.id === event.task
            ? {
                ...task,
                reports: [...task.reports, { at: event.at, text: event.text }],
                closedAt: event.done ? event.at : task.closedAt,
              }
            : task,
        ),
      };
    case "PromiseMoved":
      return {
        ...current,
        lastStep: undoableNoMore(current.lastStep, event),
        promises: withPromise(current.promises, event.promise, false),
      };
    case "ImportUndone":
      return {
        ...withStep(current, event, "other"),
        stage: voidStage,
        stageSince: event.at,
        closedAt: event.at,
        lastStep: null,
      };
  }
};

type Birth = Extract<CaseEvent, { type: "CaseOpened" | "CaseImported" }>;

const born = (event: Birth): Case => {
  const common = {
    dv: 1,
    id: event.caseId,
    scope: event.scope,
    service: event.service,
    number: event.number,
    standardVersion: event.standardVersion,
    category: event.category,
    stage: event.stage,
    cameFrom: null,
    receivedAt: event.receivedAt,
    recordedAt: event.at,
    recordedBy: event.by,
    fields: event.fields,
    ticks: Object.fromEntries(
      event.ticks.map((tick) => [
        tick,
        { at: event.at, by: event.by, receivedAt: event.receivedAt },
      ]),
    ),
    assignee: event.assignee,
    classifications: [],
    notes: [],
    lastStep: null,
    v: event.v,
    materialV: event.v,
    updatedAt: event.at,
  } as const;
  if (event.type === "CaseOpened") {
    return {
      ...common,
      formerNumber: null,
      stageSince: event.receivedAt,
      stageAnswers: {},
      promises: [event.promise],
      passages: [
        {
          stage: event.stage,
          enteredAt: event.receivedAt,
          leftAt: null,
          workingMinutes: null,
          ours: true,
          by: event.by,
        },
      ],
      attachments: event.attachments.map((attachment) => ({
        ...attachment,
        addedAt: event.at,
        by: event.by,
      })),
      linkedTo: event.linkedTo,
      ...(event.queue ? { queue: event.queue } : {}),
      imported: null,
      closedAt: null,
    };
  }
  return {
    ...common,
    formerNumber: event.formerNumber,
    stageSince: event.stageSince,
    stageAnswers: event.stageAnswers,
    promises: event.promise ? [event.promise] : [],
    passages: event.passages,
    attachments: [],
    linkedTo: [],
    imported: event.mark,
    closedAt: event.closedAt,
  };
};

/** Remembers what stood before, so that this step can be undone. */
const withStep = (current: Case, event: CaseEvent, kind: LastStep["kind"]): Case => ({
  ...current,
  lastStep: {
    v: event.v,
    at: event.at,
    by: event.by,
    kind,
    from: current.stage,
    before: kind === "other" ? null : beforeOf(current),
  },
});

const withoutTicks = (ticks: Case["ticks"], lapsed: readonly string[] = []): Case["ticks"] =>
  lapsed.length === 0
    ? ticks
    : Object.fromEntries(Object.entries(ticks).filter(([id]) => !lapsed.includes(id)));

const withClassification = (
  { classifications = [] }: Case,
  { at, by, reclassified }: StageEntered | FieldsChanged,
  reason: unknown,
): Pick<Case, "classifications"> =>
  reclassified
    ? {
        classifications: [
          ...classifications,
          { ...reclassified, at, by, reason: typeof reason === "string" ? reason : null },
        ],
      }
    : {};

/** A task given anew to the same colleague is the same task with other words. */
const withTask = (
  { tasks = [] }: Pick<Case, "tasks">,
  { at, by, task }: StageEntered | FieldsChanged,
): Pick<Case, "tasks"> => {
  if (!task) return tasks.length > 0 ? { tasks } : {};
  const standing = tasks.find(({ id }) => id === task.id);
  if (standing) {
    return { tasks: tasks.map((one) => (one === standing ? { ...one, ...task } : one)) };
  }
  return {
    tasks: [
      ...tasks.map((one) => ({ ...one, closedAt: one.closedAt ?? at })),
      { ...task, from: by, givenAt: at, reports: [], closedAt: null },
    ],
  };
};

/** All open ones, or those that came with one event. */
const withTasksClosed = (
  { tasks, lastStep }: Case,
  { at }: CaseEvent,
  undone?: number,
): Pick<Case, "tasks"> => {
  if (!tasks) return {};
  const since = undone === undefined ? 0 : lastStep?.v === undone ? lastStep.at : Infinity;
  return {
    tasks: tasks.map((task) =>
      task.closedAt === null && task.givenAt >= since ? { ...task, closedAt: at } : task,
    ),
  };
};

/** The first stay begins with the receipt, as long as it lasts; an ended stay keeps its minutes. */
const firstStayFrom = (
  { stageSince, passages }: Pick<Case, "stageSince" | "passages">,
  { from, to }: { readonly from: number; readonly to: number },
): Pick<Case, "stageSince" | "passages"> => {
  const [first, ...later] = passages;
  return first?.leftAt === null && later.length === 0 && stageSince === from
    ? { stageSince: to, passages: [{ ...first, enteredAt: to }] }
    : { stageSince, passages };
};

/** An undo after the correction must not bring the wrong receipt back. */
const withReceiptBefore = (current: Case, event: { from: number; to: number }): Case => {
  const step = current.lastStep;
  return step?.before
    ? {
        ...current,
        lastStep: { ...step, before: { ...step.before, ...firstStayFrom(step.before, event) } },
      }
    : current;
};

const beforeOf = (current: Case): StepBefore => ({
  stage: current.stage,
  stageSince: current.stageSince,
  stageAnswers: current.stageAnswers,
  cameFrom: current.cameFrom,
  category: current.category,
  promises: current.promises,
  passages: current.passages,
  assignee: current.assignee,
  closedAt: current.closedAt,
  classifications: current.classifications ?? [],
});

/** A promise that was moved since makes the step before it the last no longer (`design` §2). */
const undoableNoMore = (step: LastStep | null, event: CaseEvent): LastStep | null =>
  step && { ...step, v: event.v, kind: "other", before: null };

const withPromise = (
  promises: readonly ServicePromise[],
  promise: ServicePromise | null,
  isNew: boolean,
): readonly ServicePromise[] => {
  if (!promise) return promises;
  return isNew ? [...promises, promise] : [...promises.slice(0, -1), promise];
};

const withChanges = (fields: FieldValues, changes: readonly FieldChange[]): FieldValues => {
  const next = { ...fields };
  for (const { field, to } of changes) {
    if (to === null) delete next[field];
    else next[field] = to;
  }
  return next;
};
