import { beforeAll, describe, expect, it } from 'vitest';
import { listMembers, Member } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing/wait';
import {
  call,
  expectNoContent,
  expectProblem,
  expectResponse,
  type ApiResponse,
} from './testing/api-client.js';
import { createColleague } from './testing/colleague-fixture.js';
import {
  acceptedCustomer,
  createProvider,
  setAccess,
  type Provider,
} from './testing/customer-fixture.js';
import { trySignIn, type Person } from './testing/person-fixture.js';
import { stack } from './testing/stack.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const membersOf = async (who: Person, path = '/members'): Promise<Member[]> =>
  expectResponse(await who.call('GET', path), 200, listMembers.output).items;

const change = (who: Person, id: string, body: object): Promise<ApiResponse> =>
  who.call('PATCH', `/members/${id}`, { body });

const changed = async (...options: Parameters<typeof change>): Promise<Member> =>
  expectResponse(await change(...options), 200, Member);

const eachGateway = (token: string, path = '/jobs'): Promise<ApiResponse[]> =>
  Promise.all(stack.urls.map((gateway) => call('GET', path, { token, gateway })));

describe('Manage Users', () => {
  it('E5: shows administrators; Edit Member grants and revokes the role', async () => {
    const { admin } = provider;
    const { id, email } = await createColleague(provider);
    const member = (await membersOf(admin)).find(({ userId }) => userId === id);
    expect(member).toMatchObject({
      email,
      firstName: 'Kim',
      lastName: 'Doe',
      roles: ['agent'],
      profile: 'user',
      capability: 'none',
      status: 'active',
      departmentId: null,
    });
    expect(await changed(admin, id, { profile: 'admin' })).toMatchObject({
      profile: 'admin',
      roles: ['administrator', 'agent'],
    });
    expect(await changed(admin, id, { profile: 'user' })).toMatchObject({
      profile: 'user',
      roles: ['agent'],
    });
    // The list itself has nothing to edit.
    const ticked = await admin.call('PATCH', '/members', { body: { profile: 'admin' } });
    expectProblem(ticked, 404, 'not-found');
  });

  it('E6: allows quotes or orders, never both', async () => {
    const { admin } = provider;
    const { id } = await createColleague(provider);
    for (const capability of ['quotes', 'orders', 'none'])
      expect((await changed(admin, id, { capability })).capability).toBe(capability);
    for (const capability of [['quotes', 'orders'], 'both', 'quotes,orders', null])
      expectProblem(await change(admin, id, { capability }), 422, 'invalid-request');
    const twice = { capability: 'quotes', quotes: true, orders: true };
    expectProblem(await change(admin, id, twice), 422, 'invalid-request');
  });

  it('shows the last sign-in', async () => {
    const { id, email } = await createColleague(provider);
    const before = new Date();
    await trySignIn(email, 'a long password for tests');
    await eventually(async () => {
      const response = await provider.admin.call('GET', `/members/${id}`);
      const { lastSignInAt } = expectResponse(response, 200, Member);
      return lastSignInAt !== null && lastSignInAt >= before;
    });
  });

  it('applies to open sessions at once', async () => {
    const { person, id } = await createColleague(provider);
    for (const response of await eachGateway(person.token, '/customers'))
      expect(response.status).toBe(200);
    await changed(provider.admin, id, { roles: ['supervisor'] });
    for (const response of await eachGateway(person.token, '/customers'))
      expectProblem(response, 401, 'token-stale');
    await person.refresh();
    expect(person.session.permissions).toContain('members:read');
    for (const response of await eachGateway(person.token, '/members'))
      expect(response.status).toBe(200);
  });

  it('removes a member: their sessions end at once, the account and other memberships stay', async () => {
    const { person, id, email } = await createColleague(provider);
    const other = await person.signInAgain();
    const removal = () => provider.admin.call('DELETE', `/members/${id}`);
    expectNoContent(await removal(), 204);
    for (const { token, session } of [person, other]) {
      for (const response of await eachGateway(token))
        expectProblem(response, 401, 'session-ended');
      const { refreshToken } = session;
      const refreshed = await call('POST', '/auth/refresh', { body: { refreshToken } });
      expectProblem(refreshed, 401, 'session-ended');
    }
    // The password is still right; there is only nowhere to go with it.
    expectProblem(await trySignIn(email, person.password), 403, 'no-account');
    expectProblem(await trySignIn(email, 'a wrong password'), 401, 'invalid-credentials');
    expectProblem(await removal(), 404, 'not-found');
  });
});

describe('the last administrator', () => {
  const isLast = (response: ApiResponse): boolean => {
    if (response.status === 409) expectProblem(response, 409, 'last-administrator');
    return response.status === 409;
  };

  it('cannot be removed or demoted', async () => {
    const own = await createProvider();
    const { id } = own.admin.session.user;
    expect(isLast(await change(own.admin, id, { profile: 'user' }))).toBe(true);
    expect(isLast(await change(own.admin, id, { roles: ['agent'] }))).toBe(true);
    expect(isLast(await own.admin.call('DELETE', `/members/${id}`))).toBe(true);
    const second = await createColleague(own, { roles: ['administrator'] });
    // One may then leave, and gets a success.
    expect((await change(own.admin, id, { profile: 'user' })).status).toBe(200);
    expectProblem(await own.admin.call('GET', '/members'), 401, 'token-stale');
    expect(
      (await membersOf(second.person)).filter(({ profile }) => profile === 'admin'),
    ).toHaveLength(1);
  });

  it('remains when two administrators remove each other concurrently', async () => {
    for (let round = 0; round < 3; round++) {
      const own = await createProvider();
      const second = await createColleague(own, { roles: ['administrator'] });
      const [left, right] = stack.urls;
      const responses = await Promise.all([
        own.admin.call('DELETE', `/members/${second.id}`, { gateway: left }),
        second.person.call('DELETE', `/members/${own.admin.session.user.id}`, { gateway: right }),
      ]);
      const remaining = responses.map(({ status }) => status === 204);
      expect(remaining.filter(Boolean)).toHaveLength(1);
      const [winner, loser] = remaining[0]
        ? [own.admin, second.person]
        : [second.person, own.admin];
      expect(await membersOf(winner)).toHaveLength(1);
      expectProblem(await loser.call('GET', '/members'), 401, 'session-ended');
    }
  });
});

describe('a customer’s members', () => {
  it('A8 B3: can be managed by the provider, even while the customer is disabled', async () => {
    const customer = await acceptedCustomer(provider);
    const { id } = customer.person.session.user;
    const path = `/customers/${customer.id}/members`;
    expect(await membersOf(provider.admin, path)).toMatchObject([
      { userId: id, email: customer.email, roles: ['administrator'], status: 'active' },
    ]);
    const last = await provider.admin.call('PATCH', `${path}/${id}`, { body: { profile: 'user' } });
    expectProblem(last, 409, 'last-administrator');
    await setAccess(provider, customer, { enabled: false });
    expect(await membersOf(provider.admin, path)).toMatchObject([{ status: 'disabled' }]);
    const body = { capability: 'orders' };
    const edited = await provider.admin.call('PATCH', `${path}/${id}`, { body });
    expect(expectResponse(edited, 200, Member).capability).toBe('orders');
  });

  it('B2 F7: cannot be read or changed without the permission', async () => {
    const customer = await acceptedCustomer(provider);
    const path = `/customers/${customer.id}/members`;
    const agent = await createColleague(provider);
    const supervisor = await createColleague(provider, { roles: ['supervisor'] });
    for (const place of [path, '/members'])
      expectProblem(await agent.person.call('GET', place), 403, 'permission-denied');
    for (const place of [`${path}/${customer.person.session.user.id}`, `/members/${agent.id}`]) {
      const edit = await supervisor.person.call('PATCH', place, { body: { profile: 'admin' } });
      expect(expectProblem(edit, 403, 'permission-denied').detail).toContain('members:manage');
      const removal = await supervisor.person.call('DELETE', place);
      expectProblem(removal, 403, 'permission-denied');
    }
  });
});
