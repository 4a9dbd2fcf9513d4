import type { UnsealingKeys } from '@gatehouse/platform';
import type { Provider } from '@nestjs/common';
import { Courier } from './application/webhooks/courier.js';
import { Deliver } from './application/webhooks/deliver.js';
import { DeliverDue } from './application/webhooks/deliver-due.js';
import {
  Deliveries,
  WebhookPatience,
  WebhookPost,
  Webhooks,
  WebhookSecrets,
} from './application/webhooks/ports.js';
import { SecretCare } from './application/webhooks/secret-care.js';
import { SettleDelivery } from './application/webhooks/settle-delivery.js';
import { HttpWebhookPost } from './delivery/http-webhook-post.js';
import { SealedWebhookSecrets } from './delivery/sealed-webhook-secrets.js';
import { WebhookTargets } from './delivery/webhook-targets.js';
import type { Networks } from './delivery/networks.js';
import { SqlDeliveries } from './persistence/webhooks/deliveries.js';
import { SqlWebhooks } from './persistence/webhooks/webhooks.js';

/** What webhooks are agreed upon with whoever runs this. */
export interface WebhookAgreements {
  waits: readonly number[];
  privateNetworks: Networks;
  /** What opens the secrets of webhooks; the first closes them. */
  unsealingKeys: () => UnsealingKeys;
}

/** How providers' own systems are told. */
export const webhookParts = (agreed: WebhookAgreements): Provider[] => [
  Courier,
  Deliver,
  DeliverDue,
  SecretCare,
  SettleDelivery,
  { provide: Deliveries, useClass: SqlDeliveries },
  { provide: WebhookPatience, useValue: { waits: agreed.waits } satisfies WebhookPatience },
  {
    provide: WebhookPost,
    useValue: new HttpWebhookPost(new WebhookTargets(agreed.privateNetworks)),
  },
  { provide: Webhooks, useClass: SqlWebhooks },
  { provide: WebhookSecrets, useValue: new SealedWebhookSecrets(agreed.unsealingKeys) },
];
