import type { AttachmentId } from '@gatehouse/contracts';

/** A whole photo. */
export interface Photo {
  id: AttachmentId;
  contentType: string;
  bytes: Buffer;
}

/** Storage of its own for photos, where one is configured. What it cannot do now is an error, and tried again. */
export abstract class Bucket {
  readonly isConfigured: boolean = true;
  /** The same again changes nothing. */
  abstract put(photo: Photo): Promise<void>;
  /** The bytes of one from the first position up to, and without, the second; or up to its end. */
  abstract read(id: AttachmentId, from: number, to: number): Promise<Buffer>;
  /** One that is not there is as good as removed. */
  abstract remove(id: AttachmentId): Promise<void>;
}
