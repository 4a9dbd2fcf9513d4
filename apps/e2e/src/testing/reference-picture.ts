import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Locator } from 'playwright-core';
import sharp from 'sharp';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const FOUND = join(ROOT, '.gatehouse', 'pictures');
const UPDATE = process.env.UPDATE_PICTURES === 'yes';

/** Of OKLab, in which black and white are 1 apart: less than a next shade, more than what two versions of a browser make of a color. */
const THRESHOLD = 0.03;
/**
 * How many pixels of a square may differ. Letters that are drawn a little differently are spread out; the dot of a status, or a line
 * that has moved, is not.
 */
const [WINDOW_PX, TOLERATED] = [16, 24];

interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

/**
 * Compares what is on the screen with the picture in a file; with `UPDATE_PICTURES=yes`, writes the file instead.
 * @returns what is different; both pictures are kept in `.gatehouse/pictures`
 */
export async function pictureDifferences(shown: Locator, file: string): Promise<string[]> {
  const picture = await shown.screenshot({ animations: 'disabled', scale: 'css' });
  const name = file.split('/').pop() ?? file;
  if (UPDATE) {
    await write(file, await sharp(picture).png({ palette: true, effort: 10 }).toBuffer());
    return [];
  }
  const stored = await readFile(file).catch(() => undefined);
  if (!stored) return [`${name} is missing`];
  const [found, expected] = await Promise.all([pixelsOf(picture), pixelsOf(stored)]);
  const difference = differenceOf(found, expected);
  if (difference === undefined) return [];
  await write(join(FOUND, name), picture);
  return [`${name} ${difference}`];
}

function differenceOf(found: Pixels, expected: Pixels): string | undefined {
  const { width, height } = expected;
  if (found.width !== width || found.height !== height)
    return `is ${found.width} × ${found.height}, not ${width} × ${height}`;
  const options = { threshold: THRESHOLD, windowSize: WINDOW_PX };
  const most = pixelmatch(found.data, expected.data, null, width, height, options);
  return most > TOLERATED ? `differs by ${most} pixels in one place` : undefined;
}

async function pixelsOf(picture: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(picture)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

async function write(file: string, content: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
