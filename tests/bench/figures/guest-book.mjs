/** Whether the guest book stays as quick after years of guests as in its first week. */
export const name = "Guest book with 50,000 past visits: opens, searches (ratio to 50)";
export const goal = "p95 ≤ 1.3 × that with 50";

const warmUp = 2;
const openings = 15;
/**
 * Names and offices as an officer begins to type them; some nobody bears. Each is typed once: the
 * same letters again would be answered from what is remembered.
 */
const typed = [
  ["siti", "agus pra", "dinas per", "zzzz"],
  ["bambang", "sman", "maria g", "kecamatan"],
  ["yohanes", "biro", "lestari", "qqqq"],
  ["dwi han", "rumah sakit", "hendra", "umum"],
];

export async function run({ offices, summary }) {
  const few = await book(await offices.visit({ cases: 50, open: 10, visits: 50 }));
  const many = await book(await offices.visit({ cases: 50, open: 10, visits: 50_000 }));
  const times = { few: { open: [], search: [] }, many: { open: [], search: [] } };
  for (let i = 0; i < warmUp; i += 1) {
    await few.open();
    await many.open();
  }
  // In turns, so that a busy minute of the machine falls on both.
  for (let i = 0; i < openings; i += 1) {
    times.few.open.push(await few.open());
    times.many.open.push(await many.open());
  }
  for (const texts of typed) {
    times.few.search.push(...(await few.search(texts)));
    times.many.search.push(...(await many.search(texts)));
  }
  const figures = {
    open: [summary(times.few.open), summary(times.many.open)],
    search: [summary(times.few.search), summary(times.many.search)],
  };
  const ratios = Object.fromEntries(
    Object.entries(figures).map(([what, [small, large]]) => [what, large.p95 / small.p95]),
  );
  return {
    median: figures.open[1].p95,
    unit: "ms",
    ratio: Math.max(ratios.open, ratios.search),
    details: Object.entries(figures).map(
      ([what, [small, large]]) =>
        `${what}: p95 ${ms(large.p95)} with 50,000, ${ms(small.p95)} with 50 ` +
        `(ratio ${ratios[what].toFixed(2)}); medians ${ms(large.median)}, ${ms(small.median)}`,
    ),
  };
}

const ms = (value) => `${value.toFixed(0)} ms`;

async function book({ page, origin }) {
  await page.addInitScript(() => {
    // The book is open when its list of today is drawn and the name can be typed.
    const start = performance.timeOrigin;
    const look = () => {
      const ready =
        document.querySelector("[data-case]") &&
        document.activeElement?.matches("[role=combobox][name]");
      if (ready) globalThis.bookOpen = Date.now() - start;
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return {
    open: async () => {
      // A page behind another draws no frames.
      await page.bringToFront();
      await page.goto(`${origin}/tamu`);
      const handle = await page.waitForFunction(() => globalThis.bookOpen, null, { polling: 20 });
      return handle.jsonValue();
    },
    search: async (texts) => {
      await page.bringToFront();
      return page.evaluate(answers, texts);
    },
  };
}

/** In the page: types each text letter by letter and waits each time until the list answers it. */
async function answers(texts) {
  const input = document.querySelector("section [type=search]");
  // oxlint-disable-next-line typescript/unbound-method -- called with the input as its own below.
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const list = input.closest("section");
  const write = (text) => {
    setValue.call(input, text);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const answered = (text) =>
    new Promise((resolve) => {
      const look = () => {
        if (list.querySelector(`[data-answers="${CSS.escape(text)}"]`)) resolve();
        else requestAnimationFrame(look);
      };
      look();
    });
  const times = [];
  for (const text of texts) {
    for (let length = 2; length <= text.length; length += 1) {
      const part = text.slice(0, length);
      if (part.endsWith(" ")) continue;
      const start = performance.now();
      write(part);
      await answered(part);
      times.push(performance.now() - start);
      await new Promise((resolve) => {
        setTimeout(resolve, 40);
      });
    }
    write("");
    await new Promise((resolve) => {
      setTimeout(resolve, 60);
    });
  }
  return times;
}
