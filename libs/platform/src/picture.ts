/** What people may put on a page of others. */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp';

/** A picture's type, and how large it is in pixels. */
export interface Picture {
  type: PictureType;
  width: number;
  height: number;
}

type Dimensions = Omit<Picture, 'type'>;

/** What a file is by what is in it, whatever it is called. @returns null for everything but a whole PNG, JPEG or WebP */
export function pictureIn(bytes: Buffer): Picture | null {
  for (const [type, dimensionsIn] of READERS) {
    const dimensions = readable(bytes, dimensionsIn);
    if (dimensions) return { type, ...dimensions };
  }
  return null;
}

const READERS: readonly [PictureType, (bytes: Buffer) => Dimensions | undefined][] = [
  ['image/png', pngDimensions],
  ['image/jpeg', jpegDimensions],
  ['image/webp', webpDimensions],
];

function readable(
  bytes: Buffer,
  dimensionsIn: (bytes: Buffer) => Dimensions | undefined,
): Dimensions | undefined {
  try {
    return dimensionsIn(bytes);
  } catch (error) {
    // A header that points behind its end.
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_OUT_OF_RANGE' || code === 'ERR_BUFFER_OUT_OF_BOUNDS') return undefined;
    throw error;
  }
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PNG_END = Buffer.from([0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);

/** RFC 2083: the signature, the chunk IHDR, and the chunk IEND at the end. */
function pngDimensions(bytes: Buffer): Dimensions | undefined {
  const isWhole = bytes.subarray(0, 8).equals(PNG) && bytes.subarray(-8).equals(PNG_END);
  if (!isWhole || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** The frames of JPEG (ITU T.81, table B.1), without those that mean something else: DHT, JPG, DAC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Segment by segment up to the frame, which comes before any data of the picture. */
function jpegDimensions(bytes: Buffer): Dimensions | undefined {
  // Cameras write more behind the end; a file that was cut off has no end at all.
  if (bytes.readUInt16BE(0) !== 0xffd8 || bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) < 0)
    return undefined;
  let at = 2;
  for (;;) {
    if (bytes.readUInt8(at) !== 0xff) return undefined;
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      // What fills up to the marker.
      at += 1;
    } else if (isFrame(marker)) {
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    } else if (marker === 0xda || marker === 0xd9) {
      return undefined;
    } else {
      at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
    }
  }
}

/** RFC 9649: a RIFF container as long as it says, whose first chunk has the dimensions, in one of three forms. */
function webpDimensions(bytes: Buffer): Dimensions | undefined {
  const text = (from: number) => bytes.toString('latin1', from, from + 4);
  if (text(0) !== 'RIFF' || text(8) !== 'WEBP' || bytes.readUInt32LE(4) + 8 > bytes.length)
    return undefined;
  switch (text(12)) {
    case 'VP8 ':
      if (bytes.readUIntBE(23, 3) !== 0x9d012a) return undefined;
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      if (bytes.readUInt8(20) !== 0x2f) return undefined;
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    default:
      return undefined;
  }
}
