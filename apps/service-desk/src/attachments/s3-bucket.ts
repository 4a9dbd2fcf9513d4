import type { AttachmentId } from '@gatehouse/contracts';
import { S3mini } from 's3mini';
import { Bucket, type Photo } from './bucket.port.js';
import type { S3Location } from './s3-url.js';

/** Longer than a photo takes to go there, and shorter than whoever asks for one waits. */
const TIMEOUT_MS = 4_000;

/** Photos in S3-compatible storage, each under its id. */
export class S3Bucket extends Bucket {
  private s3: S3mini;

  /** @param current where it lies now, and with what it is opened; none where that is no longer said, and what was said last holds */
  constructor(
    private place: S3Location,
    private readonly current: () => S3Location | undefined,
  ) {
    super();
    this.s3 = clientOf(place);
  }

  override async put({ id, bytes, contentType }: Photo): Promise<void> {
    const { ok, status } = await this.client().putObject(keyOf(id), bytes, contentType);
    if (!ok) throw new Error(`the bucket answers ${status} to a photo`);
  }

  override async read(id: AttachmentId, from: number, to: number): Promise<Buffer> {
    const answer = await this.client().getObjectRaw(keyOf(id), false, from, to);
    if (answer.status !== 206) throw new Error(`the bucket answers ${answer.status} for a photo`);
    return Buffer.from(await answer.arrayBuffer());
  }

  override async remove(id: AttachmentId): Promise<void> {
    await this.client().deleteObject(keyOf(id));
  }

  private client(): S3mini {
    const place = this.current() ?? this.place;
    if (place !== this.place) {
      this.place = place;
      this.s3 = clientOf(place);
    }
    return this.s3;
  }
}

const clientOf = (place: S3Location): S3mini =>
  new S3mini({ ...place, requestAbortTimeout: TIMEOUT_MS });

const keyOf = (id: AttachmentId): string => `attachments/${id}`;
