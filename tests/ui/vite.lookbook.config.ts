import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { mantineVariables } from "../../.build/mantine-variables.ts";

/**
 * The look-book: every part of `src/ui` on one page, for eyes and for screenshots.
 * `npx vite -c tests/ui/vite.lookbook.config.ts`, then open `/lookbook.html`; `?papan` shows a board.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), mantineVariables("../../src/ui/theme/theme.ts")],
  build: {
    outDir: process.env.DIST_DIR ?? "../../node_modules/.lookbook",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: `${import.meta.dirname}/lookbook.html` },
  },
});
