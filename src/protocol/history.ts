import type { CaseEvent } from "#domain/case/events.ts";
import type { ReferenceEvent } from "#domain/reference/reference.ts";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonical-json.ts";

/**
 * The log. The hash is synchronous because awaiting WebCrypto inside an IndexedDB transaction ends
 * the transaction.
 */

export type LoggedEvent = CaseEvent | ReferenceEvent;

/** An event with its place in the chain of its scope. */
export interface LogEntry {
  readonly seq: number;
  readonly event: LoggedEvent;
  /** Random; without it a short text could be found by trying. Erased together with the data. */
  readonly salt: string;
  readonly dataHash: string;
  readonly chain: string;
}

/** One row per command, its events inside. */
export interface HistoryRow {
  readonly scope: string;
  /** Of its first entry. */
  readonly seq: number;
  /** The case, or the reference document. */
  readonly caseId: string;
  /** Of its first event. */
  readonly v: number;
  readonly cmd: string;
  readonly at: number;
  readonly entries: readonly LogEntry[];
}

export interface ChainHead {
  readonly seq: number;
  readonly chain: string;
}

export const emptyChain: ChainHead = { seq: 0, chain: "" };

const subjectOf = (event: LoggedEvent) => ("caseId" in event ? event.caseId : event.docId);

export const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

export const dataHashOf = (salt: string, event: LoggedEvent): string =>
  hashOf(`${salt}|${canonicalJson(event)}`);

/**
 * The data itself is outside the chain, only its hash is inside: it can be erased without breaking
 * the proof (`sync` B.3).
 */
const chainOf = (
  previous: string,
  seq: number,
  cmd: string,
  event: LoggedEvent,
  dataHash: string,
): string =>
  hashOf(
    [
      previous,
      seq,
      subjectOf(event),
      event.v,
      event.type,
      cmd,
      event.by.id,
      event.at,
      dataHash,
    ].join("|"),
  );

/** Appends events to a chain. `salt` gives 16 fresh random bytes in hex for each. */
export const appendToChain = (
  head: ChainHead,
  cmd: string,
  events: readonly LoggedEvent[],
  salt: () => string,
): { readonly head: ChainHead; readonly entries: readonly LogEntry[] } => {
  const entries: LogEntry[] = [];
  let { seq, chain } = head;
  for (const event of events) {
    const ownSalt = salt();
    const dataHash = dataHashOf(ownSalt, event);
    seq += 1;
    chain = chainOf(chain, seq, cmd, event, dataHash);
    entries.push({ seq, event, salt: ownSalt, dataHash, chain });
  }
  return { head: { seq, chain }, entries };
};

/** What is wrong with a scope's log, or null when every link holds. Rows in order of `seq`. */
export type ChainFault =
  | { readonly type: "gap"; readonly seq: number }
  | { readonly type: "data-changed"; readonly seq: number }
  | { readonly type: "chain-broken"; readonly seq: number }
  | { readonly type: "head-differs" };

export const verifyChain = (rows: readonly HistoryRow[], head: ChainHead): ChainFault | null => {
  let { seq, chain } = emptyChain;
  for (const row of rows) {
    if (!isFiledRight(row)) return { type: "chain-broken", seq: seq + 1 };
    for (const entry of row.entries) {
      if (entry.seq !== seq + 1) return { type: "gap", seq: seq + 1 };
      if (dataHashOf(entry.salt, entry.event) !== entry.dataHash) {
        return { type: "data-changed", seq: entry.seq };
      }
      chain = chainOf(chain, entry.seq, row.cmd, entry.event, entry.dataHash);
      if (chain !== entry.chain) return { type: "chain-broken", seq: entry.seq };
      seq = entry.seq;
    }
  }
  return seq === head.seq && chain === head.chain ? null : { type: "head-differs" };
};

/** The parts a row is found by repeat what its events say; a row filed elsewhere is as good as lost. */
const isFiledRight = ({ seq, caseId, v, at, entries }: HistoryRow): boolean => {
  const [first] = entries;
  return (
    first !== undefined &&
    first.seq === seq &&
    first.event.v === v &&
    first.event.at === at &&
    entries.every(({ event }) => subjectOf(event) === caseId)
  );
};
