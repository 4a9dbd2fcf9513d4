import { cap, serviceSettings, setting } from '@gatehouse/platform/process';
import { SealingKey } from '@gatehouse/platform/sealing';
import { z } from 'zod';

/** The settings of the invitations service. */
export const settings = z.object({
  ...serviceSettings,
  SEALING_KEY: setting(SealingKey, {
    meaning: 'the public key of notifications, to which links are encrypted',
    must: 'a public key as JWK in JSON',
    secret: true,
  }),
  INVITATIONS_PER_ORGANIZATION: cap(
    500,
    'how many invitations go out for one organisation within an hour',
  ),
  INVITATIONS_PER_INVITER: cap(200, 'the same, for one person in it'),
  INVITATIONS_PER_ADDRESS: cap(10, 'the same, for it to one address'),
});
