import { defineService, Sealer, SealingKey, serviceSettings } from '@gatehouse/platform';
import { z } from 'zod';
import { Activations } from './application/activations.js';
import { Invite } from './application/invite.js';
import { Joining } from './application/joining.js';
import { Links } from './application/links.js';
import { InvitationRepository } from './application/ports.js';
import { SqlInvitationRepository } from './persistence/invitations.js';
import { entities } from './persistence/schema.js';
import { calls, hearings, useCases } from './transport/calls.js';

/** How somebody gets in: invitations and their links. */
export const invitations = defineService({
  name: 'invitations',
  settings: z.object({
    ...serviceSettings,
    /** The mailer's public key (JWK), to which links are sealed. */
    SEALING_KEY: SealingKey,
  }),
  parts: (env) => ({
    calls,
    hearings,
    entities,
    providers: [
      ...useCases,
      Activations,
      Invite,
      Joining,
      Links,
      { provide: Sealer, useValue: new Sealer(env.SEALING_KEY) },
      { provide: InvitationRepository, useClass: SqlInvitationRepository },
    ],
  }),
});
