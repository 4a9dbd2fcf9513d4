import type { UnsealingKeys } from '@gatehouse/platform';
import type { Provider } from '@nestjs/common';
import { WebhookWorker } from './webhooks/webhook-worker.js';
import { SendDelivery } from './webhooks/send-delivery.js';
import { SendDueDeliveries } from './webhooks/send-due-deliveries.js';
import {
  DeliveryRepository,
  WebhookRetryPolicy,
  WebhookTransport,
  WebhookRepository,
  WebhookSecrets,
} from './webhooks/webhook.repository.js';
import { SecretRotationWorker } from './webhooks/secret-rotation-worker.js';
import { DeliveryResultRecorder } from './webhooks/delivery-result-recorder.js';
import { HttpWebhookTransport } from './webhooks/http-webhook-transport.js';
import { JweWebhookSecrets } from './webhooks/jwe-webhook-secrets.js';
import { DnsWebhookTargets } from './webhooks/dns-webhook-targets.js';
import type { Networks } from './webhooks/networks.js';
import { SqlDeliveryRepository } from './webhooks/sql-delivery.repository.js';
import { SqlWebhookRepository } from './webhooks/sql-webhook.repository.js';

/** What webhooks are agreed upon with whoever runs this. */
export interface WebhookAgreements {
  waits: readonly number[];
  privateNetworks: Networks;
  /** What opens the secrets of webhooks; the first closes them. */
  unsealingKeys: () => UnsealingKeys;
}

/** How providers' own systems are told. */
export const webhookParts = (agreed: WebhookAgreements): Provider[] => [
  WebhookWorker,
  SendDelivery,
  SendDueDeliveries,
  SecretRotationWorker,
  DeliveryResultRecorder,
  { provide: DeliveryRepository, useClass: SqlDeliveryRepository },
  { provide: WebhookRetryPolicy, useValue: { waits: agreed.waits } satisfies WebhookRetryPolicy },
  {
    provide: WebhookTransport,
    useValue: new HttpWebhookTransport(new DnsWebhookTargets(agreed.privateNetworks)),
  },
  { provide: WebhookRepository, useClass: SqlWebhookRepository },
  { provide: WebhookSecrets, useValue: new JweWebhookSecrets(agreed.unsealingKeys) },
];
