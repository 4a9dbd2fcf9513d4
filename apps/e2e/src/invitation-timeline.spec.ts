import { eventually } from '@gatehouse/testing/wait';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, expectNoContent, expectProblem } from './testing/api-client.js';
import {
  acceptedCustomer,
  createCustomer,
  createProvider,
  setAccess,
  type Provider,
  type ServedCustomer,
} from './testing/customer-fixture.js';
import {
  timelineOf,
  invite,
  deleteInvitation,
  resend,
  getInvitation,
  tryInvite,
} from './testing/invitation-fixture.js';
import { nextMail, nextToken } from './testing/mailbox.js';
import { activate } from './testing/person-fixture.js';
import { query } from './testing/stack.js';

let provider: Provider;
let customer: ServedCustomer;
beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider);
});

const lookUp = (token: string) => call('POST', '/activations/lookup', { body: { token } });

/** Backdates an invitation's link. */
const age = ({ id }: { id: string }, interval: string) =>
  query(
    'invitations',
    'update invitations set expires_at = expires_at - $2::interval where id = $1',
    [id, interval],
  );

describe('an invitation', () => {
  it('has a timeline: sent, delivered, opened, expired, renewed, resent, accepted, revoked', async () => {
    const invitation = await invite(provider.admin, customer);
    const { email } = invitation;
    const tells = (event: string, times = 1) =>
      eventually(
        async () =>
          (await timelineOf(provider.admin, invitation)).filter((one) => one.event === event)
            .length === times,
        15_000,
      );
    const token = await nextToken(email);
    await tells('delivered');
    expect((await lookUp(token)).status).toBe(200);
    await age(invitation, '24 hours');
    expect((await getInvitation(provider.admin, invitation)).status).toBe('expired');
    expectProblem(await lookUp(token), 410, 'invitation-expired');
    expectNoContent(await call('POST', '/activations/renew', { body: { token } }), 202);
    await tells('delivered', 2);
    expectNoContent(await resend(provider.admin, invitation), 202);
    const newest = await nextToken(email, 2);
    await tells('delivered', 3);
    await activate(email, newest);
    expectProblem(await resend(provider.admin, invitation), 409, 'invitation-not-open');
    expectNoContent(await deleteInvitation(provider.admin, invitation), 204);
    const events = (await timelineOf(provider.admin, invitation)).map(({ event }) => event);
    expect(events).toEqual([
      ...['created', 'sent', 'delivered', 'opened', 'expired', 'renewed', 'delivered'],
      ...['sent', 'delivered', 'accepted', 'revoked'],
    ]);
  });

  it('C2: is unique per address, regardless of case', async () => {
    const invitation = await invite(provider.admin, customer);
    const again = { email: invitation.email.toUpperCase() };
    const problem = expectProblem(
      await tryInvite(provider.admin, customer, again),
      409,
      'invitation-exists',
    );
    expect(problem).toMatchObject({ invitationId: invitation.id });
    await activate(invitation.email, await nextToken(invitation.email));
    expectProblem(await tryInvite(provider.admin, customer, again), 409, 'already-member');
  });

  it('F29: rejects line breaks in names and escapes markup', async () => {
    for (const name of ['Theo\nBcc: another', 'Theo\r\nX', 'Th\u0000eo']) {
      for (const field of ['firstName', 'lastName', 'externalId']) {
        const response = await tryInvite(provider.admin, customer, { [field]: name });
        const { errors } = expectProblem(response, 422, 'invalid-request');
        expect(errors?.map(({ pointer }) => pointer)).toEqual([`/${field}`]);
      }
    }
    // Invalid names are not used as a salutation, so the customer's name is checked.
    const name = '<img src=x onerror=alert(1)> "Theo" & Co';
    const called = await createCustomer(provider, { name });
    await setAccess(provider, called, { enabled: true });
    const { email } = await invite(provider.admin, called, { firstName: name });
    const { html, text } = await nextMail(email);
    expect(text).toContain(name);
    expect(html).toContain('&lt;img src=x');
    expect(html).not.toContain('<img src=x');
  });
});
