import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { Attachment, getAttachment } from '@gatehouse/contracts/service-desk';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { perspectiveOf } from '../shared/perspective.js';
import { AttachmentRepository } from './attachment.repository.js';

@Injectable()
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
