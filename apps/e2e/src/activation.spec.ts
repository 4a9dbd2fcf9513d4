import { beforeAll, describe, expect, it } from 'vitest';
import { Me } from '@gatehouse/contracts/identity';
import { lookUpActivation } from '@gatehouse/contracts/invitations';
import { call, expectNoContent, expectProblem, expectResponse } from './testing/api-client.js';
import {
  acceptedCustomer,
  createCustomer,
  createProvider,
  pendingCustomer,
  setAccess,
  getCustomer,
  type Customer,
  type Provider,
} from './testing/customer-fixture.js';
import { mailsTo, nextMail, nextToken, tokenIn } from './testing/mailbox.js';
import { activate, PASSWORD, signIn, trySignIn } from './testing/person-fixture.js';
import { query, stack } from './testing/stack.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const lookUp = (token: string) => call('POST', '/activations/lookup', { body: { token } });
const redeem = (token: string) =>
  call('POST', '/activations', {
    body: { token, password: PASSWORD, firstName: 'Kim', lastName: 'Doe' },
  });
const resend = ({ id }: Customer) =>
  provider.admin.call('POST', `/customers/${id}/access/resend-activation`);

/** Makes the links of a customer older, as waiting would. */
const age = ({ id }: Customer, interval: string) =>
  query(
    'invitations',
    `update invitations set expires_at = expires_at - $2::interval
    where organization_id = $1`,
    [id, interval],
  );

describe('turning on the portal', () => {
  it('D2: sends exactly one email, to the customer’s address', async () => {
    const customer = await createCustomer(provider);
    for (let times = 0; times < 3; times++) {
      await setAccess(provider, customer, { enabled: true });
    }
    const mail = await nextMail(customer.email);
    expect(mail.subject).toContain(customer.name);
    expect(mail.text).toContain(`${stack.publicUrl}/activate#token=`);
    // What comes after it on the same way has arrived, so a second one would have.
    await pendingCustomer(provider);
    expect(await mailsTo(customer.email)).toHaveLength(1);
  });

  it('D2: sends nothing if someone can already sign in', async () => {
    const customer = await acceptedCustomer(provider);
    await setAccess(provider, customer, { enabled: false });
    await setAccess(provider, customer, { enabled: true });
    await pendingCustomer(provider);
    expect(await mailsTo(customer.email)).toHaveLength(1);
    expectProblem(await resend(customer), 409, 'access-not-pending');
  });
});

describe('the activation link', () => {
  it('C7: shows the known details; the user sets a password and confirms the rest', async () => {
    const customer = await pendingCustomer(provider);
    const { token, email } = customer;
    const before = Date.now();
    const known = expectResponse(await lookUp(token), 200, lookUpActivation.output);
    expect(known).toMatchObject({
      organization: { id: customer.id, name: customer.name },
      email,
      accountExists: false,
    });
    expect(Math.abs(known.expiresAt.getTime() - before - 24 * 60 * 60_000)).toBeLessThan(60_000);

    const short = { token, password: 'too short', firstName: 'Kim', lastName: 'Doe' };
    const refusal = await call('POST', '/activations', { body: short });
    const { errors } = expectProblem(refusal, 422, 'invalid-request');
    expect(errors?.map(({ pointer }) => pointer)).toEqual(['/password']);

    // The failed attempt has not consumed the link.
    const body = { token, password: PASSWORD, firstName: 'Jo', lastName: 'Öz', language: 'de' };
    const response = await call('POST', '/activations', { body });
    expect(response.status).toBe(201);
    const person = await signIn(email, PASSWORD);
    expect(expectResponse(await person.call('GET', '/me'), 200, Me)).toMatchObject({
      email,
      username: email,
      firstName: 'Jo',
      lastName: 'Öz',
      language: 'de',
      organization: { id: customer.id, name: customer.name, kind: 'customer' },
    });
  });

  it('C2: creates an account whose address is case-insensitive and displayed as typed', async () => {
    const customer = await acceptedCustomer(provider);
    expect(customer.email).not.toBe(customer.email.toLowerCase());
    for (const username of [customer.email.toUpperCase(), customer.email.toLowerCase()]) {
      const { session } = await signIn(username, PASSWORD);
      expect(session.user.email).toBe(customer.email);
    }
    // It is one account: a second customer with the address in another case invites the same user.
    const twin = await createCustomer(provider, { email: customer.email.replace('Boss', 'BOSS') });
    await setAccess(provider, twin, { enabled: true });
    const token = await nextToken(customer.email.replace('Boss', 'BOSS'));
    const known = expectResponse(await lookUp(token), 200, lookUpActivation.output);
    expect(known.accountExists).toBe(true);
  });

  it('C8: expires after 24 hours with a clear error, and sign-in is denied', async () => {
    const customer = await pendingCustomer(provider);
    await age(customer, '23 hours 59 minutes');
    expect((await lookUp(customer.token)).status).toBe(200);
    await age(customer, '1 minute');
    expectProblem(await lookUp(customer.token), 410, 'invitation-expired');
    expectProblem(await redeem(customer.token), 410, 'invitation-expired');
    expectProblem(await trySignIn(customer.email, PASSWORD), 401, 'invalid-credentials');
    expect((await getCustomer(provider, customer)).access.status).toBe('pending');
  });

  it('C8: an expired link can be renewed; the new one goes to the same mailbox', async () => {
    const customer = await pendingCustomer(provider);
    const renew = async (token: string) => {
      expectNoContent(await call('POST', '/activations/renew', { body: { token } }), 202);
    };
    // Neither a valid nor an unknown link triggers an email, and both get the same response.
    await renew(customer.token);
    await renew('a'.repeat(43));
    await age(customer, '24 hours');
    await renew(customer.token);
    const fresh = await nextToken(customer.email, 1);
    expectProblem(await lookUp(customer.token), 410, 'invitation-expired');
    expect((await lookUp(fresh)).status).toBe(200);

    // At most once in 10 minutes, even if that one has expired, too.
    await age(customer, '24 hours');
    await renew(fresh);
    await query(
      'invitations',
      `update invitations set renewed_at = renewed_at - interval '10 minutes'
      where organization_id = $1`,
      [customer.id],
    );
    await renew(fresh);
    await activate(customer.email, await nextToken(customer.email, 2));
    expect(await mailsTo(customer.email)).toHaveLength(3);
  });
});

describe('a pending customer', () => {
  it('D4 F4: can be sent a new email; the old link stops working and the new one works', async () => {
    const customer = await pendingCustomer(provider);
    expectNoContent(await resend(customer), 202);
    const fresh = tokenIn(await nextMail(customer.email, 1));
    expect(fresh).not.toBe(customer.token);
    expectProblem(await lookUp(customer.token), 410, 'invitation-expired');
    expectProblem(await redeem(customer.token), 410, 'invitation-expired');
    const person = await activate(customer.email, fresh);
    expectProblem(await lookUp(fresh), 410, 'invitation-used');
    // Now someone can sign in.
    expectProblem(await resend(customer), 409, 'activation-not-needed');
    await person.acceptTerms();
    expectProblem(await resend(customer), 409, 'access-not-pending');
    expect(await mailsTo(customer.email)).toHaveLength(2);
  });

  it('D4: gets no email before its portal is on or after it is off', async () => {
    const customer = await createCustomer(provider);
    expectProblem(await resend(customer), 409, 'access-not-pending');
    await setAccess(provider, customer, { enabled: true });
    await nextMail(customer.email);
    await setAccess(provider, customer, { enabled: false });
    expectProblem(await resend(customer), 409, 'access-not-pending');
  });

  it('D2: the first user becomes an administrator, or gets the chosen role', async () => {
    const first = await pendingCustomer(provider);
    const administrator = await activate(first.email, first.token);
    expect(administrator.session.permissions).toContain('members:manage');
    const second = await pendingCustomer(provider, { role: 'member' });
    const member = await activate(second.email, second.token);
    expect(member.session.permissions).toEqual([]);
  });
});
