import { Attachment } from '@gatehouse/contracts/service-desk';
import { uploadAndRead } from './upload.js';
import { expectResponse, type ApiResponse } from './api-client.js';
import type { Person } from './person-fixture.js';

/** A one-pixel PNG. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

/** A one-pixel PNG of any size, padded with a text chunk. */
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

export const sendPhoto = (
  person: Person,
  jobId: string,
  bytes: Uint8Array,
  { type = 'image/png', query = '', headers = {} }: Sent = {},
): Promise<ApiResponse> =>
  uploadAndRead(person, bytes, {
    path: `/jobs/${jobId}/attachments${query}`,
    headers: { 'content-type': type, ...headers },
  });

export const addPhoto = async (person: Person, jobId: string): Promise<Attachment> =>
  expectResponse(await sendPhoto(person, jobId, PIXEL), 201, Attachment);
