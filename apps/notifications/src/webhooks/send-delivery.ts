import { LOGGER } from '@gatehouse/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Outcome } from '../../domain/webhooks/attempts.js';
import type { Log } from '../ports.js';
import { sign } from '../webhook-signature.js';
import { WebhookPost, WebhookSecrets, type TakenDelivery } from './ports.js';
import { SettleDelivery } from './settle-delivery.js';

/** Tries to deliver once, and notes what came of it. */
@Injectable()
export class Deliver {
  constructor(
    private readonly webhookPost: WebhookPost,
    private readonly secrets: WebhookSecrets,
    private readonly settle: SettleDelivery,
    @Inject(LOGGER) private readonly log: Log,
  ) {}

  /** Never rejects: what could not be noted is sent once more, as the same message. */
  async run(delivery: TakenDelivery): Promise<void> {
    const outcome = await this.attempt(delivery);
    try {
      await this.settle.run(delivery, outcome);
    } catch (error) {
      const { id } = delivery;
      this.log.warn({ err: error, delivery: id }, 'what came of a delivery could not be noted');
    }
  }

  private async attempt({ id, url, body, sealedSecret }: TakenDelivery): Promise<Outcome> {
    try {
      const secret = await this.secrets.open(sealedSecret);
      const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
      const timestamp = String(Math.floor(Date.now() / 1_000));
      const headers = {
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': sign({ id, timestamp, body }, key),
      };
      return await this.webhookPost.post(url, headers, body);
    } catch (error) {
      this.log.warn({ err: error, delivery: id }, 'a delivery could not be signed');
      return { words: 'could not be signed' };
    }
  }
}
