import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { EpochMs } from "#domain/case/case.ts";
import { isRows, type FieldValues } from "#domain/fields.ts";
import type { AnyStandard } from "#domain/service-standard.ts";
import { dayToIsoDate, minuteToDay, msToMinute } from "#domain/time.ts";
import { compact } from "./words.ts";

/**
 * What a row means, as a key: who, on which day, by which letter, for what, with which devices. Equal
 * keys are possible duplicates. Counted from what a case holds, so that a case already here, imported
 * or typed, gives the same key as the row it came from. Hashed, because the key stays with the case:
 * it must not be long, and must not keep a name that was erased from the fields.
 */
export const fingerprintOf = (
  standard: AnyStandard,
  { receivedAt, fields }: { readonly receivedAt: EpochMs; readonly fields: FieldValues },
): string => {
  const { agency, subject, list } = standard.shows;
  const [only, ...others] = standard.duplicateBy;
  const number = only === undefined || others.length > 0 ? undefined : fields[only];
  // A number given elsewhere (LAPOR!) is one report, whatever else two lines say of it.
  if (typeof number === "string" && compact(number) !== "") {
    return hashed([standard.id, only, compact(number)].join("|"));
  }
  const telling = Object.entries(standard.fields)
    .filter(([id, spec]) => spec.kind === "text" && (spec.essential || id === "letterNumber"))
    .map(([id]) => id);
  const ids = [...new Set([agency, "letterNumber", subject, ...telling])];
  const texts = ids.map((id) => {
    const value = fields[id];
    return typeof value === "string" ? compact(value) : "";
  });
  const rows = list ? fields[list.field] : undefined;
  const serials = isRows(rows) ? rows.map((row) => compact(String(row["serial"] ?? ""))) : [];
  const day = dayToIsoDate(minuteToDay(msToMinute(receivedAt)));
  const meaning = [standard.id, day, ...texts, serials.filter(Boolean).sort().join("+")].join("|");
  return hashed(meaning);
};

const hashed = (meaning: string): string => bytesToHex(sha256(utf8ToBytes(meaning))).slice(0, 32);
