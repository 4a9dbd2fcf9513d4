import type { MantineColorsTuple } from '@mantine/core';

type Channels = [number, number, number];

const channelsOf = (colour: string): Channels =>
  [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as Channels;

const hex = (channels: Channels): string =>
  `#${channels.map((each) => Math.round(each).toString(16).padStart(2, '0')).join('')}`;

/** @param share how much of the other color, from 0 to 1 */
function mix(colour: string, other: string, share: number): string {
  const [from, to] = [channelsOf(colour), channelsOf(other)];
  return hex(from.map((each, at) => each + ((to[at] ?? 0) - each) * share) as Channels);
}

/** Relative luminance, from 0 to 1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((each) => {
    const part = each / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, from 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [dim = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
}

/** Colors darker than this carry white text, all others black. */
export const LUMINANCE_THRESHOLD = 0.179;

/** Black or white, whichever is more readable on a color. */
export const textOn = (colour: string): string =>
  luminance(colour) > LUMINANCE_THRESHOLD ? '#000000' : '#ffffff';

/** The color, darkened or lightened until text in it is readable on a background and on tints of it. */
export function readableOn(background: string, colour: string): string {
  const towards = textOn(background);
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(colour, towards, share);
    if (contrast(mixed, background) >= 6) return mixed;
  }
  return towards;
}

const TINTS = [0.94, 0.86, 0.7, 0.54, 0.4, 0.26, 0.12];

/** Shades for the component library, of which the eighth is the color itself. */
export const shadesOf = (colour: string): MantineColorsTuple =>
  [
    ...TINTS.map((share) => mix(colour, '#ffffff', share)),
    colour,
    mix(colour, '#000000', 0.14),
    mix(colour, '#000000', 0.28),
  ] as unknown as MantineColorsTuple;
