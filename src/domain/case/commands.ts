import type { FieldValues } from "../fields.ts";
import type { PersonRef } from "../roles.ts";
import type { ServiceId } from "../services/index.ts";
import type { CaseId, EpochMs, LinkKind, QueueNumber } from "./case.ts";
import type { NewAttachment, ShowPurpose } from "./events.ts";

/** What every command carries. Ids are UUIDv7, made where the person acted. */
export interface CommandHead {
  /** A command repeated under the same id is done once. */
  readonly id: string;
  readonly caseId: CaseId;
  readonly tv: 1;
}

export interface OpenCase extends CommandHead {
  readonly type: "OpenCase";
  readonly service: ServiceId;
  /** Registration number, drawn by the device in the same transaction. */
  readonly number: string;
  readonly receivedAt: EpochMs;
  readonly fields: FieldValues;
  readonly ticks: readonly string[];
  readonly attachments: readonly NewAttachment[];
  readonly linkedTo?: readonly CaseId[];
  readonly assignee?: PersonRef | null;
  /** Number of the day, drawn like the registration number; absent where nobody waits. */
  readonly queue?: QueueNumber;
  /** The officer has said that an arrival on an earlier day is meant. */
  readonly lateEntry?: true;
}

/** One line of a register, already understood (`documents/register`). */
export interface ImportCase extends CommandHead {
  readonly type: "ImportCase";
  readonly service: ServiceId;
  readonly number: string;
  readonly formerNumber: string | null;
  readonly batch: string;
  readonly fingerprint: string;
  readonly receivedAt: EpochMs;
  readonly stage: string;
  /** When it reached that stage, as far as the register says. */
  readonly stageSince: EpochMs | null;
  readonly closedAt: EpochMs | null;
  readonly category: string | null;
  readonly fields: FieldValues;
  readonly ticks: readonly string[];
  readonly stageAnswers: FieldValues;
  readonly assignee: PersonRef | null;
  readonly unsure: readonly string[];
}

export interface MoveToStage extends CommandHead {
  readonly type: "MoveToStage";
  readonly to: string;
  readonly answers: FieldValues;
}

export interface UndoStep extends CommandHead {
  readonly type: "UndoStep";
  /** `v` of the event to undo. */
  readonly event: number;
  readonly reason: string | null;
}

export interface ChangeFields extends CommandHead {
  readonly type: "ChangeFields";
  /** The new values of the fields named in `touched`; a touched field absent here is emptied. */
  readonly values: FieldValues;
  readonly touched: readonly string[];
  readonly reason: string | null;
  /** When the paper that brought the new facts was received; default now. */
  readonly receivedAt?: EpochMs;
}

export interface TickRequirement extends CommandHead {
  readonly type: "TickRequirement";
  readonly tick: string;
  readonly on: boolean;
  readonly receivedAt: EpochMs;
}

export interface CorrectReceipt extends CommandHead {
  readonly type: "CorrectReceipt";
  readonly receivedAt: EpochMs;
  readonly reason: string;
}

export interface AssignCase extends CommandHead {
  readonly type: "AssignCase";
  readonly to: PersonRef | null;
}

export interface AddNote extends CommandHead {
  readonly type: "AddNote";
  readonly text: string;
}

export interface AddAttachment extends CommandHead {
  readonly type: "AddAttachment";
  readonly attachment: NewAttachment;
}

export interface WithdrawAttachment extends CommandHead {
  readonly type: "WithdrawAttachment";
  readonly attachmentId: string;
  readonly reason: string;
}

export interface ShowPersonalData extends CommandHead {
  readonly type: "ShowPersonalData";
  readonly field: string;
  readonly purpose: ShowPurpose;
  readonly purposeNote?: string;
}

export interface CallApplicant extends CommandHead {
  readonly type: "CallApplicant";
  /** The last call as the officer saw it; another one since then refuses this one. */
  readonly previous: EpochMs | null;
}

/** Cases are linked and never merged away: each keeps its own promise. */
export interface LinkCases extends CommandHead {
  readonly type: "LinkCases";
  readonly other: CaseId;
  readonly how: LinkKind;
}

export interface UnlinkCases extends CommandHead {
  readonly type: "UnlinkCases";
  readonly other: CaseId;
}

/** What was done about the case, with its evidence. */
export interface RecordWork extends CommandHead {
  readonly type: "RecordWork";
  readonly text: string;
  readonly doneAt: EpochMs;
  readonly attachments: readonly NewAttachment[];
}

/** A colleague tells what came of the task given to him; he need not be able to read the case. */
export interface ReportTask extends CommandHead {
  readonly type: "ReportTask";
  readonly task: string;
  readonly text: string;
  /** Nothing is left to do. */
  readonly done: boolean;
}

/** Recounts a running promise by the calendar revision in the circumstances. */
export interface MovePromise extends CommandHead {
  readonly type: "MovePromise";
}

export interface UndoImport extends CommandHead {
  readonly type: "UndoImport";
  readonly batch: string;
}

/** Something a staff member asks for. May be refused. */
export type CaseCommand =
  | OpenCase
  | ImportCase
  | MoveToStage
  | UndoStep
  | ChangeFields
  | TickRequirement
  | CorrectReceipt
  | AssignCase
  | AddNote
  | AddAttachment
  | WithdrawAttachment
  | ShowPersonalData
  | CallApplicant
  | LinkCases
  | UnlinkCases
  | RecordWork
  | ReportTask
  | MovePromise
  | UndoImport;

export type CommandType = CaseCommand["type"];

/** Commands that stand whatever happened since the person looked; all others need present facts. */
export const tolerantCommands: ReadonlySet<CommandType> = new Set<CommandType>([
  "OpenCase",
  "ImportCase",
  "AddNote",
  "AddAttachment",
  "ShowPersonalData",
  "CallApplicant",
  "LinkCases",
  "UnlinkCases",
  "RecordWork",
  "ReportTask",
  "MovePromise",
  "UndoImport",
]);
