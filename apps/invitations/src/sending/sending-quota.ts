import { RateLimited, type OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { SendLogRepository, type Sender } from './send-log.repository.js';
import { allowedByCaps, SendingCaps } from './sending-caps.rules.js';

/**
 * What is left of the sending caps. Reserve before locking any row: a transaction that waits here must not hold what others need to
 * finish.
 */
@Injectable()
export class SendingQuota {
  constructor(
    private readonly sendLog: SendLogRepository,
    private readonly caps: SendingCaps,
  ) {}

  /** Waits for other transactions that send for the organisation. */
  lock(context: Context, organizationId: OrganizationId): void {
    this.sendLog.lock(context, organizationId);
  }

  /** Reserves a mail to each address, as far as the caps allow. @returns for each address whether they do */
  async reserve(context: Context, sender: Sender, emailKeys: string[]): Promise<boolean[]> {
    this.sendLog.lock(context, sender.organizationId);
    const sent = await this.sendLog.count(context, sender, emailKeys);
    const allowed = allowedByCaps(this.caps, sent, emailKeys);
    const reserved = emailKeys.filter((_, index) => allowed[index]);
    if (reserved.length > 0) this.sendLog.add(context, sender, reserved);
    return allowed;
  }

  /** @throws RateLimited, which reveals nothing about what other organisations sent */
  async require(context: Context, sender: Sender, emailKey: string): Promise<void> {
    const [isAllowed] = await this.reserve(context, sender, [emailKey]);
    if (isAllowed) return;
    const seconds = await this.sendLog.secondsUntilAllowed(context, sender, emailKey, this.caps);
    throw new RateLimited({ retryAfterSeconds: Math.max(1, seconds) });
  }
}
