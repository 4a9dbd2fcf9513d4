import { eventually } from '@gatehouse/testing/wait';
import { isSignedWith, type Received } from '../testing/webhook-receiver.js';
import { ModelMismatch } from './command.js';
import { RESOURCE_EVENTS } from './commands/webhooks.js';
import type { Model, Webhook } from './model.js';
import type { SystemUnderTest } from './system-under-test.js';

/** After a process was killed during a delivery, another repeats it. */
const TIMEOUT_MS = 90_000;

/** Checks that webhooks hear of everything they must, and of nothing else. @throws ModelMismatch */
export async function checkDeliveries(
  model: Model,
  { receiver }: SystemUnderTest,
  foreignMarkers: readonly string[],
): Promise<void> {
  for (const webhook of model.webhooks) {
    const { pathname } = new URL(webhook.url);
    const heard = () => receiver.received.filter(({ path }) => path === pathname);
    const isHeard = (marker: string) => heard().some(({ body }) => body.includes(marker));
    await eventually(() => webhook.due.every(isHeard), TIMEOUT_MS).catch(() => {
      const missing = webhook.due.filter((marker) => !isHeard(marker));
      throw new ModelMismatch('webhooks', `${pathname} did not hear of ${missing.join()}`);
    });
    for (const delivery of heard()) checkDelivery(webhook, delivery, foreignMarkers);
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
