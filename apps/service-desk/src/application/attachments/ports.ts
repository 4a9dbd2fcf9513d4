import type { AttachmentId, JobId, ProviderId, UserId } from '@gatehouse/contracts';
import type { Attachment } from '@gatehouse/contracts/service-desk';
import type { Context } from '@gatehouse/platform';
import type { Owned, Side } from '../ports.js';

export interface AttachmentRecord extends Attachment, Owned {
  /** In hex, as whoever sent it has counted. */
  sha256: string;
}

/** A photo whose parts are still on their way. */
export type BegunAttachment = Omit<AttachmentRecord, 'width' | 'height'>;

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
  abstract append(
    context: Context,
    attachment: BegunAttachment,
    index: number,
    bytes: Uint8Array,
  ): Promise<void>;
  /** All parts together. */
  abstract bytesOf(context: Context, id: AttachmentId): Promise<Buffer>;
  abstract finish(context: Context, attachment: AttachmentRecord): Promise<void>;
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
