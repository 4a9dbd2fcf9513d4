import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const brand: MantineColorsTuple = [
  ...(['#eef2ff', '#dfe6ff', '#bccaff', '#95abff', '#7490fb'] as const),
  ...(['#5875f2', '#4460e6', '#3652d9', '#2b43b8', '#233690'] as const),
];

export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: 7,
  colors: { brand },
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily:
    '"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.5rem', lineHeight: '1.3' } } },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    // Rendered in place to stay inside a landmark; the focus placeholder isn't a valid menu item for axe.
    Menu: {
      defaultProps: { shadow: 'md', withinPortal: false, withInitialFocusPlaceholder: false },
    },
  },
});

/** Dimmed text and errors with a contrast of at least 4.5:1 on every surface (WCAG 1.4.3). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5b6472',
    '--mantine-color-placeholder': '#69707d',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': '#2b43b8',
    '--gh-canvas': '#ffffff',
    '--gh-rail': '#f7f8fa',
    '--gh-line': '#e4e7ec',
    '--gh-hover': '#f4f6fa',
  },
  dark: {
    '--mantine-color-body': '#16181d',
    '--mantine-color-dimmed': '#a3abb8',
    '--mantine-color-placeholder': '#8f97a5',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-anchor': '#a9bbff',
    '--gh-canvas': '#16181d',
    '--gh-rail': '#111317',
    '--gh-line': '#2b2f38',
    '--gh-hover': '#1d2027',
  },
});
