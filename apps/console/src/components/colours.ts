import { darken, isLightColor, lighten, luminance, type MantineColorsTuple } from '@mantine/core';

/** Contrast ratio, from 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [dim = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
}

/** Colors darker than this carry white text, all others black. */
export const LUMINANCE_THRESHOLD = 0.179;

/** Black or white, whichever is more readable on a color. */
export const textOn = (colour: string): string =>
  isLightColor(colour, LUMINANCE_THRESHOLD) ? '#000000' : '#ffffff';

/** The color, darkened or lightened until text in it is readable on a background and on tints of it. */
export function readableOn(background: string, colour: string): string {
  const mix = isLightColor(background, LUMINANCE_THRESHOLD) ? darken : lighten;
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(colour, share);
    if (contrast(mixed, background) >= 6) return mixed;
  }
  return textOn(background);
}

const TINTS = [0.94, 0.86, 0.7, 0.54, 0.4, 0.26, 0.12];
const SHADES = [0.14, 0.28];

/** Shades for the component library, of which the eighth is the color itself. */
export const shadesOf = (colour: string): MantineColorsTuple =>
  [
    ...TINTS.map((share) => lighten(colour, share)),
    colour,
    ...SHADES.map((share) => darken(colour, share)),
  ] as unknown as MantineColorsTuple;
