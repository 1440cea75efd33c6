/** How much JavaScript a device that has never seen the app must fetch before it can be used. */
export const name = "JavaScript from cold load until usable";
export const goal = "≤ 300 kB gzip";

export async function run({ newPage, scriptsFetchedDuring }) {
  const page = await newPage();
  const { gzipBytes, files } = await scriptsFetchedDuring(page.context(), async () => {
    await page.goto("/");
    await page.locator("#root > *").first().waitFor();
  });
  return {
    median: gzipBytes / 1000,
    unit: "kB",
    details: files.map(
      (file) => `${(file.gzipBytes / 1000).toFixed(1)} kB  ${new URL(file.url).pathname}`,
    ),
  };
}
