import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';

/** A part of a PNG: its length, its name, what it holds, and their check sum. */
function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A black picture, as heavy as one likes. */
export function png(width: number, height: number, ballast = 0): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const lines = width * height < 1_000_000 ? Buffer.alloc((width + 1) * height) : Buffer.alloc(0);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...(ballast > 0 ? [chunk('tEXt', Buffer.alloc(ballast, 'x'))] : []),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A photo of noise, which does not get smaller: about 3 bytes a pixel as PNG. */
export const noise = (width: number, height: number): Promise<Buffer> =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer();

/** What a phone's photo holds besides its pixels. Each is found again by searching the file for it. */
export const TRACES = [
  'Exif',
  'GPS-trace-of-home',
  'xmp-trace-of-editor',
  'Make-trace-of-phone',
  'trace-behind-the-end',
];

/**
 * A photo as a phone takes it that is held upright: its left half is red and its right half is blue as one looks at it, but the
 * sensor lay on its side, which only the orientation says; and it tells where it was taken, and has a video behind its end.
 */
export async function phonePhoto(
  format: 'jpeg' | 'png' | 'webp',
  [width, height]: [number, number] = [60, 80],
): Promise<Buffer> {
  const half = { width: width / 2, height, channels: 3 as const };
  const upright = await sharp({ create: { ...half, background: '#f00' } })
    .extend({ right: width / 2, background: '#00f' })
    .png()
    .toBuffer();
  // Turned by 90 degrees it is upright: orientation 6.
  const stored = await sharp(upright)
    .rotate(270)
    .toFormat(format)
    .withExif({
      IFD0: { Make: 'Make-trace-of-phone', Orientation: '6' },
      IFD3: { GPSLatitude: '47/1 22/1 0/1', GPSMapDatum: 'GPS-trace-of-home' },
    })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">xmp-trace-of-editor</x:xmpmeta>')
    .toBuffer();
  return Buffer.concat([stored, Buffer.from('trace-behind-the-end')]);
}

/** The colours of an image, from left to right in its middle, and from top to bottom. */
export async function looksOf(
  bytes: Buffer,
): Promise<{ width: number; height: number; left: string; right: string }> {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const at = (x: number): string => {
    const from = (Math.floor(height / 2) * width + x) * channels;
    const [red = 0, , blue = 0] = data.subarray(from, from + 3);
    return red > blue ? 'red' : 'blue';
  };
  return { width, height, left: at(Math.floor(width / 4)), right: at(Math.floor((width * 3) / 4)) };
}
