import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { theme } from "./theme/theme.ts";

/** Where the chosen appearance is kept: `light`, `dark` or `auto`. Read before the first paint too. */
export const colorSchemeKey = "papan-layanan:tampilan";

const colorSchemeManager = localStorageColorSchemeManager({ key: colorSchemeKey });

/**
 * Mantine for the whole app. Its variables and classes come from a built style sheet
 * (`theme/styles.ts`): the content security policy refuses the <style> elements it would inject.
 */
export function UiProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  );
}
