import { eventually } from '@gatehouse/testing/wait';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, expectNothing, expectProblem } from './client.js';
import {
  acceptedCustomer,
  createCustomer,
  createProvider,
  setAccess,
  type Provider,
  type ServedCustomer,
} from './customers.js';
import { eventsOf, invite, remove, resend, show, tryInvite } from './inviting.js';
import { nextMail, nextToken } from './mail.js';
import { activate } from './people.js';
import { query } from './stack.js';

let provider: Provider;
let customer: ServedCustomer;
beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider);
});

const lookUp = (token: string) => call('POST', '/activations/lookup', { body: { token } });

/** Makes the link of an invitation older, as waiting would. */
const age = ({ id }: { id: string }, interval: string) =>
  query(
    'invitations',
    'update invitations set expires_at = expires_at - $2::interval where id = $1',
    [id, interval],
  );

describe('an invitation', () => {
  it('tells its life: sent, delivered, opened, expired, renewed, resent, accepted, revoked', async () => {
    const invitation = await invite(provider.admin, customer);
    const { email } = invitation;
    const tells = (event: string, times = 1) =>
      eventually(
        async () =>
          (await eventsOf(provider.admin, invitation)).filter((one) => one.event === event)
            .length === times,
        15_000,
      );
    const token = await nextToken(email);
    await tells('delivered');
    expect((await lookUp(token)).status).toBe(200);
    await age(invitation, '24 hours');
    expect((await show(provider.admin, invitation)).status).toBe('expired');
    expectProblem(await lookUp(token), 410, 'invitation-expired');
    expectNothing(await call('POST', '/activations/renew', { body: { token } }), 202);
    await tells('delivered', 2);
    expectNothing(await resend(provider.admin, invitation), 202);
    const newest = await nextToken(email, 2);
    await tells('delivered', 3);
    await activate(email, newest);
    expectProblem(await resend(provider.admin, invitation), 409, 'invitation-not-open');
    expectNothing(await remove(provider.admin, invitation), 204);
    const events = (await eventsOf(provider.admin, invitation)).map(({ event }) => event);
    expect(events).toEqual([
      ...['created', 'sent', 'delivered', 'opened', 'expired', 'renewed', 'delivered'],
      ...['sent', 'delivered', 'accepted', 'revoked'],
    ]);
  });

  it('C2: invites an address once, whatever its case', async () => {
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

  it('F29: takes no line break in a name, and markup only as letters', async () => {
    for (const name of ['Theo\nBcc: another', 'Theo\r\nX', 'Th\u0000eo']) {
      for (const field of ['firstName', 'lastName', 'externalId']) {
        const answer = await tryInvite(provider.admin, customer, { [field]: name });
        const { errors } = expectProblem(answer, 422, 'invalid-request');
        expect(errors?.map(({ pointer }) => pointer)).toEqual([`/${field}`]);
      }
    }
    // A name that is none opens no mail, so it is the customer's that has to be shown.
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
