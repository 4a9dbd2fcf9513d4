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

/** The bucket is asked once the transaction is over: nothing in the database waits for it. */
@HandlesInSteps(getAttachmentChunk)
export class GetAttachmentChunk implements UseCase<typeof getAttachmentChunk, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly attachments: AttachmentRepository,
    private readonly bucket: Bucket,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run(input: Input, context: CallContext) {
    const bytes = (await this.here(input, context)) ?? (await this.inBucket(input));
    return { bytes: bytes.toString('base64') };
  }

  /** @returns null where it lies in the bucket */
  private here({ attachmentId, index }: Input, context: CallContext): Promise<Buffer | null> {
    return this.work.run(context, scopeOf(context.actor), async (within) => {
      const side = perspectiveOf(within);
      const bytes = await this.attachments.chunkOf(within, side, attachmentId, index);
      if (bytes) return bytes;
      const found = await this.attachments.find(within, side, attachmentId);
      if (!found?.inBucket || index * CHUNK_BYTES >= found.size) throw new NotFound();
      return null;
    });
  }

  private async inBucket({ attachmentId, index }: Input): Promise<Buffer> {
    try {
      return await this.bucket.read(attachmentId, index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
    } catch (error) {
      this.logger.error({ err: error, attachmentId }, 'a photo could not be read from the bucket');
      throw new Unavailable({ retryAfterSeconds: 5 });
    }
  }
}
