import type { FieldValues } from "#domain/fields.ts";
import {
  actorByRole,
  arrive,
  change,
  complain,
  lidya,
  nurul,
  opening,
  rina,
  takeIn,
  visit,
  type Said,
} from "#tests/support/given.ts";
import { errorOf, openOffice, type TestOffice } from "#tests/support/store.ts";
import { beforeEach, describe, expect, test } from "vitest";

const phone = "081345670912";
const report = (fields: FieldValues): Said =>
  opening(complain("2026-11-25 09.00"), {
    fields: { channel: "whatsapp", subject: "Wifi", story: "Sering putus.", ...fields },
  });

let office: TestOffice;
beforeEach(async () => {
  office = await openOffice();
});
const told = async (fields: FieldValues, at = "2026-11-25 09.30") =>
  await office.done(nurul, at, report(fields));

describe("other reports of the same reporter", () => {
  test("are found by telephone however it is written, and by mail address", async () => {
    const first = await told({ reporterPhone: "0813-4567-0912" }, "2026-11-25 09.10");
    const second = await told(
      { reporterPhone: "+62 813 4567 0912", reporterEmail: "Budi@contoh.id" },
      "2026-11-25 09.20",
    );
    const third = await told({ reporterEmail: "budi@contoh.id" }, "2026-11-25 09.30");
    await told({ reporterPhone: "0899-0000-1111" });
    await told({});
    const reader = office.as(lidya);
    const idsOf = async (id: string) =>
      (await reader.ofSameReporter(id, 10)).map((item) => item.id);
    expect(await idsOf(first.id)).toEqual([second.id]);
    expect(await idsOf(second.id)).toEqual([third.id, first.id]);
    expect(await idsOf(third.id)).toEqual([second.id]);
    expect(JSON.stringify(await reader.ofSameReporter(first.id, 10))).not.toContain(phone);
  });

  test("are found no more once the number was corrected", async () => {
    const first = await told({ reporterPhone: phone });
    const second = await told({ reporterPhone: phone });
    await office.done(lidya, "2026-11-25 10.00", change({ reporterPhone: "0899-0000-1111" }), {
      caseId: second.id,
    });
    expect(await office.as(lidya).ofSameReporter(first.id, 10)).toEqual([]);
  });

  test("are for those alone who may read the reporters", async () => {
    const first = await told({ reporterPhone: phone });
    await told({ reporterPhone: phone });
    for (const actor of Object.values(actorByRole)) {
      const found = await office.as(actor).ofSameReporter(first.id, 10);
      expect(found.length, actor.name).toBe(actor === lidya ? 1 : 0);
    }
  });

  test("are not the visits of a guest with that number, nor the other way round", async () => {
    const first = await told({ reporterPhone: phone });
    const at = "2026-11-25 09.40";
    const guest = await office.done(
      nurul,
      at,
      opening(arrive(at), { fields: { ...visit, phone } }),
    );
    expect(await office.as(lidya).ofSameReporter(first.id, 10)).toEqual([]);
    expect(await office.as(lidya).ofSameReporter(guest.id, 10)).toEqual([]);
    const visitors = await office.as(nurul).findVisitorsByPhone("consultation", phone, 1);
    expect(visitors.map(({ last }) => last.id)).toEqual([guest.id]);
  });
});

describe("joining cases of two services", () => {
  const link = (other: string): Said => ({ type: "LinkCases", other, how: "related" });
  const at = "2026-11-25 10.00";

  test("the link stands on the case that fewer people may read", async () => {
    const complaint = await told({});
    const letter = await office.done(nurul, at, takeIn(at));
    await office.done(lidya, at, link(letter.id), { caseId: complaint.id });
    expect(await office.as(lidya).linkedWith(complaint.id)).toMatchObject([{ id: letter.id }]);
    expect(await office.as(rina).linkedWith(letter.id)).toEqual([]);
    expect(JSON.stringify(await office.as(rina).history(letter.id))).not.toContain(complaint.id);
    // The other way round is no second link.
    const again = await office.when(lidya, at, link(complaint.id), { caseId: letter.id });
    expect(errorOf(again)).toMatchObject({ type: "NothingToChange" });
  });

  test("nobody learns by trying what he may not know of", async () => {
    const complaint = await told({});
    const letter = await office.done(nurul, at, takeIn(at));
    const tried = await office.when(rina, at, link(complaint.id), { caseId: letter.id });
    expect(errorOf(tried)).toEqual({ type: "CaseMissing" });
    const nothing = await office.when(rina, at, link("no such case"), { caseId: letter.id });
    expect(errorOf(nothing)).toEqual({ type: "CaseMissing" });
  });
});
