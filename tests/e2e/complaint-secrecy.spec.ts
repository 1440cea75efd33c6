import { readFileSync } from "node:fs";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { bundled } from "./support/bundled.ts";
import { standStillAt } from "./support/clock.ts";
import { column, startOffice } from "./support/office.ts";
import { everythingStored } from "./support/raw-store.ts";
import type { Planted } from "./support/secret-page.ts";

/**
 * A word of its own stands in every field of a secret complaint and of its reporter. Whoever may not
 * read complaints must find none of them anywhere, and no sign that there is such a complaint.
 */

/** Ends every planted word; no word of the product holds it. */
const suffix = "zqx";

const officer = "Lidya Kusumawati";
const head = "Burhanuddin Salim";
const desk = "Nurul Aini";
const colleague = "Maya Sari";
const division = "Rina Wulandari";
const administrator = "Fajar Pratama";
const auditor = "Hendri Gunawan";

const others = [
  { name: officer, roles: ["complaint-officer"] },
  { name: head, roles: ["head"] },
  { name: desk, roles: ["front-desk"] },
  { name: colleague, roles: ["front-desk"] },
  { name: division, roles: ["application-division"] },
  { name: auditor, roles: ["auditor"] },
] as const;

/** Read once: building it takes longer than a page. */
let script: Promise<string> | null = null;
const secretPage = () => (script ??= bundled("tests/e2e/support/secret-page.ts"));

test.describe.configure({ timeout: 120_000 });

interface Office {
  readonly planted: Planted;
  readonly overheard: Overheard;
}

const openOffice = async (page: Page): Promise<Office> => {
  await standStillAt(page);
  const overheard = listen(page);
  await startOffice(page, administrator, ["Administrator"]);
  await page.evaluate(await secretPage());
  await page.evaluate(async (people) => await window.secrets.people(people), others);
  const planted = await page.evaluate(async (word) => await window.secrets.plant(word), suffix);
  return { planted, overheard };
};

/** What leaves the page beside what is drawn: console, defects, files. */
interface Overheard {
  readonly since: () => readonly string[];
  readonly forget: () => void;
}

const listen = (page: Page): Overheard => {
  let said: string[] = [];
  page.on("console", (message) => said.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => said.push(`thrown: ${error.message} ${error.stack ?? ""}`));
  page.on("download", (file) => said.push(`download: ${file.suggestedFilename()}`));
  return { since: () => said, forget: () => (said = []) };
};

/** Everything that may not be known to somebody without the role, as one expression. */
const forbidden = ({ traces }: Planted): RegExp =>
  new RegExp(
    [`[\\w.@-]*${suffix}[\\w.@-]*`, ...traces, "13 sep(?:tember)? 2026", "13/09/2026"].join("|"),
    "gi",
  );

/** What of the expression stands in the text, beside what was asked for by name. */
const tracesIn = (text: string, pattern: RegExp, asked: readonly string[] = []): string[] => {
  const rest = asked.reduce((left, one) => left.replaceAll(new RegExp(one, "gi"), ""), text);
  return [...new Set(rest.match(pattern))];
};

/** On the whole page, hidden nodes, attributes, fields, title, address and storages included. */
const tracesOn = async (
  page: Page,
  pattern: RegExp,
  asked: readonly string[] = [],
): Promise<readonly string[]> =>
  await page.evaluate(([source, known]) => window.secrets.look(source, known), [
    pattern.source,
    asked,
  ] as const);

/** Every address that the pictures visit, with this number where they name a case. */
const pictured = (number: string): readonly string[] => {
  const source = readFileSync(new URL("../shots/routes.mjs", import.meta.url), "utf8");
  const paths = [...source.matchAll(/["`](\/[^"`\s]*)["`]/g)].map(([, path = ""]) => path);
  return paths.map((path) => path.replaceAll(/\$\{[^}]+\}/g, number));
};

const named = (number: string): readonly string[] => [
  ...new Set(pictured(number).filter((path) => path.includes(number))),
  `/papan/pengaduan?berkas=${number}`,
  `/papan/colocation?berkas=${number}`,
  `/papan/konsultasi?berkas=${number}`,
  `/papan/pengaduan/telaah?berkas=${number}`,
  `/papan/pengaduan/catat?tamu=${number}`,
  `/berkas/${number}?id=${number}`,
];

const unnamed = (): readonly string[] => [
  ...new Set([
    ...pictured("-").filter((path) => !path.includes("-/") && !path.endsWith("-")),
    "/papan/pengaduan",
    "/papan/pengaduan/impor",
    "/papan/konsultasi/impor",
  ]),
];

/** By the router, as a link does it: what the page keeps in memory stays. */
const go = async (page: Page, path: string): Promise<void> => {
  await page.evaluate(
    async (to) => await window.secrets.walk({ paths: [{ path: to, asked: [] }], pattern: "\\0" }),
    path,
  );
};

const personButton = (page: Page): Locator =>
  page.getByRole("button", { name: /^Ganti petugas, sekarang/ });

/** *Ganti petugas* in the same tab. */
const sitDown = async (page: Page, name: string): Promise<void> => {
  await personButton(page).click();
  const dialog = page.getByRole("dialog", { name: /^Siapa|^Ganti/ });
  await dialog.getByRole("button", { name: new RegExp(`^\\S* ?${name}`) }).click();
  await expect(dialog).toHaveCount(0);
  await expect(personButton(page)).toHaveAccessibleName(new RegExp(name));
};

/** The same at the cover, with whatever stands open behind it. */
const sitDownAtCover = async (page: Page, name: string): Promise<void> => {
  await page.keyboard.press("F9");
  const cover = page.locator("[data-cover]");
  await cover.getByRole("button", { name: "Ganti petugas" }).click();
  await cover.getByRole("button", { name: new RegExp(name) }).click();
  await expect(cover).toHaveCount(0);
};

test("Whoever lacks the role finds no word of a secret complaint on any address, in search, storage or logs", async ({
  page,
  context,
}) => {
  const { planted, overheard } = await openOffice(page);
  const pattern = forbidden(planted);
  const never = planted.secret.replace(/\d{4}$/, "9999");

  // Else nothing that follows would prove anything: whoever has the role does find it.
  await sitDown(page, officer);
  await go(page, `/berkas/${planted.secret}`);
  await expect(page.getByRole("heading", { name: "Riwayat" })).toBeVisible();
  expect(await tracesOn(page, pattern)).toEqual(
    expect.arrayContaining(["storyzqx", "unitzqx", "hasilzqx", planted.secret]),
  );
  const search = { words: [`story${suffix}`], stepwise: [], pattern: "\\0", asked: [] };
  const hits = await page.evaluate(async (given) => await window.secrets.search(given), search);
  expect(hits).toHaveLength(1);

  for (const name of [desk, division, administrator, auditor]) {
    await test.step(name, async () => {
      await sitDown(page, name);
      overheard.forget();
      /** What was shared with the person who has the task. */
      const shared = name === division ? [`instruksi${suffix}`, `dibagi${suffix}`] : [];
      expect.soft(await tracesOn(page, pattern, shared), `${name} sits down`).toEqual([]);
      const absent = named(never);
      const walk = {
        pattern: pattern.source,
        paths: [...unnamed(), ...named(planted.visit), ...named(planted.letter)].map((path) => ({
          path,
          asked: shared,
        })),
      };
      const secrets = named(planted.secret).map((path, index) => ({
        path,
        asked: [planted.secret, ...shared],
        like: [absent[index] ?? "", never] as const,
      }));
      const walked = await page.evaluate(async (given) => await window.secrets.walk(given), {
        ...walk,
        paths: [...walk.paths, ...secrets, { path: "/beranda", asked: shared }],
      });
      expect.soft(walked, `${name} on every address`).toEqual([]);

      const words = [...Object.values(planted.words), ...planted.traces];
      const found = await page.evaluate(async (given) => await window.secrets.search(given), {
        words,
        // The fields that search reads, and the number.
        stepwise: [
          planted.secret,
          ...["subject", "story", "place", "reported"].map((field) => planted.words[field] ?? ""),
          planted.lapor,
        ],
        pattern: pattern.source,
        asked: shared,
      });
      expect.soft(found, `${name} searches`).toEqual([]);

      await page.emulateMedia({ media: "print" });
      for (const path of [`/berkas/${planted.visit}`, `/berkas/${planted.visit}/tanda-terima`]) {
        await go(page, path);
        expect.soft(tracesIn(await page.innerText("body"), pattern), `${path} printed`).toEqual([]);
      }
      await page.emulateMedia({ media: "screen" });

      const read = await page.evaluate(
        async ([who, ...numbers]) => await window.secrets.readAs(who ?? "", numbers),
        [name, planted.visit, planted.letter],
      );
      expect.soft(tracesIn(read, pattern), `${name} reads the cases of others`).toEqual([]);
      expect.soft(tracesIn(overheard.since().join("\n"), pattern), `${name}: logs`).toEqual([]);
    });
  }

  await test.step("a fresh tab", async () => {
    const fresh = await context.newPage();
    await standStillAt(fresh);
    const heard = listen(fresh);
    for (const path of [`/berkas/${planted.secret}`, "/beranda", `/berkas/${planted.visit}`]) {
      await fresh.goto(path);
      await expect(fresh.getByRole("heading", { level: 1 }).first()).toBeVisible();
      await fresh.evaluate(await secretPage());
      const asked = path.includes(planted.secret) ? [planted.secret] : [];
      expect.soft(await tracesOn(fresh, pattern, asked), path).toEqual([]);
    }
    expect.soft(tracesIn(heard.since().join("\n"), pattern)).toEqual([]);
    await fresh.close();
  });

  const cached = await page.evaluate(async () => {
    const texts: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        texts.push(request.url, (await answer?.text()) ?? "");
      }
    }
    return texts.join("\n");
  });
  expect.soft(tracesIn(cached, pattern)).toEqual([]);
});

/** What somebody has open, and the words of it that the next person must not find. */
interface Opened {
  readonly what: string;
  readonly open: (page: Page, planted: Planted) => Promise<void>;
  readonly by?: "button" | "cover";
  readonly next: string;
  /** The head may read complaints, and of the reporter only what is published to the case. */
  readonly only?: "reporter";
}

const nameWord = `reportername${suffix}`;

const opened: readonly Opened[] = [
  {
    what: "the reporter's name, shown in the file",
    next: head,
    only: "reporter",
    open: async (page, { secret }) => {
      await go(page, `/berkas/${secret}`);
      await page.getByRole("button", { name: /^Tampilkan nama pelapor/ }).click();
      await page.getByRole("menuitem", { name: "Menghubungi yang bersangkutan" }).click();
      await expect(page.getByText(nameWord).first()).toBeVisible();
    },
  },
  {
    what: "the reporter's name on a slip",
    next: head,
    only: "reporter",
    open: async (page, { secret }) => {
      await go(page, `/berkas/${secret}/tanda-terima`);
      await page.getByLabel("Cetak identitas pelapor").click({ force: true });
      await expect(page.getByText(nameWord).first()).toBeVisible();
    },
  },
  {
    what: "a register that was chosen",
    by: "cover",
    next: auditor,
    open: async (page) => {
      await go(page, "/papan/pengaduan/impor");
      await chooseRegister(page, `20/11/2026;Email;perihal${suffix};uraian${suffix};${nameWord}`);
      await expect(page.getByText(`uraian${suffix}`).first()).toBeVisible();
    },
  },
  {
    what: "a step's dialog with a text begun",
    by: "cover",
    next: administrator,
    open: async (page, { secret }) => {
      await go(page, `/berkas/${secret}`);
      await page.getByRole("button", { name: /^Minta dilengkapi/ }).click();
      await page.getByLabel("Apa yang kurang").fill(`drafkurang${suffix}`);
    },
  },
  {
    what: "a message that names the case, and its undo",
    next: desk,
    open: async (page, { waiting }) => {
      await go(page, "/papan/pengaduan");
      const article = column(page, "Diterima").getByRole("article", { name: waiting });
      await article.getByRole("button", { name: `Pindahkan ${waiting}` }).click();
      await page.getByRole("menuitem", { name: /^Ditelaah/ }).click();
      await expect(page.getByText(new RegExp(`${waiting} .*Ditelaah`)).first()).toBeAttached();
    },
  },
  {
    what: "hits of a search",
    next: auditor,
    open: async (page) => {
      await go(page, "/beranda");
      await page.getByRole("combobox", { name: /^Cari/ }).first().fill(`story${suffix}`);
      await expect(page.getByRole("option").first()).toBeVisible();
    },
  },
  {
    what: "a complaint half typed",
    by: "cover",
    next: desk,
    open: async (page) => {
      await go(page, "/papan/pengaduan/catat");
      await page.getByLabel("Perihal", { exact: true }).fill(`drafperihal${suffix}`);
      await page.getByRole("textbox", { name: "Nama pelapor" }).fill(`drafnama${suffix}`);
      await page.getByRole("button", { name: "Tempel teks…" }).click();
      await page.getByLabel("Teks", { exact: true }).fill(`tempelan${suffix}`);
    },
  },
  {
    what: "a class chosen in the inbox",
    by: "cover",
    next: administrator,
    open: async (page, { waiting }) => {
      await go(page, `/papan/pengaduan/telaah?berkas=${waiting}`);
      await expect(page.getByText(`story${suffix}`).first()).toBeVisible();
      await page.keyboard.press("1");
      await expect(
        page.getByRole("radio", { name: "Berkadar pengawasan", exact: true }),
      ).toBeChecked();
    },
  },
];

const chooseRegister = async (page: Page, ...lines: readonly string[]): Promise<void> => {
  const heading = "Tanggal terima;Kanal;Perihal;Uraian;Nama pelapor";
  await page.locator("input[type=file]").setInputFiles({
    name: `register${suffix}.csv`,
    mimeType: "text/csv",
    buffer: Buffer.from([heading, ...lines, ...lines].join("\n")),
  });
};

test("Whoever takes the seat finds nothing of what the one before had open", async ({ page }) => {
  const { planted, overheard } = await openOffice(page);
  for (const { what, open, by = "button", next, only } of opened) {
    await test.step(`${what}, then ${next}`, async () => {
      await sitDown(page, officer);
      await open(page, planted);
      overheard.forget();
      await (by === "cover" ? sitDownAtCover : sitDown)(page, next);
      const pattern =
        only === "reporter" ? new RegExp(planted.reporter.join("|"), "gi") : forbidden(planted);
      expect.soft(await tracesOn(page, pattern), what).toEqual([]);
      await page.waitForTimeout(100);
      expect.soft(await tracesOn(page, pattern), `${what}, later`).toEqual([]);
      expect.soft(tracesIn(overheard.since().join("\n"), pattern), `${what}: logs`).toEqual([]);
    });
  }
  await test.step("nothing of a reporter lies beside the records of reporters", async () => {
    const { apart, ...tables } = await everythingStored(page);
    for (const word of [...planted.reporter, `drafnama${suffix}`]) {
      // The guest has the same telephone, which lies apart as well.
      expect.soft(JSON.stringify(apart)).toContain(word);
      expect.soft(JSON.stringify(tables), word).not.toContain(word);
    }
  });
});

test("A task shows what was shared, and the desk keeps number, time and channel of what it took in", async ({
  page,
}) => {
  const { planted, overheard } = await openOffice(page);
  const pattern = forbidden(planted);

  await test.step("the task", async () => {
    await sitDown(page, division);
    await go(page, "/beranda");
    const shared = [`instruksi${suffix}`, `dibagi${suffix}`];
    expect([...(await tracesOn(page, pattern))].toSorted()).toEqual(shared.toSorted());
    await page.getByRole("button", { name: /^Laporkan/ }).click();
    await page.getByLabel("Apa hasilnya").or(page.locator("form textarea")).first().fill("Sudah.");
    await page.getByRole("button", { name: /^Kirim/ }).click();
    await page.waitForTimeout(100);
    expect([...(await tracesOn(page, pattern))].toSorted()).toEqual(shared.toSorted());
  });

  await test.step("a register with wrong rows that names the same LAPOR number", async () => {
    await go(page, "/papan/colocation/impor");
    await chooseRegister(page, `kemarin;LAPOR;${planted.lapor};Server;Budi`);
    await page.waitForTimeout(100);
    const seen = await tracesOn(page, pattern, [planted.lapor, `register${suffix}`]);
    expect.soft(seen).toEqual([]);
  });

  await test.step("the same LAPOR number at the desk", async () => {
    await sitDown(page, desk);
    await go(page, "/papan/pengaduan/catat");
    await page.getByLabel("Kanal", { exact: true }).selectOption("lapor");
    await page.getByLabel("Nomor laporan LAPOR!").fill(planted.lapor);
    await page.getByLabel("Perihal", { exact: true }).fill(`subject${suffix}`);
    await page.getByLabel("Uraian", { exact: true }).fill("Sama.");
    await page.getByRole("textbox", { name: "Nama pelapor" }).fill("Pelapor Meja");
    await page.waitForTimeout(100);
    const asked = [planted.lapor, `subject${suffix}`];
    expect.soft(await tracesOn(page, pattern, asked)).toEqual([]);
    await page.getByRole("button", { name: "Simpan", exact: true }).click();
    await expect(page.getByText(/^ADU-2026-/).first()).toBeVisible();
    expect.soft(await tracesOn(page, pattern, asked)).toEqual([]);
  });

  await test.step("a colleague takes the seat", async () => {
    const number = /ADU-2026-\w{2}-\d{4}/.exec(await page.innerText("body"))?.[0] ?? "";
    await page.getByLabel("Cetak identitas pelapor").click({ force: true });
    await expect(page.getByText("Pelapor Meja").first()).toBeVisible();
    await sitDown(page, colleague);
    const own = new RegExp([number, "Pelapor Meja", planted.lapor].join("|"), "gi");
    expect.soft(await tracesOn(page, own)).toEqual([]);
    const receipts = async (name: string) =>
      await page.evaluate(async (who) => await window.secrets.receiptsOf(who), name);
    expect(await receipts(colleague)).toEqual([]);
    const [kept, ...more] = await receipts(desk);
    expect(more).toEqual([]);
    expect(Object.keys(kept ?? {}).toSorted()).toEqual([
      "channel",
      "number",
      "receivedAt",
      "service",
    ]);
    expect(kept).toMatchObject({ number, service: "complaint", channel: "SP4N-LAPOR!" });
  });
  expect.soft(tracesIn(overheard.since().join("\n"), pattern)).toEqual([]);
});
