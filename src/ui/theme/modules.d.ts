/** Mantine's variables, written from `theme.ts` when the app is built. */
declare module "virtual:*";

/** One icon per file: the package's own entry would load all six thousand in tests. */
declare module "@tabler/icons-react/dist/esm/icons/*.mjs" {
  import type { Icon } from "@tabler/icons-react";

  const icon: Icon;
  export default icon;
}
