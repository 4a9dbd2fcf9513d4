import { defineParts, LOGGER, type Logger, Sealer } from '@gatehouse/platform';
import type { z } from 'zod';
import { ActivationInvitations } from './activations/activation-invitations.js';
import { Deliverability } from './delivery/deliverability.js';
import { EmailBlockRepository } from './delivery/email-block.repository.js';
import { SqlEmailBlockRepository } from './delivery/sql-email-block.repository.js';
import { InvitationErasureRepository } from './erasure/invitation-erasure.repository.js';
import { SqlInvitationErasureRepository } from './erasure/sql-invitation-erasure.repository.js';
import { InvitationAccess } from './invitations/invitation-access.js';
import { InvitationPolicy } from './invitations/invitation-policy.js';
import { InvitationViewRepository } from './invitations/invitation-view.repository.js';
import { InvitationRepository } from './invitations/invitation.repository.js';
import { SqlInvitationViewRepository } from './invitations/sql-invitation-view.repository.js';
import { entities } from './invitations/sql-invitation.entity.js';
import { SqlInvitationRepository } from './invitations/sql-invitation.repository.js';
import { SqlTimelineRepository } from './invitations/sql-timeline.repository.js';
import { TimelineRepository } from './invitations/timeline.repository.js';
import { BulkInviter } from './inviting/bulk-inviter.js';
import { InvitationCreator } from './inviting/invitation-creator.js';
import { InvitationImporter } from './inviting/invitation-importer.js';
import { InvitePerson } from './inviting/invite-person.js';
import { RedemptionPolicy } from './redemption/redemption-policy.js';
import { ReissueInvitation } from './resending/reissue-invitation.js';
import { HeldBackInvitationRepository } from './sending/held-back-invitation.repository.js';
import { HeldBackWorker } from './sending/held-back-worker.js';
import { InvitationLinks } from './sending/invitation-links.js';
import { SendHeldBack } from './sending/send-held-back.js';
import { SendLogRepository } from './sending/send-log.repository.js';
import { SendingCaps } from './sending/sending-caps.rules.js';
import { SendingQuota } from './sending/sending-quota.js';
import { SqlHeldBackInvitationRepository } from './sending/sql-held-back-invitation.repository.js';
import { SqlSendLogRepository } from './sending/sql-send-log.repository.js';
import { ThrottledSender } from './sending/throttled-sender.js';
import { settings } from './settings.js';
import { calls, useCases } from './transport/calls.js';
import { hearings } from './transport/hearings.js';
import { InvitationRevoker } from './withdrawal/invitation-revoker.js';

const capsOf = (env: z.output<typeof settings>): SendingCaps => ({
  perOrganization: env.INVITATIONS_PER_ORGANIZATION,
  perInviter: env.INVITATIONS_PER_INVITER,
  perAddress: env.INVITATIONS_PER_ADDRESS,
});

/** How somebody gets in: invitations and their links. */
export const invitations = defineParts({
  name: 'invitations',
  settings,
  parts: (env, current) => ({
    calls,
    hearings,
    entities,
    workers: [HeldBackWorker],
    providers: [
      ...useCases,
      ActivationInvitations,
      BulkInviter,
      InvitationImporter,
      InvitationCreator,
      InvitePerson,
      RedemptionPolicy,
      InvitationLinks,
      ThrottledSender,
      InvitationPolicy,
      InvitationAccess,
      InvitationRevoker,
      Deliverability,
      ReissueInvitation,
      SendHeldBack,
      SendingQuota,
      { provide: SendingCaps, useValue: capsOf(env) },
      { provide: EmailBlockRepository, useClass: SqlEmailBlockRepository },
      { provide: HeldBackInvitationRepository, useClass: SqlHeldBackInvitationRepository },
      { provide: InvitationRepository, useClass: SqlInvitationRepository },
      { provide: InvitationErasureRepository, useClass: SqlInvitationErasureRepository },
      { provide: InvitationViewRepository, useClass: SqlInvitationViewRepository },
      { provide: Sealer, useValue: new Sealer(current('SEALING_KEY')) },
      { provide: SendLogRepository, useClass: SqlSendLogRepository },
      { provide: TimelineRepository, useClass: SqlTimelineRepository },
      {
        provide: HeldBackWorker,
        useFactory: (sendHeldBack: SendHeldBack, logger: Logger) =>
          new HeldBackWorker(sendHeldBack, logger),
        inject: [SendHeldBack, LOGGER],
      },
    ],
  }),
});
