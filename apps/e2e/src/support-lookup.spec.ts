import { beforeAll, describe, expect, it } from 'vitest';
import { findPerson } from '@gatehouse/contracts/identity';
import { listInvitationsOfPerson } from '@gatehouse/contracts/invitations';
import { listMembershipsOfPerson } from '@gatehouse/contracts/tenant-access';
import { expectProblem, expectResponse } from './testing/api-client.js';
import {
  acceptedCustomer,
  createProvider,
  disabledCustomer,
  pendingCustomer,
  setModules,
  type Provider,
} from './testing/customer-fixture.js';
import { signInOperator, trySignIn, unique, type Person } from './testing/person-fixture.js';

/** What support sees about an address. */
let provider: Provider;
let operator: Person;
beforeAll(async () => {
  [provider, operator] = await Promise.all([createProvider(), signInOperator()]);
});

const pathOf = (email: string): string => `/platform/people/${encodeURIComponent(email)}`;
const find = async (email: string) =>
  expectResponse(await operator.call('GET', pathOf(email)), 200, findPerson.output);
const invitationsTo = async (email: string) => {
  const response = await operator.call('GET', `${pathOf(email)}/invitations`);
  return expectResponse(response, 200, listInvitationsOfPerson.output).items;
};
const membershipsOf = async (userId: string) => {
  const response = await operator.call('GET', `/platform/users/${userId}/memberships`);
  return expectResponse(response, 200, listMembershipsOfPerson.output).items;
};

describe('support looks up an address', () => {
  it('A6: that is unknown: there is neither an account nor an invitation', async () => {
    const email = `nobody-${unique()}@nowhere.example`;
    expect(await find(email)).toEqual({
      ...{ email, account: null },
      ...{ wrongPasswords: 0, retryAfterSeconds: 0 },
    });
    expect(await invitationsTo(email)).toEqual([]);
  });

  it('C8 D4: that was invited: shows the invitation and its status without the link', async () => {
    const customer = await pendingCustomer(provider);
    expect((await find(customer.email)).account).toBeNull();
    const [invitation, ...others] = await invitationsTo(customer.email.toUpperCase());
    expect(others).toEqual([]);
    expect(invitation).toMatchObject({
      organizationId: customer.id,
      organizationName: customer.name,
      status: 'sent',
    });
    expect(JSON.stringify(invitation)).not.toMatch(/token|hash/i);
  });

  it('A3: that has access: shows organizations, accepted terms and sessions', async () => {
    const { person, ...customer } = await acceptedCustomer(provider);
    const { account } = await find(customer.email.toUpperCase());
    expect(account).toMatchObject({ confirmed: true, firstName: 'Kim', lastName: 'Doe' });
    expect(account?.sessions.map(({ organizationId }) => organizationId)).toEqual([customer.id]);
    expect(JSON.stringify(account)).not.toMatch(/password|token|hash|address|device/i);
    expect(await membershipsOf(person.session.user.id)).toEqual([
      {
        organization: { id: customer.id, name: customer.name, kind: 'customer' },
        provider: { id: provider.id, name: provider.name },
        access: 'accepted',
        moduleEnabled: true,
        terms: { current: 1, accepted: 1 },
        letsIn: true,
      },
    ]);
  });

  it('A4 B1: without access: because it is turned off or the provider has lost the module', async () => {
    const other = await createProvider();
    const [shut, lost] = [await disabledCustomer(other), await acceptedCustomer(other)];
    const [membership] = await membershipsOf(shut.person.session.user.id);
    expect(membership).toMatchObject({ access: 'disabled', letsIn: false });
    expect((await find(shut.email)).account?.sessions).toEqual([]);
    await setModules(other, []);
    const [without] = await membershipsOf(lost.person.session.user.id);
    expect(without).toMatchObject({ access: 'accepted', moduleEnabled: false, letsIn: false });
  });

  it('F18: under a guessing attack: shows failures and the remaining wait', async () => {
    const email = `guessed-${unique()}@nowhere.example`;
    for (let i = 0; i < 11; i++) await trySignIn(email, 'wrong');
    const found = await find(email);
    expect(found.wrongPasswords).toBeGreaterThanOrEqual(10);
    expect(found.retryAfterSeconds).toBeGreaterThanOrEqual(0);
  });

  it('F21: and no one else can', async () => {
    const { person, ...customer } = await acceptedCustomer(provider);
    const { id } = person.session.user;
    const paths = [
      pathOf(customer.email),
      `${pathOf(customer.email)}/invitations`,
      `/platform/users/${id}/memberships`,
    ];
    for (const asking of [person, provider.admin]) {
      for (const path of paths)
        expectProblem(await asking.call('GET', path), 403, 'permission-denied');
    }
  });
});
