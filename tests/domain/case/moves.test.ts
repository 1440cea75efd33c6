import { firstDeskSettings } from "#domain/reference/desk-settings.ts";
import { describe, expect, test } from "vitest";
import { canMove, movesOf, type MoveVerdict } from "#domain/case/can-move.ts";
import type { Case } from "#domain/case/case.ts";
import type { FieldValues } from "#domain/fields.ts";
import { roles, type Actor, type Role } from "#domain/roles.ts";
import { serviceIds, standardOf, type ServiceId } from "#domain/services/index.ts";
import {
  actorByRole,
  answer,
  burhanuddin,
  calendar,
  caseOf,
  change,
  complained,
  confirmation,
  continued,
  disposition,
  fajar,
  given,
  guestArrived,
  happened,
  hendri,
  letter,
  lidya,
  moveTo,
  nurul,
  openedComplete,
  openedIncomplete,
  placedServer,
  purpose,
  refusalOf,
  rina,
  server,
  study,
  takeIn,
  tick,
  wib,
} from "#tests/support/given.ts";

/** A row of the tables of design §2: typed here from the paper, never taken from the code. */
type DesignRow = readonly [
  from: string,
  to: string,
  by: readonly Role[],
  requires: readonly string[],
  asks: readonly string[],
];

const application = ["application-division"] as const;
const either = ["front-desk", "application-division"] as const;
const officer = ["complaint-officer"] as const;
const cancelAsks = ["cancelKind", "duplicateOf", "reason"];
const letterAsks = [
  "confirmationNumber",
  "confirmationDate",
  "confirmationSigner",
  "confirmationSigning",
  "confirmationDelivery",
  "confirmationSentAt",
];

const disposed = [
  "category",
  "urgency",
  "unit",
  "officer",
  "instruction",
  "internalLimit",
  "shared",
  "inspectorateLetter",
  "inspectorateOn",
];
const delivered = ["answer", "answerDelivery", "answerDeliveredTo", "answerDeliveredAt"];

const tables: Readonly<Record<ServiceId, readonly DesignRow[]>> = {
  colocation: [
    ["submitted", "review", application, ["letter", "authentic"], []],
    ["submitted", "returned", either, [], ["missing"]],
    ["submitted", "cancelled", either, [], cancelAsks],
    ["review", "processing", application, [], ["study"]],
    ["review", "returned", application, [], ["missing"]],
    ["review", "declined", application, [], ["reason"]],
    ["review", "cancelled", either, [], cancelAsks],
    ["processing", "confirmation", application, ["placed"], []],
    ["processing", "returned", application, [], ["missing"]],
    ["processing", "declined", application, [], ["reason"]],
    ["processing", "review", application, [], ["reason"]],
    ["processing", "cancelled", either, [], cancelAsks],
    ["confirmation", "done", application, [], letterAsks],
    ["confirmation", "processing", application, [], ["reason"]],
    ["confirmation", "cancelled", either, [], cancelAsks],
    ["returned", "submitted", either, [], ["completed", "completedAt"]],
    ["returned", "cancelled", either, [], cancelAsks],
  ],
  consultation: [
    ["waiting", "informed", ["front-desk"], ["visit"], []],
    ["waiting", "consulting", either, ["visit"], ["consultant"]],
    ["waiting", "left", either, [], ["whyLeft"]],
    ["informed", "consulting", either, [], ["consultant"]],
    ["informed", "done", either, [], ["advice", "topics"]],
    ["informed", "left", either, [], ["whyLeft"]],
    ["consulting", "done", application, [], ["advice", "topics"]],
    ["consulting", "left", either, [], ["whyLeft"]],
  ],
  complaint: [
    ["received", "triage", officer, [], []],
    ["received", "withdrawn", officer, [], ["reason"]],
    ["received", "archived", officer, [], ["reason"]],
    ["triage", "follow-up", officer, [], disposed],
    ["triage", "answered", officer, ["approval"], ["category", ...delivered]],
    ["triage", "incomplete", officer, [], ["missing", "toldBy"]],
    ["triage", "forwarded", officer, [], ["destination", "forwardedBy", "reason"]],
    ["triage", "withdrawn", officer, [], ["reason"]],
    ["triage", "archived", officer, [], ["reason"]],
    ["follow-up", "answered", officer, ["approval"], delivered],
    ["follow-up", "incomplete", officer, [], ["missing", "toldBy"]],
    ["follow-up", "forwarded", officer, [], ["destination", "forwardedBy", "reason"]],
    ["follow-up", "withdrawn", officer, [], ["reason"]],
    ["follow-up", "archived", officer, [], ["reason"]],
    ["answered", "done", officer, [], ["closing"]],
    ["answered", "follow-up", officer, [], ["reason"]],
    ["answered", "withdrawn", officer, [], ["reason"]],
    ["answered", "archived", officer, [], ["reason"]],
    ["done", "follow-up", officer, [], ["reason"]],
    // Left from Ditelaah: back to where it came from, and nowhere else on the path.
    ["incomplete", "triage", officer, [], ["completed", "completedAt"]],
    ["incomplete", "withdrawn", officer, [], ["reason"]],
    ["incomplete", "archived", officer, [], ["reason"]],
  ],
};

const cancelled = moveTo("cancelled", { cancelKind: "withdrawn", reason: "Ditarik PD." });
const completed = (at: string): FieldValues => ({ completed: "Nomor seri", completedAt: wib(at) });

const atSubmitted = openedComplete("2026-11-23 08.00");
const atReview = continued(atSubmitted, ["2026-11-23 09.00", rina, moveTo("review")]);
const atProcessing = continued(atReview, [
  "2026-11-23 10.00",
  rina,
  moveTo("processing", { study }),
]);
const atPlaced = continued(atProcessing, [
  "2026-11-23 11.00",
  rina,
  change({ devices: [placedServer] }),
]);
const atConfirmation = continued(atPlaced, ["2026-11-23 13.30", rina, moveTo("confirmation")]);
const atReturned = continued(atSubmitted, [
  "2026-11-23 09.00",
  nurul,
  moveTo("returned", { missing: "Nomor seri" }),
]);
const arrived = guestArrived("2026-11-23 08.00");
const informed = continued(arrived, ["2026-11-23 08.10", nurul, moveTo("informed")]);
const consulting = continued(informed, [
  "2026-11-23 08.20",
  rina,
  moveTo("consulting", { consultant: rina.id }),
]);
const received = complained("2026-11-23 08.00");
const triage = continued(received, ["2026-11-23 09.00", lidya, moveTo("triage")]);
const followUp = continued(triage, [
  "2026-11-23 10.00",
  lidya,
  moveTo("follow-up", disposition("non-oversight")),
]);
const answered = continued(followUp, [
  "2026-11-24 10.00",
  lidya,
  moveTo("answered", answer("2026-11-24 09.50")),
]);
const reason = { reason: "Sudah dibahas dengan pelapor." };

const casesByStage: Readonly<Record<ServiceId, Readonly<Record<string, Case>>>> = {
  colocation: {
    submitted: caseOf(atSubmitted),
    review: caseOf(atReview),
    processing: caseOf(atPlaced),
    confirmation: caseOf(atConfirmation),
    done: caseOf(
      continued(atConfirmation, [
        "2026-11-23 14.00",
        rina,
        moveTo("done", confirmation("2026-11-23 13.55")),
      ]),
    ),
    returned: caseOf(atReturned),
    declined: caseOf(continued(atReview, ["2026-11-23 10.00", rina, moveTo("declined", reason)])),
    cancelled: caseOf(continued(atReview, ["2026-11-23 10.00", nurul, cancelled])),
  },
  consultation: {
    waiting: caseOf(arrived),
    informed: caseOf(informed),
    consulting: caseOf(consulting),
    done: caseOf(
      continued(consulting, ["2026-11-23 09.00", rina, moveTo("done", { advice: "Pakai SPBE." })]),
    ),
    left: caseOf(
      continued(arrived, ["2026-11-23 08.30", nurul, moveTo("left", { whyLeft: "gone" })]),
    ),
  },
  complaint: {
    received: caseOf(received),
    triage: caseOf(triage),
    "follow-up": caseOf(followUp),
    answered: caseOf(answered),
    done: caseOf(
      continued(answered, ["2026-11-24 11.00", lidya, moveTo("done", { closing: "accepted" })]),
    ),
    incomplete: caseOf(
      continued(triage, ["2026-11-23 10.00", lidya, moveTo("incomplete", { missing: "Tanggal" })]),
    ),
    forwarded: caseOf(
      continued(triage, [
        "2026-11-23 10.00",
        lidya,
        moveTo("forwarded", { destination: "Dinas Perhubungan", ...reason }),
      ]),
    ),
    withdrawn: caseOf(
      continued(received, ["2026-11-23 10.00", lidya, moveTo("withdrawn", reason)]),
    ),
    archived: caseOf(continued(received, ["2026-11-23 10.00", lidya, moveTo("archived", reason)])),
  },
};

const circumstances = (service: ServiceId, actor: Actor, at = "2026-11-24 14.00") => ({
  actor,
  calendar,
  settings: firstDeskSettings,
  standard: standardOf(service),
  now: wib(at),
});

/** A verdict in one line, so that a whole matrix can be compared and read. */
const said = (verdict: MoveVerdict): string => {
  if (verdict.kind === "refused") return verdict.refusal.type;
  return verdict.kind === "asks"
    ? `asks ${verdict.asks.map(({ id }) => id).join(", ")}`
    : "allowed";
};

const promised = (table: readonly DesignRow[], from: string, to: string, role: Role): string => {
  if (from === to) return "AlreadyThere";
  const row = table.find(([start, end]) => start === from && end === to);
  if (!row) return "NotReachable";
  const [, , by, , asks] = row;
  if (!by.includes(role)) return "NotYourRole";
  return asks.length > 0 ? `asks ${asks.join(", ")}` : "allowed";
};

describe.each(serviceIds)("%s follows its stage table", (service) => {
  const table = tables[service];
  const byStage = casesByStage[service];
  const stages = Object.keys(byStage);

  test("the table and the standard know the same stages", () => {
    expect(stages.toSorted()).toEqual(Object.keys(standardOf(service).stages).toSorted());
  });

  test.each(roles)("every stage, every other stage, as %s", (role) => {
    const found: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const [from, item] of Object.entries(byStage)) {
      for (const to of stages) {
        found[`${from} → ${to}`] = said(
          canMove(item, to, circumstances(service, actorByRole[role])),
        );
        expected[`${from} → ${to}`] = promised(table, from, to, role);
      }
    }
    expect(found).toEqual(expected);
  });

  test("each transition of the standard requires what the table says", () => {
    const found = Object.entries(standardOf(service).stages).flatMap(([from, stage]) =>
      stage.next.map(({ to, requires = [] }) => `${from} → ${to}: ${requires.join(", ")}`),
    );
    const expected = table.map(
      ([from, to, , requires]) => `${from} → ${to}: ${requires.join(", ")}`,
    );
    // Leaving "incomplete" towards Ditindaklanjuti needs a case that came from there.
    const others = service === "complaint" ? ["incomplete → follow-up: "] : [];
    expect(found.toSorted()).toEqual([...expected, ...others].toSorted());
  });

  test("the menu lists every stage", () => {
    const first = byStage[standardOf(service).firstStage];
    if (!first) throw new Error("no first stage");
    expect(movesOf(first, circumstances(service, rina)).map(({ stage }) => stage)).toEqual(
      Object.keys(standardOf(service).stages),
    );
  });
});

describe("the requirement of colocation", () => {
  const lacking = (fields: FieldValues, ticks: readonly string[]) => {
    const past = happened(["2026-11-23 08.00", nurul, takeIn("2026-11-23 08.00", fields, ticks)]);
    const verdict = canMove(caseOf(past), "review", circumstances("colocation", rina));
    return verdict.kind === "refused" && verdict.refusal.type === "EvidenceMissing"
      ? verdict.refusal.missing.map(({ evidence }) => evidence)
      : said(verdict);
  };
  const whole = { ...letter, ...purpose };

  test("signature and stamp are both needed, unless an electronic signature was validated", () => {
    expect(lacking(whole, ["signed", "stamped"])).toBe("allowed");
    expect(lacking(whole, ["tte"])).toBe("allowed");
    expect(lacking(whole, ["signed"])).toEqual(["authentic"]);
    expect(lacking(whole, ["stamped"])).toEqual(["authentic"]);
    expect(lacking(whole, [])).toEqual(["authentic"]);
  });

  test.each(["letterNumber", "letterDate", "letterSubject", "signerOffice"] as const)(
    "a letter without %s is not recorded completely",
    (field) => {
      const { [field]: _left, ...rest } = whole;
      expect(lacking(rest, ["signed", "stamped"])).toEqual(["letter"]);
      expect(lacking({ ...rest, [field]: "  " }, ["signed", "stamped"])).toEqual(["letter"]);
    },
  );

  test("the refusal says in office words what is missing and where it is recorded", () => {
    expect(
      refusalOf(given(...openedIncomplete("2026-11-23 08.00")).when(moveTo("review"))),
    ).toEqual({
      type: "EvidenceMissing",
      missing: [
        {
          evidence: "authentic",
          sentence: "Tanda tangan Kepala PD/UPT dan cap, atau TTE, belum dicentang",
          section: "requirements",
        },
      ],
    });
  });

  test("a device counts as placed with rack, position, network or “belum”, and date", () => {
    const verdictWith = (device: typeof placedServer) =>
      said(
        canMove(
          caseOf(
            continued(atProcessing, ["2026-11-23 11.00", rina, change({ devices: [device] })]),
          ),
          "confirmation",
          circumstances("colocation", rina),
        ),
      );
    expect(verdictWith(placedServer)).toBe("allowed");
    for (const cell of ["rack", "position", "network", "placedOn"]) {
      const { [cell]: _left, ...rest } = placedServer;
      expect(verdictWith({ ...rest, id: "d1" })).toBe("EvidenceMissing");
      if (cell !== "placedOn") {
        expect(verdictWith({ ...rest, [cell]: " ", id: "d1" })).toBe("EvidenceMissing");
      }
    }
  });

  test("one placed device is enough", () => {
    const past = continued(atProcessing, [
      "2026-11-23 11.00",
      rina,
      change({ devices: [{ ...server, id: "d2" }, placedServer] }),
    ]);
    expect(said(canMove(caseOf(past), "confirmation", circumstances("colocation", rina)))).toBe(
      "allowed",
    );
  });
});

describe("what a step asks", () => {
  const when = (to: string, answers: FieldValues, past = atReview) =>
    refusalOf(given(...past).when(moveTo(to, answers), { at: "2026-11-23 15.00", by: rina }));

  test("a return needs to know what is missing", () => {
    expect(when("returned", {})).toEqual({
      type: "AnswersWrong",
      problems: { missing: { type: "required" } },
    });
    expect(when("returned", { missing: "   " })).toEqual({
      type: "AnswersWrong",
      problems: { missing: { type: "required" } },
    });
  });

  test("a study needs a result for every check, and only results that are offered", () => {
    const { security: _left, ...four } = study;
    expect(when("processing", { study: four })).toEqual({
      type: "AnswersWrong",
      problems: { study: { type: "checks-open", open: ["security"] } },
    });
    expect(when("processing", { study: { ...study, power: { result: "baik" } } })).toEqual({
      type: "AnswersWrong",
      problems: { study: { type: "not-offered" } },
    });
  });

  test("cancelling needs one of the three causes and a reason", () => {
    expect(when("cancelled", { cancelKind: "bosan" })).toEqual({
      type: "AnswersWrong",
      problems: { cancelKind: { type: "not-offered" }, reason: { type: "required" } },
    });
  });

  test("a confirmation letter dated tomorrow was not sent yet", () => {
    expect(
      when(
        "done",
        { ...confirmation("2026-11-23 14.55"), confirmationDate: "2026-11-24" },
        atConfirmation,
      ),
    ).toEqual({ type: "AnswersWrong", problems: { confirmationDate: { type: "in-future" } } });
    expect(when("done", confirmation("2026-11-23 15.01"), atConfirmation)).toEqual({
      type: "AnswersWrong",
      problems: { confirmationSentAt: { type: "in-future" } },
    });
  });

  test("the thirty-first of February is no date", () => {
    expect(
      when(
        "done",
        { ...confirmation("2026-11-23 14.55"), confirmationDate: "2026-02-31" },
        atConfirmation,
      ),
    ).toEqual({ type: "AnswersWrong", problems: { confirmationDate: { type: "not-a-date" } } });
  });

  test("only a light or normative complaint is answered at once", () => {
    expect(
      refusalOf(
        given(...triage).when(
          moveTo("answered", { category: "oversight", ...answer("2026-11-23 09.30") }),
          { at: "2026-11-23 10.00", by: lidya },
        ),
      ),
    ).toEqual({ type: "AnswersWrong", problems: { category: { type: "not-offered" } } });
  });

  test("what was answered for the step stays with the stage, what is of the case goes into its fields", () => {
    const [event] = continued(atReview, [
      "2026-11-23 10.00",
      rina,
      moveTo("processing", { study, bystander: "ignored" }),
    ]).slice(-1);
    expect(event).toEqual({
      caseId: "019a0000-0000-7000-8000-000000000001",
      v: 3,
      tv: 1,
      at: wib("2026-11-23 10.00"),
      by: { id: "rina", name: "Rina Wulandari" },
      as: "application-division",
      type: "StageEntered",
      from: "review",
      to: "processing",
      stayMinutes: 60,
      answers: {},
      changes: [{ field: "study", from: null, to: study }],
      category: "standard",
      ours: true,
      closedAt: null,
      promise: caseOf(atReview).promises[0],
    });
    expect(caseOf(atReturned).stageAnswers).toEqual({ missing: "Nomor seri" });
  });
});

describe("a refused move says why", () => {
  const why = (service: ServiceId, stage: string, to: string) => {
    const item = casesByStage[service][stage];
    if (!item) throw new Error(stage);
    const verdict = canMove(
      item,
      to,
      circumstances(service, service === "complaint" ? lidya : rina),
    );
    return verdict.kind === "refused" && verdict.refusal.type === "NotReachable"
      ? verdict.refusal.why
      : said(verdict);
  };

  test.each([
    ["colocation", "submitted", "processing", "Kajian belum selesai."],
    ["colocation", "submitted", "done", "Surat konfirmasi belum dicatat."],
    ["colocation", "review", "submitted", "Sudah dikaji. Pakai Dikembalikan."],
    ["colocation", "review", "confirmation", "Belum ada perangkat yang ditempatkan di rak."],
    ["colocation", "confirmation", "review", "Sudah selesai dikaji."],
    [
      "colocation",
      "confirmation",
      "declined",
      "Menolak berkas dilakukan dari Dikaji atau Diproses.",
    ],
    ["colocation", "done", "review", "Berkas ini sudah selesai."],
    ["colocation", "declined", "review", "Berkas ini sudah ditolak."],
    ["colocation", "cancelled", "submitted", "Berkas ini sudah dibatalkan."],
    ["consultation", "done", "waiting", "Konsultasi ini sudah selesai."],
    ["consultation", "consulting", "informed", "Konsultasi sudah dimulai."],
    ["complaint", "received", "follow-up", "Pengaduan belum diklasifikasi dan didisposisikan."],
    ["complaint", "forwarded", "triage", "Pengaduan ini sudah diteruskan."],
  ] as const)("%s: %s → %s: %s", (service, from, to, sentence) => {
    expect(why(service, from, to)).toBe(sentence);
  });

  test("no stage of any service is without a sentence for any refusal", () => {
    for (const service of serviceIds) {
      const stages = Object.keys(casesByStage[service]);
      for (const stage of stages) {
        for (const to of stages) {
          expect(why(service, stage, to)).toEqual(expect.stringMatching(/./));
        }
      }
    }
  });

  test("a stage the standard does not have is unknown, whatever its name", () => {
    for (const to of ["selesai", "constructor", "toString", ""]) {
      expect(refusalOf(given(...atSubmitted).when(moveTo(to)))).toEqual({
        type: "StageUnknown",
        stage: to,
      });
    }
  });
});

describe("who acts", () => {
  test("the event records the role that allowed the step, not the first that the person holds", () => {
    const many: Actor = {
      ...rina,
      roles: ["auditor", "administrator", "front-desk", "application-division"],
    };
    const roleOf = (past: typeof atSubmitted, to: string, answers: FieldValues) => {
      const [event] = continued(past, ["2026-11-23 14.00", many, moveTo(to, answers)]).slice(-1);
      return event?.as;
    };
    expect(roleOf(atSubmitted, "review", {})).toBe("application-division");
    expect(roleOf(atSubmitted, "returned", { missing: "Cap" })).toBe("front-desk");
  });

  test("an administrator, a head or an auditor alone moves nothing", () => {
    for (const by of [fajar, burhanuddin, hendri]) {
      expect(refusalOf(given(...atSubmitted).when(moveTo("review"), { by }))).toEqual({
        type: "NotYourRole",
        permitted: ["application-division"],
      });
    }
  });

  test("what the case lacks is said before who may do it", () => {
    const past = openedIncomplete("2026-11-23 08.00");
    expect(refusalOf(given(...past).when(moveTo("review"), { by: hendri })).type).toBe(
      "EvidenceMissing",
    );
  });
});

describe("a complaint that waits for its reporter", () => {
  test("returns to the stage it left and to no other", () => {
    const fromFollowUp = continued(followUp, [
      "2026-11-23 11.00",
      lidya,
      moveTo("incomplete", { missing: "Tanggal kejadian" }),
    ]);
    const to = (stage: string) =>
      said(canMove(caseOf(fromFollowUp), stage, circumstances("complaint", lidya)));
    expect([to("follow-up"), to("triage"), to("answered"), to("withdrawn")]).toEqual([
      "asks completed, completedAt",
      "NotReachable",
      "NotReachable",
      "asks reason",
    ]);
  });
});

test("a ticked box that is taken away after the study closes nothing", () => {
  const past = continued(atReview, [
    "2026-11-23 10.00",
    rina,
    tick("stamped", "2026-11-23 10.00", false),
  ]);
  expect(said(canMove(caseOf(past), "processing", circumstances("colocation", rina)))).toBe(
    "asks study",
  );
});

test("returned papers go back to Diajukan with what was completed and when", () => {
  const past = continued(atReturned, [
    "2026-11-24 10.00",
    nurul,
    moveTo("submitted", completed("2026-11-24 09.40")),
  ]);
  expect(caseOf(past)).toMatchObject({
    stage: "submitted",
    cameFrom: "returned",
    stageAnswers: completed("2026-11-24 09.40"),
  });
});
