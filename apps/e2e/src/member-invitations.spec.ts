import { Session } from '@gatehouse/contracts/identity';
import { listInvitations, lookUpActivation } from '@gatehouse/contracts/invitations';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, expectNoContent, expectProblem, expectResponse } from './testing/api-client.js';
import { createColleague } from './testing/colleague-fixture.js';
import {
  acceptedCustomer,
  createCustomer,
  createProvider,
  setAccess,
  type Provider,
  type ServedCustomer,
} from './testing/customer-fixture.js';
import {
  invitationsOfCustomer,
  invite,
  inviteMember,
  deleteInvitation,
  resend,
  getInvitation,
  newPerson,
  tryInvite,
} from './testing/invitation-fixture.js';
import { mailsTo, nextMail, nextToken } from './testing/mailbox.js';
import { activate, PASSWORD, signIn, trySignIn } from './testing/person-fixture.js';
import { stack } from './testing/stack.js';

let provider: Provider;
let customer: ServedCustomer;
beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider);
});

const lookUp = (token: string) => call('POST', '/activations/lookup', { body: { token } });
const redeem = (token: string, password = PASSWORD) =>
  call('POST', '/activations', { body: { token, password, firstName: 'Kim', lastName: 'Doe' } });

describe('a provider', () => {
  it('B5: invites a customer’s user, who joins with the chosen role', async () => {
    const person = newPerson();
    const invitation = await invite(provider.admin, customer, { ...person, role: 'moderator' });
    expect(invitation).toMatchObject({
      ...person,
      roles: ['moderator'],
      status: 'sent',
      warnings: [],
    });
    const mail = await nextMail(person.email);
    expect(mail.text).toContain(`${stack.publicUrl}/activate#token=`);
    const { session } = await activate(person.email, await nextToken(person.email));
    expect(session.organization.id).toBe(customer.id);
    expect(session.permissions).toEqual(['members:read']);
    expect((await getInvitation(provider.admin, invitation)).status).toBe('accepted');
  });

  it('B6: is warned when inviting an administrator of a managed customer, but may', async () => {
    const invitation = await invite(provider.admin, customer, { role: 'administrator' });
    expect(invitation.warnings).toEqual([expect.stringContaining('recommended')]);
    const { session } = await activate(invitation.email, await nextToken(invitation.email));
    expect(session.permissions).toContain('members:manage');
  });

  it('B7: does not see invitations made by the customer', async () => {
    const own = await inviteMember(customer.person, { roles: ['moderator'] });
    const ours = await invite(provider.admin, customer);
    const listed = await invitationsOfCustomer(provider.admin, customer);
    expect(listed.map(({ id }) => id)).toContain(ours.id);
    expect(listed.map(({ id }) => id)).not.toContain(own.id);
    expectProblem(await provider.admin.call('GET', `/invitations/${own.id}`), 404, 'not-found');
    const response = await customer.person.call('GET', '/invitations');
    const theirs = expectResponse(response, 200, listInvitations.output).items.map(({ id }) => id);
    expect(theirs).toEqual(expect.arrayContaining([own.id, ours.id]));
    const { session } = await activate(own.email, await nextToken(own.email));
    expect(session.organization.id).toBe(customer.id);
  });

  it('B8: removes a member by deleting the invitation; the account and other memberships stay', async () => {
    const other = await acceptedCustomer(provider);
    const { email, ...person } = newPerson();
    const invitation = await invite(provider.admin, customer, { ...person, email });
    const member = await activate(email, await nextToken(email));
    await invite(provider.admin, other, { ...person, email });
    await activate(email, await nextToken(email, 1));

    expectNoContent(await deleteInvitation(provider.admin, invitation), 204);
    expectProblem(await member.call('GET', '/me'), 401, 'session-ended');
    const refreshed = await call('POST', '/auth/refresh', {
      body: { refreshToken: member.session.refreshToken },
    });
    expectProblem(refreshed, 401, 'session-ended');
    const { session } = await signIn(email, PASSWORD);
    expect(session.organizations.map(({ id }) => id)).toEqual([other.id]);
    expect((await getInvitation(provider.admin, invitation)).status).toBe('revoked');
    expectNoContent(await deleteInvitation(provider.admin, invitation), 204);
  });

  it('B1 B4 A8: cannot invite when the portal is not available, but still sees existing invitations', async () => {
    const without = await createProvider([]);
    const theirs = await createCustomer(without);
    expectProblem(await tryInvite(without.admin, theirs), 403, 'module-not-enabled');
    const individual = await createCustomer(provider, { kind: 'individual' });
    expectProblem(await tryInvite(provider.admin, individual), 409, 'customer-not-corporate');
    const off = await createCustomer(provider);
    expectProblem(await tryInvite(provider.admin, off), 409, 'access-not-open');

    const disabled = await acceptedCustomer(provider);
    const open = await invite(provider.admin, disabled);
    const token = await nextToken(open.email);
    await setAccess(provider, disabled, { enabled: false });
    expectProblem(await tryInvite(provider.admin, disabled), 409, 'access-not-open');
    expectProblem(await redeem(token), 409, 'access-closed');
    expect((await getInvitation(provider.admin, open)).status).toBe('sent');
    expect((await invitationsOfCustomer(provider.admin, disabled)).map(({ id }) => id)).toContain(
      open.id,
    );
    expectNoContent(await deleteInvitation(provider.admin, open), 204);
  });
});

describe('an organization', () => {
  it('C5 C6: invites its own members without names, now or later', async () => {
    const options = { roles: ['agent'], inviteNow: false };
    const draft = await inviteMember(provider.admin, options);
    expect(draft).toMatchObject({ status: 'draft', firstName: null, lastName: null, sentAt: null });
    // An email queued later has arrived, so this one would have, too.
    await createColleague(provider);
    expect(await mailsTo(draft.email)).toEqual([]);
    expectNoContent(await resend(provider.admin, draft), 202);
    const token = await nextToken(draft.email);
    expect((await getInvitation(provider.admin, draft)).status).toBe('sent');
    // The user enters the missing name.
    const nameless = await call('POST', '/activations', { body: { token, password: PASSWORD } });
    const { errors } = expectProblem(nameless, 422, 'invalid-request');
    expect(errors?.map(({ pointer }) => pointer)).toContain('/firstName');
    await activate(draft.email, token);
  });

  it('C9 F12: gives an existing user a membership; only their own password is accepted', async () => {
    const elsewhere = await createProvider();
    const { email } = customer.person;
    const before = (await mailsTo(email)).length;
    await inviteMember(elsewhere.admin, { email, roles: ['agent'] });
    const token = await nextToken(email, before);
    const known = expectResponse(await lookUp(token), 200, lookUpActivation.output);
    expect(known).toMatchObject({ accountExists: true, organization: { id: elsewhere.id } });
    expectProblem(await redeem(token, 'a password of an intruder'), 401, 'invalid-credentials');
    expectProblem(await trySignIn(email, 'a password of an intruder'), 401, 'invalid-credentials');

    // As the page does: existing users are not asked for their name.
    const response = await call('POST', '/activations', { body: { token, password: PASSWORD } });
    const session = expectResponse(response, 201, Session);
    expect(session.user.id).toBe(customer.person.session.user.id);
    const { session: again } = await signIn(email, PASSWORD);
    expect(again.organizations.map(({ id }) => id).toSorted()).toEqual(
      [customer.id, elsewhere.id].toSorted(),
    );
  });

  it('F7: an invitation needs a new inviter when its inviter has lost the permission', async () => {
    const colleague = await createColleague(provider, { roles: ['content-creator'] });
    const invitation = await invite(colleague.person, customer);
    const token = await nextToken(invitation.email);
    expect((await lookUp(token)).status).toBe(200);
    const body = { roles: ['agent'] };
    const demoted = await provider.admin.call('PATCH', `/members/${colleague.id}`, { body });
    expect(demoted.status).toBe(200);
    expectProblem(await lookUp(token), 409, 'inviter-not-authorized');
    expectProblem(await redeem(token), 409, 'inviter-not-authorized');
    expectNoContent(await resend(provider.admin, invitation), 202);
    await activate(invitation.email, await nextToken(invitation.email, 1));
  });

  it('F7: no one can invite without the permission or grant more than they have', async () => {
    const { person } = await createColleague(provider, { roles: ['supervisor'] });
    expectProblem(await tryInvite(person, customer), 403, 'permission-denied');
    const body = { email: newPerson().email, roles: ['agent'] };
    expectProblem(await person.call('POST', '/invitations', { body }), 403, 'permission-denied');
    const king = { ...body, roles: ['king'] };
    expectProblem(
      await provider.admin.call('POST', '/invitations', { body: king }),
      422,
      'role-unknown',
    );
    const mighty = { ...body, platformRole: 'platform-support' };
    const response = await provider.admin.call('POST', '/invitations', { body: mighty });
    expectProblem(response, 403, 'permission-denied');
  });
});
