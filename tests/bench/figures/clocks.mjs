/** The promise in words, as the board counts it anew every minute for all that is on the screen. */
export const name = "5,000 promise clocks";
export const goal = "≤ 15 ms";

const clocks = 5000;
const rounds = 60;
const sixHoursMs = 6 * 3_600_000;

export async function run({ load, measure }) {
  const { promiseWords } = await load("src/text/promise.ts");
  const { items, standard, calendar } = await variedCases(load);
  // Each is looked at within the days after its last act, not long after it was ended elsewhere.
  const moments = items.map(({ updatedAt }, index) => updatedAt + (index % 9) * sixHoursMs);
  const words = () =>
    items.map((item, index) => promiseWords(item, standard, calendar, moments[index]));
  const lines = new Set(words().map(({ line }) => line));
  // The engine has seen the code many times on a page that has been open for a while.
  await measure(20, words);
  const { median, p95, min } = await measure(rounds, words);
  return {
    median,
    unit: "ms",
    details: [
      `${items.length} cases, ${lines.size} different lines; ` +
        `fastest ${min.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
    ],
  };
}

/** Every state that the cases of a sample office passed through: running, paused, waiting, ended, late. */
async function variedCases(load) {
  const [
    { generateCases },
    { decide },
    { evolve },
    { standardOf },
    { calendarOf },
    reference,
    desk,
  ] = await Promise.all([
    load("src/domain/sample/office.ts"),
    load("src/domain/case/decide.ts"),
    load("src/domain/case/evolve.ts"),
    load("src/domain/services/index.ts"),
    load("src/store/calendar.ts"),
    load("src/domain/reference/reference.ts"),
    load("src/domain/reference/desk-settings.ts"),
  ]);
  const standard = standardOf("colocation");
  const calendar = calendarOf(reference.firstCalendar);
  const now = Date.parse("2026-11-27T10:10:00+07:00");
  const items = [];
  const options = { seed: 11, now, cases: 1600, open: 800, calendar, standard };
  for (const steps of generateCases(options)) {
    let item = null;
    for (const { at, actor, command } of steps) {
      const circumstances = {
        actor,
        standard,
        calendar,
        people: [],
        settings: desk.firstDeskSettings,
      };
      const given = { ...circumstances, now: at, clockSuspect: false, since: [] };
      const decision = decide(command, item, given);
      if (!decision.ok) throw new Error(`${command.type} refused as ${decision.error.type}`);
      item = decision.value.reduce(evolve, item);
      items.push(item);
    }
  }
  const step = items.length / clocks;
  const chosen = Array.from({ length: clocks }, (_, index) => items[Math.floor(index * step)]);
  return { items: chosen, standard, calendar };
}
