import { Session } from '@gatehouse/contracts/identity';
import { z } from 'zod';
import { ApiClient } from '../client/api-client.js';
import { Mailbox } from '../client/mailbox.js';
import type { Stack } from '../local/stack.js';
import type { BenchFixture } from './bench-fixture.js';

export const CONNECTIONS = 8;
const PASSWORD = 'a-password-for-measuring';
const AREAS = ['jobs', 'assets', 'problem-reports', 'dashboard'];
/** Emails about changes are sent up to 66 seconds after them. */
const DIGESTS_MS = 75_000;
const Id = z.object({ id: z.string() });

/** What happens `times` times, at {@link CONNECTIONS} at once, after a warm-up of a quarter of it. */
export interface PricedCall {
  name: string;
  times: number;
  /** For how long more follows, which is not part of the price, and must not become part of the next one's. */
  laterMs?: number;
  prepare?: () => Promise<void>;
  run: (index: number, connection: number) => Promise<unknown>;
}

export async function pricedCalls(
  stack: Stack,
  { administrator }: BenchFixture,
): Promise<PricedCall[]> {
  const [url] = stack.gatewayUrls;
  const anybody = new ApiClient(url);
  const mailbox = new Mailbox(stack.mailUrl ?? '');
  const customers: AcceptedCustomer[] = [];
  for (let i = 0; i < CONNECTIONS; i++)
    customers.push(await acceptCustomer(i, administrator, anybody, mailbox));
  const at = (connection: number) => customers[connection % CONNECTIONS] ?? { id: '', email: '' };
  const signIn = (connection: number) =>
    anybody.call('POST', '/auth/sign-in', { username: at(connection).email, password: PASSWORD });
  const { id: siteId } = Id.parse(
    await administrator.call('POST', '/sites', { customerId: at(0).id, name: 'Measured' }),
  );
  const { items } = z
    .object({ items: z.array(Id) })
    .parse(await administrator.call('GET', '/jobs?limit=20'));
  const job = `/jobs/${items[0]?.id ?? ''}`;
  const refreshTokens: string[] = [];
  const isOff = new Set<number>();
  const invited = (index: number) => `invited-${index}@bench.example`;
  const invitations = 160;
  const links: string[] = [];
  let reporter = anybody;
  return [
    { name: 'one job', times: 4_000, run: () => administrator.call('GET', job) },
    { name: 'list of 20', times: 2_000, run: () => administrator.call('GET', '/jobs?limit=20') },
    { name: 'sign-in', times: 400, run: (_, connection) => signIn(connection) },
    {
      name: 'refresh',
      times: 800,
      prepare: async () => {
        for (const [connection] of customers.entries())
          refreshTokens.push(Session.parse(await signIn(connection)).refreshToken);
      },
      run: async (_, connection) => {
        const refreshToken = refreshTokens[connection];
        const session = await anybody.call('POST', '/auth/refresh', { refreshToken });
        refreshTokens[connection] = Session.parse(session).refreshToken;
      },
    },
    {
      name: 'toggle, with all that follows',
      times: 400,
      run: (_, connection) => {
        // Each changes something: what is off already is turned off for free.
        const enabled = isOff.delete(connection);
        if (!enabled) isOff.add(connection);
        return administrator.call('PUT', `/customers/${at(connection).id}/access`, { enabled });
      },
    },
    {
      name: 'invitation, with its mail',
      times: invitations,
      prepare: async () => {
        for (const { id } of customers)
          await administrator.call('PUT', `/customers/${id}/access`, { enabled: true });
      },
      run: (index) =>
        administrator.call('POST', `/customers/${at(0).id}/invitations`, {
          email: invited(index),
          role: 'member',
          firstName: 'Ida',
          lastName: 'Bench',
        }),
    },
    {
      name: 'redemption',
      times: invitations,
      prepare: async () => {
        for (let i = 0; i < invitations * 1.25; i++) links.push(await mailbox.tokenFor(invited(i)));
      },
      run: (index) =>
        anybody.call('POST', '/activations', {
          token: links[index],
          password: PASSWORD,
          firstName: 'Ida',
          lastName: 'Bench',
        }),
    },
    {
      name: 'problem report, until the feed',
      times: 400,
      laterMs: DIGESTS_MS,
      prepare: async () => {
        reporter = await anybody.signIn(at(0).email, PASSWORD);
      },
      run: (index) =>
        reporter.call('POST', '/problem-reports', {
          siteId,
          title: `Report ${index}`,
          description: 'Something is wrong.',
        }),
    },
  ];
}

interface AcceptedCustomer {
  id: string;
  email: string;
}

/** A customer whose one user has accepted the terms. */
async function acceptCustomer(
  index: number,
  administrator: ApiClient,
  anybody: ApiClient,
  mailbox: Mailbox,
): Promise<AcceptedCustomer> {
  const email = `priced-${index}@bench.example`;
  const customer = { name: `Priced ${index}`, kind: 'corporate', email };
  const { id } = Id.parse(await administrator.call('POST', '/customers', customer));
  await administrator.call('PUT', `/customers/${id}/access`, { enabled: true, areas: AREAS });
  const person = { password: PASSWORD, firstName: 'Theo', lastName: 'Bench' };
  await anybody.activate(await mailbox.tokenFor(email), person);
  return { id, email };
}
