import { err, ok, type Result } from "#domain/result.ts";
import { attachmentText, type FileKind, type FileProblem } from "#text/attachments.ts";
import { isLockedPdf, kindNames, kindOf, letterKinds } from "./file-kinds.ts";

/** 10 MiB: a letter scanned at 300 dpi has ten pages and more in it (`design` §5). */
export const maxFileBytes = 10 * 2 ** 20;

export interface OfferedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its whole size, where a file beyond every limit was not read to its end. */
  readonly size?: number;
}

export interface AcceptedFile {
  /** With the ending that belongs to its bytes. */
  readonly name: string;
  readonly mime: string;
  /** Its name as offered, where that was not kept. */
  readonly renamedFrom?: string;
  /** A PDF with a password: taken, though nobody here can look into it. */
  readonly locked?: true;
}

/**
 * Whether a file is taken, judged by its bytes: a name says what somebody called it, and a wrong one
 * is corrected instead of refused.
 */
export const acceptFile = (
  { name, bytes, size = bytes.length }: OfferedFile,
  kinds: readonly FileKind[] = letterKinds,
): Result<AcceptedFile, FileProblem> => {
  if (size === 0) return err({ type: "empty" });
  if (size > maxFileBytes) return err({ type: "too-large", bytes: size, maxBytes: maxFileBytes });
  const kind = kindFor(kindOf(bytes), name);
  if (!kind) return err({ type: "unknown-kind", taken: kinds });
  if (!kinds.includes(kind)) return err({ type: "not-here", kind, taken: kinds });
  const fitting = fittingName(name, kind);
  return ok({
    name: fitting,
    mime: kindNames[kind].mime,
    ...(fitting === name ? {} : { renamedFrom: name }),
    ...(kind === "pdf" && isLockedPdf(bytes) ? { locked: true } : {}),
  });
};

/** A sound recording of a phone may call itself a film; then its name knows better. */
const kindFor = (kind: FileKind | null, name: string): FileKind | null =>
  kind === "mp4" && endingOf(name) === "m4a" ? "m4a" : kind;

/** Endings that are one, so that "Surat No.12" keeps its number when ".pdf" is put behind it. */
const otherEndings =
  "doc xls ppt pptx rtf odt ods html htm xml json svg gif bmp tif tiff avif raw mov avi 3gp wav aac amr zip rar 7z exe bin dat tmp".split(
    " ",
  );
const knownEndings = new Set([
  ...Object.values(kindNames).flatMap(({ endings }) => endings),
  ...otherEndings,
]);

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

const fittingName = (offered: string, kind: FileKind): string => {
  const name = cleanName(offered);
  const { endings } = kindNames[kind];
  const ending = endingOf(name);
  if (endings.includes(ending) && name.length > ending.length + 1) return name;
  const stem = knownEndings.has(ending) ? name.slice(0, -ending.length - 1) : name;
  return `${stem.trim() || attachmentText.unnamed}.${endings[0]}`;
};

/** Longer names are cut by file systems and by the list on the screen. */
const longestStem = 120;

/** Without folders, and without characters that are invisible or turn the reading direction. */
const cleanName = (offered: string): string => {
  const plain = (offered.split(/[\\/]/).at(-1) ?? "")
    .normalize("NFC")
    .replaceAll(/\p{C}/gu, "")
    .replaceAll(/[<>:"|?*]/g, "-")
    .replaceAll(/\s+/g, " ")
    .trim();
  const ending = endingOf(plain);
  if (plain.length <= longestStem + ending.length + 1) return plain;
  return ending
    ? `${plain.slice(0, longestStem).trim()}.${ending}`
    : plain.slice(0, longestStem).trim();
};
