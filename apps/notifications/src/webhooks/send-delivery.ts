import { LOGGER } from '@gatehouse/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { DeliveryResult } from './delivery-attempt.rules.js';
import type { Log } from '../mail-queue/mail-queue.repository.js';
import { sign } from '../shared/webhook-signature.js';
import { WebhookTransport, WebhookSecrets, type LeasedDelivery } from './webhook.repository.js';
import { DeliveryResultRecorder } from './delivery-result-recorder.js';

/** Tries to deliver once, and notes what came of it. */
@Injectable()
export class SendDelivery {
  constructor(
    private readonly webhookPost: WebhookTransport,
    private readonly secrets: WebhookSecrets,
    private readonly settle: DeliveryResultRecorder,
    @Inject(LOGGER) private readonly log: Log,
  ) {}

  /** Never rejects: what could not be noted is sent once more, as the same message. */
  async run(delivery: LeasedDelivery): Promise<void> {
    const outcome = await this.attempt(delivery);
    try {
      await this.settle.run(delivery, outcome);
    } catch (error) {
      const { id } = delivery;
      this.log.warn({ err: error, delivery: id }, 'what came of a delivery could not be noted');
    }
  }

  private async attempt({ id, url, body, sealedSecret }: LeasedDelivery): Promise<DeliveryResult> {
    try {
      const secret = await this.secrets.open(sealedSecret);
      const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
      const timestamp = String(Math.floor(Date.now() / 1_000));
      const headers = {
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': sign({ id, timestamp, body }, key),
      };
      return await this.webhookPost.send(url, headers, body);
    } catch (error) {
      this.log.warn({ err: error, delivery: id }, 'a delivery could not be signed');
      return { words: 'could not be signed' };
    }
  }
}
