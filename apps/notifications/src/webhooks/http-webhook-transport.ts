import { WebhookUrlNotAllowed } from '@gatehouse/contracts/notifications';
import { TargetNotAllowed, type OutboundHttp } from '@gatehouse/platform/outbound';
import type { DeliveryResult } from './delivery-attempt.rules.js';
import { WebhookTransport } from './webhook-transport.port.js';

export class HttpWebhookTransport extends WebhookTransport {
  constructor(private readonly http: OutboundHttp) {
    super();
  }

  override async check(url: string): Promise<void> {
    try {
      await this.http.check(url);
    } catch (error) {
      if (error instanceof TargetNotAllowed)
        throw new WebhookUrlNotAllowed({ reason: error.message });
      throw error;
    }
  }

  override send(
    url: string,
    headers: Record<string, string>,
    body: string,
  ): Promise<DeliveryResult> {
    return this.http.send(url, headers, body);
  }
}
