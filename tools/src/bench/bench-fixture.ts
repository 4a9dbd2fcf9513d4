import { Customer } from '@gatehouse/contracts/tenant-access';
import { ApiClient } from '../client/api-client.js';
import { Mailbox } from '../client/mailbox.js';
import type { Stack } from '../local/stack.js';

/** The users of the benchmarks. */
export interface BenchFixture {
  administrator: ApiClient;
  administratorAccount: { email: string; password: string };
  customerId: string;
  person: { email: string; password: string };
}

const PASSWORD = 'a-password-for-measuring';

export interface Operator {
  email: string;
  password: string;
}

/** Creates a provider with an administrator, and an accepted customer with one user and twenty jobs. */
export async function createBenchFixture(
  stack: Stack,
  operator: Operator,
  name = 'bench',
): Promise<BenchFixture> {
  const anybody = new ApiClient(stack.gatewayUrls[0]);
  const mailbox = new Mailbox(stack.mailUrl ?? '');
  const support = await anybody.signIn(operator.email, operator.password);
  const email = `administrator@${name}.example`;
  await support.call('POST', '/platform/providers', {
    name,
    modules: ['customer-login'],
    administrator: { email, firstName: 'Ada', lastName: 'Bench', language: 'en' },
  });
  const administrator = await anybody.activate(await mailbox.tokenFor(email), {
    password: PASSWORD,
  });
  const person = { email: `person@${name}.example`, password: PASSWORD };
  const customer = Customer.parse(
    await administrator.call('POST', '/customers', {
      name: 'Measured',
      kind: 'corporate',
      email: person.email,
    }),
  );
  await administrator.call('PUT', `/customers/${customer.id}/access`, { enabled: true });
  await anybody.activate(await mailbox.tokenFor(person.email), {
    password: PASSWORD,
    firstName: 'Theo',
    lastName: 'Bench',
  });
  for (let i = 1; i <= 20; i++) {
    await administrator.call('POST', '/jobs', {
      customerId: customer.id,
      title: `Job ${i}`,
      description: 'Something to be read.',
    });
  }
  const administratorAccount = { email, password: PASSWORD };
  return { administrator, administratorAccount, customerId: customer.id, person };
}

/** The measured customer's user, and support. */
export async function signInMeasured(
  stack: Stack,
  { person }: BenchFixture,
  operator: Operator,
): Promise<{ support: ApiClient; customer: ApiClient }> {
  const anybody = new ApiClient(stack.gatewayUrls[0]);
  return {
    support: await anybody.signIn(operator.email, operator.password),
    customer: await anybody.signIn(person.email, person.password),
  };
}
