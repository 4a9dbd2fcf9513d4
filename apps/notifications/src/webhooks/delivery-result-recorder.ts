import { ownContext, UnitOfWork, type Context } from '@gatehouse/platform';
import { Inject, Injectable } from '@nestjs/common';
import { FeedWriter } from '../feed/feed-writer.js';
import { managersNotice } from '../feed/managers-notice.js';
import {
  afterDeliveryAttempt,
  type DeliveryResult,
  type Disabling,
} from './delivery-attempt.rules.js';
import { DeliveryRepository, type LeasedDelivery } from './delivery.repository.js';
import { WebhookRepository } from './webhook.repository.js';

/** The injection token of the waits after failed attempts, in seconds. */
export const WEBHOOK_RETRY_WAITS = Symbol('WEBHOOK_RETRY_WAITS');

const TIMEOUT_MS = 5_000;
const CAUSE = { action: 'notifications.settle-delivery' };

/** Records the result of an attempt and everything that follows from it, in one transaction. */
@Injectable()
export class DeliveryResultRecorder {
  constructor(
    private readonly work: UnitOfWork,
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: DeliveryRepository,
    @Inject(WEBHOOK_RETRY_WAITS) private readonly waits: readonly number[],
    private readonly feed: FeedWriter,
  ) {}

  record(delivery: LeasedDelivery, result: DeliveryResult): Promise<void> {
    const { webhookId } = delivery;
    return this.work.run(ownContext(TIMEOUT_MS, CAUSE), { worker: 'on' }, async (context) => {
      // Locks the webhook first, like updating and deleting it do: the other order could deadlock.
      if (!(await this.webhooks.find(context, webhookId, 'for change'))) return;
      const now = await context.transaction.now();
      const update = afterDeliveryAttempt(delivery, result, now, this.waits);
      if (!(await this.deliveries.recordAttempt(context, delivery, update))) return;
      if (update.status === 'delivered') this.webhooks.noteSuccess(context, webhookId);
      const { disable } = update;
      if (disable !== null && (await this.webhooks.disable(context, webhookId, disable.reason)))
        this.notifyManagers(context, delivery, disable);
    });
  }

  private notifyManagers(
    context: Context,
    { providerId, webhookId, url }: LeasedDelivery,
    { state, reason }: Disabling,
  ): void {
    const notice = managersNotice(state, {
      subject: new URL(url).host,
      subjectId: webhookId,
      link: `/settings/webhooks/${webhookId}`,
      permission: 'webhooks:manage',
      detail: `The URL is ${url}; ${reason}.`,
    });
    this.feed.add(context, [providerId], notice);
  }
}
