import { createTheme, type MantineColorsTuple } from "@mantine/core";

/** Green-teal of the Kapuas under forest: "act here" or "you are here", never "good". */
const kapuas: MantineColorsTuple = [
  "#edf9f7",
  "#d7f0ec",
  "#b9e3dd",
  "#91d1c9",
  "#65bbb1",
  "#3c9e94",
  "#217e76",
  "#156a63",
  "#0e544e",
  "#093e39",
];

const gray: MantineColorsTuple = [
  "#f7f9f9",
  "#f0f3f3",
  "#e7ebeb",
  "#dae0df",
  "#c5cccb",
  "#8a9593",
  "#687371",
  "#4f5958",
  "#323c3a",
  "#1a2221",
];

const dark: MantineColorsTuple = [
  "#e4e9e8",
  "#b4bcbb",
  "#97a1a0",
  "#6f7a79",
  "#2d3635",
  "#212a29",
  "#18201f",
  "#101616",
  "#0c1211",
  "#080d0c",
];

/**
 * What Mantine is told about the look. Read in Node too, by the build step that writes Mantine's
 * variables into a style sheet, so nothing here may import CSS or touch the browser. Colours with a
 * meaning are tokens (`tokens.css`), not Mantine colours.
 */
export const theme = createTheme({
  colors: { kapuas, gray, dark },
  primaryColor: "kapuas",
  primaryShade: { light: 7, dark: 6 },
  black: "#1a2221",
  fontFamily: "'Source Sans 3 Variable', sans-serif",
  headings: {
    fontFamily: "'Source Sans 3 Variable', sans-serif",
    fontWeight: "650",
    sizes: {
      h1: { fontSize: "1.25rem", lineHeight: "1.5rem" },
      h2: { fontSize: "1.125rem", lineHeight: "1.5rem" },
      h3: { fontSize: "0.9375rem", lineHeight: "1.25rem" },
    },
  },
  fontSizes: { xs: "0.8125rem", sm: "0.875rem", md: "0.9375rem", lg: "1rem", xl: "1.125rem" },
  lineHeights: { xs: "1.23", sm: "1.29", md: "1.34", lg: "1.5", xl: "1.34" },
  spacing: { xs: "0.25rem", sm: "0.5rem", md: "0.75rem", lg: "1rem", xl: "1.5rem" },
  radius: { xs: "0.25rem", sm: "0.375rem", md: "0.5rem" },
  defaultRadius: "sm",
  respectReducedMotion: true,
  components: {
    Popover: { defaultProps: { withArrow: false, shadow: "none", radius: "md" } },
    // Locking the scroll injects a <style> element, which the content security policy refuses.
    Modal: {
      defaultProps: {
        lockScroll: false,
        size: "30rem",
        radius: "md",
        shadow: "none",
        overlayProps: { blur: 0 },
        transitionProps: { transition: "fade", duration: 140 },
      },
    },
    Drawer: { defaultProps: { lockScroll: false, overlayProps: { blur: 0 } } },
  },
});
