import { Me } from '@gatehouse/contracts/identity';
import { Invitation } from '@gatehouse/contracts/invitations';
import { listEmailBlocks } from '@gatehouse/contracts/notifications';
import { eventually } from '@gatehouse/testing/wait';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  call,
  expectNoContent,
  expectProblem,
  expectResponse,
  type ApiResponse,
} from './testing/api-client.js';
import { createColleague } from './testing/colleague-fixture.js';
import { createCustomer, createProvider, type Provider } from './testing/customer-fixture.js';
import { signatureOf } from './testing/mail-event-fixture.js';
import { mailsTo, nextMail } from './testing/mailbox.js';
import { signInOperator, unique, type Person } from './testing/person-fixture.js';
import { query } from './testing/stack.js';

let provider: Provider;
let operator: Person;
beforeAll(async () => {
  [provider, operator] = await Promise.all([createProvider(), signInOperator()]);
});

/** Sends a mail provider's report, optionally invalid. */
const report = (
  email: string,
  options: { id?: string; secondsAgo?: number; signature?: string; permanent?: boolean } = {},
): Promise<ApiResponse> => {
  const { id = unique(), secondsAgo = 0, permanent = true } = options;
  const body = { type: 'bounce', email, permanent, words: '550 5.1.1 no such user' };
  const headers = signatureOf(id, JSON.stringify(body), secondsAgo);
  if (options.signature !== undefined) headers['webhook-signature'] = options.signature;
  return call('POST', '/mail-events', { body, headers });
};

const blocksOf = async (email: string) => {
  const path = `/platform/email-blocks?q=${encodeURIComponent(email)}`;
  return expectResponse(await operator.call('GET', path), 200, listEmailBlocks.output).items;
};
const unblock = (email: string) =>
  operator.call('DELETE', `/platform/email-blocks/${encodeURIComponent(email)}`);

describe('an address that a mail server rejects', () => {
  it('C1 D1: prevents turning on the portal until support removes the block', async () => {
    const customer = await createCustomer(provider);
    expectNoContent(await report(customer.email), 204);
    const open = () =>
      provider.admin.call('PUT', `/customers/${customer.id}/access`, { body: { enabled: true } });
    // Until the event arrives, the portal could still be turned on.
    await eventually(async () => {
      const sql = 'select from email_blocks where email_key = lower($1)';
      return (await query('tenant-access', sql, [customer.email])).length === 1;
    });
    expectProblem(await open(), 409, 'email-blocked');
    expect(await blocksOf(customer.email)).toMatchObject([
      { email: customer.email, words: '550 5.1.1 no such user' },
    ]);
    expect(await mailsTo(customer.email)).toEqual([]);

    expectNoContent(await unblock(customer.email.toUpperCase()), 204);
    expect(await blocksOf(customer.email)).toEqual([]);
    expectProblem(await unblock(customer.email), 404, 'not-found');
    await eventually(async () => (await open()).status === 200);
    await nextMail(customer.email);
  });

  it('C1: cannot be invited, the invitation says so, and resend works after unblocking', async () => {
    const email = `Guest-${unique()}@provider.example`;
    const body = { email, firstName: 'Kim', lastName: 'Doe', language: 'en', roles: ['agent'] };
    const invite = () => provider.admin.call('POST', '/invitations', { body });
    const { id } = expectResponse(await invite(), 201, Invitation);
    await nextMail(email);
    expectNoContent(await report(email), 204);
    const seen = async () =>
      expectResponse(await provider.admin.call('GET', `/invitations/${id}`), 200, Invitation);
    await eventually(async () => (await seen()).status === 'blocked');
    const resend = () => provider.admin.call('POST', `/invitations/${id}/resend`);
    expectProblem(await resend(), 409, 'email-blocked');
    expectNoContent(await unblock(email), 204);
    await eventually(async () => (await seen()).status === 'sent');
    expectNoContent(await resend(), 202);
    await nextMail(email, 1);
  });

  it('C1: does not affect the membership, and the member sees the block', async () => {
    const { person, email, id } = await createColleague(provider);
    const blocked = async () =>
      expectResponse(await person.call('GET', '/me'), 200, Me).emailBlocked;
    expect(await blocked()).toBe(false);
    expectNoContent(await report(email), 204);
    await eventually(blocked);
    await person.signInAgain();
    const reset = () => provider.admin.call('POST', `/members/${id}/password-reset`);
    expectProblem(await reset(), 409, 'email-blocked');
    const before = (await mailsTo(email)).length;
    expectNoContent(
      await call('POST', '/auth/password/forgot', { body: { username: email } }),
      202,
    );
    expectNoContent(await unblock(email), 204);
    await eventually(async () => !(await blocked()));
    expectNoContent(await reset(), 202);
    await eventually(async () => (await mailsTo(email)).length > before);
  });
});

describe('a mail provider webhook', () => {
  it('C1: is rejected when unsigned, wrongly signed or too old', async () => {
    const email = `Honest-${unique()}@provider.example`;
    const signature = `v1,${Buffer.alloc(32).toString('base64')}`;
    for (const options of [{ signature: '' }, { signature }, { secondsAgo: 301 }, { id: '' }])
      expectProblem(await report(email, options), 401, 'invalid-signature');
    const body = { type: 'bounce', email, permanent: true, words: 'x' };
    expectProblem(await call('POST', '/mail-events', { body }), 401, 'invalid-signature');
    expect(await blocksOf(email)).toEqual([]);
  });

  it('C1: is applied once, and ignored for temporary failures', async () => {
    const email = `Twice-${unique()}@provider.example`;
    expectNoContent(await report(email, { permanent: false }), 204);
    expect(await blocksOf(email)).toEqual([]);
    const id = unique();
    expectNoContent(await report(email, { id }), 204);
    expectNoContent(await unblock(email), 204);
    expectNoContent(await report(email, { id }), 204);
    expect(await blocksOf(email)).toEqual([]);
  });

  it('C1: adds to a list that only support can read', async () => {
    for (const [method, path] of [
      ['GET', '/platform/email-blocks'],
      ['DELETE', '/platform/email-blocks/a@provider.example'],
    ] as const)
      expectProblem(await provider.admin.call(method, path), 403, 'permission-denied');
  });
});
