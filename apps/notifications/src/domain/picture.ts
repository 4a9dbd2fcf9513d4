export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp';

export interface Picture {
  type: PictureType;
  width: number;
  height: number;
}

/** What a file is by what is in it, whatever it is called. @returns null for everything but a PNG, a JPEG or a WebP */
export function pictureIn(bytes: Uint8Array): Picture | null {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return png(view) ?? jpeg(view) ?? webp(view);
  } catch {
    // It ends before its header does.
    return null;
  }
}

/** Signature, and the first chunk, which must be IHDR (PNG, section 5.6). */
function png(view: DataView): Picture | null {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null;
  if (ascii(view, 12) !== 'IHDR') return null;
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Segments up to the one that begins a frame (ITU-T T.81, annex B). */
function jpeg(view: DataView): Picture | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; ;) {
    const marker = view.getUint16(at);
    if (marker < 0xffc0) return null;
    const isFrame = marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame)
      return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
}

/** RIFF, WEBP, and the three kinds of a first chunk (RFC 9649, section 2). */
function webp(view: DataView): Picture | null {
  if (ascii(view, 0) !== 'RIFF' || ascii(view, 8) !== 'WEBP') return null;
  const type = 'image/webp';
  switch (ascii(view, 12)) {
    case 'VP8X':
      return { type, width: 1 + threeBytes(view, 24), height: 1 + threeBytes(view, 27) };
    case 'VP8 ':
      if (threeBytes(view, 23) !== 0x2a019d) return null;
      return {
        ...{ type, width: view.getUint16(26, true) & 0x3fff },
        height: view.getUint16(28, true) & 0x3fff,
      };
    case 'VP8L': {
      if (view.getUint8(20) !== 0x2f) return null;
      const bits = view.getUint32(21, true);
      return { type, width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    default:
      return null;
  }
}

const ascii = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));

const threeBytes = (view: DataView, at: number): number =>
  view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
