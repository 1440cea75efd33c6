import "#ui/theme/styles.ts";
import { browserEnvironment, chosenOffice } from "#data/sample.ts";
import { followStore } from "#data/live.ts";
import { readReference } from "#store/reference.ts";
import { openDatabase } from "#store/open.ts";
import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { DefectBoundary } from "./defect.tsx";
import { OpenFailure, SlowOpening } from "./open-failure.tsx";
import { createQueries } from "./queries.ts";
import { readAhead } from "./read-ahead.ts";
import { followUpdates } from "./update.ts";

const element = document.getElementById("root");
if (!element) throw new Error("index.html has no #root");
const root = createRoot(element);

const show = (content: ReactNode) =>
  root.render(
    <StrictMode>
      <DefectBoundary>{content}</DefectBoundary>
    </StrictMode>,
  );

/** A tab with an older version may hold the database; before that, saying nothing looks better. */
const slowAfterMs = 3000;

/** Everything the first paint needs is read before it, so that no screen ever waits for local data. */
const start = async (): Promise<void> => {
  const slow = setTimeout(() => show(<SlowOpening />), slowAfterMs);
  try {
    const kind = chosenOffice();
    const opened = await openDatabase(kind, browserEnvironment);
    const reference = await readReference(opened.db);
    const queries = createQueries();
    followStore(queries, opened.db.name);
    await readAhead(queries, kind, opened.db, reference);
    show(<App {...{ kind, opened, reference, queries }} />);
  } catch (error) {
    show(<OpenFailure error={error} />);
  } finally {
    clearTimeout(slow);
  }
};

void start();
followUpdates();
