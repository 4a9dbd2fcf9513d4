import { createHash } from 'node:crypto';
import {
  appendAttachmentChunk,
  beginAttachment,
  CHUNK_BYTES,
  createJob,
  finishAttachment,
  getAttachment,
  getAttachmentChunk,
  type Attachment,
  type ImageType,
  type Job,
} from '@gatehouse/contracts/service-desk';
import type { ServiceDeskFixture, TestClient } from './service-desk-fixture.js';

/** Makes a job of the desk's customer. */
export const createTestJob = (desk: ServiceDeskFixture): Promise<Job> =>
  desk.provider(createJob, { customerId: desk.customerId, title: 'T', description: 'D' });

export const beginUpload = (
  who: TestClient,
  of: Job,
  bytes: Buffer,
  contentType: ImageType = 'image/png',
): Promise<Attachment> =>
  who(beginAttachment, {
    jobId: of.id,
    name: 'Pump.png',
    contentType,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });

/** A part of a photo, as it travels. */
export const chunkOf = (bytes: Buffer, index: number): string =>
  bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES).toString('base64');

/** Sends a photo as the gateway does. */
export async function upload(
  who: TestClient,
  of: Job,
  bytes: Buffer,
  contentType?: ImageType,
): Promise<Attachment> {
  const { id: attachmentId } = await beginUpload(who, of, bytes, contentType);
  for (let index = 0; index * CHUNK_BYTES < bytes.length; index++)
    await who(appendAttachmentChunk, { attachmentId, index, bytes: chunkOf(bytes, index) });
  return who(finishAttachment, { attachmentId });
}

/** Fetches a photo as the gateway does. */
export async function download(who: TestClient, attachmentId: Attachment['id']): Promise<Buffer> {
  const { size } = await who(getAttachment, { attachmentId });
  const parts: Buffer[] = [];
  for (let index = 0; index * CHUNK_BYTES < size; index++) {
    const { bytes } = await who(getAttachmentChunk, { attachmentId, index });
    parts.push(Buffer.from(bytes, 'base64'));
  }
  return Buffer.concat(parts);
}

/** The code of the problem that something meets. */
export const outcomeOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'answered',
    (error: unknown) => (error as { code: string }).code,
  );
