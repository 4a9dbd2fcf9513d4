import { cap, serviceSettings, setting } from '@gatehouse/platform/config';
import { SealingKey } from '@gatehouse/platform/crypto';
import { z } from 'zod';

/** The settings of the invitations service. */
export const settings = z.object({
  ...serviceSettings,
  SEALING_KEY: setting(SealingKey, {
    meaning: 'the public key of notifications that links are encrypted with',
    must: 'a public key as JWK in JSON',
    secret: true,
  }),
  INVITATIONS_PER_ORGANIZATION: cap(
    500,
    'invitations that an organization may send within an hour',
  ),
  INVITATIONS_PER_INVITER: cap(200, 'invitations that one user may send within an hour'),
  INVITATIONS_PER_ADDRESS: cap(
    10,
    'invitations that an organization may send to one address within an hour',
  ),
});
