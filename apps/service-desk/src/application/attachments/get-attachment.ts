import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { Attachment, getAttachment } from '@gatehouse/contracts/service-desk';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { sideOf } from '../side.js';
import { AttachmentRepository } from './ports.js';

@Injectable()
export class GetAttachment implements UseCase<typeof getAttachment> {
  constructor(private readonly attachments: AttachmentRepository) {}

  async run(
    { attachmentId }: InputOf<typeof getAttachment>,
    context: Context,
  ): Promise<Attachment> {
    const attachment = await this.attachments.find(context, sideOf(context), attachmentId);
    if (!attachment) throw new NotFound();
    return attachment;
  }
}
