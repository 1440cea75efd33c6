/**
 * The screens that `npm run shots` takes a picture of. A name is that of the file; `prepare(page)`
 * runs after the page has loaded, to press, type or open what the picture shows.
 */
export const routes = [{ name: "first-run", path: "/" }];
