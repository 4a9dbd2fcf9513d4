import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { getAttachmentChunk } from '@gatehouse/contracts/service-desk';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { sideOf } from '../side.js';
import { AttachmentRepository } from './ports.js';

@Injectable()
export class GetAttachmentChunk implements UseCase<typeof getAttachmentChunk> {
  constructor(private readonly attachments: AttachmentRepository) {}

  async run({ attachmentId, index }: InputOf<typeof getAttachmentChunk>, context: Context) {
    const bytes = await this.attachments.chunkOf(context, sideOf(context), attachmentId, index);
    if (!bytes) throw new NotFound();
    return { bytes: bytes.toString('base64') };
  }
}
