import { presentMinute } from "#data/now.ts";
import { seatedActor } from "#data/session.tsx";
import { readRight } from "#domain/permissions.ts";
import type { Reference } from "#domain/reference/reference.ts";
import { standardBySlug } from "#domain/services/index.ts";
import { readBoard } from "#features/board/read-board.ts";
import type { Database, OfficeKind } from "#store/database.ts";
import { createReader } from "#store/read.ts";
import type { QueryClient } from "@tanstack/react-query";

/** Behind another tab's import a read waits for seconds; the frame of the page does not. */
const atMostMs = 150;

/** What the first drawing needs beside people and calendar, where the address is that of a board. */
export const readAhead = async (
  queries: QueryClient,
  kind: OfficeKind,
  db: Database,
  reference: Reference,
): Promise<void> => {
  const [, slug = ""] = /^\/papan\/([^/]+)\/?$/.exec(location.pathname) ?? [];
  const standard = standardBySlug(slug);
  const actor = seatedActor(kind, reference, presentMinute());
  if (!standard?.intake || !actor || readRight(standard, actor) === "none") return;
  const asking = { reader: createReader(db, actor), actor };
  await Promise.race([
    readBoard(queries, asking, standard, new URLSearchParams(location.search)),
    new Promise((resolve) => setTimeout(resolve, atMostMs)),
  ]);
};
