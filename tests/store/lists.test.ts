import { escalatedBefore } from "#domain/case/escalation.ts";
import { proposedSince } from "#domain/case/proposal.ts";
import { standardOf } from "#domain/services/index.ts";
import { createDatabase } from "#store/database.ts";
import { noGroup } from "#store/list-keys.ts";
import { createReader } from "#store/read.ts";
import {
  answer,
  calendar,
  change,
  complain,
  disposition,
  lidya,
  moveTo,
  opening,
  rina,
  tick,
  burhanuddin,
  wib,
} from "#tests/support/given.ts";
import { openOffice, type TestOffice } from "#tests/support/store.ts";
import { Dexie } from "dexie";
import { describe, expect, test } from "vitest";

const standard = standardOf("complaint");
const all = { kind: "all" } as const;

/** A complaint as far as it is told, received on this day. */
const bring = async (office: TestOffice, at: string, channel: string, category?: string) => {
  const fields = { channel, subject: `${channel} ${at}`, story: "Lambat.", laporNumber: "1" };
  const { id } = await office.done(lidya, at, opening(complain(at), { fields }));
  if (category === undefined) return id;
  await office.done(lidya, at, moveTo("triage"), { caseId: id });
  await office.done(lidya, at, moveTo("follow-up", disposition(category)), { caseId: id });
  return id;
};

describe("the groups of a column", () => {
  test("are told with their sizes, and each is read in the order of the promise, page by page", async () => {
    const office = await openOffice();
    const later = await bring(office, "2026-11-24 08.00", "email", "minor");
    const sooner = await bring(office, "2026-11-23 08.00", "email", "minor");
    const grave = await bring(office, "2026-11-23 09.00", "whatsapp", "oversight");
    const reader = office.as(lidya);
    expect(await reader.groupsOf("complaint", "follow-up", "klasifikasi")).toEqual({
      minor: 2,
      oversight: 1,
    });
    expect(await reader.groupsOf("complaint", "follow-up", "kanal")).toEqual({
      email: 2,
      whatsapp: 1,
    });
    const window = {
      service: "complaint",
      stage: "follow-up",
      group: "klasifikasi",
      filter: all,
    } as const;
    const first = await reader.group({ ...window, value: "minor", after: null, limit: 1 });
    expect(first.cases.map(({ id }) => id)).toEqual([sooner]);
    const second = await reader.group({ ...window, value: "minor", after: first.next, limit: 1 });
    expect(second.cases.map(({ id }) => id)).toEqual([later]);
    expect(second.next).toBeNull();
    const others = await reader.group({ ...window, value: "oversight", after: null, limit: 9 });
    expect(others.cases.map(({ id }) => id)).toEqual([grave]);
  });

  test("a case goes to another group with its class, and late ones can be asked for alone", async () => {
    const office = await openOffice();
    const id = await bring(office, "2026-11-02 08.00", "email", "minor");
    await bring(office, "2026-11-24 08.00", "email", "minor");
    const reader = office.as(lidya);
    const late = { kind: "late", now: wib("2026-11-26 08.00") } as const;
    const window = { service: "complaint", stage: "follow-up", group: "klasifikasi" } as const;
    const page = await reader.group({
      ...window,
      value: "minor",
      filter: late,
      after: null,
      limit: 9,
    });
    expect(page.cases.map((item) => item.id)).toEqual([id]);
    await office.done(
      lidya,
      "2026-11-26 08.00",
      change({ category: "oversight" }, "Ada pungutan."),
      {
        caseId: id,
      },
    );
    expect(await reader.groupsOf("complaint", "follow-up", "klasifikasi")).toEqual({
      minor: 1,
      oversight: 1,
    });
  });

  test("what nobody has classified is a group of its own", async () => {
    const office = await openOffice();
    await bring(office, "2026-11-24 08.00", "email");
    expect(await office.as(lidya).groupsOf("complaint", "received", "klasifikasi")).toEqual({
      [noGroup]: 1,
    });
  });
});

test("what is to be escalated lies below the bound that is looked under, whatever its class", async () => {
  const office = await openOffice("2026-09-01 07.00");
  const now = wib("2026-11-26 10.00");
  const ids = [
    await bring(office, "2026-11-20 08.00", "email", "minor"),
    await bring(office, "2026-11-12 08.00", "email", "non-oversight"),
    await bring(office, "2026-10-01 08.00", "email", "oversight"),
  ];
  await bring(office, "2026-11-25 08.00", "email", "oversight");
  const reader = office.as(burhanuddin);
  const found = await Promise.all(
    ["minor", "non-oversight", "oversight"].map((category) =>
      reader.dueInGroup({
        service: "complaint",
        stage: "follow-up",
        group: "klasifikasi",
        value: category,
        until: escalatedBefore(standard, category, calendar, now),
        limit: 9,
      }),
    ),
  );
  expect(found.flat().map(({ id }) => id)).toEqual(ids);
});

test("who has waited longest stands first among those whose step may be proposed", async () => {
  const office = await openOffice("2026-09-01 07.00");
  const one = await bring(office, "2026-10-01 08.00", "email", "minor");
  const two = await bring(office, "2026-10-02 08.00", "email", "minor");
  const ask = moveTo("incomplete", { missing: "Tanggal" });
  await office.done(lidya, "2026-10-05 08.00", ask, { caseId: two });
  await office.done(lidya, "2026-10-06 08.00", ask, { caseId: one });
  const three = await bring(office, "2026-11-24 08.00", "email", "minor");
  await office.done(lidya, "2026-11-25 08.00", ask, { caseId: three });
  const before = proposedSince(standard, "incomplete", wib("2026-11-26 08.00")) ?? 0;
  const waiting = await office.as(lidya).standingSince("complaint", "incomplete", before, 9);
  expect(waiting.map(({ id }) => id)).toEqual([two, one]);
});

test("an answer that waits for Pimpinan is found until it is approved or sent", async () => {
  const office = await openOffice();
  const id = await bring(office, "2026-11-24 08.00", "email", "minor");
  const waiting = () => office.as(burhanuddin).awaiting("complaint", "approved", 9);
  expect(await waiting()).toEqual([]);
  const at = "2026-11-24 09.00";
  const written = change({ answer: answer(at)["answer"] ?? "" });
  await office.done(lidya, at, written, { caseId: id });
  expect((await waiting()).map((item) => item.id)).toEqual([id]);
  await office.done(burhanuddin, "2026-11-24 10.00", tick("approved", "2026-11-24 10.00"), {
    caseId: id,
  });
  expect(await waiting()).toEqual([]);
});

test("a database from before these lists has them after it was opened", async () => {
  const office = await openOffice();
  await bring(office, "2026-11-24 08.00", "email", "minor");
  const name = "papan-layanan|uji|versi-2";
  const old = new Dexie(name);
  old.version(2).stores({
    meta: "&key",
    cases:
      "&id,number,formerNumber,[service+stage+order],[assignee+order],[assignee+service+stage+order],[service+receivedAt],[agency+receivedAt],*linkedTo,duplicateKey,importBatch,importKey,*who",
    history: "&[scope+seq],[caseId+v],&cmd",
    counts: "&key,service",
    searchChunks: "&[scope+chunk]",
    attachments: "&sha256,[state+savedAt]",
    apart: "&key,caseId,phone",
    drafts: "&key,updatedAt",
    reference: "&key",
  });
  await old.open();
  const rows = await office.db.cases.toArray();
  await old.table("cases").bulkPut(rows.map(({ lists: _later, ...rest }) => rest));
  old.close();

  const db = createDatabase(name);
  await db.open();
  const groups = await createReader(db, lidya).groupsOf("complaint", "follow-up", "klasifikasi");
  expect(groups).toEqual({ minor: 1 });
  expect(await createReader(db, rina).groupsOf("complaint", "follow-up", "klasifikasi")).toEqual(
    {},
  );
  db.close();
});
