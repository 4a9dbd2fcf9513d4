import type { OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ChainFiles, type Fault, type Place } from './checking.js';
import { CheckpointSigner, type SignedHead } from './signing.js';

/** Before what precedes the first link. */
const NOTHING: Place = { position: 0, hash: '00'.repeat(32) };

/** What must be left of the time for the answer to get through. */
const RESERVE_MS = 2_500;

interface Found {
  count: number;
  checkedTo: number;
  complete: boolean;
  firstBroken: Fault | null;
}

/**
 * Goes through a chain from its beginning: every link must follow the one before, hold the hash of what it says, and of what is told
 * of it; and be the one that was signed, where it was. The first that is not is named.
 */
@Injectable()
export class ChainCheck {
  constructor(
    private readonly files: ChainFiles,
    private readonly signer: CheckpointSigner,
  ) {}

  async run(context: Context, of: OrganizationId, after: number): Promise<Found> {
    const { firstPosition, erased } = await this.files.forgotten(context, of);
    const begun = await this.begin(context, of, after, firstPosition);
    if ('fault' in begun) return { count: 0, checkedTo: after, complete: true, firstBroken: begun };
    let place: Place = begun;
    let count = 0;
    for (;;) {
      const part = await this.files.check(context, of, place, erased);
      const end = part.end ?? place;
      const broken = await this.signedOtherwise(context, of, place.position, end.position);
      const firstBroken = earlier(part.fault, broken);
      count += part.count;
      if (firstBroken) return { count, checkedTo: end.position, complete: true, firstBroken };
      if (!part.end) return { ...(await this.atEnd(context, of, place)), count };
      place = part.end;
      if (context.deadline - Date.now() < RESERVE_MS)
        return { count, checkedTo: place.position, complete: false, firstBroken: null };
    }
  }

  /** A chain begins with its first link, or with a signed one where retention, in its own words, left it. */
  private async begin(
    context: Context,
    of: OrganizationId,
    after: number,
    firstPosition: number | null,
  ): Promise<Place | Fault> {
    if (after > 0)
      return (
        (await this.files.linkAt(context, of, after)) ?? {
          ...{ position: after, id: null, fault: 'row-missing' },
        }
      );
    const first = await this.files.beginning(context, of);
    if (!first || (first.position === 1 && firstPosition === null)) return NOTHING;
    const [checkpoint] = await this.files.checkpoints(
      ...[context, of, first.position - 1, first.position],
    );
    const isAnchor = checkpoint !== undefined && this.holds(checkpoint);
    if (first.position !== firstPosition || !isAnchor)
      return { position: firstPosition ?? 1, id: null, fault: 'beginning-missing' };
    return { position: first.position - 1, hash: first.previousHash };
  }

  private async signedOtherwise(
    context: Context,
    of: OrganizationId,
    after: number,
    upTo: number,
  ): Promise<Fault | null> {
    const checkpoints = await this.files.checkpoints(context, of, after, upTo);
    const broken = checkpoints.find((checkpoint) => !this.holds(checkpoint));
    return broken ? { position: broken.position, id: null, fault: 'checkpoint-broken' } : null;
  }

  private holds({ found, ...checkpoint }: SignedHead & { found: string | null }): boolean {
    return found === checkpoint.hash && this.signer.isSigned(checkpoint);
  }

  private async atEnd(context: Context, of: OrganizationId, { position }: Place) {
    const newest = await this.files.newestCheckpoint(context, of);
    const isShort = newest !== null && newest.position > position;
    const missing: Fault = { position: position + 1, id: null, fault: 'end-missing' };
    return { checkedTo: position, complete: true, firstBroken: isShort ? missing : null };
  }
}

const earlier = (a: Fault | null, b: Fault | null): Fault | null =>
  a && b ? (b.position < a.position ? b : a) : (a ?? b);
