import { RateLimited, type OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { roomFor } from '../domain/sending-caps.js';
import { Caps, SendingRepository, type Sender } from './ports.js';

/**
 * How much may still be sent within the hour. Taken before any row is locked: who waits here for others holds nothing that they need.
 */
@Injectable()
export class SendingRoom {
  constructor(
    private readonly sendings: SendingRepository,
    private readonly caps: Caps,
  ) {}

  /** Waits for its turn; the others wait until this transaction ends. */
  wait(context: Context, organizationId: OrganizationId): Promise<void> {
    return this.sendings.lock(context, organizationId);
  }

  /** Takes room for a mail to each address, as far as there is some. @returns for each whether there was */
  async take(context: Context, sender: Sender, emailKeys: string[]): Promise<boolean[]> {
    await this.sendings.lock(context, sender.organizationId);
    const spent = await this.sendings.spent(context, sender, emailKeys);
    const room = roomFor(this.caps, spent, emailKeys);
    const taken = emailKeys.filter((_, index) => room[index]);
    if (taken.length > 0) await this.sendings.note(context, sender, taken);
    return room;
  }

  /** @throws RateLimited, which says only what the organisation itself has done */
  async require(context: Context, sender: Sender, emailKey: string): Promise<void> {
    const [hasRoom] = await this.take(context, sender, [emailKey]);
    if (hasRoom) return;
    const seconds = await this.sendings.secondsUntilRoom(context, sender, emailKey, this.caps);
    throw new RateLimited({ retryAfterSeconds: Math.max(1, seconds) });
  }
}
