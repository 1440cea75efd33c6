import { describe, expect, test } from "vitest";
import { mayOpen, notersOf, readRight, workersOf } from "#domain/permissions.ts";
import { roles, type Actor, type Role } from "#domain/roles.ts";
import { standards, standardOf } from "#domain/services/index.ts";
import {
  actorByRole,
  arrive,
  assignTo,
  caseOf,
  change,
  complain,
  continued,
  eventsOf,
  fajar,
  given,
  hendri,
  moveTo,
  noteThat,
  nurul,
  openedComplete,
  refusalOf,
  registerLine,
  rina,
  takeIn,
  tick,
  undo,
  wib,
  type Said,
} from "#tests/support/given.ts";

const at = "2026-11-23 09.00";
const opened = continued(openedComplete("2026-11-23 08.00"), [
  "2026-11-23 08.30",
  rina,
  assignTo(rina),
]);

/** One command of every kind that changes a colocation case. */
const changing: readonly Said[] = [
  moveTo("review"),
  undo(2, "Salah orang"),
  change({ subject: "Server lain" }),
  tick("tte", "2026-11-23 08.00"),
  { type: "CorrectReceipt", receivedAt: wib("2026-11-20 08.00"), reason: "Stempel agenda." },
  assignTo(nurul),
  noteThat("Catatan."),
  {
    type: "AddAttachment",
    attachment: {
      id: "a1",
      sha256: "0".repeat(64),
      name: "a.pdf",
      mime: "application/pdf",
      bytes: 1,
    },
  },
  { type: "WithdrawAttachment", attachmentId: "a1", reason: "Salah" },
  { type: "ShowPersonalData", field: "picPhone", purpose: "contact" },
  { type: "UndoImport", batch: "batch-1" },
];

describe("who may do what to a case", () => {
  test.each(changing.map((said) => [said.type, said] as const))(
    "an auditor and an administrator alone may not: %s",
    (_type, said) => {
      for (const by of [hendri, fajar, actorByRole["complaint-officer"]]) {
        expect(refusalOf(given(...opened).when(said, { at, by })).type).toBe("NotYourRole");
      }
    },
  );

  test("an auditor opens nothing and imports nothing", () => {
    for (const said of [
      takeIn("2026-11-23 08.00"),
      arrive("2026-11-23 08.00"),
      complain("2026-11-23 08.00"),
      registerLine({ receivedAt: wib("2026-11-23 08.00") }),
    ]) {
      expect(refusalOf(given().when(said, { at, by: hendri })).type).toBe("NotYourRole");
    }
  });

  test("an auditor who is also an officer acts as the officer, and that is recorded", () => {
    const both: Actor = { ...hendri, roles: ["auditor", "application-division"] };
    const [event] = eventsOf(given(...opened).when(moveTo("review"), { at, by: both }));
    expect(event?.as).toBe("application-division");
  });

  test("the administrator moves promises with a new calendar, and nothing else", () => {
    expect(refusalOf(given(...opened).when({ type: "MovePromise" }, { at, by: fajar }))).toEqual({
      type: "NothingToChange",
    });
    expect(refusalOf(given(...opened).when({ type: "MovePromise" }, { at, by: hendri })).type).toBe(
      "NotYourRole",
    );
  });
});

describe("the table of roles", () => {
  const holders = (may: (actor: Actor) => boolean): readonly Role[] =>
    roles.filter((role) => may(actorByRole[role]));

  test("who opens", () => {
    expect(
      Object.fromEntries(
        standards.map((standard) => [standard.id, holders((actor) => mayOpen(standard, actor))]),
      ),
    ).toEqual({
      colocation: ["front-desk", "application-division"],
      consultation: ["front-desk"],
      complaint: ["front-desk", "complaint-officer"],
    });
  });

  test("who works on it: the front desk takes a complaint in and sees it no more", () => {
    expect(
      Object.fromEntries(standards.map((standard) => [standard.id, workersOf(standard)])),
    ).toEqual({
      colocation: ["front-desk", "application-division"],
      consultation: ["front-desk", "application-division"],
      complaint: ["complaint-officer"],
    });
    expect(notersOf(standardOf("complaint"))).toEqual(["complaint-officer", "head"]);
  });

  test("who reads: the administrator sees number, stage and people, and of complaints nothing", () => {
    const rights = (service: "colocation" | "complaint") =>
      Object.fromEntries(
        roles.map((role) => [role, readRight(standardOf(service), actorByRole[role])]),
      );
    expect(rights("colocation")).toEqual({
      "front-desk": "full",
      "application-division": "full",
      "complaint-officer": "full",
      head: "full",
      administrator: "outline",
      auditor: "full",
    });
    expect(rights("complaint")).toEqual({
      "front-desk": "none",
      "application-division": "none",
      "complaint-officer": "full",
      head: "full",
      administrator: "none",
      auditor: "none",
    });
  });

  test("a person with several roles sees what the widest of them sees", () => {
    const both: Actor = { ...fajar, roles: ["administrator", "auditor"] };
    expect(readRight(standardOf("colocation"), both)).toBe("full");
  });
});

describe("showing a personal datum", () => {
  test("is an event that says who looked at what, and what for", () => {
    const [event] = eventsOf(
      given(...opened).when(
        { type: "ShowPersonalData", field: "picPhone", purpose: "contact" },
        { at, by: rina },
      ),
    );
    expect(event).toEqual({
      caseId: "019a0000-0000-7000-8000-000000000001",
      v: 3,
      tv: 1,
      at: wib(at),
      by: { id: "rina", name: "Rina Wulandari" },
      as: "application-division",
      type: "PersonalDataShown",
      field: "picPhone",
      purpose: "contact",
    });
  });

  test("changes nothing about the case but the number of its events", () => {
    const looked = continued(opened, [
      at,
      rina,
      { type: "ShowPersonalData", field: "picNip", purpose: "contact" },
    ]);
    expect(caseOf(looked)).toEqual({ ...caseOf(opened), v: 3, updatedAt: wib(at) });
  });

  test("is for personal fields only", () => {
    for (const field of ["subject", "constructor", "number"]) {
      expect(
        refusalOf(
          given(...opened).when(
            { type: "ShowPersonalData", field, purpose: "contact" },
            { at, by: rina },
          ),
        ),
      ).toEqual({ type: "UnknownField", field });
    }
  });

  test("no personal field is found by search or shown on a board", () => {
    for (const standard of standards) {
      const shown = [
        ...standard.searchable,
        standard.shows.agency,
        standard.shows.subject,
        ...standard.duplicateBy,
      ];
      expect(shown.filter((field) => standard.fields[field]?.personal)).toEqual([]);
    }
  });
});
