import {
  drawDeviceCode,
  parseRegistrationNumber,
  sampleDeviceCode,
} from "#domain/registration-number.ts";
import { Dexie } from "dexie";
import {
  createDatabase,
  databaseName,
  markReadOnly,
  schemaVersion,
  type Database,
  type MetaRow,
  type OfficeKind,
} from "./database.ts";
import { StoreFault, faultOf } from "./faults.ts";

export interface OpenedDatabase {
  readonly db: Database;
  /** Stands in every number this device gives. */
  readonly deviceCode: string;
  /** Another version of the product, newer than this one, wrote it: nothing is changed. */
  readonly readOnly: boolean;
  /** Generations before this one that could not be read; their data is still there. */
  readonly unreadable: readonly number[];
}

/** The generation in use stands in localStorage, which survives a broken IndexedDB. */
const generationKey = (kind: OfficeKind) => `papan-layanan:generation:${kind}`;

/** Codes this device has borne, of every generation: a new one must not print the same numbers again. */
const codesKey = "papan-layanan:deviceCodes";

interface Environment {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
  readonly random: () => number;
}

/**
 * Opens the database of an office. A database that cannot be opened is tried three times; then the
 * fault is thrown, and the screen offers to try again or to begin a new generation beside the broken
 * one (`beginNewGeneration`). Nothing is ever deleted here.
 */
export const openDatabase = async (
  kind: OfficeKind,
  environment: Environment,
): Promise<OpenedDatabase> => {
  const generation = Number(environment.getItem(generationKey(kind)) ?? "1");
  const db = createDatabase(databaseName(kind, generation));
  await openWithRetries(db);
  const [schema, device] = await db.meta.bulkGet(["schema", "deviceCode"]);
  const stored = schema?.value;
  const readOnly = typeof stored === "number" && stored > schemaVersion;
  if (readOnly) {
    markReadOnly(db);
  } else if (stored !== schemaVersion) {
    await db.meta.put({ key: "schema", value: schemaVersion });
  }
  const deviceCode = readOnly
    ? codeIn(device)
    : await ensureDevice(db, codeIn(device), kind, environment);
  const unreadable = Array.from({ length: generation - 1 }, (_, index) => index + 1);
  return { db, deviceCode, readOnly, unreadable };
};

const attempts = 3;

const openWithRetries = async (db: Database): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    try {
      await db.open();
      return;
    } catch (error) {
      if (attempt === attempts) throw new StoreFault(faultOf(error) ?? "unreadable", error);
      db.close();
      await new Promise((resolve) => setTimeout(resolve, 150 * attempt));
    }
  }
};

/** Leaves the broken database where it is and starts the next one. */
export const beginNewGeneration = (
  kind: OfficeKind,
  environment: Pick<Environment, "getItem" | "setItem">,
): void => {
  const generation = Number(environment.getItem(generationKey(kind)) ?? "1");
  environment.setItem(generationKey(kind), String(generation + 1));
};

/** Draws the two characters that stand in every number this device gives. */
const ensureDevice = async (
  db: Database,
  known: string,
  kind: OfficeKind,
  environment: Environment,
): Promise<string> => {
  const borne = (environment.getItem(codesKey) ?? "").split(" ").filter(Boolean);
  // Every start but the first only reads: a transaction that may write waits for other tabs.
  const code =
    known !== ""
      ? known
      : await db.transaction("rw", db.meta, db.cases, async () => {
          const stored = await readDeviceCode(db);
          if (stored !== "") return stored;
          const taken = new Set([...borne, ...(await codesInUse(db))]);
          const drawn =
            kind === "sample" ? sampleDeviceCode : drawDeviceCode(environment.random, taken);
          await db.meta.put({ key: "deviceCode", value: drawn });
          return drawn;
        });
  if (kind === "office" && !borne.includes(code)) {
    environment.setItem(codesKey, [...borne, code].join(" "));
  }
  return code;
};

const codesInUse = async (db: Database): Promise<ReadonlySet<string>> => {
  const numbers = await db.cases.orderBy("number").uniqueKeys();
  return new Set(
    numbers.flatMap((number) =>
      typeof number === "string" ? (parseRegistrationNumber(number)?.device ?? []) : [],
    ),
  );
};

const codeIn = (row: MetaRow | undefined): string =>
  typeof row?.value === "string" ? row.value : "";

export const readDeviceCode = async (db: Database): Promise<string> =>
  codeIn(await db.meta.get("deviceCode"));

/** Removes the sample office whole. The real one is never deleted by the product. */
export const deleteSampleOffice = async (
  environment: Pick<Environment, "getItem">,
): Promise<void> => {
  const newest = Number(environment.getItem(generationKey("sample")) ?? "1");
  for (let generation = newest; generation >= 1; generation--) {
    await Dexie.delete(databaseName("sample", generation));
  }
};
