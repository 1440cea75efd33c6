import type { FieldValues } from "../fields.ts";
import type { PersonRef, Role } from "../roles.ts";
import type { ServiceId } from "../services/index.ts";

/** UUIDv7, made on the device. People see the registration number. */
export type CaseId = string;
/** Unit of permission and ordering: `services:2026`. The year is that of receipt, WIB. */
export type ScopeId = string;
/** Milliseconds since 1970-01-01 UTC. */
export type EpochMs = number;

export type PromiseState = "waiting" | "running" | "paused" | "met" | "late";

/**
 * What was promised to the applicant and how it stands, as `decide` counted it. Written into events
 * and copied by `evolve`, so that an old event means the same for ever.
 */
export interface ServicePromise {
  readonly category: string | null;
  readonly state: PromiseState;
  /** When counting began; null while the promise waits for the requirement. */
  readonly startedAt: EpochMs | null;
  /** When it falls due; null while waiting or paused. */
  readonly dueAt: EpochMs | null;
  readonly pausedAt: EpochMs | null;
  /** Since when it has been counting again after the last pause. */
  readonly resumedAt: EpochMs | null;
  /** Working minutes that were left at the last pause; null when it never paused. */
  readonly remainingMinutes: number | null;
  readonly endedAt: EpochMs | null;
  readonly calendarRevision: number;
  readonly standardVersion: number;
}

/** One stay in a stage. */
export interface Passage {
  readonly stage: string;
  readonly enteredAt: EpochMs;
  readonly leftAt: EpochMs | null;
  /** Working minutes of the stay, counted when it ended. */
  readonly workingMinutes: number | null;
  /** Whether the time was ours or somebody else's (a PD completing its letter). */
  readonly ours: boolean;
  readonly by: PersonRef;
}

export interface Tick {
  readonly at: EpochMs;
  readonly by: PersonRef;
  /** When the paper that shows it reached the office. */
  readonly receivedAt: EpochMs;
}

/** A file kept with a case. The bytes lie apart, found by their hash. */
export interface AttachmentRef {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly addedAt: EpochMs;
  readonly by: PersonRef;
  /** An encrypted PDF: taken, yet nobody here could look into it. */
  readonly locked?: boolean;
  readonly withdrawn?: { readonly at: EpochMs; readonly by: PersonRef; readonly reason: string };
}

export interface Note {
  readonly at: EpochMs;
  readonly by: PersonRef;
  readonly text: string;
}

/** Something done about a case between two steps. Its files are among those of the case. */
export interface Work {
  /** `v` of the event that recorded it. */
  readonly v: number;
  readonly at: EpochMs;
  readonly by: PersonRef;
  /** When it was done; never after it was recorded. */
  readonly doneAt: EpochMs;
  readonly text: string;
  readonly attachments: readonly string[];
}

/** What a colleague was asked to do about a case he may not read. */
export interface Task {
  readonly id: string;
  readonly to: PersonRef;
  readonly from: PersonRef;
  readonly givenAt: EpochMs;
  readonly instruction: string;
  /** All that he reads of the case. */
  readonly shared: string;
  /** `2026-12-04`, or empty. */
  readonly limit: string;
  readonly reports: readonly TaskReport[];
  /** He said that it is done, or the case went on without him. */
  readonly closedAt: EpochMs | null;
}

export interface TaskReport {
  readonly at: EpochMs;
  readonly text: string;
}

/** A classification and what it did to the due moment; both moments stay known. */
export interface Classification {
  readonly at: EpochMs;
  readonly by: PersonRef;
  readonly from: string | null;
  readonly to: string;
  readonly dueFrom: EpochMs | null;
  readonly dueTo: EpochMs | null;
  readonly reason: string | null;
}

/** Where a case came from when it was not opened here. */
export interface ImportMark {
  readonly batch: string;
  readonly at: EpochMs;
  readonly by: PersonRef;
  /** What its line in the register meant; the same line imported again is found by it. */
  readonly fingerprint: string;
  /** What the importer was unsure of, in office words. */
  readonly unsure: readonly string[];
}

/** What stood before the last step, so that the step can be undone. */
export interface StepBefore {
  readonly stage: string;
  readonly stageSince: EpochMs;
  readonly stageAnswers: FieldValues;
  readonly cameFrom: string | null;
  readonly category: string | null;
  readonly promises: readonly ServicePromise[];
  readonly passages: readonly Passage[];
  readonly assignee: PersonRef | null;
  readonly closedAt: EpochMs | null;
  readonly classifications?: readonly Classification[];
}

/** The last event that moved stage, person or promise. */
export interface LastStep {
  readonly v: number;
  readonly at: EpochMs;
  readonly by: PersonRef;
  readonly kind: "stage" | "person" | "other";
  readonly from: string;
  /** null: this step cannot be undone. */
  readonly before: StepBefore | null;
}

/** How two cases belong together: they touch one matter, or one is the other told twice. */
export type LinkKind = "related" | "duplicate";

/** Number of the day of somebody who waits in person. */
export interface QueueNumber {
  /** `2026-11-27`, WIB. */
  readonly day: string;
  readonly n: number;
}

/** One request, consultation or complaint. Folded from its events by `evolve`. */
export interface Case {
  /** Shape of this document. */
  readonly dv: 1;
  readonly id: CaseId;
  readonly scope: ScopeId;
  readonly service: ServiceId;
  readonly number: string;
  /** The office's own number before this product. */
  readonly formerNumber: string | null;
  readonly standardVersion: number;
  readonly category: string | null;
  readonly stage: string;
  readonly stageSince: EpochMs;
  /** What was answered when the case entered its stage: what is missing, why it was refused. */
  readonly stageAnswers: FieldValues;
  /** The stage it was paused from. */
  readonly cameFrom: string | null;
  readonly receivedAt: EpochMs;
  /** When it was typed in; later than receipt for a late entry. */
  readonly recordedAt: EpochMs;
  readonly recordedBy: PersonRef;
  readonly fields: FieldValues;
  readonly ticks: Readonly<Record<string, Tick>>;
  readonly assignee: PersonRef | null;
  /** Oldest first; the last one is current. Empty: nothing was counted (imported). */
  readonly promises: readonly ServicePromise[];
  readonly passages: readonly Passage[];
  readonly attachments: readonly AttachmentRef[];
  readonly notes: readonly Note[];
  readonly linkedTo: readonly CaseId[];
  /** Oldest first; absent in cases from before there were any. */
  readonly works?: readonly Work[];
  readonly tasks?: readonly Task[];
  readonly classifications?: readonly Classification[];
  readonly queue?: QueueNumber;
  /** The last call to the desk. */
  readonly called?: { readonly at: EpochMs; readonly by: PersonRef };
  readonly imported: ImportMark | null;
  readonly closedAt: EpochMs | null;
  readonly lastStep: LastStep | null;
  /** Number of its last event, from 1. */
  readonly v: number;
  /** Number of the last event that changes what a decision rests on (not notes, not looks). */
  readonly materialV: number;
  readonly updatedAt: EpochMs;
}

/** Stage of a case whose import was undone: the events stay, no list shows it. */
export const voidStage = "void";

export const isVoid = (item: Case): boolean => item.stage === voidStage;

export const currentPromise = (item: Case): ServicePromise | null => item.promises.at(-1) ?? null;

export type ActingRole = Role;
