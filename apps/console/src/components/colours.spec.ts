import { expect, it } from 'vitest';
import { contrast, readableOn, shadesOf, textOn } from './colours.js';

const COLOURS = ['#ffee00', '#000000', '#ffffff', '#1f4fd8', '#0f766e', '#e11d48', '#808080'];

it.each(COLOURS)('text on %s, and text in it, is readable', (colour) => {
  expect(contrast(textOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
  for (const surface of ['#ffffff', '#f7f8fa', '#16181d', '#111317'])
    expect(contrast(readableOn(surface, colour), surface)).toBeGreaterThanOrEqual(4.5);
  expect(shadesOf(colour)[7]).toBe(colour);
});
