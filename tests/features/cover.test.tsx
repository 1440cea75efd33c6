// @vitest-environment happy-dom
import { useCover } from "#app/cover.tsx";
import { hashPin } from "#data/pin.ts";
import type { Database } from "#store/database.ts";
import { executeReference } from "#store/execute.ts";
import { readReference } from "#store/reference.ts";
import { uuidv7 } from "#store/uuid.ts";
import { fajar, nurul, rina, wib } from "#tests/support/given.ts";
import { openOffice, valueOf } from "#tests/support/store.ts";
import { useEffect, useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { acting, showScreen, type Shown } from "./render.tsx";

const now = wib("2026-11-27 10.24");
const minute = 60_000;
let shown: Shown | null = null;
afterEach(async () => {
  await shown?.leave();
  shown = null;
  localStorage.clear();
  sessionStorage.clear();
});

/** A desk with something half typed, and a dialog that Escape closes, as dialogs listen for it. */
function Desk() {
  const { cover, panel } = useCover();
  const [opened, setOpened] = useState(true);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") setOpened(false);
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, []);
  return (
    <>
      <label htmlFor="keperluan">Keperluan</label>
      <input id="keperluan" />
      {opened && <p>dialog terbuka</p>}
      <button type="button" onClick={cover}>
        Tutup layar
      </button>
      {panel}
    </>
  );
}

const key = (name: string) =>
  acting(() => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(
      new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }),
    );
  });
const isCovered = () => document.documentElement.classList.contains("pl-covered");
const field = () => {
  const found = document.getElementById("keperluan");
  if (!(found instanceof HTMLInputElement)) throw new Error("no field");
  return found;
};
const sit = async (db: Database, actor = nurul) => {
  shown = await showScreen(<Desk />, { db, actor, at: "/beranda", now });
  return shown;
};
const givePin = async (db: Database, id: string, pin: string) => {
  const person = (await readReference(db)).people.find((one) => one.id === id);
  if (!person) throw new Error("nobody");
  valueOf(
    await executeReference(
      db,
      { id: uuidv7(), type: "ChangePerson", person: { ...person, pin: await hashPin(pin) } },
      { actorId: fajar.id, clock: () => now },
    ),
  );
};

test("F9 hides everything from inside a field, and Enter gives it all back", async () => {
  const { db } = await openOffice();
  const desk = await sit(db);
  document.title = "KON-2026-K7-0031";
  await desk.fill("Keperluan", "Subdomain sekolah");
  field().focus();
  await key("F9");
  await desk.until(() => expect(desk.hasButton("BukaEnter")).toBe(true));
  const [behind] = [...document.body.children].filter((child) => !child.matches("[data-cover]"));
  expect(behind?.hasAttribute("inert")).toBe(true);
  expect(document.title).toBe("Layar ditutup – Papan Layanan");
  expect(document.activeElement?.textContent).toBe("BukaEnter");

  // What comes to the page later is hidden as well, and keys end at the cover.
  const late = document.body.appendChild(document.createElement("div"));
  await desk.until(() => expect(late.hasAttribute("inert")).toBe(true));
  await key("Escape");
  expect(desk.text()).toContain("dialog terbuka");

  await desk.press("BukaEnter");
  expect(isCovered()).toBe(false);
  expect(document.querySelector("[inert], [data-cover]")).toBeNull();
  expect(document.activeElement).toBe(field());
  expect([field().value, document.title]).toEqual(["Subdomain sekolah", "KON-2026-K7-0031"]);
  late.remove();
});

test("who has a PIN is asked for it, and a wrong one opens nothing", async () => {
  const { db } = await openOffice();
  await givePin(db, nurul.id, "123456");
  const desk = await sit(db);
  await desk.fill("Keperluan", "Subdomain sekolah");
  await key("F9");
  await desk.fill("PIN", "654321");
  await desk.press("Buka");
  await desk.until(() => expect(desk.text()).toContain("PIN tidak cocok."));
  expect(isCovered()).toBe(true);
  await desk.fill("PIN", "123456");
  await desk.press("Buka");
  await desk.until(() => expect(isCovered()).toBe(false));
  expect(field().value).toBe("Subdomain sekolah");
});

test("somebody else can take the seat at the cover", async () => {
  const { db } = await openOffice();
  await givePin(db, nurul.id, "123456");
  const desk = await sit(db);
  await key("F9");
  await desk.press("Ganti petugas");
  const names = [...document.querySelectorAll("[data-cover] li")].map((row) => row.textContent);
  const place = names.findIndex((name) => name?.includes(rina.name)) + 1;
  await key(String(place));
  await desk.until(() => expect(isCovered()).toBe(false));
  expect(localStorage.getItem("papan-layanan:person:office")).toBe(rina.id);
});

test("a reload does not open what was covered", async () => {
  const { db } = await openOffice();
  const desk = await sit(db);
  await key("F9");
  await desk.leave();
  const again = await sit(db);
  await again.until(() => expect(again.hasButton("BukaEnter")).toBe(true));
  expect(isCovered()).toBe(true);
});

test("left alone for its minutes it covers, and the first touch after sleep is no work", async () => {
  const { db } = await openOffice();
  const desk = await sit(db);
  vi.setSystemTime(now + 4 * minute);
  await key("a");
  vi.setSystemTime(now + 8 * minute);
  await key("a");
  expect(isCovered()).toBe(false);
  // Nothing ran meanwhile: the laptop slept.
  vi.setSystemTime(now + 40 * minute);
  const heard = vi.fn<() => void>();
  field().addEventListener("keydown", heard);
  field().focus();
  await key("a");
  expect([isCovered(), heard.mock.calls.length]).toEqual([true, 0]);
  await desk.press("BukaEnter");

  // Work in another window counts.
  localStorage.setItem("papan-layanan:aktif", String(now + 44 * minute));
  vi.setSystemTime(now + 46 * minute);
  await key("a");
  expect(isCovered()).toBe(false);
});

test("where the office wants it by hand alone, time does nothing", async () => {
  const { db } = await openOffice();
  const desk = {
    identityNumber: false,
    guestPhoto: false,
    coverAfterMinutes: null,
    answerApproval: false,
  };
  const by = { actorId: fajar.id, clock: () => now };
  valueOf(await executeReference(db, { id: uuidv7(), type: "ChangeDesk", desk }, by));
  const screen = await sit(db);
  vi.setSystemTime(now + 600 * minute);
  await key("a");
  expect(isCovered()).toBe(false);
  await screen.press("Tutup layar");
  expect(isCovered()).toBe(true);
});
