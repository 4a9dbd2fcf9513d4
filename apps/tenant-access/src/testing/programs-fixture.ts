import { createHash } from 'node:crypto';
import type { Permission, UserActor } from '@gatehouse/contracts';
import * as contracts from '@gatehouse/contracts/tenant-access';
import { ownContext } from '@gatehouse/platform';
import type { CallAs, RpcClients } from './tenants-fixture.js';

export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Creates service accounts and keys, and admits keys as a gateway does. */
export class Programs {
  constructor(
    private readonly callers: RpcClients,
    private readonly callAs: CallAs,
  ) {}

  createAccount(who: UserActor, roles: string[]): Promise<contracts.ServiceAccount> {
    return this.callAs(who, contracts.createServiceAccount, { name: 'Sync', roles });
  }

  createKey(
    who: UserActor,
    serviceAccountId: string,
    fields: { permissions?: Permission[]; expiresAt?: string; networks?: string[] } = {},
  ): Promise<contracts.NewApiKey> {
    const input = { serviceAccountId, name: 'first', permissions: [], ...fields };
    return this.callAs(who, contracts.createApiKey, input);
  }

  admit(key: string): Promise<contracts.ApiKeyAdmission> {
    const input = { keyHash: hashOf(key) };
    return this.callers.gateway(ownContext(5_000), contracts.admitApiKey, input);
  }

  async permissionsOf(key: string): Promise<Permission[]> {
    return (await this.admit(key)).actor.permissions;
  }
}
