import { randomUUID } from 'node:crypto';
import { CustomerId, JobId, type UserActor } from '@gatehouse/contracts';
import {
  createWebhook,
  listWebhookDeliveries,
  type Delivery,
  type NewWebhook,
} from '@gatehouse/contracts/notifications';
import { jobChanged } from '@gatehouse/contracts/service-desk';
import { actor, contextOf, publisherOf, type Publisher, type TestCaller } from '@gatehouse/testing';
import { MailFixture } from './mail-fixture.js';
import { WebhookReceiver } from './webhook-receiver-fixture.js';

/** A user who may manage the webhooks of a provider. */
export const manager = (fields: Partial<UserActor> = {}): UserActor =>
  actor({ organizationKind: 'provider', permissions: ['webhooks:manage'], ...fields });
export const as = (who: UserActor) => contextOf(who, 60_000);

/** The notifications service with a webhook receiver on this machine, and without waits before retries. */
export class WebhookFixture {
  private constructor(
    readonly mails: MailFixture,
    readonly receiver: WebhookReceiver,
    readonly call: TestCaller,
    private readonly desk: Publisher,
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<WebhookFixture> {
    const receiver = await WebhookReceiver.start();
    const mailing = await MailFixture.start({
      WEBHOOK_PRIVATE_NETWORKS: '127.0.0.1/32',
      WEBHOOK_RETRY_WAITS: '0,0',
      ...settings,
    });
    const call = await mailing.platform.callerOf('gateway');
    return new WebhookFixture(
      mailing,
      receiver,
      call,
      await publisherOf(mailing.platform, 'service-desk'),
    );
  }

  async stop(): Promise<void> {
    await this.mails.stop();
    await this.receiver.stop();
  }

  /** Creates a webhook for job events. */
  create(who: UserActor, path: string): Promise<NewWebhook> {
    const url = this.receiver.url(path);
    return this.call(as(who), createWebhook, { url, events: ['job.changed'] });
  }

  /** Publishes a job of the provider. */
  changeJob(who: UserActor, title = 'Lift 2'): Promise<void> {
    return this.desk.publish(jobChanged, {
      aggregateId: randomUUID(),
      sequence: 1,
      data: {
        jobId: JobId.parse(randomUUID()),
        providerId: who.organizationId,
        customerId: CustomerId.parse(randomUUID()),
        number: 7,
        title,
        state: 'new',
        reported: false,
        changed: [],
      },
    });
  }

  async deliveriesOf(who: UserActor, webhookId: NewWebhook['id']): Promise<Delivery[]> {
    return (await this.call(as(who), listWebhookDeliveries, { webhookId })).items;
  }
}
