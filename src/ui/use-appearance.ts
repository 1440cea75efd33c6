import { useMantineColorScheme, type MantineColorScheme } from "@mantine/core";

export type Appearance = MantineColorScheme;

/** Light, dark, or as the device says; kept on the device. */
export const useAppearance = (): readonly [Appearance, (scheme: Appearance) => void] => {
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return [colorScheme, setColorScheme];
};
