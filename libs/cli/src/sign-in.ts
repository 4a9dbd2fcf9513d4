import * as openid from 'openid-client';
import { isLoopback } from './address.js';
import { Failure } from './errors.js';
import type { CredentialsFile, UserTokens } from './credentials-file.js';

const SCOPE = 'openid profile organization api';

/** Signs a user in on another device, or in a browser of this one (RFC 8628). */
export async function signInByDevice(
  url: string,
  clientId: string,
  show: (address: string, code: string) => void,
): Promise<UserTokens> {
  const gatehouse = await discover(url, clientId);
  const started = await openid.initiateDeviceAuthorization(gatehouse, { scope: SCOPE });
  show(started.verification_uri_complete ?? started.verification_uri, started.user_code);
  return kept(clientId, await openid.pollDeviceAuthorizationGrant(gatehouse, started));
}

/** Replaces a token that was refused, unless another process has done so already. */
export const refresh = (file: CredentialsFile, refused: string): Promise<UserTokens> =>
  file.exclusively(async () => {
    const saved = await file.read();
    if (!saved?.user) throw new Failure('you have signed out; use: gatehouse login');
    const { url, user } = saved;
    if (user.accessToken !== refused) return user;
    const next = await refreshed(url, user);
    await file.write({ url, user: next });
    return next;
  });

async function refreshed(url: string, { clientId, refreshToken }: UserTokens): Promise<UserTokens> {
  try {
    const gatehouse = await discover(url, clientId);
    return kept(clientId, await openid.refreshTokenGrant(gatehouse, refreshToken ?? ''));
  } catch (error) {
    if (error instanceof openid.ResponseBodyError && error.error === 'invalid_grant')
      throw new Failure('your session has ended; use: gatehouse login');
    throw error;
  }
}

/** Ends what was kept, here and at Gatehouse. */
export async function signOut(url: string, { clientId, refreshToken }: UserTokens): Promise<void> {
  if (refreshToken === undefined) return;
  await openid.tokenRevocation(await discover(url, clientId), refreshToken);
}

const kept = (clientId: string, tokens: openid.TokenEndpointResponse): UserTokens => ({
  clientId,
  accessToken: tokens.access_token,
  refreshToken: tokens.refresh_token,
});

function discover(url: string, clientId: string): Promise<openid.Configuration> {
  const issuer = new URL(url);
  // oxlint-disable-next-line typescript/no-deprecated -- deprecated as a warning: only for loopback addresses
  const execute = isLoopback(issuer) ? [openid.allowInsecureRequests] : [];
  return openid.discovery(issuer, clientId, undefined, openid.None(), { execute });
}
