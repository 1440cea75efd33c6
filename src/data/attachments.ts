import type { NewAttachment } from "#domain/case/events.ts";
import type { Result } from "#domain/result.ts";
import { looseAttachment, saveLooseAttachment } from "#store/attachments.ts";
import { faultOf, type Fault } from "#store/faults.ts";
import { uuidv7 } from "#store/uuid.ts";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useSession } from "./session.tsx";

/** Judges a file by its bytes; `documents/files` has the rule, which this folder may not import. */
type Accept<Problem> = (file: {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly size: number;
}) => Result<
  {
    readonly name: string;
    readonly mime: string;
    readonly renamedFrom?: string;
    readonly locked?: boolean;
  },
  Problem
>;

/** What became of a chosen file. */
export type SavedFile<Problem> =
  | {
      readonly kind: "saved";
      readonly attachment: NewAttachment;
      readonly renamedFrom: string | null;
    }
  | { readonly kind: "refused"; readonly problem: Problem }
  /** The device or the mail program behind the file did not give it. */
  | { readonly kind: "unreadable" }
  | { readonly kind: "failed"; readonly fault: Fault };

/** Beyond this only the head is read: the rule needs no more to say that it is too large. */
const readWholeUpTo = 64 * 2 ** 20;

/**
 * Saves a chosen file at once, as a loose attachment: a power cut while the form is typed loses
 * neither. `const save = useSaveAttachment(acceptFile)`.
 */
export const useSaveAttachment = <Problem>(accept: Accept<Problem>) => {
  const { db, clock } = useSession();
  return useCallback(
    async (file: File): Promise<SavedFile<Problem>> => {
      const bytes = await readBytes(file);
      if (!bytes) return { kind: "unreadable" };
      const accepted = accept({ name: file.name, bytes, size: file.size });
      if (!accepted.ok) return { kind: "refused", problem: accepted.error };
      const { name, mime, renamedFrom, locked } = accepted.value;
      try {
        const sha256 = await saveLooseAttachment(db, { bytes, mime }, clock());
        return {
          kind: "saved",
          attachment: {
            id: uuidv7(),
            sha256,
            name,
            mime,
            bytes: bytes.length,
            ...(locked ? { locked } : {}),
          },
          renamedFrom: renamedFrom ?? null,
        };
      } catch (error) {
        const fault = faultOf(error);
        if (!fault) throw error;
        return { kind: "failed", fault };
      }
    },
    [db, clock, accept],
  );
};

const readBytes = async (file: File): Promise<Uint8Array | null> => {
  try {
    const part = file.size > readWholeUpTo ? file.slice(0, 4096) : file;
    return new Uint8Array(await part.arrayBuffer());
  } catch {
    // A file on a stick that was pulled out, or one the mail program has taken back.
    return null;
  }
};

/** Where the bytes of a file can be looked at. `gone`: not on this device, or not for this person. */
export type FileUrl =
  | { readonly state: "reading" }
  | { readonly state: "ready"; readonly url: string }
  | { readonly state: "gone" };

/** Which file: one kept with a case, or one just chosen and not yet sent. */
export type FileSource =
  | { readonly caseId: string; readonly attachmentId: string }
  | { readonly sha256: string; readonly mime: string };

/** An address for the file's bytes, given back to the browser when the screen is left. */
export const useAttachmentUrl = (source: FileSource | null): FileUrl => {
  const { db, reader, actor } = useSession();
  const key =
    source === null
      ? ["-"]
      : "caseId" in source
        ? [source.caseId, source.attachmentId]
        : ["loose", source.sha256, source.mime];
  const { data: blob, isFetched } = useQuery({
    // Who asks belongs to the key: what one person may read is nothing another finds in the cache.
    queryKey: ["attachment", actor?.id ?? "", ...key],
    queryFn: async (): Promise<Blob | null> => {
      if (!source) return null;
      if ("caseId" in source) {
        const row = await reader.attachment(source.caseId, source.attachmentId);
        return row ? new Blob([row.bytes.slice()], { type: row.mime }) : null;
      }
      const bytes = await looseAttachment(db, source.sha256);
      return bytes ? new Blob([bytes.slice()], { type: source.mime }) : null;
    },
    enabled: source !== null,
    // Ten megabytes are not kept for a look that is over.
    gcTime: 0,
  });
  const address = useMemo(() => addressOf(blob ?? null), [blob]);
  const url = useSyncExternalStore(address.subscribe, address.current);
  if (url) return { state: "ready", url };
  return isFetched && !blob ? { state: "gone" } : { state: "reading" };
};

/** The address lives exactly as long as some screen shows it: it holds the bytes in memory. */
const addressOf = (blob: Blob | null) => {
  let url: string | null = null;
  let shown = 0;
  return {
    current: () => url,
    subscribe: () => {
      shown += 1;
      if (blob) url ??= URL.createObjectURL(blob);
      return () => {
        shown -= 1;
        if (shown > 0 || !url) return;
        URL.revokeObjectURL(url);
        url = null;
      };
    },
  };
};

/**
 * The files of a form that is not sent yet: chosen ones are saved one after the other, and for each
 * `tell` says what there is to say. The same bytes are taken once.
 */
export const useFileList = <Problem, Message>(
  accept: Accept<Problem>,
  attachments: readonly NewAttachment[],
  onChange: (attachments: readonly NewAttachment[]) => void,
  tell: (saved: SavedFile<Problem>, name: string) => readonly Message[],
) => {
  const saveFile = useSaveAttachment(accept);
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const [busy, setBusy] = useState(false);
  const current = useRef(attachments);
  useEffect(() => {
    current.current = attachments;
  }, [attachments]);

  const add = async (files: readonly File[]): Promise<void> => {
    setBusy(true);
    const said: Message[] = [];
    for (const file of files) {
      const saved = await saveFile(file);
      said.push(...tell(saved, file.name));
      if (saved.kind !== "saved") continue;
      const known = current.current.some(({ sha256 }) => sha256 === saved.attachment.sha256);
      if (!known) current.current = [...current.current, saved.attachment];
      onChange(current.current);
    }
    setMessages(said);
    setBusy(false);
  };
  const remove = (id: string) => onChange(attachments.filter((attachment) => attachment.id !== id));
  return { add, remove, messages, busy };
};
