import { CURRENT_SETTINGS, Sealer, SETTINGS, type CurrentSettings } from '@gatehouse/platform';
import { Module } from '@nestjs/common';
import type { z } from 'zod';
import { InvitationsModule } from '../invitations/invitations.module.js';
import type { settings } from '../settings.js';
import { HeldBackInvitationRepository } from './held-back-invitation.repository.js';
import { HeldBackQueue } from './held-back-queue.js';
import { InvitationLinks } from './invitation-links.js';
import { SendLogRepository } from './send-log.repository.js';
import { SendingCaps } from './sending-caps.rules.js';
import { SendingQuota } from './sending-quota.js';
import { SqlHeldBackInvitationRepository } from './sql-held-back-invitation.repository.js';
import { SqlSendLogRepository } from './sql-send-log.repository.js';
import { ThrottledSender } from './throttled-sender.js';

/** Issues links, within the caps on how many invitations may be sent. */
@Module({
  imports: [InvitationsModule],
  providers: [
    HeldBackQueue,
    InvitationLinks,
    SendingQuota,
    ThrottledSender,
    { provide: HeldBackInvitationRepository, useClass: SqlHeldBackInvitationRepository },
    { provide: SendLogRepository, useClass: SqlSendLogRepository },
    {
      provide: SendingCaps,
      useFactory: (env: z.output<typeof settings>): SendingCaps => ({
        perOrganization: env.INVITATIONS_PER_ORGANIZATION,
        perInviter: env.INVITATIONS_PER_INVITER,
        perAddress: env.INVITATIONS_PER_ADDRESS,
      }),
      inject: [SETTINGS],
    },
    {
      provide: Sealer,
      useFactory: (current: CurrentSettings<typeof settings>) => new Sealer(current('SEALING_KEY')),
      inject: [CURRENT_SETTINGS],
    },
  ],
  exports: [HeldBackInvitationRepository, InvitationLinks, SendingQuota, ThrottledSender],
})
export class SendingModule {}
