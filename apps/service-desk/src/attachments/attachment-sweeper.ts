import {
  BackgroundWorker,
  LOGGER,
  Loop,
  ownContext,
  UnitOfWork,
  type Logger,
  type Worker,
} from '@gatehouse/platform';
import { Inject } from '@nestjs/common';
import { AttachmentRepository } from './attachment.repository.js';

const ROUND_MS = 10 * 60_000;
const TIMEOUT_MS = 10_000;
const CAUSE = { action: 'service-desk.sweep-attachments' };

/** Deletes uploads that were never finished. */
@BackgroundWorker()
export class AttachmentSweeper implements Worker {
  private readonly loop: Loop;

  constructor(work: UnitOfWork, attachments: AttachmentRepository, @Inject(LOGGER) logger: Logger) {
    this.loop = new Loop({
      round: async () => {
        await work.run(ownContext(TIMEOUT_MS, CAUSE), { worker: 'on' }, (context) =>
          attachments.deleteStale(context),
        );
        return ROUND_MS;
      },
      onFailure: (error) => {
        logger.warn({ err: error }, 'unfinished uploads could not be deleted');
      },
    });
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }
}
