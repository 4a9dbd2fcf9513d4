import { createHash } from 'node:crypto';
import { NotFound, type InputOf } from '@gatehouse/contracts';
import {
  attachmentAdded,
  AttachmentUnfit,
  type Attachment,
  type finishAttachment,
} from '@gatehouse/contracts/service-desk';
import {
  pictureIn,
  record,
  userOf,
  type Context,
  type Picture,
  type UseCase,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { JobRepository } from '../jobs/ports.js';
import { acrossAreas, sideOf } from '../side.js';
import { AttachmentRepository, type AttachmentRecord, type BegunAttachment } from './ports.js';

@Injectable()
export class FinishAttachment implements UseCase<typeof finishAttachment> {
  constructor(
    private readonly jobs: JobRepository,
    private readonly attachments: AttachmentRepository,
  ) {}

  async run(
    { attachmentId }: InputOf<typeof finishAttachment>,
    context: Context,
  ): Promise<Attachment> {
    await acrossAreas(context);
    const { userId, organizationId } = userOf(context);
    const side = sideOf(context);
    const begun = await this.attachments.findBegun(context, side, attachmentId, userId);
    if (!begun) return this.finished(context, attachmentId);
    const fit = requireFit(begun, await this.attachments.bytesOf(context, attachmentId));
    const attachment = { ...begun, ...fit, inBucket: false };
    const job = await this.jobs.ownersOf(context, side, begun.jobId);
    if (!job) throw new NotFound();
    if (begun.customerId === organizationId)
      await context.transaction.enter({ organization_id: begun.providerId });
    await this.attachments.finish(context, attachment);
    await this.tell(context, attachment, job);
    return attachment;
  }

  /** Whoever did not hear the answer asks again. */
  private async finished(context: Context, id: Attachment['id']): Promise<Attachment> {
    const known = await this.attachments.find(context, sideOf(context), id);
    if (known?.addedBy !== userOf(context).userId) throw new NotFound();
    return known;
  }

  private tell(
    context: Context,
    { id, jobId, providerId, customerId }: AttachmentRecord,
    { number, title }: { number: number; title: string },
  ): Promise<void> {
    return record(context, attachmentAdded, {
      aggregateId: id,
      sequence: 1,
      organizationId: providerId,
      data: { attachmentId: id, jobId, providerId, customerId, number, title },
    });
  }
}

/** A picture with more pixels would take a browser more memory than it may have: 100 megapixels. */
const MOST_PIXELS = 100_000_000;

/** What it is decides itself, and not what it is called. @throws AttachmentUnfit */
function requireFit({ contentType, size, sha256 }: BegunAttachment, bytes: Buffer): Picture {
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (bytes.length !== size || hash !== sha256)
    throw new AttachmentUnfit({ reason: 'A part of it was lost on its way.' });
  const found = pictureIn(bytes);
  if (found?.type !== contentType || found.width === 0 || found.height === 0)
    throw new AttachmentUnfit({ reason: `It is not a whole ${contentType}.` });
  if (found.width * found.height > MOST_PIXELS)
    throw new AttachmentUnfit({ reason: 'It has more than 100 megapixels.' });
  return found;
}
