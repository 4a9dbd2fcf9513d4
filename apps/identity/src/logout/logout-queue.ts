import { DELIVERY_FAILURES } from '@gatehouse/contracts';
import {
  ownContext,
  Queue,
  UnitOfWork,
  type Context,
  type FairShares,
  type JobQueue,
} from '@gatehouse/platform';
import { OutboundHttp } from '@gatehouse/platform/outbound';
import { afterLogoutAttempt, type LogoutResult } from './logout-attempt.rules.js';
import { LogoutDeliveryRepository, type LeasedLogout } from './logout-delivery.repository.js';
import { LogoutTokens } from './es256-logout-tokens.js';

const CONCURRENCY = 256;
/** Applications that are slow, or never answer, leave places for others, and for other providers. */
const SHARES: FairShares = { perProvider: 64, perOwner: 8 };
const TIMEOUT_MS = 5_000;
const CAUSE = { action: 'identity.settle-logout' };

/** Tells applications of sessions that ended. */
@Queue({ name: 'logout-deliveries', concurrency: CONCURRENCY, leasedIn: 'logout_deliveries' })
export class LogoutQueue implements JobQueue<LeasedLogout> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deliveries: LogoutDeliveryRepository,
    private readonly tokens: LogoutTokens,
    private readonly http: OutboundHttp,
  ) {}

  take(context: Context, limit: number): Promise<LeasedLogout[]> {
    return this.deliveries.leaseDue(context, limit, SHARES);
  }

  nextDueAt(context: Context): Promise<Date | null> {
    return this.deliveries.nextDueAt(context);
  }

  async run(delivery: LeasedLogout): Promise<void> {
    const result = await this.attempt(delivery);
    await this.work.run(ownContext(TIMEOUT_MS, CAUSE), { worker: 'on' }, async (context) => {
      const now = await context.transaction.now();
      const update = afterLogoutAttempt(delivery.attempts, result, now);
      this.deliveries.recordAttempt(context, delivery, update);
    });
  }

  private async attempt(delivery: LeasedLogout): Promise<LogoutResult> {
    const { url } = delivery;
    if (url === null) return { words: DELIVERY_FAILURES['no-logout-uri'], isFinal: true };
    const body = new URLSearchParams({ logout_token: await this.tokens.issue(delivery) });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.http.send(url, headers, body.toString());
  }
}
