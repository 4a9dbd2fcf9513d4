import type { OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CheckpointSigner } from '../checkpoints/checkpoint-signer.js';
import { CheckpointRepository } from '../checkpoints/checkpoint.repository.js';
import type { Checkpoint } from '../checkpoints/checkpoint.rules.js';
import { ChainRepository, type BrokenLink, type ChainPosition } from './chain.repository.js';

const GENESIS: ChainPosition = { position: 0, hash: '00'.repeat(32) };

/** Time kept back from the deadline for returning the response. */
const RESERVE_MS = 2_500;

interface VerificationResult {
  count: number;
  checkedTo: number;
  complete: boolean;
  firstBroken: BrokenLink | null;
}

/**
 * Verifies a chain link by link: each must follow its predecessor, match the hashes of its fields and details, and match the
 * checkpoint signed at its position, if there is one. Stops at the first broken link.
 */
@Injectable()
export class ChainVerifier {
  constructor(
    private readonly chains: ChainRepository,
    private readonly checkpoints: CheckpointRepository,
    private readonly signer: CheckpointSigner,
  ) {}

  async verify(
    context: Context,
    organizationId: OrganizationId,
    after: number,
  ): Promise<VerificationResult> {
    const { firstPosition, erased } = await this.chains.removals(context, organizationId);
    const start = await this.findStart(context, organizationId, after, firstPosition);
    if ('fault' in start) return { count: 0, checkedTo: after, complete: true, firstBroken: start };
    let current: ChainPosition = start;
    let count = 0;
    for (;;) {
      const batch = await this.chains.checkNext(context, organizationId, current, erased);
      const end = batch.end ?? current;
      const broken = await this.firstBrokenCheckpoint(
        ...[context, organizationId, current.position, end.position],
      );
      const firstBroken = earlier(batch.broken, broken);
      count += batch.count;
      if (firstBroken) return { count, checkedTo: end.position, complete: true, firstBroken };
      if (!batch.end) return { ...(await this.checkEnd(context, organizationId, current)), count };
      current = batch.end;
      if (context.deadline - Date.now() < RESERVE_MS)
        return { count, checkedTo: current.position, complete: false, firstBroken: null };
    }
  }

  /** A chain starts at its first link, or at a signed link where retention left off, as recorded in the chain. */
  private async findStart(
    context: Context,
    organizationId: OrganizationId,
    after: number,
    firstPosition: number | null,
  ): Promise<ChainPosition | BrokenLink> {
    if (after > 0) {
      const missing: BrokenLink = { position: after, id: null, fault: 'row-missing' };
      return (await this.chains.linkAt(context, organizationId, after)) ?? missing;
    }
    const first = await this.chains.firstLink(context, organizationId);
    if (!first || (first.position === 1 && firstPosition === null)) return GENESIS;
    const [checkpoint] = await this.checkpoints.between(
      ...[context, organizationId, first.position - 1, first.position],
    );
    const isAnchored = checkpoint !== undefined && this.matches(checkpoint);
    if (first.position !== firstPosition || !isAnchored)
      return { position: firstPosition ?? 1, id: null, fault: 'beginning-missing' };
    return { position: first.position - 1, hash: first.previousHash };
  }

  private async firstBrokenCheckpoint(
    context: Context,
    organizationId: OrganizationId,
    after: number,
    upTo: number,
  ): Promise<BrokenLink | null> {
    const checkpoints = await this.checkpoints.between(context, organizationId, after, upTo);
    const broken = checkpoints.find((checkpoint) => !this.matches(checkpoint));
    return broken ? { position: broken.position, id: null, fault: 'checkpoint-broken' } : null;
  }

  private matches({ storedHash, ...checkpoint }: Checkpoint & { storedHash: string | null }) {
    return storedHash === checkpoint.hash && this.signer.verify(checkpoint);
  }

  private async checkEnd(
    context: Context,
    organizationId: OrganizationId,
    { position }: ChainPosition,
  ) {
    const newest = await this.checkpoints.newest(context, organizationId);
    const isTruncated = newest !== null && newest.position > position;
    const missing: BrokenLink = { position: position + 1, id: null, fault: 'end-missing' };
    return { checkedTo: position, complete: true, firstBroken: isTruncated ? missing : null };
  }
}

const earlier = (a: BrokenLink | null, b: BrokenLink | null): BrokenLink | null =>
  a && b ? (b.position < a.position ? b : a) : (a ?? b);
