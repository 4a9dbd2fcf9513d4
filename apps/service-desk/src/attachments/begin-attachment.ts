import { AttachmentId, type InputOf } from '@gatehouse/contracts';
import {
  beginAttachment,
  TooManyAttachments,
  type Attachment,
} from '@gatehouse/contracts/service-desk';
import { Handles, newId, memberOf, type Context, type UseCase } from '@gatehouse/platform';
import { AttachableJobs } from './attachable-jobs.js';
import { AttachmentRepository } from './attachment.repository.js';

const MAX_ATTACHMENTS = 10;

@Handles(beginAttachment)
export class BeginAttachment implements UseCase<typeof beginAttachment> {
  constructor(
    private readonly jobs: AttachableJobs,
    private readonly attachments: AttachmentRepository,
  ) {}

  async run(
    { sha256, ...input }: InputOf<typeof beginAttachment>,
    context: Context,
  ): Promise<Attachment> {
    const { userId: addedBy } = memberOf(context);
    const { jobId, contentType, size, name = null } = input;
    const { providerId, customerId } = await this.jobs.require(context, jobId);
    if ((await this.attachments.countOf(context, jobId)) >= MAX_ATTACHMENTS)
      throw new TooManyAttachments();
    const createdAt = await context.transaction.now();
    const attachment = {
      id: newId(AttachmentId),
      jobId,
      name,
      contentType,
      size,
      addedBy,
      createdAt,
    };
    this.attachments.begin(context, { ...attachment, providerId, customerId, sha256 });
    return { ...attachment, width: 0, height: 0 };
  }
}
