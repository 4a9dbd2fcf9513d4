import { Attachment } from '@gatehouse/contracts/service-desk';
import { uploaded } from './csv.js';
import { expectAnswer, type Answer } from './client.js';
import type { Person } from './people.js';

/** A picture of one pixel, as PNG. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

/** A picture of one pixel, as heavy as one likes: with something in it that no program shows. */
export function heavyPixel(bytes: number): Buffer {
  const [head, tail] = [PIXEL.subarray(0, 33), PIXEL.subarray(33)];
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return Buffer.concat([head, length, Buffer.from('tEXt'), Buffer.alloc(bytes + 4, 'x'), tail]);
}

interface Sent {
  type?: string;
  query?: string;
  headers?: Record<string, string>;
}

/** Sends a photo for a job. */
export const sendPhoto = (
  person: Person,
  jobId: string,
  bytes: Uint8Array,
  { type = 'image/png', query = '', headers = {} }: Sent = {},
): Promise<Answer> =>
  uploaded(person, bytes, {
    path: `/jobs/${jobId}/attachments${query}`,
    headers: { 'content-type': type, ...headers },
  });

export const addPhoto = async (person: Person, jobId: string): Promise<Attachment> =>
  expectAnswer(await sendPhoto(person, jobId, PIXEL), 201, Attachment);
