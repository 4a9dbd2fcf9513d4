import { createHash } from 'node:crypto';
import { HeicNotSupported, NotFound, type InputOf } from '@gatehouse/contracts';
import {
  attachmentAdded,
  AttachmentUnfit,
  type Attachment,
  type finishAttachment,
} from '@gatehouse/contracts/service-desk';
import {
  record,
  scopeOf,
  UnitOfWork,
  userOf,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { ImageSanitizer, UnusableImage, type SanitizedImage } from '@gatehouse/platform/images';
import { Injectable } from '@nestjs/common';
import { JobRepository } from '../jobs/job.repository.js';
import { ignoreAreas, perspectiveOf } from '../shared/perspective.js';
import { AttachmentRepository, type PendingAttachment } from './attachment.repository.js';

type Id = Attachment['id'];

interface Sent {
  begun: PendingAttachment;
  bytes: Buffer;
}

/** The photo is decoded between two transactions: nothing in the database waits for it. */
@Injectable()
export class FinishAttachment implements UseCase<typeof finishAttachment, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: JobRepository,
    private readonly attachments: AttachmentRepository,
    private readonly images: ImageSanitizer,
  ) {}

  async run(
    { attachmentId }: InputOf<typeof finishAttachment>,
    context: CallContext,
  ): Promise<Attachment> {
    const sent = await this.within(context, async (within): Promise<Sent | Attachment> => {
      const begun = await this.begun(within, attachmentId);
      if (!begun) return this.finished(within, attachmentId);
      return { begun, bytes: await this.attachments.bytesOf(within, attachmentId) };
    });
    if (!('begun' in sent)) return sent;
    const image = await this.imageIn(sent, context);
    return this.within(context, async (within) => {
      const begun = await this.begun(within, attachmentId);
      return begun ? this.finish(within, begun, image) : this.finished(within, attachmentId);
    });
  }

  private within<T>(context: CallContext, work: (within: Context) => Promise<T>): Promise<T> {
    return this.work.run(context, scopeOf(context.actor), async (within) => {
      await ignoreAreas(within);
      return work(within);
    });
  }

  private begun(context: Context, id: Id): Promise<PendingAttachment | null> {
    return this.attachments.findPending(
      context,
      perspectiveOf(context),
      id,
      userOf(context).userId,
    );
  }

  /** Whoever did not hear the answer asks again. */
  private async finished(context: Context, id: Id): Promise<Attachment> {
    const known = await this.attachments.find(context, perspectiveOf(context), id);
    if (known?.addedBy !== userOf(context).userId) throw new NotFound();
    return known;
  }

  /** What it is decides itself, and not what it is called. @throws AttachmentUnfit, HeicNotSupported */
  private async imageIn(
    { begun, bytes }: Sent,
    { deadline }: CallContext,
  ): Promise<SanitizedImage> {
    if (bytes.length !== begun.size || sha256Of(bytes) !== begun.sha256)
      throw new AttachmentUnfit({ reason: 'A part of it was lost on its way.' });
    try {
      return await this.images.sanitize(bytes, deadline, ({ type }) => {
        if (type !== begun.contentType)
          throw new AttachmentUnfit({ reason: `It is not a whole ${begun.contentType}.` });
      });
    } catch (error) {
      if (!(error instanceof UnusableImage)) throw error;
      if (error.reason === 'heic') throw new HeicNotSupported();
      throw new AttachmentUnfit({ reason: error.message });
    }
  }

  private async finish(
    context: Context,
    begun: PendingAttachment,
    image: SanitizedImage,
  ): Promise<Attachment> {
    const { id, jobId, providerId, customerId } = begun;
    const job = await this.jobs.ownersOf(context, perspectiveOf(context), jobId);
    if (!job) throw new NotFound();
    if (customerId === userOf(context).organizationId)
      await context.transaction.enter({ organization_id: providerId });
    const { width, height, bytes } = image;
    const attachment = { ...begun, width, height, size: bytes.length, sha256: sha256Of(bytes) };
    // Whoever finishes it at the same moment may have been first.
    if (!(await this.attachments.finish(context, attachment, image)))
      return this.finished(context, id);
    await record(context, attachmentAdded, {
      aggregateId: id,
      sequence: 1,
      organizationId: providerId,
      data: {
        attachmentId: id,
        jobId,
        providerId,
        customerId,
        number: job.number,
        title: job.title,
      },
    });
    return attachment;
  }
}

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
