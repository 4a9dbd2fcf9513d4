import { timingSafeEqual } from 'node:crypto';
import { hashToken } from '@gatehouse/platform';
import type Provider from 'oidc-provider';
import type { Client } from 'oidc-provider';
import { extrasOf } from './openid-client-extras.js';

/** Replaces the library's comparison: an application may have two secrets, and we know only their hashes. */
export function compareSecrets(provider: Provider): void {
  const prototype = provider.Client.prototype as unknown as {
    compareClientSecret: (this: Client, actual: string) => boolean;
    backchannelLogout: () => Promise<void>;
  };
  prototype.compareClientSecret = function compare(actual) {
    const hash = hashToken(actual);
    return extrasOf(this).secretHashes.some((known) =>
      timingSafeEqual(Buffer.from(known, 'hex'), hash),
    );
  };
  // Logout tokens are queued by the end of the session itself.
  prototype.backchannelLogout = () => Promise.resolve();
}
