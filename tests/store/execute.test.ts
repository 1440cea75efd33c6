import {
  answer,
  assignTo,
  burhanuddin,
  change,
  complain,
  confirmation,
  fajar,
  hendri,
  letter,
  lidya,
  moveTo,
  noteThat,
  nurul,
  opening,
  placedServer,
  purpose,
  registerLine,
  rina,
  study,
  takeIn,
  undo,
  visit,
  arrive,
  wib,
  yohanes,
} from "#tests/support/given.ts";
import {
  commandOf,
  contentsOf,
  errorOf,
  logOf,
  miscounted,
  openOffice,
  valueOf,
  type TestOffice,
} from "#tests/support/store.ts";
import { execute, executeAll, scopeFor } from "#store/execute.ts";
import { looseAttachment, saveLooseAttachment, sweepLooseAttachments } from "#store/attachments.ts";
import { readDraft, writeDraft } from "#store/drafts.ts";
import { uuidv7 } from "#store/uuid.ts";
import { describe, expect, test, vi } from "vitest";

const monday = "2026-11-23 08.00";

const openOne = async (office: TestOffice, at = monday) => {
  const caseId = uuidv7(wib(at));
  const item = await office.done(nurul, at, takeIn(at), { caseId });
  return { caseId, item };
};

describe("one transaction", () => {
  test("opening a case writes document, history, counter, search line, chain, sequence and time", async () => {
    const { db, done } = await openOffice();
    const item = await done(nurul, monday, takeIn(monday));
    const [row] = await db.cases.toArray();
    expect(row).toMatchObject({
      number: "COL-2026-K7-0001",
      scope: "services:2026",
      stage: "submitted",
      assignee: "-",
      agency: "bapenda",
      order: wib("2026-11-26 16.00") / 60_000,
      doc: item,
    });
    expect(await logOf(db, "services:2026")).toMatchObject([
      { seq: 1, caseId: item.id, v: 1, at: wib(monday), entries: [{ seq: 1 }] },
    ]);
    expect(await db.counts.toArray()).toEqual([
      {
        key: "services:2026|colocation|submitted",
        scope: "services:2026",
        service: "colocation",
        stage: "submitted",
        n: 1,
      },
    ]);
    const [chunk] = await db.searchChunks.toArray();
    expect(chunk).toMatchObject({ scope: "services:2026", chunk: 0, lines: 1 });
    expect(chunk?.text).toBe(
      `${item.id}\tcol-2026-k7-0001 badan pendapatan daerah bapenda server basis data pajak daerah 900/412/bapenda-b permintaan colocation server\n`,
    );
    expect((await db.meta.get("chain:services:2026"))?.value).toMatchObject({ seq: 1 });
    expect((await db.meta.get("sequence:COL-2026-K7"))?.value).toBe(1);
    expect((await db.meta.get("lastAt"))?.value).toBe(wib(monday));
  });

  const broken: readonly (readonly [
    table: string,
    damage: (office: TestOffice) => Promise<void>,
  ])[] = [
    [
      "the history row cannot be added",
      async ({ db }) => {
        // The place in the log the next row needs is taken.
        await db.history.add({
          scope: "services:2026",
          seq: 2,
          caseId: "x",
          v: 1,
          cmd: "somebody else",
          at: 0,
          entries: [],
        });
      },
    ],
    [
      "the search text cannot be written",
      async ({ db }) => {
        db.searchChunks.hook("updating", () => {
          throw new Error("disk");
        });
      },
    ],
    [
      "the counter cannot be written",
      async ({ db }) => {
        db.counts.hook("updating", () => {
          throw new Error("disk");
        });
      },
    ],
    [
      "the draft cannot be removed",
      async ({ db }) => {
        db.drafts.hook("deleting", () => {
          throw new Error("disk");
        });
      },
    ],
  ];
  for (const [what, damage] of broken) {
    test(`when ${what}, nothing at all has changed, not even the next number`, async () => {
      const office = await openOffice();
      const { db, when } = office;
      await openOne(office);
      await writeDraft(db, "intake", { subject: "x" }, wib(monday));
      await damage(office);
      const before = await contentsOf(db);
      const second = when(nurul, "2026-11-23 09.00", takeIn("2026-11-23 09.00"), {
        endsDrafts: ["intake"],
      });
      await expect(second).rejects.toThrow();
      expect(await contentsOf(db)).toEqual(before);
    });
  }

  test("a refused command changes nothing and keeps its drafts", async () => {
    const office = await openOffice();
    const { caseId } = await openOne(office);
    await writeDraft(office.db, "step", { answers: {} }, wib(monday));
    const before = await contentsOf(office.db);
    const refused = await office.when(nurul, "2026-11-23 08.05", moveTo("review"), {
      caseId,
      endsDrafts: ["step"],
    });
    expect(errorOf(refused)).toEqual({ type: "NotYourRole", permitted: ["application-division"] });
    expect(await contentsOf(office.db)).toEqual(before);
  });

  test("a saved command takes its drafts along, and only its own", async () => {
    const office = await openOffice();
    const { caseId } = await openOne(office);
    await writeDraft(office.db, "step", "mine", wib(monday));
    await writeDraft(office.db, "intake", "another", wib(monday));
    await office.done(rina, "2026-11-23 08.05", moveTo("review"), {
      caseId,
      endsDrafts: ["step"],
    });
    expect(await readDraft(office.db, "step")).toBeNull();
    expect(await readDraft(office.db, "intake")).toBe("another");
  });

  test("every write is strictly durable: 'Tersimpan' is said after the disk has it", async () => {
    // Only watched: the transactions are the real ones.
    const opened = vi.spyOn(IDBDatabase.prototype, "transaction");
    const office = await openOffice();
    const { caseId } = await openOne(office);
    await office.done(rina, "2026-11-23 08.05", moveTo("review"), { caseId });
    await writeDraft(office.db, "step", "x", wib(monday));
    await saveLooseAttachment(
      office.db,
      { bytes: new Uint8Array([1]), mime: "application/pdf" },
      wib(monday),
    );
    const writing = opened.mock.calls.filter(([, mode]) => mode === "readwrite");
    expect(writing.length).toBeGreaterThanOrEqual(4);
    for (const [, , options] of writing) expect(options).toEqual({ durability: "strict" });
    opened.mockRestore();
  });
});

describe("a repeated command", () => {
  test("writes nothing twice and gives the same answer", async () => {
    const office = await openOffice();
    const { db, when } = office;
    const caseId = uuidv7(wib(monday));
    const id = uuidv7(wib(monday));
    const first = valueOf(await when(nurul, monday, takeIn(monday), { caseId, id }));
    const before = await contentsOf(db);
    const second = valueOf(await when(nurul, "2026-11-23 08.10", takeIn(monday), { caseId, id }));
    expect(second).toEqual({ ...first, again: true });
    expect(await contentsOf(db)).toEqual(before);
  });

  test("is answered even when it would be refused by now", async () => {
    const office = await openOffice();
    const { caseId } = await openOne(office);
    const id = uuidv7();
    const first = await office.when(rina, "2026-11-23 08.05", moveTo("review"), { caseId, id });
    const again = await office.when(rina, "2026-11-23 08.06", moveTo("review"), { caseId, id });
    expect(valueOf(again)).toEqual({ ...valueOf(first), again: true });
  });

  test("inside one batch is carried out once", async () => {
    const office = await openOffice();
    const { caseId } = await openOne(office);
    const command = commandOf(noteThat("Ditelepon, dijawab besok."), caseId);
    const both = await executeAll(office.db, [command, command], {
      actorId: rina.id,
      clock: () => wib("2026-11-23 09.00"),
    });
    expect(valueOf(both).map(({ again }) => again)).toEqual([false, true]);
    expect((await office.as(rina).byId(caseId))?.notes).toHaveLength(1);
  });
});

describe("registration numbers", () => {
  const oldLetter = { ...letter, ...purpose, letterDate: "2025-12-01" };
  const takeInOld = (receivedAt: string) => takeIn(receivedAt, oldLetter);

  test("count up per service, year and device", async () => {
    const { db, done } = await openOffice("2025-12-01 07.00");
    const numbers = [
      await done(nurul, "2025-12-30 09.00", takeInOld("2025-12-30 09.00")),
      await done(nurul, "2025-12-30 09.10", takeInOld("2025-12-30 09.05")),
      await done(nurul, "2025-12-30 09.20", arrive("2025-12-30 09.20")),
      await done(nurul, "2026-01-02 09.00", takeInOld("2026-01-02 09.00")),
      // The letter had come in before New Year: it belongs to the register of that year.
      await done(nurul, "2026-01-02 09.10", takeInOld("2025-12-31 10.00")),
    ].map(({ number }) => number);
    await db.meta.put({ key: "deviceCode", value: "M3" });
    const other = await done(nurul, "2026-01-02 09.20", takeInOld("2026-01-02 09.20"));
    expect([...numbers, other.number]).toEqual([
      "COL-2025-K7-0001",
      "COL-2025-K7-0002",
      "KON-2025-K7-0001",
      "COL-2026-K7-0001",
      "COL-2025-K7-0003",
      "COL-2026-M3-0001",
    ]);
  });

  test("the year is that of receipt in WIB, on both sides of New Year's midnight", async () => {
    const { done } = await openOffice("2025-12-30 07.00");
    const before = await done(nurul, "2026-01-01 00.05", takeInOld("2025-12-31 23.59"));
    const after = await done(nurul, "2026-01-01 00.06", takeInOld("2026-01-01 00.00"));
    expect([before.number, before.scope]).toEqual(["COL-2025-K7-0001", "services:2025"]);
    expect([after.number, after.scope]).toEqual(["COL-2026-K7-0001", "services:2026"]);
    expect(scopeFor("colocation", wib("2025-12-31 23.59"))).toBe("services:2025");
    expect(scopeFor("complaint", wib("2026-01-01 00.00"))).toBe("complaints:2026");
  });

  test("a refused opening uses no number up", async () => {
    const { when, done } = await openOffice();
    errorOf(await when(rina, monday, arrive(monday)));
    errorOf(await when(nurul, monday, takeIn(monday, { ...letter, kind: "new" })));
    const item = await done(nurul, "2026-11-23 08.10", takeIn("2026-11-23 08.10"));
    expect(item.number).toBe("COL-2026-K7-0001");
  });

  test("the number of an imported or cancelled case is never given again", async () => {
    const { db, done } = await openOffice();
    const imported = await done(rina, monday, registerLine({ receivedAt: wib(monday) }));
    await done(
      rina,
      "2026-11-23 08.05",
      { type: "UndoImport", batch: "batch-1" },
      {
        caseId: imported.id,
      },
    );
    const opened = await done(nurul, "2026-11-23 08.10", takeIn("2026-11-23 08.10"));
    const mistake = moveTo("cancelled", { cancelKind: "mistake", reason: "Salah PD." });
    await done(nurul, "2026-11-23 08.11", mistake, { caseId: opened.id });
    const next = await done(nurul, "2026-11-23 08.12", takeIn("2026-11-23 08.12"));
    expect(next.number).toBe("COL-2026-K7-0003");
    expect((await db.cases.orderBy("number").keys()).length).toBe(3);
  });

  test("two openings at the same moment get different numbers", async () => {
    const { when } = await openOffice();
    const both = await Promise.all([
      when(nurul, monday, takeIn(monday)),
      when(rina, monday, takeIn(monday)),
      when(nurul, monday, takeIn(monday)),
    ]);
    const numbers = both.map((result) => valueOf(result).case.number).sort();
    expect(numbers).toEqual(["COL-2026-K7-0001", "COL-2026-K7-0002", "COL-2026-K7-0003"]);
  });

  test("opening a case that exists is refused and names it", async () => {
    const office = await openOffice();
    const { caseId } = await openOne(office);
    const twice = await office.when(nurul, "2026-11-23 08.05", takeIn(monday), { caseId });
    expect(errorOf(twice)).toEqual({ type: "CaseExists", number: "COL-2026-K7-0001" });
  });

  test("beyond 9999 a number simply has five digits", async () => {
    const { db, done } = await openOffice();
    await db.meta.put({ key: "sequence:COL-2026-K7", value: 9999 });
    expect((await done(nurul, monday, takeIn(monday))).number).toBe("COL-2026-K7-10000");
  });
});

describe("a stale command", () => {
  test("is refused with the events the person had not seen", async () => {
    const office = await openOffice();
    const { caseId } = await openOne(office);
    await office.done(rina, "2026-11-23 08.05", assignTo(yohanes), { caseId });
    await office.done(nurul, "2026-11-23 08.06", change({ system: "SIPAD" }), { caseId });
    const late = await office.when(rina, "2026-11-23 08.07", moveTo("review"), {
      caseId,
      seenV: 1,
    });
    const refusal = errorOf(late);
    expect(refusal).toMatchObject({
      type: "CaseChanged",
      events: [
        { v: 2, type: "CaseAssigned", by: { id: "rina" } },
        { v: 3, type: "FieldsChanged", by: { id: "nurul" } },
      ],
    });
  });

  test("is not one that saw everything but notes, papers and looks", async () => {
    const office = await openOffice();
    const { caseId } = await openOne(office);
    await office.done(nurul, "2026-11-23 08.05", noteThat("PD menelepon."), { caseId });
    const item = await office.done(rina, "2026-11-23 08.07", moveTo("review"), {
      caseId,
      seenV: 1,
    });
    expect(item.stage).toBe("review");
  });

  test("is not a note: what somebody wants to say can always be said", async () => {
    const office = await openOffice();
    const { caseId } = await openOne(office);
    await office.done(rina, "2026-11-23 08.05", moveTo("review"), { caseId });
    const item = await office.done(nurul, "2026-11-23 08.07", noteThat("Kunci rak dititip."), {
      caseId,
      seenV: 1,
    });
    expect(item.notes).toHaveLength(1);
  });

  test("does not tell a person without the right what happened in the case", async () => {
    const office = await openOffice();
    const caseId = uuidv7();
    await office.done(lidya, monday, complain(monday), { caseId });
    await office.done(lidya, "2026-11-23 08.05", moveTo("triage"), { caseId });
    for (const actor of [nurul, rina, fajar, hendri]) {
      for (const said of [moveTo("triage"), moveTo("done"), noteThat("x"), undo(2)]) {
        const result = await office.when(actor, "2026-11-23 08.10", said, { caseId, seenV: 1 });
        expect(errorOf(result)).toEqual({ type: "CaseMissing" });
      }
    }
    const letterCase = await openOne(office, "2026-11-23 08.20");
    await office.done(rina, "2026-11-23 08.25", moveTo("review"), letterCase);
    const outsider = await office.when(fajar, "2026-11-23 08.30", moveTo("processing"), {
      caseId: letterCase.caseId,
      seenV: 1,
    });
    expect(errorOf(outsider).type).not.toBe("CaseChanged");
  });
});

describe("people at the desk", () => {
  test("somebody switched off can do nothing any more", async () => {
    const office = await openOffice();
    const { db } = office;
    const row = await db.reference.get("person:nurul");
    if (row?.key === "person:nurul")
      await db.reference.put({ ...row, doc: { ...row.doc, active: false } });
    const result = await office.when(nurul, monday, takeIn(monday));
    expect(errorOf(result).type).toBe("NotYourRole");
  });

  test("the front desk records a complaint it may not read afterwards", async () => {
    const office = await openOffice();
    const item = await office.done(nurul, monday, complain(monday));
    expect(item.number).toBe("ADU-2026-K7-0001");
    expect(await office.as(nurul).byNumber(item.number)).toEqual([]);
    expect(await office.as(lidya).byNumber(item.number)).toHaveLength(1);
  });
});

describe("several at once", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      commandOf(
        registerLine({
          receivedAt: wib("2026-03-02 08.00") + index * 60_000,
          fingerprint: `f${index}`,
          formerNumber: `${index}/COL/2026`,
        }),
        uuidv7(wib(monday) + index),
      ),
    );
  const context = { actorId: rina.id, clock: () => wib(monday) };

  test("300 lines of a register are one transaction, and progress is told", async () => {
    const office = await openOffice();
    const told: number[] = [];
    const all = await executeAll(office.db, many(300), context, (done) => told.push(done));
    expect(valueOf(all)).toHaveLength(300);
    expect(told).toEqual([250]);
    expect(await office.db.cases.count()).toBe(300);
    expect(await miscounted(office.db)).toEqual([]);
    expect(valueOf(all).at(-1)?.case.number).toBe("COL-2026-K7-0300");
  });

  test("one bad line among 300 leaves nothing behind and is named", async () => {
    const office = await openOffice();
    const before = await contentsOf(office.db);
    const commands = [
      ...many(299),
      commandOf(registerLine({ receivedAt: wib("2027-03-02 08.00") }), uuidv7()),
    ];
    const all = await executeAll(office.db, commands, context);
    expect(errorOf(all)).toEqual({ index: 299, refusal: { type: "ReceivedInFuture" } });
    expect(await contentsOf(office.db)).toEqual(before);
  });

  test("commands of one batch on one case see each other, and are not stale for it", async () => {
    const office = await openOffice();
    const { caseId } = await openOne(office);
    const all = await executeAll(
      office.db,
      [
        commandOf(assignTo(rina), caseId),
        commandOf(moveTo("review"), caseId),
        commandOf(moveTo("processing", { study }), caseId),
      ],
      { ...context, seenV: 1 },
    );
    expect(valueOf(all).map((done) => done.case.v)).toEqual([2, 3, 4]);
    expect(await logOf(office.db, "services:2026")).toHaveLength(4);
    expect(await miscounted(office.db)).toEqual([]);
  });

  test("the line after the thousandth begins a second chunk of search text", async () => {
    const office = await openOffice();
    const lines = Array.from({ length: 999 }, (_, index) => `case-${index}\tcol ${index}\n`);
    const text = lines.join("");
    await office.db.searchChunks.put({ scope: "services:2026", chunk: 0, text, lines: 999 });
    valueOf(await executeAll(office.db, many(3), context));
    const chunks = await office.db.searchChunks.toArray();
    expect(chunks.map(({ chunk, lines }) => [chunk, lines])).toEqual([
      [0, 1000],
      [1, 2],
    ]);
    expect(chunks.map((chunk) => chunk.text.split("\n").length - 1)).toEqual([1000, 2]);
  });
});

describe("search text", () => {
  test("follows a correction in place and keeps one line per case", async () => {
    const office = await openOffice();
    const first = await openOne(office);
    await openOne(office, "2026-11-23 08.20");
    const before = (await office.db.searchChunks.toArray())[0];
    await office.done(nurul, "2026-11-23 08.30", change({ subject: "Server arsip" }), first);
    const [chunk] = await office.db.searchChunks.toArray();
    expect(chunk?.lines).toBe(2);
    const [changed = "", other] = chunk?.text.split("\n") ?? [];
    expect(changed.startsWith(`${first.caseId}\t`)).toBe(true);
    expect(changed).toContain("server arsip");
    expect(changed).not.toContain("pajak");
    expect(other).toBe(before?.text.split("\n")[1]);
  });

  test("is not rewritten by what it does not hold", async () => {
    const office = await openOffice();
    const { caseId } = await openOne(office);
    let written = 0;
    office.db.searchChunks.hook("updating", () => void (written += 1));
    await office.done(rina, "2026-11-23 08.05", moveTo("review"), { caseId });
    await office.done(rina, "2026-11-23 08.06", noteThat("Diperiksa."), { caseId });
    expect(written).toBe(0);
  });

  test("loses the line of a withdrawn import", async () => {
    const office = await openOffice();
    const { id } = await office.done(rina, monday, registerLine({ receivedAt: wib(monday) }));
    await office.done(
      rina,
      "2026-11-23 08.05",
      { type: "UndoImport", batch: "batch-1" },
      {
        caseId: id,
      },
    );
    expect(await office.db.searchChunks.toArray()).toMatchObject([{ text: "", lines: 0 }]);
  });

  test("never holds a personal datum, whoever puts it where", async () => {
    const office = await openOffice();
    await office.done(
      nurul,
      monday,
      takeIn(monday, {
        ...letter,
        ...purpose,
        picName: "Bambang",
        picNip: "198609182010012007",
        picPhone: "081234567890",
        picEmail: "bambang@kalbarprov.go.id",
        adminPhone: "081299998888",
      }),
    );
    const text = (await office.db.searchChunks.toArray()).map((chunk) => chunk.text).join("");
    for (const secret of ["198609182010012007", "081234567890", "bambang", "081299998888"]) {
      expect(text).not.toContain(secret);
    }
  });

  test("of a complaint lies in a scope of its own", async () => {
    const office = await openOffice();
    await office.done(lidya, monday, complain(monday));
    await openOne(office, "2026-11-23 08.30");
    const scopes = (await office.db.searchChunks.toArray()).map(({ scope }) => scope);
    expect(scopes.sort()).toEqual(["complaints:2026", "services:2026"]);
  });
});

describe("attachments", () => {
  const scan = new Uint8Array([37, 80, 68, 70, 45, 49]);
  const at = wib(monday);
  const monthLater = at + 31 * 24 * 3_600_000;
  const save = async ({ db }: TestOffice, now = at) =>
    await saveLooseAttachment(db, { bytes: scan, mime: "application/pdf" }, now);
  const paper = (sha256: string, id = "a1") => ({
    id,
    sha256,
    name: "surat.pdf",
    mime: "application/pdf",
    bytes: scan.length,
  });
  const withPaper = (sha256: string) => opening(takeIn(monday), { attachments: [paper(sha256)] });

  test("a chosen file is loose until the command that keeps it has succeeded", async () => {
    const office = await openOffice();
    const sha256 = await save(office);
    errorOf(await office.when(hendri, monday, withPaper(sha256)));
    expect((await office.db.attachments.get(sha256))?.state).toBe("loose");
    const { id } = await office.done(nurul, monday, withPaper(sha256));
    expect(await office.db.attachments.get(sha256)).toMatchObject({ state: "kept", uses: 1 });
    const read = await office.as(rina).attachment(id, "a1");
    expect(read?.bytes).toEqual(scan);
  });

  test("a loose file is swept after thirty days, a kept one and one in a draft never", async () => {
    const office = await openOffice();
    const sha256 = await save(office);
    expect(await sweepLooseAttachments(office.db, at + 29 * 24 * 3_600_000)).toBe(0);
    await writeDraft(office.db, "intake", { attachments: [paper(sha256)] }, at);
    expect(await sweepLooseAttachments(office.db, monthLater)).toBe(0);
    await office.done(nurul, monday, withPaper(sha256), { endsDrafts: ["intake"] });
    expect(await sweepLooseAttachments(office.db, monthLater)).toBe(0);
    const other = await saveLooseAttachment(
      office.db,
      { bytes: new Uint8Array([1, 2]), mime: "application/pdf" },
      at,
    );
    expect(await sweepLooseAttachments(office.db, monthLater)).toBe(1);
    expect(await looseAttachment(office.db, other)).toBeNull();
  });

  test("choosing a file again begins its thirty days again", async () => {
    const office = await openOffice();
    await save(office);
    await save(office, monthLater);
    expect(await sweepLooseAttachments(office.db, monthLater)).toBe(0);
  });

  test("with the last paper withdrawn its bytes go, and the event stays", async () => {
    const office = await openOffice();
    const sha256 = await save(office);
    const one = await office.done(nurul, monday, withPaper(sha256));
    const again = opening(takeIn("2026-11-23 08.05"), { attachments: [paper(sha256, "b1")] });
    const two = await office.done(nurul, "2026-11-23 08.05", again);
    const withdraw = (attachmentId: string) =>
      ({ type: "WithdrawAttachment", attachmentId, reason: "Salah berkas." }) as const;
    await office.done(rina, "2026-11-23 08.10", withdraw("a1"), { caseId: one.id });
    expect(await office.as(rina).attachment(one.id, "a1")).toBeNull();
    expect((await office.as(rina).attachment(two.id, "b1"))?.bytes).toEqual(scan);
    await office.done(rina, "2026-11-23 08.11", withdraw("b1"), { caseId: two.id });
    expect(await office.db.attachments.count()).toBe(0);
    const history = await office.as(rina).history(two.id);
    expect(history.map(({ event }) => event.type)).toEqual(["CaseOpened", "AttachmentWithdrawn"]);
  });

  test("bytes of a withdrawn paper stay while a form that is not sent yet names them", async () => {
    const office = await openOffice();
    const sha256 = await save(office);
    const { id } = await office.done(nurul, monday, withPaper(sha256));
    await writeDraft(office.db, "intake", { attachments: [paper(sha256)] }, at);
    await office.done(
      rina,
      "2026-11-23 08.10",
      { type: "WithdrawAttachment", attachmentId: "a1", reason: "Salah berkas." },
      { caseId: id },
    );
    expect(await office.db.attachments.get(sha256)).toMatchObject({ state: "loose", uses: 0 });
  });
});

describe("the rest of the way", () => {
  test("a case goes from the letter to the confirmation with every counter right at each step", async () => {
    const office = await openOffice();
    const { caseId } = await openOne(office);
    const steps = [
      ["2026-11-23 09.00", moveTo("review")],
      ["2026-11-23 10.00", moveTo("processing", { study })],
      ["2026-11-23 10.30", change({ devices: [placedServer] })],
      ["2026-11-23 11.00", moveTo("confirmation")],
      ["2026-11-23 11.30", moveTo("done", confirmation("2026-11-23 11.30"))],
      ["2026-11-23 11.31", undo(6, "Salah nomor.")],
      ["2026-11-23 11.40", moveTo("done", confirmation("2026-11-23 11.40"))],
    ] as const;
    for (const [at, said] of steps) {
      await office.done(rina, at, said, { caseId });
      expect(await miscounted(office.db)).toEqual([]);
    }
    const { stage, closedAt } = (await office.as(rina).byId(caseId)) ?? {};
    expect([stage, closedAt]).toEqual(["done", wib("2026-11-23 11.40")]);
  });

  test("a guest and a complaint go the same way", async () => {
    const office = await openOffice();
    const guest = await office.done(nurul, monday, arrive(monday, visit));
    await office.done(nurul, "2026-11-23 08.10", moveTo("informed"), { caseId: guest.id });
    await office.done(nurul, "2026-11-23 08.20", moveTo("done", { advice: "Pakai API." }), {
      caseId: guest.id,
    });
    const report = await office.done(nurul, "2026-11-23 08.30", complain("2026-11-23 08.30"));
    await office.done(lidya, "2026-11-23 08.40", moveTo("triage"), { caseId: report.id });
    await office.done(
      lidya,
      "2026-11-23 08.50",
      moveTo("answered", { category: "minor", ...answer("2026-11-23 08.50") }),
      { caseId: report.id },
    );
    expect(await office.as(burhanuddin).counts("complaint")).toMatchObject({
      answered: 1,
      triage: 0,
    });
    expect(await office.as(burhanuddin).counts("consultation")).toMatchObject({ done: 1 });
    expect(await miscounted(office.db)).toEqual([]);
  });

  test("a command about a case nobody opened is refused", async () => {
    const office = await openOffice();
    const result = await execute(office.db, commandOf(moveTo("review"), uuidv7()), {
      actorId: rina.id,
      clock: () => wib(monday),
    });
    expect(errorOf(result)).toEqual({ type: "CaseMissing" });
  });
});
