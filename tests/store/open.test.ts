import { sampleDeviceCode } from "#domain/registration-number.ts";
import { saveLooseAttachment } from "#store/attachments.ts";
import { createDatabase, databaseName, schemaVersion } from "#store/database.ts";
import { deleteDraft, draftKeys, readDraft, writeDraft } from "#store/drafts.ts";
import { execute, executeReference } from "#store/execute.ts";
import { faultOf, StoreFault } from "#store/faults.ts";
import {
  beginNewGeneration,
  deleteSampleOffice,
  openDatabase,
  readDeviceCode,
} from "#store/open.ts";
import { createReader } from "#store/read.ts";
import { readReference } from "#store/reference.ts";
import { caseToRow } from "#store/rows.ts";
import { uuidv7 } from "#store/uuid.ts";
import { caseOf, fajar, nurul, openedComplete, rina, takeIn, wib } from "#tests/support/given.ts";
import { commandOf, contentsOf, openOffice, valueOf } from "#tests/support/store.ts";
import { Dexie } from "dexie";
import { afterEach, describe, expect, test, vi } from "vitest";

/** What a browser gives: storage that survives, and chance. */
const device = (random: () => number = Math.random) => {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    random,
  };
};

const monday = wib("2026-11-23 08.00");

afterEach(async () => {
  vi.restoreAllMocks();
  for (const name of await Dexie.getDatabaseNames()) {
    if (name.startsWith("papan-layanan|lokal") || name.startsWith("papan-layanan|contoh")) {
      await Dexie.delete(name);
    }
  }
});

describe("opening", () => {
  test("an empty device gets a schema mark and a code of two characters that reads well on paper", async () => {
    const { db, readOnly, unreadable } = await openDatabase("office", device());
    expect([readOnly, unreadable]).toEqual([false, []]);
    expect((await db.meta.get("schema"))?.value).toBe(schemaVersion);
    expect(await readDeviceCode(db)).toMatch(/^[2-9A-HJKMNP-Z]{2}$/);
    db.close();
  });

  test("the code stays the same at every later start", async () => {
    const one = device();
    const first = await openDatabase("office", one);
    const code = await readDeviceCode(first.db);
    first.db.close();
    const second = await openDatabase("office", one);
    expect(await readDeviceCode(second.db)).toBe(code);
    second.db.close();
  });

  test("a real office never draws 22, the sample office never another", async () => {
    for (const random of [0, 0.0001, 0.5, 0.9999]) {
      const { db } = await openDatabase(
        "office",
        device(() => random),
      );
      expect(await readDeviceCode(db)).not.toBe(sampleDeviceCode);
      db.close();
      await Dexie.delete(db.name);
    }
    const { db } = await openDatabase("sample", device());
    expect(await readDeviceCode(db)).toBe(sampleDeviceCode);
    db.close();
  });

  test("a code that occurs in the data is not drawn", async () => {
    const chance = device(() => 0);
    const first = await openDatabase("office", chance);
    const code = await readDeviceCode(first.db);
    first.db.close();
    const elsewhere = device(() => 0);
    const restored = createDatabase(databaseName("office", 1));
    await restored.open();
    await restored.meta.delete("deviceCode");
    // A case that was restored bears the number some device has printed.
    const item = caseOf(openedComplete("2026-11-23 08.00"));
    await restored.cases.put(caseToRow({ ...item, number: `COL-2026-${code}-0001` }, 0));
    restored.close();
    const second = await openDatabase("office", elsewhere);
    expect(await readDeviceCode(second.db)).not.toBe(code);
    second.db.close();
  });

  test("the two offices lie in two databases, and deleting the sample leaves the real one", async () => {
    const one = device();
    const real = await openDatabase("office", one);
    await writeDraft(real.db, "intake", "surat", monday);
    const sample = await openDatabase("sample", one);
    expect(sample.db.name).not.toBe(real.db.name);
    sample.db.close();
    await deleteSampleOffice(one);
    expect(await Dexie.exists(sample.db.name)).toBe(false);
    expect(await readDraft(real.db, "intake")).toBe("surat");
    real.db.close();
  });
});

describe("a database that does not open", () => {
  /** The disk is what fails here; everything above it is real. */
  const failing = (times: number) => {
    const open = indexedDB.open.bind(indexedDB);
    let asked = 0;
    vi.spyOn(IDBFactory.prototype, "open").mockImplementation((...given) => {
      if (given[0].startsWith("papan-layanan")) {
        asked += 1;
        if (asked <= times) throw new DOMException("broken", "NotReadableError");
      }
      return open(...given);
    });
    return () => asked;
  };

  test("is tried three times before anybody is told", async () => {
    const asked = failing(2);
    const { db } = await openDatabase("office", device());
    expect(await readDeviceCode(db)).not.toBe("");
    expect(asked()).toBe(3);
    db.close();
  });

  test("is then a fault with a name, and nothing was deleted", async () => {
    const removed = vi.spyOn(IDBFactory.prototype, "deleteDatabase");
    failing(99);
    const opening = openDatabase("office", device());
    await expect(opening).rejects.toThrow(StoreFault);
    await expect(opening).rejects.toMatchObject({ fault: "unreadable" });
    expect(removed).not.toHaveBeenCalled();
  });

  test("is left where it is by a new generation, whose code the old one never bore", async () => {
    const one = device(() => 0);
    const old = await openDatabase("office", one);
    await writeDraft(old.db, "intake", "surat lama", monday);
    const oldCode = await readDeviceCode(old.db);
    old.db.close();
    beginNewGeneration("office", one);
    const next = await openDatabase("office", one);
    expect(next.unreadable).toEqual([1]);
    expect(next.db.name).not.toBe(old.db.name);
    // A number printed by the lost generation must never be given a second time.
    expect(await readDeviceCode(next.db)).not.toBe(oldCode);
    expect(await readDraft(next.db, "intake")).toBeNull();
    next.db.close();
    const again = createDatabase(old.db.name);
    await again.open();
    expect(await readDraft(again, "intake")).toBe("surat lama");
    again.close();
  });
});

describe("a database of newer code", () => {
  /** Written by a later edition: another table, another index, a higher mark. */
  const newer = async (one: ReturnType<typeof device>) => {
    const { db } = await openDatabase("office", one);
    const stores = db.tables.map(({ name, schema }) => {
      const indexes = [schema.primKey, ...schema.indexes].map(({ src }) => src);
      return [name, indexes.join(",")] as const;
    });
    db.close();
    const later = new Dexie(db.name);
    later.version(7).stores({ ...Object.fromEntries(stores), letters: "&id,number" });
    await later.open();
    await later.table("meta").put({ key: "schema", value: schemaVersion + 1 });
    later.close();
  };

  test("opens for reading and is changed by nothing", async () => {
    const one = device();
    await newer(one);
    const { db, readOnly } = await openDatabase("office", one);
    expect(readOnly).toBe(true);
    expect(db.backendDB().version).toBe(70);
    const before = await contentsOf(db);
    const context = { actorId: nurul.id, clock: () => monday };
    const command = commandOf(takeIn("2026-11-23 08.00"), uuidv7());
    const writes = [
      () => execute(db, command, context),
      () =>
        executeReference(
          db,
          {
            id: uuidv7(),
            type: "AddPerson",
            person: {
              id: "x",
              name: "X",
              nip: null,
              position: null,
              roles: ["administrator"],
              active: true,
              pin: null,
            },
          },
          context,
        ),
      () => writeDraft(db, "intake", "x", monday),
      () => deleteDraft(db, "intake"),
      () => saveLooseAttachment(db, { bytes: new Uint8Array([1]), mime: "x" }, monday),
    ];
    for (const write of writes) await expect(write()).rejects.toMatchObject({ fault: "newer" });
    expect(await contentsOf(db)).toEqual(before);
    expect(await createReader(db, rina).counts("colocation")).toEqual({});
    db.close();
  });
});

describe("faults", () => {
  test("are recognised under the names they arrive by, however deep", () => {
    const wrapped = (inner: unknown) => Object.assign(new Error("AbortError"), { inner });
    const quota = new DOMException("full", "QuotaExceededError");
    expect(faultOf(quota)).toBe("quota");
    expect(faultOf(wrapped(wrapped(quota)))).toBe("quota");
    expect(faultOf(new Error("x", { cause: quota }))).toBe("quota");
    expect(faultOf(wrapped(new DOMException("", "VersionError")))).toBe("newer");
    expect(faultOf(new Dexie.DatabaseClosedError())).toBe("replaced");
    expect(faultOf(new DOMException("", "UnknownError"))).toBe("unreadable");
    expect(faultOf(new StoreFault("newer"))).toBe("newer");
  });

  test("are not what a defect in the code is", () => {
    for (const defect of [new TypeError("x"), new Error("case shape 2"), "text", null, undefined]) {
      expect(faultOf(defect)).toBeNull();
    }
  });

  test("a closed database says that another tab has taken over", async () => {
    const office = await openOffice();
    office.db.close();
    const write = office.when(nurul, "2026-11-23 08.00", takeIn("2026-11-23 08.00"));
    const error: unknown = await write.catch((caught: unknown) => caught);
    expect(faultOf(error)).toBe("replaced");
  });
});

describe("drafts", () => {
  test("are one row per form, replaced while one types, and found by the beginning of their key", async () => {
    const { db } = await openOffice();
    await writeDraft(db, "intake:colocation", { subject: "a" }, monday);
    await writeDraft(db, "intake:colocation", { subject: "ab" }, monday + 400);
    await writeDraft(db, "step:1", {}, monday);
    expect(await readDraft(db, "intake:colocation")).toEqual({ subject: "ab" });
    expect(await draftKeys(db, "intake:")).toEqual(["intake:colocation"]);
    await deleteDraft(db, "intake:colocation");
    expect(await readDraft(db, "intake:colocation")).toBeNull();
  });
});

test("people and calendar are there again after the tab was closed", async () => {
  const office = await openOffice();
  const published = await executeReference(
    office.db,
    {
      id: uuidv7(),
      type: "PublishCalendar",
      marks: [{ date: "2026-12-23", open: false, name: "Cuti daerah" }],
      countReceiptDay: false,
      reason: "Surat edaran.",
    },
    { actorId: fajar.id, clock: () => monday },
  );
  valueOf(published);
  office.db.close();
  const again = createDatabase(office.db.name);
  await again.open();
  const { people, calendar } = await readReference(again);
  expect(people).toHaveLength(7);
  expect(calendar).toMatchObject({ revision: 2, marks: [{ date: "2026-12-23" }] });
  again.close();
});
