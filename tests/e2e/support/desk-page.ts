import type { FieldValues } from "#domain/fields.ts";
import type { ServiceId } from "#domain/services/index.ts";
import { createDatabase, databaseName, type OfficeKind } from "#store/database.ts";
import { execute, executeReference, type StaffCommand } from "#store/execute.ts";
import { uuidv7 } from "#store/uuid.ts";
import type { DeskSettings } from "#domain/reference/desk-settings.ts";

/**
 * Acts of the person at this desk through the real store, beside the screens: what another tab would
 * do. The screens hear of it as they hear of any other tab.
 */
export interface AtDesk {
  /** Takes a case in and returns its number. */
  readonly open: (service: ServiceId, fields: FieldValues) => Promise<string>;
  readonly call: (number: string) => Promise<void>;
  readonly write: (number: string, values: FieldValues) => Promise<void>;
  readonly tick: (number: string, tick: string) => Promise<void>;
  readonly decide: (desk: DeskSettings) => Promise<void>;
}

declare global {
  interface Window {
    atDesk: AtDesk;
  }
}

const kind: OfficeKind =
  localStorage.getItem("papan-layanan:office") === "sample" ? "sample" : "office";
const db = createDatabase(databaseName(kind, 1));
const personKey = `papan-layanan:person:${kind}`;
const actorId = () => sessionStorage.getItem(personKey) ?? localStorage.getItem(personKey) ?? "";
const context = () => ({ actorId: actorId(), clock: () => Date.now() });

const send = async (command: StaffCommand): Promise<string> => {
  const done = await execute(db, command, context());
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value.case.number;
};

const caseNumbered = async (number: string) => {
  const row = await db.cases.get({ number });
  if (!row) throw new Error(`no case ${number}`);
  return row;
};

window.atDesk = {
  open: async (service, fields) =>
    await send({
      type: "OpenCase",
      id: uuidv7(),
      caseId: uuidv7(),
      tv: 1,
      service,
      receivedAt: Date.now(),
      fields,
      ticks: [],
      attachments: [],
    }),
  call: async (number) => {
    const row = await caseNumbered(number);
    const previous = row.doc.called?.at ?? null;
    await send({ type: "CallApplicant", id: uuidv7(), caseId: row.id, tv: 1, previous });
  },
  write: async (number, values) => {
    const { id: caseId } = await caseNumbered(number);
    const touched = Object.keys(values);
    await send({
      type: "ChangeFields",
      id: uuidv7(),
      caseId,
      tv: 1,
      values,
      touched,
      reason: null,
    });
  },
  tick: async (number, tick) => {
    const { id: caseId } = await caseNumbered(number);
    const receivedAt = Date.now();
    await send({
      type: "TickRequirement",
      id: uuidv7(),
      caseId,
      tv: 1,
      tick,
      on: true,
      receivedAt,
    });
  },
  decide: async (desk) => {
    const done = await executeReference(db, { type: "ChangeDesk", id: uuidv7(), desk }, context());
    if (!done.ok) throw new Error(JSON.stringify(done.error));
  },
};
