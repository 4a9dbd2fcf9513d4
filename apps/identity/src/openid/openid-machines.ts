import { NotSignedIn, SessionEnded } from '@gatehouse/contracts';
import { ACCESS_TOKEN_AUDIENCE } from '@gatehouse/contracts/identity';
import {
  admitServiceAccount,
  type ServiceAccountAdmission,
} from '@gatehouse/contracts/tenant-access';
import { RpcClient } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { errors, type Client, type ClientCredentials } from 'oidc-provider';
import { ACCESS_TOKEN_LIFETIME_S } from '../signing-keys/es256-access-tokens.js';
import { extrasOf } from './openid-client-extras.js';
import type { ClientExtras } from './openid-client-metadata.js';
import { usedCredential } from './openid-client-secrets.js';
import { revocableBy } from './openid-revocations.js';
import { requestContext } from './request-context.js';

/** What a token of a machine application keeps in mind of where it came from. */
interface Origin {
  sub: string;
  credential: string;
}

/** Machine applications: each acts as a service account of its provider, by the client credentials grant. */
@Injectable()
export class OpenIdMachines {
  constructor(private readonly rpc: RpcClient) {}

  /** @returns null if the service account is not admitted */
  async admit({
    providerId,
    serviceAccountId,
  }: Pick<
    ClientExtras,
    'providerId' | 'serviceAccountId'
  >): Promise<ServiceAccountAdmission | null> {
    if (serviceAccountId === null) return null;
    const organizationId = providerId;
    try {
      return await this.rpc.call(requestContext(), admitServiceAccount, {
        ...{ organizationId, serviceAccountId },
      });
    } catch (error) {
      if (error instanceof NotSignedIn || error instanceof SessionEnded) return null;
      throw error;
    }
  }

  /**
   * The claims of a new token. For our API they identify the service account; other APIs get its permissions too.
   * @throws UnauthorizedClient
   */
  async claimsOf(token: ClientCredentials, client: Client) {
    const extras = extrasOf(client);
    const admission = await this.admit(extras);
    if (!admission) throw new errors.UnauthorizedClient('the service account is not let in');
    const { userId: sub, organizationId, organizationKind, permissions } = admission.actor;
    const origin: Origin = { sub, credential: usedCredential(client).id };
    const isForUs = token.aud === ACCESS_TOKEN_AUDIENCE;
    const claims = isForUs
      ? { organization: organizationId, grant: revocableBy(token.jti) }
      : { organization: { id: organizationId, kind: organizationKind }, permissions };
    return { origin, claims: { ...origin, ...claims } };
  }

  /** Whether a token that was not revoked still permits something. */
  async isLive(client: Client | undefined, { extra }: { extra?: unknown }): Promise<boolean> {
    if (!client) return false;
    const extras = extrasOf(client);
    const { sub, credential } = extra as Origin;
    const { keysId, secrets, serviceAccountId } = extras;
    const isCurrent = credential === keysId || secrets.some(({ id }) => id === credential);
    if (sub !== serviceAccountId || !isCurrent) return false;
    return (await this.admit(extras)) !== null;
  }
}

/** No token outlives the secret that it was got with. */
export function machineTokenLifetime(_ctx: unknown, _token: unknown, client: Client): number {
  const { expiresAt } = usedCredential(client);
  if (expiresAt === null) return ACCESS_TOKEN_LIFETIME_S;
  const left = Math.floor((expiresAt - Date.now()) / 1_000);
  return Math.max(1, Math.min(ACCESS_TOKEN_LIFETIME_S, left));
}
