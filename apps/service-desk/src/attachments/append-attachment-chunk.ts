import { NotFound, type InputOf } from '@gatehouse/contracts';
import { appendAttachmentChunk } from '@gatehouse/contracts/service-desk';
import { Handles, memberOf, type Context, type UseCase } from '@gatehouse/platform';
import { ignoreAreas, perspectiveOf } from '../shared/perspective.js';
import { AttachmentRepository } from './attachment.repository.js';

/** Only the user who began the upload can continue it. */
@Handles(appendAttachmentChunk)
export class AppendAttachmentChunk implements UseCase<typeof appendAttachmentChunk> {
  constructor(private readonly attachments: AttachmentRepository) {}

  async run(
    { attachmentId, index, bytes }: InputOf<typeof appendAttachmentChunk>,
    context: Context,
  ): Promise<undefined> {
    ignoreAreas(context);
    const { userId, organizationId } = memberOf(context);
    const perspective = perspectiveOf(context);
    const pending = await this.attachments.findPending(context, perspective, attachmentId, userId);
    if (!pending) {
      // A client that missed the response may send chunks again. They change nothing.
      const finished = await this.attachments.find(context, perspective, attachmentId);
      if (finished?.addedBy !== userId) throw new NotFound();
      return;
    }
    if (pending.customerId === organizationId)
      context.transaction.enter({ organization_id: pending.providerId });
    this.attachments.append(context, pending, index, Buffer.from(bytes, 'base64'));
  }
}
