import { timingSafeEqual } from 'node:crypto';
import { hashToken, type CallContext } from '@gatehouse/platform';
import type Provider from 'oidc-provider';
import type { Client } from 'oidc-provider';
import type { ClientSecret, Credential } from '../applications/application.repository.js';
import { extrasOf } from './openid-client-extras.js';
import { requestContext } from './request-context.js';

/** With which secret the client of a request has authenticated. The library shares its clients between requests. */
const used = new WeakMap<CallContext, ClientSecret>();

/** With what the client of this request has authenticated. */
export function usedCredential(client: Client): Credential {
  const { keysId } = extrasOf(client);
  if (keysId !== null) return { id: keysId, expiresAt: null };
  const secret = used.get(requestContext());
  if (!secret) throw new Error('unreachable: the library has compared it');
  return secret;
}

/** Replaces the library's comparison: an application may have two secrets, and we know only their hashes. */
export function compareSecrets(provider: Provider): void {
  const prototype = provider.Client.prototype as unknown as {
    compareClientSecret: (this: Client, actual: string) => boolean;
    backchannelLogout: () => Promise<void>;
  };
  prototype.compareClientSecret = function compare(actual) {
    const hash = hashToken(actual);
    const secret = extrasOf(this).secrets.find((known) =>
      timingSafeEqual(Buffer.from(known.hash, 'hex'), hash),
    );
    if (secret) used.set(requestContext(), secret);
    return secret !== undefined;
  };
  // Logout tokens are queued by the end of the session itself.
  prototype.backchannelLogout = () => Promise.resolve();
}
