import { RateLimited, type OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { SendLogRepository, type Sender } from './send-log.repository.js';
import { allowedByCaps, SendingCaps } from './sending-caps.rules.js';

/**
 * How much may still be sent within the hour. Taken before any row is locked: who waits here for others holds nothing that they need.
 */
@Injectable()
export class SendingQuota {
  constructor(
    private readonly sendLog: SendLogRepository,
    private readonly caps: SendingCaps,
  ) {}

  /** Waits for its turn; the others wait until this transaction ends. */
  lock(context: Context, organizationId: OrganizationId): Promise<void> {
    return this.sendLog.lock(context, organizationId);
  }

  /** Takes room for a mail to each address, as far as there is some. @returns for each whether there was */
  async reserve(context: Context, sender: Sender, emailKeys: string[]): Promise<boolean[]> {
    await this.sendLog.lock(context, sender.organizationId);
    const spent = await this.sendLog.count(context, sender, emailKeys);
    const room = allowedByCaps(this.caps, spent, emailKeys);
    const taken = emailKeys.filter((_, index) => room[index]);
    if (taken.length > 0) await this.sendLog.add(context, sender, taken);
    return room;
  }

  /** @throws RateLimited, which says only what the organisation itself has done */
  async require(context: Context, sender: Sender, emailKey: string): Promise<void> {
    const [hasRoom] = await this.reserve(context, sender, [emailKey]);
    if (hasRoom) return;
    const seconds = await this.sendLog.secondsUntilAllowed(context, sender, emailKey, this.caps);
    throw new RateLimited({ retryAfterSeconds: Math.max(1, seconds) });
  }
}
