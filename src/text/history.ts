import { missingToStart, evidenceOf } from "#domain/case/can-move.ts";
import type { AttachmentRef, Case, ServicePromise } from "#domain/case/case.ts";
import type {
  AttachmentAdded,
  AttachmentWithdrawn,
  CaseAssigned,
  CaseEvent,
  CaseImported,
  CaseOpened,
  CasesLinked,
  CasesUnlinked,
  FieldsChanged,
  ImportUndone,
  NoteAdded,
  PersonalDataShown,
  PromiseMoved,
  ReceiptCorrected,
  Reclassified,
  RequirementTicked,
  StageEntered,
  StepUndone,
  TaskReported,
  WorkRecorded,
} from "#domain/case/events.ts";
import {
  isChecks,
  isRows,
  type FieldChange,
  type FieldSpec,
  type FieldSpecs,
  type FieldValue,
  type Row,
} from "#domain/fields.ts";
import type { AnyStandard, Transition } from "#domain/service-standard.ts";
import { minuteToDay, msToMinute } from "#domain/time.ts";
import { checkWords, rowWords, valueWords } from "./case-file.ts";
import { formatBytes, formatDateTime, formatDayTime } from "./format.ts";
import { lowerFirst } from "./promise.ts";
import { purposeWords } from "./purposes.ts";
import { queueText } from "./queue.ts";
import { actingNames, roleNames } from "./roles.ts";

/** One line of *Riwayat*: who did what, and what one should know about the record itself. */
export interface HistoryEntry {
  readonly v: number;
  readonly at: number;
  readonly who: string;
  /** Follows the name: "memulai kajian." */
  readonly words: string;
  /** "impor", "entri terlambat", "jam diragukan". */
  readonly marks: readonly string[];
}

/** What an event alone does not tell. */
export interface About {
  readonly attachments?: readonly Pick<AttachmentRef, "id" | "name">[];
  /** Other cases, as far as the reader of this history may know of them. */
  readonly others?: readonly Pick<Case, "id" | "number">[];
}

export const historyEntry = (
  event: CaseEvent,
  standard: AnyStandard,
  about: About = {},
): HistoryEntry => ({
  v: event.v,
  at: event.at,
  who: event.by.name,
  words: wordsOf(event, standard, about),
  marks: marksOf(event),
});

/** The same as one sentence, for a notice: "Rina Wulandari memulai kajian." */
export const eventWords = (event: CaseEvent, standard: AnyStandard, about: About = {}): string => {
  const { who, words, marks } = historyEntry(event, standard, about);
  return `${who} ${words}${marks.length > 0 ? ` (${marks.join(", ")})` : ""}`;
};

/** One function for each kind of event; one without wording does not compile. */
const wordsOf = (event: CaseEvent, standard: AnyStandard, about: About): string => {
  switch (event.type) {
    case "CaseOpened":
      return opened(event, standard);
    case "CaseImported":
      return imported(event, standard);
    case "StageEntered":
      return entered(event, standard);
    case "StepUndone":
      return undone(event, standard);
    case "FieldsChanged":
      return changed(event, standard);
    case "RequirementTicked":
      return ticked(event, standard);
    case "ReceiptCorrected":
      return receiptCorrected(event);
    case "CaseAssigned":
      return assigned(event);
    case "NoteAdded":
      return noted(event);
    case "AttachmentAdded":
      return attached(event);
    case "AttachmentWithdrawn":
      return withdrawn(event, about);
    case "PersonalDataShown":
      return shown(event, standard);
    case "ApplicantCalled":
      return "memanggil tamu ke meja.";
    case "CasesLinked":
      return linked(event, about);
    case "CasesUnlinked":
      return unlinked(event, about);
    case "WorkRecorded":
      return worked(event, standard);
    case "TaskReported":
      return taskReported(event);
    case "PromiseMoved":
      return promiseMoved(event);
    case "ImportUndone":
      return importUndone(event);
  }
};

const marksOf = (event: CaseEvent): readonly string[] => [
  ...(event.type === "CaseImported" ? ["impor"] : []),
  ...(event.type === "CaseOpened" && dayOf(event.receivedAt) < dayOf(event.at)
    ? ["entri terlambat"]
    : []),
  ...(event.acting ? [`${actingNames[event.acting]} ${roleNames[event.as]}`] : []),
  ...(event.clockSuspect ? ["jam diragukan"] : []),
];

const dayOf = (at: number): number => minuteToDay(msToMinute(at));

const opened = (event: CaseOpened, standard: AnyStandard): string =>
  sentences(
    `mencatat ${standard.caseNoun}`,
    msToMinute(event.receivedAt) !== msToMinute(event.at) &&
      `Diterima ${sameDay(event.receivedAt, event.at) ? timeOf(event.receivedAt) : formatDateTime(event.receivedAt)}`,
    event.attachments.length > 0 &&
      `Dokumen: ${event.attachments.map(({ name }) => name).join(", ")}`,
    event.queue && `Nomor antrean ${queueText(event.queue, standard)}`,
    event.assignee && `Petugas: ${event.assignee.name}`,
    startWords(event.promise, standard) ?? waitingWords(event, standard),
  );

/** "Berkas lengkap, hitungan dimulai, jatuh tempo 26 Nov 16.00." */
const startWords = (promise: ServicePromise, standard: AnyStandard): string | null => {
  if (promise.state !== "running" || promise.dueAt === null) return null;
  const due = `jatuh tempo ${formatDayTime(promise.dueAt)}`;
  return standard.startsWhen === "received"
    ? `Hitungan dimulai, ${due}`
    : `Berkas lengkap, hitungan dimulai, ${due}`;
};

const waitingWords = (
  { fields, ticks, at, by, receivedAt }: CaseOpened,
  standard: AnyStandard,
): string => {
  const recorded = Object.fromEntries(ticks.map((tick) => [tick, { at, by, receivedAt }]));
  const [first] = missingToStart(standard, { fields, ticks: recorded });
  return first
    ? `Hitungan belum dimulai: ${lowerFirst(evidenceOf(standard, first).missing)}`
    : "Hitungan belum dimulai";
};

const imported = (event: CaseImported, standard: AnyStandard): string =>
  sentences(
    `mengambil ${standard.caseNoun} ini dari register`,
    event.formerNumber && `Nomor lama ${event.formerNumber}`,
    `Diterima ${formatDateTime(event.receivedAt)}, tahap ${labelOf(standard, event.stage)}`,
    event.assignee && `Petugas: ${event.assignee.name}`,
    event.promise === null && "Tanpa hitungan janji",
    event.mark.unsure.length > 0 && `Perlu diperiksa: ${event.mark.unsure.join("; ")}`,
  );

const entered = (event: StageEntered, standard: AnyStandard): string => {
  const transition = transitionOf(event, standard);
  const told = transition?.told ?? `memindahkan berkas ke ${labelOf(standard, event.to)}`;
  const { main, others } = answersOf(event, transition);
  return sentences(
    main ? `${told}: ${lowerFirst(main)}` : told,
    ...others,
    event.assignee && `Petugas: ${event.assignee.name}`,
    ...event.changes.map((change) => filledWords(standard.fields, change)),
    ...aroundChange(event, standard),
    stepPromiseWords(event, standard),
  );
};

const transitionOf = (event: StageEntered, standard: AnyStandard): Transition | undefined =>
  specOf(standard, event.from)?.next.find(({ to }) => to === event.to);

/** The long answer stands behind the verb; choices, numbers and moments follow with their labels. */
const answersOf = (event: StageEntered, transition: Transition | undefined) => {
  const main: string[] = [];
  const others: string[] = [];
  for (const { id, spec } of transition?.asks ?? []) {
    const value = event.answers[id];
    if (!spec || value === undefined) continue;
    if (spec.kind === "text" && spec.long) main.push(withoutStop(valueWords(spec, value)));
    // Said only where it differs: received now is what everybody assumes.
    else if (spec.kind === "instant" && isSameMinute(value, event.at)) continue;
    else others.push(`${spec.label}: ${valueWords(spec, value)}`);
  }
  return { main: main.join("; "), others };
};

/** What the step did to the promise. */
const stepPromiseWords = (event: StageEntered, standard: AnyStandard): string | null => {
  const { promise } = event;
  if (!promise) return null;
  const leftPause = specOf(standard, event.from)?.promise === "pauses";
  switch (promise.state) {
    case "paused":
      return leftPause ? null : "Hitungan dijeda";
    case "met":
    case "late":
      if (specOf(standard, event.from)?.promise === "ends") return null;
      return promise.state === "met" ? "Janji ditepati" : "Janji terlewati";
    case "running":
      if (event.newPromise) return `Hitungan baru dimulai, jatuh tempo ${due(promise)}`;
      if (!leftPause) return null;
      return promise.resumedAt === null
        ? startWords(promise, standard)
        : `Hitungan dilanjutkan, jatuh tempo menjadi ${due(promise)}`;
    case "waiting":
      return null;
  }
};

const due = (promise: ServicePromise): string =>
  promise.dueAt === null ? "belum diketahui" : formatDayTime(promise.dueAt);

const undone = (event: StepUndone, standard: AnyStandard): string => {
  const { restored } = event;
  const back =
    restored.stage === event.from
      ? `mengurungkan penunjukan petugas; kembali ${restored.assignee ? `ke ${restored.assignee.name}` : "tanpa petugas"}`
      : `mengurungkan ${labelOf(standard, event.from)}; berkas kembali ke ${labelOf(standard, restored.stage)}`;
  const promise = restored.promises.at(-1);
  return sentences(
    back,
    event.reason && `Alasan: ${lowerFirst(withoutStop(event.reason))}`,
    restored.stage !== event.from &&
      promise?.state === "running" &&
      `Jatuh tempo kembali ${due(promise)}`,
    restored.stage !== event.from && promise?.state === "paused" && "Hitungan tetap dijeda",
  );
};

const changed = (event: FieldsChanged, standard: AnyStandard): string =>
  sentences(
    event.changes.flatMap((change) => changeWords(standard.fields, change)).join("; "),
    event.reason && `Alasan: ${lowerFirst(withoutStop(event.reason))}`,
    ...aroundChange(event, standard),
    !event.reclassified && event.promise && factPromiseWords(event.promise, standard),
  );

/** What a step or a correction brought with it: another limit, a task, a tick that stands no more. */
const aroundChange = (
  { reclassified, task, lapsed = [] }: Pick<StageEntered, "reclassified" | "task" | "lapsed">,
  standard: AnyStandard,
): readonly (string | null)[] => [
  reclassified ? dueWords(reclassified) : null,
  task ? `Tugas untuk ${task.to.name}` : null,
  ...lapsed.map((id) => `Tidak berlaku lagi: ${lowerFirst(standard.ticks[id]?.label ?? id)}`),
];

/** Both due moments stay readable: the one before the classification and the one after it. */
const dueWords = ({ dueFrom, dueTo }: Reclassified): string | null => {
  if (dueTo === null)
    return dueFrom === null ? null : "Hasil janji yang sudah berakhir tidak berubah";
  return dueFrom === null
    ? `Jatuh tempo ${formatDateTime(dueTo)}`
    : dueFrom === dueTo
      ? `Jatuh tempo tetap ${formatDateTime(dueTo)}`
      : `Jatuh tempo semula ${formatDateTime(dueFrom)}, menjadi ${formatDateTime(dueTo)}`;
};

const worked = ({ text, doneAt, at, attachments }: WorkRecorded, standard: AnyStandard): string =>
  sentences(
    `mencatat ${standard.works?.noun ?? "pekerjaan"}: ${withoutStop(text)}`,
    msToMinute(doneAt) !== msToMinute(at) && `Dilakukan ${formatDateTime(doneAt)}`,
    attachments.length > 0 && `Bukti: ${attachments.map(({ name }) => name).join(", ")}`,
  );

const taskReported = ({ text, done }: TaskReported): string =>
  sentences(`melaporkan tugasnya: ${withoutStop(text)}`, done && "Tugas selesai");

const factPromiseWords = (promise: ServicePromise, standard: AnyStandard): string | null =>
  promise.state === "waiting"
    ? "Hitungan belum dimulai lagi"
    : promise.resumedAt === null
      ? startWords(promise, standard)
      : `Jatuh tempo menjadi ${due(promise)}`;

const ticked = (event: RequirementTicked, standard: AnyStandard): string => {
  const label = standard.ticks[event.tick]?.label ?? event.tick;
  return sentences(
    event.on ? `mencentang ${lowerFirst(label)}` : `menghapus centang ${lowerFirst(label)}`,
    event.on &&
      msToMinute(event.receivedAt) !== msToMinute(event.at) &&
      `Kertasnya diterima ${formatDateTime(event.receivedAt)}`,
    event.promise && factPromiseWords(event.promise, standard),
  );
};

const receiptCorrected = ({ from, to, reason, promise }: ReceiptCorrected): string =>
  sentences(
    `mengubah waktu terima dari ${formatDateTime(from)} menjadi ${formatDateTime(to)}`,
    `Alasan: ${lowerFirst(withoutStop(reason))}`,
    promise && `Jatuh tempo menjadi ${due(promise)}`,
  );

const assigned = ({ from, to, by }: CaseAssigned): string => {
  if (!to) return sentences(`melepas petugas${from ? `, semula ${from.name}` : ""}`);
  const instead = from ? `, menggantikan ${from.name}` : "";
  return sentences(
    to.id === by.id
      ? `mengambil berkas ini${instead}`
      : `menunjuk ${to.name} sebagai petugas${instead}`,
  );
};

const noted = ({ text }: NoteAdded): string => sentences(`menulis catatan: ${withoutStop(text)}`);

const attached = ({ attachment: { name, bytes, locked } }: AttachmentAdded): string =>
  sentences(`menambah dokumen ${name}, ${formatBytes(bytes)}${locked ? ", terkunci" : ""}`);

const withdrawn = ({ id, reason }: AttachmentWithdrawn, { attachments = [] }: About): string => {
  const name = attachments.find((attachment) => attachment.id === id)?.name;
  return sentences(`menarik dokumen${name ? ` ${name}` : ""}: ${lowerFirst(withoutStop(reason))}`);
};

const shown = (event: PersonalDataShown, standard: AnyStandard): string => {
  const { field, purpose, purposeNote } = event;
  const label = lowerFirst(standard.fields[field]?.label ?? field);
  const why = purpose === "other" ? purposeNote : purpose && purposeWords[purpose];
  return sentences(
    `menampilkan ${label}`,
    why && `Keperluan: ${lowerFirst(withoutStop(why))}`,
    purpose !== "other" && purposeNote && withoutStop(purposeNote),
  );
};

/** A case the reader may not know of is "berkas lain". */
const otherCase = (id: string, { others = [] }: About): string =>
  others.find((other) => other.id === id)?.number ?? "berkas lain";

const linked = ({ other, how }: CasesLinked, about: About): string =>
  sentences(
    how === "duplicate"
      ? `mengaitkan dengan ${otherCase(other, about)}, laporan yang sama`
      : `mengaitkan dengan ${otherCase(other, about)}`,
  );

const unlinked = ({ other }: CasesUnlinked, about: About): string =>
  sentences(`melepas kaitan dengan ${otherCase(other, about)}`);

const promiseMoved = ({ from, to, revision }: PromiseMoved): string =>
  sentences(
    `menerbitkan kalender revisi ${revision}; jatuh tempo berubah dari ${formatDayTime(from)} menjadi ${formatDayTime(to)}`,
  );

const importUndone = (_event: ImportUndone): string => sentences("mengurungkan impor berkas ini");

/** What a step filled in on the case: "Nomor surat konfirmasi: 555/31". */
const filledWords = (specs: FieldSpecs, { field, to }: FieldChange): string | null => {
  const spec = specs[field];
  if (!spec || to === null) return null;
  if (spec.kind === "checks" && isChecks(to)) {
    const all = Object.keys(spec.items).length;
    return `${spec.label} terisi ${Object.keys(to).length} dari ${all}`;
  }
  return `${spec.label}: ${cut(valueWords(spec, to))}`;
};

/** Old and new of one field; lists and checks are told row by row. */
const changeWords = (specs: FieldSpecs, { field, from, to }: FieldChange): readonly string[] => {
  const spec = specs[field];
  if (!spec) return [`mengubah ${field}`];
  if (spec.kind === "checks") return checksChange(spec, from, to);
  if (spec.kind === "list") return listChange(spec, from, to);
  return [scalarChange(spec, from, to)];
};

const scalarChange = (
  spec: FieldSpec,
  from: FieldValue | null | undefined,
  to: FieldValue | null | undefined,
): string => {
  const label = lowerFirst(spec.label);
  const before = quoted(spec, from);
  const after = quoted(spec, to);
  if (!before) return `mengisi ${label}: ${after}`;
  if (!after) return `mengosongkan ${label}, semula ${before}`;
  return `mengubah ${label} dari ${before} menjadi ${after}`;
};

/** One cell of a row: "rak “B”", "daya dari 900 W menjadi 1.100 W". */
const cellChange = (
  spec: FieldSpec,
  from: FieldValue | undefined,
  to: FieldValue | undefined,
): string => {
  const label = lowerFirst(spec.label);
  const before = quoted(spec, from);
  const after = quoted(spec, to);
  if (!before) return `${label} ${after}`;
  return after
    ? `${label} dari ${before} menjadi ${after}`
    : `${label} dikosongkan, semula ${before}`;
};

/** Typed words in quotation marks, so that one sees where they begin and end. */
const quoted = (spec: FieldSpec, value: FieldValue | null | undefined): string => {
  if (value === null || value === undefined) return "";
  const words = cut(valueWords(spec, value));
  return spec.kind === "text" && !spec.personal ? `“${words}”` : words;
};

const longest = 300;
const cut = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest).trim()} …` : text;

const checksChange = (
  spec: Extract<FieldSpec, { kind: "checks" }>,
  from: FieldValue | null,
  to: FieldValue | null,
): readonly string[] => {
  const before = from !== null && isChecks(from) ? from : {};
  const after = to !== null && isChecks(to) ? to : {};
  const label = lowerFirst(spec.label);
  return Object.entries(spec.items).flatMap(([item, name]) => {
    const old = before[item] && checkWords(spec, before[item]);
    const now = after[item] && checkWords(spec, after[item]);
    if (old === now) return [];
    const what = `${label} ${lowerFirst(name)}`;
    if (!old) return [`mengisi ${what}: ${now}`];
    return [
      now ? `mengubah ${what} dari ${old} menjadi ${now}` : `mengosongkan ${what}, semula ${old}`,
    ];
  });
};

const byId = (rows: readonly Row[], id: string) => rows.find((row) => row.id === id);

const listChange = (
  spec: Extract<FieldSpec, { kind: "list" }>,
  from: FieldValue | null,
  to: FieldValue | null,
): readonly string[] => {
  const before = from !== null && isRows(from) ? from : [];
  const after = to !== null && isRows(to) ? to : [];
  const gone = before.filter(({ id }) => !byId(after, id));
  const fresh = after.filter(({ id }) => !byId(before, id));
  const edited = after.flatMap((row) => {
    const old = byId(before, row.id);
    if (!old) return [];
    const cells = Object.entries(spec.of)
      .filter(([cell]) => old[cell] !== row[cell])
      .map(([cell, cellSpec]) => cellChange(cellSpec, old[cell], row[cell]));
    return cells.length > 0
      ? [`mengubah ${spec.rowName} ${rowWords(spec, row)}: ${cells.join(", ")}`]
      : [];
  });
  const told = [
    ...fresh.map((row) => `menambah ${spec.rowName} ${rowWords(spec, row)}`),
    ...gone.map((row) => `menghapus ${spec.rowName} ${rowWords(spec, row)}`),
    ...edited,
  ];
  return told.length > 0 ? told : [`mengubah urutan ${spec.rowName}`];
};

/** Parts as sentences, each with its full stop; empty ones are left out. */
const sentences = (...parts: readonly (string | null | false | undefined)[]): string =>
  parts
    .filter((part): part is string => typeof part === "string" && part !== "")
    .map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
    .join(" ");

const withoutStop = (text: string): string => text.trim().replace(/\.$/, "");

const labelOf = (standard: AnyStandard, stage: string): string =>
  specOf(standard, stage)?.label ?? stage;

/** A stage of the past may be gone from the standard of today; the history still reads. */
const specOf = (standard: AnyStandard, stage: string) =>
  Object.hasOwn(standard.stages, stage) ? standard.stages[stage] : undefined;

const isSameMinute = (one: FieldValue, other: number): boolean =>
  typeof one === "number" && msToMinute(one) === msToMinute(other);
const sameDay = (one: number, other: number): boolean => dayOf(one) === dayOf(other);
const timeOf = (at: number): string => formatDayTime(at).split(" ").at(-1) ?? "";
