/**
 * The bytes of a register as sheets, rows and cells. What a file is, is told by its bytes; its name
 * is only compared with them. Whatever cannot be read is answered by a value, never thrown.
 */
import { strFromU8, unzipSync, zipSync } from "fflate";
import Papa from "papaparse";
import readXlsxFile from "read-excel-file/universal";
import { err, ok, type Result } from "#domain/result.ts";
import type { ReadFailure, WorkbookNote } from "#text/import.ts";

/** A `Date` is the wall clock of the sheet, in its UTC fields: a spreadsheet knows no zone. */
export type CellValue = string | number | boolean | Date | null;

export interface Cell {
  readonly value: CellValue;
  /** As a person reads it; empty for an empty cell. */
  readonly text: string;
  /** Part of a merged range: the value is that of the range's first cell. */
  readonly merged?: "from-above" | "from-left";
}

export interface SheetRow {
  /** As the spreadsheet counts, from 1. */
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: readonly Cell[];
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Without the empty rows at the end; empty rows between stand. */
  readonly rows: readonly SheetRow[];
  /** Whether bare numbers in date columns count from 1904 (old Mac workbooks). */
  readonly datesFrom1904: boolean;
}

export interface Workbook {
  readonly kind: "xlsx" | "csv";
  readonly sheets: readonly Sheet[];
  readonly notes: readonly WorkbookNote[];
}

export const maxRegisterBytes = 10 * 1_048_576;
export const maxRegisterRows = 20_000;
/** 702 columns is A to ZZ; beyond it a stray cell would fill millions of empty ones. */
const maxColumns = 702;
/** Unpacked; a real register of 20,000 rows has about 40 MB. More is a trap or an accident. */
const maxUnpackedBytes = 150 * 1_048_576;

export const readWorkbook = async (
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<Workbook, ReadFailure>> => {
  const claimed = /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  if (bytes.length === 0) return err({ type: "empty" });
  if (bytes.length > maxRegisterBytes) {
    return err({ type: "too-large", bytes: bytes.length, maxBytes: maxRegisterBytes });
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return err(compoundFailure(bytes, claimed));
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return err({ type: "pdf", claimed });
  const read = startsWith(bytes, [0x50, 0x4b])
    ? await readXlsx(bytes, claimed)
    : readCsv(bytes, claimed, fileName);
  if (!read.ok) return read;
  return read.value.sheets.some((sheet) => sheet.rows.length > 0)
    ? read
    : err({ type: "no-cells" });
};

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte);

/** Old Excel and locked new Excel share one container; the names of its streams tell them apart. */
const compoundFailure = (bytes: Uint8Array, claimed: string): ReadFailure => {
  // Latin-1 of UTF-16 puts a NUL after every letter.
  const names = strFromU8(bytes, true).replaceAll("\0", "");
  if (names.includes("EncryptedPackage")) return { type: "encrypted" };
  return /Workbook|\bBook\b/.test(names) || claimed === "xls"
    ? { type: "old-excel" }
    : { type: "other-file", claimed };
};

const mislabelled = (claimed: string, kind: "xlsx" | "csv"): readonly WorkbookNote[] => {
  const fitting = kind === "xlsx" ? ["xlsx", "xlsm", "xltx"] : ["csv", "txt", "tsv"];
  return claimed === "" || fitting.includes(claimed)
    ? []
    : [{ type: "mislabelled", claimed, kind }];
};

// XLSX

type Entries = Readonly<Record<string, Uint8Array>>;

const readXlsx = async (
  bytes: Uint8Array,
  claimed: string,
): Promise<Result<Workbook, ReadFailure>> => {
  try {
    const entries = unpack(bytes);
    if (!entries["xl/workbook.xml"]) return err(otherZip(bytes, claimed));
    const facts = workbookFacts(entries);
    for (const sheet of facts) {
      if (sheet.tooWide) return err({ type: "too-wide", sheet: sheet.name });
    }
    const read = await readXlsxFile(await restored(entries));
    const sheets = read.map(({ sheet: name, data }, index) =>
      // A chart has a name among the sheets and no cells; the library then gives none.
      toSheet(name, Array.isArray(data) ? data : [], facts[index]),
    );
    const long = sheets.find((sheet) => sheet.rows.length > maxRegisterRows);
    return long
      ? err({
          type: "too-many-rows",
          sheet: long.name,
          rows: long.rows.length,
          maxRows: maxRegisterRows,
        })
      : ok({ kind: "xlsx", sheets, notes: mislabelled(claimed, "xlsx") });
  } catch {
    // Both libraries throw on a damaged archive or on XML that is none, each in its own way.
    return err({ type: "broken" });
  }
};

/** Only what makes a spreadsheet; pictures and printer settings stay packed. */
const unpack = (bytes: Uint8Array): Entries => {
  let unpacked = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.(xml|rels)$/.test(name)) return false;
      unpacked += originalSize;
      if (unpacked > maxUnpackedBytes) throw new RangeError("archive unpacks to too much");
      return true;
    },
  });
};

/**
 * The archive again, its parts not compressed. The library unpacks large parts in a worker made from
 * a `blob:` address, which our content security policy refuses; what is only stored it takes as is.
 */
const restored = (entries: Entries): Promise<ArrayBuffer> =>
  new Blob([zipSync({ ...entries }, { level: 0 })]).arrayBuffer();

/** Zip archives of other kinds, by the names within. */
const otherZip = (bytes: Uint8Array, claimed: string): ReadFailure => {
  const names = new Set<string>();
  unzipSync(bytes, {
    filter: ({ name }) => {
      names.add(name);
      return false;
    },
  });
  if (names.has("xl/workbook.bin")) return { type: "binary-excel" };
  const start = strFromU8(bytes.subarray(0, 200), true);
  return start.includes("opendocument.spreadsheet")
    ? { type: "open-document" }
    : { type: "other-file", claimed };
};

/**
 * What the library does not tell: hidden sheets and rows, and merged ranges. A scan of the tags is
 * enough for these few attributes: XML writes `<` in text as `&lt;`, so no cell can look like a tag.
 */
interface SheetFacts {
  readonly name: string;
  readonly hidden: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  readonly merges: readonly MergedRange[];
  readonly tooWide: boolean;
  readonly datesFrom1904: boolean;
}

interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const workbookFacts = (entries: Entries): readonly SheetFacts[] => {
  const xmlOf = (path: string) => {
    const entry = entries[path];
    return entry ? strFromU8(entry) : "";
  };
  const workbook = xmlOf("xl/workbook.xml");
  const targets = new Map(
    tagsOf(xmlOf("xl/_rels/workbook.xml.rels"), "Relationship").map((tag) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  const datesFrom1904 = tagsOf(workbook, "workbookPr").some((tag) =>
    isTrue(attribute(tag, "date1904")),
  );
  return tagsOf(workbook, "sheet")
    .filter((tag) => attribute(tag, "name") !== "")
    .map((tag) => {
      const target = targets.get(attribute(tag, "id")) ?? "";
      const xml = xmlOf(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
      return {
        name: attribute(tag, "name"),
        hidden: ["hidden", "veryHidden"].includes(attribute(tag, "state")),
        hiddenRows: hiddenRowsOf(xml),
        merges: mergesOf(xml),
        // A filled cell beyond ZZ; empty formatted ones do no harm.
        tooWide: /<(?:\w+:)?c\s[^>]*\br="[A-Z]{3}\d+"[^>]*[^/]>/.test(xml),
        datesFrom1904,
      };
    });
};

const tagsOf = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*)?>`, "g"))].map((tag) => tag[1] ?? "");

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s(?:\\w+:)?${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean) ??
  "";

const isTrue = (value: string) => value === "1" || value === "true";

const hiddenRowsOf = (xml: string): ReadonlySet<number> => {
  const hidden = new Set<number>();
  let number = 0;
  for (const tag of tagsOf(xml, "row")) {
    // A row may leave out its number; it then follows the one before.
    number = Number(attribute(tag, "r") || number + 1);
    if (isTrue(attribute(tag, "hidden"))) hidden.add(number);
  }
  return hidden;
};

const mergesOf = (xml: string): readonly MergedRange[] =>
  tagsOf(xml, "mergeCell").flatMap((tag) => {
    const [, left, top, right, bottom] =
      /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribute(tag, "ref")) ?? [];
    return left && top && right && bottom
      ? [
          {
            left: columnNumber(left),
            top: Number(top),
            right: Math.min(columnNumber(right), maxColumns),
            bottom: Number(bottom),
          },
        ]
      : [];
  });

/** A is 1, AA is 27. */
const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** What the library declares for a date is the class, not its instances; so we look ourselves. */
const toValue = (value: unknown): CellValue => {
  if (value instanceof Date) {
    // The library floors: 14.30 would come as 14.29.59,999.
    return new Date(Math.round(value.getTime() / 1000) * 1000);
  }
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : null;
};

const toSheet = (
  name: string,
  data: readonly (readonly unknown[])[],
  facts: SheetFacts | undefined,
): Sheet => {
  const rows = data.map((cells, index) => ({
    number: index + 1,
    hidden: facts?.hiddenRows.has(index + 1) ?? false,
    cells: cells.map((cell) => toCell(toValue(cell))),
  }));
  for (const merge of facts?.merges ?? []) fillMerge(rows, merge);
  return {
    name,
    hidden: facts?.hidden ?? false,
    rows: withoutEmptyEnd(rows),
    datesFrom1904: facts?.datesFrom1904 ?? false,
  };
};

const fillMerge = (rows: readonly { readonly cells: Cell[] }[], merge: MergedRange): void => {
  const first = rows[merge.top - 1]?.cells[merge.left - 1];
  if (!first || first.text === "") return;
  for (let row = merge.top; row <= Math.min(merge.bottom, rows.length); row++) {
    const cells = rows[row - 1]?.cells;
    if (!cells) continue;
    for (let column = merge.left; column <= merge.right; column++) {
      if (row === merge.top && column === merge.left) continue;
      while (cells.length < column) cells.push(emptyCell);
      cells[column - 1] = { ...first, merged: row > merge.top ? "from-above" : "from-left" };
    }
  }
};

const emptyCell: Cell = { value: null, text: "" };

const toCell = (value: CellValue): Cell => {
  if (value === null || value === "") return emptyCell;
  return { value, text: textOf(value) };
};

const two = (value: number) => String(value).padStart(2, "0");

const textOf = (value: Exclude<CellValue, null>): string => {
  if (typeof value === "string") return value.trim();
  if (!(value instanceof Date)) return String(value);
  const date = `${two(value.getUTCDate())}/${two(value.getUTCMonth() + 1)}/${value.getUTCFullYear()}`;
  const [hour, minute] = [value.getUTCHours(), value.getUTCMinutes()];
  return hour || minute ? `${date} ${two(hour)}.${two(minute)}` : date;
};

const withoutEmptyEnd = <Row extends { readonly cells: readonly Cell[] }>(
  rows: readonly Row[],
): readonly Row[] =>
  rows.slice(0, rows.findLastIndex((row) => row.cells.some((cell) => cell.text !== "")) + 1);

// CSV

const readCsv = (
  bytes: Uint8Array,
  claimed: string,
  fileName: string,
): Result<Workbook, ReadFailure> => {
  const decoded = decode(bytes);
  if (!decoded) return err({ type: "other-file", claimed });
  const start = decoded.text.slice(0, 500).trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<table|<\?xml|<meta|<head)/.test(start)) {
    return err({ type: "web-page", claimed });
  }
  const { rows, repaired } = splitCsv(decoded.text);
  if (rows.length > maxRegisterRows) {
    return err({
      type: "too-many-rows",
      sheet: fileName,
      rows: rows.length,
      maxRows: maxRegisterRows,
    });
  }
  if (rows.some((row) => row.length > maxColumns))
    return err({ type: "too-wide", sheet: fileName });
  const sheet: Sheet = {
    name: fileName.replace(/\.[a-z0-9]{1,5}$/i, ""),
    hidden: false,
    rows: withoutEmptyEnd(
      rows.map((cells, index) => ({
        number: index + 1,
        hidden: false,
        cells: cells.map((cell) => toCell(cell.trim())),
      })),
    ),
    datesFrom1904: false,
  };
  const repairs: readonly WorkbookNote[] = repaired ? [{ type: "quotes-repaired" }] : [];
  return ok({
    kind: "csv",
    sheets: [sheet],
    notes: [...mislabelled(claimed, "csv"), ...decoded.notes, ...repairs],
  });
};

interface Decoded {
  readonly text: string;
  readonly notes: readonly WorkbookNote[];
}

/** Null for what is no text. Excel in Indonesia writes Windows-1252 unless told otherwise. */
const decode = (bytes: Uint8Array): Decoded | null => {
  if (startsWith(bytes, [0xff, 0xfe])) return utf16(bytes, "utf-16le");
  if (startsWith(bytes, [0xfe, 0xff])) return utf16(bytes, "utf-16be");
  // Text has no NUL; UTF-16 without its mark has one in nearly every second place.
  if (bytes.includes(0)) return null;
  const lenient = new TextDecoder("utf-8").decode(bytes);
  const broken = countOf(lenient, /\uFFFD/g);
  if (broken === 0) return { text: lenient, notes: [] };
  // Mostly sound UTF-8 with a few bytes cut is not another encoding.
  const sound = countOf(lenient, /[^\p{ASCII}\uFFFD]/gu);
  return sound > broken
    ? { text: lenient, notes: [{ type: "characters-damaged" }] }
    : {
        text: ansiText(bytes),
        notes: [{ type: "encoding-guessed" }],
      };
};

/** What Windows-1252 has where Latin-1 has control characters; some Node releases decode the latter. */
const ansiSigns = Array.from("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ");

const ansiText = (bytes: Uint8Array): string =>
  new TextDecoder("windows-1252")
    .decode(bytes)
    .replaceAll(/[\u0080-\u009F]/g, (sign) => ansiSigns[sign.charCodeAt(0) - 0x80] ?? sign);

const utf16 = (bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): Decoded => {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, notes: text.includes("\uFFFD") ? [{ type: "characters-damaged" }] : [] };
};

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

interface Split {
  readonly rows: readonly (readonly string[])[];
  readonly repaired: boolean;
}

/** Tries the ways the file may be meant and keeps the one that gives the most even table. */
const splitCsv = (text: string): Split => {
  const [, said] = /^sep=(.)\r?\n/.exec(text) ?? [];
  // Row 1 is then Excel's hint; it is emptied, so that row numbers stay those of the file.
  const body = said ? text.slice(5) : text;
  const delimiters = said ? [said] : [";", ",", "\t", "|"];
  const sample = body.slice(0, 60_000);
  const delimiter = delimiters.reduce((best, candidate) =>
    evenness(parse(sample, candidate).rows) > evenness(parse(sample, best).rows) ? candidate : best,
  );
  const plain = parse(body, delimiter);
  const repairs: string[] = [];
  const dittos = new RegExp(
    `(^|[${escaped(delimiter)}\\r\\n])"(?=[${escaped(delimiter)}\\r\\n]|$)`,
    "g",
  );
  // A bare `"` written as ditto opens a quotation that swallows what follows.
  const withDittos = body.replaceAll(dittos, '$1""""');
  if (withDittos !== body) repairs.push(withDittos);
  if (!plain.sound) repairs.push(withDittos.replaceAll('""""', "〃").replaceAll('"', "”"));
  const [best, repaired] = repairs
    .map((candidate) => parse(candidate, delimiter).rows)
    .reduce<readonly [Split["rows"], boolean]>(
      (kept, rows) => (evenness(rows) > evenness(kept[0]) ? [rows, true] : kept),
      [plain.rows, false],
    );
  return { rows: best, repaired };
};

const escaped = (delimiter: string) => (delimiter === "|" ? "\\|" : delimiter);

const parse = (text: string, delimiter: string) => {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  return { rows: data, sound: !errors.some((error) => error.type === "Quotes") };
};

/** How much of it is a table: rows of the commonest width, times that width. */
const evenness = (rows: readonly (readonly string[])[]): number => {
  const byWidth = new Map<number, number>();
  for (const { length } of rows) byWidth.set(length, (byWidth.get(length) ?? 0) + 1);
  return Math.max(0, ...[...byWidth].map(([width, count]) => (width - 1) * count));
};
