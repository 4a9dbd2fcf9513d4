import type { OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { ChainHead, Checkpoint } from './checkpoint.rules.js';

export abstract class CheckpointRepository {
  /** The heads of all chains that have grown since their last checkpoint. */
  abstract unsignedHeads(context: Context): Promise<Omit<ChainHead, 'at'>[]>;
  abstract add(context: Context, checkpoints: readonly Checkpoint[]): void;
  abstract newest(context: Context, organizationId: OrganizationId): Promise<Checkpoint | null>;
  /** Checkpoints after one position, up to and including another, each with the hash stored there now. */
  abstract between(
    context: Context,
    organizationId: OrganizationId,
    after: number,
    upTo: number,
  ): Promise<(Checkpoint & { storedHash: string | null })[]>;
}
