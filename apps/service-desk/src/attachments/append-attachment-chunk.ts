import { NotFound, type InputOf } from '@gatehouse/contracts';
import { appendAttachmentChunk } from '@gatehouse/contracts/service-desk';
import { Handles, userOf, type Context, type UseCase } from '@gatehouse/platform';
import { ignoreAreas, perspectiveOf } from '../shared/perspective.js';
import { AttachmentRepository } from './attachment.repository.js';

/** Only whoever has begun it goes on with it. */
@Handles(appendAttachmentChunk)
export class AppendAttachmentChunk implements UseCase<typeof appendAttachmentChunk> {
  constructor(private readonly attachments: AttachmentRepository) {}

  async run(
    { attachmentId, index, bytes }: InputOf<typeof appendAttachmentChunk>,
    context: Context,
  ): Promise<undefined> {
    await ignoreAreas(context);
    const { userId, organizationId } = userOf(context);
    const side = perspectiveOf(context);
    const begun = await this.attachments.findPending(context, side, attachmentId, userId);
    if (!begun) {
      // Whoever did not hear that it is finished sends its parts again, and they change nothing.
      const finished = await this.attachments.find(context, side, attachmentId);
      if (finished?.addedBy !== userId) throw new NotFound();
      return;
    }
    if (begun.customerId === organizationId)
      await context.transaction.enter({ organization_id: begun.providerId });
    await this.attachments.append(context, begun, index, Buffer.from(bytes, 'base64'));
  }
}
