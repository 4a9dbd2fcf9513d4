import { beforeAll, describe, expect, it } from 'vitest';
import { listInvitations, type Invitation } from '@gatehouse/contracts/invitations';
import { Contact } from '@gatehouse/contracts/tenant-access';
import { call, expectAnswer, expectNothing, expectProblem } from './client.js';
import { acceptedCustomer, createProvider, type Provider } from './customers.js';
import { resend, somebody } from './inviting.js';
import { nextToken } from './mail.js';
import { activate, type Person } from './people.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

/** The invitation of an address, as its own organisation lists it. */
async function invitationOf(who: Person, email: string): Promise<Invitation> {
  const answer = await who.call('GET', '/invitations');
  const { items } = expectAnswer(answer, 200, listInvitations.output);
  const found = items.find((one) => one.email === email);
  if (!found) throw new Error(`${email} was not invited`);
  return found;
}

describe('an invitation that is sent again', () => {
  it('F55: a contact that is deleted cannot be sent its link again, not even at once', async () => {
    const wish = { ...somebody(), contactOnly: false };
    const { admin } = provider;
    const added = await admin.call('POST', '/contacts', { body: wish });
    const { id } = expectAnswer(added, 201, Contact);
    await nextToken(wish.email);
    const invitation = await invitationOf(admin, wish.email);
    expectNothing(await admin.call('DELETE', `/contacts/${id}`), 204);
    expectProblem(await resend(admin, invitation), 409, 'invitation-not-open');
  });

  it('F55: what a customer’s own administrator sends again rests on them, and on no contact of the provider', async () => {
    const customer = await acceptedCustomer(provider);
    const wish = { ...somebody(), contactOnly: false };
    const path = `/customers/${customer.id}/contacts`;
    const added = await provider.admin.call('POST', path, { body: wish });
    const { id } = expectAnswer(added, 201, Contact);
    await nextToken(wish.email);
    const invitation = await invitationOf(customer.person, wish.email);
    expectNothing(await resend(customer.person, invitation), 202);
    const token = await nextToken(wish.email, 1);
    expect((await call('POST', '/activations/lookup', { body: { token } })).status).toBe(200);
    expectNothing(await provider.admin.call('DELETE', `${path}/${id}`), 204);
    await activate(wish.email, token);
  });
});
