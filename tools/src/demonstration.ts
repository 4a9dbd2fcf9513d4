import { writeFile } from 'node:fs/promises';
import { Area } from '@gatehouse/contracts';
import { Application, createApplicationSecret } from '@gatehouse/contracts/identity';
import { Customer, Provider } from '@gatehouse/contracts/tenant-access';
import { ApiClient } from './client/api-client.js';
import { Mailbox } from './client/mailbox.js';
import { createServiceDeskData } from './demonstration-desk.js';

/** The stack and its operator. */
export interface DemonstrationOptions {
  baseUrl: string;
  /** The mail catcher; without it links cannot be followed, and no data is created. */
  mailUrl: string | undefined;
  operator: { email: string; password: string };
  /** Where the settings of the example portal are written, and the issuer that it is to know; without it there is no such portal. */
  example?: { file: string; issuer: string };
}

export const DEMONSTRATION_PASSWORD = 'a-password-to-look-around';
const ADMINISTRATOR = {
  email: 'ada@northlift.example',
  firstName: 'Ada',
  lastName: 'Nordin',
  language: 'en',
};

/**
 * Creates the demonstration data over HTTP and through links in emails: one provider, a customer in each
 * access status, and service desk data for the accepted one.
 * @returns a summary to print
 */
export async function createDemonstration(options: DemonstrationOptions): Promise<string[]> {
  const { baseUrl, mailUrl, operator } = options;
  if (mailUrl === undefined) return [];
  const anybody = new ApiClient(baseUrl);
  const mailbox = new Mailbox(mailUrl);
  const support = await anybody.signIn(operator.email, operator.password);
  const provider = Provider.parse(
    await support.call('POST', '/platform/providers', {
      name: 'Northlift Elevators',
      administrator: ADMINISTRATOR,
      modules: ['customer-login'],
    }),
  );
  const administrator = await anybody.activate(await mailbox.tokenFor(ADMINISTRATOR.email), {
    password: DEMONSTRATION_PASSWORD,
  });

  const customer = async (name: string, email: string | null, kind = 'corporate') =>
    Customer.parse(await administrator.call('POST', '/customers', { name, kind, email }));
  const toggle = (id: string, enabled: boolean, areas?: Area[]) =>
    administrator.call('PUT', `/customers/${id}/access`, { enabled, areas });
  const enter = async (email: string, firstName: string, lastName: string) =>
    anybody.activate(await mailbox.tokenFor(email), {
      password: DEMONSTRATION_PASSWORD,
      firstName,
      lastName,
    });

  await customer('Ida Holm', null, 'individual');
  await customer('Quayside Offices', 'office@quayside.example');
  const pending = await customer('Grand Hotel Aurora', 'house@aurora.example');
  await toggle(pending.id, true);
  const accepted = await customer('Harbour Clinic', 'technik@harbour-clinic.example');
  await toggle(accepted.id, true, Area.options);
  const theo = await enter('technik@harbour-clinic.example', 'Theo', 'Brandt');
  const disabled = await customer('Old Mill Lofts', 'hello@oldmill.example');
  await toggle(disabled.id, true);
  await enter('hello@oldmill.example', 'Mira', 'Lund');
  await toggle(disabled.id, false);
  if (options.example) await registerExample(administrator, options.example);
  await createServiceDeskData(administrator, { id: accepted.id, client: theo });

  return [
    `Demonstration data: ${provider.name}, with a customer in each access status`,
    `  Administrator       ${ADMINISTRATOR.email}`,
    '  Harbour Clinic      technik@harbour-clinic.example (accepted)',
    '  Grand Hotel Aurora  house@aurora.example (pending: the activation email is in the mail catcher)',
    '  Old Mill Lofts      hello@oldmill.example (disabled)',
    `  Password            ${DEMONSTRATION_PASSWORD}`,
    ...(options.example ? ['  Their portal        npm run example, in another terminal'] : []),
  ];
}

const EXAMPLE_URL = 'http://localhost:4100';

/** The application of `examples/portal`, which finds its settings in a file. */
async function registerExample(
  administrator: ApiClient,
  { file, issuer }: { file: string; issuer: string },
): Promise<void> {
  const { id, clientId } = Application.parse(
    await administrator.call('POST', '/applications', {
      name: 'Tenant portal',
      kind: 'web',
      redirectUris: [`${EXAMPLE_URL}/callback`],
      postLogoutRedirectUris: [`${EXAMPLE_URL}/`],
      backchannelLogoutUri: `${EXAMPLE_URL}/backchannel-logout`,
      scopes: ['openid', 'profile', 'email', 'organization', 'api'],
    }),
  );
  const { clientSecret } = createApplicationSecret.output.parse(
    await administrator.call('POST', `/applications/${id}/secrets`, {}),
  );
  const settings = { gatehouseUrl: issuer, clientId, clientSecret };
  await writeFile(file, JSON.stringify(settings), { mode: 0o600 });
}
