import { lazy, type ComponentType } from "react";
import type { AnyStandard } from "#domain/service-standard.ts";

/**
 * Parts of the application that are fetched when they are first needed, beside the screens that the
 * router fetches itself. The board is in neither: it is the first screen, and comes with the shell.
 */
export const IntakePage = lazy(() =>
  import("#features/intake/intake.tsx").then((m) => ({ default: m.IntakePage })),
);
export const CaseFilePage = lazy(() =>
  import("#features/case-file/case-file.tsx").then((m) => ({ default: m.CaseFilePage })),
);
export const CasePeek = lazy(() =>
  import("#features/case-file/peek.tsx").then((m) => ({ default: m.CasePeek })),
);

/** SEAM: files still being written. Becomes two lines like those above when they stand. */
const imports = import.meta.glob<{
  readonly ImportPage: ComponentType<{ readonly standard: AnyStandard }>;
}>("../features/import/import.tsx");
const searches = import.meta.glob<{ readonly HeaderSearch: ComponentType }>(
  "../features/search/search.tsx",
);
const [loadImport] = Object.values(imports);
const [loadSearch] = Object.values(searches);

/** null while its file does not exist. */
export const ImportPage = loadImport
  ? lazy(async () => ({ default: (await loadImport()).ImportPage }))
  : null;
export const HeaderSearch = loadSearch
  ? lazy(async () => ({ default: (await loadSearch()).HeaderSearch }))
  : null;
