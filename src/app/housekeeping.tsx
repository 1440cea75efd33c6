import { runCalendarJob } from "#data/calendar-job.ts";
import { useSession } from "#data/session.tsx";
import { sweepLooseAttachments } from "#store/attachments.ts";
import { checkCounts } from "#store/counts.ts";
import type { Database } from "#store/database.ts";
import { executeReference } from "#store/execute.ts";
import { uuidv7 } from "#store/uuid.ts";
import { useEffect } from "react";

const checkedKey = "countsCheckedAt";
const dayMs = 24 * 3_600_000;
/** After the first screen has been used for a moment. */
const quietMs = 5000;

const whenIdle = (work: () => void): void => {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 10_000 });
  else setTimeout(work, 1000);
};

/** Work nobody waits for: counters checked once a day, forgotten scans swept, a calendar job ended. */
export function Housekeeping() {
  const session = useSession();
  const { db, readOnly, actor, clock, reference } = session;
  const actorId = actor?.id;

  useEffect(() => {
    if (readOnly || actorId === undefined) return;
    const timer = setTimeout(() => {
      whenIdle(() => void tidy(db, actorId, clock).catch(ignore));
    }, quietMs);
    return () => clearTimeout(timer);
  }, [db, readOnly, actorId, clock]);

  useEffect(() => {
    const timer = setTimeout(() => {
      const job = runCalendarJob({ db, actor, clock, reference, readOnly });
      void job.catch(ignore);
    }, 0);
    return () => clearTimeout(timer);
  }, [db, actor, clock, reference, readOnly]);

  return null;
}

/** Tried again at the next start; a person could do nothing about it now. */
const ignore = () => undefined;

const tidy = async (db: Database, actorId: string, clock: () => number): Promise<void> => {
  await sweepLooseAttachments(db, clock());
  const last = (await db.meta.get(checkedKey))?.value;
  if (typeof last === "number" && clock() - last < dayMs) return;
  const repaired = await checkCounts(db);
  await db.meta.put({ key: checkedKey, value: clock() });
  if (repaired.length === 0) return;
  await executeReference(
    db,
    {
      id: uuidv7(),
      type: "RecordActivity",
      activity: "counts-repaired",
      detail: { repaired: repaired.length, keys: repaired.join(", ") },
    },
    { actorId, clock },
  );
};
