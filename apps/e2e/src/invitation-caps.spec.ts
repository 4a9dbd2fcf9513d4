import { beforeAll, describe, expect, it } from 'vitest';
import { expectNoContent, expectProblem, type ApiResponse } from './testing/api-client.js';
import { createColleague } from './testing/colleague-fixture.js';
import {
  acceptedCustomer,
  createProvider,
  type Provider,
  type ServedCustomer,
} from './testing/customer-fixture.js';
import {
  invite,
  inviteMember,
  deleteInvitation,
  resend,
  newPerson,
  tryInvite,
} from './testing/invitation-fixture.js';
import { query, stack } from './testing/stack.js';

/** The default of INVITATIONS_PER_ADDRESS. */
const PER_ADDRESS = 10;

let provider: Provider;
let customer: ServedCustomer;
beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider);
});

/** Expects 429 with Retry-After. */
const expectCapped = (response: ApiResponse): void => {
  expectProblem(response, 429, 'rate-limited');
  const wait = Number(response.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60 * 60);
};

/** Backdates the emails to an address. */
const wait = (email: string, interval: string) =>
  query(
    'invitations',
    'update invitation_send_log set sent_at = sent_at - $2::interval where email_key = $1',
    [email.toLowerCase(), interval],
  );

describe('invitations to one address', () => {
  it('F11: are capped across gateways and kinds of request', async () => {
    const invitation = await invite(provider.admin, customer);
    const { email } = invitation;
    const tries = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        provider.admin.call('POST', `/invitations/${invitation.id}/resend`, {
          gateway: stack.urls[index % 2] ?? stack.urls[0],
        }),
      ),
    );
    const sent = tries.filter(({ status }) => status === 202);
    expect(sent).toHaveLength(PER_ADDRESS - 1);
    for (const response of tries.filter((one) => !sent.includes(one))) expectCapped(response);

    // Another case, colleague or customer makes no difference.
    expectNoContent(await deleteInvitation(provider.admin, invitation), 204);
    const colleague = await createColleague(provider, { roles: ['content-creator'] });
    expectCapped(await tryInvite(colleague.person, customer, { email: email.toUpperCase() }));
    const other = await acceptedCustomer(provider);
    expectCapped(await tryInvite(provider.admin, other, { email }));
    // A draft sends nothing.
    const draft = await invite(provider.admin, customer, { email, inviteNow: false });
    expectCapped(await resend(provider.admin, draft));

    await wait(email, '1 hour');
    expectNoContent(await resend(provider.admin, draft), 202);
  });

  it('F11: get the same response whether or not the address has an account', async () => {
    const { email: stranger } = newPerson();
    const { email: known } = await createColleague(provider);
    const elsewhere = await createProvider();
    const heard = [];
    for (const email of [stranger, known]) {
      const invitation = await inviteMember(elsewhere.admin, { email, roles: ['agent'] });
      for (let times = 1; times < PER_ADDRESS; times++)
        expectNoContent(await resend(elsewhere.admin, invitation), 202);
      const capped = await resend(elsewhere.admin, invitation);
      expectCapped(capped);
      const { traceId: _, detail: __, ...problem } = expectProblem(capped, 429, 'rate-limited');
      heard.push(problem);
    }
    expect(heard[0]).toEqual(heard[1]);
  });

  it('F11 F28: are counted per organization', async () => {
    const invitation = await invite(provider.admin, customer);
    for (let times = 1; times < PER_ADDRESS; times++)
      expectNoContent(await resend(provider.admin, invitation), 202);
    expectCapped(await resend(provider.admin, invitation));
    const elsewhere = await createProvider();
    const { email } = invitation;
    const theirs = await inviteMember(elsewhere.admin, { email, roles: ['agent'] });
    expect(theirs.status).toBe('sent');
  });
});
