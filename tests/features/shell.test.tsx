// @vitest-environment happy-dom
import { boardsOf, placesOf } from "#app/places.ts";
import { hashPin, pinFits } from "#data/pin.ts";
import { fillSampleOffice } from "#data/sample.ts";
import { FirstRunPage } from "#features/first-run/first-run.tsx";
import { SwitchPerson } from "#features/people/switch-person.tsx";
import { verifyChain } from "#protocol/history.ts";
import { executeReference } from "#store/execute.ts";
import { readDraft } from "#store/drafts.ts";
import { readReference } from "#store/reference.ts";
import { uuidv7 } from "#store/uuid.ts";
import { useKeys, type Keys } from "#ui/use-keys.ts";
import { burhanuddin, fajar, hendri, lidya, nurul, rina, wib } from "#tests/support/given.ts";
import {
  chainHeadOf,
  emptyDatabase,
  logOf,
  miscounted,
  openOffice,
  valueOf,
} from "#tests/support/store.ts";
import { createRoot } from "react-dom/client";
import { afterEach, describe, expect, test, vi } from "vitest";
import { acting, showScreen, type Shown } from "./render.tsx";

const now = wib("2026-11-27 08.10");
let shown: Shown | null = null;
afterEach(async () => {
  await shown?.leave();
  shown = null;
  localStorage.clear();
  sessionStorage.clear();
});

describe("where a person can go", () => {
  test("everybody who may know of a case has its board, and nobody a board without cases", () => {
    for (const actor of [nurul, rina, hendri, fajar]) {
      expect(boardsOf(actor).map(({ slug }) => slug)).toEqual(["colocation", "konsultasi"]);
    }
    for (const actor of [lidya, burhanuddin]) {
      const boards = boardsOf(actor).map(({ slug }) => slug);
      expect(boards).toEqual(["colocation", "konsultasi", "pengaduan"]);
    }
    expect(boardsOf({ id: "x", name: "X", roles: [] })).toEqual([]);
  });

  test("the place one is at is marked, also from a page beneath it", () => {
    const { main, foot } = placesOf(rina, "/papan/colocation/catat");
    const current = [...main, ...foot].filter((place) => place.current).map(({ to }) => to);
    expect(current).toEqual(["/papan/colocation"]);
  });
});

describe("the first run", () => {
  test("says at the fields what is missing, and keeps what was typed", async () => {
    const db = await emptyDatabase();
    shown = await showScreen(<FirstRunPage />, { db, actor: nurul, at: "/", now });
    await shown.press("Mulai");
    await shown.until(() => expect(shown?.text()).toContain("Nama wajib diisi."));
    expect(shown.text()).toContain("Pilih sekurangnya satu peran.");
    await shown.fill("Nama", "Nurul Aini");
    await shown.until(async () => {
      expect(await readDraft(db, "first-run")).toMatchObject({ name: "Nurul Aini" });
    });
    expect((await readReference(db)).people).toEqual([]);
  });

  test("the first person becomes administrator beside the roles chosen", async () => {
    const db = await emptyDatabase();
    shown = await showScreen(<FirstRunPage />, { db, actor: nurul, at: "/", now });
    await shown.fill("Nama", "  Nurul Aini ");
    await shown.check("Petugas Pelayanan");
    await shown.press("Mulai");
    await shown.until(async () => {
      const { people } = await readReference(db);
      expect(people.map(({ name, roles }) => [name, roles])).toEqual([
        ["Nurul Aini", ["front-desk", "administrator"]],
      ]);
    });
    expect(await readDraft(db, "first-run")).toBeNull();
  });
});

describe("changing who is at the desk", () => {
  test("a number key takes the seat of a person without a PIN", async () => {
    const { db } = await openOffice();
    const onClose = vi.fn();
    const screen = <SwitchPerson onClose={onClose} onSeated={vi.fn()} onCover={vi.fn()} />;
    shown = await showScreen(screen, { db, actor: rina, at: "/beranda", now });
    await shown.until(() => expect(shown?.text()).toContain("Ganti petugas"));
    await acting(() => {
      document.dispatchEvent(new KeyboardEvent("keydown", { key: "2", bubbles: true }));
    });
    await shown.until(() => expect(onClose).toHaveBeenCalled());
    expect(localStorage.getItem("papan-layanan:person:office")).not.toBe(rina.id);
  });

  test("a PIN is asked for, and a wrong one changes nothing", async () => {
    const { db } = await openOffice();
    const { people } = await readReference(db);
    const person = people.find(({ id }) => id === nurul.id);
    if (!person) throw new Error("nobody");
    const command = { id: uuidv7(), type: "ChangePerson" } as const;
    valueOf(
      await executeReference(
        db,
        { ...command, person: { ...person, pin: await hashPin("123456") } },
        { actorId: fajar.id, clock: () => now },
      ),
    );
    const onClose = vi.fn();
    shown = await showScreen(
      <SwitchPerson onClose={onClose} onSeated={vi.fn()} onCover={vi.fn()} />,
      {
        db,
        actor: rina,
        at: "/beranda",
        now,
      },
    );
    await shown.until(() => expect(shown?.text()).toContain("Nurul Aini"));
    const row = [...document.querySelectorAll("button")].find((one) =>
      one.textContent?.includes("Nurul Aini"),
    );
    await acting(() => row?.click());
    await shown.fill("PIN", "654321");
    await shown.press("Masuk");
    await shown.until(() => expect(shown?.text()).toContain("PIN tidak cocok."));
    expect(sessionStorage.getItem("papan-layanan:person:office")).toBe(rina.id);
    await shown.fill("PIN", "123456");
    await shown.press("Masuk");
    await shown.until(() => expect(onClose).toHaveBeenCalled());
    expect(sessionStorage.getItem("papan-layanan:person:office")).toBe(nurul.id);
  });

  test("a PIN is kept as a hash of many rounds, and only the same digits fit it", async () => {
    const stored = await hashPin("200126");
    expect(stored.iterations).toBeGreaterThanOrEqual(600_000);
    expect(JSON.stringify(stored)).not.toContain("200126");
    expect(await pinFits("200126", stored)).toBe(true);
    expect(await pinFits("200127", stored)).toBe(false);
  });
});

describe("the sample office", () => {
  test("is made by the one write path, each act by its own person at its own time", async () => {
    const db = await emptyDatabase();
    await db.meta.put({ key: "deviceCode", value: "22" });
    const shares: number[] = [];
    await fillSampleOffice(db, now, (share) => shares.push(share));
    const numbers = await db.cases.orderBy("number").keys();
    const beginning = (code: string) =>
      numbers.filter((number) => typeof number === "string" && number.startsWith(code));
    expect(beginning("COL-2026-22-")).toHaveLength(60);
    expect(beginning("KON-2026-22-").length).toBeGreaterThan(300);
    expect(beginning("ADU-2026-22-")).toHaveLength(93);
    expect(numbers).toHaveLength(beginning("COL-").length + beginning("KON-").length + 93);
    expect(await db.apart.where("key").startsWith("reporters").count()).toBeGreaterThan(40);
    expect(await db.apart.count()).toBeGreaterThan(240);
    const { people } = await readReference(db);
    expect(people.some(({ roles }) => roles.includes("administrator"))).toBe(true);
    const log = await logOf(db, "services:2026");
    expect(new Set(log.map(({ at }) => at)).size).toBeGreaterThan(100);
    expect(Math.max(...log.map(({ at }) => at))).toBeLessThanOrEqual(now);
    for (const scope of ["services:2026", "complaints:2026"]) {
      expect(verifyChain(await logOf(db, scope), await chainHeadOf(db, scope))).toBeNull();
    }
    expect(await miscounted(db)).toEqual([]);
    expect(shares.at(-1)).toBe(1);
  });
});

describe("keys", () => {
  const mount = async (keys: Keys) => {
    function Listener() {
      useKeys(keys);
      return <input aria-label="isian" />;
    }
    const host = document.body.appendChild(document.createElement("div"));
    const root = createRoot(host);
    await acting(() => root.render(<Listener />));
    return async () => {
      await acting(() => root.unmount());
      host.remove();
    };
  };
  const type = (key: string, target: EventTarget = document.body) =>
    target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

  test("two letters one after the other are one key, and the second does nothing by itself", async () => {
    const goHome = vi.fn();
    const b = vi.fn();
    const leave = await mount({ "g b": goHome, b });
    type("g");
    type("b");
    expect([goHome.mock.calls.length, b.mock.calls.length]).toEqual([1, 0]);
    type("b");
    expect(b).toHaveBeenCalledTimes(1);
    await leave();
  });

  test("in a field letters are letters", async () => {
    const n = vi.fn();
    const leave = await mount({ n });
    const field = document.querySelector("input");
    if (field) type("n", field);
    expect(n).not.toHaveBeenCalled();
    await leave();
  });

  test("switched off, single letters do nothing while arrows still walk", async () => {
    localStorage.setItem("papan-layanan:tombol", "off");
    const n = vi.fn();
    const down = vi.fn();
    const leave = await mount({ n, ArrowDown: down });
    type("n");
    type("ArrowDown");
    expect([n.mock.calls.length, down.mock.calls.length]).toEqual([0, 1]);
    await leave();
  });
});
