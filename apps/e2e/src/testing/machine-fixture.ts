import type { ServiceAccount } from '@gatehouse/contracts/tenant-access';
import * as client from 'openid-client';
import type { Provider } from './customer-fixture.js';
import { registerApplication, type Registered } from './openid-fixture.js';
import { createServiceAccount } from './service-account-fixture.js';

/** A machine application, and its token for the API. */
export interface Machine {
  account: ServiceAccount;
  machine: Registered;
  tokens: client.TokenEndpointResponse;
  token: string;
}

export async function createMachine(
  provider: Provider,
  roles = ['agent'],
  fields: Record<string, unknown> = {},
): Promise<Machine> {
  const account = await createServiceAccount(provider.admin, roles);
  const machine = await registerApplication(provider, {
    ...{ name: 'Night job', kind: 'machine', serviceAccountId: account.id, ...fields },
  });
  const tokens = await client.clientCredentialsGrant(machine.configuration);
  return { account, machine, tokens, token: tokens.access_token };
}
