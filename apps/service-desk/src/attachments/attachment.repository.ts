import type { AttachmentId, JobId, ProviderId, UserId } from '@gatehouse/contracts';
import type { Attachment } from '@gatehouse/contracts/service-desk';
import type { Context } from '@gatehouse/platform';
import type { SanitizedImage } from '@gatehouse/platform/images';
import type { Ownership } from '../shared/ownership.js';
import type { Perspective } from '../shared/perspective.js';

export interface AttachmentRecord extends Attachment, Ownership {
  /** In hex. During the upload as announced by the client, then of the stored image. */
  sha256: string;
  /** Whether its bytes are in the bucket, and no longer in the database. */
  inBucket: boolean;
}

/** A photo that is still being uploaded. */
export type PendingAttachment = Omit<AttachmentRecord, 'width' | 'height' | 'inBucket'>;

export abstract class AttachmentRepository {
  /** Also locks the job against new attachments until the transaction ends. @returns the number including pending ones */
  abstract countOf(context: Context, jobId: JobId): Promise<number>;
  abstract begin(context: Context, attachment: PendingAttachment): void;
  /** A pending attachment of this user. */
  abstract findPending(
    context: Context,
    perspective: Perspective,
    id: AttachmentId,
    by: UserId,
  ): Promise<PendingAttachment | null>;
  /** Does nothing if the attachment is finished. */
  abstract append(
    context: Context,
    attachment: PendingAttachment,
    index: number,
    bytes: Uint8Array,
  ): void;
  /** All chunks together. */
  abstract bytesOf(context: Context, id: AttachmentId): Promise<Buffer>;
  /** Replaces the uploaded chunks with the image. @returns false if it was finished before */
  abstract finish(
    context: Context,
    attachment: Omit<AttachmentRecord, 'inBucket'>,
    image: SanitizedImage,
  ): Promise<boolean>;
  abstract find(
    context: Context,
    perspective: Perspective,
    id: AttachmentId,
  ): Promise<AttachmentRecord | null>;
  abstract list(context: Context, perspective: Perspective, jobId: JobId): Promise<Attachment[]>;
  /** @returns null if the chunk is not in the database */
  abstract chunkOf(
    context: Context,
    perspective: Perspective,
    id: AttachmentId,
    index: number,
  ): Promise<Buffer | null>;
  abstract remove(context: Context, providerId: ProviderId, id: AttachmentId): void;
  /** Deletes attachments that were not finished within an hour. */
  abstract deleteStale(context: Context): void;
}
