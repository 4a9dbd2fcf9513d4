const DARK = '#000000';
const LIGHT = '#ffffff';

/** Relative luminance, from 0 to 1 (WCAG 2.2). @param colour `#rrggbb` */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, from 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [dim = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
}

/** Black or white text for a background: one of the two always has the contrast of 4.5 that WCAG requires. */
export const textColourOn = (colour: string): string =>
  contrast(colour, LIGHT) >= contrast(colour, DARK) ? LIGHT : DARK;
