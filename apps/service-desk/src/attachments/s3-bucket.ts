import type { AttachmentId } from '@gatehouse/contracts';
import { S3mini } from 's3mini';
import { Bucket, type Photo } from './bucket.port.js';
import type { S3Location } from './s3-url.js';

/** Longer than an upload takes, and shorter than clients wait for a photo. */
const TIMEOUT_MS = 4_000;

/** Photos in S3-compatible object storage. */
export class S3Bucket extends Bucket {
  private s3: S3mini;

  /** @param current the location and credentials by the current settings; if undefined, the previous ones stay */
  constructor(
    private location: S3Location,
    private readonly current: () => S3Location | undefined,
  ) {
    super();
    this.s3 = clientOf(location);
  }

  override async put({ id, bytes, contentType }: Photo): Promise<void> {
    const { ok, status } = await this.client().putObject(keyOf(id), bytes, contentType);
    if (!ok) throw new Error(`the bucket answered ${status} to an upload`);
  }

  override async read(id: AttachmentId, from: number, to: number): Promise<Buffer> {
    const response = await this.client().getObjectRaw(keyOf(id), false, from, to);
    if (response.status !== 206)
      throw new Error(`the bucket answered ${response.status} to a download`);
    return Buffer.from(await response.arrayBuffer());
  }

  override async remove(id: AttachmentId): Promise<void> {
    await this.client().deleteObject(keyOf(id));
  }

  private client(): S3mini {
    const location = this.current() ?? this.location;
    if (location !== this.location) {
      this.location = location;
      this.s3 = clientOf(location);
    }
    return this.s3;
  }
}

const clientOf = (location: S3Location): S3mini =>
  new S3mini({ ...location, requestAbortTimeout: TIMEOUT_MS });

const keyOf = (id: AttachmentId): string => `attachments/${id}`;
