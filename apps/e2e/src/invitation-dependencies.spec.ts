import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '@gatehouse/testing/wait';
import type { Invitation } from '@gatehouse/contracts/invitations';
import { Contact, Role } from '@gatehouse/contracts/tenant-access';
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
  pendingCustomer,
  setAccess,
  setModules,
  type Provider,
} from './testing/customer-fixture.js';
import {
  timelineOf,
  invitationsOfCustomer,
  invite,
  inviteMember,
  resend,
  getInvitation,
  newPerson,
} from './testing/invitation-fixture.js';
import { mailsTo, nextToken } from './testing/mailbox.js';
import { activate, PASSWORD, type Person } from './testing/person-fixture.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const lookUp = (token: string): Promise<ApiResponse> =>
  call('POST', '/activations/lookup', { body: { token } });
const redeem = (token: string): Promise<ApiResponse> =>
  call('POST', '/activations', {
    body: { token, password: PASSWORD, firstName: 'Kim', lastName: 'Doe' },
  });

/** The link says why at once, the list a moment later. */
async function expectWithdrawn(
  who: Person,
  invitation: Invitation,
  token: string,
  because: string,
  word: string,
): Promise<void> {
  for (const tried of [lookUp, redeem]) {
    const { detail } = expectProblem(await tried(token), 410, 'invitation-withdrawn');
    expect(detail).toContain(word);
  }
  const listed = await eventually(async () => {
    const shown = await getInvitation(who, invitation);
    return shown.status === 'revoked' && shown;
  });
  expect(listed.withdrawnBecause).toBe(because);
  expect((await timelineOf(who, invitation)).map(({ event }) => event)).toContain('revoked');
  expectProblem(await resend(who, invitation), 409, 'invitation-not-open');
  expectProblem(await redeem(token), 410, 'invitation-withdrawn');
}

describe('an open invitation whose basis is gone', () => {
  it('F54: is withdrawn with its deleted role, and says why', async () => {
    const { admin } = provider;
    const body = { name: 'Porter', permissions: ['members:read'] };
    const role = expectResponse(await admin.call('POST', '/roles', { body }), 201, Role);
    const offered = await inviteMember(admin, { roles: ['Porter', 'agent'] });
    const draft = await inviteMember(admin, { roles: ['Porter'], inviteNow: false });
    const other = await inviteMember(admin, { roles: ['agent'] });
    const token = await nextToken(offered.email);
    expectNoContent(await admin.call('DELETE', `/roles/${role.id ?? ''}`), 204);
    await expectWithdrawn(admin, offered, token, 'role-removed', 'role');
    await eventually(async () => (await getInvitation(admin, draft)).status === 'revoked');
    // The address is free again, and invitations with other roles stay.
    await inviteMember(admin, { email: offered.email, roles: ['agent'] });
    await activate(other.email, await nextToken(other.email));
  });

  it('F55: is withdrawn with its deleted contact', async () => {
    const customer = await acceptedCustomer(provider);
    const { admin } = provider;
    for (const path of ['/contacts', `/customers/${customer.id}/contacts`]) {
      const options = { ...newPerson(), contactOnly: false, roles: ['administrator'] };
      const contact = expectResponse(
        await admin.call('POST', path, { body: options }),
        201,
        Contact,
      );
      const token = await nextToken(options.email);
      const listed =
        path === '/contacts' ? await ownOf(admin) : await invitationsOfCustomer(admin, customer);
      const invitation = listed.find(({ email }) => email === options.email);
      if (!invitation) throw new Error('the contact was not invited');
      expectNoContent(await admin.call('DELETE', `${path}/${contact.id}`), 204);
      await expectWithdrawn(admin, invitation, token, 'contact-removed', 'contact');
    }
  });

  it('F54: becomes a draft when the inviter is removed, and someone else can resend it', async () => {
    const customer = await acceptedCustomer(provider);
    const colleague = await createColleague(provider, { roles: ['administrator'] });
    const [own, theirs] = [
      await inviteMember(colleague.person, { roles: ['agent'] }),
      await invite(colleague.person, customer),
    ];
    const tokens = [await nextToken(own.email), await nextToken(theirs.email)];
    expectNoContent(await provider.admin.call('DELETE', `/members/${colleague.id}`), 204);
    for (const token of tokens) expect([409, 410]).toContain((await lookUp(token)).status);
    for (const [index, invitation] of [own, theirs].entries()) {
      const shown = await eventually(async () => {
        const now = await getInvitation(provider.admin, invitation);
        return now.status === 'draft' && now;
      });
      expect(shown.withdrawnBecause).toBe('inviter-removed');
      const { detail } = expectProblem(
        await redeem(tokens[index] ?? ''),
        410,
        'invitation-withdrawn',
      );
      expect(detail).toContain('left');
      expectNoContent(await resend(provider.admin, invitation), 202);
      expect(await getInvitation(provider.admin, invitation)).toMatchObject({
        status: 'sent',
        withdrawnBecause: null,
      });
      await activate(invitation.email, await nextToken(invitation.email, 1));
    }
  });
});

describe('an open invitation of a customer that is turned off', () => {
  it('F88: is rejected meanwhile and works afterwards', async () => {
    const customer = await acceptedCustomer(provider);
    const pending = await pendingCustomer(provider);
    const invitations = [
      await invite(provider.admin, customer),
      await inviteMember(customer.person, { roles: ['member'] }),
    ];
    const links = await Promise.all(invitations.map(({ email }) => nextToken(email)));
    const shut = [customer, pending];
    for (const each of shut) await setAccess(provider, each, { enabled: false });
    for (const token of [...links, pending.token]) {
      const { detail } = expectProblem(await lookUp(token), 409, 'access-closed');
      expect(detail).toContain('disabled');
      expectProblem(await redeem(token), 409, 'access-closed');
    }
    for (const each of shut) await setAccess(provider, each, { enabled: true });
    for (const [index, { email }] of invitations.entries())
      await activate(email, links[index] ?? '');
    await activate(pending.email, pending.token);
    expect(await mailsTo(pending.email)).toHaveLength(1);
  });

  it('F88: can be resent meanwhile; the link is sent once access is on', async () => {
    const customer = await acceptedCustomer(provider);
    const pending = await pendingCustomer(provider);
    const offered = await invite(provider.admin, customer);
    await nextToken(offered.email);
    const [activation] = await invitationsOfCustomer(provider.admin, pending);
    if (!activation) throw new Error('there is no invitation');
    for (const each of [customer, pending]) await setAccess(provider, each, { enabled: false });
    for (const invitation of [offered, activation]) {
      expectNoContent(await resend(provider.admin, invitation), 202);
      expect((await getInvitation(provider.admin, invitation)).status).toBe('sent');
    }
    // No email was sent: one queued later has arrived.
    await createColleague(provider);
    for (const { email } of [offered, activation]) expect(await mailsTo(email)).toHaveLength(1);
    for (const each of [customer, pending]) await setAccess(provider, each, { enabled: true });
    for (const { email } of [offered, activation]) await activate(email, await nextToken(email, 1));
  });

  it('F88: survives the loss of the provider’s module', async () => {
    const theirs = await createProvider();
    const customer = await acceptedCustomer(theirs);
    const { email } = await invite(theirs.admin, customer);
    const token = await nextToken(email);
    await setModules(theirs, []);
    expectProblem(await lookUp(token), 409, 'access-closed');
    await setModules(theirs, ['customer-login']);
    await activate(email, token);
  });
});

const ownOf = async (who: Person): Promise<Invitation[]> => {
  const { body } = await who.call('GET', '/invitations');
  return (body as { items: Invitation[] }).items;
};
