import type { AttachmentId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { Photo } from './bucket.port.js';

/** What is to go to the bucket, and what is to go from it. */
export abstract class BucketQueueRepository {
  /** The next photo that is whole and still lies here. */
  abstract nextToMove(context: Context): Promise<Photo | null>;
  /** It lies in the bucket now. Where it was deleted meanwhile, it is to go from there too. */
  abstract markMoved(context: Context, id: AttachmentId): Promise<void>;
  abstract nextToRemove(context: Context): Promise<AttachmentId | null>;
  abstract markRemoved(context: Context, id: AttachmentId): Promise<void>;
}
