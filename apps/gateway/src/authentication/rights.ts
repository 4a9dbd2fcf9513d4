import type { TokenEpochs } from '@gatehouse/platform/revocation';

/** What of an access token or API key can be revoked, and when it expires, in epoch milliseconds. */
export type Rights = TokenEpochs & { expiresAt: number };
