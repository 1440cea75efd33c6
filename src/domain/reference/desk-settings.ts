/** How the office works at its desk; an administrator decides, a field may depend on it. */
export interface DeskSettings {
  /** The number of the identity shown is asked for, not only its kind. */
  readonly identityNumber: boolean;
  /** Guests are photographed. A face is a specific personal datum (UU 27/2022): off until decided. */
  readonly guestPhoto: boolean;
  /** Minutes without a key after which the screen is covered; null: only by hand. */
  readonly coverAfterMinutes: number | null;
  /** An answer to a complaint leaves the office only after Pimpinan has approved it. */
  readonly answerApproval: boolean;
}

/** Settings that a field can ask about. */
export type SettingName = "identityNumber" | "guestPhoto" | "answerApproval";

export const firstDeskSettings: DeskSettings = {
  identityNumber: false,
  guestPhoto: false,
  coverAfterMinutes: 5,
  answerApproval: false,
};
