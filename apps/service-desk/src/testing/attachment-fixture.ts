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

/** Creates a job of the fixture's customer. */
export const createTestJob = (desk: ServiceDeskFixture): Promise<Job> =>
  desk.provider(createJob, { customerId: desk.customerId, title: 'T', description: 'D' });

export const beginUpload = (
  client: TestClient,
  job: Job,
  bytes: Buffer,
  contentType: ImageType = 'image/png',
): Promise<Attachment> =>
  client(beginAttachment, {
    jobId: job.id,
    name: 'Pump.png',
    contentType,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });

/** A chunk of a photo, as it is uploaded. */
export const chunkOf = (bytes: Buffer, index: number): string =>
  bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES).toString('base64');

/** Uploads a photo as the gateway does. */
export async function upload(
  client: TestClient,
  job: Job,
  bytes: Buffer,
  contentType?: ImageType,
): Promise<Attachment> {
  const { id: attachmentId } = await beginUpload(client, job, bytes, contentType);
  for (let index = 0; index * CHUNK_BYTES < bytes.length; index++)
    await client(appendAttachmentChunk, { attachmentId, index, bytes: chunkOf(bytes, index) });
  return client(finishAttachment, { attachmentId });
}

/** Downloads a photo as the gateway does. */
export async function download(
  client: TestClient,
  attachmentId: Attachment['id'],
): Promise<Buffer> {
  const { size } = await client(getAttachment, { attachmentId });
  const chunks: Buffer[] = [];
  for (let index = 0; index * CHUNK_BYTES < size; index++) {
    const { bytes } = await client(getAttachmentChunk, { attachmentId, index });
    chunks.push(Buffer.from(bytes, 'base64'));
  }
  return Buffer.concat(chunks);
}

/** The code of the problem that a call fails with, or `answered`. */
export const outcomeOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'answered',
    (error: unknown) => (error as { code: string }).code,
  );
