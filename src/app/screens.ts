import { lazy } from "react";

/**
 * Parts of the application that are fetched when they are first needed, beside the screens that the
 * router fetches itself. The board is in neither: it is the first screen, and comes with the shell.
 */
export const IntakePage = lazy(() =>
  import("#features/intake/intake.tsx").then((m) => ({ default: m.IntakePage })),
);
export const GuestBookPage = lazy(() =>
  import("#features/guest-book/guest-book.tsx").then((m) => ({ default: m.GuestBookPage })),
);
export const ImportPage = lazy(() =>
  import("#features/import/import.tsx").then((m) => ({ default: m.ImportPage })),
);
export const CaseFilePage = lazy(() =>
  import("#features/case-file/case-file.tsx").then((m) => ({ default: m.CaseFilePage })),
);
export const CasePeek = lazy(() =>
  import("#features/case-file/peek.tsx").then((m) => ({ default: m.CasePeek })),
);
export const SlipPage = lazy(() =>
  import("#features/slip/slip.tsx").then((m) => ({ default: m.SlipPage })),
);
export const SlipPreview = lazy(() =>
  import("#features/slip/slip.tsx").then((m) => ({ default: m.SlipPreview })),
);
export const TriagePage = lazy(() =>
  import("#features/triage/triage.tsx").then((m) => ({ default: m.TriagePage })),
);
