import { ownContext, UnitOfWork, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { afterDeliveryAttempt, type DeliveryResult } from './delivery-attempt.rules.js';
import { FeedWriter } from '../feed/feed-writer.js';
import {
  DeliveryRepository,
  WebhookRetryPolicy,
  WebhookRepository,
  type LeasedDelivery,
} from './webhook.repository.js';

const TIMEOUT_MS = 5_000;
const CAUSE = { action: 'notifications.settle-delivery' };

/** Notes what came of a delivery, with all that follows from it, or nothing of it. */
@Injectable()
export class DeliveryResultRecorder {
  constructor(
    private readonly work: UnitOfWork,
    private readonly webhooks: WebhookRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly patience: WebhookRetryPolicy,
    private readonly telling: FeedWriter,
  ) {}

  run(delivery: LeasedDelivery, outcome: DeliveryResult): Promise<void> {
    const { webhookId } = delivery;
    return this.work.run(ownContext(TIMEOUT_MS, CAUSE), { worker: 'on' }, async (context) => {
      // First the webhook, as whoever changes or deletes it does: the other way round, two would wait for each other.
      if (!(await this.webhooks.find(context, webhookId, 'for change'))) return;
      const after = afterDeliveryAttempt(
        delivery,
        outcome,
        context.transaction.now,
        this.patience.waits,
      );
      if (!(await this.deliveries.recordAttempt(context, delivery, after))) return;
      if (after.status === 'delivered') await this.webhooks.noteSuccess(context, webhookId);
      if (
        after.disable !== null &&
        (await this.webhooks.disable(context, webhookId, after.disable))
      )
        await this.tell(context, delivery, after.disable);
    });
  }

  /** Whoever manages the webhooks learns of one that was disabled. */
  private tell(
    context: Context,
    { providerId, webhookId, url }: LeasedDelivery,
    reason: string,
  ): Promise<void> {
    return this.telling.add(context, [providerId], {
      kind: 'notice',
      event: 'told',
      customerId: null,
      subjectId: webhookId,
      title: `The webhook to ${new URL(url).host} was disabled`,
      number: null,
      state: 'disabled',
      body: `Nothing is sent to ${url} any more: ${reason}.`,
      link: null,
      actorId: null,
      userId: null,
      permission: 'webhooks:manage',
    });
  }
}
