import { z } from 'zod';

/** What a revocation applies to: what one application was granted, one session, one membership, or everybody in one organization. */
export type RevocationScope = 'grant' | 'session' | 'membership' | 'organization';

/** The epochs of a revocation: tokens issued below `ended` are invalid, below `stale` need refreshing. */
export const RevokedEpochs = z.object({ ended: z.number().int(), stale: z.number().int() });
export type RevokedEpochs = z.infer<typeof RevokedEpochs>;

/** The key-value bucket that every gateway watches. Entries outlive the access tokens they concern. */
export const REVOCATION_BUCKET = 'revocations';

/** The bucket in which every gateway reports how far it has read. */
export const GATEWAY_BUCKET = 'gateways';

/** How long a gateway may rely on its view without confirming it. */
export const LEASE_MS = 2_000;

/**
 * When a lease has expired, as measured by another process. Clocks of two machines do not run at the same speed: while a clock is being
 * adjusted, the kernel may slow it by 0.05 % and more.
 */
export const LEASE_OVER_MS = LEASE_MS * 1.01;

/** How long revocations are kept, in milliseconds: access tokens live for 5 minutes, so nothing older matters. */
export const REVOCATION_TTL_MS = 15 * 60_000;

export const revocationKey = (scope: RevocationScope, id: string): string => `${scope}.${id}`;

/** Sessions end for good: they have no epochs. */
export const SESSION_ENDED: RevokedEpochs = { ended: 1, stale: 1 };

/** Nothing revoked. */
export const NOTHING_REVOKED: RevokedEpochs = { ended: 0, stale: 0 };

/** Epochs only grow, so two revocations of one key can be merged in any order. */
export const mergeRevoked = (a: RevokedEpochs, b: RevokedEpochs): RevokedEpochs => ({
  ended: Math.max(a.ended, b.ended),
  stale: Math.max(a.stale, b.stale),
});

/** How far a gateway has read: a stream, and the position of the last revocation it has. */
export const GatewayView = z.object({ stream: z.string(), seen: z.number().int() });
export type GatewayView = z.infer<typeof GatewayView>;
