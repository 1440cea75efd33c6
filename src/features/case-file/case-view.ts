import type { Case } from "#domain/case/case.ts";
import type { CaseEvent } from "#domain/case/events.ts";
import type { DeskSettings } from "#domain/reference/desk-settings.ts";
import { notersOf, readRight, workersOf } from "#domain/permissions.ts";
import { actingRole, type Actor, type Role } from "#domain/roles.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { standardOf } from "#domain/services/index.ts";
import type { WorkingCalendar } from "#domain/working-calendar.ts";
import { useHistory } from "#data/cases.ts";
import { useNow } from "#data/now.ts";
import { useActor, useSession } from "#data/session.tsx";
import { createContext, useContext, useMemo } from "react";
import { layoutOf, type CaseLayout } from "./layout-of.ts";

/** What a person asked to do with the case that needs more than one press. */
export type Asked =
  | { readonly kind: "fields"; readonly title: string; readonly fields: readonly string[] }
  | { readonly kind: "data" }
  | { readonly kind: "row"; readonly list: string; readonly row: string | null }
  | {
      readonly kind: "place";
      readonly list: string;
      readonly row: string;
      readonly cells: readonly string[];
      readonly verb: string;
    }
  | { readonly kind: "receipt" }
  | { readonly kind: "tick"; readonly tick: string }
  | { readonly kind: "preview"; readonly attachment: string }
  | { readonly kind: "withdraw"; readonly attachment: string };

/** One case as it is read on this screen, by this person, at this minute. */
export interface CaseView {
  readonly item: Case;
  readonly standard: AnyStandard;
  readonly layout: CaseLayout;
  readonly calendar: WorkingCalendar;
  readonly settings: DeskSettings;
  readonly now: number;
  readonly actor: Actor;
  /** Oldest first; empty while they are read. */
  readonly events: readonly CaseEvent[];
  /** Number, stage and people are all this person may see. */
  readonly outlineOnly: boolean;
  readonly workers: readonly Role[];
  readonly mayWork: boolean;
  readonly mayNote: boolean;
  /** In the panel beside the board and on phones: fewer words, sections folded. */
  readonly compact: boolean;
  readonly ask: (asked: Asked) => void;
}

const CaseViewContext = createContext<CaseView | null>(null);
export const CaseViewProvider = CaseViewContext.Provider;

export const useCaseView = (): CaseView => {
  const view = useContext(CaseViewContext);
  if (!view) throw new Error("useCaseView outside a case file");
  return view;
};

export const useMakeCaseView = (
  item: Case,
  compact: boolean,
  ask: (asked: Asked) => void,
): CaseView => {
  const { calendar, reference } = useSession();
  const actor = useActor();
  const now = useNow();
  const { data: history } = useHistory(item.id);
  return useMemo(() => {
    const standard = standardOf(item.service);
    const workers = workersOf(standard);
    return {
      item,
      standard,
      layout: layoutOf(standard),
      calendar,
      settings: reference.desk,
      now,
      actor,
      events: history?.map(({ event }) => event) ?? [],
      outlineOnly: readRight(standard, actor) !== "full",
      workers,
      mayWork: actingRole(actor, workers) !== null,
      mayNote: actingRole(actor, notersOf(standard)) !== null,
      compact,
      ask,
    };
  }, [item, calendar, reference, now, actor, history, compact, ask]);
};
