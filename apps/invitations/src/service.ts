import { defineParts, LOGGER, type Logger, Sealer } from '@gatehouse/platform';
import type { z } from 'zod';
import { Activations } from './application/activations.js';
import { Enrolment } from './application/enrolment.js';
import { ImportBatch } from './application/import-batch.js';
import { NamedInvitations } from './application/erase-person.js';
import { Invite } from './application/invite.js';
import { InvitePerson } from './application/invite-person.js';
import { Joining } from './application/joining.js';
import { Links } from './application/links.js';
import { Mailing } from './application/mailing.js';
import { Offers } from './application/offers.js';
import { Oversight } from './application/oversight.js';
import {
  Caps,
  EmailBlocks,
  HeldBackInvitations,
  InvitationRepository,
  InvitationViews,
  SendingRepository,
  Timeline,
} from './application/ports.js';
import { Revocations } from './application/revocations.js';
import { Deliverability } from './application/deliverability.js';
import { SendAnew } from './application/send-anew.js';
import { SendHeldBack } from './application/send-held-back.js';
import { SendingRoom } from './application/sending-room.js';
import { SqlEmailBlocks } from './persistence/email-blocks.js';
import { SqlHeldBackInvitations } from './persistence/held-back-invitations.js';
import { SqlInvitationViews } from './persistence/invitation-views.js';
import { SqlInvitationRepository } from './persistence/invitations.js';
import { entities } from './persistence/schema.js';
import { SqlNamedInvitations } from './persistence/named-invitations.js';
import { SqlSendingRepository } from './persistence/sendings.js';
import { SqlTimeline } from './persistence/timeline.js';
import { settings } from './settings.js';
import { calls, useCases } from './transport/calls.js';
import { hearings } from './transport/hearings.js';
import { HeldBackWorker } from './workers/held-back-worker.js';

const capsOf = (env: z.output<typeof settings>): Caps => ({
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
      Activations,
      Enrolment,
      ImportBatch,
      Invite,
      InvitePerson,
      Joining,
      Links,
      Mailing,
      Offers,
      Oversight,
      Revocations,
      Deliverability,
      SendAnew,
      SendHeldBack,
      SendingRoom,
      { provide: Caps, useValue: capsOf(env) },
      { provide: EmailBlocks, useClass: SqlEmailBlocks },
      { provide: HeldBackInvitations, useClass: SqlHeldBackInvitations },
      { provide: InvitationRepository, useClass: SqlInvitationRepository },
      { provide: NamedInvitations, useClass: SqlNamedInvitations },
      { provide: InvitationViews, useClass: SqlInvitationViews },
      { provide: Sealer, useValue: new Sealer(current('SEALING_KEY')) },
      { provide: SendingRepository, useClass: SqlSendingRepository },
      { provide: Timeline, useClass: SqlTimeline },
      {
        provide: HeldBackWorker,
        useFactory: (sendHeldBack: SendHeldBack, logger: Logger) =>
          new HeldBackWorker(sendHeldBack, logger),
        inject: [SendHeldBack, LOGGER],
      },
    ],
  }),
});
