import {
  LOGGER,
  Loop,
  ownContext,
  UnitOfWork,
  type Logger,
  type Worker,
} from '@gatehouse/platform';
import { Inject, Injectable } from '@nestjs/common';
import { ChainFiles } from './checking.js';
import { CheckpointSigner } from './signing.js';

const TIMEOUT_MS = 60_000;

/** Signs the head of every chain that has grown: whoever rewrites what came before would have to sign it, too. */
@Injectable()
export class SignHeads implements Worker {
  /** The token of the pause between two rounds, in milliseconds. */
  static readonly PAUSE = Symbol('pause');

  private readonly loop: Loop;

  constructor(
    work: UnitOfWork,
    files: ChainFiles,
    signer: CheckpointSigner,
    @Inject(SignHeads.PAUSE) pauseMs: number,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.loop = new Loop({
      round: async () => {
        await work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, async (context) => {
          const { now } = context.transaction;
          const heads = await files.unsigned(context);
          await files.keep(
            context,
            heads.map((head) => signer.sign({ ...head, at: now })),
          );
        });
        return pauseMs;
      },
      onFailure: (error) => {
        logger.warn({ err: error }, 'checkpoints wait to be signed');
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
