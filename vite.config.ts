/// <reference types="vitest/config" />
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { mantineVariables } from "./.build/mantine-variables.ts";
import { securePages } from "./.build/secure-pages.ts";
import { developmentHeaders, securityHeaders } from "./.build/security-headers.ts";
import { serviceWorker } from "./.build/service-worker.ts";

const notUnitTests = ["tests/e2e/**", "tests/bench/**", "tests/shots/**"];

export default defineConfig({
  plugins: [react(), mantineVariables("src/ui/theme/theme.ts"), securePages(), serviceWorker()],
  server: { headers: developmentHeaders },
  // Without a word of its own, the preview would inherit the looser headers of development.
  preview: { headers: securityHeaders },
  build: {
    // The browser tests build into a folder of their own, so as not to disturb a running app.
    outDir: process.env.DIST_DIR ?? "dist",
    emptyOutDir: true,
    target: "es2023",
    // A font or script in a data: address is refused by the content security policy.
    assetsInlineLimit: 0,
    // Every browser that runs this app knows modulepreload.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // One file that changes only with its versions. All of it is needed for the first page;
          // nothing that only a lazy route uses may ever be named here.
          groups: [
            {
              name: "framework",
              test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/,
            },
          ],
        },
      },
    },
  },
  worker: { format: "es" },
  test: {
    // Node by default; a test that needs a DOM begins with `// @vitest-environment happy-dom`.
    environment: "node",
    passWithNoTests: true,
    // Nothing here may depend on the zone of the device: the office's clock is WIB.
    env: { TZ: "America/New_York" },
    projects: [
      {
        extends: true,
        test: {
          name: "domain",
          include: ["tests/domain/**/*.test.ts"],
          // Pure functions leave nothing behind, so one worker serves all files.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "app",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/domain/**", ...notUnitTests],
          setupFiles: ["tests/support/setup.ts"],
        },
      },
    ],
  },
});
