import type { CommandType } from "#domain/case/commands.ts";
import type { ReferenceCommand } from "#domain/reference/reference.ts";
import { createDatabase } from "#store/database.ts";
import { execute, executeReference, type StaffCommand } from "#store/execute.ts";
import { saveLooseAttachment } from "#store/attachments.ts";
import { uuidv7 } from "#store/uuid.ts";

/**
 * Sends one command of every kind to the real store in a real browser and tells with which
 * durability each was written.
 */
export interface Written {
  readonly command: string;
  /** Of each read-write transaction opened for it. */
  readonly durability: readonly string[];
  readonly outcome: string;
}

declare global {
  interface Window {
    writeOneOfEach: () => Promise<readonly Written[]>;
  }
}

const opened: string[] = [];
// oxlint-disable-next-line typescript/unbound-method -- called with its own database below.
const original = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function transaction(...args) {
  const made = original.apply(this, args);
  if (made.mode === "readwrite") opened.push(made.durability);
  return made;
};

const day = 86_400_000;

window.writeOneOfEach = async () => {
  const db = createDatabase(`durability-${uuidv7()}`);
  await db.open();
  await db.meta.put({ key: "deviceCode", value: "K7" });
  // A Friday morning: what moves and what does not must not depend on the day of the test.
  const now = Date.parse("2026-11-27T10:00:00+07:00");
  const me = { id: uuidv7(), name: "Rina Wulandari" };
  const context = { actorId: me.id, clock: () => now };
  const written: Written[] = [];

  const watch = async (command: string, work: () => Promise<{ ok: boolean }>) => {
    opened.length = 0;
    const result = await work();
    const outcome = result.ok ? "ok" : JSON.stringify(result);
    written.push({ command, durability: [...opened], outcome });
  };
  const refer = (command: ReferenceCommand) =>
    watch(command.type, () => executeReference(db, command, context));
  const send = (command: StaffCommand) => watch(command.type, () => execute(db, command, context));
  const versionOf = async (id: string) => (await db.cases.get(id))?.doc.lastStep?.v ?? 0;

  await refer({
    type: "AddPerson",
    id: uuidv7(),
    person: {
      ...me,
      nip: null,
      position: null,
      roles: ["front-desk", "application-division", "administrator"],
      active: true,
      pin: null,
    },
  });
  await watch("saveLooseAttachment", async () => {
    await saveLooseAttachment(
      db,
      { bytes: new Uint8Array([37, 80, 68, 70]), mime: "application/pdf" },
      now,
    );
    return { ok: true };
  });

  const caseId = uuidv7();
  const head = () => ({ id: uuidv7(), caseId, tv: 1 as const });
  const attachment = {
    id: uuidv7(),
    sha256: "0".repeat(64),
    name: "surat.pdf",
    mime: "application/pdf",
    bytes: 4,
  };
  await send({
    ...head(),
    type: "OpenCase",
    service: "colocation",
    receivedAt: now - 3 * day,
    fields: {
      agency: "bapenda",
      kind: "new",
      subject: "Server basis data",
      picPhone: "081234564471",
      letterNumber: "900/1",
      letterDate: "2026-01-05",
      letterSubject: "Permintaan",
      signerOffice: "Kepala",
    },
    ticks: ["signed"],
    attachments: [],
  });
  await send({
    ...head(),
    type: "TickRequirement",
    tick: "stamped",
    on: true,
    receivedAt: now - day,
  });
  await send({
    ...head(),
    type: "CorrectReceipt",
    receivedAt: now - 2 * day,
    reason: "salah baca",
  });
  await send({
    ...head(),
    type: "ChangeFields",
    values: { upt: "UPT PPD Pontianak I" },
    touched: ["upt"],
    reason: null,
  });
  await send({ ...head(), type: "AssignCase", to: me });
  await send({ ...head(), type: "MoveToStage", to: "review", answers: {} });
  await send({ ...head(), type: "UndoStep", event: await versionOf(caseId), reason: null });
  await send({ ...head(), type: "AddNote", text: "Catatan" });
  await send({ ...head(), type: "AddAttachment", attachment });
  await send({
    ...head(),
    type: "WithdrawAttachment",
    attachmentId: attachment.id,
    reason: "salah berkas",
  });
  const guestId = uuidv7();
  const guest = () => ({ id: uuidv7(), caseId: guestId, tv: 1 as const });
  await send({
    ...guest(),
    type: "OpenCase",
    service: "consultation",
    receivedAt: now,
    fields: { visitor: "Siti Rahmah", agency: "dinsos", need: "Subdomain" },
    ticks: [],
    attachments: [],
  });
  await send({ ...guest(), type: "CallApplicant", previous: null });
  await send({ ...guest(), type: "LinkCases", other: caseId, how: "related" });
  await send({ ...guest(), type: "UnlinkCases", other: caseId });
  await send({ ...head(), type: "ShowPersonalData", field: "picPhone", purpose: "contact" });
  await refer({
    type: "PublishCalendar",
    id: uuidv7(),
    marks: [],
    countReceiptDay: true,
    reason: "menghitung hari penerimaan",
  });
  await send({ ...head(), type: "MovePromise" });

  const importedId = uuidv7();
  await send({
    type: "ImportCase",
    id: uuidv7(),
    caseId: importedId,
    tv: 1,
    service: "colocation",
    formerNumber: "12/2025",
    batch: "b1",
    fingerprint: "f1",
    receivedAt: now - 30 * day,
    stage: "processing",
    stageSince: null,
    closedAt: null,
    category: null,
    fields: { agency: "bapenda", kind: "new", subject: "Server lama" },
    ticks: [],
    stageAnswers: {},
    assignee: null,
    unsure: [],
  });
  await send({ type: "UndoImport", id: uuidv7(), caseId: importedId, tv: 1, batch: "b1" });

  db.close();
  return written;
};

/** Every kind there is; one more in the domain does not compile here until it is tried above. */
export const everyKind: Readonly<Record<CommandType, true>> = {
  OpenCase: true,
  ImportCase: true,
  MoveToStage: true,
  UndoStep: true,
  ChangeFields: true,
  TickRequirement: true,
  CorrectReceipt: true,
  AssignCase: true,
  AddNote: true,
  AddAttachment: true,
  WithdrawAttachment: true,
  ShowPersonalData: true,
  CallApplicant: true,
  LinkCases: true,
  UnlinkCases: true,
  RecordWork: true,
  ReportTask: true,
  MovePromise: true,
  UndoImport: true,
};
