import type { AccessGrant, Client, Customer } from '@gatehouse/client';
import type { Command } from '../command.js';
import { Failure, UsageError } from '../errors.js';
import { CUSTOMER, customerNamed } from '../customer.js';
import type { Output } from '../output.js';
import { confirms, isInteractive } from '../terminal.js';

type Area = AccessGrant['areas'][number];
type Role = (typeof ROLES)[number];

const AREAS = ['jobs', 'assets', 'problem-reports', 'video-sessions', 'dashboard'] as const;
const ROLES = ['administrator', 'moderator', 'member'] as const;

export const on: Command = {
  name: 'on',
  summary: "Turn a customer's portal on",
  description: 'If the customer has no users yet, its address is sent an activation email.',
  arguments: [CUSTOMER],
  options: {
    area: { value: 'area', help: 'What it opens, can be repeated', choices: AREAS, multiple: true },
    role: { value: 'role', help: 'The role of the person who activates it', choices: ROLES },
  },
  async run(given, { output, client }) {
    const gatehouse = await client();
    const customer = await customerNamed(gatehouse, given.argument(0));
    const [areas, role] = [given.texts('area') as Area[], given.text('role') as Role | undefined];
    await turn(gatehouse, output, customer, {
      enabled: true,
      ...(areas.length === 0 ? {} : { areas }),
      ...(role === undefined ? {} : { role }),
    });
  },
};

export const off: Command = {
  name: 'off',
  summary: "Turn a customer's portal off",
  description: 'Its people are out when the command returns.',
  arguments: [CUSTOMER],
  options: { yes: { help: 'Do not ask for confirmation' } },
  async run(given, { output, client }) {
    const gatehouse = await client();
    const customer = await customerNamed(gatehouse, given.argument(0));
    if (!given.flag('yes')) {
      if (!isInteractive()) throw new UsageError('confirm with --yes');
      const question = `Turn the portal of ${customer.name} off? Its people are signed out at once.`;
      if (!(await confirms(question))) throw new Failure('nothing was changed');
    }
    await turn(gatehouse, output, customer, { enabled: false });
  },
};

async function turn(
  client: Client,
  output: Output,
  { id, name }: Customer,
  body: { enabled: boolean; areas?: Area[]; role?: Role },
): Promise<void> {
  const params = { path: { customerId: id } };
  const { data } = await client.PUT('/customers/{customerId}/access', { params, body });
  output.result(data, `${name}: ${data.status}`);
}
