import { lazy, type ComponentType, type ReactNode } from "react";
import type { AnyStandard } from "#domain/service-standard.ts";

/**
 * Screens by address, each in a file of its own that is fetched when it is first opened. The board
 * is not here: it is the first screen, and comes with the shell.
 */

/** What the board's side panel is told about the case it shows. */
export interface CasePeekProps {
  readonly number: string;
  readonly position: number;
  readonly total: number;
  readonly stageLabel: string;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** SEAM: screens other people are still writing. Becomes plain lazy imports when their files stand. */
const pending = import.meta.glob([
  "../features/intake/intake.tsx",
  "../features/import/import.tsx",
  "../features/case-file/case-file.tsx",
  "../features/case-file/peek.tsx",
  "../features/search/search.tsx",
]);

type Screen<Props> = ComponentType<Props>;

/** The named component of a screen's file; null while the file does not exist. */
const pendingScreen = <Props extends object>(
  path: string,
  name: string,
): Screen<Props> | null => {
  const load = pending[`../features/${path}`];
  if (!load) return null;
  return lazy(async () => {
    const module = (await load()) as Record<string, Screen<Props>>;
    const component = module[name];
    if (!component) throw new Error(`${path} has no ${name}`);
    return { default: component };
  });
};

export const IntakePage = pendingScreen<{ readonly standard: AnyStandard }>(
  "intake/intake.tsx",
  "IntakePage",
);
export const ImportPage = pendingScreen<{ readonly standard: AnyStandard }>(
  "import/import.tsx",
  "ImportPage",
);
export const CaseFilePage = pendingScreen<{ readonly number: string }>(
  "case-file/case-file.tsx",
  "CaseFilePage",
);
export const CasePeek = pendingScreen<CasePeekProps>("case-file/peek.tsx", "CasePeek");
export const HeaderSearch = pendingScreen<{ readonly children?: ReactNode }>(
  "search/search.tsx",
  "HeaderSearch",
);
