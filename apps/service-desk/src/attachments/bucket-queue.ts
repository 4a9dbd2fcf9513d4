import type { AttachmentId } from '@gatehouse/contracts';
import { ownContext, Queue, UnitOfWork, type Context, type JobQueue } from '@gatehouse/platform';
import { BucketQueueRepository } from './bucket-queue.repository.js';
import { Bucket } from './bucket.port.js';

const PAUSE_AFTER_FAILURE_MS = 5_000;
const TIMEOUT_MS = 10_000;

interface BucketJob {
  id: AttachmentId;
  task: 'move' | 'remove';
}

/**
 * Moves finished photos from the database to the bucket, and deletes removed ones from it. Uploads never wait for the bucket: until a
 * photo is moved, it is served from the database. One at a time, and idempotent: no leases.
 */
@Queue({ name: 'bucket', concurrency: 1, retryMs: PAUSE_AFTER_FAILURE_MS })
export class BucketQueue implements JobQueue<BucketJob> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queue: BucketQueueRepository,
    private readonly bucket: Bucket,
  ) {}

  get isEnabled(): boolean {
    return this.bucket.isConfigured;
  }

  async take(context: Context): Promise<BucketJob[]> {
    const toMove = await this.queue.nextToMove(context);
    if (toMove) return [{ id: toMove, task: 'move' }];
    const toRemove = await this.queue.nextToRemove(context);
    return toRemove ? [{ id: toRemove, task: 'remove' }] : [];
  }

  run({ id, task }: BucketJob): Promise<void> {
    return task === 'move' ? this.move(id) : this.remove(id);
  }

  private async move(id: AttachmentId): Promise<void> {
    const photo = await this.within((context) => this.queue.photoToMove(context, id));
    if (!photo) return;
    await this.bucket.put(photo);
    await this.within((context) => this.queue.markMoved(context, id));
  }

  private async remove(id: AttachmentId): Promise<void> {
    await this.bucket.remove(id);
    await this.within((context) => this.queue.markRemoved(context, id));
  }

  private within<T>(work: (context: Context) => T | Promise<T>): Promise<T> {
    return this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, work);
  }
}
