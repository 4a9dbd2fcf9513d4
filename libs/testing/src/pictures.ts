import { deflateSync, crc32 } from 'node:zlib';

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

/** As a camera writes it: with what is told of the picture before its frame. */
export function jpeg(width: number, height: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  const hex = (text: string) => Buffer.from(text, 'hex');
  return Buffer.concat([
    hex('ffd8'),
    ...[hex('ffe00010'), Buffer.from('JFIF\0'), hex('010100000100010000')],
    ...[hex('ffe11000'), Buffer.alloc(0x1000 - 2)],
    ...[hex('ffffc2001108'), size, hex('03012200021101031101')],
    ...[hex('ffda000c03010002110311003f00'), hex('0000ffd9')],
  ]);
}

/** In one of the three forms of a WebP. */
export function webp(form: 'VP8 ' | 'VP8L' | 'VP8X', width: number, height: number): Buffer {
  const body = Buffer.alloc(10);
  if (form === 'VP8 ') {
    body.writeUIntBE(0x9d012a, 3, 3);
    body.writeUInt16LE(width, 6);
    body.writeUInt16LE(height, 8);
  } else if (form === 'VP8L') {
    body.writeUInt8(0x2f, 0);
    body.writeUInt32LE((width - 1) | ((height - 1) << 14), 1);
  } else {
    body.writeUIntLE(width - 1, 4, 3);
    body.writeUIntLE(height - 1, 7, 3);
  }
  const [length, whole] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32LE(body.length);
  whole.writeUInt32LE(4 + 8 + body.length);
  const text = (letters: string) => Buffer.from(letters, 'latin1');
  return Buffer.concat([text('RIFF'), whole, text('WEBP'), text(form), length, body]);
}
