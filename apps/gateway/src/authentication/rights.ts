import type { PortalViewId } from '@gatehouse/contracts';
import type { TokenEpochs } from '@gatehouse/platform/revocation';

/** What of an access token or API key can be revoked, and when it expires, in epoch milliseconds. */
export type Rights = TokenEpochs & {
  expiresAt: number;
  /** The view of the portal that the request is part of. */
  portalViewId?: PortalViewId;
};
