import { existsSync } from "node:fs";
import { resolve } from "node:path";
import {
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
  type MantineThemeOverride,
} from "@mantine/core";
import { type Plugin, runnerImport } from "vite";

const publicId = "virtual:mantine-variables.css";
// Without the customary NUL in front, so that the style pipeline treats it as any other file.
const resolvedId = "/@virtual/mantine-variables.css";

const rule = (selector: string, variables: Record<string, string>): string => {
  const lines = Object.entries(variables).map(([name, value]) => `  ${name}: ${value};`);
  return `${selector} {\n${lines.join("\n")}\n}\n`;
};

/**
 * Mantine's variables for our theme, as a style sheet. At run time Mantine would write them into a
 * style element, which the content security policy forbids.
 */
export function mantineVariables(themeFile: string): Plugin {
  let root = process.cwd();
  let themeModules: string[] = [];
  return {
    name: "papan-layanan:mantine-variables",
    configResolved(config) {
      root = config.root;
    },
    resolveId(id) {
      return id === publicId ? resolvedId : null;
    },
    async load(id) {
      if (id !== resolvedId) return null;
      const file = resolve(root, themeFile);
      let override: MantineThemeOverride = {};
      if (existsSync(file)) {
        const { module, dependencies } = await runnerImport<{ theme: MantineThemeOverride }>(file, {
          root,
          logLevel: "warn",
        });
        override = module.theme;
        themeModules = [file, ...dependencies];
        for (const dependency of themeModules) this.addWatchFile(dependency);
      }
      const resolved = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, override));
      return [
        rule(":root", resolved.variables),
        rule(':root[data-mantine-color-scheme="light"]', resolved.light),
        rule(':root[data-mantine-color-scheme="dark"]', resolved.dark),
      ].join("\n");
    },
    hotUpdate({ file }) {
      if (!themeModules.includes(file)) return;
      const sheet = this.environment.moduleGraph.getModuleById(resolvedId);
      if (sheet) this.environment.moduleGraph.invalidateModule(sheet);
    },
  };
}
