import { SETTINGS } from '@gatehouse/platform';
import { OutboundHttp, OutboundTargets } from '@gatehouse/platform/outbound';
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module.js';
import type { Settings } from '../settings.js';
import { SigningKeysModule } from '../signing-keys/signing-keys.module.js';
import { ListLogoutDeliveries } from './list-logout-deliveries.js';
import { LogoutCleanup } from './logout-cleanup.js';
import { LogoutDeliveryRepository } from './logout-delivery.repository.js';
import { LogoutQueue } from './logout-queue.js';
import { LogoutTokens } from './es256-logout-tokens.js';
import { SqlLogoutDeliveryRepository } from './sql-logout-delivery.repository.js';

@Module({
  imports: [ApplicationsModule, SigningKeysModule],
  providers: [
    ListLogoutDeliveries,
    LogoutCleanup,
    { provide: LogoutDeliveryRepository, useClass: SqlLogoutDeliveryRepository },
    LogoutQueue,
    LogoutTokens,
    {
      provide: OutboundHttp,
      useFactory: ({ LOGOUT_PRIVATE_NETWORKS }: Settings) =>
        new OutboundHttp(new OutboundTargets(LOGOUT_PRIVATE_NETWORKS), 'Gatehouse-Logout/1'),
      inject: [SETTINGS],
    },
  ],
})
export class LogoutModule {}
