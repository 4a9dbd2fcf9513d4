import { looksOf, noise, phonePhoto, png, TRACES } from '@gatehouse/testing';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ImageSanitizer } from './image-sanitizer.js';

const limits = { IMAGES_AT_ONCE: 2, IMAGE_MEGAPIXELS: 50, IMAGE_SECONDS: 30 };
const sanitizer = new ImageSanitizer(limits);
const soon = () => Date.now() + 60_000;
const sanitize = (bytes: Buffer) => sanitizer.sanitize(bytes, soon());
const reasonFor = (bytes: Buffer, by = sanitizer): Promise<unknown> =>
  by.sanitize(bytes, soon()).then(
    ({ type }) => type,
    (error: unknown) => (error as { reason: string }).reason,
  );

describe.each(['jpeg', 'png', 'webp'] as const)('an image as %s', (format) => {
  it('F71 is upright, and tells nothing of where, by whom and with what it was made', async () => {
    const taken = await phonePhoto(format);
    for (const trace of ['GPS-trace-of-home', 'trace-behind-the-end'])
      expect(taken.includes(trace)).toBe(true);
    const { bytes, ...image } = await sanitize(taken);
    expect(image).toEqual({ type: `image/${format}`, width: 60, height: 80 });
    for (const trace of TRACES) expect(bytes.includes(trace)).toBe(false);
    expect(await looksOf(bytes)).toEqual({ width: 60, height: 80, left: 'red', right: 'blue' });
    const { exif, xmp, icc, iptc, orientation } = await sharp(bytes).metadata();
    expect([exif, xmp, icc, iptc, orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is none where it was cut off, wherever that is', async () => {
    const whole = await sharp(await noise(16, 16))
      .toFormat(format)
      .toBuffer();
    for (let length = 0; length < whole.length - 12; length += 7)
      expect(await reasonFor(whole.subarray(0, length))).toBe('unreadable');
  });
});

it.each([
  ['markup', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  ['nothing', Buffer.alloc(0)],
  ['zeros', Buffer.alloc(100)],
  ['a GIF', Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64')],
  ['another RIFF', Buffer.from('RIFF\0\0\0\0WAVEfmt \0\0\0\0')],
  ['a JPEG without a frame', Buffer.from('ffd8ffda0002ffd9', 'hex')],
])('%s is no image', async (_, bytes) => {
  expect(await reasonFor(bytes)).toBe('unreadable');
});

it('F71 HEIC is distinguished from what cannot be read at all', async () => {
  for (const brand of ['heic', 'mif1'])
    expect(await reasonFor(Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1heic`, 'latin1'))).toBe(
      'heic',
    );
});

it('F71 an image that would take too much memory is refused before it is decoded', async () => {
  expect(await reasonFor(png(20_000, 20_000))).toBe('too-many-pixels');
});

it('F71 an image that takes too long is left off', async () => {
  const bytes = await sharp({
    create: { width: 7_000, height: 7_000, channels: 3, background: '#123' },
  })
    .webp({ effort: 0 })
    .toBuffer();
  const hasty = new ImageSanitizer({ ...limits, IMAGE_SECONDS: 1 });
  expect(await reasonFor(bytes, hasty)).toBe('too-slow');
});

it('F71 while images are decoded the process goes on, and only so many are decoded at once', async () => {
  const one = new ImageSanitizer({ ...limits, IMAGES_AT_ONCE: 1 });
  const bytes = await noise(1_500, 1_500);
  const all = Promise.allSettled(Array.from({ length: 12 }, () => one.sanitize(bytes, soon())));
  const most = await Promise.race([
    all.then(() => 0),
    (async () => {
      let longest = 0;
      for (let round = 0; round < 20; round++) {
        const from = performance.now();
        await new Promise((done) => setImmediate(done));
        longest = Math.max(longest, performance.now() - from);
      }
      return longest;
    })(),
  ]);
  // Decoding one takes longer than this, and all of them longer by far.
  expect(most).toBeGreaterThan(0);
  const codes = (await all).map((each) =>
    each.status === 'fulfilled' ? 'done' : (each.reason as { code: string }).code,
  );
  expect(codes.filter((code) => code === 'done')).toHaveLength(9);
  expect(codes.filter((code) => code === 'unavailable')).toHaveLength(3);
});
