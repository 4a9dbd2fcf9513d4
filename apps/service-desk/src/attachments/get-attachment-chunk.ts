import { NotFound, Unavailable, type InputOf } from '@gatehouse/contracts';
import { CHUNK_BYTES, getAttachmentChunk } from '@gatehouse/contracts/service-desk';
import {
  HandlesInSteps,
  LOGGER,
  scopeOf,
  UnitOfWork,
  type CallContext,
  type Logger,
  type UseCase,
} from '@gatehouse/platform';
import { Inject } from '@nestjs/common';
import { perspectiveOf } from '../shared/perspective.js';
import { AttachmentRepository } from './attachment.repository.js';
import { Bucket } from './bucket.port.js';

type Input = InputOf<typeof getAttachmentChunk>;

/** Reads from the bucket after the transaction, so that no database connection waits for it. */
@HandlesInSteps(getAttachmentChunk)
export class GetAttachmentChunk implements UseCase<typeof getAttachmentChunk, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly attachments: AttachmentRepository,
    private readonly bucket: Bucket,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run(input: Input, context: CallContext) {
    const bytes =
      (await this.readFromDatabase(input, context)) ?? (await this.readFromBucket(input));
    return { bytes: bytes.toString('base64') };
  }

  /** @returns null if it is in the bucket */
  private readFromDatabase(
    { attachmentId, index }: Input,
    context: CallContext,
  ): Promise<Buffer | null> {
    return this.work.run(context, scopeOf(context.actor), async (within) => {
      const perspective = perspectiveOf(within);
      const bytes = await this.attachments.chunkOf(within, perspective, attachmentId, index);
      if (bytes) return bytes;
      const found = await this.attachments.find(within, perspective, attachmentId);
      if (!found?.inBucket || index * CHUNK_BYTES >= found.size) throw new NotFound();
      return null;
    });
  }

  private async readFromBucket({ attachmentId, index }: Input): Promise<Buffer> {
    try {
      return await this.bucket.read(attachmentId, index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
    } catch (error) {
      this.logger.error({ err: error, attachmentId }, 'photo could not be read from the bucket');
      throw new Unavailable({ retryAfterSeconds: 5 });
    }
  }
}
