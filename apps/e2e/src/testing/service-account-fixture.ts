import { NewApiKey, ServiceAccount } from '@gatehouse/contracts/tenant-access';
import { call, expectResponse, type ApiResponse } from './api-client.js';
import { unique, type Person } from './person-fixture.js';
import { stack } from './stack.js';

export interface KeyFields {
  permissions?: string[];
  expiresAt?: string;
  networks?: string[];
}

/** A service account with a key. */
export interface Program {
  account: ServiceAccount;
  path: string;
  key: NewApiKey;
}

export async function createServiceAccount(who: Person, roles: string[]): Promise<ServiceAccount> {
  const body = { name: `Sync ${unique()}`, roles };
  const created = await who.call('POST', '/service-accounts', { body });
  return expectResponse(created, 201, ServiceAccount);
}

export const createKey = async (
  who: Person,
  { id }: ServiceAccount,
  fields: KeyFields = {},
): Promise<NewApiKey> => {
  const body = { name: `Key ${unique()}`, permissions: [], ...fields };
  const created = await who.call('POST', `/service-accounts/${id}/keys`, { body });
  return expectResponse(created, 201, NewApiKey);
};

export async function createProgram(
  who: Person,
  roles: string[],
  fields: KeyFields = {},
): Promise<Program> {
  const account = await createServiceAccount(who, roles);
  const key = await createKey(who, account, fields);
  return { account, key, path: `/service-accounts/${account.id}` };
}

/** The same GET on every gateway. */
export const onEachGateway = (path: string, token: string): Promise<ApiResponse[]> =>
  Promise.all(stack.urls.map((gateway) => call('GET', path, { token, gateway })));
