import { setImmediate as others } from 'node:timers/promises';

/** How much is decoded at once: well below a millisecond. */
const SLICE_BYTES = 64 * 1024;

/** Spreadsheets write "Unicode text" as UTF-16 with a byte order mark. Everything else is UTF-8. */
const ENCODINGS: readonly [mark: Buffer, name: string][] = [
  [Buffer.from([0xff, 0xfe]), 'utf-16le'],
  [Buffer.from([0xfe, 0xff]), 'utf-16be'],
];

/** Converts a file to UTF-8. */
export async function asUtf8(file: Buffer): Promise<Buffer> {
  const encoding = ENCODINGS.find(([mark]) => file.subarray(0, mark.length).equals(mark))?.[1];
  if (encoding === undefined) return file;
  const decoder = new TextDecoder(encoding);
  const parts: Buffer[] = [];
  for (let at = 0; at < file.length; at += SLICE_BYTES) {
    const slice = file.subarray(at, at + SLICE_BYTES);
    parts.push(Buffer.from(decoder.decode(slice, { stream: at + SLICE_BYTES < file.length })));
    await others();
  }
  return Buffer.concat(parts);
}
