import { ownContext, Recurring, UnitOfWork, type RecurringTask } from '@gatehouse/platform';
import type { Settings } from '../settings.js';
import { CheckpointSigner } from './checkpoint-signer.js';
import { CheckpointRepository } from './checkpoint.repository.js';

const TIMEOUT_MS = 60_000;

/** Signs the head of every chain that has grown, so that its history cannot be rewritten without the signing key. */
@Recurring({
  every: ({ AUDIT_CHECKPOINT_SECONDS }: Settings) => AUDIT_CHECKPOINT_SECONDS * 1_000,
})
export class CheckpointWorker implements RecurringTask {
  constructor(
    private readonly work: UnitOfWork,
    private readonly checkpoints: CheckpointRepository,
    private readonly signer: CheckpointSigner,
  ) {}

  run(): Promise<void> {
    return this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, async (context) => {
      const now = await context.transaction.now();
      const heads = await this.checkpoints.unsignedHeads(context);
      const signed = heads.map((head) => this.signer.sign({ ...head, at: now }));
      this.checkpoints.add(context, signed);
    });
  }
}
