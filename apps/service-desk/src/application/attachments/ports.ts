import type { AttachmentId, JobId, ProviderId, UserId } from '@gatehouse/contracts';
import type { Attachment } from '@gatehouse/contracts/service-desk';
import type { Context } from '@gatehouse/platform';
import type { SanitizedImage } from '@gatehouse/platform/images';
import type { Owned, Side } from '../ports.js';

export interface AttachmentRecord extends Attachment, Owned {
  /** In hex: of what is on its way as whoever sends it has counted, then of what is kept of it. */
  sha256: string;
  /** Whether its bytes lie in the bucket by now, and no longer here. */
  inBucket: boolean;
}

/** A photo whose parts are still on their way. */
export type BegunAttachment = Omit<AttachmentRecord, 'width' | 'height' | 'inBucket'>;

/** A whole photo. */
export interface Photo {
  id: AttachmentId;
  contentType: string;
  bytes: Buffer;
}

/** Storage of its own for photos, where one is configured. What it cannot do now is an error, and tried again. */
export abstract class Bucket {
  readonly isThere: boolean = true;
  /** The same again changes nothing. */
  abstract put(photo: Photo): Promise<void>;
  /** The bytes of one from the first position up to, and without, the second; or up to its end. */
  abstract read(id: AttachmentId, from: number, to: number): Promise<Buffer>;
  /** One that is not there is as good as removed. */
  abstract remove(id: AttachmentId): Promise<void>;
}

export abstract class AttachmentRepository {
  /** Nobody else adds one to that job until this transaction ends. @returns how many it has, those on their way included */
  abstract countOf(context: Context, jobId: JobId): Promise<number>;
  abstract begin(context: Context, attachment: BegunAttachment): Promise<void>;
  /** One whose parts are on their way, as whoever sends them sees it. */
  abstract findBegun(
    context: Context,
    side: Side,
    id: AttachmentId,
    by: UserId,
  ): Promise<BegunAttachment | null>;
  /** Does nothing where the attachment is finished by now. */
  abstract append(
    context: Context,
    attachment: BegunAttachment,
    index: number,
    bytes: Uint8Array,
  ): Promise<void>;
  /** All parts together. */
  abstract bytesOf(context: Context, id: AttachmentId): Promise<Buffer>;
  /**
   * Puts the image in the place of the parts that were sent, none of which comes any more.
   * @returns whether it was not finished before
   */
  abstract finish(
    context: Context,
    attachment: Omit<AttachmentRecord, 'inBucket'>,
    image: SanitizedImage,
  ): Promise<boolean>;
  abstract find(context: Context, side: Side, id: AttachmentId): Promise<AttachmentRecord | null>;
  abstract list(context: Context, side: Side, jobId: JobId): Promise<Attachment[]>;
  /** @returns null where there is no such part */
  abstract chunkOf(
    context: Context,
    side: Side,
    id: AttachmentId,
    index: number,
  ): Promise<Buffer | null>;
  abstract remove(context: Context, providerId: ProviderId, id: AttachmentId): Promise<void>;
  /** Forgets those whose parts have not come within an hour. */
  abstract sweep(context: Context): Promise<void>;
}

/** What is to go to the bucket, and what is to go from it. */
export abstract class BucketQueue {
  /** The next photo that is whole and still lies here. */
  abstract nextToMove(context: Context): Promise<Photo | null>;
  /** It lies in the bucket now. Where it was deleted meanwhile, it is to go from there too. */
  abstract moved(context: Context, id: AttachmentId): Promise<void>;
  abstract nextToRemove(context: Context): Promise<AttachmentId | null>;
  abstract removed(context: Context, id: AttachmentId): Promise<void>;
}
