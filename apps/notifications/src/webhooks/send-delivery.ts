import { DELIVERY_FAILURES } from '@gatehouse/contracts';
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

  private async attempt(delivery: LeasedDelivery): Promise<DeliveryResult> {
    const { id, url, body } = delivery;
    try {
      const keys = await this.keysOf(delivery);
      const timestamp = String(Math.floor(Date.now() / 1_000));
      const headers = {
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': keys.map((key) => sign({ id, timestamp, body }, key)).join(' '),
      };
      return await this.transport.send(url, headers, body);
    } catch (error) {
      this.logger.warn({ err: error, delivery: id }, 'signing a delivery failed');
      return { words: DELIVERY_FAILURES.unsigned };
    }
  }

  /** During a rotation, the new one first. */
  private async keysOf({ sealedSecret, previousSealedSecret }: LeasedDelivery): Promise<Buffer[]> {
    const sealed = previousSealedSecret ? [sealedSecret, previousSealedSecret] : [sealedSecret];
    const secrets = await Promise.all(sealed.map((each) => this.secrets.open(each)));
    return secrets.map((secret) => Buffer.from(secret.slice('whsec_'.length), 'base64'));
  }
}
