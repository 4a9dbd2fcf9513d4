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
import { CheckpointSigner } from './checkpoint-signer.js';
import { CheckpointRepository } from './checkpoint.repository.js';

const TIMEOUT_MS = 60_000;

/** The injection token of the pause between two rounds, in milliseconds. */
export const CHECKPOINT_INTERVAL_MS = Symbol('CHECKPOINT_INTERVAL_MS');

/** Signs the head of every chain that has grown, so that its history cannot be rewritten without the signing key. */
@BackgroundWorker()
export class CheckpointWorker implements Worker {
  private readonly loop: Loop;

  constructor(
    private readonly work: UnitOfWork,
    private readonly checkpoints: CheckpointRepository,
    private readonly signer: CheckpointSigner,
    @Inject(CHECKPOINT_INTERVAL_MS) intervalMs: number,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.loop = new Loop({
      round: async () => {
        await this.signHeads();
        return intervalMs;
      },
      onFailure: (error) => {
        logger.warn({ err: error }, 'signing checkpoints failed');
      },
    });
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  private signHeads(): Promise<void> {
    return this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, async (context) => {
      const now = await context.transaction.now();
      const heads = await this.checkpoints.unsignedHeads(context);
      const signed = heads.map((head) => this.signer.sign({ ...head, at: now }));
      this.checkpoints.add(context, signed);
    });
  }
}
