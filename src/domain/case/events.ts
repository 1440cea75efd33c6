import type { FieldChange, FieldValues } from "../fields.ts";
import type { ActingKind, PersonRef, Role } from "../roles.ts";
import type { ServiceId } from "../services/index.ts";
import type {
  AttachmentRef,
  CaseId,
  Classification,
  EpochMs,
  ImportMark,
  LinkKind,
  Passage,
  QueueNumber,
  ScopeId,
  ServicePromise,
  StepBefore,
  Task,
} from "./case.ts";

/** What every event records. */
export interface Stamp {
  readonly caseId: CaseId;
  /** Place of the event in its case, from 1. */
  readonly v: number;
  /** Shape of this event; old shapes are upcast on reading. */
  readonly tv: 1;
  /** Effective time of the act. Order comes from the log, not from this. */
  readonly at: EpochMs;
  readonly by: PersonRef;
  /** The role that allowed it. */
  readonly as: Role;
  /** The role was held for somebody else: pelaksana harian or pelaksana tugas. */
  readonly acting?: ActingKind;
  /** The device clock was not to be trusted when this was written ("jam diragukan"). */
  readonly clockSuspect?: true;
}

/** A file at the moment it is put to a case; who and when are in the event. */
export type NewAttachment = Pick<AttachmentRef, "id" | "sha256" | "name" | "mime" | "bytes"> & {
  readonly locked?: boolean;
};

export interface CaseOpened extends Stamp {
  readonly type: "CaseOpened";
  readonly service: ServiceId;
  readonly scope: ScopeId;
  readonly number: string;
  readonly standardVersion: number;
  readonly stage: string;
  readonly category: string | null;
  readonly receivedAt: EpochMs;
  readonly fields: FieldValues;
  /** Ticked at the desk; each with the receipt time of its paper. */
  readonly ticks: readonly string[];
  readonly attachments: readonly NewAttachment[];
  readonly linkedTo: readonly CaseId[];
  readonly assignee: PersonRef | null;
  readonly promise: ServicePromise;
  /** Number of the day, for those who wait in person. */
  readonly queue?: QueueNumber;
}

/** Taken over from a register: its stages and dates are facts, nothing was decided here. */
export interface CaseImported extends Stamp {
  readonly type: "CaseImported";
  readonly service: ServiceId;
  readonly scope: ScopeId;
  readonly number: string;
  readonly formerNumber: string | null;
  readonly standardVersion: number;
  readonly stage: string;
  readonly stageSince: EpochMs;
  readonly stageAnswers: FieldValues;
  readonly category: string | null;
  readonly receivedAt: EpochMs;
  readonly fields: FieldValues;
  readonly ticks: readonly string[];
  readonly assignee: PersonRef | null;
  readonly closedAt: EpochMs | null;
  readonly passages: readonly Passage[];
  /** null: "tanpa hitungan". */
  readonly promise: ServicePromise | null;
  readonly mark: ImportMark;
}

export interface StageEntered extends Stamp {
  readonly type: "StageEntered";
  readonly from: string;
  readonly to: string;
  /** Working minutes of the stay that ended. */
  readonly stayMinutes: number;
  /** What the step itself was told: reason, what is missing. */
  readonly answers: FieldValues;
  /** Fields of the case filled by the short form. */
  readonly changes: readonly FieldChange[];
  readonly category: string | null;
  /** Whether time in the new stage is the office's own. */
  readonly ours: boolean;
  readonly closedAt: EpochMs | null;
  /** null when the case is not counted. */
  readonly promise: ServicePromise | null;
  /** A new promise begins (reopening) instead of the current one going on. */
  readonly newPromise?: true;
  /** Present when the step named who goes on with the case. */
  readonly assignee?: PersonRef;
  readonly reclassified?: Reclassified;
  readonly task?: TaskGiven;
  /** Ticks that no longer stand, because what they confirmed has changed. */
  readonly lapsed?: readonly string[];
}

/** The due moment before and after a classification; null where none was known. */
export type Reclassified = Pick<Classification, "from" | "to" | "dueFrom" | "dueTo">;

/** A new task, or the words of one that stands. */
export type TaskGiven = Pick<Task, "id" | "to" | "instruction" | "shared" | "limit">;

export interface StepUndone extends Stamp {
  readonly type: "StepUndone";
  /** `v` of the event undone. */
  readonly undoes: number;
  readonly reason: string | null;
  readonly from: string;
  /** Everything as it stood before that event. */
  readonly restored: StepBefore;
  /** Present when the step had classified the case: its category field goes back with the category. */
  readonly changes?: readonly FieldChange[];
}

export interface FieldsChanged extends Stamp {
  readonly type: "FieldsChanged";
  readonly changes: readonly FieldChange[];
  readonly reason: string | null;
  /** Present when the category changed. */
  readonly category?: string;
  /** Present when the change started or recounted the promise. */
  readonly promise?: ServicePromise;
  readonly reclassified?: Reclassified;
  readonly task?: TaskGiven;
  readonly lapsed?: readonly string[];
}

export interface RequirementTicked extends Stamp {
  readonly type: "RequirementTicked";
  readonly tick: string;
  readonly on: boolean;
  readonly receivedAt: EpochMs;
  readonly promise?: ServicePromise;
}

/** The time of receipt was corrected. */
export interface ReceiptCorrected extends Stamp {
  readonly type: "ReceiptCorrected";
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly reason: string;
  readonly promise?: ServicePromise;
}

export interface CaseAssigned extends Stamp {
  readonly type: "CaseAssigned";
  readonly from: PersonRef | null;
  readonly to: PersonRef | null;
}

export interface NoteAdded extends Stamp {
  readonly type: "NoteAdded";
  readonly text: string;
}

export interface AttachmentAdded extends Stamp {
  readonly type: "AttachmentAdded";
  readonly attachment: NewAttachment;
}

export interface AttachmentWithdrawn extends Stamp {
  readonly type: "AttachmentWithdrawn";
  readonly id: string;
  readonly reason: string;
}

/** Somebody asked to see a masked personal datum. */
export interface PersonalDataShown extends Stamp {
  readonly type: "PersonalDataShown";
  readonly field: string;
  /** What for. Absent in the first events, which were written before purposes were asked. */
  readonly purpose?: ShowPurpose;
  /** In the person's own words. */
  readonly purposeNote?: string;
}

/** The applicant was called to the desk, by number. */
export interface ApplicantCalled extends Stamp {
  readonly type: "ApplicantCalled";
}

/** Says the id alone: a number would name a case to readers of this one who may not know of it. */
export interface CasesLinked extends Stamp {
  readonly type: "CasesLinked";
  readonly other: CaseId;
  readonly how: LinkKind;
}

export interface CasesUnlinked extends Stamp {
  readonly type: "CasesUnlinked";
  readonly other: CaseId;
}

/** Something was done about the case. */
export interface WorkRecorded extends Stamp {
  readonly type: "WorkRecorded";
  readonly text: string;
  readonly doneAt: EpochMs;
  readonly attachments: readonly NewAttachment[];
}

/** The colleague who has the task told what came of it. */
export interface TaskReported extends Stamp {
  readonly type: "TaskReported";
  readonly task: string;
  readonly text: string;
  readonly done: boolean;
}

/** A calendar revision moved the due moment of a running promise. */
export interface PromiseMoved extends Stamp {
  readonly type: "PromiseMoved";
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly revision: number;
  readonly promise: ServicePromise;
}

export interface ImportUndone extends Stamp {
  readonly type: "ImportUndone";
  readonly batch: string;
  readonly from: string;
}

/** Something that happened to a case. Appended, never edited. */
export type CaseEvent =
  | CaseOpened
  | CaseImported
  | StageEntered
  | StepUndone
  | FieldsChanged
  | RequirementTicked
  | ReceiptCorrected
  | CaseAssigned
  | NoteAdded
  | AttachmentAdded
  | AttachmentWithdrawn
  | PersonalDataShown
  | ApplicantCalled
  | CasesLinked
  | CasesUnlinked
  | WorkRecorded
  | TaskReported
  | PromiseMoved
  | ImportUndone;

export type EventType = CaseEvent["type"];

/** Why somebody asks to see a masked personal datum. Wording: `text/purposes.ts`. */
export const showPurposes = ["match", "contact", "correct", "owner", "other"] as const;
export type ShowPurpose = (typeof showPurposes)[number];

/** Events that do not change what a decision rests on: they make nobody's open form stale. */
export const immaterialEvents: ReadonlySet<EventType> = new Set<EventType>([
  "NoteAdded",
  "AttachmentAdded",
  "PersonalDataShown",
  "ApplicantCalled",
  "CasesLinked",
  "CasesUnlinked",
  "WorkRecorded",
  "TaskReported",
  "PromiseMoved",
]);
