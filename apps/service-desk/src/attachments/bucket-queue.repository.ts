import type { AttachmentId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { Photo } from './bucket.port.js';

/** Photos that are to be moved to the bucket or deleted from it. */
export abstract class BucketQueueRepository {
  /** The next finished photo that is still in the database. */
  abstract nextToMove(context: Context): Promise<AttachmentId | null>;
  /** Null if it was moved or deleted in the meantime. */
  abstract photoToMove(context: Context, id: AttachmentId): Promise<Photo | null>;
  /** Marks a photo as stored in the bucket. If it was deleted in the meantime, queues it for removal. */
  abstract markMoved(context: Context, id: AttachmentId): Promise<void>;
  abstract nextToRemove(context: Context): Promise<AttachmentId | null>;
  abstract markRemoved(context: Context, id: AttachmentId): void;
}
