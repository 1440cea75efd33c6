import { eventWords } from "#text/history.ts";
import { standardOf } from "#domain/services/index.ts";
import { describe, expect, test } from "vitest";
import {
  burhanuddin,
  caseId,
  caseOf,
  change,
  complained,
  continued,
  eventsOf,
  given,
  hendri,
  lidya,
  moveTo,
  nurul,
  refOf,
  refusalOf,
  type Said,
} from "#tests/support/given.ts";

const other = "019a0000-0000-7000-8000-000000000002";
const linkTo = (id: string): Said => ({ type: "LinkCases", other: id, how: "duplicate" });
const unlinkFrom = (id: string): Said => ({ type: "UnlinkCases", other: id });
const received = complained("2026-11-26 19.42");
const linked = continued(received, ["2026-11-27 08.00", lidya, linkTo(other)]);

describe("joining two cases", () => {
  test("the case points to the other, by its id alone", () => {
    expect(linked.at(-1)).toMatchObject({
      type: "CasesLinked",
      other,
      how: "duplicate",
      by: refOf(lidya),
      as: "complaint-officer",
    });
    expect(JSON.stringify(linked.at(-1))).not.toContain("ADU-");
    expect(caseOf(linked).linkedTo).toEqual([other]);
  });

  test("and points no more once they are parted", () => {
    const parted = continued(linked, ["2026-11-27 08.05", lidya, unlinkFrom(other)]);
    expect(parted.at(-1)).toMatchObject({ type: "CasesUnlinked", other });
    expect(caseOf(parted).linkedTo).toEqual([]);
  });

  test("twice is once", () => {
    const again = given(...linked).when(linkTo(other), { by: lidya });
    expect(refusalOf(again)).toEqual({ type: "NothingToChange" });
    const never = given(...received).when(unlinkFrom(other), { by: lidya });
    expect(refusalOf(never)).toEqual({ type: "NothingToChange" });
  });

  test("no case is joined with itself", () => {
    expect(refusalOf(given(...received).when(linkTo(caseId), { by: lidya }))).toEqual({
      type: "LinkedToItself",
    });
  });

  test("only who works on the service joins and parts", () => {
    for (const by of [nurul, burhanuddin, hendri]) {
      for (const said of [linkTo("x"), unlinkFrom(other)]) {
        expect(refusalOf(given(...linked).when(said, { by }))).toMatchObject({
          type: "NotYourRole",
        });
      }
    }
  });

  test("it makes nobody's open form stale", () => {
    const since = linked.slice(received.length);
    const step = given(...linked).when(moveTo("triage"), { by: lidya, since });
    expect(eventsOf(step)).toHaveLength(1);
    // And whoever joins need not have seen what others changed.
    const changed = continued(received, ["2026-11-27 08.00", lidya, change({ place: "Loket" })]);
    const late = given(...changed).when(linkTo(other), { by: lidya, since: changed.slice(1) });
    expect(eventsOf(late)).toHaveLength(1);
  });

  test("the history names the other to those alone who may know of it", () => {
    const event = linked.at(-1);
    if (!event) throw new Error("nothing happened");
    const standard = standardOf("complaint");
    const others = [{ id: other, number: "ADU-2026-K7-0002" }];
    expect(eventWords(event, standard, { others })).toBe(
      "Lidya Kusumawati mengaitkan dengan ADU-2026-K7-0002, laporan yang sama.",
    );
    expect(eventWords(event, standard)).toBe(
      "Lidya Kusumawati mengaitkan dengan berkas lain, laporan yang sama.",
    );
  });
});
