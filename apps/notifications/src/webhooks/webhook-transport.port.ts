import type { DeliveryResult } from './delivery-attempt.rules.js';

/** The way to the systems of providers. */
export abstract class WebhookTransport {
  /** @throws WebhookUrlNotAllowed unless deliveries may be sent to this URL */
  abstract check(url: string): Promise<void>;
  /** Never rejects: failures are part of the result. */
  abstract send(
    url: string,
    headers: Record<string, string>,
    body: string,
  ): Promise<DeliveryResult>;
}
