import { NotFound, type InputOf } from '@gatehouse/contracts';
import { getAttachment, type Attachment } from '@gatehouse/contracts/service-desk';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { perspectiveOf } from '../shared/perspective.js';
import { AttachmentRepository } from './attachment.repository.js';

@Handles(getAttachment)
export class GetAttachment implements UseCase<typeof getAttachment> {
  constructor(private readonly attachments: AttachmentRepository) {}

  async run(
    { attachmentId }: InputOf<typeof getAttachment>,
    context: Context,
  ): Promise<Attachment> {
    const attachment = await this.attachments.find(context, perspectiveOf(context), attachmentId);
    if (!attachment) throw new NotFound();
    return attachment;
  }
}
