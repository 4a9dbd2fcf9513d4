import { LOGGER, type Logger } from '@gatehouse/platform';
import { Inject, Injectable } from '@nestjs/common';
import { sign } from '../shared/webhook-signature.js';
import type { DeliveryResult } from './delivery-attempt.rules.js';
import { DeliveryResultRecorder } from './delivery-result-recorder.js';
import type { LeasedDelivery } from './delivery.repository.js';
import { WebhookSecrets } from './webhook-secrets.port.js';
import { WebhookTransport } from './webhook-transport.port.js';

/** Attempts to send a delivery, and records the result. */
@Injectable()
export class SendDelivery {
  constructor(
    private readonly transport: WebhookTransport,
    private readonly secrets: WebhookSecrets,
    private readonly results: DeliveryResultRecorder,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Never rejects: if the result cannot be recorded, the delivery is sent again with the same id. */
  async run(delivery: LeasedDelivery): Promise<void> {
    const result = await this.attempt(delivery);
    try {
      await this.results.record(delivery, result);
    } catch (error) {
      const { id } = delivery;
      this.logger.warn({ err: error, delivery: id }, 'recording the result of a delivery failed');
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
      return await this.transport.send(url, headers, body);
    } catch (error) {
      this.logger.warn({ err: error, delivery: id }, 'signing a delivery failed');
      return { words: 'could not be signed' };
    }
  }
}
