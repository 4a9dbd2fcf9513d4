import { listMemberSessions } from '@gatehouse/contracts/identity';
import { Role } from '@gatehouse/contracts/tenant-access';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, expectNoContent, expectProblem, expectResponse } from './testing/api-client.js';
import { createColleague } from './testing/colleague-fixture.js';
import {
  acceptedCustomer,
  createCustomer,
  createProvider,
  setAccess,
  type Provider,
} from './testing/customer-fixture.js';
import { openStream } from './testing/event-stream.js';
import { nextToken } from './testing/mailbox.js';
import { activate, type Person } from './testing/person-fixture.js';
import { stack } from './testing/stack.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const list = async (who: Person, path: string) =>
  expectResponse(await who.call('GET', path), 200, listMemberSessions.output).items;

/** A role that manages members and nothing else. */
async function memberManager(): Promise<string> {
  const body = { name: 'Doorkeeper', permissions: ['members:read', 'members:manage'] };
  return expectResponse(await provider.admin.call('POST', '/roles', { body }), 201, Role).name;
}

describe('the sessions of a member', () => {
  it('E8 F16: are listed and ended by an administrator, at once on every gateway', async () => {
    const { id, person } = await createColleague(provider);
    const phone = await person.signInAgain();
    const path = `/members/${id}/sessions`;
    expect(await list(provider.admin, path)).toHaveLength(2);
    const stream = await openStream(phone.token, stack.urls[1]);
    expectNoContent(await provider.admin.call('DELETE', path), 204);
    for (const gateway of stack.urls)
      for (const { token } of [person, phone])
        expectProblem(await call('GET', '/jobs', { token, gateway }), 401, 'session-ended');
    await stream.ended;
    expect(await list(provider.admin, path)).toEqual([]);
    // Only sessions end: the member may come back.
    expect((await (await person.signInAgain()).call('GET', '/jobs')).status).toBe(200);
  });

  it('E8: of a customer are ended by its provider and by its own administrators', async () => {
    const customer = await acceptedCustomer(provider);
    const { id } = customer.person.session.user;
    const path = `/customers/${customer.id}/members/${id}/sessions`;
    expect(await list(provider.admin, path)).toHaveLength(1);
    expectNoContent(await provider.admin.call('DELETE', path), 204);
    expectProblem(await customer.person.call('GET', '/jobs'), 401, 'session-ended');
    const [here, there] = [
      await customer.person.signInAgain(),
      await customer.person.signInAgain(),
    ];
    const own = `/members/${id}/sessions`;
    expect(await list(here, own)).toMatchObject([{ current: false }, { current: true }]);
    expectNoContent(await here.call('DELETE', own), 204);
    expectProblem(await there.call('GET', '/jobs'), 401, 'session-ended');
    expect(await list(here, own)).toMatchObject([{ current: true }]);
  });

  it('F21: in other organizations are neither seen nor ended', async () => {
    const customer = await acceptedCustomer(provider);
    const elsewhere = await createProvider();
    const other = await createCustomer(elsewhere, { email: customer.email });
    await setAccess(elsewhere, other, { enabled: true });
    const person = await activate(customer.email, await nextToken(customer.email, 1));
    await person.acceptTerms();
    const { id } = person.session.user;
    const path = `/customers/${customer.id}/members/${id}/sessions`;
    expect(await list(provider.admin, path)).toHaveLength(1);
    expectNoContent(await provider.admin.call('DELETE', path), 204);
    expectProblem(await customer.person.call('GET', '/jobs'), 401, 'session-ended');
    expect((await person.call('GET', '/jobs')).status).toBe(200);
  });

  it('E8 F7 F21: are not for others, nor for those with fewer permissions than the member', async () => {
    const colleague = await createColleague(provider);
    const agent = await createColleague(provider);
    const restricted = await createColleague(provider, { roles: [await memberManager()] });
    const customer = await acceptedCustomer(provider);
    const path = `/members/${colleague.id}/sessions`;
    const { admin: stranger } = await createProvider();
    const theirs = `/customers/${customer.id}/members/${customer.person.session.user.id}/sessions`;
    for (const method of ['GET', 'DELETE'] as const) {
      const denied = await agent.person.call(method, path);
      expect(expectProblem(denied, 403, 'permission-denied').detail).toContain('members:manage');
      for (const who of [stranger, customer.person])
        expectProblem(await who.call(method, path), 404, 'not-found');
      expectProblem(await stranger.call(method, theirs), 404, 'not-found');
      const above = `/members/${provider.admin.session.user.id}/sessions`;
      const tooLow = await restricted.person.call(method, above);
      expectProblem(tooLow, 403, 'permission-denied');
    }
    expect((await colleague.person.call('GET', '/jobs')).status).toBe(200);
    expect((await customer.person.call('GET', '/jobs')).status).toBe(200);
    expect((await provider.admin.call('GET', '/jobs')).status).toBe(200);
  });
});
