import { RecurringTransaction, type Context, type RecurringChange } from '@gatehouse/platform';
import type { Settings } from '../settings.js';
import { CheckpointSigner } from './checkpoint-signer.js';
import { CheckpointRepository } from './checkpoint.repository.js';

/** Signs the head of every chain that has grown, so that its history cannot be rewritten without the signing key. */
@RecurringTransaction({
  every: ({ AUDIT_CHECKPOINT_SECONDS }: Settings) => AUDIT_CHECKPOINT_SECONDS * 1_000,
  timeoutMs: 60_000,
})
export class CheckpointWorker implements RecurringChange {
  constructor(
    private readonly checkpoints: CheckpointRepository,
    private readonly signer: CheckpointSigner,
  ) {}

  async run(context: Context): Promise<void> {
    const now = await context.transaction.now();
    const heads = await this.checkpoints.unsignedHeads(context);
    const signed = heads.map((head) => this.signer.sign({ ...head, at: now }));
    this.checkpoints.add(context, signed);
  }
}
