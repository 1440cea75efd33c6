import type { Problems } from "../fields.ts";
import type { PersonRef, Role } from "../roles.ts";
import type { EpochMs } from "./case.ts";
import type { CaseEvent } from "./events.ts";

/**
 * Why a command was refused: an expected outcome, kept as a value. Wording: `text/refusals.ts`; a
 * refusal without wording does not compile.
 */
export type Refusal =
  | { readonly type: "AlreadyThere"; readonly stage: string }
  /** The standard has no such step from here; `why` is the standard's own sentence. */
  | {
      readonly type: "NotReachable";
      readonly from: string;
      readonly to: string;
      readonly why: string;
    }
  | { readonly type: "NotYourRole"; readonly permitted: readonly Role[] }
  | {
      readonly type: "EvidenceMissing";
      readonly missing: readonly {
        readonly evidence: string;
        readonly sentence: string;
        readonly section: string;
      }[];
    }
  | { readonly type: "AnswersWrong"; readonly problems: Problems }
  | { readonly type: "FieldsWrong"; readonly problems: Problems }
  | { readonly type: "ReceivedInFuture" }
  | { readonly type: "ReceivedTooEarly" }
  | { readonly type: "BeforePause" }
  | { readonly type: "CaseClosed" }
  | { readonly type: "CaseMissing" }
  | { readonly type: "CaseExists"; readonly number: string }
  /** Others changed the case after the person had looked; the events say what. */
  | { readonly type: "CaseChanged"; readonly events: readonly CaseEvent[] }
  | { readonly type: "ReasonNeeded" }
  | { readonly type: "NothingToChange" }
  | { readonly type: "UnknownField"; readonly field: string }
  | { readonly type: "NotLastStep" }
  | { readonly type: "UndoTooLate" }
  | { readonly type: "ReopenTooLate" }
  | { readonly type: "NotUndoable" }
  | { readonly type: "EmptyNote" }
  | { readonly type: "AttachmentUnknown" }
  | { readonly type: "AttachmentWithdrawnAlready" }
  | { readonly type: "ImportTouched" }
  | { readonly type: "PromiseNotRunning" }
  /** An arrival on an earlier day that nobody said is meant. */
  | { readonly type: "LateEntryUnmarked" }
  | { readonly type: "PurposeNeeded" }
  | { readonly type: "NotCallable" }
  /** A colleague called first. */
  | { readonly type: "CalledAlready"; readonly at: EpochMs; readonly by: PersonRef }
  /** A tick for something that nobody has written yet. */
  | { readonly type: "NothingToConfirm"; readonly fields: readonly string[] }
  | { readonly type: "EmptyWork" }
  | { readonly type: "WorkNotHere" }
  | { readonly type: "TaskClosed" }
  | { readonly type: "NotAssignable"; readonly role: Role }
  | { readonly type: "LinkedToItself" }
  /** The other case is for fewer people to know: the link stands on that one. */
  | { readonly type: "LinkFromOther" }
  | { readonly type: "StageUnknown"; readonly stage: string };

export type RefusalType = Refusal["type"];
