import { beforeAll, describe, expect, it } from 'vitest';
import { listInvitations, type Invitation } from '@gatehouse/contracts/invitations';
import { Contact } from '@gatehouse/contracts/tenant-access';
import { call, expectNoContent, expectProblem, expectResponse } from './testing/api-client.js';
import { acceptedCustomer, createProvider, type Provider } from './testing/customer-fixture.js';
import { resend, newPerson } from './testing/invitation-fixture.js';
import { nextToken } from './testing/mailbox.js';
import { activate, type Person } from './testing/person-fixture.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

/** An address's invitation in its own organization's list. */
async function invitationOf(who: Person, email: string): Promise<Invitation> {
  const response = await who.call('GET', '/invitations');
  const { items } = expectResponse(response, 200, listInvitations.output);
  const found = items.find((one) => one.email === email);
  if (!found) throw new Error(`${email} was not invited`);
  return found;
}

describe('a resent invitation', () => {
  it('F55: cannot be resent for a deleted contact, not even concurrently', async () => {
    const options = { ...newPerson(), contactOnly: false };
    const { admin } = provider;
    const added = await admin.call('POST', '/contacts', { body: options });
    const { id } = expectResponse(added, 201, Contact);
    await nextToken(options.email);
    const invitation = await invitationOf(admin, options.email);
    expectNoContent(await admin.call('DELETE', `/contacts/${id}`), 204);
    expectProblem(await resend(admin, invitation), 409, 'invitation-not-open');
  });

  it('F55: resent by the customer’s administrator, no longer depends on the provider’s contact', async () => {
    const customer = await acceptedCustomer(provider);
    const options = { ...newPerson(), contactOnly: false };
    const path = `/customers/${customer.id}/contacts`;
    const added = await provider.admin.call('POST', path, { body: options });
    const { id } = expectResponse(added, 201, Contact);
    await nextToken(options.email);
    const invitation = await invitationOf(customer.person, options.email);
    expectNoContent(await resend(customer.person, invitation), 202);
    const token = await nextToken(options.email, 1);
    expect((await call('POST', '/activations/lookup', { body: { token } })).status).toBe(200);
    expectNoContent(await provider.admin.call('DELETE', `${path}/${id}`), 204);
    await activate(options.email, token);
  });
});
