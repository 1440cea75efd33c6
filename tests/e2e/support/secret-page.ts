import type { Role } from "#domain/roles.ts";
import type { FieldSpec, FieldValue, FieldValues } from "#domain/fields.ts";
import type { CaseCommand, CommandHead } from "#domain/case/commands.ts";
import { actorOf, type Person } from "#domain/reference/reference.ts";
import { standardOf } from "#domain/services/index.ts";
import { saveLooseAttachment } from "#store/attachments.ts";
import { createDatabase, databaseName, type OwnReceipt } from "#store/database.ts";
import { execute, executeReference, type StaffCommand } from "#store/execute.ts";
import { createReader } from "#store/read.ts";
import { readReference } from "#store/reference.ts";
import { uuidv7 } from "#store/uuid.ts";

/**
 * An office with everybody in it and secret complaints that hold a word of their own in every field:
 * drawn from the standard, so that a field added later is planted too.
 */
export interface Planted {
  readonly secret: string;
  /** Not yet looked at. */
  readonly waiting: string;
  readonly visit: string;
  readonly letter: string;
  readonly lapor: string;
  /** Ids, numbers, and what a field that takes no text was filled with. */
  readonly traces: readonly string[];
  /** Of the reporter, as typed. */
  readonly reporter: readonly string[];
  /** Texts that hold `suffix`, by the field. */
  readonly words: Readonly<Record<string, string>>;
}

/** Addresses to be visited one after the other, as a link leads there. */
export interface Walk {
  readonly paths: readonly {
    readonly path: string;
    /** What stands in the address itself, or was shared with this person. */
    readonly asked: readonly string[];
    /** An address that never existed and must give the same page, and the number in it. */
    readonly like?: readonly [path: string, number: string];
  }[];
  readonly pattern: string;
}

export interface Search {
  readonly words: readonly string[];
  /** Of them those typed letter by letter. */
  readonly stepwise: readonly string[];
  readonly pattern: string;
  readonly asked: readonly string[];
}

export interface Found {
  readonly where: string;
  readonly seen: readonly string[];
}

declare global {
  interface Window {
    secrets: {
      readonly people: (
        people: readonly { readonly name: string; readonly roles: readonly Role[] }[],
      ) => Promise<void>;
      readonly plant: (suffix: string) => Promise<Planted>;
      readonly look: (pattern: string, asked: readonly string[]) => readonly string[];
      readonly walk: (walk: Walk) => Promise<readonly Found[]>;
      readonly search: (search: Search) => Promise<readonly Found[]>;
      /** The visit and the letter with their history, as this person's reader tells them. */
      readonly readAs: (name: string, numbers: readonly string[]) => Promise<string>;
      readonly receiptsOf: (name: string) => Promise<readonly OwnReceipt[]>;
    };
  }
}

type Said = CaseCommand extends infer Command
  ? Command extends CaseCommand
    ? Omit<Command, keyof CommandHead | "number" | "queue">
    : never
  : never;

const db = createDatabase(databaseName("office", 1));
/** The clock of the page stands still; what was received came a little earlier. */
const now = Date.now();
const receivedAt = now - 30 * 60_000;

const peopleHere = async (): Promise<readonly Person[]> => (await readReference(db)).people;

const personCalled = async (name: string): Promise<Person> => {
  const person = (await peopleHere()).find((one) => one.name === name);
  if (!person) throw new Error(`nobody called ${name}`);
  return person;
};

const readerOf = async (name: string) => createReader(db, actorOf(await personCalled(name), now));

const act = async (name: string, caseId: string, said: Said): Promise<string> => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a command without its head, and its head.
  const command = { ...said, id: uuidv7(), caseId, tv: 1 } as StaffCommand;
  const done = await execute(db, command, {
    actorId: (await personCalled(name)).id,
    clock: () => now,
  });
  if (!done.ok) throw new Error(`${said.type}: ${JSON.stringify(done.error)}`);
  return done.value.case.number;
};

const paper = async (name: string, text: string) => {
  const bytes = new TextEncoder().encode(text);
  const sha256 = await saveLooseAttachment(db, { bytes, mime: "text/plain" }, now);
  return { id: uuidv7(), sha256, name, mime: "text/plain", bytes: bytes.length };
};

const phone = "081299988877";
const happened = "2026-09-13";

/** A text with the suffix where the field takes one, else something that stands nowhere else. */
const planted = (id: string, spec: FieldSpec, suffix: string): FieldValue | null => {
  const word = `${id.toLowerCase()}${suffix}`;
  switch (spec.kind) {
    case "text":
      if (spec.format === "phone") return phone;
      if (spec.format === "email") return `${word}@contoh.id`;
      return spec.format === undefined ? word.slice(-(spec.maxLength ?? word.length)) : null;
    case "agency":
      return word;
    case "date":
      return spec.notBeforeToday ? "2026-12-30" : happened;
    default:
      return null;
  }
};

const everyText = (suffix: string): Readonly<Record<string, FieldValue>> =>
  Object.fromEntries(
    Object.entries(standardOf("complaint").fields).flatMap(([id, spec]) => {
      const value = planted(id, spec, suffix);
      return value === null ? [] : [[id, value] as const];
    }),
  );

const opening = (
  service: "colocation" | "consultation" | "complaint",
  fields: FieldValues,
): Extract<Said, { type: "OpenCase" }> => ({
  type: "OpenCase",
  service,
  receivedAt,
  fields,
  ticks: [],
  attachments: [],
});

const move = (to: string, answers: FieldValues = {}): Said => ({
  type: "MoveToStage",
  to,
  answers,
});

const desk = "Nurul Aini";
const officer = "Lidya Kusumawati";
const division = "Rina Wulandari";

const plant = async (suffix: string): Promise<Planted> => {
  const word = (id: string) => `${id}${suffix}`;
  const [visitId, letterId, secretId] = [uuidv7(), uuidv7(), uuidv7()];
  const [forwardedId, withdrawnId, waitingId] = [uuidv7(), uuidv7(), uuidv7()];
  const visit = await act(
    desk,
    visitId,
    opening("consultation", {
      visitor: "Siti Rahmah",
      agency: "dinsos",
      need: "Subdomain kelurahan",
      identityKind: "ktp",
      phone,
    }),
  );
  const letter = await act(
    desk,
    letterId,
    opening("colocation", { agency: "bapenda", kind: "new", subject: "Server pajak" }),
  );
  const texts = everyText(suffix);
  const protection = [{ id: "anonymous" }, { id: "secret" }];
  const fields = { ...texts, channel: "lapor", protection };
  const secret = await act(officer, secretId, {
    ...opening("complaint", fields),
    attachments: [await paper(`${word("lampiran")}.txt`, `Isi ${word("isilampiran")}`)],
    linkedTo: [visitId, letterId],
  });
  await act(officer, secretId, move("triage"));
  await act(
    officer,
    secretId,
    move("incomplete", { missing: word("kurang"), toldBy: word("lewat") }),
  );
  await act(officer, secretId, move("triage", { completed: word("lengkap"), completedAt: now }));
  await act(
    officer,
    secretId,
    move("follow-up", {
      category: "oversight",
      unit: word("unit"),
      officer: division,
      instruction: word("instruksi"),
      shared: word("dibagi"),
    }),
  );
  await act(officer, secretId, { type: "AddNote", text: word("catatan") });
  await act(officer, secretId, {
    type: "RecordWork",
    text: word("kerja"),
    doneAt: now,
    attachments: [await paper(`${word("bukti")}.txt`, word("isibukti"))],
  });
  await act(officer, secretId, {
    type: "ShowPersonalData",
    field: "reporterName",
    purpose: "other",
    purposeNote: word("keperluan"),
  });
  await act(officer, secretId, {
    type: "ChangeFields",
    values: { inspectorateResult: word("hasil") },
    touched: ["inspectorateResult"],
    reason: word("alasan"),
  });
  const forwarded = await act(officer, forwardedId, opening("complaint", fields));
  await act(officer, forwardedId, move("triage"));
  await act(
    officer,
    forwardedId,
    move("forwarded", {
      destination: word("tujuan"),
      forwardedBy: word("surat"),
      reason: word("sebab"),
    }),
  );
  const withdrawn = await act(officer, withdrawnId, opening("complaint", fields));
  await act(officer, withdrawnId, move("withdrawn", { reason: word("cabut") }));
  const waiting = await act(officer, waitingId, opening("complaint", fields));
  const { fields: specs } = standardOf("complaint");
  const numbers = [secret, forwarded, withdrawn, waiting];
  const { laporNumber } = texts;
  return {
    secret,
    waiting,
    visit,
    letter,
    lapor: typeof laporNumber === "string" ? laporNumber : "",
    traces: numbers.concat(secretId, forwardedId, withdrawnId, waitingId, happened, phone),
    reporter: Object.entries(texts).flatMap(([id, value]) =>
      specs[id]?.apart && typeof value === "string" ? [value] : [],
    ),
    words: Object.fromEntries(
      Object.entries(texts).flatMap(([id, value]) =>
        typeof value === "string" && value.includes(suffix) ? [[id, value] as const] : [],
      ),
    ),
  };
};

/** The whole page: every node and attribute, what fields hold, title, address, state, storages. */
const everythingHere = (): string => {
  const typed = [...document.querySelectorAll("input, textarea, select")].map((field) =>
    "value" in field ? String(field.value) : "",
  );
  return [
    document.documentElement.outerHTML,
    typed.join("\n"),
    document.title,
    location.href,
    JSON.stringify(history.state),
    JSON.stringify(Object.entries(localStorage)),
    JSON.stringify(Object.entries(sessionStorage)),
  ].join("\n");
};

const without = (text: string, asked: readonly string[]): string =>
  asked.reduce((left, one) => left.replaceAll(new RegExp(one, "gi"), ""), text);

const look = (pattern: string, asked: readonly string[]): readonly string[] => [
  ...new Set(without(everythingHere(), asked).match(new RegExp(pattern, "gi"))),
];

/** Nothing has changed on the page for a moment. */
const settled = async (quietMs = 30): Promise<void> =>
  await new Promise((resolve) => {
    const done = () => {
      observer.disconnect();
      resolve();
    };
    let timer = setTimeout(done, quietMs);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, quietMs);
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });

/** By the router, as a link does it: what the page keeps in memory stays. */
const go = async (path: string): Promise<void> => {
  const drawn = firstChange();
  history.pushState(null, "", path);
  dispatchEvent(new PopStateEvent("popstate", { state: null }));
  await drawn;
  await settled();
};

/** Or a moment later: some addresses draw nothing new. */
const firstChange = async (): Promise<void> =>
  await new Promise((resolve) => {
    const done = () => {
      observer.disconnect();
      resolve();
    };
    setTimeout(done, 120);
    const observer = new MutationObserver(done);
    observer.observe(document, { subtree: true, childList: true });
  });

/** Numbers at the heads of columns come in the first quiet moment; a true difference stays. */
const becomes = async (expected: string, number: string): Promise<string> => {
  for (let tries = 0; tries < 20 && pageFor(number) !== expected; tries++) await settled(60);
  return pageFor(number);
};

/** The page without its address, and without ids that are counted up from page to page. */
const pageFor = (number: string): string =>
  `${document.title}\n${document.body.outerHTML}`
    .replaceAll(new RegExp(number, "gi"), "ASKED")
    .replaceAll(/_r_[0-9a-z]+_|mantine-[0-9a-z]+|:r[0-9a-z]+:/g, "ID");

const firstDifference = (one: string, other: string): string => {
  const at = Array.from(one, (letter, index) => letter === other[index]).indexOf(false);
  return `…${one.slice(Math.max(0, at - 80), at + 80)}… | …${other.slice(Math.max(0, at - 80), at + 80)}…`;
};

const type = (field: HTMLInputElement, text: string): void => {
  // Past the setter that React puts on the field itself, as a key press does.
  Reflect.set(HTMLInputElement.prototype, "value", text, field);
  field.dispatchEvent(new Event("input", { bubbles: true }));
};

/** The list under the search field is that of what stands in the field. */
const answered = async (): Promise<void> => {
  for (let tries = 0; tries < 300; tries++) {
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
    if (document.querySelector("[aria-busy=false]")) return;
  }
  throw new Error("the search did not answer");
};

window.secrets = {
  look,
  walk: async ({ paths, pattern }) => {
    const found: Found[] = [];
    for (const { path, asked, like } of paths) {
      let expected = "";
      if (like) {
        await go(like[0]);
        await settled(100);
        expected = pageFor(like[1]);
      }
      await go(path);
      const seen = look(pattern, asked);
      if (seen.length > 0) found.push({ where: path, seen });
      const shown = like ? await becomes(expected, asked[0] ?? "") : "";
      if (shown !== expected) {
        found.push({ where: `${path} tells`, seen: [firstDifference(shown, expected)] });
      }
    }
    return found;
  },
  search: async ({ words, stepwise, pattern, asked }) => {
    const found: Found[] = [];
    const field = document.querySelector<HTMLInputElement>("input[role=combobox][type=search]");
    if (!field) throw new Error("no search on this page");
    field.focus();
    for (const word of words) {
      const first = stepwise.includes(word) ? 1 : word.length;
      for (let letters = first; letters <= word.length; letters++) {
        type(field, word.slice(0, letters));
      }
      await answered();
      const hits = [...document.querySelectorAll("[role=option]")].map(
        ({ textContent }) => textContent,
      );
      const seen = [...look(pattern, [word, ...asked]), ...hits];
      if (seen.length > 0) found.push({ where: `search for ${word}`, seen });
    }
    type(field, "");
    return found;
  },
  people: async (people) => {
    const [first] = await peopleHere();
    for (const { name, roles } of people) {
      const person = {
        id: uuidv7(),
        name,
        roles,
        nip: null,
        position: null,
        active: true,
        pin: null,
      };
      const done = await executeReference(
        db,
        { id: uuidv7(), type: "AddPerson", person },
        { actorId: first?.id ?? "", clock: () => now },
      );
      if (!done.ok) throw new Error(JSON.stringify(done.error));
    }
  },
  plant,
  receiptsOf: async (name) => await (await readerOf(name)).receipts(50),
  readAs: async (name, numbers) => {
    const reader = await readerOf(name);
    const told = await Promise.all(
      numbers.map(async (number) => {
        const cases = await reader.byNumber(number);
        const parts = cases.map(async ({ id }) => [
          await reader.history(id),
          await reader.linkedWith(id),
        ]);
        return [cases, await Promise.all(parts)];
      }),
    );
    return JSON.stringify([told, await reader.recentEvents(100)]);
  },
};
