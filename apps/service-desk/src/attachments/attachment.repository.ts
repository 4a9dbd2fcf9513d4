import type { AttachmentId, JobId, ProviderId, UserId } from '@gatehouse/contracts';
import type { Attachment } from '@gatehouse/contracts/service-desk';
import type { Context } from '@gatehouse/platform';
import type { SanitizedImage } from '@gatehouse/platform/images';
import type { Ownership } from '../shared/ownership.js';
import type { Perspective } from '../shared/perspective.js';

export interface AttachmentRecord extends Attachment, Ownership {
  /** In hex: of what is on its way as whoever sends it has counted, then of what is kept of it. */
  sha256: string;
  /** Whether its bytes lie in the bucket by now, and no longer here. */
  inBucket: boolean;
}

/** A photo whose parts are still on their way. */
export type PendingAttachment = Omit<AttachmentRecord, 'width' | 'height' | 'inBucket'>;

export abstract class AttachmentRepository {
  /** Nobody else adds one to that job until this transaction ends. @returns how many it has, those on their way included */
  abstract countOf(context: Context, jobId: JobId): Promise<number>;
  abstract begin(context: Context, attachment: PendingAttachment): Promise<void>;
  /** One whose parts are on their way, as whoever sends them sees it. */
  abstract findPending(
    context: Context,
    side: Perspective,
    id: AttachmentId,
    by: UserId,
  ): Promise<PendingAttachment | null>;
  /** Does nothing where the attachment is finished by now. */
  abstract append(
    context: Context,
    attachment: PendingAttachment,
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
  abstract find(
    context: Context,
    side: Perspective,
    id: AttachmentId,
  ): Promise<AttachmentRecord | null>;
  abstract list(context: Context, side: Perspective, jobId: JobId): Promise<Attachment[]>;
  /** @returns null where there is no such part */
  abstract chunkOf(
    context: Context,
    side: Perspective,
    id: AttachmentId,
    index: number,
  ): Promise<Buffer | null>;
  abstract remove(context: Context, providerId: ProviderId, id: AttachmentId): Promise<void>;
  /** Forgets those whose parts have not come within an hour. */
  abstract deleteStale(context: Context): Promise<void>;
}
