import type { FileKind } from "#text/attachments.ts";

/** What a kind is called outside: its type for the browser, and the endings its names may have. */
interface KindNames {
  readonly mime: string;
  /** The first one is written where a name has a wrong ending. */
  readonly endings: readonly [string, ...string[]];
}

export const kindNames: Readonly<Record<FileKind, KindNames>> = {
  pdf: { mime: "application/pdf", endings: ["pdf"] },
  jpeg: { mime: "image/jpeg", endings: ["jpg", "jpeg", "jpe", "jfif"] },
  png: { mime: "image/png", endings: ["png"] },
  webp: { mime: "image/webp", endings: ["webp"] },
  heic: { mime: "image/heic", endings: ["heic", "heif"] },
  docx: {
    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    endings: ["docx"],
  },
  xlsx: {
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    endings: ["xlsx"],
  },
  txt: { mime: "text/plain", endings: ["txt", "log", "csv"] },
  mp3: { mime: "audio/mpeg", endings: ["mp3"] },
  ogg: { mime: "audio/ogg", endings: ["ogg", "oga", "opus"] },
  m4a: { mime: "audio/mp4", endings: ["m4a"] },
  mp4: { mime: "video/mp4", endings: ["mp4", "m4v"] },
};

/** What a letter or its photograph comes as (`design` §5). */
export const letterKinds: readonly FileKind[] = ["pdf", "jpeg", "png", "webp", "heic"];

/** Evidence may also be a document, a recording or a film. */
export const evidenceKinds: readonly FileKind[] = [
  ...letterKinds,
  "docx",
  "xlsx",
  "txt",
  "mp3",
  "ogg",
  "m4a",
  "mp4",
];

export const paperKinds = { letters: letterKinds, evidence: evidenceKinds } as const;

/** What the picker of the device offers first; what comes is judged by its bytes all the same. */
export const pickerTypes = (kinds: readonly FileKind[]): string =>
  kinds
    .flatMap((kind) => [
      kindNames[kind].mime,
      ...kindNames[kind].endings.map((ending) => `.${ending}`),
    ])
    .join(",");

/** The kind these bytes are, whatever the name says; null for anything not taken anywhere. */
export const kindOf = (bytes: Uint8Array): FileKind | null => {
  // Scanners and mail programs put a few bytes of their own before the head of a PDF.
  if (asText(bytes, 0, 1024).includes("%PDF-")) return "pdf";
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return "jpeg";
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "png";
  const head = asText(bytes, 0, 12);
  if (head.startsWith("RIFF") && head.endsWith("WEBP")) return "webp";
  if (head.slice(4, 8) === "ftyp") return mediaKind(bytes);
  if (head.startsWith("OggS")) return "ogg";
  if (head.startsWith("ID3") || isMp3Frame(bytes)) return "mp3";
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return officeKind(bytes);
  return isPlainText(bytes) ? "txt" : null;
};

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/** Bytes as characters of the same number: enough to look for words of a file format. */
const asText = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** HEIC and MP4 are one container; the brands in its first box tell them apart. */
const mediaKind = (bytes: Uint8Array): FileKind | null => {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(0);
  const box = asText(bytes, 8, Math.min(length, 256));
  const major = box.slice(0, 4);
  // The four characters after the major brand are its version.
  const brands = [major, ...(box.slice(8).match(/.{4}/gs) ?? [])];
  const has = (names: readonly string[]) => brands.some((brand) => names.includes(brand));
  if (has(["avif", "avis"])) return null;
  if (has(["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1"])) return "heic";
  if (["M4A ", "M4B "].includes(major)) return "m4a";
  return has(["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV"])
    ? "mp4"
    : null;
};

/** Eleven set bits, a layer, a bit rate and a sampling rate that exist. */
const isMp3Frame = ([first = 0, second = 0, third = 0]: Uint8Array): boolean =>
  first === 0xff &&
  (second & 0xe0) === 0xe0 &&
  (second & 0x06) === 0x02 &&
  (third & 0xf0) !== 0xf0 &&
  (third & 0x0c) !== 0x0c;

/** A document of Word or Excel is a ZIP that holds its main part under a fixed name. */
const officeKind = (bytes: Uint8Array): FileKind | null => {
  const names = asNames(bytes);
  if (names.has("word/document.xml")) return "docx";
  return names.has("xl/workbook.xml") ? "xlsx" : null;
};

/** Names in the directory at the end of a ZIP; empty when there is none. */
const asNames = (bytes: Uint8Array): ReadonlySet<string> => {
  const names = new Set<string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = directoryEnd(view);
  if (end === null) return names;
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    const nameLength = view.getUint16(at + 28, true);
    const extra = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    names.add(asText(bytes, at + 46, Math.min(at + 46 + nameLength, bytes.length)));
    at += 46 + nameLength + extra;
  }
  return names;
};

/** The closing record of a ZIP; behind it stands a remark of at most 65,535 bytes. */
const directoryEnd = (view: DataView): number | null => {
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return null;
};

/** Readable as UTF-8, and without the control characters that only programs write. */
const isPlainText = (bytes: Uint8Array): boolean => {
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/**
 * Whether a PDF asks for a password. The trailer says so, an old one in words or a newer one as the
 * dictionary of its cross-reference stream, which is never compressed.
 */
export const isLockedPdf = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder("latin1").decode(bytes);
  for (const { index } of text.matchAll(/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/g)) {
    const around = text.slice(Math.max(0, index - 2000), index + 2000);
    if (/trailer|\/Type\s*\/XRef/.test(around)) return true;
  }
  return false;
};
