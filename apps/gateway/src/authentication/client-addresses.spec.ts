import {
  ApiKeyId,
  OrganizationId,
  Problem,
  ServiceAccountId,
  type Permission,
  type ServiceAccountActor,
} from '@gatehouse/contracts';
import { newId } from '@gatehouse/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fastify from 'fastify';
import { ClientAddresses, TrustedClients } from './client-addresses.js';

const SECRET = 'a secret of a portal'.replaceAll(' ', '-').padEnd(32, 'x');
const NEXT = 'the next secret of it'.replaceAll(' ', '-').padEnd(32, 'x');

const server = fastify({ forceCloseConnections: true });
const ours = newId(OrganizationId);
const addresses = new ClientAddresses(() =>
  TrustedClients.parse(`${SECRET},${NEXT},organization:${ours}`),
);
/** The owner of the API key in the requests. */
let sender: ServiceAccountActor | undefined;
const program = (
  organizationId: OrganizationId,
  permissions: Permission[],
): ServiceAccountActor => ({
  kind: 'service-account',
  userId: newId(ServiceAccountId),
  keyId: newId(ApiKeyId),
  ...{ organizationId, organizationKind: 'provider', providerId: organizationId },
  ...{ departmentId: null, permissions, areas: [], termsAccepted: true },
});
let url: string;
beforeAll(async () => {
  server.get('/', (request) => {
    try {
      const { address } = addresses.of(request, sender);
      return { address };
    } catch (error) {
      return { code: error instanceof Problem ? error.code : String(error) };
    }
  });
  url = await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());

const ask = async (headers: Record<string, string>): Promise<unknown> =>
  (await fetch(url, { headers })).json();
const stating = (address: string, secret?: string) =>
  ask({
    'x-gatehouse-end-user-address': address,
    ...(secret === undefined ? {} : { 'x-gatehouse-client-secret': secret }),
  });

describe('whose address a request is made for', () => {
  it('F66: is said by a trusted client, and each of its people is limited by themselves', async () => {
    expect(await ask({})).toEqual({ address: '127.0.0.1' });
    expect(await ask({ 'x-gatehouse-client-secret': SECRET })).toEqual({ address: '127.0.0.1' });
    for (const secret of [SECRET, NEXT])
      for (const address of ['203.0.113.7', '2001:db8::7'])
        expect(await stating(address, secret)).toEqual({ address });
  });

  it('F66: is not accepted from anyone else', async () => {
    for (const secret of [undefined, '', 'x'.repeat(32), SECRET.slice(1), `${SECRET},${NEXT}`])
      expect(await stating('203.0.113.7', secret)).toEqual({ code: 'untrusted-client' });
    for (const address of ['', 'x', '203.0.113.7, 203.0.113.8', '999.1.1.1'])
      expect(await stating(address, SECRET)).toEqual({ code: 'invalid-request' });
  });

  it('F66: is said by a program whose organization the operator trusts, and that has the permission', async () => {
    const as = (who: ServiceAccountActor) => {
      sender = who;
      return stating('203.0.113.7').finally(() => (sender = undefined));
    };
    const untrusted = { code: 'untrusted-client' };
    expect(await as(program(ours, ['sign-in:forward']))).toEqual({ address: '203.0.113.7' });
    expect(await as(program(ours, ['customers:read']))).toEqual(untrusted);
    expect(await as(program(newId(OrganizationId), ['sign-in:forward']))).toEqual(untrusted);
  });

  it('F66: is ignored if no client is trusted', () => {
    expect(TrustedClients.parse(undefined)).toEqual({ secrets: [], organizations: new Set() });
    expect(TrustedClients.safeParse('organization:x').success).toBe(false);
    expect(TrustedClients.safeParse('short').success).toBe(false);
  });
});
