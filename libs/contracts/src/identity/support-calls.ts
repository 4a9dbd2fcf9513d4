import { z } from 'zod';
import { call } from '../call.js';
import { OrganizationId, UserId } from '../ids.js';
import { Email, Instant } from '../scalar.js';

/** What support sees of somebody's account: as much as says why they can or cannot sign in. */
export const FoundAccount = z.object({
  userId: UserId,
  firstName: z.string(),
  lastName: z.string(),
  createdAt: Instant,
  /** Whether its owner has ever come in; until then the invitation that made it counts, and no password. */
  confirmed: z.boolean(),
  /** Where they are signed in now, the newest first; 20 at most. */
  sessions: z.array(z.object({ organizationId: OrganizationId, lastSeenAt: Instant })),
});
export type FoundAccount = z.infer<typeof FoundAccount>;

export const findPerson = call('identity', 'find-person', {
  summary:
    'Finds the account of an address, for support: whether it is in use, signed in, or slowed down by wrong passwords',
  http: { method: 'GET', path: '/platform/people/:email' },
  access: 'platform-support',
  input: z.strictObject({ email: Email }),
  output: z.object({
    email: z.string(),
    /** Null where the address has none. */
    account: FoundAccount.nullable(),
    /** Wrong passwords of the last quarter of an hour, from anywhere but where its owner came from before. */
    wrongPasswords: z.number().int(),
    /** How long whoever comes from elsewhere has to wait before the next try; 0 where not at all. */
    retryAfterSeconds: z.number().int(),
  }),
  problems: [],
});
