import {
  BackgroundWorker,
  LOGGER,
  Loop,
  ownContext,
  UnitOfWork,
  type Context,
  type Logger,
  type Worker,
} from '@gatehouse/platform';
import { Inject } from '@nestjs/common';
import { BucketQueueRepository } from './bucket-queue.repository.js';
import { Bucket } from './bucket.port.js';

const PAUSE_MS = 2_000;
const PAUSE_AFTER_FAILURE_MS = 5_000;
const TIMEOUT_MS = 10_000;

/**
 * Moves finished photos from the database to the bucket, and deletes removed ones from it. Uploads never wait for the bucket: until a
 * photo is moved, it is served from the database.
 */
@BackgroundWorker()
export class BucketMover implements Worker {
  private readonly loop: Loop;

  constructor(
    private readonly work: UnitOfWork,
    private readonly queue: BucketQueueRepository,
    private readonly bucket: Bucket,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.loop = new Loop({
      round: async (signal) => {
        try {
          while (!signal.aborted && ((await this.moveOne()) || (await this.removeOne())));
          return PAUSE_MS;
        } catch (error) {
          logger.warn({ err: error }, 'the bucket is not reachable; retrying');
          return PAUSE_AFTER_FAILURE_MS;
        }
      },
      onFailure: (error) => {
        logger.error({ err: error }, 'the bucket could not be synchronised');
      },
    });
  }

  start(): void {
    if (this.bucket.isConfigured) this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async moveOne(): Promise<boolean> {
    const photo = await this.within((context) => this.queue.nextToMove(context));
    if (!photo) return false;
    await this.bucket.put(photo);
    await this.within((context) => this.queue.markMoved(context, photo.id));
    return true;
  }

  private async removeOne(): Promise<boolean> {
    const id = await this.within((context) => this.queue.nextToRemove(context));
    if (!id) return false;
    await this.bucket.remove(id);
    await this.within((context) => this.queue.markRemoved(context, id));
    return true;
  }

  private within<T>(work: (context: Context) => T | Promise<T>): Promise<T> {
    return this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, work);
  }
}
