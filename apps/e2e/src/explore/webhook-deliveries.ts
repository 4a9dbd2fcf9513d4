import { isSignedWith, type Received } from '../testing/webhook-receiver.js';
import { ModelMismatch } from './command.js';
import { RESOURCE_EVENTS } from './commands/webhooks.js';
import type { Model, Webhook } from './model.js';
import type { SystemUnderTest } from './system-under-test.js';

/** Checks that webhooks heard of nothing but what they must, for which every command has waited. @throws ModelMismatch */
export function checkDeliveries(
  model: Model,
  { receiver }: SystemUnderTest,
  foreignMarkers: readonly string[],
): void {
  for (const webhook of model.webhooks) {
    const { pathname } = new URL(webhook.url);
    for (const delivery of receiver.received)
      if (delivery.path === pathname) checkDelivery(webhook, delivery, foreignMarkers);
  }
}

function checkDelivery(
  { url, secret, withheld }: Webhook,
  delivery: Received,
  foreignMarkers: readonly string[],
): void {
  const { type, body } = delivery;
  const hidden = [...withheld, ...foreignMarkers].find((marker) => body.includes(marker));
  if (hidden !== undefined) throw new ModelMismatch('webhooks', `${url} heard of ${hidden}`);
  if (!RESOURCE_EVENTS.some((event) => event === type))
    throw new ModelMismatch('webhooks', `${url} heard of ${type}`);
  if (!isSignedWith(secret, delivery))
    throw new ModelMismatch('webhooks', `a delivery to ${url} is signed with another secret`);
}
