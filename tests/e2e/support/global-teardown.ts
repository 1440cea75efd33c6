import { rm } from "node:fs/promises";

/** The build that only these tests used. */
export default async function removeBuild(): Promise<void> {
  const { E2E_DIST } = process.env;
  if (E2E_DIST) await rm(E2E_DIST, { recursive: true, force: true });
}
