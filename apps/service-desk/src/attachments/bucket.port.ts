import type { AttachmentId } from '@gatehouse/contracts';

/** A finished photo. */
export interface Photo {
  id: AttachmentId;
  contentType: string;
  bytes: Buffer;
}

/** Object storage for photos, if configured. Failures are thrown, and the caller retries. */
export abstract class Bucket {
  readonly isConfigured: boolean = true;
  /** Idempotent. */
  abstract put(photo: Photo): Promise<void>;
  /** The bytes from one position up to, but not including, another, or up to the end. */
  abstract read(id: AttachmentId, from: number, to: number): Promise<Buffer>;
  /** Idempotent. */
  abstract remove(id: AttachmentId): Promise<void>;
}
