import type { Person } from "#domain/reference/reference.ts";
import { officers } from "#domain/sample/people.ts";
import { standardOf } from "#domain/services/index.ts";
import { calendarOf } from "#store/calendar.ts";
import type { Database, OfficeKind } from "#store/database.ts";
import { executeActs, executeReference } from "#store/execute.ts";
import { deleteSampleOffice, openDatabase } from "#store/open.ts";
import { readReference } from "#store/reference.ts";
import { uuidv7 } from "#store/uuid.ts";

/**
 * The sample office: a database of its own, in which the office is trained and the product tried
 * out. Which of the two is open stands in localStorage; changing it reloads the page, so that nothing
 * of the one is ever left on the screen of the other.
 */
const officeKey = "papan-layanan:office";
const personKey = "papan-layanan:person:sample";
const sampleCases = 60;
const sampleSeed = 2026;

export const chosenOffice = (): OfficeKind =>
  localStorage.getItem(officeKey) === "sample" ? "sample" : "office";

/** What `openDatabase` needs of a browser. */
export const browserEnvironment = {
  getItem: (key: string) => localStorage.getItem(key),
  setItem: (key: string, value: string) => localStorage.setItem(key, value),
  random: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
};

/** Fills the sample office if it is empty, and reloads into it. `onProgress` from 0 to 1. */
export const enterSampleOffice = async (
  clock: () => number,
  onProgress: (share: number) => void,
): Promise<void> => {
  const { db } = await openDatabase("sample", browserEnvironment);
  try {
    const { people } = await readReference(db);
    if (people.length === 0) await fillSampleOffice(db, clock(), onProgress);
  } finally {
    db.close();
  }
  // The officer with most on the desk shows most of the product.
  const [first] = officers;
  if (first) {
    localStorage.setItem(personKey, first.id);
    sessionStorage.setItem(personKey, first.id);
  }
  localStorage.setItem(officeKey, "sample");
  location.assign("/");
};

/** Deletes the sample office and reloads into the real one, which was never touched. */
export const leaveSampleOffice = async (db: Database): Promise<void> => {
  db.close();
  await deleteSampleOffice(browserEnvironment);
  localStorage.removeItem(officeKey);
  localStorage.removeItem(personKey);
  sessionStorage.removeItem(personKey);
  location.assign("/");
};

/**
 * Every act goes through the one write path, each at its own time. All of them join one transaction
 * around them: half a sample office cannot be left behind, and the disk is waited for once.
 */
export const fillSampleOffice = async (
  db: Database,
  now: number,
  onProgress: (share: number) => void = () => undefined,
): Promise<void> => {
  // A page that never shows the sample office need not load its words.
  const [{ generateOffice }, { generateGuests }, { generateComplaints }] = await Promise.all([
    import("#domain/sample/office.ts"),
    import("#domain/sample/guests.ts"),
    import("#domain/sample/complaints.ts"),
  ]);
  const calendar = calendarOf((await readReference(db)).calendar);
  const common = { seed: sampleSeed, now, calendar };
  const { people, commands } = generateOffice({
    ...common,
    cases: sampleCases,
    standard: standardOf("colocation"),
  });
  const guests = generateGuests({ ...common, standard: standardOf("consultation") });
  const others = [...commands, ...guests].sort((one, other) => one.at - other.at);
  const complaints = generateComplaints({
    ...common,
    standard: standardOf("complaint"),
    others,
  });
  const acts = [...others, ...complaints]
    .sort((one, other) => one.at - other.at)
    .map(({ at, actor, command }) => ({ command, actorId: actor.id, clock: () => at }));
  await db.transaction("rw", db.tables, async () => {
    await addPeople(db, people, (acts[0]?.clock() ?? now) - 60_000);
    const result = await executeActs(db, acts, {}, (done) => onProgress(done / acts.length));
    if (!result.ok) {
      const { index, refusal } = result.error;
      throw new Error(`sample: ${acts[index]?.command.type} refused as ${refusal.type}`);
    }
  });
  onProgress(1);
};

const addPeople = async (db: Database, people: readonly Person[], at: number): Promise<void> => {
  const [administrator] = people;
  for (const person of people) {
    const result = await executeReference(
      db,
      { id: uuidv7(at), type: "AddPerson", person },
      { actorId: administrator?.id ?? "", clock: () => at },
    );
    if (!result.ok) throw new Error(`sample: ${person.name} refused as ${result.error.type}`);
  }
};
