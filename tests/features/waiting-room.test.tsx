// @vitest-environment happy-dom
import { WaitingRoomPage } from "#features/waiting-room/waiting-room.tsx";
import { arrive, moveTo, nurul, visit, wib } from "#tests/support/given.ts";
import { openOffice, type TestOffice } from "#tests/support/store.ts";
import { afterEach, expect, test, vi } from "vitest";
import { acting, showScreen, type Shown } from "./render.tsx";

const now = wib("2026-11-27 10.24");
const at = "/tamu/layar";
const call = { type: "CallApplicant", previous: null } as const;
const names = [
  "Hj. Siti Rahmah",
  "Bapak Markus Lidi",
  "Dwi Handayani",
  "Lim Hendra",
  "Maria Goreti",
];

let shown: Shown | null = null;
afterEach(async () => {
  await shown?.leave();
  shown = null;
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
});

/** Five guests of this morning, one of yesterday who was called. */
const fullRoom = async (): Promise<{ office: TestOffice; ids: readonly string[] }> => {
  const office = await openOffice();
  const yesterday = await office.done(nurul, "2026-11-26 09.00", arrive("2026-11-26 09.00"));
  await office.done(nurul, "2026-11-26 09.10", call, { caseId: yesterday.id });
  const ids: string[] = [];
  for (const [index, visitor] of names.entries()) {
    const time = `2026-11-27 08.1${index}`;
    ids.push((await office.done(nurul, time, arrive(time, { ...visit, visitor }))).id);
  }
  return { office, ids };
};

test("the newest call stands large, three before it, and nobody is named in full", async () => {
  const { office, ids } = await fullRoom();
  for (const [index, caseId] of ids.slice(0, 4).entries()) {
    await office.done(nurul, `2026-11-27 09.0${index}`, call, { caseId });
  }
  shown = await showScreen(<WaitingRoomPage />, { db: office.db, actor: nurul, at, now });
  await shown.until(() => expect(shown?.text()).toContain("A-004L***silakan ke meja pelayanan"));
  expect(shown.text()).toContain("SebelumnyaA-003D***A-002Bapak M***A-001Hj. S***1 menunggu");
  expect(shown.text()).toContain("Jumat, 27 November 2026");
  expect(shown.text()).toContain("Dinas Komunikasi dan Informatika");
  const page = document.body.innerHTML;
  const secrets = [
    "Siti",
    "Rahmah",
    "Markus",
    "Dwi",
    "Hendra",
    "Maria",
    "KON-",
    "Sosial",
    "bantuan sosial",
  ];
  expect(secrets.filter((secret) => page.includes(secret))).toEqual([]);
});

test("nothing of yesterday is left in the morning", async () => {
  const { office } = await fullRoom();
  shown = await showScreen(<WaitingRoomPage />, { db: office.db, actor: nurul, at, now });
  await shown.until(() => expect(shown?.text()).toContain("Belum ada panggilan hari ini"));
  expect(shown.text()).toContain("5 menunggu dipanggil");
});

test("a call appears by itself, stands out, and rings once the sound is on", async () => {
  const { office, ids } = await fullRoom();
  const started = vi.fn<() => void>();
  vi.stubGlobal("AudioContext", silentContext(started));
  shown = await showScreen(<WaitingRoomPage />, { db: office.db, actor: nurul, at, now });
  await shown.until(() => expect(shown?.text()).toContain("5 menunggu dipanggil"));
  await acting(async () => {
    await office.done(nurul, "2026-11-27 10.24", call, { caseId: ids[0] ?? "" });
  });
  await shown.until(() => expect(shown?.text()).toContain("A-001Hj. S***"));
  expect(document.querySelector("[data-fresh]")).not.toBeNull();
  expect(started).not.toHaveBeenCalled();

  await shown.press("Nyalakan bunyi");
  await shown.until(() => expect(started).toHaveBeenCalledTimes(6));
  await acting(async () => {
    await office.done(nurul, "2026-11-27 10.25", call, { caseId: ids[1] ?? "" });
  });
  await shown.until(() => expect(started).toHaveBeenCalledTimes(12));
  // Who goes on from there changes nothing on the screen.
  await acting(async () => {
    await office.done(nurul, "2026-11-27 10.26", moveTo("informed"), { caseId: ids[1] ?? "" });
  });
  await shown.press("Matikan bunyi");
  expect(started).toHaveBeenCalledTimes(12);
});

test("without anybody signed in it says so, and shows nothing", async () => {
  const { office, ids } = await fullRoom();
  await office.done(nurul, "2026-11-27 09.00", call, { caseId: ids[0] ?? "" });
  const nobody = { id: "", name: "", roles: [] };
  shown = await showScreen(<WaitingRoomPage />, { db: office.db, actor: nobody, at, now });
  expect(shown.text()).toContain("Belum ada petugas di perangkat ini");
  expect(shown.text()).not.toContain("A-001");
});

/** Counts the tones that are begun. */
const silentContext = (started: () => void) => {
  const node = () => ({ connect: (next: unknown) => next });
  return class {
    currentTime = 0;
    destination = {};
    resume = () => Promise.resolve();
    close = () => Promise.resolve();
    createGain = () => ({
      ...node(),
      gain: { setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined },
    });
    createOscillator = () => ({
      ...node(),
      frequency: { value: 0 },
      start: started,
      stop: () => undefined,
    });
  };
};
