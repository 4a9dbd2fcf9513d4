import { LUMINANCE_THRESHOLD, readableOn, shadesOf } from '../components/colours.js';
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Surfaces on which text in a provider's color must be readable. */
const [LIGHT, DARK] = ['#f7f8fa', '#1d2027'];

const brand: MantineColorsTuple = [
  ...(['#eef2ff', '#dfe6ff', '#bccaff', '#95abff', '#7490fb'] as const),
  ...(['#5875f2', '#4460e6', '#3652d9', '#2b43b8', '#233690'] as const),
];

/** The grays of dark surfaces and their borders, in the tone of the page behind them. */
const dark: MantineColorsTuple = [
  ...(['#c8ccd4', '#b4bac5', '#7f8796', '#656d7b', '#434a57'] as const),
  ...(['#353b46', '#262b33', '#1d2027', '#181b20', '#111317'] as const),
];

const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: 7,
  colors: { brand, dark },
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

/** @param colour the provider's, in its portal */
export const themeFor = (colour: string | undefined) =>
  colour === undefined
    ? theme
    : {
        ...theme,
        colors: { brand: shadesOf(colour), dark },
        autoContrast: true,
        luminanceThreshold: LUMINANCE_THRESHOLD,
      };

/** Dimmed text and errors with a contrast of at least 4.5:1 on every surface (WCAG 1.4.3). */
const cssVariables = {
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
};

/** Text and marks in the color of a provider. */
const accent = (colour: string) => ({
  '--gh-accent': colour,
  '--mantine-color-anchor': colour,
  '--mantine-color-brand-text': colour,
  '--mantine-color-brand-light-color': colour,
  '--mantine-color-brand-outline': colour,
});

export const cssVariablesFor =
  (colour: string | undefined): CSSVariablesResolver =>
  () =>
    colour === undefined
      ? cssVariables
      : {
          ...cssVariables,
          light: { ...cssVariables.light, ...accent(readableOn(LIGHT, colour)) },
          dark: { ...cssVariables.dark, ...accent(readableOn(DARK, colour)) },
        };
