import type { DeskSettings } from "../reference/desk-settings.ts";
import type { Actor } from "../roles.ts";
import type { AnyStandard } from "../service-standard.ts";
import type { WorkingCalendar } from "../working-calendar.ts";
import type { EpochMs } from "./case.ts";
import type { CaseEvent } from "./events.ts";

/** Everything a decision rests on beside the case itself. Built by the store, or by the server. */
export interface Circumstances {
  /** Effective time, floored to the minute by whoever counts. */
  readonly now: EpochMs;
  readonly clockSuspect: boolean;
  readonly actor: Actor;
  readonly standard: AnyStandard;
  readonly calendar: WorkingCalendar;
  /** Who works here and can be named. */
  readonly people: readonly Actor[];
  readonly settings: DeskSettings;
  /** Events of this case after what the person had seen. */
  readonly since: readonly CaseEvent[];
}
