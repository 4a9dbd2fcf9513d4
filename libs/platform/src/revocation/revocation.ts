import { z } from 'zod';

/** Whose rights a revocation takes: one session, one membership, or everybody of one organisation. */
export type RevocationScope = 'session' | 'membership' | 'organization';

/** The counts that a revocation takes: tokens issued at less than `ended` are dead, at less than `stale` need refreshing. */
export const RevokedEpochs = z.object({ ended: z.number().int(), stale: z.number().int() });
export type RevokedEpochs = z.infer<typeof RevokedEpochs>;

/** The key-value bucket that every gateway watches. Entries outlive the access tokens that they concern. */
export const REVOCATION_BUCKET = 'revocations';

/** The bucket in which every gateway says how far it has seen. */
export const GATEWAY_BUCKET = 'gateways';

/** How long a gateway may rely on its view without having confirmed it. */
export const LEASE_MS = 2_000;

/**
 * After how long a lease is over, as another process measures it. The clocks of two machines do not run at one speed: the kernel may
 * slow one by 0.05 % and more while it is being set.
 */
export const LEASE_OVER_MS = LEASE_MS * 1.01;

/** How long a revocation is kept, in milliseconds: access tokens live 5 minutes, so nothing older matters. */
export const REVOCATION_TTL_MS = 15 * 60_000;

export const revocationKey = (scope: RevocationScope, id: string): string => `${scope}.${id}`;

/** A session ends once and for all: its token has no count. */
export const SESSION_ENDED: RevokedEpochs = { ended: 1, stale: 1 };

/** Where nothing was revoked. */
export const NOTHING_REVOKED: RevokedEpochs = { ended: 0, stale: 0 };

/** Counts only grow, so two revocations of one key are merged in any order. */
export const mergeRevoked = (a: RevokedEpochs, b: RevokedEpochs): RevokedEpochs => ({
  ended: Math.max(a.ended, b.ended),
  stale: Math.max(a.stale, b.stale),
});

/** How far a gateway has seen: the position of the last revocation that it holds, in which stream. */
export const GatewayView = z.object({ stream: z.string(), seen: z.number().int() });
export type GatewayView = z.infer<typeof GatewayView>;
