import {
  changesBetween,
  isRows,
  problemsOf,
  splitApart,
  withoutEmpty,
  type FieldChange,
  type FieldSpecs,
  type FieldValue,
  type FieldValues,
  type Problems,
} from "../fields.ts";
import { notersOf, readersApart, workersOf } from "../permissions.ts";
import type { DeskSettings } from "../reference/desk-settings.ts";
import { err, ok, type Result } from "../result.ts";
import { actingRole, roles, type PersonRef, type Role } from "../roles.ts";
import { askSpec, stageOf, versionOn, type AnyStandard, type Ask } from "../service-standard.ts";
import {
  dayToIsoDate,
  dayToMinute,
  minuteToDay,
  minuteToMs,
  msToMinute,
  yearOfDay,
} from "../time.ts";
import { canMove, lackingFor, lastPaperAt, missingToStart } from "./can-move.ts";
import { currentPromise, isVoid, type Case, type Passage, type ServicePromise } from "./case.ts";
import type { Circumstances } from "./circumstances.ts";
import {
  tolerantCommands,
  type CaseCommand,
  type CommandHead,
  type CommandType,
} from "./commands.ts";
import {
  immaterialEvents,
  showPurposes,
  type CaseEvent,
  type Reclassified,
  type Stamp,
  type StageEntered,
  type TaskGiven,
} from "./events.ts";
import {
  endedPromise,
  isEnded,
  pausedPromise,
  reclassifiedPromise,
  recountedPromise,
  resumedPromise,
  startedPromise,
  waitingPromise,
} from "./promise.ts";
import { proposalOf } from "./proposal.ts";
import type { Refusal } from "./refusals.ts";

export type Decision = Result<readonly CaseEvent[], Refusal>;
type Command<Type extends CommandType> = Extract<CaseCommand, { type: Type }>;

/** What a command does to a case: the events to append, or the reason to refuse. */
export const decide = (
  command: CaseCommand,
  current: Case | null,
  given: Circumstances,
): Decision => {
  if (command.type === "OpenCase" || command.type === "ImportCase") {
    if (current) return err({ type: "CaseExists", number: current.number });
    return command.type === "OpenCase" ? open(command, given) : importCase(command, given);
  }
  if (!current || isVoid(current)) return err({ type: "CaseMissing" });
  const changed = tolerantCommands.has(command.type) ? [] : materialSince(given);
  if (changed.length > 0) return err({ type: "CaseChanged", events: changed });
  switch (command.type) {
    case "MoveToStage":
      return move(command, current, given);
    case "UndoStep":
      return undo(command, current, given);
    case "ChangeFields":
      return changeFields(command, current, given);
    case "TickRequirement":
      return tick(command, current, given);
    case "CorrectReceipt":
      return correctReceipt(command, current, given);
    case "AssignCase":
      return assign(command, current, given);
    case "AddNote":
      return addNote(command, current, given);
    case "AddAttachment":
      return addAttachment(command, current, given);
    case "WithdrawAttachment":
      return withdrawAttachment(command, current, given);
    case "ShowPersonalData":
      return showPersonalData(command, current, given);
    case "CallApplicant":
      return callApplicant(command, current, given);
    case "LinkCases":
    case "UnlinkCases":
      return link(command, current, given);
    case "RecordWork":
      return recordWork(command, current, given);
    case "ReportTask":
      return reportTask(command, current, given);
    case "MovePromise":
      return movePromise(current, given);
    case "UndoImport":
      return undoImport(command, current, given);
  }
};

const materialSince = ({ since }: Circumstances) =>
  since.filter((event) => !immaterialEvents.has(event.type));

const stamp = (
  caseId: string,
  v: number,
  { now, actor, clockSuspect }: Circumstances,
  as: Role,
): Stamp => ({
  caseId,
  v,
  tv: 1,
  at: now,
  by: { id: actor.id, name: actor.name },
  as,
  ...(actor.acting?.[as] ? { acting: actor.acting[as] } : {}),
  ...(clockSuspect ? { clockSuspect } : {}),
});

const next = (current: Case, given: Circumstances, as: Role) =>
  stamp(current.id, current.v + 1, given, as);

const timeOf = ({ now, people }: Circumstances, receivedAt: number) => ({
  now,
  today: dateOf(now),
  receivedOn: dateOf(receivedAt),
  people,
});

const dateOf = (at: number) => dayToIsoDate(minuteToDay(msToMinute(at)));

const asWorker = (given: Circumstances): Result<Role, Refusal> =>
  asOneOf(workersOf(given.standard), given);

const asOneOf = (permitted: readonly Role[], given: Circumstances): Result<Role, Refusal> => {
  const as = actingRole(given.actor, permitted);
  return as ? ok(as) : err({ type: "NotYourRole", permitted });
};

/** Before this the product's services did not exist; an earlier receipt is a typing error. */
const earliestReceipt = Date.UTC(2000, 0, 1);

const receiptRefusal = (receivedAt: number, now: number): Refusal | null => {
  if (receivedAt > now) return { type: "ReceivedInFuture" };
  return receivedAt < earliestReceipt ? { type: "ReceivedTooEarly" } : null;
};

/** `services:2026`: the year of receipt, WIB. */
export const scopeOf = (standard: AnyStandard, receivedAt: number): string =>
  `${standard.scope}:${yearOfDay(minuteToDay(msToMinute(receivedAt)))}`;

/** Fields without which a case is not opened, as this office wants it. */
export const essentialFields = (specs: FieldSpecs, settings: DeskSettings): readonly string[] =>
  Object.entries(specs)
    .filter(
      ([, { essential, essentialWhen }]) =>
        essential || (essentialWhen !== undefined && settings[essentialWhen]),
    )
    .map(([id]) => id);

const open = (command: Command<"OpenCase">, given: Circumstances): Decision => {
  const { standard, calendar, now } = given;
  const as = asOneOf(standard.openedBy, given);
  if (!as.ok) return as;
  const receipt = receiptRefusal(command.receivedAt, now);
  if (receipt) return err(receipt);
  const typed = withoutEmpty(command.fields);
  const stranger = strangerAmong(Object.keys(typed), standard);
  if (stranger) return stranger;
  const required = essentialFields(standard.fields, given.settings);
  const problems = problemsOf(standard.fields, typed, required, timeOf(given, command.receivedAt));
  if (Object.keys(problems).length > 0) return err({ type: "FieldsWrong", problems });
  if (standard.walkIn && !command.lateEntry && dayOf(command.receivedAt) !== dayOf(now)) {
    return err({ type: "LateEntryUnmarked" });
  }
  const unfit = notAssignable(command.assignee ?? null, given);
  if (unfit) return err(unfit);
  const fields = splitApart(standard.fields, typed).masked;

  const category = standard.firstCategory;
  const { version } = versionOn(
    standard,
    dayToIsoDate(minuteToDay(msToMinute(command.receivedAt))),
  );
  const basis = { standard, version, category, calendar };
  const recorded = { fields, ticks: ticksNamed(command.ticks, given, command.receivedAt) };
  const complete = missingToStart(standard, recorded).length === 0;
  return ok([
    {
      ...stamp(command.caseId, 1, given, as.value),
      type: "CaseOpened",
      service: command.service,
      scope: scopeOf(standard, command.receivedAt),
      number: command.number,
      standardVersion: version,
      stage: standard.firstStage,
      category,
      receivedAt: command.receivedAt,
      fields,
      ticks: knownTicks(command.ticks, standard),
      attachments: command.attachments,
      linkedTo: command.linkedTo ?? [],
      assignee: command.assignee ?? null,
      promise: complete ? startedPromise(basis, command.receivedAt) : waitingPromise(basis),
      ...(standard.walkIn && command.queue ? { queue: command.queue } : {}),
    },
  ]);
};

const dayOf = (at: number): number => minuteToDay(msToMinute(at));

/** Where the standard says who advises, nobody else is put in charge. */
const notAssignable = (
  person: PersonRef | null,
  { standard: { assignedTo }, people }: Circumstances,
): Refusal | null => {
  if (!person || !assignedTo) return null;
  const named = people.find(({ id }) => id === person.id);
  return named?.roles.includes(assignedTo) ? null : { type: "NotAssignable", role: assignedTo };
};

/** A misspelt or forged field name. Own keys only: `constructor` is no field. */
const strangerAmong = (fields: readonly string[], standard: AnyStandard) => {
  const field = fields.find((id) => !Object.hasOwn(standard.fields, id));
  return field === undefined ? null : err({ type: "UnknownField", field } as const);
};

const knownTicks = (ticks: readonly string[], standard: AnyStandard) =>
  ticks.filter((id) => Object.hasOwn(standard.ticks, id));

const ticksNamed = (ids: readonly string[], { actor, now }: Circumstances, receivedAt: number) =>
  Object.fromEntries(
    ids.map((id) => [id, { at: now, by: { id: actor.id, name: actor.name }, receivedAt }]),
  );

/**
 * A line of a register becomes a case whose past is a fact. Its result is counted only when receipt
 * and end are both given; an open one beyond its first stage runs from its receipt, a paused one
 * cannot be counted because nobody wrote down what was left.
 */
const importCase = (command: Command<"ImportCase">, given: Circumstances): Decision => {
  const { standard, calendar, now, actor } = given;
  const as = asWorker(given);
  if (!as.ok) return as;
  const receipt = receiptRefusal(command.receivedAt, now);
  if (receipt) return err(receipt);
  if (!Object.hasOwn(standard.stages, command.stage)) {
    return err({ type: "StageUnknown", stage: command.stage });
  }
  const stage = stageOf(standard, command.stage);
  if (Math.max(command.closedAt ?? 0, command.stageSince ?? 0) > now) {
    return err({ type: "ReceivedInFuture" });
  }
  const typed = splitApart(standard.fields, withoutEmpty(command.fields)).masked;
  const stranger = strangerAmong(Object.keys(typed), standard);
  if (stranger) return stranger;
  const protecting = protectionFor(command.category, { category: null, fields: typed }, standard);
  const fields = { ...typed, ...toValues(protecting) };
  if (command.category !== null && !Object.hasOwn(standard.categories, command.category)) {
    const field = standard.categoryField ?? "category";
    return err({ type: "FieldsWrong", problems: { [field]: { type: "not-offered" } } });
  }

  const by = { id: actor.id, name: actor.name };
  const { version } = versionOn(
    standard,
    dayToIsoDate(minuteToDay(msToMinute(command.receivedAt))),
  );
  const basis = {
    standard,
    version,
    category: command.category ?? standard.firstCategory,
    calendar,
  };
  const ended = stage.promise === "ends";
  const closedAt = ended ? (command.closedAt ?? command.stageSince ?? null) : null;
  const stageSince = command.stageSince ?? closedAt ?? command.receivedAt;
  const promise = importedPromise({ ...command, fields }, basis, stage.promise);
  return ok([
    {
      ...stamp(command.caseId, 1, given, as.value),
      type: "CaseImported",
      service: command.service,
      scope: scopeOf(standard, command.receivedAt),
      number: command.number,
      formerNumber: command.formerNumber,
      standardVersion: version,
      stage: command.stage,
      stageSince,
      stageAnswers: withoutEmpty(command.stageAnswers),
      category: basis.category,
      receivedAt: command.receivedAt,
      fields,
      ticks: knownTicks(command.ticks, standard),
      assignee: command.assignee,
      // A case that ended on an unknown day still lies somewhere in the order: at its receipt.
      closedAt: ended ? (closedAt ?? command.receivedAt) : null,
      passages: importedPassages(command, standard, stageSince, by),
      promise,
      mark: {
        batch: command.batch,
        at: now,
        by,
        fingerprint: command.fingerprint,
        unsure: command.unsure,
      },
    },
  ]);
};

const importedPromise = (
  command: Command<"ImportCase">,
  basis: Parameters<typeof startedPromise>[0],
  effect: "keeps" | "pauses" | "ends",
): ServicePromise | null => {
  if (effect === "ends") {
    // Nobody wrote down which limit it had: neither met nor late.
    if (basis.category === null) return null;
    // An end before the receipt is a slip in the register: nothing can be counted from it.
    return command.closedAt === null || command.closedAt < command.receivedAt
      ? null
      : endedPromise(startedPromise(basis, command.receivedAt), command.closedAt);
  }
  if (effect === "pauses") return null;
  const waits =
    command.stage === basis.standard.firstStage && basis.standard.startsWhen !== "received";
  const complete = missingToStart(basis.standard, {
    fields: command.fields,
    ticks: Object.fromEntries(
      command.ticks.map((id) => [
        id,
        { at: command.receivedAt, by: { id: "", name: "" }, receivedAt: command.receivedAt },
      ]),
    ),
  });
  return waits && complete.length > 0
    ? waitingPromise(basis)
    : startedPromise(basis, command.receivedAt);
};

/** Only what the register says: that it was received, and since when it stands where it stands. */
const importedPassages = (
  command: Command<"ImportCase">,
  standard: AnyStandard,
  stageSince: number,
  by: { readonly id: string; readonly name: string },
): readonly Passage[] => {
  const last: Passage = {
    stage: command.stage,
    enteredAt: stageSince,
    leftAt: null,
    workingMinutes: null,
    ours: stageOf(standard, command.stage).promise !== "pauses",
    by,
  };
  if (command.stage === standard.firstStage) return [{ ...last, enteredAt: command.receivedAt }];
  return [
    {
      stage: standard.firstStage,
      enteredAt: command.receivedAt,
      leftAt: stageSince,
      workingMinutes: null,
      ours: true,
      by,
    },
    last,
  ];
};

const move = (command: Command<"MoveToStage">, current: Case, given: Circumstances): Decision => {
  const { standard } = given;
  const verdict = canMove(current, command.to, given);
  if (verdict.kind === "refused") return err(verdict.refusal);
  const asks = verdict.kind === "asks" ? verdict.asks : [];
  const specs = Object.fromEntries(asks.map((ask) => [ask.id, askSpec(standard, ask)]));
  const required = asks.filter((ask) => !ask.optional).map((ask) => ask.id);
  const answers = withoutEmpty(command.answers);
  const problems = {
    ...problemsOf(specs, answers, required, timeOf(given, current.receivedAt)),
    ...prematureAnswer(command.to, answers, current, given),
  };
  if (Object.keys(problems).length > 0) return err({ type: "AnswersWrong", problems });
  const assignee = personNamed(asks, answers, given);

  const ofCase = asks.filter((ask) => ask.of === "case").map((ask) => ask.id);
  const ofStep = asks.filter((ask) => ask.of === "step").map((ask) => ask.id);
  const changes = changesBetween(pick(standard.fields, ofCase), current.fields, {
    ...current.fields,
    ...splitApart(standard.fields, pick(answers, ofCase)).masked,
  });
  const lapsed = lapsedTicks(changes, current, standard);
  // What was approved may have been rewritten in the very form that sends it.
  const lacking = lackingFor(
    verdict.transition,
    { fields: { ...current.fields, ...toValues(changes) }, ticks: without(current.ticks, lapsed) },
    given,
  );
  if (lacking) return err(lacking);
  const category = categoryIn(pick(answers, ofCase), current, standard);
  const protecting = protectionFor(category, current, standard);
  const promised = promiseAfter({ ...command, answers }, current, category, changes, given);
  if (!promised.ok) return promised;
  const effect = stageOf(standard, command.to).promise;
  const event: StageEntered = {
    ...next(current, given, verdict.as),
    type: "StageEntered",
    from: current.stage,
    to: command.to,
    stayMinutes: stayMinutes(current, given),
    answers: pick(answers, ofStep),
    changes: [...changes, ...protecting],
    category,
    ours: effect !== "pauses",
    closedAt: effect === "ends" ? (current.closedAt ?? given.now) : null,
    ...promised.value,
    ...(assignee ? { assignee } : {}),
    ...reclassifiedBy(current, category, promised.value.promise),
    ...taskGiven(command, command.to, current, changes, given),
    ...(lapsed.length > 0 ? { lapsed } : {}),
  };
  return ok([event]);
};

/** "Ten working days without a reply" cannot be said on the third. */
const prematureAnswer = (
  to: string,
  answers: FieldValues,
  current: Case,
  { standard, calendar, now }: Circumstances,
): Problems => {
  const proposes = stageOf(standard, current.stage).proposes;
  const proposal = proposalOf(current, standard, calendar);
  if (!proposes?.sure || !proposal || proposes.to !== to) return {};
  const said = answers[proposes.sure] === proposes.answers[proposes.sure];
  return said && msToMinute(now) < proposal.from
    ? { [proposes.sure]: { type: "too-early", from: minuteToMs(proposal.from) } }
    : {};
};

/** Ticks that confirmed what has just been changed. */
const lapsedTicks = (
  changes: readonly FieldChange[],
  { ticks }: Case,
  standard: AnyStandard,
): readonly string[] =>
  Object.keys(ticks).filter((id) =>
    changes.some(({ field }) => standard.ticks[id]?.confirms?.includes(field)),
  );

const without = <Value>(
  values: Readonly<Record<string, Value>>,
  ids: readonly string[],
): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).filter(([id]) => !ids.includes(id)));

/** What a classification did to the due moment. */
const reclassifiedBy = (
  current: Case,
  category: string | null,
  promise: ServicePromise | null,
): { readonly reclassified?: Reclassified } => {
  if (category === null || category === current.category) return {};
  const before = currentPromise(current);
  const dueTo = promise === before ? null : (promise?.dueAt ?? null);
  return {
    reclassified: { from: current.category, to: category, dueFrom: before?.dueAt ?? null, dueTo },
  };
};

/** The task that comes with a disposition to a colleague, or with new words for him. */
const taskGiven = (
  { id }: Pick<CommandHead, "id">,
  stage: string,
  { fields, tasks = [] }: Case,
  changes: readonly FieldChange[],
  { standard, people, actor }: Circumstances,
): { readonly task?: TaskGiven } => {
  const given = standard.tasks;
  if (!given?.at.includes(stage)) return {};
  const { officer, instruction, shared, limit } = given;
  const named = new Set([officer, instruction, shared, limit]);
  if (!changes.some(({ field }) => named.has(field))) return {};
  const after = { ...fields, ...toValues(changes) };
  for (const { field, to } of changes) if (to === null) delete after[field];
  const text = (field: string): string => {
    const value = after[field];
    return typeof value === "string" ? value : "";
  };
  const person = people.find(({ name }) => sameName(name, text(officer)));
  if (!person || person.id === actor.id) return {};
  const standing = tasks.find(({ to, closedAt }) => to.id === person.id && closedAt === null);
  return {
    task: {
      id: standing?.id ?? id,
      to: { id: person.id, name: person.name },
      instruction: text(instruction),
      shared: text(shared),
      limit: text(limit),
    },
  };
};

const sameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** What a new classification hides by itself; a person may lift it afterwards, and that is told. */
const protectionFor = (
  category: string | null,
  current: Pick<Case, "category" | "fields">,
  { protects, fields: specs }: AnyStandard,
): readonly FieldChange[] => {
  if (!protects || category !== protects.category || category === current.category) return [];
  const standing = current.fields[protects.field];
  const chosen = standing !== undefined && isRows(standing) ? standing : [];
  if (chosen.some(({ id }) => id === protects.adds)) return [];
  return changesBetween(pick(specs, [protects.field]), current.fields, {
    ...current.fields,
    [protects.field]: [...chosen, { id: protects.adds }],
  });
};

/** Whom the step names to go on with the case; `problemsOf` has seen that this person is there. */
const personNamed = (
  asks: readonly Ask[],
  answers: FieldValues,
  { people }: Circumstances,
): PersonRef | null => {
  const ask = asks.find((candidate) => candidate.of === "assignee");
  const named = ask && people.find(({ id }) => id === answers[ask.id]);
  return named ? { id: named.id, name: named.name } : null;
};

/** Working minutes the case has stood in its stage. */
const stayMinutes = (current: Case, { calendar, now }: Circumstances): number =>
  calendar.workingMinutesBetween(msToMinute(current.stageSince), msToMinute(now));

/** The category after values were given; the present one when they say nothing about it. */
const categoryIn = (
  given: FieldValues,
  current: Case,
  { categoryField }: AnyStandard,
): string | null => {
  const chosen = categoryField === undefined ? undefined : given[categoryField];
  return typeof chosen === "string" ? chosen : current.category;
};

type Promised = Pick<StageEntered, "promise" | "newPromise">;

/** What the move does to the promise: start, pause, resume, end, begin anew, or leave it running. */
const promiseAfter = (
  command: Command<"MoveToStage">,
  current: Case,
  category: string | null,
  changes: readonly FieldChange[],
  given: Circumstances,
): Result<Promised, Refusal> => {
  const { standard, calendar, now } = given;
  const before = currentPromise(current);
  const effect = stageOf(standard, command.to).promise;
  const basis = { standard, version: current.standardVersion, category, calendar };
  const reopened = stageOf(standard, current.stage).promise === "ends" && effect === "keeps";
  if (reopened) return ok({ promise: startedPromise(basis, now), newPromise: true });
  if (!before) return ok({ promise: null });
  if (isEnded(before)) return ok({ promise: before });
  const promise = category === before.category ? before : reclassifiedPromise(before, basis);
  switch (effect) {
    case "ends":
      return ok({ promise: endedPromise(promise, now) });
    case "pauses":
      return ok({ promise: pausedPromise(promise, calendar, now) });
    case "keeps":
      break;
  }
  const recorded = { fields: { ...current.fields, ...toValues(changes) }, ticks: current.ticks };
  const startsNow = promise.state === "waiting" && missingToStart(standard, recorded).length === 0;
  const comesFromPause = stageOf(standard, current.stage).promise === "pauses";
  if (!comesFromPause) {
    // Only after an undo: the papers were completed while the case lay in a stage now taken back.
    const completedAt = Math.max(current.receivedAt, lastPaperAt(standard, recorded));
    return ok({ promise: startsNow ? startedPromise(basis, completedAt) : promise });
  }

  const again =
    typeof command.answers["completedAt"] === "number" ? command.answers["completedAt"] : now;
  if (msToMinute(again) < msToMinute(current.stageSince)) return err({ type: "BeforePause" });
  if (promise.state === "paused") {
    return ok({ promise: resumedPromise(promise, calendar, again) });
  }
  return ok({ promise: startsNow ? startedPromise(basis, again) : promise });
};

const toValues = (changes: readonly FieldChange[]): FieldValues => {
  const values: Record<string, FieldValue> = {};
  for (const { field, to } of changes) if (to !== null) values[field] = to;
  return values;
};

const pick = <Value>(
  values: Readonly<Record<string, Value>>,
  ids: readonly string[],
): Record<string, Value> => {
  const picked: Record<string, Value> = {};
  for (const id of ids) {
    const value = values[id];
    if (value !== undefined) picked[id] = value;
  }
  return picked;
};

/** Ten seconds in which its author takes a step back without a reason (`design` §2). */
export const freeUndoMs = 10_000;

const undo = (command: Command<"UndoStep">, current: Case, given: Circumstances): Decision => {
  const { standard, now, actor } = given;
  const step = current.lastStep;
  if (!step || step.v !== command.event) {
    // The opening is never undone: "salah catat" says what it was.
    return err({ type: command.event === 1 ? "NotUndoable" : "NotLastStep" });
  }
  const stage = stageOf(standard, current.stage);
  const entered = step.kind === "stage";
  if (!step.before || (entered && stage.irrevocable)) return err({ type: "NotUndoable" });

  const permitted = entered
    ? (stageOf(standard, step.before.stage).next.find(({ to }) => to === current.stage)?.by ?? [])
    : workersOf(standard);
  const as = asOneOf(permitted, given);
  if (!as.ok) return as;

  if (entered && stage.promise === "ends" && !endIsFresh(step.at, given)) {
    return err({ type: "UndoTooLate" });
  }
  const free = step.by.id === actor.id && now - step.at <= freeUndoMs;
  const reason = command.reason?.trim() || null;
  if (!free && !reason) return err({ type: "ReasonNeeded" });
  const { category } = step.before;
  const changes =
    category === current.category ? [] : changesToCategory(current, category, standard);
  return ok([
    {
      ...next(current, given, as.value),
      type: "StepUndone",
      undoes: step.v,
      reason,
      from: current.stage,
      restored: step.before,
      ...(changes.length > 0 ? { changes } : {}),
    },
  ]);
};

/** Other fields typed with the step stand as a draft of it; the category decides what is promised. */
const changesToCategory = (
  { fields }: Case,
  category: string | null,
  { categoryField, fields: specs }: AnyStandard,
): readonly FieldChange[] => {
  if (categoryField === undefined) return [];
  const { [categoryField]: _taken, ...others } = fields;
  const after = category === null ? others : { ...others, [categoryField]: category };
  return changesBetween(pick(specs, [categoryField]), fields, after);
};

/** An end can be undone until closing time of the next working day, so that past months stand. */
const endIsFresh = (endedAt: number, { calendar, now }: Circumstances): boolean => {
  const day = calendar.nextWorkingDay(minuteToDay(msToMinute(endedAt)));
  const closing = calendar.closingOf(day) ?? dayToMinute(day + 1);
  return msToMinute(now) <= closing;
};

const changeFields = (
  command: Command<"ChangeFields">,
  current: Case,
  given: Circumstances,
): Decision => {
  const { standard, now } = given;
  const as = asWorker(given);
  if (!as.ok) return as;
  const stranger = strangerAmong(command.touched, standard);
  if (stranger) return stranger;

  const after = { ...current.fields };
  for (const field of command.touched) delete after[field];
  Object.assign(after, pick(withoutEmpty(command.values), command.touched));
  const touchedSpecs = pick(standard.fields, command.touched);
  // Once classified, a case is never without a category again.
  const classified = current.category === null ? undefined : standard.categoryField;
  const required = Object.keys(touchedSpecs).filter(
    (id) => touchedSpecs[id]?.essential || id === classified,
  );
  const problems = problemsOf(touchedSpecs, after, required, timeOf(given, current.receivedAt));
  if (Object.keys(problems).length > 0) return err({ type: "FieldsWrong", problems });

  const changes = changesWritten(touchedSpecs, current.fields, after);
  if (changes.length === 0) return err({ type: "NothingToChange" });
  const reason = command.reason?.trim() || null;
  const category = categoryIn(pick(after, command.touched), current, standard);
  const reclassifies = category !== current.category;
  const exposes = unprotects(changes, standard);
  if ((reclassifies || exposes) && !reason) return err({ type: "ReasonNeeded" });

  const receivedAt = command.receivedAt ?? now;
  const receipt = receiptRefusal(receivedAt, now);
  if (receipt) return err(receipt);
  const lapsed = lapsedTicks(changes, current, standard);
  const promise = promiseAfterFacts(
    { ...current, category },
    { fields: after, ticks: current.ticks },
    receivedAt,
    given,
  );
  return ok([
    {
      ...next(current, given, as.value),
      type: "FieldsChanged",
      changes: [...changes, ...protectionFor(category, current, standard)],
      reason,
      ...(reclassifies && category !== null ? { category } : {}),
      ...(promise ? { promise } : {}),
      ...reclassifiedBy(current, category, promise ?? currentPromise(current)),
      ...taskGiven(command, current.stage, current, changes, given),
      ...(lapsed.length > 0 ? { lapsed } : {}),
    },
  ]);
};

/**
 * Whether something that hides the reporter is taken away. Two reports ended with the police because
 * a flag was not set (`domain` §2.4): lifting one is an act with a reason.
 */
const unprotects = (changes: readonly FieldChange[], { protects }: AnyStandard): boolean =>
  changes.some(({ field, from, to }) => {
    if (field !== protects?.field || from === null || !isRows(from)) return false;
    const left = to !== null && isRows(to) ? to : [];
    return from.some(({ id }) => !left.some((row) => row.id === id));
  });

/**
 * What is typed anew for a field that lies apart is a change even where its masked form stays the
 * same: two numbers may differ in the hidden digits alone.
 */
const changesWritten = (
  specs: FieldSpecs,
  before: FieldValues,
  after: FieldValues,
): readonly FieldChange[] => {
  const { masked } = splitApart(specs, after);
  const changed = new Map(changesBetween(specs, before, masked).map((one) => [one.field, one]));
  return Object.keys(specs).flatMap((field) => {
    const known = changed.get(field);
    if (known) return [known];
    const value = specs[field]?.apart && masked[field];
    return value ? [{ field, from: value, to: value }] : [];
  });
};

/**
 * New facts may complete the requirement: then the promise starts with the receipt of the piece that
 * completed it. A fact taken back starts it no more, while the case still stands at its first stage.
 * A paused stage starts nothing; leaving it does.
 */
const promiseAfterFacts = (
  current: Case,
  recorded: Pick<Case, "fields" | "ticks">,
  receivedAt: number,
  { standard, calendar }: Circumstances,
): ServicePromise | null => {
  const before = currentPromise(current);
  if (!before || isEnded(before)) return null;
  const basis = {
    standard,
    version: current.standardVersion,
    category: current.category,
    calendar,
  };
  const promise =
    before.category === current.category ? before : reclassifiedPromise(before, basis);
  const recounted = promise === before ? null : promise;
  if (stageOf(standard, current.stage).promise === "pauses") return recounted;
  const complete = missingToStart(standard, recorded).length === 0;
  if (promise.state === "waiting" && complete) {
    const lastPaper = lastPaperAt(standard, recorded);
    return startedPromise(basis, Math.max(receivedAt, current.receivedAt, lastPaper));
  }
  const neverMoved = current.stage === standard.firstStage && promise.remainingMinutes === null;
  if (promise.state === "running" && !complete && neverMoved) return waitingPromise(basis);
  return recounted;
};

const tick = (
  command: Command<"TickRequirement">,
  current: Case,
  given: Circumstances,
): Decision => {
  const { standard, now } = given;
  const spec = Object.hasOwn(standard.ticks, command.tick)
    ? standard.ticks[command.tick]
    : undefined;
  const as = spec?.by ? asOneOf(spec.by, given) : asWorker(given);
  if (!as.ok) return as;
  if (!spec) return err({ type: "UnknownField", field: command.tick });
  if (stageOf(standard, current.stage).terminal && !spec.afterEnd) {
    return err({ type: "CaseClosed" });
  }
  const unwritten = (spec.confirms ?? []).filter((id) => current.fields[id] === undefined);
  if (command.on && unwritten.length > 0) {
    return err({ type: "NothingToConfirm", fields: unwritten });
  }
  if ((current.ticks[command.tick] !== undefined) === command.on)
    return err({ type: "NothingToChange" });
  const receipt = receiptRefusal(command.receivedAt, now);
  if (receipt) return err(receipt);

  const { [command.tick]: _removed, ...others } = current.ticks;
  const ticks = command.on
    ? { ...others, ...ticksNamed([command.tick], given, command.receivedAt) }
    : others;
  const promise = promiseAfterFacts(
    current,
    { fields: current.fields, ticks },
    command.receivedAt,
    given,
  );
  return ok([
    {
      ...next(current, given, as.value),
      type: "RequirementTicked",
      tick: command.tick,
      on: command.on,
      receivedAt: command.receivedAt,
      ...(promise ? { promise } : {}),
    },
  ]);
};

/** Corrects when the request reached the office; a promise that has not ended is counted again. */
const correctReceipt = (
  command: Command<"CorrectReceipt">,
  current: Case,
  given: Circumstances,
): Decision => {
  const { standard, calendar, now } = given;
  const as = asWorker(given);
  if (!as.ok) return as;
  const reason = command.reason.trim();
  if (!reason) return err({ type: "ReasonNeeded" });
  const receipt = receiptRefusal(command.receivedAt, now);
  if (receipt) return err(receipt);
  if (command.receivedAt === current.receivedAt) return err({ type: "NothingToChange" });
  // The year of receipt names the scope, and a case never changes scope (`sync` B.2).
  if (scopeOf(standard, command.receivedAt) !== current.scope)
    return err({ type: "ReceivedTooEarly" });

  const promise = currentPromise(current);
  const startedAt = promise?.startedAt ?? null;
  // A promise begins with the receipt, or later with the completing piece; never before the receipt.
  const moves =
    startedAt !== null && (startedAt === current.receivedAt || startedAt < command.receivedAt);
  const counted =
    promise && !isEnded(promise) && moves
      ? restarted(promise, current, command.receivedAt, given)
      : null;
  return ok([
    {
      ...next(current, given, as.value),
      type: "ReceiptCorrected",
      from: current.receivedAt,
      to: command.receivedAt,
      reason,
      ...(counted ? { promise: { ...counted, calendarRevision: calendar.revision } } : {}),
    },
  ]);
};

/** The promise as if it had started at another moment, keeping the working time pauses took out. */
const restarted = (
  promise: ServicePromise,
  current: Case,
  startedAt: number,
  { standard, calendar }: Circumstances,
): ServicePromise => {
  const basis = {
    standard,
    version: current.standardVersion,
    category: promise.category,
    calendar,
  };
  const counted = startedPromise(basis, startedAt);
  if (promise.remainingMinutes === null || promise.startedAt === null) return counted;
  const before = startedPromise(basis, promise.startedAt);
  const shift =
    before.dueAt === null || counted.dueAt === null
      ? 0
      : calendar.remainingMinutes(msToMinute(before.dueAt), msToMinute(counted.dueAt));
  return recountedPromise(
    { ...promise, startedAt, remainingMinutes: promise.remainingMinutes + shift },
    standard,
    calendar,
  );
};

const assign = (command: Command<"AssignCase">, current: Case, given: Circumstances): Decision => {
  const as = asWorker(given);
  if (!as.ok) return as;
  if (stageOf(given.standard, current.stage).terminal) return err({ type: "CaseClosed" });
  if (command.to?.id === current.assignee?.id) return err({ type: "NothingToChange" });
  const unfit = notAssignable(command.to, given);
  if (unfit) return err(unfit);
  return ok([
    {
      ...next(current, given, as.value),
      type: "CaseAssigned",
      from: current.assignee,
      to: command.to,
    },
  ]);
};

const addNote = (command: Command<"AddNote">, current: Case, given: Circumstances): Decision => {
  const as = asOneOf(notersOf(given.standard), given);
  if (!as.ok) return as;
  const text = command.text.trim();
  if (!text) return err({ type: "EmptyNote" });
  return ok([{ ...next(current, given, as.value), type: "NoteAdded", text }]);
};

const addAttachment = (
  command: Command<"AddAttachment">,
  current: Case,
  given: Circumstances,
): Decision => {
  const as = asWorker(given);
  if (!as.ok) return as;
  return ok([
    {
      ...next(current, given, as.value),
      type: "AttachmentAdded",
      attachment: command.attachment,
    },
  ]);
};

const withdrawAttachment = (
  command: Command<"WithdrawAttachment">,
  current: Case,
  given: Circumstances,
): Decision => {
  const as = asWorker(given);
  if (!as.ok) return as;
  const attachment = current.attachments.find(({ id }) => id === command.attachmentId);
  if (!attachment) return err({ type: "AttachmentUnknown" });
  if (attachment.withdrawn) return err({ type: "AttachmentWithdrawnAlready" });
  const reason = command.reason.trim();
  if (!reason) return err({ type: "ReasonNeeded" });
  return ok([
    {
      ...next(current, given, as.value),
      type: "AttachmentWithdrawn",
      id: command.attachmentId,
      reason,
    },
  ]);
};

/**
 * Whoever may write a note may see a masked datum of the case; what lies apart, only who may read its
 * scope. The purpose stands in the history before anything is shown.
 */
const showPersonalData = (
  command: Command<"ShowPersonalData">,
  current: Case,
  given: Circumstances,
): Decision => {
  const { standard } = given;
  const spec = Object.hasOwn(standard.fields, command.field)
    ? standard.fields[command.field]
    : undefined;
  if (!spec?.personal && !spec?.apart) return err({ type: "UnknownField", field: command.field });
  const as = asOneOf(spec.apart ? readersApart(spec.apart) : notersOf(standard), given);
  if (!as.ok) return as;
  const note = command.purposeNote?.trim() ?? "";
  if (!showPurposes.includes(command.purpose) || (command.purpose === "other" && !note)) {
    return err({ type: "PurposeNeeded" });
  }
  return ok([
    {
      ...next(current, given, as.value),
      type: "PersonalDataShown",
      field: command.field,
      purpose: command.purpose,
      ...(note ? { purposeNote: note } : {}),
    },
  ]);
};

const callApplicant = (
  command: Command<"CallApplicant">,
  current: Case,
  given: Circumstances,
): Decision => {
  const as = asWorker(given);
  if (!as.ok) return as;
  if (!stageOf(given.standard, current.stage).calls) return err({ type: "NotCallable" });
  const { called } = current;
  if (called && called.at !== command.previous) {
    return err({ type: "CalledAlready", at: called.at, by: called.by });
  }
  return ok([{ ...next(current, given, as.value), type: "ApplicantCalled" }]);
};

/** That the other case exists, and that this person may know of it, is for the store to see. */
const link = (
  command: Command<"LinkCases" | "UnlinkCases">,
  current: Case,
  given: Circumstances,
): Decision => {
  const as = asWorker(given);
  if (!as.ok) return as;
  const { other } = command;
  if (other === current.id) return err({ type: "LinkedToItself" });
  const linking = command.type === "LinkCases";
  if (current.linkedTo.includes(other) === linking) return err({ type: "NothingToChange" });
  const stamped = next(current, given, as.value);
  return ok([
    linking
      ? { ...stamped, type: "CasesLinked", other, how: command.how }
      : { ...stamped, type: "CasesUnlinked", other },
  ]);
};

const recordWork = (
  command: Command<"RecordWork">,
  current: Case,
  given: Circumstances,
): Decision => {
  const { standard, now } = given;
  const as = asWorker(given);
  if (!as.ok) return as;
  if (!standard.works?.at.includes(current.stage)) return err({ type: "WorkNotHere" });
  const text = command.text.trim();
  if (!text) return err({ type: "EmptyWork" });
  const { doneAt, attachments } = command;
  if (doneAt > now) return err({ type: "ReceivedInFuture" });
  if (doneAt < earliestReceipt) return err({ type: "ReceivedTooEarly" });
  return ok([
    { ...next(current, given, as.value), type: "WorkRecorded", text, doneAt, attachments },
  ]);
};

/** Only the one who has the task; to everybody else there is none. */
const reportTask = (
  command: Command<"ReportTask">,
  current: Case,
  given: Circumstances,
): Decision => {
  const { actor } = given;
  const task = current.tasks?.find(({ id, to }) => id === command.task && to.id === actor.id);
  const [as] = actor.roles;
  if (!task || !as) return err({ type: "CaseMissing" });
  if (task.closedAt !== null) return err({ type: "TaskClosed" });
  const text = command.text.trim();
  if (!text) return err({ type: "EmptyWork" });
  return ok([
    {
      ...next(current, given, as),
      type: "TaskReported",
      task: task.id,
      text,
      done: command.done,
    },
  ]);
};

/**
 * Run by the job that follows a published calendar, whoever sits at the desk when it runs: what it
 * writes is the publisher's decision. Only an auditor changes nothing.
 */
const movePromise = (current: Case, given: Circumstances): Decision => {
  const movers = roles.filter((role) => role !== "auditor");
  const as = asOneOf(["administrator", ...workersOf(given.standard), ...movers], given);
  if (!as.ok) return as;
  const promise = currentPromise(current);
  if (promise?.state !== "running" || promise.dueAt === null)
    return err({ type: "PromiseNotRunning" });
  const moved = recountedPromise(promise, given.standard, given.calendar);
  if (moved.dueAt === null || moved.dueAt === promise.dueAt)
    return err({ type: "NothingToChange" });
  return ok([
    {
      ...next(current, given, as.value),
      type: "PromiseMoved",
      from: promise.dueAt,
      to: moved.dueAt,
      revision: given.calendar.revision,
      promise: moved,
    },
  ]);
};

const undoImport = (
  command: Command<"UndoImport">,
  current: Case,
  given: Circumstances,
): Decision => {
  const as = asWorker(given);
  if (!as.ok) return as;
  if (current.imported?.batch !== command.batch) return err({ type: "CaseMissing" });
  const worked =
    current.materialV > 1 ||
    current.notes.length > 0 ||
    current.attachments.length > 0 ||
    current.linkedTo.length > 0;
  if (worked) return err({ type: "ImportTouched" });
  return ok([
    {
      ...next(current, given, as.value),
      type: "ImportUndone",
      batch: command.batch,
      from: current.stage,
    },
  ]);
};
