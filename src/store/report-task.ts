import type { ReportTask } from "#domain/case/commands.ts";
import type { Refusal } from "#domain/case/refusals.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Database } from "./database.ts";
import { execute, type ExecuteContext } from "./execute.ts";

/**
 * Sends what somebody tells about his task home to its case. He knows the task and not the case, so
 * the case is looked up here, and only for its owner. He hears that it arrived, not where.
 */
export const reportTask = async (
  db: Database,
  command: Omit<ReportTask, "caseId">,
  context: ExecuteContext,
): Promise<Result<null, Refusal>> => {
  const row = await db.own.get(command.task);
  if (row?.kind !== "task" || row.owner !== context.actorId) return err({ type: "CaseMissing" });
  const reported = await execute(db, { ...command, caseId: row.caseId }, context);
  return reported.ok ? ok(null) : reported;
};
