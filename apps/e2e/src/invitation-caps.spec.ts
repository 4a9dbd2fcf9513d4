import { beforeAll, describe, expect, it } from 'vitest';
import { expectNothing, expectProblem, type Answer } from './client.js';
import { colleagueOf } from './colleagues.js';
import {
  acceptedCustomer,
  createProvider,
  type Provider,
  type ServedCustomer,
} from './customers.js';
import { invite, inviteOwn, remove, resend, somebody, tryInvite } from './inviting.js';
import { query, stack } from './stack.js';

/** The default of INVITATIONS_PER_ADDRESS. */
const PER_ADDRESS = 10;

let provider: Provider;
let customer: ServedCustomer;
beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider);
});

/** A cap that was reached: it says when there is room again. */
const expectCapped = (answer: Answer): void => {
  expectProblem(answer, 429, 'rate-limited');
  const wait = Number(answer.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60 * 60);
};

/** Lets the mails to an address be this much older. */
const wait = (email: string, interval: string) =>
  query(
    'invitations',
    'update sendings set sent_at = sent_at - $2::interval where email_key = $1',
    [email.toLowerCase(), interval],
  );

describe('invitations to one address', () => {
  it('F11: are capped, over two gateways and however they are asked for', async () => {
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
    for (const answer of tries.filter((one) => !sent.includes(one))) expectCapped(answer);

    // Neither another case, nor another colleague, nor another customer helps.
    expectNothing(await remove(provider.admin, invitation), 204);
    const colleague = await colleagueOf(provider, { roles: ['content-creator'] });
    expectCapped(await tryInvite(colleague.person, customer, { email: email.toUpperCase() }));
    const other = await acceptedCustomer(provider);
    expectCapped(await tryInvite(provider.admin, other, { email }));
    // A draft sends nothing.
    const draft = await invite(provider.admin, customer, { email, inviteNow: false });
    expectCapped(await resend(provider.admin, draft));

    await wait(email, '1 hour');
    expectNothing(await resend(provider.admin, draft), 202);
  });

  it('F11: say the same whether or not the address has an account', async () => {
    const { email: stranger } = somebody();
    const { email: known } = await colleagueOf(provider);
    const elsewhere = await createProvider();
    const heard = [];
    for (const email of [stranger, known]) {
      const invitation = await inviteOwn(elsewhere.admin, { email, roles: ['agent'] });
      for (let times = 1; times < PER_ADDRESS; times++)
        expectNothing(await resend(elsewhere.admin, invitation), 202);
      const capped = await resend(elsewhere.admin, invitation);
      expectCapped(capped);
      const { traceId: _, detail: __, ...problem } = expectProblem(capped, 429, 'rate-limited');
      heard.push(problem);
    }
    expect(heard[0]).toEqual(heard[1]);
  });

  it('F11 F28: of one organisation say nothing to another', async () => {
    const invitation = await invite(provider.admin, customer);
    for (let times = 1; times < PER_ADDRESS; times++)
      expectNothing(await resend(provider.admin, invitation), 202);
    expectCapped(await resend(provider.admin, invitation));
    const elsewhere = await createProvider();
    const { email } = invitation;
    const theirs = await inviteOwn(elsewhere.admin, { email, roles: ['agent'] });
    expect(theirs.status).toBe('sent');
  });
});
