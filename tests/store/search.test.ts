import { createChunks } from "#data/search-chunks.ts";
import { agencies } from "#domain/agencies.ts";
import { createRandom } from "#domain/sample/random.ts";
import { caseToRow, normalise, searchTextOf } from "#store/rows.ts";
import { searchQueryOf } from "#store/search-query.ts";
import { scanScopes, type Complete, type ScannedChunk } from "#store/search-scan.ts";
import { executeAll } from "#store/execute.ts";
import { uuidv7 } from "#store/uuid.ts";
import {
  caseOf,
  change,
  complain,
  fajar,
  letter,
  lidya,
  nurul,
  opening,
  openedComplete,
  purpose,
  registerLine,
  rina,
  takeIn,
  wib,
  type Said,
} from "#tests/support/given.ts";
import { commandOf, openOffice, valueOf, type TestOffice } from "#tests/support/store.ts";
import { Dexie } from "dexie";
import { describe, expect, test, vi } from "vitest";

const base = caseOf(openedComplete("2026-11-23 08.00"));

/** An id as the device makes them: a later case has a greater one. */
const idOf = (index: number) => `019a0000-0000-7000-8000-${index.toString(16).padStart(12, "0")}`;

const lineOf = (index: number, fields: Readonly<Record<string, string>>): string => {
  const number = `COL-2026-K7-${String(index).padStart(4, "0")}`;
  const item = { ...base, id: idOf(index), number, fields: { ...base.fields, ...fields } };
  return `${item.id}\t${searchTextOf(item)}\n`;
};

const chunked = (lines: readonly string[], size = 1000): readonly ScannedChunk[] =>
  Array.from({ length: Math.ceil(lines.length / size) }, (_, chunk) => ({
    chunk,
    text: lines.slice(chunk * size, (chunk + 1) * size).join(""),
  }));

const search = (lines: readonly string[], typed: string, limit = 50) =>
  scanScopes([chunked(lines)], searchQueryOf(typed), limit).hits.map(({ id }) =>
    Number.parseInt(id.slice(-4), 16),
  );

describe("a query", () => {
  const office = agencies.map((agency, index) =>
    lineOf(index + 1, { agency: agency.id, letterNumber: "1/2026" }),
  );
  const indexOf = (id: string) => agencies.findIndex((agency) => agency.id === id) + 1;

  test("finds a PD by its name, its short name and every other way it is written", () => {
    for (const agency of agencies) {
      for (const name of [agency.name, agency.short, ...agency.aliases]) {
        expect([name, search(office, name, 200).includes(indexOf(agency.id))]).toEqual([
          name,
          true,
        ]);
      }
    }
  });

  test("'bapenda' finds Badan Pendapatan Daerah, and so does what people say before it", () => {
    for (const typed of ["bapenda", "BAPENDA", "OPD Bapenda", "skpd bapenda", "pd bapenda"]) {
      expect([typed, search(office, typed)]).toEqual([typed, [indexOf("bapenda")]]);
    }
  });

  test("of an abbreviation that stands nowhere in the text finds the PD it abbreviates, no other", () => {
    expect(search(office, "DPRKP")).toEqual([indexOf("disperkim")]);
    expect(search(office, "itprov")).toEqual([indexOf("inspektorat")]);
  });

  test("wants every word, in any order, whatever the capitals and accents", () => {
    const lines = [
      lineOf(1, { agency: "dinsos", subject: "Server bantuan sosial" }),
      lineOf(2, { agency: "dinsos", subject: "Server arsip" }),
      lineOf(3, { agency: "dinkes", subject: "Server arsip résumé" }),
    ];
    expect(search(lines, "arsip dinas server")).toEqual([3, 2]);
    expect(search(lines, "  SOSIAL   arsip ")).toEqual([2]);
    expect(search(lines, "resume")).toEqual([3]);
    expect(search(lines, "RÉSUMÉ")).toEqual([3]);
    expect(search(lines, "arsip bantuan")).toEqual([]);
  });

  test("of one letter or of nothing finds nothing", () => {
    for (const typed of ["", " ", "s", " s "]) expect(searchQueryOf(typed)).toEqual([]);
    expect(searchQueryOf("opd").map(({ text }) => text)).toEqual(["opd"]);
  });

  test("takes no more than eight words of what was pasted", () => {
    expect(searchQueryOf("a1 b2 c3 d4 e5 f6 g7 h8 i9 j0")).toHaveLength(8);
  });
});

describe("the order of the hits", () => {
  const lines = [
    lineOf(12, { subject: "Server 0034 lama" }),
    lineOf(34, { subject: "Server arsip" }),
    lineOf(40, { subject: "Nomor x0034" }),
    lineOf(41, { subject: "Nomor 0034" }),
    lineOf(1034, { subject: "Server pajak" }),
  ];

  test("is exact number, part of a number, start of a word, elsewhere; among equals the newest", () => {
    expect(search(lines, "col-2026-k7-0034")).toEqual([34]);
    expect(search(lines, "0034")).toEqual([34, 41, 12, 40]);
    expect(search(lines, "034")).toEqual([1034, 34, 41, 40, 12]);
    const twins = [...lines, lineOf(34, {}).replace(idOf(34), idOf(99))];
    expect(search(twins, "COL-2026-K7-0034")).toEqual([99, 34]);
  });

  test("puts the exact number before numbers that only begin so", () => {
    const many = [lineOf(1034, {}), lineOf(103, {}), lineOf(10_345, {})];
    expect(search(many, "COL-2026-K7-1034")[0]).toBe(1034);
  });

  test("counts a line as good as its worst word", () => {
    const mixed = [
      lineOf(50, { subject: "Pengarsipan server" }),
      lineOf(51, { subject: "Server arsip" }),
      lineOf(52, { subject: "Pengarsipan server" }),
    ];
    expect(search(mixed, "arsip server")).toEqual([51, 52, 50]);
  });
});

describe("the scan", () => {
  test("never takes a part of an id for text", () => {
    const lines = [lineOf(1, {}), lineOf(2, { subject: "Kode 019a pada rak" })];
    expect(search(lines, "019a")).toEqual([2]);
    expect(search(lines, "0000-7000")).toEqual([]);
  });

  test("stops at enough hits, beginning with the newest", () => {
    const lines = Array.from({ length: 300 }, (_, index) => lineOf(index + 1, {}));
    const chunks = chunked(lines, 40);
    const { hits } = scanScopes([chunks], searchQueryOf("pajak"), 50);
    expect(hits).toHaveLength(50);
    expect(hits[0]?.id).toBe(idOf(300));
    expect(hits.at(-1)?.id).toBe(idOf(251));
    // The order in which the chunks happen to lie in memory does not matter.
    expect(scanScopes([chunks.toReversed()], searchQueryOf("pajak"), 50).hits).toEqual(hits);
  });

  test("shows hits of every scope, not only of the first that has enough", () => {
    const one = chunked(Array.from({ length: 60 }, (_, index) => lineOf(index + 1, {})));
    const other = chunked([lineOf(900, {})]);
    const { hits } = scanScopes([one, other], searchQueryOf("pajak"), 50);
    expect(hits[0]?.id).toBe(idOf(900));
  });

  test("finds what reading every line finds", () => {
    const random = createRandom(5);
    const words = ["server", "arsip", "pajak", "data", "rak", "aplikasi", "sosial", "0012", "k7"];
    const ids = agencies.map(({ id }) => id);
    for (let round = 0; round < 60; round++) {
      const texts = Array.from({ length: 40 }, (_, index) =>
        lineOf(index + 1, {
          agency: random.pick(ids),
          subject: Array.from({ length: 4 }, () => random.pick(words)).join(
            random.pick([" ", "-"]),
          ),
        }),
      );
      const typed = Array.from({ length: random.between(1, 3) }, () => {
        const word = random.pick([...words, "dinas", "badan", "pupr", "kominfo"]);
        return word.slice(0, random.between(2, word.length));
      }).join(" ");
      const query = searchQueryOf(typed);
      const expected = texts.flatMap((line) => {
        const [id = "", text = ""] = line.trimEnd().split("\t");
        const tokens = text.split(" ");
        const fits = query.every(
          (word) =>
            text.includes(word.text) || word.agencies.some((agency) => tokens.includes(agency)),
        );
        return fits ? [id] : [];
      });
      const found = scanScopes([chunked(texts, 7)], query, 1000).hits.map(({ id }) => id);
      expect([typed, [...found].sort()]).toEqual([typed, expected.sort()]);
    }
  });

  test("finds the same letter by letter as all at once", () => {
    const random = createRandom(8);
    const words = ["server", "arsip", "pajak", "data", "perkim", "dprkp", "kesra", "opd", "0012"];
    const ids = agencies.map(({ id }) => id);
    const lines = Array.from({ length: 80 }, (_, index) =>
      lineOf(index + 1, {
        agency: random.pick(ids),
        subject: `${random.pick(words)} ${random.pick(words)}`,
      }),
    );
    const scopes = [chunked(lines.slice(0, 50), 9), chunked(lines.slice(50), 9)];
    let narrowed = 0;
    for (let round = 0; round < 80; round++) {
      const text = `${random.pick(words)} ${random.pick([...words, "biro", "dinas"])}`;
      let before: Complete | null = null;
      for (let length = 1; length <= text.length; length++) {
        const query = searchQueryOf(text.slice(0, length));
        const step = scanScopes(scopes, query, 20, before);
        const whole = scanScopes(scopes, query, 20);
        expect([text.slice(0, length), step.hits]).toEqual([text.slice(0, length), whole.hits]);
        if (before) narrowed += 1;
        before = step.complete;
      }
    }
    expect(narrowed).toBeGreaterThan(200);
  });

  test("reads a last line that was cut off without its end", () => {
    const line = lineOf(7, {});
    expect(search([lineOf(6, {}), line.trimEnd()], "pajak")).toEqual([7, 6]);
  });
});

describe("the text in memory", () => {
  const scopes = ["services:2026"];
  const request = (office: TestOffice, rest: Partial<Parameters<Chunks["textOf"]>[0]> = {}) => ({
    database: office.db.name,
    scopes,
    changed: [],
    ...rest,
  });
  type Chunks = ReturnType<typeof createChunks>;
  const find = async (chunks: Chunks, asked: Parameters<Chunks["textOf"]>[0], typed: string) =>
    scanScopes((await chunks.textOf(asked)).scopes, searchQueryOf(typed), 50).hits.map(
      ({ id }) => id,
    );

  test("is read once, and again only where it was written", async () => {
    const office = await openOffice();
    const at = "2026-11-23 08.00";
    const item = await office.done(nurul, at, takeIn(at));
    const chunks = createChunks();
    expect(await find(chunks, request(office), "pajak")).toEqual([item.id]);
    const opened = vi.spyOn(indexedDB, "open");
    expect(await find(chunks, request(office), "pajak")).toEqual([item.id]);
    expect(opened).not.toHaveBeenCalled();
    vi.restoreAllMocks();

    await office.done(nurul, "2026-11-23 08.10", change({ subject: "Server arsip" }), {
      caseId: item.id,
    });
    const key = ["services:2026", 0] as const;
    const changed = [[key, key] as const];
    expect(await find(chunks, request(office, { changed }), "arsip")).toEqual([item.id]);
    expect(await find(chunks, request(office), "pajak")).toEqual([]);
  });

  test("gets the chunk that was begun since", async () => {
    const office = await openOffice();
    const at = "2026-11-23 08.00";
    await office.done(nurul, at, takeIn(at));
    const chunks = createChunks();
    await chunks.textOf(request(office));
    const filled = await office.db.searchChunks.get(["services:2026", 0]);
    if (!filled) throw new Error("no chunk");
    await office.db.searchChunks.put({ ...filled, lines: 1000 });
    const line = registerLine({
      receivedAt: wib(at),
      fields: { ...letter, ...purpose, subject: "Sistem perizinan" },
    });
    const all = await executeAll(office.db, [commandOf(line, uuidv7())], {
      actorId: rina.id,
      clock: () => wib("2026-11-23 09.00"),
    });
    const [imported] = valueOf(all);
    const key = ["services:2026", 1] as const;
    const changed = [[key, key] as const];
    expect(await find(chunks, request(office, { changed }), "perizinan")).toEqual([
      imported?.case.id,
    ]);
  });

  test("of the newest chunks is there first, the rest when it is asked for", async () => {
    const office = await openOffice();
    const rows = Array.from({ length: 30 }, (_, chunk) => ({
      scope: "services:2026",
      chunk,
      text: lineOf(chunk + 1, { subject: chunk === 3 ? "Langka" : "Sering" }),
      lines: 1,
    }));
    await office.db.searchChunks.bulkPut(rows);
    const chunks = createChunks();
    const newest = await chunks.textOf(request(office));
    expect(newest.unread).toEqual([true]);
    expect(newest.scopes[0]?.map(({ chunk }) => chunk).sort((one, other) => other - one)).toEqual([
      29, 28, 27, 26, 25, 24, 23, 22,
    ]);
    // Enough of a common word; of a rare one nobody knows before everything was read.
    expect(scanScopes(newest.scopes, searchQueryOf("sering"), 8).full).toEqual([true]);
    expect(scanScopes(newest.scopes, searchQueryOf("langka"), 8).full).toEqual([false]);
    const all = await chunks.textOf(request(office), Infinity);
    expect(all.unread).toEqual([false]);
    expect(scanScopes(all.scopes, searchQueryOf("langka"), 8).hits).toHaveLength(1);
  });

  test("that was being read while it was written over is read again", async () => {
    const office = await openOffice();
    const row = (chunk: number, subject: string) => ({
      scope: "services:2026",
      chunk,
      text: lineOf(chunk + 1, { subject }),
      lines: 1,
    });
    await office.db.searchChunks.bulkPut(
      Array.from({ length: 20 }, (_, chunk) => row(chunk, "Lama")),
    );
    const chunks = createChunks();
    await chunks.textOf(request(office));
    const behind = chunks.textOf(request(office), Infinity);
    await office.db.searchChunks.put(row(2, "Baru"));
    const key = ["services:2026", 2] as const;
    const asked = request(office, { changed: [[key, key]] });
    const now = await chunks.textOf(asked, Infinity);
    await behind;
    const after = await chunks.textOf(request(office), Infinity);
    for (const { scopes: text } of [now, after]) {
      expect(scanScopes(text, searchQueryOf("baru"), 50).hits).toHaveLength(1);
      expect(scanScopes(text, searchQueryOf("lama"), 50).hits).toHaveLength(19);
    }
  });

  test("tells of what Dexie says was written, in this tab or another", async () => {
    const office = await openOffice();
    const told: unknown[] = [];
    const listener = (parts: Readonly<Record<string, unknown>>) =>
      void told.push(parts[`idb://${office.db.name}/searchChunks/`]);
    Dexie.on("storagemutated", listener);
    await office.done(nurul, "2026-11-23 08.00", takeIn("2026-11-23 08.00"));
    Dexie.on("storagemutated").unsubscribe(listener);
    const key = ["services:2026", 0];
    expect(told.filter(Boolean)).toMatchObject([{ from: key, to: key }]);
  });

  test("holds no scope that the person may not search, and forgets one that was taken away", async () => {
    const office = await openOffice();
    const at = "2026-11-23 08.00";
    const report: Said = opening(complain(at), {
      fields: { channel: "email", subject: "Uraian malinkundang", story: "x" },
    });
    const { id } = await office.done(lidya, at, report);
    await office.done(nurul, "2026-11-23 08.10", takeIn("2026-11-23 08.10"));
    const chunks = createChunks();
    const ask = async (of: typeof lidya, typed: string) =>
      await find(
        chunks,
        request(office, { scopes: await office.as(of).searchableScopes() }),
        typed,
      );
    expect(await ask(lidya, "malinkundang")).toEqual([id]);
    // The same worker, now for another person at the same desk.
    expect(await ask(rina, "malinkundang")).toEqual([]);
    expect(await ask(rina, "pajak")).toHaveLength(1);
    expect(await ask(fajar, "pajak")).toEqual([]);
    expect(await office.as(rina).byIds([id])).toEqual([]);
  });

  test("does not make a database that is gone, nor hold on to one that is there", async () => {
    const chunks = createChunks();
    const gone = chunks.textOf({ database: "papan-layanan|tidak-ada", scopes, changed: [] });
    await expect(gone).rejects.toThrow();
    expect(await Dexie.exists("papan-layanan|tidak-ada")).toBe(false);
    const office = await openOffice();
    await chunks.textOf(request(office));
    office.db.close();
    await Dexie.delete(office.db.name);
    expect(await Dexie.exists(office.db.name)).toBe(false);
  });
});

describe("what is found", () => {
  test("covers number, former number, PD, letter, subject and system, and no personal datum", () => {
    const item = {
      ...base,
      formerNumber: "17/COL/2026",
      fields: {
        ...base.fields,
        system: "SIPAD",
        upt: "UPT Samsat",
        confirmationNumber: "555/188/Diskominfo-C",
        picName: "Bambang",
        picPhone: "081234567890",
      },
    };
    const line = `${item.id}\t${searchTextOf(item)}\n`;
    const told = (typed: string) => search([line], typed).length;
    for (const typed of [
      "COL-2026-K7-0012",
      "17/COL",
      "pendapatan",
      "900/412",
      "pajak",
      "sipad",
      "samsat",
      "555/188",
    ]) {
      expect([typed, told(typed)]).toEqual([typed, 1]);
    }
    for (const typed of ["bambang", "081234567890"])
      expect([typed, told(typed)]).toEqual([typed, 0]);
  });

  test("a letter sign that is written as one character is found by its letters", () => {
    expect(normalise("№ 12/2026  Ｓｅｒｖｅｒ")).toBe("no 12/2026 server");
    expect(normalise("Entikong–Aruk “SIPAD”")).toBe('entikong-aruk "sipad"');
    const row = caseToRow({ ...base, fields: { ...base.fields, subject: "№ 12" } }, 0);
    expect(searchTextOf(row.doc)).toContain("no 12");
  });
});
