import { CURRENT_SETTINGS, SETTINGS, type CurrentSettings } from '@gatehouse/platform';
import { OutboundHttp, OutboundTargets } from '@gatehouse/platform/outbound';
import { Module } from '@nestjs/common';
import { FeedModule } from '../feed/feed.module.js';
import { PeopleModule } from '../people/people.module.js';
import type { Settings, settings } from '../settings.js';
import { CreateWebhook } from './create-webhook.js';
import { DeleteWebhook } from './delete-webhook.js';
import { DeliveryCleanup } from './delivery-cleanup.js';
import { DeliveryQueue } from './delivery-queue.js';
import { DeliveryQueueWriter } from './delivery-queue-writer.js';
import { DeliveryResultRecorder, WEBHOOK_RETRY_WAITS } from './delivery-result-recorder.js';
import { DeliveryRepository } from './delivery.repository.js';
import { GetWebhook } from './get-webhook.js';
import { HttpWebhookTransport } from './http-webhook-transport.js';
import { InvitationDeliveries } from './invitation-deliveries.js';
import { JweWebhookSecrets } from './jwe-webhook-secrets.js';
import { ListWebhookDeliveries } from './list-webhook-deliveries.js';
import { ListWebhooks } from './list-webhooks.js';
import { OnAccessGrantChanged } from './on-access-grant-changed.js';
import { OnApplicationChanged } from './on-application-changed.js';
import { OnApplicationDeleted } from './on-application-deleted.js';
import { OnCustomerChanged } from './on-customer-changed.js';
import { OnCustomerDeleted } from './on-customer-deleted.js';
import { OnInvitationAccepted } from './on-invitation-accepted.js';
import { OnInvitationIssued } from './on-invitation-issued.js';
import { OnInvitationRevoked } from './on-invitation-revoked.js';
import { OnMembershipChanged } from './on-membership-changed.js';
import { OnMembershipRemoved } from './on-membership-removed.js';
import { OnTermsPublished } from './on-terms-published.js';
import { OnTermsAccepted } from './on-terms-accepted.js';
import { OnSessionStarted } from './on-session-started.js';
import { OnSessionsEnded } from './on-sessions-ended.js';
import { RotateWebhookSecret } from './rotate-webhook-secret.js';
import { TestWebhook } from './test-webhook.js';
import { ReplayWebhook } from './replay-webhook.js';
import { RetryWebhookDelivery } from './retry-webhook-delivery.js';
import { SecretRotationWorker } from './secret-rotation-worker.js';
import { SendDelivery } from './send-delivery.js';
import { SqlDeliveryRepository } from './sql-delivery.repository.js';
import { SqlWebhookRepository } from './sql-webhook.repository.js';
import { UpdateWebhook } from './update-webhook.js';
import { WebhookSecrets } from './webhook-secrets.port.js';
import { WebhookTransport } from './webhook-transport.port.js';
import { WebhookRepository } from './webhook.repository.js';

@Module({
  imports: [FeedModule, PeopleModule],
  providers: [
    CreateWebhook,
    DeleteWebhook,
    DeliveryCleanup,
    DeliveryQueue,
    DeliveryQueueWriter,
    DeliveryResultRecorder,
    GetWebhook,
    InvitationDeliveries,
    ListWebhookDeliveries,
    ListWebhooks,
    OnAccessGrantChanged,
    OnApplicationChanged,
    OnApplicationDeleted,
    OnCustomerChanged,
    OnCustomerDeleted,
    OnInvitationAccepted,
    OnInvitationIssued,
    OnInvitationRevoked,
    OnMembershipChanged,
    OnMembershipRemoved,
    OnTermsPublished,
    OnTermsAccepted,
    OnSessionStarted,
    OnSessionsEnded,
    RotateWebhookSecret,
    TestWebhook,
    ReplayWebhook,
    RetryWebhookDelivery,
    SecretRotationWorker,
    SendDelivery,
    UpdateWebhook,
    {
      provide: WEBHOOK_RETRY_WAITS,
      useFactory: (settings: Settings) => settings.WEBHOOK_RETRY_WAITS,
      inject: [SETTINGS],
    },
    {
      provide: WebhookTransport,
      useFactory: ({ WEBHOOK_PRIVATE_NETWORKS }: Settings) =>
        new HttpWebhookTransport(
          new OutboundHttp(new OutboundTargets(WEBHOOK_PRIVATE_NETWORKS), 'Gatehouse-Webhooks/1'),
        ),
      inject: [SETTINGS],
    },
    {
      provide: WebhookSecrets,
      useFactory: (current: CurrentSettings<typeof settings>) =>
        new JweWebhookSecrets(current('UNSEALING_KEY')),
      inject: [CURRENT_SETTINGS],
    },
    { provide: DeliveryRepository, useClass: SqlDeliveryRepository },
    { provide: WebhookRepository, useClass: SqlWebhookRepository },
  ],
  exports: [DeliveryQueueWriter],
})
export class WebhooksModule {}
