import { NotFound, type InputOf } from '@gatehouse/contracts';
import {
  attachmentAdded,
  finishAttachment,
  type Attachment,
} from '@gatehouse/contracts/service-desk';
import {
  HandlesInSteps,
  record,
  scopeOf,
  UnitOfWork,
  memberOf,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import type { SanitizedImage } from '@gatehouse/platform/images';
import { JobRepository } from '../jobs/job.repository.js';
import { ignoreAreas, perspectiveOf } from '../shared/perspective.js';
import { AttachmentRepository, type PendingAttachment } from './attachment.repository.js';
import { PhotoSanitizer, sha256Of } from './photo-sanitizer.js';

type Id = Attachment['id'];

/** The photo is decoded between two transactions, so that no database connection waits for it. */
@HandlesInSteps(finishAttachment)
export class FinishAttachment implements UseCase<typeof finishAttachment, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: JobRepository,
    private readonly attachments: AttachmentRepository,
    private readonly photos: PhotoSanitizer,
  ) {}

  async run(
    { attachmentId }: InputOf<typeof finishAttachment>,
    context: CallContext,
  ): Promise<Attachment> {
    const uploaded = await this.within(context, async (within) => {
      const pending = await this.findPending(within, attachmentId);
      if (!pending) return this.findFinished(within, attachmentId);
      return { pending, bytes: await this.attachments.bytesOf(within, attachmentId) };
    });
    if (!('pending' in uploaded)) return uploaded;
    const image = await this.photos.sanitize(uploaded.pending, uploaded.bytes, context);
    return this.within(context, async (within) => {
      const pending = await this.findPending(within, attachmentId);
      return pending
        ? this.finish(within, pending, image)
        : this.findFinished(within, attachmentId);
    });
  }

  private within<T>(context: CallContext, work: (within: Context) => Promise<T>): Promise<T> {
    return this.work.run(context, scopeOf(context.actor), async (within) => {
      ignoreAreas(within);
      return work(within);
    });
  }

  private findPending(context: Context, id: Id): Promise<PendingAttachment | null> {
    return this.attachments.findPending(
      context,
      perspectiveOf(context),
      id,
      memberOf(context).userId,
    );
  }

  /** A client that missed the response may ask again. */
  private async findFinished(context: Context, id: Id): Promise<Attachment> {
    const finished = await this.attachments.find(context, perspectiveOf(context), id);
    if (finished?.addedBy !== memberOf(context).userId) throw new NotFound();
    return finished;
  }

  private async finish(
    context: Context,
    pending: PendingAttachment,
    image: SanitizedImage,
  ): Promise<Attachment> {
    const { id, jobId, providerId, customerId } = pending;
    const job = await this.jobs.findSummary(context, perspectiveOf(context), jobId);
    if (!job) throw new NotFound();
    if (customerId === memberOf(context).organizationId)
      context.transaction.enter({ organization_id: providerId });
    const { width, height, bytes } = image;
    const attachment = { ...pending, width, height, size: bytes.length, sha256: sha256Of(bytes) };
    // A concurrent request may have finished it first.
    if (!(await this.attachments.finish(context, attachment, image)))
      return this.findFinished(context, id);
    const { number, title } = job;
    await record(context, attachmentAdded, {
      aggregateId: id,
      sequence: 1,
      organizationId: providerId,
      data: { attachmentId: id, jobId, providerId, customerId, number, title },
    });
    return attachment;
  }
}
