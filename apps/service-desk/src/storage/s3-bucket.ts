import type { AttachmentId } from '@gatehouse/contracts';
import { S3mini } from 's3mini';
import { Bucket, type Photo } from '../application/attachments/ports.js';
import type { S3Place } from './s3-url.js';

/** Longer than a photo takes to go there, and shorter than whoever asks for one waits. */
const TIMEOUT_MS = 4_000;

/** Photos in S3-compatible storage, each under its id. */
export class S3Bucket extends Bucket {
  private readonly s3: S3mini;

  constructor(place: S3Place) {
    super();
    this.s3 = new S3mini({ ...place, requestAbortTimeout: TIMEOUT_MS });
  }

  override async put({ id, bytes, contentType }: Photo): Promise<void> {
    const { ok, status } = await this.s3.putObject(keyOf(id), bytes, contentType);
    if (!ok) throw new Error(`the bucket answers ${status} to a photo`);
  }

  override async read(id: AttachmentId, from: number, to: number): Promise<Buffer> {
    const answer = await this.s3.getObjectRaw(keyOf(id), false, from, to);
    if (answer.status !== 206) throw new Error(`the bucket answers ${answer.status} for a photo`);
    return Buffer.from(await answer.arrayBuffer());
  }

  override async remove(id: AttachmentId): Promise<void> {
    await this.s3.deleteObject(keyOf(id));
  }
}

const keyOf = (id: AttachmentId): string => `attachments/${id}`;
