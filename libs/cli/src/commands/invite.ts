import type { Language } from '@gatehouse/client';
import type { Command } from '../command.js';
import { UsageError } from '../errors.js';
import { customerNamed } from '../customer.js';

export const invite: Command = {
  name: 'invite',
  summary: 'Invite a person to a customer, or to your own organization',
  arguments: [{ name: 'email', help: 'The address of the person' }],
  options: {
    customer: { value: 'customer', help: 'The id or external id of the customer' },
    role: {
      value: 'role',
      help: 'A role of the person; can be repeated without --customer',
      multiple: true,
    },
    'first-name': { value: 'name', help: 'The first name; needed with --customer' },
    'last-name': { value: 'name', help: 'The last name; needed with --customer' },
    language: { value: 'language', help: 'The language of the email, such as de' },
    draft: { help: 'Create the invitation without sending it' },
  },
  async run(given, { output, client }) {
    const gatehouse = await client();
    const [firstName, lastName] = [given.text('first-name'), given.text('last-name')];
    const [role, ...others] = given.texts('role');
    if (role === undefined) throw new UsageError('--role is missing');
    const language = given.text('language') as Language | undefined;
    const person = {
      email: given.argument(0),
      inviteNow: !given.flag('draft'),
      ...(language === undefined ? {} : { language }),
    };
    const customer = given.text('customer');
    if (customer === undefined) {
      const body = {
        ...person,
        roles: [role, ...others],
        ...(firstName === undefined ? {} : { firstName }),
        ...(lastName === undefined ? {} : { lastName }),
      };
      const { data } = await gatehouse.POST('/invitations', { body });
      output.result(data, `${data.email}: ${data.status}`);
      return;
    }
    if (firstName === undefined || lastName === undefined)
      throw new UsageError('--first-name and --last-name are needed with --customer');
    if (others.length > 0) throw new UsageError("a customer's user is invited with one --role");
    const { id } = await customerNamed(gatehouse, customer);
    const { data } = await gatehouse.POST('/customers/{customerId}/invitations', {
      params: { path: { customerId: id } },
      body: { ...person, firstName, lastName, role },
    });
    output.result(data, [`${data.email}: ${data.status}`, ...data.warnings].join('\n'));
  },
};
